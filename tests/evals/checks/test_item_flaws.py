"""item-flaws of gaps, columns, steps, groups and short answers: what a teacher might write, flawed and sound."""

from collections.abc import Callable
from typing import Any

import pytest

from generator.models import Classify, ClassifyItem, Cloze, Extended, Finding, Gap, Homework, Match, Order, Short, Task

Found = Callable[[Homework, str], list[Finding]]
Make = Callable[..., Task]
Swap = Callable[..., Homework]


@pytest.fixture
def flaws(homework: Homework, found: Found, swap: Swap, make_task: Make) -> Callable[..., list[str]]:
    """What item-flaws says of a question with the given response."""

    def look(stem: str, response: Any, **more: Any) -> list[str]:
        task = make_task("core-2", stem, "the key", response=response, **more)
        return [finding.message for finding in found(swap(homework, task), "item-flaws")]

    return look


def gaps(*answers: str, accept: dict[str, tuple[str, ...]] | None = None, bank: tuple[str, ...] | None = None) -> Cloze:
    rows = tuple(Gap(n=n, answer=text, accept=(accept or {}).get(text, ())) for n, text in enumerate(answers, 1))
    return Cloze(gaps=rows, bank=bank)


@pytest.mark.parametrize(
    ("stem", "response", "says"),
    [
        ("Gas moves at {{gap:1}}.", gaps("random", accept={"random": ("chance",)}, bank=("random", "chance", "rest")), "two right"),
        ("Cells need {{gap:1}} and {{gap:2}}.", gaps("oxygen", "glucose"), "either way round"),
        ("The earls were {{gap:1}} or {{gap:2}}.\n\nHarold fled.", gaps("Edwin", "Morcar"), "either way round"),
        ("Historians {{gap:1}} use remains.", gaps("sometimes"), "none that the lesson taught"),
        ("Rivers carry {{gap:1}} stones in floods.", gaps("large"), "none that the lesson taught"),
        ("Edward died {{gap:1}} an heir.", gaps("without"), "none that the lesson taught"),
        ("The {{gap:1}} controls what the {{gap:2}} does.", gaps("nucleus", "cell"), "two gaps in one sentence"),
        ("In {{gap:1}} William won at {{gap:2}}.", gaps("1066", "Hastings"), "two gaps in one sentence"),
        ("Erosion by {{gap:1}} action breaks the {{gap:2}}.", gaps("hydraulic", "bank"), "two gaps in one sentence"),
        ("The {{gap:1}} (7 letters) controls the cell.", gaps("nucleus"), "tells its letters"),
        ("The n{{gap:1}} controls the cell.", gaps("ucleus"), "how the word is spelt"),
        ("The cell is controlled by the {{gap:1}} (starts with n).", gaps("nucleus"), "tells its letters"),
        ("Edward had no son: it was a {{gap:1}} crisis.", gaps("accession"), "does not fit"),
        ("It is an {{gap:1}}.", gaps("organ", bank=("organ", "cell", "tissue", "wall")), "only"),
        ("It is an {{gap:1}} of London.", gaps("map"), "does not fit"),
        ("The {{gap:1}} controls the cell.", gaps("nucleus", bank=("nucleus",)), "as many words as there are gaps"),
        ("A {{gap:1}} joins networks.\n\nA {{gap:2}} stores files.", gaps("router", "server", bank=("router", "server")), "goes by itself"),
        ("The {{gap:1}} beats.", gaps("heart", bank=("heart", "lung", "Lung")), "twice"),
        ("{{gap:1}} {{gap:2}}\n\n{{gap:3}} {{gap:4}} flow down.", gaps("Rivers", "erode", "They", "deposit"), "sense is lost"),
    ],
)  # fmt: skip
def test_a_flawed_gap_is_found(flaws: Callable[..., list[str]], stem: str, response: Cloze, says: str) -> None:
    assert any(says in message for message in flaws(stem, response))


