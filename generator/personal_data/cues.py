"""Signs that a named person is a pupil, a parent or a colleague of the teacher, or somebody of the lesson.

Each sign is looked for in one place: `before` a name (it ends there), `after` it (it begins there), in its `sentence`,
or `near` it (the sentences of the same line to both sides). Weights add up; `pupils.ENOUGH` is the bar.
"""

import re
from typing import Literal, NamedTuple

Where = Literal["before", "after", "sentence", "near"]


class Cue(NamedTuple):
    name: str
    where: Where
    weight: int
    pattern: re.Pattern[str]


def _cue(name: str, where: Where, weight: int, pattern: str) -> Cue:
    return Cue(name, where, weight, re.compile(pattern))


_SHEET = r"(?:work)?sheets?|cop(?:y|ies)|versions?|tasks?|questions?|quiz|homeworks?|activit(?:y|ies)|work|resources?|booklet|extension|support|scaffold(?:ing|s)?|word bank|targets?|objectives|feedback|next steps?|aims?|plan|notes?|advice|marking|report|comments?|outcomes?|challenge|one"
_PUPIL = r"pupils?|students?|child(?:ren)?|learners?|boys?|girls?|lads?|kids?|tutees?|daughter|son|twins|newcomers?|starters?"

# A name to whom the work is handed: nobody writes a worksheet for Anne Boleyn.
FOR = _cue("the work is for them", "before", 4, rf"(?i:\b(?:{_SHEET})(?: \w+){{0,3}} (?:for|to|at|with)[: ]\s*$)")
EASIER = _cue(
    "it is to be fitted to them",
    "before",
    4,
    r"(?i:\b(?:easier|simpler|harder|shorter|simplif\w+|adapt\w*|differentiat\w+|suitable|accessible|appropriate|"
    r"scaffold\w*|aim\w*|"
    r"pitch\w*|tailor\w*|stretch(?:ing)?|chunk\w*|enlarge\w*|level|print\w*|translate\w*)(?: \w+){0,4} (?:for|to|"
    r"at|of|so that|so|that)[: ]\s*$)",
)
AIMED = _cue(
    "it is for them",
    "before",
    2,
    r"(?i:(?:\b(?:is|written|made|meant|intended|need\w*|something|only|also|especially) for|^\W*(?:for|to)|"
    r"\bso(?: that)?|\bmake sure(?: that)?|\bensure(?: that)?)[: ]\s*$)",
)
ORDERED = _cue(
    "something is to be done to or with them",
    "before",
    2,
    r"(?i:\b(?:(?:do not|don't|never|to)? ?(?:let|give|move|seat|sit|allow|remind|tell|ask|help|contact|e-?mail|"
    r"call|ring|phone|text|see|"
    r"speak to|talk to|chase|praise|watch|check on|keep|put|pair|use|note|remember(?: that)?|(?:watch|"
    r"look) out for|because|as|support|supports|include|stretch|challenge|excuse|exempt|"
    r"(?:sent?|handed|hand|return(?:ed)?|given?|report|addressed|forward(?:ed)?) (?:\w+ ){0,2}to|next to|away from|"
    r"works? with|sits? with|see))[: ]\s*$)",
)
PUPIL = _cue(
    "they are called a pupil",
    "before",
    3,
    rf"(?i:\b(?:(?:my|our|the|a|an|new|this|another|year \d+|yr ?\d+|y\d+|looked[- ]after|pp|eal|sen|"
    rf"send)\s(?:[\w-]+ ){{0,3}}(?:{_PUPIL})(?:,? (?:is|are|include|like|such as|in (?:my|this|our) (?:class|group|"
    rf"set)|from \w+))?,?|^\W*(?:{_PUPIL})) ?$)",
)
CALLED = _cue(
    "a pupil of this name is spoken of",
    "before",
    3,
    rf"(?i:\b(?:{_PUPIL}|someone)(?: in \w+ \w+)?,? (?:called|named) $)",
)
FORM = _cue(
    "a form is filled in with them",
    "before",
    3,
    r"(?im:^\W*(?:(?:pupil|student|child|learner|parent|carer|teacher|staff|full|tutor|"
    r"contact)(?:'s)? ?)?(?:names?|pupil|student|child|learner|tutor|ta|teacher|senco|candidate|tutee)\s*[:=]\s*$)",
)
LISTED = _cue(
    "they stand under the heading of a list",
    "before",
    3,
    r"(?i:\b(?:group(?: \w+)?|list|register|seating(?: plan)?|intervention|support|extension|ext|stretch|challenge|"
    r"catch-?up|absent|"
    r"absentees|missing|boys|girls|pupils?|students?|learners?|names?|results|scores|marks|class(?: \w+)?|set \d|"
    r"table \d|(?:\w+ )?(?:table|level|base|readers?|writers?|group|pupils?|team)|row \d|pairs?|eal|sen|send|pp|"
    r"fsm|lac|hpa|"
    r"lpa|mpa|behind|on track|below|above|expected|greater depth|working towards|resit|retakes?|detention|merits?|"
    r"attendance|targets?|concerns?|higher|lower|foundation|scribe|reader|"
    r"extra time|(?:low(?:er|est)?|middle|high(?:er|est)?|more|less|most) (?:ability|able|attain\w+|"
    r"prior attain\w+)|(?:year|yr|y) ?\d+(?: [\w']+){0,2})(?: \([^()\n]{0,30}\))?\s?[:=-]\s*(?:[-*•]|"
    r"\d{1,2}[.)])?\s*$)",
)
BY = _cue(
    "they made a work",
    "before",
    -4,
    r"(?i:(?:['\")]|\b(?:written|painted|composed|directed|illustrated|book|poem|play|novel|story|song)) by $)",
)
GREETED = _cue(
    "they are spoken to",
    "before",
    2,
    r"(?i:(?:\bwell done|\bcongratulations(?: to)?|\bgood work|\bthank you|\bdear|\bhi|\bhello)[,!]? $)",
)
SIGNED = _cue(
    "they sign",
    "before",
    4,
    r"(?i:(?:\bthanks|\bcheers|\bkind(?:est)? regards|\bmany thanks|\bbest wishes|\bregards|\bthank you)[,.!]?\s+$)",
)
SELF = _cue(
    "they say who they are",
    "before",
    1,
    r"(?i:\b(?:my|his|her|their|whose) (?:full |first )?name is $|\b(?:i am|i'm|this is|it's|(?:he|she|they)(?:'s|"
    r" is| are) called) $|\bfor $)",
)
STAFF = _cue(
    "a post in a school is theirs",
    "after",
    4,
    r"(?i:(?:,| \(| -|\n) ?(?:the |our |my |an? )?(?:(?:assistant |deputy |acting )?(?:head(?:teacher| ?of \w+)?|"
    r"senco?|teacher|nqt|ect|ta|lsa|governor|tutor|librarian|technician|class ?teacher|year \d+ (?:lead|teacher|"
    r"tutor)|kS\d lead|subject lead|\w+ (?:teacher|coordinator|lead))\b))",
)
MADE = _cue(
    "they prepared the lesson",
    "before",
    4,
    r"(?i:\b(?:(?:scheme of work|resources?|unit|plan|lesson|worksheet|sheet|slides|prepared|planned|observed|set|"
    r"produced|created|taught|led|covered|marked|uploaded|(?:adapted|written) (?:for|in) \w+)) by (?:(?:mr|mrs|ms|"
    r"miss|dr)\.? )?$|^\W*(?:(?:lead|class|year|main|head|cover) )?(?:lead|head|cover(?:ing)?|trainee|mentor|"
    r"invigilator|author|teacher|tutor|planned by|created by|staff|ta|senco)s?\s*(?:[:-]| is)\s*(?:(?:mr|mrs|ms|"
    r"miss|dr)\.? )?$)",
)

