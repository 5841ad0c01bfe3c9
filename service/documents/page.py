"""Turns a template and its content into one self-contained HTML file: escaped by default, nothing else loaded."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from service.documents.marks import drawn
from service.documents.text_html import block, line

TEMPLATES = Path(__file__).parent / "templates"


def render_page(template: str, **content: object) -> str:
    """The template filled in. A name that the content lacks raises `jinja2.UndefinedError`: no page has holes."""
    return _environment().get_template(template).render(**content)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"block": block, "line": line, "drawn": drawn, "letter": letter}
    return environment


def letter(place: int) -> str:
    """The letter at a place in printed order: 0 is A."""
    return chr(ord("A") + place)
