"""no-personal-data: a real person in any text blocks; the people of a lesson do not."""

from collections.abc import Callable

import pytest

from generator.models import Finding, Homework, Severity

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
RULE = "no-personal-data"


@pytest.mark.parametrize(
    "text",
    [
        "Jayden Morris in 8B has ADHD, so keep it short.",
        "Contact Mrs Patel at s.patel@oakfield.sch.uk about Maya.",
        "Aisha Khan's date of birth is 14/03/2012.",
        "Ryan Cole is on free school meals and predicted a grade 3.",
        "Ask Chloe Barnes's mum on 07700 900123.",
    ],
)
def test_a_real_person_blocks_wherever_it_stands(homework: Homework, found: Found, change: Change, text: str) -> None:
    for fields in (
        {"stem": f"{homework.tiers.core[1].stem} {text}"},
        {"rationale": f"{homework.tiers.core[1].rationale} {text}"},
    ):
        findings = found(change(homework, "core-2", **fields), RULE)

        assert findings
        assert {finding.severity for finding in findings} == {Severity.BLOCK}
        assert findings[0].task_id == "core-2"


def test_the_finding_does_not_repeat_the_name(homework: Homework, found: Found, change: Change) -> None:
    (finding, *_) = found(change(homework, "core-2", stem="Jayden Morris in 8B has ADHD. Name the organ."), RULE)

    assert "Morris" not in finding.message
    assert "Mor…" in finding.message


def test_the_brief_and_the_request_are_read_too(homework: Homework, found: Found) -> None:
    line = "Ryan Cole is on free school meals."
    brief = homework.pupil_brief.model_copy(update={"help": line})
    request = homework.request.model_copy(update={"instructions": line})

    assert found(homework.model_copy(update={"pupil_brief": brief}), RULE)[0].where == "pupil_brief.help"
    assert found(homework.model_copy(update={"request": request}), RULE)[0].where == "request.instructions"


@pytest.mark.parametrize(
    "text",
    [
        "Sam drops a tea bag into cold water. Explain what happens.",
        "Marie Curie was the first woman to win a Nobel Prize. Name the element she found.",
        "How does Dickens present Scrooge?",
        "Mia has 12 sweets and gives 5 to Tom. How many are left?",
        "Explain what happens in the body of a person who has diabetes.",
    ],
)
def test_the_people_of_a_lesson_are_nobody_s_data(homework: Homework, found: Found, change: Change, text: str) -> None:
    assert found(change(homework, "core-2", stem=text), RULE) == []


def test_a_person_whom_a_published_source_names_is_the_subject(homework: Homework, found: Found, swap: Swap) -> None:
    told = (
        "The fyrd went home, because William was expected to attack and Edward the Confessor had died without children."
    )
    task = homework.tiers.core[1].model_copy(update={"stem": told})

    assert found(swap(homework, task, norman=f"1066. {told}"), RULE) == []


def test_the_passages_of_a_school_s_own_unit_are_read(homework: Homework, found: Found) -> None:
    (source,) = homework.sources
    line = source.passages[0].model_copy(update={"text": "Jayden Morris in 8B has ADHD, so keep it short."})
    own = source.model_copy(update={"id": "own:cells", "passages": (line, *source.passages[1:])})
    published = own.model_copy(update={"id": "oak:cells"})

    assert found(homework.model_copy(update={"sources": (own,)}), RULE)[0].where == "sources[0].passages"
    assert found(homework.model_copy(update={"sources": (published,)}), RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "This version is for pupils with autism.",
        "Take more time if you have dyslexia.",
        "This help is for the SEND group.",
        "For children with a learning disability.",
    ],
)
def test_a_sheet_does_not_say_for_whose_need_it_is(homework: Homework, found: Found, change: Change, text: str) -> None:
    asked = change(homework, "core-2", stem=f"{homework.tiers.core[1].stem} {text}")

    assert "need" in found(asked, RULE)[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Explain how a gene can be linked to autism.",
        "Send the message to the server.",
        "The Equality Act protects people with dyslexia.",
        "A pupil adds 3 and 4. What is the sum?",
    ],
)
def test_what_is_taught_of_needs_is_no_label(homework: Homework, found: Found, change: Change, text: str) -> None:
    assert found(change(homework, "core-2", stem=text), RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dyslexic pupils may leave this question out.",
        "This box is here because you have ADHD.",
        "Children on the SEN register need only do the first page.",
    ],
)
def test_a_need_beside_this_work_is_a_label(homework: Homework, found: Found, change: Change, text: str) -> None:
    findings = found(change(homework, "core-2", stem=f"Name the organ. {text}"), RULE)

    assert any("tells everyone who sees the sheet of a need" in finding.message for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "About 1 in 10 people have dyslexia.",
        "Send your answer back to school and add the numbers.",
        "Autistic people may notice patterns that others miss.",
    ],
)
def test_needs_as_a_topic_and_common_words_are_no_label(
    homework: Homework, found: Found, change: Change, text: str
) -> None:
    findings = found(change(homework, "core-2", stem=f"Name the organ. {text}"), RULE)

    assert not any("of a need" in finding.message for finding in findings)
