"""The fitted models: how surely a sentence is of a kind, and the words that speak most for it."""

from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path

from evals.checks.sentences.signs import signs_of
from evals.checks.wording import lines
from evals.thresholds import FEW_WORDS, FEW_WORDS_COST

WEIGHTS = Path(__file__).parent / "weights"
SHORTEST = 3


@dataclass(frozen=True)
class Kind:
    """One kind of sentence: the weight of each sign, what is added to all, and the sum from which it is of the kind."""

    name: str
    weights: dict[str, float]
    bias: float
    threshold: float

    def surplus(self, sentence: str) -> float:
        """How far a sentence is over the threshold; below 0 it is not of the kind."""
        signs = signs_of(sentence)
        # A few common words weigh much, and say little.
        needed = self.threshold + (FEW_WORDS_COST if len(sentence.split()) < FEW_WORDS else 0.0)
        return sum(self.weights.get(sign, 0.0) for sign in signs) / sqrt(len(signs)) + self.bias - needed


@cache
def kind(name: str) -> Kind:
    """The model of that name. Raises `FileNotFoundError` for one that was never fitted."""
    rows = (row.rsplit("\t", 1) for row in (WEIGHTS / f"{name}.tsv").read_text(encoding="utf-8").splitlines())
    weights = {sign: float(weight) for sign, weight in rows}
    return Kind(name, weights, weights.pop("#bias"), weights.pop("#threshold"))


@lru_cache(maxsize=20_000)
def sentence_of_kind(name: str, text: str, slack: float = 0.0) -> str | None:
    """The sentence of a text that is most surely of a kind; None where none is. `slack` lowers the threshold."""
    model = kind(name)
    said = [line for line in lines(text) if len(line.split()) >= SHORTEST]
    surest = max(said, key=model.surplus, default=None)
    return surest if surest is not None and model.surplus(surest) > -slack else None
