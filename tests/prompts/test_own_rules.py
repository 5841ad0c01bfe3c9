"""The prompts keep the rules that they give: short sentences, British words, nothing that a pupil must not read."""

import re
from pathlib import Path

import pytest

from evals.checks.british_english import american_words
from prompts.numbers import NUMBERS

SNAPSHOTS = sorted((Path(__file__).parent / "snapshots").glob("*.txt"))
SENTENCE_END = re.compile(r"(?<=[.!?:;])\s")
GOOD = re.compile(r"^\s*Good: \"(.+?)\"", re.M)


@pytest.mark.parametrize("path", SNAPSHOTS, ids=lambda path: path.stem)
def test_sentences_are_short(path: Path) -> None:
    prose = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(("{", "JSON", "[P"))]
    sentences = [sentence for line in prose for sentence in SENTENCE_END.split(line)]
    assert [sentence for sentence in sentences if len(sentence.split()) > NUMBERS["sentence_words"]] == []


@pytest.mark.parametrize("path", SNAPSHOTS, ids=lambda path: path.stem)
def test_words_are_british(path: Path) -> None:
    assert american_words(path.read_text("utf-8"), computing=True) == []


@pytest.mark.parametrize("stage", range(1, 6))
def test_each_key_stage_has_a_good_and_a_bad_example(stage: int) -> None:
    text = (Path(__file__).parents[2] / "prompts" / "language" / f"{stage}.md.j2").read_text("utf-8")
    assert text.count("Good: ") == text.count("Bad: ") == 1
    good = GOOD.search(text)
    assert good
    assert max(len(sentence.split()) for sentence in SENTENCE_END.split(good[1])) <= {1: 8, 2: 12, 3: 15}.get(stage, 18)
