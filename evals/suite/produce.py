"""Runs cases through the production pipeline, several at a time, and keeps each result beside its homework."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from curriculum.library import Library
from evals.suite.case import Case, CaseResult
from evals.suite.kept import Kept, digest_of
from evals.suite.run_case import run_case

Say = Callable[[str], None]
MOST_WORKERS = 4


def produce(cases: Sequence[Case], out: Path, home: Path, code: str, say: Say) -> list[CaseResult]:
    """The results, in the order of the cases; what is kept for this code is not made again."""
    kept = Kept(out / "cases")
    version = Library.open(home).version
    digests = {case.name: digest_of(case.digest, code, version) for case in cases}
    done = {case.name: found for case in cases if (found := kept.read(case.name, digests[case.name], CaseResult))}
    todo = [case for case in cases if case.name not in done]
    if done:
        say(f"{len(done)} of {len(cases)} cases are kept from before")
    with workers(len(todo)) as pool:
        waiting = {pool.submit(_one, case, home, out, digests[case.name]): case for case in todo}
        for n, future in enumerate(as_completed(waiting), 1):
            result = future.result()
            done[result.name] = result
            say(f"case {n} of {len(todo)}: {result.name}: {result.outcome}")
    return [done[case.name] for case in cases]


def workers(tasks: int) -> ProcessPoolExecutor:
    """As many processes as the machine has cores, four at most. They start anew, so that no thread is copied half."""
    return ProcessPoolExecutor(max(1, min(tasks, os.cpu_count() or 1, MOST_WORKERS)), mp_context=get_context("spawn"))


def _one(case: Case, home: Path, out: Path, digest: str) -> CaseResult:
    ran = run_case(case, _library(home))
    kept = Kept(out / "cases")
    if ran.homework:
        kept.write_homework(case.name, ran.homework)
    # A case that could not be run here is no result: it is tried again next time.
    if ran.result.outcome != "skipped":
        kept.write(case.name, digest, ran.result)
    return ran.result


@cache
def _library(home: Path) -> Library:
    return Library.open(home)
