"""A small homework on cells and diffusion, made by hand: two objectives, four core tasks, their partners, sources.

Every rule is silent on it. Tests change one thing and look at one rule.
"""

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from curriculum.models import Badge
from evals.checks import run_checks
from generator.models import (
    Answer,
    Capacity,
    CitedSource,
    CommonError,
    CoverageRow,
    FeedbackStem,
    Finding,
    Homework,
    HomeworkRequest,
    KeyLine,
    MarkedBy,
    Marking,
    MarkPoint,
    ObjectiveHead,
    ParityRow,
    Passage,
    Provenance,
    PupilBrief,
    Short,
    Stage,
    Support,
    Task,
    Tier,
    Tiers,
    TrueFalse,
    UnitHead,
)
from generator.timing import tier_minutes

PASSAGES = {
    "cells:earlier:1": "Which organ pumps blood around the human body?. heart. the heart.",
    "cells:LO1:terms:1": "nucleus. the part that controls what the cell does. cell part. controls the cell.",
    "cells:LO1:facts:1": "All living things are made of one or more tiny units called cells.",
    "cells:LO1:misconceptions:1": "Rocks are made of cells. Only living things are made of cells, and a rock is not "
    "living.",
    "cells:LO2:facts:1": "A smell spreads across a room because its particles move at random in all directions.",
    "cells:LO2:cases:1": (
        "Sam drops a tea bag into cold water and does not stir it. After an hour the brown colour has spread through "
        "the "
        "whole cup. Explain how the colour spread. the particles of the tea move at random. they spread from where "
        "there are "
        "many to where there are few. The tea particles move at random, so they spread from where there are many to "
        "where "
        "there are few, until the whole cup is brown."
    ),
}


def passage(name: str, text: str) -> Passage:
    return Passage(id=name, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())


def a_task(task_id: str, stem: str, key: str, **more: Any) -> Task:
    """A short self-marked task; what a test leaves out has an honest value."""
    tier = Tier(task_id.split("-")[0])
    objectives = more.pop("objective_ids", ("LO1",))
    points = more.pop("points", None) or (MarkPoint(marks=1, text=key),)
    model_answer = more.pop("model_answer", key)
    values: dict[str, Any] = {
        "stage": Stage.RETRIEVAL,
        "demand": 1,
        "command_word": "name",
        "response": Short(lines=1),
        "marks": sum(point.marks for point in points),
        "minutes": 1.0,
        "rationale": f"This task addresses {' and '.join(objectives) or 'earlier learning'} because it asks for {key}; "
        "a gap shows what to teach again.",
        "badge": Badge.CURATED,
        "marked_by": MarkedBy.SELF,
    }
    slip = CommonError(error="another word from the lesson", reply=f"Look back in your notes at the part on {key}.")
    return Task(
        id=task_id,
        tier=tier,
        objective_ids=objectives,
        stem=stem,
        answer=Answer(canonical=key, accept=more.pop("accept", ())),
        marking=Marking(points=points, model_answer=model_answer, common_errors=more.pop("errors", (slip,))),
        **(values | more),
    )


def a_support(text: str, kind: str = "hint") -> Support:
    return Support(kind=kind, text=text, fade="Leave the hint out next time.")


