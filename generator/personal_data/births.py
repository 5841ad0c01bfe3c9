"""Dates of birth of living people: with their label, or "born" in a year that makes a pupil of today."""

import re
from collections.abc import Iterator

from generator.personal_data.about import Place
from generator.personal_data.frames import BIOGRAPHY, STAGED
from generator.personal_data.page import Page

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DATE = (
    rf"(?:\d{{1,2}}\s?[/.\-]\s?\d{{1,2}}\s?[/.\-]\s?(?P<y1>(?:19|20)?\d{{2}})|(?P<y2>(?:19|20)\d\d)-\d\d-\d\d"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH},?[ -](?P<y3>\d{{4}}|'?\d\d)|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?P<y4>\d{{4}}))(?!\d)"
)
_LABELLED = re.compile(
    rf"(?i)\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth ?date|d of b)\W{{0,6}}(?:is |was |= ?)?\W{{0,3}}{_DATE}"
)
_BORN = re.compile(rf"(?i)\b(?:born|birthday)\W{{0,3}}(?:is |on |in )?(?:the )?{_DATE}")
_COLUMN = re.compile(r"(?i)\b(?:dob|d\.o\.b|date of birth)\b[^\n]{0,120}\n")
_ALONE = re.compile(rf"(?i)(?<![\d/.-]){_DATE}")
_FIRST_LABELLED, _FIRST_PUPIL, _LAST = 1935, 2004, 2023


def find_births(page: Page) -> Iterator[Place]:
    text = page.text
    for pattern, first in ((_LABELLED, _FIRST_LABELLED), (_BORN, _FIRST_PUPIL)):
        for found in pattern.finditer(text):
            if first <= _year(found) <= _LAST and not _of_a_lesson(page, found.start()):
                yield "date of birth", found.start(), found.end()
    for head in _COLUMN.finditer(text):
        rows = text[head.end() : head.end() + 300]
        date = _ALONE.search(rows)
        if date and _FIRST_PUPIL <= _year(date) <= _LAST and not STAGED.search(head.group() + rows):
            yield "date of birth", head.end() + date.start(), head.end() + date.end()
    for person in page.people:
        after = re.compile(rf"(?i)[\s,|;(]{{1,6}}(?:(?:[mf]|\d{{1,2}}[a-z]\d?)[\s,|;]+)?{_DATE}").match(
            text, person.end
        )
        if (
            after
            and not person.known
            and _FIRST_PUPIL <= _year(after) <= _LAST
            and not _of_a_lesson(page, person.start)
        ):
            yield "date of birth", person.start, after.end()


def _year(found: re.Match[str]) -> int:
    written = next(value for name in ("y1", "y2", "y3", "y4") if (value := found.group(name)))
    year = int(written.lstrip("'"))
    return year if year > 99 else 2000 + year if year < 24 else 1900 + year


def _of_a_lesson(page: Page, position: int) -> bool:
    sentence = page.sentence_at(position)
    known = any(person.known for person in page.people_by_sentence.get(sentence.number, []))
    near = (page.before(sentence), sentence, page.after(sentence))
    return known or any(part and (STAGED.search(part.text) or _fame(part.text)) for part in near)


def _fame(text: str) -> bool:
    found = BIOGRAPHY.search(re.sub(r"\b\d{4}\b", "", text).replace("was born", ""))
    return found is not None
