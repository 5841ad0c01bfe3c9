"""Words that tell something of a person: a diagnosis, a record that a school keeps, a belief, a danger.

Each pattern is read over one sentence. Short forms that mean other things too (HI, PP, SEN) count in capitals alone,
which `SHORT` patterns ask for.
"""

import re

DIAGNOSIS = re.compile(
    r"(?i:\b(?:adhd|(?:autistic|dyslexic|diabetic|asthmatic|epileptic|allergic)(?! (?:children|people|"
    r"pupils|students|adults|learners|patients|communit|readers|reactions?))|autism|"
    r"(?!autistic)aut[aei]?s[ti]*i[cs]m?\b|d[iy]s+le[xc]+[iy]?[ac]|epilepsey|diabetees|anxity|anxeity|"
    r"asperger'?s?|dyslexia|dyslexc|dyspraxi[ac]|dyscalculi[ac]|tourette'?s?|epilepsy|diabetes|asthma|"
    r"eczema|"
    r"anaphyla\w+|allerg(?:y|ies)|epi-?pens?|coeliac|sickle cell|cystic fibrosis|cerebral palsy|"
    r"down'?s? syndrome|muscular dystrophy|spina bifida|"
    r"anxiety|(?<!great )depression(?! (?:brings|moves|of))|self-?\s?harm\w*|eating disorder|anorexi[ac]|"
    r"bulimi[ac]|suicid\w+|overdose[ds]?|panic attacks?|mental health|selective(?:ly)? mut(?:e|ism)|"
    r"stammers?|stutters?|(?:is|are|was|profoundly|partially|severely) deaf|deaf (?:pupil|student|child|"
    r"boy|girl)|hearing (?:impair\w+|loss|aids?)|visual(?:ly)? (?:impair\w+|stress)|"
    r"(?:is|registered) blind|partially sighted|wheelchair|cancer|leukaemia|chemo\w*|tumour|"
    r"glandular fever|chronic fatigue|pregnant|off (?:sick|with)|maternity leave|signed off|"
    r"long-term sick|"
    r"meds|medication|ritalin|learning (?:disabilit|difficult)\w+|speech (?:and language|delay)|"
    r"sensory (?:processing|needs|issues)|dementia|"
    r"hiv|concuss\w+|broken? (?:(?:his|her|their|a) )?(?:arm|leg|wrist|ankle|collarbone)|global delay|"
    r"migraines?|heart condition|arthritis|scoliosis|ptsd|ocd|"
    r"toilet pass|medical (?:condition|pass|needs?)|special (?:educational )?needs|diagnos\w+ with|"
    r"incontinen\w+|bereave\w+|hypermobil\w+|crohn'?s|colitis|lupus|"
    r"dysgraphi[ac]|dysphasi[ac]|apraxi[ac]|narcolep\w+|fragile x|foetal alcohol\w*|cleft|"
    r"multiple sclerosis|hemiplegi\w+|(?:just|been|was) diagnosed|cancer|prosthetic|tic disorder|"
    r"neurodiver\w+|attention deficit)\b)"
    r"|\b(?:ASD|ASC|ODD|PDA|ADD|DCD|SEMH|MLD|SLD|SpLD|SPLD|PMLD|SLCN|FASD|GDD|OCD|PTSD|HI|"
    r"(?<!Henry )(?<!Edward )(?<!Louis )(?<!George )(?<!James )(?<!Charles )(?<!Pope )VI|CAMHS|APD|MSI|"
    r"CP(?= and)|SALT|BESD)\b"
    r"|(?<=has )M[ES]\b|\b(?:[Cc]amhs|asd|semh|mld|spld|slcn|fasd|gdd)\b"
)

