"""What a homework asserts, sentence by sentence, in every text that `grounded` covers: the stem, the key, the marking, the helps.

Left out: questions, instructions, statements to judge, pupils' words, wordings to reject and the errors of pupils.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from evals.checks.plain_sentences import orders_in
from evals.checks.statements import ASKS_FOR_THE_WRONG_ONE, SPEECH, claims_of
from evals.checks.wording import GAP, lines, plain
from generator.models import Choice, Classify, Cloze, Match, Order, Response, Table, Task, TrueFalse

# Ways to go about a task, beside the instructions that questions give.
ORDERS = re.compile(
    r"^\W*(?:please |now |then |next |first |also |always |never |do not |don't |\d+\. ?)*(?:ask|be|begin|bring|build|come|consider|"
    r"cover|divide|do|end|follow|get|go|hold|include|keep|knock|learn|leave|let|let's|mind|move|notice|open|put|read|recall|remember to|"
    r"repeat|replace|return|revisit|see|set|split|start|stop|swap|take|talk|teach|test|treat|try|turn|underline|use|watch|"
    r"wait|weigh|work|picture|pretend|press|practise|multiply|subtract|share|expand|collect)\b",
    re.I,
)
# What leads up to what is said: "Remember: ...", "Think again. ...", "with this line: ...".
LEAD = re.compile(
    r"^\W*(?:[A-H]: |\([a-h]\) |\d+[.)] |(?:these|\w+ of these):|(?:remember|note|hint|clue|tip|fact|reminder|example|did you know|"
    r"well done|not quite|in fact|"
    r"say what is true instead|so|because)\b[:,]? (?:that )?)+",
    re.I,
)
RETEACH = re.compile(r"\bwith this line: *(.+)$", re.I | re.S)
# Words in quotation marks are somebody else's, or a title; what is quoted for its own sake is held against its source elsewhere.
QUOTED = re.compile(
    r"“[^”]*”|\"[^\"\n]*\"|\b(?:lesson|unit|text|topic|poem|book|play|called) ‘(?:[^‘’]|’(?=\w)|‘[^‘’]*’)*’"
)
# A box of words to choose from holds wrong ones on purpose.
WORD_BOX = re.compile(r" \| ")
# The meaning of another key term is the glossary's; `sense` reads it.
DEFINES = re.compile(r"\bis the word for\b|^that is ['‘]", re.I)
ASIDE = re.compile(r";\s+|\n+")
CLAIM_START = 30
TRUE_ONE = re.compile(r"\b(?:true or|is|are) false\b|\bfalse\b", re.I)


class Assertion(NamedTuple):
    """One sentence: what it stands in, its words, where; whether it may set a scene; whether it asks or orders; whether it is made of
    the stem, which then is no support for it.

    A question says nothing, but takes things for granted: "What was found in 1939?"
    """

    what: str
    text: str
    where: str
    scene: bool = False
    asks: bool = False
    of_stem: bool = False


def assertions(task: Task) -> Iterator[Assertion]:
    """Everything that one task says is so."""
    yield from _printed(task)
    yield from _keyed(task.response, task)
    marking = task.marking
    yield from _each("the key", task.answer.canonical, "answer.canonical")
    for text in task.answer.accept:
        yield from _each("an accepted answer", text, "answer.accept")
    for n, point in enumerate(marking.points):
        yield from _each("mark point", point.text, f"marking.points[{n}]")
        for text in point.accept:
            yield from _each("an accepted answer", text, f"marking.points[{n}].accept")
    for n, level in enumerate(marking.levels or ()):
        for text in level.indicative:
            yield from _each("the level", text, f"marking.levels[{n}]")
    yield from _each("the model answer", marking.model_answer, "marking.model_answer")
    for n, slip in enumerate(marking.common_errors):
        yield from _each("the reply to an error", slip.reply, f"marking.common_errors[{n}].reply")
    for n, support in enumerate(task.supports):
        yield from _each("the help", support.text, f"supports[{n}]")
    for line in RETEACH.findall(task.rationale):
        yield from _each("the line to teach again", line, "rationale")


def _printed(task: Task) -> Iterator[Assertion]:
    judged = isinstance(task.response, TrueFalse) or TRUE_ONE.search(task.stem) is not None
    rest = SPEECH.sub(_left_out, task.stem)
    if judged:
        claims = tuple(claims_of(task))
        for claim in claims:
            # What is false, or left open, is nobody's claim; what introduces it is.
            rest = "\n".join(line for line in rest.split("\n") if claim.text[:CLAIM_START] not in plain(line))
            if claim.keyed:
                yield from _each("the statement keyed true", claim.text, claim.where, of_stem=True)
        rest = rest if claims and isinstance(task.response, TrueFalse) else ""
    if not isinstance(task.response, Cloze):
        yield from _each("the stem", rest, "stem", scene=True)
    for n, stimulus in enumerate(task.stimulus):
        if stimulus.kind == "text":
            yield from _each("the text", stimulus.text, f"stimulus[{n}]", scene=True)
    for n, part in enumerate(task.parts or ()):
        yield from _each("the stem", SPEECH.sub(_left_out, part.stem), f"parts[{n}].stem", scene=True)


def _keyed(response: Response, task: Task) -> Iterator[Assertion]:
    match response:
        case Cloze(gaps=gaps):
            answers = {str(gap.n): gap.answer for gap in gaps}
            filled = GAP.sub(lambda found: answers.get(found[1], found[0]), task.stem)
            yield from _each("the sentence with its key", filled, "response.gaps", of_stem=True)
        case TrueFalse(correction=correction):
            yield from _each("the correction", correction or "", "response.correction")
        case Choice(options=options):
            if not ASKS_FOR_THE_WRONG_ONE.search(plain(task.stem)):
                for option in options:
                    if option.correct:
                        yield from _each("the key", option.text, "response.options")
        case Classify(groups=groups, items=items):
            for text in (*groups, *(item.text for item in items)):
                yield from _each("the item", text, "response.items", of_stem=True)
        case Match(left=left, right=right, pairs=pairs):
            inside = [(a, b) for a, b in pairs if a < len(left) and b < len(right)]
            for a, b in inside:
                yield from _each("the pair", f"{left[a]}: {right[b]}", "response.pairs")
        case Order(items=steps):
            for step in steps:
                yield from _each("the step", step, "response.items")
        case Table(columns=columns, rows=rows):
            for row in (columns, *rows):
                for cell in row:
                    yield from _each("the cell", cell, "response.rows", of_stem=True)
        case _:
            return


def _each(what: str, text: str, where: str, scene: bool = False, of_stem: bool = False) -> Iterator[Assertion]:
    for sentence, asks in sentences_said(text):
        yield Assertion(what, sentence, where, scene, asks, of_stem or scene)


@lru_cache(maxsize=20_000)
def sentences_said(text: str) -> tuple[tuple[str, bool], ...]:
    """The sentences of a text without what stands in quotation marks, each with whether it asks or orders."""
    found = []
    text = "" if WORD_BOX.search(text) else QUOTED.sub(_left_out, GAP.sub(" ", text))
    for line in lines(text):
        for part in () if DEFINES.search(line) else ASIDE.split(line):
            asks = part.rstrip(" .").endswith("?") or orders_in(part) > 0 or ORDERS.match(part) is not None
            said = part.strip() if asks else LEAD.sub("", part.strip())
            if said:
                found.append((said, asks))
    return tuple(found)


def _left_out(quoted: re.Match[str]) -> str:
    """What stands for quoted words: a stop where they ended a sentence."""
    return ". " if quoted[0][-2:-1] in ".!?" else " "
