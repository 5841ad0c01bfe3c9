"""Each kind of task as a model writes it, and each way in which it is none: what is wrong, in a line that can be mended."""

from collections.abc import Callable
from typing import Any

import pytest

from curriculum.models import Badge, Fact, Knowledge
from generator.authors.context import Context, make_context
from generator.authors.from_wire import Declined, WireFault, offer_from_wire, scaffold_from_wire
from generator.authors.slots import Slot
from generator.authors.wire import WireScaffold, WireTask
from generator.authors.written import Written, take_scaffolds, take_tasks
from generator.grounding import Grounding
from generator.items.base import Offer
from generator.models import HomeworkRequest, MarkedBy, Stage

Json = dict[str, Any]
FACTS = (
    Fact(id="made:LO1:facts:1", text="The nucleus controls what the cell does."),
    Fact(id="made:LO1:facts:2", text="The cell membrane lets substances in and out."),
)
USUAL: Json = {
    "slot": "S1",
    "command_word": "Name",
    "stem": "Name the part of a cell that controls what it does.",
    "key": "the nucleus",
    "accept": ["nucleus", " "],
    "points": [{"marks": 1, "text": "names the nucleus"}],
    "model_answer": "The nucleus controls the cell.",
    "errors": [{"error": "the membrane", "reply": "That lets things in and out."}, {"error": "", "reply": "x"}],
    "reason": "it asks for the parts of a cell.",
    "reveals": "A wrong answer shows that the parts are mixed up.",
    "cites": ["P1", "[P2]"],
}
OPTIONS = [
    {"text": "the nucleus", "answer": "right"},
    {"text": "the membrane", "answer": "wrong", "note": "mixes up the parts"},
    {"text": "the wall", "answer": "wrong", "note": "thinks of plants"},
    {"text": "the vacuole", "answer": "wrong", "note": "thinks of sap"},
]
PAIRS = [{"text": f"part {n}", "answer": f"job {n}"} for n in range(1, 5)]
STEPS = [{"text": step} for step in ("cell", "tissue", "organ", "organ system")]
THINGS = [{"text": name, "answer": head} for name, head in zip("abcd", ("one", "two", "one", "two"), strict=True)]
GAPS = [{"answer": "nucleus", "note": "the nucleus; core"}, {"answer": "membrane"}]
GAPPED = "The {{gap:1}} controls the cell; the {{gap:2}} lets things in."
# What each kind needs on top of the usual: the marks of its slot, and the fields.
KINDS: dict[str, tuple[int, Json]] = {
    "short": (1, {}),
    "choice": (1, {"items": OPTIONS, "stem": "Which part controls the cell?"}),
    "match": (4, {"items": [*PAIRS, {"text": "", "answer": "job 5"}], "stem": "Match each part to its job."}),
    "order": (2, {"items": STEPS, "stem": "Put these in order of size."}),
    "classify": (4, {"items": THINGS, "stem": "Sort these."}),
    "cloze": (2, {"items": GAPS, "stem": GAPPED}),
    "true_false": (1, {"key": "False", "model_answer": "False. The nucleus does.", "stem": "True or false? The wall."}),
    "numeric": (2, {"key": "12 cm", "unit": "cm", "working": "3/4 * 16", "stem": "What is the length of this cell?"}),
    "extended": (3, {"key": "", "stem": "Explain why a cell without a nucleus cannot divide."}),
}


@pytest.fixture(scope="module")
def place(ground: Callable[..., Grounding]) -> tuple[Context, Grounding]:
    made = ground(Knowledge(facts=FACTS))
    request = HomeworkRequest(unit_id="made", objective_ids=("LO1",), minutes=30)
    return make_context(request, made, ()), made


Take = Callable[..., Offer]


@pytest.fixture
def take(place: tuple[Context, Grounding]) -> Take:
    """The offer that comes of a kind's good record with some fields replaced."""

    def make(kind: str, retrieves: str = "", **fields: Any) -> Offer:
        marks, own = KINDS[kind]
        points = [{"marks": 1, "text": f"idea {n}"} for n in range(marks)]
        wire = WireTask.model_validate(USUAL | {"points": points} | own | fields)
        ids = () if retrieves else ("LO1",)
        demand = 3 if kind == "extended" else 1
        slot = Slot(label="S1", objective_ids=ids, demand=demand, kind=kind, marks=marks, retrieves=retrieves)
        return offer_from_wire(wire, slot, *place)

    return make


@pytest.mark.parametrize("kind", KINDS)
def test_a_good_record_of_each_kind_is_a_task(take: Take, kind: str) -> None:
    task = take(kind).task
    assert task.marks == KINDS[kind][0]
    assert sum(point.marks for point in task.marking.points) == task.marks
    assert task.badge is Badge.MODEL_WRITTEN
    assert task.objective_ids == ("LO1",)
    assert task.cites == (FACTS[0].id, FACTS[1].id)
    assert task.marked_by is (MarkedBy.TEACHER if kind == "extended" else MarkedBy.SELF)
    assert "because it asks for the parts of a cell" in task.rationale
    assert [error.error for error in task.marking.common_errors] == ["the membrane"]
    assert take(kind) == take(kind), "an answer from the shelf gives the same bytes"


