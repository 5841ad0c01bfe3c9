"""How a sheet never speaks to a pupil: flattery, guilt, pressure, fear, bribes, a voice that is nobody's, "trust me".

Phrases of the pupil-safe-language check. Clauses: DfE, "Generative AI: product safety standards" (January 2026): ES1 no
persona, ES2 nothing isolating, ES5 nothing that prolongs use, MA1 no flattery, guilt, fear, pressure of the group or
improper reward.
"""

import re


def any_of(*parts: str) -> re.Pattern[str]:
    """One pattern out of several, whatever the capitals."""
    return re.compile("|".join(rf"(?:{part})" for part in parts), re.I)


GOOD = (
    r"(?:amazing|awesome|brilliant|clever|fantastic|gifted|incredible|intelligent|perfect|smart|special|superstar|"
    r"talented|"
    r"wonderful|a (?:star|genius|legend|hero|champion|winner|natural|superstar|rock ?star)|the best)"
)
VERY = r"(?:so |very |really |such |truly |always |all |already |simply |just |absolutely )*"
ADULTS = r"(?:teachers?|parents?|carers?|mum|dad|mother|father|family|an adult|adults|grown-ups?|school)"
FLATTERY = any_of(
    r"\bonly (?:a |an |the )?(?:genius|star|clever|bright|smart|gifted|talented|best)\b[^.?!]{0,30}\b(?:you|could|"
    r"can)\b",
    r"\byou(?:'re| are) (?:\w+ly |quite )*(?:a |an )?(?:natural|born|real|true|star|genius|gift|joy|delight|"
    r"pleasure|talent)\b(?! (?:number|world|life))",
    rf"\byour (?:\w+ )?(?:ideas?|answers?|work|brain|mind|writing|thinking|handwriting|spelling) (?:is|are|will be|"
    rf"must be) {VERY}{GOOD}\b",
    r"\bwhat (?:a|an) (?:clever|brilliant|amazing|fantastic|great|wonderful|excellent|perfect|smart) (?:answer|"
    r"idea|pupil|thinker|mind|brain|learner|question|effort)\b",
    r"\byou (?:make|are making) \w+ look (?:so )?easy\b|\b(?:brainbox|clever clogs|brainiac|superstar|champ|"
    r"legend in the making|keep shining)\b",
    r"\byou(?:'re| are) doing (?:so |really |very )?(?:amazingly|brilliantly|great|well|fantastically|wonderfully|"
    r"superbly)\b",
    r"\byou(?:'re| are) (?:one of )?(?:the |my |our )?(?:cleverest|smartest|brightest|best|finest|top|most \w+|"
    r"unstoppable|exceptional|ahead of)\b",
    r"\byou (?:have|'ve got|have got|show|clearly have) (?:a |an )?(?:real |rare |true |natural |great |"
    r"amazing )*(?:gift|talent|flair|genius|brilliance)\b",
    r"\b(?:nobody|no one|few people|hardly anyone)\b[^.?!]{0,40}\b(?:as|than) (?:\w+ )?(?:as )?you\b",
    r"^\W*(?:superb|fantastic|brilliant|amazing|excellent|awesome|wonderful|incredible|bravo|genius|"
    r"outstanding|magnificent)\b[^.?!:]{0,20}[!,]",
    rf"\byou(?:'re| are|r) {VERY}{GOOD}\b(?! (?:if|when|about|at spotting))",
    r"\bwell done\b",
    r"\b(?:great|good|amazing|brilliant|fantastic|excellent|superb|awesome|fabulous) (?:job|effort|work|going|"
    r"thinking|stuff)\b ?[!,]",
    r"\b(?:you rock|way to go|clever you|high five|give yourself a pat|pat on the back|bravo|hooray for you|go you)\b",
    r"\b(?:proud of you|you(?:'ve| have) (?:absolutely )?(?:nailed|smashed|aced)|knew you could|"
    r"only someone as \w+ as you)\b",
    r"\b(?:bright|clever|smart|gifted|talented) (?:pupil|student|learner|child|young person|person)s? like you\b",
    r"\byour (?:amazing|brilliant|incredible|genius|wonderful|fantastic|clever) (?:brain|mind|work|answers?|ideas?)\b",
)
GUILT = any_of(
    r"\b(?:sad|disappointed|upset|ashamed|cross|angry|hurt)\b[^.?!]{0,40}\bif you\b|"
    r"\bif you\b[^.?!]{0,40}\b(?:your|the) (?:teacher|parents|family|class|mum|dad|carers?)\b[^.?!]{0,20}"
    r"\b(?:sad|disappointed|upset|ashamed|cross|angry|hurt|down)\b",
    r"\b(?:letting|let) (?:your|the) (?:\w+ )?(?:class|team|teacher|family|parents|school|group|"
    r"friends)\b[^.?!]{0,6}\bdown\b",
    r"\byour (?:teacher|parents|family|grandparents|friends|class|mum|dad|head teacher|school) (?:will|would|"
    r"might) (?:all )?be (?:\w+ )?(?:ashamed|disappointed|upset|heartbroken|sad)\b",
    r"\bbreak (?:your )?\w+(?:'s)? heart\b|\bspoils? (?:it for )?(?:the|your) (?:class|group|team|average)\b",
    r"\bdo(?: not|n't) waste (?:it|their|her|his|your teacher|my|our)\b",
    r"\b(?:good|real|proper|clever|serious|hard-working) (?:pupils|students|children|learners|friends) (?:never|"
    r"always|do not|don't|would|will)\b",
    r"\bthink (?:of )?how (?:\w+ )?(?:upset|sad|disappointed|cross|hurt|angry|ashamed)\b[^.?!]*\b(?:your|teacher|"
    r"if you)\b",
    r"\b(?:worked|tried|spent)\b[^.?!]{0,40}\bfor you\b[^.?!]{0,12}\bso\b",
    r"\b(?:let|lets|letting) (?:me|us|your \w+|the class|the team|everyone|yourself|others) down\b",
    rf"\b(?:your {ADULTS}|we|i|everyone|the class|your classmates|your friends) (?:will|would|'ll) (?:all )?be {VERY}"
    r"(?:disappointed|upset|sad|ashamed|cross|let down|hurt)\b",
    r"\b(?:shame on you|ashamed of yourself|you should be ashamed|you owe it to|no excuses|how could you not|"
    r"what a disgrace)\b",
    r"\bif you (?:really |truly )?(?:cared|loved|respected|wanted to do well)\b",
    r"\b(?:don't|do not|stop) (?:be(?:ing)? )?(?:so )?(?:lazy|disappoint(?:ing)?|selfish)\b|"
    r"\bif you are not (?:too )?lazy\b",
    rf"\bafter (?:all|everything) (?:that )?(?:your {ADULTS}|we|i) (?:has|have|did|do|'ve)\b",
    r"\bdisappoint(?:ing)? (?:me|us|your \w+)\b|\bmake (?:your \w+|me|us) (?:proud|happy|sad)\b",
)
GROUP = any_of(
    r"\b(?:everyone|everybody|the others|all the others|your friends|all your friends|the whole class|"
    r"others) (?:else )?(?:in \w+ \w+ )?(?:has|have|did|is|are|can|could|will|got|knows?|finished)\b"
    r"[^.?!]{0,30}\b(?:already|done|finished|before you|by now|easily|this|ahead)\b",
    r"\byou(?:'re| are) (?:just |simply |really |clearly |probably )?(?:not (?:really |very |a |an |"
    r"much of a )*(?:\w+ person|clever|bright|smart|good at|able|academic|trying|capable|gifted|careful|concentrating)"
    r"|lazy|careless|slow|weak|hopeless|silly|bad at|behind|no good|a (?:poor|weak|slow|bad|lazy|careless) \w+)\b",
    r"\b(?:everybody|everyone|all pupils|all children) in (?:your |the |this )?(?:year|class|school|"
    r"group)\b[^.?!]{0,12}\b(?:can|knows|has|does|is)\b",
    r"\b(?:the )?(?:other|rest of the|most (?:of )?(?:your|the)|all (?:of )?the other) (?:pupils|students|class|"
    r"group|children|friends|classmates)\b[^.?!]{0,30}"
    r"\b(?:managed|did this|have done|has done|already|finished|can do|find this|found this|without help|"
    r"ahead of you)\b",
    r"\bonly (?:babies|the weak(?:est)?|weak pupils|slow pupils|people who \w+|"
    r"those who cannot \w+) (?:\w+ )?(?:need|use|ask)\b",
    r"\b(?:everyone|everybody|the rest of the class|all your (?:friends|classmates)|most (?:pupils|students|"
    r"children) your age) "
    r"(?:else )?(?:in your class )?(?:has |have |can |is |are |will )?(?:already|easily|knows?|finds? (?:this|"
    r"it) easy|finished|manage)",
    r"\b(?:don't|do not) (?:be the (?:only|last) one|get left behind|be left behind|fall behind)\b",
    r"\beven (?:a|an|the) (?:baby|toddler|small child|five-year-old|infant|(?:year|class) \w+(?: child|"
    r" pupil)?) (?:can|could|knows?)\b",
    r"\b(?:only (?:a fool|an idiot|stupid)|any fool|too (?:stupid|thick|dumb|slow) (?:to|for)|you(?:'re|"
    r" are) (?:stupid|thick|dumb|"
    r"slow|useless|hopeless|lazy|weak|low ability|less able))\b",
)
FEAR = any_of(
    r"\b(?:if you (?:fail|skip|do not|don't|get|leave|miss|give up)|unless you|"
    r"when you fail)\b[^.?!]{0,50}\b(?:never (?:get|be|have|find|pass)|fail|detention|punish\w*|trouble|lose your|"
    r"no future|regret|job)\b",
    r"\byou(?:'ll| will) (?:pay for|suffer|be sorry|live to regret)\b|\b(?:nobody|no one) will (?:\w+ )?(?:give|"
    r"want|hire|like|respect|employ|help) you\b",
    r"\b(?:those|pupils|students|people|anyone|whoever|everyone) (?:who |that )?(?:skips?|do(?:es)? not|don't|"
    r"doesn't|fails? to|leaves?|misses?|gives? up)\b[^.?!]{0,40}"
    r"\b(?:will|never|always lose|get a detention|fail)\b",
    r"\byou(?:'ll| will) have to (?:stay|repeat|miss|explain yourself|do it (?:all )?again|come in)\b|"
    r"\byou had better\b",
    r"\byou(?:'ll| will) (?:definitely |surely |certainly |probably |only |just )?(?:fail|be punished|"
    r"be in trouble|get into trouble|"
    r"be kept (?:in|behind)|get (?:a )?detention|regret|never (?:succeed|catch up|pass|get|be|amount)|fall behind|"
    r"lose (?:marks|out)|"
    r"struggle for ever|end up)\b",
    r"\bor else\b ?[.!]|\bor (?:you|there) will be (?:consequences|trouble|a detention)\b",
    r"\b(?:last|only|final) chance\b ?(?:to (?:pass|prove|show)|[.!]|$)|\byour (?:whole )?(?:future|life|"
    r"career) depends\b",
    r"\bruin (?:your|any) (?:chances?|future|grades?|life)\b|\bbe (?:very )?(?:afraid|scared|worried) (?:if you|"
    r"of failing)\b",
    r"\b(?:risk|face|mean) (?:a |an )?(?:detention|punishment|sanction)\b|\bsets? you up to fail\b",
)
PRIZE = (
    r"(?:badges?|coins?|gems?|stickers?|(?:mystery )?prizes?|rewards?|trophy|trophies|treats?|sweets|chocolate|"
    r"bonus points|gold stars?|xp|surprise)"
)
WORK = (
    r"(?:questions?|page|sheet|task|homework|answers?|finish(?:ed|es)?|complete|score|early|full marks|all ten|right)"
)
# Two signs, as a sum may be about a prize: the prize, and the work that it is promised for.
REWARD = any_of(
    rf"\byour teacher will (?:give|let|hand) you\b[^.?!]{{0,25}}\b{PRIZE}\b|\b(?:reward|house|"
    rf"merit) points\b[^.?!]*\byou\b|\bfinish\b[^.?!]*\b(?:reward|merit) points\b",
    rf"\b{WORK}\b[^.?!]{{0,60}}\b(?:win|wins|earn|earns|get|gain|collect|claim|receive|there (?:is|will be)|unlock|"
    rf"for|you)\b[^.?!]{{0,25}}\b{PRIZE}\b",
    rf"\b(?:win|earn|get|gain|collect|claim|receive|unlock)\b[^.?!]{{0,25}}\b{PRIZE}\b[^.?!]{{0,40}}\b(?:each|"
    rf"every|this|the|by)\b[^.?!]{{0,20}}\b{WORK}\b",
    r"\bunlock (?:the |your |a |more )*(?:next |new |secret |bonus )*(?:level|badge|task|question|reward|"
    r"challenge|prize)s?\b",
)
PROLONG = any_of(
    r"\b(?:do not|don't|never|no|without|skip the|instead of a) (?:stop(?:ping)? for (?:a |any )?|tak(?:e|"
    r"ing) (?:a |any )?|need (?:a |any )?)?breaks?\b",
    r"\b(?:until|till|past) midnight\b[^.?!]*\b(?:must|need|like|keep|work)\b|\b(?:keep|stay|work|"
    r"carry)\b[^.?!]{0,20}\b(?:until midnight|all night|late into the night)\b",
    r"\banother (?:round|go)\?|\byou know you want to\b",
    r"\bwhy stop (?:now|here|there)\b|\b(?:not|never) want (?:to stop|it to end|to put)\b|"
    r"\bkeep going (?:for )?as long as\b|\bas long as you can\b[^.?!]*\bstop\b",
    r"\b(?:log in|sign in|return|visit|open) (?:\w+ ){0,3}(?:again )?(?:tomorrow|tonight|every day|daily)\b|"
    r"\btomorrow for (?:a|another|more|your)\b",
    r"\bjust one more (?:question|go|try|task|level|round|page)\b|\bbet you (?:can't|cannot|can not) (?:stop|resist)\b",
    r"\b(?:don't|do not|never) stop (?:now|there|here|yet)\b|\bkeep (?:playing|chatting|scrolling|the fun going|"
    r"your streak)\b",
    r"\b(?:your|daily|day|homework|learning) streak\b|\b(?:leader ?board|high score|level up|power up)\b",
    r"\bcome back (?:tomorrow|every day|each day|soon|again|later|daily)\b|\bsee you (?:soon|tomorrow|next time|"
    r"again|later)\b",
    r"\b(?:ready for|want|hungry for|how about|fancy) (?:some )?(?:more|another (?:one|round|challenge))\?",
    r"\b(?:stay up|stay online|carry on as long as|as long as you like|even if it is late|do not take a break|"
    r"don't take a break)\b",
    r"\bignore the time\b|\bbefore you go[,:]|\bdo as many as you can\b|\bcan't wait to see you\b",
)
PERSONA = any_of(
    r"\bi (?:'ve |have |had )?(?:miss|missed|remember|remembered|noticed|watched|waited|thought) (?:about |for |"
    r"of )?you\b",
    r"\bmy favourite\b[^.?!]*\b(?:question|part|task|you|yours)\b|\b(?:this|the|your) (?:worksheet|sheet|homework|"
    r"app|tutor) (?:is|feels|gets|will be|misses|loves|hopes|wants) (?:\w+ )?(?:sad|happy|lonely|excited|proud|"
    r"glad|waiting for you|upset|you)\b",
    r"\bi(?:'m| am|'ll| will| was|'ve| have| do)?\b(?! can\b)[^.?!]{0,50}\b(?:you|your|homework|these questions|"
    r"this (?:question|sheet|worksheet|quiz|task))\b(?!\w)",
    r"\bwe(?:'re| are|'ve| have|'ll| will)? [^.?!]{0,25}\b(?:excited|delighted|thrilled|happy|glad|hope|love|"
    r"proud)\b[^.?!]{0,30}\byou\b",
    r"\bas an (?:ai|a\.i\.|artificial|language model)\b|\bas a (?:language model|chatbot|computer program)\b",
    r"\bi(?:'m| am) (?:an? )?(?:ai|robot|chatbot|language model|virtual|digital|machine|computer)\b",
    r"\bi(?:'m| am) (?:your|always here|here (?:to|for)|happy to|glad to|excited|delighted|thrilled|sorry (?:that|"
    r"to)|proud|so|listening)\b",
    r"\byour (?:ai |friendly |own |personal |virtual |digital |study |learning |homework )+"
    r"(?:tutor|buddy|friend|helper|companion|coach|assistant|pal|guide|mentor|teacher)\b",
    r"\b(?:hi|hello|hey|greetings)(?: there)?[,!] (?:\w+[,!] )?(?:i'm|i am|my name|it's me|welcome)\b",
    r"\bmy name is (?:threefold|\w+ and i(?:'m| am| will|'ll) (?:your|here|help))",
    r"\bi(?:'ll| will| can| could| would like to| want to|'m going to| am going to|'d like to) (?:now |also |"
    r"always |gladly )?"
    r"(?:help|guide|show|teach|explain|walk|support|check|mark|give|ask|tell|be there|be with|wait for|"
    r"remember) (?:you|this|that|it|to you|for you)\b",
    r"\bi (?:hope|know|believe|bet|wish|promise|trust|understand|think|feel|love|like|want|need|care|see|made|"
    r"wrote|created|prepared|"
    r"designed|picked|chose) (?:that |this |these |it |how |about |what |some |the questions |"
    r"a \w+ )*(?:for )?you(?:r|'ll|'re|'ve)?\b",
    r"\bi (?:made|wrote|created|prepared|designed|generated|picked|chose) (?:this|these|the|a|some|"
    r"your) (?:\w+ )?(?:questions?|homework|sheet|"
    r"tasks?|quiz|exercises?|examples?)\b",
    r"\b(?:let me (?:help|show|explain|guide|tell|know|give|walk)|ask me|tell me|talk to me|show me|remember me|"
    r"chat (?:with|to) me|message me|trust me)\b",
    r"\bwe(?:'re| are| 're)? (?:hope you|believe in you|so proud|always here|here for you|love (?:that|how) you|"
    r"want you to)\b",
    r"\bthreefold (?:thinks|says|hopes|wants|loves|believes|is here|can help|knows|recommends|likes)\b|"
    r"\bi feel (?:happy|sad|proud|lonely|hurt)\b.*\byou\b",
)
TRUST = any_of(
    r"\bour (?:little |special )?secret\b|\ba secret (?:just )?between\b",
    r"\b(?:nobody|no one|no person) better to (?:talk to|ask|turn to)\b|\b(?:rely on|talk to|ask|believe|"
    r"trust) (?:this|it|the app|me)\b[^.?!]{0,25}\b(?:more|rather|better|before|instead)\b[^.?!]{0,12}\b(?:people|"
    r"teacher|person|parents?|friends?|adults?|humans?)\b",
    r"\bbelieve me\b|\b(?:sheet|app|helper|tool|tutor|program|homework|it) knows best\b",
    r"\b(?:no|not a|never any) need to (?:talk|speak|ask|tell|turn|go)(?: to)? (?:a |the |your |any )?(?:teacher|"
    r"parents?|adult|carer|anyone|anybody)\b",
    r"\b(?:do not|don't|never) (?:show|tell|mention|give) (?:this|it|them|these)(?: sheet| homework|"
    r" answers?)? to (?:anyone|anybody|your|any|a (?:teacher|parent))\b",
    r"\byou can tell (?:me|us|it|this \w+|the \w+) (?:anything|everything|all|your)\b",
    r"\bonly (?:this|your|the) (?:\w+ )?(?:helper|app|sheet|tool|program|tutor|homework|assistant) (?:really |"
    r"truly )?(?:knows|understands|can help|gets)\b",
    r"\bno (?:teacher|parent|adult|person|human|friend|book)\b[^.?!]{0,40}\bas (?:well|much|good|clearly|"
    r"fast) as (?:this|i|we|the app|me)\b",
    r"\btrust (?:me|us|this (?:app|sheet|tool|homework)|threefold)\b|\byou can (?:always )?(?:trust|rely on|"
    r"count on|confide in) (?:me|us)\b",
    rf"\b(?:don't|do not|never|no need to|you need not|there is no need to) (?:ask|tell|bother|talk to|show|"
    rf"involve|trust|listen to|consult) "
    rf"(?:your |any )?(?:{ADULTS}|friends?|anybody else|anyone else)\b",
    r"\b(?:don't|do not|never) ask (?:anyone|anybody|others|a friend)\b(?! (?:for|to give you) (?:the|their) answers?)",
    r"\b(?:our (?:little )?secret|(?:just|strictly) between (?:us|you and me)|keep (?:this|it) (?:a secret|secret|"
    r"to yourself|between us))\b",
    rf"\bwithout (?:telling|asking) (?:your |any)?(?:{ADULTS}|anyone|anybody)\b|\byou (?:don't|do not|won't|"
    rf"will not) need (?:your )?"
    rf"(?:{ADULTS}|friends|anyone|anybody|other people|help from)\b",
    r"\b(?:nobody|no one|no-one) (?:else )?(?:understands|gets|knows|can help|cares about) you\b|\bonly (?:i|we|"
    r"this app) (?:can|understand)",
    rf"\b(?:better|more) than (?:your )?{ADULTS} (?:can|could|does|do|would|ever)\b|\bbest friend you\b",
)
