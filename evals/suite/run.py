"""Runs a suite: makes the homeworks, plants the defects, counts the alarms, and says what is worse than it was."""

from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import Literal, NamedTuple, get_args

from curriculum.library import Library
from evals.code_digest import code_digest
from evals.labelled.labels import HOMEWORKS
from evals.labelled.measure import measure
from evals.suite.case import Case, CaseResult
from evals.suite.compare import regressions
from evals.suite.datasets import hard_cases, oak_cases, pack_cases
from evals.suite.kept import Kept
from evals.suite.page import as_page
from evals.suite.plant_all import plant_all
from evals.suite.plant_printed import CheckPrint, Print, plant_printed
from evals.suite.produce import Say, produce
from evals.suite.report import Alarms, Report
from evals.suite.score import alarms, groups_by, rule_scores, surprises, unread_alarms
from evals.suite.tell import as_markdown
from evals.suite.writers import NO_SERVER, model_server_at_hand

Suite = Literal["packs", "planted", "clean", "all"]
SUITES: tuple[str, ...] = get_args(Suite)
COMMITTED = Path(__file__).parent.parent / "report.json"


class Outcome(NamedTuple):
    """A report, and a line for each thing that is worse than in the last committed one."""

    report: Report
    worse: list[str]


def run_suite(
    suite: Suite,
    out: Path,
    home: Path,
    say: Say,
    cases: Sequence[Case] | None = None,
    press: tuple[Print, CheckPrint] | None = None,
) -> Outcome:
    """Run `suite` with results in `out` and the library of `home`; what is kept there for this code is not made again.

    `press` prints a core sheet and checks its print; without it the document rules are not measured.
    """
    start, code = perf_counter(), code_digest()
    if not model_server_at_hand():
        say(NO_SERVER)
    library = Library.open(home, progress=say)
    oak = oak_cases(library)
    chosen = list(cases) if cases is not None else [*pack_cases(), *hard_cases(), *oak]
    results = produce(chosen, out, home, code, say)
    planted = plant_all(results, out, code, say) if suite in ("planted", "all") else []
    if planted and press:
        planted += plant_printed(results, out, code, say, *press)
    report = Report(
        code=code,
        suite=suite,
        oak=bool(oak),
        seconds=round(perf_counter() - start, 1),
        rules=rule_scores(planted, results) if planted else (),
        labelled=labelled_alarms() if suite in ("clean", "planted", "all") else None,
        unread=unread_alarms(results) if suite in ("clean", "planted", "all") else {},
        subjects=groups_by(results, author=False) if suite in ("packs", "all") else {},
        authors=groups_by(results, author=True) if suite in ("packs", "all") else {},
        surprises=surprises(results),
    )
    _write(report, results, out)
    return Outcome(report, regressions(old, report) if (old := read_report()) else [])


def read_report(path: Path = COMMITTED) -> Report | None:
    """The last committed report; None where there is none."""
    return Report.model_validate_json(path.read_text(encoding="utf-8")) if path.is_file() else None


def write_report(report: Report, path: Path = COMMITTED) -> list[Path]:
    """Commit-ready: `report.json` and `report.md` beside it."""
    page = path.with_suffix(".md")
    path.write_text(report.model_dump_json(indent=1) + "\n", encoding="utf-8")
    page.write_text(as_markdown(report), encoding="utf-8")
    return [path, page]


def labelled_alarms() -> Alarms | None:
    """Alarms on the labelled set; None where the package is installed without it."""
    if not HOMEWORKS.is_dir():
        return None
    found = measure()
    counted = alarms([([alarm.finding for alarm in found.alarms], found.passed)])
    return counted.model_copy(
        update={"homeworks": found.homeworks, "blocked_tasks": found.blocked, "warnings": found.warnings}
    )


def _write(report: Report, results: Sequence[CaseResult], out: Path) -> None:
    (out / "report.md").write_text(as_markdown(report), encoding="utf-8")
    (out / "report.html").write_text(as_page(report), encoding="utf-8")
    Kept(out).write("report", report.code, report)
