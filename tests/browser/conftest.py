"""A teacher's browser before the service as it is served: Debian's Chromium, a real server process, an empty home folder."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from generator.models import Homework
from tests.model_server.server import ModelServer

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
RIVERS = "geography-ks3-rivers-and-flooding"
START_S, WRITE_S, STOP_S = 60.0, 60.0, 15.0
PATIENCE_MS = 20_000
LAPTOP = 1280

expect.set_options(timeout=PATIENCE_MS)

OpenPage = Callable[..., Page]
Write = Callable[..., str]
Read = Callable[[str], Homework]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for the tests of a file: while it is open an event loop runs, which other tests cannot have.

    Skipped where there is none; fails there where continuous integration must have it.
    """
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        said = "no Chromium is installed (Debian: apt-get install chromium)"
        pytest.fail(said) if os.environ.get("CI") == "true" else pytest.skip(said)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of our own, with nothing in its library but the starter packs."""
    with serving(tmp_path_factory.mktemp("served")) as address:
        yield address


@pytest.fixture(scope="session")
def model() -> Iterator[ModelServer]:
    """A language model's server, which gives good answers unless a test scripts others."""
    with ModelServer() as server:
        yield server


@pytest.fixture(scope="session")
def model_site(tmp_path_factory: pytest.TempPathFactory, model: ModelServer) -> Iterator[str]:
    """The address of a server that asks a language model."""
    with serving(
        tmp_path_factory.mktemp("served-with-model"),
        THREEFOLD_MODEL="openai/anything",
        THREEFOLD_MODEL_API_BASE=model.base_url,
        THREEFOLD_MODEL_LONGEST_WAIT_S="1",
    ) as address:
        yield address


@contextmanager
def serving(home: Path, **settings: str) -> Iterator[str]:
    """The address of a server of our own over a home folder, while it runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    unset = {name: value for name, value in os.environ.items() if not name.startswith("THREEFOLD_")}
    with (home / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "service.cli", "serve", "--port", str(port)],
            env=unset | settings | {"THREEFOLD_HOME": str(home), "PYTHONPATH": str(ROOT)},
            cwd=home,
            stdout=log,
            stderr=log,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + START_S
        while not _answers(address):
            waits = server.poll() is None and time.monotonic() < until
            assert waits, (home / "log").read_text()
            time.sleep(0.1)
        yield address
        assert server.poll() is None, (home / "log").read_text()
    finally:
        server.terminate()
        try:
            server.wait(STOP_S)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


@pytest.fixture(scope="session")
def api(site: str) -> Iterator[httpx.Client]:
    """The HTTP interface of the same server, to look at what the pages did."""
    with httpx.Client(base_url=f"{site}/api", timeout=60) as client:
        yield client


@pytest.fixture(scope="session")
def write(api: httpx.Client) -> Write:
    """Have a homework written, without a browser; gives its id."""

    def ask(unit_id: str = RIVERS, minutes: int = 20, seed: int = 1) -> str:
        asked = api.post("/homeworks", json={"unit_id": unit_id, "minutes": minutes, "seed": seed}).raise_for_status()
        until = time.monotonic() + WRITE_S
        while (job := api.get(f"/jobs/{asked.json()['id']}").raise_for_status().json())["status"] != "done":
            waits = job["status"] != "failed" and time.monotonic() < until
            assert waits, job
            time.sleep(0.1)
        return str(job["homework_id"])

    return ask


@pytest.fixture
def homework(write: Write) -> str:
    """The id of a fresh draft of twenty minutes on rivers."""
    return write()


@pytest.fixture(scope="session")
def read(api: httpx.Client) -> Read:
    """A homework as it is now, by its id."""
    return lambda name: Homework.model_validate(api.get(f"/homeworks/{name}").raise_for_status().json()["homework"])


@pytest.fixture
def open_page(chromium: Browser, site: str) -> Iterator[OpenPage]:
    """A page of a browser that has never been here, `width` pixels wide; options are those of Playwright's contexts.

    Whatever such a page does, its policy refuses nothing that it needs, and none of its scripts fails.
    """
    contexts, complaints = [], []

    def hear(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            complaints.append(f"{message.page.url if message.page else ''}: {message.text}")

    def open_one(width: int = LAPTOP, **options: Any) -> Page:
        context = chromium.new_context(
            base_url=site,
            viewport={"width": width, "height": 900},
            locale="en-GB",
            timezone_id="Europe/London",
            **options,
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        context.on("console", hear)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A laptop's page."""
    return open_page()


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=10).status_code == 200
    except httpx.TransportError:
        return False
