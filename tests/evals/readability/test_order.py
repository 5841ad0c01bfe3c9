"""The order of three levels, on made articles and, where they are at hand, on the real ones."""

import json
import os
from pathlib import Path

import pytest

from evals.readability.__main__ import report
from evals.readability.measure import order_whole, read_articles, windows_of
from evals.readability.score import START, WEIGHTS, YEARS, weighted

REPO = Path(__file__).parents[3]
ARTICLES = Path(os.environ.get("THREEFOLD_TEST_DATA", REPO.parent / "shared" / "data")) / "readability"
SENTENCES = {
    "elementary": "The old bridge fell down. Nobody was hurt. The town will make a new one soon.",
    "intermediate": "The old bridge collapsed, but nobody was injured. The council plans to build another bridge soon.",
    "advanced": "Although the antiquated bridge collapsed, casualties were avoided, and councillors have already "
    "commissioned its replacement.",
}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    row = {"article": "The bridge"} | {level: f"{text} " * 20 for level, text in SENTENCES.items()}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def test_three_levels_are_put_in_order(made: Path) -> None:
    order = order_whole(weighted, read_articles(made))

    assert (order.right, order.pairs, order.share) == (3, 3, 1.0)


def test_a_window_is_whole_sentences_up_to_200_words() -> None:
    windows = list(windows_of(["One two three four five six seven."] * 60))

    assert [len(window) for window in windows] == [29, 29]


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles at three levels are not at hand (THREEFOLD_TEST_DATA)")
def test_the_committed_figures_are_those_that_the_articles_give_and_keep_the_promise() -> None:
    table, holds = report(read_articles(ARTICLES / "three-level-articles.dev.jsonl"))

    assert holds
    assert table == (REPO / "evals" / "results" / "readability.txt").read_text(encoding="utf-8")
    fitted = table.split("articles: ")[1].split("\n")[0].split(", ")
    assert [round(float(weight), 1) for weight in fitted] == list(WEIGHTS)
    assert (START, YEARS) == (-8.35, 1.091)
