"""Every error of ours has a meaning outside: a status, an exit code and one line."""

import errno
import importlib
from collections.abc import Iterator

import pytest

from service.faults import KINDS, SERVICE_FAILED, fault_of

TREES = [
    ("curriculum.errors", "CurriculumError"),
    ("generator.errors", "GeneratorError"),
    ("service.store.errors", "StoreError"),
    ("service.desk.errors", "DeskError"),
    ("service.documents.errors", "DocumentError"),
]


def test_every_name_in_the_table_is_a_class() -> None:
    for name in KINDS:
        module, _, qualname = name.rpartition(".")
        found = getattr(importlib.import_module(module), qualname, None)
        assert isinstance(found, type), name
        assert issubclass(found, Exception), name


@pytest.mark.parametrize(("module", "base"), TREES)
def test_every_error_of_ours_is_foreseen(module: str, base: str) -> None:
    for error in _family(getattr(importlib.import_module(module), base)):
        made = Exception.__new__(error)
        assert fault_of(made).kind != "unforeseen", error


def test_an_unforeseen_error_is_a_fault_of_the_service() -> None:
    fault = fault_of(ZeroDivisionError("division by zero"))
    assert (fault.kind, fault.status, fault.exit_code) == ("unforeseen", 500, SERVICE_FAILED)
    assert "ZeroDivisionError" in fault.detail


def test_a_full_disk_says_so() -> None:
    fault = fault_of(OSError(errno.ENOSPC, "No space left on device", "/data/x"))
    assert fault.status == 507
    assert "free space" in fault.detail


def test_a_message_is_one_line_without_endless_words() -> None:
    fault = fault_of(ValueError("a\nb " + "x" * 500))
    assert "\n" not in fault.detail
    assert len(fault.detail) < 200


def _family(error: type[Exception]) -> Iterator[type[Exception]]:
    yield error
    for child in error.__subclasses__():
        yield from _family(child)
