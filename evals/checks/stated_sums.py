"""Statements in words that two expressions are equal: 'Expanding $2(x+3)$ gives $2x+6$.'"""

import re
from functools import lru_cache

from evals.checks.exact_text import exact_text
from generator.exact import NotExact, equal

STATED = re.compile(
    r"\$(?P<left>[^$=]+)\$ (?:gives|is equal to|equals|simplifies to|comes to|makes|becomes|is the same as|"
    r"can be written as|expands to|is) "
    r"\$(?P<right>[^$=]+)\$(?! (?:times|more|less|of|over|as))"
)
IN_WORDS = re.compile(
    r"\b(?P<what>sum of|product of|difference between) \$(?P<one>[^$=]+)\$ and \$(?P<two>[^$=]+)\$ is \$?(?P<right>[^$=]+?)\$?(?=[.,;]|$)",
    re.I,
)
AT = re.compile(
    r"\b(?:when|if|for) \$(?P<place>[a-z]\s*=\s*-?[\d.]+)\$,? the value of \$(?P<left>[^$=]+)\$ is \$?(?P<right>-?[\d.]*\d)\$?(?=[.,;]|$)",
    re.I,
)


@lru_cache(maxsize=5_000)
def stated_forms(text: str) -> tuple[str, ...]:
    """Statements in words that two expressions are equal, and that are not."""
    found = []
    for pattern in (STATED, IN_WORDS, AT):
        for match in pattern.finditer(text.replace("**", "")):
            parts = match.groupdict()
            left = exact_text(parts["left"]) if "left" in parts else ""
            if "what" in parts:
                sign = {"s": "+", "p": "*", "d": "-"}[parts["what"][0].lower()]
                left = f"({exact_text(parts['one'])}) {sign} ({exact_text(parts['two'])})"
            if "place" in parts:
                if _letters(left) - _letters(parts["place"]):
                    # "When $y = 6$, the value of $ky - 5$ is $49$" leaves k to be found.
                    continue
                left = f"at({left}, {parts['place']})"
            before = text[max(0, match.start() - 60) : match.start()].lower()
            if (
                "place" not in parts
                and "what" not in parts
                and re.search(r"\b(?:and|or|of|between|by|from|to)\s*$|,\s*$", before)
            ):
                continue
            if re.search(r"\b(?:not|never|than|pupil|wrong|instead)\b", before + match[0].lower()):
                continue
            # '$d$ is $88$' says what a letter stands for.
            # '$10\\%$ is $6$' speaks of an amount that stands elsewhere.
            if "%" in match[0] or ("place" not in parts and _letters(left) != _letters(exact_text(parts["right"]))):
                continue
            if differ(left, exact_text(parts["right"])):
                found.append(match[0])
    return tuple(found)


def _letters(exact: str) -> set[str]:
    return set(re.findall(r"(?<![A-Za-z])[A-Za-z](?![A-Za-z])", exact))


@lru_cache(maxsize=20_000)
def differ(one: str, other: str) -> bool:
    """Whether two exact texts can be read and stand for two values."""
    try:
        return not equal(one, other)
    except NotExact:
        return False
