"""A number that a model wrote is worked out again; what does not come to its key blocks."""

import pytest

from curriculum.library import Library
from evals.checks import run_checks
from generator.authors.context import make_context
from generator.authors.from_wire import offer_from_wire
from generator.authors.slots import Slot
from generator.authors.wire import WirePoint, WireTask
from generator.change import Alternative, offer_key, swap_task
from generator.grounding import ground_request
from generator.models import HomeworkRequest
from generator.pipeline import generate_homework
from generator.request import check_request

UNIT = "mathematics-ks3-fractions-and-percentages"


@pytest.mark.parametrize(
    ("working", "key", "blocks"), [("3/4 * 16", "12", False), ("3/4 * 16", "13", True), ("0.15 * 80", "12", False)]
)
def test_a_key_that_its_working_does_not_give_blocks(
    tmp_path_factory: pytest.TempPathFactory, working: str, key: str, blocks: bool
) -> None:
    library = Library.open(tmp_path_factory.mktemp("packs"))
    unit = library.unit(UNIT)
    request = check_request(HomeworkRequest(unit_id=UNIT, objective_ids=(), minutes=30), unit)
    homework = generate_homework(request, unit, library, run_checks)
    ground = ground_request(request, unit, library)
    slot = Slot(label="S1", objective_ids=request.objective_ids[:1], demand=2, kind="numeric", marks=2)
    context = make_context(request, ground, [slot])
    wire = WireTask(
        slot="S1",
        command_word="calculate",
        stem="A hall has a number of seats. A part of them is taken. Work out how many are taken.",
        key=key,
        working=working,
        points=(WirePoint(marks=1, text="a right method"), WirePoint(marks=1, text=key)),
        model_answer=f"${working.replace('*', chr(92) + 'times')} = {key}$",
        reason="it practises finding a part of an amount in a context",
        reveals="A wrong number shows a step left out.",
        cites=(next(iter(context.passages)),),
    )
    offer = offer_from_wire(wire, slot, context, ground)
    assert offer.task.verified == working
    place = next(task.id for task in homework.tiers.core if task.objective_ids == slot.objective_ids)
    choice = Alternative(key=offer_key(offer), seed=1, offer=offer)
    changed = swap_task(homework, place, choice, ground).homework
    found = [f for f in run_checks(changed) if f.rule == "answer-correct" and f.task_id == place]
    assert bool([f for f in found if f.outcome == "failed"]) == blocks
