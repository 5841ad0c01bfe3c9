"""The printed sheets are measured before pupils get them, and what blocks in them is put right or overruled like all else."""

from random import Random

import pytest

from evals.planted.printed import drawn, shifted
from generator.models import Outcome
from service.desk import Desk, measure
from service.desk.approve import approve, mark_reviewed, overrule
from service.desk.errors import Unready
from service.desk.measure import measure_sheets, new_in_print
from service.desk.printing import Format, Printed, printed
from service.documents.errors import DocumentError
from service.store.records import Stored


def without_a_margin(desk: Desk, stored: Stored, name: str, format: Format) -> Printed:
    """The core sheet with everything pushed to the left edge."""
    made = printed(desk, stored, name, format)
    if name != "sheet-square":
        return made
    return made.model_copy(update={"content": drawn(shifted)(made.content, Random(1))})


def unmade(desk: Desk, stored: Stored, name: str, format: Format) -> Printed:
    raise DocumentError("the typesetter is missing")


def test_our_own_sheets_hold_the_rules_of_print(desk: Desk, stored: Stored) -> None:
    assert [(sheet.name, sheet.findings) for sheet in measure_sheets(desk, stored)] == [
        ("core", ()),
        ("scaffolded", ()),
        ("extension", ()),
    ]
    mark_reviewed(desk, stored.card.id, base=1, by="AB")
    assert approve(desk, stored.card.id, base=2, by="AB").version.status == "approved"


def test_a_lost_margin_keeps_a_sheet_from_pupils_until_it_is_overruled(
    desk: Desk, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "printed", without_a_margin)
    mark_reviewed(desk, stored.card.id, base=1, by="AB")
    with pytest.raises(Unready, match="printed sheets"):
        approve(desk, stored.card.id, base=2, by="AB")
    kept = desk.store.homeworks.get(stored.card.id)
    assert (kept.version.status, kept.version.number) == ("draft", 3)
    found = [(finding.rule, finding.where) for finding in kept.homework.findings]
    assert ("layout", "core") in found
    assert {where for _, where in found} == {"core"}
    assert any(finding.message.startswith("page 1: ") for finding in kept.homework.findings)
    for place in range(len(found)):
        number = desk.store.homeworks.get(stored.card.id).version.number
        overrule(desk, stored.card.id, place, "our printer moves it back to the middle", base=number, by="AB")
    number = desk.store.homeworks.get(stored.card.id).version.number
    mark_reviewed(desk, stored.card.id, base=number, by="AB")
    assert approve(desk, stored.card.id, base=number + 1, by="AB").version.status == "approved"


def test_a_sheet_that_cannot_be_made_is_not_decided(
    desk: Desk, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "printed", unmade)
    (core, *_) = measure_sheets(desk, stored)
    assert {finding.outcome for finding in core.findings} == {Outcome.UNSCORED}
    assert "the typesetter is missing" in core.findings[0].message
    assert new_in_print(desk, stored) == ()
