"""Text becomes HTML by a closed subset: what is not in it stays plain characters."""

import pytest

from service.documents.text_html import block, line


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "![x](https://example.org/x.png)",
        "<https://example.org>",
        "$\\href{https://example.org}{x}$",
        "$\\text{<script>}$",
        "| <b>a</b> |\n|---|\n| <i>b</i> |",
    ],
)
def test_hostile_text_stays_text(text: str) -> None:
    for html in (block(text), line(text)):
        for tag in ("<script", "<img", "<a ", "<b>", "<i>"):
            assert tag not in html


@pytest.mark.parametrize(
    "text", ["It costs $5 or $7.", "US$5-US$7", "a bag for $5 (not A$)", r"\$x\$", "a lone $ sign"]
)
def test_money_is_not_maths(text: str) -> None:
    assert "<math" not in line(text)
    assert "$" in line(text)


def test_maths_carries_its_spoken_form() -> None:
    html = line(r"Work out $\frac{1}{2}$ of £5.")
    assert 'alttext="1 over 2"' in html
    assert 'aria-label="1 over 2"' in html
    assert html.count("<math") == html.count("</math>") == 1


def test_unreadable_maths_is_shown_as_typed() -> None:
    assert line(r"$\foo{1}$") == r"<code>\foo{1}</code>"


def test_gaps_and_runs_of_underscores_are_labelled_blanks() -> None:
    assert line("It is {{gap:2}}.") == 'It is <span class="gap" role="img" aria-label="gap 2"></span>.'
    assert 'class="gap"' in line("because ____________.")


def test_emphasis_lists_and_tables_pass() -> None:
    assert "<strong>not</strong>" in line("It is **not** so.")
    assert block("1. One\n2. Two").count("<li>") == 2
    assert '<th scope="col">a</th>' in block("| a | b |\n|---|---|\n| 1 | 2 |")


def test_headings_stay_text_so_that_the_order_of_the_page_holds() -> None:
    assert "<h1" not in block("# Big")
