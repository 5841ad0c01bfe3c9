"""Writes a teacher's words into one question; its versions follow where they carried the same words."""

import re

from curriculum.models import Badge
from generator.change.changed import Changed
from generator.change.edit_marking import edit_marking
from generator.change.edit_response import edit_answer
from generator.change.family import Family, find_family, find_task, replace_tasks
from generator.change.refresh import refresh_homework
from generator.change.task_edit import TaskEdit, refuse_absurd
from generator.errors import BadChange
from generator.models import Choice, Cloze, Homework, Task, Tier
from generator.timing import task_minutes

GAP = re.compile(r"\{\{gap:(\d+)\}\}")
OWN_OF_SUPPORTED = frozenset({"stem", "supports"})
KEY_FIELDS = ("answer", "accept", "value", "options", "gaps", "marks", "points", "model_answer", "errors")


def edit_task(homework: Homework, task_id: str, edit: TaskEdit) -> Changed:
    """The homework with a question edited, its minutes estimated anew, and notes on versions that kept other words.

    The supported version is edited by its own id, in its text and its supports; all else is the core question's. An edit
    that changes nothing gives the same homework. Raises `UnknownTask` and `BadChange`.
    """
    refuse_absurd(edit)
    family = find_family(homework, task_id)
    named = find_task(homework, task_id)
    stage = homework.unit.key_stage
    notes: list[str] = []
    if named.tier is Tier.SCAFFOLDED:
        _refuse_core_fields(edit, family)
        new = {named.id: _edited(named, edit, family.label, stage)}
    else:
        if edit.supports is not None:
            raise BadChange(f"supports stand on the supported version of question {family.label}; edit them there")
        new = {family.first.id: _edited(family.first, edit, family.label, stage)}
        for version in (family.scaffolded, family.extension):
            if version is not None and version is not family.first:
                followed, told = _follow(version, family.first, new[family.first.id], edit, family.label)
                new[version.id] = _edited(version, followed, family.label, stage) if followed.given() else version
                notes += told
    before = {task.id: task for task in homework.tiers.all()}
    if all(before[name] == task for name, task in new.items()):
        return Changed(homework=homework)
    return refresh_homework(homework, replace_tasks(homework.tiers, new), notes=tuple(notes))


def _edited(task: Task, edit: TaskEdit, label: str, key_stage: int) -> Task:
    new = edit_marking(edit_answer(_with_texts(task, edit, label), edit, label), edit, label)
    if new == task:
        return task
    if task.badge is Badge.COMPUTED and _asks_otherwise(task, new):
        # The proof was of the question as it was computed; from here on a teacher answers for it.
        new = new.model_copy(update={"badge": Badge.CURATED, "verified": None})
    return new.model_copy(update={"minutes": task_minutes(new, key_stage)})


def _asks_otherwise(old: Task, new: Task) -> bool:
    return (old.stem, old.answer, old.response) != (new.stem, new.answer, new.response)


def _with_texts(task: Task, edit: TaskEdit, label: str) -> Task:
    update: dict[str, object] = {}
    if edit.stem is not None:
        _refuse_lost_gaps(task, edit.stem, label)
        update["stem"] = edit.stem
    if edit.rationale is not None:
        update["rationale"] = edit.rationale
    if edit.supports is not None:
        if len(edit.supports) != len(task.supports):
            count = len(task.supports)
            raise BadChange(f"question {label} has {count} support{'' if count == 1 else 's'}; give as many texts")
        pairs = zip(task.supports, edit.supports, strict=True)
        update["supports"] = tuple(support.model_copy(update={"text": text}) for support, text in pairs)
    return task.model_copy(update=update)


def _refuse_lost_gaps(task: Task, stem: str, label: str) -> None:
    if isinstance(task.response, Cloze):
        printed = " ".join([stem, *(stimulus.text for stimulus in task.stimulus)])
        shown = sorted(int(number) for number in GAP.findall(printed))
        wanted = sorted(gap.n for gap in task.response.gaps)
        if shown != wanted:
            marks = " ".join(f"{{{{gap:{number}}}}}" for number in wanted)
            raise BadChange(f"the text of question {label} must show each of its gaps once; keep {marks}")


def _refuse_core_fields(edit: TaskEdit, family: Family) -> None:
    if family.core is not None and edit.given() - OWN_OF_SUPPORTED:
        raise BadChange(
            f"the supported version of question {family.label} has the marks and the answer of the core question; edit "
            f"{family.core.id}, and here only the text and the supports"
        )


def _follow(version: Task, old: Task, new: Task, edit: TaskEdit, label: str) -> tuple[TaskEdit, list[str]]:
    """What of an edit a version takes on, and what the teacher should look at there."""
    sheet = "supported" if version.tier is Tier.SCAFFOLDED else "extension"
    notes: list[str] = []
    update: dict[str, object] = {}
    if edit.stem is not None and edit.stem != old.stem and version.stem != old.stem:
        inside = old.stem in version.stem
        update["stem"] = version.stem.replace(old.stem, edit.stem) if inside else None
        kept = "adds words of its own" if inside else "has a text of its own and keeps it"
        notes.append(f"The {sheet} version of question {label} {kept}: read it.")
    if edit.rationale is not None:
        same = version.rationale.startswith(old.rationale)
        update["rationale"] = edit.rationale + version.rationale[len(old.rationale) :] if same else None
    if (version.answer, version.marking) != (old.answer, old.marking):
        update |= dict.fromkeys(KEY_FIELDS)
        if any(getattr(edit, name) is not None for name in KEY_FIELDS):
            notes.append(f"The {sheet} version of question {label} has a marking of its own and keeps it: edit it too.")
    elif edit.options is not None and isinstance(version.response, Choice):
        there = {option.id for option in version.response.options}
        update["options"] = {name: text for name, text in edit.options.items() if name in there} or None
    if version.supports and _asks_otherwise(old, new):
        notes.append(f"The supports of question {label} were written for the question as it was: read them.")
    return edit.model_copy(update=update), notes
