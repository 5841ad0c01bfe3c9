"""The measured figures that the service shows beside each rule, from the committed report."""

import json
from functools import cache
from importlib.resources import files


@cache
def report_figures() -> dict[str, tuple[int, int]]:
    """(caught, planted) by rule; empty where no report is packaged, and without rules that nothing was planted for."""
    try:
        report = json.loads((files("evals") / "report.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return {row["rule"]: (row["caught"], row["planted"]) for row in report["rules"] if row["planted"]}
