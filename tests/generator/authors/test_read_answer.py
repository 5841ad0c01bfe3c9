"""What a model's text is read as, and what is no answer."""

import json
from typing import Any

import pytest

from generator.authors.read_answer import NotReadable, read_answer
from generator.authors.tidy_record import tidy_text
from generator.authors.wire import CoreAnswer, ExtensionAnswer, RepairAnswer

TASK: dict[str, Any] = {
    "slot": "S1",
    "stem": "Name the part of a cell that holds its DNA, {now}.",
    "key": "the nucleus",
    "accept": ["nucleus"],
    "points": [{"marks": 1, "text": "names the nucleus", "accept": [], "reject": []}],
    "cites": ["P1"],
}
GOOD = json.dumps({"tasks": [TASK, TASK | {"slot": "S2"}]})


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        f"```json\n{GOOD}\n```",
        f"```\n{GOOD}\n```\n",
        f"Here you are:\n\n{GOOD}\n\nTell me if [you] want {{more}}!",
        f"\ufeff{GOOD}",
        GOOD[:-1] + ",}",
        GOOD.replace("]}", "],}"),
        GOOD.replace('"slot"', "'slot'"),
        json.dumps(json.loads(GOOD), indent=4),
        GOOD[:-1] + ', "thoughts": "none"}',
        GOOD[:-1] + " // done\n}",
    ],
    ids=["plain", "fence", "bare fence", "prose", "mark", "comma", "commas", "quotes", "indent", "extra", "comment"],
)
def test_what_costs_nothing(text: str) -> None:
    assert [task.slot for task in read_answer(text, CoreAnswer).tasks] == ["S1", "S2"]
    assert read_answer(text, CoreAnswer).tasks[0].key == "the nucleus"


def test_a_text_that_broke_off_loses_its_last_task() -> None:
    half = GOOD[: len(GOOD) * 4 // 5]
    assert [task.slot for task in read_answer(half, CoreAnswer, cut=True).tasks] == ["S1"]
    begun = json.dumps({"tasks": [TASK], "starters": [{"objective": "O1"}]})
    read = read_answer(begun, ExtensionAnswer, cut=True)
    assert (len(read.tasks), len(read.starters)) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I'm sorry, but I can't help with that.",
        "[]",
        "null",
        "42",
        '{"questions": []}',
        '{"tasks": "see above"}',
        '{"tasks": [1, 2]}',
        '{"tasks": [{"points": [{"marks": "many"}]}]}',
        "{{{{",
    ],
)
def test_what_is_no_answer_says_why(text: str) -> None:
    with pytest.raises(NotReadable) as refused:
        read_answer(text, CoreAnswer)
    assert str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("text", ["[" * 100_000 + "]" * 100_000, '{"a":' * 50_000 + "1" + "}" * 50_000])
def test_nested_without_end_is_no_answer(text: str) -> None:
    with pytest.raises(NotReadable):
        read_answer(text, CoreAnswer)


def test_a_long_answer_is_read() -> None:
    many = json.dumps({"tasks": [TASK | {"slot": f"S{n}"} for n in range(300)]})
    assert len(read_answer(many, CoreAnswer).tasks) == 300


def test_a_name_given_twice_counts_once() -> None:
    assert len(read_answer('{"tasks": [], "tasks": [{"slot": "S1"}]}', CoreAnswer).tasks) == 1


def test_a_repair_may_hold_nothing() -> None:
    assert read_answer("{}", RepairAnswer) == RepairAnswer()


def test_slips_of_form_are_put_right() -> None:
    slips: dict[str, Any] = TASK | {
        "unit": None,
        "items": None,
        "accept": "nucleus",
        "points": {"marks": "1", "text": "names it", "accept": None},
        "cites": ["P1", None],
        "key": True,
        "working": 12.5,
    }
    (task,) = read_answer(json.dumps({"tasks": slips}), CoreAnswer).tasks
    assert (task.unit, task.items, task.accept, task.cites) == ("", (), ("nucleus",), ("P1",))
    assert (task.key, task.working) == ("true", "12.5")
    assert (task.points[0].marks, task.points[0].accept) == (1, ())


@pytest.mark.parametrize(
    ("came", "kept"),
    [
        ("bell\u0007 null\u0000 back\u202eward\u202c zero\u200bwidth", "bell null backward zerowidth"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("naïve café – ‘quoted’ 3 × 4", "naïve café – ‘quoted’ 3 × 4"),
        ("می\u200cخواهم \u200fעברית", "می\u200cخواهم \u200fעברית"),
        ("$\x0crac{1}{2}$ of $\times$", "$\\frac{1}{2}$ of $\\times$"),
        ("half \ud800 a character", "half  a character"),
    ],
    ids=["hidden", "line ends", "honest", "other scripts", "formulae", "halves"],
)
def test_characters_nobody_sees_are_taken_out(came: str, kept: str) -> None:
    assert tidy_text(came) == kept
