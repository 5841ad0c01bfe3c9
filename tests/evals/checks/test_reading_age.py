"""reading-age: carrier language that is too old for the sheet is told; the words of the topic are not."""

from collections.abc import Callable

import pytest

from generator.models import Finding, Homework, Outcome, Task, Tiers

Found = Callable[[Homework, str], list[Finding]]
RULE = "reading-age"
WORDY = (
    "In the light of the foregoing deliberations, and notwithstanding any contrary supposition hitherto entertained, "
    "endeavour to furnish a comprehensive elucidation."
)
BOOKISH = "Ascertain, by judicious scrutiny, whichever conclusion the aforementioned circumstances seem to corroborate."
LAWYERLY = (
    "Candidates are hereby advised that responses deemed deficient in specificity, or otherwise insufficiently "
    "substantiated, forfeit their entitlement to commendation."
)


def with_stems(homework: Homework, write: Callable[[Task], str]) -> Homework:
    tiers = homework.tiers
    rows = {
        name: tuple(task.model_copy(update={"stem": write(task)}) for task in getattr(tiers, name))
        for name in ("core", "scaffolded", "extension")
    }
    return homework.model_copy(update={"tiers": Tiers(**rows)})


@pytest.mark.parametrize("words", [WORDY, f"{BOOKISH} {WORDY}", LAWYERLY])
def test_a_sheet_in_the_language_of_lawyers_is_told(homework: Homework, found: Found, words: str) -> None:
    findings = found(with_stems(homework, lambda task: f"{words} {task.stem}"), RULE)

    assert {finding.where for finding in findings} >= {"tiers.core", "tiers.scaffolded"}
    assert "age" in findings[0].message
    assert findings[0].outcome is Outcome.FAILED


def test_the_sheet_with_supports_has_a_younger_target(homework: Homework, found: Found) -> None:
    findings = found(with_stems(homework, lambda task: f"{BOOKISH} {task.stem}"), RULE)

    assert [finding.where for finding in findings] == ["tiers.scaffolded"]


@pytest.mark.parametrize(
    "words",
    [
        "Look at the picture first.",
        "Read the question twice. Then write your answer.",
        "Think of what you saw in the lesson, and say it in your own words.",
    ],
)
def test_plain_words_are_silent(homework: Homework, found: Found, words: str) -> None:
    assert found(with_stems(homework, lambda task: f"{words} {task.stem}"), RULE) == []


def test_words_that_the_lesson_teaches_count_for_nothing(homework: Homework, found: Found) -> None:
    hard = (
        "Mitochondria, ribosomes, vacuoles, chloroplasts, cytoplasm, membranes, chlorophyll, glucose, cellulose, enzymes, "
        "starch, glycogen, flagella, cilia, organelles and microvilli differ."
    )
    asked = with_stems(homework, lambda task: f"{hard} {task.stem}")
    brief = asked.pupil_brief.model_copy(update={"you_need": (hard,)})

    assert found(asked, RULE)
    assert found(asked.model_copy(update={"pupil_brief": brief}), RULE) == []


def test_older_pupils_read_older_language(homework: Homework, found: Found) -> None:
    hard = with_stems(homework, lambda task: f"{LAWYERLY} {task.stem}")
    unit = hard.unit.model_copy(update={"key_stage": 5})

    assert found(hard.model_copy(update={"unit": unit}), RULE) == []


def test_too_few_words_are_unscored(homework: Homework, found: Found) -> None:
    brief = homework.pupil_brief.model_copy(update={"help": "Ask at school."})

    findings = found(homework.model_copy(update={"pupil_brief": brief}), RULE)

    assert [finding.outcome for finding in findings] == [Outcome.UNSCORED]
