"""Makes text of others safe to stand in a prompt: material to read, never words that steer.

A chain of small steps, each the same for the same text, so that a prompt is the same bytes and can be cached:
hidden characters go, look-alikes of our fence and of chat roles are put in round brackets, long runs are cut.
Honest text keeps its words: `<b>`, `x < 3`, accents and other alphabets stay as they are.
"""

import re
import unicodedata

from prompts.lookalikes import replace_seen

OPEN, CLOSE = "<material>", "</material>"
LONGEST_RUN = 8
LONGEST_RUN_OF_LETTERS = 24
MOST_MARKS = 3
# Not of the format or control categories, and yet seen by nobody: joiners, fillers, variation selectors, a blank.
UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\U00016fe4\U0001d159\U000e0000-\U000e0fff]"
)
HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
LINE_END = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
RUN_OF_SIGNS = re.compile(rf"([^\w\s])\1{{{LONGEST_RUN},}}")
RUN_OF_LETTERS = re.compile(rf"(\w)\1{{{LONGEST_RUN_OF_LETTERS},}}")
RUN_OF_SPACES = re.compile(rf"[ \t]{{{LONGEST_RUN_OF_LETTERS},}}")
BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*){2,}")


class Cleaned(str):
    """Text that went through this module; a prompt prints no other."""

    __slots__ = ()


def fence(text: str) -> str:
    """Text of others on lines of its own between <material> and </material>, neither of which can stand inside."""
    return fenced(text)


def fenced(text: str) -> Cleaned:
    """The filter of that name: a block, with its lines kept."""
    # Here the first line starts a line of the prompt, as every other does.
    inside = _cleaned("\n" + text).strip()
    return Cleaned(f"{OPEN}\n{inside}\n{CLOSE}")


def said(text: str) -> Cleaned:
    """The filter of that name: one line, to stand after a label, so that nobody can begin a line of the prompt."""
    return Cleaned(" ".join(_cleaned(text).split()))


def _cleaned(text: str) -> str:
    for step in (without_hidden, _without_runs, replace_seen, _without_runs):
        text = step(text)
    return text


def without_hidden(text: str) -> str:
    """The text without the characters that nobody sees; its lines stay, and every space is a plain one."""
    text = SPACE.sub(" ", LINE_END.sub("\n", text))
    text = UNSEEN.sub("", text)
    if text.isprintable():
        return _without_stacks(text)
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in HIDDEN_CATEGORIES)
    return _without_stacks("".join(kept))


def _without_stacks(text: str) -> str:
    """At most three accents on one letter: no script needs more, and piles of them cover the lines around."""
    if text.isascii():
        return text
    kept: list[str] = []
    height = 0
    for character in text:
        height = height + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if height <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _without_runs(text: str) -> str:
    text = RUN_OF_SIGNS.sub(lambda run: run[1] * LONGEST_RUN, text)
    text = RUN_OF_LETTERS.sub(lambda run: run[1] * LONGEST_RUN_OF_LETTERS, text)
    return BLANK_LINES.sub("\n\n", RUN_OF_SPACES.sub(" ", text))
