"""The library finds homeworks by what teachers remember of them, and takes every query as plain words."""

from collections.abc import Callable

import pytest

from generator.models import Homework, ObjectiveHead
from service.store import LibraryQuery, Store

Titled = Callable[[str], Homework]

# One shelf for each list: to make it anew for every line would take minutes.
FILTERS: list[tuple[dict[str, object], list[str]]] = [
    ({}, ["Été", "forces", "cells"]),
    ({"words": "CELLS"}, ["cells"]),
    ({"words": "unit forces"}, ["forces"]),
    ({"words": "animal  LABEL"}, ["cells"]),
    ({"words": "cells forces"}, []),
    ({"words": "éTÉ"}, ["Été"]),
    ({"words": "E\u0301te\u0301"}, ["Été"]),
    ({"objective": "forces snake"}, ["forces"]),
    ({"objective": "unit"}, []),
    ({"subject": "science"}, ["forces", "cells"]),
    ({"key_stage": 4}, ["Été"]),
    ({"year": 9}, ["forces"]),
    ({"year": 1}, []),
    ({"unit_id": "unit-cells"}, ["cells"]),
    ({"author": "AB"}, ["Été", "cells"]),
    ({"status": "draft"}, ["Été", "forces", "cells"]),
    ({"status": "approved"}, []),
    ({"author": "AB", "subject": "science", "year": 7, "words": "cell"}, ["cells"]),
]
WORDS = [
    ("%", ["forces"]),
    ("_", ["forces"]),
    ("100%", ["forces"]),
    ("c_lls", []),
    ("/", []),
    ("\\", []),
    ("' or 1=1 --", []),
    ("\0cells\0", ["cells"]),
    ("x" * 100_000, []),
    ("cells " * 5000, ["cells"]),
]


@pytest.fixture
def shelf(store: Store, homework: Homework) -> Store:
    """Three homeworks: `cells` of AB, then `forces` of CD, then `été` of AB, which is of another subject."""

    def put(title: str, by: str, subject: str, key_stage: int, years: tuple[int, ...], statement: str) -> None:
        unit = {"id": f"unit-{title}", "title": f"Unit {title}", "subject": subject}
        head = homework.unit.model_copy(update=unit | {"key_stage": key_stage, "years": years})
        objective = ObjectiveHead(id="LO1", statement=statement, source_id="made")
        fields = {"title": title, "unit": head, "objectives": (objective,)}
        store.homeworks.create(homework.model_copy(update=fields), by=by)

    put("cells", "AB", "science", 3, (7,), "Label an animal cell.")
    put("forces", "CD", "science", 3, (8, 9), "Draw 100% of the forces, snake_case included.")
    put("Été", "AB", "french", 4, (10, 11), "Say what you did in summer.")
    return store


def titles(store: Store, **query: object) -> list[str]:
    found = store.homeworks.find(LibraryQuery.model_validate(query))
    assert found.total == len(found.cards)
    return [card.title for card in found.cards]


def test_each_filter_narrows(shelf: Store) -> None:
    found = [(query, titles(shelf, **query)) for query, _ in FILTERS]
    assert found == FILTERS


def test_signs_mean_themselves(shelf: Store) -> None:
    found = [(words, titles(shelf, words=words)) for words, _ in WORDS]
    assert found == WORDS


def test_an_impossible_number_finds_nothing(shelf: Store) -> None:
    for number in (-(10**30), -1, 10**30):
        assert titles(shelf, year=number) == titles(shelf, key_stage=number) == []


def test_pages_clamp(store: Store, titled: Titled) -> None:
    for n in range(5):
        store.homeworks.create(titled(str(n)), by="AB")

    def page(number: int, per_page: int = 2) -> tuple[list[str], int, int, int]:
        found = store.homeworks.find(LibraryQuery(page=number, per_page=per_page))
        return [card.title for card in found.cards], found.total, found.page, found.pages

    assert page(1) == (["4", "3"], 5, 1, 3)
    assert page(3) == (["0"], 5, 3, 3)
    assert page(99) == page(10**30) == page(3)
    assert page(0) == page(-(10**30)) == page(1)
    assert page(1, per_page=0) == (["4"], 5, 1, 5)
    assert page(1, per_page=10**30) == (["4", "3", "2", "1", "0"], 5, 1, 1)


def test_an_empty_library_has_one_empty_page(store: Store) -> None:
    found = store.homeworks.find(LibraryQuery(page=7))
    assert (found.cards, found.total, found.page, found.pages) == ((), 0, 1, 1)


def test_the_latest_change_comes_first(shelf: Store, titled: Titled) -> None:
    cells = shelf.homeworks.find(LibraryQuery(words="cells")).cards[0]
    shelf.homeworks.save(cells.id, titled("plants"), base=1, by="AB", change="title")
    assert titles(shelf) == ["plants", "Été", "forces"]
    assert titles(shelf, unit_id="unit-cells") == []


def test_what_is_archived_is_out_of_the_way(shelf: Store) -> None:
    cells = shelf.homeworks.find(LibraryQuery(words="cells")).cards[0]
    shelf.homeworks.archive(cells.id, by="AB")
    shelf.homeworks.archive(cells.id, by="AB")
    assert titles(shelf) == ["Été", "forces"]
    assert titles(shelf, archived=True) == ["cells"]
    assert shelf.homeworks.get(cells.id).card.archived
    shelf.homeworks.unarchive(cells.id, by="AB")
    assert titles(shelf) == ["Été", "forces", "cells"]
    assert [line.action for line in shelf.audit.of(cells.id)] == ["unarchived", "archived", "made"]
