"""Errors of the generator.

GeneratorError             base: the message is one line that says what is wrong and what to do next
├── BadRequest             the request cannot be meant (minutes, an empty or a huge objective)
├── NoKnowledge            an objective has nothing to stand on: refused by name, with what to add
├── BadChange              a change to a homework cannot be meant, or would leave an objective without a task
└── UnknownTask            no sheet of the homework holds this task; the message lists those that it holds
"""


class GeneratorError(Exception):
    """Base of all errors here; `str(error)` is one line for the person who asked."""


class BadRequest(GeneratorError):
    """The request cannot be carried out as it stands."""


class NoKnowledge(GeneratorError):
    """A requested objective has no usable knowledge."""


class BadChange(GeneratorError):
    """A change to a homework cannot be carried out as it stands."""


class UnknownTask(GeneratorError):
    """No sheet of the homework holds the named task."""
