"""How often the harder of two texts gets the higher score, by articles that were never used to set the weights.

A window is whole sentences up to 200 words. Windows are compared in two ways: at the same place of the same article (what a
teacher who rewrites a text would compare), and every window with every one of the other level (harder, as other matter is
compared). Weights are fitted by logistic regression on pairs of windows; in cross-validation each article is judged by
weights from the other 19.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

import numpy as np

from evals.readability.features import LEAST_WORDS, NUMBER_OR_WORD, Features, features_of, sentences_of
from evals.readability.score import WEIGHTS, flesch_kincaid_age, weighted

LEVELS = ("elementary", "intermediate", "advanced")
STEPS, RIDGE = 30, 1.0
Score = Callable[[Features], float]


@dataclass(frozen=True)
class Article:
    """One article: the features of the whole text at each level, easiest first, and of its windows."""

    name: str
    whole: tuple[Features, ...]
    windows: tuple[tuple[Features, ...], ...]


@dataclass(frozen=True)
class Order:
    """Pairs in the right order, and all pairs."""

    right: int
    pairs: int

    @property
    def share(self) -> float:
        return self.right / self.pairs


def read_articles(file: Path) -> list[Article]:
    """Every article of a file with one JSON object a line."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [_article(row) for row in rows]


def windows_of(sentences: Sequence[str]) -> Iterator[list[str]]:
    """Runs of whole sentences, each of at least 200 words; what is left over at the end is dropped."""
    window: list[str] = []
    for sentence in sentences:
        window.append(sentence)
        if sum(len(NUMBER_OR_WORD.findall(kept)) for kept in window) >= LEAST_WORDS:
            yield window
            window = []


def order_whole(score: Score, articles: Sequence[Article]) -> Order:
    """Pairs of levels of one article, whole."""
    return _count(score, [pair for article in articles for pair in combinations(article.whole, 2)])


def order_same_place(score: Score, articles: Sequence[Article]) -> Order:
    """Pairs of windows that stand at the same place of two levels of one article."""
    levels = [pair for article in articles for pair in combinations(article.windows, 2)]
    return _count(score, [pair for easy, hard in levels for pair in zip(easy, hard, strict=False)])


def order_any_place(score: Score, articles: Sequence[Article]) -> Order:
    """Every window of one level with every window of a harder level of the same article."""
    return _count(score, [pair for article in articles for pair in _pairs(article)])


def fit(articles: Sequence[Article]) -> tuple[float, ...]:
    """Weights that make the harder window of a pair the likelier to score higher, by Newton's method with a small ridge."""
    apart = np.array(
        [np.subtract(hard.values(), easy.values()) for article in articles for easy, hard in _pairs(article)]
    )
    spread = apart.std(axis=0)
    rows = apart / spread
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(np.clip(rows @ weights, -30, 30)))
        slope = RIDGE * weights - rows.T @ wrong
        curve = (rows * (wrong * (1 - wrong))[:, None]).T @ rows + RIDGE * np.eye(rows.shape[1])
        weights = weights - np.linalg.solve(curve, slope)
    return tuple(float(weight) for weight in weights / spread)


def scale(articles: Sequence[Article], weights: tuple[float, ...] = WEIGHTS) -> tuple[float, float]:
    """(start, years for one point) that bring the score nearest to the ages of Flesch-Kincaid, by least squares."""
    every = [window for article in articles for level in article.windows for window in level]
    points, ages = [weighted(f, weights) for f in every], [flesch_kincaid_age(f) for f in every]
    years, start = np.polyfit(points, ages, 1)
    return float(start), float(years)


def cross_validated(order: Callable[[Score, Sequence[Article]], Order], articles: Sequence[Article]) -> Order:
    """The order of each article under the weights that the other articles give, added up."""
    found = []
    for n, article in enumerate(articles):
        weights = fit([*articles[:n], *articles[n + 1 :]])
        found.append(order(lambda features, w=weights: weighted(features, w), [article]))  # type: ignore[misc]
    return Order(sum(one.right for one in found), sum(one.pairs for one in found))


def _pairs(article: Article) -> Iterator[tuple[Features, Features]]:
    for easy, hard in combinations(article.windows, 2):
        yield from product(easy, hard)


def _count(score: Score, pairs: Sequence[tuple[Features, Features]]) -> Order:
    return Order(sum(score(easy) < score(hard) for easy, hard in pairs), len(pairs))


def _article(row: dict[str, str]) -> Article:
    sentences = [sentences_of(row[level]) for level in LEVELS]
    return Article(
        name=row["article"],
        whole=tuple(_sure(text) for text in sentences),
        windows=tuple(tuple(_sure(window) for window in windows_of(text)) for text in sentences),
    )


def _sure(sentences: Sequence[str]) -> Features:
    found = features_of(sentences)
    assert found is not None
    return found
