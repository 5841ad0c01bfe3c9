"""Tasks laid out for a teacher to read: drawn at random, each once, with key and guidance beside what pupils see."""

import sys
from pathlib import Path

import pytest

from curriculum.pack import PACKS, load_pack
from evals.draw_tasks import as_reading, draw_tasks, main
from generator.models import Homework, HomeworkRequest
from generator.pipeline import generate_homework


class Nothing:
    """A library that holds nothing; a pack stands on itself."""

    version = "1"

    def unit(self, name: str) -> None:
        raise KeyError(name)

    def nearest_lesson(self, statement: str, subject: str, key_stage: int) -> None:
        return None


@pytest.fixture(scope="module")
def homework() -> Homework:
    unit = load_pack(PACKS / "history-ks3-norman-conquest.yaml")
    request = HomeworkRequest(unit_id=unit.id, objective_ids=(), minutes=30)
    return generate_homework(request, unit, Nothing())  # type: ignore[arg-type]


def test_a_question_that_two_sheets_share_is_drawn_once(homework: Homework) -> None:
    ids = [task.id for _, task in draw_tasks([homework, homework], seed=1, count=1000)]
    assert len(ids) == len(set(ids))
    shared = {task.id for task in homework.tiers.extension if task.derived_from}
    assert shared
    assert set(ids) == {task.id for task in (*homework.tiers.all(), *homework.starter)} - shared


def test_the_same_seed_draws_the_same_tasks(homework: Homework) -> None:
    def ids(seed: int) -> list[str]:
        return [task.id for _, task in draw_tasks([homework], seed, count=8)]

    assert ids(3) == ids(3)
    assert ids(3) != ids(4)
    assert len(ids(3)) == 8


def test_a_reading_sets_what_pupils_see_apart_from_the_key(homework: Homework) -> None:
    for task in homework.tiers.all():
        text = as_reading(5, homework, task)
        assert text.startswith(f"## 5. {homework.unit.title} (history, key stage 3; {task.id}; {task.item_model})")
        assert f"Key: {task.answer.canonical}" in text
        assert f"Rationale: {task.rationale}" in text
        assert text.rstrip().endswith("Verdict:")
        seen = "\n".join(line for line in text.splitlines() if line.startswith("> "))
        assert f"> [{task.marks} marks]" in seen
        assert all(f"> {line}" in seen for line in task.stem.splitlines() if line)
        assert task.rationale not in seen
        for point in task.marking.points:
            assert f"[{point.marks}{point.code or ''}] {point.text}" in text


def test_earlier_learning_is_named_where_no_objective_is(homework: Homework) -> None:
    earlier = next(task for task in homework.tiers.core if task.retrieves)
    assert "Objective: earlier learning" in as_reading(1, homework, earlier)


def test_a_folder_is_read_but_for_its_tables(
    homework: Homework, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "one.json").write_text(homework.model_dump_json(), encoding="utf-8")
    (tmp_path / "hundred-units-seed-20.json").write_text("[]", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["draw_tasks", str(tmp_path), "--count", "3", "--seed", "2"])
    main()
    printed = capsys.readouterr().out
    assert printed.startswith("# Reading: 3 tasks, seed 2\n")
    assert printed.count("\nVerdict: ") == 3
