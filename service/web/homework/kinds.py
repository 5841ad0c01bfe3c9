"""What a teacher calls each kind of question, by the name of its item model."""

from generator.models import Task

KINDS = {
    "always-sometimes-never": "Always, sometimes or never true",
    "answer-misconception": "Put a pupil right",
    "cause-and-effect": "Match causes and effects",
    "cloze": "Fill the gaps",
    "compare-two": "Compare two things",
    "computed": "Work it out",
    "define-term": "Say what a word means",
    "earlier-learning": "Bring back earlier learning",
    "explain-why": "Explain why",
    "judge-claim": "Judge a claim",
    "match-terms": "Match words and meanings",
    "pick-correct": "Choose the right answer",
    "put-in-order": "Put in order",
    "quiz-question": "Write a quiz question",
    "sort-groups": "Sort into groups",
    "teach-someone": "Explain it to somebody",
    "term-for-definition": "Find the word for a meaning",
    "true-false-correct": "True or false, with correction",
    "unseen-case": "Use it in a new case",
    "worked-problem": "Solve a problem like a worked one",
}


def kind_in_words(task: Task) -> str:
    """'Put in order'; 'Work it out: fractions add' for an exercise of a skill."""
    name, _, skill = (task.item_model or "").partition(":")
    said = KINDS.get(name, "A question")
    practised = skill.rpartition(":")[0].replace("-", " ")
    return f"{said}: {practised}" if practised else said
