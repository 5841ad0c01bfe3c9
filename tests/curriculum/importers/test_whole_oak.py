"""The whole of Oak's published archive, where the shared data is at hand."""

from curriculum.library import Library


def test_nothing_of_the_published_curriculum_is_lost(oak_library: Library) -> None:
    totals = oak_library.totals()
    by_source = totals["by_source"]
    assert isinstance(by_source, dict)
    assert (by_source["oak"]["units"], by_source["oak"]["lessons"]) == (1530, 12517)
    assert totals["statements"] == 1204


def test_every_objective_is_a_statement_that_does_not_say_i(oak_library: Library) -> None:
    units = oak_library.units("maths", [3])
    assert units
    for summary in units[:20]:
        for objective in oak_library.unit(summary.id).objectives:
            assert objective.statement, objective.id
            assert not objective.statement.startswith("I "), objective.statement
            assert "\n" not in objective.statement
