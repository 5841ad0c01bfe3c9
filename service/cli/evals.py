"""`threefold evals run`: the suite that measures what the product writes and what its checks catch."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from evals.suite.plant_printed import CheckPrint, Print

app = typer.Typer(help="Measure homeworks and checks.", rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def _evals() -> None:
    """Measure homeworks and checks."""


@app.command("run")
def run(
    suite: Annotated[str, typer.Option(help="packs, planted, clean or all.")] = "all",
    out: Annotated[Path, typer.Option(help="Folder for results; a run that was broken off goes on.")] = Path(
        "out/evals"
    ),
    home: Annotated[Path | None, typer.Option(help="Home of a library. Default: THREEFOLD_HOME.")] = None,
    report: Annotated[bool, typer.Option("--report", help="Also write evals/report.md and .json anew.")] = False,
) -> None:
    """Run a suite and compare it with the last committed report; leaves with 1 when something is worse."""
    from evals.suite import SUITES, as_markdown, run_suite, write_report
    from service.settings import settings

    if suite not in SUITES:
        raise typer.BadParameter(f"suite {suite!r}: choose from {', '.join(SUITES)}")
    if report and suite != "all":
        raise typer.BadParameter("a report is written from the whole suite: leave --suite out")
    out.mkdir(parents=True, exist_ok=True)
    place = home or settings().home_folder
    found, worse = run_suite(suite, out, place, _say, press=_press())  # type: ignore[arg-type]
    print(as_markdown(found))
    _say(f"{out / 'report.html'} has the charts; {out / 'cases'} and {out / 'planted'} hold one file a case")
    for path in write_report(found) if report else ():
        _say(f"wrote {path}")
    for line in worse:
        _say(f"worse: {line}")
    if worse and not report:
        raise typer.Exit(1)


def _press() -> "tuple[Print, CheckPrint]":
    """How a core sheet is printed, and what the document rules say of it."""
    from evals.checks.documents import run_document_checks
    from generator.models import Homework, Tier
    from service.documents.marks import USUAL_MARKS
    from service.documents.pdf import document_pdf
    from service.documents.pupil_sheet import pupil_sheets

    def draw(homework: Homework) -> bytes:
        return document_pdf(pupil_sheets(homework, USUAL_MARKS)[Tier.CORE])

    return draw, run_document_checks


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
