"""What gives an answer away: the key in its own question, a hint that states it, an example that solves the target."""

import re
from collections.abc import Iterator
from functools import lru_cache

from evals.checks.carriers import CARRIERS
from evals.checks.disguised import disguised, lists_gaps_in_order
from evals.checks.exact_text import agrees
from evals.checks.handed_over import handed_over
from evals.checks.keys import final_value, key_texts
from evals.checks.named_keys import gives_away
from evals.checks.printed_keys import lists_points, printed_keys
from evals.checks.wording import (
    GAP,
    content,
    distinctive,
    holds_phrase,
    holds_words,
    lines,
    numbers,
    plain,
    words,
)
from generator.models import Choice, Cloze, Match, Order, Short, Support, Task, TrueFalse

Leak = tuple[str, str, str]

MOST_KEY_WORDS = 4
WHOLE = 5
STATED_SHARE = 0.6
TOLD_SHARE = 0.9
LEAST_ASKING = 2
PRINTED_POINTS = 0.7
VERDICT = re.compile(
    r"(?<!if )(?<!whether )\b(?:it|this|the statement|the claim|this statement|the answer) is (true|false)\b", re.I
)
CONDITION = re.compile(
    r"\b(?:if|whether|decide|say)\b[^.]{0,25}\b(?:it|this|statement|claim)\b[^.]{0,12}\b(?:true|false)\b", re.I
)
SEPARATOR = re.compile(r"\s*[|•;/\n]\s*|,\s+")
OFFERED = re.compile(
    r"\b(?:or|choose|options|either|from (?:this|these|the) (?:list|words|box)|word bank|use (?:each|these|this) "
    r"words?)\b",
    re.I,
)
SAID_WRONGLY = re.compile(
    r"\b(?:pupil|student|friend|someone|classmate|child)\b[^.]{0,30}\b(?:writes|says|thinks|claims|believes)\b", re.I
)
DATA = re.compile(r"```.*?```|`[^`\n]+`|\bhttps?://\S+|\bwww\.\S+", re.S)
SIGNS = re.compile(r"[$<>=+×÷]")
EXAMPLES = frozenset({"faded-example", "worked-example", "example", "model"})
BANKS = frozenset({"word-bank", "bank", "glossary"})


def asking_texts(task: Task) -> Iterator[tuple[str, str]]:
    """(where, text) for what a task prints beside options, columns and banks: stems, stimuli, supports."""
    yield "stem", task.stem
    yield from ((f"parts[{n}].stem", part.stem) for n, part in enumerate(task.parts or ()))
    yield from ((f"stimulus[{n}]", text) for n, s in enumerate(task.stimulus) for text in (s.text, s.alt) if text)
    yield from ((f"supports[{n}]", support.text) for n, support in enumerate(task.supports))


def short_keys(task: Task) -> tuple[str, ...]:
    """Keys of a few distinctive words that pupils have to find themselves; none where they choose among what is "
    "printed."""
    if not task.marks or not isinstance(task.response, Short | Cloze):
        return ()
    return tuple(key for key in key_texts(task) if 1 <= len(words(key)) <= MOST_KEY_WORDS and distinctive(key))


def whole_answers(task: Task, least: int = WHOLE) -> tuple[str, ...]:
    """Answers long enough that printing them word for word is telling: the key and the model answer."""
    if not task.marks or isinstance(task.response, Choice | Match | Order) or task.response.kind == "classify":
        return ()
    texts = {
        task.answer.canonical,
        task.marking.model_answer,
        *(key_texts(task) if task.response.kind == "true_false" else ()),
    }
    if isinstance(task.response, TrueFalse) and task.response.correction:
        texts.add(task.response.correction)
    return tuple(sorted(text for text in texts if len(words(text)) >= least and content(text) - CARRIERS))


def leaks_in_own_text(task: Task) -> Iterator[Leak]:
    """(where, text, key) for each text of a task that prints its own key; one leak a text."""
    if not task.marks:
        return
    supports = {f"supports[{n}]": support for n, support in enumerate(task.supports)}
    for where, printed in asking_texts(task):
        support = supports.get(where)
        # A program or an address is what the question is about; its words are data.
        text = DATA.sub(" ", printed)
        key = gives_away(text, task) or _holds_key(text, task, support) or (support and _solves(support, task))
        if not key and (support is None or support.kind not in EXAMPLES | BANKS) and not where.startswith("stimulus"):
            key = handed_over(printed, task) or (support and lists_points(text, task))
        if key:
            yield where, printed, key
    yield from _single_choices(task)
    yield from printed_keys(task)


def tells_elsewhere(text: str, task: Task, keys: tuple[str, ...]) -> str | None:
    """The key that a sentence of another task states together with most of what its question says of it."""
    held = content(text)
    for key in keys:
        if not content(key) <= held or not holds_phrase(text, key):
            continue
        wanted = _asked_about(task, key)
        if len(wanted) < LEAST_ASKING:
            continue
        # From where a pupil has the word, what is said may be wrong on purpose.
        for line in lines(SAID_WRONGLY.split(text)[0]):
            if holds_phrase(line, key) and len(wanted & content(line)) / len(wanted) >= STATED_SHARE:
                return key
    return None


def _asked_about(task: Task, key: str) -> frozenset[str]:
    """What the question says of the thing it asks for: the sentence with the gap, or the stem."""
    if isinstance(task.response, Cloze):
        gap = next((gap for gap in task.response.gaps if gap.answer == key), None)
        mark = f"{{{{gap:{gap.n}}}}}" if gap else ""
        holding = [part for part in re.split(r"\n+|(?<=[.!?])\s", task.stem) if mark in part]
        return content(GAP.sub(" ", " ".join(holding))) - CARRIERS - content(key)
    return content(task.stem) - CARRIERS - content(key)


