"""Homework text as HTML: maths as MathML that can be heard, gaps as blanks of one width, all else escaped."""

from collections.abc import Iterable
from functools import lru_cache

import nh3
from latex2mathml.converter import convert
from markupsafe import Markup, escape

from service.documents.read_text import read_line, read_text
from service.documents.rich_text import Break, Code, Emphasis, Equation, Gap, Inline, Listing, Node, Para, Words

# What a page may hold of homework text; whatever else should get into it is taken out again.
TAGS = {
    "p", "br", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "em", "strong", "code", "span",
    "math", "mrow", "mi", "mn", "mo", "mtext", "mfrac", "msup", "msub", "msubsup", "msqrt", "mroot", "mover", "munder",
}  # fmt: skip
ATTRIBUTES = {
    "span": {"class", "role", "aria-label"},
    "th": {"scope"},
    "ol": {"start"},
    "math": {"alttext", "aria-label"},
    "mo": {"stretchy"},
    "mi": {"mathvariant"},
}


@lru_cache(maxsize=4096)
def block(text: str) -> Markup:
    """Text as paragraphs, lists and tables."""
    return _safe(_blocks(read_text(text)))


@lru_cache(maxsize=4096)
def line(text: str) -> Markup:
    """Text that stands inside a line: a list item, an option, a table cell. Blank lines become breaks."""
    return _safe(_line(read_line(text)))


def _safe(html: Markup) -> Markup:
    """Every string above is escaped as it comes in; this is the second lock on the same door."""
    return Markup(nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, link_rel=None))


def _blocks(nodes: Iterable[Node], *, tight: bool = False) -> Markup:
    return Markup("").join(_block(node, tight=tight) for node in nodes)


def _block(node: Node, *, tight: bool) -> Markup:
    match node:
        case Para(inside=inside):
            return _line(inside) if tight else Markup("<p>{}</p>\n").format(_line(inside))
        case Listing():
            return _listing(node)
    headings = Markup("").join(Markup('<th scope="col">{}</th>').format(_line(cell)) for cell in node.headings)
    rows = Markup("").join(
        Markup("<tr>{}</tr>\n").format(Markup("").join(Markup("<td>{}</td>").format(_line(cell)) for cell in row))
        for row in node.rows
    )
    return Markup("<table>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n{}</tbody>\n</table>\n").format(headings, rows)


def _listing(node: Listing) -> Markup:
    items = Markup("").join(Markup("<li>{}</li>\n").format(_blocks(item, tight=node.tight)) for item in node.items)
    if not node.ordered:
        return Markup("<ul>\n{}</ul>\n").format(items)
    start = Markup(' start="{}"').format(node.start) if node.start != 1 else Markup("")
    return Markup("<ol{}>\n{}</ol>\n").format(start, items)


def _line(inlines: Iterable[Inline]) -> Markup:
    return Markup("").join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> Markup:
    match inline:
        case Words(text=text):
            return escape(text)
        case Break():
            return Markup("<br>\n")
        case Gap(n=n):
            return Markup('<span class="gap" role="img" aria-label="{}"></span>').format(f"gap {n}".strip())
        case Code(text=text):
            return Markup("<code>{}</code>").format(text)
        case Equation(latex=latex, spoken=spoken):
            return Markup('<math alttext="{0}" aria-label="{0}">{1}').format(spoken, _mathml(latex))
        case Emphasis(strong=strong, inside=inside):
            return Markup("<{0}>{1}</{0}>").format("strong" if strong else "em", _line(inside))


@lru_cache(maxsize=4096)
def _mathml(latex: str) -> Markup:
    """The inside of a MathML element and its end, of LaTeX that the closed grammar has read."""
    return Markup(convert(latex).split(">", 1)[1])
