"""Every kind of question has a name that a teacher would use."""

from generator.items import ITEM_MODELS
from generator.models import Homework
from service.store.records import Stored
from service.web.homework.kinds import KINDS, kind_in_words


def test_every_item_model_has_a_name() -> None:
    assert {item.name for item in ITEM_MODELS} <= set(KINDS)


def test_a_homework_tells_no_kind_by_its_name_in_the_program(homework: Stored) -> None:
    made: Homework = homework.homework
    said = {kind_in_words(task) for task in made.tiers.all()}
    assert "A question" not in said
    assert not any("-" in words for words in said)


def test_an_exercise_names_its_skill(homework: Stored) -> None:
    task = homework.homework.tiers.core[0].model_copy(update={"item_model": "computed:fractions-add:2"})
    assert kind_in_words(task) == "Work it out: fractions add"
