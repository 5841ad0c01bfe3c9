"""Spot the mistake: any exercise with a named error becomes a question about a pupil's wrong answer."""

from dataclasses import replace
from random import Random

from generator.skills.base import Maker
from generator.skills.exercise import Exercise, Step
from generator.skills.notation import with_unit

MOST_LINES = 3


def spotted(maker: Maker) -> Maker:
    """A maker of level 3 exercises: a pupil has made a named error in the question; explain it and put it right.

    One mark is for the mistake and at most three for the right working.
    """

    def make(rng: Random) -> Exercise:
        while True:
            right = maker(rng)
            # A fraction where whole numbers are the rule would give the mistake away.
            tidy = [error for error in right.errors if "/" not in error.value or "/" in right.value]
            if tidy:
                break
        made = rng.choice(tidy)
        return replace(
            right,
            stem=f"A pupil is asked this question.\n\n{right.stem}\n\n"
            f"The pupil's answer is {with_unit(made.value, right.unit)}. This answer is wrong.\n\n"
            "Explain the pupil's mistake.\n\nThen give the correct answer.",
            command_word="Explain",
            steps=(Step(f"The pupil {made.slip}.", "B"), *_shortened(right.steps)),
            errors=tuple(error for error in right.errors if error != made),
            prompt="Answer the question yourself first. Where does your working differ from the pupil's?",
            method_asked=True,
        )

    return make


def _shortened(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """At most three lines of working, the first ones run together."""
    spare = len(steps) - MOST_LINES
    if spare <= 0:
        return steps
    return (Step(" ".join(step.text for step in steps[: spare + 1]), steps[0].code), *steps[spare + 1 :])
