"""What has no place in a homework and shows that a model obeyed a text in its material: each sign with how to mend it.

Addresses, markup, commands of other programs, turns of a chat, words about prompts and about being a machine, questions for
a pupil's own data, our prompts themselves. In computing, code between backticks and the addresses that are kept for examples
are what a task is about.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeVar

from pydantic import BaseModel

from generator.authors.echo import repeats_a_prompt
from prompts.fencing import without_hidden
from prompts.lookalikes import look, replace_seen

R = TypeVar("R", bound=BaseModel)
COMPUTING = "computing"
LONGEST = 2_000
QUOTED = 60
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.S)
EXAMPLE_ADDRESS = re.compile(
    r"\b(?:https?://)?(?:[\w-]+@)?(?:[\w-]+\.)*(?:example\.(?:com|org|net)|[\w-]+\.example)\b(?:[/?#][\w./?#=&%-]*)?",
    re.I,
)
LABEL = re.compile(r"\[P\d+\]")
ELEMENTS = (
    "a|audio|b|base|body|br|button|canvas|code|div|em|embed|font|form|frame|frameset|h[1-6]|head|html|i|iframe|img|input|li"
    "|link|marquee|math|meta|noscript|object|ol|option|p|pre|script|select|span|strong|style|sub|sup|svg|table|tbody|td"
    "|template|textarea|th|title|tr|u|ul|video"
)
DATA = (
    r"(?:full |real |own |home |first )?(?:name and (?:home )?address|full name|real name|home address|address|postcode"
    r"|e-?mail(?: address)?|phone(?: number)?|mobile(?: number)?|date of birth|birthday|passwords?|login|user ?name"
    r"|bank details|UPN)\b"
)
OWN_DATA = "a question for the pupil's own data"
QUOTATION = re.compile(r"(?<!\w)[‘'\"“].{12,400}?[’'\"”](?!\w)", re.S)
SIGNS = (
    (
        "an address",
        r"\b(?:h(?:tt|xx)ps?|ftp|file)\s?:\s?//\s?\w|\bwww\.\w|\b(?:mailto|javascript|vbscript):|\bdata:\w+/|\]\([^)\s]*[/.#:][^)]*\)"
        r"|!\[|\b[\w.+-]+@[\w-]+\.\w{2,}|\b[\w-]+(?:\.|\[\.\]| dot )(?:com|net|org|info|xyz|ru|top|site|onion|example|invalid"
        r"|test|co\.uk)\b",
        "take it out: pupils are sent nowhere",
    ),
    (
        "markup",
        rf"<\s*[/!]?\s*(?:{ELEMENTS})(?:[\s/][^<>]*)?>|<!--|-->|&(?:lt|gt|#\d+|#x[0-9a-f]+);|\bon(?:error|load|click)\s*=",
        "write plain text",
    ),
    (
        "a command",
        r"\\(?:input|include|write\d*|immediate|openin|openout|read|catcode|def|let|newcommand|usepackage|csname|href|url|special"
        r"|directlua|verbatiminput|lstinputlisting|includegraphics)\b|#(?:read|eval|image|plugin|include|import|link|json|yaml"
        r"|csv|toml|xml|sys)\s?[(\".]|#(?:include|import) |\{%|\{\{\s*(?!gap:)[A-Za-z_]\w{2,}|\$\{[A-Za-z]|<%|!!python/",
        "write plain text",
    ),
    (
        "words to a machine",
        r"\b(?:ignor|disregard|overrid|bypass|forget)\w* (?:(?:any|the|of|these|those|every|everything|my) )*(?:all|previous|prior"
        r"|above|earlier|preceding|house|system|your|safety|other)\b(?: \w+){0,2} (?:instructions?|rules?|prompts?|guidelines?)\b"
        r"|\b(?:ignor\w+|vergiss|missachte\w*) (?:toutes|todas|alle|tutte|wszystkie)\b"
        r"|\b(?:system|hidden|initial|original) prompts?\b|\b(?:system|developer) (?:instructions|message)\b|\bhouse rules\b"
        r"|\bmy (?:new )?(?:instructions|prompt) (?:are|is|says?|were)\b|\bthe prompt (?:is|says)\b|\bnew instructions?\s*:"
        r"|\b(?:developer|admin|debug|god) mode\b|\bjailbr(?:eak|oken)|\bno longer bound\b|\bAI (?:marker|grader|judge)\b"
        r"|\bas an AI(?:,| (?:language )?(?:model|assistant))|\bas a (?:large )?language model\b"
        r"|\bI(?:'m| am) (?:an AI|a (?:large )?language model)\b|\bI (?:cannot|can't|can not) (?:comply|assist|help with (?:this|that))"
        r"|\b(?:mark|accept|pass|approve|score) (?:this|every|any|all|the)(?: \w+)? as (?:correct|right|safe|passed|approved)\b(?! or\b)"
        r"|\bno findings?\b|</?material\b|[\"']role[\"']\s*:\s*[\"'](?:system|developer|assistant|user)\b",
        "speak to the pupil about the subject alone",
    ),
    (
        OWN_DATA,
        r"(?:^|[.!?:;,(*]\s*|\b(?:please|and|then|first|now|must|to) )(?:write|give|send|type|enter|tell|state|post|e-?mail|add|fill"
        rf"|submit|list|share|provide)\b(?: (?:us|me|in|down|out|here|it|them))* (?:your|his|her|their|a friend's) {DATA}"
        rf"|\bask (?:each |every |all |the )*(?:pupils?|students?|child(?:ren)?) for (?:an? |the |his |her |their )?{DATA}",
        "ask about the subject",
    ),
    (
        "a pupil's record",
        r"\b(?:D\.?O\.?B\.?|date of birth|UPN|SEND status|safeguarding (?:note|record|file))\s*[:=]"
        r"|\bpupil (?:record|data|file)s? (?:for|of)\b",
        "write about the subject, and about no pupil",
    ),
)
# Letters of both sizes and figures in one long row: base64 and the like.
ENCODED = re.compile(r"(?<![\w+/])(?=[A-Za-z+/]*\d)(?=[a-z\d+/]*[A-Z])(?=[A-Z\d+/]*[a-z])[A-Za-z\d+/]{32,}={0,2}")
READ_BY_PUPILS = frozenset({"stem", "items.text", "supports.text", "question"})
ANSWER = re.compile(
    r"(?<!your )(?<!full )\b(?:answers?|solutions?|answer key|mark ?scheme)(?: key)?(?: \([^)]*\))?\s*[:=]\s*[^\s_.…:=]",
    re.I,
)
PATTERNS = tuple((what, re.compile(pattern, re.I | re.S), mend) for what, pattern, mend in SIGNS)


class ForeignText(ValueError):
    """A model wrote what has no place in a homework: one line that it can mend."""


def seen_through(record: R, *, computing: bool) -> R:
    """The record without the characters that nobody sees. Raises `ForeignText` for what has no place in it."""
    plain = type(record).model_validate(_plain(record.model_dump()))
    found = foreign_in(plain, computing=computing)
    if found:
        raise ForeignText(found)
    return plain


def foreign_in(record: BaseModel, *, computing: bool) -> str | None:
    """The first thing in a record of the model's that has no place there, as one line to mend; None where all is in place."""
    for where, text in _texts(record):
        found = foreign_words(text, computing=computing)
        if found is None and where in READ_BY_PUPILS and (told := ANSWER.search(look(text))):
            found = f"an answer ({_quoted(told[0])}), which pupils read; take it out"
        if found:
            return f"{where} holds {found}"
    return None


