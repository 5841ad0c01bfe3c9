"""The shape of the whole: who imports whom, how long a file may grow, what is documented, what must not slip in."""

import re
import subprocess
import sys
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from service.settings import Settings

ROOT = Path(__file__).parent.parent
PACKAGES = ("curriculum", "generator", "prompts", "evals", "service")
LONGEST_FILE = 300
# An address of a package index, or a folder of somebody's machine: neither means anything anywhere else.
INDEX_ADDRESS = re.compile(
    r"--(?:extra-)?index-url\b|--find-links\b|^\s*(?:extra-)?index-url\s*=|\[tool\.uv\.index|"
    r"https?://[^\s/]*(?:artifactory|nexus|pypiserver|devpi)|https?://\S+/simple/?\s",
    re.M,
)
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:work|root|home|Users)/\w")
OURS = Path(__file__).name


def python_files() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def kept_files() -> list[Path]:
    """Every file that the repository keeps: all but what .gitignore names."""
    ignored = [line.strip("/ ") for line in (ROOT / ".gitignore").read_text().splitlines() if line.strip()]

    def is_kept(path: Path) -> bool:
        parts = path.relative_to(ROOT).parts
        return ".git" not in parts and not any(fnmatch(part, pattern) for part in parts for pattern in ignored)

    return sorted(path for path in ROOT.rglob("*") if path.is_file() and is_kept(path))


def test_packages_import_in_one_direction() -> None:
    linter = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    ran = subprocess.run(
        [sys.executable, "-c", linter, "--no-cache", "--config", "pyproject.toml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_no_file_outgrows_one_idea() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8").count("\n") for path in python_files()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_every_setting_is_documented() -> None:
    documented = set(re.findall(r"^# (THREEFOLD_\w+)=", (ROOT / ".env.example").read_text("utf-8"), re.M))
    settings = {f"THREEFOLD_{name.upper()}" for name in Settings.model_fields}
    assert settings <= documented
    # Tests and benchmarks alone read this one.
    assert documented - settings == {"THREEFOLD_TEST_DATA"}


def test_nothing_below_service_reads_the_environment() -> None:
    # A vendor's own variable may be set at its door.
    reads = re.compile(r"\bos\.environ\b(?!\.setdefault)|\bgetenv\b")
    found = [
        path.relative_to(ROOT).as_posix()
        for path in python_files()
        if path.relative_to(ROOT).parts[0] in ("curriculum", "generator", "prompts")
        and reads.search(path.read_text("utf-8"))
    ]
    assert found == []


def test_no_package_file_stands_under_tests() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == []


@pytest.mark.parametrize("pattern", [INDEX_ADDRESS, MACHINE_PATH], ids=["index address", "machine path"])
def test_no_file_names_a_package_index_or_a_machine(pattern: re.Pattern[str]) -> None:
    found = {}
    for path in kept_files():
        hit = pattern.search(path.read_text("utf-8", errors="replace"))
        if hit and path.name != OURS:
            found[path.relative_to(ROOT).as_posix()] = hit[0]
    assert found == {}


@pytest.mark.parametrize(
    "line",
    ["--index-url {}x/y", "index-url = {}x", "[[tool.uv.index]]", "{}mirror.example/pypi/simple/ x"],
)
def test_an_index_address_is_seen(line: str) -> None:
    # Put together here, so that this file names no address either.
    assert INDEX_ADDRESS.search(line.format("https" + "://"))


def test_what_only_looks_like_one_is_let_be() -> None:
    assert not INDEX_ADDRESS.search("uv pip compile --no-emit-index-url")
    assert not MACHINE_PATH.search("~/.threefold and docs/home/page and https://example.org/home")
    assert MACHINE_PATH.search("data in /home/teacher/oak")
