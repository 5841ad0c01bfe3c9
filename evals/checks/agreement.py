"""Where a task contradicts itself about its own answer: what is stated as the key against what the response holds."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.keys import LETTERS, key_texts, letters_of
from evals.checks.statements import lettered_verdict
from evals.checks.wording import GAP, content, holds_phrase, plain, same_words, words
from generator.models import Choice, Classify, Cloze, Match, Order, Short, Table, Task, TrueFalse
from generator.verdicts import SAID_FALSE, lettered_statements

LETTER = re.compile(r"(?<![A-Za-z])([A-Z])(?![A-Za-z])")
PAIR = re.compile(r"^(.*?)\s*(?:[–—:→-]|=)\s*([A-Z])$")
SHORT_ANSWER = 3

Problem = tuple[str, str]


def disagreement(task: Task) -> Iterator[Problem]:
    """(where, problem) for each place where the key is impossible or is stated in two ways."""
    canonical = task.answer.canonical
    match task.response:
        case Choice() as choice:
            yield from _choice(choice, canonical)
        case Cloze() as cloze:
            yield from _cloze(cloze, canonical, task)
        case Match() as match_:
            yield from _match(match_, canonical)
        case Order() as order:
            yield from _order(order, canonical)
        case Classify() as classify:
            yield from _classify(classify, canonical)
        case TrueFalse() as judged:
            yield from _true_false(judged, canonical, task.stem)
        case Table() as table:
            yield from _table(table, key_texts(task), canonical)
        case Short():
            yield from _short(task)


def _choice(choice: Choice, canonical: str) -> Iterator[Problem]:
    right = [option for option in choice.options if option.correct]
    letters = letters_of(choice)
    if not right:
        yield "response.options", "no option is correct"
        return
    if not letters:
        yield "response.shown_order", "the printed order does not list every option once"
        return
    expected = {letters[option.id] for option in right}
    stated = set(LETTER.findall(canonical)) if len(words(canonical)) <= 2 * len(right) else set()
    named = [option for option in choice.options if same_words(option.text, canonical) or option.id == canonical]
    led = re.match(r"^([A-Z])\s*[:.)–-]\s*\S", canonical)
    if named:
        if not all(option.correct for option in named):
            yield "answer.canonical", f"the key says {quote(canonical)}, an option that is not marked correct"
    elif led and led[1] != letters[right[0].id] and len(right) == 1:
        yield "answer.canonical", f"the key says {led[1]}, the correct option is printed as {letters[right[0].id]}"
    elif stated and stated != expected:
        yield (
            "answer.canonical",
            f"the key says {', '.join(sorted(stated))}, the correct option is printed as {', '.join(sorted(expected))}",
        )
    elif not stated and not led and not any(holds_phrase(canonical, option.text) for option in right):
        yield "answer.canonical", f"the key {quote(canonical)} names none of the correct options"


def _cloze(cloze: Cloze, canonical: str, task: Task) -> Iterator[Problem]:
    shown = [int(n) for text in (task.stem, *(s.text for s in task.stimulus)) for n in GAP.findall(text)]
    if sorted(shown) != sorted(gap.n for gap in cloze.gaps):
        yield "response.gaps", f"the text shows gaps {shown}, the response fills {[gap.n for gap in cloze.gaps]}"
    parts = [re.sub(r"^\s*\(?\w\)\s*", "", part).strip() for part in canonical.split(";")]
    for place, gap in enumerate(cloze.gaps):
        right = (gap.answer, *gap.accept)
        stated = parts[place] if len(parts) == len(cloze.gaps) else canonical
        fits = same_words if len(parts) == len(cloze.gaps) else holds_phrase
        if not any(fits(stated, answer) for answer in right):
            yield "answer.canonical", f"gap {gap.n} takes {quote(gap.answer)}, the key says {quote(stated)}"
        if cloze.bank is not None and not any(same_words(word, answer) for word in cloze.bank for answer in right):
            yield "response.bank", f"the word bank does not hold {quote(gap.answer)}, the answer to gap {gap.n}"
        point = task.marking.points[place] if len(task.marking.points) == len(cloze.gaps) else None
        if point and not any(holds_phrase(point.text, answer) for answer in right):
            yield (
                f"marking.points[{place}]",
                f"gap {gap.n} takes {quote(gap.answer)}, the mark point says {quote(point.text)}",
            )


def _match(response: Match, canonical: str) -> Iterator[Problem]:
    letters = letters_of(response)
    rows = dict(response.pairs)
    if not letters or len(rows) != len(response.pairs) or set(rows) != set(range(len(response.left))):
        yield "response.pairs", "the pairs do not give each left side one right side that is printed"
        return
    if any(right not in letters for right in rows.values()):
        yield "response.pairs", "a pair points at a right side that does not exist"
        return
    for part in re.split(r"[;\n]|,\s(?=\d)", canonical):
        pair = PAIR.match(part.strip())
        if not pair:
            continue
        row = _row(pair[1], response)
        if row is not None and letters[rows[row]] != pair[2]:
            yield (
                "answer.canonical",
                f"the key matches {quote(response.left[row])} with {pair[2]}, the response with {letters[rows[row]]}",
            )


def _row(name: str, response: Match) -> int | None:
    """The left side that a line of the key names, by its text or by its number."""
    text = plain(name).strip("() .")
    if text.isdigit() and 1 <= int(text) <= len(response.left):
        return int(text) - 1
    return next((n for n, left in enumerate(response.left) if same_words(left, text)), None)


def _order(order: Order, canonical: str) -> Iterator[Problem]:
    letters = letters_of(order)
    if not letters:
        yield "response.shown_order", "the printed order does not list every item once"
        return
    expected = [letters[n] for n in range(len(order.items))]
    stated = LETTER.findall(canonical)
    if len(words(canonical)) <= len(order.items) and stated:
        if stated != expected:
            yield "answer.canonical", f"the key says {' '.join(stated)}, the items in order are {' '.join(expected)}"
        return
    line = " ".join(words(canonical))
    places = [line.find(" ".join(words(item))) for item in order.items]
    if min(places) >= 0 and places != sorted(places):
        yield "answer.canonical", f"the key {quote(canonical)} lists the items in another order than the response"


def _classify(response: Classify, canonical: str) -> Iterator[Problem]:
    for item in response.items:
        if item.group not in response.groups:
            yield "response.items", f"{quote(item.text)} belongs to {quote(item.group)}, which is no heading"
    if sorted(response.shown_order) != list(range(len(response.items))):
        yield "response.shown_order", "the printed order does not list every item once"
    low = plain(canonical).lower()
    starts = sorted((low.find(plain(group).lower() + ":"), group) for group in response.groups)
    if starts and starts[0][0] >= 0:
        ends = [start for start, _ in starts[1:]] + [len(low)]
        for (start, group), end in zip(starts, ends, strict=True):
            for item in response.items:
                if (
                    item.group != group
                    and plain(item.text).lower() in low[start:end]
                    and not _in_own(low, starts, item.group, item.text)
                ):
                    yield (
                        "answer.canonical",
                        f"the key puts {quote(item.text)} under {quote(group)}, the response under {quote(item.group)}",
                    )
            yield from _classify_letters(response, group, low[start:end].removeprefix(plain(group).lower() + ":"))


def _classify_letters(response: Classify, group: str, listed: str) -> Iterator[Problem]:
    """Where a heading lists letters and nothing else: they are those of its items as they are printed."""
    stated = [part.strip().upper() for part in listed.strip(" ;.").split(",")]
    if not all(len(part) == 1 and part in LETTERS for part in stated):
        return
    printed = [response.items[n] for n in response.shown_order if n < len(response.items)]
    expected = [LETTERS[place] for place, item in enumerate(printed[: len(LETTERS)]) if item.group == group]
    if sorted(stated) != expected:
        yield (
            "answer.canonical",
            f"the key puts {', '.join(stated)} under {quote(group)}, the response {', '.join(expected) or 'nothing'}",
        )


def _in_own(low: str, starts: list[tuple[int, str]], group: str, text: str) -> bool:
    """Whether the key also lists the item under its own heading (one item's words may hold another's)."""
    place = next((n for n, (_, name) in enumerate(starts) if name == group), None)
    if place is None:
        return False
    end = starts[place + 1][0] if place + 1 < len(starts) else len(low)
    return plain(text).lower() in low[starts[place][0] : end]


def _true_false(response: TrueFalse, canonical: str, stem: str) -> Iterator[Problem]:
    statements, named = lettered_statements(stem), lettered_verdict(canonical)
    stated = words(canonical)[:1]
    if statements and (named is None or named[0] not in statements):
        yield "answer.canonical", f"the key {quote(canonical)} names none of the statements {', '.join(statements)}"
    elif named and named[1] != response.answer:
        yield "answer.canonical", f"the key says {quote(canonical)}, the response says {response.answer}"
    elif not named and stated and stated[0] in ("true", "false", "t", "f"):
        if (stated[0][0] == "t") != response.answer:
            yield "answer.canonical", f"the key says {quote(canonical)}, the response says {response.answer}"
    elif not named and not SAID_FALSE.search(stem):
        yield "answer.canonical", f"the key {quote(canonical)} does not say true or false"
    elif not named and response.answer:
        yield "response.answer", "the stem calls the statement false, the response true"
    rest = canonical.partition(".")[2].strip() if named or stated[:1] in (("true",), ("false",)) else canonical
    if rest and response.correction and not content(rest) & content(response.correction):
        yield "answer.canonical", f"the key corrects to {quote(rest)}, the response to {quote(response.correction)}"


def _table(table: Table, cells: tuple[str, ...], canonical: str) -> Iterator[Problem]:
    if len(cells) != len(table.blanks):
        yield "response.blanks", "a blank lies outside the table"
    held = [holds_phrase(canonical, cell) for cell in cells]
    if any(held):
        for cell, found in zip(cells, held, strict=True):
            if not found and words(cell):
                yield "answer.canonical", f"the table expects {quote(cell)}, which the key does not say"


def _short(task: Task) -> Iterator[Problem]:
    """A short written answer must stand in its own mark scheme and model answer."""
    right = (task.answer.canonical, *task.answer.accept)
    if not 1 <= len(words(task.answer.canonical)) <= SHORT_ANSWER:
        return
    if not any(holds_phrase(task.marking.model_answer, answer) for answer in right):
        yield (
            "answer.canonical",
            f"the key is {quote(task.answer.canonical)}, the model answer says {quote(task.marking.model_answer)}",
        )
    points = [text for point in task.marking.points for text in (point.text, *point.accept)]
    if points and not any(holds_phrase(text, answer) for text in points for answer in right):
        yield "marking.points", f"no mark point names the key {quote(task.answer.canonical)}"