def test_letters_and_orders_are_made_here(take: Take) -> None:
    choice = take("choice").task
    shown = choice.response.shown_order  # type: ignore[union-attr]
    assert choice.answer.canonical == "ABCD"[shown.index("right")]
    order = take("order").task
    assert order.response.shown_order != tuple(range(4))  # type: ignore[union-attr]
    match = take("match").task
    assert len(match.response.right) == 5  # type: ignore[union-attr]
    assert match.answer.canonical.count(" – ") == 4


def test_gaps_take_other_right_words(take: Take) -> None:
    first = take("cloze").task.response.gaps[0]  # type: ignore[union-attr]
    assert (first.answer, first.accept) == ("nucleus", ("the nucleus", "core"))


def test_a_false_statement_is_printed_with_its_correction(take: Take) -> None:
    task = take("true_false").task
    assert task.answer.canonical == "False. The nucleus does."
    assert take("true_false", key="True").task.answer.canonical == "True"


def test_a_number_is_bare_and_keeps_its_unit(take: Take) -> None:
    task = take("numeric").task
    assert task.answer.canonical == "12 cm"
    assert task.verified == "3/4 * 16"
    assert take("numeric", key="$15$", unit="%").task.answer.canonical == "15%"


def test_earlier_learning_serves_no_objective_of_today(take: Take) -> None:
    offer = take("short", retrieves="‘Cells’, earlier in this unit")
    assert offer.earlier
    assert offer.task.objective_ids == ()
    assert offer.task.stage is Stage.RETRIEVAL
    assert "brings back ‘Cells’" in offer.task.rationale


FAULTS: list[tuple[str, Json, str]] = [
    ("short", {"stem": "  "}, "stem and model_answer must not be empty"),
    ("short", {"model_answer": ""}, "stem and model_answer must not be empty"),
    ("short", {"cites": []}, "cites is empty"),
    ("short", {"cites": ["P1", "P99"]}, "cites names P99, and there is no such passage"),
    ("short", {"key": ""}, "key must be the answer"),
    ("short", {"points": []}, "add up to 0, and the slot has 1"),
    ("short", {"points": [{"marks": 2, "text": "x"}]}, "add up to 2, and the slot has 1"),
    ("short", {"points": [{"marks": -1, "text": "x"}]}, "add up to 0, and the slot has 1"),
    ("short", {"points": [{"marks": 1, "text": " "}]}, "add up to 0, and the slot has 1"),
    ("choice", {"items": OPTIONS[:2]}, "1 of 2 options are right; give 4"),
    ("choice", {"items": OPTIONS[1:]}, "0 of 3 options are right; give 4"),
    ("choice", {"items": [OPTIONS[0], *OPTIONS]}, "2 of 5 options are right; give 4"),
    ("choice", {"items": [*OPTIONS, *OPTIONS[1:]]}, "1 of 7 options are right; give 4"),
    ("choice", {"items": [*OPTIONS, OPTIONS[1]]}, "the option 'the membrane' stands twice"),
    ("choice", {"items": [*OPTIONS, {"text": "", "answer": "wrong"}]}, "a option in items is empty"),
    ("match", {"items": PAIRS[:3]}, "items has 3 pairs for 4 marks"),
    ("match", {"items": [*PAIRS[:3], PAIRS[0]]}, "the left side 'part 1' stands twice"),
    ("match", {"items": [*PAIRS, {"text": "", "answer": "Job 1."}]}, "the right side 'job 1' stands twice"),
    ("match", {"items": [*PAIRS[:3], {"text": "part 4", "answer": " "}]}, "a right side in items is empty"),
    ("order", {"items": STEPS[:2]}, "items has 2 steps; give 3 to 6"),
    ("order", {"items": [{"text": f"step {n}"} for n in range(40)]}, "items has 40 steps; give 3 to 6"),
    ("order", {"items": [*STEPS, STEPS[0]]}, "the step 'cell' stands twice"),
    ("classify", {"items": [t | {"answer": "one"} for t in THINGS]}, "at least 2 headings"),
    ("classify", {"items": THINGS[:3]}, "4 to 12 things"),
    ("classify", {"items": [*THINGS, THINGS[0]]}, "the thing to sort 'a' stands twice"),
    ("cloze", {"items": GAPS[:1]}, r"the stem shows gaps \[1, 2\], items answers 1"),
    ("cloze", {"stem": "No gaps."}, r"the stem shows gaps \[\], items answers 2"),
    ("cloze", {"items": []}, "items answers 0"),
    ("true_false", {"key": "perhaps"}, "key must be True or False"),
    ("numeric", {"key": " "}, "key must be the bare number"),
]


