"""Every exception of LiteLLM is one of ours, by name and on purpose."""

import inspect
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from generator.authors.errors import (
    AnswerTooLong,
    ModelBusy,
    ModelError,
    ModelMisconfigured,
    ModelRefused,
    ModelTooSlow,
    ModelUnreachable,
)
from generator.authors.vendor_errors import KINDS, WHAT_TO_DO, happened, mapped, quota_used_up, told_error
from service.faults import fault_of

os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
import litellm
import litellm.exceptions


def every_class() -> Iterator[type[BaseException]]:
    """The exceptions that LiteLLM says it raises, and all others that it defines."""
    yield from litellm.LITELLM_EXCEPTION_TYPES
    for found in vars(litellm.exceptions).values():
        if inspect.isclass(found) and issubclass(found, BaseException) and found.__module__.startswith("litellm"):
            yield found


CLASSES = sorted({found.__name__: found for found in every_class()}.items())


@pytest.mark.parametrize("name", [name for name, _ in CLASSES])
def test_each_is_mapped_by_its_own_name(name: str) -> None:
    assert name in KINDS, f"a release of LiteLLM brought {name}: decide what it means to a teacher, in vendor_errors"


def test_no_name_is_mapped_that_no_longer_exists() -> None:
    assert len(CLASSES) > 30
    assert set(KINDS) - {name for name, _ in CLASSES} == {"TimeoutError"}


@pytest.mark.parametrize(("name", "found"), CLASSES, ids=[name for name, _ in CLASSES])
def test_each_becomes_one_line_with_what_to_do_and_a_status(name: str, found: type[Exception]) -> None:
    bare: Exception = found.__new__(found)
    bare.args = ("something\nhappened",)
    for field in ("message", "status_code", "body", "num_retries", "max_retries"):
        setattr(bare, field, {"message": "something\nhappened"}.get(field))
    error = mapped(bare, "openai/x")
    assert type(error) is KINDS[name]
    assert str(error).startswith("openai/x: something happened")
    assert str(error).endswith(WHAT_TO_DO[type(error)])
    assert fault_of(error).status in (502, 503, 504)
    assert fault_of(error).exit_code == 4


class APIError(Exception):
    """As LiteLLM's general error: it says more by its status than by its class."""

    def __init__(self, status: int, said: str = "no", body: Any = None) -> None:
        super().__init__(said)
        self.status_code, self.body = status, body


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, ModelMisconfigured),
        (401, ModelMisconfigured),
        (402, ModelBusy),
        (403, ModelMisconfigured),
        (404, ModelMisconfigured),
        (408, ModelTooSlow),
        (413, AnswerTooLong),
        (429, ModelBusy),
        (500, ModelUnreachable),
        (503, ModelUnreachable),
        (504, ModelTooSlow),
    ],
)
def test_a_general_error_means_what_its_status_means(status: int, kind: type[ModelError]) -> None:
    assert type(mapped(APIError(status), "m")) is kind


def test_a_policy_that_stands_in_the_body_alone_is_a_refusal() -> None:
    error = mapped(APIError(400, body={"code": "content_policy_violation"}), "m")
    assert type(error) is ModelRefused


@pytest.mark.parametrize("unknown", [ValueError("odd"), KeyError("choices"), OSError("no route")])
def test_what_nobody_named_is_a_model_out_of_reach(unknown: Exception) -> None:
    assert type(mapped(unknown, "m")) is ModelUnreachable


def test_a_time_out_of_any_library_is_too_slow() -> None:
    assert type(mapped(TimeoutError("read"), "m")) is ModelTooSlow


def test_the_vendors_own_words_for_its_classes_are_left_out() -> None:
    said = "litellm.RateLimitError: RateLimitError: OpenAIException - Slow down."
    assert str(mapped(RuntimeError(said), "m")).startswith("m: Slow down; ")


def test_a_long_message_is_cut() -> None:
    assert len(str(mapped(RuntimeError("word " * 1000), "m"))) < 400


class Told(Exception):
    def __init__(self, after: str) -> None:
        super().__init__("busy")
        self.litellm_response_headers = {"retry-after": after}


@pytest.mark.parametrize(("said", "seconds"), [("7", 7), ("0.5", 0.5), ("-3", 0), ("soon", None), ("", None)])
def test_seconds_to_wait_are_read(said: str, seconds: float | None) -> None:
    assert mapped(Told(said), "m").wait_s == seconds


def test_a_date_to_wait_for_is_read() -> None:
    later = mapped(Told(format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)), "m").wait_s
    assert later is not None
    assert 85 < later <= 90
    assert mapped(Told(format_datetime(datetime.now(UTC) - timedelta(hours=1), usegmt=True)), "m").wait_s == 0


@pytest.mark.parametrize(
    "said", ["You exceeded your current quota", "insufficient_quota", "Your credit balance is too low"]
)
def test_a_used_up_quota_is_told_from_a_busy_minute(said: str) -> None:
    error = told_error(ModelBusy, "m", said)
    assert quota_used_up(error)
    assert "top the account up" in str(error)
    assert not quota_used_up(told_error(ModelBusy, "m", "too many requests a minute"))


@pytest.mark.parametrize("kind", [ModelUnreachable, ModelTooSlow, ModelBusy])
def test_what_is_tried_again_is_told_without_a_name_of_ours(kind: type[ModelError]) -> None:
    assert kind.__name__ not in happened(kind("x"))
    assert happened(kind("x")).startswith("the model")
