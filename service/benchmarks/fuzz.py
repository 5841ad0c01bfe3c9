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
from itertools import count
from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, seed, settings as hypothesis_settings
from hypothesis.errors import Unsatisfiable
from pydantic import SecretStr
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
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
from service.web.api.common import etag_of

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
UNIT = "history-ks3-norman-conquest"
BASE_URL = "http://127.0.0.1"
CURRENT = "current"
STRATEGIES = 4
FEWEST = 3


class Target:
    """The application over a store with one approved homework; `real` names what is in it."""

    def __init__(self, home: Path) -> None:
        library = LibraryDoor(home)
        self._store = store = open_store(f"sqlite:///{home / 'threefold.db'}")

        def ask(request: HomeworkRequest, *, by: str, unit: Unit | None, key: str | None) -> Job:
            return store.jobs.ask(request, by=by, unit=unit, key=key)

        request = HomeworkRequest(unit_id=UNIT, objective_ids=(), minutes=30)
        job = ask(request, by="AB", unit=None, key=None)
        made = store.homeworks.create(generate_homework(request, library().unit(UNIT), library(), run_checks), by="AB")
        read = store.homeworks.set_status(made.card.id, "reviewed", base=1, by="AB")
        store.homeworks.set_status(made.card.id, "approved", base=read.card.number, by="AB")
        link = store.links.create(made.card.id, Tier.CORE, by="AB")
        desk = Desk(store=store, library=library, policy=read_policy(), ask=ask)
        self.app = create_app(desk, Settings(home=home, secret_key=SecretStr("a secret for one run")))
        self.real = {
            "homework_id": made.card.id,
            "job_id": job.id,
            "token": link.token,
            "unit_id": UNIT,
            "task_id": "core-2",
            "name": "teacher-pack",
        }

    def etag(self) -> str:
        """The ETag of the homework as it is now."""
        return etag_of(self._store.homeworks.get(self.real["homework_id"]))


def main() -> None:
    reader = argparse.ArgumentParser(description="Fuzz the HTTP interface.")
    reader.add_argument("--cases", type=int, default=20_000)
    reader.add_argument("--seed", type=int, default=1)
    given_ = reader.parse_args()
    with tempfile.TemporaryDirectory() as home:
        statuses, faults = fuzz(Target(Path(home)), given_.cases, given_.seed)
    print(f"{sum(statuses.values())} calls: " + ", ".join(f"{code} × {n}" for code, n in sorted(statuses.items())))
    for label, said in sorted(faults.items()):
        print(f"{label}: {said}", file=sys.stderr)
    print(f"{len(faults)} operations with faults")
    sys.exit(bool(faults))


def fuzz(target: Target, cases: int, number: int) -> tuple[Counter[int], dict[str, str]]:
    """Call every operation, at least so many cases in all; the statuses counted, and what went wrong by operation.

    Some operations have few different calls, so rounds with other seeds follow until there are enough.
    """
    schema = schemathesis.openapi.from_asgi("/openapi.json", target.app, headers={"host": "127.0.0.1"})
    operations: list[Any] = [result.ok() for result in schema.get_all_operations()]  # type: ignore[union-attr]
    statuses: Counter[int] = Counter()
    faults: dict[str, str] = {}
    for round_ in count(number):
        missing = cases - sum(statuses.values())
        if missing <= 0 or len(faults) == len(operations):
            return statuses, faults
        each = max(FEWEST, missing // (len(operations) * STRATEGIES))
        for operation in operations:
            for strategy in () if operation.label in faults else _strategies(operation, target):
                try:
                    _call_all(strategy, each, round_, statuses, target)
                except Unsatisfiable:
                    continue  # it has nothing that could be wrong
                except (Exception, BaseExceptionGroup) as error:
                    faults[operation.label] = _said(error)
                    break
    raise AssertionError("rounds never end by themselves")


def _strategies(operation: Any, target: Target) -> Iterator[Any]:
    """Right and wrong calls, to addresses made up and to real ones."""
    names = {parameter.name for parameter in operation.path_parameters}
    known = {name: value for name, value in target.real.items() if name in names}
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
        yield operation.as_strategy(mode)
        if known:
            headers = {"if-match": CURRENT} if "homework_id" in known else {}
            yield operation.as_strategy(mode, path_parameters=known, headers=headers)


def _call_all(strategy: Any, cases: int, number: int, statuses: Counter[int], target: Target) -> None:
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
        if (case.headers or {}).get("if-match") == CURRENT:
            case.headers["if-match"] = target.etag()
        response = case.call(base_url=BASE_URL)
        statuses[response.status_code] += 1
        case.validate_response(response, checks=CHECKS)

    call()


def _said(error: BaseException) -> str:
    parts = error.exceptions if isinstance(error, BaseExceptionGroup) else (error,)
    return " | ".join(" ".join(str(part).split())[:600] for part in parts)


if __name__ == "__main__":
    main()
