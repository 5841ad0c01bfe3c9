"""python -m evals.demand: macro-F1 of the demand tagger with chance and a keyword list beside it; the result is kept in
evals/results/demand.txt."""

import os
import sys
from pathlib import Path

from evals.demand.measure import QUESTIONS, Labelled, by_chance, by_keyword, by_tagger, halves, measure


def show(title: str, questions: list[Labelled]) -> None:
    tagger, keyword = measure(questions, by_tagger), measure(questions, by_keyword)
    print(f"{title}, n {len(questions)}: tagger macro-F1 {tagger.macro_f1:.3f} (right {tagger.right:.1%}), ", end="")
    print(f"keyword list {keyword.macro_f1:.3f} (right {keyword.right:.1%}), chance {by_chance(questions):.3f}")
    for true in (1, 2, 3, 4):
        row = ", ".join(f"{tagger.confusion.get((true, told), 0)} as {told}" for told in (1, 2, 3, 4))
        print(f"  depth {true} read: {row}")


def main() -> int:
    data = Path(os.environ.get("THREEFOLD_TEST_DATA", "../shared/data"))
    try:
        development, held_out = halves(data)
    except OSError:
        print(f"no {data / QUESTIONS}; set THREEFOLD_TEST_DATA to the folder of the shared data", file=sys.stderr)
        return 2
    print(
        "Bloom's levels as depths: knowledge 1, comprehension 2, application 2, analysis 3, synthesis 4, evaluation 3"
    )
    show("held out (no sign was written with it)", held_out)
    show("development (signs were written with it)", development)
    return 0


if __name__ == "__main__":
    sys.exit(main())
