"""plain-language: what pupils are told to do is said in short, direct sentences that mean what they say."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence, Printed
from evals.checks.idioms import FIGURES, idiom_in
from evals.checks.plain_sentences import (
    contraction,
    double_negative,
    order_by_passive,
    orders_in,
    passives,
    word_count,
)
from evals.checks.wording import lines, without_quotations, words
from evals.thresholds import (
    LONGEST_SENTENCE,
    LONGEST_TOLD,
    MOST_ORDERS,
    MOST_ORDERS_A_LINE,
    MOST_PASSIVES,
    SAME_WORDS_AS_SOURCE,
)
from generator.models import Finding, Severity, Task
from generator.pupil_view import pupil_task

SPEAKS = ("what", "why", "minimum", "record_in", "help", "stop_note")
PART = re.compile(r"(?<=[.!?])\s+(?=(?:\([a-z0-9]\)|\d\.)\s)")


class Fault(NamedTuple):
    """The words at fault, why, and what to do."""

    found: str
    why: str
    mend: str


class PlainLanguage(HomeworkCheck):
    """Cost of a miss: the pupils who need the homework most lose the marks on its wording.

    Source: facts on accessibility, "Language of questions" (Ofqual 2022) and "Needs" (autism, DLD: literal, short, one thing at
    a time). What stands in a cited passage or between quotation marks is the subject's wording; the "what you need" box may tell it in
    somewhat longer sentences.
    """

    id = "plain-language"
    severity = Severity.WARN
    purpose = "sentences of at most 20 words, one instruction a line, no idiom, no double negative, no contraction"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        told: set[str] = set()
        figures = FIGURES.search(" ".join([evidence.homework.unit.title, *evidence.statements.values()])) is not None
        for text, where, task in _spoken(evidence):
            if text in told:
                continue
            told.add(text)
            source = [passage.text for passage in evidence.cited(task)] if task else []
            for fault in faults_in(text, source, figures=figures):
                yield self.failed(f"{quote(fault.found)} {fault.why}", fault.mend, task=task, where=where)
        yield from self._told(evidence)

    def _told(self, evidence: Evidence) -> Iterator[Finding]:
        """What is told and not asked: the box, which says the lesson in its own words at some more length, cases, and options."""
        passages = [passage.text for passage in evidence.passages.values()]
        for n, text in enumerate(evidence.homework.pupil_brief.you_need):
            yield from self._long(text, f"pupil_brief.you_need[{n}]", LONGEST_TOLD, passages)
        seen: set[str] = set()
        for task in evidence.all_tasks:
            ours = [s.text for s in task.stimulus if s.kind == "text" and s.source_id is None and "```" not in s.text]
            printed = pupil_task(task, evidence.labels[task.id])
            for text in ours:
                if text not in seen:
                    yield from self._long(text, "stimulus", LONGEST_SENTENCE, passages, task)
            for text in (
                *ours,
                *(item for space in (printed.answer, *(part.answer for part in printed.parts)) for item in space.items),
            ):
                found = double_negative(without_quotations(text)) if text not in seen else None
                seen.add(text)
                if found and not _stands_in(found, passages):
                    yield self.failed(
                        f"{quote(found)} says no twice",
                        "say it without the two negatives",
                        task=task,
                        where="printed side",
                    )

    def _long(
        self, text: str, where: str, most: int, passages: list[str], task: Task | None = None
    ) -> Iterator[Finding]:
        for line in _sentences(without_quotations(text)):
            # A passage is quoted sentence by sentence; two of them run together are ours.
            if word_count(line) > most and not _stands_in(line, passages):
                yield self.failed(
                    f"{quote(line)} has {word_count(line)} words",
                    f"make two sentences of at most {LONGEST_SENTENCE} words",
                    task=task,
                    where=where,
                )


def faults_in(text: str, source: list[str] | None = None, *, figures: bool = False) -> Iterator[Fault]:
    """Every fault of one text; `source` are passages whose words are quoted, `figures` says that the lesson teaches idioms."""
    ours = without_quotations(text)
    for line in _sentences(ours):
        if word_count(line) > LONGEST_SENTENCE and _own_words(line, source or []) > LONGEST_SENTENCE:
            yield Fault(
                line, f"has {word_count(line)} words", f"make two sentences of at most {LONGEST_SENTENCE} words"
            )
        negative = double_negative(line)
        if negative and not _stands_in(negative, source):
            yield Fault(negative, "says no twice", "say it without the two negatives")
        short = contraction(line)
        if short and not _stands_in(line, source):
            yield Fault(short, "is a contraction", "write it out in full")
        order = order_by_passive(line)
        done = [words_ for words_ in passives(line) if not _stands_in(words_, source)]
        if order:
            yield Fault(order, "gives an order to nobody", "tell the pupil directly: ‘Complete the table.’")
        elif len(done) > MOST_PASSIVES and (orders_in(line) or line.endswith("?")):
            yield Fault(line, f"says {len(done)} times what is done and not who does it", "say who does what")
        if orders_in(line) > MOST_ORDERS:
            yield Fault(line, f"gives {orders_in(line)} instructions in one sentence", "put each on a line of its own")
    for block in ours.split("\n"):
        orders = [line for line in _sentences(block) if orders_in(line)]
        if len(orders) > MOST_ORDERS_A_LINE:
            yield Fault(block, f"gives {len(orders)} instructions on one line", "put each on a line of its own")
    idiom = None if figures else idiom_in(ours)
    if idiom and not _stands_in(idiom, source):
        yield Fault(idiom, "does not mean what it says", "say it in plain words: some readers take it literally")


def _spoken(evidence: Evidence) -> Iterator[Printed]:
    """What tells pupils what to do and helps them: the brief, the questions, the supports."""
    brief = evidence.homework.pupil_brief
    yield from (Printed(getattr(brief, name), f"pupil_brief.{name}", None) for name in SPEAKS)
    for n, text in enumerate(evidence.homework.peer_assessment):
        yield Printed(text, f"peer_assessment[{n}]", None)
    for task in evidence.all_tasks:
        yield from _of_task(task, evidence)


def _of_task(task: Task, evidence: Evidence) -> Iterator[Printed]:
    printed = pupil_task(task, evidence.labels[task.id])
    for text in (printed.stem, *(part.stem for part in printed.parts), *(support.text for support in printed.supports)):
        yield Printed(text, "printed side", task)


@lru_cache(maxsize=20_000)
def _sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a lettered or numbered part begins one."""
    return tuple(part for line in lines(text) for part in PART.split(line) if part)


def _own_words(line: str, source: list[str]) -> int:
    """Words of the line that do not stand in the source in runs of at least `SAME_WORDS_AS_SOURCE`."""
    run = words(line)
    known = [f" {' '.join(words(text))} " for text in source]
    borrowed: set[int] = set()
    for start in range(len(run) - SAME_WORDS_AS_SOURCE + 1):
        span = range(start, start + SAME_WORDS_AS_SOURCE)
        piece = f" {' '.join(run[n] for n in span)} "
        if any(piece in text for text in known):
            borrowed.update(span)
    return len(run) - len(borrowed)


def _stands_in(words_of_it: str, source: list[str] | None) -> bool:
    piece = f" {' '.join(words(words_of_it))} "
    return any(piece in f" {' '.join(words(text))} " for text in source or ())
