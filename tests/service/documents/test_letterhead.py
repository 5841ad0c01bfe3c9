"""Heads, feet and file names of documents."""

import re
import subprocess

import pytest

from generator.models import CitedSource, Homework
from service.documents.content import Document
from service.documents.letterhead import file_name, licence_line, sheet_facts, subject_line
from service.documents.marks import Mark
from service.documents.pdf import document_pdf

A4_HIGH_POINTS = 842
# A printer leaves about 4 mm of a page white.
PRINTERS_EDGE_POINTS = 12


def with_title(homework: Homework, title: str) -> Homework:
    return homework.model_copy(update={"unit": homework.unit.model_copy(update={"title": title})})


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Castles & cells", "castles-cells-sheet-circle"),
        ("Les élèves: l’été", "les-eleves-lete-sheet-circle"),
        ("../../etc/passwd\0\n", "etc-passwd-sheet-circle"),
        ("中文", "sheet-circle"),
    ],
)
def test_file_names_are_safe_on_every_machine(homework: Homework, title: str, name: str) -> None:
    assert file_name(with_title(homework, title), "sheet", Mark.CIRCLE) == name


@pytest.mark.parametrize(
    ("due", "printed"),
    [
        ("2026-12-07", "Due Monday 7 December 2026"),
        ("7/12/2026", "Due Monday 7 December 2026"),
        ("Friday", "Due Friday"),
        ("2026-02-30", "Due 2026-02-30"),
    ],
)
def test_a_date_is_printed_in_words_and_other_words_as_they_are(homework: Homework, due: str, printed: str) -> None:
    brief = homework.pupil_brief.model_copy(update={"due": due})
    assert sheet_facts(homework.model_copy(update={"pupil_brief": brief}), 24)[0] == printed


def test_a_long_title_gives_a_short_name(homework: Homework) -> None:
    name = file_name(with_title(homework, "word " * 100), "teacher-pack")
    assert re.fullmatch(r"[a-z0-9-]{1,80}", name)
    assert name.endswith("-teacher-pack")


def source(n: int, licence: str, attribution: str | None = None, title: str = "Lesson") -> CitedSource:
    return CitedSource(id=f"s{n}", title=f"{title} {n}", licence=licence, version="1", attribution=attribution)


def test_sources_are_named_with_each_licence_once(homework: Homework) -> None:
    two = (source(1, "OGL 3.0", "Contains public sector information."), source(2, "OGL 3.0"))
    line = licence_line(homework.model_copy(update={"sources": two}))
    assert line == "Sources: Lesson 1; Lesson 2. Licence: OGL 3.0. Contains public sector information."
    assert licence_line(homework.model_copy(update={"sources": ()})) == ""


def test_of_many_sources_a_few_are_named_and_the_others_counted(homework: Homework) -> None:
    many = tuple(source(n, "OGL 3.0" if n < 5 else "MIT") for n in range(1, 6))
    line = licence_line(homework.model_copy(update={"sources": many}))
    assert line == (
        "Sources: Lesson 1; Lesson 2; and 3 more. Licences: OGL 3.0; MIT. All are listed in the teacher pack."
    )


def test_the_line_never_runs_off_the_page(homework: Homework) -> None:
    long = tuple(source(n, f"Licence {n} " * 30, f"Words {n} " * 90, f"A long title {n} " * 20) for n in range(40))
    line = licence_line(homework.model_copy(update={"sources": long}))
    assert len(line) < 520
    assert line.endswith("All are listed in the teacher pack.")
    foot = Document(title="t", file_name="t", audience="pupil", layout="sheet", footer=line, blocks=())
    page = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=document_pdf(foot), capture_output=True, check=True
    ).stdout.decode()
    lowest = max(float(place) for place in re.findall(r'yMax="([\d.]+)"', page))
    assert lowest < A4_HIGH_POINTS - PRINTERS_EDGE_POINTS


def test_a_homework_without_a_date_or_a_year_says_neither(homework: Homework) -> None:
    plain = homework.model_copy(
        update={
            "pupil_brief": homework.pupil_brief.model_copy(update={"due": None}),
            "unit": homework.unit.model_copy(update={"years": (), "subject": "religious-education"}),
        }
    )
    assert sheet_facts(plain, 1) == ("About 20 minutes", "1 mark")
    assert subject_line(plain) == "Religious education · Key stage 3"
