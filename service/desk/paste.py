"""A unit that a teacher pastes into the form: objectives, key vocabulary, facts and misconceptions, one a line."""

import re

from curriculum.importers.own.outline import Line, Outline, ReadUnit, unit_from
from curriculum.models import Frozen, Unit
from curriculum.reading.overload import overload
from curriculum.reading.text import fold
from evals.checks.hidden_characters import hidden_character
from generator.authors.foreign import COMPUTING, foreign_words
from service.desk.errors import DeskError

BULLET = re.compile(r"^\s*(?:[-*+•–]|\d{1,2}[.)])\s+")
# What stands between a word and its meaning, and between a mistake and the reply to it.
TERM = re.compile(r"\s*(?::|=|\t|\s[–—-]\s)\s*")
REPLY = re.compile(r"\s*(?:->|→|=>)\s*")
LONGEST_LINE = 2_000
ORIGIN, LICENCE = "pasted by a teacher", "the school's own material"


class BadPaste(DeskError):
    """A pasted line cannot be read; `field` is where it stands in the form."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class Pasted(Frozen):
    """What stands in the fields of the form, as typed."""

    title: str
    subject: str
    key_stage: int
    year: int | None = None
    objectives: str
    terms: str = ""
    facts: str = ""
    misconceptions: str = ""


def read_pasted(pasted: Pasted) -> ReadUnit:
    """The unit, and what was held back with the reason. Raises `BadPaste` or `BadPack` with what to do."""
    foreign = foreign_words(pasted.title, computing=pasted.subject == COMPUTING)
    if foreign:
        raise BadPaste("title", f"the title holds {foreign}")
    lines: list[Line] = []
    for field, kind in (
        ("objectives", "objective"),
        ("terms", "term"),
        ("facts", "fact"),
        ("misconceptions", "misconception"),
    ):
        for number, text in enumerate(getattr(pasted, field).splitlines(), 1):
            said = BULLET.sub("", text).strip()
            if not said:
                continue
            if len(said) > LONGEST_LINE:
                raise BadPaste(
                    field, f"line {number} has {len(said)} characters; write at most {LONGEST_LINE} on a line"
                )
            hidden = hidden_character(said)
            if hidden:
                raise BadPaste(field, f"line {number} holds the hidden character {hidden}; type that line anew")
            too_much = overload(said)
            if too_much:
                raise BadPaste(field, f"line {number} {too_much}")
            # The checks would keep it from every sheet, and leave too little to ask: that is told where it is typed.
            foreign = foreign_words(said, computing=pasted.subject == COMPUTING)
            if foreign:
                raise BadPaste(field, f"line {number} holds {foreign}")
            lines.append(_line(field, kind, number, said))
    if not any(line.kind == "objective" for line in lines):
        raise BadPaste("objectives", "no objective; write one a line, such as ‘Explain how a river erodes its bed’")
    about = {"title": fold(pasted.title), "subject": pasted.subject, "key stage": str(pasted.key_stage)}
    if pasted.year:
        about["year"] = str(pasted.year)
    return unit_from(Outline(about=about, lines=tuple(lines)), "your unit", ORIGIN, LICENCE)


def as_pasted(unit: Unit) -> Pasted:
    """The unit as the fields of the form would hold it, to ask again; what was held back is not in it."""
    known = [objective.knowledge for objective in unit.objectives]
    return Pasted(
        title=unit.title,
        subject=unit.subject,
        key_stage=unit.key_stage,
        year=unit.years[0] if unit.years else None,
        objectives="\n".join(objective.statement for objective in unit.objectives),
        terms="\n".join(f"{term.term}: {term.definition}" for k in known for term in k.terms),
        facts="\n".join(fact.text for k in known for fact in k.facts),
        misconceptions="\n".join(f"{wrong.claim} -> {wrong.reply}" for k in known for wrong in k.misconceptions),
    )


def _line(field: str, kind: str, number: int, said: str) -> Line:
    between = {"term": TERM, "misconception": REPLY}.get(kind)
    parts = between.split(said, maxsplit=1) if between else [said]
    first, second = fold(parts[0]), fold(parts[1]) if len(parts) > 1 else ""
    if kind == "term" and not (first and second):
        raise BadPaste(field, f"line {number}: {said[:40]!r} has no meaning; write ‘word: what it means’")
    return Line(number=number, kind=kind, first=first, second=second)
