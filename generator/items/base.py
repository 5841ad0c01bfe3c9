"""What an item model is, and what it gives: offers of finished tasks, each with the knowledge it uses up.

An item model looks at the grounding and offers every task it can honestly write from it. Planning then chooses. So
capacity is measured on real tasks, never on promises, and an item model that is unsure offers nothing.
"""

import random
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Protocol

from curriculum.models import Badge, Frozen, Idea
from generator.grounding import GroundedObjective, Grounding
from generator.models import (
    Answer,
    CommonError,
    MarkedBy,
    Marking,
    MarkPoint,
    Response,
    Stage,
    Support,
    Task,
    Tier,
)
from generator.timing import task_minutes

CODED_FROM = 4
FIGURE = re.compile(
    r"^(?:about |nearly |over |in |the )?\$?£?\s*([-−]?\d[\d,]*(?:\.\d+)?)\$?\s*(%|°C|[a-zA-Zµ²³/ ]{0,14})\.?$", re.I
)
STAGE_OF_DEMAND = {1: Stage.RETRIEVAL, 2: Stage.APPLICATION, 3: Stage.EXTENSION, 4: Stage.EXTENSION}


class Scaffold(Frozen):
    """How the scaffolded version of a task is made accessible: supports, and a plainer form of stem or response."""

    supports: tuple[Support, ...]
    stem: str | None = None
    response: Response | None = None


class Offer(Frozen):
    """A finished core task without its number, the knowledge it uses up, and its scaffold.

    `uses` holds keys of knowledge (ids, and `term:heir` for words), so that no tier tests one thing twice. `starter` says
    that it is short enough to open the next lesson with, and `reteach` is what to say when many miss it.
    """

    task: Task
    uses: frozenset[str]
    scaffold: Scaffold
    extension_only: bool = False
    earlier: bool = False
    starter: bool = False
    reteach: str = ""

    @property
    def key(self) -> str:
        """A stable name for sorting and for leaving an offer out when a check blocks it."""
        return f"{self.task.item_model}|{','.join(self.task.objective_ids)}|{'+'.join(sorted(self.uses))}"


class ItemModel(Protocol):
    """One way of asking. `offers` yields every task that the grounding honestly supports, in a seeded order."""

    name: str

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]: ...


def draft_task(
    *,
    item_model: str,
    ground: Grounding,
    objectives: Sequence[GroundedObjective],
    demand: int,
    command_word: str,
    stem: str,
    response: Response,
    canonical: str,
    points: Sequence[MarkPoint],
    model_answer: str,
    reason: str,
    reveals: str,
    cites: Sequence[str],
    accept: Sequence[str] = (),
    errors: Sequence[CommonError] = (),
    marked_by: MarkedBy = MarkedBy.SELF,
    builds_on: str = "",
    badge: Badge | None = None,
    **more: Any,
) -> Task:
    """A core task without its number. Marks are the sum of its points; minutes are estimated from the task itself.

    `reason` completes "This task addresses <LO> because ..."; `reveals` says what wrong answers would show.
    """
    if ground.subject == "mathematics" and ground.key_stage >= CODED_FROM:
        points = [p if p.code else p.model_copy(update={"code": "B"}) for p in points]
    marks = sum(point.marks for point in points)
    task = Task(
        id="",
        tier=Tier.CORE,
        stage=more.pop("stage", STAGE_OF_DEMAND[demand]),
        demand=demand,
        command_word=command_word,
        objective_ids=tuple(dict.fromkeys(o.id for o in objectives)),
        stem=stem,
        response=response,
        answer=Answer(canonical=canonical, accept=tuple(accept)),
        marks=marks,
        minutes=0,
        rationale=_rationale(objectives, reason, reveals, builds_on),
        marking=Marking(points=tuple(points), model_answer=model_answer, common_errors=tuple(errors)),
        cites=tuple(dict.fromkeys(cites)),
        badge=badge or _badge(objectives),
        marked_by=marked_by,
        item_model=item_model,
        **more,
    )
    return task.model_copy(update={"minutes": task_minutes(task, ground.key_stage)})


