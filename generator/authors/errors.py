"""Errors of the model author. Every error of a vendor is mapped to one of these at the door.

ModelError                 base: no answer could be had from a language model; one line that says what to do
├── ModelUnreachable       no connection, or the service is down
├── ModelTooSlow           no answer within the time that is set
├── ModelBusy              the provider asks to wait longer than we do, or its quota is used up
├── ModelRefused           the provider or the model declines to answer
├── ModelMisconfigured     key, address, name or right of use is wrong: nothing to wait for
├── AnswerTooLong          the answer, or what was asked, is longer than the model takes
├── AnswerUnusable         the answer is not what was asked for, even after asking once more
└── Cancelled              whoever asked has gone: the call was ended
NotSent                    base: refused before anything was sent or paid
├── PersonalDataFound      what would be sent names a person
├── BudgetSpent            the call might cost more than what is left of a budget
└── PriceUnknown           a budget is set, and nobody knows what the model costs
"""

from generator.errors import GeneratorError


class ModelError(GeneratorError):
    """A language model gave no answer. `wait_s` is how long the provider asks to wait, in seconds, where it says so."""

    def __init__(self, said: str, *, wait_s: float | None = None) -> None:
        super().__init__(said)
        self.wait_s = wait_s


class ModelUnreachable(ModelError):
    """No connection, or the service is down."""


class ModelTooSlow(ModelError):
    """No answer within the time that is set."""


class ModelBusy(ModelError):
    """The provider asks to wait, or a quota is used up."""


class ModelRefused(ModelError):
    """The provider or the model declines to answer."""


class ModelMisconfigured(ModelError):
    """Key, address, name or right of use is wrong."""


class AnswerTooLong(ModelError):
    """The answer, or what was asked, is longer than the model takes."""


class AnswerUnusable(ModelError):
    """The answer is not what was asked for."""


class Cancelled(ModelError):
    """Whoever asked has gone."""


class NotSent(GeneratorError):
    """Refused before anything was sent or paid."""


class PersonalDataFound(NotSent):
    """What would be sent names a person."""


class BudgetSpent(NotSent):
    """The call might cost more than what is left of a budget."""


class PriceUnknown(NotSent):
    """A budget is set, and nobody knows what the model costs."""
