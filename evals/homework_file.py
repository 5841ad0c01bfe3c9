"""Reads a homework file, whoever wrote it, or says in one line what is wrong with it."""

import json
import os
import stat
from pathlib import Path

from pydantic import ValidationError

from evals.checks.hidden_characters import places, visible
from generator.models import Homework

LARGEST_FILE_BYTES = 20_000_000
LONGEST_PLACE = 120
LONGEST_PROBLEM = 300


class BadHomework(ValueError):
    """A file that holds no homework; `str(error)` is one line: the path, the place in the JSON, what to do."""

    def __init__(self, path: Path, location: str, problem: str) -> None:
        self.path = path
        self.location = location
        super().__init__(visible(" ".join(f"{path}: {location}: {problem}".split())))


def load_homework(path: Path) -> Homework:
    """The homework in a JSON file of at most 20 MB; raises `BadHomework` with the path and the place in the file."""
    data = _read_json(path, _read_text(path))
    try:
        homework = Homework.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        problem = first["msg"].removeprefix("Value error, ")[:LONGEST_PROBLEM]
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        message = f"{problem[:1].lower()}{problem[1:]}{more}; `threefold schema homework` shows the form"
        raise BadHomework(path, _location(first["loc"]), message) from error
    for place, text in places(homework):
        if not _is_text(text):
            raise BadHomework(path, place[:LONGEST_PLACE], "half a character (a lone surrogate); write the text again")
    return homework


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file of at most 20 MB; raises `BadHomework`."""
    try:
        # A pipe would keep us waiting for ever, and a device never ends.
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BadHomework(path, "file", "not a regular file; give the path of a homework.json")
            content = file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise BadHomework(path, "file", f"{reason}; give the path of a homework.json") from error
    if len(content) > LARGEST_FILE_BYTES:
        raise BadHomework(path, "file", "larger than 20 MB; a homework file is far smaller")
    return content


def _read_text(path: Path) -> str:
    content = read_bytes(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadHomework(path, f"byte {error.start}", "not UTF-8 text; save the file as UTF-8") from error


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _read_json(path: Path, text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BadHomework(
            path, f"line {error.lineno} column {error.colno}", f"not JSON: {error.msg.lower()}"
        ) from error
    except RecursionError as error:
        raise BadHomework(path, "line 1", "nested too deeply to be a homework") from error
    except ValueError as error:
        # The reader of numbers gives up on thousands of digits, and does not say where they stand.
        raise BadHomework(path, "file", "holds a number of thousands of digits; no homework needs one") from error


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _location(parts: tuple[int | str, ...]) -> str:
    """'tiers.core[2].marks' for a place in the JSON."""
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return place.lstrip(".")[:LONGEST_PLACE] or "file"
