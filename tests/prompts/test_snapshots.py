"""Every prompt as it is sent, kept as a text to read. After a change that is meant:

REFRESH_SNAPSHOTS=1 .venv/bin/python -m pytest tests/prompts/test_snapshots.py

Then read the difference that git shows.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from prompts import prompt_names, render
from prompts.subject_families import FAMILIES, family_of

SNAPSHOTS = Path(__file__).parent / "snapshots"
SUBJECT_OF = {
    "maths": "mathematics",
    "science": "science",
    "humanities": "history",
    "english": "english",
    "languages": "french",
    "computing": "computing",
    "practical": "art-and-design",
    "general": "travel and tourism",
}
RUBRICS = (
    "alignment",
    "demand-kept",
    "support-quality",
    "misconception-realism",
    "mark-scheme-usability",
    "interest",
)
EMPTY = {
    "context": {"years": "", "intent": "", "passages": [], "purpose": "", "instructions": ""},
    "extension": {"slots": []},
    "repair": {"tasks": []},
}


def compare(name: str, text: str) -> None:
    path = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("REFRESH_SNAPSHOTS"):
        path.write_text(text + "\n", "utf-8")
    assert path.read_text("utf-8") == text + "\n", f"{path.name} differs; see the top of {Path(__file__).name}"


@pytest.mark.parametrize("name", prompt_names())
def test_prompt_reads_as_kept(name: str, inputs: dict[str, dict[str, Any]]) -> None:
    compare(name, render(name, **inputs[name]).text)


@pytest.mark.parametrize("name", EMPTY)
def test_prompt_with_little_in_it_reads_as_kept(name: str, inputs: dict[str, dict[str, Any]]) -> None:
    compare(f"{name}-with-little", render(name, **inputs[name] | EMPTY[name]).text)


def test_extension_without_starters_reads_as_kept(inputs: dict[str, dict[str, Any]]) -> None:
    compare("extension-without-starters", render("extension", **inputs["extension"] | {"starters": 0}).text)


@pytest.mark.parametrize("rubric", RUBRICS)
def test_each_rubric_reads_as_kept(rubric: str) -> None:
    compare(f"judge-{rubric}", render("judge", rubric=rubric, subject="science", key_stage=3).text)


@pytest.mark.parametrize("family", FAMILIES)
def test_house_of_each_subject_reads_as_kept(family: str) -> None:
    assert family_of(SUBJECT_OF[family]) == family
    compare(f"house-{family}", render("house", subject=SUBJECT_OF[family], key_stage=3).text)


@pytest.mark.parametrize("key_stage", [1, 2, 3, 4, 5])
def test_house_of_each_key_stage_reads_as_kept(key_stage: int) -> None:
    compare(f"house-key-stage-{key_stage}", render("house", subject="geography", key_stage=key_stage).text)


def test_no_snapshot_is_left_over() -> None:
    kept = {path.stem for path in SNAPSHOTS.iterdir()}
    expected = {*prompt_names(), *(f"{name}-with-little" for name in EMPTY), "extension-without-starters"}
    expected |= {f"house-{family}" for family in FAMILIES} | {f"house-key-stage-{stage}" for stage in range(1, 6)}
    expected |= {f"judge-{rubric}" for rubric in RUBRICS}
    assert kept == expected
