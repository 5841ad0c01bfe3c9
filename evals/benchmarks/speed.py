"""How fast: the command line's help, a checked homework, and where its time goes.

    python -m evals.benchmarks.speed

Medians over runs in one process (homeworks, warm) and of whole processes (help). Ratios against a bare interpreter
start make the figures comparable between machines.
"""

import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from time import perf_counter

from curriculum.library import Library
from evals.checks import run_checks
from generator.models import HomeworkRequest
from generator.pipeline import generate_homework

RUNS = 7
MINUTES = (30, 45)


def main() -> None:
    bare = _process([sys.executable, "-c", "pass"])
    help_ = _process([sys.executable, "-m", "service.cli", "--help"])
    print(
        f"threefold --help: {help_ * 1000:.0f} ms, {help_ / bare:.1f} times a bare interpreter ({bare * 1000:.0f} ms)"
    )
    with tempfile.TemporaryDirectory() as home:
        library = Library.open(Path(home))
        for minutes in MINUTES:
            _homeworks(library, minutes)


def _homeworks(library: Library, minutes: int) -> None:
    """One checked homework of every unit on the shelf, after a warm-up round."""
    seconds: list[float] = []
    stages: dict[str, list[float]] = defaultdict(list)
    for seed in (1, 2, 3):
        for summary in library.units():
            start = perf_counter()
            request = HomeworkRequest(unit_id=summary.id, objective_ids=(), minutes=minutes, seed=seed)
            homework = generate_homework(request, library.unit(summary.id), library, run_checks)
            if seed > 1:
                seconds.append(perf_counter() - start)
                for stage, spent in homework.provenance.timings.items():
                    stages[stage].append(spent)
    slowest = sorted(seconds)[round(0.95 * (len(seconds) - 1))]
    print(
        f"a checked {minutes}-minute homework, warm, n {len(seconds)}: p50 {statistics.median(seconds) * 1000:.0f} ms, "
        f"p95 {slowest * 1000:.0f} ms"
    )
    parts = {stage: statistics.mean(spent) * 1000 for stage, spent in stages.items()}
    print("  mean by stage: " + ", ".join(f"{stage} {spent:.0f} ms" for stage, spent in parts.items()))


def _process(command: list[str]) -> float:
    """Median seconds of a whole process."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(perf_counter() - start)
    return statistics.median(times)


if __name__ == "__main__":
    main()
