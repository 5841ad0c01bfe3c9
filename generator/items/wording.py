"""Small pieces of wording that several item models share, so that a sheet speaks with one voice."""

from curriculum.models import Term
from curriculum.reading.text import WORD

NUMBER_WORDS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


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
    other = name[:-1] if name.endswith("s") and not name.endswith("ss") else f"{name}s"
    extra = () if " " in name or not name.isalpha() or name.endswith(("ing", "ed", "ity", "ism")) else (other,)
    return tuple(dict.fromkeys([*term.accept, *extra]))


def tell_apart(wrong: Term, right: Term) -> str:
    """The reply to a pupil who wrote one term for another."""
    return f"‘{wrong.term}’ means {clause(wrong.definition)}. Here the word is ‘{right.term}’."
