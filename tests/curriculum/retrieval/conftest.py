"""A small curriculum to search: four units of three subjects, with a lesson that two of them share."""

from pathlib import Path

import pytest

from curriculum.models import (
    Badge,
    Fact,
    Knowledge,
    Misconception,
    Objective,
    Source,
    Statement,
    Term,
    Unit,
)
from curriculum.retrieval import Index, passages_of

SOURCE = Source(id="test", title="Test curriculum", licence="MIT", version="1")
STATEMENTS = (
    Statement(
        id="nc-fractions",
        text="Add and subtract fractions with different denominators, using the concept of equivalent fractions",
        subject="mathematics",
        key_stage=2,
    ),
    Statement(id="nc-plants", text="The process of photosynthesis.", subject="biology", key_stage=3),
)
STATEMENT_YEARS = {"nc-fractions": (6,)}


def _lesson(slug: str, title: str, statement: str, *facts: str, terms: dict[str, str] | None = None) -> Objective:
    return Objective(
        id=f"lesson-{slug}",
        slug=slug,
        lesson=title,
        statement=statement,
        knowledge=Knowledge(
            facts=tuple(Fact(id=f"{slug}:fact:{n}", text=text) for n, text in enumerate(facts, 1)),
            terms=tuple(Term(id=f"term-{term}", term=term, definition=text) for term, text in (terms or {}).items()),
            misconceptions=(
                Misconception(id=f"{slug}:wrong", claim=f"Nobody needs {title.lower()}", reply="It is needed."),
            ),
        ),
    )


def _unit(slug: str, title: str, subject: str, stage: int, years: tuple[int, ...], *lessons: Objective) -> Unit:
    return Unit(
        id=f"unit-{slug}",
        slug=slug,
        title=title,
        subject=subject,
        key_stage=stage,
        years=years,
        intent=f"Pupils learn about {title.lower()}.",
        source=SOURCE,
        badge=Badge.CURATED,
        objectives=lessons,
    )


@pytest.fixture(scope="session")
def units() -> list[Unit]:
    adding = _lesson(
        "adding-fractions",
        "Adding fractions",
        "Add fractions with different denominators",
        "Fractions with different denominators need a common denominator before adding.",
        "Equivalent fractions name the same number.",
        terms={"denominator": "the number below the line of a fraction"},
    )
    plants = _lesson(
        "photosynthesis",
        "Photosynthesis",
        "Explain how plants make glucose",
        "Plants use light to turn carbon dioxide and water into glucose.",
        "Photosynthesis takes place in chloroplasts.",
        "Photosynthesis releases oxygen.",
        terms={"photosynthesis": "how plants make glucose with light"},
    )
    apples = _lesson("apple-flapjacks", "Making apple flapjacks", "Bake with apples", "An apple is a fruit.")
    applying = _lesson("applying-rules", "Applying rules of number", "Apply rules", "To apply a rule is to follow it.")
    return [
        _unit("fractions-6", "Fractions", "mathematics", 2, (6,), adding),
        _unit("fractions-4", "Fractions", "mathematics", 2, (4,), adding, applying),
        _unit("plant-nutrition", "Plant nutrition", "science", 3, (8,), plants),
        _unit("baking", "Baking", "food-and-nutrition", 2, (5,), apples),
    ]


@pytest.fixture(scope="session")
def index(units: list[Unit], tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder: Path = tmp_path_factory.mktemp("library") / "1"
    return Index.build(passages_of(units, STATEMENTS, STATEMENT_YEARS), folder)
