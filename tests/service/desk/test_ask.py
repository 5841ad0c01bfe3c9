"""The answers in the form become a request, or every one that is off is named."""

from datetime import date

import pytest

from curriculum.pack import starter_packs
from service.dates import date_in_words, read_date
from service.desk.ask import Answers, BadAnswers, as_answers, read_request, usual_due
from service.policy import Length, Policy

TODAY = date(2026, 11, 20)
UNIT = next(unit for unit in starter_packs() if unit.slug == "geography-ks3-rivers-and-flooding")
POLICY = Policy(lengths=(Length(minutes=25),), purpose="extend", record_in="book", help="Room 4 at lunch.")


def request_of(**typed: object) -> object:
    return read_request(Answers.model_validate({"objectives": ("LO1",), **typed}), UNIT, POLICY, TODAY)


def errors_of(**typed: object) -> dict[str, str]:
    with pytest.raises(BadAnswers) as caught:
        request_of(**typed)
    return caught.value.errors


def test_empty_answers_take_what_the_policy_says() -> None:
    asked = read_request(Answers(objectives=("LO1", "LO3")), UNIT, POLICY, TODAY)
    assert (asked.minutes, asked.purpose, asked.record_in, asked.help) == (25, "extend", "book", "Room 4 at lunch.")
    assert (asked.due, asked.class_label, asked.seed, asked.print_only) == (None, None, 1, False)
    assert asked.objective_ids == ("LO1", "LO3")


def test_a_date_is_printed_in_full() -> None:
    asked = read_request(Answers(objectives=("LO1",), due="2026-11-27"), UNIT, POLICY, TODAY)
    assert asked.due == "Friday 27 November 2026"


@pytest.mark.parametrize("typed", ["2026-12-03", "03/12/2026", "3.12.2026", "3/12/26"])
def test_dates_are_read_as_browsers_and_people_write_them(typed: str) -> None:
    found = read_date(typed)
    assert found is not None
    assert date_in_words(found) == "Thursday 3 December 2026"


def test_every_answer_that_is_off_is_named_at_once() -> None:
    errors = errors_of(
        objectives=(), minutes="abc", due="soon", purpose="fun", seed="-1", class_label="x" * 81, help="a\x00b"
    )
    assert list(errors) == ["minutes", "due", "seed", "purpose", "objectives", "class_label", "help"]
    assert "10 to 120" in errors["minutes"]


@pytest.mark.parametrize("minutes", ["9", "121", "20.5", "1e2", "²", "999999999999999999999"])
def test_minutes_outside_what_homework_is_are_refused(minutes: str) -> None:
    assert list(errors_of(minutes=minutes)) == ["minutes"]


def test_a_day_that_has_passed_is_refused_by_its_name() -> None:
    assert errors_of(due="2026-11-19")["due"] == "Thursday 19 November 2026 has passed; choose a later day"


def test_paper_alone_cannot_be_recorded_online() -> None:
    assert list(errors_of(print_only="yes", record_in="online")) == ["record_in"]


def test_a_request_fills_the_form_as_it_was() -> None:
    typed = Answers(
        objectives=("LO2", "LO4"),
        minutes="40",
        purpose="prepare",
        due="2026-12-03",
        class_label="8B",
        record_in="sheet",
        print_only="yes",
        help="Library, Tuesday.",
        seed="7",
        author="items",
    )
    asked = read_request(typed, UNIT, POLICY, TODAY)
    assert as_answers(asked) == typed
    assert as_answers(asked.model_copy(update={"due": "2026-12-03"})) == typed, "as the HTTP interface takes a date"


@pytest.mark.parametrize(
    ("days", "due"), [(7, "Friday 27 November 2026"), (8, "Monday 30 November 2026"), (9, "Monday 30 November 2026")]
)
def test_homework_is_usually_due_on_a_school_day(days: int, due: str) -> None:
    assert date_in_words(usual_due(Policy(days_to_do=days), TODAY)) == due
