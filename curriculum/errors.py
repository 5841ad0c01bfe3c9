"""Errors of the curriculum.

CurriculumError            base: the message is one line that says what is wrong, where, and what to do
├── BadPack                a pack or unit file that cannot be read (file and line)
├── BadArchive             a curriculum folder or archive that cannot be read (file and line)
├── UnknownUnit            no unit has this id (nearest matches)
├── UnknownObjective       the unit has no such objective (nearest matches)
├── UnknownSubject         no subject has this name (nearest matches)
├── DamagedLibrary         a version on disk is damaged or of another release (in `shelves.py`)
└── DiskFull               nothing more fits at a path (in `shelves.py`)
"""


class CurriculumError(Exception):
    """Base of all errors here; `str(error)` is one line for the person who made the call."""


class BadPack(CurriculumError):
    """A unit file that cannot be read."""


class BadArchive(CurriculumError):
    """A curriculum folder or archive that cannot be read."""


class UnknownUnit(CurriculumError):
    """No unit answers to this id or slug."""


class UnknownObjective(CurriculumError):
    """The unit has no objective with this id."""


class UnknownSubject(CurriculumError):
    """No subject goes by this name."""