@pytest.mark.parametrize(
    ("stem", "response"),
    [
        ("Edward died without an {{gap:1}} in 1066.", gaps("heir")),
        ("The {{gap:1}} controls what a cell does.", gaps("nucleus", bank=("cytoplasm", "membrane", "nucleus"))),
        ("A {{gap:1}} joins networks.\n\nA {{gap:2}} stores files.", gaps("router", "server", bank=("router", "server", "switch", "wire"))),
        ("Deep water has {{gap:1}} energy.", gaps("kinetic")),
        ("Deep rivers are {{gap:1}}.", gaps("slower", accept={"slower": ("less fast",)})),
        ("Cells need oxygen and {{gap:1}}.", gaps("glucose")),
    ],
)  # fmt: skip
def test_a_sound_gap_is_silent(flaws: Callable[..., list[str]], stem: str, response: Cloze) -> None:
    assert flaws(stem, response) == []


LEFT = ("nucleus", "membrane", "cytoplasm")
RIGHT = ("controls what happens", "lets substances in and out", "where most reactions take place", "traps light")
PAIRS = ((0, 0), (1, 1), (2, 2))


def columns(
    left: tuple[str, ...] = LEFT, right: tuple[str, ...] = RIGHT, shown: tuple[int, ...] = (2, 0, 3, 1)
) -> Match:
    return Match(left=left, right=right, pairs=tuple((n, n) for n in range(len(left))), shown_order=shown)


@pytest.mark.parametrize(
    ("response", "says"),
    [
        (columns(shown=(0, 1, 2, 3)), "beside its partner"),
        (columns(shown=(0, 1, 3, 2)), "beside its partner"),
        (columns(shown=(3, 2, 1, 0)), "opposite order"),
        (columns(right=RIGHT[:3], shown=(2, 0, 1)), "none is left over"),
        (columns(right=(*RIGHT[:2], "where the cytoplasm does its work", RIGHT[3])), "share a word"),
        (columns(left=("white paint", *LEFT[1:]), right=("white things reflect sunlight", *RIGHT[1:])), "share a word"),
        (columns(left=("soft clay", *LEFT[1:]), right=("clay wears away sooner", *RIGHT[1:])), "share a word"),
        (columns(right=(*RIGHT[:3], RIGHT[0])), "stands twice"),
        (columns(left=("nucleus", "nucleus", "cytoplasm")), "stands twice"),
        (columns(left=("nucleus", "Nucleus", "wall")), "stands twice"),
        (columns(left=LEFT[:2], shown=(1, 2, 0, 3)), "2 rows"),
        (columns(left=("nucleus",), right=RIGHT[:2], shown=(1, 0)), "1 rows"),
    ],
)
def test_flawed_columns_are_found(flaws: Callable[..., list[str]], response: Match, says: str) -> None:
    assert any(says in message for message in flaws("Match each part to its job.", response))


@pytest.mark.parametrize(
    "response",
    [
        columns(),
        columns(shown=(1, 3, 0, 2)),
        columns(left=("slow water", "deep water", "still water"), right=("drops water plants", *RIGHT[1:])),
    ],
)
def test_sound_columns_are_silent(flaws: Callable[..., list[str]], response: Match) -> None:
    assert flaws("Match each part to its job.", response) == []


STEPS = ("Edward dies", "Harold is crowned", "Hardrada lands", "William lands")


@pytest.mark.parametrize(
    ("items", "shown", "says"),
    [
        (STEPS, (0, 1, 2, 3), "printed in the right order"),
        (STEPS, (3, 2, 1, 0), "turned round"),
        (STEPS[:2], (0, 1), "printed in the right order"),
        (("Ice melts", "ice melts.", "Water boils"), (1, 2, 0), "stands twice"),
        (
            ("Edward dies in 1066", "Harold is crowned in 1066", "Cnut rules in 1016"),
            (1, 2, 0),
            "two of these are of 1066",
        ),
        (("The gates open", "Meanwhile the pump starts", "Water flows"), (1, 2, 0), "together with another"),
        (("0.5", "0.50", "0.7"), (1, 2, 0), "equal"),
        (("First melt the ice", "Heat the water", "Let it boil"), (1, 2, 0), "names its place"),
        (("Melt the ice", "Then heat the water", "Let it boil"), (1, 2, 0), "names its place"),
        (("Melt the ice", "Heat the water", "Finally, let it boil"), (1, 2, 0), "names its place"),
    ],
)
def test_flawed_steps_are_found(
    flaws: Callable[..., list[str]], items: tuple[str, ...], shown: tuple[int, ...], says: str
) -> None:
    assert any(says in message for message in flaws("Put these in order.", Order(items=items, shown_order=shown)))


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        (STEPS, (2, 0, 3, 1)),
        (STEPS[:2], (1, 0)),
        (("0.05", "0.5", "0.7"), (1, 2, 0)),
        (("cell", "tissue", "organ"), (2, 0, 1)),
    ],
)
def test_sound_steps_are_silent(
    flaws: Callable[..., list[str]], items: tuple[str, ...], shown: tuple[int, ...]
) -> None:
    assert flaws("Put these in order.", Order(items=items, shown_order=shown)) == []


