"""Multiply fractions, mixed numbers and whole numbers."""

from generator.skills.base import DrawnSkill
from generator.skills.fractions_multiply.by_whole import by_whole, missing_whole, repeated
from generator.skills.fractions_multiply.stories import area, part_of_part
from generator.skills.fractions_multiply.two_fractions import missing_factor, mixed_product, product
from generator.skills.mistakes import spotted

OTHERWISE = (
    r"divi[ds]|structures|representation|relates|relationship|repeated addition|decimal|\bof a (?:quantity|given)"
)
BY_WHOLE = r"(?:proper|unit|non-unit)? ?fractions? by (?:a )?whole numbers?"
SKILLS = (
    DrawnSkill(
        id="fractions-multiply",
        title="Multiply fractions and mixed numbers",
        key_stages=frozenset({3, 4}),
        matches=(
            r"\bmultiply(?:ing)? (?:unit, non-unit and improper |two |proper )?fractions",
            r"multiply with mixed numbers",
            r"multiplication (?:of|with) fractions",
        ),
        rejects=(OTHERWISE, r"by (?:a )?whole", "checking understanding"),
        makers={
            1: (product,),
            2: (mixed_product, area, part_of_part),
            3: (missing_factor, spotted(product)),
        },
    ),
    DrawnSkill(
        id="fractions-multiply:two-fractions",
        title="Multiply two fractions",
        key_stages=frozenset({2}),
        matches=(r"multiply two non-unit fractions",),
        rejects=(OTHERWISE,),
        makers={1: (product,), 2: (area, part_of_part), 3: (missing_factor, spotted(product))},
    ),
    DrawnSkill(
        id="fractions-multiply:by-whole",
        title="Multiply a fraction by a whole number",
        key_stages=frozenset({2, 3}),
        matches=(rf"multiply(?:ing)? (?:a )?{BY_WHOLE}", r"multiply a whole number by a proper fraction"),
        rejects=(OTHERWISE, "mixed", "within a whole", "greater than a whole"),
        makers={1: (by_whole,), 2: (repeated,), 3: (missing_whole, spotted(by_whole))},
    ),
)
