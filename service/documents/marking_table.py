"""The mark scheme as one compact table: a row for each question with its answer, its marks and what to say to an error."""

import re
from collections.abc import Iterator

from generator.models import Choice, Homework, Level, MarkedBy, MarkPoint, Task
from service.documents.content import Grid

SHARES = (2, 15, 11)
FULL_MARKS = "Correct answer with no working: full marks."
JOINING = frozenset({"and", "the", "while", "because", "so", "a", "an"})


def marking_table(homework: Homework, labels: dict[str, str]) -> Grid:
    """Core questions, then those that stand on one version only; what is the same twice is printed once.

    The words of a question are not repeated: they stand on the sheet that is being marked.
    """
    core = {task.id for task in homework.tiers.core}
    others = (*homework.tiers.scaffolded, *homework.tiers.extension)
    tasks = (*homework.tiers.core, *(task for task in others if task.derived_from not in core))
    return Grid(
        headings=("No.", "Answer and marks", "If you see … say …"),
        rows=tuple((f"{labels[task.id]} [{task.marks}]", _scheme(task), _errors(task)) for task in tasks),
        shares=SHARES,
    )


def _scheme(task: Task) -> str:
    points = [*_points(task), *(_level(level) for level in task.marking.levels or ())]
    lines = [_key(task), *points]
    if any(point.implied for point in task.marking.points):
        lines.append(FULL_MARKS)
    if not _is_said(task.marking.model_answer, " ".join(lines)):
        lines.append(f"**Model answer** {task.marking.model_answer}")
    if task.marked_by is MarkedBy.TEACHER:
        lines.append("**Marked by the teacher**")
    return "\n\n".join(line for line in lines if line)


def _key(task: Task) -> str:
    """The key with what else is accepted; nothing where the mark points say it all."""
    key, accept = task.answer.canonical, task.answer.accept
    if _is_alone(task):
        point = task.marking.points[0]
        return _with(key, tuple(dict.fromkeys((*accept, *point.accept))), point.reject)
    if not accept and _is_said(key, " ".join(point.text for point in task.marking.points)):
        return ""
    return _with(key, accept, ())


def _is_alone(task: Task) -> bool:
    """Whether the one mark point only says the key again."""
    points = task.marking.points
    return (
        len(points) == 1
        and not points[0].code
        and not points[0].implied
        and not points[0].follow_through
        and _is_said(points[0].text, f"{task.answer.canonical} because")
    )


def _points(task: Task) -> Iterator[str]:
    if _is_alone(task):
        return
    for point in task.marking.points:
        yield f"**{_code(point)}** {_with(f'{point.text}{_notes(point)}', point.accept, point.reject)}"


def _code(point: MarkPoint) -> str:
    return f"{point.code}{point.marks}" if point.code else f"[{point.marks}]"


def _notes(point: MarkPoint) -> str:
    return " (follow through)" if point.follow_through else ""


def _with(text: str, accept: tuple[str, ...], reject: tuple[str, ...]) -> str:
    """A text with what else is accepted and what is not."""
    also = f"; accept {', '.join(accept)}" if accept else ""
    never = f"; **not** {', '.join(reject)}" if reject else ""
    return f"{text.rstrip('.')}{also}{never}" if also or never else text


def _level(level: Level) -> str:
    example = f" For example: {'; '.join(level.indicative)}" if level.indicative else ""
    return f"**{level.min}–{level.max}** {level.descriptor}{example}"


def _errors(task: Task) -> str:
    errors = task.marking.common_errors
    slips = [f"{slip.error} → {slip.reply}" for slip in errors]
    if isinstance(task.response, Choice):
        told = " ".join(slip.error for slip in errors)
        options = [option for option in task.response.options if option.text not in told]
        slips += [f"{option.text} → {option.reason}" for option in options if option.reason]
    return "\n\n".join(dict.fromkeys(slips))


def _is_said(text: str, elsewhere: str) -> bool:
    """Whether every word of a text stands elsewhere too, but for joining words: then to print it adds nothing."""
    return set(_words(text)) - JOINING <= set(_words(elsewhere))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[.,/][^\W_]+)*|[^\w\s.,;:*()‘’'–-]", text.lower())
