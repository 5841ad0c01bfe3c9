"""What pandoc cannot say, put into its file: page and footer, marks, tables, what stays together, equations in one face."""

import io

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from service.documents.content import Document
from service.documents.word.elements import Element, element, words_in
from service.documents.word.furniture import furnish
from service.documents.word.nodes import MARK, TAB
from service.documents.word.pandoc import LANGUAGE
from service.documents.word.reference import style_id, text_width, twips
from service.documents.word.runs import finish_runs
from service.documents.word.shapes import shape
from service.documents.word.styles import ANSWER_LINE, LIST_INDENT
from service.documents.word.tables import finish_tables
from service.documents.word.text import said

MATHS_FACE = "Cambria Math"
LONGEST_TITLE = 255


def finished(made: bytes, document: Document) -> bytes:
    """The file as it is handed out."""
    word = docx.Document(io.BytesIO(made))
    body = word.element.body
    _put_tabs_and_marks(body)
    _forget_stand_ins(word)
    _set_equations(body)
    _set_lists(word)
    _set_answer_lines(word)
    finish_tables(body, twips(text_width(document.layout)))
    furnish(word, document)
    finish_runs(body)
    _name(word, document)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _put_tabs_and_marks(body: Element) -> None:
    for number, run_style in enumerate(list(body.iter(qn("w:rStyle"))), 1):
        run = run_style.getparent().getparent()
        name = run_style.get(qn("w:val"))
        if name == TAB:
            new = element("w:tab")
        elif name == MARK:
            new = shape(words_in(run), number)
        else:
            continue
        for child in list(run):
            run.remove(child)
        run.append(new)


def _forget_stand_ins(word: WordFile) -> None:
    """Takes away the styles that stood for tabs and marks."""
    for style in word.styles.element.findall(qn("w:style")):
        if style.find(qn("w:name")).get(qn("w:val")) in (TAB, MARK):
            word.styles.element.remove(style)


def _set_equations(body: Element) -> None:
    """One face for all that stands in equations; words in them are upright by that alone."""
    for run in body.iter(qn("m:r")):
        properties = run.find(qn("m:rPr"))
        if properties is not None and properties.find(qn("m:nor")) is not None:
            for sort in properties.findall(qn("m:sty")):
                properties.remove(sort)
        look = element("w:rPr", element("w:rFonts", ascii=MATHS_FACE, hAnsi=MATHS_FACE))
        run.insert(0 if properties is None else 1, look)


def _set_lists(word: WordFile) -> None:
    """Lists are set in by as little as their numbers need."""
    for level in word.part.numbering_part.element.iter(qn("w:lvl")):
        place = level.find(f"{qn('w:pPr')}/{qn('w:ind')}")
        if place is not None:
            place.set(qn("w:left"), str(twips(LIST_INDENT * (int(level.get(qn("w:ilvl"))) + 1))))
            place.set(qn("w:hanging"), str(twips(LIST_INDENT)))


def _set_answer_lines(word: WordFile) -> None:
    """Lines as far apart as the name of their style says, so that one change to the style moves them all."""
    for style in word.styles.element.findall(qn("w:style")):
        name = style.find(qn("w:name")).get(qn("w:val"))
        if not name.startswith(f"{ANSWER_LINE} "):
            continue
        style.find(qn("w:basedOn")).set(qn("w:val"), style_id(ANSWER_LINE))
        pitch = float(name.removeprefix(ANSWER_LINE).split()[0])
        style.append(element("w:pPr", element("w:spacing", line=str(twips(pitch)), lineRule="exact")))


def _name(word: WordFile, document: Document) -> None:
    """The properties that a screen reader says first. No author: the school puts its own."""
    properties = word.core_properties
    properties.title = said(document.title)[:LONGEST_TITLE]
    properties.language = LANGUAGE
