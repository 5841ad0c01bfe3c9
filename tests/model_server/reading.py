"""Reads a prompt back: which call of a homework it is, and the objectives, passages and slots that stand in it."""

import json
import re
from dataclasses import dataclass
from typing import Any, Literal

Call = Literal["core", "scaffolded", "extension", "repair"]
CALLS: tuple[Call, ...] = ("core", "scaffolded", "extension", "repair")

LEAD = r"^[ \t]*(?:[-*>][ \t]+)?`?"
OBJECTIVE = re.compile(LEAD + r"(O\d+):[ \t]+(.+?)`?[ \t]*$", re.M)
PASSAGE = re.compile(LEAD + r"\[(P\d+)\][ \t]+(?:(O\d+)[ \t]+)?([\w-]+(?: [\w-]+)?):[ \t]*(.+?)[ \t]*$", re.M)
SLOT = re.compile(
    LEAD + r"([A-Z]\d+)[ \t]*\|[ \t]*(-|O\d+(?:[ \t]*,[ \t]*O\d+)*)[ \t]*\|[ \t]*demand (\d)[ \t]*\|[ \t]*([\w-]+)"
    r"[ \t]*\|[ \t]*(\d+) marks?\b",
    re.M,
)
FIELD = re.compile(r"^[ \t]*(Question|Answer|Points|As given):[ \t]*", re.M)
NAMED_ALONE = re.compile(r"(?:: |\n)(S\d+(?:, S\d+)*)\.?[ \t]*(?:\n|Give )")
HEADING = re.compile(r"^#+ (.+)$", re.M)
STARTERS = re.compile(r"\bwrite (\d+|no) starter questions", re.I)
NO_OBJECTIVE = "-"
STARTERS_UNASKED = 6


@dataclass(frozen=True)
class Slot:
    """A place on a sheet. The question and answer are empty where it is still to be written.

    `objectives` is ("-",) for earlier learning; `heading` the one that it stands under, such as "Scaffold S1".
    """

    label: str
    objectives: tuple[str, ...]
    demand: int
    kind: str
    marks: int
    question: str = ""
    answer: str = ""
    heading: str = ""

    @property
    def supports_only(self) -> bool:
        return self.heading == f"Scaffold {self.label}"


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
    starters: int


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
        slots=_asked(call, _slots(whole), whole),
        starters=_starters(texts[-1] if texts else ""),
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
                question=fields.get("Question", "") or _given(fields).get("stem", ""),
                answer=fields.get("Answer", "") or _given(fields).get("key", ""),
                heading=next(iter(HEADING.findall(text[: match.start()])[-1:]), ""),
            )
        )
    return slots


def _fields(text: str) -> dict[str, str]:
    marks = list(FIELD.finditer(text))
    if not marks or text[: marks[0].start()].strip():
        return {}
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    found = {mark[1]: text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)}
    return {name: value.partition("\n</material>")[0].strip() for name, value in found.items()}


def _given(fields: dict[str, str]) -> dict[str, str]:
    """A task as it was given before, on one line of JSON."""
    try:
        found = json.loads(fields.get("As given", "").partition("\n")[0])
    except ValueError:
        return {}
    return {name: value for name, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}


def _starters(last: str) -> int:
    found = STARTERS.search(last)
    if not found:
        return STARTERS_UNASKED
    return 0 if found[1].lower() == "no" else int(found[1])


def _asked(call: Call, slots: list[Slot], text: str) -> tuple[Slot, ...]:
    """The slots that a call has to answer; each label once, and once more where its scaffold is asked for too."""
    if call == "core":
        chosen = [slot for slot in slots if not slot.question] or slots
    elif call == "extension":
        chosen = [slot for slot in slots if slot.label[0] == "D"] or [slot for slot in slots if not slot.question]
    elif call == "scaffolded":
        chosen = [slot for slot in slots if slot.question] or slots
        named = NAMED_ALONE.findall(text)
        wanted = named[-1].split(", ") if named else []
        chosen = [slot for slot in chosen if slot.label in wanted] or chosen
    else:
        # The core tasks may stand in the prompt too; the failing ones stand under headings of their own.
        chosen = [slot for slot in slots if slot.heading in (f"Task {slot.label}", f"Scaffold {slot.label}")] or slots
    return tuple({(slot.label, slot.supports_only): slot for slot in chosen}.values())
