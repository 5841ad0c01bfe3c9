"""Flaws of short answers: how many are wanted is not said, and several questions stand in one."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import Flaw
from evals.checks.wording import plain
from evals.demand import COMMAND_WORDS
from generator.models import Short, Task

NUMBER = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|a|an|another|both|each|all|every|the|\d+|main|most|this|that|whether|how|why|what|your|its|"
    r"their|words?)\b",
    re.I,
)
VERB = r"(?:^|[.!?]\s+)(?:give|name|list|state|write|identify|suggest|find)(?: down)?"
WANTS_THINGS = re.compile(rf"{VERB} (?:some |any |the )?((?:[a-z-]+ ){{0,3}}?[a-z-]+s)\b(?! (?:is|are|of the))", re.I)
SOME = re.compile(rf"{VERB} (?:some|any|several|a few|various|as many)\b", re.I)
COUNTED = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|ten|\d+)\b", re.I)
QUESTION = re.compile(r"[^.?!]*\?")
FOLLOW_UP = re.compile(r"^\s*(?:why|why not|how do you know|how can you tell|how)\s*\?$", re.I)
JOINED = re.compile(r"(?:[,;]\s*(?:and\b|then\b)?|\band|\bthen)\s+(?:then\s+|also\s+)?([a-z]+)\b", re.I)
ASKING = frozenset(
    """explain describe name state give list define compare justify evaluate suggest calculate draw identify""".split()  # noqa: SIM905
)


def number_wanted(task: Task) -> Iterator[Flaw]:
    """Several points are marked and the stem does not say how many ideas are wanted."""
    stem = plain(task.stem)
    things = WANTS_THINGS.search(stem)
    open_ended = SOME.search(stem) or (things and not NUMBER.search(things[0]))
    if isinstance(task.response, Short) and open_ended and task.marks and not COUNTED.search(stem) and not task.parts:
        said = (SOME.search(stem) or things)[0].strip(" .!?")  # type: ignore[index]
        yield Flaw(
            f"{quote(said)} does not say how many are wanted; the marks are {task.marks}",
            "write the number into the question, in bold",
            "stem",
        )


def several_questions(task: Task) -> Iterator[Flaw]:
    """More questions than marks, or two that have nothing to do with each other, in one stem."""
    stem = plain(task.stem)
    if task.parts:
        return
    questions = [q for q in QUESTION.findall(stem) if not FOLLOW_UP.match(q)]
    commands = [found[1].lower() for found in JOINED.finditer(stem) if found[1].lower() in ASKING]
    opening = re.match(r"([A-Za-z]+)", stem)
    opened = bool(opening and opening[1].lower() in COMMAND_WORDS)
    asked = len(questions) + len(commands) + (1 if opened and not questions else 0)
    if len(questions) > 2 or (asked > 1 and asked > task.marks > 0) or len(questions) + len(commands) > 3:
        yield Flaw(
            f"{asked} questions in one, for {task.marks} mark{'s' if task.marks != 1 else ''}: {quote(stem)}",
            "ask one thing, or make parts (a) and (b) with marks of their own",
            "stem",
        )
