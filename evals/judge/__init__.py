"""A language model as a judge of what no rule can see, and how far it agrees with people."""

from evals.judge.judging import Verdict, judge_homework
from evals.judge.rubrics import RUBRICS, Rubric

__all__ = ["RUBRICS", "Rubric", "Verdict", "judge_homework"]
