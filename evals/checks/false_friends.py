"""Words that are right in England in one sense and American in another, told apart by what stands beside them and by subject.

Each row: the pattern, the British word, and the subjects (by the start of their name) in which the words mean something else.
Written by hand for the british-english check.
"""

import re
from functools import lru_cache
from typing import NamedTuple

NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|"
    r"sixth|seventh|eighth|"
    r"ninth|tenth|eleventh|twelfth|1st|2nd|3rd|\d+th)"
)
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"


class Friend(NamedTuple):
    """An American word or turn in its American sense. `right_in`: beginnings of subjects where it is the right word."""

    pattern: re.Pattern[str]
    british: str
    right_in: tuple[str, ...] = ()


def _friend(pattern: str, british: str, *right_in: str, capitals: bool = False) -> Friend:
    return Friend(re.compile(pattern, 0 if capitals else re.I), british, right_in)


FRIENDS = (
    # Gas is a state of matter and a fuel for cookers; what a car burns is petrol.
    _friend(
        r"\bgas (?:stations?|tanks?|pump prices?|mileage|pedal|money)\b|\bgas for (?:a|the|your|his|her|"
        r"their) (?:car|truck|van|motorbike)s?\b",
        "petrol",
    ),
    _friend(
        r"\b(?:fill(?:s|ed)?|filling) (?:up )?(?:the|a|his|her|their|your) (?:car|tank|truck|"
        r"van) (?:up )?with gas\b|\bgallons? of gas\b|\bgasoline\b",
        "petrol",
    ),
    _friend(r"\b(?:car|truck|van|bus)s? (?:that )?(?:runs?|ran) (?:out of|on) gas\b", "petrol"),
    # A period is a time, a lesson, a row of the periodic table and menstruation; the dot is a full stop.
    _friend(
        r"\b(?:end|ends|ended|finish|finishes|close|closes) (?:each|every|the|a|your) sentences? with a period\b|"
        r"\b(?:put|add|use|place|write|type|need|needs|missing) a period "
        r"(?:at|after|to|here|in)\b|\bperiods? (?:at the end|and commas?|or (?:a )?(?:comma|question mark))\b|"
        r"\b(?:commas?|question marks?|colons?) (?:and|or) (?:a )?periods?\b",
        "full stop",
    ),
    _friend(
        r"\bquotation marks? outside the period\b|\bparenthes[ei]s\b(?= (?:in|around) (?:the|your) sentence)",
        "brackets",
    ),
    _friend(r"\bexclamation points?\b", "exclamation mark"),
    # A program runs on a computer; everything else is a programme.
    _friend(
        r"\b(?:tv|television|radio|news|training|fitness|exercise|school|theatre|space|reading|nuclear|vaccination|"
        r"building|government) programs?\b",
        "programme",
    ),
    # A meter measures; a metre is measured.
    _friend(
        r"\bcheck(?: off)? (?:the|each|one|all|every|two|three) (?:correct |right |true )*(?:box(?:es)?|"
        r"answers? in the box)\b|\bcheck ?marks?\b|\bput a check (?:in|by|beside|next)\b"
        r"|\bcheck off\b|\bcheck all that apply\b",
        "tick",
    ),
    _friend(
        rf"\b{NUMBER}[- ]grade(?:rs?)?\b|\b(?:in|from|by|of) grade (?:\d{{1,2}}|{NUMBER})\b(?! (?:listed|piano|"
        rf"music|exam))",
        "Year",
        "music",
    ),
    _friend(
        r"\bgrade school(?:ers?)?\b|\belementary schools?\b|\b(?:middle|junior high) school\b(?! in )|"
        r"\bhigh school(?:s)? students?\b",
        "primary or secondary school",
    ),
    _friend(r"\bsemesters?\b", "term"),
    _friend(r"\b(?:at|before|during|after|for) recess\b|\brecess time\b", "break", "citizenship", "law", "politics"),
    _friend(
        r"\b(?:in|of|during|by|this|last|next|each|every|late|early) (?:the )?fall(?= (?:and|or|of \d{4}|\d{4}|"
        r"semester|term|season|leaves|months?|they|we|the|when|trees)\b|[.,;?!]|$)"
        r"(?<!the rise and fall)(?<!rise or fall)|\bfall (?:leaves|semester|season|colou?rs|term|break)\b",
        "autumn",
    ),
    _friend(r"\b(?:a pair of|wears?|wore|wearing|his|her|your|their|my|long|short|school) pants\b", "trousers"),
    _friend(r"\bsoccer\b", "football"),
    _friend(r"\bsidewalks?\b", "pavement"),
    _friend(r"\belevators?\b(?! pitch)", "lift"),
    _friend(
        r"\bapartments?(?: buildings?)?\b(?! in (?:Rome|Ostia|New York|Paris))",
        "flat",
        "history",
        "french",
        "spanish",
        "german",
        "latin",
    ),
    _friend(r"\b(?:trash|garbage(?! patch))(?: cans?| bags?| trucks?)?\b", "rubbish", "computing"),
    _friend(r"\b(?:cookies?)\b(?! (?:policy|consent|banner|settings?|cutters?|file))", "biscuit", "computing"),
    _friend(r"\b(?:candy|candies)\b", "sweets"),
    _friend(r"\b(?:french fries|potato chips)\b", "chips or crisps"),
    _friend(r"\b(?:diapers?)\b", "nappy"),
    _friend(r"\b(?:faucets?)\b", "tap"),
    _friend(r"\b(?:flashlights?)\b", "torch"),
    _friend(r"\b(?:eggplants?)\b", "aubergine"),
    _friend(r"\b(?:zucchini)\b", "courgette"),
    _friend(r"\b(?:cilantro)\b", "coriander"),
    _friend(r"\b(?:sweaters?)\b", "jumper"),
    _friend(r"\b(?:vacation|vacations)\b", "holiday"),
    _friend(r"\b(?:zip ?codes?)\b", "postcode", "computing"),
    _friend(r"\b(?:cell ?phones?)\b", "mobile phone"),
    _friend(r"\b(?:license plates?)\b", "number plate"),
    _friend(r"\b(?:parking lots?)\b", "car park"),
    _friend(r"\b(?:freeways?|interstates?)\b", "motorway"),
    _friend(r"\b(?:windshields?)\b", "windscreen"),
    _friend(r"\bdrug ?stores?\b", "chemist"),
    _friend(r"\b(?:thumb ?tacks?)\b", "drawing pin"),
    _friend(r"\b(?:mailbox(?:es)?|mailman|mailmen)\b", "postbox or postman", "computing"),
    _friend(r"\b(?:principal) of (?:the|your) school\b|\byour (?:school )?principal\b", "head teacher"),
    _friend(r"\bmath\b", "maths"),
    _friend(r"\bgotten\b", "got"),
    _friend(
        rf"\b{MONTH} \d{{1,2}}(?:(?:st|nd|rd|th)\b|(?:st|nd|rd|th)?, \d{{4}}\b)",
        "the day first: 3 December 2025",
        capitals=True,
    ),
    _friend(
        rf"\b(?:{DAY}|{MONTH}) through {DAY}\b|\b(?:{DAY}|{MONTH}) through {MONTH}\b|\bthrough {DAY}\b|"
        rf"\b\d+ through \d+\b(?! (?:the|a|each)\b)",
        "to",
        capitals=True,
    ),
    _friend(
        r"\bwrite (?:me|us|him|your teacher)\b(?! (?:a|an|the|some|two|three|your|one|down|back)\b)",
        "write to",
        capitals=False,
    ),
    _friend(r"\bdifferent than\b", "different from"),
    _friend(r"\b(?:on the weekend|on weekends)\b", "at the weekend"),
    _friend(r"\bfill out (?:the|a|your|this|each)\b", "fill in"),
    _friend(r"\boff of\b", "off"),
    _friend(
        r"\bslopes? of (?:the|a|this|each) (?:line|graph|straight line)\b|\bslope-intercept\b|"
        r"\bslope and (?:y-)?intercept\b",
        "gradient",
        "geography",
    ),
    _friend(r"\b(?:rectangular|triangular) prisms?\b(?<=rectangular prism)", "cuboid"),
    _friend(r"\b(?:scientific notation)\b", "standard form", "computing"),
    _friend(
        r"\b(?:foil method|greatest common factor|least common multiple|pemdas|counterclockwise)\b",
        "highest common factor, lowest common multiple, BIDMAS, anticlockwise",
    ),
    _friend(r"\b(?:railroads?)\b", "railway"),
    _friend(r"\bcents\b(?= (?:coin|each))|\bnickels?,? (?:and|or) dimes?\b|\bquarters, dimes\b", "pence"),
)
_SIGNS = """
gas period exclamation parenthes program check grade school semester recess fall pants soccer sidewalk elevator
apartment trash garbage cookie cand fries chips diaper faucet flashlight eggplant zucchini cilantro sweater
vacation zip cell plate parking freeway interstate windshield drug tack mail principal math gotten through write
different weekend fill off outside slope prism notation foil common pemdas counterclock railroad cents nickel
quarters january february march april may june july august september october november december
"""
SIGNS = tuple(_SIGNS.split())
"""Without one of these letters in a text, no row can match: most texts are read once, for them."""


@lru_cache(maxsize=20_000)
def false_friends_in(text: str, subject: str) -> tuple[tuple[str, str], ...]:
    """Each American use in a text with the British word; a word that is right in the subject is none."""
    low = text.lower()
    if not any(sign in low for sign in SIGNS):
        return ()
    subject = subject.lower()
    return tuple(
        (found[0], friend.british)
        for friend in FRIENDS
        if not subject.startswith(friend.right_in or ("\0",))
        for found in [friend.pattern.search(text)]
        if found and not _is_name(friend, text, found)
    )


def _is_name(friend: Friend, text: str, found: re.Match[str]) -> bool:
    """A capital inside a sentence is a name, as of the Underground Railroad; months and days have theirs anyway."""
    capital = found[0][0].isupper() and bool(friend.pattern.flags & re.I)
    return capital and re.search(r"\w $", text[: found.start()]) is not None
