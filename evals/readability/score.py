"""The reading age of a text: two features, weighted by how well they told three levels of the same articles apart.

The weights come from `evals.readability.measure` over 20 articles at three levels (Vajjala and Lučić 2018) and are scaled to
the ages of Flesch-Kincaid (grade + 5), on which the targets of the check stand. Rounded: the next digit decides nothing.
"""

from math import exp

from evals.readability.features import Features

WEIGHTS = (3.9, 19.6)
START, YEARS = -8.35, 1.091


def weighted(features: Features, weights: tuple[float, ...] = WEIGHTS) -> float:
    """A number that is higher for the harder text; only differences mean something."""
    return sum(weight * value for weight, value in zip(weights, features.values(), strict=True))


def reading_age(features: Features) -> float:
    """The age in years at which the text is read with ease, to a tenth."""
    return round(START + YEARS * weighted(features), 1)


def flesch_kincaid_age(features: Features) -> float:
    """The grade level of Flesch and Kincaid (1975) plus 5: the baseline, and the scale of our ages."""
    return 0.39 * exp(features.sentence) + 11.8 * features.syllables - 15.59 + 5
