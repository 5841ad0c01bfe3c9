"""What a homework says is so: the claims that pupils meet, how they are keyed, and what the cited passages state.

A passage holds a whole piece of knowledge, its parts joined by full stops: a fact; a term with its meaning and ideas; a
claim with the reply that puts it right; a claim that holds always, sometimes or never with its reason.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from curriculum.reading.text import likeness, words_in
from evals.checks.wording import content, plain
from generator.models import Choice, Passage, Response, Task, TrueFalse
from generator.verdicts import lettered_statements

VERDICTS = frozenset({"always", "sometimes", "never"})
LEAST_WORDS = 4
INSTRUCTION = re.compile(
    r"^(?:true or false|if (?:it|the|this|you)|write|correct|give|say|explain|circle|tick|decide|is (?:this|it) "
    r"(?:true|false)|"
    r"state|choose|show|justify|then|how far|put (?:it|this) right|read|look)\b",
    re.I,
)
SET_OFF = re.compile(r"\*\*([^*]+)\*\*|‘((?:[^‘’]|’(?=\w))+)’|“([^”]+)”|\"([^\"]+)\"")
SPEECH = re.compile(
    r"\b(?:writes?|wrote|written|says?|said|thinks?|thought|claims?|claimed|believes?|believed|argues?|argued|states?|stated"
    r"|answers?|"
    r"answered)\b[^‘“\".!?]{0,30}[‘“\"]((?:[^‘’“”\"]|’(?=\w))+)[’”\"]",
    re.I,
)
SAID_TO_BE_WRONG = re.compile(
    r"\b(?:what is wrong|wrong with|is wrong|mistaken?|incorrect|not (?:right|correct|true)|put (?:it|this|them) "
    r"right)\b",
    re.I,
)
NAMED_VERDICT = re.compile(r"^(?:statement )?([A-H]) (?:is|=) (true|false)\b", re.I)
ASKS_FOR_THE_WRONG_ONE = re.compile(r"\b(?:not|false|incorrect|wrong|except|untrue|never)\b", re.I)
ASKS_WHICH_IS_TRUE = re.compile(r"\b(?:statements?|claims?|(?:is|are|true or) (?:true|correct|right|false))\b", re.I)


class Claim(NamedTuple):
    """A statement that pupils meet: its words, whether the key holds it true (None: neither), and where it stands.

    An option is a claim that stands `alone` where the question asks which is true. Under any other question it is an answer,
    and may be a wrong one although it is true of something else: a wide area network is no answer to "Which stays in one
    building?".
    """

    text: str
    keyed: bool | None
    where: str
    task: Task
    alone: bool = True


def claims_of(task: Task) -> Iterator[Claim]:
    """The statements that a task puts to pupils: to judge, to choose from, or as somebody's words."""
    yield from _claims_in(task, task.stem, task.response, "")
    for n, part in enumerate(task.parts or ()):
        yield from _claims_in(task, part.stem, part.response, f"parts[{n}].")


def _claims_in(task: Task, stem: str, response: Response, prefix: str) -> Iterator[Claim]:
    match response:
        case TrueFalse(answer=answer):
            lettered = lettered_statements(stem)
            verdict = lettered_verdict(task.answer.canonical)
            for letter, text in lettered.items():
                # Where the key names one of several, it says the opposite of the others.
                keyed = (verdict[1] == (letter == verdict[0])) if verdict else None
                yield Claim(text, keyed, f"{prefix}stem", task)
            if not lettered:
                yield Claim(judged_claim(stem), answer, f"{prefix}stem", task)
        case Choice(options=options):
            if not ASKS_FOR_THE_WRONG_ONE.search(plain(stem)):
                alone = ASKS_WHICH_IS_TRUE.search(plain(stem)) is not None
                for n, option in enumerate(options):
                    if words_in(option.text) >= LEAST_WORDS:
                        yield Claim(option.text, option.correct, f"{prefix}response.options[{n}]", task, alone)
    wrong = SAID_TO_BE_WRONG.search(stem) is not None
    for speech in SPEECH.findall(stem):
        if words_in(speech) >= LEAST_WORDS:
            yield Claim(speech, False if wrong else None, f"{prefix}stem", task)


def lettered_verdict(key: str) -> tuple[str, bool] | None:
    """('A', False) for a key that begins 'A is false'; None for any other."""
    found = NAMED_VERDICT.match(plain(key))
    return (found[1], found[2].lower() == "true") if found else None


@lru_cache(maxsize=5_000)
def judged_claim(stem: str) -> str:
    """The statement of a true-or-false stem: the words set off in it, or what is left without instructions."""
    for marked in SET_OFF.finditer(stem):
        words = next(group for group in marked.groups() if group)
        # Words quoted inside a sentence are part of it.
        if words_in(words) >= LEAST_WORDS - 1 and words[0].isupper():
            return words.strip()
    text = re.sub(r"\(?\btrue (?:or|/) ?false\b\)?\??:?", " ", plain(stem), flags=re.I)
    kept = [part for part in re.split(r"(?<=[.!?])\s+", text.strip()) if part and not INSTRUCTION.match(part)]
    return " ".join(kept).strip()


@lru_cache(maxsize=5_000)
def pieces(text: str) -> tuple[str, ...]:
    """The parts of a passage, in order."""
    return tuple(part.strip() for part in re.split(r"(?<=[.!?])\s+", " ".join(text.split())) if part.strip(" ."))


def is_misconception(passage: Passage) -> bool:
    """Whether a passage is a wrong claim with its reply: its id says so, or a second sentence answers the first."""
    if "misconception" in passage.id:
        return True
    parts = pieces(passage.text)
    if len(parts) < 2 or any(part.rstrip(".").endswith("?") for part in parts) or _weighs(passage):
        return False
    claim, reply = parts[0], parts[1]
    sentences = claim[:1].isupper() and reply[:1].isupper() and min(words_in(claim), words_in(reply)) >= LEAST_WORDS
    return sentences and len(content(reply) - content(claim)) >= 1 and likeness(claim, reply) >= 0.1


def stated_by(passage: Passage) -> tuple[str, ...]:
    """The sentences that a passage states as true; none where it only weighs a claim or asks a question."""
    parts = pieces(passage.text)
    if not parts or _weighs(passage):
        return ()
    if is_misconception(passage):
        return tuple(part for part in parts[1:] if part[:1].isupper() and words_in(part) >= LEAST_WORDS)
    if words_in(parts[0]) < LEAST_WORDS and len(parts) > 1:
        # A term: its name and its meaning make the statement.
        return (f"{parts[0].rstrip('.')} {parts[1]}",)
    return (parts[0],) if not parts[0].rstrip(".").endswith("?") else ()


def _weighs(passage: Passage) -> bool:
    """Claims with a verdict, judgements, cases and examples state nothing that stands alone."""
    kinds = (":claims:", ":judgements:", ":cases:", ":worked_examples:", ":earlier:")
    if any(kind in passage.id for kind in kinds):
        return True
    return any(part.rstrip(".").lower() in VERDICTS for part in pieces(passage.text)[1:2])
