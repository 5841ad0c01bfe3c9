"""`threefold curriculum`: what is in the library, finding it, and bringing more in."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from service.cli.generate import say

app = typer.Typer(help="List, show, search and import units.", rich_markup_mode=None, no_args_is_help=True)
imports = typer.Typer(help="Bring curriculum in.", rich_markup_mode=None, no_args_is_help=True)
app.add_typer(imports, name="import")

Subject = Annotated[str | None, typer.Option(help="A subject by any common name.")]
KeyStages = Annotated[list[str] | None, typer.Option(help="Key stage 1 to 5; repeat for more.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document and nothing else.")]


@app.command("list")
def list_units(subject: Subject = None, key_stage: KeyStages = None, as_json: AsJson = False) -> None:
    """List the units, with totals."""
    from service.open_library import open_library

    library = open_library(say)
    units = library.units(subject, _key_stages(key_stage))
    if as_json:
        rows = [unit.model_dump(mode="json") for unit in units]
        for row in rows:
            row["year"] = row["years"][0] if row["years"] else None
        _print_json({"units": rows, "totals": library.totals()})
        return
    for unit in units:
        print(f"{unit.slug}  {unit.title}  ({unit.subject}, key stage {unit.key_stage}, {unit.objectives} objectives)")
    print(f"{len(units)} units")


@app.command("show")
def show(name: Annotated[str, typer.Argument(metavar="ID", help="Unit id or slug.")], as_json: AsJson = False) -> None:
    """Show a unit with its objectives and how much is known for each."""
    from service.open_library import open_library

    unit = open_library(say).unit(name)
    if as_json:
        _print_json(unit.model_dump(mode="json", exclude_none=True))
        return
    print(f"{unit.title}  ({unit.subject}, key stage {unit.key_stage}, {unit.badge.value})\n{unit.intent}")
    for number, objective in enumerate(unit.objectives, 1):
        known = objective.knowledge
        counts = [
            f"{len(getattr(known, field))} {field.replace('_', ' ')}"
            for field in type(known).model_fields
            if getattr(known, field)
        ]
        print(f"{number}. [{objective.id}] {objective.statement}\n   {', '.join(counts) or 'no knowledge yet'}")


@app.command("search")
def search(
    query: str,
    subject: Subject = None,
    key_stage: KeyStages = None,
    kind: Annotated[list[str] | None, typer.Option(help="unit, lesson, fact, term, misconception, statement.")] = None,
    limit: Annotated[int, typer.Option(help="How many results.", min=1, max=100)] = 10,
    as_json: AsJson = False,
) -> None:
    """Find units, lessons and knowledge by a teacher's words."""
    from curriculum.retrieval import Kind
    from service.open_library import open_library

    if not query.strip():
        raise typer.BadParameter("the query is empty: say what to find, as in 'fractions year 6'")
    kinds = []
    for name in kind or []:
        if name not in set(Kind):
            raise typer.BadParameter(f"kind {name!r}: choose from {', '.join(Kind)}")
        kinds.append(Kind(name))
    answer = open_library(say).search(
        query, subject=subject, key_stages=_key_stages(key_stage), kinds=kinds, limit=limit
    )
    if as_json:
        results: list[dict[str, Any]] = [
            {
                "kind": hit.kind.value,
                "id": hit.id,
                "slug": hit.slug or None,
                "title": hit.title,
                "subject": hit.subjects[0] if hit.subjects else None,
                "key_stage": hit.key_stages[0] if hit.key_stages else None,
                "score": hit.score,
                "source": hit.source_id,
                "unit_ids": hit.unit_ids,
            }
            for hit in answer.results
        ]
        _print_json(
            {"query": answer.query, **({"corrected": answer.corrected} if answer.corrected else {}), "results": results}
        )
        return
    if answer.corrected:
        print(f"searched for: {answer.corrected}")
    for hit in answer.results:
        where = f"{', '.join(hit.subjects)}, key stage {', '.join(map(str, hit.key_stages))}"
        print(f"{hit.kind.value}  {hit.title}  ({where})  {hit.slug or hit.id}")
    if not answer.results:
        print("nothing found; try fewer words, or no filter")


@app.command("quarantine")
def quarantine(as_json: AsJson = False) -> None:
    """List knowledge held back at import, and why."""
    from collections import Counter

    from service.open_library import open_library

    held = open_library(say).quarantined()
    reasons = Counter(f"{item.kind}: {item.reason}" for item in held)
    if as_json:
        rows = [item.model_dump(mode="json", exclude_none=True) for item in held]
        _print_json(
            {"quarantined": rows, "totals": {"quarantined": len(held), "by_reason": dict(reasons.most_common())}}
        )
        return
    for item in held:
        print(
            f"{item.kind}: {item.text}  ({item.reason}{': ' + item.detail if item.detail else ''}; {item.lesson or item.unit_id})"
        )
    for reason, count in reasons.most_common():
        print(f"{count:6d}  {reason}")


@imports.command("oak")
def import_oak(path: Annotated[Path, typer.Argument(help="Folder, .tar.xz or .zip of Oak's Turtle files.")]) -> None:
    """Import Oak National Academy's open curriculum."""
    from curriculum.library import import_oak as bring_in
    from service.settings import settings

    library = bring_in(settings().home_folder, path, say)
    _print_totals(library.totals())


@imports.command("unit")
def import_unit(file: Annotated[Path, typer.Argument(help="A unit: YAML, Markdown or CSV.")]) -> None:
    """Import a school's own unit."""
    from curriculum.importers.own import read_own_unit
    from curriculum.library import import_unit as bring_in
    from service.settings import settings

    read = read_own_unit(file)
    for held in read.held:
        say(f"held back: {held.kind}: {held.text[:80]}: {held.reason}")
    bring_in(settings().home_folder, read.unit, say)
    print(f"{read.unit.slug}: {len(read.unit.objectives)} objectives; next: threefold generate --unit {read.unit.slug}")


def _print_totals(totals: dict[str, Any]) -> None:
    print(", ".join(f"{count} {name}" for name, count in totals.items() if isinstance(count, int)))
    for reason, count in totals["quarantined_by_reason"].items():
        print(f"{count:6d}  {reason}")


def _key_stages(names: list[str] | None) -> list[int]:
    stages = []
    for name in names or []:
        digits = name.lower().removeprefix("ks").removeprefix("key stage").strip()
        if digits not in {"1", "2", "3", "4", "5"}:
            raise typer.BadParameter(f"key stage {name!r}: choose 1 to 5")
        stages.append(int(digits))
    return stages


def _print_json(document: dict[str, Any]) -> None:
    print(json.dumps(document, ensure_ascii=False))
