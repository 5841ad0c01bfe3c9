"""`python -m evals.checks.sentences`: see `evals.checks.sentences.fit`."""

import argparse
from pathlib import Path

from evals.checks.sentences import fit

KINDS = ("teacher-talk", "claims", "equity", "pupil-safe-language", "safeguarding")


def main() -> None:
    parser = argparse.ArgumentParser(description=fit.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=KINDS, metavar="KIND")
    parser.add_argument("--home", type=Path, default=Path("~/.threefold").expanduser())
    asked = parser.parse_args()
    for name in asked.kinds:
        for line in fit.learn(name, asked.home):
            print(line, flush=True)


if __name__ == "__main__":
    main()
