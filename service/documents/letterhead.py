"""What stands at the head and the foot of every document of a homework, and the name of its file."""

import re
import unicodedata
from collections.abc import Iterable

from generator.models import CitedSource, Homework
from service.documents.marks import Mark

DRAFT = "Draft: not approved"
MOST_NAMED = 2
LONGEST_NAME = 60


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
    due = (f"Due {brief.due}",) if brief.due else ()
    return (*due, f"About {brief.minutes} minutes", f"{marks} mark{'' if marks == 1 else 's'}")


def watermark(draft: bool) -> str:
    """What lies across the pages of a draft; nothing on a final print."""
    return DRAFT if draft else ""


def licence_line(homework: Homework) -> str:
    """Each licence once, with its sources and the words that it asks for; the teacher pack lists every source in full."""
    by_licence: dict[str, list[CitedSource]] = {}
    for source in homework.sources:
        by_licence.setdefault(source.licence, []).append(source)
    lines = []
    for licence, sources in by_licence.items():
        words = _once(source.attribution for source in sources if source.attribution)
        titles = _once(source.title for source in sources)
        more = f" and {len(titles) - MOST_NAMED} more" if len(titles) > MOST_NAMED else ""
        named = ", ".join(titles[:MOST_NAMED]) + more
        lines.append(" ".join([f"{named}: {licence}.", *words]))
    return " ".join(lines)


def file_name(homework: Homework, name: str, mark: Mark | None = None) -> str:
    """A safe ASCII name without an ending: 'the-norman-conquest-sheet-circle'. Only the shape tells versions apart."""
    plain = unicodedata.normalize("NFKD", homework.unit.title).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST_NAME].rstrip("-")
    return "-".join(part for part in (slug, name, mark.value if mark else "") if part)


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
