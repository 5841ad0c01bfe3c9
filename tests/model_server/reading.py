"""Reads a prompt back: which call of a homework it is, and the objectives, passages and slots that stand in it."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal

Call = Literal["core", "scaffolded", "extension", "repair"]
CALLS: tuple[Call, ...] = ("core", "scaffolded", "extension", "repair")

LEAD = r"^[ \t]*(?:[-*>][ \t]+)?`?"
OBJECTIVE = re.compile(LEAD + r"(O\d+):[ \t]+(.+?)`?[ \t]*$", re.M)
PASSAGE = re.compile(LEAD + r"\[(P\d+)\][ \t]+(?:(O\d+)[ \t]+)?([\w-]+):[ \t]*(.+?)[ \t]*$", re.M)
SLOT = re.compile(
    LEAD + r"([A-Z]\d+)[ \t]*\|[ \t]*(O\d+(?:[ \t]*,[ \t]*O\d+)*)[ \t]*\|[ \t]*demand (\d)[ \t]*\|[ \t]*([\w-]+)"
    r"[ \t]*\|[ \t]*(\d+) marks?\b",
    re.M,
)
FIELD = re.compile(r"^[ \t]*(Question|Answer|Points|Findings?):[ \t]*", re.M)


@dataclass(frozen=True)
class Slot:
    """A place on a sheet. The question and answer are empty where it is still to be written."""

    label: str
    objectives: tuple[str, ...]
    demand: int
    kind: str
    marks: int
    question: str = ""
    answer: str = ""


@dataclass(frozen=True)
class Passage:
    label: str
    objective: str
    kind: str
    text: str


@dataclass(frozen=True)
class Prompt:
    """What one request asks for. `slots` are those to answer, in the order of the prompt."""

    call: Call
    text: str
    system: str
    objectives: dict[str, str]
    passages: tuple[Passage, ...]
    slots: tuple[Slot, ...]


def read_prompt(body: dict[str, Any]) -> Prompt:
    """The prompt of a chat completions request, whatever it holds."""
    messages = [m for m in body.get("messages") or [] if isinstance(m, dict)]
    texts = [text_of(message.get("content")) for message in messages]
    whole = "\n\n".join(texts)
    call = _call(body, texts[-1] if texts else "")
    return Prompt(
        call=call,
        text=whole,
        system="\n\n".join(
            text for m, text in zip(messages, texts, strict=True) if m.get("role") in ("system", "developer")
        ),
        objectives=dict(OBJECTIVE.findall(whole)),
        passages=tuple(Passage(*found) for found in PASSAGE.findall(whole)),
        slots=_asked(call, _slots(whole)),
    )


def text_of(content: Any) -> str:
    """The text of a message's content: a string, or a list of text blocks."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        return "\n\n".join(str(block.get("text", "")) for block in content if isinstance(block, dict))
    return ""


def _call(body: dict[str, Any], last: str) -> Call:
    """The schema says it; where there is none, the names of the fields in the instruction; then its words."""
    schema = ((body.get("response_format") or {}).get("json_schema") or {}).get("schema") or {}
    wanted = set(schema.get("properties") or {})
    if not wanted & {"tasks", "scaffolds", "starters"}:
        system_and_last = json.dumps(body.get("messages") or [])
        source = last if re.search(r"[\"`]?(?:tasks|scaffolds)[\"`]", last) else system_and_last
        wanted = {name for name in ("tasks", "scaffolds", "starters") if re.search(rf'["`\\]{name}["`\\]', source)}
    if {"tasks", "scaffolds"} <= wanted:
        return "repair"
    if "scaffolds" in wanted:
        return "scaffolded"
    if "starters" in wanted:
        return "extension"
    if "tasks" in wanted:
        return "core"
    low = last.lower()
    if re.search(r"\brepair|\bfindings?\b|\bput right\b", low):
        return "repair"
    if re.search(r"^\s*(?:[-*]\s+)?d\d+ \|", low, re.M):
        return "extension"
    return "scaffolded" if "scaffold" in low or "support" in low else "core"


def _slots(text: str) -> list[Slot]:
    """Every slot line of the text with the fields that stand under it."""
    found = list(SLOT.finditer(text))
    slots = []
    for n, match in enumerate(found):
        end = found[n + 1].start() if n + 1 < len(found) else len(text)
        fields = _fields(text[match.end() : end])
        slots.append(
            Slot(
                label=match[1],
                objectives=tuple(name.strip() for name in match[2].split(",")),
                demand=int(match[3]),
                kind=match[4].replace("-", "_"),
                marks=int(match[5]),
                question=fields.get("Question", ""),
                answer=fields.get("Answer", ""),
            )
        )
    return slots


def _fields(text: str) -> dict[str, str]:
    marks = list(FIELD.finditer(text))
    if not marks or text[: marks[0].start()].strip():
        return {}
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return {mark[1]: text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)}


def _asked(call: Call, slots: list[Slot]) -> tuple[Slot, ...]:
    """The slots that a call has to answer; each label once."""
    if call == "core":
        chosen = [slot for slot in slots if not slot.question] or slots
    elif call == "extension":
        chosen = [slot for slot in slots if slot.label[0] == "D"] or [slot for slot in slots if not slot.question]
    elif call == "scaffolded":
        chosen = [slot for slot in slots if slot.question] or slots
    else:
        # Where the core tasks stand in the prompt too, the failing ones are named a second time.
        named = Counter(slot.label for slot in slots)
        chosen = [slot for slot in slots if named[slot.label] > 1] or slots
    return tuple({slot.label: slot for slot in chosen}.values())
