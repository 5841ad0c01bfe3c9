"""Phrases by which talk to a teacher is known: learners in the third person, orders for a lesson, what only a classroom has."""

import re

CLASS = r"(?:pupils|students|learners|the class)"
THINK = r"(?:think|believe|assume|confuse|struggle|misunderstand|forget|mix up|find (?:it|this)|hold the)"
TALK = re.compile(
    rf"\b{CLASS}(?:,? (?:often|sometimes|also))? (?:should|must|need to|needs to|have to|ought to|will"
    rf"|can|could|may"
    rf"|might) "
    rf"(?:be |also |then |all |now |still |often )*(?:reminded|know|understand|recogni[sz]e|reali[sz]e|able to"
    rf"|practi[sc]e|learn|"
    rf"aware|encouraged|taught|shown|asked|given|told|identify|explain|describe|appreciate|remember|see that|write"
    rf"|complete)\b|"
    rf"\b(?:{CLASS}|children) (?:(?:may|might|can|could|will|often|sometimes|commonly|tend to|also"
    rf"|incorrectly|wrongly|"
    rf"mistakenly) )+{THINK}\b|\bchildren should be reminded\b|"
    rf"\b(?:the|this|each|today's|next) lesson (?:will |also |then )?(?:explores?|covers?|introduces?|builds?"
    rf"|begins?|starts?"
    rf"|addresses|emphasi[sz]es|focuses|uses|provides?|highlights?|teaches|models|allows|aims|explains"
    rf"|looks|recaps"
    rf"|ensures)\b|"
    rf"\b(?:remind|encourage|ask|tell|prompt|support|help|allow|get|invite|challenge|show|give) {CLASS}\b|"
    rf"\b(?:ensure|check|make sure|stress|emphasi[sz]e|explain|highlight|note)(?: to)? (?:that )?{CLASS}\b|"
    rf"\blearning cycle\b|\bteachers? (?:should|must|may|might|could|need to)\b|"
    rf"\bdraw (?:\w+ )?attention to\b|\bmake it (?:clear|explicit) (?:that|to)\b|\bbe explicit (?:about|that)\b|"
    rf"\bopportunit(?:y|ies) for {CLASS}\b|\b(?:address|tackle|challenge|pre-?empt) (?:this|these|the) "
    rf"misconceptions?\b|"
    rf"\bthis misconception\b|\bslide \d|\bthe (?:slide deck|additional materials)\b",
    re.I,
)
ORDER_TO_TEACHER = re.compile(
    r"(?:^|(?<=[.!?:;] ))(?:Emphasi[sz]e|Stress|Reinforce|Reiterate|Clarify|Highlight|Encourage|Remind|Ensure|Model"
    r"|Address|Elicit"
    r"|Recap|Reteach|Demonstrate|Explain|Teach|Discuss|Draw out|Point out|Make (?:it )?clear)"
    r"(?: (?:the (?:language|idea|point|fact|importance|use|word|vocabulary)|that|how to"
    r"|this misconception|with|to "
    r"the))\b"
)
PUPIL_MAY_BE_TOLD = re.compile(r"^(?:Explain|Discuss|Demonstrate|Clarify|Highlight) (?:that|how to|the|with)\b")

