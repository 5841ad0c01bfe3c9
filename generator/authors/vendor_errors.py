"""Maps every exception of LiteLLM to an error of ours; the most special class that is named here decides."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

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

E = TypeVar("E", bound=ModelError)

QUOTA_USED_UP = ("insufficient_quota", "exceeded your current quota", "billing", "credit balance")
QUOTA_TO_DO = "top the account up, or name a second model in THREEFOLD_MODEL"
SCHEMA_REFUSED = ("response_format", "json_schema", "structured output")
SCHEMA_TO_DO = "set THREEFOLD_MODEL_STRUCTURED=prompt, and the schema stands in the prompt"
# What some services say in a field of their error, and LiteLLM does not read.
POLICY = ("content_policy_violation", "content_filter", "safety system")
# "litellm.RateLimitError: RateLimitError: OpenAIException - " says nothing to a teacher.
VENDORS_WORDS = re.compile(r"^(?:litellm\.)?(?:\w+(?:Error|Exception|Timeout)\s*(?::|-)\s*(?:litellm\.)?)+", re.I)
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
    "TimeoutError": ModelTooSlow,
    "RateLimitError": ModelBusy,
    "CallerCredentialRateLimitError": ModelBusy,
    "PaymentRequiredError": ModelBusy,
    "BudgetExceededError": ModelBusy,
    "AuthenticationError": ModelMisconfigured,
    "CallerCredentialAuthenticationError": ModelMisconfigured,
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
    "InvalidRequestError": ModelMisconfigured,
    "UnsupportedParamsError": ModelMisconfigured,
    "UnsupportedEndpointError": ModelMisconfigured,
    "EndpointNotSupportedByModelError": ModelMisconfigured,
    "MalformedRequestFieldError": ModelMisconfigured,
    "ImageFetchError": ModelMisconfigured,
    "VectorStoreSearchError": ModelMisconfigured,
    "UnprocessableEntityError": ModelMisconfigured,
    "JSONSchemaValidationError": AnswerUnusable,
    "APIResponseValidationError": AnswerUnusable,
    "MidStreamFallbackError": ModelUnreachable,
    "InternalServerError": ModelUnreachable,
    "ServiceUnavailableError": ModelUnreachable,
    "BadGatewayError": ModelUnreachable,
    "APIConnectionError": ModelUnreachable,
    "APIError": ModelUnreachable,
    "MockException": ModelUnreachable,
    "OpenAIError": ModelUnreachable,
}
# A general error says more by its status than by its class.
GENERAL = frozenset({"APIError", "OpenAIError", "APIStatusError"})
STATUSES: Mapping[int, type[ModelError]] = {
    400: ModelMisconfigured,
    401: ModelMisconfigured,
    402: ModelBusy,
    403: ModelMisconfigured,
    404: ModelMisconfigured,
    405: ModelMisconfigured,
    408: ModelTooSlow,
    413: AnswerTooLong,
    422: ModelMisconfigured,
    429: ModelBusy,
    504: ModelTooSlow,
}
HAPPENED: Mapping[type[ModelError], str] = {
    ModelUnreachable: "the model cannot be reached",
    ModelTooSlow: "the model took too long",
    ModelBusy: "the model is busy",
    AnswerUnusable: "the answer was no use",
}


def mapped(error: Exception, model: str) -> ModelError:
    """The error of ours that an exception from behind the door means; one that nobody named is `ModelUnreachable`."""
    return told_error(_kind(error), model, _said(error), wait_s=_wait(error))


def told_error(kind: type[E], model: str, said: str, *, wait_s: float | None = None) -> E:
    """An error in one line: which model, what it said, what to do next."""
    waits = f" (it asks to wait {wait_s:.0f} s)" if wait_s else ""
    error = kind(f"{model}: {said.rstrip('.')}{waits}", wait_s=wait_s)
    to_do = WHAT_TO_DO[kind]
    if quota_used_up(error):
        to_do = QUOTA_TO_DO
    elif schema_refused(error):
        to_do = SCHEMA_TO_DO
    return kind(f"{error}; {to_do}", wait_s=wait_s)


def happened(error: ModelError) -> str:
    """An error in a few words, for who waits while the call is tried again."""
    return next((said for kind, said in HAPPENED.items() if isinstance(error, kind)), "the call went wrong")


def schema_refused(error: ModelError) -> bool:
    """Whether the service does not hold its model to a JSON schema, though it was asked to."""
    low = str(error).lower()
    return isinstance(error, ModelMisconfigured) and any(words in low for words in SCHEMA_REFUSED)


def quota_used_up(error: ModelError) -> bool:
    """Whether waiting helps nothing: what was paid for is used up."""
    low = str(error).lower()
    return isinstance(error, ModelBusy) and any(words in low for words in QUOTA_USED_UP)


def _kind(error: Exception) -> type[ModelError]:
    names = [base.__name__ for base in type(error).__mro__]
    kind = next((KINDS[name] for name in names if name in KINDS), ModelUnreachable)
    if names[0] in GENERAL:
        kind = STATUSES.get(getattr(error, "status_code", None) or 0, kind)
    if kind is ModelMisconfigured:
        said = f"{error} {getattr(error, 'body', None)}".lower()
        kind = ModelRefused if any(words in said for words in POLICY) else kind
    return kind


def _said(error: Exception) -> str:
    line = " ".join(str(getattr(error, "message", "") or error or type(error).__name__).split())
    line = VENDORS_WORDS.sub("", line) or line
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
