"""The one door to Typst: data in, a PDF/UA-1 file out, with nothing that Typst warns of."""

import json
import re
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import Any

import typst

from service.documents.errors import DocumentError, Unprintable

PAGES = Path(__file__).parent
MAIN = PAGES / "document.typ"
FACES = Path(str(files("font_source_sans_pro"))) / "files"
MISSING = re.compile(r'the text `"(.*?)"` could not be displayed|disallowed codepoint `"(.*?)"`')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
MOST_NAMED = 10


def typeset(data: dict[str, Any]) -> bytes:
    """The PDF of one document's data. Raises `Unprintable` for characters that no face shows, `DocumentError` otherwise.

    Only where our own face lacks a character is it set again with the faces of this machine, so that usual documents
    are the same on every machine.
    """
    document = json.dumps(data, ensure_ascii=False)
    try:
        return _compiled(document, machine_faces=False)
    except Unprintable:
        return _compiled(document, machine_faces=True)


def count_pages(data: dict[str, Any]) -> int:
    """How many pages the document has, without making the file. A character that no face shows takes the room of a box."""
    document = {"document": json.dumps(data, ensure_ascii=False)}
    try:
        with _LOCK:
            counted = typst.query(
                MAIN, "<pages>", field="value", one=True, root=PAGES, font_paths=_faces(), sys_inputs=document
            )
    except typst.TypstError as error:
        raise _refusal(error) from error
    return int(json.loads(counted))


def _compiled(document: str, *, machine_faces: bool) -> bytes:
    compiler = _compiler(machine_faces)
    try:
        with _LOCK:
            pdf, warnings = compiler.compile_with_warnings(
                format="pdf", pdf_standards="ua-1", sys_inputs={"document": document}
            )
    except typst.TypstError as error:
        raise _refusal(error) from error
    if warnings:
        raise DocumentError(f"the PDF could not be set: {warnings[0].message}")
    if not isinstance(pdf, bytes):
        raise DocumentError("the PDF could not be set: nothing came back")
    return pdf


def _refusal(error: typst.TypstError) -> DocumentError:
    """Typst's words as ours; its text quotes characters that it cannot show."""
    missing = dict.fromkeys(first or second for first, second in MISSING.findall(error.diagnostic))
    if not missing:
        return DocumentError(f"the PDF could not be set: {error.message}")
    named = ", ".join(_named(text) for text in list(missing)[:MOST_NAMED])
    more = f" and {len(missing) - MOST_NAMED} more" if len(missing) > MOST_NAMED else ""
    return Unprintable(
        f"no typeface on this machine shows {named}{more}; write it in other words or install a typeface"
    )


def _named(text: str) -> str:
    """'中 (U+4E2D)'; what has no shape is named by its number alone."""
    shown = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    numbers = " ".join(f"U+{ord(character):04X}" for character in shown)
    return f"{shown} ({numbers})" if shown.isprintable() else numbers


_LOCK = Lock()


@lru_cache(maxsize=1)
def _faces() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[FACES])


@lru_cache(maxsize=2)
def _compiler(machine_faces: bool) -> typst.Compiler:
    """One compiler a process: faces are read once, and what has been set before is set faster."""
    return typst.Compiler(input=MAIN, root=PAGES, font_paths=[FACES], ignore_system_fonts=not machine_faces)
