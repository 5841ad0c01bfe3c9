"""Keys that stand in the answer space itself: a mark on the right option, a bank without a wrong word, steps in their order."""

import re
from collections.abc import Iterator

from evals.checks.carriers import CARRIERS
from evals.checks.wording import content, holds_words, plain, words
from evals.thresholds import LEAST_HANDED, POINT_PRINTED, POINTS_PRINTED
from generator.models import Choice, Classify, Cloze, Extended, Match, Order, Response, Task

Leak = tuple[str, str, str]

VERDICT = (
    r"(?:the )?(?:(?:correct|right|true|best)(?: (?:one|answer|option|choice))?|answer|key|yes|this(?: one)?|solution"
    r"|tick(?: this)?)!?"
)
MARKED = re.compile(
    rf"[✓✔☑✅√★☆●◉☒→←]|^\s*\*(?!\*)|(?<!\*)\*\s*$|[\[(<]\s*{VERDICT}\s*[\])>]|\s[–—-]\s*{VERDICT}\s*\.?$|^\s*{VERDICT}\s*[:–—]|\[x\]",
    re.I,
)
BOLD = re.compile(r"^\s*(?:\*\*|__).+(?:\*\*|__)\s*$", re.S)
NUMBERED = re.compile(r"^\s*\(?(\d+|first|second|third|last|finally)\b", re.I)
BANK_WORDS = content(
    "word words bank box list choose pick use take select from these those your here are order any each once"
)


def printed_keys(task: Task) -> Iterator[Leak]:
    """(where, text, key) for each answer space of a task that answers for the pupil."""
    spaces = [("response", task.response)] + [
        (f"parts[{n}].response", part.response) for n, part in enumerate(task.parts or ())
    ]
    for where, response in spaces:
        yield from ((f"{where}.{place}", text, key) for place, text, key in _in_space(response, task))
    yield from _banks(task)


def lists_points(text: str, task: Task) -> str | None:
    """The first mark point that a text prints, where it prints most of what a written answer earns its marks for."""
    asked = content(task.stem) | CARRIERS
    points = [(point.text, content(point.text) - asked) for point in task.marking.points]
    telling = [(shown, fresh) for shown, fresh in points if len(fresh) > 1]
    held = content(text)
    printed = [shown for shown, fresh in telling if len(fresh & held) >= POINT_PRINTED * len(fresh)]
    return printed[0] if len(telling) > 1 and len(printed) >= max(2, POINTS_PRINTED * len(telling)) else None


def _in_space(response: Response, task: Task) -> Iterator[Leak]:
    match response:
        case Choice(options=options):
            marked = [option for option in options if MARKED.search(option.text)]
            bold = [option for option in options if BOLD.match(option.text)]
            for shown in (marked, bold):
                if shown and len(options) > len(shown) and all(option.correct for option in shown):
                    yield "options", shown[0].text, shown[0].text
        case Order(items=items, shown_order=shown_order):
            if len(items) >= LEAST_HANDED and shown_order == tuple(range(len(items))):
                yield "shown_order", items[0], "the steps, which are printed in their right order"
            elif len(items) >= LEAST_HANDED and all(map(NUMBERED.match, items)):
                yield "items", items[0], "the steps, which are numbered"
        case Match(pairs=pairs, shown_order=shown_order, left=left):
            partners = dict(pairs)
            straight = [partners.get(n) for n in range(len(left))] == list(shown_order[: len(left)])
            if len(left) >= LEAST_HANDED and straight:
                yield "shown_order", left[0], "the pairs, which stand side by side"
        case Classify(items=items):
            told = [
                item
                for item in items
                if re.search(rf"[(\[]\s*{re.escape(plain(item.group))}\s*[)\]]\s*$", plain(item.text), re.I)
            ]
            if told:
                yield "items", told[0].text, told[0].group
        case Extended(word_guide=str() as guide):
            point = lists_points(guide, task)
            if point:
                yield "word_guide", guide, point


def _banks(task: Task) -> Iterator[Leak]:
    """A bank whose words are all right, with no wrong choice among them."""
    if not isinstance(task.response, Cloze):
        return
    right = [gap.answer for gap in task.response.gaps]
    bank = task.response.bank
    if bank and {words(entry) for entry in bank} == {words(answer) for answer in right}:
        yield "response.bank", ", ".join(bank), bank[0]
    needed = frozenset().union(*map(content, right))
    for n, support in enumerate(task.supports):
        spare = content(support.text) - needed - CARRIERS - BANK_WORDS
        if (
            support.kind in ("word-bank", "bank")
            and not spare
            and all(holds_words(support.text, answer) for answer in right)
        ):
            yield f"supports[{n}]", support.text, right[0]
