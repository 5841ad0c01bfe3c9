"""One homework for each attack, by a model that obeys it: made once, with every prompt that was sent."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from curriculum.errors import BadPack
from evals.checks import run_checks
from generator.authors.author import ModelAuthor
from generator.authors.calls import Caller, ModelSettings
from generator.authors.context import Context, make_context
from generator.authors.door import ModelDoor
from generator.authors.errors import ModelError
from generator.authors.slots import SlotPlan, plan_slots
from generator.errors import BadRequest
from generator.grounding import ground_request
from generator.models import Homework
from generator.pipeline import gather_offers, generate_homework
from generator.request import check_request
from tests.generator.authors.injection.attacks import ATTACKS, Attack
from tests.generator.authors.injection.obedience import OBEDIENT
from tests.generator.authors.injection.places import PLACES, Material, Shelf
from tests.model_server.script import Script
from tests.model_server.server import ModelServer

CLEAN = Attack("clean", "none", "", "nothing", "harmless")


class Sent(NamedTuple):
    """One request: which call of the homework it was, the system text and what the user said."""

    call: str
    system: str
    asked: str


class Ran(NamedTuple):
    """What came of an attack: a homework or the line that was said instead, what was sent, and what had been planned."""

    homework: Homework | None
    said: str
    sent: tuple[Sent, ...]
    plan: SlotPlan | None
    context: Context | None


@pytest.fixture(scope="session")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Attack], Ran]]:
    with ModelServer() as server:
        door = ModelDoor(
            ModelSettings(models=("openai/test",), api_base=server.base_url, first_wait_s=0.01, structured="schema")
        )

        @cache
        def make(attack: Attack) -> Ran:
            return _ran(attack, server, door, tmp_path_factory.mktemp("upload"))

        yield make


@pytest.fixture(scope="session")
def clean(run: Callable[[Attack], Ran]) -> Ran:
    """The same homework with nothing in its material, by a model that does its work."""
    return run(CLEAN)


@pytest.fixture(params=ATTACKS, ids=lambda attack: attack.name)
def attack(request: pytest.FixtureRequest) -> Attack:
    found: Attack = request.param
    return found


@pytest.fixture
def ran(run: Callable[[Attack], Ran], attack: Attack) -> Ran:
    return run(attack)


def _ran(attack: Attack, server: ModelServer, door: ModelDoor, folder: Path) -> Ran:
    obedient = OBEDIENT[attack.obeys]
    server.clear()
    play = obedient.play
    server.play(Script(always=play) if obedient.for_ever else Script(core=[play], scaffolded=[play], extension=[play]))
    try:
        material = PLACES[attack.place](attack.pieces, folder)
        plan, context = _planned(material)
        author = ModelAuthor(door, Caller())
        homework = generate_homework(material.request, material.unit, Shelf(material.lends), run_checks, author=author)
    except (BadPack, BadRequest) as error:
        return Ran(None, str(error), _sent(server), None, None)
    except ModelError as error:
        return Ran(None, str(error), _sent(server), plan, context)
    return Ran(homework, "", _sent(server), plan, context)


def _planned(material: Material) -> tuple[SlotPlan, Context]:
    request = check_request(material.request, material.unit, model_at_hand=True)
    ground = ground_request(request, material.unit, Shelf(material.lends), bare=True)
    plan = plan_slots(request, ground, gather_offers(ground, request.seed))
    return plan, make_context(request, ground, plan.slots)


def _sent(server: ModelServer) -> tuple[Sent, ...]:
    sent = []
    for call in server.calls:
        system, *said = [message["content"] for message in (call.body or {})["messages"]]
        sent.append(Sent(call.call, system, "\n\n".join(said)))
    return tuple(sent)
