"""Match terms to meanings: four to six of one kind, with a spare meaning, so that the last is not given away."""

import random
from collections.abc import Iterable
from itertools import combinations

from curriculum.models import Term
from curriculum.reading.text import likeness, stems, words_in
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled, unpaired
from generator.items.terms import usable_terms
from generator.items.wording import clause, listed
from generator.models import CommonError, Match, Support

NAME = "match-terms"
FEWEST, MOST = 4, 5
TOO_ALIKE = 0.2
BEGINNING, FIVE = 4, 5
CONFUSABLE = 0.12
MOST_WORDS = 20


class MatchTerms:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        by_category: dict[str, list[tuple[GroundedObjective, Term]]] = {}
        for grounded, term in usable_terms(ground, any_of_lesson=True):
            if words_in(term.definition) > MOST_WORDS:
                continue
            by_category.setdefault(term.category or "", []).append((grounded, term))
        groups = [group for group in by_category.values() if len(group) > FEWEST]
        if not groups and set(by_category) == {""}:
            groups = [by_category[""]]
        for group in groups:
            mixed = shuffled(group, rng)
            for start in range(0, len(mixed), MOST + 1):
                chosen = _unlike(mixed[start:])[: MOST + 1]
                if len(chosen) > FEWEST:
                    yield _match(ground, chosen, rng)


def _match(ground: Grounding, chosen: list[tuple[GroundedObjective, Term]], rng: random.Random) -> Offer:
    rows, spare = chosen[:-1], chosen[-1][1]
    left = tuple(term.term for _, term in rows)
    right = (*(clause(term.definition) for _, term in rows), clause(spare.definition))
    order = unpaired(len(rows), len(right), rng)
    letters = {index: chr(ord("A") + place) for place, index in enumerate(order)}
    key = "; ".join(f"{term.term} – {letters[i]}" for i, (_, term) in enumerate(rows))
    pair = max(combinations(rows, 2), key=lambda two: likeness(two[0][1].definition, two[1][1].definition))
    one, other = pair[0][1], pair[1][1]
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[grounded for grounded, _ in rows],
        demand=1,
        command_word="match",
        stem="Match each key term to its meaning. Write the letter. **One** meaning is not needed.",
        response=Match(left=left, right=right, pairs=tuple((i, i) for i in range(len(rows))), shown_order=order),
        canonical=key,
        points=[point(f"{term.term}: {letters[i]} ({clause(term.definition)})") for i, (_, term) in enumerate(rows)],
        model_answer=key,
        reason=f"it brings back the meanings of {listed([f'‘{term}’' for term in left])} side by side",
        reveals="Two letters swapped show which meanings still run together.",
        cites=[term.id for _, term in chosen],
        errors=(_swap(one, other),),
    )
    supports = (
        Support(
            kind="strategy",
            rung="prompt",
            text="Start with the term you know best. Cross out each letter when you have used it.",
            fade="Ask pupils to choose their own starting point, with no advice.",
        ),
        Support(
            kind="clue",
            rung="clue",
            text=f"The meaning that is not needed is **{letters[len(rows)]}**.",
            changes="one wrong choice fewer; the meanings are still recalled",
            fade="Leave the spare meaning for pupils to find.",
        ),
    )
    uses = {key for _, term in chosen for key in (term.id, f"term:{term.term.lower()}")}
    return Offer(task=task, uses=frozenset(uses), scaffold=Scaffold(supports=supports))


def _swap(one: Term, other: Term) -> CommonError:
    """The swap that is likeliest, where two meanings are alike enough for one; else what to do about any swap."""
    if likeness(one.definition, other.definition) < CONFUSABLE:
        reply = "Read each meaning aloud with its term in front. Keep the pairs that make a true sentence."
        return CommonError(error="two letters swapped", reply=reply)
    reply = f"‘{one.term}’ is the word for: {clause(one.definition)}. ‘{other.term}’ is the word for: {clause(other.definition)}."
    return CommonError(error=f"‘{one.term}’ and ‘{other.term}’ swapped", reply=reply)


def _unlike(group: list[tuple[GroundedObjective, Term]]) -> list[tuple[GroundedObjective, Term]]:
    """Terms whose meanings share too few words to be taken for each other, and name none of the terms."""
    kept: list[tuple[GroundedObjective, Term]] = []
    for pair in group:
        clear = all(_alike(pair[1], other) < TOO_ALIKE for _, other in kept)
        own = not _named(pair[1], pair[1])
        if own and clear and not any(_named(pair[1], other) or _named(other, pair[1]) for _, other in kept):
            kept.append(pair)
    return kept


def _alike(one: Term, other: Term) -> float:
    """Shared beginnings of words over all of two meanings, so that introduction and introductory are one."""
    left = {stem[:FIVE] for stem in stems(one.definition)}
    right = {stem[:FIVE] for stem in stems(other.definition)}
    return len(left & right) / len(left | right) if left and right else 0.0


def _named(term: Term, other: Term) -> bool:
    """Whether a meaning gives a term away by a word that begins like it: poet, 'someone who writes poems'."""
    beginnings = {stem[:BEGINNING] for stem in stems(term.term)}
    return bool(beginnings & {stem[:BEGINNING] for stem in stems(other.definition)})
