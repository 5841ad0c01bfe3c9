"""Draws the homeworks of the labelled set: starter packs by item models and by a model; before any repair."""

from pathlib import Path
from tempfile import TemporaryDirectory

from curriculum.library import Library
from evals.labelled.labels import HOMEWORKS, Verdict, digest_of_task, read_homeworks, read_verdicts, tasks_to_read
from evals.suite.case import Case
from evals.suite.run_case import without_repair
from generator.models import Homework, Task

SEED = 5
MINUTES = 30
BY_ITEMS = (
    "computing-ks3-algorithms-and-programming",
    "computing-ks3-networks-and-the-internet",
    "geography-ks3-rivers-and-flooding",
    "history-ks3-industrial-revolution",
    "history-ks3-norman-conquest",
    "mathematics-ks3-fractions-and-percentages",
    "science-ks3-cells-and-organisation",
    "science-ks3-particles-and-changes-of-state",
)
BY_A_MODEL = (
    "computing-ks3-networks-and-the-internet",
    "geography-ks3-rivers-and-flooding",
    "history-ks3-norman-conquest",
    "science-ks3-cells-and-organisation",
)


def labelled_cases() -> list[Case]:
    """The cases of the set: 30 minutes of eight packs by item models, and of four by a model."""
    by_items = [Case(unit=name, minutes=MINUTES, seed=SEED) for name in BY_ITEMS]
    return by_items + [Case(unit=name, minutes=MINUTES, seed=SEED, author="model") for name in BY_A_MODEL]


def draw(folder: Path = HOMEWORKS) -> dict[str, Homework]:
    """Write the homeworks anew; what was read before keeps its verdict as long as its text is the same."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as home:
        library = Library.open(Path(home))
        for case in labelled_cases():
            homework = without_repair(case, library)
            if homework:
                fixed = homework.model_copy(update={"created_at": "2026-01-01T00:00:00+00:00"})
                timeless = fixed.provenance.model_copy(update={"timings": {}})
                fixed = fixed.model_copy(update={"provenance": timeless})
                (folder / f"{case.name}.json").write_text(
                    fixed.model_dump_json(exclude_none=True) + "\n", encoding="utf-8"
                )
    return read_homeworks(folder)


def unread(homeworks: dict[str, Homework], verdicts: list[Verdict]) -> list[tuple[str, Task]]:
    """The tasks without a verdict on their text, homework by homework, in sheet order."""
    judged = {row.digest for row in verdicts}
    return [
        (name, task)
        for name, homework in homeworks.items()
        for task in tasks_to_read(homework)
        if digest_of_task(task) not in judged
    ]


def carried(homeworks: dict[str, Homework]) -> list[Verdict]:
    """The verdicts that still hold, each under the homework and task where its text stands now."""
    by_digest = {row.digest: row for row in read_verdicts()}
    rows = []
    for name, homework in homeworks.items():
        for task in tasks_to_read(homework):
            held = by_digest.get(digest_of_task(task))
            if held:
                rows.append(held.model_copy(update={"homework": name, "task": task.id}))
    return rows
