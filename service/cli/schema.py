"""`threefold schema`: the JSON Schemas of the stable surfaces."""

import json
from typing import Annotated

import typer


def schema(
    name: Annotated[str | None, typer.Argument(help="homework, task, finding or unit; default: all.")] = None,
) -> None:
    """Print JSON Schemas."""
    from curriculum.models import Frozen, Unit
    from generator.models import Finding, Homework, Task

    schemas: dict[str, type[Frozen]] = {"homework": Homework, "task": Task, "finding": Finding, "unit": Unit}
    if name is not None and name not in schemas:
        raise typer.BadParameter(f"no schema {name!r}; choose from {', '.join(schemas)}")
    chosen = {key: model.model_json_schema() for key, model in schemas.items() if name in (None, key)}
    print(json.dumps(chosen[name] if name else chosen, indent=2, ensure_ascii=False))
