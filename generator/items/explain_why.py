"""Explain why, with given words: only where a cause is stored for its effect, never a 'why' the data does not answer."""

import random
from collections.abc import Iterable

from curriculum.models import Fact
from curriculum.reading.text import stems
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.wording import clause
from generator.models import CommonError, Short, Support

NAME = "explain-why"


class ExplainWhy:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        for grounded, fact in causal_facts(ground):
            cause, effect = clause(fact.cause or ""), clause(fact.effect or "")
            words = _words_to_use(ground, fact) if fact.why else []
            use = f"\n\nUse {'this word' if len(words) == 1 else 'these words'} in your answer: " if words else ""
            question = fact.why or f"Finish the sentence with a reason.\n\n**{effect} because** ..."
            stem = f"{question}{use}{', '.join(f'**{word}**' for word in words)}"
            # Words that the pack accepts come first: a marker who is not a specialist needs them named.
            known = () if fact.gap else fact.accept
            points = [point(f"because {cause}").model_copy(update={"accept": (*known, "the same idea in other words")})]
            if words:
                points.append(point(f"the cause is joined to what happens: {effect}"))
            task = draft_task(
                item_model=NAME,
                ground=ground,
                objectives=[grounded],
                demand=2,
                command_word="explain" if words else "give a reason",
                stem=stem,
                response=Short(lines=3 if words else 2),
                canonical=cause,
                points=points,
                model_answer=fact.text,
                reason=f"pupils link a cause to its effect: {effect}",
                reveals="An answer that only repeats the question shows that the effect is known but not its cause.",
                cites=[fact.id],
                errors=(
                    CommonError(
                        error=f"repeats the effect: {effect}",
                        reply=f"That is what happens. The reason is that {cause}.",
                    ),
                ),
            )
            uses = {fact.id, *(f"term:{word.lower()}" for word in words)}
            yield Offer(task=task, uses=frozenset(uses), scaffold=_scaffold(fact), starter=not words)


def _scaffold(fact: Fact) -> Scaffold:
    opening = Support(
        kind="sentence-starter",
        rung="prompt",
        text="This is because ...",
        fade="Give only the word ‘because’; then no opening.",
    )
    steps = Support(
        kind="steps",
        rung="prompt",
        text="1. Say to yourself what happens.\n2. Ask: what made it happen?\n3. Write only the reason.",
        fade="Ask pupils to name the steps before they write.",
    )
    return Scaffold(supports=(opening, steps) if fact.why else (steps,))


def causal_facts(ground: Grounding) -> Iterable[tuple[GroundedObjective, Fact]]:
    """Facts whose cause and effect are stored as two clauses."""
    for grounded in ground.requested:
        for fact in grounded.knowledge.facts:
            if fact.cause and fact.effect:
                yield grounded, fact


def _words_to_use(ground: Grounding, fact: Fact) -> list[str]:
    """Up to two terms of the unit that the cause needs and the question does not already print."""
    needed = stems(fact.cause or "") - stems(fact.why or "")
    fitting = [
        t.term
        for t in ground.rivals()
        if stems(t.term) and stems(t.term) <= needed and t.term.lower() in fact.text.lower()
    ]
    words = list(dict.fromkeys(fitting))[:2]
    # The words must not be the whole cause: something is left for the pupil to say.
    return words if len(stems(fact.cause or "") - stems(" ".join(words))) >= 3 else []
