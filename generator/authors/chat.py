"""The one place where LiteLLM and LangChain's chat are touched: one request, streamed, whole or an error of ours.

Both are imported on first use: that takes seconds. LiteLLM would fetch its price list from the network at import, so it is told
to use the one in its package.
"""

import asyncio
import os
import threading
from collections.abc import Coroutine, Mapping, Sequence
from concurrent.futures import Future
from decimal import Decimal
from functools import cache
from time import monotonic
from typing import Any, TypeVar

from curriculum.models import Frozen
from generator.authors.calls import Call, Gone, ModelSettings, Tell, Told
from generator.authors.errors import (
    AnswerTooLong,
    AnswerUnusable,
    Cancelled,
    ModelRefused,
    ModelTooSlow,
    ModelUnreachable,
)
from generator.authors.vendor_errors import mapped, told_error

T = TypeVar("T")
PLACEHOLDER_KEY = "no-key"
# Whoever sells them. For others' models a mark can mean another thing: with Gemini's, a cache that is paid by the hour.
CACHED_BY_MARKS = ("claude", "anthropic")
CHARACTERS_A_TOKEN = 8
LOOK_EVERY_S = 0.2
TELL_EVERY_S = 0.25
CACHED = {"cache_control": {"type": "ephemeral"}}


class Received(Frozen):
    """An answer as it came. `cut` says that the model stopped at its limit of tokens."""

    text: str
    cut: bool
    tokens_in: int
    tokens_out: int
    tokens_cached: int


def send(
    call: Call, model: str, settings: ModelSettings, schema: Mapping[str, Any] | None, tell: Tell, gone: Gone
) -> Received:
    """Send one request and give what came, once it is whole.

    `schema` is enforced by the provider; None where the schema stands in the prompt. Raises a `ModelError`. When the
    caller is gone, the connection is closed, which ends the work (and mostly the bill) at the provider.
    """
    task = _run(_received(call, model, settings, schema, tell))
    while True:
        try:
            return task.result(timeout=LOOK_EVERY_S)
        except TimeoutError:
            # Not the task's own: it raises errors of ours alone.
            pass
        if gone() and task.cancel():
            raise Cancelled(f"{model}: the call was ended because nobody waits for it any more")


def knows_schema(model: str, settings: ModelSettings) -> bool:
    """Whether the provider holds a model to a JSON schema."""
    if settings.structured != "auto":
        return settings.structured == "schema"
    try:
        return bool(_litellm().supports_response_schema(model=model))
    except Exception:
        return False


def price_of(model: str, settings: ModelSettings) -> tuple[Decimal, Decimal] | None:
    """Pence for one token in and one out: as set, or as LiteLLM's list knows them; None where nobody does."""
    if settings.price_in is not None and settings.price_out is not None:
        return settings.price_in / 1_000_000, settings.price_out / 1_000_000
    try:
        known = _litellm().get_model_info(model=model)
    except Exception:
        return None
    rates = [known.get(name) for name in ("input_cost_per_token", "output_cost_per_token")]
    if any(rate is None for rate in rates):
        return None
    into, out = (Decimal(str(rate)) * settings.pence_per_dollar for rate in rates)
    return into, out


def provider_of(model: str) -> str:
    """Who answers for a model: the part before the first stroke of its name."""
    return model.partition("/")[0] if "/" in model else "openai"


def tokens_of(text: str) -> int:
    """Tokens of a text as GPT-4 counts them, which other models are near to."""
    return int(_litellm().token_counter(model="gpt-4", text=text))


def warm_up() -> None:
    """Import what the first call would otherwise wait for. Goes nowhere near the network."""
    _litellm()
    _chat_class()


