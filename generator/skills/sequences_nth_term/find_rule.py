"""The rule of a linear sequence, and terms far along it."""

from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import listed, plain, tex
from generator.skills.sequences_nth_term.rules import (
    CLUE,
    DIFFERENCE,
    TEST_ONE,
    draw_rule,
    first_terms,
    opening,
    rule_text,
    start_of_rule,
    worked_term,
)


def find_rule(rng: Random) -> Exercise:
    """The nth term of a linear sequence from its first terms."""
    d, c = draw_rule(rng)
    shown = first_terms(d, c, rng.choice((4, 5)))
    value = rule_text(d, c)
    return Exercise(
        stem=f"{opening(shown)}\n\nFind the $n$th term.",
        command_word="Find",
        value=value,
        form="expression",
        accept=(plain(value), *((f"{c} - {-d}n",) if d < 0 else ())),
        steps=scheme(
            ("M", start_of_rule(d)),
            ("A", f"When $n = 1$: {worked_term(d, c, 1)}, so the $n$th term is ${tex(value)}$"),
        ),
        errors=errors_beside(
            value,
            NamedError(rule_text(1, d), "added the difference to n instead of multiplying", DIFFERENCE),
            NamedError(
                rule_text(d, shown[0]),
                "added the first term instead of the number before it",
                TEST_ONE,
            ),
            NamedError(
                rule_text(d, -c),
                "adjusted the times table the wrong way",
                TEST_ONE,
            ),
        ),
        verify=f"nth({listed(shown)})",
        prompt="How does the sequence go up or down from one term to the next?",
        clue=CLUE,
    )


def far_term(rng: Random) -> Exercise:
    """A term far along, from the first terms of a linear sequence."""
    d, c = draw_rule(rng)
    shown, position = first_terms(d, c, 4), rng.choice((20, 25, 30, 40, 50, 60, 80, 100))
    value = d * position + c
    return Exercise(
        stem=f"{opening(shown)}\n\nWork out the {position}th term.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", start_of_rule(d)),
            ("M", f"The $n$th term is ${tex(rule_text(d, c))}$"),
            ("A", worked_term(d, c, position)),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(shown[0] + d * position),
                "added the difference once too often",
                "Count the steps: from term 1 to term 20 there are 19.",
            ),
            NamedError(
                str(d * position),
                "left out the adjustment to the times table",
                TEST_ONE,
            ),
            NamedError(
                str(shown[-1] * position // 4),
                "scaled up the 4th term",
                "The 40th term of this sequence is not ten times the 4th term. Find the rule first.",
            ),
        ),
        verify=f"at(nth({listed(shown)}), n = {position})",
        prompt="Is there a quicker way than writing every term?",
        clue=f"{CLUE} Then put the position in place of $n$.",
    )
