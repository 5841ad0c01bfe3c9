"""The same request, seed and curriculum give the same bytes, in any process; another seed gives another homework."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum.models import Unit
from evals.checks import run_checks
from generator.assemble import canonical_json
from generator.models import Homework, HomeworkRequest
from generator.pipeline import generate_homework

ROOT = Path(__file__).parents[2]
ELSEWHERE = """
import hashlib, json
from types import SimpleNamespace
from curriculum.pack import starter_packs
from evals.checks import run_checks
from generator.assemble import canonical_json
from generator.models import HomeworkRequest
from generator.pipeline import generate_homework

library = SimpleNamespace(version="1")
made = {}
for unit in reversed(starter_packs()):
    request = HomeworkRequest(unit_id=unit.id, objective_ids=(), minutes=45, seed=2)
    text = canonical_json(generate_homework(request, unit, library, run_checks))
    made[unit.slug] = hashlib.sha256(text.encode()).hexdigest()
print(json.dumps(made))
"""


def digest(homework: Homework) -> str:
    return hashlib.sha256(canonical_json(homework).encode()).hexdigest()


@pytest.fixture(scope="module")
def elsewhere() -> dict[str, str]:
    """Digests of the twelve packs' homeworks, made in another order by a process that hashes otherwise."""
    ran = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "4242", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, str] = json.loads(ran.stdout)
    return found


def test_another_process_gives_the_same_bytes(
    homework: Callable[..., Homework], slug: str, elsewhere: dict[str, str]
) -> None:
    assert digest(homework(slug, 45, 2)) == elsewhere[slug]


@pytest.mark.parametrize("pack", ["mathematics-ks3-fractions-and-percentages", "history-ks3-industrial-revolution"])
def test_asking_twice_gives_the_same_bytes(
    homework: Callable[..., Homework], packs: dict[str, Unit], library: Callable[..., object], pack: str
) -> None:
    first = homework(pack)
    request = HomeworkRequest(unit_id=pack, objective_ids=(), minutes=45, seed=1)
    again = generate_homework(request, packs[pack], library(packs[pack]), run_checks)  # type: ignore[arg-type]
    assert canonical_json(again) == canonical_json(first)
    assert again.id == first.id


def test_another_seed_gives_another_homework(three: list[Homework]) -> None:
    questions = [tuple(task.stem for task in homework.tiers.core) for homework in three]
    assert len(set(questions)) == 3
    assert len({homework.id for homework in three}) == 3
