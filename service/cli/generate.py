"""`threefold generate`: from a unit and its objectives to files on disk."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from curriculum.models import Unit
    from generator.authors.author import ModelAuthor
    from generator.models import Finding, Homework

FORMATS = ("json", "html", "pdf", "docx")
# Whose calls these are, in the log and for budgets.
COMMAND_LINE = "command line"
TIERS = ("core", "scaffolded", "extension")
UNIT_FILES = (".yaml", ".yml", ".md", ".markdown", ".csv")


def generate(
    unit: Annotated[str, typer.Option(help="Unit id or slug, or a unit file (YAML, Markdown, CSV).")],
    objective: Annotated[
        list[str] | None,
        typer.Option(help="Objective id, number or statement; repeat for more. Default: the first three."),
    ] = None,
    minutes: Annotated[int, typer.Option(help="Minutes of work, 10 to 120.")] = 45,
    purpose: Annotated[str, typer.Option(help="Why it is set: consolidate, extend, prepare ...")] = "consolidate",
    tier: Annotated[
        list[str] | None, typer.Option(help="Sheets to print; repeat for more. Default: all three.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Another seed gives another homework from the same knowledge.")] = 1,
    author: Annotated[str, typer.Option(help="auto, items or model.")] = "auto",
    due: Annotated[str | None, typer.Option(help="When it is due, as it should be printed.")] = None,
    class_label: Annotated[
        str | None, typer.Option(help="The class, as it should be printed; never a pupil's name.")
    ] = None,
    instructions: Annotated[
        str | None, typer.Option(help="Wishes about topic and wording, for a language model; never a pupil's name.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Folder for the files. Default: out/<unit>.")] = None,
    format: Annotated[str, typer.Option(help="json, html, pdf, docx; several with commas.")] = "json,html",
) -> None:
    """Write a homework of three tiers with its marking guidance."""
    from evals.checks import run_checks
    from generator.models import HomeworkRequest, Outcome, Severity
    from generator.pipeline import Checked, StageDone, generate_homework
    from service.open_library import open_library

    formats = _chosen(format.split(","), FORMATS, "format")
    tiers = _chosen(tier or list(TIERS), TIERS, "tier")
    library = open_library(say)
    chosen = read_unit(unit) or library.unit(unit)

    def progress(event: StageDone | Checked) -> None:
        if isinstance(event, StageDone):
            say(f"{event.stage} {event.seconds:.2f} s")
        elif event.blocking:
            say(f"blocked by {', '.join(sorted(set(event.blocking)))}: mending")

    request = HomeworkRequest(
        unit_id=chosen.id,
        objective_ids=tuple(objective or ()),
        minutes=minutes,
        purpose=purpose,
        seed=seed,
        author=author,
        due=due,
        class_label=class_label,
        instructions=instructions,
    )
    homework = generate_homework(request, chosen, library, run_checks, progress, author=model_author(author))
    folder = out or Path("out") / chosen.slug
    paths = write_files(homework, folder, formats, tiers)
    for path in paths:
        print(path)
    findings = (*homework.findings, *findings_in_print(paths))
    _tell(homework, findings)
    blocked = [f for f in findings if f.severity is Severity.BLOCK and f.outcome is Outcome.FAILED]
    if blocked:
        say(f"{len(blocked)} findings block this homework: {blocked[0].rule}: {blocked[0].message}")
        raise typer.Exit(1)


def model_author(wanted: str) -> "ModelAuthor | None":
    """An author at the model of the settings; None where none is set, or where item models are wanted."""
    from service.settings import settings

    if wanted == "items" or settings().models() is None:
        return None
    from uuid import uuid4

    from service.model_author import author_of, open_door
    from service.store import open_store

    here = settings()
    here.home_folder.mkdir(parents=True, exist_ok=True)
    door = open_door(here, open_store(here.store_url))
    run = f"run-{uuid4().hex[:12]}"
    return author_of(door, by=COMMAND_LINE, homework=run, say=say, stopped=lambda: False) if door else None


def read_unit(name: str) -> "Unit | None":
    """A unit from a file; None when the name is no file's."""
    from curriculum.importers.own import read_own_unit

    path = Path(name)
    if path.suffix.lower() in UNIT_FILES or path.is_file():
        read = read_own_unit(path)
        for held in read.held:
            say(f"held back: {held.kind}: {held.text[:80]}: {held.reason}")
        return read.unit
    return None


def write_files(homework: "Homework", folder: Path, formats: list[str], tiers: list[str]) -> list[Path]:
    """Write the chosen formats into the folder and return the paths, homework.json first."""
    from service.write_file import write_file

    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    if "json" in formats:
        path = folder / "homework.json"
        write_file(path, homework.model_dump_json(indent=2, exclude_none=True) + "\n")
        paths.append(path)
    printed = [name for name in formats if name != "json"]
    if printed:
        from generator.models import Tier
        from service.documents import write_documents

        paths += write_documents(homework, folder, [Tier(name) for name in tiers], formats=printed)
    return paths


def findings_in_print(paths: "Sequence[Path]") -> "list[Finding]":
    """What the rules of print find in the pupil sheets among these files; a message begins with the file and its page."""
    sheets = [path for path in paths if path.suffix == ".pdf" and path.stem.startswith("sheet-")]
    if not sheets:
        return []
    from evals.checks.documents import run_document_checks

    return [
        finding.model_copy(update={"message": f"{path.name}, {finding.where}: {finding.message}"})
        for path in sheets
        for finding in run_document_checks(path.read_bytes())
    ]


def _tell(homework: "Homework", findings: "Sequence[Finding]") -> None:
    from evals.checks.hidden_characters import visible

    if homework.capacity.limited_by:
        mend = f"; {homework.capacity.mend}" if homework.capacity.mend else ""
        say(f"enough for {homework.capacity.minutes} minutes: {homework.capacity.limited_by}{mend}")
    for finding in findings:
        say(visible(f"{finding.severity.value}: {finding.rule}: {finding.message}"))


def _chosen(names: list[str], known: tuple[str, ...], what: str) -> list[str]:
    chosen = [name.strip().lower() for name in names if name.strip()]
    unknown = [name for name in chosen if name not in known]
    if unknown or not chosen:
        given = ", ".join(unknown) or "nothing"
        raise typer.BadParameter(f"{what} {given}: choose from {', '.join(known)}")
    return chosen


def say(line: str) -> None:
    """Progress and remarks, for people: to standard error."""
    print(line, file=sys.stderr)
