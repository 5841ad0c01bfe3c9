"""Answers that stand in a list with the numbers of their questions: 'Answers: 1 nucleus, 2 cell wall'."""

import re
from collections.abc import Iterator, Mapping, Sequence

from evals.checks.keys import key_texts
from evals.checks.wording import distinctive, words
from generator.models import Task

SAID_TO_BE = re.compile(r"\b(?:answers?|solutions?|mark schemes?|keys?(?: to|:)|check (?:as|your)|results?)\b", re.I)
NUMBERED = re.compile(r"\b(?:question|q|task|number|no)\.? ?\d", re.I)
FILLERS = frozenset({"is", "are", "the", "a", "an", "answer", "was"})
MOST_KEY_WORDS = 8


def listed_answers(text: str, tasks: Sequence[Task], labels: Mapping[str, str]) -> list[tuple[Task, str]]:
    """(task, key) for the questions whose number stands right before their key; one alone counts where the text says so."""
    if not re.search(r"\d", text):
        return []
    line = words(text)
    found = [(task, key) for task in tasks if (key := _after_number(line, labels[task.id], task))]
    alone = bool(SAID_TO_BE.search(text) or NUMBERED.search(text))
    telling = [pair for pair in found if distinctive(pair[1]) or len(words(pair[1])) > 1]
    several = len(found) > 1 and (telling or alone)
    return found if several or (alone and telling) else []


def _after_number(line: Sequence[str], label: str, task: Task) -> str | None:
    for start in (n + 1 for n, word in enumerate(line) if word in (label, f"q{label}")):
        rest = [word for n, word in enumerate(line[start : start + MOST_KEY_WORDS + 2]) if n > 1 or word not in FILLERS]
        for key in _keys(task):
            wanted = [word for n, word in enumerate(words(key)) if n or word not in FILLERS]
            if wanted and rest[: len(wanted)] == wanted:
                return key
    return None


def _keys(task: Task) -> Iterator[str]:
    texts = [task.answer.canonical, *task.answer.accept]
    texts += key_texts(task) if len(key_texts(task)) == 1 else ()
    return (text for text in texts if 0 < len(words(text)) <= MOST_KEY_WORDS)
