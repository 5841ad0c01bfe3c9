"""The form in which a question is edited: which fields it has, filled in."""

from collections.abc import Mapping
from typing import Literal

from curriculum.models import Frozen
from generator.models import Choice, Cloze, Draw, Extended, Numeric, Short, Task, Tier, Working

SPARE_POINTS, SPARE_ERRORS = 2, 1
ANSWERED_IN_WORDS = Short | Extended | Draw | Numeric | Working


class EditField(Frozen):
    """One control. `kind` is a line, several lines or a small number; `rows` is how high the lines are.

    `spare` is room for one more, which stands folded away while it is empty.
    """

    id: str
    label: str
    value: str
    kind: Literal["line", "area", "number"] = "area"
    rows: int = 3
    hint: str = ""
    spare: bool = False


class EditGroup(Frozen):
    """Fields that belong together. `part` is the name of the part of a `TaskEdit` that they make.

    `more` is what opens the spare fields.
    """

    part: str
    title: str
    hint: str = ""
    more: str = ""
    fields: tuple[EditField, ...]


def edit_groups(task: Task, typed: Mapping[str, str] | None = None) -> tuple[EditGroup, ...]:
    """The groups for this question, filled in with it or with what was typed.

    A version with supports has its text and its supports alone; the core question holds the rest.
    """
    groups = [_stem(task)]
    if task.tier is Tier.SCAFFOLDED and task.derived_from is not None:
        groups += [_supports(task)] if task.supports else []
    else:
        groups += [
            *_printed_key(task),
            _answer(task),
            _model_answer(task),
            _points(task),
            _errors(task),
            _rationale(task),
        ]
    return tuple(_retyped(group, typed or {}) for group in groups)


def _stem(task: Task) -> EditGroup:
    hint = r"Maths goes between dollar signs: $\frac{3}{4}$."
    if isinstance(task.response, Cloze):
        hint = f"Keep each {{{{gap:1}}}} where pupils fill in. {hint}"
    field = EditField(id="stem", label="What is asked", value=task.stem, rows=5, hint=hint)
    return EditGroup(part="stem", title="The question", fields=(field,))


def _supports(task: Task) -> EditGroup:
    fields = tuple(
        EditField(id=f"support-{n}", label=f"{support.kind.replace('-', ' ').capitalize()}", value=support.text)
        for n, support in enumerate(task.supports, 1)
    )
    return EditGroup(part="supports", title="Supports beside it", fields=fields)


def _printed_key(task: Task) -> list[EditGroup]:
    """Options or gaps, for a question whose key is printed on it."""
    response = task.response
    if isinstance(response, Choice):
        fields = tuple(
            EditField(
                id=f"option-{option.id}",
                label="The right option" if option.correct else "A wrong option",
                value=option.text,
                rows=2,
            )
            for option in response.options
        )
        return [EditGroup(part="options", title="Options", hint="They are printed in mixed order.", fields=fields)]
    if isinstance(response, Cloze):
        fields = tuple(
            EditField(id=f"gap-{gap.n}", label=f"Gap {gap.n}", value=gap.answer, kind="line") for gap in response.gaps
        )
        return [EditGroup(part="gaps", title="What goes into the gaps", fields=fields)]
    return []


def _answer(task: Task) -> EditGroup:
    fields = []
    if isinstance(task.response, ANSWERED_IN_WORDS):
        fields.append(EditField(id="answer", label="The answer", value=task.answer.canonical, rows=2))
    value = exact_value(task)
    if value is not None:
        fields.append(
            EditField(
                id="value", label="Its exact value", value=value, kind="line", hint="A number, such as 3/4 or 0.125."
            )
        )
    accepted = "\n".join(task.answer.accept)
    fields.append(EditField(id="accept", label="Also right", value=accepted, hint="One wording a line."))
    return EditGroup(part="answer", title="The answer", fields=tuple(fields))


def _model_answer(task: Task) -> EditGroup:
    field = EditField(id="model_answer", label="A model answer in full", value=task.marking.model_answer, rows=4)
    return EditGroup(part="model_answer", title="Model answer", fields=(field,))


def _points(task: Task) -> EditGroup:
    fields: list[EditField] = []
    points = task.marking.points
    for n in range(1, len(points) + SPARE_POINTS + 1):
        point = points[n - 1] if n <= len(points) else None
        spare = point is None
        fields += [
            EditField(id=f"point-{n}-text", label=f"Point {n}", value=point.text if point else "", rows=2, spare=spare),
            EditField(
                id=f"point-{n}-marks",
                label=f"Marks for point {n}",
                value=str(point.marks) if point else "",
                kind="number",
                spare=spare,
            ),
            EditField(
                id=f"point-{n}-accept",
                label=f"Also accept for point {n}",
                value="\n".join(point.accept) if point else "",
                rows=2,
                hint="One wording a line.",
                spare=spare,
            ),
        ]
    hint = "The marks of the question are the marks of its points. Empty a point to take it out."
    return EditGroup(part="points", title="Mark points", hint=hint, more="Add a mark point", fields=tuple(fields))


def _errors(task: Task) -> EditGroup:
    fields: list[EditField] = []
    known = task.marking.common_errors
    for n in range(1, len(known) + SPARE_ERRORS + 1):
        slip = known[n - 1] if n <= len(known) else None
        writes, reply = (slip.error, slip.reply) if slip else ("", "")
        spare = slip is None
        fields += [
            EditField(id=f"error-{n}", label=f"If a pupil writes ({n})", value=writes, rows=2, spare=spare),
            EditField(id=f"reply-{n}", label=f"Reply ({n})", value=reply, rows=2, spare=spare),
        ]
    return EditGroup(
        part="errors", title="Likely errors and what to say", more="Add a likely error", fields=tuple(fields)
    )


def _rationale(task: Task) -> EditGroup:
    field = EditField(id="rationale", label="Why this question", value=task.rationale)
    return EditGroup(part="rationale", title="The reason, for teachers", fields=(field,))


def exact_value(task: Task) -> str | None:
    """The key as a number, for a question that has one."""
    match task.response:
        case Numeric(value=value):
            return value
        case Working(final=final):
            return final.value
    return None


def _retyped(group: EditGroup, typed: Mapping[str, str]) -> EditGroup:
    fields = tuple(
        field.model_copy(update={"value": plain(typed.get(field.id, field.value))}) for field in group.fields
    )
    return group.model_copy(update={"fields": fields})


def plain(text: str) -> str:
    """The text without the line ends of a browser and what stands after the last word."""
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip()
