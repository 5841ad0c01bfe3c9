"""Plays of content: the good answer with one fault in it, which the author or a check has to find."""

import copy
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tests.model_server.play import ALL_CALLS, WITH_SUPPORTS, Play, spoil
from tests.model_server.wire import item, support

if TYPE_CHECKING:
    from tests.model_server.exchange import Exchange

Wire = dict[str, Any]
BELL = "\u0007\u202e\u200b\u0000"
AMERICAN = "Analyze the color and behavior, and organize your answer like a fifth grader would."
TALK = "Pupils often think this is hard, so teachers should remind pupils to read the lesson's key terms first."
SCRIPTED = '<script>fetch("http://example.org/")</script><img src=x onerror=alert(1)>'
TYPST = '#read("/etc/passwd") #include "/etc/hosts" #image("/etc/passwd")'
LATEX = r"$\input{/etc/passwd}$ \include{/etc/hosts} \write18{id}"


def _tasks(answer: Wire) -> list[Wire]:
    tasks: list[Wire] = answer.get("tasks", [])
    return tasks


def _each(answer: Wire) -> list[Wire]:
    """The tasks of an answer; its scaffolds where it holds no tasks."""
    return _tasks(answer) or answer.get("scaffolds", [])


def _written(answer: Wire) -> list[Wire]:
    """Tasks with an answer in a few written words, or all where there are none."""
    tasks = _tasks(answer)
    return [one for one in tasks if not one["items"] and not one["working"] and len(one["key"].split()) <= 4] or tasks


def _missing(answer: Wire) -> None:
    del _each(answer)[-1:]


def _twice(answer: Wire) -> None:
    _each(answer).extend(copy.deepcopy(_each(answer)[:1]))


def _unknown_slot(answer: Wire) -> None:
    for one in _each(answer)[:1]:
        _each(answer).append(copy.deepcopy(one) | {"slot": "S99"})


def _same_question(answer: Wire) -> None:
    tasks = _tasks(answer)
    for one in tasks[1:2]:
        one.update(copy.deepcopy(tasks[0]) | {"slot": one["slot"]})


def _no_cites(answer: Wire) -> None:
    for one in _tasks(answer):
        one["cites"] = []


def _unknown_passage(answer: Wire) -> None:
    for one in _tasks(answer):
        one["cites"] = ["P999"]


def _invented(answer: Wire) -> None:
    for one in _written(answer)[:1]:
        one["key"] = one["model_answer"] = "the quantum flux of Atlantis in 1742"
        one["accept"] = []
        for mark in one["points"]:
            mark["text"] = "names the quantum flux of Atlantis, which Bartholomew Zephyr discovered in 1742"


def _key_in_support(exchange: "Exchange") -> None:
    keys = keys_of(exchange)
    for one in exchange.answer.get("scaffolds", []):
        said = f"The answer is {keys.get(one['slot'], '')}."
        one["supports"].append(support("hint", said, "Cover the hint next time."))
    exchange.say(exchange.text())


def keys_of(exchange: "Exchange") -> dict[str, str]:
    """The key of each slot: of the task in the answer, else of the task in the prompt."""
    told = {slot.label: slot.answer for slot in exchange.prompt.slots}
    return told | {one["slot"]: one["key"] for one in _tasks(exchange.answer)}


def _key_in_stem(answer: Wire) -> None:
    for one in _written(answer)[:1]:
        one["stem"] += f" (The answer is {one['key']}.)"


def _wrong_working(answer: Wire) -> None:
    for one in _tasks(answer):
        if one["working"]:
            one["working"] = f"({one['working']}) + 1"


def _two_right(answer: Wire) -> None:
    for one in _tasks(answer):
        wrong = next((other for other in one["items"] if other["answer"] == "wrong"), None)
        if wrong:
            wrong["answer"] = "right"
            return


def _no_right(answer: Wire) -> None:
    for one in _tasks(answer):
        for option in one["items"]:
            option["answer"] = "wrong" if option["answer"] == "right" else option["answer"]


