"""Where a value stands in a linear sequence."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Code, Exercise, NamedError, errors_beside, scheme, short_fractions
from generator.skills.notation import exact, mixed, tex
from generator.skills.sequences_nth_term.rules import draw_rule, first_terms, opening, rule_text, worked_term


def which_term(rng: Random) -> Exercise:
    """The position of a given value in a linear sequence that is shown by its first terms."""
    d, c = draw_rule(rng, falling=False)
    position = rng.randint(15, 60)
    return _position(
        d,
        c,
        position,
        f"{opening(first_terms(d, c, 4))} One term of the sequence is {d * position + c}.\n\n"
        "Work out the position of this term in the sequence.",
        (("M", f"The $n$th term is ${tex(rule_text(d, c))}$"),),
        "Find the rule. Then make an equation with it.",
    )


def which_from_rule(rng: Random) -> Exercise:
    """The position of a given value in a sequence whose rule is given."""
    d, c = draw_rule(rng, falling=False)
    position = rng.randint(6, 40)
    return _position(
        d,
        c,
        position,
        f"The $n$th term of an arithmetic sequence is ${tex(rule_text(d, c))}$. "
        f"One term of the sequence is {d * position + c}.\n\nWork out the position of this term in the sequence.",
        (),
        "Make an equation: the rule is equal to the value.",
    )


def _position(d: int, c: int, position: int, stem: str, before: tuple[tuple[Code, str], ...], clue: str) -> Exercise:
    """Solve dn + c = the value; `before` holds the lines of working that find the rule."""
    target = d * position + c
    return Exercise(
        stem=stem,
        command_word="Work out",
        value=str(position),
        form="integer",
        accept=(f"n = {position}",),
        steps=scheme(
            *before,
            ("M", f"${tex(rule_text(d, c))} = {target}$, so ${d}n = {target - c}$"),
            ("A", f"$n = {target - c} \\div {d} = {position}$"),
        ),
        errors=short_fractions(
            str(position),
            NamedError(
                str(d * target + c),
                "used the value as if it were the position",
                "You know the value of the term and want $n$. Put the value equal to the rule and solve.",
            ),
            NamedError(
                exact(Fraction(target + c, d)),
                f"added {c} instead of subtracting it" if c > 0 else f"subtracted {-c} instead of adding it",
                "Use the inverse operation to undo it. Put your answer back in the rule.",
            ),
        ),
        verify=f"solve({rule_text(d, c)} = {target}, n)",
        prompt="Do you know the position or the value of the term?",
        clue=clue,
        lead="$n =$",
    )


def first_over(rng: Random) -> Exercise:
    """The first term of a linear sequence greater than a given number."""
    d, c = draw_rule(rng, falling=False)
    position = rng.randint(20, 90)
    value = d * position + c
    bound = value - rng.randint(1, d - 1)
    return Exercise(
        stem=f"{opening(first_terms(d, c, 4))}\n\n"
        f"Work out the first term of the sequence that is greater than {bound}.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"The $n$th term is ${tex(rule_text(d, c))}$"),
            (
                "M",
                f"${tex(rule_text(d, c))} = {bound}$ gives $n = {mixed(Fraction(bound - c, d))}$, "
                f"so the next term has $n = {position}$",
            ),
            ("A", worked_term(d, c, position)),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(position),
                "gave the position instead of the term",
                "That is the position. The question asks for the term, so put it back in the rule.",
            ),
            NamedError(
                str(value - d),
                "gave the last term that is not greater",
                "Check your answer against the number in the question: it must be greater.",
            ),
        ),
        verify=f"at({rule_text(d, c)}, n = {position})",
        prompt="How can the rule tell you where to look?",
        clue="Find the rule. Make an equation with the number in the question.",
    )