def point(idea: Idea | str, marks: int = 1) -> MarkPoint:
    """An idea as a mark point."""
    if isinstance(idea, str):
        return MarkPoint(marks=marks, text=idea)
    return MarkPoint(marks=marks, text=idea.text, accept=idea.accept, reject=idea.reject)


def shuffled(items: Sequence[Any], rng: random.Random) -> list[Any]:
    """A new list in a seeded order."""
    mixed = list(items)
    rng.shuffle(mixed)
    return mixed


def mixed_order(count: int, rng: random.Random) -> tuple[int, ...]:
    """A seeded order of 0 .. count-1 that is neither the right one nor the right one turned round."""
    order = list(range(count))
    while count > 1 and _in_line(order):
        rng.shuffle(order)
    return tuple(order)


def deranged(count: int, rng: random.Random) -> tuple[int, ...]:
    """A mixed order of 0 .. count-1 with nothing in its own place."""
    order = list(range(count))
    while count > 1 and (any(place == index for place, index in enumerate(order)) or _in_line(order)):
        rng.shuffle(order)
    return tuple(order)


def unpaired(rows: int, count: int, rng: random.Random) -> tuple[int, ...]:
    """A seeded order of 0 .. count-1 in which the first `rows` do not stand in line with the rows they belong to."""
    order = list(range(count))
    rng.shuffle(order)
    while rows > 1 and _in_line([index for index in order if index < rows]):
        rng.shuffle(order)
    return tuple(order)


def ungrouped(groups: Sequence[str], rng: random.Random) -> tuple[int, ...]:
    """A mixed order of things that does not print them group by group; `groups` names the group of each."""
    order = mixed_order(len(groups), rng)
    while len(groups) > len(set(groups)) + 1 > 2 and _runs([groups[n] for n in order]) == len(set(groups)):
        order = mixed_order(len(groups), rng)
    return order


def by_size(texts: Sequence[str]) -> list[int] | None:
    """The indices of texts from the smallest figure to the largest; None where not all are figures of one unit."""
    figures = read_figures(texts)
    return sorted(range(len(figures)), key=lambda n: figures[n]) if figures else None


def read_figures(texts: Sequence[str]) -> list[float] | None:
    """The values of texts such as 'about 300' or '12.5 cm', where each is one figure and all have one unit."""
    found = [FIGURE.match(text.strip()) for text in texts]
    read = [match for match in found if match]
    if not read or len(read) < len(texts) or len({match[2].strip().lower() for match in read}) > 1:
        return None
    return [float(match[1].replace(",", "").replace("−", "-")) for match in read]


def _in_line(order: Sequence[int]) -> bool:
    """Whether an order rises all through, or falls all through where it could do otherwise."""
    rising = sorted(order)
    return list(order) == rising or (len(order) > 2 and list(order) == rising[::-1])


def _runs(names: Sequence[str]) -> int:
    return 1 + sum(one != other for one, other in pairwise(names))


def _badge(objectives: Sequence[GroundedObjective]) -> Badge:
    badges = {o.badge for o in objectives}
    return Badge.SOURCED if Badge.SOURCED in badges else next(iter(badges), Badge.CURATED)


def _rationale(objectives: Sequence[GroundedObjective], reason: str, reveals: str, builds_on: str) -> str:
    statements = " and ".join(f"‘{o.objective.statement.rstrip('.')}’" for o in _distinct(objectives))
    opening = f"This task addresses {statements} because {reason}."
    return " ".join(part for part in (opening, builds_on, reveals) if part)


def _distinct(objectives: Sequence[GroundedObjective]) -> list[GroundedObjective]:
    return list({o.id: o for o in objectives}.values())