def groups(
    *rows: tuple[str, str], shown: tuple[int, ...], names: tuple[str, ...] = ("hard defence", "soft defence")
) -> Classify:
    return Classify(groups=names, items=tuple(ClassifyItem(text=t, group=g) for t, g in rows), shown_order=shown)


HARD, SOFT = "hard defence", "soft defence"
ROWS = (("a sea wall", HARD), ("a dam", HARD), ("planting trees", SOFT), ("leaving meadows to flood", SOFT))


@pytest.mark.parametrize(
    ("response", "says"),
    [
        (groups(*ROWS, shown=(0, 1, 2, 3)), "group by group"),
        (groups(*ROWS, shown=(3, 2, 1, 0)), "group by group"),
        (groups(*ROWS, shown=(1, 0, 3, 2)), "group by group"),
        (groups(("a hard wall", HARD), *ROWS[1:], shown=(0, 2, 1, 3)), "says the heading"),
        (groups(*ROWS[:3], ("soft banks of reeds", SOFT), shown=(0, 2, 1, 3)), "says the heading"),
        (groups(*ROWS[:2], ("a wall", HARD), shown=(2, 0, 1)), "nothing belongs under"),
        (groups(*ROWS, ("A dam", HARD), shown=(0, 2, 1, 3, 4)), "sorted twice"),
        (groups(*ROWS[:2], shown=(1, 0), names=(HARD,)), "only one heading"),
    ],
)
def test_flawed_groups_are_found(flaws: Callable[..., list[str]], response: Classify, says: str) -> None:
    assert any(says in message for message in flaws("Sort these.", response))


@pytest.mark.parametrize("shown", [(0, 2, 1, 3), (2, 0, 3, 1), (0, 2, 3, 1)])
def test_sound_groups_are_silent(flaws: Callable[..., list[str]], shown: tuple[int, ...]) -> None:
    assert flaws("Sort these.", groups(*ROWS, shown=shown)) == []


@pytest.mark.parametrize(
    ("stem", "says"),
    [
        ("Give reasons for the Norman victory.", "how many are wanted"),
        ("Name some parts of a plant cell.", "how many are wanted"),
        ("List differences.", "how many are wanted"),
        ("What is a cell? Who first saw one? What did he use?", "questions in one"),
        ("Describe the cell and explain diffusion and compare them.", "questions in one"),
        ("What is a river, and explain why it floods?", "questions in one"),
    ],
)
def test_a_flawed_short_question_is_found(flaws: Callable[..., list[str]], stem: str, says: str) -> None:
    assert any(says in message for message in flaws(stem, Short(lines=2)))


@pytest.mark.parametrize(
    ("stem", "response"),
    [
        ("Give **two** reasons for the Norman victory.", Short(lines=2)),
        ("Which organ pumps blood? How do you know?", Short(lines=2)),
        ("State the units.", Short(lines=1)),
        ("Explain why a river floods.", Short(lines=3)),
        ("How far do you agree? Give reasons for both sides.", Extended(lines=9)),
        ("Name the parts of the cell that are in the picture.", Short(lines=3)),
    ],
)
def test_a_sound_short_question_is_silent(flaws: Callable[..., list[str]], stem: str, response: Any) -> None:
    assert flaws(stem, response) == []
