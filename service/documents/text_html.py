"""Homework text as HTML: a Markdown subset, maths as MathML that can be heard, gaps as blanks of one width.

Paragraphs, line breaks, emphasis, lists and tables pass; headings, links, images and raw HTML stay plain characters. A
dollar opens maths only where a pair closes it, no space stands inside the pair, no digit touches it from outside and
what it holds is not prose; so "$5 or $7" stays money, and a backslash keeps any dollar as it is.
"""

import re
from collections.abc import MutableMapping, Sequence
from functools import lru_cache
from typing import Any

from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape
from mdit_py_plugins.dollarmath import dollarmath_plugin

from service.documents.spoken_maths import UnreadableMaths, spoken

RULES = ("list", "table", "emphasis", "escape", "newline", "entity")
GAP = re.compile(r"\{\{gap:(\d+)\}\}|_{4,}")
PROSE = re.compile(r"(?<![\\A-Za-z{])(?:[A-Za-z]{4,}|or|and|to|for|per|the|in|not|but)(?![A-Za-z}])")


def block(text: str) -> Markup:
    """Text as paragraphs, lists and tables."""
    return Markup(_markdown().render(text))


def line(text: str) -> Markup:
    """Text that stands inside a line: a list item, an option, a table cell. Blank lines become breaks."""
    return Markup("<br>").join(
        Markup(_markdown().renderInline(part.strip())) for part in re.split(r"\n\s*\n", text.strip())
    )


@lru_cache(maxsize=4096)
def maths(latex: str) -> Markup:
    """MathML with its spoken form; maths that cannot be read aloud is shown as it was typed."""
    latex = GAP.sub(r"\\square ", latex)
    try:
        words = spoken(latex)
    except UnreadableMaths:
        return Markup("<code>{}</code>").format(latex)
    drawn = convert(latex).split(">", 1)[1]
    return Markup('<math alttext="{0}" aria-label="{0}">{1}').format(words, Markup(drawn))


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False, "breaks": True}).enable(list(RULES))
    markdown.use(dollarmath_plugin, allow_space=False, allow_digits=False, allow_labels=False)
    markdown.disable("math_block")
    markdown.inline.ruler.before("emphasis", "gap", _gap)
    markdown.add_render_rule("gap", _render_gap)
    markdown.add_render_rule("math_inline", _render_maths)
    markdown.add_render_rule("th_open", _render_heading_cell)
    return markdown


def _gap(state: StateInline, silent: bool) -> bool:
    found = GAP.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("gap", "", 0).content = found[1] or ""
    state.pos = found.end()
    return True


def _render_gap(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    name = f"gap {tokens[index].content}".strip()
    return f'<span class="gap" role="img" aria-label="{name}"></span>'


def _render_maths(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    latex = tokens[index].content
    return str(escape(f"${latex}$")) if PROSE.search(latex) else str(maths(latex))


def _render_heading_cell(
    self: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    return '<th scope="col">'
