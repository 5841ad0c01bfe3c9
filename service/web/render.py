"""Turns a page's template and its typed context into HTML: escaped by default, and no name that the context lacks."""

from functools import lru_cache
from pathlib import Path
from typing import Annotated
from urllib.parse import unquote

from fastapi import Depends, Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from curriculum.models import Frozen
from service.desk import Desk
from service.documents.marks import drawn
from service.documents.text_html import block, line

HERE = Path(__file__).parent
TEMPLATES, STATIC = HERE / "templates", HERE / "static"
WHO_COOKIE = "threefold_by"
UNNAMED = "teacher"
LONGEST_NAME = 40


def desk_of(request: Request) -> Desk:
    """The desk of the application."""
    desk: Desk = request.app.state.desk
    return desk


def who_of(request: Request) -> str:
    """The initials or name that this browser's teacher has given; 'teacher' before that."""
    given = " ".join(unquote(request.cookies.get(WHO_COOKIE, "")).split())[:LONGEST_NAME]
    return given if given.isprintable() and given else UNNAMED


TheDesk = Annotated[Desk, Depends(desk_of)]
Who = Annotated[str, Depends(who_of)]


def page(request: Request, template: str, context: Frozen, status: int = 200) -> HTMLResponse:
    """The template filled in with the fields of the context, `form_key` and `who`; nothing else has a name there."""
    keys = request.app.state.form_keys
    html = _filled(template, context, form_key=keys.key_for(request), who=who_of(request), path=request.url.path)
    response = HTMLResponse(html, status)
    keys.keep(request, response)
    return response


def fragment(template: str, context: Frozen) -> Markup:
    """The template filled in with the fields of the context alone: a piece of a page, or a page without form or name."""
    return Markup(_filled(template, context))


def _filled(template: str, context: Frozen, **more: str) -> str:
    fields = {name: getattr(context, name) for name in type(context).model_fields}
    return _environment().get_template(template).render(**fields, **more)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"block": block, "line": line, "drawn": drawn}
    return environment
