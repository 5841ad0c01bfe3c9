"""Results of cases kept in the out folder, one JSON file a case: a run that was broken off goes on where it stopped."""

import hashlib
import json
import re
from pathlib import Path
from typing import TypeVar

from curriculum.models import Frozen
from generator.models import Homework

R = TypeVar("R", bound=Frozen)


class Kept:
    """A folder of results of one kind. A result counts only for the case and the code that it was made with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def read(self, name: str, digest: str, form: type[R]) -> R | None:
        """The kept result; None where there is none, where it is of another case or other code, or cannot be read."""
        try:
            held = json.loads(self._path(name).read_text(encoding="utf-8"))
            return form.model_validate(held["result"]) if held["digest"] == digest else None
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def write(self, name: str, digest: str, result: Frozen) -> Path:
        held = {"digest": digest, "result": result.model_dump(mode="json", exclude_none=True)}
        return _write(self._path(name), json.dumps(held, ensure_ascii=False, indent=1) + "\n")

    def write_homework(self, name: str, homework: Homework) -> Path:
        return _write(self._path(f"{name}.homework"), homework.model_dump_json(indent=1, exclude_none=True) + "\n")

    def homework(self, name: str) -> Homework | None:
        try:
            return Homework.model_validate_json(self._path(f"{name}.homework").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    def _path(self, name: str) -> Path:
        return self.folder / f"{re.sub(r'[^A-Za-z0-9.+-]+', '-', name).strip('-')}.json"


def digest_of(*parts: str) -> str:
    """One name for several, 16 letters."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _write(path: Path, text: str) -> Path:
    # Whole or not at all: a run may be broken off here.
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
    return path
