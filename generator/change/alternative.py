"""One task that could be taken, and the short name by which a page sends the choice back."""

import random
from collections.abc import Sequence
from hashlib import sha256

from curriculum.models import Frozen
from generator.errors import BadChange
from generator.items.base import Offer
from generator.models import Task

MOST_SHOWN = 8
KEY_LENGTH = 12


class Alternative(Frozen):
    """A task that could be taken. `key` and `seed` name it, so that a page can send the choice back.

    `other_kind` says that it asks in another way than the question it would replace.
    """

    key: str
    seed: int
    offer: Offer
    other_kind: bool = False

    @property
    def task(self) -> Task:
        return self.offer.task


def pick(choices: Sequence[Alternative], key: str) -> Alternative:
    """The choice that a page sent back. Raises `BadChange` when it is no longer there."""
    for choice in choices:
        if choice.key == key:
            return choice
    raise BadChange("that question can no longer be taken, for the homework has changed; choose from the list again")


def offer_key(offer: Offer) -> str:
    """A short stable name for an offer: the same task has it in every run."""
    task = offer.task
    said = "|".join([offer.key, task.stem, task.answer.canonical, task.response.model_dump_json()])
    return sha256(said.encode()).hexdigest()[:KEY_LENGTH]


def jitter(offers: Sequence[Offer], seed: int) -> dict[str, float]:
    """A seeded order among equals, the same whatever else is offered."""
    return {key: random.Random(f"alternatives:{seed}:{key}").random() for key in map(offer_key, offers)}
