"""Small pieces of wording that several item models share, so that a sheet speaks with one voice."""

from curriculum.models import Term
from curriculum.reading.text import WORD

NUMBER_WORDS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


IRREGULAR = tuple("s x z y h f fe on um us is ma ta ing ed al ic ous ive able ible ism ity ance ence ness ion ent ant".split())


def listed(words: list[str], joint: str = "and") -> str:
    """'a', 'a and b', 'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def clause(text: str) -> str:
    """A sentence as a clause: no final stop."""
    return text.strip().rstrip(".")


def first_letter_clue(answer: str) -> str:
    """'It starts with **c** and has 7 letters.' for one word; by word for a phrase."""
    words = WORD.findall(answer)
    if len(words) == 1:
        return f"It starts with **{answer[0]}** and has {len(answer)} letters."
    starts = listed([f"**{word[0]}**" for word in words])
    return f"It is {NUMBER_WORDS.get(len(words), len(words))} words. They start with {starts}."


def spellings(term: Term) -> tuple[str, ...]:
    """Other ways to write a term that earn the mark: stored ones, and the plural or singular."""
    name = term.term
    regular = name.isalpha() and name.islower() and len(name) > 3 and not name.endswith(IRREGULAR)
    return tuple(dict.fromkeys([*term.accept, *((f"{name}s",) if regular and not term.accept else ())]))


def tell_apart(wrong: Term, right: Term) -> str:
    """The reply to a pupil who wrote one term for another."""
    return f"‘{wrong.term}’ is the word for: {clause(wrong.definition)}. The word for this meaning is ‘{right.term}’."
