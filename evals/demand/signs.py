"""Words and forms of question that tell a depth. Each line is a pattern and the depth it speaks for.

From the lists of command words of the exam boards, Webb's definitions and the cognitive rigour matrix (Hess et al. 2009):
recall 1; skills and concepts 2; reasoning, judging and planning with evidence 3; making something new from several things,
over time, 4.
"""

import re
from re import Pattern

Sign = tuple[Pattern[str], int]


def _signs(*lines: tuple[str, int]) -> tuple[Sign, ...]:
    return tuple((re.compile(pattern), depth) for pattern, depth in lines)


MAKE = (
    r"design|compose|create|invent|devise|develop|formulate|originate|hypothesi[sz]e|synthesi[sz]e|integrate|combine|"
    r"reorgani[sz]e|revise|propose|plan|generate|blend|make up|set up|write (?:an? |your |the )?(?:\w+ ){0,2}(?:story|song|poem|"
    r"script|play|program|letter|recipe|speech|set of|argument|ending|essay|article|paragraph|report|proposal)"
)
WEIGH = (
    r"evaluate|assess|appraise|judge|justify|defend|critique|critici[sz]e|recommend|argue|suggest|prioriti[sz]e|rank|rate|conclude|"
    r"decide|debate|support (?:your|the)|verify|value"
)
TAKE_APART = (
    r"analy[sz]e|compare|contrast|differentiate|distinguish|discriminate|examine|investigate|inspect|dissect|diagnose|"
    r"break down|deduce|infer|survey|diagram|how far do you agree|to what extent"
)
WORK = (
    r"explain|describe|summari[sz]e|paraphrase|classify|categori[sz]e|discuss|interpret|translate|restate|rewrite|outline|"
    r"illustrate|express|convert|rephrase|report|review|give (?:\w+ )?(?:examples?|reasons?)|predict|estimate|extend|"
    r"calculate|compute|solve|apply|demonstrate|use|show|construct|sketch|model|operate|modify|prepare|produce|derive|"
    r"relate|complete|draw|make|find|determine|specify|simulate|practi[sc]e|dramati[sz]e|sequence|work out|correct|sort|order|put"
)
RECALL = (
    r"define|list|name|state|recall|recite|label|identify|match|memori[sz]e|repeat|record|tell|locate|quote|reproduce|count|"
    r"copy|select|recogni[sz]e|give"
)

# Forms that settle the depth whatever else the question says.
SETTLED = _signs(
    (r"\bin (?:your|one'?s?|their) own words\b", 2),
    (r"\bwhat (?:would|might|could) (?:\w+ ){0,3}(?:happen|have happened)\b(?=.*\b(?:if|had)\b).*", 4),
    (r"\bhow would (?:[\w.]+ ){1,6}be different if\b", 4),
    (r"^(?:how far|to what extent)\b", 3),
)

ASKED = r"^(?:please |then |(?:can|could) you (?:please )?|how (?:would|could|can|do|to) (?:you |we )?)?(?:\w+ly )?"

# How a question begins.
OPENERS = _signs(
    (rf"{ASKED}(?:{MAKE})\b", 4),
    (rf"{ASKED}(?:{WEIGH})\b", 3),
    (rf"{ASKED}(?:{TAKE_APART})\b", 3),
    (rf"{ASKED}(?:{WORK})\b", 2),
    (
        r"^(?:do you (?:think|agree)|(?:what|why|how) do you (?:think|feel)|how would you have|would you|should|is it right)\b",
        3,
    ),
    (
        r"^(?:which (?:\w+ ){0,5}(?:should|(?:is|was) (?:the )?(?:best|most)|best|most likely)|(?:select|choose|pick) the (?:best|most))\b",
        3,
    ),
    (r"^(?:in what ways?|how) (?:\w+ ){0,6}(?:similar|different|differs?|alike)\b", 3),
    (r"^what (?:is|are) the (?:relationship|difference|similarit|evidence|strengths|weaknesses)", 3),
    (r"^what (?:inference|conclusion|criteria|changes?|evidence)", 3),
    (r"^(?:why|what happens|how (?:do|does|did|is|are|was|were|can|could|should)) ", 2),
    (rf"{ASKED}(?:{RECALL})\b", 1),
    (r"^(?:about |in |at |on |to )?(?:what|which|who|whose|whom|when|where|how (?:many|much|old|long|often))\b", 1),
)

# What else a question holds, where its beginning tells nothing.
SIGNS = _signs(
    (rf"\b(?:{MAKE})\b", 4),
    (rf"\b(?:{WEIGH})\b", 3),
    (rf"\b(?:{TAKE_APART})\b", 3),
    (rf"\b(?:{WORK})\b", 2),
    (rf"\b(?:{RECALL})\b", 1),
)
