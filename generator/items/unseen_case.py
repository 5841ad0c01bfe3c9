"""An unseen case: the same knowledge in a place that pupils have not met it."""

import random
from collections.abc import Iterable

from curriculum.models import Case
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.wording import NUMBER_WORDS
from generator.models import CommonError, Extended, MarkedBy, Short, Stimulus, Support

NAME = "unseen-case"
MOST_SELF_MARKED = 3


class UnseenCase:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        for grounded in ground.requested:
            for case in grounded.knowledge.cases:
                marks = len(case.points)
                if not 1 <= marks <= 6:
                    continue
                own = marks <= MOST_SELF_MARKED
                task = draft_task(
                    item_model=NAME,
                    ground=ground,
                    objectives=[grounded],
                    demand=case.demand,
                    command_word=case.command_word.lower(),
                    stimulus=(Stimulus(kind="text", text=case.context, alt=""),),
                    stem=case.question,
                    response=Short(lines=marks + 2) if own else Extended(lines=2 * marks, word_guide=None),
                    canonical=case.model_answer,
                    points=[point(idea) for idea in case.points],
                    model_answer=case.model_answer,
                    reason="the same knowledge has to be found and used in a case that the lesson did not show",
                    reveals="An answer that repeats the lesson without the case shows knowledge that does not travel yet.",
                    cites=[case.id],
                    errors=(
                        CommonError(
                            error="writes what was learnt and does not use the case",
                            reply=case.first_step
                            or f"Look in the case for {NUMBER_WORDS.get(marks, marks)} things to use.",
                        ),
                    ),
                    marked_by=MarkedBy.SELF if own else MarkedBy.TEACHER,
                )
                yield Offer(task=task, uses=frozenset({case.id}), scaffold=_scaffold(case))


def _scaffold(case: Case) -> Scaffold:
    steps = "1. Underline what the case tells you.\n2. Say which idea from the lesson fits.\n3. Write your answer."
    supports = [
        Support(
            kind="steps",
            rung="prompt",
            text=steps,
            fade="Give the first step only; then ask pupils for their own steps.",
        )
    ]
    if case.first_step:
        supports.append(
            Support(
                kind="hint", rung="clue", text=case.first_step, fade="Keep the hint back until a pupil asks for it."
            )
        )
    return Scaffold(supports=tuple(supports))
