"""A short run of the fuzz over the whole HTTP interface; `make fuzz` is the long one."""

from pathlib import Path

import pytest

from service.benchmarks.fuzz import Target, fuzz


@pytest.mark.filterwarnings("ignore")
def test_no_call_breaks_the_interface_or_its_description(tmp_path: Path) -> None:
    statuses, faults = fuzz(Target(tmp_path), 400, 7)
    assert not faults
    assert sum(statuses.values()) >= 400
    assert min(statuses[200], statuses[404], statuses[422]) > 0
    assert max(statuses) < 500
