"""One request and its answer: the ways a play can reply, in the words of the chat completions protocol."""

import copy
import json
import select
import socket
import time
from collections.abc import Iterator
from functools import cached_property
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any

from tests.model_server.good_answer import good_answer
from tests.model_server.reading import Prompt, read_prompt, text_of

if TYPE_CHECKING:
    from tests.model_server.server import ModelServer, Recorded

STEP_S = 0.02
PIECE = 64
LARGE_PIECE = 65_536


class ClientGone(Exception):
    """Whoever asked has closed the connection, or the server is stopping."""


class Exchange:
    """What a play works with. Every method writes to the client and raises `ClientGone` when nobody listens."""

    def __init__(
        self, server: "ModelServer", handler: BaseHTTPRequestHandler, body: dict[str, Any], record: "Recorded"
    ) -> None:
        self.server, self.body, self.record = server, body, record
        self._handler = handler
        self.streamed = body.get("stream") is True

    @cached_property
    def prompt(self) -> Prompt:
        return read_prompt(self.body)

    @cached_property
    def answer(self) -> dict[str, Any]:
        """The good answer to this request; a play may change it as it likes."""
        return copy.deepcopy(good_answer(self.prompt, self.server.memory))

    def text(self) -> str:
        return json.dumps(self.answer, ensure_ascii=False)

    def wait(self, seconds: float) -> None:
        """Let time pass; a client that goes away ends it."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if self.server.stopping.wait(min(STEP_S, left)) or self._client_gone():
                raise ClientGone

    def say(self, content: str | None, *, finish: str = "stop", refusal: str | None = None) -> None:
        """A completion with this content, streamed where a stream was asked for; the server's seconds pass first."""
        self.wait(self.server.seconds)
        if self.streamed:
            self._start_stream()
            for event in self.events(content or "", finish, refusal):
                self._event(event)
            self.server.leave(self.record)
            self._event("[DONE]")
            self._write(b"0\r\n\r\n")
            return
        message: dict[str, Any] = {"role": "assistant", "content": content}
        if refusal is not None:
            message["refusal"] = refusal
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": finish}
        self.reply(200, self.completion([choice], content or ""))

    def say_half(self, *, then_wait_s: float = 0) -> None:
        """The beginning of a good answer, and after a while (or never) the end of the connection."""
        if self.streamed:
            self._start_stream()
            events = list(self.events(self.text(), "stop", None))
            for event in events[: max(2, len(events) // 2)]:
                self._event(event)
        else:
            choice = {"index": 0, "message": {"role": "assistant", "content": self.text()}, "finish_reason": "stop"}
            raw = json.dumps(self.completion([choice], self.text())).encode()
            self._head(200, {"content-type": "application/json", "content-length": str(len(raw))})
            self._write(raw[: len(raw) // 2])
        self.wait(then_wait_s)
        self.hang_up()

    def events(self, content: str, finish: str, refusal: str | None) -> Iterator[dict[str, Any]]:
        """The chunks of a streamed completion: the role, the content in pieces, how it ended, what it used."""

        def chunk(delta: dict[str, Any], reason: str | None = None) -> dict[str, Any]:
            choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}
            return self._head_of("chat.completion.chunk") | {"choices": [choice]}

        yield chunk({"role": "assistant", "content": ""})
        size = PIECE if len(content) < 1_000_000 else LARGE_PIECE
        for start in range(0, len(content), size):
            yield chunk({"content": content[start : start + size]})
        if refusal is not None:
            yield chunk({"refusal": refusal})
        yield chunk({}, finish)
        if (self.body.get("stream_options") or {}).get("include_usage"):
            yield self._head_of("chat.completion.chunk") | {"choices": [], "usage": self.usage(content)}

    def completion(self, choices: list[dict[str, Any]], content: str) -> dict[str, Any]:
        """A whole completion object around these choices."""
        return self._head_of("chat.completion") | {"choices": choices, "usage": self.usage(content)}

    def usage(self, content: str) -> dict[str, Any]:
        """Tokens at four characters each."""
        asked, said = max(1, len(self.prompt.text) // 4), len(content) // 4
        return {
            "prompt_tokens": asked,
            "completion_tokens": said,
            "total_tokens": asked + said,
            "prompt_tokens_details": {"cached_tokens": min(asked, self.record.cached_tokens), "audio_tokens": 0},
            "completion_tokens_details": {"reasoning_tokens": 0, "audio_tokens": 0},
        }

    def error(self, status: int, message: str, type_: str, code: str | None = None, **headers: str) -> None:
        """An error in the vendor's form."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.reply(status, {"error": {"message": message, "type": type_, "param": None, "code": code}}, named)

    def reply(self, status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        self.raw(status, json.dumps(body).encode(), "application/json", headers)

    def raw(self, status: int, body: bytes, media_type: str, headers: dict[str, str] | None = None) -> None:
        """Any bytes at all."""
        self._head(status, {"content-type": media_type, "content-length": str(len(body))} | (headers or {}))
        # Before the client has all of it: its next request must not find this one still open.
        self.server.leave(self.record)
        self._write(body)

    def hang_up(self) -> None:
        """Close the connection as it stands."""
        self._handler.close_connection = True
        try:
            self._handler.wfile.flush()
            self._handler.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            raise ClientGone from None

    @property
    def model(self) -> str:
        return str(self.body.get("model") or self.server.models[0])

    def last_message(self) -> str:
        messages = self.body.get("messages") or [{}]
        return text_of(messages[-1].get("content"))

    def _head_of(self, kind: str) -> dict[str, Any]:
        name = f"chatcmpl-threefold{self.record.number:06d}"
        created = int(self.record.at)
        return {"id": name, "object": kind, "created": created, "model": self.model, "system_fingerprint": "fp_test"}

    def _start_stream(self) -> None:
        self._head(
            200,
            {"content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache"}
            | {"transfer-encoding": "chunked"},
        )

    def _event(self, event: dict[str, Any] | str) -> None:
        data = event if isinstance(event, str) else json.dumps(event, ensure_ascii=False)
        line = f"data: {data}\n\n".encode()
        self._write(f"{len(line):x}\r\n".encode() + line + b"\r\n")

    def _head(self, status: int, headers: dict[str, str]) -> None:
        self.record.status = status
        self._handler.send_response(status)
        for name, value in {**headers, "x-request-id": f"req_{self.record.number:06d}"}.items():
            self._handler.send_header(name, value)
        self._handler.end_headers()

    def _write(self, data: bytes) -> None:
        try:
            self._handler.wfile.write(data)
            self._handler.wfile.flush()
        except OSError:
            raise ClientGone from None

    def _client_gone(self) -> bool:
        connection = self._handler.connection
        try:
            readable, _, _ = select.select([connection], [], [], 0)
            return bool(readable) and connection.recv(1, socket.MSG_PEEK) == b""
        except (OSError, ValueError):
            return True