APPOSED = _cue(
    "they are called a pupil behind the name",
    "after",
    4,
    rf"(?i:,? (?:who is |is |are |- )?(?:a|an|my|our|one of (?:my|our|the)|the) (?:[\w-]+ ){{0,3}}(?:{_PUPIL}|"
    rf"reader|writer)\b(?! of| in (?:the|a) (?:play|novel|story|book|poem|film)))",
)
DEED = _cue(
    "a deed that lessons tell of",
    "after",
    -3,
    r"(?i: (?:\w+ly )?(?:invented|discovered|founded|identified|developed|designed|built|wrote|painted|composed|"
    r"led|ruled|reigned|conquered|explored|sailed|fought|believed|proposed|proved|campaigned|became|died|"
    r"lived|was (?:an?|the|born|executed|killed|elected|crowned|known)|played|starred|sang|directed|commanded|"
    r"produced|created|won|set up|flew|swam|climbed|argued that|suggested that|helped (?:to )?(?:found|win|build|"
    r"free)|mapped|tested|"
    r"made (?:the|a)|opposed|refused to (?:give|move|sign)|developed|theor\w+|contracted|suffered|lost (?:his|"
    r"her) sight)\b|,? known as\b)",
)
NEEDS = _cue(
    "a teacher's judgement of a learner",
    "after",
    3,
    r"(?i:(?: \([^()\n]{0,30}\))?,?(?: who)? ?(?:is|are|was|were|has been|still|also|often|always|really|both|all|"
    r"only|just|currently)? ?"
    r"(?:struggl(?:es?|ed|ing) (?:with|to)|working (?:at|below|above|towards|on|within|well|significantly)|"
    r"work(?:s)? (?:at|below)|new to (?:english|the)|wears? (?:glasses|hearing aids?)|joined (?:us|in|from|the)|"
    r"behind\b|(?:well )?below|(?:has |have )?missed\b|absent|away (?:on|for|last|next|this|until)|off (?:sick|"
    r"school|last|this|for)|reads? at|in (?:set|year|my|our|the (?:lower|top|bottom|middle|higher|lowest|highest)|"
    r"[7-9][a-z]\b|1[0-3][a-z])|exceeding|on track|underachiev\w+|underperform\w+|(?:making|made|"
    r"makes) (?:\w+ )?progress|forgot\w* (?:his|her|their) |"
    r"retaking|resitting|re-?sits?|(?:did|has|have) ?n(?:o|')t (?:done|finish\w*|complet\w+|hand\w*|attempt\w*|do|"
    r"brought|bring|submit\w*)|misbehav\w+|"
    r"(?:will|won't|can't|cannot|must|should|may|might|could) (?:not )?(?:be (?:absent|away|given|sat|seated|moved|"
    r"late|allowed|leaving)|miss|do the|have (?:the )?(?:sheet|extension|support)|need (?:help|support|extra|a|the|"
    r"more|to)|sit (?:with|next|near|at))|needs? (?:help|support|extra|more|a lot|this|it|the|to (?:redo|re-?do|"
    r"finish|catch|practise|sit|be|work|have|learn|improve)|"
    r"(?:size|font|print|large|enlarged|coloured|simpl\w+|frequent|constant|lots)|(?:an? )(?:scribe|reader|laptop|"
    r"word|writing|tas?k|scaffold|simpl|larger|enlarged|overlay|printed|quiet|different)))"
    r")",
)
CANNOT = _cue(
    "they cannot do what schools teach",
    "after",
    4,
    r"(?i:(?: \([^()\n]{0,30}\))?,?(?: who)?(?: still| really| just)? (?:can(?:no|')t|could ?n[o']t|"
    r"(?:is )?(?:unable|not able) to|finds?) (?:yet |even )?(?:do (?!it again|anything)|understand(?! (?:why|that|"
    r"the (?:world|feelings)|people|other|how people))|remember how|read|writ|spell|add|subtract|multipl|divid|"
    r"count|tell the time|access|cope|recall|concentrat|sit still|manag)\w*\b|(?i: (?:keeps? |is always |"
    r"always )?(?:mix(?:es|ing) up|confus(?:es|ing)|muddl(?:es|ing))| (?:did|does|is doing) (?:really |very |"
    r"so )?(?:badly|poorly|well|terribly)\b| (?:did|does|do) ?n(?:o|')t (?:understand|get|follow|grasp|do well|"
    r"finish|complete|hand|know (?:his|her|their|how))| needs? (?:easier|simpler|more|extra|help|support|harder)))",
)
MAY_NEED = _cue(
    "what may be said of a learner, or of a character",
    "after",
    1,
    r"(?i:(?: \([^()\n]{0,30}\))?,?(?: who)? (?:(?:always |never |often |rarely |still |sometimes |usually |only |"
    r"just |really |also )?(?:is|are|cannot|can't|can\b|could|must|should|would|may|might|will|won't|"
    r"does ?n(?:o|')t|do ?n(?:o|')t|did ?n(?:o|')t|has|have|left|failed|passed|finished|joined|forgot|isn't|aren't|"
    r"hasn't|haven't|(?!was\b)[a-z]{2,}(?:[^s\W]s|ss?es))\b))",
)
SCORED = _cue(
    "a mark was got",
    "after",
    2,
    r"(?i:(?:,? who)? (?:only |just |both |all |recently )?(?:scored?|got|achieved?|gained|attained|received|"
    r"was given|managed|is (?:predicted|targeted|on)|are (?:predicted|on)|has (?:a )?target\w*) (?:an? |only |"
    r"just |a grade |grade |full |at )*(?:[\d]|marks|[A-GU]\b|level|distinction|merit|pass))",
)
MARK = _cue(
    "a mark stands beside",
    "after",
    2,
    r"(?:[ \t]*[-:=(,]?[ \t]*(?:\d{1,3} ?(?:/ ?\d{1,3}|%)|(?:target|predicted|current(?:ly)?|working at|level|"
    r"grade|score|mock|attendance|reading age)\b|[A-Z]\*?\b(?! [a-z]))|: ?\d{1,3}\b(?!:))",
)
PLACED = _cue(
    "a class stands beside",
    "after",
    4,
    r"(?: ?[(,-] ?|,? (?:in|from|of) )(?:(?:[1-9]|1[0-3])[A-Z][A-Za-z0-9]?\d?\b(?! ?(?:cm|kg|N|V|m)\b)|"
    r"(?i:y(?:ea)?r? ?(?:1[0-3]|[1-9])\b(?! (?:bc|ad))|set \d|form \w|(?:my|our|this) (?:class|form|group|set|"
    r"lesson)))",
)
OWNED = _cue(
    "a school's record is theirs",
    "after",
    3,
    r"(?:'s?| and (?:his|her|their)) (?:\w+ ){0,2}(?i:reading age|target|levels?|books?|ehcp|iep|behaviou?r|"
    r"attendance|progress|mock|grade|predicted|marks?|results?|scores?|parents?' evening|social worker|key ?worker|"
    r"needs|overlay|homework|spelling|handwriting|assessment|"
    r"report|timetable|plan\b(?! (?:to|for|is|was|of))|support|meds|medication|hearing|attention|concentration|"
    r"work is|work was|group|ta\b|login|email|e-mail|phone|number)",
)
KIN = _cue(
    "their family is in touch or in trouble",
    "after",
    4,
    r"'s? (?:mum|dad|mother|father|parents?|carers?|nan|gran\w*|sister|brother|auntie?|uncle|family|"
    r"foster\w*)(?: \([^()]{0,30}\))?,? (?i:(?:has |have |just )?(?:e-?mailed|rang|phoned|called (?:me|in|us|"
    r"about)|wrote|contacted|complained|messaged|asked|requested|wants|is (?:in (?:hospital|the army|prison)|away|"
    r"abroad|deployed|poorly|unwell)|(?:are|have|is) (?:getting )?(?:divorc|separat|split)\w*|died|has (?:cancer|"
    r"died|left|passed|lost)|lost (?:his|her|their) job|was (?:made redundant|arrested)|passed away|works|can(?:no|"
    r"')t read|speaks? (?:no|little)|"
    r"(?:is|are) (?:ill|worried|concerned|unhappy))|(?:mobile|phone|number|e-?mail|address))",
)
TOLD = _cue(
    "they spoke with the teacher",
    "after",
    4,
    r"(?i: (?:has |have )?(?:told|asked|emailed|e-mailed|messaged|shouted at|swore at|hit|came to (?:see )?|"
    r"approached|reminded|mentioned to|said to) (?:me|us|staff|the (?:ta|teacher|office|head))\b)",
)
WHO_IS = _cue(
    "what they are is told at once",
    "after",
    2,
    r",? (?:who(?:'s| is| has| needs| can| cannot| finds| gets| struggles| speaks| came| joined| arrived| only|"
    r" will| was)|(?:he|she|they)(?:'s| is| has| needs| can| cannot| finds| gets| struggles| only| are| were|"
    r" will))\b|(?: \([^()\n]{0,40}\)|[,;.!?]) (?:(?:[Ss])?[Hh]e|[Tt]hey)(?:'s| is| has| needs| can| cannot| finds|"
    r" gets| struggles| only| are| have| did)\b",
)

