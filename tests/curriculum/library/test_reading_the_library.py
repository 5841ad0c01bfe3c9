"""Listing, showing, searching and counting what is on the shelves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import curriculum.library
import curriculum.pack
from curriculum.errors import UnknownSubject, UnknownUnit
from curriculum.importers.own import read_own_unit
from curriculum.library import Library, import_oak, import_unit
from curriculum.retrieval import Kind

PACK = """\
title: {title}
id: {id}
subject: {subject}
key_stage: 3
objectives: [{{statement: {statement}, terms: [{{term: erosion, definition: the wearing away of land by water}}]}}]
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, small_oak: Path) -> Iterator[Library]:
    """One pack, the small Oak, and an own unit whose id is the slug of one of Oak's."""
    folder = tmp_path_factory.mktemp("library")
    pack = PACK.format(id="rivers-pack", title="Rivers", subject="geography", statement="Explain how a river erodes.")
    (folder / "rivers.yaml").write_text(pack)
    (folder / "own").mkdir()
    own = folder / "own" / "organs.yaml"
    own.write_text(PACK.format(id="organs", title="Our organs", subject="science", statement="Name an organ."))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(curriculum.pack, "PACKS", folder)
        patch.setattr(curriculum.library, "PACKS", folder)
        import_oak(folder / "home", small_oak)
        yield import_unit(folder / "home", read_own_unit(own).unit)


def test_a_list_starts_with_the_packs(library: Library) -> None:
    assert [(unit.id, unit.badge) for unit in library.units()] == [
        ("rivers-pack", "curated"),
        ("unit-1", "sourced"),
        ("unit-2", "sourced"),
        ("unit-3", "sourced"),
        ("organs", "curated"),
    ]


def test_a_list_is_filtered_by_subject_and_key_stage(library: Library) -> None:
    assert [unit.id for unit in library.units("biology")] == ["unit-1", "unit-2", "organs"]
    assert [unit.id for unit in library.units("science", [4])] == ["unit-1", "unit-2"]
    assert library.units("history") == []
    with pytest.raises(UnknownSubject):
        library.units("alchemy")


def test_a_summary_counts_objectives_and_years(library: Library) -> None:
    cells = library.units("biology")[0]
    assert (cells.title, cells.slug, cells.objectives, cells.years) == ("Cells", "cells", 2, (10,))


def test_a_unit_is_shown_by_id_or_slug(library: Library) -> None:
    assert library.unit("unit-1") == library.unit("cells")
    assert len(library.unit("cells").objectives) == 2


def test_an_id_is_preferred_to_a_slug(library: Library) -> None:
    assert library.unit("organs").title == "Our organs"
    assert library.unit("unit-2").slug == "organs"


def test_an_unknown_unit_names_the_nearest(library: Library) -> None:
    with pytest.raises(UnknownUnit, match=r"no unit 'spredsheets'; nearest: spreadsheets"):
        library.unit("spredsheets")
    with pytest.raises(UnknownUnit, match="see threefold curriculum list"):
        library.unit("'; drop table units; --")
    assert library.units()


def test_a_search_finds_by_kind(library: Library) -> None:
    found = library.search("smallest unit of living things", kinds=[Kind.TERM], subject="biology")
    assert found.results[0].title == "cell"
    assert library.search("unit of living organisms", kinds=[Kind.STATEMENT]).results[0].id == "contentdescriptor-cells"


def test_totals_count_a_shared_lesson_once(library: Library) -> None:
    totals = library.totals()
    assert (totals["units"], totals["lessons"], totals["objectives"], totals["statements"]) == (5, 4, 6, 1)
    assert totals["quarantined"] == len(library.quarantined())
    by_source = totals["by_source"]
    assert isinstance(by_source, dict)
    assert {name: counts["units"] for name, counts in by_source.items()} == {"packs": 1, "oak": 3, "own": 1}


def test_the_quarantine_says_what_where_and_why(library: Library) -> None:
    slip = next(piece for piece in library.quarantined() if piece.reason == "spelling slip")
    assert (slip.kind, slip.unit_id, slip.lesson, slip.detail) == ("fact", "unit-1", "lesson-1", "mebrane (membrane)")


def test_the_nearest_lesson_lends_its_knowledge(library: Library) -> None:
    lent = library.nearest_lesson("Describe the parts of a cell.", "biology", 4)
    assert lent is not None
    unit, lesson = lent
    assert (unit.id, lesson.id) == ("unit-1", "lesson-1")


@pytest.mark.parametrize(
    "statement",
    ["Cells.", "Describe the causes of the English Civil War.", "Describe the parts of a volcano in Japan."],
)
def test_a_statement_that_no_lesson_holds_gets_nothing(library: Library, statement: str) -> None:
    assert library.nearest_lesson(statement, "biology", 4) is None


def test_a_lesson_of_another_key_stage_does_not_lend(library: Library) -> None:
    assert library.nearest_lesson("Describe the parts of a cell.", "biology", 1) is None
