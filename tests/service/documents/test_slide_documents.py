"""Slides hold what fits the front of a room, and go on to another slide when it does not."""

import pytest

from generator.models import Homework, KeyLine, MarkPoint
from service.documents.content import Document, KeyList, Slide
from service.documents.pdf import page_count
from service.documents.self_marking import self_marking
from service.documents.slide_deck import dealt, key_slides
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
    assert slide.blocks == (KeyList(lines=LINES, first=2),)


def test_long_keys_go_on_to_a_second_slide(homework: Homework) -> None:
    many = tuple(KeyLine(n=str(n), answer="an answer of many words " * 6) for n in range(1, 13))
    slides = self_marking(homework.model_copy(update={"self_marking": many})).blocks
    titles = [slide.title for slide in slides if isinstance(slide, Slide)]
    assert len(titles) > 1
    assert titles[0].endswith(f"(1 of {len(titles)})")


def test_no_slide_runs_over_and_no_answer_is_parted() -> None:
    lines = [(str(n), "\n\n".join(["several words of one answer"] * (1 + n * 7 % 9))) for n in range(1, 31)]
    slides = key_slides("Mark", lines)
    lists = [block for slide in slides for block in slide.blocks if isinstance(block, KeyList)]
    assert [line for made in lists for line in made.lines] == lines
    document = Document(title="Mark", file_name="mark", audience="teacher", layout="slides", blocks=slides)
    assert page_count(document) == len(slides)


@pytest.mark.parametrize("answer", ["a", "$\\frac{1}{2}$"])
def test_many_short_answers_do_not_run_over(answer: str) -> None:
    slides = key_slides("Mark", [(str(n), answer) for n in range(1, 70)])
    document = Document(title="Mark", file_name="mark", audience="teacher", layout="slides", blocks=slides)
    assert page_count(document) == len(slides)


def test_what_the_ideas_say_is_not_said_before_them(homework: Homework) -> None:
    said = (KeyLine(n="1", answer="A KEYmethod, a KEYpoint. [2]"),)
    core = homework.tiers.core[0]
    points = tuple(MarkPoint(marks=1, text=text) for text in ("a KEYmethod", "a KEYpoint"))
    task = core.model_copy(update={"marking": core.marking.model_copy(update={"points": points})})
    tiers = homework.tiers.model_copy(update={"core": (task, *homework.tiers.core[1:])})
    (slide,) = self_marking(homework.model_copy(update={"self_marking": said, "tiers": tiers})).blocks
    assert isinstance(slide, Slide)
    (keys,) = slide.blocks
    assert isinstance(keys, KeyList)
    assert keys.lines[0] == ("1", "**[1]** a KEYmethod\n\n**[1]** a KEYpoint")


def test_nothing_is_split_and_nothing_is_lost_when_dealt() -> None:
    assert dealt([3, 3, 5, 9, 1], 6, int) == [[3, 3], [5], [9], [1]]


def test_the_questions_of_the_starter_come_before_its_answers(homework: Homework) -> None:
    questions, answers = starter(homework).blocks
    assert "KEYcanonical1" in answers.model_dump_json()
    assert "KEY" not in questions.model_dump_json()


def test_what_to_reteach_is_not_projected(homework: Homework) -> None:
    assert "reteach" not in starter(homework).model_dump_json()