def _core() -> tuple[Task, ...]:
    correction = "Only living things are made of cells."
    why = "its particles move at random in all directions"
    return (
        a_task(
            "core-1",
            "Which organ pumps blood around the human body?",
            "heart",
            objective_ids=(),
            retrieves=("key stage 2 science: the human body",),
            accept=("the heart",),
            cites=("cells:earlier:1",),
        ),
        a_task(
            "core-2",
            "Which key term means: **the part that controls what the cell does**?",
            "nucleus",
            cites=("cells:LO1:terms:1",),
        ),
        a_task(
            "core-3",
            "True or false? **Rocks are made of cells.**\n\nIf it is false, write a statement that is true.",
            f"False. {correction}",
            stage=Stage.APPLICATION,
            demand=2,
            command_word="correct",
            response=TrueFalse(answer=False, correction=correction),
            points=(MarkPoint(marks=1, text=f"a true statement that puts it right: {correction}"),),
            cites=("cells:LO1:misconceptions:1",),
            errors=(
                CommonError(
                    error="says that it is true",
                    reply="Does a rock feed or grow?",
                    misconception_id="cells:LO1:misconceptions:1",
                ),
            ),
        ),
        a_task(
            "core-4",
            "Why does a smell spread across a room? Give **two** ideas.",
            why,
            objective_ids=("LO2",),
            stage=Stage.APPLICATION,
            demand=2,
            command_word="explain",
            response=Short(lines=3),
            points=(
                MarkPoint(marks=1, text="its particles move"),
                MarkPoint(marks=1, text="at random in all directions"),
            ),
            model_answer=f"A smell spreads because {why}.",
            cites=("cells:LO2:facts:1",),
        ),
    )


HINTS = {
    "core-1": "It starts with **h**.",
    "core-2": "It starts with **n** and has 7 letters.",
    "core-3": "Think of one rock. Does the statement fit it?",
    "core-4": "Begin with: This happens because ...",
}


def _extension(core: tuple[Task, ...]) -> tuple[Task, ...]:
    kept = tuple(
        task.model_copy(
            update={"id": task.id.replace("core", "extension"), "tier": Tier.EXTENSION, "derived_from": task.id}
        )
        for task in core[:3]
    )
    deeper = a_task(
        "extension-E1",
        "Sam drops a tea bag into cold water and does not stir it. After an hour the whole cup is brown. Explain how.",
        "the tea particles move at random and spread from where there are many to where there are few",
        objective_ids=("LO2",),
        stage=Stage.EXTENSION,
        demand=3,
        command_word="explain",
        response=Short(lines=4),
        points=(
            MarkPoint(marks=1, text="the particles of the tea move at random"),
            MarkPoint(marks=1, text="they spread from where there are many to where there are few"),
        ),
        cites=("cells:LO2:cases:1",),
    )
    return (*kept, deeper)


def _scaffolded(task: Task) -> Task:
    update = {
        "id": task.id.replace("core", "scaffolded"),
        "tier": Tier.SCAFFOLDED,
        "derived_from": task.id,
        "supports": (a_support(HINTS[task.id]),),
    }
    return task.model_copy(update=update)


HELP = (
    "Stuck? Read your notes, then try the next question. Read each question twice before you write. Use a pencil, so that "
    "you can put a mistake right. If you use a word from the lesson, spell it as it stands in your notes. You may talk "
    "about a question with somebody at home, but write the answer in your own words. At the end, read each answer once "
    "more. Ask yourself: does it say what the question asks for? Leave no space empty. A guess with a reason shows your "
    "teacher what to go over again."
)


def _parity(core: tuple[Task, ...]) -> tuple[ParityRow, ...]:
    partners = {"core-4": "extension-E1"}
    return tuple(
        ParityRow(
            core_id=task.id,
            scaffolded_id=task.id.replace("core", "scaffolded"),
            extension_id=partners.get(task.id, task.id.replace("core", "extension")),
            objective_ids=task.objective_ids,
            held=("objective", "demand", "final answer", "marks"),
            changed=("hint: adds a way in",),
        )
        for task in core
    )


