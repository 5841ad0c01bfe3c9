"""Convert between fractions, decimals and percentages."""

from functools import partial

from generator.skills.base import DrawnSkill
from generator.skills.fdp_convert.decimals import (
    COMMON,
    decimal_to_fraction,
    fraction_to_decimal,
    larger_by,
    total_as_decimal,
)
from generator.skills.fdp_convert.percentages import from_percentage, rest_as_fraction, to_percentage
from generator.skills.fdp_convert.shares import part_as_percentage, share_as_percentage, two_scores
from generator.skills.mistakes import spotted

PROMPT = "What do the decimal, the percentage and the fraction each say about one whole?"
PERCENT_FORM = r"percentages? to (?:decimals?|(?:a )?fractions?)|convert a percentage"
ALL_FORMS = r"fractions?,? decimals? and percentages?|fraction-decimal-percentage"
THREE_FORMS = (
    rf"convert(?:ing)? (?:\w+ )*{ALL_FORMS}",
    rf"{ALL_FORMS} conversions",
    r"fraction, decimal and percentage conversions",
    r"equivalen\w+ (?:\w+ )*fractions, decimals and percentages",
)
# Year 5 and 6 know these by heart (national curriculum, mathematics, years 5 and 6: fractions).
COMMON_PERCENTS = (1, 5, *range(10, 100, 10), 25, 75, 15, 35, 45)
COMMON_FORMS = (
    partial(fraction_to_decimal, denominators=COMMON),
    partial(decimal_to_fraction, places=(1, 2)),
    to_percentage,
    partial(from_percentage, percents=COMMON_PERCENTS),
)
COMMON_SHARE = partial(share_as_percentage, totals=(20, 25, 50, 200))

SKILLS = (
    DrawnSkill(
        id="fdp-convert",
        title="Convert between fractions, decimals and percentages",
        key_stages=frozenset({3, 4}),
        matches=THREE_FORMS,
        rejects=(r"compar", r"\border", "probab"),
        makers={
            1: (fraction_to_decimal, decimal_to_fraction, to_percentage, from_percentage),
            2: (share_as_percentage, rest_as_fraction),
            3: (larger_by, spotted(to_percentage), spotted(from_percentage), spotted(share_as_percentage)),
        },
    ),
    DrawnSkill(
        id="fdp-convert:common",
        title="Convert between common fractions, decimals and percentages",
        key_stages=frozenset({2}),
        matches=THREE_FORMS,
        rejects=(r"compar", r"\border", "probab"),
        makers={
            1: COMMON_FORMS,
            2: (COMMON_SHARE, rest_as_fraction),
            3: (partial(larger_by, denominators=(4, 5, 20, 25)), spotted(to_percentage), spotted(COMMON_SHARE)),
        },
    ),
    DrawnSkill(
        id="fdp-convert:fractions-and-decimals",
        title="Convert between fractions and decimals",
        key_stages=frozenset({3, 4}),
        matches=(
            r"convert(?:ing)? (?:between )?fractions (?:to|and) (?:terminating )?decimals",
            r"convert(?:ing)? (?:terminating )?decimals to fractions",
        ),
        rejects=(r"\border", "compar", "percent"),
        makers={
            1: (fraction_to_decimal, decimal_to_fraction),
            2: (total_as_decimal,),
            3: (larger_by, spotted(fraction_to_decimal), spotted(decimal_to_fraction)),
        },
    ),
    DrawnSkill(
        id="fdp-convert:percentages",
        title="Convert percentages to decimals and fractions",
        key_stages=frozenset({2, 3}),
        matches=(rf"(?:convert(?:ing)? )?{PERCENT_FORM}",),
        rejects=("ratio",),
        makers={
            1: (from_percentage,),
            2: (rest_as_fraction,),
            3: (spotted(from_percentage), spotted(rest_as_fraction)),
        },
    ),
    DrawnSkill(
        id="fdp-convert:one-as-percentage",
        title="Write one number as a percentage of another",
        key_stages=frozenset({3, 4}),
        matches=(r"(?:express|describ|writ)(?:e|ing) one (?:number|quantity) as a percentage of another",),
        rejects=("and calculate",),
        makers={1: (part_as_percentage,), 2: (share_as_percentage,), 3: (spotted(share_as_percentage), two_scores)},
    ),
)
