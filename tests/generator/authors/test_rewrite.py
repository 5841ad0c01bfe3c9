"""A question written anew: another one, or an honest no."""

from typing import Any

import pytest

from curriculum.library import Library
from evals.checks import run_checks
from generator.authors.rewrite import rewrite_task
from generator.authors.training import training_warning
from generator.authors.written import Written
from generator.errors import BadChange
from generator.grounding import Grounding, ground_request
from generator.items.base import Offer, Scaffold
from generator.models import HomeworkRequest, Task
from generator.pipeline import generate_homework
from generator.request import check_request

UNIT = "history-ks3-norman-conquest"


class Author:
    """Gives one task for each round it is asked, and remembers the seeds."""

    model = "openai/anything"

    def __init__(self, *tasks: Task) -> None:
        self.tasks, self.seeds = list(tasks), []

    def mend(self, request: HomeworkRequest, *rest: Any, **more: Any) -> Written:
        self.seeds.append(request.seed)
        offer = Offer(task=self.tasks.pop(0), uses=frozenset({"model:S1"}), scaffold=Scaffold(supports=()))
        return Written(offers={"S1": offer})


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[HomeworkRequest, Grounding, Task]:
    library = Library.open(tmp_path_factory.mktemp("packs"))
    unit = library.unit(UNIT)
    request = check_request(HomeworkRequest(unit_id=UNIT, objective_ids=(), minutes=20), unit)
    homework = generate_homework(request, unit, library, run_checks)
    task = next(task for task in homework.tiers.core if task.response.kind == "short" and task.objective_ids)
    return request, ground_request(request, unit, library), task


def test_the_same_question_again_is_asked_for_once_more_with_another_seed(made: Any) -> None:
    request, ground, task = made
    other = task.model_copy(update={"stem": "Another question?"})
    author: Any = Author(task, other)
    assert rewrite_task(author, request, ground, task, (), seed=3).task == other
    assert len(set(author.seeds)) == 2


def test_only_the_same_question_is_an_honest_no(made: Any) -> None:
    request, ground, task = made
    author: Any = Author(task, task)
    with pytest.raises(BadChange, match="no usable question"):
        rewrite_task(author, request, ground, task, (), seed=3)


def test_what_is_computed_is_not_written_by_a_model(made: Any) -> None:
    request, ground, task = made
    computed = task.model_copy(update={"verified": "3/4 * 16", "badge": "computed"})
    author: Any = Author(task)
    with pytest.raises(BadChange, match="worked out by the program"):
        rewrite_task(author, request, ground, computed, (), seed=3)
    assert author.seeds == []


@pytest.mark.parametrize(
    ("model", "base", "warned"),
    [
        ("openai/gpt-4o-mini", None, True),
        ("openai/ours", "http://127.0.0.1:1/v1", False),
        ("openrouter/x/y", None, True),
        ("ollama/llama3", None, False),
    ],
)
def test_settings_that_may_allow_training_are_named(model: str, base: str | None, warned: bool) -> None:
    assert bool(training_warning(model, base)) == warned
