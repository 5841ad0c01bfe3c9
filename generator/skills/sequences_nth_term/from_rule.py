"""Terms of a sequence whose rule is given."""

from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import bracketed, tex
from generator.skills.sequences_nth_term.rules import draw_rule, rule_text, worked_term

PROMPT = "What does $n$ stand for in the rule?"
FRONT = "A number in front of $n$ multiplies it. Multiply first, then add or subtract."


def generate(rng: Random) -> Exercise:
    """A term from a rule that is given."""
    d, c = draw_rule(rng)
    position = rng.choice((2, 3, 4, 5, 6, 8, 10, 12, 20))
    value = d * position + c
    return Exercise(
        stem=f"The $n$th term of an arithmetic sequence is ${tex(rule_text(d, c))}$.\n\n"
        f"Work out term number {position} of the sequence.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(("B", worked_term(d, c, position))),
        errors=errors_beside(
            str(value),
            NamedError(str(d + position + c), f"added {d} and {position} instead of multiplying", FRONT),
            NamedError(str(d * (position + c)), "added before multiplying", FRONT),
        ),
        verify=f"at({rule_text(d, c)}, n = {position})",
        prompt=PROMPT,
        clue="Put the position in place of $n$. Multiply first.",
    )


def difference_of_terms(rng: Random) -> Exercise:
    """The difference between two terms of a sequence whose rule is given."""
    d, c = draw_rule(rng, falling=False)
    low, high = rng.randint(2, 9), rng.choice((10, 12, 15, 20, 25))
    value = d * (high - low)
    return Exercise(
        stem=f"The $n$th term of an arithmetic sequence is ${tex(rule_text(d, c))}$.\n\n"
        f"Work out how much greater term number {high} is than term number {low}.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"Term number {high}: {worked_term(d, c, high)}"),
            ("M", f"Term number {low}: {worked_term(d, c, low)}"),
            ("A", f"${d * high + c} - {bracketed(d * low + c)} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(value + c),
                "put the difference of the positions in the rule",
                "Work out both terms first, then subtract.",
            ),
            NamedError(str(high - low), "subtracted the positions", "Those are positions. Work out the terms first."),
        ),
        verify=f"at({rule_text(d, c)}, n = {high}) - at({rule_text(d, c)}, n = {low})",
        prompt=PROMPT,
        clue="Work out both terms with the rule.",
    )
