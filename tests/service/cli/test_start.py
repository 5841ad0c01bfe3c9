"""The front door: help that loads little, the schemas, and every fault as one line with its exit code."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from curriculum.errors import CurriculumError
from evals.homework_file import BadHomework
from generator.errors import BadRequest, NoKnowledge
from service.cli.faults import explain

ROOT = Path(__file__).parents[3]
# Each takes longer to load than the whole of `--help` may: they are loaded by the commands that use them.
HEAVY = (
    "sympy",
    "pydantic",
    "chromadb",
    "wordllama",
    "numpy",
    "litellm",
    "langchain_core",
    "rich",
    "jinja2",
    "inflect",
)
HELP = f"""
import sys
sys.argv = ["threefold", "--help"]
from service.cli import main
try:
    main()
except SystemExit as left:
    assert left.code == 0, left.code
print("LOADED:" + " ".join(sorted(set(sys.modules) & set({HEAVY!r}))))
"""
Run = Callable[..., Any]


def in_a_process(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_help_loads_nothing_heavy() -> None:
    ran = in_a_process("-c", HELP)
    assert ran.returncode == 0, ran.stderr
    assert "Usage: threefold" in ran.stdout
    assert ran.stdout.splitlines()[-1] == "LOADED:"


def test_the_process_leaves_with_the_exit_code() -> None:
    ran = in_a_process("-m", "service.cli", "nonsense")
    assert ran.returncode == 2
    assert ran.stderr == "threefold: No such command 'nonsense'. (see threefold --help)\n"


@pytest.mark.parametrize("call", [[], ["curriculum"], ["curriculum", "import"]], ids=" ".join)
def test_a_call_without_a_command_shows_the_commands(threefold: Run, call: list[str]) -> None:
    ran = threefold(*call)
    assert ran.code == 2
    assert f"Usage: {' '.join(['threefold', *call])} " in ran.err


def test_schema_prints_one_or_all(threefold: Run) -> None:
    every = json.loads(threefold("schema").out)
    assert set(every) == {"homework", "task", "finding", "unit"}
    for name, schema in every.items():
        assert json.loads(threefold("schema", name).out) == schema
        assert schema["type"] == "object"


def test_an_unknown_schema_leaves_2(threefold: Run) -> None:
    ran = threefold("schema", "poem")
    assert ran.code == 2
    assert "no schema 'poem'; choose from homework, task, finding, unit" in ran.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (CurriculumError("two\n lines"), 2),
        (BadRequest("two\n lines"), 2),
        (BadHomework(Path("h.json"), "file", "two\n lines"), 2),
        (FileNotFoundError(2, "No such file", "two\n lines"), 2),
        (NoKnowledge("two\n lines"), 3),
        (RuntimeError("two\n lines"), 4),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_fault_is_one_line_with_its_code(error: Exception, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("THREEFOLD_TRACE", raising=False)
    line, given = explain(error)
    assert given == code
    assert line.startswith("threefold: ")
    assert "\n" not in line
    assert "two lines" in line


def test_what_nobody_foresaw_can_be_traced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THREEFOLD_TRACE", "1")
    with pytest.raises(ZeroDivisionError):
        explain(ZeroDivisionError("-"))
