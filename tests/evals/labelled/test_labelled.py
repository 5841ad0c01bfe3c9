"""The labelled set: read in full, kept with its reasons, and measured on what was passed."""

from pathlib import Path

import pytest

import evals.labelled.__main__ as command
from curriculum.library import Library
from evals.labelled.imported import measure_imported
from evals.labelled.labels import Verdict, as_lines, digest_of_task, read_homeworks, read_verdicts, tasks_to_read
from evals.labelled.measure import measure
from evals.suite.case import Case
from evals.suite.run_case import without_repair
from generator.models import Finding, Homework, Severity


@pytest.fixture(scope="module")
def homeworks() -> dict[str, Homework]:
    return read_homeworks()


def test_at_least_300_tasks_of_several_units_and_both_authors_are_passed(homeworks: dict[str, Homework]) -> None:
    verdicts = read_verdicts()

    assert sum(row.verdict == "pass" for row in verdicts) >= 300
    assert sum(row.verdict == "fail" for row in verdicts) >= 10
    assert all(len(row.reason) > 15 for row in verdicts)
    assert {name.rsplit("-", 2)[1] for name in homeworks} == {"items", "model"}


def test_every_task_of_the_kept_homeworks_has_a_verdict_on_its_text(homeworks: dict[str, Homework]) -> None:
    judged = {row.digest for row in read_verdicts()}
    tasks = {digest_of_task(task) for homework in homeworks.values() for task in tasks_to_read(homework)}

    assert tasks == judged


def test_a_copy_of_a_task_is_read_once_and_another_word_is_another_text(homeworks: dict[str, Homework]) -> None:
    task = next(iter(homeworks.values())).tiers.core[0]

    assert digest_of_task(task.model_copy(update={"id": "extension-1"})) == digest_of_task(task)
    assert digest_of_task(task.model_copy(update={"stem": "Why?"})) != digest_of_task(task)


def test_alarms_on_passed_tasks_and_on_whole_homeworks_count(tmp_path: Path, homeworks: dict[str, Homework]) -> None:
    name, homework = next(iter(homeworks.items()))
    (tmp_path / f"{name}.json").write_text(homework.model_dump_json(exclude_none=True), encoding="utf-8")
    passed, failed, *_ = homework.tiers.core
    rows = [(passed, "pass"), (failed, "fail")]
    verdicts = [
        Verdict(homework=name, task=t.id, digest=digest_of_task(t), verdict=v, reason="r")  # type: ignore[arg-type]
        for t, v in rows
    ]
    path = tmp_path / "verdicts.jsonl"
    path.write_text("".join(f"{row.model_dump_json()}\n" for row in verdicts), encoding="utf-8")

    def check(homework: Homework) -> list[Finding]:
        ids = (passed.id, failed.id, None)
        return [
            Finding(rule="sense", severity=Severity.BLOCK, task_id=i, where="x", message="m", mend="n") for i in ids
        ]

    found = measure(tmp_path, path, check)

    assert (found.passed, found.failed, found.blocked, found.caught) == (1, 1, 2, 1)
    assert found.unread == len(tasks_to_read(homework)) - 2
    assert not found.holds


def test_a_task_is_shown_with_its_key_and_reason(homeworks: dict[str, Homework]) -> None:
    homework = next(iter(homeworks.values()))
    task = next(task for task in homework.tiers.scaffolded if task.supports)

    text = "\n".join(as_lines(homework, task, 7))

    assert text.startswith("[7] scaffolded-")
    assert task.answer.canonical in text
    assert task.supports[0].fade in text


def test_tasks_of_an_imported_unit_are_made_anew_and_known_by_their_text(tmp_path: Path, home: Path) -> None:
    library, cells = Library.open(home), "science-ks3-cells-and-organisation"
    homework = without_repair(Case(unit=cells), library)
    assert homework is not None
    task = homework.tiers.core[0]
    rows = [(f"oak:{cells}", digest_of_task(task)), (f"oak:{cells}", "another"), ("oak:gone", "a third")]
    verdicts = [Verdict(homework=n, task=task.id, digest=d, verdict="pass", reason="r") for n, d in rows]
    path = tmp_path / "imported.jsonl"
    path.write_text("".join(f"{row.model_dump_json()}\n" for row in verdicts), encoding="utf-8")

    found = measure_imported(library, path, lambda homework: [])

    assert (found.homeworks, found.passed) == (1, 1)
    assert found.unread == len(tasks_to_read(homework)) - 1


def test_verdicts_are_taken_by_number(monkeypatch: pytest.MonkeyPatch, homeworks: dict[str, Homework]) -> None:
    kept: list[Verdict] = []
    name, homework = next(iter(homeworks.items()))
    monkeypatch.setattr(command, "read_verdicts", list)
    monkeypatch.setattr(command, "read_homeworks", lambda: {name: homework})
    monkeypatch.setattr(command, "write_verdicts", kept.extend)

    command.take_verdicts("1-2 pass clear and of the lesson\n3 fail two answers are right\n")

    assert [(row.verdict, row.reason) for row in kept] == [
        ("pass", "clear and of the lesson"),
        ("pass", "clear and of the lesson"),
        ("fail", "two answers are right"),
    ]
    with pytest.raises(SystemExit, match="is no verdict"):
        command.take_verdicts("1 perhaps")
