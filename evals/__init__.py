"""Checks over any homework, and the suite that measures the product and the checks themselves."""

from evals.figures import report_figures

__all__ = ["report_figures"]
