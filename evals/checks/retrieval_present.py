"""retrieval-present: some of the work brings back what was learnt before this homework's objectives."""

import re
from collections.abc import Iterator

from evals.checks.base import HomeworkCheck
from evals.checks.evidence import Evidence
from evals.checks.wording import content, plain, same_words, share
from evals.thresholds import NAMES_ITS_LESSON, NAMES_ITS_OBJECTIVE
from generator.models import Finding, Severity, Stage, Task, Tier

# Names that say nothing of where it was learnt, or that point at the work of today.
TODAY = re.compile(
    r"\b(?:today|this (?:lesson|homework|task|question|objective|sheet|week)\b"
    r"|the (?:lesson|unit|topic) (?:in hand|of this)|the (?:current|present) \w+|same (?:lesson|as)"
    r"|(?:see|as) (?:above|below|before))",
    re.I,
)
# What is still to come: guessed at, perhaps, and not retrieved.
AHEAD = re.compile(
    r"\b(?:next|upcoming|forthcoming|future|following|coming) (?:\w+ )?(?:lessons?|units?|terms?|half.terms?|weeks?|years?|topics?"
    r"|homeworks?|chapters?|modules?|stages?|half)\b|\blater (?:in|this|on|lessons?|units?|years?|topics?|learning)\b"
    r"|\b(?:preview|prepar\w+ for|look\w* (?:ahead|forward)|(?:still )?to come|not yet (?:taught|met)|new (?:learning|topic|unit))\b",
    re.I,
)
SCHOOL_YEAR = re.compile(r"\b(year|key stage|ks) ?(\d{1,2})\b", re.I)
# What puts a lesson of the same name into the past.
THEN = re.compile(
    r"\b(?:earlier|previous\w*|last|ago|before|past|first|prior|old|autumn|spring|summer|winter|term|primary|reception|years? \d+"
    r"|key stage|ks ?\d|lessons? \d+|units? \d+|weeks? \d+|opening|began|already|since|learnt|learned|taught|back)\b",
    re.I,
)
TITLE = re.compile(r"‘((?:[^‘’]|’(?=\w))+)’")
NAMELESS = re.compile(
    r"(?:\W|\b(?:n/?a|tb[cda]|to be \w+|none|nothing|various|some|any|other|general|revision|retrieval|recap|review|earlier"
    r"|previous|prior|past|old|learning|lessons?|work|topics?|knowledge|content|units?|things?|skills?|practice|questions?"
    r"|objectives?|lo ?\d*|of|the|from|and|an?|\d+)\b)*",
    re.I,
)


class RetrievalPresent(HomeworkCheck):
    """Cost of a miss: earlier learning fades, since nothing asks for it again (pedagogy facts, retrieval and spacing)."""

    id = "retrieval-present"
    severity = Severity.WARN
    purpose = "at least one task retrieves earlier learning"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        if not any(_retrieves(task, evidence) for task in evidence.tier(Tier.CORE)):
            yield self.failed(
                "no core task brings back learning from an earlier lesson or unit",
                "open with a short question on earlier learning and name in `retrieves` where it was learnt",
                where="tiers.core",
            )


def _retrieves(task: Task, evidence: Evidence) -> bool:
    """Whether a task names something earlier that it brings back, and asks for no more than today's work has anyway."""
    if task.stage is not Stage.RETRIEVAL or not task.retrieves or _asks_todays(task, evidence):
        return False
    homework = evidence.homework
    today = [evidence.statements[name] for name in evidence.requested if name in evidence.statements]
    lessons = [*TITLE.findall(homework.pupil_brief.what), homework.unit.title]
    latest = max(homework.unit.years, default=0)
    return any(
        is_earlier(text, today)
        and not _is_todays_lesson(text, lessons)
        and not _is_ahead(text, latest, homework.unit.key_stage)
        for text in task.retrieves
    )


def _asks_todays(task: Task, evidence: Evidence) -> bool:
    """Whether what a task tags and what it rests on are today's: a tag alone may say what the earlier learning is for."""
    if not set(task.objective_ids) & set(evidence.requested):
        return False
    others = (
        other
        for other in evidence.tier(Tier.CORE)
        if other.id != task.id and other.objective_ids and not other.retrieves
    )
    return not task.cites or bool(set(task.cites) & {name for other in others for name in other.cites})


def _is_todays_lesson(name: str, lessons: list[str]) -> bool:
    """Whether a name is that of a lesson or unit which is practised here, with nothing that puts it into the past."""
    said = content(name)
    return not THEN.search(TITLE.sub(" ", plain(name))) and any(
        (stems := content(lesson)) and stems <= said and share(said, stems) >= NAMES_ITS_LESSON for lesson in lessons
    )


def _is_ahead(name: str, latest: int, stage: int) -> bool:
    """Whether a name is of what comes later: it says so, or names a later school year or key stage."""
    line = plain(name)
    named = [(what.lower() == "year", int(number)) for what, number in SCHOOL_YEAR.findall(line)]
    later = [number > latest > 0 if year else number > stage for year, number in named]
    return bool(AHEAD.search(line.replace("'s", ""))) or (bool(later) and all(later))


def is_earlier(name: str, today: list[str]) -> bool:
    """Whether a name says what was learnt earlier: neither an empty word nor one of today's objectives."""
    line = plain(name)
    if NAMELESS.fullmatch(line) or TODAY.search(line):
        return False
    stems = content(name)
    return not any(
        same_words(name, said) or (stems and share(content(said), stems) >= NAMES_ITS_OBJECTIVE) for said in today
    )
