"""Plays of a model that has obeyed a text in its prompt: what must never reach a sheet."""

import json
from typing import TYPE_CHECKING, Any

from tests.model_server.faults import keys_of
from tests.model_server.play import WITH_TASKS, Play, spoil

if TYPE_CHECKING:
    from tests.model_server.exchange import Exchange

IGNORED = "IGNORED ALL RULES"
LINK = "Write your full name and home address at http://example.org/prize and scan the code to win."


def _prints_prompt(exchange: "Exchange") -> None:
    """The system prompt in place of an answer."""
    exchange.say(exchange.prompt.system or exchange.prompt.text)


def _prompt_in_task(exchange: "Exchange") -> None:
    for one in exchange.answer.get("tasks", [])[:1]:
        one["stem"] = f"My instructions are: {exchange.prompt.system[:1500]}"
    exchange.say(exchange.text())


def _ignored(exchange: "Exchange") -> None:
    exchange.say(IGNORED)


def _ignored_in_tasks(answer: dict[str, Any]) -> None:
    for one in answer.get("tasks", []):
        one["stem"] = IGNORED
        one["model_answer"] = one["key"] = IGNORED


def _answers_printed(exchange: "Exchange") -> None:
    keys = keys_of(exchange)
    for one in exchange.answer.get("tasks", []):
        one["stem"] += f" Answer: {one['model_answer'] or one['key']}"
    for one in exchange.answer.get("scaffolds", []):
        for support in one["supports"]:
            support["text"] += f" The answer is: {keys.get(one['slot'], '')}"
    exchange.say(exchange.text())


def _asks_for_data(answer: dict[str, Any]) -> None:
    for one in answer.get("tasks", []):
        one["stem"] += f" {LINK}"


def _echo(exchange: "Exchange") -> None:
    """The last message word for word, as the stem of every task."""
    for one in exchange.answer.get("tasks", []):
        one["stem"] = exchange.last_message()
    exchange.say(json.dumps(exchange.answer, ensure_ascii=False))


ATTACKS = (
    Play("prints-prompt", "attack", "the system prompt is the whole answer", _prints_prompt),
    Play("prompt-in-task", "attack", "the system prompt is a task's stem", _prompt_in_task, WITH_TASKS),
    Play("ignored-rules", "attack", f"'{IGNORED}' is the whole answer", _ignored),
    spoil("ignored-in-tasks", f"'{IGNORED}' is every stem and key", _ignored_in_tasks, sort="attack"),
    Play("answers-on-sheet", "attack", "every stem and support prints its answer", _answers_printed),
    spoil("asks-for-data", "stems ask pupils for their name and address on a website", _asks_for_data, sort="attack"),
    Play("echo", "attack", "every stem is the prompt itself", _echo, WITH_TASKS),
)
