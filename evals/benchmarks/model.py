"""What a model-written homework costs and how long it takes, against the model's server of the tests.

    python -m evals.benchmarks.model [--seconds 5]

Run from the root of the repository. Five units at 45 minutes: calls, tokens sent (the schema in the prompt apart, which most
providers take beside it), tokens outside the beginning that all calls share, how much of the two derived calls is the
same; our own time over the model's; eight homeworks at once against one.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any, NamedTuple
from urllib.request import urlopen

from curriculum.library import Library
from evals.checks import run_checks
from generator.authors.author import ModelAuthor
from generator.authors.calls import Caller, ModelSettings
from generator.authors.chat import tokens_of
from generator.authors.door import ModelDoor
from generator.models import Homework, HomeworkRequest
from generator.pipeline import generate_homework
from generator.stages import blocking_findings
from prompts import render

UNITS = (
    "science-ks3-cells-and-organisation",
    "history-ks3-norman-conquest",
    "geography-ks3-rivers-and-flooding",
    "english-ks3-rhetoric-and-persuasive-writing",
    "computing-ks3-networks-and-the-internet",
)
MINUTES, AT_ONCE = 45, 8
MOST_CALLS, MOST_TOKENS, MOST_OUTSIDE, LEAST_SHARED = 3, 14_000, 6_000, 0.85
MOST_OWN_TIME, MOST_AT_ONCE = 0.03, 1.5
MEASURED = 5
TIMEOUT_S = 600

Json = dict[str, Any]


class Sent(NamedTuple):
    """The texts of one homework's calls, without and with their schemas, in the order they came; and by their kind."""

    kinds: tuple[str, ...]
    texts: tuple[str, ...]
    whole: tuple[str, ...]


def main() -> None:
    reader = argparse.ArgumentParser(description="Measure homeworks that a model writes.")
    reader.add_argument("--seconds", type=float, default=5, help="how long the server takes for each answer")
    given = reader.parse_args()
    with tempfile.TemporaryDirectory() as home:
        library = Library.open(Path(home))
        with _serving(0) as server:
            for unit in UNITS:
                _tokens(unit, library, server)
            plain = _three_calls(library, server)
        with _serving(given.seconds) as server:
            _write(UNITS[0], library, server)
            own, worked = zip(*(_own_time(unit, seed, library, server) for unit, seed in plain[:MEASURED]), strict=True)
            alone = _at_once(plain[:1], library, server)
            together = _at_once(plain, library, server)
    print(
        f"our own time over the model's at {given.seconds:g} s a call: {median(own):.1%} "
        f"{_bar(median(own) <= MOST_OWN_TIME, f'{MOST_OWN_TIME:.0%}')}; of it at work, whatever else keeps this machine busy: "
        f"{median(worked):.1%}"
    )
    print(
        f"{AT_ONCE} homeworks at once: {together:.1f} s, one alone {alone:.1f} s: {together / alone:.2f} times "
        f"{_bar(together / alone <= MOST_AT_ONCE, f'{MOST_AT_ONCE}')}"
    )


