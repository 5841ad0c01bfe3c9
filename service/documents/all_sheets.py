"""Every pupil sheet of a homework in one document, for the copier: each starts on the front of a new sheet of paper."""

from collections.abc import Sequence

from generator.models import Homework
from service.documents.content import Document, Sheet
from service.documents.letterhead import file_name


def all_sheets(homework: Homework, sheets: Sequence[Document]) -> Document:
    """The sheets as they are printed alone, one after the other under their own marks; there is at least one."""
    return Document(
        title=homework.title,
        file_name=file_name(homework, "all-sheets"),
        audience="pupil",
        layout="sheet",
        watermark=sheets[0].watermark,
        footer=sheets[0].footer,
        blocks=tuple(
            Sheet(
                title=sheet.title, over_title=sheet.over_title, facts=sheet.facts, mark=sheet.mark, blocks=sheet.blocks
            )
            for sheet in sheets
        ),
    )
