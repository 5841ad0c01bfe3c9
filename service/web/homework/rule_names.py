"""What a teacher calls each rule of the checks, and what it holds in plain words."""

RULES: dict[str, tuple[str, str]] = {
    "lo-coverage": (
        "Objectives are practised",
        "Every question serves an objective that you chose, or earlier learning.",
    ),
    "lo-known": ("Objectives and sources are on record", "Each has its text, its version and its licence."),
    "lo-match": ("Tasks fit their objectives", "Each question exercises the objective that it is tagged with."),
    "grounded": (
        "Facts come from the sources",
        "What questions, answers and guidance say stands in the passages they cite.",
    ),
    "answer-correct": ("Answers are right", "Sums are worked out again; answer, mark points, slide and options agree."),
    "marks-add-up": ("Marks add up", "The marks of points, questions and sheets give the totals that are printed."),
    "scheme-convention": (
        "Mark codes fit the subject",
        "M, A and B in key stage 4 mathematics; points or levels elsewhere.",
    ),
    "command-word": (
        "Command words fit",
        "State, explain, compare and the like are words that exam boards define, and fit the marks and the demand.",
    ),
    "tier-parity": (
        "The sheets aim at the same",
        "With supports, a question keeps its objectives, marks, answer and demand.",
    ),
    "shared-source": (
        "Core and scaffolded share questions",
        "At least 7 in 10 questions with supports read like their core question.",
    ),
    "extension-depth": (
        "The extension goes deeper",
        "Its own questions use the same knowledge in new cases; none is more of the same.",
    ),
    "answer-leak": (
        "No answer is given away",
        "No answer stands in its own question, in a help or in another question.",
    ),
    "hint-ladder": (
        "Hints help a little first",
        "They go from prompt to clue to model, and none says the answer.",
    ),
    "fade-plan": ("Supports can be withdrawn", "Every support says how to take it away later."),
    "retrieval-present": ("Earlier learning comes back", "At least one question brings back earlier learning."),
    "misconception-mapped": (
        "Wrong options mean something",
        "Each says what a pupil who chooses it believes, and a misconception that is cited is met.",
    ),
    "item-flaws": (
        "Questions are well built",
        "No longest option that is right, no ‘all of the above’, no gap that two words fit, and the like.",
    ),
    "ramped": ("Questions get harder", "Demand rises along a sheet."),
    "duplicate-task": ("No question twice", "No two questions ask the same."),
    "reading-age": (
        "Pupils can read it",
        "The language around the words of the topic is right for their age.",
    ),
    "plain-language": (
        "Plain instructions",
        "Short sentences, one thing at a time, nothing that means something other than it says.",
    ),
    "british-english": ("British English", "Spelling and terms are British; quotations, names and code keep theirs."),
    "time-budget": (
        "It takes the time asked for",
        "Each sheet is within a fifth of the minutes, or of what the material gives.",
    ),
    "marking-load": (
        "Little marking for you",
        "Pupils mark at least 80 % of the marks; you mark one answer of at most 6 marks.",
    ),
    "no-personal-data": (
        "Nobody’s personal data",
        "No pupil, parent or teacher is named, and nothing is told of a person's needs, family or contacts.",
    ),
    "pupil-safe-language": (
        "Safe words for pupils",
        "No flattery, guilt, threat or bribe, no machine that says I, no question about private life, no stereotype.",
    ),
    "equity": (
        "Everyone can do it at home",
        "A pencil and the sheet are enough, colour is never alone, and figures are told in words.",
    ),
    "safeguarding": ("Nothing hurtful", "No prejudiced or hurtful claim is asked, offered or put in a pupil’s mouth."),
    "contradiction": ("Nothing against what was taught", "No answer says the opposite of a point of its own lesson."),
    "sense": ("Words are meant as in the subject", "A definition fits the subject it stands in."),
    "teacher-talk": (
        "Sheets speak to pupils",
        "Nothing meant for teachers stands on a sheet or in what pupils mark by.",
    ),
    "documentation": (
        "Guidance is complete",
        "Reasons, marking guidance, feedback and the pupils' brief are there and to the point.",
    ),
    "claims": (
        "No empty claims",
        "No inspection myth, retired grade, promised result, undated figure or learning style.",
    ),
    "layout": (
        "Print is easy to read",
        "Type, spacing, margins and contrast of the printed sheets are what readers need.",
    ),
    "print-fit": (
        "One sheet of paper",
        "Up to 30 minutes of work fit one A4 sheet, printed on both sides.",
    ),
}
"""Each rule's id: its name, and what holds where it holds."""


def rule_name(rule: str) -> str:
    """'Marks add up'; the id for a rule that is no longer known."""
    return RULES[rule][0] if rule in RULES else rule


def rule_holds(rule: str) -> str:
    """'The marks of points, questions and sheets give the totals that are printed.'"""
    return RULES[rule][1] if rule in RULES else ""
