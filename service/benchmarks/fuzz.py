"""The HTTP interface under random, hostile and half-right calls, made from its own description.

    python -m service.benchmarks.fuzz --cases 20000 [--seed 1]

Half of the calls name a real homework, link and job, so that they get past the door. An answer of 500 or more, one that the
description does not know, and one whose content is not as described are faults; the exit code is 1 where there is any.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, given, seed, settings as hypothesis_settings
from pydantic import SecretStr
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from curriculum.models import Unit
from evals.checks import run_checks
from generator.models import HomeworkRequest, Tier
from generator.pipeline import generate_homework
from service.desk import Desk
from service.open_library import LibraryDoor
from service.policy import read_policy
from service.settings import Settings
from service.store import open_store
from service.store.records import Job
from service.web import create_app

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
UNIT = "history-ks3-norman-conquest"
BASE_URL = "http://127.0.0.1"


def main() -> None:
    reader = argparse.ArgumentParser(description="Fuzz the HTTP interface.")
    reader.add_argument("--cases", type=int, default=20_000)
    reader.add_argument("--seed", type=int, default=1)
    given_ = reader.parse_args()
    with tempfile.TemporaryDirectory() as home:
        app, real = _service(Path(home))
        statuses, faults = fuzz(app, real, given_.cases, given_.seed)
    print(f"{sum(statuses.values())} calls: " + ", ".join(f"{code} × {n}" for code, n in sorted(statuses.items())))
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(faults)} operations with faults")
    sys.exit(bool(faults))


def fuzz(app: FastAPI, real: dict[str, str], cases: int, number: int) -> tuple[Counter[int], list[str]]:
    """Call every operation, so many cases in all; the statuses counted, and one line for each operation with a fault."""
    schema = schemathesis.openapi.from_asgi("/openapi.json", app, base_url=BASE_URL, headers={"host": "127.0.0.1"})
    operations = [result.ok() for result in schema.get_all_operations()]
    statuses: Counter[int] = Counter()
    faults = []
    each = max(1, cases // (len(operations) * 4))
    for operation in operations:
        try:
            for strategy in _strategies(operation, real):
                _call_all(strategy, each, number, statuses)
        except Exception as error:
            faults.append(f"{operation.label}: {_said(error)}")
    return statuses, faults


def _strategies(operation: Any, real: dict[str, str]) -> Iterator[Any]:
    """Right and wrong calls, to addresses made up and to real ones."""
    names = {parameter.name for parameter in operation.path_parameters}
    known = {name: value for name, value in real.items() if name in names}
    match = {"if-match": real["etag"]} if "homework_id" in known else {}
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        yield operation.as_strategy(mode)
        yield (
            operation.as_strategy(mode, path_parameters=known, headers=match) if known else operation.as_strategy(mode)
        )


def _call_all(strategy: Any, cases: int, number: int, statuses: Counter[int]) -> None:
    @seed(number)
    @hypothesis_settings(
        max_examples=cases,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    @given(case=strategy)
    def call(case: Any) -> None:
        response = case.call(base_url=BASE_URL)
        statuses[response.status_code] += 1
        case.validate_response(response, checks=CHECKS)

    call()


def _said(error: Exception) -> str:
    parts = error.exceptions if isinstance(error, FailureGroup) else (error,)
    return " | ".join(" ".join(str(part).split())[:600] for part in parts)


def _service(home: Path) -> tuple[FastAPI, dict[str, str]]:
    """The application over a store with one approved homework, and the names of what is in it."""
    library = LibraryDoor(home)
    store = open_store(f"sqlite:///{home / 'threefold.db'}")

    def ask(request: HomeworkRequest, *, by: str, unit: Unit | None, key: str | None) -> Job:
        return store.jobs.ask(request, by=by, unit=unit, key=key)

    request = HomeworkRequest(unit_id=UNIT, objective_ids=(), minutes=30)
    job = ask(request, by="AB", unit=None, key=None)
    made = store.homeworks.create(generate_homework(request, library().unit(UNIT), library(), run_checks), by="AB")
    read = store.homeworks.set_status(made.card.id, "reviewed", base=1, by="AB")
    approved = store.homeworks.set_status(made.card.id, "approved", base=read.card.number, by="AB")
    link = store.links.create(made.card.id, Tier.CORE, by="AB")
    desk = Desk(store=store, library=library, policy=read_policy(), ask=ask)
    app = create_app(desk, Settings(home=home, secret_key=SecretStr("a secret for one run")))
    real = {
        "homework_id": made.card.id,
        "job_id": job.id,
        "token": link.token,
        "unit_id": UNIT,
        "task_id": "core-2",
        "name": "teacher-pack",
        "etag": f'"{made.card.id}-{approved.card.number}"',
    }
    return app, real


if __name__ == "__main__":
    main()
