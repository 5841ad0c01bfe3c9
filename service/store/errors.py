"""Errors of the store.

StoreError                 base: the message is one line that says what is wrong and what to do next
├── UnknownHomework        no homework, or no version of it, has that id
├── UnknownJob             no job has that id
├── UnknownLink            unknown, revoked, unapproved and archived alike: a pupil learns no more
├── EditedMeanwhile        somebody else changed it since it was read: nothing was written
├── NothingToUndo          the homework is as it was made
├── NotApproved            only an approved homework gets a link
├── KeyReused              the same idempotency key came with another request
└── StoreBroken            the database cannot be reached, written or read
"""

from datetime import datetime


class StoreError(Exception):
    """Base of all errors here; `str(error)` is one line for the person who asked."""


class UnknownHomework(StoreError):
    """No homework with that id, or no such version of it."""


class UnknownJob(StoreError):
    """No job with that id."""


class UnknownLink(StoreError):
    """The link opens nothing; the message is the same whatever the reason."""

    def __init__(self) -> None:
        super().__init__("this link opens nothing; ask your teacher for a new one")


class EditedMeanwhile(StoreError):
    """The homework is now at version `number`, made by `by` at `at`; the change at hand was not written."""

    def __init__(self, number: int, by: str, at: datetime) -> None:
        super().__init__(
            f"{by} changed this homework at {at:%H:%M} UTC (version {number}); nothing was overwritten: "
            "look at that version, then make your change again"
        )
        self.number, self.by, self.at = number, by, at


class NothingToUndo(StoreError):
    """There is no earlier state to go back to."""


class NotApproved(StoreError):
    """The homework has no approved version."""


class KeyReused(StoreError):
    """An idempotency key stands for one request only."""


class StoreBroken(StoreError):
    """The database is locked, full, read-only, unreachable or damaged; the message holds no password."""
