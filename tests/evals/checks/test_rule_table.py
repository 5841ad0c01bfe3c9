"""The table of rules is the contract's, and an honest homework passes them all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evals.checks import CHECKS, run_checks
from evals.homework_file import BadHomework, load_homework
from generator.models import Homework

CONTRACT = """
lo-coverage block
lo-known block
lo-match warn
grounded block
answer-correct block
marks-add-up block
scheme-convention block
command-word warn
tier-parity block
shared-source warn
extension-depth warn
answer-leak block
hint-ladder warn
fade-plan warn
retrieval-present warn
misconception-mapped warn
item-flaws warn
ramped warn
duplicate-task warn
reading-age warn
plain-language warn
british-english warn
time-budget block
marking-load warn
no-personal-data block
pupil-safe-language block
equity block
safeguarding block
contradiction block
sense block
teacher-talk block
documentation block
claims block
"""


def test_ids_and_severities_are_those_of_the_contract() -> None:
    rules = [f"{check.id} {check.severity}" for check in CHECKS]

    assert set(CONTRACT.split("\n")[1:-1]) <= set(rules)
    assert len({check.id for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_each_rule_says_what_holds_and_what_a_miss_costs(check: object) -> None:
    assert "cost of a miss" in (type(check).__doc__ or "").lower()
    assert 20 < len(getattr(check, "purpose", "")) < 140


def test_an_honest_homework_has_no_findings(homework: Homework) -> None:
    assert run_checks(homework) == ()


def test_every_finding_says_where_and_what_to_do(homework: Homework, change: Callable[..., Homework]) -> None:
    broken = change(homework, "core-2", marks=3, rationale="", cites=("nowhere",))

    findings = run_checks(broken)

    assert {"marks-add-up", "documentation", "grounded", "tier-parity"} <= {finding.rule for finding in findings}
    assert all(finding.mend and finding.message and (finding.task_id or finding.where) for finding in findings)


def test_a_homework_file_is_read_back_as_it_was_written(homework: Homework, tmp_path: Path) -> None:
    path = tmp_path / "homework.json"
    path.write_text(homework.model_dump_json(), encoding="utf-8")

    assert load_homework(path) == homework


@pytest.mark.parametrize(
    ("text", "location"),
    [("{", "line 1 column 2"), ("[]", "file"), ('{"schema_version": 2}', "schema_version"), (None, "file")],
)
def test_a_bad_file_is_refused_in_one_line_that_says_where(text: str | None, location: str, tmp_path: Path) -> None:
    path = tmp_path / "homework.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")

    with pytest.raises(BadHomework) as caught:
        load_homework(path)

    assert caught.value.location == location
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)
