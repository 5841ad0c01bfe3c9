"""Tasks that cite another passage than the one they are made from."""

from evals.checks.carriers import CARRIERS
from evals.checks.evidence import Evidence
from evals.checks.keys import key_texts
from evals.checks.strange_words import MANNER
from evals.checks.wording import content, share
from evals.thresholds import FEWEST_CITED, HELD_ELSEWHERE, HELD_HERE
from generator.models import Passage, Task


def miscited(task: Task, evidence: Evidence) -> Passage | None:
    """The passage, not cited, that alone holds clearly more of question and key than all that is cited."""
    asked = [task.stem, *key_texts(task), *(stimulus.text for stimulus in task.stimulus)]
    wanted = content(" ".join(asked)) - CARRIERS - MANNER
    if len(wanted) < FEWEST_CITED:
        return None
    cited = frozenset().union(*(content(passage.text) for passage in evidence.cited(task)))
    others = [passage for name, passage in evidence.passages.items() if name not in task.cites]
    best = max(others, key=lambda passage: len(wanted & content(passage.text)), default=None)
    here = share(wanted, cited)
    if best is None or here > HELD_HERE or share(wanted, content(best.text)) - here < HELD_ELSEWHERE:
        return None
    return best
