"""The first page: choose a unit or paste one, tick what has been taught, see what it is enough for, and ask."""

import hashlib
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from curriculum.errors import UnknownObjective
from curriculum.models import Unit
from generator.errors import GeneratorError
from generator.models import HomeworkRequest
from service.desk import Desk
from service.desk.ask import Answers, BadAnswers, read_request
from service.desk.capacity import capacity_of, numbered
from service.desk.choices import objectives_of, usual_ticks
from service.store.errors import KeyReused
from service.store.records import Job
from service.web.forms import FIELD, CheckedForm
from service.web.pages.ask_form import AskForm, form_from, form_of, read_unit, seen_mark, ticks_of
from service.web.pages.ask_page import ask_page, example_unit
from service.web.render import TheDesk, Who, page

EXAMPLE_MINUTES = "30"
FEW = 3
MAKE = ("", "make")

router = APIRouter()


async def _typed(request: Request) -> AskForm:
    return form_from(await request.form() if request.method == "POST" else request.query_params)


async def _one_key(request: Request) -> str:
    """The key of the page that the form stood on: the same page sent twice asks once."""
    sent = str((await request.form()).get(FIELD, ""))
    return hashlib.sha256(f"{request.url.path} {sent}".encode()).hexdigest()[:32]


Typed = Annotated[AskForm, Depends(_typed)]
OneKey = Annotated[str, Depends(_one_key)]


@router.get("/")
def show_form(request: Request, desk: TheDesk, form: Typed, job: str = "") -> Response:
    """The form as far as it is filled in; `job` fills it in as that job was asked."""
    filled = form_of(desk.store.jobs.get(job)) if job else form
    return page(request, "ask.html.j2", ask_page(desk, filled, date.today()))


@router.get("/ask")
def show_form_anew() -> Response:
    """The address of a form that was sent, opened again by hand."""
    return RedirectResponse("/", 303)


@router.post("/ask", dependencies=[CheckedForm])
def ask(request: Request, desk: TheDesk, who: Who, form: Typed, key: OneKey) -> Response:
    """Sets the homework going, or shows the form again with what is off beside its field."""
    today = date.today()
    if form.do not in MAKE:
        return page(request, "ask.html.j2", ask_page(desk, form, today))
    try:
        unit, asked = _request(desk, form, today)
    except BadAnswers as error:
        return page(request, "ask.html.j2", ask_page(desk, form, today, error.errors), 422)
    return _to(_asked(desk, asked, unit if form.own else None, who, key))


@router.post("/ask/example", dependencies=[CheckedForm])
def ask_for_example(desk: TheDesk, who: Who, key: OneKey) -> Response:
    """A homework of 30 minutes from a starter pack, at one click."""
    unit = example_unit(desk.library())
    answers = Answers(objectives=usual_ticks(objectives_of(unit)), minutes=EXAMPLE_MINUTES)
    asked = read_request(answers, unit, desk.policy, date.today(), model_at_hand=desk.model is not None)
    return _to(_asked(desk, asked, None, who, key))


def _request(desk: Desk, form: AskForm, today: date) -> tuple[Unit, HomeworkRequest]:
    read = read_unit(form, desk.library())
    if read is None:
        raise BadAnswers({"words": "choose a unit first: find it by a word of its title, or paste your own"})
    unit = read.unit
    count = len(unit.objectives)
    if form.own and count > FEW and form.seen != seen_mark(unit):
        raise BadAnswers(
            {"objectives": f"your unit has {count} objectives; tick the two or three that this homework is on"}
        )
    answers = form.model_copy(update={"objectives": ticks_of(form, unit)})
    asked = read_request(answers, unit, desk.policy, today, model_at_hand=desk.model is not None)
    try:
        capacity_of(desk, asked, unit)
    except (GeneratorError, UnknownObjective) as error:
        raise BadAnswers({"objectives": numbered(str(error), unit)}) from error
    return unit, asked


def _asked(desk: Desk, asked: HomeworkRequest, unit: Unit | None, who: str, key: str) -> Job:
    """The job; a form that is sent twice gives one, and a form that was changed and sent again another."""
    try:
        return desk.ask(asked, by=who, unit=unit, key=key)
    except KeyReused:
        return desk.ask(asked, by=who, unit=unit, key=None)


def _to(job: Job) -> Response:
    return RedirectResponse(f"/jobs/{job.id}", 303)
