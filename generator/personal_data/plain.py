"""Text as the rules read it, with the way back to the text as it was typed.

Look-alikes cannot hide a thing: compatibility forms (full-width letters, the sign ＠) become ordinary ones, characters
without width go, curly quotation marks become straight.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_UNUSUAL = re.compile(r"[^\x00-\x7f]+|[\x00-\x08\x0b-\x1f]")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"})


@dataclass(frozen=True)
class Plain:
    """`text` in plain form; `marks` and `origins` pair positions in it with positions in the original."""

    text: str
    marks: tuple[int, ...]
    origins: tuple[int, ...]

    def original(self, position: int) -> int:
        at = bisect_right(self.marks, position) - 1
        return self.origins[at] + position - self.marks[at]

    def original_end(self, end: int) -> int:
        """The end in the original of a place that ends here: one past its last character."""
        return self.original(end - 1) + 1 if end else 0


def plain(text: str) -> Plain:
    """The plain form of a text of any length; line ends and tabs are kept."""
    if text.isascii() and not _UNUSUAL.search(text):
        return Plain(text, (0,), (0,))
    pieces: list[str] = []
    marks, origins = [0], [0]
    length = 0

    def add(piece: str, origin: int) -> None:
        nonlocal length
        if piece:
            marks.append(length)
            origins.append(origin)
            pieces.append(piece)
            length += len(piece)

    done = 0
    for run in _UNUSUAL.finditer(text):
        add(text[done : run.start()], done)
        for offset, character in enumerate(run.group()):
            for letter in _plain_character(character):
                add(letter, run.start() + offset)
        done = run.end()
    add(text[done:], done)
    return Plain("".join(pieces), tuple(marks), tuple(origins))


def _plain_character(character: str) -> str:
    if unicodedata.category(character) in {"Cf", "Cc", "Mn"}:
        return ""
    if character in "\u2028\u2029\x85":
        return "\n"
    return unicodedata.normalize("NFKC", character).translate(_STRAIGHT)