async def _received(
    call: Call, model: str, settings: ModelSettings, schema: Mapping[str, Any] | None, tell: Tell
) -> Received:
    chat = _chat(model, settings, call.seed)
    most = settings.most_tokens * CHARACTERS_A_TOKEN
    extra: dict[str, Any] = {}
    if schema is not None:
        described = {"name": call.kind, "strict": True, "schema": schema}
        extra["response_format"] = {"type": "json_schema", "json_schema": described}
    parts: list[str] = []
    length, told_at, finish, refusal = 0, 0.0, "", ""
    usage: Mapping[str, Any] = {}
    try:
        async with asyncio.timeout(settings.timeout_s):
            async for chunk in chat.astream(_messages(call, model), **extra):
                parts.append(chunk.text if isinstance(chunk.text, str) else chunk.text())
                length += len(parts[-1])
                usage = chunk.usage_metadata or usage
                finish = chunk.response_metadata.get("finish_reason") or finish
                refusal = chunk.additional_kwargs.get("refusal") or refusal
                if length > most:
                    raise told_error(AnswerTooLong, model, f"more than {most} characters came")
                if monotonic() - told_at > TELL_EVERY_S:
                    told_at = monotonic()
                    tell(Told(kind=call.kind, model=model, characters=length))
    except TimeoutError as error:
        raise told_error(ModelTooSlow, model, f"no whole answer within {settings.timeout_s:g} s") from error
    except (AnswerTooLong, asyncio.CancelledError):
        raise
    except Exception as error:
        raise mapped(error, model) from error
    return _whole("".join(parts), model, finish, refusal, usage)


def _whole(text: str, model: str, finish: str, refusal: str, usage: Mapping[str, Any]) -> Received:
    if finish == "content_filter" or (refusal and not text.strip()):
        raise told_error(ModelRefused, model, refusal or "the provider's filter stopped the answer")
    if not text.strip():
        raise told_error(AnswerUnusable, model, "the answer was empty")
    if not finish:
        raise told_error(ModelUnreachable, model, "the answer broke off")
    details = usage.get("input_token_details") or {}
    return Received(
        text=text,
        cut=finish == "length",
        tokens_in=int(usage.get("input_tokens") or 0),
        tokens_out=int(usage.get("output_tokens") or 0),
        tokens_cached=int(details.get("cache_read") or 0),
    )


def _messages(call: Call, model: str) -> Sequence[Any]:
    """System and user message. Models that are cached by marks get them after what several calls share."""
    from langchain_core.messages import HumanMessage, SystemMessage

    if not any(name in model.lower() for name in CACHED_BY_MARKS):
        return [SystemMessage(call.system), HumanMessage("\n\n".join((*call.shared, call.asked)))]
    shared: list[str | dict[str, Any]] = [{"type": "text", "text": f"{text}\n\n"} for text in call.shared[:-1]]
    marked = [{"type": "text", "text": f"{text}\n\n", **CACHED} for text in call.shared[-1:]]
    return [
        SystemMessage([{"type": "text", "text": call.system, **CACHED}]),
        HumanMessage([*shared, *marked, {"type": "text", "text": call.asked}]),
    ]


def _chat(model: str, settings: ModelSettings, seed: int) -> Any:
    key = settings.api_key.get_secret_value() if settings.api_key else None
    # ChatLiteLLM does not pass a `max_retries` of 0 on: three requests would be sent, and three bills written.
    passed: dict[str, Any] = {"max_retries": 0, "seed": seed, "drop_params": True}
    return _chat_class()(
        model=model,
        api_base=settings.api_base,
        api_key=key or (PLACEHOLDER_KEY if settings.api_base else None),
        temperature=settings.temperature,
        max_tokens=settings.most_tokens,
        request_timeout=settings.timeout_s,
        max_retries=1,
        streaming=True,
        model_kwargs=passed,
    )


@cache
def _litellm() -> Any:
    os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
    import litellm

    litellm.suppress_debug_info = True
    litellm.telemetry = False
    return litellm


@cache
def _chat_class() -> Any:
    _litellm()
    from langchain_litellm import ChatLiteLLM

    return ChatLiteLLM


@cache
def _loop() -> asyncio.AbstractEventLoop:
    """The loop on which all requests of this process run, so that connections are used again and calls can be cut."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="model-door", daemon=True).start()
    return loop


def _run(work: Coroutine[Any, Any, T]) -> "Future[T]":
    return asyncio.run_coroutine_threadsafe(work, _loop())
