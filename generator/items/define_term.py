"""Say what a term means: marked by ideas, so that a pupil's own words earn the marks."""

import random
from collections.abc import Iterable

from curriculum.models import Badge, Idea
from curriculum.reading.text import words_in
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.terms import nearest_rival, usable_terms
from generator.items.wording import clause
from generator.models import CommonError, Short, Support

NAME = "define-term"
LONGEST_SOURCED = 14


class DefineTerm:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        for grounded, term in usable_terms(ground, to_define=True):
            if not term.points and (grounded.badge is Badge.SOURCED and words_in(term.definition) > LONGEST_SOURCED):
                continue
            ideas = term.points or (Idea(text=clause(term.definition), accept=("the same idea in the pupil's own words",)),)
            rival = nearest_rival(term, ground.rivals())
            marks = f" **[{len(ideas)} ideas]**" if len(ideas) > 1 else ""
            task = draft_task(
                item_model=NAME,
                ground=ground,
                objectives=[grounded],
                demand=1,
                command_word="define",
                stem=f"What does **{term.term}** mean in this topic?{marks}",
                response=Short(lines=2),
                canonical=clause(term.definition),
                points=[point(idea) for idea in ideas],
                model_answer=clause(term.definition),
                reason=f"an exact meaning of ‘{term.term}’ is needed before it can be used in an explanation",
                reveals=f"An answer that only gives an example shows that the idea behind ‘{term.term}’ is not secure.",
                cites=[term.id],
                errors=(CommonError(error=f"the meaning of ‘{rival.term}’", reply=f"That is ‘{rival.term}’. The meaning of ‘{term.term}’ is: {clause(term.definition)}."),) if rival else (),
            )
            opening = f"**{term.term[0].upper()}{term.term[1:]}** means ..."
            fade = "Give the opening only; next time ask the question alone."
            supports = (
                Support(kind="sentence-starter", rung="prompt", text=opening, fade=fade),
                Support(
                    kind="checklist",
                    rung="prompt",
                    text="Check: does your answer say what it is or does, not only an example?",
                    fade="Ask pupils to make this check for themselves.",
                ),
            )
            yield Offer(
                task=task,
                uses=frozenset({term.id, f"term:{term.term.lower()}"}),
                scaffold=Scaffold(supports=supports),
            )
