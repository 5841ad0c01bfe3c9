"""What sort of sentence it is: a teacher on a class of their own, a question for pupils, a made-up case, a biography.

The same words ("Dev has type 1 diabetes") are a pupil's record in one and a biology question in another.
"""

import re

# A teacher speaks of people that they teach.
REQUEST = re.compile(
    r"(?i:\b(?:please|pls|plz|can you|could you|i need|i teach|i have|i'd like|my (?:\w+ ){0,3}(?:pupils?|"
    r"students?|class|set|group|form|tutor|kids?|lot|child|son|daughter|lessons?|room)|"
    r"our (?:\w+ ){0,3}(?:pupils?|students?|class|set|group|form|year \d+)|in (?:this|our|my) (?:class|"
    r"set|group|lesson|form)|the only .{0,20}pupils?|seating|be (?:careful|sensitive|mindful)|in (?:[7-9]|"
    r"1[0-3])[a-z]\d?|"
    r"TA(?:'s)?|SENC[Oo]s?|scribe|word mat|laptop user|cover|NB|N\.B\.|note(?: that|:)|reminder|watch out|"
    r"heads? up|avoid|don't|dont|pitch|adapt|differentiat\w+|print(?:ed)? (?:copy|copies)|font|overlay|"
    r"support group|extension group|support:|extn|homework (?:must|for|on|learnin)|sheet for|trip|"
    r"parents'? evening|reduced timetable|core subjects|year \d+ (?:art|set|level)|yr ?\d+|form tutor|"
    r"low arousal|non-specialist|period \d)\b)"
    r"|\b(?:[7-9]|1[0-3])(?:[A-Z][A-Z0-9]?\d?)(?:/[A-Z][a-z]\d)?\b(?! ?(?:cm|kg|N|V)\b)|"
    r"\bY(?:ear )?(?:[7-9]|1[0-3])\b|\bTA\b"
)
CLASSROOM = re.compile(
    r"(?i:\b(?:lessons?|homeworks?|homw|class|classes|set \d|sheet|last term|this term|last week|"
    r"in september|tutor|in year \d+|at school|starter|the practical|task|tasks|letters? need|scaffolded|"
    r"extension|(?:can't|cannot|won't|unable to|not allowed to|exempt from) (?:do|take|have|eat|join|go|"
    r"swim\w*|attend|sit|come|handle))\b)"
)
# Said by a teacher of the people in front of them, so that a name alone is a pupil's.
OWN = re.compile(
    r"(?i:\b(?:my (?:\w+ ){0,3}(?:pupils?|students?|class|set|group|form|lad|girl|boy)|"
    r"our (?:\w+ ){0,3}(?:pupils?|students?|class|set|group|form|lad|girl|boy)|(?:easier|harder|shorter|"
    r"simpler|separate|printed|enlarged|adapted) (?:one|version|copy|sheet|task) for|"
    r"(?:homework|sheet|worksheet|work|copy|copies|version|task) (?:\w+ )?for (?=(?-i:[A-Z])[a-z]+(?:'s|,|"
    r"\.| |$))|(?:i have|i teach|got|for) (?:a |an )(?:\w+ )?(?:pupil|child|boy|girl|student|"
    r"lad)(?: \w+ \w+)? (?:called|named)|i'm worried about|parents of|dear parents?|in (?:this|our|"
    r"my) (?:class|set|group|form)|(?:year|yr) ?\d+ (?:pupil|student|boy|girl|lad|class|set)s?|"
    r"sat (?:next to|with)|"
    r"TA|SENCO)\b)|\b(?:in|from|of|class) (?:[7-9]|1[0-3])[A-Z]\d?\b"
)
# A question or an order to pupils.
ASKED = re.compile(
    r"(?i:\b(?:explain|describe|suggest|discuss|analys\w+|evaluate|compare|calculate|work out|find|draw|"
    r"state|identify|justify|design|plan (?:an?|the)|write (?:each|the|a|an|down|two|three|their|his|her|"
    r"out|about)|complete|predict|"
    r"sort|order|match|list|label|sketch|prove|simplify|rank|give (?:one|two|three|a|the)|show that|"
    r"how (?:many|much|does|do|could|can|might|would|far|long|old|is)|why (?:does|do|is|might|did|was)|"
    r"what (?:does|do|would|could|should|might|is|are|signs|happens|advice)|which (?:of|services|is)|"
    r"who (?:is|was|wins|can))\b)|\?"
)
# A made-up case, a work of fiction, a topic taught.
STAGED = re.compile(
    r"(?i:\b(?:scenarios?|case stud(?:y|ies)|role[ -]?plays?|imagine|pretend|hot-?seat|characters?|"
    r"novels?|novella|the play|the film|the poem|the story|playwright|protagonist|narrator|extract|"
    r"chapter|stanza|act \d|scene|"
    r"alleles?|genotypes?|phenotype|carriers?|punnett|inherit\w*|recessive|dominant|pedigree|chromosomes?|"
    r"insulin|blood glucose|alveoli|vaccin\w+|immune|antibod\w+|symptoms|"
    r"the client|a client|patients?|service user|care plan for|fictional|example of a|for example|e\.g\.|"
    r"vignette|quotation|context|theme|stereotyp\w+|prejudice|steinbeck|shakespeare|dickens|diary entry|"
    r"source [a-h]\b|"
    r"worshipp?er|believers?|sacred|scripture|gospel|pilgrimage|bar mitzvah|baptis\w+|algorithm|database|"
    r"query|sql|select|insert into|table students|field(?:s|name)?\b|record:|variable|legend|myths?|"
    r"sickle cell trait|probability that)\b)|\b(?:input|print)\(|\b\w+ ?= ?['\"]"
)
BIOGRAPHY = re.compile(
    r"\b(?:1\d{3}|20[01]\d BCE?)s?\b(?! ?(?:m|g|ml|kg|kJ|words)\b)|\b(?:BCE?|AD|CE)\b|"
    r"(?i:\b(?:was born|(?:he|she) died|century|kings?|queens?|prince|princess|emperor|pope|president|"
    r"prime minister|monarch|reign\w*|tsar|duke|earl|famous|painter|paintings?|sculptor|artists?|"
    r"composers?|symphony|"
    r"poets?|authors?|novelist|writer|scientists?|physicist|mathematicians?|philosopher|inventor|explorer|"
    r"activist|campaign\w*|suffragettes?|paralympi\w+|olympi\w+|gold medal|footballer|athlete|singer|"
    r"musician|actor|"
    r"self-portraits?|published|discovered|invented|museum|empire|throne|battle|slavery|civil rights|nobel)\b)"
)

# Words that no English sentence needs: two of them make a sentence of a language lesson.
_FOREIGN = re.compile(
    r"(?i:\b(?:je|est|et|mon|ma|mes|une?|il|elle|ans|habite|ich|ist|und|hat|der|die|das|mein\w?|bin|sie|"
    r"wohnt|spielt|el|los|las|mi|tiene|tengo|años|vivo|y|es|muy|io|sono|puella|est|in horto)\b)"
)


_INTRODUCED = re.compile(r"(?i:\b(?:[mts]'appelle\w*|mi chiamo|[mst]e llam\w+|hei(?:ß|ss)\w+|buongiorno|nació|est né))")


def is_foreign(text: str) -> bool:
    return bool(_INTRODUCED.search(text)) or len({word.casefold() for word in _FOREIGN.findall(text)}) >= 3
