"""What Oak's records become: units, objectives with knowledge, and a quarantine."""

import pytest

from curriculum.importers.oak import OakCurriculum
from curriculum.models import Knowledge, Misconception, MisconceptionKind, Objective, Quarantined, Unit


def unit(oak: OakCurriculum, id_: str) -> Unit:
    return next(unit for unit in oak.units if unit.id == id_)


def lesson(oak: OakCurriculum, unit_id: str, id_: str) -> Objective:
    return next(objective for objective in unit(oak, unit_id).objectives if objective.id == id_)


def knowledge(oak: OakCurriculum, unit_id: str, id_: str) -> Knowledge:
    return lesson(oak, unit_id, id_).knowledge


def held(oak: OakCurriculum, id_: str) -> list[Quarantined]:
    return [piece for piece in oak.quarantined if piece.id == id_]


def misconception(oak: OakCurriculum, id_: str) -> Misconception:
    found = (m for u in oak.units for o in u.objectives for m in o.knowledge.misconceptions if m.id == id_)
    return next(found)


def test_every_unit_of_the_data_is_read_and_none_of_the_ontology(read_small_oak: OakCurriculum) -> None:
    assert [(u.id, u.slug, u.subject, u.key_stage) for u in read_small_oak.units] == [
        ("unit-1", "cells", "biology", 4),
        ("unit-2", "organs", "biology", 4),
        ("unit-3", "spreadsheets", "computing", 3),
    ]


def test_line_breaks_and_indentation_are_folded(read_small_oak: OakCurriculum) -> None:
    cells = unit(read_small_oak, "unit-1")
    assert cells.intent == "Pupils meet the cell here, before they meet the organ."
    assert cells.description == "This unit covers cells and what is in them."
    assert read_small_oak.statements[0].text == "cells as the unit of living organisms"


def test_a_variant_has_its_lessons_in_teaching_order_its_tier_and_its_exam_boards(
    read_small_oak: OakCurriculum,
) -> None:
    higher, foundation = unit(read_small_oak, "unit-1").variants
    assert (higher.objective_ids, higher.tier, higher.exam_boards) == (("lesson-1", "lesson-2"), "higher", ("aqa",))
    assert (foundation.objective_ids, foundation.tier) == (("lesson-1",), "foundation")
    organs = unit(read_small_oak, "unit-2")
    assert organs.variants[0].exam_boards == ("aqa", "ocr")
    assert (organs.years, organs.variants[0].years) == ((11,), (11,))


def test_a_programme_without_tier_or_board_gives_neither(read_small_oak: OakCurriculum) -> None:
    variant = unit(read_small_oak, "unit-3").variants[0]
    assert (variant.tier, variant.exam_boards, variant.years) == (None, (), (8,))


def test_the_first_unit_of_a_year_looks_back_into_the_year_before(read_small_oak: OakCurriculum) -> None:
    assert unit(read_small_oak, "unit-2").prior_units == ("unit-1",)
    assert unit(read_small_oak, "unit-1").prior_units == ()


def test_a_lesson_stands_in_each_unit_that_teaches_it(read_small_oak: OakCurriculum) -> None:
    assert lesson(read_small_oak, "unit-1", "lesson-2") == lesson(read_small_oak, "unit-2", "lesson-2")


@pytest.mark.parametrize(
    ("unit_id", "lesson_id", "statement"),
    [
        ("unit-1", "lesson-1", "Describe the parts of a cell and what each does."),
        ("unit-1", "lesson-2", "Understand how tissues are built."),
        ("unit-2", "lesson-3", "Name the organs of the body."),
    ],
)
def test_an_outcome_loses_its_i_can(
    read_small_oak: OakCurriculum, unit_id: str, lesson_id: str, statement: str
) -> None:
    assert lesson(read_small_oak, unit_id, lesson_id).statement == statement


