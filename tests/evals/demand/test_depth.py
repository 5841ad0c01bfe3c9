"""The demand tagger: what a question's words ask for, what the build of a task adds, and the words of command."""

from pathlib import Path

import pytest

from curriculum.models import Badge
from evals.demand import COMMAND_WORDS, command_word, depth_of, opening_words, task_depth
from evals.demand.measure import by_keyword, by_tagger, halves, measure, score
from generator.models import Answer, MarkedBy, Marking, MarkPoint, Short, Stage, Stimulus, Task, Tier

REPORT = Path("evals/results/demand.txt")


@pytest.mark.parametrize(
    ("question", "depth"),
    [
        ("Name the part that controls what a cell does.", 1),
        ("Which river floods every spring?", 1),
        ("How many bits are in a byte?", 1),
        ("State the guidelines for designing a fair test.", 1),
        ("Explain why a river drops its load.", 2),
        ("Describe in your own words how to borrow a book.", 2),
        ("Work out the cost of seven tickets.", 2),
        ("Compare the armies of Harold and William.", 3),
        ("Using the data, decide which wall should be built.", 3),
        ("How far do you agree that William was lucky?", 3),
        ("Design a test of this hypothesis.", 4),
        ("What would happen to the network if the switch had failed?", 4),
    ],
)
def test_words_tell_a_depth(question: str, depth: int) -> None:
    assert depth_of(question).depth == depth


def a_task(stem: str, *stimulus: str) -> Task:
    return Task(
        id="core-1",
        tier=Tier.CORE,
        stage=Stage.APPLICATION,
        demand=2,
        command_word="explain",
        objective_ids=("LO1",),
        stimulus=tuple(Stimulus(kind="text", text=text) for text in stimulus),
        stem=stem,
        response=Short(lines=2),
        answer=Answer(canonical="it drops its load"),
        marks=1,
        minutes=1,
        rationale="",
        marking=Marking(points=(MarkPoint(marks=1, text="it drops its load"),), model_answer="It drops its load."),
        badge=Badge.CURATED,
        marked_by=MarkedBy.SELF,
    )


def test_a_case_to_think_through_deepens_a_question() -> None:
    asked = "Explain why the river drops its load here."
    assert task_depth(a_task(asked)).depth == 2
    assert task_depth(a_task(asked, "A wide bend of the River Exe has a beach on its inner side.")).depth == 3
    long = (
        "The River Exe bends round a farm. Its outer bank falls in every winter, and a beach grows on its inner side."
    )
    assert task_depth(a_task(f"{long} {asked}")).depth == 3


def test_command_words_are_found_in_any_case_and_at_the_start_of_a_sentence() -> None:
    assert command_word("Work out") is COMMAND_WORDS["work out"]
    assert command_word("ponder") is None
    opened = opening_words("A pupil writes: ‘Cells are flat.’ Explain what is wrong. Then give the right answer.")
    assert [entry.word for entry in opened] == ["explain", "give"]
    assert opening_words("This statement is false: **Design briefs are used in art alone.**") == ()
    assert opening_words("Why do we state the unit?") == ()
    assert opening_words("How far does Wei walk?") == ()


def test_a_score_counts_each_depth_alike() -> None:
    assert score([1, 1, 1, 2], [1, 1, 1, 1]).macro_f1 == pytest.approx((6 / 7 + 0) / 2)
    assert score([1, 2], [1, 2]).right == 1


def test_the_kept_report_is_what_the_tagger_does_and_beats_a_keyword_list(shared_data: Path) -> None:
    _, held_out = halves(shared_data)
    tagger, keyword = measure(held_out, by_tagger), measure(held_out, by_keyword)
    assert tagger.macro_f1 > keyword.macro_f1
    assert f"tagger macro-F1 {tagger.macro_f1:.3f}" in REPORT.read_text(encoding="utf-8")
