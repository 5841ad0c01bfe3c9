"""Request bodies of the forms that the server reads, made from a unit: for tests of the server and of its answers."""

from collections.abc import Sequence
from typing import Any

from curriculum.models import Unit
from generator.sources import passage_text
from tests.model_server.reading import Call

WANTED = {
    "core": ("tasks",),
    "scaffolded": ("scaffolds",),
    "extension": ("tasks", "starters"),
    "repair": ("tasks", "scaffolds"),
}
KINDS = {"terms": "term", "facts": "fact", "worked_examples": "example"}


def slot_line(label: str, objective: str, demand: int, kind: str, marks: int) -> str:
    return f"{label} | {objective} | demand {demand} | {kind} | {marks} mark{'s' if marks != 1 else ''}"


def context_of(unit: Unit, most: int = 3) -> tuple[str, dict[str, str]]:
    """The objectives and every passage of a unit's first objectives, and the passage ids by label."""
    chosen = unit.objectives[:most]
    lines = [f"O{n}: {objective.statement}" for n, objective in enumerate(chosen, 1)]
    ids: dict[str, str] = {}
    for n, objective in enumerate(chosen, 1):
        for piece in objective.knowledge.pieces():
            name: str = piece.id  # type: ignore[attr-defined]
            label = f"P{len(ids) + 1}"
            ids[label] = name
            kind = name.split(":")[2]
            lines.append(f"[{label}] O{n} {KINDS.get(kind, kind.rstrip('s'))}: {passage_text(piece)}")
    return "\n".join(lines), ids


def body_of(call: Call, context: str, instruction: str, **extra: Any) -> dict[str, Any]:
    """A chat completions request for one call."""
    fields = {name: {"type": "array", "items": {"type": "object"}} for name in WANTED[call]}
    schema = {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}
    return {
        "model": "threefold-test-model",
        "messages": [
            {"role": "system", "content": "You write homework tasks for pupils in England."},
            {"role": "user", "content": f"{context}\n\n{instruction}"},
        ],
        "response_format": {"type": "json_schema", "json_schema": {"name": call, "schema": schema, "strict": True}},
    } | extra


def core_lines(tasks: Sequence[dict[str, Any]], slots: dict[str, str]) -> str:
    """The core tasks as the later calls see them; `slots` are the slot lines by label."""
    return "\n".join(
        f"{slots[task['slot']]}\nQuestion: {task['stem']}\nAnswer: {task['key']}\n"
        f"Points: {'; '.join(point['text'] for point in task['points'])}"
        for task in tasks
    )
