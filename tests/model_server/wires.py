"""Plays of the connection and of the protocol: status codes, waits, breaks, answers that are no completion."""

import time
from email.utils import formatdate
from typing import TYPE_CHECKING

from tests.model_server.play import Play

if TYPE_CHECKING:
    from tests.model_server.exchange import Exchange

SLOW_S = 2.0
STALL_S = 600.0
SOON_S = 1
LATER_S = 3600
ENORMOUS = 12_000_000
RATE = "Rate limit reached for requests"
GATEWAY_PAGE = b"<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>"


def _good(exchange: "Exchange") -> None:
    exchange.say(exchange.text())


def _slow(exchange: "Exchange") -> None:
    exchange.wait(SLOW_S)
    exchange.say(exchange.text())


def _busy(exchange: "Exchange") -> None:
    exchange.error(429, RATE, "requests", "rate_limit_exceeded", retry_after=str(SOON_S))


def _busy_until(exchange: "Exchange") -> None:
    date = formatdate(time.time() + SOON_S + 1, usegmt=True)
    exchange.error(429, RATE, "requests", "rate_limit_exceeded", retry_after=date)


def _busy_for_long(exchange: "Exchange") -> None:
    exchange.error(429, RATE, "requests", "rate_limit_exceeded", retry_after=str(LATER_S))


def _busy_silent(exchange: "Exchange") -> None:
    exchange.error(429, RATE, "requests", "rate_limit_exceeded")


def _no_quota(exchange: "Exchange") -> None:
    message = "You exceeded your current quota, please check your plan and billing details."
    exchange.error(429, message, "insufficient_quota", "insufficient_quota")


def _server_error(exchange: "Exchange") -> None:
    exchange.error(500, "The server had an error while processing your request.", "server_error")


def _bad_gateway(exchange: "Exchange") -> None:
    exchange.raw(502, GATEWAY_PAGE, "text/html")


def _unavailable(exchange: "Exchange") -> None:
    exchange.error(503, "The engine is currently overloaded, please try again later.", "server_error", retry_after="1")


def _unauthorised(exchange: "Exchange") -> None:
    exchange.error(401, "Incorrect API key provided: sk-****.", "invalid_request_error", "invalid_api_key")


def _forbidden(exchange: "Exchange") -> None:
    exchange.error(403, "Country, region, or territory not supported.", "request_forbidden", "unsupported_country")


def _no_such_model(exchange: "Exchange") -> None:
    message = f"The model `{exchange.model}` does not exist or you do not have access to it."
    exchange.error(404, message, "invalid_request_error", "model_not_found")


def _too_long(exchange: "Exchange") -> None:
    message = "This model's maximum context length is 8192 tokens. Please reduce the length of the messages."
    exchange.error(400, message, "invalid_request_error", "context_length_exceeded")


def _policy(exchange: "Exchange") -> None:
    message = "Your request was rejected as a result of our safety system."
    exchange.error(400, message, "invalid_request_error", "content_policy_violation")


def _no_schemas(exchange: "Exchange") -> None:
    message = "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model."
    if "response_format" in exchange.body:
        exchange.error(400, message, "invalid_request_error")
    else:
        exchange.say(exchange.text())


def _hang_up(exchange: "Exchange") -> None:
    exchange.hang_up()


def _half(exchange: "Exchange") -> None:
    exchange.say_half()


def _stall(exchange: "Exchange") -> None:
    exchange.say_half(then_wait_s=STALL_S)


def _silent(exchange: "Exchange") -> None:
    exchange.wait(STALL_S)


def _enormous(exchange: "Exchange") -> None:
    exchange.say(exchange.text()[:-1] + ', "notes": "' + "more and more " * (ENORMOUS // 14) + '"}')


def _no_choices(exchange: "Exchange") -> None:
    exchange.reply(200, exchange.completion([], ""))


def _no_json(exchange: "Exchange") -> None:
    exchange.raw(200, b'{"id": "chatcmpl-1", "object": "chat.comp', "application/json")


def _page(exchange: "Exchange") -> None:
    exchange.raw(200, b"<html><body>Sign in to the school network</body></html>", "text/html")


WIRES = (
    Play("good", "good", "a good answer", _good),
    Play("slow", "good", f"a good answer after {SLOW_S:.0f} seconds; a client that leaves ends it", _slow),
    Play("busy", "busy", f"429 with retry-after in seconds ({SOON_S})", _busy),
    Play("busy-until", "busy", "429 with retry-after as a date, a second or two away", _busy_until),
    Play("busy-silent", "busy", "429 that does not say when", _busy_silent),
    Play("busy-for-long", "refused", "429 with retry-after of an hour", _busy_for_long),
    Play("no-quota", "refused", "429 insufficient_quota: waiting does not help", _no_quota),
    Play("server-error", "busy", "500", _server_error),
    Play("bad-gateway", "busy", "502 with a gateway's HTML page", _bad_gateway),
    Play("unavailable", "busy", "503 with retry-after", _unavailable),
    Play("unauthorised", "refused", "401: the key is wrong", _unauthorised),
    Play("forbidden", "refused", "403", _forbidden),
    Play("no-such-model", "refused", "404: the model is not there", _no_such_model),
    Play("context-too-long", "refused", "400 context_length_exceeded", _too_long),
    Play("content-policy", "refused", "400 content_policy_violation", _policy),
    Play("no-schemas", "refused", "400 for a request with response_format; good without", _no_schemas),
    Play("hung-up", "broken", "the connection is closed at once", _hang_up),
    Play("half", "broken", "half an answer or half a stream, then the connection closes", _half),
    Play("stalled", "broken", "half an answer or half a stream, then nothing for ten minutes", _stall),
    Play("silent", "broken", "no answer for ten minutes", _silent),
    Play("enormous", "broken", f"an answer of {ENORMOUS // 1_000_000} million characters", _enormous),
    Play("no-choices", "form", "a completion with an empty list of choices", _no_choices),
    Play("no-json", "broken", "200 with a body that breaks off in the middle of its JSON", _no_json),
    Play("sign-in-page", "broken", "200 with an HTML page, as a school's network puts in the way", _page),
)
