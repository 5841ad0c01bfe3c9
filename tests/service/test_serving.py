"""The service as it is put together: a homework that is asked for is written beside the pages, on either database."""

import time
from pathlib import Path

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient

from service.serving import application
from service.settings import Settings

NORMANS = {"unit_id": "history-ks3-norman-conquest", "minutes": 30}
LONGEST_WAIT_S = 120


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, database_url=SecretStr(database_url))


def _browser(settings: Settings) -> TestClient:
    return TestClient(application(settings), base_url="http://127.0.0.1:8000")


def _ended(browser: TestClient, job_id: str) -> dict[str, object]:
    end = time.monotonic() + LONGEST_WAIT_S
    while time.monotonic() < end:
        job: dict[str, object] = browser.get(f"/api/jobs/{job_id}").json()
        if job["status"] in ("done", "failed"):
            return job
        time.sleep(0.1)
    raise AssertionError("the job did not end")


def test_what_is_asked_for_is_written_and_still_there_after_a_restart(settings: Settings) -> None:
    with _browser(settings) as browser:
        assert browser.get("/").status_code == 200
        job = browser.post("/api/homeworks", json=NORMANS).json()
        done = _ended(browser, job["id"])
        assert done["status"] == "done", done
        stages = [stage["stage"] for stage in done["stages"]]  # type: ignore[attr-defined]
        assert stages[0] == "request"
        assert stages[-1] == "save"
    with _browser(settings) as browser:
        listed = browser.get("/api/homeworks").json()["homeworks"]
        assert [card["id"] for card in listed] == [done["homework_id"]]
