"""Kinds of sentence: what was learnt from the examples holds for sentences in other words."""

import pytest

from evals.checks.sentences.__main__ import KINDS
from evals.checks.sentences.fit import examples
from evals.checks.sentences.kinds import kind, sentence_of_kind
from evals.checks.sentences.signs import signs_of

OF_A_KIND = [
    ("teacher-talk", "Most pupils will need a worked example before they attempt this on their own."),
    ("teacher-talk", "Circulate while learners finish, and question anyone who has muddled the two terms."),
    ("claims", "This approach is proven to raise attainment by two grades."),
    ("claims", "Inspectors will expect to see this kind of retrieval in books."),
    ("equity", "Scan the QR code and watch the video before you begin."),
    ("equity", "The words printed in green are the ones to learn."),
    ("pupil-safe-language", "You are a born scientist and cleverer than everyone else in your year!"),
    ("pupil-safe-language", "Write about a time when someone in your family frightened you."),
    ("safeguarding", "A pupil writes: ‘Immigrants only come here to take our jobs.’"),
    ("safeguarding", "True or false: disabled people cannot do real jobs."),
]
OF_NONE = [
    "Compare the two sources and say which is more useful to a historian.",
    "A survey asked 40 pupils how they travel to school. Draw a bar chart of the results.",
    "Explain to a friend who missed the lesson how a river wears away its banks.",
    "A computer stores every picture as a pattern of binary digits.",
    "The Nazis claimed that Jewish people were to blame for the lost war; this was a lie.",
    "I can explain how diffusion moves oxygen into a cell.",
    "Swap with a partner and give one mark for each reason.",
    "Litmus paper turns red in an acid.",
    "A shop sells pens at 40p each. How much do six pens cost?",
    "Many weavers lost their work when the power loom spread.",
]


@pytest.mark.parametrize(("name", "sentence"), OF_A_KIND)
def test_a_sentence_of_a_kind_is_known(name: str, sentence: str) -> None:
    assert sentence_of_kind(name, f"State one fact. {sentence}") is not None


@pytest.mark.parametrize("sentence", OF_NONE)
@pytest.mark.parametrize("name", KINDS)
def test_what_a_sheet_says_is_of_no_kind(name: str, sentence: str) -> None:
    assert sentence_of_kind(name, sentence) is None


@pytest.mark.parametrize("name", KINDS)
def test_the_weights_are_those_of_the_examples(name: str) -> None:
    """Weights of other examples show here: most of what was read is found, and hardly a near miss is."""
    given, model = examples(name), kind(name)
    found = [model.surplus(example.sentence) > 0 for example in given if example.label]
    alarms = [model.surplus(example.sentence) > 0 for example in given if not example.label]

    assert sum(found) > 0.5 * len(found)
    assert sum(alarms) < 0.03 * len(alarms)


@pytest.mark.parametrize("name", KINDS)
def test_examples_are_written_once(name: str) -> None:
    labels = {}
    for example in examples(name):
        assert labels.setdefault(example.sentence, example.label) == example.label


def test_members_of_a_group_share_their_signs() -> None:
    red, teal = signs_of("Look at the red box."), signs_of("Look at the teal box.")

    assert "the [colour] box" in red & teal
