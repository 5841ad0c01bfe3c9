"""Teach it to someone who missed the lesson, against a must-have list.

From a pack: given words, each used with its meaning, and one idea that joins them; marked by the teacher. From imported
learning points: three things a friend needs to know, a list short enough for pupils to tick for themselves.
"""

import random
import re
from collections.abc import Iterable, Iterator

from curriculum.models import Badge, Fact, Term
from curriculum.reading.text import lower_first, stems, words_in
from generator.grounding import GroundedObjective, Grounding
from generator.items.base import Offer, Scaffold, draft_task, point, shuffled
from generator.items.terms import usable_terms
from generator.items.wording import clause, listed
from generator.models import CommonError, Extended, MarkedBy, Support

NAME = "teach-someone"
WORDS = 3
POINTS = 3
LEAST_NEW, LEAST_WORDS = 3, 7
MAKING = re.compile(
    r"^(?:plan|write|draw|make|perform|create|design|use|apply|practise|sing|play|compose|investigate|test|produce|develop|"
    r"record|measure|edit|spell|present|build|improvise|paint|collect|carry out)\b",
    re.I,
)
MAYBE_A_VERB = re.compile(r"^(?:has|where|when|\w+[^sui\W]s)\b", re.I)
NOT_IN = frozenset({"mathematics"})
YOUNGEST = 2
OLDER = 3
REASON = "putting a lesson into words for somebody else shows what has been understood and what is missing"


class TeachSomeone:
    name = NAME

    def offers(self, ground: Grounding, rng: random.Random) -> Iterable[Offer]:
        if ground.subject in NOT_IN or ground.key_stage < YOUNGEST:
            return
        terms = list(usable_terms(ground, to_define=True))
        for grounded in ground.requested:
            facts = shuffled([f for f in grounded.knowledge.facts if f.standalone and not f.cause], rng)
            own = [term for owner, term in terms if owner.id == grounded.id]
            if grounded.badge is Badge.SOURCED:
                yield from _three_things(ground, grounded, facts)
            elif ground.key_stage >= OLDER and len(own) >= WORDS and facts:
                yield _with_words(ground, grounded, *_best_together(own, facts, rng))


def _best_together(terms: list[Term], facts: list[Fact], rng: random.Random) -> tuple[list[Term], Fact]:
    """Three terms and the fact that speaks of most of them."""
    chosen = shuffled(terms, rng)
    fact = max(facts, key=lambda fact: (sum(stems(t.term) <= stems(fact.text) for t in chosen), fact.id))
    chosen.sort(key=lambda term: not stems(term.term) <= stems(fact.text))
    return chosen[:WORDS], fact


def _with_words(ground: Grounding, grounded: GroundedObjective, terms: list[Term], fact: Fact) -> Offer:
    words = [term.term for term in terms]
    answer = " ".join([fact.text, *(meaning_of(t) for t in terms)])
    points = [
        point(f"‘{t.term}’ used with its meaning: {clause(t.definition)}").model_copy(
            update={"reject": ("the word with no meaning given",)}
        )
        for t in terms
    ]
    points.append(
        point(f"one more true idea of the lesson that joins them, such as: {clause(fact.text)}").model_copy(
            update={"accept": ("any other true idea of this lesson",)}
        )
    )
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[grounded],
        demand=3,
        command_word="explain",
        stem=(
            f"A friend missed the lesson ‘{_lesson(grounded)}’. Teach it to them in four sentences. "
            f"Use these words: {listed([f'**{word}**' for word in words])}."
        ),
        response=Extended(lines=8, word_guide="about 60 words"),
        canonical=answer,
        points=points,
        model_answer=answer,
        reason=REASON,
        reveals="A key word with no meaning, or left out, is what to teach again.",
        cites=[*(term.id for term in terms), fact.id],
        errors=(
            CommonError(
                error="lists the words and does not say what they mean",
                reply=f"Say what each word means. For example, ‘{terms[0].term}’: {clause(terms[0].definition)}.",
            ),
        ),
        marked_by=MarkedBy.TEACHER,
    )
    frame = "1. Say what the lesson is about.\n2. Say what each word means.\n3. Say how the words belong together."
    support = Support(
        kind="writing-frame", rung="prompt", text=frame, fade="Give the first line only; next time the question alone."
    )
    uses = {fact.id, *(key for t in terms for key in (t.id, f"term:{t.term.lower()}"))}
    return Offer(task=task, uses=frozenset(uses), scaffold=Scaffold(supports=(support,)))


def meaning_of(term: Term) -> str:
    """The meaning as a sentence; where the definition may open with a verb, as a note, for 'means has' is no English."""
    name, said = f"‘{term.term[0].upper()}{term.term[1:]}’", clause(term.definition)
    return f"{name}: {said}." if MAYBE_A_VERB.match(said) else f"{name} means {said}."


def _three_things(ground: Grounding, grounded: GroundedObjective, facts: list[Fact]) -> Iterator[Offer]:
    title = stems(f"{grounded.objective.lesson} {ground.unit.title}")
    facts = [
        fact for fact in facts if len(stems(fact.text) - title) >= LEAST_NEW and words_in(fact.text) >= LEAST_WORDS
    ]
    if len(facts) < POINTS or MAKING.match(grounded.objective.statement):
        return
    aim = stems(grounded.objective.statement)
    facts.sort(key=lambda fact: -len(stems(fact.text) & aim))
    ideas = [clause(fact.text) for fact in facts]
    answer = " ".join(fact.text for fact in facts[:POINTS])
    task = draft_task(
        item_model=NAME,
        ground=ground,
        objectives=[grounded],
        demand=2,
        command_word="describe",
        stem=(
            f"A friend missed the lesson ‘{_lesson(grounded)}’. "
            "Write **three** things they need to know. Use full sentences."
        ),
        response=Extended(lines=2 * POINTS, word_guide=None),
        canonical=f"{'Three of these' if len(ideas) > POINTS else 'These three'}: {'; '.join(ideas)}",
        points=[
            point(f"one true thing the lesson taught, such as: {idea}").model_copy(
                update={"accept": ("the same idea in other words", "any other true idea of this lesson")}
            )
            for idea in ideas[:POINTS]
        ],
        model_answer=answer,
        reason=REASON,
        reveals="Fewer than three, or the title said again, shows that little of the lesson was kept.",
        cites=[fact.id for fact in facts],
        errors=(
            CommonError(
                error="says the title of the lesson again",
                reply=f"Tell your friend something they can use: {facts[0].text}",
            ),
        ),
    )
    support = Support(
        kind="steps",
        rung="prompt",
        text="Think of three words from the lesson. Write one true sentence with each.",
        fade="Ask for three things with no help to find them.",
    )
    yield Offer(task=task, uses=frozenset(f.id for f in facts), scaffold=Scaffold(supports=(support,)))


def _lesson(grounded: GroundedObjective) -> str:
    return grounded.objective.lesson or clause(lower_first(grounded.objective.statement))
