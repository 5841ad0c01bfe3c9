"""How well and how fast search finds what teachers mean, on the two development files of queries.

    python -m evals.benchmarks.retrieval [--library FOLDER]

Lesson queries rank lessons and unit queries units, by graded relevance; national curriculum statements rank units.
Measures: nDCG@10 with gains 2^relevance - 1, the reciprocal rank of the first relevant hit, hits in the first 3 and 10.
Report these numbers; do not tune to them: 31 queries carry a 95 % interval of about ±0.07.
"""

import argparse
import json
import math
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from curriculum.errors import CurriculumError
from curriculum.retrieval import Index, Kind, passages_of
from curriculum.retrieval.blend import DENSE_ALONE, LEXICAL_ALONE, Blend
from curriculum.subjects import key_stages_named

DEPTH = 50
METHODS = {"fused": Blend(), "BM25 alone": LEXICAL_ALONE, "dense alone": DENSE_ALONE}


@dataclass(frozen=True)
class Query:
    """One query, what it looks for, and how relevant (1 to 3) each slug is."""

    text: str
    kind: Kind
    subject: str | None
    key_stages: frozenset[int] | None
    relevance: Mapping[str, int]
    in_corpus: bool


@dataclass(frozen=True)
class Scores:
    """Means over the queries, and milliseconds for one search."""

    queries: int
    ndcg: float
    mrr: float
    hit3: float
    hit10: float
    p50: float
    p95: float


def lesson_queries(file: Path) -> list[Query]:
    """Teacher-style queries with graded relevance, one JSON object a line."""
    return [
        Query(
            text=row["query"],
            kind=Kind(row["kind"]),
            subject=row["subject"],
            key_stages=key_stages_named(row["key_stage"] or row["phase"]) if row["key_stage"] or row["phase"] else None,
            relevance=row["relevant"],
            in_corpus=row["in_corpus"],
        )
        for row in _lines(file)
    ]


def statement_queries(file: Path) -> list[Query]:
    """National curriculum statements and the units that teach them, all equally relevant."""
    return [
        Query(
            text=row["statement"],
            kind=Kind.UNIT,
            subject=row["subject"],
            key_stages=key_stages_named(row["key_stage"]),
            relevance=dict.fromkeys(row["units"], 3),
            in_corpus=True,
        )
        for row in _lines(file)
    ]


def measure(index: Index, queries: Sequence[Query], filtered: bool, blend: Blend) -> Scores:
    """Search for every query and score what comes back."""
    ranked, milliseconds = [], []
    for query in queries:
        start = time.perf_counter()
        answer = index.search(
            query.text,
            kinds=[query.kind],
            subject=query.subject if filtered else None,
            key_stages=query.key_stages if filtered else None,
            limit=DEPTH,
            blend=blend,
        )
        milliseconds.append((time.perf_counter() - start) * 1000)
        ranked.append([query.relevance.get(hit.slug, 0) for hit in answer.results])
    firsts = [next((place for place, gain in enumerate(gains, 1) if gain), math.inf) for gains in ranked]
    return Scores(
        queries=len(queries),
        ndcg=mean(_ndcg(gains, query.relevance) for gains, query in zip(ranked, queries, strict=True)),
        mrr=mean(1 / first for first in firsts),
        hit3=mean(first <= 3 for first in firsts),
        hit10=mean(first <= 10 for first in firsts),
        p50=_percentile(milliseconds, 50),
        p95=_percentile(milliseconds, 95),
    )


def latencies(index: Index, queries: Sequence[Query]) -> dict[str, tuple[float, float]]:
    """p50 and p95 in milliseconds of the searches that the budgets are set for, over the same queries."""
    searches: dict[str, Callable[[Query], object]] = {
        "filtered": lambda q: index.search(q.text, subject=q.subject, key_stages=q.key_stages),
        "filtered by kind": lambda q: index.search(q.text, kinds=[q.kind], subject=q.subject, key_stages=q.key_stages),
        "unfiltered": lambda q: index.search(q.text),
    }
    found = {}
    for name, search in searches.items():
        times = []
        for query in queries:
            start = time.perf_counter()
            search(query)
            times.append((time.perf_counter() - start) * 1000)
        found[name] = (_percentile(times, 50), _percentile(times, 95))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--library", type=Path, help="folder of a built search index; without it Oak's data is indexed")
    library = parser.parse_args().library
    data = Path(os.environ.get("THREEFOLD_TEST_DATA", "../shared/data"))
    if not (data / "retrieval").is_dir():
        sys.exit(f"{data / 'retrieval'}: no such folder; set THREEFOLD_TEST_DATA")
    try:
        if library:
            _report(Index.open(library), data / "retrieval")
        else:
            with tempfile.TemporaryDirectory() as folder:
                _report(_index_of_oak(data / "oak-curriculum", Path(folder)), data / "retrieval")
    except CurriculumError as error:
        sys.exit(str(error))


def _report(index: Index, folder: Path) -> None:
    taught = lesson_queries(folder / "lesson-queries.dev.jsonl")
    statements = statement_queries(folder / "nc-statement-to-unit.dev.jsonl")
    index.search("warm up")
    files = {
        "lesson queries, in corpus": [q for q in taught if q.kind is Kind.LESSON and q.in_corpus],
        "unit queries": [q for q in taught if q.kind is Kind.UNIT],
        "lesson and unit queries, all": taught,
        "statements to units": statements,
    }
    heads = ("queries", "nDCG@10", "MRR", "hit@3", "hit@10", "p50 ms", "p95 ms")
    for filtered in (True, False):
        print(f"\n{'filtered by subject and key stage' if filtered else 'unfiltered':44}", *(f"{h:>8}" for h in heads))
        for name, queries in files.items():
            for method, blend in METHODS.items():
                found = measure(index, queries, filtered, blend)
                numbers = (found.ndcg, found.mrr, found.hit3, found.hit10)
                cells = [
                    f"{found.queries:8}",
                    *(f"{n:8.3f}" for n in numbers),
                    f"{found.p50:8.1f}",
                    f"{found.p95:8.1f}",
                ]
                print(f"{name + ', ' + method:44}", *cells)
    print(f"\nten hits of any kind from {len(index.shelf)} passages: p50 and p95 in ms")
    for name, (p50, p95) in latencies(index, [*taught, *statements[::10]]).items():
        print(f"{name:20} {p50:8.1f} {p95:8.1f}")


def _index_of_oak(archive: Path, folder: Path) -> Index:
    from curriculum.importers.oak import read_oak
    from curriculum.retrieval.embedding import PackagedEmbedder

    def say(progress: str) -> None:
        print(progress, file=sys.stderr)

    file = archive if (archive / "data").is_dir() else next(archive.glob("*.tar.*"), archive)
    curriculum = read_oak(file, PackagedEmbedder().embed, say)
    start = time.perf_counter()
    index = Index.build(passages_of(curriculum.units, curriculum.statements), folder, progress=say)
    print(f"indexed {len(index.shelf)} passages in {time.perf_counter() - start:.1f} s")
    return index


def _ndcg(gains: Sequence[int], relevance: Mapping[str, int]) -> float:
    return _discounted(gains) / _discounted(sorted(relevance.values(), reverse=True))


def _discounted(gains: Sequence[int]) -> float:
    return sum((2.0**gain - 1) / math.log2(place + 1) for place, gain in enumerate(gains[:10], 1))


def _percentile(values: Sequence[float], percent: int) -> float:
    """The value below which that share of the values lies, by nearest rank."""
    return sorted(values)[max(0, math.ceil(len(values) * percent / 100) - 1)]


def _lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
