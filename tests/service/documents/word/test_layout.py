from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

from service.documents.content import (
    Block,
    Document,
    Grid,
    Heading,
    KeyList,
    Lettered,
    PageBreak,
    Paragraph,
    Question,
    Slide,
    WriteLines,
)

Written = Callable[[Document], Any]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_a_question_is_never_split(written: Written) -> None:
    table = "Read it.\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    question = Question(label="1", marks=1, blocks=(Paragraph(text=table), WriteLines(count=2)))
    paragraphs = _paragraphs(written(_document(question, Heading(text="End"))).tree())
    inside = paragraphs[1:-1]
    assert len(inside) == 8, "stem, four cells, marks, two lines"
    assert [_has(paragraph, "keepNext") for paragraph in inside] == [True] * 7 + [False]
    assert all(_has(paragraph, "keepLines") for paragraph in inside)


def test_lines_that_are_asked_are_one_paragraph(written: Written) -> None:
    question = Question(label="1", marks=1, blocks=(Paragraph(text="Read.\n\nExplain."), WriteLines(count=1)))
    asked = _paragraphs(written(_document(question)).tree())[1]
    assert [node.text for node in asked.iter(f"{W}t")] == ["1", "Read.", "Explain.", "[1]"]
    assert asked.find(f".//{W}br") is not None


def test_no_answer_of_a_key_goes_on_in_the_next_column(written: Written) -> None:
    keys = Slide(title="Mark", blocks=(KeyList(lines=(("1", "one"), ("2", "two")), first=1),))
    paragraphs = _paragraphs(written(_document(keys)).tree())[-2:]
    assert [_has(paragraph, "keepLines") for paragraph in paragraphs] == [True, True]


def test_short_items_across_part_no_word(written: Written) -> None:
    items = ("fertile farmland", "busy trade", "local courts", "a royal council", "plenty of silver")
    line = _paragraphs(written(_document(Lettered(items=items, across=True))).tree())[-1]
    assert "".join(node.text or "" for node in line.iter(f"{W}t")).count(" ") >= len(items) - 1, (
        "a line may end at a blank"
    )


def test_what_stands_under_a_question_is_set_in(written: Written) -> None:
    question = Question(label="1", marks=1, blocks=(Paragraph(text="Read.\n\n- one"), WriteLines(count=1)))
    tree = written(_document(question)).tree()
    indents = [paragraph.find(f"{W}pPr/{W}ind") for paragraph in _paragraphs(tree)[2:]]
    assert [indent is not None and int(indent.get(f"{W}left", "0")) >= 510 for indent in indents] == [True] * 3
    assert tree.find(f".//{W}bookmarkStart") is None


def test_rows_stay_whole_and_headings_are_repeated(written: Written) -> None:
    rows = tuple((str(n), "text") for n in range(60))
    tree = written(_document(Grid(headings=("No.", "Text"), rows=rows))).tree()
    found = [*tree.iter(f"{W}tr")]
    assert len(found) == 61
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in found)
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in found[:2]] == [True, False]


def test_tables_are_as_wide_as_the_text(written: Written, sheet: Document) -> None:
    for table in written(sheet).tree().iter(f"{W}tbl"):
        columns = [int(column.get(f"{W}w", "0")) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        width = table.find(f"{W}tblPr/{W}tblW")
        assert width is not None
        assert abs(sum(columns) - int(width.get(f"{W}w", "0"))) <= len(columns)
        assert sum(columns) <= 9638


def test_lines_are_as_far_apart_as_their_style_says(written: Written) -> None:
    file = written(_document(WriteLines(count=3, pitch=8.5)))
    assert len(file.styled("AnswerLine8.5mm")) == 3
    style = file.tree("word/styles.xml").find(f"{W}style[@{W}styleId='AnswerLine8.5mm']")
    assert style.find(f"{W}pPr/{W}spacing").attrib == {f"{W}line": "482", f"{W}lineRule": "exact"}
    assert style.find(f"{W}basedOn").get(f"{W}val") == "AnswerLine"


def test_a_page_break_leaves_no_empty_line(written: Written) -> None:
    paragraphs = _paragraphs(written(_document(Paragraph(text="One."), PageBreak(), Paragraph(text="Two."))).tree())
    assert [_has(paragraph, "pageBreakBefore") for paragraph in paragraphs] == [False, False, True]


def test_a_short_answer_stands_on_the_line_of_its_question(written: Written, sheet: Document) -> None:
    file = written(sheet)
    assert file.styled("QuestionWithLine") == ["1\tWrite 1723 as words.\t \t[1]", "2\tHow long is it?\t cm\t[1]"]


def test_a_long_question_loses_nothing_where_its_answer_should_stand_beside(written: Written) -> None:
    question = Question(
        label="1", marks=0, beside=True, blocks=(Paragraph(text="First.\n\nSecond."), WriteLines(count=1))
    )
    words = written(_document(question)).words()
    assert "First." in words
    assert "Second." in words


def test_marks_close_what_is_asked(written: Written, sheet: Document) -> None:
    lines = written(sheet).words().splitlines()
    assert any(line.startswith("3\tA passage stands first.") for line in lines)
    assert "\t[4]" in lines, "after a table the marks have a line of their own"
    assert "4\tChoose.\t[1]" in lines
    assert "E1\tIn parts." in lines, "no marks are printed for none"


def test_a_draft_says_so_on_every_page(written: Written, sheet: Document) -> None:
    file = written(sheet)
    assert 'string="Draft: not approved"' in file.xml("word/header1.xml")
    final = written(sheet.model_copy(update={"watermark": ""}))
    assert not [name for name in final.parts() if "header" in name]


def _document(*blocks: Block) -> Document:
    return Document(title="T", file_name="t", audience="pupil", layout="sheet", blocks=blocks)


def _paragraphs(tree: ElementTree.Element) -> list[ElementTree.Element]:
    return list(tree.iter(f"{W}p"))


def _has(paragraph: ElementTree.Element, name: str) -> bool:
    return paragraph.find(f"{W}pPr/{W}{name}") is not None
