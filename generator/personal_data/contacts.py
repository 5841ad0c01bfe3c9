"""E-mail addresses and telephone numbers of persons. Examples of a lesson and lines that are public are let be."""

import re
from collections.abc import Iterator

from generator.personal_data.about import Place
from generator.personal_data.lists import word_list

_EMAIL = re.compile(r"(?<![\w.+-])([\w.+'-]{1,64})[ ]?@[ ]?((?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24})(?![\w-])")
_DOT = r"(?:\s?\.\s?|\s+dot\s+|\s?[(\[]\s?dot\s?[)\]]\s?)"
_SPELT_END = re.compile(
    r"(?i)(?:\bdot\s|[(\[]\s?dot\s?[)\]]\s?|(?<=\w)\s?\.)(?:com|co|org|net|uk|ac|sch|gov|me|info)\b"
)
_SPELT = re.compile(
    rf"(?i)([\w+-]{{1,64}}(?:(?:{_DOT}|\s+underscore\s+)[\w+-]{{1,64}}){{0,3}})(?:\s+at\s+|"
    rf"\s?[(\[]\s?at\s?[)\]]\s?|\s?@\s?)([\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{1,4}})"
)
_RESERVED_LABEL = word_list("reserved_domains.txt")
_ROLE = word_list("role_addresses.txt")
_PERSONAL = re.compile(
    r"(?i)\b(?:mum'?s?|mother|dad'?s?|father|parents?|carers?|guardian|gran\w*|nan|uncle|aunt\w*|"
    r"emergency|contact (?:home|details|number)|home (?:number|phone)|my (?:number|mobile|email|e-mail|"
    r"phone)|call|ring|text me|reach me|pupil'?s?|mobile|send to|family)\b"
)
_EXAMPLE = re.compile(
    r"(?i)\b(?:examples?|e\.g|such as|format|valid(?:ate|ation)?|invalid|regular expression|regex|"
    r"data ?types?|strings?|integers?|fields?|phishing|spam|variable|digits|leading zeros?|standard form|"
    r"isbn|fictional|made[- ]up|insert into|select|database|print\(|input\(|round(?:ed)?|calculate|binary|"
    r"denary|barcode|drama|film|fiction|invented|serial|catalogue|reference|version)\b|\w+_number\b"
)

_LABELLED = re.compile(
    r"(?i)\b(?:call|ring|phone|telephone|tel|mobile|mob|text|whatsapp|contact|number|home|office|dial)\b[^\d\n]{0,30}$"
)
_PHONE = re.compile(
    r"(?<![\d.,/\w£$-])(?:\+\d{1,3}[ \-.]?(?:\(0\)[ ]?)?|\(?0)[\d()]?(?:[ \-.]?[\d()]){7,14}(?![\d/]|[.,]\d)"
)


def find_contacts(text: str) -> Iterator[Place]:
    yield from _emails(text)
    yield from _phones(text)


def _emails(text: str) -> Iterator[Place]:
    reached = 0
    for sign in re.finditer("@", text):
        written = _EMAIL.search(text, max(reached, sign.start() - 66), sign.start() + 150)
        if written:
            reached = written.end()
            if _is_personal_mail(text, written):
                yield "e-mail", written.start(), written.end()
    reached = 0
    for end in _SPELT_END.finditer(text):
        start = max(reached, end.start() - 120)
        for found in _SPELT.finditer(text, start, min(end.end() + 20, len(text))):
            if re.search(
                rf"(?i){_DOT}(?:com|co|org|net|uk|ac|sch|gov|me|info)$|\.\w+$", found[2]
            ) and _is_personal_mail(text, found):
                yield "e-mail", found.start(), found.end()
                reached = found.end()


def _is_personal_mail(text: str, found: re.Match[str]) -> bool:
    labels = re.split(r"\.|\bdot\b|[(\[\])]", re.sub(r"\s+", "", found[2].casefold().replace(" dot ", ".")))
    if labels[-1] in {"example", "test", "invalid", "localhost"} or any(
        label in _RESERVED_LABEL or label.startswith("example") for label in labels[:-1]
    ):
        return False
    around = _around(text, found.start(), found.end())
    return bool(_PERSONAL.search(around)) or not (found[1].casefold() in _ROLE or _EXAMPLE.search(around))


def _phones(text: str) -> Iterator[Place]:
    for found in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", found.group().replace("(0)", ""))
        around = _around(text, found.start(), found.end())
        labelled = bool(_LABELLED.search(around[: around.find(found.group())]))
        if _is_public(digits) or not _is_number(found.group(), digits, labelled):
            continue
        called = (labelled or bool(_PERSONAL.search(around))) and len(set(digits)) > 2
        if _EXAMPLE.search(around) or (_is_pattern(digits) and not called):
            continue
        if _in_pairs(found.group()) and not _PERSONAL.search(around):
            continue
        yield "phone", found.start(), found.end()


def _is_number(written: str, digits: str, labelled: bool) -> bool:
    """As long as such a number is, and in few groups as people write it; behind its label a slip is let pass."""
    if max(len(group) for group in re.findall(r"\d+", written)) < 3 and not _in_pairs(written):
        return False
    if written.startswith("+"):
        return 10 <= len(digits) <= 15
    if digits.startswith("00"):
        return 11 <= len(digits) <= 16 and digits[2] != "0"
    if labelled and digits[1] in "127":
        return 10 <= len(digits) <= 12
    return (digits[1] == "7" and len(digits) == 11) or (digits[1] in "12" and len(digits) in {10, 11})


def _is_public(digits: str) -> bool:
    """Free or shared-cost numbers belong to organisations."""
    return bool(re.match(r"(?:0|44)(?:3|80|84|87|9)", digits))


def _is_pattern(digits: str) -> bool:
    """A run up or down, few digits repeated, noughts and ones: an example or a sum, nobody's number."""
    return len(set(digits)) <= 3 or bool(re.search(r"(\d)\1{5}|0123456|1234567|2345678|3456789|9876543", digits))


def _in_pairs(written: str) -> bool:
    """In twos, as numbers are read in France."""
    groups = re.findall(r"\d+", written)
    return len(groups) >= 5 and all(len(group) == 2 for group in groups)


def _around(text: str, start: int, end: int) -> str:
    """The line about a place, at most 80 characters to each side."""
    before = text[max(start - 80, 0) : start].rpartition("\n")[2]
    return before + text[start:end] + text[end : end + 60].partition("\n")[0]
