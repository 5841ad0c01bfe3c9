"""A school's own unit, in each form it may come in."""

from pathlib import Path

import pytest

from curriculum.importers.own import ReadUnit, read_own_unit
from curriculum.models import Badge

YAML = """\
title: Rivers
subject: maths
key_stage: 3
years: [8]
intent: Water shapes the land.
objectives:
  - Describe a meander.
  - statement: Explain how a waterfall forms.
    terms:
      - {term: erosion, definition: the wearing away of land by water or wind}
    facts:
      - The soft rock under a waterfall wears away first because it resists least.
    misconceptions:
      - {claim: All rivers flow southwards., reply: Rivers flow downhill in any direction.}
"""

LISTED = """\
# Rivers
subject: Geography
key stage: 3
year: 8
intent: Water   shapes the land.

## Learning objectives
1. I can describe a meander.
2. Explain how a waterfall forms.

## Key vocabulary
| term | meaning |
|------|---------|
| **meander** | a bend in the course of a river |
- erosion: the wearing away of land by water or wind

## Need to know
- The outer bank of a meander wears away because water moves fastest there.
- This is shown in the picture.

## Misconceptions
- All rivers flow southwards. -> Rivers flow downhill in any direction.
- Disabled people cannot visit rivers. -> Many riverbanks have level paths.
- Waterfalls never move.
"""

BY_OBJECTIVE = """\
# Rivers
subject: geography
year: 8
## Objective 1: Describe a meander.
### Glossary
- meander = a bend in the course of a river
### Facts
- The outer bank of a meander wears away because water moves fastest there.
## LO 2 - Explain how a waterfall forms.
### Glossary
- erosion – the wearing away of land by water or wind
### Common mistakes
- Waterfalls never move. → A waterfall moves upstream as its rock wears away.
"""

TABLE = """\
Kind,Text,Detail,Objective
title,Rivers,,
subject,geography,,
year,8,,
objective,Describe a meander.,,
objective,"Explain how a waterfall forms, and why.",,
Key term,meander,a bend in the course of a river,1
vocabulary,erosion,the wearing away of land by water or wind,LO2
knowledge,The outer bank of a meander wears away because water moves fastest there.,,
,,,
misconception,Waterfalls never move.,A waterfall moves upstream as its rock wears away.,2
"""


def read(folder: Path, name: str, text: str) -> ReadUnit:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_own_unit(path)


def terms(read: ReadUnit) -> list[list[str]]:
    return [[term.term for term in objective.knowledge.terms] for objective in read.unit.objectives]


def test_yaml_is_the_form_of_the_starter_packs(tmp_path: Path) -> None:
    unit = read(tmp_path, "rivers.yaml", YAML).unit
    assert (unit.id, unit.years, unit.badge) == ("rivers", (8,), Badge.CURATED)
    assert unit.subject == "mathematics"
    assert [objective.id for objective in unit.objectives] == ["LO1", "LO2"]
    assert unit.objectives[1].knowledge.facts[0].id == "rivers:LO2:facts:1"
    assert unit.source.title == "Rivers (the school's own unit)"


def test_markdown_with_a_list_of_objectives_places_each_piece_by_its_words(tmp_path: Path) -> None:
    made = read(tmp_path, "rivers.md", LISTED)
    unit = made.unit
    assert (unit.title, unit.subject, unit.key_stage, unit.years) == ("Rivers", "geography", 3, (8,))
    assert unit.intent == "Water shapes the land."
    assert [o.statement for o in unit.objectives] == ["Describe a meander.", "Explain how a waterfall forms."]
    assert "meander" in terms(made)[0]
    assert {term for found in terms(made) for term in found} == {"meander", "erosion"}
    fact = unit.objectives[0].knowledge.facts[0]
    assert (fact.text[:14], fact.standalone) == ("The outer bank", True)


def test_what_is_held_back_says_the_line_and_the_reason(tmp_path: Path) -> None:
    held = {(piece.detail, piece.kind): piece.reason for piece in read(tmp_path, "rivers.md", LISTED).held}
    assert held == {
        (
            "line 19",
            "fact",
        ): "does not stand alone (opens with a pointer or an instruction); it still informs the search",
        ("line 23", "misconception"): "speaks of Disabled: for teachers only",
        ("line 24", "misconception"): "has no reply after '->'",
    }


def test_a_meaning_that_uses_its_own_word_is_held_back(tmp_path: Path) -> None:
    made = read(tmp_path, "rivers.md", LISTED.replace("a bend in the course of a river", "where a river meanders"))
    assert (made.held[0].kind, made.held[0].text) == ("term", "meander")
    assert {term for found in terms(made) for term in found} == {"erosion"}


def test_markdown_with_a_heading_for_each_objective_keeps_its_sections_under_it(tmp_path: Path) -> None:
    made = read(tmp_path, "rivers.md", BY_OBJECTIVE)
    assert [o.statement for o in made.unit.objectives] == ["Describe a meander.", "Explain how a waterfall forms."]
    assert terms(made) == [["meander"], ["erosion"]]
    assert made.unit.objectives[1].knowledge.misconceptions[0].reply.startswith("A waterfall moves upstream")
    assert made.unit.key_stage == 3


def test_a_table_names_the_objective_of_each_row(tmp_path: Path) -> None:
    made = read(tmp_path, "rivers.csv", TABLE)
    assert terms(made) == [["meander"], ["erosion"]]
    assert made.unit.objectives[1].statement == "Explain how a waterfall forms, and why."
    assert made.unit.objectives[0].knowledge.facts[0].text.startswith("The outer bank")


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
@pytest.mark.parametrize(("name", "text"), [("r.csv", TABLE), ("r.md", LISTED), ("r.yaml", YAML)])
def test_line_endings_of_other_machines_and_a_byte_order_mark_change_nothing(
    tmp_path: Path, name: str, text: str, ending: str
) -> None:
    plain = read(tmp_path, name, text)
    path = tmp_path / name
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", ending).encode())
    assert read_own_unit(path) == plain


@pytest.mark.parametrize(
    ("given", "slug"),
    [
        ("maths", "mathematics"),
        ("Combined Science", "science"),
        ("biology", "biology"),
        ("MFL", "languages"),
        ("French", "french"),
        ("Art & Design", "art-and-design"),
    ],
)
def test_a_subject_may_be_called_what_the_school_calls_it(tmp_path: Path, given: str, slug: str) -> None:
    text = LISTED.replace("subject: Geography", f"subject: {given}")
    assert read(tmp_path, "rivers.md", text).unit.subject == slug


def test_a_statement_is_data_whatever_it_says(tmp_path: Path) -> None:
    text = LISTED.replace(
        "Explain how a waterfall forms.", "<script>alert(1)</script> {{ 7 * 7 }} '; drop table units; --"
    )
    assert read(tmp_path, "rivers.md", text).unit.objectives[1].statement.startswith("<script>alert(1)</script> {{ 7")