def test_a_homonym_gets_the_sense_of_its_subject_and_the_stored_one_is_held(read_small_oak: OakCurriculum) -> None:
    biology = knowledge(read_small_oak, "unit-1", "lesson-1").terms[0]
    computing = knowledge(read_small_oak, "unit-3", "lesson-4").terms[0]
    assert (biology.term, biology.definition) == ("cell", "the smallest unit that living things are made of")
    assert (computing.term, computing.definition) == ("cell", "a box in a spreadsheet that holds one value")
    assert biology.id != computing.id
    assert {(piece.reason, piece.lesson) for piece in held(read_small_oak, "keyword-cell")} == {
        ("another sense", "lesson-1"),
        ("another sense", "lesson-2"),
    }


def test_a_homonym_without_a_right_sense_of_ours_is_held_and_not_taught(read_small_oak: OakCurriculum) -> None:
    assert [piece.reason for piece in held(read_small_oak, "keyword-focus")] == ["another sense"]
    assert "focus" not in [term.term for term in knowledge(read_small_oak, "unit-1", "lesson-1").terms]


def test_a_circular_definition_is_held_and_a_lead_in_is_stripped(read_small_oak: OakCurriculum) -> None:
    assert [piece.reason for piece in held(read_small_oak, "keyword-diffusion")] == ["circular"]
    terms = {term.term: term.definition for term in knowledge(read_small_oak, "unit-1", "lesson-1").terms}
    assert terms["organelle"] == "a part of the membrane-bound machinery that does one job"
    assert "diffusion" not in terms


def test_a_known_error_is_no_fact(read_small_oak: OakCurriculum) -> None:
    (piece,) = held(read_small_oak, "point-1-2")
    assert (piece.reason, piece.detail) == ("known error", "energy is transferred, never produced")
    assert "point-1-2" not in [fact.id for fact in knowledge(read_small_oak, "unit-1", "lesson-1").facts]


def test_a_slip_of_the_pen_never_faces_a_pupil(read_small_oak: OakCurriculum) -> None:
    (piece,) = held(read_small_oak, "point-1-3")
    assert (piece.reason, piece.detail) == ("spelling slip", "mebrane (membrane)")
    assert not next(f for f in knowledge(read_small_oak, "unit-1", "lesson-1").facts if f.id == "point-1-3").standalone


def test_a_point_that_speaks_to_the_reader_is_kept_but_does_not_stand_alone(read_small_oak: OakCurriculum) -> None:
    facts = {fact.id: fact for fact in knowledge(read_small_oak, "unit-1", "lesson-1").facts}
    assert facts["point-1-1"].standalone
    assert facts["point-1-1"].text == "The membrane of a cell controls which substances enter and leave it."
    assert not facts["point-1-4"].standalone


def test_several_claims_in_one_string_are_told_apart_and_listed_each(read_small_oak: OakCurriculum) -> None:
    first, second = misconception(read_small_oak, "misconception-several#1"), "misconception-several#2"
    assert first.claim == "Plant cells have no mitochondria."
    assert misconception(read_small_oak, second).claim == "Animal cells have a stiff wall."
    # One correction cannot answer two claims.
    assert first.kind is MisconceptionKind.TEACHER_NOTE
    assert held(read_small_oak, second)


def test_a_correction_for_the_teacher_gives_way_to_the_learning_point_that_contradicts(
    read_small_oak: OakCurriculum,
) -> None:
    read = misconception(read_small_oak, "misconception-teacher")
    assert read.claim == "Red blood cells of mammals contain a nucleus."
    assert read.reply == "Red blood cells of mammals do not contain a nucleus."
    assert read.kind is MisconceptionKind.CONTRADICTION


def test_a_hurtful_claim_is_flagged_and_listed(read_small_oak: OakCurriculum) -> None:
    assert misconception(read_small_oak, "misconception-hurtful").safeguarding
    assert not misconception(read_small_oak, "misconception-nucleus").safeguarding
    assert [piece.reason for piece in held(read_small_oak, "misconception-hurtful")] == ["safeguarding"]


def test_a_statement_has_the_years_its_progression_covers(read_small_oak: OakCurriculum) -> None:
    (statement,) = read_small_oak.statements
    assert (statement.subject, statement.key_stage, statement.years) == ("biology", 4, (10, 11))


def test_the_source_names_the_newest_version_and_the_licence(read_small_oak: OakCurriculum) -> None:
    source = read_small_oak.units[0].source
    assert (source.version, source.licence) == ("0.1.10", "Open Government Licence v3.0")
    assert source.attribution
