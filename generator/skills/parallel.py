"""Faded worked examples: a question of the same kind, solved but for the last line."""

from random import Random

from generator.skills.base import Skill
from generator.skills.exercise import Exercise

MOST_TRIES = 400


def parallel_to(target: Exercise, skill: Skill, rng: Random) -> Exercise:
    """Another draw of the target's level and kind with another question and another answer, for a faded example."""
    for _ in range(MOST_TRIES):
        other = skill.draw(rng, target.level)
        if other.kind == target.kind and other.stem != target.stem and other.value != target.value:
            return other
    raise ValueError(f"{skill.id} has no second question like '{target.stem}'")


def faded(parallel: Exercise) -> str:
    """A faded worked example: a parallel question and its solution with the last line left for the pupil.

    Give it what `parallel_to` draws, never the question that the pupil is to answer.
    """
    lines = [f"**A question like yours.** {parallel.stem}", ""]
    lines += [f"{number}. {step.text}" for number, step in enumerate(parallel.steps[:-1], 1)]
    lines += [f"{len(parallel.steps)}. Now finish it: ____________"]
    return "\n".join(lines)
