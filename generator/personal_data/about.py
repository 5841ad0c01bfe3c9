"""A named person with a fact: a diagnosis, a school record, a danger, a belief, news of the family."""

import re
from collections.abc import Iterator

from generator.personal_data.facts import FACTS, FAMILY, FAMILY_ASKS, FAMILY_NEWS
from generator.personal_data.frames import OWN
from generator.personal_data.lists import word_list
from generator.personal_data.models import Kind
from generator.personal_data.page import Page, Sentence
from generator.personal_data.people import Person, find_titled
from generator.personal_data.weighing import ENOUGH, weigh

Place = tuple[Kind, int, int]

# What a fact weighs by itself, before the sentence is looked at. A belief is every day's matter of a lesson.
_FACTS: tuple[tuple[Kind, str, int], ...] = (
    ("health", "diagnosis", 2),
    ("health", "welfare", 1),
    ("safeguarding", "protection", 2),
    ("safeguarding", "danger", 1),
    ("name", "plan", 2),
    ("name", "record", 1),
    ("name", "conduct", 2),
    ("special category", "belief", 0),
    ("special category", "private", 2),
)
_UNLISTED_KINDS: dict[str, Kind] = {
    "diagnosis": "health",
    "plan": "name",
    "protection": "safeguarding",
}
_REACH = 140  # characters between a person and a fact that still belong together
_NOTE = re.compile(r"\s*(?:\(|\[|-|:|\||=|,(?= ?[A-Z]{2,}))\s*(?:\w+[ ,;/]+){0,2}$")
_HEADING = re.compile(r"\s?(?:\w+ ?)?(?:[:=(]|-(?= )) ?")
_PRONOUN = re.compile(r"\W*(?:he|she|they|his|her|their)\b", re.I)

# A name that no list holds, at once before a fact; a name in small letters, misspelt, before "hes got".
_UNLISTED = re.compile(
    r"(?<![\w'-])(?P<name>[A-Z][^\W\d_]*[a-z](?:[-'][A-Z][a-z]+)?)(?P<more> [A-Z][a-z']+| [A-Z]\b\.?)?"
    r"(?P<link> ?\(| - |: | has (?:an? |severe |been )?| is (?:an? )?| needs | gets | gets? )(?:[\w+]+[ ,/]+){0,2}$"
)
_SMALL = re.compile(
    r"\b(?:for|with|by|about|and)\s+(?P<name>[a-z]{3,12}),?\s+(?:who\s+)?(?:(?:s?he'?s|is|has|who's)\s+)(?:got\s+)?(?:an?\s+)?$"
)
_NOUN = re.compile(r"(?:tion|sion|ment|ness|ity|ism|ology|graphy|ics|ing)s?$")
_NO_NAME = word_list("no_names.txt") | word_list("curriculum_words.txt")


def find_about(page: Page) -> Iterator[Place]:
    """Each person with a fact that weighs enough, from the earlier of the two to the later."""
    titled: dict[int, list[Person]] = {}
    for person in find_titled(page.text):
        titled.setdefault(page.sentence_at(person.start).number, []).append(person)
    last: list[Person] = []
    for sentence in page.sentences:
        people = [*page.people_by_sentence.get(sentence.number, []), *titled.get(sentence.number, [])]
        if not people and sentence.same_line and last and _PRONOUN.match(sentence.text):
            yield from _facts_of(page, sentence, last, spoken_of=True)
        elif people:
            yield from _facts_of(page, sentence, people)
            yield from _family_of(page, sentence, people)
            yield from _own(page, sentence, people)
        if people or not sentence.same_line:
            last = people
        yield from _unlisted(page, sentence)


def _facts_of(page: Page, sentence: Sentence, people: list[Person], spoken_of: bool = False) -> Iterator[Place]:
    held = page.facts.get(sentence.number, ())
    for kind, name, weight in _FACTS:
        if name not in held:
            continue
        for found in FACTS[name].finditer(sentence.text):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            for person in people:
                gap = max(start - person.end, person.start - end)
                if (gap < 0 and not spoken_of) or gap > _REACH:
                    continue
                between = page.text[person.end : start] if start >= person.end else ""
                behind = page.text[end : person.start] if person.start >= end else ""
                note = not spoken_of and bool(
                    (0 < len(between) < 40 and _NOTE.fullmatch(between))
                    or (behind and name != "danger" and _HEADING.fullmatch(behind))
                )
                if weigh(page, sentence, person, weight, note) >= ENOUGH:
                    yield kind, min(start, person.start), max(end, person.end)
                    break


def _own(page: Page, sentence: Sentence, people: list[Person]) -> Iterator[Place]:
    """A name alone, where a teacher speaks of a class of their own."""
    if OWN.search(sentence.text):
        for person in people:
            if not person.titled and not person.known and weigh(page, sentence, person, 0) >= ENOUGH:
                yield "name", person.start, person.end


def _family_of(page: Page, sentence: Sentence, people: list[Person]) -> Iterator[Place]:
    if "family" not in page.facts.get(sentence.number, ()):
        return
    for person in people:
        relation = FAMILY.search(page.text, person.end, person.end + 40)
        news = relation and FAMILY_NEWS.search(page.text, relation.end(), sentence.end)
        asks = relation and FAMILY_ASKS.match(page.text, relation.end())
        if news and weigh(page, sentence, person, 3 if asks else 1) >= ENOUGH + 1:
            yield "name", person.start, min(news.end(), person.start + _REACH)


def _unlisted(page: Page, sentence: Sentence) -> Iterator[Place]:
    listed = {person.start for person in page.people_by_sentence.get(sentence.number, [])}
    held = page.facts.get(sentence.number, ())
    for fact in _UNLISTED_KINDS:
        if fact not in held:
            continue
        for found in FACTS[fact].finditer(sentence.text):
            before = sentence.text[max(found.start() - 60, 0) : found.start()]
            name = _UNLISTED.search(before) or _SMALL.search(before)
            if not name or name["name"].casefold() in _NO_NAME or _NOUN.search(name["name"]):
                continue
            start = sentence.start + max(found.start() - 60, 0) + name.start("name")
            if start in listed:
                continue
            link = name.groupdict().get("link") or "has"
            more = (name.groupdict().get("more") or "").strip()
            person = Person(start, start + len(name["name"]), name["name"].casefold(), more)
            note = link.strip() in {"(", "-", ":"}
            if weigh(page, sentence, person, 0 if note else 1) >= ENOUGH + 1:
                yield _UNLISTED_KINDS[fact], start, sentence.start + found.end()