def prints(text: str, answer: str) -> bool:
    """Whether a text prints a long answer as it stands; in mathematics every sign counts."""
    if not content(answer) <= content(text):
        return False
    return _compact(answer) in _compact(text) if SIGNS.search(answer) else holds_words(text, answer)


def _holds_key(text: str, task: Task, support: Support | None) -> str | None:
    """The key as it stands in a text of its own task."""
    whole = next((answer for answer in whole_answers(task) if prints(text, answer)), None)
    if whole:
        return whole
    if isinstance(task.response, TrueFalse):
        found = VERDICT.search(plain(text)) if support and not CONDITION.search(plain(text)) else None
        return found[0] if found and (found[1].lower() == "true") == task.response.answer else None
    if isinstance(task.response, Match | Order) and support:
        return (
            task.answer.canonical
            if len(words(task.answer.canonical)) > 2 and holds_words(text, task.answer.canonical)
            else None
        )
    if support and isinstance(task.response, Choice):
        return _right_option(text, task.response)
    number = task.answer.canonical.replace(",", "") if isinstance(task.response, Short) else ""
    if (
        support
        and number in numbers(text)
        and number not in numbers(task.stem)
        and support.kind not in EXAMPLES | BANKS
    ):
        return number
    if support and isinstance(task.response, Short) and _is_plain_pair(text, task):
        return task.answer.canonical
    for key in short_keys(task):
        if holds_phrase(GAP.sub(" ____ ", text), key) and not _offered(text, key, support):
            return key
    return _hidden(text, task, support) if support else None


def _is_plain_pair(text: str, task: Task) -> bool:
    """Whether a help prints a key of several figures, such as '0 and 1', that is too plain to count by its words."""
    key = task.answer.canonical
    plain_key = 1 < len(words(key)) <= MOST_KEY_WORDS and bool(numbers(key)) and not distinctive(key)
    return plain_key and holds_words(text, key) and not holds_words(task.stem, key)


def _hidden(text: str, task: Task, support: Support) -> str | None:
    """A key that a help prints in other letters, in the order of the gaps, or in nearly all its words."""
    if support.kind in BANKS:
        return lists_gaps_in_order(text, task)
    thinly = lists_gaps_in_order(text, task) or disguised(text, short_keys(task))
    return thinly or (_told(text, task) if support.kind not in EXAMPLES else None)


def _right_option(text: str, choice: Choice) -> str | None:
    """The right option, where a support names it and no wrong one."""
    right = [option.text for option in choice.options if option.correct and holds_words(text, option.text)]
    wrong = [option for option in choice.options if not option.correct and holds_words(text, option.text)]
    return right[0] if right and distinctive(right[0]) and not wrong else None


def _offered(text: str, key: str, support: Support | None) -> bool:
    """Whether the key stands among other choices: a bank with wrong words too, or 'is it a cell or a tissue?'."""
    holding = [line for line in re.split(r"\n+|(?<=[.!?])\s", text) if holds_phrase(line, key)] or [text]
    if all(re.search(r"\bor\b", line) for line in holding):
        return True
    if OFFERED.search(text) or (support and support.kind in BANKS):
        entries = [entry for line in holding for entry in SEPARATOR.split(line) if words(entry)]
        return len(entries) > 1
    return False


def _told(text: str, task: Task) -> str | None:
    """A long key that one sentence of a hint says in nearly all its words."""
    if task.response.kind not in ("short", "extended"):
        return None
    wanted = content(task.answer.canonical)
    if len(wanted) < WHOLE:
        return None
    # What the question prints already is no answer; only the rest counts.
    fresh = wanted - content(task.stem)
    for line in lines(text):
        held = content(line)
        if len(wanted & held) / len(wanted) >= TOLD_SHARE and len(fresh & held) >= WHOLE - 2:
            return task.answer.canonical
    return None


def _solves(support: Support, task: Task) -> str | None:
    """The key, where an example solves the target itself and not a parallel question."""
    points = [point.text for point in task.marking.points if len(words(point.text)) + len(numbers(point.text)) > 2]
    printed = [point for point in points if _compact(point) in _compact(support.text)]
    # The first step may be shared by parallel questions; all of them, or the last one, may not.
    if len(points) > 1 and (len(printed) >= max(2, PRINTED_POINTS * len(points)) or points[-1] in printed):
        return printed[-1]
    own = numbers(task.stem)
    final = final_value(task)
    if final is not None and len(own) > 1 and _compact(task.stem.split("\n")[0]) in _compact(support.text):
        last = re.split(r"=|\n", support.text)[-1]
        return task.answer.canonical if agrees(last.strip(" .$"), final.value, final.unit) else None
    return None


@lru_cache(maxsize=5_000)
def _compact(text: str) -> str:
    return re.sub(r"[\s$*.]+", "", text).lower()


def _single_choices(task: Task) -> Iterator[Leak]:
    """A list to choose from that holds the right choice only."""
    if isinstance(task.response, Choice) and len(task.response.options) == 1:
        yield "response.options", task.response.options[0].text, task.response.options[0].text
    if isinstance(task.response, Cloze) and task.response.bank is not None and len(set(task.response.bank)) == 1:
        yield "response.bank", task.response.bank[0], task.response.bank[0]
    if isinstance(task.response, Match) and len(task.response.right) == 1:
        yield "response.right", task.response.right[0], task.response.right[0]
