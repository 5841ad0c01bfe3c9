"""Asks a model for scores from 1 to 4 with their justification, rubric by rubric.

Texts in pairs are judged twice, the order swapped: two scores that lie apart are none. So is a score that the model does not
give, gives without a justification, or gives outside the scale: what cannot be judged is unscored, never zero.
"""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from curriculum.models import Frozen
from evals.judge.rubrics import RUBRICS, Rubric, Text
from generator.authors.calls import Call
from generator.authors.wire import Wire
from generator.models import Homework
from prompts import render

SCALE = range(1, 5)
# Two readings of one pair may differ by this much; their mean counts.
APART = 1
LEAST_WORDS = 5

W = TypeVar("W", bound=Wire)


class WireVerdict(Wire):
    label: str = ""
    justification: str = ""
    score: int = 0


class JudgeAnswer(Wire):
    verdicts: tuple[WireVerdict, ...]


class Verdict(Frozen):
    """What a judge says of one task: a score from 1 to 4, or None and why."""

    rubric: str
    task_id: str
    score: float | None
    justification: str


class Ask(Protocol):
    """Puts one call to a model and gives its records."""

    def __call__(self, call: Call, form: type[W]) -> W: ...


def judge_homework(homework: Homework, ask: Ask, rubrics: Sequence[Rubric] = RUBRICS) -> tuple[Verdict, ...]:
    """Every verdict, rubric by rubric in sheet order; one call for a rubric, two where texts are held against each other.

    Raises what `ask` raises.
    """
    found: list[Verdict] = []
    for rubric in rubrics:
        found += judge_texts(rubric, tuple(rubric.texts(homework)), homework, ask)
    return tuple(found)


def judge_texts(rubric: Rubric, texts: Sequence[Text], homework: Homework, ask: Ask) -> list[Verdict]:
    """The verdicts of one rubric on texts of a homework, or of its kind."""
    if not texts:
        return []
    once = _read(rubric, texts, homework, ask)
    if not any(text.second for text in texts):
        return [_verdict(rubric, text, [one]) for text, one in zip(texts, once, strict=True)]
    swapped = [Text(text.task_id, text.second, text.first) for text in texts]
    again = _read(rubric, swapped, homework, ask)
    return [_verdict(rubric, text, [one, other]) for text, one, other in zip(texts, once, again, strict=True)]


def _read(rubric: Rubric, texts: Sequence[Text], homework: Homework, ask: Ask) -> list[WireVerdict | None]:
    """What the model says of each text; None where it says nothing of it, or says it twice."""
    system = render("judge", rubric=rubric.name, subject=homework.unit.subject, key_stage=homework.unit.key_stage)
    asked = render(
        "judged",
        objectives=[{"label": f"O{n}", "statement": o.statement} for n, o in enumerate(homework.objectives, 1)],
        items=[{"label": f"T{n}", "first": text.first, "second": text.second} for n, text in enumerate(texts, 1)],
    )
    call = Call(kind="judge", system=system.text, shared=(), asked=asked.text, prompts=(system.id, asked.id))
    given: dict[str, list[WireVerdict]] = {}
    for verdict in ask(call, JudgeAnswer).verdicts:
        given.setdefault(verdict.label.strip().upper(), []).append(verdict)
    return [found[0] if len(found := given.get(f"T{n}", [])) == 1 else None for n in range(1, len(texts) + 1)]


def _verdict(rubric: Rubric, text: Text, readings: Sequence[WireVerdict | None]) -> Verdict:
    def unscored(why: str) -> Verdict:
        return Verdict(rubric=rubric.name, task_id=text.task_id, score=None, justification=why)

    scores: list[int] = []
    for reading in readings:
        if reading is None:
            return unscored("the judge gave no verdict, or two, on this text")
        if len(reading.justification.split()) < LEAST_WORDS:
            return unscored("the judge gave a score without a justification")
        if reading.score not in SCALE:
            return unscored(f"the judge could not decide: {reading.justification}")
        scores.append(reading.score)
    if max(scores) - min(scores) > APART:
        return unscored(f"the judge gave {scores[0]} and, with the texts swapped, {scores[1]}")
    said = readings[0].justification if readings[0] else ""
    return Verdict(
        rubric=rubric.name, task_id=text.task_id, score=sum(scores) / len(scores), justification=" ".join(said.split())
    )
