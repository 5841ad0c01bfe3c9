"""Realistic inputs of every prompt: one homework on cells."""

from pathlib import Path
from typing import Any

import pytest
import yaml


@pytest.fixture
def inputs() -> dict[str, dict[str, Any]]:
    """By the name of the prompt; a new copy for every test."""
    read: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "inputs.yaml").read_text("utf-8"))
    return read
