"""An implausible option: nobody chooses it, so the question has one option fewer than it seems."""

import re
from collections.abc import Iterator

from curriculum.reading.text import stems
from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.thresholds import FIGURES_APART
from generator.items.base import read_figures

JOKE = re.compile(
    r"!|\b(?:ha(?: ?ha)+|lol|magic(?:ally)?|aliens?|unicorns?|dragons?|fairy|fairies|wizards?|pizza|ice cream|chocolate|bananas?|cheese|"
    r"your mum|my (?:dog|cat|mum)|teacher said|superman|batman|spider-?man|minecraft|fortnite|tiktok|santa|because it (?:just )?does|"
    r"who cares|monkeys?|robots? did it|elves|ghosts?|zombies?)\b",
    re.I,
)


def implausible_option(asked: AskedChoice) -> Iterator[Flaw]:
    stem = asked.stem.lower()
    terms = asked.terms or (False,) * len(asked.options)
    for option, right, foreign, term in zip(asked.options, asked.right, asked.foreign, terms, strict=True):
        joke = JOKE.search(option)
        funny = joke and joke[0].lower() not in stem and not _shared(joke[0], asked) and not _is_taught(joke[0], asked)
        if not right and not term and (funny or foreign):
            yield Flaw(
                f"nobody who was in the lesson chooses {quote(option)}",
                "replace it by something that pupils really believe",
            )
            return
    odd = _out_of_scale(asked)
    if odd:
        yield Flaw(
            f"{quote(odd)} is out of all proportion to the other figures", "use the figure that a likely slip gives"
        )


def _is_taught(word: str, asked: AskedChoice) -> bool:
    """Whether the homework is about it: fairies are no joke in A Midsummer Night's Dream."""
    return bool(stems(word)) and stems(word) <= asked.taught


def _shared(word: str, asked: AskedChoice) -> bool:
    """Whether a word stands in most options: the question is then about it."""
    return sum(word.lower() in option.lower() for option in asked.options) > len(asked.options) / 2


def _out_of_scale(asked: AskedChoice) -> str | None:
    """A wrong figure hundreds of times off while the others keep together."""
    values = read_figures(asked.options)
    if values is None or len(values) < 3:
        return None
    for option, value in zip(asked.options, values, strict=True):
        others = [abs(other) for name, other in zip(asked.options, values, strict=True) if name != option and other]
        if (
            option != asked.key
            and others
            and abs(value) > FIGURES_APART * max(others)
            and max(others) <= 10 * min(others)
        ):
            return option
    return None
