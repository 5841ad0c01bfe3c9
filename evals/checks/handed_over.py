"""Keys of several pieces that a text hands over: the letters in their order, a group under its heading, the cells of a table.

A first step that is done for the pupil (one letter, one item, one pair) is help; nearly all of them are the answer.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from evals.checks.keys import key_texts, letters_of
from evals.checks.wording import content, distinctive, holds_words, lines, plain, words
from evals.thresholds import LEAST_HANDED, MOST_HANDED
from generator.models import Choice, Classify, Match, Order, Table, Task, TrueFalse

# 'A' opens sentences too: it counts where something says that it is a letter.
LETTER = re.compile(r"(?<![\w'$])(?:A(?=\s*(?:[,;:.?!)\]→>–-]|and\b|then\b|or\b|[B-J]\b|$))|[B-J](?![\w'=]))(?![\w'])")
NAMED_A = re.compile(r"\b(?i:option|letter|answer|choose|tick|circle|write|with) [‘“\"]?A\b")
BRACKETED = re.compile(r"[\[(]\s*(?:answer|key)?\W*([A-J])\s*[\])]\s*\W*$", re.I)
RULED_OUT = re.compile(
    r"\b(?:not|never|cross|rule[sd]?|strike|wrong|false|out|eliminate\w*|exclude\w*|ignore|leave|neither|nor|forget|instead)\b",
    re.I,
)
CHOSEN = re.compile(r"\b(?:option|letter|answer|choose|choice|tick|pick|circle|select|key|check|solution|get)\b", re.I)
CLAUSE = re.compile(r"(?<=[^\W\d])[.;:?!]\s+|\n+|;\s*|,?\s+(?:and|but|while) (?=‘|the (?:other|rest))")
OFFERED = re.compile(r"\b(?:or|either|choose from|which (?:of|group|heading|column))\b", re.I)


def handed_over(text: str, task: Task) -> str | None:
    """What of the key a help, or the question itself, hands over; nothing where pupils still have most to do."""
    line = plain(text)
    match task.response:
        case Choice() as choice:
            return _letter(line, choice)
        case Order() as order:
            return _sequence(line, order)
        case Match() as match_:
            return _pairs(line, match_)
        case Classify() as classify:
            return _groups(line, classify)
        case Table() as table:
            return _cells(text, task, table)
        case TrueFalse(correction=str() as correction):
            return _correction(text, task, correction)
    return None


def _letter(line: str, choice: Choice) -> str | None:
    """The letter of the right option, where it is named alone, or all the others are ruled out."""
    letters = letters_of(choice)
    right = {letters[option.id] for option in choice.options if option.correct and option.id in letters}
    ended = BRACKETED.search(line)
    if len(right) == 1 and ended and ended[1] in right:
        return ended[1]
    named = _named(line)
    wrong = set(letters.values()) - right
    if right and set(named) == right and CHOSEN.search(line) and not RULED_OUT.search(line):
        return ", ".join(sorted(right))
    if len(wrong) > 1 and set(named) == wrong and RULED_OUT.search(line):
        return f"not {', '.join(sorted(wrong))}"
    return None


def _sequence(line: str, order: Order) -> str | None:
    """The letters or the items in their right order, at most one left out."""
    count = len(order.items)
    enough = max(LEAST_HANDED, count - 1)
    letters = letters_of(order)
    key = [letters[n] for n in range(count)] if len(letters) == count else []
    if count >= LEAST_HANDED and key != sorted(key) and _holds_run(_named(line), key, enough):
        return " ".join(key)
    places = [place for item in order.items if (place := _place(line, item)) >= 0]
    return " → ".join(order.items) if len(places) >= enough and places == sorted(places) else None


def _pairs(line: str, match_: Match) -> str | None:
    """Two pairs or more: a left side with the letter, or with the text, of its right side."""
    letters = letters_of(match_)
    told = []
    for n, (left, right) in enumerate(match_.pairs):
        if left >= len(match_.left) or right >= len(match_.right):
            continue
        names = (re.escape(plain(match_.left[left])), rf"{n + 1}" if left == n else rf"{left + 1}")
        letter = letters.get(right)
        tight = letter and any(
            re.search(rf"(?<!\w){name}\s*\)?\W{{0,4}}(?:is |goes (?:with|to) |with )?{letter}\b", line)
            for name in names
        )
        near = any(
            _place(clause, match_.left[left]) >= 0 and _place(clause, match_.right[right]) >= 0
            for clause in CLAUSE.split(line)
        )
        if tight or near:
            told.append(f"{match_.left[left]} – {letter or match_.right[right]}")
    return "; ".join(told) if len(told) >= min(2, len(match_.pairs)) else None


def _groups(line: str, classify: Classify) -> str | None:
    """A whole group under its heading, or most of the items, those of a group together."""
    letters = {
        item.text: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place]
        for place, n in enumerate(classify.shown_order)
        for item in [classify.items[n]]
    }
    sizes = {group: sum(item.group == group for item in classify.items) for group in classify.groups}
    found: list[tuple[int, str]] = []
    for clause in CLAUSE.split(line):
        here = [
            item for item in classify.items if _place(clause, item.text) >= 0 or letters[item.text] in _named(clause)
        ]
        groups = {item.group for item in here}
        if (
            len(here) > 1
            and len(groups) == 1
            and len(here) == sizes[here[0].group]
            and _place(line, here[0].group) >= 0
        ):
            return f"{here[0].group}: {', '.join(item.text for item in here)}"
    for item in classify.items:
        place = _place(line, item.text)
        if place >= 0:
            found.append((place, item.group))
    together = [group for _, group in sorted(found)]
    changes = sum(one != other for one, other in pairwise(together))
    many = len(found) >= max(LEAST_HANDED, MOST_HANDED * len(classify.items))
    if many and len(set(together)) > 1 and changes < len(set(together)):
        return "; ".join(dict.fromkeys(together))
    return None


def _cells(text: str, task: Task, table: Table) -> str | None:
    """A cell that pupils have to fill in: one of some length, or two short ones."""
    cells = [cell for cell in dict.fromkeys(key_texts(task)) if not holds_words(task.stem, cell)]
    printed = {
        row[c].lower() for r, row in enumerate(table.rows) for c in range(len(row)) if (r, c) not in set(table.blanks)
    }
    held = [cell for cell in cells if cell.lower() not in printed and holds_words(text, cell)]
    if OFFERED.search(text):
        return None
    long = next((cell for cell in held if len(words(cell)) >= LEAST_HANDED and distinctive(cell)), None)
    return long or ("; ".join(held) if len([cell for cell in held if distinctive(cell)]) > 1 else None)


def _correction(text: str, task: Task, correction: str) -> str | None:
    """The true statement that pupils are to write, said in all its words and with what is new in it."""
    wanted = content(correction)
    fresh = wanted - content(task.stem)
    if len(wanted) < 2:
        return None
    if (
        len(words(correction)) >= LEAST_HANDED
        and holds_words(text, correction)
        and not holds_words(task.stem, correction)
    ):
        return correction
    return correction if fresh and any(wanted <= content(line) for line in lines(text)) else None


@lru_cache(maxsize=5_000)
def _named(line: str) -> tuple[str, ...]:
    """The letters of options or items that a text names, in order."""
    found = [(match.start(), match[0]) for match in LETTER.finditer(line)]
    found += [(match.end() - 1, "A") for match in NAMED_A.finditer(line)]
    return tuple(letter for _, letter in sorted(set(found)))


def _holds_run(named: Sequence[str], key: Sequence[str], enough: int) -> bool:
    runs = [key[start : start + enough] for start in range(len(key) - enough + 1)]
    return any(list(named[n : n + enough]) == list(run) for n in range(len(named) - enough + 1) for run in runs)


def _place(line: str, phrase: str) -> int:
    """Where a phrase stands in a text as whole words, -1 where it does not; capitals and markup aside."""
    wanted = plain(phrase).lower().rstrip(".")
    found = re.search(rf"(?<![\w]){re.escape(wanted)}(?![\w])", line.lower()) if wanted else None
    return found.start() if found else -1
