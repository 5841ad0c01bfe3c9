"""The door to language models: one question in, one validated answer out, and nothing bought twice."""

import hashlib
import json
import random
from collections.abc import Mapping
from time import monotonic, sleep
from typing import Any, NamedTuple, TypeVar

from generator.authors.budget import CHARACTERS_A_TOKEN, Purse, cost_of
from generator.authors.calls import (
    Call,
    Caller,
    CallRecord,
    Gone,
    ModelSettings,
    NoShelf,
    Shelf,
    Tell,
    Told,
    Usage,
    never_gone,
    tell_nobody,
)
from generator.authors.chat import Received, knows_schema, provider_of, send
from generator.authors.errors import (
    AnswerTooLong,
    AnswerUnusable,
    Cancelled,
    ModelError,
    ModelMisconfigured,
    ModelRefused,
    ModelTooSlow,
)
from generator.authors.pacing import Pace
from generator.authors.personal import refuse_personal_data
from generator.authors.read_answer import NotReadable, read_answer
from generator.authors.training import training_warning
from generator.authors.vendor_errors import happened, quota_used_up, schema_refused, told_error
from generator.authors.wire import Wire, strict_schema
from prompts import render

W = TypeVar("W", bound=Wire)

ANSWERED = "answered"
LOOK_EVERY_S = 0.2
# Nothing is won by sending the same again to the same model.
FINAL = (ModelMisconfigured, ModelRefused, AnswerTooLong)
TRIES_WHEN_SLOW = 2
JITTER = 0.25
# Kept with an answer that broke off at its limit, so that it is read as such from the shelf too.
CUT = "\n\x1e"


class Errand(NamedTuple):
    """Who asks, whom to tell of progress, and how to learn that nobody waits any more."""

    caller: Caller
    tell: Tell
    gone: Gone


