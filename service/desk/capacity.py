"""How much honest work the knowledge at hand supports, told before anything is asked for."""

import re
from functools import lru_cache
from typing import Literal

from curriculum.library import Library
from curriculum.models import Frozen, Unit
from generator.authors.slots import capacity_with_model
from generator.errors import GeneratorError
from generator.grounding import ground_request
from generator.models import Capacity, HomeworkRequest
from generator.pipeline import gather_offers
from generator.plan import plan_homework
from generator.request import check_request, teaching_order
from service.desk.desk import Desk

# A page asks again for each tick and each change of a date or a class.
KEPT = 64


class CapacityTold(Frozen):
    """The capacity for a teacher: in few words, as a headline, why it is no more, and what to add.

    `bad` means that nothing can be made.
    """

    tone: Literal["good", "warn", "bad"]
    short: str
    headline: str
    because: str = ""
    mend: str = ""


def capacity_of(desk: Desk, request: HomeworkRequest, unit: Unit) -> Capacity:
    """Minutes that the chosen objectives support, at most the minutes asked; what limits them and what to add.

    The same planning as the homework itself, so that what is promised is what comes. Raises what generating would:
    `BadRequest`, `UnknownObjective`, `NoKnowledge`.
    """
    planned = HomeworkRequest(
        unit_id=request.unit_id,
        objective_ids=request.objective_ids,
        minutes=request.minutes,
        purpose=request.purpose,
        seed=request.seed,
        author=request.author if desk.model else "items",
    )
    return _planned(desk.library(), planned, unit.model_dump_json(), desk.model is not None)


@lru_cache(maxsize=KEPT)
def _planned(library: Library, request: HomeworkRequest, unit: str, model_at_hand: bool) -> Capacity:
    """Kept for what planning depends on alone; `unit` is its JSON, since a pasted one changes under the same id."""
    read = Unit.model_validate_json(unit)
    asked = check_request(request, read, model_at_hand=model_at_hand)
    ground = ground_request(asked, read, library, bare=asked.author == "model")
    if asked.author == "model":
        return capacity_with_model(asked.minutes, ground)
    return plan_homework(asked, ground, gather_offers(ground, asked.seed)).capacity


def tell_capacity(desk: Desk, request: HomeworkRequest, unit: Unit) -> CapacityTold:
    """The capacity in a teacher's words, objectives by their numbers in the form; never raises for want of knowledge."""
    try:
        capacity = capacity_of(desk, request, unit)
    except GeneratorError as error:
        return CapacityTold(
            tone="bad",
            short="Not enough is known",
            headline="Not enough is known for a homework yet.",
            because=_sentence(numbered(str(error), unit)),
        )
    minutes = f"{capacity.minutes:g} minutes"
    if capacity.limited_by is None:
        return CapacityTold(tone="good", short=f"Enough for {minutes}", headline=f"Enough is known for {minutes}.")
    return CapacityTold(
        tone="warn",
        short=f"Enough for {minutes}",
        headline=f"Enough for {minutes}, not for {request.minutes}. It will be that long: nothing is padded.",
        because=_sentence(numbered(capacity.limited_by, unit)),
        mend=_sentence(numbered(capacity.mend or "", unit)),
    )


def numbered(text: str, unit: Unit) -> str:
    """The text with each objective's id given as its number in the form: 'lesson-24342' as '4'."""
    numbers = {objective.id: str(n) for n, objective in enumerate(teaching_order(unit), 1)}
    if not numbers:
        return text
    ids = "|".join(re.escape(name) for name in sorted(numbers, key=len, reverse=True))
    return re.sub(rf"(?<![\w-])(?:{ids})(?![\w-])", lambda found: numbers[found[0]], text)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""
