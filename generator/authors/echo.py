"""Whether a text repeats our own prompts: no task has a reason to, so whoever wrote it was talked into it.

Letters alone are compared, so that spaces, signs, capitals and look-alike letters hide nothing; so are the text read
backwards, turned by thirteen letters, with figures for letters, and what is written in base64.
"""

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from prompts.lookalikes import look

LETTERS_ALIKE = 32
PARTS = ("", "partials", "subjects", "language")
# Examples that a prompt gives to be followed may come back.
QUOTED = re.compile(r"\"[^\"\n]*\"|\$[^$\n]*\$|`[^`\n]*`")
TAG = re.compile(r"{%.*?%}|{{.*?}}")
NO_LETTER = re.compile(r"[^a-z]+")
ENCODED = re.compile(r"[A-Za-z0-9+/_-]{40,}={0,2}")
FIGURES = str.maketrans("013457@$", "oieastas")


def repeats_a_prompt(text: str) -> str | None:
    """The letters that a text shares with a prompt, at least 32 in a row; None where it shares no such run."""
    if len(text) < LETTERS_ALIKE:
        return None
    return next((run for reading in _readings(text) if (run := _shared_run(_letters(reading)))), None)


def _readings(text: str) -> Iterator[str]:
    yield text
    yield text[::-1]
    yield codecs.encode(text, "rot13")
    yield text.translate(FIGURES)
    for found in ENCODED.finditer(text):
        try:
            yield base64.b64decode(found[0][: len(found[0]) // 4 * 4], altchars=b"-_").decode("utf-8", "ignore")
        except binascii.Error:
            continue


def _shared_run(letters: str) -> str | None:
    runs = _runs()
    starts = range(len(letters) - LETTERS_ALIKE + 1)
    return next((letters[n : n + LETTERS_ALIKE] for n in starts if letters[n : n + LETTERS_ALIKE] in runs), None)


def _letters(text: str) -> str:
    return NO_LETTER.sub("", look(text).lower())


@cache
def _runs() -> frozenset[str]:
    """Every run of so many letters in any prompt file, without its front matter and its examples."""
    found: set[str] = set()
    for part in PARTS:
        folder = files("prompts").joinpath(part) if part else files("prompts")
        for entry in folder.iterdir():
            if entry.name.endswith(".md.j2"):
                letters = _letters(_body(entry.read_text("utf-8")))
                found |= {letters[n : n + LETTERS_ALIKE] for n in range(len(letters) - LETTERS_ALIKE + 1)}
    return frozenset(found)


def _body(source: str) -> str:
    body = source.partition("---\n")[2].partition("---\n")[2] if source.startswith("---\n") else source
    return TAG.sub(" ", QUOTED.sub(" ", body))
