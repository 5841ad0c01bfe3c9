"""equity: what a home may lack is not asked for, colour is never alone, figures have words."""

from collections.abc import Callable

import pytest

from evals.checks.needs_at_home import needs_in
from generator.models import Finding, Homework, Severity, Stimulus

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
RULE = "equity"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Watch the video on diffusion first.", "device"),
        ("Scan the QR code with your phone.", "device"),
        ("Research the heart online.", "device"),
        ("Type your answer and send it.", "device"),
        ("Print this sheet before you start.", "device"),
        ("Make a slideshow about cells.", "device"),
        ("Log in to the platform.", "device"),
        ("Remember to log on to the platform.", "device"),
        ("You will need a laptop.", "device"),
        ("Use a website to find two examples.", "device"),
        ("Buy a pack of balloons and fill one.", "bought"),
        ("Ask your parents to take you to a museum.", "bought"),
        ("Describe your last holiday.", "bought"),
        ("You will need coloured pencils.", "bought"),
        ("Find a quiet room and read the passage.", "quiet"),
        ("Work where nobody disturbs you.", "quiet"),
        ("Explain the words printed in red.", "colour"),
        ("Choose the green box.", "colour"),
        ("Underline the verbs in blue.", "colour"),
    ],
)
def test_what_a_home_may_lack_blocks(homework: Homework, found: Found, change: Change, text: str, what: str) -> None:
    findings = found(change(homework, "core-2", stem=f"{homework.tiers.core[1].stem} {text}"), RULE)

    assert any(what in finding.message for finding in findings)
    assert {finding.severity for finding in findings} == {Severity.BLOCK}


@pytest.mark.parametrize(
    "text",
    [
        "A computer stores numbers in binary. What is 5 in binary?",
        "Which device sends video to a screen?",
        "Name the secret word that a user types to log on.",
        "Why do shops ask customers to sign in?",
        "Sam buys three pens at 40p each. What does he pay?",
        "Explain how a phone sends a message.",
        "Describe what a museum visitor sees.",
        "Which part of the microscope holds the slide?",
        "A bag holds 3 red counters and 5 blue counters. What is the chance of red?",
        "Red light and green light meet. What colour do you see?",
        "Why are the green parts of a plant in the light?",
        "Describe how red blood cells carry oxygen.",
        "Write a program that prints a name.",
        "Search the text for two adjectives.",
        "Record your results in the table.",
        "Why was the room quiet in the first scene?",
        "Type your answer, or write it in your book.",
        "Look at the line labelled A, printed in red.",
        "Find the area of the blue square with sides of 3 cm.",
        "Draw the cell in pencil.",
        "Nobody disturbs the king. Why?",
        "How did television change homes in the 1950s?",
    ],
)
def test_the_subject_and_a_way_on_paper_are_silent(text: str) -> None:
    assert needs_in(text) == ()


@pytest.mark.parametrize(
    ("place", "blocks"),
    [
        ("Type your answers where this homework was set.", True),
        ("Hand it in on Google Classroom.", True),
        (
            "Type your answers where this homework was set. With no computer, write on paper: that counts the same.",
            False,
        ),
        ("Write in your exercise book.", False),
    ],
)
def test_there_is_always_a_way_on_paper(homework: Homework, found: Found, place: str, blocks: bool) -> None:
    brief = homework.pupil_brief.model_copy(update={"record_in": place})

    findings = found(homework.model_copy(update={"pupil_brief": brief}), RULE)

    assert [finding.where for finding in findings] == ["pupil_brief.record_in"] * blocks


@pytest.mark.parametrize(
    ("alt", "blocks"),
    [
        ("", True),
        ("figure", True),
        ("A diagram", True),
        ("Figure 2", True),
        ("A plant cell with four parts labelled A to D", False),
        ("bar chart of rainfall by month", False),
    ],
)
def test_a_figure_is_told_in_words(homework: Homework, found: Found, change: Change, alt: str, blocks: bool) -> None:
    shown = Stimulus(kind="figure", text="a drawing", alt=alt)

    assert bool(found(change(homework, "core-2", stimulus=(shown,)), RULE)) == blocks


def test_an_image_without_words_blocks(homework: Homework, found: Found, change: Change) -> None:
    stem = homework.tiers.core[1].stem

    assert found(change(homework, "core-2", stem=f"{stem} ![](cell.png)"), RULE)
    assert found(change(homework, "core-2", stem=f"{stem} ![a cell with a nucleus](cell.png)"), RULE) == []
