"""Slides for the front of the room: the self-marking key, and the next lesson's starter with its answers."""

import re
from collections.abc import Callable, Sequence
from math import ceil
from typing import TypeVar

from curriculum.models import Frozen
from generator.models import Homework, Task
from generator.pupil_view import PupilTask, label_of, pupil_task
from service.documents.page import render_page

KEY_LINES = 25
KEY_LINE_CHARACTERS = 38
QUESTION_LINES = 11
QUESTION_LINE_CHARACTERS = 76

T = TypeVar("T")


class SlideLine(Frozen):
    """A numbered answer."""

    n: str
    text: str


class SlideQuestion(Frozen):
    """A numbered question as it is projected."""

    n: str
    task: PupilTask


def slide_html(homework: Homework) -> str:
    """The self-marking slide: numbered answers in two columns, on a second slide where one is too small.

    16:9 on a screen, A4 landscape on paper; type that is read from the back of the room.
    """
    lines = [SlideLine(n=line.n, text=line.answer) for line in homework.self_marking]
    slides = _dealt(lines, KEY_LINES, lambda line: _lines(line.text, KEY_LINE_CHARACTERS))
    return render_page("slides.html.j2", title=f"{homework.unit.title}: mark your work", answers=slides, questions=[])


def starter_html(homework: Homework) -> str:
    """The next lesson's starter: its questions, then its answers with the line to reteach from."""
    asked = [SlideQuestion(n=label_of(task.id), task=pupil_task(task)) for task in homework.starter]
    answers = [SlideLine(n=label_of(task.id), text=_answer(task)) for task in homework.starter]
    return render_page(
        "slides.html.j2",
        title=f"{homework.unit.title}: starter",
        questions=_dealt(asked, QUESTION_LINES, _question_lines),
        answers=_dealt(answers, KEY_LINES, lambda line: _lines(line.text, KEY_LINE_CHARACTERS)),
    )


def _answer(task: Task) -> str:
    """The short key, or the model answer where the key is only a letter."""
    return task.marking.model_answer if len(task.answer.canonical) == 1 else task.answer.canonical


def _lines(text: str, characters: int) -> int:
    shown = re.sub(r"\\[a-z]+|[${}*]", "", text)
    return sum(max(1, ceil(len(part) / characters)) for part in shown.split("\n") if part)


def _question_lines(question: SlideQuestion) -> int:
    """Lines of type that a question takes, with what is printed to choose from."""
    space = question.task.answer
    printed = [question.task.stem, *(s.text for s in question.task.stimulus), *space.items, *space.right]
    return sum(_lines(text, QUESTION_LINE_CHARACTERS) for text in printed)


def _dealt(items: Sequence[T], most: int, lines: Callable[[T], int]) -> list[list[T]]:
    """The items in order, on as few slides as hold them."""
    slides: list[list[T]] = []
    used = most
    for item in items:
        if used + lines(item) > most:
            slides.append([])
            used = 0
        slides[-1].append(item)
        used += lines(item)
    return slides