# Feelings and illness that stories are full of too.
WELFARE = re.compile(
    r"(?i:\b(?:anxious|depressed|traumatised|operation on|(?:in|to|from) hospital|hospitali[sz]ed|"
    r"counselling|counsellor|phobi[ac]|stress(?:ed)?|very (?:low|unwell)|panics|meltdowns?|tantrums?|"
    r"autistic traits|"
    r"barely eats|not eating|inhaler|in a cast|cast on|crutches|periods are|therapist|gifted|"
    r"suspected \w+|waiting for (?:an? )?(?:assessment|diagnosis))\b)"
)
# What schools write down: a plan, a flag, a measure. Alone with a name it is a school record.
PLAN = re.compile(
    r"\b(?:EHCPs?|EHC plan|EHCNA|[Ee]hcps?|SEN[ -]?[KES]\b|SEND? (?:support|register|list)|SEN Support|"
    r"(?:is|on) SEND?|SEN|SEND|K[ -]code|IEP|IHCP|one[ -]page profile|"
    r"statemented|FSM6?|[Ff]ree [Ss]chool [Mm]eals?|fsm|PP|PPG|pp(?= and| pupil| student|$)|"
    r"[Pp]upil [Pp]remium|EAL|HPA|MPA|LPA|(?:low|middle|high) PA|(?i:send? register|school meals|ehc plan|"
    r"on the sen\b)|LAC|CLA|PLAC|[Ll]ooked[ -]after (?:child|pupil|boy|girl|student)|is looked[ -]after)\b"
)
RECORD = re.compile(
    r"(?i:\b(?:target(?=:? \d)|current(?:ly)? (?:grade|working|on a)|working (?:at|below|above|towards|"
    r"well below|just below)|work(?:s|ing) at year|"
    r"absent|isolation|refus(?:es|ed) to (?:work|read|write|engage|come)|extra time|scribe|"
    r"coloured (?:overlay|paper)|overlay|word mat|weakest|"
    r"struggl(?:es|ing) (?:with|to)|needs? to (?:work on|improve)|good progress|poor progress|"
    r"worked (?:really |very )?hard|below expected|no (?:computer|laptop|internet|device|printer|wi-?fi|"
    r"quiet space)|"
    r"(?:in|on) (?:the|his|her|their|our) (?:baseline\b|last|latest|recent|mock|baseline|"
    r"end[ -]of[ -]\w+) (?:test|exam|assessment|mocks?|paper)|can(?:no|')t (?:access|read)|"
    r"easily distracted|low self-esteem|disruptive|writing frame|sentence starters|word bank|"
    r"challenge question|ear defenders|now and next|good effort|poor homework|behaviou?r(?:al)? (?:issues|"
    r"problems|needs)|must not get)\b)"
)
CONDUCT = re.compile(
    r"(?i:\b(?:target(?:ed)? grades?|predicted (?:grade|a \d|\d)|reading ages?|spelling ages?|"
    r"standardi[sz]ed scores?|CATs? scores?|SATs scores?|scaled scores?|attendance|"
    r"persistent(?:ly)? absent\w*|truant\w*|"
    r"(?:been |was |got |is )?exclu(?:ded(?! from the)|sions?\b)|suspended (?:for|from school|twice|"
    r"again)|detentions?|on report|behaviour (?:points?|plan|log|issues|concerns?|is (?:poor|bad|good|"
    r"an issue|improving|becoming))|managed move|kicks? off|school refuser|"
    r"access arrangements|reader pen|amanuensis|laptop user|radio aid|rest breaks?|reduced timetable|"
    r"part-?time timetable|pre-key stage|lowest reader|bottom of the (?:class|set)|"
    r"parents'? evening|report (?:comment|for)|nurture group|intervention group|1:1 support|TA support|key ?worker|"
    r"(?:not |never |rarely |hasn't |hasnt |didn't |didnt )(?:done|completed|do|complete|handed in|"
    r"hand in|bring|brought)\b.{0,20}homeworks?|completed (?:his|her|their) (?:last|homework)|"
    r"must complete homework|kept behind|rarely attends|poor attender|hardly ever in|in a pru|at the pru|"
    r"arrested|police|(?:low|high|middle) ability|'s (?:scores?|grades|targets?|ehcp|meds|diagnosis|"
    r"intervention))\b)"
)
PROTECTION = re.compile(
    r"(?i:\b(?:safeguarding|child protection|cp (?:plan|register)|child in need|cin plan|social workers?|"
    r"social services|social care|children's services|early help|mash referral|cpoms|dsl|"
    r"(?:in|into|to|with) (?:foster|care\b(?! (?:home|of|for|with|about|to)))\w*|foster (?:carers?|care|"
    r"placement|mum|dad|parents|family)|care order|special guardian\w*|disclos(?:ed|ure)|young carer|"
    r"not to be contacted|no contact with|lac review|"
    r"prevent referral|restraining order|domestic violence|women's refuge|temporary accommodation|"
    r"lives in a (?:hostel|refuge|b&b)|missing from home)\b)"
)
DANGER = re.compile(
    r"(?i:\b(?:abus(?:e|ed|ive)|neglect(?:ed)?|at risk of|exploit(?:ed|ation)|groom(?:ed|ing)|"
    r"county lines|violent|alcoholic|probation|radicalis\w+|was adopted|evicted|(?:in|out of|to) prison|"
    r"homeless|hostel|bullied|bullying|gang|runs? away|ran away|fgm|forced marriage|"
    r"hit(?:s|ting)? (?:him|her) at home|unsafe at home|drinks? heavily|(?:drug|alcohol) (?:use|abuse|"
    r"misuse)|worried about|living with (?:his|her|their) (?:nan|gran\w*|aunt\w*|uncle)|my ?concern)\b)"
)
BELIEF = re.compile(
    r"(?i:\b(?:muslim|islam|christian|catholic|jewish|jew|hindu|sikh|buddhist|jehovah'?s witness\w*|"
    r"atheist|orthodox|mormon|pentecostal|fasting|ramadan|hijab|mosque|prays?|"
    r"gay|lesbian|bisexual|trans(?:gender)?|non-?binary|queer|pansexual|(?:they/them|she/her|he/him|his|"
    r"her|their) pronouns|they/them|came out|same-sex|transitioning|"
    r"roma|romani|traveller|gypsy|gypsies|mixed[ -](?:race|heritage)|black caribbean|black african|"
    r"white british|pakistani|bangladeshi|"
    r"somali\w*|nigerian|syrian|afghan\w*|ukrain\w+|romanian|polish|albanian|kurdish)\b)"
)
PRIVATE = re.compile(
    r"(?i:\b(?:(?:he|she|they)/(?:him|her|them)|identif(?:y|ies) as|uses? (?:he|she|they)/\w+|came out as|"
    r"asylum|refugees?|undocumented|home office|deport\w+|immigration status|new to english|new arrival|"
    r"newly arrived|arrived from (?!when|where)|arrived in (?:september|january|november|march|april)|"
    r"(?:only|just|recently|who) arrived in|(?:no|little|limited|beginner) english|"
    r"english as an additional|"
    r"speaks? (?:\w+ )?at home|only speaks|first language is|home language)\b)"
)
FAMILY = re.compile(
    r"(?:'s|'|s'|\b(?:his|her|their|whose))[ ]?(?:\w+[ ])?(?:mum|dad|mother|father|parents?|brother|"
    r"sister|step-?(?:dad|mum|father|mother)|nan|gran(?:dma|ddad|d?mother)?|carers?|uncle|aunt(?:ie)?|"
    r"family|home)\b"
)
FAMILY_ASKS = re.compile(
    r"(?i: (?:has |have |just )?(?:rang|phoned|e-?mailed|called (?:in|to|about|me)|asked (?:that|if|for|"
    r"me|us)|wrote in|complained|requested|messaged|came in|told me)\b)"
)
FAMILY_NEWS = re.compile(
    r"(?i:\b(?:died|death|passed away|separat(?:ed|ing)|divorc\w+|split up|left home|moved out|rang|"
    r"phoned|e-?mail(?:ed|s)|called|asked|wrote|complained|wants|says (?:he|she|they)|said (?:he|she|"
    r"they)|works?|unemployed|lost (?:his|her|their) job|in hospital|cannot read|ill\b)\b)"
)


