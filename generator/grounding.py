"""Stage `ground`: what the curriculum knows for each objective of a request, every piece of it citable.

An objective brings its own knowledge. Where it has none (a school's bare list of objectives), the nearest lesson of the
same subject and key stage is borrowed, if it is near enough, and keeps its own source and badge.
"""

from typing import Protocol

from curriculum.models import Badge, Fact, Frozen, Knowledge, MisconceptionKind, Objective, Source, Term, Unit
from generator.errors import NoKnowledge
from generator.models import HomeworkRequest

EARLIER_UNITS = 2


class Library(Protocol):
    """What the generator needs of a curriculum library."""

    version: str

    def unit(self, name: str) -> Unit:
        """The unit with this id or slug; raises `UnknownUnit` with the nearest matches."""
        ...

    def nearest_lesson(self, statement: str, subject: str, key_stage: int) -> tuple[Unit, Objective] | None:
        """The lesson that teaches what a statement says, when one is near enough to lend its knowledge."""
        ...


class GroundedObjective(Frozen):
    """One objective with the knowledge it stands on and where that comes from."""

    objective: Objective
    unit_id: str
    source: Source
    badge: Badge
    borrowed: bool = False

    @property
    def id(self) -> str:
        return self.objective.id

    @property
    def knowledge(self) -> Knowledge:
        return self.objective.knowledge


class Grounding(Frozen):
    """Everything the tasks of one homework may stand on."""

    unit: Unit
    requested: tuple[GroundedObjective, ...]
    earlier_lessons: tuple[GroundedObjective, ...]
    earlier_units: tuple[Unit, ...]
    version: str

    @property
    def key_stage(self) -> int:
        return self.unit.key_stage

    @property
    def subject(self) -> str:
        return self.unit.subject

    def taught_together(self) -> list[Objective]:
        """The objectives of the unit's variant that holds the requested ones; all where the unit has one way through."""
        wanted = {grounded.id for grounded in self.requested}
        variant = next((set(v.objective_ids) for v in self.unit.variants if wanted & set(v.objective_ids)), None)
        return [o for o in self.unit.objectives if variant is None or o.id in variant or o.id in wanted]

    def rivals(self) -> list[Term]:
        """All terms of the unit and of what is borrowed: what a pupil might write instead."""
        terms = {term.id: term for objective in self.taught_together() for term in objective.knowledge.terms}
        terms |= {term.id: term for grounded in self.requested for term in grounded.knowledge.terms}
        return list(terms.values())

    def taught_terms(self) -> list[Term]:
        """The terms pupils have met: those of the requested objectives and of the lessons before them."""
        return [term for grounded in (*self.requested, *self.earlier_lessons) for term in grounded.knowledge.terms]

    def taught_facts(self) -> list[Fact]:
        """The facts of the requested objectives, usable or not: nothing may be keyed against them."""
        return [fact for grounded in self.requested for fact in grounded.knowledge.facts]


def ground_request(request: HomeworkRequest, unit: Unit, library: Library, *, bare: bool = False) -> Grounding:
    """Gather knowledge for the requested objectives, what the unit taught before them, and the units before it.

    Raises `NoKnowledge` when an objective has none and no lesson of the library lends any, unless `bare` objectives will do:
    a language model can work from the statement alone.
    """
    by_id = {objective.id: objective for objective in unit.objectives}
    requested = tuple(_grounded(by_id[name], unit, library, bare) for name in request.objective_ids)
    order = next(
        (v.objective_ids for v in unit.variants if set(request.objective_ids) & set(v.objective_ids)), tuple(by_id)
    )
    first = min((order.index(name) for name in request.objective_ids if name in order), default=0)
    earlier = tuple(
        GroundedObjective(objective=by_id[name], unit_id=unit.id, source=unit.source, badge=unit.badge)
        for name in order[:first]
        if name in by_id and name not in request.objective_ids
    )
    units = tuple(library.unit(name) for name in unit.prior_units[:EARLIER_UNITS])
    return Grounding(
        unit=unit, requested=requested, earlier_lessons=earlier, earlier_units=units, version=library.version
    )


def has_knowledge(objective: Objective) -> bool:
    """Whether anything of the objective could face a pupil."""
    known = objective.knowledge
    usable = any(fact.standalone for fact in known.facts) or any(
        m.kind is MisconceptionKind.CONTRADICTION and not m.safeguarding for m in known.misconceptions
    )
    return usable or bool(objective.skills) or any(True for piece in known.pieces() if not isinstance(piece, Fact))


def _grounded(objective: Objective, unit: Unit, library: Library, bare: bool) -> GroundedObjective:
    own = GroundedObjective(objective=objective, unit_id=unit.id, source=unit.source, badge=unit.badge)
    if has_knowledge(objective) or not _is_bare(objective):
        return own
    lent = library.nearest_lesson(objective.statement, unit.subject, unit.key_stage)
    if lent is None and bare:
        return own
    if lent is None:
        raise NoKnowledge(
            f"objective {objective.id} ({objective.statement!r}) has no usable knowledge: searched unit {unit.slug!r} and "
            f"the {unit.subject} lessons of key stage {unit.key_stage}; add key terms and facts to the unit, or import "
            "a curriculum"
        )
    home, lesson = lent
    return GroundedObjective(
        objective=objective.model_copy(update={"knowledge": lesson.knowledge, "lesson": lesson.lesson}),
        unit_id=home.id,
        source=home.source,
        badge=home.badge,
        borrowed=True,
    )


def _is_bare(objective: Objective) -> bool:
    return not any(True for _ in objective.knowledge.pieces()) and not objective.skills
