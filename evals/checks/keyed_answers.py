"""Every answer that a task keys, with the question it answers: keys, accepted answers, model answers, right options, gaps."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from evals.checks.answered import at_odds, support
from evals.checks.asked import ASKS_FOR_THE_WRONG, YES_NO, Lesson, asked_of, opposite
from evals.checks.base import quote
from evals.checks.by_definition import about_a_case, taken_by_its_source
from evals.checks.lined_up import NUMBER_WORDS
from evals.checks.wording import GAP, content, plain, share
from evals.thresholds import HALF_OF_IT, HARDLY_SAID, LONGEST_SHORT_KEY, WELL_SAID
from generator.models import Choice, Cloze, Short, Task

Problem = tuple[str, str]
JUDGES = re.compile(r"\b(?:always|sometimes|never|true or false|which (?:statement|sentence))\b", re.I)
ANY_WORDS = re.compile(
    r"\b(?:same idea|(?:other|own) words|equivalent|any (?:other|suitable|sensible|correct|valid))\b", re.I
)


NUMERAL = "|".join(["one", *NUMBER_WORDS])
WHOLE = re.compile(rf"^(?:(?:only|just|at least|at most|exactly) )?({NUMERAL}|\d+)\.?$", re.I)


class Keyed(NamedTuple):
    """An answer that is marked right, the question, and where it stands."""

    question: str
    answer: str
    where: str


def answers_at_odds(task: Task, lesson: Lesson) -> Iterator[Problem]:
    """(where, problem) for each answer that is marked right and is not what the lesson says."""
    seen: set[str] = set()
    if about_a_case(task):
        yield from _turned_about(task)
        return
    for keyed in keyed_answers(task):
        if keyed.answer in seen or ANY_WORDS.search(keyed.answer):
            continue
        seen.add(keyed.answer)
        if taken_by_its_source(task, keyed.question, keyed.answer, lesson.texts):
            continue
        for question in dict.fromkeys((keyed.question, asked_of(keyed.question))):
            why = at_odds(question, keyed.answer, lesson)
            if why:
                yield keyed.where, f"{quote(keyed.answer)} is marked right: {why}"
                return
    yield from _better_said(task, lesson)
    yield from _turned_about(task)


def keyed_answers(task: Task) -> Iterator[Keyed]:
    """Everything that is marked right in a task that asks for one thing."""
    stem = plain(task.stem)
    if task.parts or JUDGES.search(stem):
        return
    match task.response:
        case Short():
            yield Keyed(task.stem, task.answer.canonical, "answer.canonical")
            for n, text in enumerate(task.answer.accept):
                yield Keyed(task.stem, text, f"answer.accept[{n}]")
            yield Keyed(task.stem, task.marking.model_answer, "marking.model_answer")
            # One point of several answers a part of the question alone.
            for n, point in enumerate(task.marking.points if len(task.marking.points) == 1 else ()):
                for m, text in enumerate(point.accept):
                    yield Keyed(task.stem, text, f"marking.points[{n}].accept[{m}]")
        case Choice(options=options):
            for n, option in enumerate(options):
                if option.correct:
                    yield Keyed(task.stem, option.text, f"response.options[{n}]")
        case Cloze(gaps=gaps):
            lines = [line for line in re.split(r"(?<=[.!?])\s+|\n+", task.stem) if GAP.search(line)]
            for line in lines:
                here = [int(n) for n in GAP.findall(line)]
                if len(here) == 1:
                    gap = next((gap for gap in gaps if gap.n == here[0]), None)
                    if gap:
                        yield Keyed(GAP.sub(" ", line), gap.answer, "response.gaps")


def _better_said(task: Task, lesson: Lesson) -> Iterator[Problem]:
    """An answer that is marked wrong and that the lesson gives, beside a keyed one that it does not give."""
    if ASKS_FOR_THE_WRONG.search(plain(task.stem)):
        return
    match task.response:
        case Choice(options=options):
            keyed = [option.text for option in options if option.correct]
            others = [option.text for option in options if not option.correct]
            where = "response.options"
        case Short():
            keyed = [task.answer.canonical, *(text for p in task.marking.points for text in (p.text, *p.accept))]
            others = [text for point in task.marking.points for text in point.reject]
            where = "marking.points"
        case _:
            return
    for question in dict.fromkeys((task.stem, asked_of(task.stem))):
        held = [value for text in keyed if (value := support(question, text, lesson)) is not None]
        if not held or max(held) > HARDLY_SAID:
            continue
        for text in others:
            value = support(question, text, lesson)
            if value is not None and value >= WELL_SAID:
                yield where, f"{quote(keyed[0])} is marked right and {quote(text)} wrong, which is what the lesson says"
                return


def _turned_about(task: Task) -> Iterator[Problem]:
    """Accepted answers and the model answer may not be the opposite of the key."""
    if not isinstance(task.response, Short):
        return
    key = task.answer.canonical
    others = [(f"answer.accept[{n}]", text) for n, text in enumerate(task.answer.accept)]
    others += [("marking.model_answer", task.marking.model_answer)]
    if len(task.marking.points) == 1:
        others += [("marking.points[0]", text) for text in task.marking.points[0].accept]
    for where, text in others:
        why = _by_one_word(text, key, task.stem) or _other_verdict(text, key)
        if why and not ANY_WORDS.search(text) and len(text.split()) <= LONGEST_SHORT_KEY + len(key.split()):
            yield where, f"{quote(text)} is marked right beside the key {quote(key)}: {why}"
            return


def _by_one_word(text: str, key: str, question: str) -> str | None:
    """The opposite of the key; a wording that goes its own way may use the opposite of a word for the same."""
    own = content(text) - content(question)
    return opposite(text, key, question) if len(own) <= 1 or share(own, content(key)) >= HALF_OF_IT else None


def _other_verdict(text: str, key: str) -> str | None:
    """'Yes' beside 'no', or a number by itself beside another."""
    one, other = YES_NO.match(text), YES_NO.match(key)
    if one and other and one[1].lower() != other[1].lower():
        return f"it says {one[1].lower()} where the key says {other[1].lower()}"
    mine, theirs = WHOLE.match(text), WHOLE.match(key)
    if mine and theirs and figure(mine[1]) != figure(theirs[1]):
        return f"it says {mine[1]} where the key says {theirs[1]}"
    return None


def figure(number: str) -> str:
    """A whole number as figures."""
    return str({"one": 1, **NUMBER_WORDS}.get(number.lower(), number))
