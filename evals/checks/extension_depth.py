"""extension-depth: the extension goes deeper, not on and on."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evals.checks.base import HomeworkCheck, quote
from evals.checks.carriers import CARRIERS
from evals.checks.evidence import Evidence
from evals.checks.wording import content, plain
from evals.demand import task_depth
from evals.thresholds import LEAST_DEEPER, MORE_OF_THE_SAME, MOST_ADDED, READ_BELOW, RECALL, ROOM_TO_DEEPEN
from generator.models import Finding, Severity, Task

COUNTED = re.compile(
    r"\b(?:(?:five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d{1,2}) (?:more|other|further|extra|additional)|"
    r"(?:more|extra|additional|further|another (?:two|three|four|five|ten)) (?:questions?|sums?|examples?|facts?|words?|terms?|"
    r"calculations?|practice)|as many (?:\w+ ){0,5}as (?:you can|possible)|(?:do|answer|complete) (?:question|exercise)s? \d+ to \d+|"
    r"copy (?:out|down)|repeat (?:question|task|exercise)|write out)\b",
    re.I,
)
FIGURES = re.compile(r"\$[^$]*\$|[-−]?\d+(?:[.,/]\d+)*")


class ExtensionDepth(HomeworkCheck):
    """Cost of a miss: the quick pupils do more sums, and learn to be slower.

    Webb's depths and the rule that an extension is the same knowledge in an unseen case, judged, generalised or turned round
    (facts on item models, rule 15; on pedagogy, 2k). A deeper task is tagged 3 or 4 and above what its class does; the tagger in
    `evals.demand` reads its words beside that. The tagger is right for 79 % of questions that it was not written with
    (`evals/results/demand.txt`), so it speaks alone only where it reads plain recall, and is unscored one step above.
    """

    id = "extension-depth"
    severity = Severity.WARN
    purpose = "the extension raises demand or transfer, not the number of questions"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        tiers = evidence.homework.tiers
        own = [task for task in tiers.extension if task.derived_from is None]
        if not own:
            yield from self._nothing_deeper(evidence)
        for task in own:
            yield from self._deeper(task, tiers.core)

    def _nothing_deeper(self, evidence: Evidence) -> Iterator[Finding]:
        """A sheet of core questions alone is no extension; where no case or time is left to go deeper, the teacher judges."""
        homework = evidence.homework
        if not homework.tiers.extension:
            return
        mend = "add a question that uses the same knowledge in an unseen case"
        deepest = max(task.demand for task in homework.tiers.extension)
        short = homework.capacity.minutes < ROOM_TO_DEEPEN and deepest >= LEAST_DEEPER
        if homework.capacity.limited_by or short:
            yield self.unscored(
                "the extension sheet has the core questions and no deeper one, and there is no more material or time; whether they stretch "
                "is for you to judge",
                mend,
                where="tiers.extension",
            )
        else:
            yield self.failed(
                "the extension sheet holds core questions and nothing deeper", mend, where="tiers.extension"
            )

    def _deeper(self, task: Task, core: tuple[Task, ...]) -> Iterator[Finding]:
        mend = "have pupils use the same knowledge in an unseen case, judge it, generalise it or turn it round"
        counted = COUNTED.search(plain(task.stem))
        if counted:
            yield self.failed(f"{quote(counted[0])}: more of the same is no extension", mend, task=task, where="stem")
            return
        twin = next((other for other in core if _same_again(task, other)), None)
        if twin:
            yield self.failed(
                f"the task asks what {twin.id} asks, on other things: {quote(task.stem)}", mend, task=task, where="stem"
            )
            return
        if task.demand < LEAST_DEEPER:
            yield self.failed(
                f"the extension task has demand {task.demand}, like a core task: {quote(task.stem)}",
                mend,
                task=task,
                where="demand",
            )
            return
        read = task_depth(task)
        if read.depth <= min(RECALL, task.demand - READ_BELOW):
            yield self.failed(
                f"tagged demand {task.demand}, and its words ask for recall ({read.because or 'nothing deeper'}): {quote(task.stem)}",
                mend,
                task=task,
                where="stem",
            )


def _same_again(task: Task, core: Task) -> bool:
    """Whether a task is a core task with other figures or other things in it, asked in the same way.

    A form that is deep in itself, such as always, sometimes or never, may come again on other knowledge.
    """
    if task.response.kind != core.response.kind and task.response.kind not in ("short", "extended", "working"):
        return False
    if task.demand > core.demand and task.command_word.lower() != core.command_word.lower():
        return False
    if core.demand >= LEAST_DEEPER and not set(task.cites) & set(core.cites):
        return False
    if _frame(task.stem) == _frame(core.stem):
        return core.demand < LEAST_DEEPER and (not task.stimulus or task.stimulus == core.stimulus)
    one, other = content(task.stem) - CARRIERS, content(core.stem) - CARRIERS
    alike = len(one & other) / len(one | other) if one | other else 0.0
    grown = len(other) > 1 and other <= one and len(one - other) <= MOST_ADDED
    same = alike >= MORE_OF_THE_SAME and (core.demand < LEAST_DEEPER or task.cites == core.cites)
    return (same or grown) and task_depth(task).depth <= task_depth(core).depth


@lru_cache(maxsize=2_000)
def _frame(stem: str) -> tuple[str, ...]:
    """A stem without its figures, set-off words and sums."""
    bare = FIGURES.sub(" # ", re.sub(r"\*\*[^*]+\*\*|‘[^’]+’|```.*?```", " ~ ", stem, flags=re.S))
    return tuple(re.findall(r"[a-z#~]+", bare.lower()))
