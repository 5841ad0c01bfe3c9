"""no-personal-data: a homework is about a subject, and tells nothing of any real pupil, parent or teacher."""

import re
from collections.abc import Iterator
from functools import lru_cache

from curriculum.importers.own import LICENCE as OWN_LICENCE
from curriculum.models import OWN_SOURCE
from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.hidden_characters import places
from evals.checks.wording import lines
from generator.models import CitedSource, Finding, Severity, Task
from generator.personal_data import Personal, find_personal_data, shown

# Ids, digests and addresses of sources are nobody's; passages of published sources name who they are about.
NOT_READ = (
    "id",
    "sha256",
    "url",
    "licence",
    "version",
    "created_at",
    "source_id",
    "derived_from",
    "item_model",
    "kind",
)
NOT_READ_IN = ("tiers", "starter", "sources", "findings", "provenance", "coverage")

NAME = re.compile(r"\b[A-Z][\w’'-]+")
RECORDS = re.compile(
    r"\b(?:pupil premium|free school meals|FSM|SEND?|EHCP|EAL|predicted|target|grades?|attendance|detention|"
    r"exclu\w+|behaviour|"
    r"form|tutor|year \d|set \d|Y\d|\d{1,2}[A-Z]|register|reading age|social worker|medication|in my class|"
    r"this (?:pupil|student))\b"
)

NEED = (
    r"(?:autis\w+|ADHD|ADD|dyslexi\w+|dyspraxi\w+|dyscalculi\w+|DLD|MLD|SEMH|SEND?|EHCP|EAL|FSM|pupil premium|"
    r"special (?:educational )?needs|"
    r"learning (?:disabilit\w+|difficult\w+)|low(?:er)?[- ](?:ability|attain\w+|prior \w+)|less able|"
    r"additional needs|behaviou?r(?:al)? problems)"
)
READER = r"(?:pupils?|child(?:ren)?|students?|learners?|those|anyone|the|our|a)"
# On a sheet: 'for pupils with autism', 'if you have dyslexia', 'the SEND group'. What science says of a need is no label.
LABEL = re.compile(
    rf"\b(?:[Ff]or|[Hh]elps?|[Ss]upports?|[Bb]y|[Vv]ersion of) {READER} (?:(?:who|that|with|has|have|are|is|need|an?|"
    rf"on|in|whose|pupils?|students?) )*{NEED}\b"
    rf"|\b[Ii]f you (?:have|are|need|get|were told that you have) (?:an? |the )?{NEED}\b|\b{NEED} (?:group|pupils?|"
    rf"students?|learners?|version|sheet|table|set|list)\b"
    r"|\b(?:bottom|lowest|top) (?:set|group|table) (?:only|version|sheet|pupils?)\b",
)
A_NEED = re.compile(
    rf"\b(?:(?!ADD\b){NEED}|[Dd]yslexi\w+|[Dd]yspraxi\w+|[Dd]yscalculi\w+|[Aa]utis\w+"
    r"|the (?:SEND?|EAL|safeguarding|medical) (?:register|list))\b"
)
OF_THIS_WORK = re.compile(
    r"\b(?:you|your|pupils?|learners?|students?|children|questions?|tasks?|sheet|page|box|version|homework|answers?)\b",
    re.I,
)
REPORTED = re.compile(
    r"\b(?:\d+ (?:in|out of) \d+|per ?cent|survey|characters?|author|novel|scientists?|research\w*|studies|study|the Act|law"
    r"|charity|inspectors?)\b",
    re.I,
)


class NoPersonalData(HomeworkCheck):
    """Cost of a miss: a pupil's name and diagnosis go home in thirty school bags.

    Source: the brief, R46 and R56 (pupils are pseudonymous codes; names are merged at print), and PD4 of the DfE's product
    safety standards (January 2026). The finding shows what was found cut short, so that a report does not repeat it.
    """

    id = "no-personal-data"
    severity = Severity.BLOCK
    purpose = "no text of the file names a pupil or tells of a person's needs, family, contacts or numbers"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        published = _published(evidence)
        taught = frozenset(NAME.findall(" ".join([evidence.homework.title, *published])))
        for printed in evidence.printed:
            label = label_in(printed.text)
            if label:
                yield self.failed(
                    f"{quote(label)} tells everyone who sees the sheet of a need",
                    "leave it out: a sheet says what helps, and never for whom",
                    task=printed.task,
                    where=printed.where,
                )
        told: set[str] = set()
        for where, text, task in _texts(evidence):
            if text in told or any(text in passage for passage in published):
                continue
            told.add(text)
            for place in personal_in(text):
                if not _is_of_the_subject(place, taught):
                    yield self.failed(
                        f"this seems to tell something of a real person ({place.kind}): {shown(text, place)}",
                        "take it out, or put an invented person in its place; names are added when the sheet is printed",
                        task=task,
                        where=where,
                    )


@lru_cache(maxsize=20_000)
def label_in(text: str) -> str | None:
    """The words that say for whom a text is by a need; or a sentence that brings a need and this work, or its reader, together."""
    for line in lines(text):
        if REPORTED.search(line):
            continue
        label = LABEL.search(line)
        if label:
            return str(label[0])
        if A_NEED.search(line) and OF_THIS_WORK.search(line):
            return line
    return None


@lru_cache(maxsize=20_000)
def personal_in(text: str) -> tuple[Personal, ...]:
    """Each place of a text that tells something of a real person."""
    return find_personal_data(text)


def _published(evidence: Evidence) -> list[str]:
    """The passages of published sources; a school's own unit is nobody's publication, and is read like the rest."""
    return [
        passage.text for source in evidence.homework.sources if _is_published(source) for passage in source.passages
    ]


def _is_published(source: CitedSource) -> bool:
    return not source.id.startswith(OWN_SOURCE) and source.licence != OWN_LICENCE


def _is_of_the_subject(place: Personal, taught: frozenset[str]) -> bool:
    """William the Conqueror was expected to attack: a person whom published sources name, and no word of a school's records."""
    names = NAME.findall(place.text)
    return place.kind == "name" and bool(names) and taught.issuperset(names) and not RECORDS.search(place.text)


def _texts(evidence: Evidence) -> Iterator[tuple[str, str, Task | None]]:
    """Every text that a person wrote or a model did, with its place and its task."""
    for task in evidence.all_tasks:
        yield from ((where, text, task) for where, text in places(task) if _read(where))
    for name in type(evidence.homework).model_fields:
        if name not in NOT_READ_IN:
            yield from (
                (where, text, None) for where, text in places(getattr(evidence.homework, name), name) if _read(where)
            )
    for n, source in enumerate(evidence.homework.sources):
        if not _is_published(source):
            yield from ((f"sources[{n}].passages", passage.text, None) for passage in source.passages)


def _read(where: str) -> bool:
    last = where.rsplit(".", 1)[-1].split("[", 1)[0]
    return (
        last not in NOT_READ and not last.endswith(("_id", "_ids", " key")) and last not in ("cites", "tier", "stage")
    )
