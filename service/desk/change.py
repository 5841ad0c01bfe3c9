"""Changes to one question while every other stays as it is: grounded again, changed, checked, saved."""

from collections.abc import Callable

from curriculum.models import Frozen
from evals.checks import run_checks
from generator.authors.calls import Gone, never_gone
from generator.authors.rewrite import rewrite_task
from generator.change import (
    Alternative,
    TaskEdit,
    add_task,
    additions,
    alternatives,
    edit_task,
    find_task,
    move_task,
    offer_key,
    pick,
    regenerate_task,
    remove_task,
    swap_task,
)
from generator.change.changed import Changed as ChangedHomework
from generator.errors import BadChange
from generator.grounding import Grounding, ground_request
from generator.models import Finding, Homework, Tier
from generator.pupil_view import question_labels
from generator.request import check_request
from service.desk.desk import Desk
from service.desk.judge import judge
from service.model_author import author_of
from service.store.records import Stored

Change = Callable[[Homework], ChangedHomework]


class Changed(Frozen):
    """The saved version, the findings that are new and gone with it, and what to tell who changed it."""

    stored: Stored
    broke: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    notes: tuple[str, ...]


def edit(desk: Desk, homework_id: str, task_id: str, wanted: TaskEdit, *, base: int, by: str) -> Changed:
    """Change the wording, the marks or the guidance of a question. Raises `BadChange`, `EditedMeanwhile`."""
    before = desk.store.homeworks.get(homework_id, base)
    words = f"edited {_number(before.homework, task_id)}"
    return _saved(desk, before, lambda homework: edit_task(homework, task_id, wanted), words, by)


def swap(desk: Desk, homework_id: str, task_id: str, key: str, *, seed: int, base: int, by: str) -> Changed:
    """Put one of its `choices` in a question's place; `key` and `seed` are those of the choice."""
    before = desk.store.homeworks.get(homework_id, base)
    ground = ground_again(desk, before)
    chosen = pick(alternatives(before.homework, task_id, ground, seed=seed, check=run_checks), key)
    words = f"swapped {_number(before.homework, task_id)} for another"
    return _saved(desk, before, lambda homework: swap_task(homework, task_id, chosen, ground), words, by)


def regenerate(desk: Desk, homework_id: str, task_id: str, *, seed: int, base: int, by: str) -> Changed:
    """Put the best choice of a seed in a question's place. Raises `NoKnowledge` where nothing else can be asked."""
    before = desk.store.homeworks.get(homework_id, base)
    ground = ground_again(desk, before)
    words = f"swapped {_number(before.homework, task_id)} for another"
    return _saved(
        desk,
        before,
        lambda homework: regenerate_task(homework, task_id, ground, seed=seed, check=run_checks),
        words,
        by,
    )


def rewrite(
    desk: Desk,
    homework_id: str,
    task_id: str,
    *,
    wish: str,
    base: int,
    by: str,
    gone: Gone = never_gone,
) -> Changed:
    """Have the language model write another question in a question's place. Raises `BadChange`, `ModelError`, `NotSent`."""
    if desk.door is None:
        raise BadChange("no language model is set; swap the question for another of the list")
    before = desk.store.homeworks.get(homework_id, base)
    homework, ground = before.homework, ground_again(desk, before)
    author = author_of(desk.door, by=by, homework=homework_id, say=lambda line: None, stopped=gone)
    # Another seed at each version: asked again, the model is to write something else.
    offer = rewrite_task(
        author,
        homework.request,
        ground,
        find_task(homework, task_id),
        homework.tiers.core,
        wish=wish,
        seed=before.version.number,
    )
    chosen = Alternative(key=offer_key(offer), seed=before.version.number, offer=offer)
    words = f"had {_number(homework, task_id)} written anew by {desk.door.name}"
    return _saved(desk, before, lambda homework: swap_task(homework, task_id, chosen, ground), words, by)


def add(desk: Desk, homework_id: str, tier: Tier, key: str, *, seed: int, base: int, by: str) -> Changed:
    """Put one of its `choices_to_add` on the core sheet, with its supported version, or on the extension sheet."""
    before = desk.store.homeworks.get(homework_id, base)
    ground = ground_again(desk, before)
    chosen = pick(additions(before.homework, tier, ground, seed=seed, check=run_checks), key)
    words = f"added a question to the {tier.value} sheet"
    return _saved(desk, before, lambda homework: add_task(homework, chosen, ground, tier=tier), words, by)


def move(desk: Desk, homework_id: str, task_id: str, places: int, *, base: int, by: str) -> Changed:
    """Move a question down its sheet by so many places, up where negative."""
    before = desk.store.homeworks.get(homework_id, base)
    words = f"moved {_number(before.homework, task_id)} {'up' if places < 0 else 'down'}"
    return _saved(desk, before, lambda homework: move_task(homework, task_id, places), words, by)


def remove(desk: Desk, homework_id: str, task_id: str, *, base: int, by: str) -> Changed:
    """Take a question and its versions off every sheet."""
    before = desk.store.homeworks.get(homework_id, base)
    words = f"removed {_number(before.homework, task_id)}"
    return _saved(desk, before, lambda homework: remove_task(homework, task_id), words, by)


def choices(desk: Desk, stored: Stored, task_id: str, *, seed: int) -> tuple[Alternative, ...]:
    """What could stand in the place of a question, best first. Raises `UnknownTask`, `NoKnowledge`."""
    return alternatives(stored.homework, task_id, ground_again(desk, stored), seed=seed, check=run_checks)


def choices_to_add(desk: Desk, stored: Stored, tier: Tier, *, seed: int) -> tuple[Alternative, ...]:
    """What could be added to a sheet, best first. Raises `BadChange` for the supported sheet."""
    return additions(stored.homework, tier, ground_again(desk, stored), seed=seed, check=run_checks)


def ground_again(desk: Desk, stored: Stored) -> Grounding:
    """What the homework was made from, as the curriculum knows it now. Raises `UnknownUnit`, `UnknownObjective`."""
    library = desk.library()
    request = stored.homework.request
    unit = stored.unit or library.unit(request.unit_id)
    asked = check_request(request, unit, model_at_hand=True)
    return ground_request(asked, unit, library, bare=request.author == "model")


def _saved(desk: Desk, before: Stored, change: Change, words: str, by: str) -> Changed:
    """Change the version that the teacher saw, check it and save it; somebody else's change meanwhile stops that."""
    changed = change(before.homework)
    judged = judge(before.homework, changed.homework)
    said = ". ".join((words, *changed.notes)) if changed.notes else words
    stored = desk.store.homeworks.save(before.card.id, judged.homework, base=before.version.number, by=by, change=said)
    return Changed(stored=stored, broke=judged.broke, mended=judged.mended, notes=changed.notes)


def _number(homework: Homework, task_id: str) -> str:
    """'question 3', as it is printed; the id for a task that is not there, which the change will refuse."""
    return f"question {question_labels(homework).get(task_id, task_id)}"
