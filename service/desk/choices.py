"""What can be chosen in the form: subjects, years, units by a teacher's words, and the objectives of one unit."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from curriculum.library import Library, UnitSummary
from curriculum.models import Frozen, Unit
from curriculum.reading.text import stems
from curriculum.subjects import STAGE_YEARS, subjects_named
from generator.grounding import has_knowledge
from generator.request import USUAL_OBJECTIVES, teaching_order

if TYPE_CHECKING:
    from curriculum.retrieval import Hit

MOST_LISTED = 12
MOST_HITS = 40
MOST_NEAR = 4
NAMING = ("unit", "lesson", "statement")
STAGES = {f"ks{stage}": f"Key stage {stage}" for stage in STAGE_YEARS}
YEARS = {f"y{year}": f"Year {year}" for years in STAGE_YEARS.values() for year in years}
STAGE_OF_YEAR = {f"y{year}": stage for stage, years in STAGE_YEARS.items() for year in years}


class UnitChoice(Frozen):
    """A unit in the list of the form; `about` is its subject and year in words."""

    id: str
    title: str
    about: str
    objectives: int


class FoundUnits(Frozen):
    """The best of what was found, `total` of how many, and the words as they were searched after repair of spelling.

    `units` hold the words in a title or an objective; `less_close` only come near them.
    """

    units: tuple[UnitChoice, ...]
    total: int
    less_close: tuple[UnitChoice, ...] = ()
    corrected: str | None = None


class ObjectiveChoice(Frozen):
    """An objective to tick; `n` is its place in teaching order from 1, `known` how many pieces could face a pupil."""

    id: str
    n: int
    statement: str
    lesson: str
    known: int


def find_units(library: Library, *, subject: str = "", stage: str = "", words: str = "") -> FoundUnits:
    """Units for a subject, a stage ('ks3') or year ('y7') and words, all of them optional: best first.

    A unit whose title holds the words as they are being typed comes first, then those that hold them in the title of a
    lesson or in an objective; one that the search finds by anything else is less close.
    Raises `UnknownSubject`.
    """
    said = " ".join(words.split())
    open_to = {unit.id: unit for unit in _summaries(library) if _fits(unit, subject, stage)}
    if not said:
        return _found(list(open_to.values()))
    typed = said.lower().split()
    ids = [unit.id for unit in open_to.values() if all(word in unit.title.lower() for word in typed)]
    answer = library.search(said, subject=subject or None, key_stages=_stages(stage), limit=MOST_HITS)
    wanted = stems(answer.corrected or said)
    ids += [name for hit in answer.results if _holds(hit, wanted) for name in hit.unit_ids]
    # A stray likeness in meaning is worth showing only where nothing says the words.
    near = [
        name
        for hit in answer.results
        if not ids or wanted & stems(f"{hit.title} {hit.summary} {hit.text}")
        for name in hit.unit_ids
        if name not in ids
    ]
    close = [open_to[name] for name in dict.fromkeys(ids) if name in open_to]
    return _found(close, answer.corrected, [open_to[name] for name in dict.fromkeys(near) if name in open_to])


def subjects_taught(library: Library) -> dict[str, str]:
    """Each subject that has units: its slug, and its name for people, by alphabet."""
    slugs = {unit.subject for unit in _summaries(library)}
    return {slug: subject_name(slug) for slug in sorted(slugs)}


def stages_taught() -> Iterator[tuple[str, str]]:
    """Key stages, each followed by its years: the value in the form and the words."""
    for stage, years in STAGE_YEARS.items():
        yield f"ks{stage}", STAGES[f"ks{stage}"]
        yield from ((f"y{year}", YEARS[f"y{year}"]) for year in years)


def objectives_of(unit: Unit) -> tuple[ObjectiveChoice, ...]:
    """The objectives in teaching order."""
    return tuple(
        ObjectiveChoice(
            id=objective.id,
            n=n,
            statement=objective.statement,
            lesson=objective.lesson,
            known=sum(1 for _ in objective.knowledge.pieces()) if has_knowledge(objective) else 0,
        )
        for n, objective in enumerate(teaching_order(unit), 1)
    )


def usual_ticks(objectives: tuple[ObjectiveChoice, ...]) -> tuple[str, ...]:
    """The first three of which something is known; the first three where nothing is known of any."""
    known = [objective.id for objective in objectives if objective.known]
    return tuple((known or [objective.id for objective in objectives])[:USUAL_OBJECTIVES])


def unit_choice(unit: Unit) -> UnitChoice:
    """The unit as the list shows it."""
    about = about_unit(unit.subject, unit.key_stage, unit.years)
    return UnitChoice(id=unit.id, title=unit.title, about=about, objectives=len(teaching_order(unit)))


def about_unit(subject: str, key_stage: int, years: tuple[int, ...]) -> str:
    """'Geography, Year 8', or the key stage where no year is named."""
    if not years:
        return f"{subject_name(subject)}, Key stage {key_stage}"
    named = " and ".join(map(str, years)) if len(years) < 3 else f"{min(years)} to {max(years)}"
    return f"{subject_name(subject)}, Year{'s' if len(years) > 1 else ''} {named}"


def subject_name(slug: str) -> str:
    """'design-and-technology' as 'Design and technology'."""
    return slug.replace("-", " ").capitalize()


@lru_cache(maxsize=2)
def _summaries(library: Library) -> tuple[UnitSummary, ...]:
    """Every unit; a library never changes, a new import is another one."""
    return tuple(library.units())


def _fits(unit: UnitSummary, subject: str, stage: str) -> bool:
    if subject and unit.subject not in subjects_named(subject):
        return False
    if stage in YEARS:
        return int(stage[1:]) in unit.years
    return stage not in STAGES or unit.key_stage == int(stage[2:])


def _holds(hit: "Hit", wanted: frozenset[str]) -> bool:
    """Whether a unit, a lesson or an objective says the words itself, or they are a term that is taught."""
    said = f"{hit.title} {hit.summary}" if hit.kind in NAMING else hit.title if hit.kind == "term" else ""
    return bool(said) and wanted <= stems(said)


def _stages(stage: str) -> list[int]:
    if stage in STAGE_OF_YEAR:
        return [STAGE_OF_YEAR[stage]]
    return [int(stage[2:])] if stage in STAGES else []


def _found(units: list[UnitSummary], corrected: str | None = None, near: Sequence[UnitSummary] = ()) -> FoundUnits:
    return FoundUnits(
        units=tuple(map(_choice, units[:MOST_LISTED])),
        total=len(units),
        less_close=tuple(map(_choice, near[:MOST_NEAR])),
        corrected=corrected,
    )


def _choice(unit: UnitSummary) -> UnitChoice:
    about = about_unit(unit.subject, unit.key_stage, unit.years)
    return UnitChoice(id=unit.id, title=unit.title, about=about, objectives=unit.objectives)
