"""What a file may not hide: characters that no eye sees, one id for two things, a tolerance that takes any answer."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.checks.hidden_characters import hidden_character, places, visible
from generator.models import Finding, Homework, Numeric, Part, Short, Support, Task, Working

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]
FADE = "Leave it out next time."


@pytest.mark.parametrize("text", ["\x1b[31m", "a\x00", "\x9b", "\u202e", "\u2066", "\r", "\ud800", "\x7f"])
def test_a_hidden_character_is_named_and_written_out(text: str) -> None:
    assert (hidden_character(text) or "").startswith("U+")
    assert visible(text).isprintable()


@pytest.mark.parametrize("text", ["a\n\tb\r\n", "naïve – £5", "שלום\u200f", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "$\\frac{1}{2}$"])
def test_text_of_any_language_holds_none(text: str) -> None:
    assert hidden_character(text) is None
    assert visible(text) == text


def test_every_text_has_its_place(homework: Homework) -> None:
    named = dict(places(homework))
    assert named["tiers.core[1].answer.canonical"] == "nucleus"
    assert named["sources[0].passages[0].id"] == "cells:earlier:1"


def test_a_hidden_character_anywhere_is_found(homework: Homework, found: Found, change: Change) -> None:
    passage = homework.sources[0].passages[0].model_copy(update={"text": "7 \u202e2 - 7"})
    source = homework.sources[0].model_copy(update={"passages": (passage, *homework.sources[0].passages[1:])})
    stem = change(homework, "core-4", stem="Why does a smell \x1b[8m spread across a room? Give **two** ideas.")

    assert [f.where for f in found(stem, "documentation")] == ["tiers.core[3].stem"]
    assert "U+001B" in found(stem, "documentation")[0].message
    cited = found(homework.model_copy(update={"sources": (source,)}), "documentation")
    assert [f.where for f in cited] == ["sources[0].passages[0].text"]


def test_an_id_given_twice_blocks(homework: Homework, found: Found, change: Change) -> None:
    twice = found(change(homework, "core-2", id="core-1"), "lo-known")
    objectives = homework.model_copy(update={"objectives": (*homework.objectives, homework.objectives[0])})
    sources = homework.model_copy(update={"sources": homework.sources * 2})

    assert [f.message.split(",")[0] for f in twice] == ["2 tasks have the id ‘core-1’"]
    assert [f.where for f in found(objectives, "lo-known")] == ["objectives"]
    assert "2 sources have the id ‘pack:cells’" in found(sources, "lo-known")[0].message
    assert found(homework, "lo-known") == []


@pytest.mark.parametrize(
    ("value", "tolerance", "small"),
    [
        ("12.5", "0.5", True),
        ("12.5", "1/10", True),
        ("0", "1", True),
        ("0", "2", False),
        ("4", "2", False),
        ("12.5", "9**12", False),
        ("12.5", "-5", False),
        ("12.5", "0", True),
        ("12.5", "lots", False),
        ("12.5", "x", False),
        ("12.5", "", False),
    ],
)
@pytest.mark.parametrize("form", ["numeric", "working", "part"])
def test_a_tolerance_is_a_small_number(
    homework: Homework, found: Found, swap: Swap, make_task: Make, value: str, tolerance: str, small: bool, form: str
) -> None:
    answer = Numeric(value=value, tolerance=tolerance)
    part = Part(label="a", stem="How long is it?", response=answer, marks=1)
    fields: dict[str, dict[str, Any]] = {
        "numeric": {"response": answer},
        "working": {"response": Working(lines=2, final=answer)},
        "part": {"response": Short(), "parts": (part,)},
    }
    task = make_task("core-2", "Measure the line, and say how long it is.", value, verified=value, **fields[form])

    about = [f for f in found(swap(homework, task), "answer-correct") if f.where and "tolerance" in f.where]
    assert (about == []) is small


@pytest.mark.parametrize(
    ("key", "value", "text", "leaks"),
    [
        ("4 3/7", "4+3/7", "Remember: it is 4 3/7.", True),
        (r"$4\frac{3}{7}$", "4+3/7", r"(It is $4\frac{3}{7}$.)", True),
        ("5 cm", "5", "The answer is 5 cm.", True),
        ("£3.50", "3.5", "It is £3.50, so copy it.", True),
        ("5", "5", "It is 50 km to the sea.", False),
        ("5", "5", "It is 5 times as long as the other line.", False),
        ("5", "5", "Sam thinks it is 5.", False),
        ("5", "5", "Stop if it is 5.", False),
    ],
)
@pytest.mark.parametrize("place", ["stem", "hint"])
def test_a_figure_that_is_told_is_a_leak(
    homework: Homework,
    found: Found,
    swap: Swap,
    make_task: Make,
    key: str,
    value: str,
    text: str,
    leaks: bool,
    place: str,
) -> None:
    hint = (Support(kind="hint", text=text, fade=FADE),) if place == "hint" else ()
    stem = f"Work out the length of the line. {text if place == 'stem' else ''}"
    task = make_task("scaffolded-2", stem, key, response=Numeric(value=value), supports=hint)

    assert bool(found(swap(homework, task), "answer-leak")) is leaks


def test_figures_that_are_several_answers_are_told_too(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    task = make_task("core-2", "Which two digits does a computer use? (Remember: it is 0 and 1.)", "0 and 1")

    assert found(swap(homework, task), "answer-leak")


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The answer to the question before is Lindisfarne.", True),
        ("Lindisfarne is the answer to question 2.", True),
        ("Check the answer to question 2 in your notes.", False),
        ("Use your answer to question 2.", False),
    ],
)
def test_a_sheet_does_not_speak_of_the_answer_to_a_question(
    homework: Homework, found: Found, change: Change, text: str, tells: bool
) -> None:
    stem = change(homework, "core-4", stem=f"Why does a smell spread across a room? Give **two** ideas. {text}")
    need = homework.pupil_brief.model_copy(update={"help": f"Stuck? Read your notes. {text}"})

    assert [f.where for f in found(stem, "answer-leak")] == (["stem"] if tells else [])
    brief = found(homework.model_copy(update={"pupil_brief": need}), "answer-leak")
    assert [f.where for f in brief] == (["pupil_brief.help"] if tells else [])
