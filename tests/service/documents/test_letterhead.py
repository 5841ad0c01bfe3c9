"""Heads, feet and file names of documents."""

import re

import pytest

from generator.models import CitedSource, Homework
from service.documents.letterhead import file_name, licence_line, sheet_facts, subject_line
from service.documents.marks import Mark


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


def test_a_long_title_gives_a_short_name(homework: Homework) -> None:
    name = file_name(with_title(homework, "word " * 100), "teacher-pack")
    assert re.fullmatch(r"[a-z0-9-]{1,80}", name)
    assert name.endswith("-teacher-pack")


def test_each_licence_is_named_once(homework: Homework) -> None:
    def source(n: int, licence: str, attribution: str | None = None) -> CitedSource:
        return CitedSource(id=f"s{n}", title=f"Lesson {n}", licence=licence, version="1", attribution=attribution)

    oak = [source(n, "OGL 3.0", "Contains public sector information.") for n in (1, 2, 3)]
    line = licence_line(homework.model_copy(update={"sources": (*oak, source(4, "MIT"))}))
    assert line == "Lesson 1, Lesson 2 and 1 more: OGL 3.0. Contains public sector information. Lesson 4: MIT."


def test_a_homework_without_a_date_or_a_year_says_neither(homework: Homework) -> None:
    plain = homework.model_copy(
        update={
            "pupil_brief": homework.pupil_brief.model_copy(update={"due": None}),
            "unit": homework.unit.model_copy(update={"years": (), "subject": "religious-education"}),
        }
    )
    assert sheet_facts(plain, 1) == ("About 20 minutes", "1 mark")
    assert subject_line(plain) == "Religious education · Key stage 3"
