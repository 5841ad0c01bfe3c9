"""The models refuse what cannot be printed, marked or timed, and say so in a few words."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.models import Level, MarkPoint, Provenance, Response, Task, UnitHead

RESPONSE: TypeAdapter[Any] = TypeAdapter(Response)
OPTIONS = [{"id": "a", "text": "one", "correct": True}, {"id": "b", "text": "two", "correct": False}]
MATCH = {"kind": "match", "left": ["x"], "right": ["y", "z"], "pairs": [[0, 1]], "shown_order": [1, 0]}
ORDER = {"kind": "order", "items": ["first", "second"], "shown_order": [1, 0]}
CLASSIFY = {"kind": "classify", "groups": ["g"], "items": [{"text": "t", "group": "g"}], "shown_order": [0]}
TABLE = {"kind": "table", "columns": ["", "size"], "rows": [["cell", "small"]], "blanks": [[0, 1]]}
GAPS = [{"n": 1, "answer": "cells"}]
CLOZE = {"kind": "cloze", "gaps": GAPS, "bank": ["cells", "sap"]}
CHOICE = {"kind": "choice", "options": OPTIONS, "shown_order": ["b", "a"]}
EXTENDED = {"kind": "extended", "lines": 6}
TASK = {
    "id": "core-1",
    "tier": "core",
    "stage": "retrieval",
    "demand": 1,
    "command_word": "name",
    "objective_ids": ["LO1"],
    "stem": "Name the unit of life.",
    "response": {"kind": "short"},
    "answer": {"canonical": "cell"},
    "marks": 1,
    "minutes": 1.2,
    "rationale": "It asks for the word of the lesson.",
    "marking": {"model_answer": "cell"},
    "badge": "curated",
    "marked_by": "self",
}


@pytest.mark.parametrize("response", [MATCH, ORDER, CLASSIFY, TABLE, CLOZE, CHOICE, EXTENDED])
def test_an_honest_response_is_taken(response: dict[str, Any]) -> None:
    assert RESPONSE.validate_python(response).kind == response["kind"]


@pytest.mark.parametrize(
    ("response", "change", "says"),
    [
        (CHOICE, {"options": []}, "at least 1 item"),
        (CHOICE, {"shown_order": ["a"]}, "does not list every option once"),
        (CHOICE, {"options": [OPTIONS[0], OPTIONS[0]]}, "two options have the same id"),
        (CHOICE, {"options": [{**OPTIONS[0], "id": "a\x1b"}]}, "no id"),
        (MATCH, {"pairs": [[0, 2]]}, r"pair \(0, 2\) lies outside"),
        (MATCH, {"pairs": [[-1, 0]]}, "lies outside"),
        (MATCH, {"shown_order": [0, 0]}, "no order of 2 things"),
        (MATCH, {"left": []}, "at least 1 item"),
        (ORDER, {"shown_order": [9, -4]}, "no order of 2 things"),
        (ORDER, {"items": ["a"] * 27, "shown_order": list(range(27))}, "at most 26"),
        (CLASSIFY, {"groups": ["h"]}, "'g' is none of the groups"),
        (CLASSIFY, {"shown_order": [4]}, "no order of 1 things"),
        (CLOZE, {"gaps": []}, "at least 1 item"),
        (CLOZE, {"gaps": [{"n": 1, "answer": " "}]}, "empty"),
        (CLOZE, {"gaps": GAPS * 2}, "the same number"),
        (CLOZE, {"bank": []}, "at least 1 item"),
        (TABLE, {"blanks": [[0, 2]]}, r"blank \(0, 2\) lies outside"),
        (TABLE, {"blanks": [[-1, 1]]}, "lies outside"),
        (TABLE, {"blanks": [[0, 0]], "rows": [["", "small"]]}, "has no answer"),
        (TABLE, {"blanks": [[0, 1], [0, 1]]}, "blank twice"),
        (TABLE, {"rows": [["cell"]]}, "row 0 has 1 cells under 2 columns"),
        (TABLE, {"rows": []}, "at least 1 item"),
        (EXTENDED, {"lines": -10}, "greater than or equal to 1"),
        (EXTENDED, {"lines": 10**9}, "less than or equal to 100"),
        ({"kind": "draw"}, {"canvas": "", "expected": "a cell"}, "empty"),
        ({"kind": "numeric"}, {"value": ""}, "empty"),
    ],
)
def test_an_impossible_response_is_refused(response: dict[str, Any], change: dict[str, Any], says: str) -> None:
    with pytest.raises(ValidationError, match=says):
        RESPONSE.validate_python(response | change)


@pytest.mark.parametrize(
    "change",
    [
        {"stem": " \n"},
        {"id": "core 1"},
        {"id": "\x1b[31m"},
        {"id": "core-1\nblock: forged"},
        {"marks": -1},
        {"marks": 10**400},
        {"minutes": float("inf")},
        {"minutes": float("nan")},
        {"minutes": 1e308},
        {"minutes": -1},
        {"objective_ids": [""]},
        {"parts": [{"label": "a", "stem": "", "response": {"kind": "short"}, "marks": 1}]},
    ],
    ids=str,
)
def test_an_impossible_task_is_refused(change: dict[str, Any]) -> None:
    assert Task.model_validate(TASK).id == "core-1"
    with pytest.raises(ValidationError):
        Task.model_validate(TASK | change)


@pytest.mark.parametrize("key_stage", [-9, 0, 6])
def test_a_key_stage_that_no_school_has_is_refused(key_stage: int) -> None:
    with pytest.raises(ValidationError, match="key_stage"):
        UnitHead(id="cells", title="Cells", subject="science", key_stage=key_stage)


def test_marks_levels_and_timings_are_numbers_that_can_be() -> None:
    with pytest.raises(ValidationError, match="marks"):
        MarkPoint(marks=-3, text="names the cell")
    with pytest.raises(ValidationError, match="the smaller number first"):
        Level(min=3, max=1, descriptor="a clear account")
    with pytest.raises(ValidationError, match="finite"):
        Provenance(author="items", seed=1, timings={"plan": float("inf")})
