"""contradiction: frames round a claim are set aside, and what a sentence denies is compared whole."""

from collections.abc import Callable

import pytest

from evals.checks.contradiction import says
from evals.checks.frames import unframed
from generator.models import Finding, Homework, Outcome, TrueFalse

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
TAUGHT = "all living things are made of one or more tiny units called cells"


@pytest.mark.parametrize(
    "claim",
    [
        f"In this topic, {TAUGHT}.",
        f"We learnt that {TAUGHT}.",
        f"According to the lesson, {TAUGHT}.",
        f"It is true that {TAUGHT}.",
        f"All{TAUGHT[3:]}, as a rule.",
    ],
)
def test_a_framed_statement_of_the_lesson_keyed_false_is_found(
    homework: Homework, found: Found, change: Change, claim: str
) -> None:
    findings = found(change(homework, "core-3", stem=f"True or false? **{claim}**"), "contradiction")

    assert [finding.outcome for finding in findings] == [Outcome.FAILED]


@pytest.mark.parametrize(
    "claim",
    [
        f"It is not true that {TAUGHT}.",
        f"On Mars, {TAUGHT}.",
        f"Except in science, {TAUGHT}.",
        f"All{TAUGHT[3:]}, stones too.",
    ],
)
def test_words_that_say_something_are_no_frame(homework: Homework, found: Found, change: Change, claim: str) -> None:
    findings = found(change(homework, "core-3", stem=f"True or false? **{claim}**"), "contradiction")

    assert Outcome.FAILED not in {finding.outcome for finding in findings}


def test_a_framed_misconception_keyed_true_is_found(homework: Homework, found: Found, change: Change) -> None:
    stem = "True or false? **In this lesson, rocks are made of cells.**"

    assert found(change(homework, "core-3", stem=stem, response=TrueFalse(answer=True)), "contradiction")


def test_a_hedge_may_put_a_wrong_claim_right() -> None:
    assert unframed("Usually, metals sink.", hedges=False) == "Usually, metals sink."
    assert unframed("Usually, metals sink.") == "metals sink."


@pytest.mark.parametrize(
    ("point", "claim", "same"),
    [
        (
            "The particles of a solid cannot move from place to place, but they vibrate.",
            "The particles of a solid do not move.",
            False,
        ),
        ("A solid does not flow through a narrow pipe.", "A solid does not flow.", False),
        ("Gas particles do not touch in a large jar.", "Gas particles do not touch.", False),
        (
            "The particles of a solid cannot move from place to place, but they vibrate.",
            "The particles of a solid cannot move from place to place.",
            True,
        ),
        ("A solid block does not flow, because its particles are held.", "A solid block does not flow.", True),
        ("Gas particles spread through the room quickly.", "Gas particles spread through the room.", True),
    ],
)
def test_what_is_denied_is_compared_whole(point: str, claim: str, same: bool) -> None:
    assert says(point, claim) is same