ROOM = _cue(
    "words of a classroom",
    "sentence",
    2,
    r"(?i:\b(?:homeworks?|worksheets?|sheet|lessons?|mocks?|baseline|overlay|set \d|bottom set|top set|reading age|"
    r"register|word bank|sentence starters?|writing frame|"
    r"extension|scaffold\w*|simplified|seating|ta|teaching assistant|tutor|access arrangements|extra time|size \d+|"
    r"intervention|catch(?:ing)? up|"
    r"eal|senco?|send|ehcp|key ?worker|gcse|sats|end of (?:unit|term|year|topic)|retakes?|resits?|phonics|"
    r"handwriting|spellings?|times tables|long division|"
    r"the (?:practical|test|assessment|exam|class|text|starter|plenary|group)|in class|half[- ]term|last (?:term|"
    r"year|lesson|week|time)|next (?:lesson|week|term)|this (?:term|week|year|lesson|topic|unit)|parents' evening|"
    r"challenge|"
    r"expectations|expected|target|predicted|report|detention|laptop|scribe|font|large print|in my|fractions|"
    r"decimals|reading|writing|(?:the|all) questions|question \d|finish\w* early|harder|easier|one-step|"
    r"first (?:two|three|four|five|six)|\d ?(?:-|to) ?\d|mentally|in maths|write it|the board|be filmed|"
    r"\w+ at home|key words|apostrophes|(?:his|her|their) book|carry|glossary|(?:very )?able|speaks? \w+|"
    r"show (?:his|her|your|their) working|area and perimeter|room \d+|stage [a-e]|"
    r"entry level|level [2-7]|grade [1-9]|year [1-9]|marks?)\b)",
)
ASKING = _cue(
    "a teacher asks for something",
    "sentence",
    2,
    r"(?i:\b(?:please|pls|plz|(?:can|could|would|will) you (?:please |also |just )?(?:make|write|do|create|produce|"
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
NEAR_ASKING = _cue("a teacher asks for something beside it", "near", 1, ASKING.pattern.pattern)

QUESTION = _cue(
    "a question or an order to pupils",
    "sentence",
    -4,
    r"(?i:(?:^|[.:;!?)\d] ?|\b(?:and|then) )\W*(?:explain|describe|suggest|discuss|analyse|evaluate|compare|"
    r"calculate|work out|find|draw|state|identify|justify|design an?|complete|predict|"
    r"sort|order|match|label|sketch|prove|rank|translate|correct|read|choose|show that|round|solve|underline|"
    r"rewrite|punctuate|spot|circle|name (?:the|two|three|one)|write (?:down|a (?:letter|diary|story|poem|speech|"
    r"report on|paragraph|sentence|dialogue|playscript)|an?|the|about|in))\b|"
    r"\bhow (?:many|much|does|do|could|might|would|far|long|old|tall|is)\b|\bwhy (?:does|do|is|might|did|was)\b|"
    r"\bwhat (?:does|do|would|could|should|might|is|are|was|signs|advice)\b|\bwhich (?:of|is|was)\b|\bwho (?:was|"
    r"wins)\b)|\?",
)
STORY = _cue(
    "fiction, a made-up case, a program, an example",
    "sentence",
    -4,
    r"(?i:\b(?:scenarios?|case stud(?:y|ies)|role[ -]?play|imagine|pretend|hot-?seat|characters?|novels?|novella|"
    r"play|film|movie|poems?|story|stories|playwright|protagonist|narrat\w+|extract|"
    r"chapter|stanza|act \d|act (?:one|two|three|four|five)|scene|alleles?|genotype|phenotype|punnett|fictional|"
    r"for example|e\.g\.|i\.e\.|sentence|subject|verb|noun|adjective|pronoun|clause|comma|apostrophe|speech marks|"
    r"algorithm|database|"
    r"sql|select|insert into|variable|print|string|patient|service user|legend|myth|prejudice|counters|dice|"
    r"spinner|in the ratio|probability|bible|gospel|disciples?|prophets?|torah|qur'an|apostles?|psalm|covenant|"
    r"presents|portrays?|themes?|tragedy|villain|hero(?:ine)?|ghost|witch|customer|client|business|farmer|shop\w*|"
    r"sells?|costs?|invests?|earns?)\b|[£€$]|\b\w+ ?= ?['\"\[(])",
)
NEAR_STORY = _cue("such a one beside it", "near", -3, STORY.pattern.pattern)
MEASURE = _cue(
    "things are measured",
    "sentence",
    -2,
    r"(?:\d ?(?:m|cm|mm|km|kg|g|ml|l|km/h|mph|litres?|metres?|minutes?|hours?|years old)\b)",
)
LIFE = _cue(
    "a life that is taught",
    "sentence",
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

BEFORE_CUES = (
    FOR,
    EASIER,
    AIMED,
    ORDERED,
    PUPIL,
    CALLED,
    FORM,
    LISTED,
    BY,
    GREETED,
    SIGNED,
    SELF,
    MADE,
)
AFTER_CUES = (
    STAFF,
    APPOSED,
    DEED,
    NEEDS,
    CANNOT,
    MAY_NEED,
    SCORED,
    MARK,
    PLACED,
    OWNED,
    KIN,
    TOLD,
    WHO_IS,
)
SENTENCE_CUES = (
    ROOM,
    ASKING,
    QUESTION,
    STORY,
    MEASURE,
    LIFE,
)
NEAR_CUES = (
    NEAR_ASKING,
    NEAR_STORY,
)
