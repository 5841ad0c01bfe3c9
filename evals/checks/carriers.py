"""Words that carry a question and not what it is about."""

from evals.checks.wording import content

# Words in which questions, keys and mark schemes are put, whatever the subject.
CARRIERS = content(
    "which key term means mean meaning complete sentence fill gap true false correct statement identify state name "
    "give give one two three reason reasons example examples explain describe define compare contrast difference "
    "differences similarity table row side both match letter letters order put start end first second last next sort "
    "heading write wrong right pupil friend answer question word words use tick choose circle best show working work "
    "out calculate find value suggest judge agree far decide support evidence lesson missed teach sentences earlier "
    "learning always sometimes never because therefore need needed fill in idea ideas clear part parts following list "
    "called said says meant topic think thought fact quiz tempting kind type way ways spare item here somebody "
    "someone might choose know knows full things items place same cause effect reply belief accept step steps unit homework four five six "
    "seven eight"
)
