"""Plays of the answer's form: what a model says where the JSON that was asked for should stand."""

import json
from typing import TYPE_CHECKING

from tests.model_server.play import Play

if TYPE_CHECKING:
    from tests.model_server.exchange import Exchange

DECLINED = "I'm sorry, but I can't help with that."


def _refusal(exchange: "Exchange") -> None:
    exchange.say(None, refusal=DECLINED)


def _sorry(exchange: "Exchange") -> None:
    exchange.say(DECLINED)


def _filtered(exchange: "Exchange") -> None:
    exchange.say("", finish="content_filter")


def _filtered_midway(exchange: "Exchange") -> None:
    exchange.say(exchange.text()[:200], finish="content_filter")


def _empty(exchange: "Exchange") -> None:
    exchange.say("")


def _null(exchange: "Exchange") -> None:
    exchange.say(None)


def _malformed(exchange: "Exchange") -> None:
    exchange.say(exchange.text().replace('", "', '" "', 3).replace("{", "[", 1))


def _fenced(exchange: "Exchange") -> None:
    exchange.say(f"```json\n{json.dumps(exchange.answer, indent=2, ensure_ascii=False)}\n```")


def _trailing_comma(exchange: "Exchange") -> None:
    exchange.say(exchange.text()[:-1] + ",}")


def _prose(exchange: "Exchange") -> None:
    exchange.say(f"Here is the homework you asked for:\n\n{exchange.text()}\n\nLet me know if you want it changed!")


def _truncated(exchange: "Exchange") -> None:
    text = exchange.text()
    exchange.say(text[: len(text) * 3 // 5], finish="length")


def _list(exchange: "Exchange") -> None:
    exchange.say(json.dumps(next(iter(exchange.answer.values())), ensure_ascii=False))


def _other_fields(exchange: "Exchange") -> None:
    exchange.say(json.dumps({"questions": ["What is a cell?"], "answers": ["A unit of life."]}))


def _no_tasks(exchange: "Exchange") -> None:
    exchange.say(json.dumps({name: [] for name in exchange.answer}))


def _wrong_types(exchange: "Exchange") -> None:
    for name in exchange.answer:
        exchange.answer[name] = "see above"
    exchange.say(exchange.text())


def _deep(exchange: "Exchange") -> None:
    exchange.say("[" * 100_000 + "]" * 100_000)


SPOKEN = (
    Play("refusal", "refused", "null content with a refusal", _refusal),
    Play("sorry", "form", "a sentence that declines, as content", _sorry),
    Play("content-filter", "refused", "finish_reason content_filter with nothing said", _filtered),
    Play("filtered-midway", "refused", "finish_reason content_filter in the middle of the answer", _filtered_midway),
    Play("empty", "form", "empty content", _empty),
    Play("null", "form", "null content without a refusal", _null),
    Play("malformed", "form", "broken JSON", _malformed),
    Play("fenced", "good", "good JSON in a ```json fence", _fenced),
    Play("trailing-comma", "form", "JSON with a trailing comma", _trailing_comma),
    Play("prose-around", "form", "JSON with a sentence before and after it", _prose),
    Play("truncated", "form", "JSON that breaks off, finish_reason length", _truncated),
    Play("bare-list", "form", "the list alone, without its name", _list),
    Play("other-fields", "form", "JSON of another form", _other_fields),
    Play("no-tasks", "content", "the right names with empty lists", _no_tasks),
    Play("wrong-types", "form", "a sentence where a list belongs", _wrong_types),
    Play("nested-deep", "form", "a hundred thousand brackets inside each other", _deep),
)
