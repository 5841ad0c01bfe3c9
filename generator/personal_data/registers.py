"""Lists of a school's people: a register, groups of a class, a seating plan, a table with flags."""

import re
from collections.abc import Iterator

from generator.personal_data.about import Place
from generator.personal_data.frames import ASKED, BIOGRAPHY, STAGED
from generator.personal_data.lists import first_names
from generator.personal_data.page import Page
from generator.personal_data.people import Person
from generator.personal_data.weighing import ENOUGH, weigh

_GAP = re.compile(
    r"(?:\s?[(\[][^()\[\]\n]{0,30}[)\]])?[ \t]*(?:[-:=]?[ \t]*\d{1,3}[+\-=%]?)?[ \t]*(?:[,;/&|+]|\band\b|"
    r"\n)?[ \t]*(?:and\b|&)?[ \t]*(?:[-*•]|\d{1,2}[.)])?[ \t]*"
)
_LABEL = re.compile(
    r"(?i:\b(?:class list|register|pupils?|students?|learners?|names of|seating|intervention|catch-?up|"
    r"support(?: group)?|ext(?:ensio)?n(?: group)?|stretch|challenge group|form|tutor group|set \d|"
    r"PP|FSM|SEND?|EAL|LAC|HPA|LPA|EHCPs?|target grades?|attendance|absent|detention|behaviour|boys|girls|"
    r"extra time|access arrangements|reading age|weak(?:er|est)|struggl\w+|incl\.?|including|wave \d|"
    r"group \d|underachiev\w+|concern|on report|prefects|trip|kids|grades?|scores|results|attainers?|"
    r"reports?|real class|class|differentiation|star of the week|row \d|table \d|(?:in|of) (?:the|my|"
    r"our) (?:class|set|group))\b)"
    r"|\b(?:[7-9]|1[0-3])[A-Z][A-Z0-9]?\d?(?:/[A-Z][a-z]\d)?\b|\bY(?:ea)?r? ?(?:[7-9]|1[0-3])\b"
)
_ABOUT = re.compile(r"(?i)\b(?:about|by|like|how|why|that|between)\W*$")
_AFTER = re.compile(
    r"\s*(?:\([^()\n]{0,40}\))?[\s\d%+\-=]*(?:$|[.;)\n\]!]|- |[,;] ?[A-Z][a-z]+|only\b|need\b|must\b|"
    r"should\b|all\b|(?:to|for) (?:use|work|have|sit)\b)"
)
_GIVEN = re.compile(
    r"(?i:\b(?:extension|support|scaffold\w*|core|stretch|challenge|intervention|recap|sheet|copy|copies|"
    r"scribe|word mat|reader|homework)(?: \w+){0,2} (?:for|to)[:\s-]+)$"
)
_SEATED = re.compile(r"(?i:\b(?:put|sit|seat|move|keep|pair|place)\s+)$")
_APART = re.compile(r"\s*(?:and \w+ )?(?:well )?(?:away from|next to|apart|near the|at the (?:front|back)|with the)\b")
_MINE = re.compile(
    r"(?i:\b(?:my|our)\s+(?:[\w-]+\s+){0,3}(?:pupil|student|child|learner|boy|girl|lad|son|daughter|"
    r"reader|writer)s?,?\s+(?:called |named |is |are )?"
    r"|(?:pupil|student|child|boy|girl|one|reader) (?:I|we|that|who)\b.{0,40} is |\b(?:student|"
    r"pupil) [A-Z] is |\b(?:TA|LSA|teaching assistant|SENCO) (?:works? with|sits? with|supports?|"
    r"helps?) )$"
)
_TOGETHER = re.compile(
    r"(?i:[^.\n]{0,30}\b(?:cannot|can't|must not|mustn't|shouldn't|should not|don't|not to) (?:work|sit|"
    r"be|go)\b[^.\n]{0,25}\b(?:together|next to|near|same (?:table|group)|with))"
)
_INITIALLED = re.compile(
    r"(?:\b[A-Z]\.? ?(?:[A-Z]')?[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:\s?\([^()\n]{0,30}\))?(?:, ?|; ?| and |\s?\n\W{0,4}|$|(?=\W))){3,}"
)
_ITEM = re.compile(r"[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'.-]*){0,2}")
_ROLL = re.compile(
    r"[:=][ \t]*(?P<names>(?:[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'.-]*){0,2}(?: ?\([^()\n]{0,30}\))?(?: ?\d{1,3}[%+-]?)?(?:, ?|"
    r"; ?| ?/ ?| and | & )){2,40}[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'.-]*){0,2})"
    r"(?= ?\([^()\n]{0,30}\)| ?\d{1,3}[%+-]?|\s*$|[.;\n]| -)"
)
_SURNAME_FIRST = re.compile(
    r"(?:(?<![\w,])(?:[-*•]|\d{1,2}[.)])?[ \t]*[A-Z][A-Za-z'-]{1,30}, ?[A-Z][a-z'-]{1,30}(?: [A-Z][a-z]{1,30})?[ \t]*"
    r"(?:\([^()\n]{0,30}\)|[-:=][ \t]*\d{1,3}%?)?[ \t]*(?:\n|;|(?=\d{1,2}[.)])|$)[ \t]*){3,}"
)
_CLASS = re.compile(
    r"(?:['\"]?,?\s?(?:\(|in |from |of |- )?)(?:(?:[1-9]|"
    r"1[0-3])[A-Z][A-Z0-9]?\d?(?:/[A-Z][a-z]\d)?\b(?! ?(?:cm|kg)\b)|[Yy](?:ea)?r? ?(?:[7-9]|1[0-3])\b)"
)
_HEADED = re.compile(
    r"(?im)^(?=.*\b(?:name|pupil|student|forename|surname|learner|child)s?\b)(?=.*\b(?:SEND?|PP|FSM|EAL|"
    r"needs?|target|attendance|reading age|UPN|DOB|behaviour|predicted|current|KS2|CATs?)\b)[^\n]*[|"
    r",\t;][^\n]*$"
)
_FLAG_CELL = re.compile(
    r"(?:SEND?(?: (?:[KES]|[Ss]upport))?|K|E|PP|FSM6?|EAL|LAC|EHCP|ASD|ADHD|MLD|SEMH|SpLD|SLCN|HI|VI|HPA|MPA|LPA|Y)"
)


