"""Give the term for a definition: the most reliable item there is, once the definition does not hold the term."""

import random
from collections.abc import Iterable

from curriculum.models import Badge, Term
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.choose_term import letter_of, options_for
from generator.items.terms import is_name, is_printed, nearest_rival, usable_terms
from generator.items.wording import clause, first_letter_clue, spellings, tell_apart
from generator.models import Choice, CommonError, Short, Support

NAME = "term-for-definition"
YOUNGEST = 2


class TermForDefinition:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        for grounded, term in usable_terms(ground):
            if is_printed(term, ground):
                continue
            if grounded.badge is not Badge.SOURCED:
                yield _open_offer(ground, grounded, term)
            elif choice := options_for(term, ground.rivals(), rng):
                yield _choice_offer(ground, grounded, term, choice)


def ask_for(term: Term) -> str:
    """The question that a definition makes: for a word, or for somebody or something with a name of its own."""
    asked = "Who or what is described here" if is_name(term) else "Which key term means"
    return (
        f"{asked}: **{clause(term.definition)}**?" if not is_name(term) else f"{asked}? **{clause(term.definition)}**"
    )


def _open_offer(ground: Grounding, grounded: GroundedObjective, term: Term) -> Offer:
    rival = nearest_rival(term, ground.taught_terms())
    described = CommonError(
        error="a description in place of the word",
        reply=f"The idea has a word of its own: ‘{term.term}’. Write it out.",
    )
    error = CommonError(error=f"‘{rival.term}’", reply=tell_apart(rival, term)) if rival else described
    reveals = f"A wrong or missing word shows that ‘{term.term}’ is not yet known by name"
    reveals += f", or is mixed up with ‘{rival.term}’." if rival else "."
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[grounded],
        demand=1,
        command_word="name",
        stem=ask_for(term),
        response=Short(lines=1),
        canonical=term.term,
        accept=spellings(term),
        points=[point(f"{term.term}").model_copy(update={"accept": spellings(term)})],
        model_answer=term.term,
        reason=f"‘{term.term}’ is a word that pupils must be able to use, from its meaning, without a prompt",
        reveals=reveals,
        cites=[term.id],
        errors=(error,),
    )
    fade = "Leave out the first letter next time; then ask for the term with no clue."
    supports = (Support(kind="clue", rung="clue", text=first_letter_clue(term.term), fade=fade),)
    return Offer(
        task=task,
        uses=frozenset({term.id, f"term:{term.term.lower()}"}),
        scaffold=Scaffold(supports=supports),
        starter=True,
        reteach=f"‘{term.term}’: {clause(term.definition)}.",
    )


def _choice_offer(ground: Grounding, grounded: GroundedObjective, term: Term, choice: Choice) -> Offer:
    letter = letter_of(choice)
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[grounded],
        demand=1,
        command_word="identify",
        stem=f"{ask_for(term)} Tick **one**.",
        response=choice,
        canonical=letter,
        points=[point(f"{letter}: {term.term}")],
        model_answer=f"{letter}: {term.term}",
        reason=f"it has pupils tell the meaning of ‘{term.term}’ from those of other words of the unit",
        reveals="The word chosen shows which two meanings run together.",
        cites=[term.id],
        errors=tuple(
            CommonError(error=f"chooses ‘{option.text}’", reply=option.reason)
            for option in choice.options
            if option.reason
        ),
    )
    support = Support(
        kind="strategy",
        rung="prompt",
        text="Cross out the words that you are sure do not fit. Then read the meaning again.",
        fade="Ask pupils to think of the word before they look at the options.",
    )
    return Offer(
        task=task,
        uses=frozenset({term.id, f"term:{term.term.lower()}"}),
        scaffold=Scaffold(supports=(support,)),
        starter=True,
        reteach=f"‘{term.term}’: {clause(term.definition)}.",
    )
