"""Maps every exception of LiteLLM to an error of ours; the most special class that is named here decides."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from generator.authors.errors import (
    AnswerTooLong,
    AnswerUnusable,
    ModelBusy,
    ModelError,
    ModelMisconfigured,
    ModelRefused,
    ModelTooSlow,
    ModelUnreachable,
)

QUOTA_USED_UP = ("insufficient_quota", "exceeded your current quota", "billing")
LONGEST_SAID = 200
WHAT_TO_DO: Mapping[type[ModelError], str] = {
    ModelUnreachable: "try again in a few minutes, or ask without a model (author items)",
    ModelTooSlow: "set a longer THREEFOLD_MODEL_TIMEOUT_S, or ask for fewer minutes",
    ModelBusy: "try again later, or name a second model in THREEFOLD_MODEL",
    ModelRefused: "change the wording of the unit or the instructions, or use another model",
    ModelMisconfigured: "check THREEFOLD_MODEL, its address and its key; `threefold doctor` tests them",
    AnswerTooLong: "ask for fewer minutes or fewer objectives, or use a model that takes more",
    AnswerUnusable: "ask again with another seed, or use another model",
}
# By the name of the class, so that a release which renames one is noticed by its test and not by an import.
KINDS: Mapping[str, type[ModelError]] = {
    "Timeout": ModelTooSlow,
    "RateLimitError": ModelBusy,
    "PaymentRequiredError": ModelBusy,
    "BudgetExceededError": ModelBusy,
    "AuthenticationError": ModelMisconfigured,
    "PermissionDeniedError": ModelMisconfigured,
    "NotFoundError": ModelMisconfigured,
    "ModelNotMappedError": ModelMisconfigured,
    "LiteLLMUnknownProvider": ModelMisconfigured,
    "ContextWindowExceededError": AnswerTooLong,
    "ContentPolicyViolationError": ModelRefused,
    "RejectedRequestError": ModelRefused,
    "GuardrailRaisedException": ModelRefused,
    "BlockedPiiEntityError": ModelRefused,
    "ModifyResponseException": ModelRefused,
    "SensitiveDataRouteException": ModelRefused,
    "BadRequestError": ModelMisconfigured,
    "UnprocessableEntityError": ModelMisconfigured,
    "JSONSchemaValidationError": AnswerUnusable,
    "APIResponseValidationError": AnswerUnusable,
    "MidStreamFallbackError": ModelUnreachable,
    "InternalServerError": ModelUnreachable,
    "ServiceUnavailableError": ModelUnreachable,
    "BadGatewayError": ModelUnreachable,
    "APIConnectionError": ModelUnreachable,
    "APIError": ModelUnreachable,
    "OpenAIError": ModelUnreachable,
}


def mapped(error: Exception, model: str) -> ModelError:
    """The error of ours that an exception from behind the door means; one that nobody named is `ModelUnreachable`."""
    kind = next((KINDS[base.__name__] for base in type(error).__mro__ if base.__name__ in KINDS), ModelUnreachable)
    if isinstance(error, TimeoutError):
        kind = ModelTooSlow
    return told_error(kind, model, _said(error), wait_s=_wait(error))


def told_error(kind: type[ModelError], model: str, said: str, *, wait_s: float | None = None) -> ModelError:
    """An error in one line: which model, what it said, what to do next."""
    return kind(f"{model}: {said}; {WHAT_TO_DO[kind]}", wait_s=wait_s)


def quota_used_up(error: ModelError) -> bool:
    """Whether waiting helps nothing: what was paid for is used up."""
    low = str(error).lower()
    return isinstance(error, ModelBusy) and any(words in low for words in QUOTA_USED_UP)


def _said(error: Exception) -> str:
    line = " ".join(str(getattr(error, "message", "") or error or type(error).__name__).split())
    return line if len(line) <= LONGEST_SAID else line[: LONGEST_SAID - 3] + "..."


def _wait(error: Exception) -> float | None:
    """Seconds that the provider asks to wait: a number, or a date as HTTP writes it."""
    response = getattr(error, "response", None)
    headers = getattr(error, "litellm_response_headers", None) or getattr(response, "headers", None) or {}
    said = str(headers.get("retry-after") or headers.get("Retry-After") or "").strip()
    if not said:
        return None
    try:
        return max(0.0, float(said))
    except ValueError:
        pass
    try:
        return max(0.0, (parsedate_to_datetime(said) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return None
