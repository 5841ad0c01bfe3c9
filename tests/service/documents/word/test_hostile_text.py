"""Text from a file or a model says what it says in Word and does nothing there."""

from collections.abc import Callable
from typing import Any

import pytest

from service.documents.content import Bullets, Document, Grid, Heading

TextWritten = Callable[[str], Any]
Written = Callable[[Document], Any]
FORBIDDEN = (
    "w:instrText",
    "w:hyperlink",
    "w:fldSimple",
    "<pic:pic",
    "w:object",
    "w:altChunk",
    "root:x:0",
    "HYPERLINK ",
)


@pytest.mark.parametrize(
    "text",
    [
        r"\input{/etc/passwd}",
        r"\includegraphics{/etc/passwd}",
        '<script>alert("1")</script>',
        "`<w:br/>`{=openxml}",
        "![picture](/etc/passwd)",
        "[link](http://example.com)",
        "<img src='/etc/hostname'>",
        "<w:p><w:r><w:t>raw</w:t></w:r></w:p>",
        "&lt;w:br/&gt; &amp; ]]>",
        "$5 or $7 $$",
        "مرحبا 中文 🙂",
        "a\u202eb\u200fc",
        '::: {custom-style="Title"}',
        "{{gap:x}} {custom-style=Tab}",
        "# Not a heading",
    ],
)
def test_it_is_shown_as_plain_characters(text_written: TextWritten, text: str) -> None:
    file = text_written(text)
    shown = {"&lt;w:br/&gt; &amp; ]]>": "<w:br/> & ]]>"}.get(text, text)
    assert shown in file.words().splitlines()
    assert file.styled("Heading2") == ["End"]
    assert [name for name in FORBIDDEN if name in file.xml()] == []
    assert [name for name in file.parts() if "media" in name or "embeddings" in name] == []
    assert "TargetMode" not in file.xml("word/_rels/document.xml.rels")


def test_a_field_of_word_stays_its_letters(text_written: TextWritten) -> None:
    field = '{ INCLUDETEXT "/etc/passwd" }'
    file = text_written(field)
    assert field in file.words().splitlines()
    assert "instrText" not in file.xml()


def test_characters_that_xml_forbids_are_left_out(text_written: TextWritten) -> None:
    assert "before after" in text_written("before\x01 \x0b\x0cafter\ufffe").words().replace("  ", " ")


def test_no_field_of_a_document_opens_a_door(written: Written) -> None:
    """The title, the footer and the watermark go into parts that pandoc does not write."""
    text = """"><w:br/>'&{ PAGE } <!-- ]]>"""
    document = Document(
        title=text, file_name="t", audience="pupil", layout="sheet", watermark=text, footer=text, over_title=text, facts=(text,),
        blocks=(Heading(text=text), Bullets(items=(text,)), Grid(caption=text, headings=(text,), rows=((text,),))),
    )  # fmt: skip
    file = written(document)
    assert file.words().count(text) == 8
    assert text in file.words("word/footer1.xml")
    header = file.tree("word/header1.xml")
    assert text in [element.get("string") for element in header.iter("{urn:schemas-microsoft-com:vml}textpath")]


def test_a_title_that_word_cannot_hold_is_cut_and_cleaned(written: Written) -> None:
    blocks = (Heading(text="End"),)
    document = Document(
        title="long\x01 " * 100,
        file_name="t",
        audience="pupil",
        layout="sheet",
        watermark="a\x02b",
        footer="c\x03d",
        blocks=blocks,
    )
    file = written(document)
    assert "long long" in file.xml("docProps/core.xml")
    assert file.words("word/footer1.xml").startswith("cd\t")


def test_a_hundred_thousand_characters_are_no_trouble(text_written: TextWritten) -> None:
    assert text_written("Word " * 20_000).words().count("Word") == 20_000
