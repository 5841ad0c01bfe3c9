"""What a model-written homework costs and how long it takes, against the model's server of the tests.

    python -m evals.benchmarks.model [--seconds 5]

Run from the root of the repository. Five units at 45 minutes: calls, tokens sent (the schema in the prompt apart, which most
providers take beside it), tokens outside the beginning that all calls share, how much of the two derived calls is the
same; our own time over the model's; eight homeworks at once against one.
"""

import argparse
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

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
TIMEOUT_S = 600


class Sent(NamedTuple):
    """The texts of one homework's calls, without and with their schemas, in the order they came; and by their kind."""

    kinds: tuple[str, ...]
    texts: tuple[str, ...]
    whole: tuple[str, ...]


def main() -> None:
    reader = argparse.ArgumentParser(description="Measure homeworks that a model writes.")
    reader.add_argument("--seconds", type=float, default=5, help="how long the server takes for each answer")
    given = reader.parse_args()
    # The server belongs to the tests: it is there in the repository alone.
    server_class = import_module("tests.model_server.server").ModelServer
    with tempfile.TemporaryDirectory() as home, server_class() as server:
        library = Library.open(Path(home))
        settings = ModelSettings(models=("openai/anything",), api_base=server.base_url, timeout_s=TIMEOUT_S)
        for unit in UNITS:
            _tokens(unit, library, settings, server)
        server.seconds = given.seconds
        own = [_own_time(unit, library, settings, server) for unit in UNITS]
        alone = _at_once(1, library, settings)
        together = _at_once(AT_ONCE, library, settings)
    print(
        f"our own time over the model's at {given.seconds:g} s a call: {max(own):.1%} at most, "
        f"{sum(own) / len(own):.1%} on average {_bar(max(own) <= MOST_OWN_TIME, f'{MOST_OWN_TIME:.0%}')}"
    )
    print(
        f"{AT_ONCE} homeworks at once: {together:.1f} s, one alone {alone:.1f} s: {together / alone:.2f} times "
        f"{_bar(together / alone <= MOST_AT_ONCE, f'{MOST_AT_ONCE}')}"
    )


def _tokens(unit: str, library: Library, settings: ModelSettings, server: Any) -> None:
    server.clear()
    homework = _write(unit, library, settings)
    sent = _sent(server.calls)
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


def _sent(calls: Sequence[Any]) -> Sent:
    start = render("schema", schema="{}").text.partition("{")[0].strip()
    whole = tuple("\n\n".join(message["content"] for message in call.body["messages"]) for call in calls)
    return Sent(
        kinds=tuple(call.call for call in calls),
        texts=tuple(text.partition(start)[0].rstrip() for text in whole),
        whole=whole,
    )


def _common(texts: Sequence[str]) -> str:
    """The beginning that all texts share."""
    first, last = min(texts), max(texts)
    ends = (n for n, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return first[: next(ends, len(first))]


def _own_time(unit: str, library: Library, settings: ModelSettings, server: Any) -> float:
    """Our own seconds for each second in which the model was at work."""
    server.clear()
    start = perf_counter()
    _write(unit, library, settings)
    spent = perf_counter() - start
    busy = _covered([(call.at, call.at + (call.seconds or 0.0)) for call in server.calls])
    return (spent - busy) / busy


def _covered(spans: list[tuple[float, float]]) -> float:
    """Seconds in which at least one request was open."""
    total, end = 0.0, 0.0
    for start, stop in sorted(spans):
        total += max(0.0, stop - max(start, end))
        end = max(end, stop)
    return total


def _at_once(count: int, library: Library, settings: ModelSettings) -> float:
    """Seconds until so many homeworks are done that were asked for together, through one door."""
    door = ModelDoor(settings)
    start = perf_counter()
    with ThreadPoolExecutor(count) as threads:
        list(threads.map(lambda seed: _write(UNITS[0], library, settings, seed=seed, door=door), range(1, count + 1)))
    return perf_counter() - start


def _write(
    unit: str, library: Library, settings: ModelSettings, seed: int = 1, door: ModelDoor | None = None
) -> Homework:
    author = ModelAuthor(door or ModelDoor(settings), Caller(by="benchmark", homework=f"{unit}-{seed}"))
    request = HomeworkRequest(unit_id=unit, objective_ids=(), minutes=MINUTES, seed=seed, author="model")
    return generate_homework(request, library.unit(unit), library, run_checks, author=author)


def _bar(met: bool, bar: str) -> str:
    return f"(bar {bar}{'' if met else ', MISSED'})"


if __name__ == "__main__":
    main()
