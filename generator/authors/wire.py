"""What a language model is asked to give: flat records without unions, bounds or optional fields.

Strict JSON-schema modes refuse all of those, so a field that does not apply is an empty text or list. What a provider
without such a mode leaves out is taken as empty here; `from_wire` refuses what is really missing, task by task.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from generator.authors.tidy_record import tidy_record

Json = Mapping[str, Any]


class Wire(BaseModel):
    """A record of the model's. Fields nobody asked for are dropped."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    @model_validator(mode="before")
    @classmethod
    def _tidy(cls, given: object) -> object:
        forms = {name: field.annotation for name, field in cls.model_fields.items()}
        return tidy_record(given, forms) if isinstance(given, Mapping) else given


class WireItem(Wire):
    """One option, pair, item to sort or order, or gap; the prompt says what each field holds for a kind of response."""

    text: str = ""
    answer: str = ""
    note: str = ""


class WirePoint(Wire):
    marks: int = 1
    text: str = ""
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


class WireError(Wire):
    error: str = ""
    reply: str = ""


class WireTask(Wire):
    """One task for one slot."""

    slot: str = ""
    command_word: str = ""
    stem: str = ""
    items: tuple[WireItem, ...] = ()
    key: str = ""
    accept: tuple[str, ...] = ()
    working: str = ""
    unit: str = ""
    points: tuple[WirePoint, ...] = ()
    model_answer: str = ""
    errors: tuple[WireError, ...] = ()
    reason: str = ""
    reveals: str = ""
    cites: tuple[str, ...] = ()


class WireSupport(Wire):
    kind: str = ""
    rung: str = ""
    text: str = ""
    changes: str = ""
    fade: str = ""


class WireScaffold(Wire):
    """The way in to one core task; an empty stem leaves the question as it is."""

    slot: str = ""
    stem: str = ""
    supports: tuple[WireSupport, ...] = ()


class WireStarter(Wire):
    """A short question for the start of the next lesson."""

    objective: str = ""
    question: str = ""
    answer: str = ""
    accept: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


class CoreAnswer(Wire):
    tasks: tuple[WireTask, ...]


class ScaffoldedAnswer(Wire):
    scaffolds: tuple[WireScaffold, ...]


class ExtensionAnswer(Wire):
    tasks: tuple[WireTask, ...]
    starters: tuple[WireStarter, ...] = ()


class RepairAnswer(Wire):
    tasks: tuple[WireTask, ...] = ()
    scaffolds: tuple[WireScaffold, ...] = ()


class TestAnswer(Wire):
    """One word, to test a connection."""

    word: str


@cache
def strict_schema(answer: type[Wire]) -> Json:
    """The JSON Schema of an answer as strict modes take it: every field required, none but these, no defaults."""
    schema: Json = _strict(answer.model_json_schema())
    return schema


def _strict(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if "properties" in schema:
        fields = {name: _strict(field) for name, field in schema["properties"].items()}
        return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False} | (
            {"$defs": {name: _strict(part) for name, part in schema["$defs"].items()}} if "$defs" in schema else {}
        )
    return {name: _strict(part) for name, part in schema.items() if name not in ("default", "title", "description")}
