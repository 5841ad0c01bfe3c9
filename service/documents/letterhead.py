"""What stands at the head and the foot of every document of a homework, and the name of its file."""

import re
import unicodedata
from collections.abc import Iterable
from textwrap import shorten

from generator.models import Homework
from service.dates import said_date
from service.documents.marks import Mark

DRAFT = "Draft: not approved"
# At most so many of each stand in a footer, and so many characters of one: together they fill four lines of 7 pt.
MOST_NAMED = 2
LONGEST_TITLE, LONGEST_LICENCE, LONGEST_WORDS = 80, 30, 88
CUT = " …"
LONGEST_NAME = 60
FIVE = 5


def subject_line(homework: Homework) -> str:
    """'Religious education · Year 7 · 7B'."""
    unit = homework.unit
    years = [f"Year {year}" for year in unit.years] or [f"Key stage {unit.key_stage}"]
    subject = unit.subject.replace("-", " ")
    parts = [subject[:1].upper() + subject[1:], " and ".join(years), homework.request.class_label or ""]
    return " · ".join(part for part in parts if part)


def sheet_facts(homework: Homework, marks: int) -> tuple[str, ...]:
    """What a pupil looks for first: 'Due Friday 9 January', 'about 30 minutes', '24 marks'."""
    brief = homework.pupil_brief
    due = (f"Due {said_date(brief.due)}",) if brief.due else ()
    return (*due, f"About {_in_fives(brief.minutes)} minutes", f"{marks} mark{'' if marks == 1 else 's'}")


def _in_fives(minutes: int) -> int:
    """Nobody times a homework to the minute."""
    return max(FIVE, FIVE * round(minutes / FIVE))


def watermark(draft: bool) -> str:
    """What lies across the pages of a draft; nothing on a final print."""
    return DRAFT if draft else ""


def licence_line(homework: Homework) -> str:
    """The sources, their licences and the words that these ask for, in no more lines than the foot of a page holds.

    What is left out or cut short stands in full in the teacher pack, and the line says so.
    """
    sources = homework.sources
    titles, licences = _once(source.title for source in sources), _once(source.licence for source in sources)
    words = _once(source.attribution for source in sources if source.attribution)
    parts = [
        *([f"Source{'s' if len(titles) > 1 else ''}: {_few(titles, LONGEST_TITLE)}."] if titles else []),
        *([f"Licence{'s' if len(licences) > 1 else ''}: {_few(licences, LONGEST_LICENCE)}."] if licences else []),
        *(shorten(text, LONGEST_WORDS, placeholder=CUT) for text in words[:MOST_NAMED]),
    ]
    full = all(len(named) <= MOST_NAMED for named in (titles, licences, words))
    full = full and not any(CUT.strip() in part for part in parts)
    return " ".join(parts if full else [*parts, "All are listed in the teacher pack."])


def file_name(homework: Homework, name: str, mark: Mark | None = None) -> str:
    """A safe ASCII name without an ending: 'the-norman-conquest-sheet-circle'. Only the shape tells versions apart."""
    plain = unicodedata.normalize("NFKD", homework.unit.title).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST_NAME].rstrip("-")
    return "-".join(part for part in (slug, name, mark.value if mark else "") if part)


def _few(names: list[str], longest: int) -> str:
    """'One; another; and 3 more', none of them long."""
    named = [shorten(name, longest, placeholder=CUT) for name in names[:MOST_NAMED]]
    more = [f"and {len(names) - MOST_NAMED} more"] if len(names) > MOST_NAMED else []
    return "; ".join([*named, *more]).rstrip(".")


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
