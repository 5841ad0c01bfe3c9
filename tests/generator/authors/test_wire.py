"""The schemas as strict modes of providers take them."""

from collections.abc import Iterator
from typing import Any

import pytest

from generator.authors.wire import (
    CoreAnswer,
    ExtensionAnswer,
    RepairAnswer,
    ScaffoldedAnswer,
    TestAnswer as WordAnswer,
    Wire,
    strict_schema,
)

FORMS = (CoreAnswer, ScaffoldedAnswer, ExtensionAnswer, RepairAnswer, WordAnswer)
ALLOWED = {"type", "properties", "required", "additionalProperties", "items", "$ref", "$defs"}


def schemas(value: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema: not the names of its fields."""
    if isinstance(value, list):
        for part in value:
            yield from schemas(part)
    elif isinstance(value, dict):
        yield value
        for name, part in value.items():
            parts = part.values() if name in ("properties", "$defs") else [part]
            for one in parts:
                yield from schemas(one)


@pytest.mark.parametrize("form", FORMS)
def test_only_what_strict_modes_know(form: type[Wire]) -> None:
    for part in schemas(strict_schema(form)):
        assert set(part) <= ALLOWED, part
        assert part.get("type") in ("object", "array", "string", "integer", None), part


@pytest.mark.parametrize("form", FORMS)
def test_every_field_is_required_and_none_may_be_added(form: type[Wire]) -> None:
    objects = [part for part in schemas(strict_schema(form)) if "properties" in part]
    assert objects
    for part in objects:
        assert part["required"] == list(part["properties"])
        assert part["additionalProperties"] is False


@pytest.mark.parametrize("form", FORMS)
def test_every_reference_leads_somewhere(form: type[Wire]) -> None:
    schema = strict_schema(form)
    names = {part["$ref"].removeprefix("#/$defs/") for part in schemas(schema) if "$ref" in part}
    assert names == set(schema.get("$defs", {}))


@pytest.mark.parametrize("form", FORMS)
def test_the_schema_names_the_fields_of_the_record(form: type[Wire]) -> None:
    assert list(strict_schema(form)["properties"]) == list(form.model_fields)
