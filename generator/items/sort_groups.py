"""Sort into groups: explicit lists that share no member."""

import random
from collections.abc import Iterable
from itertools import combinations

from curriculum.models import Sorting
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, mixed_order, shuffled
from generator.items.wording import listed
from generator.models import Classify, ClassifyItem, CommonError, MarkPoint, Support

NAME = "sort-groups"
MOST_A_GROUP = 3


class SortGroups:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        for grounded in ground.requested:
            for sorting in grounded.knowledge.sortings:
                if _shares_a_member(sorting):
                    continue
                chosen = {g.name: shuffled(g.members, rng)[:MOST_A_GROUP] for g in sorting.groups}
                items = [ClassifyItem(text=text, group=name) for name, members in chosen.items() for text in members]
                key = "; ".join(f"{name}: {', '.join(members)}" for name, members in chosen.items())
                names = [g.name for g in sorting.groups]
                task = draft_task(
                    item_model=NAME,
                    ground=ground,
                    objectives=[grounded],
                    demand=2,
                    command_word="sort",
                    stem=f"{sorting.instruction.rstrip('.')}. Write each one under the right heading.",
                    response=Classify(
                        groups=tuple(names), items=tuple(items), shown_order=mixed_order(len(items), rng)
                    ),
                    canonical=key,
                    points=[
                        MarkPoint(
                            marks=1, text=f"at least {-(-len(items) // 2)} of the {len(items)} under the right heading"
                        ),
                        MarkPoint(marks=1, text="no more than two under a wrong heading"),
                        MarkPoint(marks=1, text=f"all right: {key}"),
                    ],
                    model_answer=key,
                    reason=f"deciding between {listed(names)} uses the idea on {len(items)} examples at once",
                    reveals="One item under the wrong heading shows where the boundary between the groups is unclear.",
                    cites=[sorting.id],
                    errors=(
                        CommonError(
                            error=f"‘{items[0].text}’ under ‘{names[1] if items[0].group == names[0] else names[0]}’",
                            reply=f"‘{items[0].text}’ belongs under ‘{items[0].group}’. Say what the heading means, then test it.",
                        ),
                    ),
                )
                example = items[-1]
                support = Support(
                    kind="first-done",
                    rung="clue",
                    text=f"One is done for you: **{example.text}** goes under ‘{example.group}’. Use it to test the others.",
                    changes="one of the items is given",
                    fade="Leave all items to the pupil; keep the headings.",
                )
                yield Offer(task=task, uses=frozenset({sorting.id}), scaffold=Scaffold(supports=(support,)))


def _shares_a_member(sorting: Sorting) -> bool:
    sets = [{member.lower() for member in group.members} for group in sorting.groups]
    return any(one & other for one, other in combinations(sets, 2)) or any(not one for one in sets)