@pytest.fixture
def homework() -> Homework:
    core = _core()
    tiers = Tiers(core=core, scaffolded=tuple(_scaffolded(task) for task in core), extension=_extension(core))
    lengths = [tier_minutes(tasks, 3) for tasks in (tiers.core, tiers.scaffolded, tiers.extension)]
    minutes = round((min(lengths) + max(lengths)) / 2)
    statements = {"LO1": "Describe the parts of a cell.", "LO2": "Explain how substances spread by diffusion."}
    return Homework(
        id="0123456789abcdef",
        title="Cells and diffusion: homework",
        created_at="2026-01-05T08:00:00+00:00",
        request=HomeworkRequest(unit_id="cells", objective_ids=("LO1", "LO2"), minutes=minutes),
        unit=UnitHead(
            id="cells",
            title="Cells and diffusion",
            subject="science",
            key_stage=3,
            years=(7,),
            intent="Living things are built from cells, and substances move in and out of them by diffusion.",
        ),
        objectives=tuple(ObjectiveHead(id=n, statement=s, source_id="pack:cells") for n, s in statements.items()),
        pupil_brief=PupilBrief(
            what="Answer four questions on cells and diffusion.",
            why="Everything that lives is built from cells.",
            you_need=("Living things are made of cells. Smells spread by themselves: this is diffusion.",),
            success_criteria=("I can describe the parts of a cell.",),
            minutes=minutes,
            minimum="If time is short, do questions 1 to 3.",
            record_in="Write on this sheet.",
            help=HELP,
            stop_note="When the time is up, stop and draw a line.",
        ),
        capacity=Capacity(minutes=minutes),
        tiers=tiers,
        parity=_parity(core),
        starter=(),
        self_marking=tuple(
            KeyLine(n=str(n), answer=task.answer.canonical) for n, task in enumerate((*core, tiers.extension[-1]), 1)
        ),
        class_feedback=tuple(
            FeedbackStem(
                objective_id=name,
                secure=f"You have shown that you can {statement[0].lower()}{statement[1:]}",
                next=f"Next, look again at how to {statement[0].lower()}{statement[1:]}",
            )
            for name, statement in statements.items()
        ),
        self_assessment=("I can describe the parts of a cell: not yet / nearly / yes",),
        peer_assessment=("Tick each idea that your partner gives.",),
        coverage=tuple(
            CoverageRow(
                objective_id=name,
                task_ids=tuple(task.id for task in tiers.all() if name in task.objective_ids),
                stages=("application",),
            )
            for name in statements
        ),
        sources=(
            CitedSource(
                id="pack:cells",
                title="Cells and diffusion",
                licence="MIT",
                version="1",
                passages=tuple(passage(name, text) for name, text in PASSAGES.items()),
            ),
        ),
        provenance=Provenance(author="items", seed=1),
    )


@pytest.fixture
def found() -> Callable[[Homework, str], list[Finding]]:
    """The findings of one rule on a homework."""

    def look(homework: Homework, rule: str) -> list[Finding]:
        return [finding for finding in run_checks(homework) if finding.rule == rule]

    return look


@pytest.fixture
def change() -> Callable[..., Homework]:
    """The homework with fields of one task changed."""

    def changed(homework: Homework, task_id: str, **fields: Any) -> Homework:
        def one(task: Task) -> Task:
            return task.model_copy(update=fields) if task.id == task_id else task

        tiers = homework.tiers
        rows = {name: tuple(one(task) for task in getattr(tiers, name)) for name in ("core", "scaffolded", "extension")}
        return homework.model_copy(update={"tiers": Tiers(**rows)})

    return changed


@pytest.fixture
def swap() -> Callable[..., Homework]:
    """The homework with one whole task replaced, its passages added to the source."""

    def swapped(homework: Homework, task: Task, **passages: str) -> Homework:
        tiers = homework.tiers
        rows = {
            name: tuple(task if old.id == task.id else old for old in getattr(tiers, name))
            for name in ("core", "scaffolded", "extension")
        }
        source = homework.sources[0]
        more = tuple(passage(name, text) for name, text in passages.items())
        cited = source.model_copy(update={"passages": (*source.passages, *more)})
        return homework.model_copy(update={"tiers": Tiers(**rows), "sources": (cited,)})

    return swapped


@pytest.fixture
def make_task() -> Callable[..., Task]:
    return a_task


@pytest.fixture
def make_support() -> Callable[..., Support]:
    return a_support
