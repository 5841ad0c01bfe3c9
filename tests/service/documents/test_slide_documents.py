"""Slides hold what fits the front of a room, and go on to another slide when it does not."""

from generator.models import Homework, KeyLine
from service.documents.content import KeyList, Slide
from service.documents.self_marking import self_marking
from service.documents.slide_deck import dealt
from service.documents.starter import starter

POINTS = "**[1]** KEYmethod\n\n**[1]** KEYpoint"
LINES = (
    ("1", f"KEYanswer1\n\n{POINTS}"),
    ("12", "Your teacher marks this."),
    ("13", f"KEYanswer13\n\n{POINTS}"),
)


def test_every_numbered_answer_is_on_the_slide(homework: Homework) -> None:
    document = self_marking(homework)
    (slide,) = document.blocks
    assert isinstance(slide, Slide)
    assert slide.blocks == (KeyList(lines=LINES),)


def test_long_keys_go_on_to_a_second_slide(homework: Homework) -> None:
    many = tuple(KeyLine(n=str(n), answer="an answer of many words " * 6) for n in range(1, 13))
    slides = self_marking(homework.model_copy(update={"self_marking": many})).blocks
    titles = [slide.title for slide in slides if isinstance(slide, Slide)]
    assert len(titles) > 1
    assert titles[0].endswith(f"(1 of {len(titles)})")


def test_nothing_is_split_and_nothing_is_lost_when_dealt() -> None:
    assert dealt([3, 3, 5, 9, 1], 6, int) == [[3, 3], [5], [9], [1]]


def test_the_questions_of_the_starter_come_before_its_answers(homework: Homework) -> None:
    questions, answers = starter(homework).blocks
    assert "KEYcanonical1" in answers.model_dump_json()
    assert "KEY" not in questions.model_dump_json()


def test_what_to_reteach_is_not_projected(homework: Homework) -> None:
    assert "reteach" not in starter(homework).model_dump_json()
