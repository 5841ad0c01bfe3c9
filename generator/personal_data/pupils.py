"""Named people whom the words about them make pupils, parents or colleagues: a sum of cues against one bar."""

from collections.abc import Iterator

from generator.personal_data.about import Place
from generator.personal_data.cues import AFTER_CUES, ASKING, BEFORE_CUES, NEAR_CUES, QUESTION, SENTENCE_CUES
from generator.personal_data.facts import DIAGNOSIS
from generator.personal_data.frames import is_foreign
from generator.personal_data.named import Known, Names, Shape, find_names
from generator.personal_data.page import Page, Sentence
from generator.personal_data.people import find_characters

ENOUGH = 5
_SHAPES: dict[Shape, int] = {
    "whole": 5,
    "ordinary": 4,
    "initial": 3,
    "strange": 4,
    "odd": 1,
    "letter": 3,
    "small": 3,
    "titled": -1,
    "single": 1,
    "unlisted": -1,
    "doubtful": 0,
}
_KNOWN: dict[Known, int] = {"yes": -7, "perhaps": -1, "no": 0}
_FOREIGN, _MARKED, _TOGETHER, _NEED = -6, 2, 1, 2
# A name to whom work is handed is no content of a question, even where the sentence orders something.
_HANDED = {cue.name: cue for cue in BEFORE_CUES if cue.weight >= 4}
_QUESTIONS = {QUESTION.name: QUESTION}
_BEFORE, _AFTER = 90, 110


def find_pupils(page: Page) -> Iterator[Place]:
    """Each name, or names spoken of together, whose cues add up to `ENOUGH`; those of a lesson are passed over."""
    read: dict[int, dict[str, int]] = {}
    for names in find_names(page.text, find_characters(page.text)):
        if any(name.known == "yes" for name in names.all):
            continue
        sentence = page.sentence_at(names.start)
        if sentence.number not in read:
            read[sentence.number] = dict(_of_sentence(page, sentence))
        found = dict(_of_names(page, sentence, names))
        if _QUESTIONS.keys() & read[sentence.number].keys() and _HANDED.keys() & found.keys():
            found[QUESTION.name] = -QUESTION.weight
        if sum(found.values()) + sum(read[sentence.number].values()) >= ENOUGH:
            yield "health" if "need" in found else "name", names.start, names.end


def signs(page: Page, names: Names) -> dict[str, int]:
    """What speaks for and against these names being real people of a school, each with its weight."""
    sentence = page.sentence_at(names.start)
    return {**dict(_of_names(page, sentence, names)), **dict(_of_sentence(page, sentence))}


def _of_sentence(page: Page, sentence: Sentence) -> Iterator[tuple[str, int]]:
    """The cues of a sentence, whoever is named in it."""
    sides = [part.text for part in (page.before(sentence), page.after(sentence)) if part]
    if is_foreign(sentence.text):
        yield "foreign", _FOREIGN
    asks = bool(ASKING.pattern.search(sentence.text))
    if not asks and any(
        QUESTION.pattern.search(part.text) and not ASKING.pattern.search(part.text) for part in page.following(sentence)
    ):
        yield "asked on", QUESTION.weight
    for cue in SENTENCE_CUES:
        if cue.pattern.search(sentence.text) and not (cue is QUESTION and asks):
            yield cue.name, cue.weight
    for cue in NEAR_CUES:
        if any(cue.pattern.search(side) for side in sides):
            yield cue.name, cue.weight


def _of_names(page: Page, sentence: Sentence, names: Names) -> Iterator[tuple[str, int]]:
    """The shape of the names and the words that touch them."""
    text = page.text
    yield "shape", max(_SHAPES[name.shape] for name in names.all)
    yield "known", min(_KNOWN[name.known] for name in names.all)
    yield "together", _TOGETHER * (len(names.all) > 1)
    yield "marked", _MARKED * names.marked
    if DIAGNOSIS.search(text, names.end, min(names.end + _AFTER, sentence.end)):
        yield "need", _NEED
    before = text[max(names.start - _BEFORE, 0) : names.start]
    for cue in BEFORE_CUES:
        if cue.pattern.search(before):
            yield cue.name, cue.weight
    after = text[names.end : names.end + _AFTER]
    for cue in AFTER_CUES:
        if cue.pattern.match(after):
            yield cue.name, cue.weight
