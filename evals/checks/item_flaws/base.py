"""What an item-writing flaw is, and the views of a question that the flaws are looked for in.

A flaw is one function over one view, in a file of its own. Views hold plain values, so that a question printed on three
sheets is read once.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from curriculum.reading.text import likeness
from evals.checks.evidence import Evidence
from evals.checks.item_flaws.everyday_words import ANTICS, EVERYDAY, EVERYDAY_SUBJECTS
from evals.checks.statements import is_misconception, pieces
from evals.checks.subject_words import FAMILY
from evals.checks.wording import content, plain
from evals.thresholds import LISTED_OPTION
from generator.models import Choice, Task

SEVERAL = re.compile(
    r"\b(?:which|tick|choose|circle|give|select|pick|name|find) (?:\w+ )?(?:two|three|four)\b|\ball that\b|\bwhich (?:of these )?are\b",
    re.I,
)
TERM = re.compile(r"that is the word for: \S+(?: \S+){2}", re.I)
LINE = re.compile(r"_{2,}")


class Flaw(NamedTuple):
    """What is wrong, with the words quoted, what to do, and where it stands inside the response."""

    says: str
    mend: str
    where: str = "response.options"


class AskedChoice(NamedTuple):
    """A choice question as it is printed: the stem (a line to fill as ‘……’), the options in printed order, which are right.

    `listed` marks wrong options that are misconceptions of the cited passages in their own words: what pupils really say may
    hold an 'always'. `terms` marks options whose own reason says what word of the lesson they are. `foreign` marks options about
    things of every day, or antics, that have nothing to do with the homework;
    `taught` are the stems of its passages, its unit and its objectives, `title` those of the unit's title.
    """

    stem: str
    options: tuple[str, ...]
    right: tuple[bool, ...]
    listed: tuple[bool, ...] = ()
    foreign: tuple[bool, ...] = ()
    accepted: tuple[str, ...] = ()
    terms: tuple[bool, ...] = ()
    taught: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """The first right option; empty where none is."""
        return next((text for text, right in zip(self.options, self.right, strict=True) if right), "")

    @property
    def wrong(self) -> tuple[str, ...]:
        return tuple(text for text, right in zip(self.options, self.right, strict=True) if not right)

    @property
    def asks_for_several(self) -> bool:
        """Whether the stem says that more than one option is to be found."""
        return SEVERAL.search(self.stem) is not None


ChoiceFlaw = Callable[[AskedChoice], Iterable[Flaw]]


def printed_options(choice: Choice) -> tuple[int, ...]:
    """Indices of the options in the order in which they are printed."""
    places = {option.id: n for n, option in enumerate(choice.options)}
    return tuple(places[name] for name in choice.shown_order)


def same_text(one: str, other: str) -> bool:
    """Whether two printed texts are the same but for capitals, spaces and the final stop; signs count."""
    return "".join(one.lower().split()).rstrip(".") == "".join(other.lower().split()).rstrip(".")


def asked_choice(task: Task, stem: str, choice: Choice, said: "Said") -> AskedChoice:
    """The view of a choice question."""
    options = [choice.options[n] for n in printed_options(choice)]
    texts = tuple(plain(option.text) for option in options)
    return AskedChoice(
        stem=plain(LINE.sub("……", stem)),
        options=texts,
        right=tuple(option.correct for option in options),
        listed=tuple(not option.correct and said.listed(text) for option, text in zip(options, texts, strict=True)),
        foreign=tuple(not option.correct and said.foreign(text) for option, text in zip(options, texts, strict=True)),
        accepted=tuple(plain(text) for text in task.answer.accept),
        terms=tuple(TERM.match(option.reason) is not None for option in options),
        taught=said.taught,
        title=said.title,
    )


class Said:
    """What the homework says, for telling options that are strange to it and options that pupils are known to believe."""

    def __init__(self, evidence: Evidence) -> None:
        subject = evidence.homework.unit.subject
        self.taught = evidence.topic.union(*(content(passage.text) for passage in evidence.passages.values()))
        self.title = content(evidence.homework.unit.title)
        self._claims = [pieces(p.text)[0] for p in evidence.passages.values() if is_misconception(p)]
        self._home = FAMILY.get(subject, subject)

    def listed(self, text: str) -> bool:
        """Whether an option is a misconception that a cited passage lists, nearly in its words."""
        return any(likeness(text, claim) >= LISTED_OPTION for claim in self._claims)

    def foreign(self, text: str) -> bool:
        """Whether an option holds a thing of every day, or an antic, of which the homework says nothing."""
        held = content(text)
        strange = held & EVERYDAY and not held & self.taught
        return self._home not in EVERYDAY_SUBJECTS and bool(strange or held & ANTICS - self.taught)
