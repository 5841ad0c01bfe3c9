"""Every error and what it means outside: a title, an HTTP status and an exit code. The one table of both.

Errors are named, not imported, so that a call which fails early loads nothing that it would not have used. A subclass
means what its nearest named base means.
"""

import errno
import re
from dataclasses import dataclass

DONE, BLOCKED, CALL_IS_OFF, NO_KNOWLEDGE, SERVICE_FAILED = 0, 1, 2, 3, 4
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# Longer than any word a person means; a path is whole, for each part of it is a word.
ENDLESS = re.compile(r"([^\s/]{40})[^\s/]{4,}([^\s/]{37})")


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What a class of errors means: its name in addresses, a title for people, an HTTP status and an exit code."""

    name: str
    title: str
    status: int
    exit_code: int = CALL_IS_OFF


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One error as it is told: `detail` is one line that says what is wrong and what to do."""

    kind: str
    title: str
    status: int
    exit_code: int
    detail: str


UNFORESEEN = Kind(name="unforeseen", title="Something went wrong here", status=500, exit_code=SERVICE_FAILED)
SYSTEM = Kind(name="files", title="A file or folder cannot be used", status=500)
DISK_FULL = Kind(name="disk-full", title="The disk is full", status=507)

KINDS: dict[str, Kind] = {
    "curriculum.errors.CurriculumError": Kind(name="curriculum", title="The curriculum cannot be used", status=500),
    "curriculum.errors.BadPack": Kind(name="bad-unit", title="The unit cannot be read", status=422),
    "curriculum.errors.BadArchive": Kind(name="bad-archive", title="The archive cannot be read", status=422),
    "curriculum.errors.UnknownUnit": Kind(name="unknown-unit", title="There is no such unit", status=404),
    "curriculum.errors.UnknownObjective": Kind(name="unknown-objective", title="No such objective", status=422),
    "curriculum.errors.UnknownSubject": Kind(name="unknown-subject", title="There is no such subject", status=422),
    "curriculum.shelves.DiskFull": DISK_FULL,
    "generator.errors.GeneratorError": Kind(name="bad-request", title="The request cannot be meant", status=422),
    "generator.errors.NoKnowledge": Kind(
        name="no-knowledge", title="Not enough is known for this", status=422, exit_code=NO_KNOWLEDGE
    ),
    "generator.errors.UnknownTask": Kind(name="unknown-task", title="There is no such question", status=404),
    "generator.authors.errors.ModelError": Kind(
        name="model", title="The language model gave no answer", status=502, exit_code=SERVICE_FAILED
    ),
    "generator.authors.errors.ModelTooSlow": Kind(
        name="model-too-slow", title="The language model took too long", status=504, exit_code=SERVICE_FAILED
    ),
    "generator.authors.errors.ModelBusy": Kind(
        name="model-busy", title="The language model is busy", status=503, exit_code=SERVICE_FAILED
    ),
    "generator.authors.errors.Cancelled": Kind(
        name="cancelled", title="This was stopped", status=409, exit_code=SERVICE_FAILED
    ),
    "generator.authors.errors.NotSent": Kind(name="not-sent", title="Nothing was sent to the model", status=422),
    "generator.authors.errors.BudgetSpent": Kind(
        name="budget-spent", title="The budget is spent", status=402, exit_code=SERVICE_FAILED
    ),
    "evals.homework_file.BadHomework": Kind(name="bad-homework", title="The file holds no homework", status=422),
    "service.settings.BadSetting": Kind(name="bad-setting", title="A setting cannot be used", status=500),
    "service.policy.BadPolicy": Kind(name="bad-policy", title="The school's policy cannot be read", status=500),
    "service.store.errors.StoreError": Kind(
        name="store", title="The store cannot be used", status=503, exit_code=SERVICE_FAILED
    ),
    "service.store.errors.UnknownHomework": Kind(name="unknown-homework", title="No such homework", status=404),
    "service.store.errors.UnknownJob": Kind(name="unknown-job", title="There is no such job", status=404),
    "service.store.errors.UnknownLink": Kind(name="unknown-link", title="This link leads nowhere", status=404),
    "service.store.errors.EditedMeanwhile": Kind(
        name="edited-meanwhile", title="Somebody else changed it meanwhile", status=412
    ),
    "service.store.errors.NothingToUndo": Kind(name="nothing-to-undo", title="Nothing to undo", status=409),
    "service.store.errors.NotApproved": Kind(name="not-approved", title="Not approved yet", status=409),
    "service.store.errors.KeyReused": Kind(name="key-reused", title="This key was used for another", status=422),
    "service.desk.errors.DeskError": Kind(name="not-now", title="This cannot be done now", status=409),
    "service.desk.errors.Unready": Kind(name="unready", title="Not ready to be approved", status=409),
    "service.documents.errors.UnknownDocument": Kind(
        name="unknown-document", title="There is no such document", status=404
    ),
    "service.documents.errors.DocumentError": Kind(
        name="unprintable", title="This cannot be printed", status=422, exit_code=SERVICE_FAILED
    ),
}


def fault_of(error: Exception) -> Fault:
    """What an error means outside; an error that is nowhere in the table is `unforeseen`, with its class named."""
    if isinstance(error, OSError) and _kind_of(error) is None:
        return _of_the_system(error)
    kind = _kind_of(error)
    if kind is None:
        return _fault(UNFORESEEN, f"unforeseen {type(error).__name__}: {error}")
    return _fault(kind, str(error))


def one_line(said: Exception | str) -> str:
    """The message without line breaks; a word of more than 80 characters shows its two ends."""
    return ENDLESS.sub(r"\1...\2", " ".join(str(said).split()))


def _kind_of(error: Exception) -> Kind | None:
    names = (f"{base.__module__}.{base.__qualname__}" for base in type(error).__mro__)
    return next((KINDS[name] for name in names if name in KINDS), None)


def _fault(kind: Kind, detail: str) -> Fault:
    return Fault(
        kind=kind.name, title=kind.title, status=kind.status, exit_code=kind.exit_code, detail=one_line(detail)
    )


def _of_the_system(error: OSError) -> Fault:
    if error.errno in FULL:
        return _fault(
            DISK_FULL, f"the disk is full{f' at {error.filename}' if error.filename else ''}; free space and try again"
        )
    where = f"{error.filename}: " if error.filename else ""
    return _fault(SYSTEM, f"{where}{error.strerror or error}; check the path and its permissions")
