"""Match causes to effects: three stored pairs and a spare effect."""

import random
import re
from collections.abc import Iterable

from curriculum.models import Fact
from curriculum.reading.text import likeness, sentence, stems
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled, unpaired
from generator.items.explain_why import causal_facts
from generator.items.wording import clause
from generator.models import CommonError, Match, Support

NAME = "cause-and-effect"
FEWEST, MOST = 3, 4
TOO_ALIKE = 0.3
POINTS_BACK = re.compile(r"\b(it|its|they|their|them|he|his|him|she|her|this|these|those|then|there)\b", re.I)


class CauseAndEffect:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        clear = [pair for pair in causal_facts(ground) if not POINTS_BACK.search(f"{pair[1].cause} {pair[1].effect}")]
        pairs = shuffled(clear, rng)
        while pairs:
            chosen = _unlike(pairs)
            if len(chosen) <= FEWEST:
                return
            if not _gives_itself_away(chosen):
                yield _match(ground, chosen, rng)
            pairs = [pair for pair in pairs if pair not in chosen]


def _match(ground: Grounding, chosen: list[tuple[GroundedObjective, Fact]], rng: random.Random) -> Offer:
    rows, spare = chosen[:-1], chosen[-1]
    left = tuple(sentence(clause(fact.cause or "")) for _, fact in rows)
    effects = [*(fact for _, fact in rows), spare[1]]
    right = tuple(sentence(clause(fact.effect or "")) for fact in effects)
    order = unpaired(len(rows), len(right), rng)
    letters = {index: chr(ord("A") + place) for place, index in enumerate(order)}
    key = "; ".join(f"{i + 1} – {letters[i]}" for i in range(len(rows)))
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[grounded for grounded, _ in rows],
        demand=2,
        command_word="match",
        stem="Match each cause to its effect. Write the letter. **One** effect is not needed.",
        response=Match(left=left, right=right, pairs=tuple((i, i) for i in range(len(rows))), shown_order=order),
        canonical=key,
        points=[point(f"{i + 1}: {letters[i]}, because {clause(f.cause or '')}") for i, (_, f) in enumerate(rows)],
        model_answer="; ".join(f"{i + 1} – {letters[i]}: {clause(f.text)}" for i, (_, f) in enumerate(rows)),
        reason="it has pupils tell apart several causes, each with its own effect",
        reveals="Two letters swapped show which causes are taken for each other.",
        cites=[fact.id for _, fact in chosen],
        errors=(
            CommonError(
                error="matches by a word that both sides share, not by sense",
                reply=f"Read the two halves together with ‘so’ between them: {left[0].rstrip('.')}, so ...",
            ),
        ),
    )
    support = Support(
        kind="strategy",
        rung="prompt",
        text="1. Read the cause.\n2. Say the word ‘so’.\n3. Read each effect, and keep the one that makes sense.",
        fade="Ask pupils to say ‘so’ in their heads, with no reminder.",
    )
    return Offer(task=task, uses=frozenset(f.id for _, f in chosen), scaffold=Scaffold(supports=(support,)))


def _unlike(pairs: list[tuple[GroundedObjective, Fact]]) -> list[tuple[GroundedObjective, Fact]]:
    chosen: list[tuple[GroundedObjective, Fact]] = []
    for pair in pairs:
        clear = all(
            likeness(pair[1].effect or "", f.effect or "") < TOO_ALIKE
            and likeness(pair[1].cause or "", f.cause or "") < TOO_ALIKE
            for _, f in chosen
        )
        if clear and len(chosen) < MOST:
            chosen.append(pair)
    return chosen


def _gives_itself_away(chosen: list[tuple[GroundedObjective, Fact]]) -> bool:
    """Whether a cause shares a word with its own effect that stands in no other row: pupils would match by it alone."""
    causes = [stems(fact.cause or "") for _, fact in chosen]
    effects = [stems(fact.effect or "") for _, fact in chosen]
    for row in range(len(chosen) - 1):
        others = frozenset().union(*(causes[n] | effects[n] for n in range(len(chosen)) if n != row))
        if (causes[row] & effects[row]) - others:
            return True
    return False
