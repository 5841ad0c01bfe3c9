"""duplicate-task: no two questions of a sheet ask for the same thing."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from evals.checks.base import HomeworkCheck, quote
from evals.checks.carriers import CARRIERS
from evals.checks.evidence import Evidence, Seen
from evals.checks.keys import key_texts
from evals.checks.wording import content, distinctive, numbers, same_words, share, words
from generator.models import Finding, Severity, Task, Tier
from generator.pupil_view import pupil_task

ALIKE = 0.8
PARAPHRASE = 0.3
LONG_KEY = 6
SAME_SUM = 2


class DuplicateTask(HomeworkCheck):
    """Cost of a miss: the second answer is copied from the first, and ten minutes teach nothing."""

    id = "duplicate-task"
    severity = Severity.WARN
    purpose = "no two tasks ask the same thing"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        starter = tuple(Seen(task, pupil_task(task, evidence.labels[task.id])) for task in evidence.homework.starter)
        for sheet in (*(evidence.sheets[tier] for tier in Tier), starter):
            asked = [Question(seen.task, _asked(seen)) for seen in sheet]
            for one, other in combinations(asked, 2):
                why = repeats(one, other)
                if why:
                    yield self.failed(
                        f"the task asks what {one.task.id} asks ({why}): {quote(other.task.stem)}",
                        "keep one of the two, and ask something else with the other",
                        task=other.task,
                        where="stem",
                    )


class Question(NamedTuple):
    """A task and all that is printed of it as its question."""

    task: Task
    text: str


def repeats(one: Question, other: Question) -> str:
    """Why the second task repeats the first; empty when it does not."""
    if words(one.text) == words(other.text) and one.text.split() == other.text.split():
        return "word for word"
    # Options bring figures of their own: the figures of the question decide whether it is another one.
    figures = numbers(_question_alone(one.task))
    if figures != numbers(_question_alone(other.task)):
        return ""
    first, second = _carried(one.text), _carried(other.text)
    overlap = len(first & second) / len(first | second) if first and second else 0.0
    alike = min(share(first, second), share(second, first))
    inside = max(share(first, second), share(second, first)) if min(len(first), len(second)) > 1 else 0.0
    if _same_key(one.task, other.task) and (overlap >= PARAPHRASE or set(one.task.cites) & set(other.task.cites)):
        return "the same key, and questions about the same thing"
    if _same_words_for_a_key(one.task, other.task):
        if len(figures) > SAME_SUM or (len(figures) == SAME_SUM and overlap >= PARAPHRASE):
            return "the same figures, and the same result"
        if inside >= ALIKE:
            return "the same key, and one question holds the other"
    keys, others_keys = content(" ".join(key_texts(one.task))), content(" ".join(key_texts(other.task)))
    same_end = (
        numbers(one.text) == numbers(other.text)
        and one.task.response.kind == other.task.response.kind
        and share(keys, others_keys) >= PARAPHRASE
    )
    return "nearly the same words" if same_end and alike >= ALIKE and len(first) >= LONG_KEY else ""


def _question_alone(task: Task) -> str:
    return "\n".join([task.stem, *(part.stem for part in task.parts or ()), *(s.text for s in task.stimulus if s.text)])


def _same_words_for_a_key(one: Task, other: Task) -> bool:
    """Whether two keys are the same, however plain: a number, a sign, two digits."""
    mine, theirs = key_texts(one), key_texts(other)
    if "true_false" in (one.response.kind, other.response.kind) or not mine or len(mine) != len(theirs):
        return False
    return all(same_words(a, b) for a, b in zip(mine, theirs, strict=True))


@lru_cache(maxsize=5_000)
def _carried(text: str) -> frozenset[str]:
    return content(text) - CARRIERS


def _asked(seen: Seen) -> str:
    """The whole question: the stem, and what is printed for the answer where the stem alone does not ask it."""
    printed = seen.printed
    parts = [printed.stem, *(part.stem for part in printed.parts), *(s.text for s in printed.stimulus)]
    space = printed.answer
    return "\n".join([*parts, *sorted(space.left), *sorted(space.items), *space.headings])


def _same_key(one: Task, other: Task) -> bool:
    mine, theirs = key_texts(one), key_texts(other)
    if len(mine) != 1 or len(theirs) != 1:
        return bool(mine) and mine == theirs and all(distinctive(text) for text in mine)
    right = {words(text) for text in (mine[0], *one.answer.accept)}
    if not distinctive(mine[0]) or not distinctive(theirs[0]):
        return False
    if words(theirs[0]) in right or words(mine[0]) in {words(text) for text in other.answer.accept}:
        return True
    long = min(len(words(mine[0])), len(words(theirs[0]))) >= LONG_KEY
    return (
        long and min(share(content(mine[0]), content(theirs[0])), share(content(theirs[0]), content(mine[0]))) >= ALIKE
    )
