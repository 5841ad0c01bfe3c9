"""A pattern of positions over a sheet: pupils who see that it is always B need not read."""

from collections.abc import Sequence
from itertools import pairwise

from evals.thresholds import SAME_POSITION
from generator.models import Task


def key_pattern(tasks: Sequence[Task]) -> str | None:
    """What is telling about where the right options of a sheet stand; None where it looks like chance."""
    places = [place for task in tasks if (place := _place(task)) is not None]
    if len(places) < SAME_POSITION:
        return None
    # One letter four times is chance in 1 of 64 sheets, and A four times in 1 of 256; five times is a habit.
    if len(set(places)) == 1 and (places[0] == 0 or len(places) > SAME_POSITION):
        return f"the right option is {chr(ord('A') + places[0])} in all {len(places)} choices"
    steps = {later - earlier for earlier, later in pairwise(places)}
    if steps <= {1, 1 - 4, 1 - 3} and len(places) > SAME_POSITION:
        return "the right options go through the letters in turn"
    pairs = set(zip(places, places[2:], strict=False))
    if len(places) > SAME_POSITION + 1 and len(set(places)) == 2 and all(one == other for one, other in pairs):
        return "the right option changes between two letters in turn"
    return None


def _place(task: Task) -> int | None:
    if task.response.kind != "choice" or sum(option.correct for option in task.response.options) != 1:
        return None
    right = next(option.id for option in task.response.options if option.correct)
    return task.response.shown_order.index(right)
