"""The tasks that were written by hand, unit by unit, in `answers/`: how they are stored, found and put on the wire.

A bank lists objectives by their statements; under each stand `tasks` and `starters`. A task names its `kind`, `demand`,
`word` (command word), `stem`, `cites` (a few words of each passage, or `term: ...`), `why` (it is asked), `shows` (what a
wrong answer shows), `errors` {mistake: reply}, `help` {kind of support: its text}, `plain` (the stem of the scaffolded
sheet, where it differs), and what its kind needs:

    choice      right: text                    wrong: {text: the misunderstanding behind it}
    match       pairs: {left: right}           spare: a right side that fits nowhere
    order       steps: [text]                  in the right order
    classify    groups: {heading: [text]}
    cloze       gaps: [[words, other, ...]]    the first are the missing words
    true_false  truth: true or false           model: the corrected sentence
    numeric     key, working, unit
    short, extended                            key, accept, points, model

A point is `text` or {text, accept, reject, marks, keep}.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.model_server import wire
from tests.model_server.reading import Passage, Prompt, Slot
from tests.model_server.wire import Wire

ANSWERS = Path(__file__).parent / "answers"
CLOSED = frozenset({"choice", "match", "order", "classify", "cloze", "true_false"})
# How each kind of support works: its rung, what it changes in what is measured, and how it is withdrawn.
SUPPORTS = {
    "hint": ("clue", "", "Keep the hint folded under next time, and look only when stuck."),
    "prompt": ("prompt", "", "Leave the prompt out in the next homework."),
    "strategy": ("prompt", "", "Say the steps from memory next time, then work without them."),
    "sentence-starter": ("prompt", "", "Give the first two words only next time, then none."),
    "word-bank": ("clue", "turns recall into recognition", "Give the words without the bank in the next homework."),
    "faded-example": ("model", "", "Leave out one more line of the example each time."),
    "glossary": ("", "", "Cover the glossary once the words are known."),
    "partly-done": ("model", "", "Start the next one from an empty page."),
}


@dataclass(frozen=True)
class Entry:
    """One hand-written task of an objective."""

    statement: str
    given: dict[str, Any]

    @property
    def kind(self) -> str:
        return str(self.given["kind"])

    @property
    def demand(self) -> int:
        return int(self.given["demand"])

    @property
    def stem(self) -> str:
        return str(self.given["stem"]).strip()

    @property
    def marks(self) -> int:
        """The marks it was written for."""
        if self.kind in CLOSED and "points" not in self.given:
            return len(self._parts()) if self.kind not in ("choice", "true_false") else 1
        return sum(one["marks"] for one in self._points())

    def cites(self, prompt: Prompt) -> list[str] | None:
        """The labels of its passages in this prompt; None where one of them is not there."""
        own = [label for label, statement in prompt.objectives.items() if same_statement(statement, self.statement)]
        labels = []
        for words in self.given.get("cites", ()):
            found = next(
                (p.label for p in prompt.passages if p.objective in (*own, "") and _is_cited(words, p)),
                next((p.label for p in prompt.passages if _is_cited(words, p)), None),
            )
            if found is None:
                return None
            labels.append(found)
        return list(dict.fromkeys(labels))

    def task(self, slot: Slot, cites: list[str]) -> Wire:
        """The task on the wire, for the marks of its slot."""
        given = self.given
        parts = self._parts()
        points = self._points()
        return wire.task(
            slot.label,
            command_word=given["word"],
            stem=self.stem,
            items=self._items(),
            key=self.key(),
            accept=list(map(str, given.get("accept", ()))),
            working=str(given.get("working", "")),
            unit=str(given.get("unit", "")),
            points=wire.fit_points(points, slot) if points else wire.one_point_a_part(parts, slot),
            model_answer=str(given.get("model", self.key())).strip(),
            errors=[{"error": error, "reply": reply} for error, reply in given.get("errors", {}).items()],
            reason=given["why"],
            reveals=given["shows"],
            cites=cites,
        )

    def scaffold(self, slot: str) -> Wire:
        """Its supports on the wire."""
        supports = []
        for kind, text in self.given["help"].items():
            rung, changes, fade = SUPPORTS[kind]
            supports.append(wire.support(kind, str(text).strip(), fade, rung, changes))
        return wire.scaffold(slot, supports, str(self.given.get("plain", "")).strip())

    def key(self) -> str:
        """The final answer as a pupil would write it."""
        given = self.given
        if self.kind == "choice":
            return str(given["right"])
        if self.kind == "true_false":
            return "True" if given["truth"] else "False"
        return "; ".join(self._parts()) if self.kind in CLOSED else str(given["key"])

    def _parts(self) -> list[str]:
        given = self.given
        match self.kind:
            case "choice":
                return [str(given["right"])]
            case "match":
                return [f"{left} – {right}" for left, right in given["pairs"].items()]
            case "order":
                return list(map(str, given["steps"]))
            case "classify":
                return [f"{text}: {heading}" for heading, texts in given["groups"].items() for text in texts]
            case "cloze":
                return [str(gap[0]) for gap in given["gaps"]]
        return [str(given.get("model") or given.get("key"))]

    def _points(self) -> list[Wire]:
        points = []
        for one in self.given.get("points", ()):
            one = {"text": one} if isinstance(one, str) else one
            made = wire.point(one["text"], one.get("accept"), one.get("reject"), one.get("marks", 1))
            points.append(made | ({"keep": True} if one.get("keep") else {}))
        return points

    def _items(self) -> list[Wire]:
        given = self.given
        match self.kind:
            case "choice":
                wrong = [wire.item(str(text), "wrong", note) for text, note in given["wrong"].items()]
                return [wire.item(str(given["right"]), "right"), *wrong]
            case "match":
                pairs = [wire.item(str(left), str(right)) for left, right in given["pairs"].items()]
                return [*pairs, wire.item("", str(given["spare"]))]
            case "order":
                return [wire.item(str(step)) for step in given["steps"]]
            case "classify":
                return [wire.item(str(text), head) for head, texts in given["groups"].items() for text in texts]
            case "cloze":
                return [wire.item("", str(gap[0]), "; ".join(map(str, gap[1:]))) for gap in given["gaps"]]
        return []


@dataclass(frozen=True)
class StarterEntry:
    """One hand-written short question for the next lesson."""

    entry: Entry

    def starter(self, objective: str, cites: list[str]) -> Wire:
        given = self.entry.given
        return wire.starter(objective, given["question"], str(given["answer"]), given.get("accept", []), cites)


@cache
def bank() -> tuple[Entry, ...]:
    """Every hand-written task, in the order of the files."""
    return tuple(Entry(statement, task) for statement, part in _objectives() for task in part.get("tasks", ()))


@cache
def starters() -> tuple[StarterEntry, ...]:
    """Every hand-written starter question."""
    parts = _objectives()
    return tuple(StarterEntry(Entry(statement, one)) for statement, part in parts for one in part.get("starters", ()))


def of_objective(statement: str) -> list[Entry]:
    """The tasks for an objective, by its statement."""
    return [entry for entry in bank() if same_statement(entry.statement, statement)]


def with_stem(question: str) -> Entry | None:
    """The task whose question this is."""
    asked = _plain(question)
    return next((entry for entry in bank() if asked and asked.startswith(_plain(entry.stem))), None)


def same_statement(one: str, other: str) -> bool:
    """Whether two objectives say the same, but for spaces, capitals and the full stop."""
    return _plain(one).rstrip(".") == _plain(other).rstrip(".")


def _objectives() -> Iterator[tuple[str, dict[str, Any]]]:
    for file in sorted(ANSWERS.glob("*.yaml")):
        for part in yaml.safe_load(file.read_text(encoding="utf-8"))["objectives"]:
            yield part["statement"], part


def _is_cited(words: str, passage: Passage) -> bool:
    kind, colon, phrase = words.partition(": ")
    if colon and kind in ("term", "fact", "misconception", "case", "comparison", "sequence", "claim", "sorting"):
        if kind != passage.kind and not (kind == "claim" and passage.kind.endswith("claim")):
            return False
        words = phrase
        if kind == "term":
            return _plain(passage.text).startswith(_plain(words))
    return _plain(words) in _plain(passage.text)


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").replace("’", "'").replace("‘", "'").lower().split())
