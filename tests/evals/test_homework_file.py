"""A homework file is read within bounds, and refused in one line that says where."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from curriculum.library import Library
from evals.homework_file import LARGEST_FILE_BYTES, BadHomework, load_homework
from generator.models import HomeworkRequest
from generator.pipeline import generate_homework

UNIT = "history-ks3-norman-conquest"


def refused(path: Path) -> BadHomework:
    with pytest.raises(BadHomework) as caught:
        load_homework(path)
    assert len(str(caught.value).splitlines()) == 1
    assert str(caught.value).isprintable()
    return caught.value


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "homework.json"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The JSON of a homework of 15 minutes."""
    library = Library.open(tmp_path_factory.mktemp("home"))
    request = HomeworkRequest(unit_id=UNIT, objective_ids=(), minutes=15)
    return generate_homework(request, library.unit(UNIT), library, lambda _: ()).model_dump_json()


@pytest.fixture
def file_of(honest: str) -> Any:
    """The homework as other people's scripts see it, to change."""
    return json.loads(honest)


def test_what_was_written_is_read(written: Callable[[str], Path], honest: str) -> None:
    assert load_homework(written("\ufeff" + honest)).model_dump_json() == honest


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_refused_unread(device: str) -> None:
    assert "not a regular file" in str(refused(Path(device)))


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in str(refused(tmp_path / "pipe"))


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "directory" in str(refused(tmp_path))


def test_reading_ends_at_twenty_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE_BYTES + 1)
    assert "larger than 20 MB" in str(refused(path))


def test_a_number_of_thousands_of_digits_is_refused(written: Callable[[str], Path]) -> None:
    assert "thousands of digits" in str(refused(written(f'{{"schema_version": {"9" * 5000}}}')))


@pytest.mark.parametrize("text", ['{"a\\u001b[31m": 1}', '{"a\\nblock: b": 1}', json.dumps({"x" * 5000: 1})])
def test_the_place_of_a_fault_is_shown_without_harm(written: Callable[[str], Path], text: str) -> None:
    assert len(str(refused(written(text)))) < 600


def test_the_place_in_the_file_is_named(written: Callable[[str], Path], file_of: dict[str, Any]) -> None:
    file_of["tiers"]["core"][1]["stem"] = " "
    error = refused(written(json.dumps(file_of)))
    assert error.location == "tiers.core[1].stem"
    assert ": tiers.core[1].stem: empty; write the text; `threefold schema homework`" in str(error)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [("id", "", "has no id; number it"), ("rationale", "half \ud800 a letter", "core[1].rationale: half a character")],
)
def test_a_task_without_id_and_broken_text_are_refused(
    written: Callable[[str], Path], file_of: dict[str, Any], field: str, value: str, says: str
) -> None:
    file_of["tiers"]["core"][1][field] = value
    assert says in str(refused(written(json.dumps(file_of))))


@pytest.mark.parametrize("minutes", [0, -4, 10**6])
def test_a_homework_of_no_possible_length_is_refused(
    written: Callable[[str], Path], file_of: dict[str, Any], minutes: int
) -> None:
    file_of["request"]["minutes"] = minutes
    assert "request.minutes" in str(refused(written(json.dumps(file_of))))
