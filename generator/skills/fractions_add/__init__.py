"""Add and subtract fractions and mixed numbers."""

from collections.abc import Sequence
from functools import partial

from generator.skills.base import DrawnSkill, Maker
from generator.skills.fractions_add.bare import calculate, missing, mixed_numbers
from generator.skills.fractions_add.stories import in_context, left_over
from generator.skills.fractions_add.working import MIXED, RELATED, SAME, UNRELATED, Pair
from generator.skills.mistakes import spotted


def _ladder(pairs: Sequence[Pair], within_one: bool = False) -> dict[int, tuple[Maker, ...]]:
    first = partial(calculate, pairs=pairs, within_one=within_one)
    return {
        1: (first,),
        2: (partial(in_context, pairs=pairs, within_one=within_one),),
        3: (partial(missing, pairs=pairs, within_one=within_one), spotted(first)),
    }


ADDING = r"\b(?:add|subtract)(?:ing|ition|ion)?\b"
OTHERWISE = (
    r"multipl|divi[ds]|compar|\border\b|equivalent|decimal|structures|checking understanding|inverse|generalise the"
)
SKILLS = (
    DrawnSkill(
        id="fractions-add",
        title="Add and subtract fractions",
        key_stages=frozenset({3, 4}),
        matches=(rf"{ADDING}.*\bfractions\b",),
        rejects=(OTHERWISE, "same denominator", r"\brelated", "from a whole", "pattern"),
        makers={
            1: (partial(calculate, pairs=UNRELATED),),
            2: (partial(mixed_numbers, pairs=MIXED), partial(in_context, pairs=UNRELATED), left_over),
            3: (partial(missing, pairs=UNRELATED), spotted(partial(calculate, pairs=UNRELATED))),
        },
    ),
    DrawnSkill(
        id="fractions-add:same-denominator",
        title="Add and subtract fractions with the same denominator",
        key_stages=frozenset({2, 3}),
        matches=(rf"{ADDING}.*fractions with the same denominator",),
        rejects=(OTHERWISE,),
        makers=_ladder(SAME, within_one=True),
    ),
    DrawnSkill(
        id="fractions-add:related",
        title="Add and subtract fractions when one denominator is a multiple of the other",
        key_stages=frozenset({2, 3}),
        matches=(rf"{ADDING}.*(?<!non-)\brelated (?:non-unit )?fractions",),
        rejects=(OTHERWISE, "bridg"),
        makers=_ladder(RELATED, within_one=True),
    ),
    DrawnSkill(
        id="fractions-add:unrelated",
        title="Add and subtract fractions with different denominators",
        key_stages=frozenset({2}),
        matches=(rf"{ADDING}.*non-related fractions", rf"{ADDING}.*fractions with different denominators"),
        rejects=(OTHERWISE, r"(?<!non-)\brelated", "simplifying"),
        makers=_ladder(UNRELATED, within_one=True),
    ),
)