def find_registers(page: Page) -> Iterator[Place]:
    """Every list of people that a school keeps, as one place from its first name to its last."""
    yield from _runs(page)
    yield from _initialled(page)
    yield from _surname_first(page)
    yield from _rolls(page)
    yield from _placed(page)
    yield from _tables(page)


def _runs(page: Page) -> Iterator[Place]:
    run: list[Person] = []
    for person in (*page.people, None):
        if run and (person is None or not _joined(page.text[run[-1].end : person.start])):
            if _is_register(page, run):
                yield "name", run[0].start, run[-1].end
            run = []
        if person is not None:
            run.append(person)


def _rolls(page: Page) -> Iterator[Place]:
    """Three names or more behind a label and a colon, of which a third at least are first names that we know."""
    first, starts = first_names().all, {person.start: person for person in page.people}
    for found in _ROLL.finditer(page.text):
        label = page.text[page.text.rfind("\n", 0, found.start()) + 1 : found.start("names")][-60:]
        items = list(_ITEM.finditer(page.text, found.start("names"), found.end("names")))
        people = [starts.get(item.start()) for item in items]
        strange = sum(1 for person in people if person and not person.known and not person.titled)
        named = any(item.group().split()[0].lower() in first for item in items)
        if not named or strange * 3 < len(items) or any(person and person.known for person in people):
            continue
        sentence = page.sentence_at(found.start("names"))
        if _LABEL.search(label) and weigh(page, sentence, None, 2) >= ENOUGH:
            yield "name", found.start("names"), found.end("names")


