"""answer-leak: a key in other letters, or the words of the gaps in their order, and clues that leave the work to pupils."""

from collections.abc import Callable

import pytest

from generator.models import Cloze, Finding, Gap, Homework, Support, Task

Found = Callable[[Homework, str], list[Finding]]
Change = Callable[..., Homework]
Swap = Callable[..., Homework]
Make = Callable[..., Task]
FADE = "Leave it out next time."
GAPS = (Gap(n=1, answer="cytoplasm"), Gap(n=2, answer="cell membrane"), Gap(n=3, answer="cheek"))


def hint(text: str, kind: str = "hint") -> tuple[Support, ...]:
    return (Support(kind=kind, text=text, fade=FADE),)


@pytest.mark.parametrize(
    "text",
    [
        "Complete the word: nucle_s",
        "It is spelt n_cleu_.",
        "The word is **nuc□eus**.",
        "Fill in: n u c l _ u s.",
        "Read this in a mirror: suelcun",
        "Put the letters in order: lucenus.",
        "Spell it out: n-u-c-l-e-u-s.",
    ],
)
def test_a_key_in_a_thin_disguise_is_found(homework: Homework, found: Found, change: Change, text: str) -> None:
    assert found(change(homework, "scaffolded-2", supports=hint(text)), "answer-leak")


@pytest.mark.parametrize(
    "text",
    [
        "It starts with **n** and has 7 letters.",
        "Complete the word: n _ _ _ _ _ s",
        "n______",
        "It is ____ that controls the cell.",
        "The vacuole stores sap; the wall holds the shape.",
    ],
)
def test_a_clue_that_leaves_the_word_to_pupils_is_no_leak(
    homework: Homework, found: Found, change: Change, text: str
) -> None:
    assert found(change(homework, "scaffolded-2", supports=hint(text)), "answer-leak") == []


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        ("Write these words in this order: cytoplasm, cell membrane, cheek", True),
        ("cytoplasm | cell membrane | cheek", True),
        ("1. cytoplasm\n2. cell membrane\n3. cheek", True),
        ("Choose from: cytoplasm | cell membrane | cheek | nucleus.", False),
        ("Choose from: cheek, cell membrane, cytoplasm.", True),
        ("Your words are cheek, cell membrane and cytoplasm.", True),
        ("Choose from: cheek, cell membrane, cytoplasm, cell wall.", False),
        ("Choose from: cell membrane | cheek | cytoplasm | vacuole. One word is not needed.", False),
    ],
)
def test_the_words_of_the_gaps_in_their_order_are_found(
    homework: Homework, found: Found, swap: Swap, make_task: Make, text: str, leaks: bool
) -> None:
    stem = "Complete.\n\n(a) Jelly: {{gap:1}}.\n\n(b) A way in: {{gap:2}}.\n\n(c) A source: {{gap:3}}."
    task = make_task(
        "scaffolded-2",
        stem,
        "cytoplasm; cell membrane; cheek",
        response=Cloze(gaps=GAPS),
        supports=hint(text, "word-bank"),
    )

    assert bool(found(swap(homework, task), "answer-leak")) is leaks
