"""The self-marking slide: the numbered answers, from which a class marks most of its work in five minutes."""

import re

from generator.models import Homework, MarkedBy, Task
from generator.pupil_view import question_labels
from service.documents.content import Document
from service.documents.letterhead import file_name, licence_line, watermark
from service.documents.slide_deck import key_slides

TEACHER_MARKS = "Your teacher marks this."
# Answers that are marked idea by idea; in all others the marks can be counted off the answer itself.
SPLIT = frozenset({"short", "working", "extended", "table"})
TOTAL = re.compile(r"\s*\[\d+\]$")
WORD = re.compile(r"\w+")


def self_marking(homework: Homework, draft: bool = False) -> Document:
    """One slide, or a second where one is too small: 16:9 on a screen, a landscape page on paper."""
    title = f"{homework.unit.title}: mark your work"
    return Document(
        title=title,
        file_name=file_name(homework, "self-marking"),
        audience="teacher",
        layout="slides",
        watermark=watermark(draft),
        footer=licence_line(homework),
        blocks=key_slides(title, _lines(homework)),
    )


def _lines(homework: Homework) -> list[tuple[str, str]]:
    """Numbers and answers in the order of the sheets, with the questions that the teacher marks in their places."""
    labels = question_labels(homework)
    answers = {line.n: line.answer for line in homework.self_marking}
    tasks: dict[str, Task] = {}
    for task in (*homework.tiers.core, *homework.tiers.extension):
        tasks.setdefault(labels[task.id], task)
    lines = []
    for label, task in tasks.items():
        if label in answers:
            lines.append((label, _mark_by_mark(task, answers.pop(label))))
        elif task.marked_by is MarkedBy.TEACHER:
            lines.append((label, TEACHER_MARKS))
    return [*lines, *answers.items()]


def _mark_by_mark(task: Task, answer: str) -> str:
    """The answer and, where several marks are given for ideas, what earns each of them on a line of its own.

    An answer of which the ideas say every word is left to them: a class has five minutes.
    """
    points = task.marking.points
    if task.response.kind not in SPLIT or len(points) < 2:
        return answer
    key = TOTAL.sub("", answer)
    earned = [f"**[{point.marks}]** {point.text}" for point in points]
    told = _words(key) <= _words(" ".join(point.text for point in points))
    return "\n\n".join(earned if told else [key, *earned])


def _words(text: str) -> set[str]:
    """The words of a text, in small letters."""
    return set(WORD.findall(text.casefold()))
