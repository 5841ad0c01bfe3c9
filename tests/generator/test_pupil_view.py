"""What a pupil sees: nothing of the key, over all packs and seeds."""

import re
from collections.abc import Callable, Iterator

import pytest

from generator.models import Choice, Cloze, Homework, Match, Order, Table, Task, Tier, TrueFalse
from generator.pupil_view import PupilTask, pupil_sheet, pupil_task, question_labels

# These print their key among wrong choices, or in an order that says nothing: they are looked at one by one below.
PRINT_THEIR_KEY = {"choice", "match", "order", "classify", "table"}
SHORTEST_KEY = 4
PROGRAM = re.compile(r"```.*?```", re.S)


def every_task(homeworks: list[Homework]) -> Iterator[Task]:
    for homework in homeworks:
        yield from (*homework.tiers.all(), *homework.starter)


def prints_key(task: Task, seen: PupilTask) -> bool:
    """Whether the printed words hold the whole key. A question that offers a choice by 'or' names both its answers."""
    bank = set(task.response.bank or ()) if isinstance(task.response, Cloze) else set()
    spare = len(bank) > len(task.answer.canonical.split("; "))
    texts = [PROGRAM.sub("", text) for text in seen.texts() if " or " not in text]
    if spare:
        texts = [text for text in texts if text not in bank and not text.startswith("Choose from: ")]
    key = re.escape(task.answer.canonical)
    return any(re.search(rf"(?<!\w){key}(?!\w)", text, re.I) for text in texts)


def test_no_key_stands_on_a_sheet(three: list[Homework]) -> None:
    leaks = [
        (task.id, task.answer.canonical)
        for task in every_task(three)
        if task.response.kind not in PRINT_THEIR_KEY
        and len(task.answer.canonical) >= SHORTEST_KEY
        and prints_key(task, pupil_task(task, "1"))
    ]
    assert leaks == []


def test_nothing_written_for_the_teacher_stands_on_a_sheet(three: list[Homework]) -> None:
    for task in every_task(three):
        printed = "\n".join(pupil_task(task, "1").texts())
        hints = {support.text for support in task.supports}
        replies = [error.reply for error in task.marking.common_errors if error.reply not in hints]
        secrets = [task.rationale, task.marking.model_answer, *replies, *(support.fade for support in task.supports)]
        assert not [secret for secret in secrets if len(secret) > 20 and secret in printed]


def test_options_are_printed_without_their_reasons(three: list[Homework]) -> None:
    for task in every_task(three):
        if isinstance(task.response, Choice):
            seen = pupil_task(task, "1")
            assert sorted(seen.answer.items) == sorted(option.text for option in task.response.options)
            printed = " ".join(seen.texts())
            assert not any(option.reason and option.reason in printed for option in task.response.options)


def test_lists_are_printed_in_their_mixed_order(three: list[Homework]) -> None:
    for task in every_task(three):
        seen = pupil_task(task, "1").answer
        if isinstance(task.response, Order):
            assert all(shown != right for shown, right in zip(seen.items, task.response.items, strict=True))
        elif isinstance(task.response, Match):
            assert seen.right == tuple(task.response.right[index] for index in task.response.shown_order)


def test_blank_cells_are_blank(three: list[Homework]) -> None:
    for task in every_task(three):
        if isinstance(task.response, Table):
            rows = pupil_task(task, "1").answer.rows
            assert {(r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell is None} == set(
                task.response.blanks
            )


def test_gaps_are_counted_and_not_filled(three: list[Homework]) -> None:
    for task in every_task(three):
        if isinstance(task.response, Cloze):
            seen = pupil_task(task, "1")
            assert seen.answer.gaps == len(task.response.gaps) == seen.stem.count("{{gap:")


def test_a_view_has_no_room_for_a_key(homework: Callable[..., Homework]) -> None:
    made = homework("science-ks3-cells-and-organisation")
    for tier in Tier:
        for seen in pupil_sheet(made, tier):
            fields = set(seen.model_dump(mode="json"))
            assert not fields & {"response", "marking", "rationale", "cites", "verified", "objective_ids"}


def test_core_questions_count_on_and_shared_ones_share_their_number(homework: Callable[..., Homework]) -> None:
    made = homework("science-ks3-cells-and-organisation")
    assert [seen.label for seen in pupil_sheet(made, Tier.CORE)] == [str(n) for n in range(1, len(made.tiers.core) + 1)]
    core = {seen.id: seen.label for seen in pupil_sheet(made, Tier.CORE)}
    for tier in (Tier.SCAFFOLDED, Tier.EXTENSION):
        tasks: tuple[Task, ...] = getattr(made.tiers, tier.value)
        shared = [task for task in tasks if task.derived_from]
        assert shared
        labels = question_labels(made)
        assert all(labels[task.id] == core[task.derived_from or ""] for task in shared)


def test_a_number_comes_from_the_place_and_not_from_the_id(homework: Callable[..., Homework]) -> None:
    made = homework("science-ks3-cells-and-organisation")
    left = {
        tier.value: tuple(task for task in getattr(made.tiers, tier.value) if not task.id.endswith("-1"))
        for tier in Tier
    }
    tiers = made.tiers.model_copy(update=left)
    labels = question_labels(tiers)
    assert (labels["core-2"], labels["core-3"]) == ("1", "2")
    assert all(labels[task.id] == labels[task.derived_from or ""] for task in tiers.scaffolded)
    assert next(labels[task.id] for task in tiers.extension if task.derived_from is None) == str(len(tiers.core) + 1)
    assert question_labels(made)["starter-2"] == "2"


def test_every_task_of_a_file_made_by_hand_has_a_number(homework: Callable[..., Homework]) -> None:
    made = homework("science-ks3-cells-and-organisation")
    stray = made.tiers.scaffolded[0].model_copy(update={"id": "mine", "derived_from": None})
    tiers = made.tiers.model_copy(update={"scaffolded": (stray,)})
    assert question_labels(tiers)["mine"] == str(len(made.tiers.core) + 1)


@pytest.mark.parametrize(
    ("stem", "kind"),
    [
        ("True or false? A cell has a wall.", "true_false"),
        ("This statement is false: **A cell has a wall.**\n\nWrite it so that it is true.", "short"),
        ("**One** of these statements is false.\n\nA: Cells live.\n\nB: Cells have wheels.\n\nPut it right.", "short"),
    ],
)
def test_boxes_for_true_and_false_are_printed_only_where_the_verdict_is_asked(
    three: list[Homework], stem: str, kind: str
) -> None:
    task = next(iter(every_task(three)))
    judged = task.model_copy(update={"stem": stem, "response": TrueFalse(answer=False, correction="It has none.")})
    space = pupil_task(judged, "1").answer
    assert (space.kind, space.lines) == (kind, 2)


def test_no_item_of_ours_gives_a_verdict_and_asks_for_it(three: list[Homework]) -> None:
    spaces = [pupil_task(task, "1").answer for task in every_task(three) if isinstance(task.response, TrueFalse)]
    assert spaces
    assert {space.kind for space in spaces} == {"short"}
