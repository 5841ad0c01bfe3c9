"""The definitions that a homework teaches or asks for, wherever they stand: questions, keys, columns, supports, passages, the brief."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from evals.checks.about_one_word import meaning_asked, word_asked
from evals.checks.defining import told
from evals.checks.evidence import Evidence
from evals.checks.meaning_beside import beside
from evals.checks.statements import is_misconception, judged_claim, pieces
from evals.checks.wording import GAP, holds_words, plain, same_words, words
from generator.models import Choice, Cloze, Extended, Match, Response, Short, Table, Task, TrueFalse

LONGEST_TERM = 4
LEAST_DEFINITION = 3
NAMES_NOTHING = frozenset(
    {"it", "this", "that", "these", "they", "he", "she", "we", "you", "i", "there"}
    | {"what", "which", "who", "how", "why", "not", "does", "can"}
)
ASKS_FOR_TERM = re.compile(
    r"\b(?:(?:which|what)(?: of these| is the| key| one)* (?:term|word|name|phrase)s?\b[^:?]*?"
    r"(?:means?|meaning|definition|is given to|describes?|defined as|explained|for|fits)\b|"
    r"(?:write|give|name|choose|circle|tick|find|state) the (?:key )?(?:term|word|name)\b[^:?]*?"
    r"(?:means?|meaning|definition|describes?|for|fits)\b|what do we call\b|what is the name (?:of|for)\b):?\s*(.+)",
    re.I | re.S,
)
NAMED = r"[‘'\"“*]*(.{2,40}?)[’'\"”*]*"
ASKS_FOR_MEANING = re.compile(
    r"(?:^|[.?!]\s+)(?:what (?:do(?:es)?|do we mean by|is meant by|is|are)|define|give the (?:meaning|definition) of|"
    r"explain what|(?:say|write|state|describe) what|"
    r"(?:which|what)\b.{0,40}?\b(?:defines?|meaning of|definition of|explains|describes)|"
    r"(?:choose|tick|circle|give|write|select|state|pick)\b.{0,30}?\b(?:meaning|definition) (?:of|for))\s+"
    rf"(?:the (?:key )?(?:term|word) )?(?:an? |the )?{NAMED}(?:\s+(?:means?|is|are)\b|\s+in (?:\w+ ?){{1,3}}\?|\?|\.|:|$)",
    re.I,
)
UNFINISHED = re.compile(r"(?:\.\.\.|…|:|_{2,}|\b(?:is|are|means|called))\s*[.…:_]*$")
OPENING = re.compile(r"^(?:(?:it|this|they|the word|the term)\s+(?:is|are|means?)|[A-H][:.)])\s+", re.I)
GLOSSARIES = frozenset({"glossary", "word-bank", "vocabulary", "key-words", "keywords"})
PAIRS_MEANINGS = re.compile(r"\b(?:meanings?|definitions?|what (?:it|each|they) means?)\b", re.I)


class Definition(NamedTuple):
    """A term with the meaning that the homework gives it, the task that uses it (none in the brief and in sources), and where.

    `firm`: the homework says that this is the term's meaning. Else it only says something of the form 'X is a ...', which
    may be a fact about one X.
    """

    term: str
    meaning: str
    task: Task | None
    firm: bool = True
    where: str = "definition"


def definitions(evidence: Evidence) -> Iterator[Definition]:
    """Each different pair of term and meaning, with the first task that uses it; firm where any place says it firmly."""
    pairs: dict[tuple[tuple[str, ...], tuple[str, ...]], Definition] = {}
    for found in _all(evidence):
        pair = words(found.term), words(found.meaning)
        if 1 <= len(pair[0]) <= LONGEST_TERM and len(pair[1]) >= LEAST_DEFINITION and NAMES_NOTHING.isdisjoint(pair[0]):
            known = pairs.setdefault(pair, found)
            if found.firm and not known.firm:
                pairs[pair] = known._replace(firm=True)
    yield from pairs.values()


def _all(evidence: Evidence) -> Iterator[Definition]:
    for task in evidence.all_tasks:
        yield from _asked(task, task.stem, task.response, task.answer.canonical)
        for part in task.parts or ():
            yield from _asked(task, part.stem, part.response, _part_key(task, part.label))
        yield from _cited(task, evidence)
        for support in task.supports:
            yield from _said(support.text, task, listed=support.kind in GLOSSARIES)
        for stimulus in task.stimulus:
            yield from _said(stimulus.text, task)
        answers = (task.answer.canonical, *(point.text for point in task.marking.points))
        for text in (task.marking.model_answer, *answers, *(slip.reply for slip in task.marking.common_errors)):
            yield from _said(text, task)
        for text in (task.stem, *(part.stem for part in task.parts or ()), task.rationale):
            yield from _beside(text, task)
    for text, _, _ in evidence.brief:
        yield from _said(text, None, where="pupil_brief")
    for n, row in enumerate(evidence.homework.class_feedback):
        yield from _said(row.secure, None, where=f"class_feedback[{n}].secure")
        yield from _said(row.next, None, where=f"class_feedback[{n}].next")
    if evidence.homework.exemplar:
        yield from _said(evidence.homework.exemplar, None, where="exemplar")
    for passage in evidence.passages.values():
        if not is_misconception(passage):
            yield from _said(passage.text, None, where="sources")


def _said(text: str, task: Task | None, listed: bool = False, where: str = "definition") -> Iterator[Definition]:
    """What a text tells pupils of its words."""
    for found in told(text, listed):
        yield Definition(found.term, found.meaning, task, found.firm, where)
    yield from _beside(text, task, where)


def _beside(text: str, task: Task | None, where: str = "definition") -> Iterator[Definition]:
    """What a text lays beside the words that it sets off."""
    for found in beside(text):
        yield Definition(found.term, found.meaning, task, found.firm, where)


def _asked(task: Task, stem: str, response: Response, key: str) -> Iterator[Definition]:
    """The definition that a question with its key makes: a term asked for, a meaning asked for, a sentence completed."""
    asked = plain(stem)
    match response:
        case Match(left=left, right=right, pairs=pairs):
            for one, other in pairs:
                term, meaning = sorted((left[one], right[other]), key=lambda text: len(words(text)))
                yield Definition(term, meaning, task, firm=PAIRS_MEANINGS.search(asked) is not None)
        case Table(columns=columns, rows=rows) if len(columns) == 2:
            for row in rows:
                yield Definition(row[0], row[1], task, firm=PAIRS_MEANINGS.search(columns[1]) is not None)
        case Cloze(gaps=gaps):
            fills = {str(gap.n): gap.answer for gap in gaps}
            yield from _said(GAP.sub(lambda gap: fills.get(gap[1], gap[0]), stem), task)
        case TrueFalse(answer=True):
            yield from _said(judged_claim(stem), task)
        case TrueFalse(correction=str(correction)):
            yield from _said(correction, task)
        case Choice(options=options):
            for option in options:
                if option.correct:
                    yield from (*_answered(task, asked, option.text), *_said(option.text, task))
                    yield from _of_one_word(task, stem, option.text)
        case Short() | Extended():
            yield from _answered(task, asked, key)
            yield from _of_one_word(task, stem, key)
            if key == task.answer.canonical and isinstance(response, Extended):
                yield from _answered(task, asked, task.marking.model_answer)


def _of_one_word(task: Task, stem: str, key: str) -> Iterator[Definition]:
    """What a question of any wording that is on one word, and nothing else, says with its key."""
    word, meaning = word_asked(stem), meaning_asked(stem)
    if word:
        yield Definition(word, OPENING.sub("", plain(key)), task)
    elif meaning and len(words(key)) <= LONGEST_TERM:
        yield Definition(key, meaning, task)


def _answered(task: Task, asked: str, answer: str) -> Iterator[Definition]:
    term = ASKS_FOR_TERM.search(asked)
    if term:
        yield Definition(answer, term[1].split("?")[0].strip(" ."), task)
        return
    if UNFINISHED.search(asked):
        yield from _said(f"{asked.rstrip(' .…:_')} {answer}", task)
    meaning = ASKS_FOR_MEANING.search(asked)
    if meaning:
        firm = re.match(r"what (?:is|are)\b", meaning[0].lstrip(".?! "), re.I) is None
        yield Definition(meaning[1].strip(), OPENING.sub("", plain(answer)), task, firm)


def _part_key(task: Task, label: str) -> str:
    """What the key says for one part: '(a) ...; (b) ...'."""
    name = re.escape(label.strip("(). "))
    found = re.search(rf"(?:^|[;\n.]\s*)\(?{name}[).:]\s*(.+?)(?=[;\n.]\s*\(?[a-z][).:]\s|$)", task.answer.canonical)
    return found[1] if found else ""


def _cited(task: Task, evidence: Evidence) -> Iterator[Definition]:
    for passage in evidence.cited(task):
        parts = pieces(passage.text)
        if len(parts) < 2 or len(words(parts[0])) > LONGEST_TERM:
            continue
        name = parts[0].rstrip(".")
        told_here = any(mark in passage.id for mark in (":terms:", "keyword"))
        if (
            told_here
            or same_words(task.answer.canonical, name)
            or (parts[0] != name and holds_words(task.stem, f"{name} mean"))
        ):
            yield Definition(name, parts[1].rstrip("."), task)
