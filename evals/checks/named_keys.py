"""A key that a text names as the answer: 'the answer is ...', 'choose B', 'it comes to 12'."""

import re

from evals.checks.exact_text import agrees
from evals.checks.keys import final_value, key_texts, letters_of
from evals.checks.wording import MATHS, numbers, plain, words
from generator.models import Choice, Match, Numeric, Order, Short, Task, Working

NAMED = re.compile(
    r"\b(?:answer|solution|correct (?:one|option|word|term|letter|statement|choice))(?: to (?:question )?\w+| here)?\s*"
    r"(?:is|are|=|:|\(?s\)?:)\s*[‘“\"(]?(?:the |a |an )?(.{1,80})",
    re.I,
)
CHOSEN = re.compile(r"\b(?i:choose|tick|pick|circle|write|select)\s+(?i:option\s+|letter\s+)?[‘“\"]?([A-H])\b(?!\w)")
FIGURES = re.compile(
    r"(?<!if )(?<!whether )(?<!when )(?<!that )\b(?:it|this) (?:is|was|equals|comes to)\s+(?:exactly |just |the number )?"
    r"(.{1,80})",
    re.I,
)
ANSWERED = re.compile(
    r"(?<!write )(?<!check )(?<!find )(?<!use )(?<!explain )(?<!give )(?<!mark )(?<!read )(?<!underline )"
    r"\bthe (?:answer|solution) to (?:the )?(?:last |next |first |other |previous )?question\b[^.?!\n]*",
    re.I,
)
THOUGHT = re.compile(r"\b(?:says|thinks|claims|believes|writes|guesses|said|thought)\b[^.?!]*$", re.I)
CLAUSE_END = re.compile(r"[.;,!?](?=[\s)]|$)|\s(?:because|and|so)\b")


def gives_away(text: str, task: Task) -> str | None:
    """The key, where a text names it as the answer: 'the answer is ...', 'choose B', 'it is false'."""
    line = plain(text)
    for named in NAMED.finditer(MATHS.sub(lambda m: f" {m[1]} ", line)):
        told = named[1]
        if _is_key(told, task):
            return told.strip()
    figure = _stated_figure(line, task)
    if figure:
        return figure
    letters = letters_of(task.response) if isinstance(task.response, Choice) else {}
    right = (
        {letters.get(o.id) for o in task.response.options if o.correct} if isinstance(task.response, Choice) else set()
    )
    chosen = CHOSEN.search(line)
    if chosen and chosen[1] in right:
        return chosen[1]
    return None


def answers_a_question(text: str) -> str | None:
    """The words with which a text speaks of 'the answer to the question', as no question does."""
    found = ANSWERED.search(plain(text))
    return found[0] if found else None


def _stated_figure(line: str, task: Task) -> str | None:
    """A key in figures, where a text says 'it is ...'; keys in words are found wherever they stand."""
    if not isinstance(task.response, Short | Numeric | Working) or not numbers(task.answer.canonical):
        return None
    for stated in FIGURES.finditer(MATHS.sub(lambda m: f" {m[1]} ", line)):
        if not THOUGHT.search(line[: stated.start()]) and _is_key(stated[1], task):
            return task.answer.canonical
    return None


def _is_key(told: str, task: Task) -> bool:
    """Whether the words after 'the answer is' begin with the key."""
    final = final_value(task)
    if final is not None:
        clause = CLAUSE_END.split(told)[0]
        # The bracket that opened before the words is not part of the answer.
        clause = clause if clause.count("(") >= clause.count(")") else clause.rstrip(" )")
        return bool(clause.strip() and agrees(clause, final.value, final.unit))
    line = " ".join(words(told))
    keys = [task.answer.canonical, *task.answer.accept]
    if not isinstance(task.response, Match | Order):
        keys += key_texts(task)
    return any(words(key) and (line + " ").startswith(" ".join(words(key)) + " ") for key in keys)
