"""Syllables of an English word by rule: groups of vowels, without the silent ones."""

import re
from functools import cache

SPOKEN_LESS = re.compile(r"(?<=som)e(?=[a-z])|(?<=ev)e(?=r[yi])|(?<=diff)e(?=rent)")
GROUP = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?:(?<=[^aeiouyl])|(?<=[aeiouy]l)|(?<=[aeiouy][rlw]l))es?$|(?<=[^aeiouytd])ed$")
SPOKEN_ES = re.compile(r"(?:[sxz]|[cs]h|[cg])es$")
# Two vowels that are spoken apart: li-on, cre-ate, flu-id, be-ing, sci-ence, pe-ri-od, mu-se-um, a-re-a.
APART = re.compile(
    r"i[ao](?!us\b)|iou|ie(?:nc|nt|ty|r$|st$|t(?:$|[^aeiouy]))|eo(?!us|p)|crea(?![kms])|ea(?:te\b|ti)|(?<=[aeiouy].)eas?$|ui(?:d|ng)|[aeouy]ing|ua(?:l|te?)|eu?um$|iu"
)
# And groups that the last rule would part wrongly: -tion, -cial, qui-, gui-.
TOGETHER = re.compile(r"[tscgx]i(?:on|a(?!t)|ou)|[qg]u[aei]")


@cache
def syllables(word: str) -> int:
    """At least 1; a part after an apostrophe does not count."""
    low = word.lower().replace("’", "'").split("'")[0]
    low = SPOKEN_LESS.sub("", low)
    bare = low if SPOKEN_ES.search(low) else SILENT_END.sub("", low)
    bare = TOGETHER.sub(lambda found: f"{found[0][0]}o{found[0][3:]}", bare)
    return max(1, len(GROUP.findall(bare)) + len(APART.findall(bare)))
