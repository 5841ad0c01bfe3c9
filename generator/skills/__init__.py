"""Computed maths: each skill draws exercises with their solutions, mark schemes and named errors."""

from difflib import get_close_matches

from generator.skills import (
    angles,
    averages,
    expand_brackets,
    fdp_convert,
    fraction_of_amount,
    fractions_add,
    fractions_multiply,
    linear_equations,
    percentage_change,
    percentage_of_amount,
    sequences_nth_term,
    substitute,
)
from generator.skills.base import Skill
from generator.skills.exercise import Exercise, NamedError, Step
from generator.skills.parallel import faded, parallel_to

SKILLS: tuple[Skill, ...] = (
    *fractions_add.SKILLS,
    *fractions_multiply.SKILLS,
    *fraction_of_amount.SKILLS,
    *fdp_convert.SKILLS,
    *percentage_of_amount.SKILLS,
    *percentage_change.SKILLS,
    *linear_equations.SKILLS,
    *expand_brackets.SKILLS,
    *sequences_nth_term.SKILLS,
    *substitute.SKILLS,
    *averages.SKILLS,
    *angles.SKILLS,
)


def skills_for(objective_text: str, key_stage: int) -> list[Skill]:
    """The skills that practise an objective (its statement, its lesson title, or both), in table order; may be none."""
    return [one for one in SKILLS if key_stage in one.key_stages and one.practises(objective_text)]


def skill(skill_id: str) -> Skill:
    """The skill with this id ("averages", or a focus of it such as "averages:median"); `KeyError` names the nearest."""
    for one in SKILLS:
        if one.id == skill_id:
            return one
    near = get_close_matches(skill_id, [one.id for one in SKILLS], n=3)
    raise KeyError(f"no skill '{skill_id}'; nearest: {', '.join(near) or 'none'}")


__all__ = ["SKILLS", "Exercise", "NamedError", "Skill", "Step", "faded", "parallel_to", "skill", "skills_for"]
