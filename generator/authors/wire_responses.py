"""Reads what a model wrote for a slot as the response, the key as it is printed, other right answers and the model answer.

One reader for each kind of response. Letters and orders are made here, from the task alone.
"""

import random
from collections.abc import Callable, Mapping, Sequence

from generator.authors.slots import Slot
from generator.authors.wire import WireTask
from generator.items.base import by_size, mixed_order, shuffled, ungrouped, unpaired
from generator.items.choose_term import letter_of
from generator.items.sort_groups import sorted_letters
from generator.models import (
    Choice,
    Classify,
    ClassifyItem,
    Cloze,
    Extended,
    Gap,
    Match,
    Numeric,
    Option,
    Order,
    Response,
    Short,
    TrueFalse,
    Working,
)

MOST_OPTIONS, MOST_STEPS, MOST_THINGS, MOST_SPARES = 6, 8, 12, 2
LINES_A_MARK = 2
RIGHT = frozenset({"right", "correct", "true", "yes"})
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class WireFault(ValueError):
    """What a model wrote cannot be a task: one line that it can mend."""


def said_texts(texts: Sequence[str]) -> tuple[str, ...]:
    """The texts that hold something, without the space around them."""
    return tuple(text.strip() for text in texts if text.strip())


Read = tuple[Response, str, tuple[str, ...], str]


def read_response(wire: WireTask, slot: Slot) -> Read:
    """The response, the key as it is printed, other right answers, and the model answer."""
    return READERS[slot.kind](wire, slot)


def _choice(wire: WireTask, slot: Slot) -> Read:
    right = [item for item in wire.items if item.answer.strip().lower() in RIGHT]
    if len(right) != 1 or not 3 <= len(wire.items) <= MOST_OPTIONS:
        raise WireFault(f"{len(right)} of {len(wire.items)} options are right; give 4 options of which one is right")
    _refuse_alike([item.text for item in wire.items], "option")
    options = [
        Option(
            id="right" if item is right[0] else f"wrong-{n}",
            text=item.text.strip(),
            correct=item is right[0],
            reason="" if item is right[0] else item.note.strip(),
        )
        for n, item in enumerate(wire.items, 1)
    ]
    places = by_size([option.text for option in options]) or shuffled(range(len(options)), _dice(wire))
    choice = Choice(options=tuple(options), shown_order=tuple(options[n].id for n in places))
    letter = letter_of(choice)
    return choice, letter, (), f"{letter}: {right[0].text.strip()}"


def _match(wire: WireTask, slot: Slot) -> Read:
    rows = [item for item in wire.items if item.text.strip()]
    spares = [item for item in wire.items if not item.text.strip() and item.answer.strip()][:MOST_SPARES]
    if len(rows) != slot.marks:
        raise WireFault(f"items has {len(rows)} pairs for {slot.marks} marks; give a pair for each mark, and one spare")
    _refuse_alike([item.text for item in rows], "left side")
    _refuse_alike([item.answer for item in (*rows, *spares)], "right side")
    right = tuple(item.answer.strip() for item in (*rows, *spares))
    order = unpaired(len(rows), len(right), _dice(wire))
    left = tuple(item.text.strip() for item in rows)
    key = "; ".join(f"{text} – {LETTERS[order.index(n)]}" for n, text in enumerate(left))
    pairs = tuple((n, n) for n in range(len(left)))
    return Match(left=left, right=right, pairs=pairs, shown_order=order), key, (), key


def _order(wire: WireTask, slot: Slot) -> Read:
    items = said_texts([item.text for item in wire.items])
    if not 3 <= len(items) <= MOST_STEPS:
        raise WireFault(f"items has {len(items)} steps; give 3 to 6 in the right order")
    _refuse_alike(items, "step")
    order = mixed_order(len(items), _dice(wire))
    key = " ".join(LETTERS[order.index(n)] for n in range(len(items)))
    return Order(items=items, shown_order=order), key, (), f"{key} ({' → '.join(items)})"


