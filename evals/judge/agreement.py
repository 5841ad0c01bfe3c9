"""How far a judge agrees with people: weighted kappa over stored labels, with what chance would give beside it."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from curriculum.models import Frozen
from evals.judge.judging import SCALE, Ask, Verdict, judge_texts
from evals.judge.rubrics import RUBRICS, Text
from generator.models import Homework

LABELS = Path(__file__).parent / "labels.yaml"


class Label(Frozen):
    """One text that a person scored, with the reason."""

    id: str
    rubric: str
    first: str
    second: str = ""
    score: int
    because: str


class Agreement(Frozen):
    """Over the texts of one rubric: how many, unscored ones, same score, within one, and kappa (None where undefined)."""

    rubric: str
    texts: int
    unscored: int
    same: int
    near: int
    kappa: float | None


@cache
def labels() -> tuple[Label, ...]:
    """The labels that are kept, as they stand in the file."""
    return TypeAdapter(tuple[Label, ...]).validate_python(yaml.safe_load(LABELS.read_text("utf-8")))


def measure_agreement(homework: Homework, ask: Ask) -> tuple[Agreement, ...]:
    """The judge's agreement with people by rubric. `homework` lends its subject, stage and objectives to the calls."""
    rows = []
    for rubric in RUBRICS:
        own = [label for label in labels() if label.rubric == rubric.name]
        texts = [Text(label.id, label.first, label.second) for label in own]
        rows.append(agreement(rubric.name, own, judge_texts(rubric, texts, homework, ask)))
    return tuple(rows)


def agreement(rubric: str, people: Sequence[Label], judge: Sequence[Verdict]) -> Agreement:
    """The figures of one rubric; what the judge left unscored counts for neither side."""
    given = {verdict.task_id: verdict.score for verdict in judge}
    pairs = [(label.score, round(score)) for label in people if (score := given.get(label.id)) is not None]
    return Agreement(
        rubric=rubric,
        texts=len(people),
        unscored=len(people) - len(pairs),
        same=sum(one == other for one, other in pairs),
        near=sum(abs(one - other) <= 1 for one, other in pairs),
        kappa=weighted_kappa(pairs),
    )


def weighted_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Cohen's kappa with quadratic weights (Cohen 1968), -1 to 1; None where one side gives one score alone."""
    if not pairs:
        return None
    rows, columns = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    if len(rows) == 1 or len(columns) == 1:
        return None
    observed = sum((one - other) ** 2 for one, other in pairs) / len(pairs)
    expected = (
        sum((one - other) ** 2 * rows[one] * columns[other] for one in SCALE for other in SCALE) / len(pairs) ** 2
    )
    return 1 - observed / expected