@contextmanager
def _serving(seconds: float) -> Iterator[str]:
    """The address of a server in a process of its own, as a model is: its work must not be counted as ours."""
    command = [sys.executable, "-m", "tests.model_server", "--seconds", str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None, "it was asked for"
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def _calls(server: str) -> list[Json]:
    """The requests that a server has had, in the order they came."""
    with urlopen(f"{server.removesuffix('/v1')}/tests/requests") as answer:
        return [one for one in json.load(answer)["requests"] if one["call"]]


def _tokens(unit: str, library: Library, server: str) -> None:
    before = len(_calls(server))
    homework = _write(unit, library, server)
    sent = _sent(_calls(server)[before:])
    counted = [tokens_of(text) for text in sent.texts]
    schemas = sum(map(tokens_of, sent.whole)) - sum(counted)
    shared = tokens_of(_common(sent.texts))
    outside = sum(counted) - shared * len(counted)
    derived = [text for kind, text in zip(sent.kinds, sent.texts, strict=True) if kind in ("scaffolded", "extension")]
    share = tokens_of(_common(derived)) / max(map(tokens_of, derived))
    blocked = len(blocking_findings(homework.findings))
    print(
        f"{unit}: {len(counted)} calls {_bar(len(counted) <= MOST_CALLS, str(MOST_CALLS))}, {sum(counted):,} tokens sent "
        f"{_bar(sum(counted) <= MOST_TOKENS, f'{MOST_TOKENS:,}')} and {schemas:,} of schemas, {outside:,} outside the common "
        f"beginning {_bar(outside <= MOST_OUTSIDE, f'{MOST_OUTSIDE:,}')}, derived calls {share:.0%} the same "
        f"{_bar(share >= LEAST_SHARED, f'{LEAST_SHARED:.0%}')}, {blocked} findings block"
    )
    parts = ", ".join(f"{kind} {count:,}" for kind, count in zip(sent.kinds, counted, strict=True))
    print(f"  {parts}; common to all {shared:,}; answers {homework.provenance.tokens or 0:,} tokens in and out")


def _sent(calls: Sequence[Json]) -> Sent:
    start = render("schema", schema="{}").text.partition("{")[0].strip()
    whole = tuple("\n\n".join(message["content"] for message in call["body"]["messages"]) for call in calls)
    return Sent(
        kinds=tuple(call["call"] for call in calls),
        texts=tuple(text.partition(start)[0].rstrip() for text in whole),
        whole=whole,
    )


def _common(texts: Sequence[str]) -> str:
    """The beginning that all texts share."""
    first, last = min(texts), max(texts)
    ends = (n for n, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return first[: next(ends, len(first))]


def _three_calls(library: Library, server: str) -> list[tuple[str, int]]:
    """As many homeworks as are asked for at once, by unit and seed, that need no repair: each then waits as long."""
    found: list[tuple[str, int]] = []
    for unit, seed in ((unit, seed) for seed in range(1, AT_ONCE + 1) for unit in UNITS):
        before = len(_calls(server))
        _write(unit, library, server, seed=seed)
        if len(_calls(server)) - before == MOST_CALLS:
            found.append((unit, seed))
        if len(found) == AT_ONCE:
            break
    return found


def _own_time(unit: str, seed: int, library: Library, server: str) -> tuple[float, float]:
    """For each second in which the model was at work our own seconds, and those of them in which we were at work."""
    before = len(_calls(server))
    start, worked = perf_counter(), process_time()
    _write(unit, library, server, seed=seed)
    spent, worked = perf_counter() - start, process_time() - worked
    busy = _covered([(call["at"], call["at"] + call["seconds"]) for call in _calls(server)[before:]])
    return (spent - busy) / busy, worked / busy


def _covered(spans: list[tuple[float, float]]) -> float:
    """Seconds in which at least one request was open."""
    total, end = 0.0, 0.0
    for start, stop in sorted(spans):
        total += max(0.0, stop - max(start, end))
        end = max(end, stop)
    return total


def _at_once(asked: Sequence[tuple[str, int]], library: Library, server: str) -> float:
    """Seconds until all these homeworks are done that were asked for together, through one door."""
    door = ModelDoor(_settings(server))
    start = perf_counter()
    with ThreadPoolExecutor(len(asked)) as threads:
        list(threads.map(lambda one: _write(one[0], library, server, seed=one[1], door=door), asked))
    return perf_counter() - start


def _settings(server: str) -> ModelSettings:
    return ModelSettings(models=("openai/anything",), api_base=server, timeout_s=TIMEOUT_S)


def _write(unit: str, library: Library, server: str, seed: int = 1, door: ModelDoor | None = None) -> Homework:
    author = ModelAuthor(door or ModelDoor(_settings(server)), Caller(by="benchmark", homework=f"{unit}-{seed}"))
    request = HomeworkRequest(unit_id=unit, objective_ids=(), minutes=MINUTES, seed=seed, author="model")
    return generate_homework(request, library.unit(unit), library, run_checks, author=author)


def _bar(met: bool, bar: str) -> str:
    return f"(bar {bar}{'' if met else ', MISSED'})"


if __name__ == "__main__":
    main()
