"""Vague terms of frequency: nobody agrees on how often 'often' is, and careful hedging marks the right option."""

from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from generator.items.wording import HEDGE


def vague_terms(asked: AskedChoice) -> Iterator[Flaw]:
    vague = [(option, found[0]) for option in asked.options if (found := HEDGE.search(option))]
    if vague and len(vague) < len(asked.options):
        option, word = vague[0]
        cue = "; only the right option is so careful" if [option for option, _ in vague] == [asked.key] else ""
        yield Flaw(
            f"{quote(word)} is too vague to be right or wrong: {quote(option)}{cue}",
            "say when or how often, or leave the word out",
        )
