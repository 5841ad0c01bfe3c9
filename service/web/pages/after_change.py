"""What follows a change: the page it was made from, or who changed the homework first, or why it cannot be done."""

from collections.abc import Callable
from urllib.parse import quote

from fastapi import Request
from starlette.responses import RedirectResponse, Response

from curriculum.models import Frozen
from generator.errors import GeneratorError
from service.desk import Desk
from service.desk.errors import DeskError
from service.store.errors import EditedMeanwhile, NothingToUndo
from service.store.records import Stored
from service.web.homework.said import said_time
from service.web.render import LONGEST_NAME, UNNAMED, WHO_COOKIE, page

A_YEAR_S = 365 * 24 * 3600
REFUSALS = (GeneratorError, DeskError, NothingToUndo)


class Typed(Frozen):
    """What stood in one field of a form that was not carried out."""

    label: str
    text: str


class MeanwhilePage(Frozen):
    """Context of homework/meanwhile.html.j2: `changes` are lines of who did what when, newest first."""

    id: str
    title: str
    changes: tuple[str, ...]
    typed: tuple[Typed, ...]
    again: str


class RefusedPage(Frozen):
    """Context of homework/refused.html.j2: why a change was not made, and the page to go back to."""

    title: str
    reason: str
    back: str


def after_change(
    request: Request,
    desk: Desk,
    homework_id: str,
    change: Callable[[], Stored],
    *,
    base: int,
    tab: str,
    at: str = "",
    again: str = "",
    typed: tuple[Typed, ...] = (),
) -> Response:
    """Make the change and go to `tab`, where the page tells what it did, in the card of the question `at` where it names one.
    `again` is the page of the form.

    A change that somebody else was faster with is not made: the page says who did what, and gives back what was typed.
    """
    place = f"/homeworks/{homework_id}/{tab}"
    try:
        stored = change()
    except EditedMeanwhile:
        return meanwhile(request, desk, homework_id, base, again or place, typed)
    except REFUSALS as error:
        # The form's own page may be what refuses, so the way back leads to the homework.
        back = f"{place}#q-{at}" if at else place
        refused = RefusedPage(
            title=desk.store.homeworks.get(homework_id).homework.title, reason=_sentence(str(error)), back=back
        )
        return page(request, "homework/refused.html.j2", refused, 409)
    at = f"&at={quote(at, safe='')}" if at else ""
    return RedirectResponse(f"{place}?changed={stored.version.number}{at}#changed", 303)


def meanwhile(
    request: Request, desk: Desk, homework_id: str, base: int, again: str, typed: tuple[Typed, ...] = ()
) -> Response:
    """The page that says who changed the homework since version `base`; nothing was overwritten."""
    versions = desk.store.homeworks.versions(homework_id)
    context = MeanwhilePage(
        id=homework_id,
        title=desk.store.homeworks.get(homework_id).homework.title,
        changes=tuple(f"{v.by}: {v.change.rstrip('.')}, {said_time(v.at)}" for v in versions if v.number > base),
        typed=tuple(field for field in typed if field.text.strip()),
        again=again,
    )
    return page(request, "homework/meanwhile.html.j2", context, 409)


def signed(by: str, who: str) -> str:
    """The initials from the form, or those that the browser brought."""
    given = " ".join(by.split())[:LONGEST_NAME]
    return given if given and given.isprintable() else who


def remember(response: Response, by: str) -> Response:
    """Keep the initials in this browser, so that they are typed once."""
    if by != UNNAMED:
        response.set_cookie(WHO_COOKIE, quote(by), max_age=A_YEAR_S, httponly=True, samesite="strict", path="/")
    return response


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")
