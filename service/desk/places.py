"""Where a finding stands, in the words and numbers that a teacher sees, and where its place is on the pages."""

import re
from collections.abc import Sequence

from curriculum.models import Frozen
from generator.models import Finding, Homework, Task
from generator.pupil_view import question_labels

TABS_OF = {
    "pupil_brief": "why",
    "capacity": "why",
    "parity": "why",
    "coverage": "why",
    "self_marking": "marking",
    "class_feedback": "marking",
    "exemplar": "marking",
    "sources": "sources",
}
TIERS = ("core", "scaffolded", "extension")

SHORTEST_RUN = 3


class Place(Frozen):
    """`words` names the question or the sheet ("Question 3, scaffolded"); empty where it is the whole homework."""

    words: str = ""
    tab: str = ""
    anchor: str = ""


def place_of(homework: Homework, finding: Finding) -> Place:
    """Where to look for what a check has found."""
    task = next((task for task in homework.tiers.all() if task.id == finding.task_id), None)
    if task is not None:
        return Place(words=name_of(homework, task), tab=task.tier.value, anchor=f"q-{task.id}")
    if any(task.id == finding.task_id for task in homework.starter):
        return Place(words="Next lesson's starter", tab="marking", anchor="starter")
    where = finding.where or ""
    tier = next((name for name in TIERS if where in (name, f"tiers.{name}")), "")
    if tier:
        return Place(words=f"{tier.capitalize()} sheet", tab=tier)
    return Place(tab=TABS_OF.get(where.split(".")[0].split("[")[0], ""))


def name_of(homework: Homework, task: Task) -> str:
    """'Question 3' on the core sheet, 'Question 3, scaffolded' elsewhere; a deeper question has a number of its own."""
    name = f"Question {question_labels(homework)[task.id]}"
    alone = task.tier.value == "extension" and task.derived_from is None
    return name if task.tier.value == "core" or alone else f"{name}, {task.tier.value}"


def once_a_question(homework: Homework, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings without those that say the same of another version of the same question; the first stays."""
    labels = question_labels(homework)
    seen: dict[tuple[str, str, str], Finding] = {}
    for finding in findings:
        about = labels.get(finding.task_id or "", finding.where or "")
        seen.setdefault((finding.rule, about, finding.message), finding)
    return tuple(seen.values())


def say_questions(homework: Homework, tasks: Sequence[Task]) -> str:
    """'Question 3' or 'Questions 3, 5 and 8 to 12', each number once, in the order given."""
    labels = question_labels(homework)
    numbers = list(dict.fromkeys(labels[task.id] for task in tasks))
    if len(numbers) == 1:
        return f"Question {numbers[0]}"
    runs = _runs(numbers)
    return f"Questions {', '.join(runs[:-1])} and {runs[-1]}" if len(runs) > 1 else f"Questions {runs[0]}"


def _runs(numbers: Sequence[str]) -> list[str]:
    """The numbers with three or more that follow one another as '8 to 12'."""
    runs: list[list[str]] = []
    for number in numbers:
        follows = runs and number.isdecimal() and runs[-1][-1].isdecimal() and int(number) == int(runs[-1][-1]) + 1
        if follows:
            runs[-1].append(number)
        else:
            runs.append([number])
    said: list[str] = []
    for run in runs:
        said += [f"{run[0]} to {run[-1]}"] if len(run) >= SHORTEST_RUN else run
    return said


def with_numbers(homework: Homework, text: str) -> str:
    """The text with the names that only the file knows (core-3) turned into the numbers that are printed."""
    names = {task.id: name_of(homework, task) for task in homework.tiers.all()}
    names |= {task.id: f"starter question {n}" for n, task in enumerate(homework.starter, 1)}
    if not names:
        return text
    longest_first = sorted(names, key=len, reverse=True)
    known = re.compile(rf"(?<![\w.:-])(?:{'|'.join(map(re.escape, longest_first))})(?!\w|[.:-]\w)")
    return known.sub(lambda found: names[found[0]].lower().replace("question e", "question E"), text)
