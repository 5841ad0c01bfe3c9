"""`threefold curriculum`: one JSON document of the stable form, and lines for people."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
TOTALS = {"units", "lessons", "objectives", "facts", "terms", "misconceptions", "statements", "quarantined"}


def document(ran: Any) -> dict[str, Any]:
    """The one document on standard output: nothing stands before or after it."""
    assert ran.code == 0
    found: dict[str, Any] = json.loads(ran.out)
    assert ran.out.count("\n") == 1
    return found


def test_list_is_one_document_of_units_and_totals(threefold: Run, pack: str) -> None:
    listed = document(threefold("curriculum", "list", "--json"))
    assert set(listed) == {"units", "totals"}
    assert set(listed["totals"]) >= TOTALS
    assert listed["totals"]["units"] == len(listed["units"]) == 12
    unit = next(unit for unit in listed["units"] if unit["id"] == pack)
    assert {"id", "slug", "title", "subject", "key_stage", "year", "objectives"} <= set(unit)
    assert isinstance(unit["objectives"], int)


@pytest.mark.parametrize("name", ["maths", "mathematics", "Maths"])
def test_list_takes_common_names_of_subjects(threefold: Run, name: str) -> None:
    listed = document(threefold("curriculum", "list", "--subject", name, "--key-stage", "3", "--json"))
    assert {unit["subject"] for unit in listed["units"]} == {"mathematics"}


def test_list_of_a_key_stage_without_units_is_empty(threefold: Run) -> None:
    assert document(threefold("curriculum", "list", "--key-stage", "KS1", "--json"))["units"] == []
    assert threefold("curriculum", "list", "--key-stage", "1").out == "0 units\n"


def test_show_is_the_unit_itself(threefold: Run, pack: str) -> None:
    shown = document(threefold("curriculum", "show", pack, "--json"))
    assert shown["id"] == pack
    assert shown["objectives"][0]["knowledge"]["terms"]
    lines = threefold("curriculum", "show", pack).out
    assert "1. [LO1] " in lines
    assert " facts" in lines


def test_search_is_one_document_of_results(threefold: Run) -> None:
    found = document(threefold("curriculum", "search", "castles", "--limit", "3", "--json"))
    assert set(found) == {"query", "results"}
    assert 1 <= len(found["results"]) <= 3
    wanted = {"kind", "id", "slug", "title", "subject", "key_stage", "score", "source"}
    assert all(wanted <= set(result) for result in found["results"])


def test_search_says_how_it_mended_the_spelling(threefold: Run) -> None:
    assert document(threefold("curriculum", "search", "castels", "--json"))["corrected"] == "castles"
    assert threefold("curriculum", "search", "castels").out.startswith("searched for: castles\n")


def test_search_keeps_to_the_kinds_asked_for(threefold: Run) -> None:
    found = document(threefold("curriculum", "search", "castle", "--kind", "term", "--kind", "fact", "--json"))
    assert {result["kind"] for result in found["results"]} <= {"term", "fact"}
    assert found["results"]


def test_quarantine_is_one_document_of_what_was_held_back(threefold: Run) -> None:
    held = document(threefold("curriculum", "quarantine", "--json"))
    assert held == {"quarantined": [], "totals": {"quarantined": 0, "by_reason": {}}}


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (["list", "--subject", "wizardry"], "no subject is called 'wizardry'"),
        (["list", "--key-stage", "9"], "key stage '9': choose 1 to 5"),
        (["show", "history-ks3-norman-conkest"], "nearest: history-ks3-norman-conquest"),
        (["search", "x", "--kind", "poem"], "kind 'poem': choose from unit, lesson, fact"),
        (["search", "x", "--limit", "0"], "--limit"),
        (["search", "  "], "the query is empty: say what to find"),
        (["import", "oak", "nowhere"], "nowhere"),
        (["import", "unit", "nowhere.md"], "nowhere.md"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_call_that_is_off_leaves_2_and_one_line(threefold: Run, call: list[str], says: str) -> None:
    ran = threefold("curriculum", *call)
    assert ran.code == 2
    assert ran.out == ""
    assert says in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_unit_that_cannot_be_read_changes_nothing(threefold: Run, at_home: Path) -> None:
    before = threefold("curriculum", "list", "--json").out
    (at_home / "bad.yaml").write_text("title: [unclosed\n")
    ran = threefold("curriculum", "import", "unit", "bad.yaml")
    assert ran.code == 2
    assert "bad.yaml:" in ran.err
    assert threefold("curriculum", "list", "--json").out == before


def test_what_is_held_back_of_an_own_unit_is_said(threefold: Run, at_home: Path) -> None:
    text = "# Moats\nsubject: history\nyear: 7\n## Objectives\n- Describe a moat.\n## Key terms\n- moat: a moat is a moat\n"
    (at_home / "moats.md").write_text(text)
    ran = threefold("curriculum", "import", "unit", "moats.md")
    assert ran.code == 0
    assert "held back: term: moat" in ran.err
