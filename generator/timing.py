"""How long a task takes a pupil: marks at a pace that depends on the kind of answer, and the words to read.

Homework runs at 1.0 to 1.5 minutes a mark (45 minutes of written work is about 35 marks; a mark a minute is exam pace), less
where a pupil only selects. Reading speeds are for careful reading of questions. The checks recompute every estimate with this one
function, so a file cannot claim a length that its tasks do not have.
"""

from curriculum.reading.text import words_in
from generator.models import Cloze, Match, Order, Stimulus, Table, Task, Tier

MINUTES_A_MARK = {
    "choice": 0.8,
    "match": 0.7,
    "order": 1.2,
    "classify": 1.1,
    "cloze": 0.9,
    "true_false": 1.3,
    "short": 1.2,
    "table": 1.4,
    "numeric": 1.3,
    "working": 1.4,
    "draw": 1.6,
    "extended": 1.6,
}
WORDS_A_MINUTE = {1: 60, 2: 100, 3: 130, 4: 150, 5: 170}
SUPPORTED_PACE = 1.1
UNMARKED_MINUTES = 3.0
LENGTH_TOLERANCE = 0.2


def task_minutes(task: Task, key_stage: int) -> float:
    """Minutes for one task, to a tenth: answering time plus reading time; supported pupils write slower."""
    pace = SUPPORTED_PACE if task.tier is Tier.SCAFFOLDED else 1.0
    if task.parts:
        answering = sum(part.marks * MINUTES_A_MARK[part.response.kind] for part in task.parts)
    else:
        answering = task.marks * MINUTES_A_MARK[task.response.kind]
    if task.marks == 0:
        answering = UNMARKED_MINUTES
    reading = words_on_sheet(task) / WORDS_A_MINUTE[min(5, max(1, key_stage))]
    return round(answering * pace + reading, 1)


def is_near_in_length(minutes: float, target: int) -> bool:
    """Whether a sheet takes about as long as it is meant to: within 20 % either way (rule time-budget)."""
    return (1 - LENGTH_TOLERANCE) * target <= minutes <= (1 + LENGTH_TOLERANCE) * target


def words_on_sheet(task: Task) -> int:
    """Words a pupil reads: stem, parts, stimulus, what the response prints, and supports."""
    texts = [task.stem, *(_shown(stimulus) for stimulus in task.stimulus), *(s.text for s in task.supports)]
    texts += [part.stem for part in task.parts or ()]
    response = task.response
    if isinstance(response, Match):
        texts += [*response.left, *response.right]
    elif isinstance(response, Order):
        texts += response.items
    elif isinstance(response, Table):
        texts += [*response.columns, *(cell for row in response.rows for cell in row[:1])]
    elif isinstance(response, Cloze):
        texts += response.bank or ()
    elif response.kind == "choice":
        texts += [option.text for option in response.options]
    elif response.kind == "classify":
        texts += [*response.groups, *(item.text for item in response.items)]
    return sum(words_in(text) for text in texts)


def tier_minutes(tasks: tuple[Task, ...], key_stage: int) -> float:
    """Minutes for a whole sheet, to a tenth."""
    return round(sum(task_minutes(task, key_stage) for task in tasks), 1)


def _shown(stimulus: Stimulus) -> str:
    return stimulus.text
