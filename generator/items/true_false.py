"""True or false, with the correction marked and the guess not. Only flat contradictions of what was taught.

A true statement stands beside the false one where there is one to spare, so that 'false' is no safe guess; where there
is none, the statement is called false and only has to be put right.
"""

import random
import re
from collections.abc import Iterable, Iterator

from curriculum.models import Badge, Fact, Misconception, MisconceptionKind
from curriculum.reading.lists import hurtful_word
from curriculum.reading.misconceptions import contradicts, supports as says_the_same
from curriculum.reading.text import likeness, sentences, stems, words_in
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point
from generator.items.wording import clause
from generator.models import CommonError, Support, TrueFalse

NAME = "true-false-correct"
YOUNGEST = 2
HEDGE = re.compile(r"\b(?:can|could|may|might|should|must|often|sometimes|usually|helps?|many|some|important)\b", re.I)
SAME_MATTER = 0.2
BEGINNING = 4
SHOWN_FRACTION = re.compile(r"^\$\\frac\{(\d+)\}\{(\d+)\}\$$")
SHOWN_MATHS = re.compile(r"^(?:\$[^$]+\$|[\d.,]+%?)$")


class TrueFalseCorrect:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.key_stage < YOUNGEST:
            return
        taken: set[str] = set()
        for grounded, item in contradictions(ground):
            truth = _true_statement(grounded, item, taken)
            if truth:
                taken.add(truth.id)
            yield _offer(ground, grounded, item, truth, rng)


def contradictions(ground: Grounding) -> Iterator[tuple[GroundedObjective, Misconception]]:
    """Claims that may face a pupil: flat, not hurtful, answered, and said by no learning point that is being taught."""
    facts = ground.taught_facts()
    for grounded in ground.requested:
        for item in grounded.knowledge.misconceptions:
            flat = item.kind is MisconceptionKind.CONTRADICTION and not item.safeguarding and item.reply
            said = not item.wrong and any(
                says_the_same(fact.text, item.claim) for fact in facts if fact.id != item.fact
            )
            if flat and not said and not hurtful_word(f"{item.claim} {item.reply}"):
                yield grounded, item


def claim_uses(item: Misconception) -> frozenset[str]:
    """The claim, and the fact that puts it right: asking for one gives away the other."""
    return frozenset({item.id, *([item.fact] if item.fact else [])})


def _offer(
    ground: Grounding, grounded: GroundedObjective, item: Misconception, truth: Fact | None, rng: random.Random
) -> Offer:
    correction = item.claim.replace(item.wrong, item.right or "", 1) if item.wrong else _contradiction(item)
    stem, letter = _stem(item, truth, rng)
    key = f"{letter} is false. {correction}" if letter else correction
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[grounded],
        demand=2,
        command_word="correct",
        stem=stem,
        response=TrueFalse(answer=False, correction=correction),
        canonical=key,
        points=[
            point(f"a true statement that puts it right: {clause(correction)}").model_copy(
                update={
                    "accept": ("the same idea in other words",),
                    "reject": ("the letter, or ‘false’, with no correction",),
                }
            )
        ],
        model_answer=key,
        reason=f"pupils who believe ‘{clause(item.claim)}’ cannot meet the objective until they can put it right",
        reveals="The false statement left as it is, or only marked as false, shows that the misconception is still there.",
        cites=[item.id, *([item.fact] if item.fact else []), *([truth.id] if truth else [])],
        errors=(CommonError(error="takes the false statement for true", reply=item.reply, misconception_id=item.id),),
    )
    uses = claim_uses(item) | ({truth.id} if truth else set())
    return Offer(
        task=task,
        uses=uses,
        scaffold=_scaffold(item, truth, maths=ground.subject == "mathematics"),
        starter=True,
        reteach=item.reply,
    )


def _stem(item: Misconception, truth: Fact | None, rng: random.Random) -> tuple[str, str]:
    """The question, and the letter of the false statement ('' where it stands alone)."""
    if truth is None:
        return f"This statement is false: **{item.claim}**\n\nWrite it so that it is true.", ""
    first = rng.random() < 0.5
    pair = (item.claim, truth.text) if first else (truth.text, item.claim)
    lines = "\n\n".join(f"{letter}: {text}" for letter, text in zip("AB", pair, strict=True))
    question = "**One** of these statements is false. Write it again so that it is true."
    return f"{question}\n\n{lines}", "A" if first else "B"


def _true_statement(grounded: GroundedObjective, item: Misconception, taken: set[str]) -> Fact | None:
    """A fact of the same objective on another matter than the claim, and not much longer or shorter."""
    for fact in grounded.knowledge.facts:
        apart = max(likeness(fact.text, item.claim), likeness(fact.text, item.reply)) < SAME_MATTER
        apart = apart and len(_beginnings(fact.text) & _beginnings(item.claim)) <= 1
        like_in_length = 0.5 <= words_in(fact.text) / max(1, words_in(item.claim)) <= 2
        if hurtful_word(fact.text) or (grounded.badge is Badge.SOURCED and HEDGE.search(fact.text)):
            continue
        if (
            fact.standalone
            and not fact.cause
            and fact.id != item.fact
            and fact.id not in taken
            and apart
            and like_in_length
        ):
            return fact
    return None


def _contradiction(item: Misconception) -> str:
    """The sentence of the reply that contradicts the claim; the whole reply where no sentence does so alone."""
    return next((part for part in sentences(item.reply) if contradicts(item.claim, part)), item.reply)


def _beginnings(text: str) -> frozenset[str]:
    """The first letters of the words that carry meaning, so that ageing and aging are one."""
    return frozenset(stem[:BEGINNING] for stem in stems(text))


def _scaffold(item: Misconception, truth: Fact | None, *, maths: bool) -> Scaffold:
    supports = []
    if truth:
        text = "Which statement can you show to be true with an example from the lesson? Then work on the other one."
        supports.append(Support(kind="strategy", rung="prompt", text=text, fade="Ask pupils to find their own way in."))
    elif item.wrong:
        supports.append(
            Support(
                kind="prompt",
                rung="prompt",
                text=_pointed_at(item.wrong, item.right or ""),
                changes="points to the words to change; what to put there is still recalled",
                fade="Ask pupils to find the words themselves.",
            )
        )
    # A number or an expression is put right, not argued with: the opening helps only where a sentence is written.
    if not maths:
        supports.append(
            Support(
                kind="sentence-starter",
                rung="prompt",
                text="In fact, ...",
                fade="Take the opening away when corrections come in full sentences.",
            )
        )
    elif not supports:
        text = "Test the statement with an example of your own. What do you find?"
        supports.append(Support(kind="strategy", rung="prompt", text=text, fade="Ask pupils to find their own way in."))
    return Scaffold(supports=tuple(supports))


def _pointed_at(wrong: str, right: str) -> str:
    """Where to look, and what to ask of it: a fraction its simplest form, an expression its working, words the right ones."""
    fraction, mended = SHOWN_FRACTION.match(wrong), SHOWN_FRACTION.match(right)
    if fraction and mended:
        top, bottom, other_top, other_bottom = map(int, (*fraction.groups(), *mended.groups()))
        if top * other_bottom == other_top * bottom and other_bottom < bottom:
            return f"Look again at {wrong}. Is it in its simplest form?"
    if SHOWN_MATHS.match(wrong):
        return f"Look again at {wrong}. Work it out for yourself. What do you get?"
    return f"Look again at the {'words' if ' ' in wrong else 'word'} ‘{wrong}’. What should stand there?"
