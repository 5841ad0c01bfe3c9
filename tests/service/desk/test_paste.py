"""A pasted unit becomes a unit; a line that cannot be read is named with its field, and what is held back is told."""

import pytest

from service.desk.paste import LONGEST_LINE, BadPaste, Pasted, as_pasted, read_pasted

PASTED = Pasted(
    title=" Volcanoes ",
    subject="geography",
    key_stage=3,
    year=7,
    objectives="1. Explain why volcanoes erupt.\n\n- Describe the parts of a volcano.",
    terms="magma: melted rock under the ground\ncrater\tthe bowl at the top of a volcano\nvent = the opening that magma rises through",
    facts="* Magma rises because it is less dense than the rock around it.",
    misconceptions="Volcanoes are found everywhere -> Most volcanoes stand along the edges of plates.",
)


def test_bullets_numbers_and_separators_are_read() -> None:
    unit = read_pasted(PASTED).unit
    assert (unit.title, unit.subject, unit.key_stage, unit.years) == ("Volcanoes", "geography", 3, (7,))
    assert [o.statement for o in unit.objectives] == [
        "Explain why volcanoes erupt.",
        "Describe the parts of a volcano.",
    ]
    terms = {t.term: t.definition for o in unit.objectives for t in o.knowledge.terms}
    assert terms["magma"] == "melted rock under the ground"
    assert terms["crater"] == "the bowl at the top of a volcano"
    assert terms["vent"] == "the opening that magma rises through"
    assert [m.reply for o in unit.objectives for m in o.knowledge.misconceptions] == [
        "Most volcanoes stand along the edges of plates."
    ]


def test_what_cannot_face_a_pupil_is_held_back_with_the_reason() -> None:
    held = read_pasted(PASTED.model_copy(update={"misconceptions": "Lava is fire"})).held
    assert [(piece.kind, piece.text, piece.detail) for piece in held] == [("misconception", "Lava is fire", "line 1")]
    assert "no reply" in held[0].reason


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("terms", "magma: melted rock\ncrater", "line 2"),
        ("terms", ": no word", "line 1"),
        ("facts", "x" * (LONGEST_LINE + 1), str(LONGEST_LINE)),
        ("objectives", " \n- \n", "write one a line"),
        ("facts", "A fact.\nTwo \u202ehidden\u202c words.", "line 2 holds the hidden character U\\+202E"),
    ],
)
def test_a_line_that_is_off_is_named_with_its_field(field: str, text: str, says: str) -> None:
    with pytest.raises(BadPaste, match=says) as caught:
        read_pasted(PASTED.model_copy(update={field: text}))
    assert caught.value.field == field


def test_a_unit_fills_the_form_so_that_nothing_of_it_is_lost() -> None:
    unit = read_pasted(PASTED).unit
    again = as_pasted(unit)
    assert (again.title, again.subject, again.key_stage, again.year) == ("Volcanoes", "geography", 3, 7)
    assert again.objectives.splitlines() == [objective.statement for objective in unit.objectives]
    assert sorted(again.terms.splitlines()) == [
        "crater: the bowl at the top of a volcano",
        "magma: melted rock under the ground",
        "vent: the opening that magma rises through",
    ]
    assert again.facts == "Magma rises because it is less dense than the rock around it."
    assert again.misconceptions.startswith("Volcanoes are found everywhere. -> Most volcanoes")
    assert read_pasted(again).held == ()
