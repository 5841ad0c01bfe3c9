"""What makes one sentence of an instruction hard: its length, two negatives, a contraction, passives, several orders at once."""

import re
from functools import lru_cache

from curriculum.reading.text import WORD

NEGATED = r"(?:not|never|no|none|nobody|no one|nothing|neither|cannot|can't|n't|without|hardly|scarcely)"
UNLIKE = (
    r"(?:un(?:common|usual|likely|like|true|important|reasonable|necessary|able|aware|related|fair|known|clear|happy|willing|safe)"
    r"|in(?:correct|accurate|significant|frequent|complete|valid|visible|appropriate|dependent|effective|sufficient)"
    r"|im(?:possible|probable|precise|proper|perfect)|ir(?:relevant|regular|rational)|dis(?:similar|honest|agree)|false|wrong)"
)
DOUBLE_NEGATIVE = re.compile(
    rf"\b(?:not|never) (?:\w+ )?{UNLIKE}\b|\b\w+n't (?:\w+ )?{UNLIKE}\b|\bnot without\b|"
    rf"\b(?:not|never|nobody|no one|nothing|none|cannot|\w+n't)\b(?: \w+){{0,4}} (?:not|never|no|none|nothing|nobody|nowhere)\b"
    rf"(?! (?:one|longer|more|fewer|less|matter)\b)|"
    r"\b(?:not|never|cannot|\w+n't) (?:\w+ )?(?:fail|lack|deny|prevent)\b|\bno (?:\w+ ){0,2}(?:is|are|was|were|has|can) "
    r"(?:not|never|without)\b|"
    r"\b(?:not|cannot|never|\w+n't)\b[^.?!,;]{1,50}\bunless\b",
    re.I,
)
# A negative about what a negative clause describes: "no pupil who does not", "nobody says that it is not".
NEGATIVE_OF_A_NEGATIVE = re.compile(
    r"\b(?:no|nobody|no one|nothing|none|never|not|cannot|\w+n't)\b(?:(?! (?:and|but|or|so|because)\b)[^.?!;:,]){1,60}?"
    r" (?:who|that|which|whom)\b(?:(?! (?:and|but|or|so|because)\b)[^.?!;:,]){0,40}? (?:not|no|never|nothing|nobody|none|cannot|"
    r"\w+n't|untrue|impossible|unimportant|unnecessary)\b",
    re.I,
)
# "whether or not", "not only ... but", "could not ... and had no": two clauses, each with its own negative.
TWO_CLAUSES = re.compile(r"\b(?:or not|not only|and|but|or|nor|because|so|who|that|which|if|when|while|as)\b", re.I)
SHORT_FORMS = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|ca|wo|would|should|could|must|need|might|sha)n't"
    r"|(?:you|we|they|i)'(?:re|ve|ll|d|m)|(?:it|that|there|what|who|where|here|how|let|he|she)'(?:s|ll|d)|y'all|gonna|wanna)\b",
    re.I,
)
PARTICIPLE = (
    r"(?:\w{3,}ed|written|drawn|given|shown|taken|made|done|found|used|seen|known|held|kept|put|read|chosen|built|brought|broken"
    r"|carried|thought|understood|caught|taught|sent|left|lost|told|said|sold|won|begun|grown|thrown|spoken|driven|eaten)"
)
PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being) (?:(?:not|also|then|often|always|usually|first|now|\w+ly) )?{PARTICIPLE}\b",
    re.I,
)
ADJECTIVES = re.compile(
    r"(?:needed|allowed|called|named|based|related|interested|tired|used to|supposed|involved|located|left|known|found|made of)$",
    re.I,
)
ON_PAPER = (
    r"(?:completed|written|labelled|drawn|shown|given|answered|marked|included|attempted|used|copied|filled|ticked|circled|underlined"
    r"|crossed|explained|supported|justified|stated|recorded|checked|made|put|read|rounded|simplified|left|matched|sorted|placed|chosen)"
)
SOMEBODY_SHOULD = re.compile(
    r"\b(?:answers?|questions?|tables?|diagrams?|work|workings?|sentences?|examples?|reasons?|box(?:es)?|gaps?|responses?"
    r"|spaces?|explanations?|it|they|this|these|points?|evidence|units|labels?|words?|calculators?)(?: \w+){0,2} "
    rf"(?:should|must|need to|needs to|has to|have to|is to|are to|ought to) (?:\w+ )?be (?:\w+ly )?{ON_PAPER}\b",
    re.I,
)
ORDERS = (
    "add answer arrange calculate change check choose circle colour compare complete copy correct count cross cut decide define "
    "describe discuss draw estimate evaluate explain fill find finish give highlight identify imagine join justify keep label list look "
    "make mark match measure name number order outline pick plan plot predict prove put rank read record rewrite say select shade show "
    "simplify sketch solve sort state suggest summarise tell think tick translate turn underline use work write"
)
# Verbs that give an order only with what it is done to: many are nouns too ("a pen, paper and glue").
MORE_ORDERS = (
    "act apply ask assess balance begin bring build carry catch categorise clap clean click clip close collect come "
    "comment connect construct continue cover create cut deduce delete design develop draft drag dress drop edit "
    "email enter examine explore express fetch film finish fix flip fold follow glue go group guess hand heat hide "
    "hold infer insert interview invent investigate lay lead learn leave let lift listen load lock log look map "
    "memorise mind mix model move open pack paste pause pay peel perform photograph pin place play point post pour "
    "practise prepare present press print produce punch push quote raise recall recite refer remember remove repeat "
    "rephrase replace report research review revise rewrite ring roll rub rule run save scan score search send "
    "separate set share shut sign sit skim slide speak spell spend spin spot stand staple start stay stick stir "
    "stop store subtract support swap switch take talk tape tear test throw tidy time touch trace try type uncover "
    "use wait wash watch weigh wipe wrap"
)
TO_WHAT = (
    r"(?= (?:the|an?|your|it|them|each|every|one|two|three|this|that|these|those|what|which|who|how|why|where|when|if|in|on|down|up|under|"
    r"over|beside|at|with|to|from|again|aloud|out|any|all|both|some|somebody|someone|here|there|his|her|its|their|back|off|away|"
    r"through|about|carefully|\d+)\b)"
)
ORDER = rf"(?:(?:{ORDERS.replace(' ', '|')})\b|(?:{MORE_ORDERS.replace(' ', '|')}){TO_WHAT})"
LEADS = r"(?:please |now |then |next |finally |first |also |carefully |briefly )*"
FIRST_ORDER = re.compile(rf"^[^\w]*{LEADS}{ORDER}", re.I)
# An order begins a clause: after a comma, "and", "then" or a semicolon, and never after "to" or "you".
NEXT_ORDER = re.compile(
    rf"(?:[,;:]|\band\b|\bthen\b) (?:and |then )*{LEADS}{ORDER}(?! (?:of|for|and|or|are|is|that|in)\b)", re.I
)


