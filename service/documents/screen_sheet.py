"""A sheet for a pupil's screen: what to do and why first, then the questions; no lines for a name, no boxes to tick."""

from collections.abc import Iterator
from itertools import dropwhile

from generator.models import Homework, Tier
from service.dates import said_date
from service.documents.content import Block, Bullets, Document, Facts, Heading
from service.documents.marks import Mark
from service.documents.pupil_sheet import pupil_sheet
from service.documents.sheet import ASK_FOR_MISSED, SheetOptions

STARTS_THE_QUESTIONS = ("heading", "question")


def screen_sheet(homework: Homework, tier: Tier, mark: Mark) -> Document:
    """The sheet of one version as a page to read; it names no version and holds no answer."""
    sheet = pupil_sheet(homework, tier, mark, SheetOptions(for_screen=True))
    questions = dropwhile(lambda block: block.kind not in STARTS_THE_QUESTIONS, sheet.blocks)
    return sheet.model_copy(update={"blocks": (*_beginning(homework), *questions), "watermark": ""})


def _beginning(homework: Homework) -> Iterator[Block]:
    brief = homework.pupil_brief
    rows = (
        ("What to do", brief.what),
        ("Why", brief.why),
        ("How long", f"About {brief.minutes:g} minutes. {brief.minimum} {brief.stop_note}"),
        ("Due", said_date(brief.due or "")),
        ("Where to write", brief.record_in),
        ("Where to get help", brief.help),
        *((ASK_FOR_MISSED,) if brief.you_need else ()),
    )
    yield Facts(rows=tuple((label, text) for label, text in rows if text))
    yield Heading(text="What good work looks like")
    yield Bullets(items=brief.success_criteria)
