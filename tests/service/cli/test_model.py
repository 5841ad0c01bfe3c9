"""The command line with a language model: homework from it, its errors in one line, what was asked of it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from service.settings import settings
from tests.model_server.play import Play
from tests.model_server.script import Script
from tests.model_server.server import ModelServer

ROOT = Path(__file__).parents[3]
PACK = "science-ks3-cells-and-organisation"
MODEL = "openai/anything"
READY = '{"word": "ready"}'


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer(key="sk-right") as started:
        yield started


Run = Callable[..., Any]


@pytest.fixture
def with_model(server: ModelServer, at_home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Sets a model for the commands that follow; named settings replace what is usual."""

    def put(**named: str) -> None:
        usual = {"MODEL": MODEL, "MODEL_API_BASE": server.base_url, "MODEL_API_KEY": "sk-right"}
        for name, value in (usual | named).items():
            monkeypatch.setenv(f"THREEFOLD_{name}", value)
        settings.cache_clear()

    put()
    return put


def in_a_process(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "service.cli", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.usefixtures("with_model")
def test_a_homework_is_written_by_the_model_and_its_calls_are_listed(
    threefold: Run, server: ModelServer, at_home: Path
) -> None:
    ran = in_a_process(at_home, "generate", "--unit", PACK, "--minutes", "30", "--out", "made", "--format", "json,html")
    assert ran.returncode == 0, ran.stderr
    files = [Path(line) for line in ran.stdout.splitlines()]
    assert all((at_home / file).is_file() for file in files)
    homework: dict[str, Any] = json.loads((at_home / files[0]).read_text("utf-8"))
    assert homework["provenance"]["model"] == MODEL
    assert homework["provenance"]["author"] == "model"
    assert len(homework["provenance"]["prompts"]) >= 6
    assert len(server.calls) == 3

    again = threefold("generate", "--unit", PACK, "--minutes", "30", "--out", "again", "--format", "json")
    assert again.code == 0
    assert len(server.calls) == 3, "what was bought is on the shelf"

    listed = threefold("calls")
    assert listed.code == 0
    lines = listed.out.splitlines()
    assert len(lines) == 4
    assert sum("answered" in line and MODEL in line and "command line" in line for line in lines) == 3
    assert lines[-1] == "spent this month: 0.00p"

    told = json.loads(threefold("calls", "--json", "--limit", "2").out)
    assert len(told["calls"]) == 2
    number = str(min(int(line.split()[0]) for line in lines[:-1]))
    shown = threefold("calls", "--show", number)
    assert shown.code == 0
    assert "--- sent" in shown.out
    assert "Write the core tasks" in shown.out
    assert '"tasks"' in shown.out
    assert "sk-right" not in shown.out
    missing = threefold("calls", "--show", "999")
    assert (missing.code, missing.out) == (2, "")
    assert "no call has the number 999" in missing.err


@pytest.mark.parametrize(
    ("play", "said"),
    [
        ("busy-for-long", "asks to wait 3600 s"),
        ("no-such-model", "`threefold doctor` tests them"),
        ("content-filter", "the provider's filter stopped the answer"),
        ("sorry", "the answer cannot be read"),
    ],
)
@pytest.mark.usefixtures("with_model")
def test_an_error_of_the_model_is_one_line_and_exit_code_4(
    threefold: Run, server: ModelServer, at_home: Path, play: str, said: str
) -> None:
    server.play(Script(always=play))
    ran = threefold("generate", "--unit", PACK, "--minutes", "20", "--out", "made")
    assert (ran.code, ran.out) == (4, "")
    last = ran.err.splitlines()[-1]
    assert last.startswith(f"threefold: {MODEL}: ")
    assert said in last
    assert "Traceback" not in ran.err
    assert not (at_home / "made").exists()


def test_a_budget_that_does_not_reach_is_told_before_anything_is_sent(
    threefold: Run, server: ModelServer, with_model: Callable[..., None]
) -> None:
    with_model(MODEL_PRICE_IN="1000", MODEL_PRICE_OUT="1000", MODEL_BUDGET_MONTH="1")
    ran = threefold("generate", "--unit", PACK, "--minutes", "20")
    assert ran.code == 4
    assert "raise THREEFOLD_MODEL_BUDGET_MONTH" in ran.err.splitlines()[-1]
    assert server.calls == []


@pytest.mark.usefixtures("with_model")
def test_item_models_ask_no_model(threefold: Run, server: ModelServer) -> None:
    ran = threefold("generate", "--unit", PACK, "--minutes", "20", "--author", "items", "--format", "json")
    assert ran.code == 0
    assert server.calls == []


@pytest.mark.usefixtures("with_model")
def test_doctor_asks_the_model_one_tiny_question(threefold: Run, server: ModelServer) -> None:
    server.play(Script(Play("ready", "good", "the word that is asked for", lambda exchange: exchange.say(READY))))
    ran = threefold("doctor")
    assert ran.code == 0, ran.out
    line = next(line for line in ran.out.splitlines() if "model" in line and "answered in" in line)
    assert line.startswith("ok")
    assert "by the schema in the prompt" in line
    assert "THREEFOLD_MODEL_PRICE_IN" in line
    assert len(server.calls) == 1
    assert server.calls[0].body is not None
    assert len(str(server.calls[0].body["messages"])) < 1200


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({"MODEL_API_KEY": "sk-wrong"}, "Incorrect API key provided"),
        ({"MODEL_API_BASE": "http://127.0.0.1:9/v1", "MODEL_TIMEOUT_S": "10"}, "try again in a few minutes"),
    ],
    ids=["a wrong key", "nothing listens"],
)
def test_doctor_tells_what_does_not_work(
    threefold: Run, with_model: Callable[..., None], named: dict[str, str], said: str
) -> None:
    with_model(**named)
    ran = threefold("doctor")
    assert ran.code == 4
    line = next(line for line in ran.out.splitlines() if line.startswith("bad"))
    assert MODEL in line
    assert said in line
    assert "sk-" not in line


@pytest.mark.usefixtures("with_model")
def test_doctor_can_leave_the_model_alone(threefold: Run, server: ModelServer) -> None:
    ran = threefold("doctor", "--no-call")
    assert ran.code == 0
    assert "not asked" in ran.out
    assert server.calls == []
