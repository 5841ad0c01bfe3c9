"""Slides hold what fits the front of a room, and go on to another slide when it does not."""

from generator.models import Homework, KeyLine
from service.documents import slide_html, starter_html


def test_every_numbered_answer_is_on_the_slide(homework: Homework) -> None:
    page = slide_html(homework)
    for line in homework.self_marking:
        assert line.answer in page
    assert page.count('class="slide"') == 1


def test_long_keys_go_on_to_a_second_slide(homework: Homework) -> None:
    many = tuple(KeyLine(n=str(n), answer="an answer of many words " * 6) for n in range(1, 13))
    page = slide_html(homework.model_copy(update={"self_marking": many}))
    assert page.count('class="slide"') > 1
    assert "(1 of " in page


def test_the_questions_of_the_starter_come_before_its_answers(homework: Homework) -> None:
    page = starter_html(homework)
    questions, answers = page.split('id="answers-1"')
    assert "KEYcanonical1" in answers
    assert "KEY" not in questions
