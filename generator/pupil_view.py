"""What a pupil may see of a task: the one projection that sheets, links, exports and the checks on pupil text all use.

Nothing of the key passes: options, match columns and items come in their printed order, without their reasons.
"""

from curriculum.models import Frozen
from generator.models import (
    Choice,
    Classify,
    Cloze,
    Draw,
    Extended,
    Homework,
    Match,
    Numeric,
    Order,
    Response,
    Short,
    Stimulus,
    Table,
    Task,
    Tier,
    Tiers,
    TrueFalse,
    Working,
)
from generator.verdicts import asks_for_a_verdict

CORRECTION_LINES = 2

SUPPORT_TITLES = {
    "word-bank": "Word bank",
    "clue": "Clue",
    "hint": "Hint",
    "prompt": "Think",
    "strategy": "How to start",
    "steps": "Steps",
    "sentence-starter": "Start like this",
    "writing-frame": "Writing frame",
    "faded-example": "Example to finish",
    "first-done": "To start you off",
    "checklist": "Check",
}


class PupilPart(Frozen):
    """A lettered part of a task."""

    label: str
    stem: str
    answer: "AnswerSpace"
    marks: int


class AnswerSpace(Frozen):
    """What is printed for the answer. Lists are in printed order; `lines` are lines to write on."""

    kind: str
    lines: int = 0
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str | None, ...], ...] = ()
    bank: tuple[str, ...] = ()
    unit: str | None = None
    guide: str | None = None
    gaps: int = 0


class PupilSupport(Frozen):
    """A support as it is printed: a heading in plain words, and its text."""

    title: str
    text: str


class PupilTask(Frozen):
    """A task as it is printed."""

    id: str
    label: str
    stem: str
    stimulus: tuple[Stimulus, ...]
    answer: AnswerSpace
    parts: tuple[PupilPart, ...]
    marks: int
    minutes: float
    supports: tuple[PupilSupport, ...]

    def texts(self) -> list[str]:
        """Every string that is printed, answers spaces included."""
        spaces = [self.answer, *(part.answer for part in self.parts)]
        printed = [self.stem, *(part.stem for part in self.parts), *(s.text for s in self.supports)]
        printed += [text for stimulus in self.stimulus for text in (stimulus.text, stimulus.alt) if text]
        for space in spaces:
            printed += [*space.left, *space.right, *space.headings, *space.items, *space.bank]
            printed += [cell for row in space.rows for cell in row if cell]
        return printed


def question_labels(sheets: Homework | Tiers) -> dict[str, str]:
    """The number that is printed before each task, by task id; numbers come from places, so that no sheet has a hole.

    Core tasks are 1, 2 ... in sheet order, and a task derived from one shares its number, so that a class can go through
    its answers together. Deeper tasks count on after the last core number, in sheet order: a letter would name the
    tier. A homework's starter is numbered for itself.
    """
    tiers = sheets.tiers if isinstance(sheets, Homework) else sheets
    labels = {task.id: str(n) for n, task in enumerate(sheets.starter, 1)} if isinstance(sheets, Homework) else {}
    core = {task.id: str(n) for n, task in enumerate(tiers.core, 1)}
    # A file made by hand may hold a supported task of its own: it is counted on after the core tasks.
    alone = [task.id for task in tiers.scaffolded if task.derived_from not in core]
    deeper = [task.id for task in tiers.extension if task.derived_from not in core]
    labels |= core | {name: str(n) for n, name in enumerate((*alone, *deeper), len(core) + 1)}
    derived = (*tiers.scaffolded, *tiers.extension)
    return labels | {task.id: core[task.derived_from] for task in derived if task.derived_from in core}


def pupil_task(task: Task, label: str) -> PupilTask:
    """The printed side of one task under its number."""
    return PupilTask(
        id=task.id,
        label=label,
        stem=task.stem,
        stimulus=task.stimulus,
        answer=_space(task.response, task.stem),
        parts=tuple(
            PupilPart(label=part.label, stem=part.stem, answer=_space(part.response, part.stem), marks=part.marks)
            for part in task.parts or ()
        ),
        marks=task.marks,
        minutes=task.minutes,
        supports=tuple(
            PupilSupport(title=SUPPORT_TITLES.get(support.kind, "Help"), text=support.text) for support in task.supports
        ),
    )


def pupil_sheet(homework: Homework, tier: Tier) -> tuple[PupilTask, ...]:
    """The printed tasks of one tier, in sheet order."""
    labels = question_labels(homework)
    return tuple(pupil_task(task, labels[task.id]) for task in getattr(homework.tiers, tier.value))


def _space(response: Response, stem: str) -> AnswerSpace:
    match response:
        case Choice():
            by_id = {option.id: option.text for option in response.options}
            return AnswerSpace(kind="choice", items=tuple(by_id[name] for name in response.shown_order))
        case Short():
            return AnswerSpace(kind="short", lines=response.lines)
        case Extended():
            return AnswerSpace(kind="extended", lines=response.lines, guide=response.word_guide)
        case Cloze():
            return AnswerSpace(kind="cloze", bank=response.bank or (), gaps=len(response.gaps))
        case Match():
            return AnswerSpace(
                kind="match", left=response.left, right=tuple(response.right[i] for i in response.shown_order)
            )
        case Order():
            return AnswerSpace(kind="order", items=tuple(response.items[i] for i in response.shown_order))
        case Classify():
            items = tuple(response.items[i].text for i in response.shown_order)
            return AnswerSpace(kind="classify", headings=response.groups, items=items)
        case TrueFalse():
            # Where the stem gives the verdict, there is nothing to tick: the statement is only put right.
            return AnswerSpace(kind="true_false" if asks_for_a_verdict(stem) else "short", lines=CORRECTION_LINES)
        case Numeric():
            return AnswerSpace(kind="numeric", lines=1, unit=response.unit)
        case Working():
            return AnswerSpace(kind="working", lines=response.lines, unit=response.final.unit)
        case Table():
            blank = set(response.blanks)
            rows = tuple(
                tuple(None if (r, c) in blank else cell for c, cell in enumerate(row))
                for r, row in enumerate(response.rows)
            )
            return AnswerSpace(kind="table", headings=response.columns, rows=rows)
        case Draw():
            return AnswerSpace(kind="draw", guide=response.canvas)
