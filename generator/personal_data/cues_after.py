"""Cues that begin behind a name: a need, a mark, a class, a family, a post in a school, or a deed that lessons tell of."""

from generator.personal_data.cues import PUPIL_WORDS, Cue, cue

STAFF = cue(
    "a post in a school is theirs",
    4,
    r"(?i:(?:,| \(| -|\n) ?(?:the |our |my |an? )?(?:(?:assistant |deputy |acting )?(?:head(?:teacher| ?of \w+)?|"
    r"senco?|teacher|nqt|ect|ta|lsa|governor|tutor|librarian|technician|class ?teacher|year \d+ (?:lead|teacher|"
    r"tutor)|kS\d lead|subject lead|\w+ (?:teacher|coordinator|lead))\b))",
)
APPOSED = cue(
    "they are called a pupil behind the name",
    4,
    rf"(?i:,? (?:who is |is |are |- )?(?:a|an|my|our|one of (?:my|our|the)|the) (?:[\w-]+ ){{0,3}}(?:{PUPIL_WORDS}|"
    rf"readers?|writers?|\w*attainers?|\w*achievers?|workers?|mathematicians?|weakest|strongest|lowest|"
    rf"highest)\b(?! of| in (?:the|a) (?:play|novel|story|book|poem|film)))",
)
DEED = cue(
    "a deed that lessons tell of",
    -3,
    r"(?i: (?:\w+ly )?(?:invented|discovered|founded|identified|developed|designed|built|wrote|painted|composed|"
    r"led|ruled|reigned|conquered|explored|sailed|fought|believed|proposed|proved|campaigned|became|died|"
    r"lived|was (?:an?|the|born|executed|killed|elected|crowned|known)|played|starred|sang|directed|commanded|"
    r"produced|created|won|set up|flew|swam|climbed|argued that|suggested that|helped (?:to )?(?:found|win|build|"
    r"free)|mapped|tested|"
    r"made (?:the|a)|opposed|refused to (?:give|move|sign)|developed|theor\w+|contracted|suffered|lost (?:his|"
    r"her) sight)\b|,? known as\b)",
)
NEEDS = cue(
    "a teacher's judgement of a learner",
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
CANNOT = cue(
    "they cannot do what schools teach",
    4,
    r"(?i:(?: \([^()\n]{0,30}\))?,?(?: who)?(?: still| really| just)? (?:can(?:no|')t|could ?n[o']t|"
    r"(?:is )?(?:unable|not able) to|finds?) (?:yet |even )?(?:do (?!it again|anything)|understand(?! (?:why|that|"
    r"the (?:world|feelings)|people|other|how people))|remember how|read|writ|spell|add|subtract|multipl|divid|"
    r"count|tell the time|access|cope|recall|concentrat|sit still|manag)\w*\b|(?i: (?:keeps? |is always |"
    r"always )?(?:mix(?:es|ing) up|confus(?:es|ing)|muddl(?:es|ing))| (?:did|does|is doing) (?:really |very |"
    r"so )?(?:badly|poorly|well|terribly)\b| (?:did|does|do) ?n(?:o|')t (?:understand|get|follow|grasp|do well|"
    r"finish|complete|hand|know (?:his|her|their|how))| (?:has|have)n't (?:understood|grasped|got|"
    r"mastered|learn(?:t|ed)|managed|finished|done)\b| needs? (?:reminding|prompting|reassurance|chasing|"
    r"encourag\w+|easier|simpler|more|extra|help|support|harder)))",
)
MAY_NEED = cue(
    "what may be said of a learner, or of a character",
    1,
    r"(?i:(?: \([^()\n]{0,30}\))?,?(?: who)? (?:(?:always |never |often |rarely |still |sometimes |usually |only |"
    r"just |really |also )?(?:is|are|cannot|can't|can\b|could|must|should|would|may|might|will|won't|"
    r"does ?n(?:o|')t|do ?n(?:o|')t|did ?n(?:o|')t|has|have|left|failed|passed|finished|joined|forgot|isn't|aren't|"
    r"hasn't|haven't|(?!was\b)[a-z]{2,}(?:[^s\W]s|ss?es))\b))",
)
SCORED = cue(
    "a mark was got",
    2,
    r"(?i:(?:,? who)? (?:only |just |both |all |recently )?(?:scored?|got|achieved?|gained|attained|received|"
    r"was given|managed|is (?:predicted|targeted|on)|are (?:predicted|on)|has (?:a )?target\w*) (?:an? |only |"
    r"just |a grade |grade |full |at )*(?:[\d]|marks|[A-GU]\b|level|distinction|merit|pass))",
)
MARK = cue(
    "a mark stands beside",
    2,
    r"(?:[ \t]*[-:=(,]?[ \t]*(?:\d{1,3} ?(?:/ ?\d{1,3}|%)|(?:target|predicted|current(?:ly)?|working at|level|"
    r"grade|score|mock|attendance|reading age)\b|[A-Z]\*?\b(?! [a-z]))|: ?\d{1,3}\b(?!:))",
)
PLACED = cue(
    "a class stands beside",
    4,
    r"(?: ?[(,-] ?|,? (?:in|from|of) )(?:(?:[1-9]|1[0-3])[A-Z][A-Za-z0-9]?\d?\b(?! ?(?:cm|kg|N|V|m)\b)|"
    r"(?i:y(?:ea)?r? ?(?:1[0-3]|[1-9])\b(?! (?:bc|ad))|set \d|form \w|(?:my|our|this) (?:class|form|group|set|"
    r"lesson)))",
)
OWNED = cue(
    "a school's record is theirs",
    3,
    r"(?:'s?| and (?:his|her|their)) (?:\w+ ){0,2}(?i:reading age|target|levels?|books?|ehcp|iep|behaviou?r|"
    r"attendance|progress|mock|grade|predicted|marks?|results?|scores?|parents?' evening|social worker|key ?worker|"
    r"needs|overlay|homework|spelling|handwriting|assessment|"
    r"report|timetable|plan\b(?! (?:to|for|is|was|of))|support|meds|medication|hearing|attention|concentration|"
    r"work is|work was|group|ta\b|login|email|e-mail|phone|number)",
)
RATED = cue(
    "a mark out of so many was got",
    2,
    r"(?i: (?:only |just |both )?(?:scored?|got|achieved?|gained|received|managed) (?:only |"
    r"just )?\d{1,3} ?(?:%|/|out of|per ?cent))",
)
SO = cue(
    "the teacher is to act on it",
    2,
    r"(?i:[^.;\n]{3,80}\bso (?:he |she |they )?(?:keep|please|pls|avoid|no|make sure|use|give|go|do not|"
    r"don't|pitch|add|include|allow|need|needs|will (?:need|miss|be)|can only|must)\b)",
)
HABIT = cue(
    "how they work at school",
    3,
    r"(?i: (?:never|rarely|hardly ever|always|often|usually|seldom) (?:finish\w*|complet\w+|tr(?:y|ies)|"
    r"listens?|brings?|hands?|forgets?|participat\w+|joins? in|ask\w*|copie?s?|rush\w*|gives? up)\b|"
    r" (?:is|are|was|were|has been|have been) (?:ill|poorly|sick|unwell|in hospital|late|excluded|"
    r"suspended|in isolation|working hard|trying hard|distracted|chatty|upset (?:by|in|about))\b|"
    r" (?:can(?:no|')t|must ?n[o']t|should ?n[o']t|must not|should not|don't|do not) (?:work|sit|"
    r"be (?:put|sat|seated|paired)) (?:together|next|near|with|beside)\b|"
    r" (?:has|have) been (?:working|trying|struggling|making|behaving|doing|chatting|off)\b)",
)
KIN = cue(
    "their family is in touch or in trouble",
    4,
    r"'s? (?:mum|dad|mother|father|parents?|carers?|nan|gran\w*|sister|brother|auntie?|uncle|family|"
    r"foster\w*)(?: \([^()]{0,30}\))?,? (?i:(?:has |have |just )?(?:e-?mailed|rang|phoned|called (?:me|in|us|"
    r"about)|wrote|contacted|complained|messaged|asked|requested|wants|is (?:in (?:hospital|the army|prison)|away|"
    r"abroad|deployed|poorly|unwell)|(?:are|have|is) (?:getting )?(?:divorc|separat|split)\w*|died|has (?:cancer|"
    r"died|left|passed|lost)|lost (?:his|her|their) job|was (?:made redundant|arrested)|passed away|works|can(?:no|"
    r"')t read|speaks? (?:no|little)|"
    r"(?:is|are) (?:ill|worried|concerned|unhappy))|(?:mobile|phone|number|e-?mail|address))",
)
TOLD = cue(
    "they spoke with the teacher",
    4,
    r"(?i: (?:has |have )?(?:told|asked|emailed|e-mailed|messaged|shouted at|swore at|hit|came to (?:see )?|"
    r"approached|reminded|mentioned to|said to) (?:me|us|staff|the (?:ta|teacher|office|head))\b)",
)
WHO_IS = cue(
    "what they are is told at once",
    2,
    r",? (?:who(?:'s| is| has| needs| can| cannot| finds| gets| struggles| speaks| came| joined| arrived| only|"
    r" will| was)|(?:he|she|they)(?:'s| is| has| needs| can| cannot| finds| gets| struggles| only| are| were|"
    r" will))\b|(?: \([^()\n]{0,40}\)|[,;.!?]) (?:(?:[Ss])?[Hh]e|[Tt]hey)(?:'s| is| has| needs| can| cannot| finds|"
    r" gets| struggles| only| are| have| did)\b",
)


AFTER_CUES: tuple[Cue, ...] = (
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
    RATED,
    SO,
    HABIT,
    KIN,
    TOLD,
    WHO_IS,
)
