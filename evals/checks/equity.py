"""equity: every pupil can do the work at home, with a pencil and this sheet, and whatever their eyes see."""

import re
from collections.abc import Iterator

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.needs_at_home import OTHERWISE, is_no_description, needs_in
from generator.models import Finding, Severity

ON_A_SCREEN = re.compile(
    r"\b(?:online|typ(?:e|ed|ing)|computer|laptop|tablet|phone|upload\w*|platform|app|e-?mail\w*|google|teams|classroom|website|form|screen)\b",
    re.I,
)
BARE_IMAGE = re.compile(r"!\[\s*\]\(")


class Equity(HomeworkCheck):
    """Cost of a miss: the child without a phone hands in nothing, and the child who sees no red answers the wrong box.

    Source: the brief, R13 and R22 (no device, no printer, no bought resource, no quiet room), R50 (sheets are printed in
    grey); facts on accessibility, "Print": nothing by colour alone, alternative text, a print-only route always exists.
    """

    id = "equity"
    severity = Severity.BLOCK
    purpose = "it can be done on paper alone with nothing bought, nothing is told by colour alone, figures have words"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        where_to_write = evidence.homework.pupil_brief.record_in
        if ON_A_SCREEN.search(where_to_write) and not OTHERWISE.search(where_to_write):
            yield self.failed(
                f"{quote(where_to_write)} leaves no way on paper",
                "add: ‘With no computer, write on paper: that counts the same.’",
                where="pupil_brief.record_in",
            )
        told: set[str] = {where_to_write}
        for text, where, task in evidence.printed:
            if text in told:
                continue
            told.add(text)
            for need in needs_in(text):
                yield self.failed(f"{quote(need.found)} {need.what}", need.mend, task=task, where=where)
            if BARE_IMAGE.search(text):
                yield self.failed(
                    "an image has no alternative text", "say in words what it shows", task=task, where=where
                )
        for task in evidence.all_tasks:
            for n, stimulus in enumerate(task.stimulus):
                if stimulus.kind == "figure" and is_no_description(stimulus.alt):
                    yield self.failed(
                        f"a figure has {quote(stimulus.alt) if stimulus.alt.strip() else 'nothing'} for alternative text",
                        "say in words what it shows, without the answer",
                        task=task,
                        where=f"stimulus[{n}]",
                    )
