"""`threefold generate`: files on disk, paths on standard output, progress on standard error, an exit code that tells."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

import evals.checks
from evals.planted.printed import drawn, shifted
from generator.models import Finding, Homework, Severity
from service.documents.content import Document
from service.documents.pdf import document_pdf
from service.documents.write import FORMATS

SHEETS = ["sheet-square.html", "sheet-circle.html", "sheet-triangle.html"]
SMALL = ("--minutes", "15", "--format", "json")
Run = Callable[..., Any]


def read(path: Path) -> Homework:
    return Homework.model_validate_json(path.read_text("utf-8"))


def test_files_are_written_and_named_on_standard_output(threefold: Run, at_home: Path, pack: str) -> None:
    ran = threefold("generate", "--unit", pack, "--minutes", "30", "--seed", "2")
    assert ran.code == 0
    paths = ran.out.splitlines()
    assert paths[0] == f"out/{pack}/homework.json"
    assert set(SHEETS) | {"teacher-pack.html", "self-marking.html", "starter.html"} <= {Path(p).name for p in paths}
    assert all((at_home / path).stat().st_size for path in paths)
    made = read(at_home / paths[0])
    assert (made.request.seed, made.request.minutes) == (2, 30)


def test_progress_goes_to_standard_error(threefold: Run, pack: str) -> None:
    ran = threefold("generate", "--unit", pack, *SMALL)
    stages = [line.split()[0] for line in ran.err.splitlines()]
    assert stages[:7] == ["request", "ground", "offer", "plan", "derive", "assemble", "check"]


def test_one_format_and_a_folder_of_choice(threefold: Run, at_home: Path, pack: str) -> None:
    ran = threefold("generate", "--unit", pack, *SMALL, "--out", "here")
    assert ran.out.splitlines() == ["here/homework.json"]
    assert [path.name for path in (at_home / "here").iterdir()] == ["homework.json"]


def test_one_tier_prints_one_sheet_and_keeps_the_whole_homework(threefold: Run, at_home: Path, pack: str) -> None:
    ran = threefold("generate", "--unit", pack, "--minutes", "15", "--tier", "core")
    assert len([path for path in ran.out.splitlines() if Path(path).name in SHEETS]) == 1
    made = read(at_home / ran.out.splitlines()[0])
    assert made.tiers.scaffolded
    assert made.tiers.extension


def test_the_call_reaches_the_homework(threefold: Run, at_home: Path, pack: str) -> None:
    ran = threefold(
        "generate", "--unit", pack, *SMALL, "--objective", "LO3", "--objective", "1", "--purpose", "extend",
        "--due", "Friday", "--class-label", "8B",
    )  # fmt: skip
    assert ran.code == 0
    request = read(at_home / "out" / pack / "homework.json").request
    assert request.objective_ids == ("LO1", "LO3")
    assert (request.purpose, request.due, request.class_label) == ("extend", "Friday", "8B")


def test_a_unit_file_is_read_where_it_lies(threefold: Run, own_unit: Path) -> None:
    ran = threefold("generate", "--unit", str(own_unit), *SMALL)
    assert ran.code == 0
    assert "enough for" in ran.err
    assert "add key terms and facts" in ran.err


def test_an_imported_unit_is_generated_from_by_its_name(threefold: Run, own_unit: Path, at_home: Path) -> None:
    brought = threefold("curriculum", "import", "unit", str(own_unit))
    assert brought.code == 0
    assert brought.out.startswith("castles-of-wales: 1 objectives; next: threefold generate --unit castles-of-wales")
    own_unit.unlink()
    assert threefold("generate", "--unit", "castles-of-wales", *SMALL).code == 0
    assert read(at_home / "out/castles-of-wales/homework.json").unit.subject == "history"


def test_a_bare_objective_is_refused_with_3_and_writes_nothing(threefold: Run, at_home: Path) -> None:
    (at_home / "bare.yaml").write_text(
        "title: Quilting\nsubject: art\nkey_stage: 3\nobjectives: [Explain how wadding and binding finish a quilt.]\n"
    )
    ran = threefold("generate", "--unit", "bare.yaml", *SMALL)
    assert ran.code == 3
    assert ran.out == ""
    assert "LO1 ('Explain how wadding and binding finish a quilt.')" in ran.err
    assert not (at_home / "out").exists()


def test_a_block_left_after_repair_leaves_1_and_the_file(
    threefold: Run, at_home: Path, pack: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    block = Finding(rule="claims", severity=Severity.BLOCK, message="the brief promises grades", mend="leave it out")
    monkeypatch.setattr(evals.checks, "run_checks", lambda homework: (block,))
    ran = threefold("generate", "--unit", pack, *SMALL)
    assert ran.code == 1
    assert read(at_home / ran.out.strip()).findings == (block,)
    assert ran.err.splitlines()[-1] == "1 findings block this homework: claims: the brief promises grades"


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (["--minutes", "5"], "5 minutes: homework is 10 to 120 minutes long"),
        (["--minutes", "soon"], "--minutes"),
        (["--purpose", "revenge"], "purpose 'revenge' is unknown"),
        (["--author", "model"], "needs a configured language model"),
        (["--objective", "LO77"], "has no objective 'LO77'; nearest: "),
        (["--objective", ""], "an objective is empty"),
        (["--objective", "x" * 100_000], "100000 characters long"),
        (["--tier", "red"], "tier red: choose from core, scaffolded, extension"),
        (["--format", "odt"], "format odt: choose from json, html"),
        (["--format", ","], "format nothing: choose from"),
        (["--colour", "red"], "--colour"),
    ],
    ids=lambda value: " ".join(value)[:20] if isinstance(value, list) else "",
)
def test_a_call_that_is_off_leaves_2_and_one_line(
    threefold: Run, at_home: Path, pack: str, call: list[str], says: str
) -> None:
    ran = threefold("generate", "--unit", pack, *call)
    assert ran.code == 2
    assert ran.out == ""
    assert says in ran.err
    assert len(ran.err.splitlines()) == 1
    assert len(ran.err) < 400
    assert not (at_home / "out").exists()


@pytest.mark.parametrize(
    ("unit", "says"),
    [
        ("history-ks3-norman-conkest", "nearest: history-ks3-norman-conquest"),
        ("missing.yaml", "missing.yaml: no such unit file"),
        ("", "no unit ''"),
        (".", "no unit '.'"),
    ],
)
def test_an_unknown_unit_leaves_2_and_one_line(threefold: Run, unit: str, says: str) -> None:
    ran = threefold("generate", "--unit", unit)
    assert ran.code == 2
    assert says in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_folder_that_cannot_be_written_leaves_one_line(threefold: Run, at_home: Path, pack: str) -> None:
    (at_home / "taken").write_text("a file")
    ran = threefold("generate", "--unit", pack, *SMALL, "--out", "taken")
    assert ran.code == 2
    assert ran.err.splitlines()[-1].startswith("threefold: taken: ")
    assert (at_home / "taken").read_text() == "a file"


def test_a_sheet_that_is_hard_to_read_is_told_and_fails(
    threefold: Run, pack: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def moved(document: Document) -> bytes:
        return drawn(shifted)(document_pdf(document), Random(1))

    monkeypatch.setitem(FORMATS, "pdf", moved)
    ran = threefold("generate", "--unit", pack, "--minutes", "15", "--tier", "core", "--format", "pdf")
    assert ran.code == 1
    assert "layout: sheet-square.pdf, page 1: " in ran.err