@lru_cache(maxsize=20_000)
def foreign_words(text: str, *, computing: bool) -> str | None:
    """What has no place in a text of a homework, and how to mend it; None where all is in place."""
    if len(text) > LONGEST:
        return f"{len(text)} characters; write at most {LONGEST}"
    seen = EXAMPLE_ADDRESS.sub(" ", CODE.sub(" ", text)) if computing else text
    bare = LABEL.sub(" ", seen)
    if replace_seen(bare) != bare:
        return "the turn of a chat or the end of the material; write plain text"
    reading = look(seen)
    for what, pattern, mend in PATTERNS:
        # A lesson on safety online quotes the message that asks for a password.
        found = pattern.search(QUOTATION.sub(" ", reading) if computing and what is OWN_DATA else reading)
        if found:
            return f"{what} ({_quoted(found[0])}); {mend}"
    if code := ENCODED.search(seen):
        return f"a text in code ({_quoted(code[0])}); write plain words"
    repeated = repeats_a_prompt(text)
    return "words of these rules; write about the subject alone" if repeated else None


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f"‘{line if len(line) <= QUOTED else line[: QUOTED - 3] + '...'}’"


def _texts(value: object, where: str = "") -> Iterator[tuple[str, str]]:
    """(field, text) for every text of a record, but for the names of its slot and passages."""
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part, where)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in ("slot", "cites", "objective"):
                yield from _texts(getattr(value, name), f"{where}.{name}" if where else name)


def _plain(value: object) -> object:
    if isinstance(value, str):
        return without_hidden(value)
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list | tuple) else value
