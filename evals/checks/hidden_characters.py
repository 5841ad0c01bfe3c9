"""Characters that no eye sees and a screen obeys: control characters, reversed writing, halves of characters.

They change what a line seems to say: an escape code recolours a terminal or wipes its last line, and a bidirectional
override prints ‘7 - 2’ for ‘2 - 7’. Tag characters and the selectors beyond them carry whole sentences unseen. Marks that
right-to-left languages need (U+200E, U+200F) are left alone.
"""

import re
from collections.abc import Iterator

from pydantic import BaseModel

# A flag is spelt with six of the tag characters; a run of eight says more.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\r(?!\n)|"
    "[\U000e0000-\U000e01ef](?=[\U000e0000-\U000e01ef]{7})|" + "[\ud800-\udfff]"
)


def hidden_character(text: str) -> str | None:
    """The first hidden character of a text by its number ('U+001B'); None where there is none."""
    found = None if text.isprintable() else HIDDEN.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def visible(text: str) -> str:
    r"""The text with each hidden character written out, as JSON writes it (`\u001b`)."""
    return text if text.isprintable() else HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def places(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """(place, text) of every string in a homework or a part of one, in the order of the file: ('tiers.core[2].stem', ...)."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from places(getattr(value, name), f"{where}.{name}" if where else name)
    elif isinstance(value, tuple):
        for n, part in enumerate(value):
            yield from places(part, f"{where}[{n}]")
    elif isinstance(value, dict):
        for key, part in value.items():
            yield f"{where} key", key
            yield from places(part, f"{where}[{key}]")
