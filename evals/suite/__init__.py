"""The suite: the production pipeline on many units, every planted defect, every alarm; compared with the last report."""

from evals.suite.report import Report
from evals.suite.run import SUITES, Suite, read_report, run_suite, write_report
from evals.suite.tell import as_markdown

__all__ = ["SUITES", "Report", "Suite", "as_markdown", "read_report", "run_suite", "write_report"]
