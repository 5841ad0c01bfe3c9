"""The service under load: readers and generators at once, for a minute.

    python -m service.benchmarks.load [--seconds 60] [--readers 50] [--generators 10]

A server of its own is started on this machine. Readers open the first page, the library, a homework and its marking one after
the other, as fast as they are answered; generators ask for one homework after another and wait until it is done. Printed:
requests, p50 and p95 in milliseconds by kind, errors; and the p95 of a reader alone, so that the ratio is comparable
between machines.
"""

import argparse
import asyncio
import contextlib
import os
import socket
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from itertools import count, cycle
from time import perf_counter

import httpx

UNITS = ("science-ks3-cells-and-organisation", "history-ks3-norman-conquest", "geography-ks3-rivers-and-flooding")
START_S = 30
ALONE_S = 5
LOOK_EVERY_S = 0.2

Seconds = dict[str, list[float]]


def main() -> None:
    reader = argparse.ArgumentParser(description="Load the service.")
    reader.add_argument("--seconds", type=int, default=60)
    reader.add_argument("--readers", type=int, default=50)
    reader.add_argument("--generators", type=int, default=10)
    given = reader.parse_args()
    with tempfile.TemporaryDirectory() as home, serving(home) as address:
        asyncio.run(_load(address, given.seconds, given.readers, given.generators))


@contextlib.contextmanager
def serving(home: str) -> Iterator[str]:
    """A server of its own over a home folder; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "service.cli", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=os.environ | {"THREEFOLD_HOME": home})
    address = f"http://127.0.0.1:{port}"
    try:
        start = perf_counter()
        while True:
            with contextlib.suppress(httpx.TransportError):
                httpx.get(f"{address}/static/site.css")
                break
            if process.poll() is not None or perf_counter() - start > START_S:
                raise SystemExit("the server did not start; run `threefold serve` to see why")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


async def _load(address: str, seconds: int, readers: int, generators: int) -> None:
    limits = httpx.Limits(max_connections=readers + generators)
    async with httpx.AsyncClient(base_url=address, timeout=60, limits=limits) as client:
        homework = await _generate(client, UNITS[0], 1)
        alone: Seconds = defaultdict(list)
        await _read(client, homework, ALONE_S, alone, [])
        spent: Seconds = defaultdict(list)
        errors: list[str] = []
        seeds = count(2)
        work = [_read(client, homework, seconds, spent, errors) for _ in range(readers)]
        work += [_ask(client, seeds, seconds, spent, errors) for _ in range(generators)]
        await asyncio.gather(*work)
    base = _p95([value for values in alone.values() for value in values])
    print(f"one reader alone: p95 {base * 1000:.0f} ms")
    for kind, values in sorted(spent.items()):
        print(
            f"{kind:12} {len(values):6d} done, p50 {statistics.median(values) * 1000:6.0f} ms, "
            f"p95 {_p95(values) * 1000:6.0f} ms ({_p95(values) / base:.1f} times a reader alone)"
        )
    print(f"{len(errors)} errors{': ' + '; '.join(sorted(set(errors))[:5]) if errors else ''}")


async def _read(client: httpx.AsyncClient, homework: str, seconds: float, spent: Seconds, errors: list[str]) -> None:
    """One teacher who opens pages, one after the other."""
    pages = cycle((("ask", "/"), ("library", "/homeworks"), ("homework", f"/homeworks/{homework}"),
                   ("marking", f"/homeworks/{homework}/marking")))  # fmt: skip
    end = perf_counter() + seconds
    while perf_counter() < end:
        kind, path = next(pages)
        start = perf_counter()
        try:
            answer = await client.get(path)
        except httpx.HTTPError as error:
            errors.append(f"{kind}: {type(error).__name__}")
            continue
        spent[kind].append(perf_counter() - start)
        if answer.status_code != 200:
            errors.append(f"{kind}: {answer.status_code}")


async def _ask(
    client: httpx.AsyncClient, seeds: Iterator[int], seconds: float, spent: Seconds, errors: list[str]
) -> None:
    """One teacher who asks for a homework as soon as the one before is there."""
    units = cycle(UNITS)
    end = perf_counter() + seconds
    while perf_counter() < end:
        start = perf_counter()
        try:
            await _generate(client, next(units), next(seeds))
        except (httpx.HTTPError, RuntimeError) as error:
            errors.append(f"generate: {type(error).__name__} {error}"[:120])
            continue
        spent["generate"].append(perf_counter() - start)


async def _generate(client: httpx.AsyncClient, unit: str, seed: int) -> str:
    """Ask for a homework and wait for it; its id."""
    asked = await client.post("/api/homeworks", json={"unit_id": unit, "minutes": 30, "seed": seed})
    asked.raise_for_status()
    while True:
        job = (await client.get(asked.headers["location"])).json()
        if job["status"] == "done":
            return str(job["homework_id"])
        if job["status"] == "failed":
            raise RuntimeError(job["problem"]["detail"])
        await asyncio.sleep(LOOK_EVERY_S)


def _p95(values: list[float]) -> float:
    return sorted(values)[round(0.95 * (len(values) - 1))] if values else 0.0


if __name__ == "__main__":
    main()
