"""A text cut into sentences, with the people whom each of them names."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from generator.personal_data.facts import HINTED
from generator.personal_data.people import Person, find_people

_END = re.compile(r"[.!?][\"')\]]*[ \t]+(?=[A-Z0-9\"'(\[*_-])|\n+")
# A full stop after one capital letter (an initial), a title or a short form ends no sentence.
_SHORT = re.compile(r"(?:(?:^|[\s(])[A-Z]|\b(?:Mrs?|Ms|Dr|St|[Nn]o|incl|[Yy]r|e\.g|i\.e))$")
_WORD = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")


@dataclass(frozen=True)
class Sentence:
    """A sentence or a line: `start` and `end` in the plain text, and its number on the page."""

    number: int
    start: int
    end: int
    text: str
    same_line: bool = field(metadata={"what": "it goes on in the line of the sentence before"})


@dataclass(frozen=True)
class Page:
    text: str

    @cached_property
    def words(self) -> tuple[re.Match[str], ...]:
        return tuple(_WORD.finditer(self.text))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        return tuple(find_people(self.text, self.words))

    @cached_property
    def facts(self) -> dict[int, set[str]]:
        """The facts (keys of `FACTS`) that a sentence may hold, by the number of the sentence."""
        found: dict[int, set[str]] = {}
        for word in self.words:
            facts = HINTED.get(word.group()[:4].lower())
            if facts:
                found.setdefault(self.sentence_at(word.start()).number, set()).update(facts)
        return found

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        found: list[Sentence] = []
        start, same_line = 0, False
        for end in _END.finditer(self.text):
            if self.text[end.start()] == "." and _SHORT.search(self.text[max(end.start() - 5, 0) : end.start()]):
                continue
            stop = end.start() + 1 if self.text[end.start()] != "\n" else end.start()
            if self.text[start:stop].strip():
                found.append(Sentence(len(found), start, stop, self.text[start:stop], same_line))
            start, same_line = end.end(), self.text[end.start()] != "\n"
        if self.text[start:].strip():
            found.append(Sentence(len(found), start, len(self.text), self.text[start:], same_line))
        return tuple(found)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    def sentence_at(self, position: int) -> Sentence:
        return self.sentences[max(bisect_right(self._starts, position) - 1, 0)]

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before it in the same line, if there is one."""
        return self.sentences[sentence.number - 1] if sentence.same_line else None

    def after(self, sentence: Sentence) -> Sentence | None:
        """The sentence after it in the same line, if there is one."""
        if sentence.number + 1 < len(self.sentences) and self.sentences[sentence.number + 1].same_line:
            return self.sentences[sentence.number + 1]
        return None

    def following(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """At most two sentences after it in the same line."""
        first = self.after(sentence)
        second = self.after(first) if first else None
        return tuple(part for part in (first, second) if part)

    @cached_property
    def people_by_sentence(self) -> dict[int, list[Person]]:
        found: dict[int, list[Person]] = {}
        for person in self.people:
            found.setdefault(self.sentence_at(person.start).number, []).append(person)
        return found
