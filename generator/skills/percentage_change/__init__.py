"""Increase and decrease by a percentage, find a percentage change, and find the amount before one."""

from collections.abc import Iterable
from functools import partial

from generator.skills.base import DrawnSkill, Maker
from generator.skills.mistakes import spotted
from generator.skills.percentage_change.amounts import Way, both_ways
from generator.skills.percentage_change.change import change_by, change_in_context
from generator.skills.percentage_change.find_change import find_change, sold_for
from generator.skills.percentage_change.find_original import find_original, original_bare
from generator.skills.percentage_change.two_changes import change_back, one_after_another


def _spotted(makers: Iterable[Maker]) -> tuple[Maker, ...]:
    return tuple(spotted(maker) for maker in makers)


ANY = both_ways(change_by)
IN_CONTEXT = both_ways(change_in_context)
KS = frozenset({3, 4})


def _focus(way: Way, matches: tuple[str, ...]) -> DrawnSkill:
    bare, told = partial(change_by, way=way), partial(change_in_context, way=way)
    return DrawnSkill(
        id=f"percentage-change:{way}",
        title=f"{way.capitalize()} an amount by a percentage",
        key_stages=KS,
        matches=matches,
        rejects=("given the final", "original", "start and finish", "simple interest", "increase.*decrease"),
        makers={1: (bare,), 2: (told,), 3: (one_after_another, partial(change_back, way=way), spotted(told))},
    )


SKILLS = (
    DrawnSkill(
        id="percentage-change",
        title="Work out percentage changes",
        key_stages=KS,
        matches=(
            r"percentage changes?\b(?! \()",
            r"(?:increase|decrease)s? (?:and|or) (?:decrease|increase)s? (?:\w+ )*by (?:a|any) (?:given )?percentage",
            r"percentage increases? (?:and|or) decreases?",
        ),
        rejects=("original", "given start", "start and finish", r"find(?:ing)? the percentage", "simple interest"),
        makers={
            1: ANY,
            2: (*IN_CONTEXT, *both_ways(find_change)),
            3: (*both_ways(find_original), one_after_another, *both_ways(change_back), *_spotted(IN_CONTEXT)),
        },
    ),
    _focus(
        "increase",
        (r"^increase by a percentage", r"changes \(increase\)", r"percentage increase$", r"increase an? \w+ by a"),
    ),
    _focus(
        "decrease",
        (r"^decrease by a percentage", r"changes \(decrease\)", r"percentage decrease$", r"decrease an? \w+ by a"),
    ),
    DrawnSkill(
        id="percentage-change:find-change",
        title="Find the percentage change",
        key_stages=KS,
        matches=(
            r"find(?:ing)? the percentage (?:change|increase)",
            r"percentage increase or decrease given",
            r"percentage profit",
        ),
        makers={
            1: both_ways(find_change),
            2: (partial(sold_for, way="increase"), partial(sold_for, way="decrease")),
            3: (*both_ways(change_back), *_spotted(both_ways(find_change))),
        },
    ),
    DrawnSkill(
        id="percentage-change:find-original",
        title="Find the amount before a percentage change",
        key_stages=KS,
        matches=(
            r"original (?:value|amount|price)(?:, given the final value)? after a(?:n|\b)",
            r"original (?:value|amount|price) (?:before|given|from)(?! a fraction).*percentage",
            r"reverse percentage",
        ),
        makers={
            1: both_ways(original_bare),
            2: both_ways(find_original),
            3: (*both_ways(change_back), *_spotted(both_ways(find_original))),
        },
    ),
)
