"""How long prompts may get before a homework's calls cost too much; a word is about 1.4 tokens.

Measured with the cl100k tokenizer when the prompts were written, the common beginning without passages was at most
1,600 tokens.
"""

from typing import Any

import pytest

from prompts import render
from prompts.subject_families import FAMILIES

TOKENS_A_WORD = 1.4
Inputs = dict[str, dict[str, Any]]


def tokens(text: str) -> float:
    return len(text.split()) * TOKENS_A_WORD


@pytest.mark.parametrize("subject", FAMILIES)
@pytest.mark.parametrize("key_stage", [1, 2, 3, 4, 5])
def test_the_common_beginning_leaves_room_for_passages(subject: str, key_stage: int, inputs: Inputs) -> None:
    house = render("house", subject=subject, key_stage=key_stage)
    context = render("context", **inputs["context"] | {"passages": []})
    assert tokens(house.text) <= 1_500
    assert tokens(context.text) <= 220


@pytest.mark.parametrize(("name", "most"), [("core", 960), ("scaffolded", 550), ("extension", 600), ("adapt", 800)])
def test_what_is_asked_is_short(name: str, most: int, inputs: Inputs) -> None:
    assert tokens(render(name, **inputs[name]).text) <= most
