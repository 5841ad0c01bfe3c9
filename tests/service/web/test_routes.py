"""What holds for every route: forms carry their key, paths are described, templates use what contexts hold."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from service.web.api import API
from service.web.forms import checked_form
from service.web.pages import PAGES
from service.web.render import STATIC, TEMPLATES

CHANGING = {"POST", "PUT", "PATCH", "DELETE"}


def routes_of(routers: tuple[APIRouter, ...]) -> Iterator[APIRoute]:
    for router in routers:
        yield from (route for route in router.routes if isinstance(route, APIRoute))


def _depends_on(dependant: Dependant, call: object) -> bool:
    return dependant.call is call or any(_depends_on(below, call) for below in dependant.dependencies)


@pytest.mark.parametrize(
    "route",
    [route for route in routes_of(PAGES) if route.methods & CHANGING],
    ids=lambda route: f"{route.name} {route.path}",
)
def test_every_form_of_a_page_is_checked(route: APIRoute) -> None:
    assert route.methods == {"POST"}, "a page's form posts"
    assert _depends_on(route.dependant, checked_form)


def test_reading_changes_nothing() -> None:
    for route in (*routes_of(PAGES), *routes_of(API)):
        assert not route.methods & {"GET", "HEAD"} or not route.methods & CHANGING, route.path


def test_the_interface_is_described_and_pages_are_not(app: FastAPI) -> None:
    described = set(app.openapi()["paths"])
    assert {f"/api{route.path}" for route in routes_of(API)} == described
    for route in routes_of(API):
        assert route.endpoint.__doc__, f"{route.path} says nothing about itself"


def test_no_template_holds_a_script_a_style_or_an_event() -> None:
    for path in sorted(TEMPLATES.rglob("*.j2")):
        text = path.read_text("utf-8")
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+=\s*[\"']|javascript:", text), (
            path.name
        )
        assert "|safe" not in text.replace(" ", ""), f"{path.name} passes something unescaped"


def test_every_static_file_is_used_and_every_one_used_is_there() -> None:
    used = {
        name for path in [*TEMPLATES.rglob("*.j2"), *STATIC.rglob("*.js"), *Path(TEMPLATES).parent.rglob("*.py")]
        for name in re.findall(r"[\w-]+\.(?:css|js|svg|png|ico)", path.read_text("utf-8"))
    }  # fmt: skip
    there = {path.name for path in STATIC.rglob("*") if path.is_file()}
    assert there <= used, f"unused: {there - used}"
