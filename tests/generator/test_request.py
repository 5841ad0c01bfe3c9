"""What cannot be meant is refused in one line that says what to do; the rest is completed."""

from collections.abc import Callable

import pytest

from curriculum.errors import UnknownObjective
from curriculum.models import Knowledge, Unit, Variant
from generator.errors import BadRequest
from generator.models import HomeworkRequest
from generator.request import LONGEST_OBJECTIVE, check_request

STATEMENTS = ["Describe how rivers flow.", "Explain erosion.", "Compare two valleys.", "Draw a cross-section."]


@pytest.fixture
def unit(make_unit: Callable[..., Unit]) -> Unit:
    return make_unit(*[Knowledge()] * 4, statements=STATEMENTS, slug="rivers")


def ask(*objectives: str, minutes: int = 45, **fields: str) -> HomeworkRequest:
    return HomeworkRequest(unit_id="u", objective_ids=objectives, minutes=minutes, **fields)


def test_the_first_three_objectives_are_meant_when_none_is_named(unit: Unit) -> None:
    checked = check_request(ask(), unit)
    assert checked.objective_ids == ("LO1", "LO2", "LO3")
    assert checked.unit_id == unit.id


@pytest.mark.parametrize("name", ["LO2", "lo2", "2", " 2 ", "Explain erosion.", "explain EROSION.", "Lesson 2"])
def test_an_objective_is_named_by_id_number_statement_or_lesson(unit: Unit, name: str) -> None:
    assert check_request(ask(name), unit).objective_ids == ("LO2",)


@pytest.mark.parametrize("name", ["²", "LO²", "①", "0", "5"])
def test_a_number_that_counts_no_objective_is_unknown(unit: Unit, name: str) -> None:
    with pytest.raises(UnknownObjective, match="has no objective"):
        check_request(ask(name), unit)


def test_objectives_come_in_teaching_order_and_once(unit: Unit) -> None:
    assert check_request(ask("LO3", "1", "LO3", "Lesson 1"), unit).objective_ids == ("LO1", "LO3")


def test_a_variant_sets_the_teaching_order(unit: Unit) -> None:
    taught = unit.model_copy(update={"variants": (Variant(id="v", title="V", objective_ids=("LO4", "LO2")),)})
    assert check_request(ask(), taught).objective_ids == ("LO4", "LO2")
    assert check_request(ask("LO1", "LO2"), taught).objective_ids == ("LO2", "LO1")


@pytest.mark.parametrize("minutes", [10, 120])
def test_the_shortest_and_the_longest_homework_are_taken(unit: Unit, minutes: int) -> None:
    assert check_request(ask(minutes=minutes), unit).minutes == minutes


@pytest.mark.parametrize(
    ("request_", "says"),
    [
        (ask(minutes=9), "9 minutes: homework is 10 to 120"),
        (ask(minutes=121), "121 minutes"),
        (ask(minutes=-5), "-5 minutes"),
        (ask(purpose="revenge"), "purpose 'revenge' is unknown; choose one of consolidate"),
        (ask(author="ghost"), "author 'ghost' is unknown; choose one of auto"),
        (ask(author="model"), "needs a configured language model"),
        (ask(""), "an objective is empty"),
        (ask("  \n"), "an objective is empty"),
        (ask("x" * 300_000), "300000 characters long"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_what_cannot_be_meant_is_refused_in_one_line(unit: Unit, request_: HomeworkRequest, says: str) -> None:
    with pytest.raises(BadRequest) as refused:
        check_request(request_, unit)
    line = str(refused.value)
    assert says in line
    assert "\n" not in line
    assert len(line) < 300


def test_an_unknown_objective_is_answered_with_the_nearest(unit: Unit) -> None:
    with pytest.raises(UnknownObjective, match=r"no objective 'Explain erosoin\.'; nearest: Explain erosion\."):
        check_request(ask("Explain erosoin."), unit)
    with pytest.raises(UnknownObjective, match="no objective '9'; see threefold curriculum show rivers"):
        check_request(ask("9"), unit)


@pytest.mark.parametrize(("statement", "says"), [("  ", "LO1 is empty"), ("x" * 300_000, "LO1 is 300000 characters")])
def test_a_unit_whose_own_objective_cannot_be_read_is_refused(
    make_unit: Callable[..., Unit], statement: str, says: str
) -> None:
    unit = make_unit(Knowledge(), statements=[statement])
    with pytest.raises(BadRequest, match=says):
        check_request(ask(), unit)


def test_an_objective_of_the_greatest_length_is_taken(make_unit: Callable[..., Unit]) -> None:
    unit = make_unit(Knowledge(), statements=["x" * LONGEST_OBJECTIVE])
    assert check_request(ask("x" * LONGEST_OBJECTIVE), unit).objective_ids == ("LO1",)


def test_a_unit_without_objectives_is_refused(make_unit: Callable[..., Unit]) -> None:
    with pytest.raises(BadRequest, match="lists no objectives"):
        check_request(ask(), make_unit())
