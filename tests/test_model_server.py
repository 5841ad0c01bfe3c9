"""The model server itself: what a client of the protocol meets, play by play."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from curriculum.pack import starter_packs
from tests.model_server.asking import body_of, context_of, core_lines, slot_line
from tests.model_server.plays import PLAYS, Play, plays_of
from tests.model_server.reading import CALLS, Call, read_prompt
from tests.model_server.script import Script
from tests.model_server.server import ModelServer

KINDS = ("choice", "short", "cloze", "match", "order", "classify", "true_false", "numeric", "extended")
UNITS = {unit.id.removeprefix("pack:"): unit for unit in starter_packs()}
CELLS = next(unit for name, unit in UNITS.items() if "cells" in name)
CONTEXT, IDS = context_of(CELLS)
MARKS = {"cloze": 2, "match": 4, "order": 5, "classify": 4, "extended": 6}
SLOTS = [slot_line(f"S{n}", f"O{n % 3 + 1}", 1, kind, MARKS.get(kind, 1)) for n, kind in enumerate(KINDS, 1)]
DEEP = [slot_line("D1", "O1", 3, "short", 2), slot_line("D2", "O2, O3", 3, "extended", 6)]
CORE = "Write the core tasks.\n" + "\n".join(SLOTS)


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer() as started:
        yield started


def ask(server: ModelServer, body: dict[str, Any], **more: Any) -> httpx.Response:
    return httpx.post(f"{server.base_url}/chat/completions", json=body, timeout=more.pop("timeout", 20), **more)


def content(answer: httpx.Response) -> Any:
    return json.loads(answer.json()["choices"][0]["message"]["content"])


def core_answer(server: ModelServer) -> dict[str, Any]:
    found: dict[str, Any] = content(ask(server, body_of("core", CONTEXT, CORE)))
    return found


def later_body(call: Call, tasks: list[dict[str, Any]]) -> dict[str, Any]:
    lines = {line.split(" ")[0]: line for line in SLOTS}
    before = core_lines(tasks, lines)
    instruction = {"extension": "Write deeper tasks.\n" + "\n".join(DEEP), "scaffolded": "Write supports."}
    return body_of(call, f"{CONTEXT}\n\n{before}", instruction.get(call, "Put these right."))


def test_core_call_answers_every_slot_once(server: ModelServer) -> None:
    tasks = core_answer(server)["tasks"]
    assert [task["slot"] for task in tasks] == [f"S{n}" for n in range(1, 10)]
    for task, line in zip(tasks, SLOTS, strict=True):
        assert sum(point["marks"] for point in task["points"]) == int(line.split(" | ")[-1].split()[0]), task
        assert task["stem"]
        assert task["key"]
        assert task["reason"]
        assert task["reveals"]
        assert set(task["cites"]) <= set(IDS)
        assert task["cites"]
    assert len({task["stem"] for task in tasks}) == len(tasks)


def test_scaffolds_stand_for_the_core_tasks(server: ModelServer) -> None:
    tasks = core_answer(server)["tasks"]
    scaffolds = content(ask(server, later_body("scaffolded", tasks)))["scaffolds"]
    assert [one["slot"] for one in scaffolds] == [task["slot"] for task in tasks]
    assert all(one["supports"] for one in scaffolds)


def test_extension_call_answers_the_deeper_slots_and_gives_starters(server: ModelServer) -> None:
    tasks = core_answer(server)["tasks"]
    answer = content(ask(server, later_body("extension", tasks)))
    assert [task["slot"] for task in answer["tasks"]] == ["D1", "D2"]
    assert {one["objective"] for one in answer["starters"]} == {"O1", "O2", "O3"}
    assert not {task["stem"] for task in tasks} & {task["stem"] for task in answer["tasks"]}


def test_repair_gives_other_tasks_than_before(server: ModelServer) -> None:
    tasks = core_answer(server)["tasks"][:3]
    answer = content(ask(server, later_body("repair", tasks)))
    assert [task["slot"] for task in answer["tasks"]] == ["S1", "S2", "S3"]
    assert not {task["stem"] for task in tasks} & {task["stem"] for task in answer["tasks"]}


def test_repair_reads_tasks_and_scaffolds_apart(server: ModelServer) -> None:
    tasks = core_answer(server)["tasks"]
    failed = f"## Task S1\n<material>\n{SLOTS[0]}\nAs given: {json.dumps(tasks[0])}\n</material>\n- a finding\n"
    failed += f"## Scaffold S2\n<material>\n{SLOTS[1]}\nAs given: {{}}\n</material>\n- a finding\n"
    answer = content(ask(server, body_of("repair", CONTEXT, failed)))
    assert [task["slot"] for task in answer["tasks"]] == ["S1"]
    assert answer["tasks"][0]["stem"] != tasks[0]["stem"]
    assert [one["slot"] for one in answer["scaffolds"]] == ["S2"]


def test_scaffolds_and_starters_are_as_many_as_asked_for(server: ModelServer) -> None:
    tasks = core_answer(server)["tasks"]
    body = later_body("scaffolded", tasks)
    body["messages"][1]["content"] += "\nSome pupils do these core tasks with help, in 20 minutes: S2, S4. Give one."
    assert [one["slot"] for one in content(ask(server, body))["scaffolds"]] == ["S2", "S4"]
    body = later_body("extension", tasks)
    body["messages"][1]["content"] += "\nAlso write 4 starter questions for the next lesson."
    assert [one["objective"] for one in content(ask(server, body))["starters"]] == ["O1", "O2", "O3", "O1"]


def test_earlier_learning_is_asked_from_its_own_passages(server: ModelServer) -> None:
    before = "[P90] earlier learning: The heart pumps blood around the body. heart."
    body = body_of("core", f"{CONTEXT}\n{before}", "S1 | - | demand 1 | short | 1 mark")
    (task,) = content(ask(server, body))["tasks"]
    assert task["cites"] == ["P90"]


@pytest.mark.parametrize("name", UNITS)
def test_any_unit_gets_tasks_of_every_kind(server: ModelServer, name: str) -> None:
    context, ids = context_of(UNITS[name])
    tasks = content(ask(server, body_of("core", context, CORE)))["tasks"]
    assert len(tasks) == len(KINDS)
    assert all(task["key"] and set(task["cites"]) <= set(ids) for task in tasks)


@pytest.mark.parametrize("call", CALLS)
def test_kind_of_call_is_read_without_a_schema(call: Call) -> None:
    fields = {
        "core": '{"tasks": [...]}',
        "scaffolded": '{"scaffolds": [...]}',
        "extension": '{"tasks": [...], "starters": [...]}',
        "repair": '{"tasks": [...], "scaffolds": [...]}',
    }
    body = body_of(call, CONTEXT, f"Give back {fields[call]}.")
    del body["response_format"]
    body["messages"][1]["content"] = [{"type": "text", "text": body["messages"][1]["content"]}]
    assert read_prompt(body).call == call


def test_stream_brings_role_content_end_and_usage(server: ModelServer) -> None:
    body = body_of("core", CONTEXT, CORE, stream=True, stream_options={"include_usage": True})
    with httpx.stream("POST", f"{server.base_url}/chat/completions", json=body, timeout=20) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        events = [line.removeprefix("data: ") for line in answer.iter_lines() if line]
    chunks = [json.loads(event) for event in events[:-1]]
    assert events[-1] == "[DONE]"
    assert chunks[0]["choices"][0]["delta"]["role"] == "assistant"
    said = "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in chunks if chunk["choices"])
    assert len(json.loads(said)["tasks"]) == len(KINDS)
    assert chunks[-2]["choices"][0]["finish_reason"] == "stop"
    assert chunks[-1]["usage"]["total_tokens"] > 0


def test_a_beginning_seen_before_is_counted_as_cached(server: ModelServer) -> None:
    first = ask(server, body_of("core", CONTEXT * 2, CORE)).json()["usage"]
    second = ask(server, body_of("core", CONTEXT * 2, "Something else.\n" + CORE)).json()["usage"]
    assert first["prompt_tokens_details"]["cached_tokens"] == 0
    assert second["prompt_tokens_details"]["cached_tokens"] > len(CONTEXT) // 4
    assert second["prompt_tokens_details"]["cached_tokens"] % 128 == 0


def test_requests_are_recorded_without_the_key(server: ModelServer) -> None:
    body = body_of("core", CONTEXT, CORE)
    ask(server, body, headers={"authorization": "Bearer sk-secret", "x-mine": "yes"})
    (record,) = server.calls
    assert record.body == body
    assert record.key
    assert record.headers["x-mine"] == "yes"
    assert "sk-secret" not in repr(record)
    assert (record.call, record.play, record.status, record.in_flight) == ("core", "good", 200, 1)


def test_a_wrong_key_is_refused_where_one_is_set() -> None:
    with ModelServer(key="right") as server:
        body = body_of("core", CONTEXT, CORE)
        assert ask(server, body, headers={"authorization": "Bearer wrong"}).status_code == 401
        assert ask(server, body, headers={"authorization": "Bearer right"}).status_code == 200


def test_models_are_listed_and_other_addresses_are_not_there(server: ModelServer) -> None:
    assert "threefold-test-model" in [card["id"] for card in httpx.get(f"{server.base_url}/models").json()["data"]]
    assert httpx.get(f"{server.base_url}/nothing").status_code == 404
    assert httpx.post(f"{server.base_url}/embeddings", json={}).status_code == 404


def test_script_is_followed_in_order_and_by_call(server: ModelServer) -> None:
    server.play(Script("busy", "server-error", repair=["fenced"]))
    body = body_of("core", CONTEXT, CORE)
    assert [ask(server, body).status_code for _ in range(3)] == [429, 500, 200]
    ask(server, body_of("repair", CONTEXT, CORE))
    assert [one.play for one in server.calls] == ["busy", "server-error", "good", "fenced"]


def test_retry_after_comes_as_seconds_and_as_a_date(server: ModelServer) -> None:
    server.play(Script("busy", "busy-until"))
    body = body_of("core", CONTEXT, CORE)
    assert ask(server, body).headers["retry-after"] == "1"
    assert parsedate_to_datetime(ask(server, body).headers["retry-after"]).timestamp() > time.time() - 1


@pytest.mark.parametrize("play", plays_of("busy", "refused"), ids=str)
def test_refusals_are_errors_or_say_so(server: ModelServer, play: Play) -> None:
    server.play(Script(play))
    answer = ask(server, body_of("core", CONTEXT, CORE))
    if answer.status_code == 200:
        choice = answer.json()["choices"][0]
        assert choice["finish_reason"] == "content_filter" or choice["message"]["refusal"]
    elif play.name != "bad-gateway":
        assert answer.json()["error"]["message"]


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("name", ["hung-up", "half"])
def test_broken_connections_are_errors_for_the_client(server: ModelServer, name: str, stream: bool) -> None:
    server.play(Script(name))
    with pytest.raises(httpx.TransportError):
        ask(server, body_of("core", CONTEXT, CORE, stream=stream))


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("name", ["stalled", "silent", "slow"])
def test_a_client_that_leaves_ends_the_call(server: ModelServer, name: str, stream: bool) -> None:
    server.play(Script(name))
    with pytest.raises(httpx.ReadTimeout):
        ask(server, body_of("core", CONTEXT, CORE, stream=stream), timeout=0.3)
    assert server.wait_until_idle()
    assert server.calls[0].cancelled


def test_open_calls_are_counted() -> None:
    with ModelServer(seconds=0.3) as server:
        body = body_of("core", CONTEXT, CORE)
        threads = [threading.Thread(target=ask, args=(server, body)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert server.most_in_flight == 3
        server.clear()
        server.seconds = 0
        ask(server, body)
        ask(server, body)
        assert server.most_in_flight == 1


@pytest.mark.parametrize("play", plays_of("form"), ids=str)
def test_answers_of_the_wrong_form_are_no_answer(server: ModelServer, play: Play) -> None:
    server.play(Script(play))
    choices = ask(server, body_of("core", CONTEXT, CORE)).json()["choices"]
    said = choices[0]["message"]["content"] if choices else None
    try:
        found = json.loads(said or "")
    except (ValueError, RecursionError):
        return
    assert not isinstance(found, dict) or not isinstance(found.get("tasks"), list)


@pytest.mark.parametrize("play", plays_of("content", "attack"), ids=str)
def test_faults_change_the_answer(server: ModelServer, play: Play) -> None:
    for call in play.calls:
        body = body_of("core", CONTEXT, CORE)
        tasks = content(ask(server, body))["tasks"]
        body = body if call == "core" else later_body(call, tasks)
        good = ask(server, body).json()["choices"][0]["message"]["content"]
        server.play(Script(play))
        if call == "core":
            assert ask(server, body).json()["choices"][0]["message"]["content"] != good
        else:
            assert ask(server, body).status_code == 200


def test_enormous_answer_is_enormous(server: ModelServer) -> None:
    server.play(Script("enormous", "enormous"))
    assert len(ask(server, body_of("core", CONTEXT, CORE)).content) > 10_000_000
    assert len(ask(server, body_of("core", CONTEXT, CORE, stream=True)).content) > 10_000_000


def test_an_unknown_play_is_named() -> None:
    with pytest.raises(KeyError, match="no play is called 'rubbish'"):
        Script("rubbish")
    assert all(name == play.name for name, play in PLAYS.items())


def test_runs_as_a_process_of_its_own() -> None:
    command = [sys.executable, "-m", "tests.model_server", "--script", "busy", "--seconds", "0.1"]
    root = Path(__file__).parent.parent
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        try:
            body = body_of("core", CONTEXT, CORE)
            first, second = (httpx.post(f"{address}/chat/completions", json=body, timeout=20) for _ in range(2))
            assert (first.status_code, second.status_code) == (429, 200)
            seen = httpx.get(address.removesuffix("/v1") + "/tests/requests").json()["requests"]
            assert [one["play"] for one in seen[:2]] == ["busy", "good"]
            script = {"plays": ["forbidden"]}
            assert httpx.post(address.removesuffix("/v1") + "/tests/script", json=script).status_code == 200
            assert httpx.post(f"{address}/chat/completions", json=body, timeout=20).status_code == 403
        finally:
            process.terminate()
            process.wait(10)
