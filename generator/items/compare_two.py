"""Compare two things by named dimensions: every row of the key says how it stands on both sides."""

import random
from collections.abc import Iterable

from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled
from generator.items.wording import NUMBER_WORDS
from generator.models import CommonError, Support, Table

NAME = "compare-two"
MOST = 3
YOUNGEST = 2


class CompareTwo:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        for grounded in ground.requested:
            for comparison in grounded.knowledge.comparisons:
                rows = shuffled(comparison.dimensions, rng)[:MOST]
                cells = tuple((d.by, d.left, d.right) for d in rows)
                blanks = tuple((r, c) for r in range(len(rows)) for c in (1, 2))
                left, right = comparison.left, comparison.right
                task = draft_task(
                    item_model=NAME,
                    ground=ground,
                    objectives=[grounded],
                    demand=2,
                    command_word="compare",
                    stem=(
                        f"Compare **{left}** with **{right}**. Complete the table. "
                        f"Give **{NUMBER_WORDS[len(rows)]}** differences: fill in both sides of each row."
                    ),
                    response=Table(columns=("", left, right), rows=cells, blanks=blanks),
                    canonical="; ".join(f"{d.by}: {left} – {d.left}, {right} – {d.right}" for d in rows),
                    points=[
                        point(f"{d.by}: {left} – {d.left}; {right} – {d.right}").model_copy(
                            update={"accept": ("the same in other words",), "reject": ("only one side of the row",)}
                        )
                        for d in rows
                    ],
                    model_answer="; ".join(f"{d.by}: {left} – {d.left}, while {right} – {d.right}" for d in rows),
                    reason=f"setting {left} against {right} line by line shows what makes each what it is",
                    reveals="A row with one side filled shows that one of the two is known alone, not the difference.",
                    cites=[comparison.id],
                    errors=(
                        CommonError(
                            error=f"describes {left} and leaves out {right}",
                            reply=f"A comparison names both. In the row ‘{rows[0].by}’, fill in the side for {right} too.",
                        ),
                    ),
                )
                helped = Table(columns=("", left, right), rows=cells, blanks=tuple(b for b in blanks if b != (0, 1)))
                support = Support(
                    kind="first-done",
                    rung="model",
                    text="One cell is filled in. Write the other side in the same way.",
                    changes="one of the cells is given",
                    fade="Leave the whole table empty; then give only the headings.",
                )
                yield Offer(
                    task=task, uses=frozenset({comparison.id}), scaffold=Scaffold(supports=(support,), response=helped)
                )
