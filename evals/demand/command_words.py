"""The lexicon of command words: what each asks for, and the depth, marks and ages that it fits.

Meanings as the exam boards define them; depth is Webb's (1 recall, 2 skill or concept, 3 strategic thinking, 4 extended
thinking). Ranges follow the facts page on pedagogy, "Demand (Webb) and command words", widened by what homework has that
exams have not: one-mark explanations, recall by choice, and open tasks of a mark or two.
"""

import re
from functools import lru_cache
from typing import NamedTuple

SECONDARY = 3
MARKUP = re.compile(r"[*_`#|]+|\{\{gap:\d+\}\}")
SENTENCE_START = re.compile(r"(?:^|(?<=[.!?:]\s)|(?<=[.!?][’”]\s))([A-Z][a-z]+(?: [a-z]+){0,3})")
# "This statement is false: **Design briefs are ...**": what is put before pupils, not what they are told.
PUT_BEFORE_PUPILS = re.compile(r":\s*\*\*[^*]+\*\*")
BEFORE_COMMANDS = frozenset({"please", "briefly", "now", "then", "next", "finally"})
QUESTIONS = frozenset(
    {"how far", "to what extent"}
)  # they open a question of measure as well: How far is it to school?


class CommandWord(NamedTuple):
    """A command word: (least, most) depth and marks, and the first key stage it suits of itself."""

    word: str
    depth: tuple[int, int]
    marks: tuple[int, int]
    from_key_stage: int = 1


def _words(text: str, depth: tuple[int, int], marks: tuple[int, int], stage: int = 1) -> tuple[CommandWord, ...]:
    return tuple(CommandWord(word.strip(), depth, marks, stage) for word in text.split(","))


COMMAND_WORDS: dict[str, CommandWord] = {
    entry.word: entry
    for entry in (
        *_words("state, name, recall, label", (1, 2), (1, 4)),
        *_words("define", (1, 2), (1, 3)),
        *_words("list, copy", (1, 2), (1, 6)),
        # Words of a format say little of depth: a case may be behind them.
        *_words("identify, give, choose, select, tick, circle, underline, read, find", (1, 3), (1, 6)),
        *_words("match, complete, fill in, order, sort, classify, put, group, arrange, place", (1, 3), (1, 10)),
        *_words("write, record, draw, sketch, plot, mark, label and explain", (1, 3), (1, 8)),
        *_words("true or false, decide", (1, 3), (1, 4)),
        *_words("correct, rewrite, translate, convert, express", (1, 3), (1, 6)),
        *_words("describe, outline, summarise, paraphrase", (1, 3), (1, 8)),
        *_words(
            "calculate, work out, solve, expand, simplify, expand and simplify, factorise, measure, round",
            (1, 3),
            (1, 8),
        ),
        *_words(
            "estimate, show, show that, prove, demonstrate, derive, use, apply, determine, construct", (2, 4), (1, 8)
        ),
        *_words("explain, give a reason, give reasons, interpret, illustrate, relate", (2, 4), (1, 9)),
        *_words("compare, contrast, compare and contrast, distinguish, differentiate", (2, 4), (1, 9)),
        *_words("suggest, predict, infer, deduce", (2, 4), (1, 6)),
        *_words("create, design, compose, plan, invent, devise, make, improve, propose, recommend", (2, 4), (1, 12)),
        *_words("investigate, examine, argue, criticise, defend, conclude", (3, 4), (2, 12)),
        *_words("analyse, justify, judge", (3, 4), (1, 12), SECONDARY),
        *_words("evaluate, assess, discuss, review, to what extent, how far", (3, 4), (2, 25), SECONDARY),
    )
}
"""Each word in small letters, with what it fits."""


def one_line(text: str) -> str:
    """A text without line breaks, emphasis and gaps."""
    return " ".join(MARKUP.sub(" ", text).split())


def command_word(text: str) -> CommandWord | None:
    """The entry of a command word as a task names it, in any case; None where no board and no list has it."""
    return COMMAND_WORDS.get(" ".join(text.lower().split()))


@lru_cache(maxsize=5_000)
def opening_words(stem: str) -> tuple[CommandWord, ...]:
    """The commands that a stem gives at the start of its sentences, in order; none where it only asks."""
    shown = PUT_BEFORE_PUPILS.sub(". ", stem)
    found = [_entry(start[1].lower().split()) for start in SENTENCE_START.finditer(one_line(shown))]
    return tuple(entry for entry in found if entry and entry.word not in QUESTIONS)


def _entry(words: list[str]) -> CommandWord | None:
    words = words[1:] if words[0] in BEFORE_COMMANDS else words
    names = (" ".join(words[:length]) for length in (3, 2, 1))
    return next((COMMAND_WORDS[name] for name in names if name in COMMAND_WORDS), None)
