"""`threefold check`: any homework file, ours or edited by hand."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def file(threefold: Run, at_home: Path, pack: str) -> Path:
    threefold("generate", "--unit", pack, "--minutes", "15", "--format", "json", "--out", ".")
    return at_home / "homework.json"


def test_our_own_file_passes(threefold: Run, file: Path) -> None:
    ran = threefold("check", str(file), "--json")
    assert ran.code == 0
    document = json.loads(ran.out)
    assert set(document) == {"findings", "counts", "seconds"}
    assert not [found for found in document["findings"] if found["outcome"] == "failed"]
    assert ran.err == ""


def test_a_damaged_file_is_blocked_by_name(threefold: Run, file: Path) -> None:
    data = json.loads(file.read_text("utf-8"))
    data["tiers"]["core"][0]["marks"] += 3
    data["sources"][0]["passages"][0]["text"] = "Something else."
    file.write_text(json.dumps(data), encoding="utf-8")
    ran = threefold("check", str(file), "--json")
    assert ran.code == 1
    document = json.loads(ran.out)
    found = {finding["rule"]: finding for finding in document["findings"]}
    assert found["marks-add-up"]["severity"] == "block"
    assert all(finding["message"] and finding["mend"] for finding in document["findings"])
    assert sum(document["counts"].values()) == len(document["findings"])


def test_a_status_edited_by_hand_changes_no_finding(threefold: Run, file: Path) -> None:
    data = json.loads(file.read_text("utf-8"))
    data["status"] = "approved"
    data["tiers"]["core"][0]["marks"] += 3
    file.write_text(json.dumps(data), encoding="utf-8")
    assert threefold("check", str(file)).code == 1


def test_without_json_there_is_a_line_for_each_finding_and_a_sum(threefold: Run, file: Path) -> None:
    ran = threefold("check", str(file))
    assert ran.out.splitlines()[-1].startswith(("no findings in ", "1 findings in ", "2 findings in "))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "not JSON"),
        ("[]", "threefold schema homework"),
        ('{"schema_version": 9}', "homework.json: "),
        ("", "not JSON"),
        ("[" * 200_000, "nested too deeply"),
    ],
    ids=["cut off", "a list", "another version", "empty", "deep"],
)
def test_a_file_that_is_no_homework_leaves_2_and_one_line(threefold: Run, at_home: Path, text: str, says: str) -> None:
    path = at_home / "homework.json"
    path.write_text(text)
    ran = threefold("check", str(path))
    assert ran.code == 2
    assert says in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_missing_file_leaves_2(threefold: Run) -> None:
    ran = threefold("check", "none.json")
    assert ran.code == 2
    assert "none.json" in ran.err
