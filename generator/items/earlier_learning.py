"""Link to earlier learning: questions on what was taught before this homework's objectives.

First come earlier lessons of the same unit, then the pack's own questions on what came before it, then the terms of the units taught
just before. Never from prior-knowledge statements, which describe pupils and not subject matter.
"""

import random
from collections.abc import Iterable, Iterator

from curriculum.models import EarlierQuestion, Objective, Term, Unit
from curriculum.reading.text import sentence
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled
from generator.items.terms import is_clear
from generator.items.wording import clause, first_letter_clue, spellings
from generator.models import CommonError, Short, Stage, Support, Task

NAME = "earlier-learning"
MOST_OF_ONE_UNIT = 6


class EarlierLearning:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        for grounded, term in _earlier_terms(ground):
            yield _term_offer(ground, grounded, term, f"‘{grounded.objective.lesson or grounded.objective.statement}’, earlier in this unit")
        for question in shuffled(ground.unit.earlier, rng):
            yield _question_offer(ground, question)
        for unit in ground.earlier_units:
            for grounded, term in shuffled(list(_terms_of_unit(ground, unit)), rng)[:MOST_OF_ONE_UNIT]:
                yield _term_offer(ground, grounded, term, f"the unit ‘{unit.title}’")


def _earlier_terms(ground: Grounding) -> Iterator[tuple[GroundedObjective, Term]]:
    rivals = ground.rivals()
    asked = {term.term.lower() for grounded in ground.requested for term in grounded.knowledge.terms}
    for grounded in reversed(ground.earlier_lessons):
        for term in grounded.knowledge.terms:
            if term.term.lower() not in asked and not term.shares_a_word and is_clear(term, rivals):
                yield grounded, term


def _terms_of_unit(ground: Grounding, unit: Unit) -> Iterator[tuple[GroundedObjective, Term]]:
    own = [term for objective in unit.objectives for term in objective.knowledge.terms]
    rivals = [*own, *ground.rivals()]
    here = {term.term.lower() for term in ground.rivals()}
    seen: set[str] = set()
    for objective in unit.objectives:
        grounded = GroundedObjective(objective=objective, unit_id=unit.id, source=unit.source, badge=unit.badge)
        for term in objective.knowledge.terms:
            name = term.term.lower()
            if name not in here | seen and not term.shares_a_word and is_clear(term, rivals):
                seen.add(name)
                yield grounded, term


def _term_offer(ground: Grounding, home: GroundedObjective, term: Term, where: str) -> Offer:
    task = _task(
        ground,
        home,
        stem=f"From earlier learning: which key term means **{clause(term.definition)}**?",
        answer=term.term,
        accept=spellings(term),
        cite=term.id,
        where=where,
        reply=f"The word for this meaning is ‘{term.term}’.",
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
        reply=f"The answer is {clause(item.answer)}.",
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
        errors=(CommonError(error="no answer, or one from this unit", reply=reply),),
        stage=Stage.RETRIEVAL,
    )
    reason = (
        f"This task brings back {where}, because spaced retrieval keeps it in memory and this unit builds on it. "
        "A wrong answer shows what to revisit before going on."
    )
    return task.model_copy(update={"objective_ids": (), "retrieves": (where,), "rationale": reason})


def _offer(task: Task, answer: str, uses: frozenset[str]) -> Offer:
    fade = "Give only the number of letters; then no clue."
    support = Support(kind="clue", rung="clue", text=first_letter_clue(answer), fade=fade)
    supports = () if any(letter.isdigit() for letter in answer) else (support,)
    return Offer(task=task, uses=uses, scaffold=Scaffold(supports=supports), earlier=True)

