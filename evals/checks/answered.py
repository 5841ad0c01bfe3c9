"""Lays an answer beside what the lesson says in reply to the same question: is it what the lesson says of something else?

A question is about the sentence of a passage that holds most of its words. Its answer is at odds with the lesson where it is the
opposite of a word there, another number, the name of another thing, or the very phrase that a listed misconception has instead. An answer
that merely uses other words than the lesson is left alone.
"""

import re

from curriculum.reading.text import likeness
from evals.checks.asked import (
    ASKING,
    ASKS_FOR_THE_WRONG,
    ASKS_WHETHER,
    EITHER_OR,
    SEVERAL,
    WHY,
    YES_NO,
    Lesson,
    about,
    asked_of,
    matter,
    opposite,
    other_number,
    other_person,
    turned_from,
)
from evals.checks.base import quote
from evals.checks.frames import unframed
from evals.checks.misconceived import mistaken
from evals.checks.opposites import are_opposites, denies
from evals.checks.other_names import another_meaning, another_term, named_otherwise, other_side
from evals.checks.wording import holds_phrase, numbers, plain, share, words
from evals.thresholds import (
    ABOUT_THE_SAME,
    ALL_OF_IT,
    AS_GOOD,
    FEWEST_WORDS,
    HALF_OF_IT,
    SAME_MATTER,
    SAME_QUESTION,
)


def at_odds(question: str, answer: str, lesson: Lesson) -> str | None:
    """Why an answer is not what the lesson says in reply to a question; None where it is, or where that cannot be told."""
    if not answer.strip() or "=" in answer or ASKS_FOR_THE_WRONG.search(plain(question)):
        return None
    either = EITHER_OR.search(question)
    if either:
        # "Is it wet or dry?" leaves both words open.
        question = f"{question[: either.start()]} {question[either.end() :]}"
    asked = matter(question) - ASKING
    if not asked:
        return None
    answer = unframed(answer.strip())
    if _taken_before(question, answer, lesson):
        return None
    return (
        _asked_before(question, asked, answer, lesson)
        or _yes_or_no(question, asked, answer, lesson)
        or mistaken(question, asked, answer, lesson)
        or other_side(question, asked, answer, lesson)
        or another_meaning(asked, answer, lesson)
        or another_term(question, answer, lesson)
        or _otherwise(question, asked, answer, lesson)
    )


def support(question: str, answer: str, lesson: Lesson) -> float | None:
    """How much of an answer stands in what the lesson says on a question, 0 to 1; None where it says nothing on it."""
    asked = matter(question) - ASKING
    near = [(about(said, asked, lesson), said) for said in lesson.sentences]
    best = max((value for value, _ in near), default=0.0)
    own = matter(answer) - asked
    if best < ABOUT_THE_SAME or not own:
        return None
    return max(share(own, matter(said.text)) for value, said in near if value >= best - AS_GOOD)


def _taken_before(question: str, answer: str, lesson: Lesson) -> bool:
    """Whether the lesson asks this question and takes this answer."""
    line = asked_of(question)
    return any(
        likeness(line, known.question) >= SAME_QUESTION
        and any(holds_phrase(answer, text) or holds_phrase(text, answer) for text in known.answers)
        for known in lesson.record.answered
    )


def _asked_before(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """The lesson asks the same question, and takes other answers."""
    line = asked_of(question)
    for known in lesson.record.answered:
        held = matter(known.question)
        if set(SEVERAL.findall(line)) != set(SEVERAL.findall(known.question)):
            continue
        if bool(WHY.search(line)) != bool(WHY.search(known.question)):
            continue
        same = likeness(line, known.question) >= SAME_QUESTION or (
            WHY.search(line) and min(share(held - ASKING, asked), share(matter(line) - ASKING, held)) >= SAME_MATTER
        )
        if not same:
            continue
        told = frozenset().union(*(matter(text) for text in known.answers)) - held
        own = matter(answer) - held - ASKING
        if any(holds_phrase(answer, text) or holds_phrase(text, answer) for text in known.answers):
            return None
        if (
            not own <= told
            and share(own, told) < HALF_OF_IT
            and share(told, own) <= HALF_OF_IT
            and (own or numbers(answer))
        ):
            return f"the lesson answers this question with {quote(known.answers[0])} ({known.passage})"
        return opposite(answer, known.answers[0], question) or other_person(answer, known.answers[0], question)
    return None


def _yes_or_no(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """'Can it?' 'Yes' beside a sentence that says it cannot."""
    verdict = YES_NO.match(answer)
    line = asked_of(question)
    if verdict is None or not ASKS_WHETHER.match(line):
        return None
    told = [(said.text, True, said.passage) for said in lesson.record.said if not said.term]
    told += [(known.claim, False, known.passage) for known in lesson.record.mistaken]
    wanted = matter(line) - ASKING
    for text, true, passage in told:
        main = re.split(r"\bbecause\b|,", text)[0]
        held = matter(main)
        near = min(share(wanted, held), share(held - ASKING, wanted))
        if near < ALL_OF_IT or (len(wanted) < FEWEST_WORDS and wanted != held):
            continue
        turned = (sum(map(denies, words(main))) + sum(map(denies, words(line)))) % 2 == 1
        if any(are_opposites(one, other) for one in words(line) for other in words(main)):
            turned = not turned
        if (verdict[1].lower() == "yes") != (true != turned):
            return f"the lesson {'says' if true else 'lists as a misconception'} {quote(text)} ({passage})"
    return None


def _otherwise(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    near = sorted(((about(said, asked, lesson), said) for said in lesson.sentences), key=lambda pair: -pair[0])
    near = [(value, said) for value, said in near if value >= ABOUT_THE_SAME]
    if not near:
        return None
    best = near[0][0]
    own = matter(answer) - asked - ASKING
    beside = [said for value, said in near if value >= best - AS_GOOD]
    if any(own & matter(said.text) and not turned_from(answer, said.text, question) for said in beside):
        return None
    for said in beside:
        why = (
            turned_from(answer, said.text, question)
            or other_number(answer, said, question)
            or named_otherwise(answer, said, asked, lesson, question)
        )
        if why:
            return f"{why} ({said.passage}: {quote(said.text)})"
    return None
