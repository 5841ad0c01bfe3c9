"""Say what a term means: marked by ideas, so that a pupil's own words earn the marks."""

import random
import re
from collections.abc import Iterable

from curriculum.models import Badge, Idea, Term
from curriculum.reading.text import words_in
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.terms import is_name, nearest_rival, usable_terms
from generator.items.wording import clause
from generator.models import CommonError, Short, Support

NAME = "define-term"
LONGEST_SOURCED = 20
YOUNGEST = 2
NUMBERS = {2: "two", 3: "three", 4: "four"}
CLAUSE = re.compile(r"^(?:the|an?) [\w-]+ (?:is|are|was|were|does|do|has|have|can|will|must|may)\b", re.I)


class DefineTerm:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        for grounded, term in usable_terms(ground, to_define=True):
            if not term.points and (grounded.badge is Badge.SOURCED and words_in(term.definition) > LONGEST_SOURCED):
                continue
            ideas = term.points or (
                Idea(text=clause(term.definition), accept=("the same idea in the pupil's own words",)),
            )
            if is_name(term) or (grounded.badge is Badge.SOURCED and (term.everyday or not _says_what_it_is(term))):
                continue
            rival = nearest_rival(term, ground.taught_terms())
            refused = next((text for idea in ideas for text in idea.reject), "")
            bare = CommonError(
                error=f"‘{refused}’ and no more" if refused else "an answer that could fit many other words",
                reply=f"Be exact. ‘{term.term}’: {clause(term.definition)}.",
            )
            several = f" Give {NUMBERS.get(len(ideas), len(ideas))} ideas." if len(ideas) > 1 else ""
            task = draft_task(
                item_model=NAME,
                ground=ground,
                objectives=[grounded],
                demand=1,
                command_word="define",
                stem=f"What does **{term.term}** mean in this topic?{several}",
                response=Short(lines=2),
                canonical=clause(term.definition),
                points=[point(idea) for idea in ideas],
                model_answer=clause(term.definition),
                reason=f"an exact meaning of ‘{term.term}’ is needed before it can be used in an explanation",
                reveals=_reveals(term, rival),
                cites=[term.id],
                errors=(
                    CommonError(
                        error=f"the meaning of ‘{rival.term}’",
                        reply=f"That is ‘{rival.term}’. The meaning of ‘{term.term}’ is: {clause(term.definition)}.",
                    )
                    if rival
                    else bare,
                ),
            )
            opening = f"**{term.term[0].upper()}{term.term[1:]}** {'are' if _is_plural(term) else 'means'} ..."
            fade = "Give the opening only; next time ask the question alone."
            supports = (
                Support(kind="sentence-starter", rung="prompt", text=opening, fade=fade),
                Support(
                    kind="checklist",
                    rung="prompt",
                    text="Does your answer say what the word means, and not only give an example?",
                    fade="Ask pupils to make this check for themselves.",
                ),
            )
            yield Offer(
                task=task,
                uses=frozenset({term.id, f"term:{term.term.lower()}"}),
                scaffold=Scaffold(supports=supports),
                reteach=f"‘{term.term}’: {clause(term.definition)}.",
            )


def _says_what_it_is(term: Term) -> bool:
    """Whether '<term> means <definition>' is a sentence: no bare verb, and one thing for one thing, several for several."""
    if CLAUSE.match(term.definition):
        return False
    first = term.definition.split(" ", 1)[0].lower()
    plural_text = first.endswith("s") and not first.endswith(("ss", "us", "is"))
    if plural_text and not _is_plural(term):
        return False
    return not (_is_plural(term) and first in ("a", "an"))


def _is_plural(term: Term) -> bool:
    return term.term.endswith("s") and not term.term.endswith(("ss", "us", "is", "ics"))


def _reveals(term: Term, rival: Term | None) -> str:
    if rival:
        return f"The meaning of ‘{rival.term}’ in its place shows which two words run together."
    return f"A vague answer shows that ‘{term.term}’ has been heard but not yet understood."
