"""Growing arrangements and charges, told in words."""

from random import Random
from typing import NamedTuple

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import listed, tex
from generator.skills.sequences_nth_term.rules import first_terms, rule_text, start_of_rule, worked_term


class Growing(NamedTuple):
    """A story: the first one needs `a`, each further one `d`; with the least and most of d, of a - d and of n."""

    text: str
    asked: str
    unit: str
    steps: tuple[int, int]
    extra: tuple[int, int]
    positions: tuple[int, int]


GROWING = (
    Growing(
        "Tables are put in a row. The first table seats {a} people. Each further table adds {d} seats.",
        "the number of people who can sit at {n} tables",
        "people",
        (2, 6),
        (2, 4),
        (8, 20),
    ),
    Growing(
        "Panels make a fence. The first panel needs {a} nails. Each further panel needs {d} nails.",
        "the number of nails for {n} panels",
        "nails",
        (4, 12),
        (2, 8),
        (12, 40),
    ),
    Growing(
        "Squares are made from matchsticks in a row. The first needs {a} matchsticks. Each further one needs {d}.",
        "the number of matchsticks for {n} squares",
        "matchsticks",
        (3, 3),
        (1, 1),
        (12, 60),
    ),
    Growing(
        "A repair is charged by the hour. The first hour costs £{a}. Each further hour costs £{d}.",
        "the cost of {n} hours",
        "£",
        (20, 45),
        (10, 30),
        (5, 12),
    ),
    Growing(
        "A library charges £{a} for the first week that a laptop is lent. Each further week costs £{d}.",
        "the cost of {n} weeks",
        "£",
        (2, 6),
        (3, 10),
        (6, 20),
    ),
)


def pattern(rng: Random) -> Exercise:
    """A growing arrangement described in words; the number in a later one."""
    told = rng.choice(GROWING)
    d, c, position = rng.randint(*told.steps), rng.randint(*told.extra), rng.randint(*told.positions)
    a, value = d + c, d * position + c
    return Exercise(
        stem=f"{told.text.format(a=a, d=d)}\n\nWork out {told.asked.format(n=position)}.",
        command_word="Work out",
        value=str(value),
        unit=told.unit,
        form="integer",
        steps=scheme(
            ("M", start_of_rule(d)),
            ("M", f"The first term is {a}, so the rule is ${tex(rule_text(d, c))}$"),
            ("A", worked_term(d, c, position)),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(a * position),
                f"multiplied the first number by {position}",
                "Only the first one counts that much. Each further one adds the common difference.",
            ),
            NamedError(
                str(a + d * position),
                "added the difference once too often",
                "The first one is already counted, so there is one fewer of the others.",
            ),
        ),
        verify=f"at(nth({listed(first_terms(d, c, 3))}), n = {position})",
        prompt="What changes each time, and by how much? What happens only once?",
        clue="Write the first few numbers as a sequence. Find the rule for its $n$th term.",
    )
