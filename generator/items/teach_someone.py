"""Teach it to someone who missed the lesson: a few sentences against a must-have list.

Imported learning points make a short list that pupils can tick for themselves; a pack's richer lesson is for the teacher to mark.
"""

import random
from collections.abc import Iterable

from curriculum.models import Badge
from curriculum.reading.text import lower_first
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled
from generator.items.terms import usable_terms
from generator.items.wording import NUMBER_WORDS, clause, listed
from generator.models import CommonError, Extended, MarkedBy, Support

NAME = "teach-someone"
IDEAS = {Badge.CURATED: 4, Badge.SOURCED: 3}
NOT_IN = frozenset({"mathematics"})
YOUNGEST = 3


class TeachSomeone:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.subject in NOT_IN or ground.key_stage < YOUNGEST:
            return
        terms = list(usable_terms(ground))
        for grounded in ground.requested:
            ideas = IDEAS.get(grounded.badge, 3)
            facts = [f for f in grounded.knowledge.facts if f.standalone and not f.why]
            own = [term for owner, term in terms if owner.id == grounded.id]
            if len(facts) < ideas or len(own) < (2 if grounded.badge is Badge.CURATED else 1):
                continue
            chosen = shuffled(facts, rng)[:ideas]
            words = [term.term for term in own[:3]]
            lesson = grounded.objective.lesson or clause(lower_first(grounded.objective.statement))
            must_have = [clause(fact.text) for fact in chosen]
            task = draft_task(
                item_model=NAME,
                ground=ground,
                objectives=[grounded],
                demand=3,
                command_word="explain",
                stem=(
                    f"A friend missed the lesson ‘{lesson}’. Teach it to them in {NUMBER_WORDS[ideas]} sentences. "
                    f"Use {'this word' if len(words) == 1 else 'these words'}: {listed([f'**{word}**' for word in words])}."
                ),
                response=Extended(lines=2 * ideas, word_guide=f"about {15 * ideas} words"),
                canonical=" ".join(fact.text for fact in chosen),
                points=[
                    point(f"an idea of the lesson that is true and clear, such as: {idea}").model_copy(
                        update={"accept": ("any other true idea of this lesson",), "reject": ("a key word with no meaning given",)}
                    )
                    for idea in must_have
                ],
                model_answer=" ".join(fact.text for fact in chosen),
                reason="putting a whole lesson into words for somebody else shows what has been understood and what is missing",
                reveals="An idea that is left out, or a key word with no meaning, is what to teach again.",
                cites=[*(fact.id for fact in chosen), *(term.id for term in own[:3])],
                errors=(
                    CommonError(
                        error="lists key words and does not join them",
                        reply=f"Say what the words have to do with each other. For example: {chosen[0].text}",
                    ),
                ),
                marked_by=MarkedBy.SELF if grounded.badge is Badge.SOURCED else MarkedBy.TEACHER,
            )
            supports = (
                Support(
                    kind="writing-frame",
                    rung="prompt",
                    text="1. Say what the lesson is about.\n2. Say what the first key word means.\n3. Use the second key word.\n"
                    "4. Say why it matters.",
                    fade="Give the four headings only; next time the question alone.",
                ),
            )
            uses = {f"teach:{grounded.id}", *(fact.id for fact in chosen)}
            yield Offer(task=task, uses=frozenset(uses), scaffold=Scaffold(supports=supports))
