"""Errors of documents.

DocumentError              base: the message is one line that says what cannot be printed and what to do
├── Unprintable            characters that no font at hand has, or that a file format cannot hold
└── UnknownDocument        the homework has no document of that name
"""


class DocumentError(Exception):
    """Base of all errors here; `str(error)` is one line for the teacher."""


class Unprintable(DocumentError):
    """Text that cannot be put on paper as it is."""


class UnknownDocument(DocumentError):
    """There is no such document."""
