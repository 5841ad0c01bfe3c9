"""contradiction: what is no contradiction, as it tells of a case, of a row, of both sides, or is what the source takes."""

from collections.abc import Callable

import pytest

from evals.checks.asked import Lesson, lesson_of
from evals.checks.by_definition import taken_by_its_source
from evals.checks.contradiction import says
from evals.checks.keyed_answers import answers_at_odds
from evals.checks.laid_beside import misplaced
from evals.checks.lesson_record import record
from generator.models import Answer, Passage, Table, Task

Make = Callable[..., Task]
PASSAGES = {
    "LO1:terms:2": "tempo. the speed at which a piece of music is played. musical word. how fast it goes.",
    "LO1:terms:4": "theme. the main tune of a piece. musical word. the main melody.",
    "LO1:facts:f2": "A cello sounds lower than a violin because its strings are longer. its strings are longer. a cello sounds lower "
    "than a violin. Why does a cello sound lower than a violin?.",
}


@pytest.fixture(name="lesson")
def taught() -> Lesson:
    told = tuple(Passage(id=name, text=text, sha256="0" * 64) for name, text in PASSAGES.items())
    return lesson_of(told, record(told))


ROWS = (("speed", "moves at a slow speed", "moves at a fast speed"), ("theme", "has one theme", "has two themes"))


def test_the_labels_of_rows_are_no_terms_of_the_lesson(lesson: Lesson, make_task: Make) -> None:
    """'Speed' stands in a meaning of the lesson, as the first row of a table says something of speed."""
    response = Table(columns=("", "a waltz", "a march"), rows=ROWS, blanks=((0, 1), (1, 2)))

    assert not list(misplaced(make_task("core-2", "Compare the dances.", "speed", response=response), lesson.record))


CASE = "Why does a cello sound lower than a violin?"


@pytest.mark.parametrize(("cites", "told"), [(("LO1:cases:1",), False), (("LO1:facts:f2",), True)])
def test_the_answer_to_a_case_is_a_matter_of_its_own(
    lesson: Lesson, make_task: Make, cites: tuple[str, ...], told: bool
) -> None:
    task = make_task("core-2", CASE, "it is made of darker wood").model_copy(update={"cites": cites})

    assert bool(list(answers_at_odds(task, lesson))) is told


TAKEN = (("LO1:terms:1", "crescendo. a gradual increase in loudness. musical word. getting louder. a rise in volume."),)


@pytest.mark.parametrize(
    ("question", "answer", "cites", "told"),
    [
        ("What does crescendo mean?", "getting louder", "LO1:terms:1", True),
        ("Which word means a gradual increase in loudness?", "crescendo", "LO1:terms:1", True),
        ("What does crescendo mean?", "crescendo", "LO1:terms:1", False),
        ("What does crescendo mean?", "getting", "LO1:terms:1", False),
        ("What does crescendo mean?", "getting louder", "LO1:facts:f1", False),
    ],
)
def test_what_the_cited_passage_takes_is_right(
    make_task: Make, question: str, answer: str, cites: str, told: bool
) -> None:
    task = make_task("core-2", question, answer).model_copy(update={"cites": (cites,)})

    assert taken_by_its_source(task, question, answer, TAKEN) is told


@pytest.mark.parametrize(
    ("accepted", "told"),
    [("they were still waiting for a low note", False), ("its strings are shorter", True), ("shorter", True)],
)
def test_a_wording_that_goes_its_own_way_may_use_an_opposite(
    lesson: Lesson, make_task: Make, accepted: str, told: bool
) -> None:
    task = make_task("core-2", "Why did the flute surprise the players?", "its high strings are longer")
    task = task.model_copy(update={"answer": Answer(canonical="its high strings are longer", accept=(accepted,))})

    assert bool(list(answers_at_odds(task, lesson))) is told


TOWNS = "Nine in ten players lived in villages, so few lived in towns."


@pytest.mark.parametrize(
    ("point", "claim", "told"),
    [
        (TOWNS, "Most players lived in towns.", False),
        (TOWNS, "Nine in ten players lived in towns.", False),
        (TOWNS, "Nine in ten players lived in villages.", True),
        (
            "In 1750 most players lived in villages, but by 1900 most lived in towns.",
            "Most players lived in towns.",
            False,
        ),
        ("Nearly all violins, which have four strings, are played with a bow.", "Violins are played with a bow.", True),
    ],
)
def test_a_claim_cut_across_two_clauses_is_not_what_a_sentence_says(point: str, claim: str, told: bool) -> None:
    assert says(point, claim) is told
