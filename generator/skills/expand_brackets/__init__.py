"""Expand brackets: one bracket, several with like terms to collect, and products of two."""

from generator.skills.base import DrawnSkill
from generator.skills.expand_brackets.missing import missing_outside, missing_product
from generator.skills.expand_brackets.one_bracket import by_constant, by_term, two_brackets_sum
from generator.skills.expand_brackets.two_brackets import harder_product, product, squared
from generator.skills.mistakes import spotted

KS = frozenset({3, 4})
OTHERWISE = ("factoris", "three binomials", "two or more", "numeric", "times tables", "rearrang")
SKILLS = (
    DrawnSkill(
        id="expand-brackets",
        title="Expand a single bracket",
        key_stages=KS,
        matches=(
            r"distributive law to multiply an expression by a (?:term|constant)",
            r"^multiplying an expression by a (?:term|constant)",
            r"\bexpand(?:ing)? (?:and simplify(?:ing)? )?(?:over )?(?:a )?(?:single )?brackets?\b",
            r"expand(?:ing)? (?:expressions|an expression|and simplify)",
        ),
        rejects=(*OTHERWISE, "double", "two brackets", "pair"),
        makers={
            1: (by_constant, by_term),
            2: (two_brackets_sum,),
            3: (missing_outside, spotted(by_constant), spotted(by_term), spotted(two_brackets_sum)),
        },
    ),
    DrawnSkill(
        id="expand-brackets:simplify",
        title="Expand several brackets and collect like terms",
        key_stages=KS,
        matches=(
            r"^multiplying and simplifying with multiple expressions",
            r"multiply multiple expressions by their respective terms",
        ),
        rejects=OTHERWISE,
        makers={1: (by_constant,), 2: (two_brackets_sum,), 3: (missing_outside, spotted(two_brackets_sum))},
    ),
    DrawnSkill(
        id="expand-brackets:two-binomials",
        title="Expand the product of two brackets",
        key_stages=KS,
        matches=(
            r"product of two binomials",
            r"complex binomial products",
            r"expand(?:ing)? (?:and simplify(?:ing)? )?(?:the product of )?(?:a pair of |double |two )brackets",
        ),
        rejects=(*OTHERWISE, "difference of two squares"),
        makers={1: (product,), 2: (harder_product, squared), 3: (missing_product, spotted(product), spotted(squared))},
    ),
)
