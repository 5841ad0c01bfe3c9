"""lo-match: a task exercises the objective that it is tagged with, by its reason, its passages, its words."""

from collections.abc import Callable

import pytest

from generator.models import Finding, Homework, Outcome, Task, Tiers

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]


def of_lo_match(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.outcome is Outcome.FAILED]


def with_statements(homework: Homework, **statements: str) -> Homework:
    listed = tuple(
        one.model_copy(update={"statement": statements.get(one.id, one.statement)}) for one in homework.objectives
    )
    return homework.model_copy(update={"objectives": listed})


def without_ids(homework: Homework) -> Homework:
    """The same homework, whose passage ids say nothing about objectives."""
    names = {p.id: f"passage-{n}" for n, p in enumerate(homework.sources[0].passages)}
    passages = tuple(p.model_copy(update={"id": names[p.id]}) for p in homework.sources[0].passages)
    source = homework.sources[0].model_copy(update={"passages": passages})
    sheets = {
        name: tuple(
            task.model_copy(update={"cites": tuple(names.get(cite, cite) for cite in task.cites)}) for task in tasks
        )
        for name, tasks in homework.tiers
    }
    return homework.model_copy(update={"sources": (source,), "tiers": Tiers(**sheets)})


@pytest.mark.parametrize(("task", "wrong"), [("core-2", "LO2"), ("core-3", "LO2"), ("core-4", "LO1")])
def test_a_tag_of_another_objective_is_found_by_the_passages(
    homework: Homework, found: Found, change: Change, task: str, wrong: str
) -> None:
    findings = of_lo_match(found(change(homework, task, objective_ids=(wrong,)), "lo-match"))

    assert [finding.task_id for finding in findings] == [task]
    assert "all that it cites was taught for" in findings[0].message


@pytest.mark.parametrize(
    "reason",
    [
        "This task addresses ‘Explain how substances spread by diffusion’ because it asks for the nucleus.",
        "This task addresses ‘Explain how substances spread by diffusion.’ because pupils name a part of a cell.",
        "This task addresses ‘Analyse how Shakespeare presents Lady Macbeth’ because pupils name a part of a cell.",
    ],
)
def test_a_reason_for_another_objective_is_found(homework: Homework, found: Found, change: Change, reason: str) -> None:
    findings = of_lo_match(found(change(homework, "core-2", rationale=reason), "lo-match"))

    assert "its reason says that it is for" in findings[0].message


@pytest.mark.parametrize(
    "reason",
    [
        "This task addresses ‘Describe the parts of a cell’ because it asks for the nucleus.",
        "This task addresses ‘Describe the parts of a plant cell’ because it asks for the nucleus.",
        "This task addresses ‘Describe the parts of a cell’ and ‘Explain how substances spread by diffusion’ because it "
        "joins the two.",
        "It asks for the nucleus; a wrong word shows which part is mistaken for it.",
    ],
)
def test_a_reason_for_its_own_objective_is_right(homework: Homework, found: Found, change: Change, reason: str) -> None:
    assert found(change(homework, "core-2", rationale=reason), "lo-match") == []


@pytest.mark.parametrize(
    "statement",
    [
        "Analyse how Shakespeare presents ambition in Macbeth.",
        "Evaluate the causes of the First World War.",
        "Order pizza and drinks in a French café.",
    ],
)
def test_an_objective_of_another_topic_is_found(homework: Homework, found: Found, statement: str) -> None:
    findings = of_lo_match(found(with_statements(homework, LO1=statement), "lo-match"))

    assert [finding.where for finding in findings] == ["objectives[0]"]


@pytest.mark.parametrize(
    "statement",
    [
        "Know what cells are made of and what the nucleus does.",
        "Recognise that living things are made of cells.",
        "Describe the functions of the parts of animal cells.",
    ],
)
def test_an_objective_in_other_words_is_practised(homework: Homework, found: Found, statement: str) -> None:
    assert of_lo_match(found(with_statements(homework, LO1=statement), "lo-match")) == []


OFF_TOPIC = {
    "elsewhere:LO1:facts:1": "In 1066 William of Normandy won the Battle of Hastings and claimed the English throne.",
    "elsewhere:LO1:facts:2": "A simile compares two things with the words like or as.",
    "elsewhere:LO1:facts:3": "The French verb aller is used to speak of the near future.",
}


@pytest.mark.parametrize(
    ("stem", "key", "cited"),
    [
        ("Who won the Battle of Hastings in 1066?", "William of Normandy", "elsewhere:LO1:facts:1"),
        ("Which figure of speech compares with ‘like’ or ‘as’?", "simile", "elsewhere:LO1:facts:2"),
        ("Which French verb is used for the near future?", "aller", "elsewhere:LO1:facts:3"),
    ],
)
def test_a_task_on_nothing_of_the_homework_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make, stem: str, key: str, cited: str
) -> None:
    task = make_task("core-2", stem, key, cites=(cited,))

    findings = of_lo_match(found(swap(homework, task, **{cited: OFF_TOPIC[cited]}), "lo-match"))

    assert "hardly a word of it belongs to this homework" in findings[0].message


def test_words_alone_tell_a_clearly_wrong_tag(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    stem, key = (
        "Explain how a substance spreads by diffusion.",
        "the substance spreads by diffusion, from many particles to few",
    )
    wrong = make_task("core-2", stem, key, cites=("p",), objective_ids=("LO1",))
    right = make_task("core-2", stem, key, cites=("p",), objective_ids=("LO2",))
    passage = {"p": "A substance spreads by diffusion."}

    assert "much nearer to" in of_lo_match(found(without_ids(swap(homework, wrong, **passage)), "lo-match"))[0].message
    assert of_lo_match(found(without_ids(swap(homework, right, **passage)), "lo-match")) == []


def test_without_ids_an_honest_homework_is_left_alone(homework: Homework, found: Found) -> None:
    assert found(without_ids(homework), "lo-match") == []


def test_too_few_words_are_left_unscored(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    bare = make_task("core-2", "Work out $3 + 4$.", "7", cites=("skill:add",), rationale="A sum to begin with.")

    assert [f.outcome for f in found(swap(homework, bare), "lo-match")] == [Outcome.UNSCORED]


def test_earlier_learning_needs_no_objective(homework: Homework, found: Found, change: Change) -> None:
    asked = change(homework, "core-1", stem="In which year was the Battle of Hastings?")

    assert found(asked, "lo-match") == []


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Draw a neat title page and colour it in.", "a title page"),
        ("Make a timetable that shows when you will revise this week.", "a table with days and times"),
        ("Write the date and underline it twice with a ruler.", "the date, underlined"),
    ],
)
def test_a_question_on_something_else_than_it_cites_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make, stem: str, key: str
) -> None:
    cited = homework.tiers.core[1].cites

    findings = of_lo_match(found(swap(homework, make_task("core-2", stem, key, cites=cited)), "lo-match"))

    assert "asks of something else than what it cites" in findings[0].message


@pytest.mark.parametrize(
    "stem",
    [
        "Rosa asks on the bus: which part controls a cell? Help her.",
        "Which part controls the cell? Answer in one line, as for a poster.",
        "Put these in order.",
    ],
)
def test_a_question_in_a_story_is_about_what_it_cites(
    homework: Homework, found: Found, change: Change, stem: str
) -> None:
    assert of_lo_match(found(change(homework, "core-2", stem=stem), "lo-match")) == []
