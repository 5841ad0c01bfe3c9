"""teacher-talk: pupils read what was meant for their teacher."""

from evals.planted.plant import Plant
from evals.planted.saying import after_a_question, as_a_mark_point, in_a_help, in_the_brief

ORDERS = (
    "Remind pupils to use the key word.",
    "Encourage students to underline the key word first.",
    "Ensure that learners have read the text.",
    "Check that the class understands the term before moving on.",
)
ABOUT = (
    "Pupils often think that this is easy.",
    "Students may confuse this with something else.",
    "Learners commonly believe that it is the other way round.",
    "Children sometimes struggle with this word.",
)
LESSON = (
    "This lesson explores the idea in three learning cycles.",
    "The lesson builds on what was taught last week.",
    "Use slide 4 and the additional materials here.",
    "In the next lesson the class will practise this.",
)
POINTS = (
    "Pupils should mention the key word.",
    "Students need to be able to explain this.",
    "Address this misconception before marking.",
    "Teachers should accept any sensible wording.",
)
QUIET = (
    "Circulate and support where needed.",
    "Allow weaker pupils more time here.",
    "Pre-teach this word to the bottom table.",
    "Cold-call three of them after two minutes of talk.",
)

PLANTS = (
    Plant("order to the teacher", "blatant", "‘Remind pupils ...’ on the pupils' sheet.", after_a_question(ORDERS)),
    Plant("about pupils", "blatant", "The sheet tells a child what children get wrong.", after_a_question(ABOUT)),
    Plant("lesson notes", "plain", "Notes on the lesson in the brief.", in_the_brief("what", LESSON)),
    Plant("order in a help", "plain", "‘Encourage students ...’ in a help.", in_a_help(ORDERS)),
    Plant(
        "about pupils in what they need",
        "plain",
        "What pupils need says what pupils confuse.",
        in_the_brief("you_need", ABOUT),
    ),
    Plant(
        "mark point for a teacher",
        "plain",
        "A mark point that pupils mark by speaks to a teacher.",
        as_a_mark_point(POINTS),
    ),
    Plant("classroom note", "subtle", "‘Circulate and support’ on the sheet.", after_a_question(QUIET)),
)
