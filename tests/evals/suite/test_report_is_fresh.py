"""The committed report was made from the code that stands beside it."""

from evals.code_digest import code_digest
from evals.suite import read_report


def test_the_report_is_of_this_code() -> None:
    report = read_report()

    assert report is not None, "evals/report.json is missing: run `make report` and commit both files"
    assert report.code == code_digest(), (
        "evals/report.md was made from other code than stands here (checks, planted defects, generator or packs have "
        "changed since): run `make report` and commit evals/report.md and evals/report.json"
    )
