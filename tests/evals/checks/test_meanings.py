"""sense: words whose meanings are listed by subject, wherever a homework defines them."""

from collections.abc import Callable
from typing import Any

import pytest

from curriculum.reading.lists import meanings
from curriculum.reading.text import stem
from curriculum.subjects import SUBJECTS
from evals.checks.defining import Told, told
from evals.checks.meanings import listed_word, read
from evals.checks.wording import words
from generator.models import (
    Choice,
    Cloze,
    Extended,
    Finding,
    Gap,
    Homework,
    Match,
    Option,
    Outcome,
    Stimulus,
    Support,
    Table,
    Task,
    TrueFalse,
)

Found = Callable[[Homework, str], list[Finding]]
Swap = Callable[..., Homework]
Make = Callable[..., Task]
JAIL = "a small locked room in which a prisoner is kept"
LIVING = "the smallest unit from which living things are built"
FADE = "Leave it out next time."


def chosen(meaning: str) -> Choice:
    options = (Option(id="a", text=meaning, correct=True), Option(id="b", text="none of these", correct=False))
    return Choice(options=options, shown_order=("a", "b"))


def places(meaning: str) -> dict[str, dict[str, Any]]:
    """Fields of a task that define 'cell', by where the definition stands."""
    explained = "Explain what a cell is."
    match = Match(
        left=("cell", "organ"), right=(meaning, "a part with one job"), pairs=((0, 0), (1, 1)), shown_order=(0, 1)
    )
    return {
        "option": {"stem": "What does the word **cell** mean?", "key": "A", "response": chosen(meaning)},
        "option that ends the sentence": {"stem": "A cell is ...", "key": "A", "response": chosen(meaning)},
        "column": {"stem": "Match each word to its meaning.", "key": "cell – A", "response": match},
        "table": {
            "stem": "Fill in the table.",
            "key": meaning,
            "response": Table(columns=("Word", "Meaning"), rows=(("cell", meaning),), blanks=((0, 1),)),
        },
        "gap": {
            "stem": f"Complete the sentence: The word {{{{gap:1}}}} means {meaning}.",
            "key": "cell",
            "response": Cloze(gaps=(Gap(n=1, answer="cell"),)),
        },
        "model answer": {
            "stem": explained,
            "key": "see below",
            "response": Extended(lines=3),
            "model_answer": f"A cell is {meaning}.",
        },
        "hint": {
            "stem": explained,
            "key": "a unit",
            "supports": (Support(kind="hint", text=f"Remember that a cell is {meaning}.", fade=FADE),),
        },
        "word bank": {
            "stem": explained,
            "key": "a unit",
            "supports": (Support(kind="word-bank", text=f"Key words\n- **cell**: {meaning}", fade=FADE),),
        },
        "stimulus": {
            "stem": explained,
            "key": "a unit",
            "stimulus": (Stimulus(kind="text", text=f"Glossary\n\ncell – {meaning}"),),
        },
        "statement": {
            "stem": f"True or false? **A cell is {meaning}.**",
            "key": "True",
            "response": TrueFalse(answer=True),
        },
    }


@pytest.mark.parametrize("place", sorted(places("x")))
@pytest.mark.parametrize(("meaning", "accused"), [(JAIL, True), (LIVING, False)])
def test_a_meaning_of_another_subject_is_found_wherever_it_stands(
    homework: Homework, found: Found, swap: Swap, make_task: Make, place: str, meaning: str, accused: bool
) -> None:
    fields = places(meaning)[place]
    task = make_task("core-2", fields.pop("stem"), fields.pop("key"), **fields)

    failed = [f for f in found(swap(homework, task), "sense") if f.outcome is Outcome.FAILED]

    assert bool(failed) is accused


@pytest.mark.parametrize(("meaning", "accused"), [(JAIL, True), (LIVING, False)])
def test_a_statement_in_a_passage_is_read(
    homework: Homework, found: Found, swap: Swap, make_task: Make, meaning: str, accused: bool
) -> None:
    task = make_task("core-2", "Name the unit.", "cell", cites=("cells:LO1:facts:9",))

    findings = found(swap(homework, task, **{"cells:LO1:facts:9": f"A cell is {meaning}."}), "sense")

    assert bool(findings) is accused


@pytest.mark.parametrize(
    ("term", "meaning"),
    [
        ("membrane", "the outer skin of a cell that lets some substances in and out"),
        ("solution", "what you get when salt has fully mixed into water"),
        ("organ", "several tissues that together do one job in the body"),
        ("cells", "what every plant and animal is built from"),
        ("model", "a simple picture that helps us to explain how particles behave"),
        ("crane", "a bird with long legs that lives in wet places"),
    ],
)
def test_a_right_meaning_in_other_words_is_silent(
    homework: Homework, found: Found, swap: Swap, make_task: Make, term: str, meaning: str
) -> None:
    task = make_task("core-2", f"Define the term {term}.", meaning)

    assert found(swap(homework, task), "sense") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In computing, a loop means a set of steps that repeats.", Told("loop", "a set of steps that repeats", True)),
        ("A cell is a tiny unit of life.", Told("cell", "a tiny unit of life", False)),
        ("The steady beat of a song is called the pulse.", Told("pulse", "The steady beat of a song", False)),
        ("Look at the cell (a tiny unit of life) below.", Told("cell", "a tiny unit of life", False)),
        ("cell – C (a tiny unit of life)", Told("cell", "a tiny unit of life", False)),
        ("| cell | a tiny unit of life |", Told("cell", "a tiny unit of life", False)),
        ("Glossary\ncell: a tiny unit of life", Told("cell", "a tiny unit of life", True)),
    ],
)
def test_a_sentence_defines_a_word(text: str, expected: Told) -> None:
    assert expected in told(text)


@pytest.mark.parametrize("text", ["Draw a cell.", "Cells divide quickly.", "Is a cell alive?", "cell – C"])
def test_other_sentences_define_nothing(text: str) -> None:
    assert [one for one in told(text) if one.meaning] == []


@pytest.mark.parametrize(
    ("term", "word"), [("Cells", "cell"), ("the", None), ("axes", None), ("relatable", None), ("cell", "cell")]
)
def test_a_listed_word_is_known_in_any_number(term: str, word: str | None) -> None:
    assert listed_word(term) == word


def test_a_reading_names_the_subject_of_the_nearest_meaning() -> None:
    reading = read("cell", "one box of a spreadsheet", "biology", "science")

    assert reading.best == "computing"
    assert reading.own is not None
    assert reading.own < reading.foreign


def test_every_listed_word_has_two_meanings_of_known_subjects_in_other_words() -> None:
    assert len(meanings()) >= 300
    for word, entry in meanings().items():
        assert len(entry) >= 2, word
        assert set(entry) <= {*SUBJECTS, "everyday"}, word
        own = {stem(part) for part in words(word)}
        for subject, texts in entry.items():
            for text in texts:
                assert text, f"{word} in {subject}"
                assert not own & {stem(part) for part in words(text)}, f"{word} in {subject}: {text}"
