"""Defects of the printed sheet, on a sheet that is printed."""

from collections.abc import Callable
from random import Random

import pytest

from evals.checks.documents import run_document_checks
from evals.planted.printed import PRINTED, PrintedPlant
from generator.models import Homework, Outcome, Tier
from service.documents.marks import USUAL_MARKS
from service.documents.pdf import document_pdf
from service.documents.pupil_sheet import pupil_sheets

ROWS = [pytest.param(plant, id=f"{rule}:{plant.name}") for rule, plants in PRINTED.items() for plant in plants]


@pytest.fixture(scope="module")
def sheet(clean: Callable[[str], Homework]) -> bytes:
    return document_pdf(pupil_sheets(clean("history-ks3-norman-conquest"), USUAL_MARKS)[Tier.CORE])


def test_the_sheet_is_clean(sheet: bytes) -> None:
    assert [f.message for f in run_document_checks(sheet) if f.outcome is Outcome.FAILED] == []


@pytest.mark.parametrize("plant", ROWS)
def test_a_defect_gives_another_sheet_that_can_be_read(sheet: bytes, plant: PrintedPlant) -> None:
    broken = plant.put(sheet, Random(1))

    assert broken.startswith(b"%PDF")
    assert broken != sheet
    assert all("read" not in f.message for f in run_document_checks(broken) if f.outcome is Outcome.UNSCORED)
