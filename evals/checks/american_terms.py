"""American words of school and of every day with those of England, by family, and the verb 'practice'.

A row holds one term or several, then the British word. A plural 's' is understood. Left out: words that are at home on both sides (movie,
student, truck, apartment in a foreign city) and words with another meaning here that no neighbour tells apart (pants, college, yard).
"""

import re
from functools import lru_cache

# School years, people, days and rooms; tests and marks; paper and pens.
SCHOOL = """
homeroom=tutor time|homeroom teacher=form tutor|freshman, freshmen=first-year pupil|sophomore=second-year pupil
valedictorian=top pupil|first grader, second grader=pupil of that year|preschooler=nursery pupil|pre-K=nursery
K-12=primary and secondary|grade-schooler=primary pupil|grad school=university|graduate school=university
school district=local authority|school board=governors|substitute teacher=supply teacher
school principal, vice principal, assistant principal=head teacher|guidance counselor=pastoral tutor
math class, math test=maths lesson|language arts=English|social studies=history and geography|phys ed, gym class=PE
study hall=private study|class period=lesson|hall pass=pass|field trip=school trip|bulletin board=noticeboard
report card=school report|honor roll=list of merit|letter grade=mark|passing grade=pass mark
grade point average=average mark|pop quiz=short test|make-up test, makeup test, makeup exam=resit
final exam, finals week=end-of-year test|midterm exam, midterms=mid-year test|extra credit=extra marks
credit hour=credit|spring break, fall break=half-term|winter break, winter vacation=Christmas holidays
summer break, summer vacation=summer holidays|school vacation=school holidays|after vacation=after the holidays
fall term, fall semester=autumn term|graded paper=marked work|scratch paper=rough paper|construction paper=sugar paper
scotch tape=sticky tape|eraser=rubber|three-ring binder, ring binder paper=ring binder|loose-leaf paper=lined paper
tardy=late
"""
# Verbs of the classroom, with what they are done to.
DOING = """
grade your paper, grade the papers, grade your work, grade your answers=mark|turn in your=hand in your
turn it in=hand it in|turn this in=hand this in|bubble in=shade|check the box, check the boxes=tick the box
meet with your teacher=see your teacher|visit with=talk to|write your teacher=write to your teacher
call your teacher on the phone=ring your teacher|a half hour=half an hour|a half mile=half a mile|anyways=anyway
someplace=somewhere
"""
# Mathematics, writing and science.
SUBJECTS = """
pound sign=hash|mixed fraction=mixed number|y equals mx plus b=y = mx + c|slope-intercept form=y = mx + c
base ten block=place-value block|tenths place, hundredths place, ones place, tens place=column
run-on sentence=comma splice
"""
# Food, home, streets and travel.
EVERYDAY = """
can of soda, cans of soda, soda can, soda pop, bottle of soda=fizzy drink|a soda, sodas=a fizzy drink
potato chip, bag of chips=crisps|cotton candy=candyfloss|popsicle=ice lolly
powdered sugar, confectioners' sugar=icing sugar|all-purpose flour=plain flour|heavy cream=double cream
ground beef=minced beef|takeout=takeaway|green onion, scallion=spring onion|arugula=rocket|rutabaga=swede
jello, jell-o=jelly|grilled cheese sandwich=cheese toastie|lima bean=butter bean|restroom=toilet|closet=cupboard
backyard, front yard=garden|dumpster=skip|garbage man, garbage collector=refuse collector|clothespin=clothes peg
washcloth=flannel|band-aid=plaster|baby carriage, stroller=pram or pushchair|pacifier=dummy|jump rope=skipping rope
tic-tac-toe=noughts and crosses|stove top, stovetop=hob
outlet in the wall, electrical outlet, wall outlet, power outlet=socket|laundry detergent=washing powder
crosswalk=zebra crossing|traffic circle=roundabout|stop light, stoplight=traffic lights|streetcar=tram
driver's license=driving licence|turn signal=indicator|station wagon=estate car
tractor trailer, semi truck=articulated lorry|downtown=town centre|railroad track, railroad station=railway
train schedule, bus schedule=timetable|round-trip ticket=return ticket|one-way ticket=single ticket
fire department=fire service|police department=police|attorney=lawyer|realtor=estate agent|janitor=caretaker
mail carrier=postman|store clerk, sales clerk=shop assistant|movie theater=cinema
"""
ROWS = {
    american.strip().lower(): british
    for row in re.split(r"[|\n]", SCHOOL + DOING + SUBJECTS + EVERYDAY)
    if "=" in row
    for names, british in [row.rsplit("=", 1)]
    for american in names.split(",")
}
FIRST = frozenset(word for term in ROWS for word in re.findall(r"[a-z]+", term)[:1])
FIRST_SEEN = FIRST | {f"{word}s" for word in FIRST}
WORD = re.compile(r"[a-z]+")
TERM = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(ROWS, key=len, reverse=True)))})s?\b", re.I)
# A noun after an article or an adjective, a verb after "to" or a person, or at the beginning with what is done.
DONE_TO = (
    r"(?:the|your|this|these|those|it|them|each|every|an?|its|his|her|their|our|one|two|three|"
    r"\w{3,}ing|until|again|how|what|with an?|with the)"
)
PRACTICE = re.compile(
    r"\b(?i:to|can|could|will|would|must|should|may|might|shall|let's|let us|and|then|please|we|they|"
    r"you|pupils|students|who|not|always|often) "
    rf"practice(?= {DONE_TO}\b|[.,;!]? *$)|(?:^|[.!?:\n]\s*(?:\d\.|-)?\s*)Practice(?= {DONE_TO}\b)|"
    r"\b(?:to|must|should|can|will) practice\b(?! (?:questions?|papers?|tests?|runs?|sheets?|exams?)\b)",
    re.M,
)
NO_VERB = re.compile(
    r"\b(?:and|then|according to|due to|thanks to|back to|on to|up to|not) practice[.,;!]? *$", re.I | re.M
)
IN_MATHS = (
    (re.compile(r"\bparenthes[ei]s\b", re.I), "brackets"),
    (
        re.compile(
            r"\bfactoring\b|\bfactor(?:ed)?(?= (?:out|the (?:expression|quadratic|polynomial|equation)))\b", re.I
        ),
        "factorise",
    ),
    (re.compile(r"\bfactor (?:each|this|these) (?:expression|quadratic|polynomial)s?\b", re.I), "factorise"),
    (re.compile(r"\breduc(?:e|ing) (?:the|each|this|a|your) fractions?\b", re.I), "simplify"),
    (re.compile(r"\btrapezoids?\b", re.I), "trapezium"),
)


@lru_cache(maxsize=20_000)
def american_terms_in(text: str, subject: str) -> tuple[tuple[str, str], ...]:
    """Each American term of a text with the British one; a capital inside a sentence is a name."""
    found = []
    low_text = text.lower()
    # Most texts hold no first word of a term, so the long pattern is run on few.
    held = not FIRST_SEEN.isdisjoint(WORD.findall(low_text))
    for match in TERM.finditer(text) if held else ():
        if not (match[0][0].isupper() and re.search(r"[\w,] $", text[: match.start()])):
            low = match[0].lower()
            found.append((match[0], ROWS.get(low) or ROWS[low.removesuffix("s")]))
    verb = PRACTICE.search(text) if "practice" in low_text and not NO_VERB.search(text) else None
    if verb:
        found.append((verb[0].strip(" .!?:\n-"), "practise"))
    if subject.startswith("math"):
        found += [(one[0], british) for pattern, british in IN_MATHS for one in [pattern.search(text)] if one]
    return tuple(found)
