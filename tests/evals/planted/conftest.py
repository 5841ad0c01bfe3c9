"""Clean homeworks to put defects into: what the packs give."""

from collections.abc import Callable

import pytest

from curriculum.library import Library
from curriculum.pack import starter_packs
from generator.models import Homework, HomeworkRequest
from generator.pipeline import generate_homework

FRACTIONS = "mathematics-ks3-fractions-and-percentages"
CELLS = "science-ks3-cells-and-organisation"


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Homework]:
    """The homework of a starter pack, half an hour long."""
    library = Library.open(tmp_path_factory.mktemp("home"))
    made: dict[str, Homework] = {}

    def make(slug: str) -> Homework:
        if slug not in made:
            request = HomeworkRequest(unit_id=slug, objective_ids=(), minutes=30)
            made[slug] = generate_homework(request, library.unit(slug), library)
        return made[slug]

    return make


@pytest.fixture(scope="session")
def slugs() -> list[str]:
    return [unit.slug for unit in starter_packs()]
