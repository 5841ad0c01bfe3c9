"""Sorting, ordering and comparing: only what has one right answer, shown in an order that does not tell it."""

from collections.abc import Callable

import pytest

from curriculum.models import Comparison, Dimension, Group, Knowledge, OrderKind, Sequence, Sorting
from generator.items import Offer
from generator.items.compare_two import CompareTwo
from generator.items.put_in_order import PutInOrder
from generator.items.sort_groups import SortGroups, placement_points
from generator.models import Classify, Order, Table

STEPS = ("The seed takes in water.", "The root grows down.", "The shoot grows up.", "The first leaves open.")
SEED = Sequence(
    id="s1", title="how a seed grows", kind=OrderKind.PROCESS, instruction="from first to last", steps=STEPS
)
METALS = Sorting(
    id="g1",
    instruction="Sort these materials.",
    groups=(
        Group(name="Metal", members=("iron", "copper", "zinc", "gold")),
        Group(name="Non-metal", members=("oxygen", "sulfur", "carbon")),
    ),
)
BONES = Comparison(
    id="c1",
    left="arteries",
    right="veins",
    dimensions=(
        Dimension(by="direction", left="away from the heart", right="towards the heart"),
        Dimension(by="wall", left="thick", right="thin"),
        Dimension(by="valves", left="none", right="many"),
        Dimension(by="pressure", left="high", right="low"),
    ),
)
Offers = Callable[..., list[Offer]]


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_shown_in_its_own_place(offers: Offers, seed: int) -> None:
    response = offers(PutInOrder(), Knowledge(sequences=(SEED,)), seed=seed)[0].task.response
    assert isinstance(response, Order)
    assert sorted(response.shown_order) == [0, 1, 2, 3]
    assert all(place != index for place, index in enumerate(response.shown_order))


@pytest.mark.parametrize("seed", range(6))
def test_the_letters_of_the_key_read_the_steps_in_order(offers: Offers, seed: int) -> None:
    task = offers(PutInOrder(), Knowledge(sequences=(SEED,)), seed=seed)[0].task
    assert isinstance(task.response, Order)
    printed = [STEPS[index] for index in task.response.shown_order]
    assert tuple(printed[ord(letter) - ord("A")] for letter in task.answer.canonical.split()) == STEPS


def test_facts_alone_have_no_order(offers: Offers) -> None:
    assert offers(PutInOrder(), Knowledge()) == []


@pytest.mark.parametrize("seed", range(4))
def test_items_are_sorted_into_their_own_groups(offers: Offers, seed: int) -> None:
    task = offers(SortGroups(), Knowledge(sortings=(METALS,)), seed=seed)[0].task
    response = task.response
    assert isinstance(response, Classify)
    members = {group.name: group.members for group in METALS.groups}
    assert all(item.text in members[item.group] for item in response.items)
    assert sorted(response.shown_order) == list(range(len(response.items)))
    assert list(response.shown_order) != sorted(response.shown_order)
    assert len(response.items) == 6


@pytest.mark.parametrize("seed", range(4))
def test_the_key_gives_the_letters_that_pupils_write(offers: Offers, seed: int) -> None:
    task = offers(SortGroups(), Knowledge(sortings=(METALS,)), seed=seed)[0].task
    assert isinstance(task.response, Classify)
    printed = [task.response.items[index] for index in task.response.shown_order]
    stated = dict(part.split(": ") for part in task.answer.canonical.split("; "))
    for name, letters in stated.items():
        placed = {printed[ord(letter) - ord("A")].text for letter in letters.split(", ")}
        assert placed == {item.text for item in task.response.items if item.group == name}


@pytest.mark.parametrize(
    ("count", "texts"),
    [
        (3, ["two right", "all three right: 2 marks in all"]),
        (4, ["two right", "three right: 2 marks in all", "all four right: 3 marks in all"]),
        (6, ["three right", "four or five right: 2 marks in all", "all six right: 3 marks in all"]),
        (9, ["five or six right", "seven or eight right: 2 marks in all", "all nine right: 3 marks in all"]),
    ],
)
def test_marks_count_right_placements_so_a_blank_earns_none(count: int, texts: list[str]) -> None:
    assert [point.text for point in placement_points(count)] == texts


@pytest.mark.parametrize(
    "group",
    [Group(name="Non-metal", members=("oxygen", "Iron")), Group(name="Non-metal", members=())],
    ids=["shared member", "empty group"],
)
def test_groups_that_share_a_member_or_have_none_are_not_sorted(offers: Offers, group: Group) -> None:
    unsound = METALS.model_copy(update={"groups": (METALS.groups[0], group)})
    assert offers(SortGroups(), Knowledge(sortings=(unsound,))) == []


def test_every_mark_of_a_comparison_names_both_sides(offers: Offers) -> None:
    task = offers(CompareTwo(), Knowledge(comparisons=(BONES,)))[0].task
    assert isinstance(task.response, Table)
    assert task.marks == len(task.response.rows) == 3
    for row, point in zip(task.response.rows, task.marking.points, strict=True):
        assert all(part in point.text for part in ("arteries", "veins", *row))
        assert point.reject == ("only one side of the row",)


def test_the_table_is_empty_but_for_one_cell_on_the_supported_sheet(offers: Offers) -> None:
    offer = offers(CompareTwo(), Knowledge(comparisons=(BONES,)))[0]
    core, helped = offer.task.response, offer.scaffold.response
    assert isinstance(core, Table)
    assert isinstance(helped, Table)
    assert set(core.blanks) == {(row, column) for row in range(3) for column in (1, 2)}
    assert set(core.blanks) - set(helped.blanks) == {(0, 1)}


def test_key_stage_1_compares_nothing_in_writing(offers: Offers) -> None:
    assert offers(CompareTwo(), Knowledge(comparisons=(BONES,)), key_stage=1) == []