FACTS: dict[str, re.Pattern[str]] = {
    "diagnosis": DIAGNOSIS,
    "welfare": WELFARE,
    "plan": PLAN,
    "record": RECORD,
    "conduct": CONDUCT,
    "protection": PROTECTION,
    "danger": DANGER,
    "belief": BELIEF,
    "private": PRIVATE,
    "family": FAMILY,
}

# Each match of a pattern has a word that begins with one of its hints (at most four letters, small). A sentence with
# none of them need not be read for that pattern, which is most of a text.
_HINTS = {
    "diagnosis": "adhd auti auta aute auts dysl disl diss dyss anxe aspe dysp dysc dysg tour epil diab asth ecze "
    "anap alle epip epi- coel sick cyst cere down musc spin "
    "anxi depr self eati anor buli suic over pani ment sele mut stam stut deaf hear visu blin part "
    "whee canc leuk chem tumo glan chro preg off mate sign long "
    "meds medi rita coun lear spee sens deme hiv conc brok brea glob migr hear arth scol ptsd ocd "
    "toil spec diag inco bere hype mult hemi "
    "croh coli lupu apra narc frag foet clef pros tic neur atte asd asc odd pda add dcd semh mld sld "
    "spld pmld slcn fasd gdd hi vi camh apd msi cp salt besd me ms",
    "welfare": "anxi depr trau surg oper hosp coun phob stre low unwe pani melt tant auti bare inha cast crut "
    "peri ther gift want suic eati susp wait",
    "plan": "ehcp ehc ehcn sen send k k- iep ihcp one- page stat fsm fsm6 scho meal pp ppg prem eal hpa mpa "
    "lpa pa lac cla plac look",
    "record": "targ curr work abse isol refu extr scri colo over word weak stru need prog belo comp lapt inte "
    "devi prin wi-f wifi quie test exam asse mock pape base acce read "
    "dist este disr writ sent chal ear now effo beha get",
    "conduct": "targ pred read spel stan cat cats sats scal atte abse trua excl susp dete repo beha mana kick "
    "refu acce pen aman lapt radi rest redu time pre- lowe bott "
    "even nurt inte supp keyw work home kept rare poor hard pru arre poli abil scor grad ehcp meds "
    "diag done comp last",
    "protection": "safe chil cp cin soci earl mash cpom dsl fost care guar disc youn cont lac prev rest dome refu "
    "temp live miss",
    "danger": "abus negl risk expl groo coun evic pris home host bull gang runs run ran fgm forc hit hits hitt "
    "unsa drin drug alco livi worr viol prob radi adop conc myco",
    "belief": "musl isla chri cath jewi jew hind sikh budd jeho athe orth morm pent fast rama hija mosq pray "
    "gay lesb bise tran non- nonb bina quee pans pron them same came roma trav "
    "gyps mixe blac whit paki bang soma nige syri afgh ukra poli alba kurd",
    "private": "him her them iden uses came asyl refu undo offi depo immi engl arri newl spea lang",
    "family": "mum dad moth fath pare brot sist step nan gran care uncl aunt fami home",
}
HINTED: dict[str, frozenset[str]] = {}
for _fact, _stems in _HINTS.items():
    for _stem in _stems.split():
        HINTED[_stem] = HINTED.get(_stem, frozenset()) | {_fact}
