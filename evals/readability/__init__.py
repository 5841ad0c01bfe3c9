"""How old a reader must be to read a text with ease; `python -m evals.readability` says how well it tells texts apart."""

from evals.readability.features import LEAST_WORDS, Features, features_of
from evals.readability.score import reading_age, weighted

__all__ = ["LEAST_WORDS", "Features", "features_of", "reading_age", "weighted"]
