"""Lines of knowledge from any organiser, placed under their objectives and read by the same rules as all else."""

import hashlib
import re

from curriculum.errors import BadPack, UnknownSubject
from curriculum.models import (
    OWN_SOURCE,
    Badge,
    Fact,
    Frozen,
    Knowledge,
    Misconception,
    Objective,
    Quarantined,
    Source,
    Term,
    Unit,
)
from curriculum.pack import subject_slug
from curriculum.reading.definitions import read_definition
from curriculum.reading.gaps import find_gap
from curriculum.reading.learning_points import read_learning_point
from curriculum.reading.lists import hurtful_word
from curriculum.reading.text import fold, sentence, stems

SLUG = re.compile(r"[^a-z0-9]+")
KEY_STAGE_OF_YEAR = {1: 1, 2: 1, 3: 2, 4: 2, 5: 2, 6: 2, 7: 3, 8: 3, 9: 3, 10: 4, 11: 4, 12: 5, 13: 5}
MOST_PIECES = 2_000
KINDS = ("objective", "term", "fact", "misconception")


class Line(Frozen):
    """One piece of the file. `second` is a definition or a reply; `objective` counts from 1, 0 is unknown."""

    number: int
    kind: str
    first: str
    second: str = ""
    objective: int = 0


class Outline(Frozen):
    """A file as lines of knowledge, with what it says about the unit (title, subject, key stage, year, intent)."""

    about: dict[str, str]
    lines: tuple[Line, ...]


class ReadUnit(Frozen):
    """The unit, and what was held back with the reason."""

    unit: Unit
    held: tuple[Quarantined, ...]


def unit_from(outline: Outline, name: str, origin: str, licence: str) -> ReadUnit:
    """Make the unit. Raises `BadPack` when the title, the subject, the key stage or every objective is missing."""
    title, subject, key_stage, years = _about(outline, name)
    slug = SLUG.sub("-", (outline.about.get("id") or title).lower()).strip("-")
    if not slug:
        raise BadPack(f"{name}:1: no id can be made of the title {title[:60]!r}; add a line 'id: my-unit'")
    statements = [line for line in outline.lines if line.kind == "objective"]
    if not statements:
        raise BadPack(
            f"{name}:1: no objectives found; add a heading '## Objectives' with one a line (docs/own-units.md)"
        )
    if len(outline.lines) > MOST_PIECES:
        over = outline.lines[MOST_PIECES].number
        raise BadPack(f"{name}:{over}: more than {MOST_PIECES} pieces; one unit a file is enough")
    held: list[Quarantined] = []
    gathered: dict[int, list[Line]] = {position: [] for position in range(1, len(statements) + 1)}
    words = {position: stems(line.first) for position, line in enumerate(statements, 1)}
    for line in outline.lines:
        if line.kind != "objective":
            gathered[line.objective or _home(line, words, gathered)].append(line)
    objectives = [
        Objective(
            id=f"LO{position}",
            statement=sentence(re.sub(r"^I can ", "", fold(line.first))),
            knowledge=_knowledge(gathered[position], f"{slug}:LO{position}", subject, slug, held),
        )
        for position, line in enumerate(statements, 1)
    ]
    digest = hashlib.sha256(outline.model_dump_json().encode()).hexdigest()[:12]
    unit = Unit(
        id=slug,
        slug=slug,
        title=title,
        subject=subject,
        key_stage=key_stage,
        years=years,
        intent=outline.about.get("intent", ""),
        source=Source(id=f"{OWN_SOURCE}{slug}", title=f"{title} ({origin})", licence=licence, version=digest),
        badge=Badge.CURATED,
        objectives=tuple(_with_gaps(objectives, subject)),
    )
    return ReadUnit(unit=unit, held=tuple(held))


def _about(outline: Outline, name: str) -> tuple[str, str, int, tuple[int, ...]]:
    title = outline.about.get("title", "").strip()
    if not title:
        raise BadPack(f"{name}:1: no title; start the file with '# Title of the unit' or a row 'title'")
    given = outline.about.get("subject", "").strip()
    if not given:
        raise BadPack(f"{name}:1: no subject; add a line 'subject: geography'")
    try:
        subject = subject_slug(given)
    except UnknownSubject as error:
        raise BadPack(f"{name}:1: {error}") from error
    said = outline.about.get("year", outline.about.get("years", ""))
    years = tuple(int(year) for year in re.findall(r"(?<!\d)\d{1,2}(?!\d)", said))
    stage = re.findall(r"[1-5]", outline.about.get("key stage", ""))
    key_stage = int(stage[0]) if stage else KEY_STAGE_OF_YEAR.get(years[0], 0) if years else 0
    if not key_stage:
        raise BadPack(f"{name}:1: no key stage; add a line 'key stage: 3' or 'year: 8'")
    return title, subject, key_stage, years


def _home(line: Line, words: dict[int, frozenset[str]], gathered: dict[int, list[Line]]) -> int:
    """The objective that shares most words with the line; of equals, the one with least so far."""
    said = stems(f"{line.first} {line.second}")
    return max(gathered, key=lambda position: (len(said & words[position]), -len(gathered[position]), -position))


def _knowledge(lines: list[Line], prefix: str, subject: str, slug: str, held: list[Quarantined]) -> Knowledge:
    terms, facts, misconceptions = [], [], []
    for place, line in enumerate(lines, 1):
        piece_id = f"{prefix}:{place}"

        def hold(reason: str, *, name: str = piece_id, of: Line = line) -> None:
            where = f"line {of.number}"
            held.append(Quarantined(kind=of.kind, id=name, text=of.first, unit_id=slug, reason=reason, detail=where))

        if line.kind == "term":
            read = read_definition(line.first, line.second)
            if read.text is None:
                hold(f"{read.reason}: the meaning must not use the word itself and must be a phrase of 3 words or more")
            else:
                terms.append(Term(id=piece_id, term=line.first.strip(), definition=read.text))
        elif line.kind == "fact":
            point = read_learning_point(line.first, subject if subject == "mathematics" else "")
            if not point.standalone:
                hold(f"does not stand alone ({point.reason}); it still informs the search")
            facts.append(Fact(id=piece_id, text=point.text, standalone=point.standalone))
        elif line.kind == "misconception":
            hurtful = hurtful_word(line.first)
            if not line.second or hurtful:
                hold(f"speaks of {hurtful}: for teachers only" if hurtful else "has no reply after '->'")
                continue
            misconceptions.append(
                Misconception(id=piece_id, claim=sentence(fold(line.first)), reply=sentence(fold(line.second)))
            )
    return Knowledge(terms=tuple(terms), facts=tuple(facts), misconceptions=tuple(misconceptions))


def _with_gaps(objectives: list[Objective], subject: str) -> list[Objective]:
    every = [term for objective in objectives for term in objective.knowledge.terms]
    filled = []
    for objective in objectives:
        known = objective.knowledge
        facts = tuple(
            fact.model_copy(update={"gap": find_gap(fact.text, list(known.terms), every, subject)})
            if fact.standalone
            else fact
            for fact in known.facts
        )
        filled.append(objective.model_copy(update={"knowledge": known.model_copy(update={"facts": facts})}))
    return filled
