"""An answer that says what a misconception of the lesson says, on the same matter."""

from evals.checks.asked import ASKING, SAYS_NO, Lesson, about, matter
from evals.checks.base import quote
from evals.checks.opposites import denies
from evals.checks.wording import MATHS, share, words
from evals.thresholds import ABOUT_THE_SAME, FEWEST_WORDS, MISTAKEN_WORDS, MOSTLY_THE_CLAIM, SAYS_THE_CLAIM


def mistaken(question: str, asked: frozenset[str], answer: str, lesson: Lesson) -> str | None:
    """The answer has the phrase by which a listed misconception differs from the truth."""
    line = SAYS_NO.sub("", answer) if len(words(answer)) > FEWEST_WORDS else answer
    own = matter(line)
    denied = sum(map(denies, words(line))) % 2
    if _truly_said(own - asked - ASKING, asked, denied, lesson):
        return None
    for known in lesson.record.mistaken:
        claim = matter(known.claim)
        if MATHS.search(question) and MATHS.search(known.claim) and not _formulas(question) & _formulas(known.claim):
            continue
        wrong, right = matter(known.wrong), matter(known.right)
        reply = matter(known.reply)
        if wrong - right:
            about = claim - wrong - ASKING
            telling = wrong - right - matter(question)
            if (
                telling
                and (telling <= own or (own - asked - ASKING and own - asked - ASKING <= wrong))
                and not (right - wrong) & own
                and lesson.share(about, asked) >= MISTAKEN_WORDS
                and denied == sum(map(denies, words(known.wrong))) % 2
            ):
                return f"this is what the misconception {quote(known.claim)} says ({known.passage})"
        telling = (own & claim) - asked - reply - ASKING
        said = asked | own
        if (
            telling
            and lesson.share(claim - ASKING, said) >= SAYS_THE_CLAIM
            and share(own - asked - ASKING, claim) >= MOSTLY_THE_CLAIM
            and denied == sum(map(denies, words(known.claim))) % 2
        ):
            return f"this is what the misconception {quote(known.claim)} says ({known.passage})"
    return None


def _truly_said(own: frozenset[str], asked: frozenset[str], denied: int, lesson: Lesson) -> bool:
    """Whether a true sentence on the question has every word of the answer, and denies as it does."""
    return bool(own) and any(
        own <= matter(said.text)
        and about(said, asked, lesson) >= ABOUT_THE_SAME
        and sum(map(denies, words(said.text))) % 2 == denied
        for said in lesson.sentences
    )


def _formulas(text: str) -> frozenset[str]:
    return frozenset("".join(formula.split()) for formula in MATHS.findall(text))
