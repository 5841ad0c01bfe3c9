"""The sets of texts and the score of the finder on them. No rule was fitted to the texts that are held out."""

import json
from collections.abc import Sequence
from pathlib import Path

from curriculum.models import Frozen
from generator.personal_data import Kind, Personal, find_personal_data

_HERE = Path(__file__).parent
# What the finder did at first sight of each batch of a second author's texts, before its rules were mended after them:
# found, of all with personal data, refused, of all clean. The last is held out for good.
FIRST_SIGHT = (
    (76, 119, 2, 120),
    (96, 122, 2, 122),
    (92, 123, 5, 124),
    (93, 109, 7, 115),
    (64, 70, 1, 99),
    (53, 60, 1, 82),
    (46, 48, 1, 70),
    (39, 40, 2, 50),
    (29, 30, 1, 40),
)


class Found(Frozen):
    """A text with personal data of these kinds."""

    text: str
    kinds: tuple[Kind, ...]


class Clean(Frozen):
    """A text of a lesson, with nobody's data, and what makes it hard."""

    text: str
    subject: str
    note: str


class Score(Frozen):
    """`missed`: texts with personal data that went through. `refused`: clean texts with the first place found."""

    texts: int
    clean: int
    missed: tuple[Found, ...]
    refused: tuple[tuple[Clean, Personal], ...]
    by_kind: dict[str, tuple[int, int]]

    @property
    def found_share(self) -> float:
        return 1 - len(self.missed) / self.texts

    @property
    def refused_share(self) -> float:
        return len(self.refused) / self.clean


def found_texts() -> tuple[Found, ...]:
    return tuple(Found.model_validate(row) for row in _rows("found.jsonl"))


def clean_texts() -> tuple[Clean, ...]:
    return tuple(Clean.model_validate(row) for row in _rows("clean.jsonl"))


def held_out() -> tuple[tuple[Found, ...], tuple[Clean, ...]]:
    """The last batch, to which no rule was fitted."""
    found = tuple(Found.model_validate(row) for row in _rows("held_out_found.jsonl"))
    return found, tuple(Clean.model_validate(row) for row in _rows("held_out_clean.jsonl"))


def measure(found: Sequence[Found], clean: Sequence[Clean]) -> Score:
    """The score over both sets; `by_kind` pairs how many texts show each kind with how many hold it."""
    missed: list[Found] = []
    by_kind: dict[str, tuple[int, int]] = {}
    for example in found:
        kinds = {place.kind for place in find_personal_data(example.text)}
        if not kinds:
            missed.append(example)
        for kind in example.kinds:
            seen, all_of_it = by_kind.get(kind, (0, 0))
            by_kind[kind] = (seen + (kind in kinds), all_of_it + 1)
    refused = [(text, places[0]) for text in clean if (places := find_personal_data(text.text))]
    return Score(texts=len(found), clean=len(clean), missed=tuple(missed), refused=tuple(refused), by_kind=by_kind)


def _rows(name: str) -> list[dict[str, object]]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]
