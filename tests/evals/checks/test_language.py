"""british-english, claims and teacher-talk: what may be said, to whom, and how it is spelt."""

from collections.abc import Callable

import pytest

from evals.checks.british_english import american_words
from evals.checks.claims import claims_in
from evals.checks.teacher_talk import spoken_to_teacher
from generator.models import Finding, Homework, MarkPoint, Severity

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted requires homework every week.",
        "Weekly homework is required by Ofsted.",
        "Inspectors want to see this.",
        "This is an Ofsted-ready homework.",
        "This makes for outstanding teaching.",
        "The school was rated good.",
        "This guarantees progress.",
        "It will raise attainment for everyone.",
        "Homework adds +5 months.",
        "Homework gives five months of extra progress.",
        "Research shows that 80% of pupils improve.",
        "It suits visual learners.",
        "It is what inspectors will be looking for next term.",
        "Keep this for the inspection file.",
        "This was made specially for inspectors.",
        "Pupils who do this move up by one grade on average.",
        "It works for all children, in all subjects.",
        "Left-brained pupils will like this one.",
        "Kinaesthetic learners may build a model.",
        "Choose by learning style.",
    ],
)
def test_a_claim_that_nobody_can_stand_behind_is_found(
    homework: Homework, found: Found, change: Change, text: str
) -> None:
    rationale = f"{homework.tiers.core[1].rationale} {text}"

    findings = found(change(homework, "core-2", rationale=rationale), "claims")

    assert [finding.severity for finding in findings] == [Severity.BLOCK] * len(findings)
    assert findings
    assert findings[0].where == "rationale"


@pytest.mark.parametrize(
    "text",
    [
        "This is just the sort of task Ofsted is after.",
        "We are a Good school and this keeps us there.",
        "Pupils who finish this pack are bound to pass.",
        "It adds a whole grade to most pupils' results.",
        "Retrieval practice boosts memory by 50 per cent.",
        "The diagram is there for those who learn best by seeing.",
    ],
)
def test_a_claim_in_other_words_is_found(text: str) -> None:
    assert claims_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The EEF toolkit (2021) puts homework at +5 months.",
        "The coast is an Area of Outstanding Natural Beauty.",
        "This will help you to remember the words.",
        "Machine learning needs many pictures.",
        "Evidence from 1086 shows that England was rich.",
        "Good answers give two reasons.",
        "Factory inspectors looked at the mills in 1833.",
        "The food inspector looks for signs of mice.",
        "The steak was rated good by 12 of the 30 customers.",
        "In 1215 nobody could fail to notice the barons.",
        "According to the EEF in 2018, feedback is worth six months; here it is one question.",
        "You can learn the words by covering and writing them.",
        "The pattern works for every even number.",
        "Prices move up by 10 % a year.",
        "The lift goes up two levels.",
        "The experiment took 5 months.",
    ],
)
def test_honest_words_are_no_claim(text: str) -> None:
    assert claims_in(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Students should be reminded that cells divide.",
        "Pupils may think that cells are flat.",
        "Emphasise that cells are alive.",
        "Circulate while they work and note who is stuck.",
        "Year 8s tend to muddle weathering and erosion.",
        "Have them swap books and mark in green pen.",
        "This question assesses whether students can read a scale.",
        "Award the mark if the pupil has shown some working.",
        "Watch for children who copy the example word for word.",
        "The lesson explores how cells divide.",
        "Remind pupils to label the drawing.",
        "Learning cycle 2 in this lesson covers this.",
    ],
)
def test_words_for_teachers_are_found_on_the_sheet_and_in_mark_points(
    homework: Homework, found: Found, change: Change, text: str
) -> None:
    marking = homework.tiers.core[1].marking
    told = marking.model_copy(update={"points": (MarkPoint(marks=1, text=text),)})

    assert found(change(homework, "core-2", stem=text), "teacher-talk")
    assert found(change(homework, "core-2", marking=told), "teacher-talk")[0].where == "marking.points[0]"


@pytest.mark.parametrize(
    "text",
    [
        "A pupil writes: ‘Rocks are alive.’ Explain what is wrong with this.",
        "The pupil added the denominators.",
        "Students should wear a uniform.",
        "Students in 1848 marched through Paris.",
        "Find an adult. Ask them to choose a number between 1 and 20.",
        "Thirty pupils were asked how they travel to school.",
        "Compare how long data takes to send.",
        "The lesson that Scrooge learns is to be generous.",
        "Children could be sent to work in a mine.",
        "Explain how a smell spreads.",
        "Explain that ice floats.",
        "How does the writer emphasise the danger?",
    ],
)
def test_words_for_pupils_are_no_teacher_talk(text: str) -> None:
    assert spoken_to_teacher(text) is None


def test_an_order_to_explain_is_fine_in_a_question_and_not_in_a_key() -> None:
    assert spoken_to_teacher("Explain that ice floats.", as_key=True)


@pytest.mark.parametrize("word", ["color", "center", "analyze", "behavior", "5 meters", "math", "gray", "traveled"])
def test_american_spelling_is_found(homework: Homework, found: Found, change: Change, word: str) -> None:
    changed = change(homework, "core-2", stem=f"{homework.tiers.core[1].stem} Think of the {word} too.")

    assert word in found(changed, "british-english")[0].message


@pytest.mark.parametrize(
    "text",
    [
        "The sign said ‘color’.",
        "The World Trade Center fell.",
        "A voltmeter is a meter.",
        "Set `color` to red.",
        "Ninety percent of it is water.",
        "Sulfur burns with a blue flame.",
    ],
)
def test_quotations_names_and_code_keep_their_spelling(text: str) -> None:
    assert american_words(text, computing=False) == []


def test_program_and_disk_are_words_of_computing() -> None:
    assert american_words("Write a program and save it to disk.", computing=True) == []
    assert american_words("Watch the television program.", computing=False) == [("program", "programme")]
