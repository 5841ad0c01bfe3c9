"""What travels with the tasks: sources, marking slide, starter, brief and feedback."""

import hashlib
from collections.abc import Callable

from curriculum.models import Unit
from generator.assemble import STARTER_QUESTIONS, canonical_json, with_findings
from generator.brief import least_to_do
from generator.grounding import Library
from generator.models import Finding, Homework, HomeworkRequest, MarkedBy, Severity
from generator.pipeline import generate_homework
from generator.pupil_view import question_labels


def test_the_file_carries_every_passage_that_a_task_cites(three: list[Homework]) -> None:
    for homework in three:
        passages = {passage.id: passage for source in homework.sources for passage in source.passages}
        cited = {cite for task in (*homework.tiers.all(), *homework.starter) for cite in task.cites}
        assert set(passages) == cited
        for passage in passages.values():
            assert passage.text
            assert passage.sha256 == hashlib.sha256(passage.text.encode()).hexdigest()


def test_every_source_has_a_licence_and_a_version(three: list[Homework]) -> None:
    for homework in three:
        assert all(source.licence and source.version for source in homework.sources)
        assert {objective.source_id for objective in homework.objectives} <= {s.id for s in homework.sources}


def test_the_starter_asks_five_questions_that_the_sheets_do_not(three: list[Homework]) -> None:
    for homework in three:
        starter = homework.starter
        assert len(starter) == STARTER_QUESTIONS
        asked = {task.stem for task in homework.tiers.core}
        assert not asked & {task.stem for task in starter}
        assert len({task.stem for task in starter}) == STARTER_QUESTIONS
        assert all(task.rationale.startswith("If many miss this, reteach ‘") for task in starter)
        assert [task.id for task in starter] == [f"starter-{n}" for n in range(1, STARTER_QUESTIONS + 1)]


def test_the_slide_has_one_line_for_each_question_that_pupils_mark(three: list[Homework]) -> None:
    for homework in three:
        core = [task for task in homework.tiers.core if task.marked_by is MarkedBy.SELF]
        deeper = [
            task
            for task in homework.tiers.extension
            if task.derived_from is None and task.marked_by is MarkedBy.SELF and task.marks
        ]
        lines = homework.self_marking
        labels = question_labels(homework)
        assert [line.n for line in lines] == [labels[task.id] for task in (*core, *deeper)]
        for line, task in zip(lines, (*core, *deeper), strict=True):
            assert line.answer.startswith(task.answer.canonical)


def test_there_is_feedback_and_a_criterion_for_each_objective(three: list[Homework]) -> None:
    for homework in three:
        names = list(homework.request.objective_ids)
        assert [stem.objective_id for stem in homework.class_feedback] == names
        assert len(homework.pupil_brief.success_criteria) == len(names)
        assert all(line.startswith("I can ") for line in homework.pupil_brief.success_criteria)


def test_the_least_to_do_practises_every_objective(three: list[Homework]) -> None:
    for homework in three:
        said = homework.pupil_brief.minimum.rstrip(".").rsplit(" ", 1)[-1]
        last = int(said) if said.isdigit() else len(homework.tiers.core)
        done = homework.tiers.core[:last]
        assert {name for task in done for name in task.objective_ids} == set(homework.request.objective_ids)


def test_nobody_is_told_to_stop_after_the_last_question(three: list[Homework]) -> None:
    core = three[0].tiers.core
    last = tuple(task.model_copy(update={"objective_ids": ("only-here",)}) for task in core[-1:])
    assert least_to_do((*core[:-1], *last), ("only-here",)) == "Do every question."
    assert least_to_do((*last, *core[:-1]), ("only-here",)) == "If time is short, stop after question 1."


def test_a_title_that_asks_takes_no_colon(packs: dict[str, Unit], library: Callable[..., Library]) -> None:
    unit = packs["history-ks3-norman-conquest"].model_copy(update={"title": "Who won?"})
    names = tuple(objective.id for objective in unit.objectives[:2])
    request = HomeworkRequest(unit_id=unit.id, objective_ids=names, minutes=20)
    assert generate_homework(request, unit, library(unit)).title == "Who won? homework"


def test_findings_and_timings_do_not_change_the_content(homework: Callable[..., Homework]) -> None:
    made = homework("history-ks3-norman-conquest")
    found = Finding(rule="ramped", severity=Severity.WARN, message="-", mend="-")
    changed = with_findings(made, [found], {"plan": 9.0})
    assert changed.findings == (found,)
    assert changed.provenance.timings == {"plan": 9.0}
    assert canonical_json(changed) == canonical_json(made)


def test_a_homework_survives_its_file(homework: Callable[..., Homework], slug: str) -> None:
    made = homework(slug)
    text = made.model_dump_json(indent=2, exclude_none=True)
    assert Homework.model_validate_json(text) == made
