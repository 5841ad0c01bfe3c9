"""The knowledge behind a homework of a starter pack, and what two homeworks have in common."""

from collections.abc import Callable

import pytest

from curriculum.models import Unit
from generator.grounding import Grounding, Library, ground_request
from generator.models import Homework


@pytest.fixture(scope="session")
def grounding(packs: dict[str, Unit], library: Callable[..., Library]) -> Callable[[Homework], Grounding]:
    """The grounding that a pack's homework was made from."""
    shelf = library(*packs.values())
    return lambda homework: ground_request(homework.request, packs[homework.unit.id], shelf)


@pytest.fixture(scope="session")
def task_bytes() -> Callable[[Homework], dict[str, str]]:
    """Every task of the three sheets as JSON, by id."""
    return lambda homework: {task.id: task.model_dump_json() for task in homework.tiers.all()}


@pytest.fixture
def cells(homework: Callable[..., Homework]) -> Homework:
    return homework("science-ks3-cells-and-organisation")


@pytest.fixture
def algebra(homework: Callable[..., Homework]) -> Homework:
    return homework("mathematics-ks3-algebra-equations-and-sequences")
