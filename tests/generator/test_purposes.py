"""A purpose is told to pupils and leans the choice of tasks."""

from typing import get_args

import pytest

from curriculum.library import Library
from evals.checks import run_checks
from generator.items import ITEM_MODELS
from generator.models import Homework, HomeworkRequest, Severity
from generator.pipeline import generate_homework
from generator.purposes import MEANINGS
from generator.request import Purpose

UNIT = "history-ks3-norman-conquest"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library.open(tmp_path_factory.mktemp("packs"))


def _homework(library: Library, purpose: str, **more: object) -> Homework:
    request = HomeworkRequest(unit_id=UNIT, objective_ids=(), minutes=45, purpose=purpose, **more)  # type: ignore[arg-type]
    return generate_homework(request, library.unit(UNIT), library, run_checks)


def test_every_purpose_has_a_meaning_and_favours_item_models_that_exist() -> None:
    assert set(MEANINGS) == set(get_args(Purpose))
    models = {model.name for model in ITEM_MODELS}
    assert {name for meaning in MEANINGS.values() for name in meaning.favours} <= models


@pytest.mark.parametrize("purpose", get_args(Purpose))
def test_pupils_are_told_the_purpose_and_nothing_blocks(library: Library, purpose: str) -> None:
    homework = _homework(library, purpose)
    assert MEANINGS[purpose].line in homework.pupil_brief.why
    assert not [finding for finding in homework.findings if finding.severity is Severity.BLOCK]


@pytest.mark.parametrize("purpose", ["extend", "prepare", "study skills"])
def test_a_purpose_brings_more_of_the_tasks_that_serve_it(library: Library, purpose: str) -> None:
    favoured = MEANINGS[purpose].favours

    def share(homework: Homework) -> int:
        return sum(task.item_model in favoured for task in homework.tiers.core)

    assert share(_homework(library, purpose)) > share(_homework(library, "consolidate"))


def test_where_to_write_and_where_to_get_help_are_as_asked(library: Library) -> None:
    brief = _homework(library, "consolidate", record_in="book", help="Ask in room 12.").pupil_brief
    assert brief.record_in.startswith("Write in your exercise book.")
    assert brief.help == "Ask in room 12."
