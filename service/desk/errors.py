"""Errors of the desk.

DeskError                  base: the message is one line that says what stands in the way and what to do
└── Unready                the homework cannot be approved as it is
"""


class DeskError(Exception):
    """Base of all errors here; `str(error)` is one line for the teacher."""


class Unready(DeskError):
    """A finding blocks, or nobody has marked the homework as read."""
