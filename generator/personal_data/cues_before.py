"""Cues that end at a name: for whom the work is, what is to be done with them, what they are called."""

from generator.personal_data.cues import PUPIL_WORDS, Cue, cue

_SHEET = (
    r"(?:work)?sheets?|cop(?:y|ies)|versions?|tasks?|questions?|quiz|homeworks?|activit(?:y|ies)|"
    r"work|resources?|booklet|extension|support|scaffold(?:ing|s)?|word bank|targets?|objectives|"
    r"feedback|next steps?|aims?|plan|notes?|advice|marking|report|comments?|outcomes?|challenge|one(?= for)"
)

# A name to whom the work is handed: nobody writes a worksheet for Anne Boleyn.
FOR = cue("the work is for them", 4, rf"(?i:\b(?:{_SHEET})(?: \w+){{0,3}} (?:for|to|at|with)[: ]\s*$)")
EASIER = cue(
    "it is to be fitted to them",
    4,
    r"(?i:\b(?:easier|simpler|harder|shorter|simplif\w+|adapt\w*|differentiat\w+|suitable|accessible|appropriate|"
    r"scaffold\w*|aim\w*|"
    r"pitch\w*|tailor\w*|stretch(?:ing)?|chunk\w*|enlarge\w*|level|print\w*|translate\w*)(?: \w+){0,4} (?:for|to|"
    r"at|of|so that|so|that)[: ]\s*$)",
)
AIMED = cue(
    "it is for them",
    2,
    r"(?i:(?:\b(?:is|written|made|meant|intended|need\w*|something|only|also|especially) for|^\W*(?:for|to)|"
    r"\bso that|\bmake sure(?: that)?|\bensure(?: that)?)[: ]\s*$)",
)
ORDERED = cue(
    "something is to be done to or with them",
    2,
    r"(?i:\b(?:(?:do not|don't|never|to)? ?(?:let|give|move|seat|sit|allow|remind|tell|ask|help|contact|e-?mail|"
    r"call|ring|phone|text|see|"
    r"speak to|talk to|chase|praise|watch|check on|keep|put|pair|use|note|remember(?: that)?|(?:watch|"
    r"look) out for|because|as|support|supports|include|stretch|challenge|excuse|exempt|"
    r"(?:sent?|handed|hand|return(?:ed)?|given?|report|addressed|forward(?:ed)?) (?:\w+ ){0,2}to|next to|away from|"
    r"works? with|sits? with|see)) $)",
)
PUPIL = cue(
    "they are called a pupil",
    3,
    rf"(?i:\b(?:(?:my|our|the|a|an|new|this|another|year \d+|yr ?\d+|y\d+|looked[- ]after|pp|eal|sen|"
    rf"send)\s(?:[\w-]+ ){{0,3}}(?:{PUPIL_WORDS})(?:,? (?:is|are|include|like|such as|in (?:my|this|"
    rf"our) (?:class|group|"
    rf"set)|from \w+))?,?|^\W*(?:{PUPIL_WORDS})) ?$)",
)
CALLED = cue(
    "a pupil of this name is spoken of",
    2,
    rf"(?i:\b(?:{PUPIL_WORDS}|someone)(?: in \w+ \w+)?,? (?:called|named) $)",
)
FORM = cue(
    "a form is filled in with them",
    3,
    r"(?im:^[\s*|>•-]*(?:(?:pupil|student|child|learner|parent|carer|teacher|staff|full|tutor|"
    r"contact)(?:'s)? ?)?(?:names?|pupil|student|child|learner|tutor|ta|teacher|senco|candidate|tutee)\s*[:=]\s*$)",
)
LISTED = cue(
    "they stand under the heading of a list",
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
BY = cue(
    "they made a work",
    -4,
    r"(?i:(?:['\")]|\b(?:written|painted|composed|directed|illustrated|book|poem|play|novel|story|song)) by $)",
)
GREETED = cue(
    "they are spoken to",
    2,
    r"(?i:(?:\bwell done|\bcongratulations(?: to)?|\bgood work|\bthank you|\bdear|\bhi|\bhello)[,!]? $)",
)
SIGNED = cue(
    "they sign",
    4,
    r"(?i:(?:\bthanks|\bcheers|\bkind(?:est)? regards|\bmany thanks|\bbest wishes|\bregards|\bthank you)[,.!]?\s+$)",
)
SELF = cue(
    "they say who they are",
    1,
    r"(?i:\b(?:my|his|her|their|whose) (?:full |first )?name is $|\b(?:i am|i'm|this is|it's|(?:he|she|they)(?:'s|"
    r" is| are) called) $|\bfor $)",
)
MADE = cue(
    "they prepared the lesson",
    4,
    r"(?i:\b(?:(?:scheme of work|resources?|unit|plan|lesson|worksheet|sheet|slides|prepared|planned|observed|set|"
    r"produced|created|taught|led|covered|marked|uploaded|(?:adapted|written) (?:for|in) \w+)) by (?:(?:mr|mrs|ms|"
    r"miss|dr)\.? )?$|^\W*(?:(?:lead|class|year|main|head|cover) )?(?:lead|head|cover(?:ing)?|trainee|mentor|"
    r"invigilator|author|teacher|tutor|planned by|created by|staff|ta|senco)s?\s*(?:[:-]| is)\s*(?:(?:mr|mrs|ms|"
    r"miss|dr)\.? )?$)",
)


BEFORE_CUES: tuple[Cue, ...] = (
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
