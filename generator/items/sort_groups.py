"""Sort into groups: explicit lists that share no member.

Pupils write letters, so the key gives letters; the model answer gives the words. Marks go up with the number of right
placements, so that an empty grid earns nothing.
"""

import random
from collections.abc import Iterable, Sequence
from itertools import combinations

from curriculum.models import Sorting
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, shuffled, ungrouped
from generator.items.wording import listed
from generator.models import Classify, ClassifyItem, CommonError, MarkPoint, Support

NAME = "sort-groups"
MOST_A_GROUP = 3
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class SortGroups:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        for grounded in ground.requested:
            for sorting in grounded.knowledge.sortings:
                if _shares_a_member(sorting):
                    continue
                chosen = {g.name: shuffled(g.members, rng)[:MOST_A_GROUP] for g in sorting.groups}
                items = [ClassifyItem(text=text, group=name) for name, members in chosen.items() for text in members]
                order = ungrouped([item.group for item in items], rng)
                names = [g.name for g in sorting.groups]
                words = "; ".join(f"{name}: {', '.join(members)}" for name, members in chosen.items())
                task = draft_task(
                    item_model=NAME,
                    ground=ground,
                    objectives=[grounded],
                    demand=2,
                    command_word="sort",
                    stem=f"{sorting.instruction.rstrip('.')}. Write the letters under the right headings.",
                    response=Classify(groups=tuple(names), items=tuple(items), shown_order=order),
                    canonical=sorted_letters(names, items, order),
                    points=placement_points(len(items)),
                    model_answer=words,
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
                    text=f"One is done for you: **{example.text}** goes under ‘{example.group}’.",
                    changes="one of the items is given",
                    fade="Leave all items to the pupil; keep the headings.",
                )
                yield Offer(task=task, uses=frozenset({sorting.id}), scaffold=Scaffold(supports=(support,)))


def sorted_letters(groups: Sequence[str], items: Sequence[ClassifyItem], order: Sequence[int]) -> str:
    """The key as pupils write it: each heading with the printed letters of its items ("living: A, C; not living: B")."""
    printed = [items[index] for index in order]
    return "; ".join(
        f"{name}: {', '.join(LETTERS[place] for place, item in enumerate(printed) if item.group == name)}"
        for name in groups
    )


def placement_points(count: int) -> list[MarkPoint]:
    """A mark for half of the items placed right, one for nearly all (from four items on), one for all of them."""
    half = -(-count // 2)
    nearly = max(count - 2, half + 1)
    steps = (
        [(half, nearly - 1), (nearly, count - 1), (count, count)]
        if nearly < count
        else [(half, count - 1), (count, count)]
    )
    return [
        MarkPoint(marks=1, text=f"{_placed(*step, count)} right" + (f": {marks} marks in all" if marks > 1 else ""))
        for marks, step in enumerate(steps, 1)
    ]


def _placed(least: int, most: int, count: int) -> str:
    if least == count:
        return f"all {NUMBERS[count]}"
    if least == most:
        return NUMBERS[least]
    return f"{NUMBERS[least]} {'or' if most == least + 1 else 'to'} {NUMBERS[most]}"


def _shares_a_member(sorting: Sorting) -> bool:
    sets = [{member.lower() for member in group.members} for group in sorting.groups]
    return any(one & other for one, other in combinations(sets, 2)) or any(not one for one in sets)
