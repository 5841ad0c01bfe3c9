"""Every exercise of every skill, over many draws: the key is proved and the scheme, hints and errors hold together."""

import re
from fractions import Fraction
from random import Random

import pytest

from curriculum.reading.text import words_in
from generator.exact import equal
from generator.skills import SKILLS, Exercise, Skill, faded, parallel_to, skill
from generator.skills.notation import decimal, mixed, tex, with_unit

CASES = [pytest.param(one, level, id=f"{one.id}-{level}") for one in SKILLS for level in one.levels]
TWELVE = {
    "fractions-add",
    "fractions-multiply",
    "fraction-of-amount",
    "fdp-convert",
    "percentage-of-amount",
    "percentage-change",
    "linear-equations",
    "expand-brackets",
    "sequences-nth-term",
    "substitute",
    "averages",
    "angles",
}
LONGEST_SENTENCE = 20
FORMS = {"fraction", "mixed", "decimal", "percentage", "integer", "expression"}
DRAWS = 200
PROVED = 40


def draws(one: Skill, level: int, count: int = DRAWS) -> list[Exercise]:
    return [one.draw(Random(seed), level) for seed in range(count)]


def test_the_table_holds_the_twelve_skills_and_ids_are_unique() -> None:
    ids = [one.id for one in SKILLS]
    assert len(set(ids)) == len(ids)
    assert {one.id.split(":")[0] for one in SKILLS} == TWELVE
    assert all(skill(name).id == name for name in [*TWELVE, *ids])
    with pytest.raises(KeyError, match="averages"):
        skill("average")


@pytest.mark.parametrize(("one", "level"), CASES)
def test_the_key_is_worked_out_afresh_and_no_named_error_equals_it(one: Skill, level: int) -> None:
    for exercise in draws(one, level, PROVED):
        assert equal(exercise.value, exercise.verify), exercise
        values = [error.value for error in exercise.errors]
        assert not any(equal(exercise.value, value) for value in values), exercise
        assert len(set(values)) == len(values)


@pytest.mark.parametrize(("one", "level"), CASES)
def test_the_mark_scheme_holds_together(one: Skill, level: int) -> None:
    for exercise in draws(one, level):
        codes = [step.code for step in exercise.steps]
        assert 1 <= exercise.marks <= (2 if level == 1 else 4)
        assert exercise.marks == sum(step.marks for step in exercise.steps)
        assert all("M" in codes[:at] for at, code in enumerate(codes) if code == "A"), exercise
        assert exercise.demand == level
        assert exercise.form in FORMS


@pytest.mark.parametrize(("one", "level"), CASES)
def test_the_steps_end_in_the_key(one: Skill, level: int) -> None:
    for exercise in draws(one, level):
        ways = {tex(exercise.value), exercise.shown.strip("$")}
        if exercise.form in {"fraction", "mixed"}:
            ways.add(mixed(Fraction(exercise.value)))
        last_lines = " ".join(step.text for step in exercise.steps[-2:])
        assert any(way in last_lines for way in ways), exercise


@pytest.mark.parametrize(("one", "level"), CASES)
def test_what_the_pupil_reads_is_well_formed_and_gives_nothing_away(one: Skill, level: int) -> None:
    for exercise in draws(one, level):
        read = [exercise.stem, exercise.prompt, exercise.clue, exercise.lead, *(step.text for step in exercise.steps)]
        for text in [*read, *(error.reply for error in exercise.errors)]:
            assert text.count("$") % 2 == 0, text
            assert text.count("{") == text.count("}"), text
            assert not re.search(r"[+-] -|\*|\b1[a-z]\b(?!\w)|Fraction\(|None|  ", text), text
        assert exercise.command_word.split()[0].lower() in exercise.stem.lower()
        assert all(step.text.endswith(".") for step in exercise.steps), exercise
        for text in [exercise.stem, exercise.prompt, exercise.clue, *(error.reply for error in exercise.errors)]:
            assert max(words_in(sentence) for sentence in sentences(text)) <= LONGEST_SENTENCE, text
        for hint in (exercise.prompt, exercise.clue):
            assert not re.search(rf"(?<![\d.]){re.escape(exercise.value)}(?![\d.%\\])", hint), exercise
        for error in exercise.errors:
            assert error.slip[0].islower()
            assert not error.slip.endswith(".")
            assert error.reply.endswith((".", "?"))


