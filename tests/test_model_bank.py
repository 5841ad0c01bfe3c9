"""The hand-written answers of the tests' model: each is a whole task on passages that its unit has."""

import json

import httpx
import pytest

from curriculum.pack import starter_packs
from tests.model_server import bank
from tests.model_server.asking import body_of, context_of, slot_line
from tests.model_server.reading import Slot, read_prompt
from tests.model_server.server import ModelServer

UNITS = starter_packs()
CELLS = next(unit for unit in UNITS if "cells" in unit.id)
LINES = [slot_line("S1", "O1", 1, "choice", 1), slot_line("S2", "O2", 2, "short", 2)]
CORE = "Write the core tasks.\n" + "\n".join(LINES)


@pytest.mark.parametrize("entry", bank.bank(), ids=lambda entry: f"{entry.kind}-{entry.stem[:40]}")
def test_every_hand_written_task_is_whole(entry: bank.Entry) -> None:
    unit = next(u for u in UNITS if any(o.statement == entry.statement for o in u.objectives))
    prompt = read_prompt(body_of("core", context_of(unit)[0], CORE))
    cites = entry.cites(prompt)
    assert cites, f"a passage of {entry.given['cites']} is not in the unit"
    slot = Slot("S1", ("O1",), entry.demand, entry.kind, entry.marks)
    task, ways_in = entry.task(slot, cites), entry.scaffold("S1")
    assert sum(point["marks"] for point in task["points"]) == entry.marks
    assert all(task[field] for field in ("command_word", "stem", "key", "model_answer", "reason", "reveals", "errors"))
    assert task["stem"].count("{{gap:") == (len(task["items"]) if entry.kind == "cloze" else 0)
    if entry.kind == "choice":
        assert [item["answer"] for item in task["items"]] == ["right", "wrong", "wrong", "wrong"]
    assert all(one["text"] and one["fade"] for one in ways_in["supports"])
    assert bank.with_stem(entry.stem) == entry


@pytest.mark.parametrize("marks", [1, 2, 3, 4, 6])
def test_points_are_cut_or_raised_to_the_marks_of_the_slot(marks: int) -> None:
    for entry in bank.bank():
        task = entry.task(Slot("S1", ("O1",), 1, entry.kind, marks), ["P1"])
        assert sum(point["marks"] for point in task["points"]) == marks


def test_hand_written_tasks_stand_for_the_prompt_of_their_unit() -> None:
    with ModelServer() as server:
        body = body_of("core", context_of(CELLS)[0], CORE)
        answer = httpx.post(f"{server.base_url}/chat/completions", json=body, timeout=20)
    tasks = json.loads(answer.json()["choices"][0]["message"]["content"])["tasks"]
    assert len(tasks) == len(LINES)
    assert all(bank.with_stem(task["stem"]) for task in tasks)
