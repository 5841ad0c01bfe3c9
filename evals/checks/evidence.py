"""One homework as the checks see it: views that several rules share, each worked out once, when first asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from evals.checks.wording import content, plain
from generator.models import CitedSource, Homework, Passage, Task, Tier
from generator.pupil_view import PupilTask, pupil_task, question_labels
from generator.timing import tier_minutes

LONGEST_TERM = 3


class Printed(NamedTuple):
    """A text that a pupil reads: the words, where they stand, and the task they belong to, if any."""

    text: str
    where: str
    task: Task | None


class Seen(NamedTuple):
    """A task beside its printed side."""

    task: Task
    printed: PupilTask


@dataclass(frozen=True)
class Evidence:
    """Everything the rules look at. Nothing here is read from what the file says about itself."""

    homework: Homework

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks of the three sheets, in sheet order."""
        return self.homework.tiers.all()

    @cached_property
    def all_tasks(self) -> tuple[Task, ...]:
        """The tasks of the three sheets, then those of the next lesson's starter."""
        return (*self.tasks, *self.homework.starter)

    @cached_property
    def by_id(self) -> dict[str, Task]:
        return {task.id: task for task in self.tasks}

    @cached_property
    def labels(self) -> dict[str, str]:
        """The printed number of each task, by task id."""
        return question_labels(self.homework)

    @cached_property
    def requested(self) -> tuple[str, ...]:
        """Ids of the requested objectives; all listed ones where the request names none."""
        return self.homework.request.objective_ids or tuple(objective.id for objective in self.homework.objectives)

    @cached_property
    def statements(self) -> dict[str, str]:
        """What each listed objective says, by id."""
        return {objective.id: objective.statement for objective in self.homework.objectives}

    @cached_property
    def passages(self) -> dict[str, Passage]:
        """Every cited passage, by id."""
        return {passage.id: passage for source in self.homework.sources for passage in source.passages}

    @cached_property
    def source_of(self) -> dict[str, CitedSource]:
        """The source of each passage, by passage id."""
        return {passage.id: source for source in self.homework.sources for passage in source.passages}

    @cached_property
    def sheets(self) -> dict[Tier, tuple[Seen, ...]]:
        """Each pupil sheet, in sheet order."""
        return {
            tier: tuple(Seen(task, pupil_task(task, self.labels[task.id])) for task in self.tier(tier)) for tier in Tier
        }

    @cached_property
    def minutes(self) -> dict[Tier, float]:
        """Minutes of work on each sheet, estimated afresh from marks and words."""
        stage = self.homework.unit.key_stage
        return {tier: tier_minutes(self.tier(tier), stage) for tier in Tier}

    @cached_property
    def brief(self) -> tuple[Printed, ...]:
        """What pupils read beside the tasks: the brief and the questions to themselves and to each other."""
        homework, brief = self.homework, self.homework.pupil_brief
        named = [(name, getattr(brief, name)) for name in ("what", "why", "minimum", "record_in", "help", "stop_note")]
        named += [(f"you_need[{n}]", text) for n, text in enumerate(brief.you_need)]
        named += [(f"success_criteria[{n}]", text) for n, text in enumerate(brief.success_criteria)]
        found = [Printed(text, f"pupil_brief.{name}", None) for name, text in named]
        found += [Printed(text, f"self_assessment[{n}]", None) for n, text in enumerate(homework.self_assessment)]
        found += [Printed(text, f"peer_assessment[{n}]", None) for n, text in enumerate(homework.peer_assessment)]
        return tuple(found)

    @cached_property
    def printed(self) -> tuple[Printed, ...]:
        """Every text that a pupil reads, the brief first, then sheet by sheet, then the starter."""
        rows = list(self.brief)
        for task in self.all_tasks:
            printed = pupil_task(task, self.labels[task.id])
            rows += [Printed(text, "printed side", task) for text in printed.texts()]
        return tuple(rows)

    @cached_property
    def topic(self) -> frozenset[str]:
        """Stems of the unit's title and intent and of the objectives: the words any task of it may use."""
        unit = self.homework.unit
        return content(" ".join([unit.title, unit.intent, *self.statements.values()]))

    @cached_property
    def terms(self) -> frozenset[str]:
        """The key terms that the passages explain, of three words at most, in small letters."""
        found = (re.split(r"[.!?]\s", passage.text, maxsplit=1) for passage in self.passages.values())
        terms = (plain(parts[0]).rstrip(".").lower() for parts in found if len(parts) > 1)
        return frozenset(term for term in terms if len(term.split()) <= LONGEST_TERM)

    def tier(self, tier: Tier) -> tuple[Task, ...]:
        """The tasks of one sheet, in sheet order."""
        tasks: tuple[Task, ...] = getattr(self.homework.tiers, tier.value)
        return tasks

    def cited(self, task: Task) -> Iterator[Passage]:
        """The passages that a task cites and the file holds."""
        return (self.passages[name] for name in task.cites if name in self.passages)