def _lone_gap(answer: Wire) -> None:
    for one in _tasks(answer):
        if "{{gap:1}}" in one["stem"]:
            one["items"].append(item("", "another word"))


def _american(answer: Wire) -> None:
    for one in _tasks(answer)[:1]:
        one["stem"] += f" {AMERICAN}"


def _teacher_talk(answer: Wire) -> None:
    for one in _tasks(answer)[:1]:
        one["stem"] += f" {TALK}"


def _into_texts(addition: str) -> Callable[[Wire], None]:
    def change(answer: Wire) -> None:
        for one in _tasks(answer):
            one["stem"] += f" {addition}"
            one["model_answer"] += f" {addition}"
            for other in one["items"]:
                other["text"] += f" {addition}" if other["text"] else ""
        for one in answer.get("scaffolds", []):
            for other in one["supports"]:
                other["text"] += f" {addition}"

    return change


def _marks_off(answer: Wire) -> None:
    for one in _tasks(answer):
        for mark in one["points"][:1]:
            mark["marks"] += 1


def _negative_marks(answer: Wire) -> None:
    for one in _tasks(answer):
        for mark in one["points"][:1]:
            mark["marks"] = -1


def _no_points(answer: Wire) -> None:
    for one in _tasks(answer):
        one["points"] = []


def _no_reason(answer: Wire) -> None:
    for one in _tasks(answer):
        one["reason"] = one["reveals"] = ""


def _bare(answer: Wire) -> None:
    for one in _tasks(answer):
        one["stem"] = one["key"] = ""


def _no_supports(answer: Wire) -> None:
    for one in answer.get("scaffolds", []):
        one["supports"] = []


def _other_question(answer: Wire) -> None:
    for one in answer.get("scaffolds", []):
        one["stem"] = "Draw a picture of your favourite part of the topic."


FAULTS = (
    spoil("task-missing", "the last task or scaffold is left out", _missing, calls=ALL_CALLS),
    spoil("task-twice", "the first task or scaffold comes twice", _twice, calls=ALL_CALLS),
    spoil("unknown-slot", "a task or scaffold for a slot that nobody asked for", _unknown_slot, calls=ALL_CALLS),
    spoil("same-question", "two slots get the same question", _same_question),
    spoil("no-cites", "no task cites anything", _no_cites),
    spoil("unknown-passage", "every task cites P999", _unknown_passage),
    spoil("invented", "a key and points that stand in no passage", _invented),
    Play("key-in-support", "content", "each scaffold states the key of its task", _key_in_support, WITH_SUPPORTS),
    spoil("key-in-stem", "a short question states its own key", _key_in_stem),
    spoil("wrong-working", "a numeric working that does not give the key", _wrong_working),
    spoil("two-right", "a choice with two right options", _two_right),
    spoil("none-right", "choices without a right option", _no_right),
    spoil("gap-too-many", "more gaps filled than the text shows", _lone_gap),
    spoil("american", "American spelling and school words in a stem", _american),
    spoil("teacher-talk", "a stem that speaks to the teacher", _teacher_talk),
    spoil("control-characters", "bell, null, zero-width and right-to-left marks", _into_texts(BELL), calls=ALL_CALLS),
    spoil("html", "script and image tags in every text", _into_texts(SCRIPTED), calls=ALL_CALLS),
    spoil("typst", "Typst commands that read files, in every text", _into_texts(TYPST), calls=ALL_CALLS),
    spoil("latex", "LaTeX commands that read files and run programs", _into_texts(LATEX), calls=ALL_CALLS),
    spoil("marks-off", "points that add up to a mark too many", _marks_off),
    spoil("negative-marks", "a point worth minus one", _negative_marks),
    spoil("no-points", "tasks without mark points", _no_points),
    spoil("no-reason", "tasks without a reason", _no_reason),
    spoil("bare", "tasks with an empty stem and key", _bare),
    spoil("no-supports", "scaffolds without supports", _no_supports, calls=WITH_SUPPORTS),
    spoil("other-question", "scaffolds that ask another question", _other_question, calls=WITH_SUPPORTS),
)
