"""lo-coverage, lo-known and grounded: what is asked for, where it comes from, and that the tasks stand on it."""

from collections.abc import Callable

import pytest

from curriculum.models import Badge
from generator.models import Choice, Finding, Homework, Match, Option, Order, Outcome, Short, Stage, Task, Tiers

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]


def without(homework: Homework, tier: str, *ids: str) -> Homework:
    rows = {name: getattr(homework.tiers, name) for name in ("core", "scaffolded", "extension")}
    rows[tier] = tuple(task for task in rows[tier] if task.id not in ids)
    return homework.model_copy(update={"tiers": Tiers(**rows)})


def test_an_objective_dropped_from_the_scaffolded_sheet_is_found(homework: Homework, found: Found) -> None:
    findings = found(without(homework, "scaffolded", "scaffolded-4"), "lo-coverage")

    assert any("LO2" in finding.message and "scaffolded" in finding.message for finding in findings)


def test_a_task_outside_the_request_must_say_what_it_retrieves(
    homework: Homework, found: Found, change: Change
) -> None:
    assert found(change(homework, "core-1", retrieves=None), "lo-coverage")
    assert found(change(homework, "core-1", stage=Stage.APPLICATION), "lo-coverage")


def test_a_coverage_row_may_not_count_a_task_that_is_not_tagged(homework: Homework, found: Found) -> None:
    row = homework.coverage[0].model_copy(update={"task_ids": ("core-4",)})
    claimed = homework.model_copy(update={"coverage": (row, homework.coverage[1])})

    assert found(claimed, "lo-coverage")[0].where == "coverage"


def test_an_unknown_objective_is_found_in_a_task_and_in_the_request(
    homework: Homework, found: Found, change: Change
) -> None:
    tagged = change(homework, "core-2", objective_ids=("LO1", "LO9"))
    asked = homework.model_copy(
        update={"request": homework.request.model_copy(update={"objective_ids": ("LO1", "LO2", "LO9")})}
    )

    assert "LO9" in found(tagged, "lo-known")[0].message
    assert "LO9" in found(asked, "lo-known")[0].message


@pytest.mark.parametrize(
    "fields",
    [
        {"licence": ""},
        {"licence": "unknown"},
        {"licence": "No licence found."},
        {"licence": "probably open"},
        {"licence": "All rights reserved"},
        {"version": " "},
        {"version": "latest"},
        {"version": "no version"},
        {"title": "to be added"},
        {"id": "elsewhere"},
    ],
)
def test_a_source_needs_a_licence_a_version_and_its_id(
    homework: Homework, found: Found, fields: dict[str, str]
) -> None:
    source = homework.sources[0].model_copy(update=fields)

    assert found(homework.model_copy(update={"sources": (source,)}), "lo-known")


def test_a_citation_without_a_passage_and_no_citation_are_found(
    homework: Homework, found: Found, change: Change
) -> None:
    assert "cells:LO9" in found(change(homework, "core-2", cites=("cells:LO9",)), "grounded")[0].message
    assert found(change(homework, "core-2", cites=()), "grounded")


def test_a_passage_that_was_changed_is_found_by_its_digest(homework: Homework, found: Found) -> None:
    source = homework.sources[0]
    edited = source.passages[0].model_copy(update={"text": "Which organ thinks?. heart."})
    changed = source.model_copy(update={"passages": (edited, *source.passages[1:])})

    assert any("digest" in f.message for f in found(homework.model_copy(update={"sources": (changed,)}), "grounded"))


def test_a_key_that_its_passage_does_not_hold_is_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    wrong = make_task("core-2", homework.tiers.core[1].stem, "chloroplast", cites=("cells:LO1:terms:1",))

    findings = found(swap(homework, wrong), "grounded")

    assert findings[0].outcome is Outcome.FAILED
    assert "chloroplast" in findings[0].message


def test_a_stem_about_something_else_is_found(homework: Homework, found: Found, change: Change) -> None:
    stem = "Which key term means: **a castle built by Norman barons with stone towers**?"

    assert found(change(homework, "core-2", stem=stem), "grounded")


def test_a_wording_of_one_s_own_is_grounded(homework: Homework, found: Found, swap: Swap, make_task: Make) -> None:
    task = make_task(
        "core-4",
        "Explain why a smell can be noticed all over a room.",
        "the particles of the smell keep moving at random, in all directions, so they spread",
        objective_ids=("LO2",),
        demand=2,
        response=Short(lines=3),
        cites=("cells:LO2:facts:1",),
    )

    assert found(swap(homework, task), "grounded") == []


def test_pairs_that_are_swapped_against_their_passages_are_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    response = Match(
        left=("nucleus", "vacuole"),
        right=("the part that controls what the cell does", "a space filled with sap"),
        pairs=((0, 1), (1, 0)),
        shown_order=(0, 1),
    )
    task = make_task(
        "core-2",
        "Match each key term to its meaning.",
        "nucleus – B; vacuole – A",
        response=response,
        cites=("cells:LO1:terms:1", "cells:LO1:terms:2"),
    )
    passages = {"cells:LO1:terms:2": "vacuole. a space filled with sap. cell part."}
    right = task.model_copy(update={"response": response.model_copy(update={"pairs": ((0, 0), (1, 1))})})

    assert any("one passage" in f.message for f in found(swap(homework, task, **passages), "grounded"))
    assert found(swap(homework, right, **passages), "grounded") == []


def test_steps_in_another_order_than_the_passage_are_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    steps = ("Cut a thin piece of onion", "Add a drop of iodine", "Lower a cover slip")
    text = "making a slide. from the onion to the slide. " + ". ".join(steps) + "."
    task = make_task(
        "core-2",
        "Put the steps of making an onion slide in order.",
        "A B C",
        response=Order(items=(steps[1], steps[0], steps[2]), shown_order=(0, 1, 2)),
        cites=("cells:LO1:sequences:1",),
    )

    assert any(
        "another order" in f.message for f in found(swap(homework, task, **{"cells:LO1:sequences:1": text}), "grounded")
    )


def test_a_badge_may_not_be_higher_than_the_sources_allow(homework: Homework, found: Found, change: Change) -> None:
    imported = homework.sources[0].model_copy(update={"url": "https://www.thenational.academy/lesson"})

    assert any(f.where == "badge" for f in found(homework.model_copy(update={"sources": (imported,)}), "grounded"))
    assert found(change(homework, "core-2", badge=Badge.COMPUTED), "grounded")[0].where == "badge"


def test_an_option_of_a_choice_may_be_wrong_without_a_passage(
    homework: Homework, found: Found, swap: Swap, make_task: Make
) -> None:
    options = (
        Option(id="a", text="All living things are made of cells.", correct=True),
        Option(id="b", text="Glass bottles are made of cells.", correct=False, reason="Glass never lived."),
    )
    task = make_task(
        "core-2",
        "Which statement is correct?",
        "A",
        response=Choice(options=options, shown_order=("a", "b")),
        cites=("cells:LO1:facts:1",),
    )

    assert found(swap(homework, task), "grounded") == []


@pytest.mark.parametrize(
    "fields",
    [
        {"licence": "No rights reserved (CC0)"},
        {"licence": "written by the school"},
        {"version": "September 2026"},
        {"version": "a41f"},
    ],
)
def test_any_licence_and_any_version_with_a_figure_will_do(
    homework: Homework, found: Found, fields: dict[str, str]
) -> None:
    source = homework.sources[0].model_copy(update=fields)

    assert found(homework.model_copy(update={"sources": (source, *homework.sources[1:])}), "lo-known") == []
