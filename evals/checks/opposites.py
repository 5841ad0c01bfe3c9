"""Words that turn a sentence round: opposites, and words that deny."""

from functools import lru_cache

from curriculum.reading.text import stem

# Each line is two sides; a word of one side is the opposite of the word at its place on the other.
PAIRS = """
more/less more/fewer most/least most/fewest many/few increase/decrease increases/decreases increased/decreased increasing/decreasing
rise/fall rises/falls rose/fell rising/falling higher/lower highest/lowest high/low larger/smaller largest/smallest
large/small bigger/smaller biggest/smallest big/small greater/smaller greatest/smallest faster/slower fastest/slowest
fast/slow quickly/slowly hot/cold hotter/colder hottest/coldest warm/cool warmer/cooler warms/cools heats/cools
heating/cooling before/after earlier/later earliest/latest always/never all/none gain/lose gains/loses gained/lost
expand/contract expands/contracts absorb/release absorbs/releases attract/repel attracts/repels same/different
north/south northern/southern east/west eastern/western left/right above/below over/under inside/outside
internal/external positive/negative strong/weak stronger/weaker strongest/weakest first/last rich/poor richer/poorer
hard/soft harder/softer deep/shallow deeper/shallower wide/narrow wider/narrower long/short longer/shorter
longest/shortest thick/thin thicker/thinner heavy/light heavier/lighter heaviest/lightest near/far nearer/further
nearest/furthest closer/further possible/impossible able/unable living/dead alive/dead solid/liquid wet/dry
true/false right/wrong correct/incorrect acid/alkali acidic/alkaline hard/easy harder/easier upward/downward
upwards/downwards up/down upstream/downstream open/closed opens/closes won/lost win/lose wins/loses begin/end
begins/ends started/ended strengthened/weakened strengthens/weakens supported/opposed supports/opposes
accepted/rejected accept/reject allowed/banned allows/prevents cause/prevent causes/prevents caused/prevented
helped/hindered male/female men/women public/private urban/rural import/export imports/exports buy/sell
bought/sold added/removed add/remove adds/removes adding/removing multiply/divide numerator/denominator
maximum/minimum improve/worsen improved/worsened better/worse best/worst older/younger oldest/youngest
old/new early/late common/rare simple/complex direct/indirect visible/invisible safe/dangerous
input/output sender/receiver upper/lower top/bottom wired/wireless toward/away into/out
"""
NEGATIONS = frozenset(
    {"not", "no", "never", "cannot", "nor", "neither", "none", "nobody", "nothing", "without", "hardly"}
)


@lru_cache(maxsize=1)
def _sides() -> dict[str, dict[str, int]]:
    """Word: the pairs it is in, with its side in each."""
    sides: dict[str, dict[str, int]] = {}
    for pair in PAIRS.split():
        for side, word in enumerate(pair.split("/")):
            sides.setdefault(word, {})[pair] = side
    return sides


@lru_cache(maxsize=20_000)
def are_opposites(one: str, other: str) -> bool:
    """Whether two words, lower case, stand on the two sides of one pair."""
    left, right = _sides().get(one, {}), _sides().get(other, {})
    return any(pair in right and right[pair] != side for pair, side in left.items())


@lru_cache(maxsize=20_000)
def has_opposite(word: str) -> bool:
    return word in _sides()


@lru_cache(maxsize=20_000)
def denies(word: str) -> bool:
    """Whether a word, lower case, denies what stands beside it: 'not', 'never', "isn't"."""
    return word in NEGATIONS or word.endswith("n't")


@lru_cache(maxsize=20_000)
def trunk(word: str) -> str:
    """The stem by which words are lined up."""
    return stem(word)
