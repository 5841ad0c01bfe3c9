"""A pupil's record written as a form: "Name: ...", "Pupil: ...", with other lines of a form beside it."""

import re
from collections.abc import Iterator

from generator.personal_data.about import Place
from generator.personal_data.facts import DIAGNOSIS
from generator.personal_data.frames import STAGED
from generator.personal_data.page import Page

_NAMED = re.compile(
    r"(?im)(?:^|(?<=[.;|] )|(?<=\t))\W{0,4}(?:(?:pupil|student|learner|child|parent|full|first|last|"
    r"preferred)(?:'s)? ?)?(?:(?:fore|sur)?name|pupil|student|learner|child)[ \t]*[:=][ \t]*"
    r"(?P<name>(?-i:[A-Z][a-z.'-]*[a-z.'-](?: [A-Z][A-Za-z.'-]+){0,2}))(?![\w]|[ \t]*:)"
)
_BESIDE = re.compile(
    r"(?im)\b(?:class|form|tutor(?: group)?|year|dob|d\.o\.b\.?|date of birth|upn|fsm|pp|sen|send|needs?|"
    r"target|current grade|reading age|concerns?|notes?|ethnicity|religion|gender|address|surname|"
    r"forename)[ \t]*:[ \t]*\w+"
)
_PUPIL = re.compile(r"(?i)\W*(?:pupil|student|learner|child)")
_PLACEHOLDER = re.compile(
    r"(?i)^(?:class|date|form|name|your|the|a|an|this|each|write|first|last|surname|string|text)\b"
)


def find_records(page: Page) -> Iterator[Place]:
    for named in _NAMED.finditer(page.text):
        around = page.text[max(named.start() - 150, 0) : named.start()] + page.text[named.end() : named.end() + 150]
        if _PLACEHOLDER.match(named["name"]) or STAGED.search(around):
            continue
        listed = any(p.start == named.start("name") and p.whole and not p.known for p in page.people)
        alone = listed and _PUPIL.match(named.group()) and re.match(r"\s*(?:$|[.,;\n])", page.text[named.end() :][:5])
        if not alone and not _BESIDE.search(around):
            continue
        yield "name", named.start("name"), named.end("name")
        need = DIAGNOSIS.search(page.text, named.end(), named.end() + 150)
        if need:
            yield "health", named.start("name"), need.end()
