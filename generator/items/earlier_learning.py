"""Link to earlier learning: questions on what was taught before this homework's objectives.

First come earlier lessons of the same unit, then the pack's own questions on what came before it, then the terms of the units taught
just before. Never from prior-knowledge statements, which describe pupils and not subject matter.
"""

import random
from collections.abc import Iterable, Iterator

from curriculum.models import Badge, EarlierQuestion, Objective, Term, Unit
from curriculum.reading.text import sentence, stems
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled
from generator.items.choose_term import letter_of, options_for
from generator.items.term_for_definition import ask_for
from generator.items.terms import is_clear, is_printed
from generator.items.wording import first_letter_clue, spellings
from generator.models import Choice, Short, Stage, Support, Task

COMMANDS = ("work out", "calculate", "simplify", "round", "write", "name", "give", "convert", "solve", "find")
NAME = "earlier-learning"
MOST_OF_ONE_UNIT = 6
YOUNGEST = 2


class EarlierLearning:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        for grounded, term in _earlier_terms(ground):
            where = f"‘{grounded.objective.lesson or grounded.objective.statement}’, earlier in this unit"
            yield from _term_offers(ground, grounded, term, ground.rivals(), where, rng)
        for question in shuffled(ground.unit.earlier, rng):
            yield _question_offer(ground, question)
        met_again = stems(" ".join(fact.text for o in ground.unit.objectives for fact in o.knowledge.facts))
        for unit in ground.earlier_units:
            found = shuffled(list(_terms_of_unit(ground, unit)), rng)
            found.sort(key=lambda pair: not stems(pair[1].term) <= met_again)
            siblings = [term for objective in unit.objectives for term in objective.knowledge.terms]
            for grounded, term in found[:MOST_OF_ONE_UNIT]:
                yield from _term_offers(ground, grounded, term, siblings, f"the unit ‘{unit.title}’", rng)


def _earlier_terms(ground: Grounding) -> Iterator[tuple[GroundedObjective, Term]]:
    rivals = ground.rivals()
    asked = {term.term.lower() for grounded in ground.requested for term in grounded.knowledge.terms}
    for grounded in reversed(ground.earlier_lessons):
        for term in grounded.knowledge.terms:
            if term.term.lower() not in asked and _is_askable(term, rivals) and not is_printed(term, ground):
                yield grounded, term


def _is_askable(term: Term, rivals: list[Term]) -> bool:
    return term.central and not term.shares_a_word and is_clear(term, rivals)


def _terms_of_unit(ground: Grounding, unit: Unit) -> Iterator[tuple[GroundedObjective, Term]]:
    own = [term for objective in unit.objectives for term in objective.knowledge.terms]
    rivals = [*own, *ground.rivals()]
    here = {term.term.lower() for term in ground.rivals()}
    seen: set[str] = set()
    for objective in unit.objectives:
        grounded = GroundedObjective(objective=objective, unit_id=unit.id, source=unit.source, badge=unit.badge)
        for term in objective.knowledge.terms:
            name = term.term.lower()
            if name not in here | seen and _is_askable(term, rivals) and not is_printed(term, ground):
                seen.add(name)
                yield grounded, term


def _term_offers(
    ground: Grounding, home: GroundedObjective, term: Term, siblings: list[Term], where: str, rng: random.Random
) -> Iterator[Offer]:
    """An open question on a curated term; on an imported term one with options, where its unit has enough of them."""
    stem = f"From earlier learning. {ask_for(term)}"
    uses = frozenset({term.id, f"term:{term.term.lower()}"})
    if home.badge is not Badge.SOURCED:
        yield _offer(_task(ground, home, stem, term.term, spellings(term), term.id, where), uses, clue=term.term)
    elif choice := options_for(term, siblings, rng):
        letter = letter_of(choice)
        task = _task(
            ground, home, f"{stem} Tick **one**.", letter, (), term.id, where, choice, f"{letter}: {term.term}"
        )
        yield _offer(task, uses)


def _question_offer(ground: Grounding, item: EarlierQuestion) -> Offer:
    bare = GroundedObjective(
        objective=Objective(id=item.id, statement=item.learnt_in),
        unit_id=ground.unit.id,
        source=ground.unit.source,
        badge=ground.unit.badge,
    )
    task = _task(ground, bare, item.question, item.answer, item.accept, item.id, item.learnt_in)
    return _offer(task, frozenset({item.id, f"term:{item.answer.lower()}"}), clue=item.answer)


def _task(
    ground: Grounding,
    home: GroundedObjective,
    stem: str,
    answer: str,
    accept: tuple[str, ...],
    cite: str,
    where: str,
    choice: Choice | None = None,
    key: str = "",
) -> Task:
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[home],
        demand=1,
        command_word=_word(stem, choice is not None),
        stem=stem,
        response=choice or Short(lines=1),
        canonical=answer,
        accept=accept,
        points=[point(key or answer).model_copy(update={"accept": accept})],
        model_answer=sentence(key or answer),
        reason="-",
        reveals="-",
        cites=[cite],
        stage=Stage.RETRIEVAL,
    )
    reason = (
        f"This task brings back {where}, because spaced retrieval keeps earlier learning in memory. "
        "A wrong answer shows what has been forgotten since."
    )
    return task.model_copy(update={"objective_ids": (), "retrieves": (where,), "rationale": reason})


def _offer(task: Task, uses: frozenset[str], clue: str = "") -> Offer:
    """The offer, with a clue to a word that a clue does not give away."""
    fade = "Give only the number of letters; then no clue."
    fitting = clue.replace(" ", "").replace("-", "").isalpha() and len(clue) >= 4 and " or " not in task.stem
    supports = (Support(kind="clue", rung="clue", text=first_letter_clue(clue), fade=fade),) if fitting else ()
    return Offer(task=task, uses=uses, scaffold=Scaffold(supports=supports), earlier=True)


def _word(stem: str, choice: bool) -> str:
    """The command word: the stem's own instruction where it gives one, or what its question asks for."""
    own = next((word for word in COMMANDS if stem.lower().startswith(f"{word} ")), None)
    return own or ("identify" if choice else "name" if stem.startswith("From") else "state")
