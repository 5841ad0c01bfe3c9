"""Options of another kind: a date, a measure, a colour among reasons; nobody needs the lesson to rule it out."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw

NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|a hundred|"
    r"a thousand|half an?|an?|several|many|a few|a dozen)"
)
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|New Year)"
HOURS = (
    r"(?:(?:morning|afternoon|evening|night|summer|winter|spring|autumn)s?|midnight|noon|"
    r"\d{1,2}(?:[.:]\d\d)? ?(?:a\.?m\.?|p\.?m\.?|o'clock))"
)
UNIT = (
    r"(?:(?:milli|centi|kilo|micro)?(?:met(?:re|er)s?|lit(?:re|er)s?|grams?|watts?|joules?|newtons?|volts?)|miles?|yards?|feet|inches|"
    r"tonnes?|pounds?|pence|degrees?|per cent|seconds?|minutes?|hours?|days?|weeks?|months?|years?|°C|km|cm|mm|m|kg|g|%)"
)
ABOUT = r"(?:about|around|nearly|almost|roughly|exactly|over|under|more than|less than|at least|up to)"
COLOUR = r"(?:(?:light|dark|pale|bright|deep) )?(?:red|blue|green|yellow|orange|purple|pink|brown|black|white|grey|gold|silver)"
PLACE = r"(?:north|south|east|west|middle|centre|top|bottom|back|front)"
KINDS = {
    "a time": re.compile(
        rf"(?:(?:in|on|at|by|since|before|after|during|every|last|next) )?(?:the )?(?:(?:early|late|first|second|third|last) )?"
        rf"(?:\d{{3,4}}s?(?: (?:AD|BC|CE|BCE))?|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?: \d{{3,4}})?|{MONTH}(?: \d{{3,4}})?|"
        rf"{DAY}s?|\d{{1,2}}(?:st|nd|rd|th) century|{HOURS})",
        re.I,
    ),
    "how often": re.compile(
        rf"(?:once|twice|{NUMBER} times) (?:a|an|every|each|per) (?:second|minute|hour|day|week|month|year|century)",
        re.I,
    ),
    "a measure": re.compile(
        rf"(?:{ABOUT} )?[£$]?{NUMBER} ?{UNIT}(?: (?:long|wide|high|deep|tall|away|later|ago|old))?", re.I
    ),
    "a colour": re.compile(rf"(?:it is |they are )?(?:a )?{COLOUR}(?: (?:and|or) {COLOUR})?(?: one)?", re.I),
    "a place": re.compile(
        rf"(?:in |at |to |near )?the {PLACE} of (?:the )?(?:[A-Z]\w+(?: [A-Z]\w+)*|country|world|town|room|page)|"
        r"in (?:[A-Z]\w+)(?: [A-Z]\w+)?"
    ),
    "a person": re.compile(
        r"(?:an?|the|my|your|his|her) (?:teacher|farmer|doctor|nurse|king|queen|scientist|student|pupil|neighbour|friend|man|woman|"
        r"boy|girl|soldier|sailor|baker|engineer|driver|shopkeeper|police officer|mother|father|brother|sister)"
        r"(?: (?:from|of|in|called|named) [\w ]+)?",
        re.I,
    ),
}


def another_kind(asked: AskedChoice) -> Iterator[Flaw]:
    if not asked.key or len(asked.options) < 3:
        return
    kinds = {option: _kind(option) for option in asked.options}
    if kinds[asked.key] is not None:
        return
    odd = [option for option, kind in kinds.items() if kind]
    # Where most options are of a kind, the question may ask for it, and the right one is worded with care.
    if odd and 2 * len(odd) <= len(asked.options) and not _asks_for(kinds[odd[0]] or "", asked.stem):
        yield Flaw(
            f"{quote(odd[0])} is {kinds[odd[0]]}, and the right option is none, so it is easy to rule out",
            "write an option of the kind that the question asks for",
        )


def _kind(option: str) -> str | None:
    text = option.strip().rstrip(".")
    return next((kind for kind, pattern in KINDS.items() if pattern.fullmatch(text)), None)


def _asks_for(kind: str, stem: str) -> bool:
    signs = {
        "a time": r"\bwhen\b|\b(?:year|month|century|time|date|day|season)\b",
        "how often": r"\bhow often\b|\bhow many times\b",
        "a measure": r"\bhow (?:much|many|long|far|tall|old|wide|deep|high|heavy|fast)\b|\d",
        "a colour": r"\bcolour|\bshade\b|\blight\b|\bcard\b|\bindicator\b|\bpaint|\bdye\b|\bturns?\b",
        "a place": r"\bwhere\b|\b(?:place|country|city|part|area|region|side|located)\b",
        "a person": r"\bwho(?:m|se)?\b|\b(?:person|people|character|speaker|narrator|role)\b",
    }
    return re.search(signs[kind], stem, re.I) is not None
