"""How a sentence defines a word: 'X means ...', 'X is a ... that ...', '... is called X', 'X: ...' in a list."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from evals.checks.statements import pieces
from evals.checks.wording import plain

TERM = r"[‘'\"“]?(?P<term>[^‘’'\"“”:,.;()?!|]{2,40}?)[’'\"”]?"
OPENS = r"^(?:in [^,.:]{2,40}, |in (?:\w+[ -]){1,2}|here,? |remember (?:that )?|note that )?(?:the (?:key )?(?:word|term) |an? |the )?"
# "‘Cell’ means the smallest unit of life.", "A cell is the word for ...": the term stands first, or first after an article.
EXPLAINS = re.compile(
    rf"{OPENS}{TERM}\s+(?:means?|is (?:the|a|our) (?:word|name|term) for|(?:is|can be) defined as|refers to|describes|stands for|"
    r"is (?:what|how) we call|is used to mean)\s+"
    r"(?P<meaning>.+?)[.;]?$",
    re.I,
)
LISTS = re.compile(
    r"^[-•|]?\s*(?:\d+[.)]\s*)?(?P<term>[^:–—.;,|]{2,40}?)\s*(?::|\s[–—=-]|\|)\s+(?P<meaning>[^:|]+?)[.;]?\s*\|?$"
)
STATES = re.compile(
    rf"{OPENS}{TERM}\s+(?:is|are|was|were)\s+"
    r"(?P<meaning>(?:(?:an?|the|any|when|where|how|what|something|somebody|someone|to)\b.+|"
    r"\w+(?: \S+){4,}))[.;]?$",
    re.I,
)
CALLS = re.compile(
    r"^(?P<meaning>.{10,}?),? (?:is|are) (?:called|known as|named|termed) (?:an? |the |its |their )?"
    rf"{TERM}[.;]?$",
    re.I,
)
WE_CALL = re.compile(
    r"^(?:we|people|\w+s) call (?P<meaning>.{10,}?) (?:an? |the )[‘'\"“]?(?P<term>\w+)[’'\"”]?[.;]?$", re.I
)
# "... the cell (a small room for a prisoner) ..."
GLOSSED = re.compile(
    r"\b(?P<term>[\w-]{3,30}) \((?P<meaning>(?:an?|the|how|what|when|where|any|something) [^()]{8,})\)", re.I
)
MAY_EXPLAIN = re.compile(r"\b(?:means?|for|defined|refers|describes|call)\b", re.I)
MAY_STATE = re.compile(r"\b(?:is|are|was|were)\b", re.I)
LETTERED = re.compile(r"^[A-H]\b(?:\s*\((.+?)\)$|\s*[;,]|$)")
HEADING = re.compile(
    r"^\W*(?:key (?:words?|terms?|vocabulary)|glossary|word (?:bank|box)|vocabulary|definitions?|meanings?)\b",
    re.I | re.M,
)
LEAD = re.compile(
    r"^(?:(?:key words?|glossary|hint|clue|remember|help|word box|vocabulary|reminder|note|tip)\b[^:.]{0,20}:|"
    r"(?:complete|fill in|finish|read|use|choose|write|copy|look at)\b[^:.]{0,60}:)\s*",
    re.I,
)


class Told(NamedTuple):
    """A word and what a sentence says it is. `firm`: the sentence says that it tells a meaning, and not just some fact."""

    term: str
    meaning: str
    firm: bool


@lru_cache(maxsize=20_000)
def told(text: str, listed: bool = False) -> tuple[Told, ...]:
    """What a text tells of its words; `listed`: it is a glossary, so that 'X: ...' tells a meaning too."""
    return tuple(_told(text, listed or HEADING.search(text) is not None))


def _told(text: str, listed: bool) -> Iterator[Told]:
    for line in text.split("\n"):
        cells = _row(line)
        if cells:
            yield Told(*cells, firm=listed)
            continue
        for part in pieces(LEAD.sub("", plain(line))):
            for glossed in GLOSSED.finditer(part) if "(" in part else ():
                yield _of(glossed, firm=False)
            explains = (EXPLAINS.match(part) or WE_CALL.match(part)) if MAY_EXPLAIN.search(part) else None
            if explains:
                yield _of(explains, firm=True)
                continue
            lists = LISTS.match(part)
            if lists:
                yield _of(lists, firm=listed)
                continue
            states = (CALLS.match(part) or STATES.match(part)) if MAY_STATE.search(part) else None
            if states:
                yield _of(states, firm=False)


def _of(found: re.Match[str], firm: bool) -> Told:
    # A key to a match names the letter first: 'cell – C (the smallest unit ...)'.
    lettered = LETTERED.match(found["meaning"])
    meaning = (lettered[1] or "") if lettered else found["meaning"]
    return Told(found["term"].strip(), meaning.strip(" .;"), firm)


def _row(line: str) -> tuple[str, str] | None:
    """The first two cells of a row of a Markdown table."""
    cells = [plain(cell) for cell in line.strip().strip("|").split("|")] if line.count("|") >= 2 else []
    return (cells[0], cells[1]) if len(cells) >= 2 and cells[0] and not set(cells[0]) <= set("-: ") else None
