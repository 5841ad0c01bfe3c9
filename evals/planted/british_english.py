"""british-english: forms and words of American schools."""

from evals.planted.plant import Plant
from evals.planted.saying import after_a_question, as_a_mark_point, in_a_help, in_a_reply, in_the_brief

SPELLINGS = (
    "Use a different color for each part.",
    "Write in the center of the line.",
    "Describe its behavior in your answer.",
    "Underline your favorite example.",
    "Organize your ideas first.",
)
QUIET_SPELLINGS = (
    "Show the traveled distance.",
    "Label the gray part.",
    "It is a skillful answer that names both.",
    "Judge whether the catalog is complete.",
    "An enrollment list may help you.",
)
SCHOOL = (
    "You met this in fifth grade.",
    "Do this before recess.",
    "Your math teacher will have told you.",
    "Ask a friend in middle school.",
    "This is practice for your semester exam.",
)
HOUSE = (
    "Think of gas for a car as an example.",
    "Imagine that it lies on the sidewalk.",
    "Think of a soccer ball.",
    "Think of an elevator in an apartment building.",
    "Imagine the trash can in your kitchen.",
)
GRAMMAR = (
    "Write the date as December 3, 2025.",
    "Do this through Friday.",
    "Has it gotten bigger?",
    "Write me your answer on Monday or Tuesday of this fall.",
)

PLANTS = (
    Plant("American spelling", "blatant", "‘Color’ in a question.", after_a_question(SPELLINGS)),
    Plant("American spelling in a help", "plain", "‘Center’ in a help.", in_a_help(SPELLINGS)),
    Plant("American spelling in a reply", "plain", "‘Behavior’ in what the teacher replies.", in_a_reply(SPELLINGS)),
    Plant("American school", "plain", "‘Fifth grade’ in a question.", after_a_question(SCHOOL)),
    Plant("quiet spelling", "subtle", "‘Traveled’ in a mark point.", as_a_mark_point(QUIET_SPELLINGS)),
    Plant("American things", "plain", "‘Sidewalk’ in the brief.", in_the_brief("help", HOUSE)),
    Plant("American turn", "subtle", "‘Gotten’ in a question.", after_a_question(GRAMMAR)),
)
