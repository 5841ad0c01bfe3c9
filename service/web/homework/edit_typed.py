"""What was typed into the form of a question, as a change to make."""

from collections.abc import Mapping

from generator.change import ErrorEdit, PointEdit, TaskEdit
from generator.models import Task
from service.web.homework.edit_fields import EditGroup, edit_groups, exact_value, plain

LONGEST_NUMBER = 3
ALIASES = {"accept": "answer", "value": "answer", "marks": "points"}


def edit_from(task: Task, typed: Mapping[str, str]) -> tuple[TaskEdit, dict[str, str]]:
    """What differs from the question as it is, and what cannot be read: id of a field to what to do."""
    errors: dict[str, str] = {}
    groups = {group.part: group for group in edit_groups(task, typed)}
    before = {group.part: group for group in edit_groups(task)}
    new = {part: group for part, group in groups.items() if _values(group) != _values(before[part])}
    given: dict[str, object] = {}
    for part, group in new.items():
        values = {field.id: field.value for field in group.fields}
        match part:
            case "stem" | "model_answer" | "rationale":
                given[part] = values[part]
            case "answer":
                if "answer" in values and values["answer"] != task.answer.canonical:
                    given["answer"] = values["answer"]
                if "value" in values and values["value"] != exact_value(task):
                    given["value"] = values["value"]
                if _lines(values["accept"]) != task.answer.accept:
                    given["accept"] = _lines(values["accept"])
            case "options":
                given[part] = {field.id.removeprefix("option-"): field.value for field in group.fields}
            case "gaps":
                given[part] = {int(field.id.removeprefix("gap-")): field.value for field in group.fields}
            case "supports":
                given[part] = tuple(field.value for field in group.fields)
            case "points":
                given[part] = _read_points(values, errors)
            case _:
                given["errors"] = _read_errors(values)
    return TaskEdit.model_validate(given), errors


def field_of(part: str, groups: tuple[EditGroup, ...]) -> str:
    """The id of the control to put right when a part of an edit is refused."""
    for group in groups:
        if group.part == ALIASES.get(part, part):
            named = [field.id for field in group.fields if field.id == part]
            return named[0] if named else group.fields[0].id
    return groups[0].fields[0].id


def _read_points(values: Mapping[str, str], errors: dict[str, str]) -> tuple[PointEdit, ...]:
    points = []
    for n in range(1, len(values) // 3 + 1):
        text, marks, accept = (values[f"point-{n}-{name}"] for name in ("text", "marks", "accept"))
        if not text.strip():
            if accept.strip():
                errors[f"point-{n}-text"] = "write what earns the mark, or empty what is accepted for it too"
            continue
        if not (marks.strip().isascii() and marks.strip().isdigit()) or len(marks.strip()) > LONGEST_NUMBER:
            errors[f"point-{n}-marks"] = f"{marks[:20]!r} is no number of marks; write a whole number such as 1"
            continue
        points.append(PointEdit(marks=int(marks), text=text, accept=_lines(accept)))
    return tuple(points)


def _read_errors(values: Mapping[str, str]) -> tuple[ErrorEdit, ...]:
    pairs = [(values[f"error-{n}"], values[f"reply-{n}"]) for n in range(1, len(values) // 2 + 1)]
    return tuple(ErrorEdit(error=error, reply=reply) for error, reply in pairs if error.strip() or reply.strip())


def _values(group: EditGroup) -> list[str]:
    return [plain(field.value) for field in group.fields]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
