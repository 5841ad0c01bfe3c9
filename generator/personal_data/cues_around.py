"""Cues of the sentence in which somebody is named, and of the sentences beside it."""

from generator.personal_data.cues import Cue, cue

ROOM = cue(
    "words of a classroom",
    2,
    r"(?i:\b(?:homeworks?|worksheets?|sheet|lessons?|mocks?|baseline|overlay|set \d|bottom set|top set|reading age|"
    r"register|word bank|sentence starters?|writing frame|"
    r"extension|scaffold\w*|simplified|seating|(?-i:TA|EAL|SEND?|EHCP|SENCO)|teaching assistant|tutor|"
    r"access arrangements|extra time|size \d+|"
    r"intervention|catch(?:ing)? up|"
    r"senco|key ?worker|gcse|sats|end of (?:unit|term|year|topic)|retakes?|resits?|phonics|"
    r"handwriting|spellings?|times tables|long division|"
    r"the (?:practical|test|assessment|exam|class|text|starter|plenary|group)|in class|half[- ]term|last (?:term|"
    r"year|lesson|week|time)|next (?:lesson|week|term)|this (?:term|week|year|lesson|topic|unit)|parents' evening|"
    r"challenge|"
    r"age-related expectations|expected standard|target|predicted|detention|laptop|scribe|font|"
    r"large print|in my|fractions|"
    r"decimals|reading|writing|(?:the|all) questions|question \d|finish\w* early|harder|easier|"
    r"first (?:two|three|four|five|six)|\d ?(?:-|to) ?\d|mentally|in maths|the board|"
    r"\w+ at home|key words|(?:his|her|their) book|glossary|(?:very )?able|speaks? \w+|"
    r"show (?:his|her|your|their) working|room \d+|stage [a-e]|"
    r"entry level|level [2-7]|grade [1-9]|year [1-9]|marks?)\b)",
)
ASKING = cue(
    "a teacher asks for something",
    2,
    r"(?i:\b(?:(?<!to )please|pls|plz|(?:can|could) you (?:please |also |just )?(?:make|write|do|create|produce|"
    r"adapt|give|add|include|change|simplify|provide|prepare|set|send|put|differentiate|keep|turn|shorten)|i need|"
    r"i want|i'd like|we need|i teach|i(?: am|'m) (?:teaching|tutoring)|i tutor|i have|my (?:class|set|group|"
    r"pupils?|students?|form|tutee|lesson)|our (?:class|set|group|pupils?|students?)|"
    r"nb|n\.b\.|note that|reminder|make sure|ensure|so (?:keep|pitch|use|make|give|go|no|please|add|include|avoid)|"
    r"keep (?:it|this|them|the)|"
    r"(?:make|create|produce|prepare|generate|write|design|give|do|include|add|provide) (?:(?:me|a|an|the|some|two|"
    r"three|four|five|six|ten|\d+|easy|easier|short|simple|shorter|simpler|extra|different|separate|similar) )*"
    r"(?:work ?sheet|sheet|version|questions that|questions for|task for|tasks for|quiz|support|resource|homework|"
    r"copy|scaffold|word bank|copies))\b)",
)
NEAR_ASKING = cue("a teacher asks for something beside it", 1, ASKING.pattern.pattern)

QUESTION = cue(
    "a question or an order to pupils",
    -4,
    r"(?i:(?:^|[.:;!?)\d] ?|\b(?:and|then) )\W*(?:explain|describe|suggest|discuss|analyse|evaluate|compare|"
    r"calculate|work out|find|draw|state|identify|justify|(?:design|plan) (?:an?|the)|complete|predict|"
    r"sort|order|match|label|sketch|prove|rank|translate|correct|read|choose|show that|round|solve|underline|"
    r"rewrite|punctuate|spot|circle|name (?:the|two|three|one)|write (?:down|a (?:letter|diary|story|poem|speech|"
    r"report on|paragraph|sentence|dialogue|playscript)|an?|the|about|in|this|these|it|each|your))\b|"
    r"\bhow (?:many|much|does|do|could|might|would|far|long|old|tall|is)\b|\bwhy (?:does|do|is|might|did|was)\b|"
    r"\bwhat (?:does|do|would|could|should|might|is|are|was|signs|advice)\b|\bwhich (?:of|is|was)\b|\bwho (?:was|"
    r"wins)\b)|\?",
)
STORY = cue(
    "fiction, a made-up case, a program, an example",
    -4,
    r"(?i:\b(?:scenarios?|case stud(?:y|ies)|role[ -]?play|imagine|pretend|hot-?seat|characters?|novels?|novella|"
    r"play|film|movie|poems?|story|stories|playwright|protagonist|narrat\w+|extract|"
    r"chapter|stanza|act \d|act (?:one|two|three|four|five)|scene|alleles?|genotype|phenotype|punnett|fictional|"
    r"for example|e\.g\.|i\.e\.|sentence|subject|verb|noun|adjective|pronoun|clause|comma|apostrophe|speech marks|"
    r"algorithm|database|"
    r"sql|select|insert into|variable|string|spreadsheet|formula|print(?=\()|patient|service user|legend|"
    r"myth|prejudice|counters|dice|"
    r"spinner|in the ratio|probability|bible|gospel|disciples?|prophets?|torah|qur'an|apostles?|psalm|covenant|"
    r"presents|portrays?|themes?|tragedy|villain|hero(?:ine)?|ghost|witch|customer|client|business|farmer|shop\w*|"
    r"sells?|costs?|invests?|earns?)\b|[£€$]|\b\w+ ?= ?['\"\[(])",
)
NEAR_STORY = cue("such a one beside it", -3, STORY.pattern.pattern)
MEASURE = cue(
    "things are measured",
    -2,
    r"(?:\d ?(?:m|cm|mm|km|kg|g|ml|l|km/h|mph|litres?|metres?|minutes?|hours?|years old)\b)",
)
LIFE = cue(
    "a life that is taught",
    -4,
    r"\b(?:1\d{3}|20[01]\d)s?\b(?! ?(?:m|g|ml|kg|kJ|words)\b)|\b(?:BCE?|AD|CE)\b|(?i:\b(?:century|kings?|queens?|"
    r"prince(?:ss)?|emperor|pope|president|prime minister|monarch|reign\w*|tsar|duke|earl|famous|paint(?:er|ings?|"
    r"ed)|sculptors?|artists?|composers?|composed|symphony|"
    r"poets?|authors?|novelist|writers?|scientists?|physicist|mathematicians?|philosopher|inventor|explorers?|"
    r"activist|campaign\w*|suffragettes?|paralympi\w+|olympi\w+|medals?|footballer|athlete|singer|musician|actors?|"
    r"actress|"
    r"retailers?|brands?|companies|company|published|discover(?:y|ed)|invented|museum|empire|throne|battle|slavery|"
    r"civil rights|nobel|key figures?|founded|theory|theories|law of|experiments?|revolution|war\b|parliament|"
    r"elected|treaty|expedition|voyage|executed|rebellion|church|saint)\b)",
)


SENTENCE_CUES: tuple[Cue, ...] = (
    ROOM,
    ASKING,
    QUESTION,
    STORY,
    MEASURE,
    LIFE,
)
NEAR_CUES: tuple[Cue, ...] = (
    NEAR_ASKING,
    NEAR_STORY,
)
