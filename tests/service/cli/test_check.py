"""`threefold check`: any homework file, ours or edited by hand."""

import json
import os
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


def test_a_pipe_leaves_2_without_waiting(threefold: Run, at_home: Path) -> None:
    os.mkfifo(at_home / "pipe")
    ran = threefold("check", "pipe")
    assert ran.code == 2
    assert "not a regular file" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_an_impossible_response_leaves_2_and_its_place(threefold: Run, file: Path) -> None:
    data = json.loads(file.read_text("utf-8"))
    data["tiers"]["core"][0]["response"] = {"kind": "order", "items": ["a", "b"], "shown_order": [9, -4]}
    file.write_text(json.dumps(data), encoding="utf-8")
    ran = threefold("check", str(file))
    assert ran.code == 2
    assert "tiers.core[0].response.order: shown_order is no order of 2 things" in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_what_a_screen_would_obey_is_written_out(threefold: Run, file: Path, form: tuple[str, ...]) -> None:
    data = json.loads(file.read_text("utf-8"))
    data["tiers"]["core"][0]["stem"] += " \u001b[31m red \u202e reversed \u009b"
    data["request"]["objective_ids"].append("LO9\u001b[2J\nblock: forged")
    file.write_text(json.dumps(data), encoding="utf-8")
    ran = threefold("check", str(file), *form)
    assert ran.code == 1
    assert all(line.isprintable() for line in ran.out.splitlines())
    assert "\\u001b" in ran.out
    assert not any(line.startswith("block: forged") for line in ran.out.splitlines())
    if form:
        found = [f for f in json.loads(ran.out)["findings"] if f["where"] == "tiers.core[0].stem"]
        assert [f["rule"] for f in found] == ["documentation"]


def test_an_argument_that_is_no_text_is_refused_before_any_work(threefold: Run, at_home: Path) -> None:
    ran = threefold("generate", "--unit", "caf\udce9", "--out", "here")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "threefold: argument 3 ('caf\\udce9') is not valid text; write it in UTF-8\n"
    assert not (at_home / "here").exists()


def test_a_missing_file_leaves_2(threefold: Run) -> None:
    ran = threefold("check", "none.json")
    assert ran.code == 2
    assert "none.json" in ran.err
