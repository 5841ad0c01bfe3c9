"""Reads a homework file, whoever wrote it, or says in one line what is wrong with it."""

import json
from pathlib import Path

from pydantic import ValidationError

from generator.models import Homework

LARGEST_FILE_BYTES = 20_000_000


class BadHomework(ValueError):
    """A file that holds no homework; `str(error)` is one line: the path, the place in the JSON, what to do."""

    def __init__(self, path: Path, location: str, problem: str) -> None:
        self.path = path
        self.location = location
        super().__init__(f"{path}: {location}: {problem}")


def load_homework(path: Path) -> Homework:
    """The homework in a JSON file; raises `BadHomework` with the path and the place in the file."""
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise BadHomework(path, "file", "larger than 20 MB; a homework file is far smaller")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise BadHomework(path, "file", f"{reason}; give the path of a homework.json") from error
    except UnicodeDecodeError as error:
        raise BadHomework(path, f"byte {error.start}", "not UTF-8 text; save the file as UTF-8") from error
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadHomework(
            path, f"line {error.lineno} column {error.colno}", f"not JSON: {error.msg.lower()}"
        ) from error
    except RecursionError as error:
        raise BadHomework(path, "line 1", "nested too deeply to be a homework") from error
    try:
        return Homework.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        message = f"{first['msg'].lower()}{more}; `threefold schema homework` shows the form"
        raise BadHomework(path, _location(first["loc"]), message) from error


def _location(parts: tuple[int | str, ...]) -> str:
    """'tiers.core[2].marks' for a place in the JSON."""
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
    return place.lstrip(".") or "file"