def sentences(text: str) -> list[str]:
    return re.split(r"[.?!:](?:\s|$)|\n+", text)


@pytest.mark.parametrize(("one", "level"), CASES)
def test_a_mistake_to_spot_can_be_named_and_earns_at_most_four_marks(one: Skill, level: int) -> None:
    for exercise in draws(one, level):
        if exercise.command_word == "Explain":
            assert exercise.method_asked
            assert exercise.steps[0].code == "B"
            assert exercise.steps[0].text.startswith("The pupil ")


def test_a_single_thing_takes_the_singular() -> None:
    assert with_unit("1", "days") == "$1$ day"
    assert with_unit("1", "people") == "$1$ person"
    assert with_unit("3/4", "litres") == r"$\frac{3}{4}$ litre"
    assert with_unit("2", "days") == "$2$ days"
    assert with_unit("5", "cm") == "$5$ cm"
    assert with_unit("12.5", "£") == "£12.50"


@pytest.mark.parametrize(("one", "level"), CASES)
def test_draws_are_plenty_and_a_seed_repeats(one: Skill, level: int) -> None:
    stems = {exercise.stem for exercise in draws(one, level, 400)}
    assert len(stems) >= FEWER.get((one.id, level), 200), len(stems)
    assert draws(one, level, 5) == draws(one, level, 5)


# Where the mathematics itself holds fewer questions.
FEWER = {
    ("fractions-add:same-denominator", 1): 110,
    ("fractions-add:same-denominator", 2): 110,
    ("fractions-add:same-denominator", 3): 160,
    ("fraction-of-amount:find-whole", 1): 180,
    ("fdp-convert:common", 1): 150,
    ("fdp-convert:fractions-and-decimals", 1): 125,
    ("angles:triangle", 2): 60,
    ("fdp-convert:percentages", 1): 140,
    ("angles:on-a-line", 2): 90,
    **{(f"angles:{kind}", level): 100 for kind in ("alternate", "corresponding", "co-interior") for level in (1, 2)},
}


@pytest.mark.parametrize(("one", "level"), CASES)
def test_measures_and_angles_are_possible(one: Skill, level: int) -> None:
    for exercise in draws(one, level):
        if exercise.unit:
            assert Fraction(exercise.value) > 0, exercise
        if exercise.unit == "°":
            assert Fraction(exercise.value) < 360


@pytest.mark.parametrize(("one", "level"), CASES)
def test_a_parallel_question_is_never_the_target(one: Skill, level: int) -> None:
    for seed, target in enumerate(draws(one, level, 40)):
        other = parallel_to(target, one, Random(seed))
        assert (other.level, other.kind) == (level, target.kind)
        assert other.stem != target.stem
        assert other.value != target.value


def test_what_was_taken_away_is_found_by_taking_away_what_is_left() -> None:
    """Subtracting is not undone by adding here, so neither the reply nor the example may lead there."""
    skill_ = skill("fractions-add")
    drawn = [one for one in draws(skill_, 3, 60) if one.kind.endswith("taken")]
    assert drawn
    for one in drawn:
        assert "inverse" not in one.clue + " ".join(error.reply for error in one.errors)
        assert "subtracted from" in parallel_to(one, skill_, Random(4)).stem


def test_a_faded_example_shows_all_lines_but_the_last() -> None:
    exercise = skill("fractions-add").draw(Random(1), 1)
    example = faded(exercise)
    assert exercise.stem in example
    assert exercise.steps[0].text in example
    assert exercise.steps[-1].text not in example
    assert example.endswith("____")


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="no level 9"):
        skill("angles").draw(Random(1), 9)


def test_decimals_and_latex_are_written_as_schools_write_them() -> None:
    assert decimal(Fraction(3, 8)) == "0.375"
    assert decimal(-2) == "-2"
    assert tex("3*x**2 - 1/2") == r"3x^{2} - \frac{1}{2}"
