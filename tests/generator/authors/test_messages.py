"""The two messages of a call, plain and with marks for providers that cache by them."""

from typing import Any

import pytest

from generator.authors.calls import Call
from generator.authors.chat import _messages, provider_of
from tests.generator.authors.conftest import core_call

CALL: Call = core_call(system="House rules.", shared=("The curriculum.", "The core tasks."), asked="Write.")


@pytest.mark.parametrize(
    "model", ["openai/gpt-4o", "gemini/gemini-2.5-pro", "vertex_ai/gemini-2.5-pro", "ollama/llama3"]
)
def test_plain_texts(model: str) -> None:
    system, user = _messages(CALL, model)
    assert system.content == "House rules."
    assert user.content == "The curriculum.\n\nThe core tasks.\n\nWrite."


@pytest.mark.parametrize(
    "model", ["anthropic/claude-sonnet-4-5", "bedrock/anthropic.claude-3", "openrouter/anthropic/claude-sonnet-4.5"]
)
def test_marks_stand_after_what_is_shared(model: str) -> None:
    system, user = _messages(CALL, model)
    blocks: list[dict[str, Any]] = [*system.content, *user.content]
    marked = ["cache_control" in block for block in blocks]
    assert marked == [True, False, True, False]
    assert "".join(block["text"] for block in user.content) == "The curriculum.\n\nThe core tasks.\n\nWrite."


def test_at_most_four_marks_which_is_all_that_a_provider_takes() -> None:
    system, user = _messages(core_call(shared=tuple("abcdefg")), "anthropic/x")
    assert sum("cache_control" in block for block in [*system.content, *user.content]) == 2


def test_a_call_without_shared_blocks_marks_the_system_alone() -> None:
    system, user = _messages(core_call(shared=()), "anthropic/x")
    assert [len(system.content), len(user.content)] == [1, 1]


@pytest.mark.parametrize(
    ("model", "provider"), [("openai/gpt-4o", "openai"), ("gpt-4o", "openai"), ("azure/x/y", "azure")]
)
def test_the_provider_is_the_first_part_of_a_name(model: str, provider: str) -> None:
    assert provider_of(model) == provider
