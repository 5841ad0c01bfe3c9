"""The suite: runs cases as they are served, keeps them, counts them, and says what is worse."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from curriculum.library import Library
from evals import report_figures
from evals.code_digest import MAKES_THE_REPORT, code_digest
from evals.planted.measure import Planted
from evals.suite import as_markdown, read_report, run_suite, write_report
from evals.suite.case import Case, CaseResult
from evals.suite.compare import regressions
from evals.suite.datasets import hard_cases, oak_cases, pack_cases
from evals.suite.kept import Kept
from evals.suite.page import as_page
from evals.suite.plant_all import PlantResult, pool_of
from evals.suite.report import Alarms, Report, RuleScore, Surprise
from evals.suite.run_case import run_case
from evals.suite.score import alarms, groups_by, rule_scores, surprises
from evals.suite.writers import model_author, model_server_at_hand
from generator.models import Finding, Severity
from service.cli import app

CELLS = "science-ks3-cells-and-organisation"


def case(**named: object) -> Case:
    return Case.model_validate({"unit": CELLS, **named})


def result(outcome: str = "full", **named: object) -> CaseResult:
    one = named.pop("case", case())
    return CaseResult.model_validate(
        {"case": one, "name": "a", "outcome": outcome, "subject": "science", "tasks": 9, **named}
    )


def finding(severity: Severity, task_id: str | None = "core-1") -> Finding:
    return Finding(rule="sense", severity=severity, task_id=task_id, where="x", message="m", mend="n")


@pytest.fixture
def report() -> Report:
    score = RuleScore(
        rule="claims", severity="block", planted=10, caught=9, levels={"plain": (9, 10)}, instead={"": 1},
        weakest={"a quiet claim": (9, 10)},
    )  # fmt: skip
    return Report(
        code="c", suite="all", oak=False, seconds=1, rules=(score,), labelled=Alarms(homeworks=10, tasks=100),
        unread={"items": Alarms(homeworks=10, tasks=100, warnings=1)},
    )  # fmt: skip


def test_cases_have_names_of_their_own_and_hard_ones_a_reason() -> None:
    cases = [*pack_cases(), *hard_cases()]

    assert len({one.name for one in cases}) == len(cases)
    assert all(one.reason for one in hard_cases())
    assert {one.author for one in cases} == {"items", "model"}


def test_imported_units_are_met_in_every_subject_and_key_stage_they_have(oak_library: Library) -> None:
    drawn = oak_cases(oak_library)
    units = {unit.slug: unit for unit in oak_library.units()}

    assert len({units[one.unit].subject for one in drawn}) > 8
    assert {units[one.unit].key_stage for one in drawn} >= {1, 2, 3, 4}
    assert [one.name for one in oak_cases(oak_library)] == [one.name for one in drawn]


def test_a_case_is_a_homework_a_refusal_or_a_crash_that_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library.open(home)
    served = run_case(case(minutes=10), library)
    assert served.homework is not None
    assert served.result.outcome == "full"
    assert served.result.unrepaired_tasks > 5

    bare = next(one for one in hard_cases() if one.expects == "refusal")
    refused = run_case(bare, library).result
    assert (refused.outcome, refused.as_expected) == ("refused", True)

    monkeypatch.setattr("evals.suite.run_case.generate_homework", lambda *a, **b: 1 / 0)
    crashed = run_case(case(minutes=10), library).result
    assert (crashed.outcome, crashed.as_expected) == ("crashed", False)


def test_a_suite_goes_on_where_it_stopped(home: Path, tmp_path: Path) -> None:
    said: list[str] = []
    first = run_suite("packs", tmp_path, home, said.append, [case(minutes=10)])
    assert first.report.authors["items"].full == 1
    assert any("case 1 of 1" in line for line in said)

    said.clear()
    assert run_suite("packs", tmp_path, home, said.append, [case(minutes=10)]).report.authors == first.report.authors
    assert said == ["1 of 1 cases are kept from before"]
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert Kept(tmp_path / "cases").homework(case(minutes=10).name) is not None


def test_a_kept_result_counts_for_its_case_and_code_alone(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    path = kept.write("a: b", "d1", result())

    assert kept.read("a: b", "d1", CaseResult) == result()
    assert kept.read("a: b", "d2", CaseResult) is None
    path.write_text("{")
    assert kept.read("a: b", "d1", CaseResult) is None


@pytest.mark.skipif(not model_server_at_hand(), reason="the tests' model server is not here")
def test_a_models_homework_is_written_by_the_tests_own_server() -> None:
    with model_author() as author:
        assert author is not None
        assert author.model == "openai/anything"


def test_only_sound_homeworks_are_planted_in() -> None:
    rows = [
        result(),
        result("blocked", name="b"),
        result("refused", name="c"),
        result(name="d", case=case(source="oak")),
    ]

    assert pool_of(rows) == {"items": ["a"], "model": [], "oak": ["d"]}


def test_alarms_count_a_task_once_and_a_whole_homework_as_one() -> None:
    found = [finding(Severity.BLOCK), finding(Severity.BLOCK), finding(Severity.BLOCK, None), finding(Severity.WARN)]

    counted = alarms([(found, 20), ([], 20)])

    assert (counted.homeworks, counted.tasks, counted.blocked_tasks, counted.warnings) == (2, 40, 2, 1)
    assert counted.rules == {"sense": 4}


def test_a_rule_is_scored_over_homeworks_that_have_a_place() -> None:
    rows = (
        Planted(homework="a", outcome="caught", fired=("claims",)),
        Planted(homework="a", outcome="missed", fired=("sense",)),
        Planted(homework="a", outcome="unscored"),
        Planted(homework="a", outcome="no place"),
    )
    plant = PlantResult(rule="claims", plant="p", level="plain", shows="P.", rows=rows)

    (score,) = rule_scores([plant], [result()])

    assert (score.planted, score.caught, score.unscored) == (3, 1, 1)
    assert score.instead == {"sense": 1, "": 1}
    assert score.weakest == {"p": (1, 3)}
    assert score.subjects == {"science": (1, 3)}


def test_groups_and_surprises_tell_how_cases_ended() -> None:
    odd = result("refused", name="b", note="no knowledge")
    rows = [result(first=("sense",)), odd, result("skipped", name="c")]

    assert groups_by(rows, author=True)["items"].model_dump() == {
        "cases": 2, "full": 1, "shorter": 0, "refused": 1, "blocked": 0, "crashed": 0, "first_blocked": 1, "warnings": 0,
    }  # fmt: skip
    assert [row.name for row in surprises(rows)] == ["b"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"rules": (RuleScore(rule="claims", severity="block", planted=10, caught=7),)}, "claims catches 70%"),
        ({"rules": (RuleScore(rule="sense", severity="block", planted=10, caught=7),)}, "claims is caught in no"),
        ({"labelled": Alarms(homeworks=10, tasks=100, blocked_tasks=1)}, "the labelled set: 1.0% of tasks blocked"),
        ({"unread": {"items": Alarms(homeworks=10, tasks=100, warnings=4)}}, "0.40 warnings a homework"),
        ({"surprises": (Surprise(name="x", outcome="crashed", note="n"),)}, "x is crashed"),
    ],
)
def test_what_is_worse_is_told(report: Report, change: dict[str, object], said: str) -> None:
    assert regressions(report, report) == []
    (line,) = regressions(report, report.model_copy(update=change))
    assert said in line


def test_reports_of_other_libraries_are_not_compared(report: Report) -> None:
    poor = RuleScore(rule="claims", severity="block", planted=10, caught=1)

    assert regressions(report, report.model_copy(update={"oak": True, "rules": (poor,)})) == []


def test_a_report_is_told_in_words_in_charts_and_in_figures(report: Report, tmp_path: Path) -> None:
    words, page = as_markdown(report), as_page(report)

    assert "| claims | block | 9 of 10 | 90% |" in words
    assert "a quiet claim 9/10" in words
    assert "<svg" in page
    assert "<script" not in page
    assert "claims 9 of 10" in page
    paths = write_report(report, tmp_path / "report.json")
    assert read_report(paths[0]) == report


def test_the_code_of_a_report_is_known_by_its_files(tmp_path: Path) -> None:
    def written(text: str) -> str:
        for name in MAKES_THE_REPORT:
            path = tmp_path / name if name.endswith(".py") else tmp_path / name / "one.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return code_digest(tmp_path)

    assert written("a = 1\n") == written("a = 1\n")
    assert written("a = 1\n") != written("a = 2\n")
    assert written("a = 1\n") == written("a = 1\r\n")


def test_figures_for_the_service_are_those_of_the_report() -> None:
    committed = read_report()
    if committed is None:
        assert report_figures() == {}
    else:
        assert report_figures() == {r.rule: (r.caught, r.planted) for r in committed.rules if r.planted}


@pytest.mark.parametrize("words", [["--suite", "everything"], ["--suite", "packs", "--report"]])
def test_a_call_that_cannot_be_meant_is_refused(words: list[str], tmp_path: Path) -> None:
    called = CliRunner().invoke(app, ["evals", "run", "--out", str(tmp_path), *words])

    assert called.exit_code == 2


def test_the_command_leaves_with_1_when_something_is_worse(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leaves(worse: list[str]) -> int:
        monkeypatch.setattr("evals.suite.run_suite", lambda *a, **b: (report, worse))
        call = ["evals", "run", "--out", str(tmp_path), "--home", str(tmp_path)]
        return CliRunner().invoke(app, call).exit_code

    assert (leaves([]), leaves(["claims catches 70%"])) == (0, 1)
