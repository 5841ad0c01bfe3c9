"""Write a quiz question on a given fact, with one tempting wrong answer: for the extension sheet.

Not in mathematics, where a question is worked out and not looked up.
"""

import random
from collections.abc import Iterable

from curriculum.models import Fact
from curriculum.reading.text import stems, words_in
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled
from generator.models import CommonError, Extended, Support

NAME = "quiz-question"
NOT_IN = frozenset({"mathematics"})
YOUNGEST = 2
LONGEST = 20


class QuizQuestion:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST or ground.subject in NOT_IN:
            return
        for grounded in ground.requested:
            facts = [f for f in grounded.knowledge.facts if f.standalone and f.gap and not f.cause]
            fact = next((f for f in shuffled(facts, rng) if words_in(f.text) <= LONGEST), None)
            wrong = _tempting(ground, fact) if fact else None
            if fact is None or wrong is None:
                continue
            asked = fact.text.replace(fact.gap or "", "____", 1)
            sample = (
                f"Question: fill the gap: {asked} Answer: {fact.gap}. Tempting wrong answer: {wrong}. "
                f"What is wrong with it: the fact is about {fact.gap}."
            )
            task = draft_task(
                item_model=NAME,
                ground=ground,
                objectives=[grounded],
                demand=3,
                command_word="create",
                stem=(
                    f"Here is a fact: **{fact.text}**\n\nWrite **one** quiz question that this fact answers. Then write:\n\n"
                    "- the answer\n- **one** tempting wrong answer\n- what is wrong with that answer"
                ),
                response=Extended(lines=5, word_guide="four short lines"),
                canonical=f"For example: {sample}",
                points=[
                    point("a question that the fact answers, with the right answer").model_copy(
                        update={"accept": ("any question that this fact answers",)}
                    ),
                    point(f"a tempting wrong answer, with the reason why it is wrong, such as: {wrong}").model_copy(
                        update={"accept": ("any wrong answer from this topic that somebody could choose",)}
                    ),
                ],
                model_answer=sample,
                reason="a good wrong answer can only be written by someone who knows where the idea goes wrong",
                reveals="A wrong answer that nobody would choose shows that the likely confusion has not been noticed.",
                cites=[fact.id],
                errors=(
                    CommonError(
                        error="a question that several answers would fit",
                        reply="Add a detail from the fact, so that only one answer is right.",
                    ),
                ),
            )
            support = Support(
                kind="steps",
                rung="prompt",
                text="Start with who, what, where, when or why.",
                fade="Leave the question words out.",
            )
            yield Offer(
                task=task,
                uses=frozenset({f"quiz:{fact.id}", fact.id}),
                scaffold=Scaffold(supports=(support,)),
                extension_only=True,
            )


def _tempting(ground: Grounding, fact: Fact) -> str | None:
    """Another term of the answer's own category that the fact does not hold; None where the answer is no such term."""
    terms = ground.taught_terms()
    asked = next((term for term in terms if term.term.lower() == (fact.gap or "").lower() and term.category), None)
    if asked is None:
        return None
    siblings = (term.term for term in terms if term.category == asked.category and term.term != asked.term)
    return next((word for word in siblings if not stems(word) & stems(fact.text)), None)
