"""Puts another question in the place of one, or adds one: chosen from what the same knowledge honestly gives."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import Response

from curriculum.models import Badge, Frozen
from generator.authors.calls import Gone
from generator.change import Alternative, find_task
from generator.errors import NoKnowledge
from generator.models import Homework, Task, Tier
from generator.pupil_view import PupilTask, pupil_task, question_labels
from generator.request import LONGEST_INSTRUCTIONS
from service.desk import change
from service.desk.places import name_of
from service.documents.sheet_content import stage_in_words
from service.web.forms import CheckedForm
from service.web.homework.frame import tab_of
from service.web.homework.kinds import kind_in_words
from service.web.homework.words import said_demand
from service.web.pages.after_change import Typed, after_change, remember, signed
from service.web.render import TheDesk, Who, page
from service.web.waited_for import while_waited_for

router = APIRouter()

MOST_SEEDS = 10_000
Seed = Annotated[int, Query(ge=1, le=MOST_SEEDS)]
Key = Annotated[str, Form(max_length=100)]
By = Annotated[str, Form(max_length=200)]


class ChoiceCard(Frozen):
    """One question to choose: as pupils would see it, what kind it is, and its answer."""

    key: str
    pupil: PupilTask
    kind: str
    facts: tuple[str, ...]
    objectives: tuple[str, ...]
    answer: str


class ChoiceGroup(Frozen):
    """Choices under one heading; a group without any is not shown."""

    title: str
    choices: tuple[ChoiceCard, ...]


class SwapPage(Frozen):
    """Context of homework/swap.html.j2. `present` is the question to be replaced; none where one is added.

    `seed` is that of the choices shown, `next_seed` leads to others; `none_left` says why there is nothing to choose.
    `model` names the language model that could write another, at the address `rewrite`.
    """

    id: str
    number: int
    title: str
    heading: str
    back: str
    present: PupilTask | None
    groups: tuple[ChoiceGroup, ...]
    seed: int
    next_seed: int
    action: str
    button: str
    none_left: str
    model: str | None = None
    rewrite: str = ""


@router.get("/homeworks/{homework_id}/tasks/{task_id}/swap")
def swap_form(request: Request, desk: TheDesk, homework_id: str, task_id: str, seed: Seed | None = None) -> Response:
    """What could be asked instead, another kind of question first; `seed` gives other ones."""
    stored = desk.store.homeworks.get(homework_id)
    homework, task = stored.homework, find_task(stored.homework, task_id)
    seed = seed or min(max(1, homework.request.seed), MOST_SEEDS)
    none_left = ""
    found: tuple[Alternative, ...] = ()
    try:
        found = change.choices(desk, stored, task_id, seed=seed)
    except NoKnowledge as error:
        none_left = str(error)
    name = name_of(homework, task)
    context = SwapPage(
        id=homework_id,
        number=stored.card.number,
        title=homework.title,
        heading=f"Swap {name[:1].lower()}{name[1:]}",
        back=f"/homeworks/{homework_id}/{tab_of(homework, task_id)}#q-{task_id}",
        present=pupil_task(task, question_labels(homework)[task_id]),
        groups=(
            _group(homework, "Another kind of question", [one for one in found if one.other_kind]),
            _group(homework, "The same kind of question", [one for one in found if not one.other_kind]),
        ),
        seed=seed,
        next_seed=seed % MOST_SEEDS + 1,
        action=f"/homeworks/{homework_id}/tasks/{task_id}/swap",
        button="Use this question",
        none_left=none_left or ("" if found else _nothing_else(task)),
        model=None if task.badge is Badge.COMPUTED else desk.model,
        rewrite=f"/homeworks/{homework_id}/tasks/{task_id}/rewrite",
    )
    return page(request, "homework/swap.html.j2", context)


@router.post("/homeworks/{homework_id}/tasks/{task_id}/swap", dependencies=[CheckedForm])
def swap(
    request: Request,
    desk: TheDesk,
    who: Who,
    homework_id: str,
    task_id: str,
    base: Annotated[int, Form()],
    seed: Annotated[int, Form(ge=1, le=MOST_SEEDS)],
    key: Key,
    by: By = "",
) -> Response:
    """Put the chosen question in the place; every other one stays as it is."""
    name = signed(by, who)
    response = after_change(
        request,
        desk,
        homework_id,
        lambda: change.swap(desk, homework_id, task_id, key, seed=seed, base=base, by=name).stored,
        base=base,
        tab=tab_of(desk.store.homeworks.get(homework_id).homework, task_id),
        at=task_id,
        again=f"/homeworks/{homework_id}/tasks/{task_id}/swap",
    )
    return remember(response, name)


@router.post("/homeworks/{homework_id}/tasks/{task_id}/rewrite", dependencies=[CheckedForm])
async def rewrite(
    request: Request,
    desk: TheDesk,
    who: Who,
    homework_id: str,
    task_id: str,
    base: Annotated[int, Form()],
    wish: Annotated[str, Form(max_length=LONGEST_INSTRUCTIONS)] = "",
    by: By = "",
) -> Response:
    """Have the language model write another question; the call ends when the page is left."""
    name = signed(by, who)

    def work(gone: Gone) -> Response:
        return after_change(
            request,
            desk,
            homework_id,
            lambda: change.rewrite(desk, homework_id, task_id, wish=wish, base=base, by=name, gone=gone).stored,
            base=base,
            tab=tab_of(desk.store.homeworks.get(homework_id).homework, task_id),
            at=task_id,
            again=f"/homeworks/{homework_id}/tasks/{task_id}/swap",
            typed=(Typed(label="Wish", text=wish),),
        )

    return remember(await while_waited_for(request, work), name)


@router.get("/homeworks/{homework_id}/add/{tier}")
def add_form(request: Request, desk: TheDesk, homework_id: str, tier: Tier, seed: Seed | None = None) -> Response:
    """What could be added to the core or the extension sheet."""
    stored = desk.store.homeworks.get(homework_id)
    homework = stored.homework
    seed = seed or min(max(1, homework.request.seed), MOST_SEEDS)
    found = change.choices_to_add(desk, stored, tier, seed=seed)
    context = SwapPage(
        id=homework_id,
        number=stored.card.number,
        title=homework.title,
        heading=f"Add a question to the {tier.value} sheet",
        back=f"/homeworks/{homework_id}/{tier.value}",
        present=None,
        groups=(_group(homework, "Questions on what has fewest come first", found),),
        seed=seed,
        next_seed=seed % MOST_SEEDS + 1,
        action=f"/homeworks/{homework_id}/add/{tier.value}",
        button="Add this question",
        none_left="" if found else "Everything that is known is asked already; add key terms and facts to the unit.",
    )
    return page(request, "homework/swap.html.j2", context)


@router.post("/homeworks/{homework_id}/add/{tier}", dependencies=[CheckedForm])
def add(
    request: Request,
    desk: TheDesk,
    who: Who,
    homework_id: str,
    tier: Tier,
    base: Annotated[int, Form()],
    seed: Annotated[int, Form(ge=1, le=MOST_SEEDS)],
    key: Key,
    by: By = "",
) -> Response:
    """Add the chosen question at the place that its demand gives it."""
    name = signed(by, who)
    response = after_change(
        request,
        desk,
        homework_id,
        lambda: change.add(desk, homework_id, tier, key, seed=seed, base=base, by=name).stored,
        base=base,
        tab=tier.value,
        at=f"{tier.value}-{key}",
        again=f"/homeworks/{homework_id}/add/{tier.value}",
    )
    return remember(response, name)


def _group(homework: Homework, title: str, found: Sequence[Alternative]) -> ChoiceGroup:
    return ChoiceGroup(title=title, choices=tuple(_card(homework, one) for one in found))


def _card(homework: Homework, choice: Alternative) -> ChoiceCard:
    task = choice.task
    statements = {head.id: head.statement for head in homework.objectives}
    earlier = tuple(f"Earlier learning: {words}" for words in task.retrieves or ())
    marks = f"{task.marks} mark{'' if task.marks == 1 else 's'}"
    return ChoiceCard(
        key=choice.key,
        pupil=pupil_task(task, ""),
        kind=kind_in_words(task),
        facts=(stage_in_words(task.stage), said_demand(task.demand), marks, f"{task.minutes:g} min"),
        objectives=tuple(statements.get(name, name) for name in task.objective_ids) or earlier,
        answer=task.answer.canonical,
    )


def _nothing_else(task: Task) -> str:
    about = "this objective" if task.objective_ids else "earlier learning"
    return (
        f"Nothing else can honestly be asked here: the other questions use up what is known on {about}. Show others, edit "
        "this question, or remove it."
    )
