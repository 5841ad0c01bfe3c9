"""Write a quiz question on a given fact, with one tempting wrong answer: unmarked, for the extension sheet."""

import random
from collections.abc import Iterable

from curriculum.reading.text import likeness
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, shuffled
from generator.models import CommonError, Extended, Support

NAME = "quiz-question"
YOUNGEST = 2


class QuizQuestion:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        for grounded in ground.requested:
            facts = [f for f in grounded.knowledge.facts if f.standalone]
            if not facts:
                continue
            fact = shuffled(facts, rng)[0]
            tempting = max(
                (m for m in grounded.knowledge.misconceptions if not m.safeguarding and m.reply),
                key=lambda m: likeness(m.claim, fact.text),
                default=None,
            )
            wrong = f" A tempting wrong answer could come from the belief ‘{tempting.claim}’" if tempting else ""
            task = draft_task(
                item_model=NAME,
                ground=ground,
                objectives=[grounded],
                demand=3,
                command_word="create",
                stem=(
                    f"Here is a fact: **{fact.text}**\n\nWrite **one** quiz question that this fact answers. Then write:\n\n"
                    "- the answer\n- **one** tempting wrong answer\n- why somebody might choose it"
                ),
                response=Extended(lines=5, word_guide="four short lines"),
                canonical=f"A question that is answered by: {fact.text}",
                points=[],
                model_answer=f"A question that only this fact answers: {fact.text}{wrong}",
                reason="a good wrong answer can only be written by someone who knows where the idea goes wrong",
                reveals="A wrong answer that nobody would choose shows that the likely confusion has not been noticed.",
                cites=[fact.id, *([tempting.id] if tempting else [])],
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