@pytest.mark.parametrize(("kind", "fields", "said"), FAULTS, ids=[f"{k}-{s[:28]}" for k, _, s in FAULTS])
def test_what_is_no_task_says_what_to_mend(take: Take, kind: str, fields: Json, said: str) -> None:
    with pytest.raises(WireFault, match=said) as fault:
        take(kind, **fields)
    assert "\n" not in str(fault.value)


def test_a_model_may_decline_a_slot_with_its_reason(take: Take) -> None:
    with pytest.raises(Declined, match="no passage tells the order"):
        take("short", stem="", reason="Cannot be written: no passage tells the order")


def test_a_spare_without_words_is_left_out(take: Take) -> None:
    match = take("match", items=[*PAIRS, {"text": "", "answer": ""}]).task.response
    assert len(match.right) == 4  # type: ignore[union-attr]


SUPPORT: Json = {
    "kind": "Word bank",
    "rung": "Clue",
    "text": "nucleus, wall, sap",
    "changes": " ",
    "fade": "Next time none.",
}


def test_supports_keep_the_question(take: Take) -> None:
    offer = take("short")
    wire = WireScaffold.model_validate({"slot": "S1", "stem": offer.task.stem, "supports": [SUPPORT] * 5})
    scaffold = scaffold_from_wire(wire, offer)
    assert scaffold.stem is None
    assert len(scaffold.supports) == 3
    first = scaffold.supports[0]
    assert (first.kind, first.rung, first.changes) == ("word-bank", "clue", None)


def test_a_plainer_stem_is_kept_and_never_loses_its_gaps(take: Take) -> None:
    plainer = {"slot": "S1", "stem": "Which part is the boss of the cell?", "supports": [SUPPORT]}
    wire = WireScaffold.model_validate(plainer)
    assert scaffold_from_wire(wire, take("short")).stem == plainer["stem"]
    assert scaffold_from_wire(wire, take("cloze")).stem is None


@pytest.mark.parametrize(
    ("supports", "said"),
    [
        ([], "supports is empty"),
        ([SUPPORT | {"text": " "}], "supports is empty"),
        ([SUPPORT | {"fade": ""}], "has no fade"),
    ],
)
def test_what_is_no_scaffold_says_what_to_mend(take: Take, supports: list[Json], said: str) -> None:
    with pytest.raises(WireFault, match=said):
        scaffold_from_wire(WireScaffold.model_validate({"slot": "S1", "supports": supports}), take("short"))


def slot(label: str) -> Slot:
    return Slot(label=label, objective_ids=("LO1",), demand=1, kind="short", marks=1)


def record(label: str, **fields: Any) -> WireTask:
    return WireTask.model_validate(USUAL | {"slot": label} | fields)


def test_tasks_are_taken_by_slot_and_the_first_of_two_counts(place: tuple[Context, Grounding]) -> None:
    wires = [record("s1"), record("S1", key="the wall"), record("S9"), record("S2", cites=[])]
    written, faults = take_tasks(Written(), wires, [slot("S1"), slot("S2"), slot("S3")], *place)
    assert list(written.offers) == ["S1"]
    assert written.offers["S1"].task.answer.canonical == "the nucleus"
    assert [(fault.label, fault.scaffold) for fault in faults] == [("S2", False), ("S3", False)]
    assert "no task was given" in faults[1].finding.message
    assert "S2" in written.tasks, "what it said is shown to the model again"


def test_a_declined_slot_is_no_fault(place: tuple[Context, Grounding]) -> None:
    declined = record("S1", stem="", reason="cannot be written from these passages")
    written, faults = take_tasks(Written(), [declined], [slot("S1")], *place)
    assert (faults, list(written.declined)) == ([], ["S1"])


def test_a_task_written_again_keeps_its_way_in_until_that_is_new(place: tuple[Context, Grounding]) -> None:
    written, _ = take_tasks(Written(), [record("S1")], [slot("S1")], *place)
    way_in = WireScaffold.model_validate({"slot": "S1", "supports": [SUPPORT]})
    written, _ = take_scaffolds(written, [way_in], [slot("S1")])
    again, _ = take_tasks(written, [record("S1", stem="Which part controls the cell?")], [slot("S1")], *place)
    assert again.offers["S1"].scaffold == written.offers["S1"].scaffold
    assert again.offers["S1"].task.stem == "Which part controls the cell?"


def test_what_was_written_survives_a_crash_byte_for_byte(place: tuple[Context, Grounding]) -> None:
    written, _ = take_tasks(Written(), [record("S1")], [slot("S1")], *place)
    assert Written.model_validate_json(written.model_dump_json()) == written
