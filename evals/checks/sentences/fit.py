"""Fits the models to the examples, and says how well each does on an author whom it has not read.

    python -m evals.checks.sentences [--home FOLDER] [KIND ...]

Needs scikit-learn (`pip install -e .[dev]`). Label 1 and 0 are from `examples/`; everything that homeworks of the starter packs
and the labelled ones of a model say is label 0 too, and with an imported curriculum in the library its homeworks. The threshold is
the score above which, in five folds, few of those texts lie and few of the near misses (`evals.thresholds`).
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy as np
from pydantic import BaseModel

from curriculum.library import Library
from curriculum.pack import starter_packs
from evals.checks.every_text import every_text
from evals.checks.evidence import Evidence
from evals.checks.sentences.kinds import SHORTEST, WEIGHTS
from evals.checks.sentences.signs import signs_of
from evals.checks.teacher_talk import answers
from evals.checks.wording import lines
from evals.labelled.labels import read_homeworks
from evals.lo_match import homeworks
from evals.thresholds import ALARMS_A_NEAR_MISS, ALARMS_A_SENTENCE
from generator.models import Homework

EXAMPLES = Path(__file__).parent / "examples"
# Kinds whose rule reads what teachers read too; the others read the printed side alone.
READ_BY_TEACHERS = frozenset({"claims"})
STRENGTH, FOLDS, LEAST_SEEN, LIGHTEST = 200.0, 5, 2, 0.2


class Example(NamedTuple):
    """A sentence, whether it is of the kind, and who wrote it (the file's number)."""

    sentence: str
    label: int
    author: str


class Fitted(NamedTuple):
    """What was learnt: a vectoriser and a classifier of scikit-learn."""

    signs: Any
    model: Any

    def scores(self, sentences: Sequence[str]) -> Any:
        return self.model.decision_function(_rows(self.signs.transform(sentences)))


def examples(name: str) -> list[Example]:
    """The examples of one kind, author by author, then what is harmless in every way."""
    found = []
    for path in (*sorted(EXAMPLES.glob(f"{name}-*.tsv")), *sorted(EXAMPLES.glob("harmless-*.tsv"))):
        rows = (row.split("\t") for row in path.read_text(encoding="utf-8").splitlines())
        found += [Example(sentence, int(label), path.stem) for label, sentence in rows]
    return found


def harmless(home: Path, name: str) -> list[str]:
    """The sentences of clean homeworks that the rule reads, each once, in an order drawn by a fixed seed."""
    library = Library.open(home)
    made = [*homeworks(library, packs=True), *read_homeworks().values(), *homeworks(library, packs=False)]
    texts = [*_in_packs(starter_packs()), *(text for homework in made for text in _said(homework, name))]
    said = {line for text in texts for line in lines(text) if len(line.split()) >= SHORTEST}
    ordered = sorted(said)
    Random(1).shuffle(ordered)
    return ordered


def _in_packs(value: object) -> Iterator[str]:
    """Every text that a starter pack holds, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        yield from _in_packs(value.model_dump())
    elif isinstance(value, dict):
        yield from _in_packs(list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _in_packs(one)


def _said(homework: Homework, name: str) -> Iterator[str]:
    evidence = Evidence(homework)
    if name in READ_BY_TEACHERS:
        texts = [text for text, _, _ in every_text(evidence)]
    else:
        texts = [text for text, _, _ in (*evidence.printed, *answers(evidence))]
        texts += [slip.reply for task in evidence.all_tasks for slip in task.marking.common_errors]
    yield from texts


def fit(sentences: Sequence[str], labels: Sequence[int]) -> Fitted:
    """A logistic regression on the signs of each sentence, each divided by the root of their number."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    signs = CountVectorizer(analyzer=signs_of, binary=True, min_df=LEAST_SEEN)
    rows = _rows(signs.fit_transform(sentences))
    return Fitted(signs, LogisticRegression(C=STRENGTH, max_iter=3000).fit(rows, labels))


def _rows(counts: Any) -> Any:
    # Signs that were not learnt are not in the counts; the root here is over those that were, as `Kind.surplus` does.
    lengths = np.sqrt(np.maximum(1, np.asarray(counts.sum(axis=1)).ravel()))
    return counts.multiply(1 / lengths[:, None]).tocsr()


def learn(name: str, home: Path) -> Iterator[str]:
    """Fit one kind, write its weights, and report: by author, then alarms."""
    given = examples(name)
    clean = harmless(home, name)
    ours, theirs = _unread(given, clean)
    threshold = float(max(np.quantile(ours, 1 - ALARMS_A_SENTENCE), np.quantile(theirs, 1 - ALARMS_A_NEAR_MISS)))
    for author in sorted({example.author for example in given if example.label}):
        others = [example for example in given if example.author != author]
        if others:
            fitted = _fit_all(others, clean)
            own = [example for example in given if example.author == author]
            over = fitted.scores([example.sentence for example in own]) > threshold
            found = [bool(yes) for yes, example in zip(over, own, strict=True) if example.label]
            alarms = [bool(yes) for yes, example in zip(over, own, strict=True) if not example.label]
            yield f"{author}, learnt from the others: {sum(found)} of {len(found)} found, {sum(alarms)} of {len(alarms)} near misses"
    fitted = _fit_all(given, clean)
    _write(name, fitted, threshold)
    yield f"{name}: {len(given)} examples, {len(clean)} harmless sentences, threshold {threshold:.2f}"


def _unread(given: Sequence[Example], clean: Sequence[str]) -> tuple[Any, Any]:
    """The scores of the harmless sentences and of the near misses, each by a model that had not read it."""
    ours, theirs, order = np.zeros(len(clean)), np.zeros(len(given)), list(range(len(given)))
    Random(2).shuffle(order)
    for fold in range(FOLDS):
        left, kept = order[fold::FOLDS], clean[fold::FOLDS]
        held = set(left)
        fitted = _fit_all(
            [example for row, example in enumerate(given) if row not in held],
            [text for row, text in enumerate(clean) if row % FOLDS != fold],
        )
        ours[fold::FOLDS] = fitted.scores(kept)
        theirs[left] = fitted.scores([given[row].sentence for row in left])
    return ours, theirs[[not example.label for example in given]]


def _fit_all(given: Sequence[Example], clean: Sequence[str]) -> Fitted:
    sentences = [*(example.sentence for example in given), *clean]
    return fit(sentences, [*(example.label for example in given), *(0 for _ in clean)])


def _write(name: str, fitted: Fitted, threshold: float) -> None:
    weights = fitted.model.coef_[0]
    rows = [
        f"{sign}\t{weights[n]:.2f}"
        for sign, n in sorted(fitted.signs.vocabulary_.items())
        if abs(weights[n]) >= LIGHTEST
    ]
    head = [f"#bias\t{fitted.model.intercept_[0]:.3f}", f"#threshold\t{threshold:.3f}"]
    WEIGHTS.mkdir(exist_ok=True)
    (WEIGHTS / f"{name}.tsv").write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")
