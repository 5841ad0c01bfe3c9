"""Refuses a call that might cost more than is left of a budget, before it is made."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import NamedTuple

from generator.authors.calls import Call, Caller, ModelSettings, Shelf, Usage
from generator.authors.chat import price_of
from generator.authors.errors import BudgetSpent, PriceUnknown

# English text has about four characters a token; three errs on the safe side.
CHARACTERS_A_TOKEN = 3
USUAL_ANSWER_TOKENS = {
    "core": 6000,
    "scaffolded": 4000,
    "extension": 4000,
    "repair": 3000,
    "adapt": 4000,
    "judge": 4000,
    "test": 20,
}


class Budget(NamedTuple):
    """One limit in pence: whose, the setting that raises it, and whose calls count against it (None: everybody's)."""

    whose: str
    setting: str
    limit: Decimal
    homework: str | None = None
    by: str | None = None


class Purse:
    """Keeps the budgets of a process: what was spent comes from the shelf, what is being spent is held here."""

    def __init__(self, settings: ModelSettings, shelf: Shelf) -> None:
        self._settings, self._shelf = settings, shelf
        self._held: list[tuple[Caller, Decimal]] = []
        self._lock = threading.Lock()

    @contextmanager
    def hold(self, call: Call, model: str, caller: Caller) -> Iterator[None]:
        """Hold what a call may cost while it is made. Raises `BudgetSpent`, or `PriceUnknown` where that cannot be told."""
        budgets = self._budgets(caller)
        if not budgets:
            yield
            return
        most = likely_cost(call, model, self._settings)
        if most is None:
            raise PriceUnknown(
                f"nobody knows what {model} costs, so no budget can be kept: set THREEFOLD_MODEL_PRICE_IN and "
                "THREEFOLD_MODEL_PRICE_OUT in pence for a million tokens (0 for a model of your own), or unset the budgets"
            )
        entry = (caller, most)
        with self._lock:
            for budget in budgets:
                self._refuse_over(budget, most)
            self._held.append(entry)
        try:
            yield
        finally:
            with self._lock:
                self._held.remove(entry)

    def _budgets(self, caller: Caller) -> list[Budget]:
        one, person, month = (
            self._settings.budget_homework,
            self._settings.budget_person,
            self._settings.budget_month,
        )
        found = []
        if one is not None:
            found.append(Budget("this homework", "THREEFOLD_MODEL_BUDGET_HOMEWORK", one, homework=caller.homework))
        if person is not None:
            whose = f"{caller.by or 'nobody named'} this month"
            found.append(Budget(whose, "THREEFOLD_MODEL_BUDGET_PERSON", person, by=caller.by))
        if month is not None:
            found.append(Budget("everybody this month", "THREEFOLD_MODEL_BUDGET_MONTH", month))
        return found

    def _refuse_over(self, budget: Budget, most: Decimal) -> None:
        spent = self._shelf.spent(by=budget.by, homework=budget.homework)
        spent += sum((pence for caller, pence in self._held if _counts(budget, caller)), Decimal(0))
        if spent + most > budget.limit:
            raise BudgetSpent(
                f"the budget of {budget.whose} is {budget.limit:.2f}p; {spent:.2f}p are spent and this call may cost "
                f"{most:.2f}p: raise {budget.setting}, ask for less, or ask without a model (author items)"
            )


def likely_cost(call: Call, model: str, settings: ModelSettings) -> Decimal | None:
    """Pence that a call may cost: all it sends uncached, and a long answer of its kind."""
    price = price_of(model, settings)
    if price is None:
        return None
    sent = sum(map(len, (call.system, *call.shared, call.asked))) // CHARACTERS_A_TOKEN + 1
    answer = min(settings.most_tokens, USUAL_ANSWER_TOKENS[call.kind])
    return sent * price[0] + answer * price[1]


def cost_of(usage: Usage, model: str, settings: ModelSettings) -> Decimal | None:
    """Pence that a call did cost, as if nothing was cached: providers' discounts are not counted on."""
    price = price_of(model, settings)
    return None if price is None else usage.tokens_in * price[0] + usage.tokens_out * price[1]


def _counts(budget: Budget, caller: Caller) -> bool:
    return budget.by in (None, caller.by) and budget.homework in (None, caller.homework)
