"""Link to earlier learning: questions on what was taught before this homework's objectives.

First come earlier lessons of the same unit, then the pack's own questions on what came before it, then the terms of the units taught
just before. Never from prior-knowledge statements, which describe pupils and not subject matter.
"""

import random
from collections.abc import Iterable, Iterator

from curriculum.models import EarlierQuestion, Objective, Term, Unit
from curriculum.reading.text import sentence, stems
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled
from generator.items.term_for_definition import ask_for
from generator.items.terms import is_clear, is_printed
from generator.items.wording import clause, first_letter_clue, spellings
from generator.models import CommonError, Short, Stage, Support, Task

NAME = "earlier-learning"
MOST_OF_ONE_UNIT = 6
YOUNGEST = 2


class EarlierLearning:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        for grounded, term in _earlier_terms(ground):
            yield _term_offer(
                ground,
                grounded,
                term,
                f"‘{grounded.objective.lesson or grounded.objective.statement}’, earlier in this unit",
            )
        for question in shuffled(ground.unit.earlier, rng):
            yield _question_offer(ground, question)
        met_again = stems(" ".join(fact.text for o in ground.unit.objectives for fact in o.knowledge.facts))
        for unit in ground.earlier_units:
            found = shuffled(list(_terms_of_unit(ground, unit)), rng)
            found.sort(key=lambda pair: not stems(pair[1].term) <= met_again)
            for grounded, term in found[:MOST_OF_ONE_UNIT]:
                yield _term_offer(ground, grounded, term, f"the unit ‘{unit.title}’")


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


def _term_offer(ground: Grounding, home: GroundedObjective, term: Term, where: str) -> Offer:
    task = _task(
        ground,
        home,
        stem=f"From earlier learning. {ask_for(term)}",
        answer=term.term,
        accept=spellings(term),
        cite=term.id,
        where=where,
        reply=f"The answer is ‘{term.term}’. Look at it, cover it, and write it from memory.",
    )
    return _offer(task, term.term, frozenset({term.id, f"term:{term.term.lower()}"}))


def _question_offer(ground: Grounding, item: EarlierQuestion) -> Offer:
    bare = GroundedObjective(
        objective=Objective(id=item.id, statement=item.learnt_in),
        unit_id=ground.unit.id,
        source=ground.unit.source,
        badge=ground.unit.badge,
    )
    task = _task(
        ground,
        bare,
        stem=item.question,
        answer=item.answer,
        accept=item.accept,
        cite=item.id,
        where=item.learnt_in,
        reply=f"The answer is {clause(item.answer)}. Look at it, cover it, and write it from memory.",
    )
    return _offer(task, item.answer, frozenset({item.id, f"term:{item.answer.lower()}"}))


def _task(
    ground: Grounding,
    home: GroundedObjective,
    *,
    stem: str,
    answer: str,
    accept: tuple[str, ...],
    cite: str,
    where: str,
    reply: str,
) -> Task:
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[home],
        demand=1,
        command_word="name" if stem.startswith("From") else "state",
        stem=stem,
        response=Short(lines=1),
        canonical=answer,
        accept=accept,
        points=[point(answer).model_copy(update={"accept": accept})],
        model_answer=sentence(answer),
        reason="-",
        reveals="-",
        cites=[cite],
        errors=(CommonError(error="left empty, or a word from this unit", reply=reply),),
        stage=Stage.RETRIEVAL,
    )
    reason = (
        f"This task brings back {where}, because spaced retrieval keeps earlier learning in memory. "
        "A wrong answer shows what has been forgotten since."
    )
    return task.model_copy(update={"objective_ids": (), "retrieves": (where,), "rationale": reason})


def _offer(task: Task, answer: str, uses: frozenset[str]) -> Offer:
    fade = "Give only the number of letters; then no clue."
    support = Support(kind="clue", rung="clue", text=first_letter_clue(answer), fade=fade)
    gives_away = not answer.replace(" ", "").replace("-", "").isalpha() or len(answer) < 4 or " or " in task.stem
    supports = () if gives_away else (support,)
    return Offer(task=task, uses=uses, scaffold=Scaffold(supports=supports), earlier=True)
