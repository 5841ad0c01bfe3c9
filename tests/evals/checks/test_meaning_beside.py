"""sense: words set off in a text with a meaning beside them, questions on one word, and what the homework itself says."""

from collections.abc import Callable

import pytest

from evals.checks.about_one_word import meaning_asked, word_asked
from evals.checks.evidence import Evidence
from evals.checks.meaning_beside import beside
from evals.checks.term_fit import Surroundings
from generator.models import Homework

Swap = Callable[..., Homework]


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("Word help: ‘cell’ is the smallest unit of life.", "cell", "the smallest unit of life"),
        ("Check the word ‘cell’. It means a unit of life.", "cell", "a unit of life"),
        ("Recall what “cell” means: a unit of life.", "cell", "a unit of life"),
        ("One word to learn: ‘cell’, a unit of life.", "cell", "a unit of life"),
        ("If you do not know **cell**: it means a unit of life.", "cell", "a unit of life"),
        ("(Key word: **cell** – a unit of life.)", "cell", "a unit of life"),
    ],
)
def test_a_word_set_off_has_its_meaning_beside_it(text: str, term: str, meaning: str) -> None:
    assert [(one.term, one.meaning) for one in beside(text)] == [(term, meaning)]


@pytest.mark.parametrize(
    "text",
    [
        "Here ‘cell’ does not mean a small room.",
        "‘Cell’ has two meanings. Elsewhere it is a small room.",
        "What does **cell** mean in this topic?",
        "‘Cell’ is needed before it can be used.",
        "Learn what ‘cell’ and ‘organ’ mean.",
    ],
)
def test_other_mentions_lay_nothing_beside_the_word(text: str) -> None:
    assert beside(text) == ()


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("Explain the key word **cell** in one line.", "cell"),
        ("What does **cell** mean? Tick **one**.", "cell"),
        ("Explain how a **cell** divides.", None),
        ("Draw a **cell**.", None),
    ],
)
def test_a_question_on_one_word(stem: str, word: str | None) -> None:
    assert word_asked(stem) == word


@pytest.mark.parametrize(
    ("stem", "meaning"),
    [
        ("One key word means ‘the smallest unit of life’. Which one?", "the smallest unit of life"),
        ("Find the word. It means the smallest unit of life.", "the smallest unit of life"),
        ("Name the part that controls the cell.", None),
    ],
)
def test_a_question_for_the_word_of_a_meaning(stem: str, meaning: str | None) -> None:
    assert meaning_asked(stem) == meaning


def test_a_foreign_meaning_is_stranger_than_a_right_one(homework: Homework) -> None:
    here = Surroundings(Evidence(homework))
    term = next(iter(here._stored))
    name = " ".join(term)

    foreign = here.distance(name, "a race for horses that jump over fences", 0.2)
    right = here.distance(name, homework.objectives[0].statement, 0.0)

    assert foreign is not None
    assert right is not None
    assert foreign > right
