"""retrieval-present: some of the work brings back what was learnt before this homework's objectives."""

import re
from collections.abc import Iterator

from evals.checks.base import HomeworkCheck
from evals.checks.evidence import Evidence
from evals.checks.wording import content, plain, same_words, share
from evals.thresholds import NAMES_ITS_OBJECTIVE
from generator.models import Finding, Severity, Stage, Task, Tier

# Names that say nothing of where it was learnt, or that point at the work of today.
TODAY = re.compile(
    r"\b(?:today|this (?:lesson|homework|task|question|objective|sheet)|the (?:current|present) \w+|same (?:lesson|as)"
    r"|(?:see|as) (?:above|below|before))",
    re.I,
)
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
    """Whether a task serves none of today's objectives and names something else that it brings back."""
    if task.stage is not Stage.RETRIEVAL or set(task.objective_ids) & set(evidence.requested):
        return False
    today = [evidence.statements[name] for name in evidence.requested if name in evidence.statements]
    return any(is_earlier(text, today) for text in task.retrieves or ())


def is_earlier(name: str, today: list[str]) -> bool:
    """Whether a name says what was learnt earlier: neither an empty word nor one of today's objectives."""
    line = plain(name)
    if NAMELESS.fullmatch(line) or TODAY.search(line):
        return False
    stems = content(name)
    return not any(
        same_words(name, said) or (stems and share(content(said), stems) >= NAMES_ITS_OBJECTIVE) for said in today
    )