def _initialled(page: Page) -> Iterator[Place]:
    """Three or more of "J. Smith" behind the label of a group."""
    for found in _INITIALLED.finditer(page.text):
        label = page.text[max(found.start() - 60, 0) : found.start()]
        if _LABEL.search(label) and not any(frame.search(label) for frame in (BIOGRAPHY, STAGED)):
            yield "name", found.start(), found.end()


def _surname_first(page: Page) -> Iterator[Place]:
    """Three or more lines of "Begum, Shazia"."""
    first = first_names().all
    for found in _SURNAME_FIRST.finditer(page.text):
        given = re.findall(r", ?([A-Z][a-z]+(?:-[a-z]+)?)", found.group())
        if sum(name.lower() in first for name in given) * 2 > len(given):
            yield "name", found.start(), found.end()


def _joined(gap: str) -> bool:
    return len(gap) < 50 and bool(re.search(r"[,;/&|+\n]|\band\b", gap)) and bool(_GAP.fullmatch(gap))


def _is_register(page: Page, run: list[Person]) -> bool:
    strange = [person for person in run if not person.known and not person.doubtful and not person.titled]
    if len(strange) < 2 or len(strange) * 2 <= len(run):
        return False
    text = page.text
    line = text.rfind("\n", 0, run[0].start) + 1
    before = text[max(line, run[0].start - 80) : run[0].start]
    if not before.strip(" -*•|0123456789.)"):
        previous = text.rfind("\n", 0, max(line - 1, 0)) + 1
        before = text[max(previous, line - 80) : line] if line else ""
    before = re.split(r"[.;!?] ", before)[-1]
    labelled = (
        bool(_LABEL.search(before)) and not _ABOUT.search(before) and before.rstrip()[-1:] not in {'"', "'", "(", "["}
    )
    upright = "\n" in text[run[0].start : run[-1].end]
    if not upright and not _AFTER.match(text, run[-1].end):
        return False
    if not labelled and any(frame.search(before) for frame in (ASKED, BIOGRAPHY, STAGED)):
        return False
    whole = sum(person.whole or person.initial for person in strange)
    weight = 3 * labelled + min(whole, 3) - (1 if len(strange) < 4 else 0) - (2 if not labelled else 0)
    sentence = page.sentence_at(run[0].start)
    return weigh(page, sentence, None, weight) >= ENOUGH


def _placed(page: Page) -> Iterator[Place]:
    """One person given a sheet or a seat, called mine, or with the name of a class."""
    text = page.text
    for person in page.people:
        before = text[max(person.start - 60, 0) : person.start]
        sentence = page.sentence_at(person.start)
        weight = 0
        if (
            _MINE.search(before)
            or (_SEATED.search(before) and _APART.match(text, person.end))
            or (_GIVEN.search(before) and _AFTER.match(text, person.end))
            or ((person.whole or person.initial) and _TOGETHER.match(text, person.end))
            or ((person.whole or person.initial) and not person.titled and _CLASS.match(text, person.end))
        ):
            weight = 2
        if weight and weigh(page, sentence, person, weight) >= ENOUGH:
            yield "name", person.start, person.end


def _tables(page: Page) -> Iterator[Place]:
    text = page.text
    if any(mark in text for mark in "|\t,;"):
        for head in _HEADED.finditer(text):
            if (
                len(head.group()) < 200
                and not STAGED.search(head.group())
                and len(re.findall(r"[|,\t;]", head.group())) > 1
            ):
                below = [p for p in page.people if 0 < p.start - head.end() < 200 and not p.known]
                if below and not ASKED.search(text[head.end() : head.end() + 400]):
                    yield "name", below[0].start, below[-1].end
    for person in page.people:
        line_end = text.find("\n", person.end)
        row = text[person.end : line_end if line_end >= 0 else len(text)]
        if row[:2].strip()[:1] in {"|", "\t", ",", ";"} or row[:1] == "\t":
            cells = [cell.strip() for cell in re.split(r"[|\t,;]", row[:120])]
            if not person.known and any(_FLAG_CELL.fullmatch(cell) for cell in cells) and len(cells) > 2:
                yield "name", person.start, person.end
