"""What a question or a brief asks a home to have: a device, a printer, money, a quiet room, eyes that tell colours apart.

Phrases of the equity check. Only what the pupil is told to do or to have counts: 'A computer stores numbers in binary' and
'Sam buys three pens' ask for nothing.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from evals.checks.sentences.kinds import sentence_of_kind
from evals.checks.wording import lines, without_quotations

START = r"(?:^|[,;:] |\band |\bthen |\bor |\bto |\bplease |\d\. )"
THING = r"(?:the |a |an |this |these |your |it|them|some |any |two |three |more |one |out )"
DEVICE = (
    r"(?:laptop|computer|tablet|i ?pad|chromebook|(?:mobile |smart)?phone|printer|scanner|webcam|headphones?|"
    r"camera|app|wi-?fi|"
    r"internet(?: access| connection)?|broadband|web ?site|web page|browser|e-?mail(?: account)?|account|"
    r"search engine|simulation|"
    r"device|screen|television|TV)"
)
NEEDS_A_DEVICE = re.compile(
    rf"\byou(?:'ll| will)? (?:\w+ )?(?:need|must have|should have|require)\b[^.?!]{{0,40}}\b{DEVICE}s?\b"
    rf"|(?:^|[,;:] |\band |\bthen )(?:use|open) (?:a|an|your|the) (?:\w+ )?{DEVICE}\b(?! (?:in|of|from)\b)"
    rf"|\b(?:on|with|using) your (?:\w+ )?{DEVICE}\b"
    r"|\b(?:watch|listen to|stream|play|view) (?:the|this|a|an|these) (?:\w+ )?(?:video|clip|film|podcast|"
    r"recording|audio|animation|episode|documentary|broadcast|song)s?\b"
    r"|\bQR codes?\b|\b(?:click|tap|swipe|hover|drag)(?: on)? (?:the|this|here|below|each|a)\b|\b(?:on|from|"
    r"at) (?:youtube|google|bbc bitesize|seneca|quizlet|kahoot|tiktok)\b"
    rf"|{START}(?:log|sign) ?(?:in|on)(?: to)?\b|{START}google\b"
    rf"|{START}(?:search|look|research|find|check|read|go|browse|explore)\b[^.?!]{{0,40}}\b(?:online|(?:on|in|"
    r"through) the (?:internet|web)|websites?|web pages?|the internet)\b"
    r"|\bnote (?:down )?(?:the |their |your )?(?:web|links?|URLs?)\b"
    rf"|{START}(?:type|e-?mail|upload|download|scan|photograph|screenshot)(?: up)? {THING}"
    rf"|{START}(?:print)(?: off| out)? (?:this|the (?:sheet|page|worksheet|map|photo|picture)|it|a (?:photo|"
    rf"picture|map|copy)|out)\b"
    r"|\b(?:take|post|share|paste|insert) (?:a |an |your |the |some |it )?(?:\w+ )?(?:photos?|"
    r"photographs?|selfies?|screenshots?|videos?|hyperlinks?)\b"
    r"|\b(?:film|record|video) (?:yourself|your (?:voice|answer|performance|speech)|a (?:video|podcast|"
    r"voice ?note|clip))\b"
    r"|\b(?:make|create|design|build|prepare|produce|write)\b[^.?!]{0,25}\b(?:slide ?shows?|power ?points?|"
    r"podcasts?|videos?|websites?|blogs?|vlogs?|spreadsheets?|"
    r"animations?|google docs?|word documents?|e-?mails? and send|tiktoks?)\b"
    r"|\b(?:submit|hand in|complete|answer|finish)\b[^.?!]{0,30}\b(?:online|electronically|on (?:teams|"
    r"google classroom|satchel|show my homework|the platform|the app))\b"
    r"|\bonline (?:quiz|game|form|test|dictionary|calculator|lesson|task)\b",
    re.I,
)
NEEDS_MONEY = re.compile(
    rf"{START}(?:buy|purchase|order|pay for|rent|hire|subscribe to) (?:a|an|some|the|your|two|three|one)\b"
    r"|\b(?:ask|get|beg) (?:your )?(?:parents?|mum|dad|mother|father|family|an adult|carers?|"
    r"someone)(?: at home)? to (?:drive|take|buy|pay|print|order|book|lend)\b"
    rf"|{START}(?:visit|go to|spend \w+ at|walk (?:round|around|to)) (?:a|an|the|your)(?: local| nearest|"
    rf" nearby)? (?:museum|cinema|theatre|zoo|gallery|aquarium|castle|farm|beach|shop|"
    r"supermarket|restaurant|caf[eé]|stadium|gym|garden centre)\b"
    r"|\byour (?:last |next |own |summer |family )*(?:holidays?|trip|car|garden|pets?|bedroom|bedroom desk|"
    r"own desk|piano|guitar|bike|kitchen scales|microscope|passport|family tree)\b"
    r"|\byou(?:'ll| will)? (?:\w+ )?need\b[^.?!]{0,40}\b(?:paints?|glitter|felt[- ]tips?|coloured (?:pens?|"
    r"pencils?|paper|card)|highlighters?|glue gun|modelling clay|fabric|"
    r"magazines?|newspapers?|textbook of your own|ingredients|oven|cooker|microwave|scales|batteries|torch|"
    r"thermometer|stopwatch|art set)\b"
    r"|\bglitter pens?\b|\bat your own (?:cost|expense)\b|\bhow many (?:holidays|bedrooms|cars|televisions) (?:do|"
    r"does) (?:you|your family) have\b",
    re.I,
)
NEEDS_QUIET = re.compile(
    r"\b(?:in|find|go to|sit in|work in|need|use) (?:a |an |your |some(?:where)? )?(?:own )?(?:quiet|silent|"
    r"private|peaceful|empty) (?:room|place|space|corner|area|desk|spot|study)?"
    r"|\b(?:nobody|no one|no-one|without anyone) (?:can |will |to )?(?:disturbs?|interrupts?|disturbing|"
    r"bothers?) you\b|\bclose (?:the|your) (?:bedroom )?door\b"
    r"|\b(?:a room|desk) (?:of your own|to yourself)\b|\b(?:ask|tell) (?:your )?(?:family|brothers?|sisters?|"
    r"everyone) to (?:be quiet|leave)\b",
    re.I,
)
COLOUR = r"(?:red|green|blue|yellow|orange|purple|pink|grey|gray|brown)"
ON_THE_PAGE = (
    r"(?:box(?:es)?|words?|text|sentences?|labels?|arrows?|bars?|lines?|dots?|keys?|parts?|sections?|columns?|"
    r"rows?|letters?|ones?|"
    r"regions?|areas?)"
)
BY_COLOUR = re.compile(
    rf"\b(?:printed|shown|written|marked|highlighted|underlined|shaded|drawn|coloured|given|set|circled) (?:in |"
    rf"as )?(?:the )?(?:colour )?{COLOUR}\b"
    rf"|\b(?:use|read|look at|explain|choose|circle|copy|find|follow|complete|fill|underline|match|answer|ignore|"
    rf"name|label|which|what|where|compare|describe)\b"
    rf"[^.?!]{{0,40}}\bthe {COLOUR}(?: (?:and|or) (?:the )?{COLOUR})? {ON_THE_PAGE}\b(?! (?:of|on) (?:a |"
    rf"the )?(?:plants?|leaf|leaves|light|spectrum|flag))"
    rf"|\b(?:the|these|those) (?:differently )?coloured {ON_THE_PAGE}\b|\b(?:in|by) (?:a |the )?(?:different|same|"
    rf"right|matching) colours?\b"
    rf"|\b(?:colour|shade|highlight|underline|circle)\b[^.?!]{{0,40}}\b(?:in )?{COLOUR}\b(?! (?:blood|light|giant|"
    rf"squirrel|cabbage|litmus))",
    re.I,
)
OTHERWISE = re.compile(
    r"\b(?:on paper|by hand|paper copy|in your (?:exercise )?book|if you (?:can|have|wish|like|prefer)|"
    r"no computer|no device|no internet|without (?:a |an )?(?:computer|device|"
    r"phone|internet)|at school|school library|in the library|or (?:write|draw|ask|use the|copy|read|describe|"
    r"tell)|instead|do(?:es)? not need|don't need|no need|not needed|and with its label)\b",
    re.I,
)
# "To log on" tells what something is for ("what a user types to log on"), unless the sentence speaks to the pupil.
PURPOSE = re.compile(r"to ", re.I)
SPEAKS_TO_PUPILS = re.compile(
    r"\byou(?:r|'ll)?\b|^\W*(?:(?:please|then|first|next|now|also|and),? )?"
    r"(?:remember|make sure|be sure|try|do not forget|don't forget|ask|get|use|take|open|turn|have|plan|arrange|go|work|sit|find|borrow)\b",
    re.I,
)
# What the pupil's own body, hands and school bag give is no need.
SEES_ANYWAY = re.compile(
    r"\b(?:(?:what|which) colours?|squares? with sides?|dotted|dashed|striped|labelled|marked with|pattern|letter [A-Z]\b"
    r"|called|key says)\b",
    re.I,
)
# A name of a file, a note that a description is to come, a word for any picture.
NO_WORDS = re.compile(
    r"\S+\.(?:png|jpe?g|gif|svg|webp|tiff?)$|\W*(?:IMG|DSC|screenshot)[-_ ]?\d*\W*$"
    r"|\W*(?:to ?do|tbc|tba)\b|[^.]*\b(?:description|alt text) (?:here|to follow|needed|missing)|"
    r"^\W*(?:an? |the )?(?:figure|image|picture|photo(?:graph)?|diagram|graph|chart|map|drawing|illustration|"
    r"table|alt(?: text)?|see above|"
    r"untitled|n/?a|tbc)?\W*\d*\W*$",
    re.I,
)


class Need(NamedTuple):
    """The words that ask for something, what they ask for, and what to do."""

    found: str
    what: str
    mend: str


KINDS = (
    (NEEDS_A_DEVICE, OTHERWISE, "needs a device, the internet or a printer", "say how it is done on paper"),
    (
        NEEDS_MONEY,
        OTHERWISE,
        "needs something bought, owned or paid for",
        "use what is on the sheet, or give what is needed in school",
    ),
    (NEEDS_QUIET, OTHERWISE, "needs a quiet room", "leave it out; the brief says where there is a place to work"),
    (
        BY_COLOUR,
        SEES_ANYWAY,
        "tells things apart by colour alone",
        "name them by a letter or a pattern: sheets are grey",
    ),
)


LEARNT = (
    "asks for what a home may not have, or tells things apart by colour",
    "say how it is done with this sheet and a pencil",
)


@lru_cache(maxsize=20_000)
def needs_in(text: str) -> tuple[Need, ...]:
    """Everything that a text asks a home to have, unless the same sentence or the next says how to do without it."""
    found: list[Need] = []
    said = lines(without_quotations(text))
    for n, line in enumerate(said):
        known = len(found)
        for pattern, unless, what, mend in KINDS:
            match = pattern.search(line)
            for_what = match and PURPOSE.match(match[0].lstrip(" ,;:")) and not SPEAKS_TO_PUPILS.search(line)
            if match and not for_what and not unless.search(" ".join(said[n : n + 2])):
                found.append(Need(match[0].strip(" ,;:"), what, mend))
        excused = OTHERWISE.search(" ".join(said[n : n + 2])) or SEES_ANYWAY.search(line)
        if len(found) == known and not excused and sentence_of_kind("equity", line):
            found.append(Need(line, *LEARNT))
    return tuple(found)


def is_no_description(alt: str) -> bool:
    """Whether an alternative text says nothing of what there is to see."""
    return NO_WORDS.match(alt) is not None
