"""Reads a model's text as the records that were asked for. A code fence, a trailing comma or a word before it costs nothing."""

from typing import TypeVar

from pydantic import ValidationError

from generator.authors.wire import Wire

W = TypeVar("W", bound=Wire)
MOST_FAULTS = 3


class NotReadable(ValueError):
    """The text holds no such records; the message says what is wrong, for the model to mend."""


def read_answer(text: str, form: type[W], *, cut: bool = False) -> W:
    """The records in a text. Where the answer was `cut` off, the last entry of its last list is dropped as unfinished.

    Raises `NotReadable`.
    """
    import json_repair

    try:
        found = json_repair.loads(_from_first_brace(text))
    except (ValueError, RecursionError) as error:
        raise NotReadable(f"it is no JSON: {error}") from error
    if isinstance(found, list):
        # Words around it can look like more values: what was asked for is the richest of them.
        found = max((part for part in found if isinstance(part, dict)), key=len, default=None)
    if not isinstance(found, dict):
        raise NotReadable("it is no JSON object")
    if cut:
        found = _without_last(found)
    try:
        return form.model_validate(found)
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()[:MOST_FAULTS]]
        raise NotReadable("; ".join(faults)) from error


def _from_first_brace(text: str) -> str:
    start = text.find("{")
    return text[start:] if start > 0 else text


def _without_last(found: dict[str, object]) -> dict[str, object]:
    lists = [name for name, value in found.items() if isinstance(value, list)]
    if not lists:
        return found
    last = found[lists[-1]]
    return {**found, lists[-1]: last[:-1] if isinstance(last, list) else last}