def _classify(wire: WireTask, slot: Slot) -> Read:
    items = [item for item in wire.items if item.text.strip() and item.answer.strip()]
    groups = list(dict.fromkeys(item.answer.strip() for item in items))
    if len(groups) < 2 or not 4 <= len(items) <= MOST_THINGS:
        raise WireFault(f"items must sort 4 to {MOST_THINGS} things under at least 2 headings")
    _refuse_alike([item.text for item in items], "thing to sort")
    sorted_items = [ClassifyItem(text=item.text.strip(), group=item.answer.strip()) for item in items]
    order = ungrouped([item.group for item in sorted_items], _dice(wire))
    words = "; ".join(f"{g}: {', '.join(i.text for i in sorted_items if i.group == g)}" for g in groups)
    response = Classify(groups=tuple(groups), items=tuple(sorted_items), shown_order=order)
    return response, sorted_letters(groups, sorted_items, order), (), words


def _cloze(wire: WireTask, slot: Slot) -> Read:
    gaps = tuple(
        Gap(n=n, answer=item.answer.strip(), accept=said_texts(item.note.split(";")))
        for n, item in enumerate(wire.items, 1)
        if item.answer.strip()
    )
    shown = [n for n in range(1, 10) if f"{{{{gap:{n}}}}}" in wire.stem]
    if not gaps or shown != [gap.n for gap in gaps]:
        raise WireFault(
            f"the stem shows gaps {shown}, items answers {len(gaps)}; write {{{{gap:1}}}} for the first item"
        )
    key = "; ".join(gap.answer for gap in gaps)
    return Cloze(gaps=gaps), key, (), wire.model_answer.strip()


def _true_false(wire: WireTask, slot: Slot) -> Read:
    low = wire.key.strip().lower()
    if not low.startswith(("true", "false")):
        raise WireFault("key must be True or False")
    answer = low.startswith("true")
    said = wire.model_answer.strip()
    correction = said.removeprefix("False.").removeprefix("False:").strip()
    key = "True" if answer else f"False. {correction}"
    return TrueFalse(answer=answer, correction=None if answer else correction), key, (), key


def _numeric(wire: WireTask, slot: Slot) -> Read:
    value, unit = wire.key.strip().strip("$"), wire.unit.strip() or None
    if not value:
        raise WireFault("key must be the bare number")
    final = Numeric(value=value.removesuffix(unit).strip() if unit else value, unit=unit)
    shown = f"{final.value} {unit}" if unit and unit != "%" else f"{final.value}{unit or ''}"
    response: Response = Working(lines=slot.marks + 1, final=final) if slot.marks > 1 else final
    return response, shown, said_texts(wire.accept), wire.model_answer.strip()


def _short(wire: WireTask, slot: Slot) -> Read:
    if not wire.key.strip():
        raise WireFault("key must be the answer as a pupil would write it")
    return Short(lines=max(1, slot.marks)), wire.key.strip(), said_texts(wire.accept), wire.model_answer.strip()


def _extended(wire: WireTask, slot: Slot) -> Read:
    said = wire.model_answer.strip()
    return Extended(lines=slot.marks * LINES_A_MARK), wire.key.strip() or said, (), said


def _refuse_alike(texts: Sequence[str], what: str) -> None:
    """Two of a kind, or an empty one, would make two answers right."""
    plain = [" ".join(text.lower().split()).rstrip(".") for text in texts]
    if not all(plain):
        raise WireFault(f"a {what} in items is empty; write each")
    twice = next((text for text in plain if plain.count(text) > 1), None)
    if twice is not None:
        raise WireFault(f"the {what} {twice[:60]!r} stands twice in items; each must differ")


def _dice(wire: WireTask) -> random.Random:
    """Orders depend on the task alone, so that an answer from the shelf gives the same bytes."""
    return random.Random(wire.model_dump_json())


READERS: Mapping[str, Callable[[WireTask, Slot], Read]] = {
    "choice": _choice,
    "match": _match,
    "order": _order,
    "classify": _classify,
    "cloze": _cloze,
    "true_false": _true_false,
    "numeric": _numeric,
    "short": _short,
    "extended": _extended,
}
