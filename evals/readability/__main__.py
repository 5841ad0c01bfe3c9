"""python -m evals.readability [FILE] [--out evals/results/readability.txt]: how well the reading age orders texts.

FILE holds articles at three levels, one JSON object a line (default: readability/three-level-articles.dev.jsonl in
THREEFOLD_TEST_DATA or ../shared/data). The texts are CC BY-SA 4.0, Vajjala and Lučić 2018, and stay where they are.
Exits with 1 when the order is under what the rule promises.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from evals.readability.measure import (
    LEVELS,
    Article,
    Order,
    cross_validated,
    fit,
    order_any_place,
    order_same_place,
    order_whole,
    read_articles,
    scale,
)
from evals.readability.score import flesch_kincaid_age, reading_age, weighted
from evals.thresholds import WHOLE_ARTICLES_IN_ORDER, WINDOWS_IN_ORDER

WAYS = {
    "whole articles": order_whole,
    "200-word windows, same place": order_same_place,
    "200-word windows, any place": order_any_place,
}


def report(articles: Sequence[Article]) -> tuple[str, bool]:
    """The table, and whether the promised order holds for articles that the weights have not seen."""
    lines = [f"{'pairs in the right order':32}{'Flesch-Kincaid':>20}{'reading age':>20}{'cross-validated':>20}"]
    held: dict[str, Order] = {}
    for name, order in WAYS.items():
        held[name] = cross_validated(order, articles)
        row = (order(flesch_kincaid_age, articles), order(weighted, articles), held[name])
        lines.append(f"{name:32}" + "".join(f"{f'{one.right}/{one.pairs} {one.share:.1%}':>20}" for one in row))
    lines += ["", f"{'mean reading age of windows':32}" + "".join(f"{level:>20}" for level in LEVELS)]
    ages = [[reading_age(w) for article in articles for w in article.windows[n]] for n in range(len(LEVELS))]
    lines.append(f"{'':32}" + "".join(f"{sum(level) / len(level):>20.1f}" for level in ages))
    weights = fit(articles)
    lines += ["", f"weights from all {len(articles)} articles: " + ", ".join(f"{weight:.2f}" for weight in weights)]
    lines.append("scale: start {:.2f}, years {:.3f}".format(*scale(articles)))
    first, second, _ = held.values()
    return "\n".join(lines) + "\n", first.share >= WHOLE_ARTICLES_IN_ORDER and second.share >= WINDOWS_IN_ORDER


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shared = Path(os.environ.get("THREEFOLD_TEST_DATA", "../shared/data"))
    parser.add_argument("file", nargs="?", type=Path, default=shared / "readability" / "three-level-articles.dev.jsonl")
    parser.add_argument("--out", type=Path, default=None)
    arguments = parser.parse_args()
    start = time.perf_counter()
    articles = read_articles(arguments.file)
    table, holds = report(articles)
    print(table + f"\n{time.perf_counter() - start:.1f} seconds")
    if arguments.out:
        arguments.out.write_text(table, encoding="utf-8")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
