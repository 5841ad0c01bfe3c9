"""What a task says is so: its keys, its guidance and the sentences of its stem, sentence by sentence.

Left out: what the task itself holds false or leaves open (statements to judge, pupils' words, claims with a verdict to give).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from evals.checks.keys import key_texts
from evals.checks.statements import ASKS_FOR_THE_WRONG_ONE, SPEECH, VERDICTS, is_misconception, judged_claim, pieces
from evals.checks.wording import GAP, lines, plain
from generator.models import Choice, Classify, Cloze, Match, Order, Passage, Table, Task, TrueFalse

# What leads up to a claim, in mark points and model answers.
LEAD = re.compile(
    r"^(?:\W*\d+ [–-] [A-Z]:|\d+: [A-Z],|because |(?:[^:.]{0,60}\bsuch as|[^:.]{0,60}\bputs it right):|true\.|false\.|"
    r"[A-H] is (?:true|false)\.|[^:.]{0,30}\b(?:these|three|two|example|question|answer|gap):|\([a-h]\))\s*",
    re.I,
)
# Rows of a comparison, steps of an order.
APART = re.compile(r"[;:]\s+|, while (?=[^,;]{1,40} – )| – | → ")
WITH_A_BLANK = re.compile(r"[^.:;?!\n]*__[^.:;?!\n]*")
# The case that a claim does not hold for is named, not denied.
CASE = re.compile(r"^(?:true|not) for\b", re.I)
WHY = re.compile(r"^why (?:do|does|did|is|are|was|were|can|could|should|must|has|have|had)\s+", re.I)
OPEN = re.compile(
    r"\b(?:always|sometimes|how far|do you agree|true or false|is (?:false|wrong|incorrect)|judge)\b", re.I
)
QUOTED = re.compile(r"“([^”]+)”|\"([^\"\n]+)\"")
TERM_WORDS = 3


class Said(NamedTuple):
    """A sentence that a task holds true: what it is, its words, where it stands."""

    what: str
    text: str
    where: str


def said_by(task: Task) -> Iterator[Said]:
    """The sentences of one task that have to be so."""
    yield from _key(task)
    yield from _stem(task)
    if task.marks:
        points = () if task.marking.levels else task.marking.points
        for n, point in enumerate(points):
            yield from _sentences("mark point", point.text, f"marking.points[{n}]")
        yield from _sentences("the model answer", task.marking.model_answer, "marking.model_answer")


def _key(task: Task) -> Iterator[Said]:
    match task.response:
        case Cloze(gaps=gaps):
            answers = {str(gap.n): gap.answer for gap in gaps}
            filled = GAP.sub(lambda found: answers.get(found[1], found[0]), task.stem)
            yield from _sentences("the sentence with its key", filled, "response.gaps")
        case TrueFalse(correction=correction, answer=answer):
            if correction:
                yield from _sentences("the correction", correction, "response.correction")
            if answer:
                yield from _sentences("the statement keyed true", judged_claim(task.stem), "stem")
        case Choice():
            if not ASKS_FOR_THE_WRONG_ONE.search(plain(task.stem)):
                yield from (Said("the key", key, "response") for key in key_texts(task))
        case Match() | Order() | Classify() | Table():
            return
        case _:
            for key in key_texts(task):
                yield from _sentences("the key", key, "answer.canonical")
                asked = WHY.sub("", plain(task.stem))
                if asked != plain(task.stem) and asked.endswith("?") and len(lines(asked)) == 1:
                    yield Said("the key", f"{asked.rstrip('?')} because {LEAD.sub('', key)}", "answer.canonical")


def _stem(task: Task) -> Iterator[Said]:
    stem = plain(task.stem)
    judged = isinstance(task.response, TrueFalse) or OPEN.search(stem) or SPEECH.search(task.stem)
    if not judged and not ASKS_FOR_THE_WRONG_ONE.search(stem) and not isinstance(task.response, Cloze):
        yield from _sentences("the stem", task.stem, "stem")


def _sentences(what: str, text: str, where: str) -> Iterator[Said]:
    # Words in quotation marks are somebody else's; `quotations` holds them against their source.
    for line in lines(WITH_A_BLANK.sub(" ", QUOTED.sub(" ", text))):
        for part in APART.split(line):
            if not CASE.match(part.strip()):
                yield Said(what, LEAD.sub("", part.strip()), where)


def quotations(task: Task) -> Iterator[Said]:
    """The words that key and guidance set in double quotation marks."""
    marking = task.marking
    texts = [("answer.canonical", task.answer.canonical), ("marking.model_answer", marking.model_answer)]
    texts += [(f"marking.points[{n}]", point.text) for n, point in enumerate(marking.points)]
    for where, text in texts:
        yield from (Said("the quotation", one or other, where) for one, other in QUOTED.findall(text))


@lru_cache(maxsize=5_000)
def told_by(passage: Passage) -> tuple[str, ...]:
    """The sentences of a passage that a claim may be held against: not what it lists as wrong or leaves open."""
    parts = pieces(passage.text)
    weighed = len(parts) > 1 and (parts[1].rstrip(".").lower() in VERDICTS or ":claims:" in passage.id)
    if weighed or is_misconception(passage):
        parts = parts[1:]
    elif len(parts) > 1 and len(parts[0].split()) <= TERM_WORDS < len(parts[1].split()):
        # A term and its meaning; what follows are wordings to accept and to reject.
        return (f"{parts[0].rstrip('.')} is {parts[1]}",)
    return tuple(part for part in parts if not part.rstrip(".").endswith("?"))
