"""Find a fraction of an amount, and the amount from a fraction of it."""

from generator.skills.base import DrawnSkill
from generator.skills.fraction_of_amount.find_whole import find_whole, from_one_to_another, whole_in_context
from generator.skills.fraction_of_amount.of_amount import of_amount, unit_left, unit_of_amount, what_is_left
from generator.skills.mistakes import spotted

OF = r"of (?:a|an|the|any) (?:given )?(?:amount|quantity|number)"
REVERSE = r"original|the whole|one whole|the size|parts and wholes|reverse"
SKILLS = (
    DrawnSkill(
        id="fraction-of-amount",
        title="Find a fraction of an amount",
        key_stages=frozenset({2, 3, 4}),
        matches=(
            rf"\bfind(?:ing)? (?:a |the )?(?:non-unit )?fractions? {OF}",
            rf"calculat(?:e|ing) (?:a |the )?(?:non-unit )?fractions? {OF}",
            r"\bfractions? of (?:an )?amounts?\b",
        ),
        rejects=(REVERSE, r"(?<!non-)unit fraction", "relates", "connect", "percentage", "representation"),
        makers={1: (of_amount,), 2: (what_is_left,), 3: (find_whole, from_one_to_another, spotted(what_is_left))},
    ),
    DrawnSkill(
        id="fraction-of-amount:unit",
        title="Find a unit fraction of an amount",
        key_stages=frozenset({2}),
        matches=(rf"\b(?<!non-)unit fraction {OF}", "multiplying a whole number by a unit fraction"),
        rejects=(REVERSE, "representation", "relates"),
        makers={1: (unit_of_amount,), 2: (unit_left,), 3: (spotted(unit_left), spotted(unit_of_amount))},
    ),
    DrawnSkill(
        id="fraction-of-amount:find-whole",
        title="Find the whole from a fraction of it",
        key_stages=frozenset({2, 3, 4}),
        matches=(
            r"find(?:ing)? the original amount when given a fraction",
            r"find(?:ing)? the whole when the size of a non-unit fraction",
        ),
        makers={1: (find_whole,), 2: (whole_in_context,), 3: (from_one_to_another, spotted(whole_in_context))},
    ),
)
