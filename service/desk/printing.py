"""The documents of one homework, made when they are asked for and kept for a while: a version never changes."""

import io
import zipfile
from collections import OrderedDict
from collections.abc import Callable, Iterator
from datetime import UTC
from threading import Lock
from typing import Literal
from urllib.parse import urlencode

from curriculum.models import Frozen
from service.desk.desk import Desk
from service.documents.catalogue import Printable, documents_of
from service.documents.content import Document
from service.documents.errors import UnknownDocument
from service.documents.html import document_html, policy
from service.documents.letterhead import file_name
from service.documents.marks import Mark
from service.documents.pdf import document_pdf
from service.documents.sheet import SheetOptions, Supports
from service.documents.word import document_docx
from service.policy import Policy
from service.store.records import Stored

Format = Literal["html", "pdf", "docx"]
MEDIA_TYPES: dict[Format, str] = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
EVERYTHING: tuple[Format, ...] = ("pdf", "docx")
MOST_KEPT = 64
NOT_IN_OTHERS = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


class Printed(Frozen):
    """A made document: its bytes and a safe name for its file, without a word that tells pupils' versions apart.

    `policy` is the content-security policy that a page needs to keep its own style; empty for other formats.
    """

    content: bytes
    media_type: str
    file_name: str
    policy: str = ""


class PrintRow(Frozen):
    """A document as the print panel lists it: `address` lacks its ending, `names` leads to a print with names on it."""

    title: str
    address: str
    query: str
    mark: Mark | None
    names: str


def print_rows(stored: Stored, supports: Supports | None, version: int | None = None) -> tuple[PrintRow, ...]:
    """Every document that the homework has, sheets first; of `version` where one is named."""
    start = f"/homeworks/{stored.card.id}"

    def row(listed: Printable) -> PrintRow:
        on_sheets = listed.audience == "pupil" and listed.name != "missed-lesson"
        return PrintRow(
            title=f"{listed.tier.value.capitalize()} sheet" if listed.tier else listed.label,
            address=f"{start}/documents/{listed.name}",
            query=print_query(supports if on_sheets else None, version),
            mark=Mark(listed.name.removeprefix("sheet-")) if listed.tier else None,
            names=f"{start}/print/{listed.name}" if listed.tier else "",
        )

    return tuple(row(listed) for listed in documents_of(stored.homework))


def print_query(supports: Supports | None, version: int | None) -> str:
    """The end of an address that says what is wanted of a document: '?supports=strip&version=3', or nothing."""
    wanted = {"supports": supports, "version": version}
    given = urlencode({name: value for name, value in wanted.items() if value is not None})
    return f"?{given}" if given else ""


def printed(desk: Desk, stored: Stored, name: str, format: Format, supports: Supports | None = None) -> Printed:
    """One document in one format; a draft is watermarked. Raises `UnknownDocument`, or `DocumentError` if it cannot be."""

    def make() -> Printed:
        document = document_named(desk, stored, name, supports)
        return Printed(
            content=_in_format(document, format),
            media_type=MEDIA_TYPES[format],
            file_name=f"{document.file_name}.{format}",
            policy=f"{policy(document)}; {NOT_IN_OTHERS}" if format == "html" else "",
        )

    return _KEPT.get((stored.card.id, stored.version.number, name, format, supports or ""), make)


def document_named(desk: Desk, stored: Stored, name: str, supports: Supports | None = None) -> Document:
    """The content of one document. Raises `UnknownDocument`, which lists those that there are."""
    listed = documents_of(stored.homework, options=_options(stored, desk.policy, supports))
    found = next((one for one in listed if one.name == name), None)
    if found is None:
        raise UnknownDocument(f"there is no document {name[:40]!r}; there are {', '.join(one.name for one in listed)}")
    return found.build()


def sheet_named(desk: Desk, stored: Stored, name: str, supports: Supports | None = None) -> Document:
    """One pupil sheet, whose first block is the line for the name. Raises `UnknownDocument`."""
    sheets = [listed.name for listed in documents_of(stored.homework) if listed.tier is not None]
    if name not in sheets:
        raise UnknownDocument(f"names go on sheets alone, not on {name[:40]!r}; there are {', '.join(sheets)}")
    return document_named(desk, stored, name, supports)


def everything(desk: Desk, stored: Stored, supports: Supports | None = None) -> Printed:
    """All documents as PDF and Word files in one zip: two folders, for pupils and for the teacher."""
    file = io.BytesIO()
    at = stored.version.at.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for folder, made in _all_printed(desk, stored, supports):
            archive.writestr(zipfile.ZipInfo(f"{folder}/{made.file_name}", at), made.content, zipfile.ZIP_DEFLATED)
    return Printed(
        content=file.getvalue(),
        media_type="application/zip",
        file_name=f"{file_name(stored.homework, 'homework')}.zip",
    )


def _all_printed(desk: Desk, stored: Stored, supports: Supports | None) -> Iterator[tuple[str, Printed]]:
    for listed in documents_of(stored.homework):
        for medium in EVERYTHING:
            yield f"for-{listed.audience}s", printed(desk, stored, listed.name, medium, supports)


def _options(stored: Stored, policy: Policy, supports: Supports | None) -> SheetOptions:
    # 'beside' is the school's wish where it fits the paper; what the teacher chooses is done whether it fits or not.
    usual = policy.supports if policy.supports != "beside" else None
    return SheetOptions(supports=supports or usual, draft=stored.version.status != "approved")


def _in_format(document: Document, format: Format) -> bytes:
    match format:
        case "html":
            return document_html(document).encode()
        case "pdf":
            return document_pdf(document)
        case "docx":
            return document_docx(document)


class KeptDocuments:
    """The documents made last, by what they were made from."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._made: OrderedDict[tuple[str | int, ...], Printed] = OrderedDict()

    def get(self, key: tuple[str | int, ...], make: Callable[[], Printed]) -> Printed:
        """What is kept under the key, or what `make` gives; two who ask at once may both make it."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        made = make()
        with self._lock:
            self._made[key] = made
            while len(self._made) > self._most:
                self._made.popitem(last=False)
        return made


_KEPT = KeptDocuments(MOST_KEPT)
