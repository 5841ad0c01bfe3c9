"""How many options are right: none, several where one is asked for, or whichever one likes best."""

import re
from collections.abc import Iterator

from evals.checks.base import quote
from evals.checks.item_flaws.base import AskedChoice, Flaw
from evals.checks.wording import same_words

OPINION = re.compile(
    r"\b(?:do you (?:think|like|prefer|feel|enjoy)|would you (?:like|prefer|choose)|your (?:favourite|opinion|view)|in your view|"
    r"which is (?:nicer|nicest|more fun|prettier))\b",
    re.I,
)


def no_single_best(asked: AskedChoice) -> Iterator[Flaw]:
    opinion = OPINION.search(asked.stem)
    if not any(asked.right):
        yield Flaw("no option is marked right", "mark the one best answer, or write one")
    elif all(asked.right) and len(asked.right) > 1:
        yield Flaw("every option is marked right", "leave one right and write wrong ones that pupils believe")
    elif opinion:
        yield Flaw(
            f"{quote(opinion[0])} asks for an opinion, and then every option is right",
            "ask for what the lesson settles, or take the question out of the choices",
            "stem",
        )


def more_than_one_correct(asked: AskedChoice) -> Iterator[Flaw]:
    if sum(asked.right) > 1 and not all(asked.right) and not asked.asks_for_several:
        rights = [option for option, right in zip(asked.options, asked.right, strict=True) if right]
        yield Flaw(
            f"{len(rights)} options are marked right, and the question asks for one: {quote(rights[0])}, {quote(rights[1])}",
            "say how many to tick, or leave one right",
        )
    for wrong in asked.wrong:
        if any(same_words(wrong, text) for text in asked.accepted):
            yield Flaw(
                f"{quote(wrong)} is marked wrong and accepted as an answer", "replace it, or ask for two answers"
            )
