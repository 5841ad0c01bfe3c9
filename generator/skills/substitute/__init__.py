"""Substitute numbers into expressions and formulae."""

from generator.skills.base import DrawnSkill
from generator.skills.mistakes import spotted
from generator.skills.substitute.expressions import linear, missing_number, two_letters, with_square
from generator.skills.substitute.formulae import formula_backwards, in_formula

SKILLS = (
    DrawnSkill(
        id="substitute",
        title="Substitute numbers into expressions and formulae",
        key_stages=frozenset({3, 4}),
        matches=(
            r"substitut(?:e|ing|ion) (?:\w+ )*(?:values?|numbers?|integers) (?:\w+ )*into",
            r"substitut(?:e|ing) (?:\w+ )*into (?:\w+ )*(?:expressions?|formula)",
            r"^substituting particular values",
            r"understanding of substitution$",
        ),
        rejects=(r"\bcurve|equations are|intersection|iterat",),
        makers={
            1: (linear, two_letters),
            2: (with_square, in_formula),
            3: (formula_backwards, missing_number, spotted(with_square), spotted(two_letters)),
        },
    ),
)