class ModelDoor:
    """Asks the models of the settings, in their order, and keeps every call on the shelf.

    >>> door = ModelDoor(ModelSettings(models=("openai/gpt-4o",)), shelf)
    >>> records, usage = door.ask(call, CoreAnswer, Caller(by="AB", homework="7f3a"))
    """

    def __init__(self, settings: ModelSettings, shelf: Shelf | None = None) -> None:
        self.settings = settings
        self._shelf = shelf or NoShelf()
        self._purse = Purse(settings, self._shelf)
        self._not_held: set[str] = set()
        providers = {provider_of(model) for model in settings.models}
        self._paces = {name: Pace(settings.at_once, settings.a_minute) for name in providers}

    @property
    def name(self) -> str:
        """The model that is asked first."""
        return self.settings.models[0]

    @property
    def warning(self) -> str | None:
        """What to look for in the first provider's settings, so that nobody trains on what is sent."""
        return training_warning(self.name, self.settings.api_base)

    def ask(
        self, call: Call, form: type[W], caller: Caller, tell: Tell = tell_nobody, gone: Gone = never_gone
    ) -> tuple[W, Usage]:
        """The answer to a call, bought or from the shelf, and what was paid for it now.

        An answer that cannot be read is sent back once, with what is wrong. Raises a `ModelError` of the last model that
        was tried, or `NotSent` before anything is sent.
        """
        refuse_personal_data(call.brought)
        errand = Errand(caller, tell, gone)
        paid = Usage()
        problem: ModelError | None = None
        for model in self.settings.models:
            try:
                answer, usage = self._ask_one(call, form, model, errand)
            except Cancelled:
                raise
            except ModelError as error:
                problem = error
                continue
            paid += usage
            if not isinstance(answer, AnswerUnusable):
                return answer, paid
            problem = answer
        assert problem is not None, "settings name at least one model"
        raise problem

    def _ask_one(self, call: Call, form: type[W], model: str, errand: Errand) -> tuple[W | AnswerUnusable, Usage]:
        """The answer of one model, or why what was paid for is none."""
        if model not in self._not_held and knows_schema(model, self.settings):
            try:
                return self._read(call, form, model, strict_schema(form), errand)
            except ModelMisconfigured as error:
                if self.settings.structured != "auto" or not schema_refused(error):
                    raise
                # What LiteLLM knows of a name need not hold for the service that answers to it.
                self._not_held.add(model)
        asked = render("schema", schema=json.dumps(strict_schema(form), separators=(",", ":")))
        call = call.model_copy(update={"asked": f"{call.asked}\n\n{asked.text}", "prompts": (*call.prompts, asked.id)})
        return self._read(call, form, model, None, errand)

    def _read(
        self,
        call: Call,
        form: type[W],
        model: str,
        schema: Mapping[str, Any] | None,
        errand: Errand,
    ) -> tuple[W | AnswerUnusable, Usage]:
        text, cut, usage = self._answer(call, model, schema, errand)
        try:
            return read_answer(text, form, cut=cut), usage
        except NotReadable as fault:
            again = render("reparse", fault=str(fault))
        once_more = call.model_copy(
            update={"asked": f"{call.asked}\n\n{again.text}", "prompts": (*call.prompts, again.id)}
        )
        text, cut, more = self._answer(once_more, model, schema, errand)
        try:
            return read_answer(text, form, cut=cut), usage + more
        except NotReadable as fault:
            return told_error(AnswerUnusable, model, f"the answer cannot be read: {fault}"), usage + more

    def _answer(
        self, call: Call, model: str, schema: Mapping[str, Any] | None, errand: Errand
    ) -> tuple[str, bool, Usage]:
        """The text of an answer, whether it was cut off, and what was paid for it: nothing where it lay on the shelf."""
        key = address(call, model, schema, self.settings)
        kept = self._shelf.answer(key)
        if kept is not None:
            return kept.removesuffix(CUT), kept.endswith(CUT), Usage()
        received, usage = self._buy(call, model, schema, key, errand)
        return received.text, received.cut, usage

    def _buy(
        self, call: Call, model: str, schema: Mapping[str, Any] | None, key: str, errand: Errand
    ) -> tuple[Received, Usage]:
        tries = 0
        while True:
            tries += 1
            try:
                return self._try(call, model, schema, key, errand)
            except ModelError as error:
                wait = self._wait(error, tries)
                if wait is None:
                    raise
                errand.tell(
                    Told(kind=call.kind, model=model, waiting=f"{happened(error)}; trying again in {wait:.0f} s")
                )
            _sleep(wait, errand.gone, model)

    def _try(
        self, call: Call, model: str, schema: Mapping[str, Any] | None, key: str, errand: Errand
    ) -> tuple[Received, Usage]:
        """One request, put down whatever comes of it, before another call may count on what it left of a budget."""
        with self._purse.hold(call, model, errand.caller), self._paces[provider_of(model)].turn(errand.gone):
            started = monotonic()
            try:
                received = send(call, model, self.settings, schema, errand.tell, errand.gone)
            except ModelError as error:
                self._put_down(
                    call, model, key, errand.caller, None, type(error).__name__, Usage(), monotonic() - started
                )
                raise
            usage = self._usage(received, call, model)
            text = received.text + (CUT if received.cut else "")
            self._put_down(call, model, key, errand.caller, text, ANSWERED, usage, monotonic() - started)
            return received, usage

    def _wait(self, error: ModelError, tries: int) -> float | None:
        """Seconds to wait before the next try; None where trying again is no use, or would take too long."""
        most = TRIES_WHEN_SLOW if isinstance(error, ModelTooSlow) else self.settings.tries
        if isinstance(error, (*FINAL, Cancelled)) or quota_used_up(error) or tries >= most:
            return None
        if error.wait_s is not None:
            if error.wait_s > self.settings.longest_wait_s:
                return None
            # Not before it was told, and not all who were told the same at one moment.
            return error.wait_s + random.uniform(0, JITTER) * self.settings.first_wait_s
        wait: float = self.settings.first_wait_s * 2.0 ** (tries - 1)
        return min(wait * random.uniform(1 - JITTER, 1 + JITTER), self.settings.longest_wait_s)

    def _usage(self, received: Received, call: Call, model: str) -> Usage:
        """Tokens as the provider counts them; where it does not, about what they must be, so that budgets hold."""
        usage = Usage(
            calls=1,
            tokens_in=received.tokens_in or len(sent_text(call)) // CHARACTERS_A_TOKEN + 1,
            tokens_out=received.tokens_out or len(received.text) // CHARACTERS_A_TOKEN + 1,
            tokens_cached=received.tokens_cached,
        )
        return usage.model_copy(update={"pence": cost_of(usage, model, self.settings)})

    def _put_down(
        self,
        call: Call,
        model: str,
        key: str,
        caller: Caller,
        answer: str | None,
        outcome: str,
        usage: Usage,
        seconds: float,
    ) -> None:
        self._shelf.keep(
            CallRecord(
                key=key,
                kind=call.kind,
                model=model,
                prompts=call.prompts,
                sent=sent_text(call),
                answer=answer,
                outcome=outcome,
                usage=usage,
                seconds=round(seconds, 3),
                caller=caller,
            )
        )


def address(call: Call, model: str, schema: Mapping[str, Any] | None, settings: ModelSettings) -> str:
    """The name under which the answer to just this question lies: a hash of everything that could change it."""
    said = [model, settings.api_base, settings.temperature, settings.most_tokens, schema, call.seed, sent_text(call)]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def sent_text(call: Call) -> str:
    """All that is sent, system text first."""
    return "\n\n".join((call.system, *call.shared, call.asked))


def _sleep(seconds: float, gone: Gone, model: str) -> None:
    until = monotonic() + seconds
    while (left := until - monotonic()) > 0:
        if gone():
            raise Cancelled(f"{model}: the call was ended because nobody waits for it any more")
        sleep(min(left, LOOK_EVERY_S))
