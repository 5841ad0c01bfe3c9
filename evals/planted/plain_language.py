"""plain-language: sentences that a pupil has to take apart before the question can begin."""

from evals.planted.plant import Plant
from evals.planted.saying import after_a_question, before_a_question, in_a_help, in_the_brief

LONG = (
    "When you have read the whole of the question from beginning to end and have thought for a while about what it is "
    "that you are being asked to do, write your answer on the line that is given.",
    "Before you begin, look once more at the notes that you made in the lesson when the class talked about this and wrote "
    "down what each of the groups had found, because they will help you to see what is wanted here.",
)
LONGISH = (
    "If you are not sure about your answer, read through the notes in your book again and then change the words that you "
    "think are wrong.",
    "Think about the three things that the class found out in the last lesson and decide which one of them helps you with "
    "this question.",
)
IDIOMS = (
    "This one is a piece of cake.",
    "Have a stab at it, even if you are all at sea.",
    "Do not beat about the bush.",
    "Hit the nail on the head in one sentence.",
    "It may ring a bell.",
    "Put your thinking cap on before you start.",
)
QUIET_IDIOMS = (
    "Get to the bottom of it in one sentence.",
    "Your answer should hold water.",
    "Keep an eye on the units.",
    "Do not jump to conclusions.",
)
DOUBLE = (
    "Do not leave out nothing that is needed.",
    "It is not uncommon to find more than one.",
    "Never answer without not reading the text first.",
    "There is no reason why you should not fail to find it.",
)
MANY = (
    "Read the text, underline the key words, write your answer, then check it and swap with a partner.",
    "Look at your notes and find the right page, copy the heading, write one sentence and underline the key word.",
)
FIGURES = ("Oh sure, because that is how the world works.", "Time flies, so let your pen fly too.")

PLANTS = (
    Plant(
        "very long sentence",
        "blatant",
        "A sentence of some forty words before the question.",
        before_a_question(LONG),
        also=("reading-age",),
    ),
    Plant(
        "long sentence in the brief",
        "plain",
        "A sentence of some forty words tells pupils how to begin.",
        in_the_brief("help", LONG),
        also=("reading-age",),
    ),
    Plant(
        "longish sentence",
        "subtle",
        "A sentence of some twenty-five words in a help.",
        in_a_help(LONGISH),
        also=("reading-age",),
    ),
    Plant("idiom", "plain", "‘A piece of cake’, in a question.", after_a_question(IDIOMS)),
    Plant("quiet idiom", "subtle", "‘Your answer should hold water.’", after_a_question(QUIET_IDIOMS)),
    Plant("double negative", "plain", "‘Do not leave out nothing.’", after_a_question(DOUBLE)),
    Plant("four instructions in a line", "plain", "Four instructions run together.", after_a_question(MANY)),
    Plant(
        "not meant as it is said", "subtle", "Irony, or a figure of speech, in a question.", before_a_question(FIGURES)
    ),
)