# A sheet says "you" to pupils. Whoever speaks of them in the third person as learners speaks to somebody else.
OPENS = r"(?:^|(?<=[.!?:;] ))"
QUANTITY = r"(?:some|most|many|a few|few|several|all|half|none|one or two|weaker|stronger|lower|higher|younger|more able|less able)"
GROUP = (
    rf"(?:{QUANTITY} (?:of )?(?:them|(?:your |the |these |this |those )?(?:pupils|students|learners"
    rf"|children|class|group|set))"
    r"|(?:your |these )?(?:pupils|students|learners)|children|they all|year \d+s|year \d+ (?:pupils"
    r"|students|classes)"
    r"|(?:your|the) (?:class|group))"
)
MANNER = (
    r"(?:(?:at this (?:age|stage|point)|in this (?:age group|year|set)|often|sometimes|commonly|usually"
    r"|frequently|typically"
    r"|generally|rarely|seldom|regularly|always|still|also|wrongly|mistakenly|probably|perhaps|easily"
    r"|tend to|are likely to|will"
    r"|may|might|can|could|should|must|need to|ought to|be) ?)+"
)
LEARNS = (
    r"(?:think|believe|assume|suppose|confus|muddl|mix|struggl|misunder|misread|misspell|misus|mistak"
    r"|forget|miss\b|overlook"
    r"|reach for|see why|see that|see how|grasp|reali[sz]|recogni[sz]|know|understand|learn|recall"
    r"|remember|say that|guess"
    r"|count(?:ing)? (?:in|on)|get (?:this|it|the|these)|find (?:it|this|these|that)|need (?:to (?:have"
    r"|know|see|be|practi)|remind"
    r"|help|support|more|extra|prompt|practi|time)|have (?:met|seen|learnt|trouble|difficult)|be (?:able"
    r"|unsure|confident|familiar"
    r"|ready|secure)|do this|manage|cope|benefit|treat|swap the|rush|leave out|skip|stop (?:at|short)"
    r"|give up|rely on)"
)
ABOUT_LEARNERS = re.compile(rf"{OPENS}{GROUP},? {MANNER}{LEARNS}", re.I)
# Somebody the pupil meets at home, of whom "ask them to" may be said.
AT_HOME = re.compile(
    r"\b(?:someone|somebody|anyone|adults?|friends?|partner|famil\w+|parents?|carers?|person|people"
    r"|relatives?|grand\w+"
    r"|neighbours?|brother|sister|you|your)\b",
    re.I,
)
SAID_OF_THEM = re.compile(
    rf"{OPENS}(?:then |next,? |now |first,? )?(?:(?:ask|remind|encourage|prompt|challenge|invite|tell|get"
    rf"|help|allow|expect|want|nudge"
    r"|press|direct) (?:them|everyone|everybody|each other's group|pairs|groups|volunteers|tables|the"
    r" others) (?:to|that|of|about|how"
    r"|what|why|which)|(?:have|let|make) (?:them|everyone|pairs|groups|tables) (?:swap|share|discuss|work"
    r"|compare|write|read|mark"
    r"|explain|try|practi[sc]e|talk|complete|finish|check|copy|repeat|chant|peer)|give (?:them|everyone)"
    r" (?:time|a minute|\w+ minutes"
    r"|thinking|a chance|feedback)|(?:go|walk) round|move (?:them|the class) on)\b",
    re.I,
)
ANY_GROUP = (
    r"(?:(?:the |your |these |any |those |each |every |weaker |lower |faster |slower |quieter |individual"
    r" |most |some |all |\w+ )?"
    r"(?:pupils?|students?|learners?)|(?:the|your|whole) (?:whole )?(?:class|group)|(?:bottom|top|lower"
    r"|higher|weaker) (?:table|set"
    r"|group))"
)
ORDER_ABOUT = re.compile(
    rf"{OPENS}(?:give|allow|let|have|get|want|pair|seat|group|ask|cold-call|target|pre-?teach|teach|tell"
    rf"|watch|hand|support|stretch"
    rf"|praise|question|listen to|look out for|check on|choose|pick|select|direct|send|steer|move|bring"
    rf"|invite|use [^.!?]{{1,30}} with"
    rf"|share [^.!?]{{1,30}} with|read [^.!?]{{1,30}} (?:to|with)|discuss [^.!?]{{1,30}} with|go (?:over"
    rf"|through) [^.!?]{{1,30}} with)"
    rf" (?:\w+ (?:to|for|with) )?{ANY_GROUP}\b(?!'s| (?:in|of|from|who (?:lived|worked)) (?:the |\d|a ))",
    re.I,
)
# What only somebody at the front of a room does or has.
CLASSROOM = re.compile(
    rf"{OPENS}(?:circulate|cold-?call|pre-?teach|re-?teach|re-?cap with|differentiate (?:by|for)|scaffold"
    rf" (?:this|the|for|with)"
    r"|take (?:feedback|answers|responses|suggestions|hands|the register|questions) (?:from|once|after|as"
    r"|in|before)|collect (?:in )?"
    r"(?:books|answers|responses|the sheets|sheets)|hand (?:out|these|this|them|the"
    r" sheets?)\b[^.!?]{0,20}\b(?:out|copies|sheets?)"
    r"|give out|live[- ]model|model (?:the|an?|this|one) (?:first|method|answer|process|strategy|thinking)"
    r"|(?:display|show|project|write|put|share) [^.!?]{1,40} on (?:the|a) (?:white)?(?:board|screen|projector)"
    r"|starter|plenary|do now|hook|main (?:activity|task|teaching)|differentiation|assessment for"
    r" learning|stretch and challenge"
    r"|exit ticket|key questions?|prior knowledge|afl|tell the class)(?:\b|:)(?! to your| of a)|"
    r"\b(?:mini[- ]?whiteboards?|show-me boards?|visuali[sz]er|cold-?call(?:ing)?|think[- ]pair[- ]share"
    r"|exit tickets?|hinge questions?"
    r"|thinking time before|wait time|seating plan|teaching assistants?|teacher['s]* notes?|lesson plans?"
    r"|the register (?:has|is)"
    r"|bottom (?:table|set)|lower[- ]attain\w+|low(?:er)?[- ]ability|more able|higher[- ]attain\w+|pupil premium"
    r"|pre-?teach|re-?teach|formative(?:ly)?|plenary)\b|"
    r"\b(?:common|frequent|typical|usual|likely|known) misconceptions?\b|\bmisconceptions? (?:here|in"
    r" this|at this|among|to (?:watch"
    r"|look|address))|\b(?:in|of|for|with) this (?:age group|year group|ability)\b|"
    r"\b(?:check|checks|checking|assess|assesses|gauge|gauges|probe|probes|secure|test|tests) (?:for"
    r" )?(?:their |pupils' |prior |the "
    r"class's |everyone's )?(?:understanding|prior (?:knowledge|learning)|recall)\b|"
    r"\b(?:most|some|many|all|half|none) of your (?:class|group|set|pupils|students)\b|\byour (?:pupils"
    r"|students|learners)\b",
    re.I,
)
ITS_DESIGN = re.compile(
    r"\b(?:this|the|each|every) (?:question|task|item|activity|exercise|homework|part|sheet|section)"
    r" (?:also |is designed to |is meant "
    r"to |aims to |lets you |is here to |helps (?:you )?(?:to )?)?(?:assess|check|test|probe|reveal"
    r"|expose|diagnos|target|address|show)\w* "
    r"(?:whether|that|if|how well|who|which)? ?(?:the |your |all )?(?:pupils|students|learners|class|they"
    r"|children|understanding"
    r"|misconception|prior)\b|"
    r"\b(?:aim|purpose|point|intention|objective|goal|idea) (?:here |of (?:this|the) \w+ )?(?:is|was)"
    r" (?:for (?:pupils|students|learners"
    r"|children|them|the class|everyone)|that (?:pupils|students|learners|the class))\b|"
    r"\b(?:the|this|today's) lesson (?:then |now |next |will |also )*(?:go(?:es)? on|moves? on|turns? to"
    r"|returns? to|ends? (?:with|by)"
    r"|closes? (?:with|by)|finish(?:es)? (?:with|by)|continues?|develops|revisits|extends|consolidates)\b|"
    r"\b(?:part|stage|section|phase|half) of (?:the|this) lesson\b|\bprevious(?:ly)? (?:taught|covered)"
    r" (?:in|content)\b|"
    r"\b(?:check|see|make sure|ensure|until)(?: whether| that| if)? (?:everyone|everybody|they all|each"
    r" (?:pupil|child|student|pair)"
    r"|every (?:pupil|child|student)) (?:knows|understands|has (?:the|met|understood|got|seen|finished"
    r"|read|had)|can (?:say|explain|do"
    r"|recall|define|name)|is (?:ready|secure|clear|confident))\b|"
    r"\b(?:award|give|credit|accept|allow|withhold|deduct)\b[^.!?]{0,40}\b(?:if|where|when|for|unless|to)"
    r" (?:the|a|any|each) (?:pupil"
    r"|student|learner|candidate|child)s?\b(?! (?:in|at|from|of) )",
    re.I,
)
# Learners in general, at any place of a sentence: sorted by how they do, or as those who do this or that in a lesson.
SORT = (
    r"(?:weaker|stronger|quieter|louder|slower|faster|abler|struggling|reluctant|confident"
    r"|(?:more|less|most|least) (?:able"
    r"|confident|secure|fluent))"
)
PEOPLE = r"(?:pupils?|students?|learners?|children|readers|writers|spellers|mathematicians)"
IN_GENERAL = re.compile(
    rf"\b{SORT} {PEOPLE}\b|\b(?:bottom|lower|weaker|top) (?:sets?|bands?|streams?)\b(?! of)|\bearly"
    rf" finishers?\b|\bwhole-class\b|"
    rf"\b(?:pupils|students|learners|children|those|anyone) who (?:still |already |have |then |have not"
    rf" )*(?:finish|struggl|find|need|copy"
    r"|copies|forget|miss(?:es|ed)? |get stuck|are stuck|cannot|guess|are (?:unsure|ready|secure"
    r"|confident)|confus|mix)\w*(?<!ed)\b|"
    rf"{OPENS}learners (?!of )\w+(?<!ed)\b|{OPENS}(?:pupils|students|children|year \d+s?(?: \w+)?)"
    rf" (?:confuse|muddle|mix up|struggle"
    r"|misunderstand|misread|mistake|forget|overlook|think that|believe|assume|find [^.!?]{1,30} (?:hard"
    r"|difficult|tricky|confusing|eas)\w*)\b|"
    rf"{OPENS}they (?:will|may|might|should|can|could) (?:\w+ )?(?:need (?:a reminder|help|support"
    rf"|remind\w+|prompt\w*|practice|time to"
    r"|longer|to (?:see|be shown|have))|struggle|have (?:met|seen|learnt|covered)|find (?:it|this)"
    r" (?:hard|difficult|tricky))\b|"
    rf"{OPENS}(?:watch|listen|look)(?: in| out)? (?:for|on|to|at) (?:any |\w+ or \w+ |the )?(?:pupils"
    rf"|students|learners|children|pairs|those"
    r"|anyone)\b|"
    r"\b(?:stop|settle|moves?|leads?|guides?|takes?|brings?|gets?|line up|dismiss) (?:the|your) (?:whole"
    r" )?(?:class|group)\b(?! \d| of|'s)|"
    rf"(?:{OPENS}(?:point out|explain|stress|say|describe|demonstrate|repeat|announce|introduce)"
    rf"|\b(?:aloud|out loud|again|back))\b(?![^.!?]*"
    r"\byour (?!class))[^.!?]{0,40}\b(?:to|with) (?:the|your) (?:whole )?class\b|"
    rf"{OPENS}(?:set|use|give) (?:this|these|it|them) (?:as|for) (?:an? |the )?(?:\w+ )?(?:starter|plenary"
    rf"|homework|warm-up|settler|extension"
    r"|assessment|revision|discussion|retrieval)\b|"
    r"\b(?:would|could|can|will|might) (?:also )?(?:make|be used|serve|work|be set) (?:as )?(?:an?"
    r" )?(?:\w+ )?(?:starter|plenary|homework"
    r"|warm-up|settler|discussion)\b|\b(?:is|be) worth (?:spending|going|stopping|pausing|checking"
    r"|reminding|modelling|revisiting)\b|"
    r"\b(?:next|main|first|following|final) activity (?:moves|asks|gets|builds|gives|introduces|is)\b|"
    rf"{OPENS}(?:pupils|students|learners|boys|girls) (?:(?:are|is) (?:often|sometimes|usually"
    rf"|commonly|rarely|likely|easily)"
    r"|tend to|in particular|should by now|do not (?:always|often|usually)|rely on)\b|"
    rf"{OPENS}(?:expect (?:answers|responses|most|many)|bring the (?:discussion|class|talk) back"
    rf"|(?:pause|stop)(?: here)? (?:and|to) ask"
    r"|take a (?:\w+ )?(?:poll|vote|straw)|use as evidence)\b|"
    r"\bask (?:a few|some|several|one|two|three|most) of them\b|\b(?:exposes?|reveals?|shows?"
    r"|identif(?:y|ies)) (?:those|pupils|students) who\b|"
    r"\b(?:with|for|in|by"
    r"|from) (?:my|your) (?:class(?:es)?|group|set) "
    r"(?:this|it|that|always|first|today)\b|\bwith your (?:class|group|set)\b|\b(?:hands[- ]up"
    r"|show of hands)\b|\bassessment folder\b|"
    r"\bby asking (?:for|them|pupils|the class|a few|everyone|questions)\b|\bthumbs up\b",
    re.I,
)
# In a key, nobody but the marker is spoken to.
ANSWERS = re.compile(
    rf"{OPENS}(?:pupils|students|learners|candidates|they|the (?:pupil|student|learner|candidate)"
    rf"|responses|answers) (?:should|must|need to"
    r"|needs to|may|might|could|will|are expected to|is expected to|ought to) (?:also |all |then |at"
    r" least )*(?:mention|include|give|refer"
    r"|use|show|state|name|note|say|identify|make|recall|list|draw|quote|compare|explain|have|offer|link"
    r"|score|get|gain|earn)\b",
    re.I,
)

ADDRESSED = (TALK, ABOUT_LEARNERS, ORDER_ABOUT, CLASSROOM, ITS_DESIGN, IN_GENERAL)
