"""The rules that no sheet breaks, one at a time, on offers made by hand."""

from collections.abc import Callable
from random import Random

import pytest

from curriculum.models import Knowledge
from generator.grounding import Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.models import Cloze, Gap, MarkedBy, Order, Response, Short
from generator.selection import Sheet, asks_alike, gives_away, grow

WORDS = ("anchor", "basket", "candle", "dragon", "engine", "falcon", "garlic", "helmet", "igloo", "jungle")


@pytest.fixture
def offer(ground: Callable[..., Grounding]) -> Callable[..., Offer]:
    """An offer whose stem holds a word of its own, unless the test says otherwise."""
    made = ground(Knowledge(), Knowledge())

    def make(
        word: str,
        *,
        stem: str = "",
        answer: str = "",
        model: str = "define-term",
        marks: int = 1,
        marked_by: MarkedBy = MarkedBy.SELF,
        uses: tuple[str, ...] = (),
        objective: int = 1,
        demand: int = 1,
        response: Response | None = None,
    ) -> Offer:
        task = draft_task(
            item_model=model,
            ground=made,
            objectives=[made.requested[objective - 1]],
            demand=demand,
            command_word="name",
            stem=stem or f"{word} {word[::-1]}",
            response=response or Short(),
            canonical=answer or f"the long answer on {word} that nobody prints",
            points=[point("an idea", marks)],
            model_answer="-",
            reason="-",
            reveals="-",
            cites=[word],
            marked_by=marked_by,
        )
        return Offer(task=task, uses=frozenset(uses or {word}), scaffold=Scaffold(supports=()))

    return make


Make = Callable[..., Offer]


def holding(*offers: Offer) -> Sheet:
    sheet = Sheet()
    for offer in offers:
        sheet.add(offer)
    return sheet


def fill(offers: list[Offer], minutes: float, strict: bool = True) -> Sheet:
    return grow(Sheet(), offers, minutes, Random(1), verbs={}, expected=len(offers), strict=strict)


def test_no_knowledge_is_used_twice(offer: Make) -> None:
    sheet = holding(offer("anchor", uses=("f1", "f2")))
    assert not sheet.takes(offer("basket", uses=("f2", "f3")))
    assert sheet.takes(offer("basket", uses=("f3",)))


def test_a_term_is_the_same_in_any_of_its_forms(offer: Make) -> None:
    assert not holding(offer("anchor", uses=("term:fluid",))).takes(offer("basket", uses=("term:Fluids",)))


def test_one_answer_is_marked_by_the_teacher_and_only_a_short_one(offer: Make) -> None:
    marked = offer("anchor", marked_by=MarkedBy.TEACHER, marks=6)
    assert Sheet().takes(marked)
    assert not holding(marked).takes(offer("basket", marked_by=MarkedBy.TEACHER))
    assert not Sheet().takes(offer("candle", marked_by=MarkedBy.TEACHER, marks=7))


@pytest.mark.parametrize("model", ["quiz-question", "teach-someone", "judge-claim"])
def test_some_kinds_stand_once_on_a_sheet(offer: Make, model: str) -> None:
    assert not holding(offer("anchor", model=model)).takes(offer("basket", model=model))


def test_a_short_answer_that_another_question_prints_is_given_away(offer: Make) -> None:
    asked = offer("anchor", answer="pollen")
    assert gives_away(asked, offer("basket", stem="Explain how pollen travels."))
    assert gives_away(offer("basket", stem="Explain how pollen travels."), asked)
    assert not gives_away(asked, offer("basket", stem="Explain how seeds travel."))


def test_the_answer_of_a_gap_and_the_items_of_a_list_count_too(offer: Make) -> None:
    gap = offer("anchor", response=Cloze(gaps=(Gap(n=1, answer="pollen"),)))
    order = offer("basket", response=Order(items=("Bees carry pollen.", "Seeds form."), shown_order=(1, 0)))
    assert gives_away(gap, order)


def test_a_long_answer_is_not_given_away_by_its_words(offer: Make) -> None:
    long = offer("anchor", answer="pollen sticks to bees in spring")
    assert not gives_away(long, offer("basket", stem="Why does pollen stick to bees in spring?"))


def test_much_the_same_question_is_asked_once(offer: Make) -> None:
    one = offer("anchor", stem="Explain how mountain rivers carve deep valleys.", model="explain-why")
    other = offer("basket", stem="Explain how mountain rivers carve valleys.", model="define-term")
    assert asks_alike(one, other)
    assert not holding(one).takes(other)


def test_computed_questions_differ_by_their_numbers(offer: Make) -> None:
    one = offer("anchor", stem="Work out the sum of 3 and 4.", model="computed:add:1")
    other = offer("basket", stem="Work out the sum of 3 and 9.", model="computed:add:1")
    assert not asks_alike(one, other)
    assert asks_alike(one, one.model_copy(update={"uses": frozenset({"x"})}))


def test_one_kind_of_task_keeps_to_a_quarter(offer: Make) -> None:
    every = [offer(word, model="define-term") for word in WORDS[:8]]
    assert len(fill(every, 100).chosen) == 2
    assert len(fill(every, 100, strict=False).chosen) == 8


def test_filling_stops_near_the_minutes(offer: Make) -> None:
    every = [offer(word, model=word, marks=2) for word in WORDS]
    for minutes in (5, 8, 12, 20):
        sheet = fill(every, minutes)
        assert sheet.minutes <= minutes * 1.08
        assert sheet.minutes >= minutes - every[0].task.minutes


def test_objectives_take_turns(offer: Make) -> None:
    every = [offer(word, model=word, objective=1 + (n >= 7)) for n, word in enumerate(WORDS)]
    covered = fill(every, 6 * every[0].task.minutes).objectives()
    assert abs(covered["LO1"] - covered["LO2"]) <= 1


def test_the_share_of_self_marked_marks_is_by_marks(offer: Make) -> None:
    sheet = holding(offer("anchor", marks=3), offer("basket", marks=1, marked_by=MarkedBy.TEACHER))
    assert sheet.self_marked_share() == 0.75
    assert Sheet().self_marked_share() == 1.0
