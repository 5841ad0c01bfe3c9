"""Fill the gap in true sentences: one gap each, one word each, nothing on the sheet that gives it away."""

import random
import re
from collections.abc import Iterable

from curriculum.models import Badge, Fact
from curriculum.reading.text import stems
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled
from generator.items.wording import VOWEL_SOUND, first_letter_clue
from generator.models import Cloze, CommonError, Gap, Support

NAME = "cloze"
MOST = 3
SPARES = 2
YOUNGEST = 2


class FillTheGap:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        for grounded in ground.requested:
            usable = [
                f for f in grounded.knowledge.facts if f.gap and f.standalone and not _is_given(f, grounded, ground)
            ]
            gapped = shuffled(usable, rng)
            while gapped:
                chosen = _apart(gapped)
                yield _cloze(ground, grounded, chosen, rng)
                gapped = [fact for fact in gapped if fact not in chosen]


def _is_given(fact: Fact, grounded: GroundedObjective, ground: Grounding) -> bool:
    """Whether the head of the sheet holds the gap word, or, in imported text, a term that is a kind of it could stand there."""
    word = stems(fact.gap or "")
    heads = [ground.unit.title, *(f"{g.objective.lesson} {g.objective.statement}" for g in ground.requested)]
    if any(word <= stems(head) for head in heads):
        return True
    kinds = (term for term in ground.rivals() if not word & stems(term.term))
    return grounded.badge is Badge.SOURCED and any(word <= stems(term.definition) for term in kinds)


def _apart(facts: list[Fact]) -> list[Fact]:
    """Up to three facts, no answer of one standing in another."""
    chosen: list[Fact] = []
    for fact in facts:
        clear = all(
            not stems(fact.gap or "") & stems(other.text) and not stems(other.gap or "") & stems(fact.text)
            for other in chosen
        )
        if clear and len(chosen) < MOST:
            chosen.append(fact)
    return chosen


def _cloze(ground: Grounding, grounded: GroundedObjective, facts: list[Fact], rng: random.Random) -> Offer:
    lines, gaps = [], []
    for n, fact in enumerate(facts, 1):
        answer = fact.gap or ""
        lines.append(fact.text.replace(answer, f"{{{{gap:{n}}}}}", 1))
        gaps.append(Gap(n=n, answer=answer, accept=fact.accept))
    many = len(facts) > 1
    stem = "Complete each sentence." if many else "Complete the sentence."
    numbered = [f"({chr(96 + n)}) {line}" for n, line in enumerate(lines, 1)] if many else lines
    answers = [gap.answer for gap in gaps]
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[grounded],
        demand=1,
        command_word="complete",
        stem="\n\n".join([stem, *numbered]),
        response=Cloze(gaps=tuple(gaps)),
        canonical="; ".join(answers),
        points=[point(gap.answer).model_copy(update={"accept": gap.accept}) for gap in gaps],
        model_answer="; ".join(f"({chr(96 + g.n)}) {g.answer}" for g in gaps) if many else answers[0],
        reason=f"it has pupils recall {'the exact words' if many else f'‘{answers[0]}’'} inside a true statement of the lesson",
        reveals="A gap left empty shows a fact that was met but not kept; a near word shows two ideas run together.",
        cites=[fact.id for fact in facts],
        errors=(
            CommonError(
                error="a word that fits the grammar but not the facts",
                reply="Read the sentence back with your word in it. Does it say what the lesson said?",
            ),
        ),
    )
    spares = _spares(ground, answers, facts)
    if len(spares) == SPARES:
        bank = tuple(sorted([*answers, *spares], key=str.lower))
        support = Support(
            kind="word-bank",
            rung="clue",
            text="Choose from: " + " | ".join(bank) + ". Two words are not needed.",
            changes="turns recall into recognition",
            fade="Cut the word bank off next time; then give only first letters.",
        )
        scaffold = Scaffold(supports=(support,), response=Cloze(gaps=tuple(gaps), bank=bank))
    else:
        clues = " ".join(
            f"({chr(96 + gap.n)}) {first_letter_clue(gap.answer)}" if many else first_letter_clue(gap.answer)
            for gap in gaps
        )
        fade = "Give the number of letters only; then no clue."
        scaffold = Scaffold(supports=(Support(kind="clue", rung="clue", text=clues, fade=fade),))
    uses = {key for fact in facts for key in (fact.id, f"term:{(fact.gap or '').lower()}")}
    return Offer(task=task, uses=frozenset(uses), scaffold=scaffold, starter=len(facts) == 1, reteach=facts[0].text)


def _spares(ground: Grounding, answers: list[str], facts: list[Fact]) -> list[str]:
    """Two other words of the unit of the same sort as every answer, so that the sort does not give the answer away."""
    sorts = {_sort(answer) for answer in answers}
    if len(sorts) > 1 or sorts == {"number"}:
        return []
    shown = stems(" ".join([*answers, *(fact.text for fact in facts)]))
    pool = [term.term for term in ground.taught_terms()]
    pool += [f.gap for g in ground.requested for f in g.knowledge.facts if f.gap]
    fitting = [word for word in dict.fromkeys(pool) if _sort(word) in sorts and not stems(word) & shown]
    return _with_the_articles(fitting, facts)


def _with_the_articles(spares: list[str], facts: list[Fact]) -> list[str]:
    """Two of the spares, of which one fits each 'a' or 'an' that stands before a gap; none where there is no such spare."""
    chosen: list[str] = []
    for article in ("a", "an"):
        if any(re.search(rf"\b{article} {re.escape(fact.gap or '')}", fact.text, re.I) for fact in facts):
            chosen += [word for word in spares if (VOWEL_SOUND.match(word) is not None) == (article == "an")][:1] or [
                ""
            ]
    if "" in chosen:
        return []
    return [*chosen, *(word for word in spares if word not in chosen)][:SPARES]


def _sort(word: str) -> str:
    """A number, a name, a phrase, a plural or a single word."""
    if any(letter.isdigit() for letter in word):
        return "number"
    if word[:1].isupper():
        return "name"
    if " " in word:
        return "phrase"
    return "plural" if word.endswith("s") and not word.endswith("ss") else "word"
