"""Put in order: only what has one right order (a process, dates, levels of size), never lesson statements."""

import random
from collections.abc import Iterable

from curriculum.models import OrderKind
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, deranged, draft_task, point
from generator.items.wording import clause
from generator.models import CommonError, Order, Support

NAME = "put-in-order"
WHY = {
    OrderKind.PROCESS: "each stage makes the next one possible, so the order shows understanding of the process",
    OrderKind.CHRONOLOGY: "what came before what is needed to explain causes and results",
    OrderKind.HIERARCHY: "each level is built from the one before, so the order shows how they fit together",
}


class PutInOrder:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        for grounded in ground.requested:
            for sequence in grounded.knowledge.sequences:
                steps = sequence.steps
                order = deranged(len(steps), rng)
                letters = {index: chr(ord("A") + place) for place, index in enumerate(order)}
                key = " ".join(letters[i] for i in range(len(steps)))
                task = draft_task(
                    item_model=NAME,
                    ground=ground,
                    objectives=[grounded],
                    demand=2,
                    command_word="order",
                    stem=f"Put these in order: **{sequence.title}**, {sequence.instruction}. Write the letters in order.",
                    response=Order(items=steps, shown_order=order),
                    canonical=key,
                    points=[
                        point(f"{letters[0]} is put at the start and {letters[len(steps) - 1]} at the end"),
                        point("all the letters between are in the right order"),
                    ],
                    model_answer=f"{key} ({' → '.join(steps)})",
                    reason=WHY[sequence.kind],
                    reveals="Two neighbours swapped show which step is not yet linked to the one before it.",
                    cites=[sequence.id],
                    errors=(
                        CommonError(
                            error="two neighbouring letters are swapped",
                            reply="Ask which of the two has to come before the other. "
                            f"Here ‘{clause(steps[0])}’ comes before ‘{clause(steps[1])}’.",
                        ),
                    ),
                )
                support = Support(
                    kind="first-done",
                    rung="clue",
                    text=f"Write **{letters[0]}** in the first box.",
                    changes="the first place is given",
                    fade="Give no letter next time.",
                )
                yield Offer(task=task, uses=frozenset({sequence.id}), scaffold=Scaffold(supports=(support,)))