@lru_cache(maxsize=20_000)
def word_count(line: str) -> int:
    """Words and numbers of a line; a piece of mathematics between dollar signs counts as one."""
    return len(WORD.findall(re.sub(r"\$[^$]+\$", "x", line)))


@lru_cache(maxsize=20_000)
def double_negative(line: str) -> str | None:
    """Two negatives in one clause; None where each clause has one at most."""
    found = DOUBLE_NEGATIVE.search(line)
    if found and not TWO_CLAUSES.search(found[0]):
        return found[0]
    nested = NEGATIVE_OF_A_NEGATIVE.search(line)
    return nested[0] if nested else None


@lru_cache(maxsize=20_000)
def contraction(line: str) -> str | None:
    """The first shortened verb; a possessive is none."""
    found = SHORT_FORMS.search(line)
    return found[0] if found else None


@lru_cache(maxsize=20_000)
def passives(line: str) -> tuple[str, ...]:
    """Every passive of a sentence; 'is called' and 'is left' are how things are, and no passive."""
    return tuple(found[0] for found in PASSIVE.finditer(line) if not ADJECTIVES.search(found[0]))


@lru_cache(maxsize=20_000)
def order_by_passive(line: str) -> str | None:
    """An order that says what 'should be done' and by nobody: 'the table should be completed'."""
    found = SOMEBODY_SHOULD.search(line)
    return found[0] if found else None


@lru_cache(maxsize=20_000)
def orders_in(sentence: str) -> int:
    """How many things one sentence tells the reader to do; 0 where it is no instruction."""
    if not FIRST_ORDER.match(sentence):
        return 0
    return 1 + len(NEXT_ORDER.findall(sentence))
