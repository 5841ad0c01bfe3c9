"""A language model's server for tests: real HTTP on loopback, the chat completions protocol, answers by script.

>>> with ModelServer(script=Script("busy")) as server:
...     ask(server.base_url)          # http://127.0.0.1:<port>/v1
...     server.calls[0].status        # 429
"""

import json
import socket
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from tests.model_server.exchange import ClientGone, Exchange
from tests.model_server.memory import Memory, Prefixes
from tests.model_server.script import Script

SECRET = frozenset({"authorization", "api-key", "x-api-key", "proxy-authorization", "cookie"})
CHAT = frozenset({"/v1/chat/completions", "/chat/completions"})
MODELS = frozenset({"/v1/models", "/models"})


@dataclass
class Recorded:
    """One request as it came: headers without the key, the parsed body, when (Unix seconds), how many were open."""

    number: int
    method: str
    path: str
    headers: dict[str, str]
    key: bool
    body: dict[str, Any] | None
    at: float
    in_flight: int
    call: str = ""
    play: str = ""
    status: int = 0
    cached_tokens: int = 0
    cancelled: bool = False
    seconds: float | None = field(default=None)

    @property
    def done(self) -> bool:
        return self.seconds is not None


class ModelServer:
    """The server. `seconds` is how long each answer takes; with `key`, another key or none is refused."""

    def __init__(
        self,
        script: Script | None = None,
        *,
        port: int = 0,
        seconds: float = 0.0,
        key: str | None = None,
        models: tuple[str, ...] = ("threefold-test-model", "threefold-test-model-small"),
    ) -> None:
        self.script = script or Script()
        self.seconds, self.key, self.models = seconds, key, models
        self.memory, self.prefixes = Memory(), Prefixes()
        self.stopping = threading.Event()
        self.requests: list[Recorded] = []
        self._lock = threading.Lock()
        self._in_flight = 0
        self._connections: set[socket.socket] = set()
        self._http = _Http(("127.0.0.1", port), _Handler)
        self._http.model_server = self
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)

    @property
    def port(self) -> int:
        return int(self._http.server_address[1])

    @property
    def base_url(self) -> str:
        """The address that a client of the protocol is given."""
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def calls(self) -> list[Recorded]:
        """The requests for completions, in the order they came."""
        return [one for one in list(self.requests) if one.path in CHAT]

    @property
    def most_in_flight(self) -> int:
        """The largest number of completions that were open at one time."""
        return max((one.in_flight for one in self.calls), default=0)

    def play(self, script: Script) -> None:
        """Follow another script from the next request on."""
        self.script = script

    def clear(self) -> None:
        """Forget every request, and follow no script."""
        with self._lock:
            self.requests.clear()
        self.script = Script()

    def wait_until_idle(self, seconds: float = 5.0) -> bool:
        """Whether every request has ended within this time: a cancelled one is noticed a moment after the client."""
        end = time.monotonic() + seconds
        while self._in_flight and time.monotonic() < end:
            time.sleep(0.01)
        return self._in_flight == 0

    def start(self) -> "ModelServer":
        self._thread.start()
        return self

    def stop(self) -> None:
        self.stopping.set()
        self._http.shutdown()
        self._http.server_close()
        with self._lock:
            for connection in self._connections:
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue

    def __enter__(self) -> "ModelServer":
        return self.start()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def opened(self, connection: socket.socket) -> None:
        with self._lock:
            self._connections.add(connection)

    def closed(self, connection: socket.socket) -> None:
        with self._lock:
            self._connections.discard(connection)

    def arrive(self, handler: BaseHTTPRequestHandler, body: dict[str, Any] | None) -> Recorded:
        """Record a request that has come in."""
        headers = {name.lower(): value for name, value in handler.headers.items()}
        path = handler.path.partition("?")[0]
        with self._lock:
            self._in_flight += path in CHAT
            record = Recorded(
                number=len(self.requests) + 1,
                method=handler.command,
                path=path,
                headers={name: value for name, value in headers.items() if name not in SECRET},
                key=bool(SECRET & set(headers)),
                body=body,
                at=time.time(),
                in_flight=self._in_flight,
            )
            self.requests.append(record)
        return record

    def leave(self, record: Recorded) -> None:
        """Note that a request has ended; a second time changes nothing."""
        with self._lock:
            if not record.done:
                self._in_flight -= record.path in CHAT
                record.seconds = time.time() - record.at


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    model_server: ModelServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is no error here; tests read the records."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Http
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self.server.model_server.opened(self.connection)

    def finish(self) -> None:
        self.server.model_server.closed(self.connection)
        super().finish()

    def do_GET(self) -> None:
        server = self.server.model_server
        with _Recording(server, self, None) as exchange:
            path = exchange.record.path
            if path in MODELS:
                cards = [{"id": name, "object": "model", "created": 0, "owned_by": "tests"} for name in server.models]
                exchange.reply(200, {"object": "list", "data": cards})
            elif path == "/tests/requests":
                exchange.reply(200, {"requests": [vars(one) for one in server.requests]})
            else:
                _unknown_address(exchange)

    def do_POST(self) -> None:
        server = self.server.model_server
        raw = self.rfile.read(int(self.headers.get("content-length") or 0))
        try:
            body = json.loads(raw)
        except ValueError:
            body = None
        with _Recording(server, self, body if isinstance(body, dict) else None) as exchange:
            given = self.headers.get("authorization", "").removeprefix("Bearer ")
            if exchange.record.path == "/tests/script" and isinstance(body, dict):
                server.play(Script(*body.pop("plays", ()), **body))
                exchange.reply(200, {})
            elif exchange.record.path not in CHAT:
                _unknown_address(exchange)
            elif server.key is not None and given != server.key:
                exchange.error(401, "Incorrect API key provided.", "invalid_request_error", "invalid_api_key")
            elif not isinstance(body, dict) or not isinstance(body.get("messages"), list):
                exchange.error(400, "'messages' is a required property", "invalid_request_error")
            else:
                record = exchange.record
                record.call = exchange.prompt.call
                record.cached_tokens = server.prefixes.cached_tokens(exchange.prompt.text)
                play = server.script.next_play(exchange.prompt.call)
                record.play = play.name
                play.serve(exchange)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed; tests read the records."""


class _Recording:
    """Holds a request's record open while it is answered."""

    def __init__(self, server: ModelServer, handler: _Handler, body: dict[str, Any] | None) -> None:
        self._server, self._handler = server, handler
        self._record = server.arrive(handler, body)
        self._exchange = Exchange(server, handler, body or {}, self._record)

    def __enter__(self) -> Exchange:
        return self._exchange

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> bool:
        gone = kind is not None and issubclass(kind, (ClientGone, OSError))
        if gone:
            self._record.cancelled = True
            self._handler.close_connection = True
        self._server.leave(self._record)
        return gone


def _unknown_address(exchange: Exchange) -> None:
    exchange.error(404, f"Unknown request URL: {exchange.record.path}", "invalid_request_error", "unknown_url")
