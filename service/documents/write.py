"""Writes the documents of a homework into a folder, in the formats that are asked for."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from generator.models import Homework, Tier
from service.documents.catalogue import documents_of
from service.documents.content import Document
from service.documents.marks import USUAL_MARKS, Marks
from service.write_file import write_file


def write_documents(
    homework: Homework,
    folder: Path,
    tiers: Sequence[Tier] = tuple(Tier),
    marks: Marks = USUAL_MARKS,
    formats: Sequence[str] = ("html",),
) -> list[Path]:
    """Every document in every format of `FORMATS` that is named, sheets by their mark alone; returns the paths.

    The folder is made if it is missing; files of the same names are replaced, each in one step. Raises `OSError` where it cannot write.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for printable in documents_of(homework, marks, tiers=tiers):
        document = printable.build()
        for name in formats:
            path = folder / f"{printable.name}.{name}"
            write_file(path, FORMATS[name](document))
            paths.append(path)
    return paths


# A medium is loaded when it is first asked for: a typesetter takes longer to load than a page to draw.


def _html(document: Document) -> bytes:
    from service.documents.html import document_html

    return document_html(document).encode("utf-8")


def _pdf(document: Document) -> bytes:
    from service.documents.pdf import document_pdf

    return document_pdf(document)


def _docx(document: Document) -> bytes:
    from service.documents.word import document_docx

    return document_docx(document)


FORMATS: Mapping[str, Callable[[Document], bytes]] = {"html": _html, "pdf": _pdf, "docx": _docx}
