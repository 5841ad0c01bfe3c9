"""A document as one self-contained page: escaped by default, nothing loaded from elsewhere, nothing that runs."""

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from service.documents.content import Document
from service.documents.html.sizes import height_class, pitch_class, share_classes, size_rules
from service.documents.marks import drawn
from service.documents.text_html import block, line

FOLDER = Path(__file__).parent
NOTHING = Markup("")


def document_html(document: Document, above: Markup = NOTHING, allowed: str = "") -> str:
    """The page: it reads well from 360 px up, and prints on A4 with the page's number at its foot.

    `above` stands over the document, such as a bar of tools that is not printed, and `allowed` is what the page's policy
    has to allow for it ("script-src 'self'"); a page without them loads nothing and runs nothing.
    """
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            document=document,
            style=Markup(_style(document)),
            policy=policy(document, allowed),
            above=above,
        )
    )


def policy(document: Document, allowed: str = "") -> Markup:
    """The content-security policy of the page: its own style, what is `allowed` besides, and nothing else."""
    own = "'self' " if allowed else ""
    return Markup(
        "; ".join(part for part in ("default-src 'none'", f"style-src {own}{style_source(document)}", allowed) if part)
    )


def style_source(document: Document) -> str:
    """What a content-security policy has to name in `style-src` for the page's own style to hold: "'sha256-...'"."""
    digest = hashlib.sha256(_style(document).encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _style(document: Document) -> str:
    """The style of a layout, with the sizes of this document; it holds no text of the document."""
    names = ("pack", "landscape") if document.layout == "landscape" else (document.layout,)
    return "\n".join((_css("page"), *map(_css, names), *size_rules(document)))


@lru_cache
def _css(name: str) -> str:
    return (FOLDER / f"{name}.css").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "block": block,
        "line": line,
        "drawn": drawn,
        "letter": lambda place: chr(ord("A") + place),
        "pitch_class": pitch_class,
        "height_class": height_class,
        "share_classes": share_classes,
    }
    return environment
