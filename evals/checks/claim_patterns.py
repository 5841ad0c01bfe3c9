"""Sentences by which a claim that may not be made is known: inspection, grades, promises, figures, learning styles."""

import re

INSPECTION = re.compile(
    r"\b(?:ofsted|inspectors?|inspectorate)\b[^.!?]{0,40}?\b(?:requires?|required|demands?|expects?"
    r"|expected|wants?"
    r"|insists?"
    r"|looks? for|needs? to see|mandates?|approv\w+|recommends?|prefers?|(?:will|would|likes?|loves?)\b)|"
    r"\b(?:required|expected|demanded|approved|recommended|endorsed|mandated|needed) (?:by|for) (?:ofsted|(?:the "
    r")?inspect\w+)|"
    r"\b(?:ofsted|inspectors?|inspectorate|hmi)\b[^.!?]{0,30}?\b(?:is|are|will be|was|were) (?:currently |now |"
    r"always )?(?:looking|checking|asking|hoping|searching)\b|"
    r"\b(?:for|before|ready for|in) (?:the |our |your |an? )?(?:next |coming |ofsted )?(?:inspection|"
    r"ofsted)\b[^.!?]{0,30}?\b(?:file|folder|evidence|book|prepare|needed|show)|"
    r"\b(?:made|written|prepared|kept|collected|filed) (?:specially |especially )?for (?:ofsted|(?:the |"
    r"an )?inspect\w+)|\bdeep dives? (?:ready|requires?)|"
    r"\bofsted[- ](?:ready|approved|compliant|proof|friendly|standard|criteria)\b|"
    r"\b(?:meets?|satisf(?:y|ies)|fulfils?) (?:the )?(?:ofsted|inspect\w+)",
    re.I,
)
# Homework has no word to say of the inspectorate, unless it cites a dated report.
INSPECTORATE = re.compile(
    r"\b(?:ofsted|HMI|(?:the|school|schools) inspectorate|(?:school|schools) inspect(?:ors?|ion)"
    r"|inspection framework)\b",
    re.I,
)
FOR_INSPECTION = re.compile(
    r"(?=[^.!?]*\b(?:homework|retrieval|marking|worksheets?|format|folder|the"
    r" inspection team)\b)[^.!?]*?"
    r"\b(?:an |the |your )?inspect(?:ors?|ion)\b",
    re.I,
)
OF_SCHOOLS = re.compile(
    r"\b(?:ofsted|hmi|inspectorate|schools?|teach\w*|pupils?|students?|class\w*|homework|lessons?"
    r"|curriculum|books?|folders?|evidence"
    r"|marking|retrieval|departments?|tasks?|worksheets?|sheets?|this|these|it)\b",
    re.I,
)
JUDGED = r"(?:teaching|teachers?|lessons?|schools?|practice|progress|provision|homework|departments?|grades?|ratings?)"
GRADE = re.compile(
    rf"\b(?i:rated|graded|judged|deemed|ofsted)(?: as)? [‘'\"“]?(?:[Oo]utstanding|[Gg]ood|[Ii]nadequate"
    rf"|[Rr]equires)\b|"
    rf"\b(?i:outstanding) (?i:{JUDGED})\b|\b(?i:good (?:or|to|and) outstanding)\b|(?<=[a-z,;] "
    rf")[‘'\"“]?Outstanding\b(?! Natural)|"
    r"\b(?i:an? outstanding (?:grade|judge?ment|rating))\b|(?<=[a-z,;] )[‘'\"“]?Requires Improvement\b|"
    r"\b(?i:requires improvement (?:grade|judge?ment|rating))|"
    rf"(?<=[a-z,;] )[‘'\"“]?(?:Good|Inadequate)[’'\"”]? (?i:{JUDGED}|judge?ments?)\b|\b(?:keep|kept|stay"
    rf"|remain|become)\w* (?:us |the "
    r"school )?[‘'\"“]?(?:Good|Outstanding)\b"
)
SCHOOLING = re.compile(r"\b(?:schools?|teach\w+|lessons?|departments?|homework|provision|inspect\w+|ofsted)\b", re.I)
SMALL_GRADE = re.compile(r"\b(?:rated|graded|judged|deemed)(?: as)? (?:good|outstanding|inadequate|requires)")
OUTCOMES = r"(?:progress|success|results?|grades?|marks|attainment|outcomes?|improvements?|achievement|mastery|scores?)"
PROMISE = re.compile(
    rf"\bguarantee[sd]?\b[^.!?]{{0,50}}?\b{OUTCOMES}\b|\b{OUTCOMES} (?:is|are) guaranteed\b|\bguaranteed (?:\w+ "
    rf")?{OUTCOMES}\b|"
    rf"\b(?:will|is certain to|is sure to|are sure to) (?:\w+ )?(?:raise|boost|improve|increase|accelerate"
    r"|double|transform)\b"
    rf"[^.!?]{{0,40}}?\b{OUTCOMES}\b|"
    rf"\b(?:proven|shown|certain|sure) to (?:\w+ )?(?:raise|boost|improve|increase|accelerate"
    rf"|double)\b[^.!?]{{0,40}}?"
    rf"\b{OUTCOMES}\b|\bproven to work\b|"
    rf"\b(?:pupils|students|learners|children|classes|they|you)\b[^.!?]{{0,40}}?\b(?:move|moves|go"
    rf"|goes|jump|jumps|"
    rf"rise|rises|climb|climbs|gain|gains|improve|improves) "
    rf"(?:up )?(?:by )?(?:a|an|one|two|three|half a|at least \w+|\d+) (?:whole |full )?(?:grades?|levels?|"
    rf"sub-?levels?)\b|"
    rf"\b(?:works?|effective|succeeds?) (?:for|with|in) (?:all|every|any|each) (?:\w+ )?(?:children|pupils?|"
    rf"students?|learners?|schools?|class(?:es)?|subjects?)\b|"
    rf"\bensures? (?:that )?(?:all |every |your )?(?:\w+ )?(?:make )?(?:\w+ )?(?:progress|success)\b",
    re.I,
)
FIGURE = re.compile(
    r"\+ ?\d+ months?\b|\b(?:\d+|two|three|four|five|six|seven|eight) (?:additional |extra |more |further "
    r")?months?['’]?"
    r" (?:of )?(?:additional |extra |more |further )?progress|\beffect size\b[^.!?]{0,20}\d|\bd ?= ?0?\.\d|"
    r"\b(?:research|studies|evidence|trials?)\b[^.!?]{0,60}?\b(?:shows?|showed|says?|proves?|proved|found|finds?"
    r"|suggests?)\b"
    r"[^.!?]{0,80}?\d+(?:\.\d+)? ?(?:%|per ?cent|times|months)",
    re.I,
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
SOURCE = re.compile(
    r"\b(?:EEF|Education Endowment|NFER|Ofsted|DfE|Department for Education|Rosenshine|Hattie|et al|doi)\b", re.I
)
STYLES = re.compile(
    r"\b(?:visual|auditory|aural|kinaesthetic|kinesthetic|tactile|read[- ]?(?:ing)?/writ(?:e"
    r"|ing))[- ]?(?:,? (?:and"
    r"|or|/) ?\w+ )?"
    r"(?:learners?|learning)\b|\blearning styles?\b|\b(?:VAK|VARK)\b|\bkin(?:a?e)sthetic\b[^.!?]{0,30}\blearn|"
    r"\b(?:left|right)[- ]brain(?:ed)?(?: (?:pupils?|learners?|thinkers?|children|people|activit\w+))?\b",
    re.I,
)

# A certainty about what pupils reach: who or what is certain, and the grade, mark or examination.
LEARNER = (
    r"(?:pupils?|students?|learners?|child(?:ren)?|class(?:es)?|they|you|everyone|everybody|anyone"
    r"|whoever|those|all)"
)
REACHES = (
    r"(?:pass\b|succeed|achieve|excel|make (?:\w+ )?progress|get (?:a |the |their |full |top |better "
    r"|higher )*(?:grade|mark|result)"
    r"|(?:do|score) (?:better|well|higher|full marks)|catch up|master)"
)
CERTAIN = re.compile(
    rf"\b{LEARNER}\b[^.!?]{{0,60}}?\b(?:(?:is|are|be) (?:bound|certain|sure|guaranteed|assured|destined)"
    rf" to {REACHES}|(?:cannot|can't|never) fails?\b)|"
    r"\b(?:grades?|results|marks) (?:go|goes|shoot|shoots|soar|soars|rocket|rockets) up\b"
    r"|\b(?:the whole class|every pupil|all pupils|your "
    r"child|they) will (?:be (?:working|performing|achieving) at|leap|race|pull|surge|soar)\b"
    r"|\bclos(?:e|es|ing) the (?:attainment |word )?"
    r"gap\b|\bworks? (?:every time|with (?:every|any|each|all) (?:class|pupil|group)\w*)\b|"
    r"\b(?:get|earn|gain|win|bring)s? (?:you |them )?(?:top|full|better|higher) (?:marks|grades"
    r"|results) (?:with|every|in|for|without)\b|"
    r"\b(?:nobody|no one|no (?:pupil|student|child))\b[^.!?]{0,50}?\b(?:will|can|could|ever|has"
    r"|have)\b[^.!?]{0,20}?\bfail(?:s|ed)?\b(?! to)|"
    rf"\b{LEARNER}\b[^.!?]{{0,60}}?\bwill (?:all |always |certainly |definitely |surely |easily )*(?:pass"
    rf" (?:the|their|your|any|every) "
    r"(?:\w+ )?(?:exams?|tests?|GCSEs?|assessment)|get (?:a |the )?(?:top|higher|better|full) (?:grade"
    r"|mark|score)s?)|"
    rf"\b{OUTCOMES} (?:will|are (?:bound|certain|sure) to) (?:\w+ )?(?:soar|rise|improve|rocket|jump|climb"
    rf"|go up|increase|double|shoot)|"
    r"\bguarantee[sd]?\b[^.!?]{0,30}?\b(?:pass|top marks?|grade \w+|learning|recall|understanding)\b|"
    r"\b(?:move|lift|take|push|bring|raise|add|put|boost|bump)s?\b[^.!?]{0,40}?\b(?:a|an|one|two|three"
    r"|half a|\d) (?:whole |full |entire "
    r"|extra )?(?:GCSE )?grades?\b|"
    r"\b(?:proven|proved|shown|guaranteed|certain|known)(?: by [^.!?]{1,30}?)? to (?:\w+ )?(?:raise|boost"
    r"|improve|increase|accelerate"
    r"|double|triple|work)\b[^.!?]{0,40}?\b(?:recall|memory|retention|learning|understanding|progress"
    r"|results?|grades?|marks)\b|"
    r"\b(?:every|each|all|any) (?:single |our |of )?(?:child(?:ren)?|pupils?|students?|learners?"
    r"|class(?:es)?)\b[^.!?]{0,50}?\b(?:catch(?:es)?"
    r" up|pass(?:es)? (?:the|their)|succeeds?|makes? (?:\w+ )?progress|masters?|gets? (?:it|there"
    r"|a better|top))\b|"
    r"\bworks? for (?:absolutely |just about )?(?:everyone|everybody|all|every (?:one|single))\b|"
    r"\b(?:way|route|path|key|ticket|road|secret|shortcut) to (?:a |the |your )?(?:\w+ )?(?:grades?|marks"
    r"|success|results)\b|"
    r"\bgrade \w (?:in)?to (?:a )?(?:grade )?\d\b|"
    r"\b(?:brain science|neuroscience|science|research) (?:has )?(?:proves|proved|proven)\b",
    re.I,
)
AMOUNT = (
    r"(?:\d+(?:\.\d+)?|half|twice|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\w+teen|\w+ty)"
    r"(?: ?%| per ?cent| times| months?['’]?| years?['’]?| grades?)"
)
METHOD = (
    r"(?:homework|retrieval(?: practice)?|feedback|spac(?:ed|ing)(?: practice)?|quizz\w+|low-stakes \w+"
    r"|self-testing|interleav\w+"
    r"|metacogniti\w+|dual coding|this (?:task|sheet|pack|approach|method|homework)|worked examples|marking)"
)
GAIN = (
    r"(?:progress|recall|memory|remember\w*|retention|retain\w*|learn\w*|attainment|marks|results|grades"
    r"|achievement|effect\w*|worth"
    r"|boost\w*|improv\w+|rais\w+|doubl\w+|gains?)"
)
EFFECT = re.compile(
    rf"\b{METHOD}\b[^.!?]{{0,60}}?\b{AMOUNT} (?:as |more |extra |of |better |faster )*{GAIN}|"
    rf"\b{METHOD}\b[^.!?]{{0,60}}?\b{GAIN}\b[^.!?]{{0,60}}?\b{AMOUNT}|"
    rf"\b(?:research|stud(?:y|ies)|evidence|trials?|EEF|NFER|Hattie|toolkit|meta-analys[ei]s|scientists"
    rf"|psychologists)\b(?=[^.!?]{{0,90}}"
    rf"\b(?:{METHOD}|pupils?|{GAIN})\b)[^.!?]{{0,90}}?\b(?:{AMOUNT}|(?:effect|gain) (?:size )?(?:of )?\d)|"
    r"\b(?:adds?|worth|gives?|gains?) (?:about |up to |an? |another |\+)*(?:\w+|\d+) months\b"
    r"|\b(?:retain|remember|forget)s? (?:only |just |about |up to )*\d+ ?(?:%|per ?cent)"
    r"|\bmarks (?:are )?up by\b|"
    r"\beffect (?:size )?of 0?\.\d+|"
    r"\b(?:\w+) (?:out of|in) (?:ten|five|four|three|every \w+|\d+) (?:teachers|schools|pupils|students"
    r"|parents)\b[^.!?]{0,30}?\b(?:better"
    r"|improved|higher|recommend\w*|progress|faster)\b",
    re.I,
)
STYLE_WORDS = re.compile(r"\bkin(?:a?e)sthetic\b|\b(?:visual|auditory|verbal) preferences?\b", re.I)
LEARNS_BEST = re.compile(
    r"\b(?:those|pupils|students|learners|children|people|anyone|everyone|some|others|who"
    r"|you)\b[^.!?]{0,20}?\blearns? (?:best|better|most"
    r"|more easily) (?:by|through|from|when|with|visually|if)\b|"
    r"\b(?:types?|kinds?|styles?) of learners?\b|\blearner (?:types?|styles?|profiles?)\b|\b(?:preferred"
    r"|dominant|own) (?:way|mode|style"
    r"|modality) of learning\b|\bmulti-?sensory learners?\b|"
    r"\b(?:visual|auditory|aural|verbal|kin(?:a?e)sthetic|tactile|hands-on|logical)\b(?:,? (?:and|or|&"
    r"|/)? ?\w+){0,4} learners?\b|"
    r"\b(?:visual|auditory|kin(?:a?e)sthetic|hands-on) (?:pupils|students|children|thinkers)\b|\bmultiple"
    r" intelligences\b",
    re.I,
)

NO_PROMISE = "it promises an outcome that no homework can promise"
# A king may guarantee success in a history question, and a trial of plants may find a share.
SUBJECT_MATTER = ("printed side", "answer.canonical", "marking.model_answer", "marking.points")
ABOUT_PUPILS = re.compile(r"\b(?:pupils?|students?|learners?|homework|worksheet|you|your|teachers?|school)\b", re.I)
# The signs are words without which the pattern cannot match: most texts are read once, for these.
KINDS = (
    (
        ("ofsted", "inspect", "hmi"),
        (INSPECTION, INSPECTORATE, FOR_INSPECTION),
        "the inspectorate requires no kind of homework and approves no tool",
        "say what the work is for",
    ),
    (
        ("outstanding", "rated", "graded", "judged", "deemed", "ofsted", "requires improvement", "good", "inadequate"),
        (GRADE,),
        "it names a grade of inspection; the single-word grades have ended",
        "say what is good about it",
    ),
    (
        (
            "guarantee",
            "will",
            "certain",
            "sure",
            "proven",
            "shown",
            "grade",
            "level",
            "works",
            "work ",
            "effective",
            "succeed",
            "bound",
            "every",
            "way to",
            "key to",
            "get",
            "gap",
            "up",
            "work",
            "fail",
            "prove",
        ),
        (PROMISE, CERTAIN),
        NO_PROMISE,
        "say what the work practises",
    ),
    (
        ("learn", "vak", "vark", "brain", "visual", "auditory", "sthetic", "hands-on", "intelligences"),
        (STYLES, LEARNS_BEST, STYLE_WORDS),
        "learning styles have no support in evidence (ITTECF 5.6)",
        "leave the label out and say what helps",
    ),
)
SIGNS_OF_FIGURES = (
    *("month", "effect", "d =", "d=", "research", "stud", "evidence", "trial", "%", "cent", "times", "out of", " in "),
    *("eef", "hattie", "nfer", "analys", "scientists", "psychologists"),
)
UNDATED = (
    "an evidence figure without its source and date",
    "name the source and the year in the same sentence, or leave the figure out",
)
# What practice is for, without a promise.
HONEST = re.compile(
    r"^(?!.*\b(?:for ever|forever|always|never|every\w*|all|exams?|tests?|grades?|marks?|results?|guarantee\w*)\b).*"
    r"\bhelps? (?:you|us|them|pupils) (?:to )?(?:remember|see|learn|think|check|keep|understand|practise)\b",
    re.I,
)
NOT_OURS_TO_SAY = (
    "it reads like a claim about inspection, results, evidence or kinds of learners that nobody can stand behind",
    "say what the work practises",
)
# A promise or a figure may belong to the subject; there it counts only where pupils and their work are meant.
ABOUT_WORK = (NO_PROMISE, UNDATED[0], NOT_OURS_TO_SAY[0])
