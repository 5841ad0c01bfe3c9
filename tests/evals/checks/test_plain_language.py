"""plain-language: what is long, doubled, shortened, passive or figurative is told; plain instructions are silent."""

from collections.abc import Callable

import pytest

from evals.checks.plain_language import faults_in
from generator.models import Finding, Homework, ObjectiveHead

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
RULE = "plain-language"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "Explain how the nucleus, which lies in the middle of most cells and holds the genetic material, controls what "
            "happens in the rest of the cell.",
            "words",
        ),
        (
            "Think about what you learnt last week and use it to explain why the smell of toast fills a whole house so soon.",
            "words",
        ),
        ("Which of these is not an incorrect answer?", "twice"),
        ("Which statement does not never apply to plants?", "twice"),
        ("It is not uncommon for cells to divide. Say why.", "twice"),
        ("Do not answer question 3 unless you have read the passage.", "twice"),
        ("Which cell cannot live with no oxygen?", "twice"),
        ("There is no cell that does not have a membrane. Say why.", "twice"),
        ("Nobody would say that this is not a cell. Name it.", "twice"),
        ("Fetch your atlas, turn to the index, look up the town and mark it on the map.", "instructions in one"),
        ("Ring a friend, ask what they wrote and bring it to the lesson.", "instructions in one"),
        ("This one separates the wheat from the chaff.", "mean what it says"),
        ("Don't forget the units.", "contraction"),
        ("Say what you’d add.", "contraction"),
        ("It's the part that holds the genes. Name it.", "contraction"),
        ("The table should be completed with three differences.", "nobody"),
        ("All working must be shown.", "nobody"),
        ("Answers are to be given in full sentences.", "nobody"),
        ("Describe how the water is heated by the sun and is carried up by the air.", "not who"),
        ("Read the passage, underline three verbs and copy them into your book.", "instructions in one"),
        ("Draw a cell. Label its parts. Colour the nucleus. Write what each part does.", "instructions on one"),
        ("Now let us dive into the world of cells.", "not mean"),
        ("This question is a piece of cake.", "not mean"),
        ("Rack your brains and name one organ.", "not mean"),
    ],
)
def test_language_that_is_not_plain_is_told(
    homework: Homework, found: Found, change: Change, text: str, why: str
) -> None:
    findings = found(change(homework, "core-2", stem=text), RULE)

    assert any(why in finding.message for finding in findings)
    assert {finding.task_id for finding in findings} == {"core-2"}


@pytest.mark.parametrize(
    "text",
    [
        "Why does a smell spread across a room? Give **two** ideas.",
        "Match each cause to its effect. Write the letter. **One** effect is not needed.",
        "Decide whether the claim is true, and give a reason.",
        "A pupil writes: ‘It’s alive, so it can’t be made of nothing.’ Explain what is wrong with this.",
        "Which organ is called the pump of the body?",
        "State what is meant by **diffusion**.",
        "Write down the pupil's mistake.",
        "1. Read the cause.\n2. Say the word ‘so’.\n3. Read each effect.\n4. Keep one.",
        "Say whether or not the cell has a wall.",
        "The tip of the iceberg is above the water. Explain why it floats.",
        "(a) It starts with P and has 7 letters. (b) It starts with m and has 11 letters. (c) It starts with w and has 4.",
        "What is the use of a cell wall? Write one sentence on its work.",
        "Why could women not vote, and who had no say at all?",
        "Find $3x + 4y - 2z + 7$ when $x = 1$, $y = 2$ and $z = 3$.",
        "Name the part that no animal cell has.",
    ],
)
def test_plain_instructions_are_silent(text: str) -> None:
    assert list(faults_in(text)) == []


def test_the_words_of_a_passage_are_the_subject_s_own() -> None:
    passage = (
        "the process by which particles that are held in a liquid or a gas are spread out, from where there are many of "
        "them to where there are few"
    )
    text = f"Which key term means: **{passage}**?"

    assert list(faults_in(text, [passage])) == []
    assert list(faults_in(text))


def test_a_lesson_on_idioms_may_use_them(homework: Homework, found: Found, change: Change) -> None:
    asked = change(homework, "core-2", stem="What does the writer mean by a storm in a teacup?")
    taught = ObjectiveHead(id="LO1", statement="Explain idioms in a story.", source_id="pack:cells")

    assert found(asked, RULE)
    assert found(asked.model_copy(update={"objectives": (taught, homework.objectives[1])}), RULE) == []


def test_the_brief_is_read_too(homework: Homework, found: Found) -> None:
    brief = homework.pupil_brief.model_copy(update={"help": "If you’re stuck, don’t worry. Ask at school."})

    findings = found(homework.model_copy(update={"pupil_brief": brief}), RULE)

    assert [finding.where for finding in findings] == ["pupil_brief.help"]


def test_one_sentence_on_two_sheets_is_told_once(homework: Homework, found: Found, change: Change) -> None:
    stem = "Don't forget the units. Name the organ."
    twice = change(change(homework, "core-2", stem=stem), "scaffolded-2", stem=stem)

    assert len(found(twice, RULE)) == 1
