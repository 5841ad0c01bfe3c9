"""The mean, median, mode and range of a list of data."""

from functools import partial

from generator.skills.averages.lists import compare, of_list
from generator.skills.averages.measures import Measure
from generator.skills.averages.missing import missing_for_mean, missing_for_median, missing_for_range, new_member
from generator.skills.base import DrawnSkill, Maker
from generator.skills.mistakes import spotted


def _focus(
    measure: Measure, key_stages: frozenset[int], matches: tuple[str, ...], reasoning: tuple[Maker, ...], *rejects: str
) -> DrawnSkill:
    bare, two = partial(of_list, measure=measure), partial(compare, measure=measure)
    return DrawnSkill(
        id=f"averages:{measure}",
        title=f"Find the {measure} of a list",
        key_stages=key_stages,
        matches=matches,
        rejects=("graphs", "outliers", "different ways", "useful", "appropriate", *rejects),
        makers={1: (bare,), 2: (two,), 3: (*reasoning, spotted(bare))},
    )


MEASURES: tuple[Measure, ...] = ("mean", "median", "mode", "range")
LISTS = r"(?:from data presented in a list|of a (?:list|set)|from a list)"
KS = frozenset({3, 4})
SKILLS = (
    DrawnSkill(
        id="averages",
        title="Find the mean, median, mode and range of a list",
        key_stages=KS,
        matches=(
            r"mean, median,? (?:and )?mode,? (?:and range )?(?:of|from) a list",
            r"summary statistics from a list",
            r"mean, median, mode and range$",
            r"calculate averages (?:and the range )?(?:of|from) a list",
        ),
        rejects=("table", "stem and leaf"),
        makers={
            1: tuple(partial(of_list, measure=measure) for measure in MEASURES),
            2: tuple(partial(compare, measure=measure) for measure in MEASURES),
            3: (missing_for_mean, new_member, missing_for_median, missing_for_range),
        },
    ),
    _focus(
        "mean",
        frozenset({2, 3, 4}),
        (rf"calculate the mean {LISTS}", r"checking understanding of the mean$"),
        (missing_for_mean, new_member),
        "zero",
        "median",
    ),
    _focus(
        "median", KS, (rf"(?:find|calculate) the median {LISTS}", r"^understanding the median$"), (missing_for_median,)
    ),
    _focus("mode", KS, (rf"(?:find|calculate) the mode {LISTS}", r"^understanding the mode$"), ()),
    _focus("range", KS, (rf"(?:find|calculate) the range {LISTS}",), (missing_for_range,)),
)
