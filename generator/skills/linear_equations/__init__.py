"""Solve linear equations with one unknown."""

from generator.skills.base import DrawnSkill
from generator.skills.linear_equations.both_sides import both_sides, complex_brackets, gather_first
from generator.skills.linear_equations.equal_costs import equal_costs
from generator.skills.linear_equations.missing import missing_coefficient, missing_front, missing_in_bracket
from generator.skills.linear_equations.one_side import (
    one_additive,
    one_multiplicative,
    simple_bracket,
    two_step,
    with_brackets,
)
from generator.skills.linear_equations.stories import (
    additive_story,
    multiplicative_story,
    two_step_story,
)
from generator.skills.mistakes import spotted

KS = frozenset({3, 4})
OTHERWISE = ("graph", "family", "ready to be solved", "reciprocal", "problems", "straight line", "write linear")
SKILLS = (
    DrawnSkill(
        id="linear-equations",
        title="Solve linear equations",
        key_stages=KS,
        matches=(r"solv(?:e|ing) (?:and interpreting )?linear equations?",),
        rejects=(
            *OTHERWISE,
            "bracket",
            "single",
            "with a multiplicative",
            "with an additive",
            "both sides",
            "preparing",
        ),
        makers={
            1: (two_step,),
            2: (both_sides, with_brackets),
            3: (complex_brackets, equal_costs, missing_coefficient, spotted(both_sides)),
        },
    ),
    DrawnSkill(
        id="linear-equations:one-step",
        title="Solve linear equations in one step",
        key_stages=KS,
        matches=(r"one.step (?:linear )?equations?",),
        rejects=OTHERWISE,
        makers={
            1: (one_additive, one_multiplicative),
            2: (additive_story, multiplicative_story),
            3: (spotted(one_additive), spotted(one_multiplicative)),
        },
    ),
    DrawnSkill(
        id="linear-equations:additive-step",
        title="Solve linear equations in one additive step",
        key_stages=KS,
        matches=(r"equations? (?:requiring a single|with an) additive step",),
        rejects=OTHERWISE,
        makers={1: (one_additive,), 2: (additive_story,), 3: (spotted(one_additive),)},
    ),
    DrawnSkill(
        id="linear-equations:multiplicative-step",
        title="Solve linear equations in one multiplicative step",
        key_stages=KS,
        matches=(r"equations? (?:requiring a single|with a) multiplicative step",),
        rejects=OTHERWISE,
        makers={1: (one_multiplicative,), 2: (multiplicative_story,), 3: (spotted(one_multiplicative),)},
    ),
    DrawnSkill(
        id="linear-equations:two-step",
        title="Solve linear equations in two steps",
        key_stages=KS,
        matches=(r"two.step (?:linear )?equations?", r"additive step and a multiplicative step are required to solve"),
        rejects=(*OTHERWISE, "preparing"),
        makers={
            1: (two_step,),
            2: (two_step_story,),
            3: (missing_front, spotted(two_step), spotted(two_step_story)),
        },
    ),
    DrawnSkill(
        id="linear-equations:brackets",
        title="Solve linear equations with brackets",
        key_stages=KS,
        matches=(r"equations? (?:involving|with|where|that have) brackets", r"remove a bracket when solving"),
        rejects=OTHERWISE,
        makers={
            1: (simple_bracket,),
            2: (with_brackets, complex_brackets),
            3: (missing_in_bracket, spotted(with_brackets), spotted(complex_brackets)),
        },
    ),
    DrawnSkill(
        id="linear-equations:both-sides",
        title="Solve linear equations with the unknown on both sides",
        key_stages=KS,
        matches=(r"unknowns? on both sides", r"rearranging to solve linear equations"),
        rejects=("graph",),
        makers={
            1: (gather_first,),
            2: (both_sides, equal_costs),
            3: (missing_coefficient, complex_brackets, spotted(both_sides)),
        },
    ),
)
