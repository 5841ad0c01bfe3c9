"""What every action at the desk needs: where homeworks are kept, what is known, how the school does things."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from curriculum.library import Library
from curriculum.models import Unit
from generator.models import HomeworkRequest
from service.policy import Policy
from service.store import Store
from service.store.records import Job

if TYPE_CHECKING:
    from generator.authors.door import ModelDoor


class Ask(Protocol):
    """Sets a job going: the same key and request give the same job. Raises `KeyReused`."""

    def __call__(self, request: HomeworkRequest, *, by: str, unit: Unit | None, key: str | None) -> Job: ...


@dataclass(frozen=True)
class Desk:
    """Handed to every action; `library` gives the current library, whenever it is called.

    `door` leads to a language model, where one is set.
    """

    store: Store
    library: Callable[[], Library]
    policy: Policy
    ask: Ask
    door: "ModelDoor | None" = None

    @property
    def model(self) -> str | None:
        """The name of the language model that is asked first; None where none is set."""
        return self.door.name if self.door else None

    @property
    def model_warning(self) -> str | None:
        """What to look for in the provider's settings, so that nobody trains on what is sent."""
        return self.door.warning if self.door else None
