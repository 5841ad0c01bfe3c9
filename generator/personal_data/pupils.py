"""Named people whom the words about them make pupils, parents or colleagues: a sum of cues against one bar."""

from collections.abc import Iterator, Sequence

from generator.personal_data.about import Place
from generator.personal_data.cues_after import AFTER_CUES
from generator.personal_data.cues_around import ASKING, NEAR_CUES, QUESTION, SENTENCE_CUES
from generator.personal_data.cues_before import BEFORE_CUES
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
    "single": 2,
    "unlisted": -1,
    "doubtful": 0,
}
_KNOWN: dict[Known, int] = {"yes": -7, "perhaps": -1, "no": 0}
_FOREIGN, _MARKED, _TOGETHER, _NEED, _UNTOUCHED = -6, 2, 1, 2, -2
# A name to whom work is handed is no content of a question, even where the sentence orders something.
_HANDED = {cue.name: cue for cue in BEFORE_CUES if cue.weight >= 4}
_QUESTIONS = {QUESTION.name: QUESTION}
_BEFORE, _AFTER = 90, 110


def find_pupils(page: Page) -> Iterator[Place]:
    """Each name, or names spoken of together, whose cues add up to `ENOUGH`; those of a lesson are passed over."""
    read: dict[int, dict[str, int]] = {}
    every = tuple(find_names(page.text, find_characters(page.text)))
    text = _without_names(page.text, every)
    for names in every:
        if any(name.known == "yes" for name in names.all):
            continue
        sentence = page.sentence_at(names.start)
        if sentence.number not in read:
            read[sentence.number] = dict(_of_sentence(page, text, sentence))
        found = dict(_of_names(page, sentence, names))
        if _QUESTIONS.keys() & read[sentence.number].keys() and _HANDED.keys() & found.keys():
            found[QUESTION.name] = -QUESTION.weight
        if not _is_touched(names, found) and ASKING.name not in read[sentence.number]:
            found["untouched"] = _UNTOUCHED
        if sum(found.values()) + sum(read[sentence.number].values()) >= ENOUGH:
            yield "health" if "need" in found else "name", names.start, names.end


def _is_touched(names: Names, found: dict[str, int]) -> bool:
    """A surname, or a first name with words at it that say more than that somebody is or does something."""
    if any(name.shape not in {"single", "doubtful", "unlisted"} for name in names.all):
        return True
    return any(weight > 1 for name, weight in found.items() if name != "shape")


def signs(page: Page, names: Names) -> dict[str, int]:
    """What speaks for and against these names being real people of a school, each with its weight."""
    sentence = page.sentence_at(names.start)
    text = _without_names(page.text, (names,))
    return {**dict(_of_names(page, sentence, names)), **dict(_of_sentence(page, text, sentence))}


def _without_names(text: str, every: Sequence[Names]) -> str:
    """A text of the same length in which no name reads as a word: Pope, King, Marsh, Page."""
    pieces, done = [], 0
    for names in every:
        for name in names.all:
            if name.known == "no" and name.start >= done:
                pieces += [text[done : name.start], "X" * (name.end - name.start)]
                done = name.end
    return "".join((*pieces, text[done:]))


def _of_sentence(page: Page, text: str, sentence: Sentence) -> Iterator[tuple[str, int]]:
    """The cues of a sentence, whoever is named in it."""
    sides = [text[part.start : part.end] for part in (page.before(sentence), page.after(sentence)) if part]
    own = text[sentence.start : sentence.end]
    if is_foreign(own):
        yield "foreign", _FOREIGN
    asks = bool(ASKING.pattern.search(own))
    if not asks and any(
        QUESTION.pattern.search(part.text) and not ASKING.pattern.search(part.text) for part in page.following(sentence)
    ):
        yield "asked on", QUESTION.weight
    for cue in SENTENCE_CUES:
        if cue.pattern.search(own) and not (cue is QUESTION and asks):
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
