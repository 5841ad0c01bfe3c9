"""What each purpose of homework means: a line that tells pupils, and the kinds of task that serve it best.

The names are those of schools' policies. A purpose leans the choice of tasks; it never adds a task that the knowledge
does not support, so two purposes on little knowledge can give the same homework.
"""

from curriculum.models import Frozen

RECALL = frozenset({"term-for-definition", "define-term", "match-terms", "cloze", "true-false-correct"})
REASONING = frozenset({"unseen-case", "judge-claim", "compare-two", "cause-and-effect", "always-sometimes-never"})
OWN_WORDS = frozenset({"explain-why", "teach-someone", "answer-misconception", "define-term", "compare-two"})
LEARNING_HOW = frozenset({"quiz-question", "teach-someone", "answer-misconception", "put-in-order"})
SHOWING = frozenset({"pick-correct", "sort-groups", "put-in-order", "explain-why", "computed", "worked-problem"})


class Meaning(Frozen):
    """`line` is told to pupils after the reason of the unit; `favours` names item models."""

    line: str = ""
    favours: frozenset[str] = frozenset()


MEANINGS = {
    "consolidate": Meaning(),
    "extend": Meaning(line="These questions take the ideas further.", favours=REASONING),
    "prepare": Meaning(line="This gets you ready for the next lesson.", favours=RECALL),
    "research": Meaning(line="Find the ideas in your notes, then explain them for yourself.", favours=OWN_WORDS),
    "independent work": Meaning(line="Answer on your own. Check each answer as you go.", favours=OWN_WORDS | SHOWING),
    "show progress": Meaning(line="This shows you and your teacher what you can do now.", favours=SHOWING),
    "study skills": Meaning(line="Test yourself first, then check and correct your answers.", favours=LEARNING_HOW),
}
