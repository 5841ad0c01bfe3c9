"""contradiction: what is keyed, laid beside what the passages record of the same thing."""

from collections.abc import Callable

import pytest

from evals.checks.answered import at_odds
from evals.checks.asked import Lesson, lesson_of
from evals.checks.keyed_answers import answers_at_odds
from evals.checks.laid_beside import misplaced
from evals.checks.lesson_record import Record, record
from generator.models import (
    Answer,
    Choice,
    Classify,
    ClassifyItem as Item,
    Match,
    Option,
    Order,
    Passage,
    Response,
    Short,
    Table,
    Task,
    TrueFalse,
)

Make = Callable[..., Task]
PASSAGES = {
    "LO1:terms:1": "crescendo. a gradual increase in how loud the music is. musical word. getting louder.",
    "LO1:terms:2": "tempo. the speed at which a piece of music is played. musical word. how fast it goes.",
    "LO1:terms:3": "ostinato. a short pattern of notes that is repeated over and over. musical word. a repeated pattern.",
    "LO1:facts:f1": "The lowest voice in a choir is called the bass. bass. bass voice.",
    "LO1:facts:f2": "A cello sounds lower than a violin because its strings are longer. its strings are longer. a cello sounds lower "
    "than a violin. Why does a cello sound lower than a violin?.",
    "LO1:facts:f3": "Johann Sebastian Bach worked for many years in Leipzig, writing music for the church. Leipzig.",
    "LO1:facts:f4": "A string quartet has four players.",
    "LO1:facts:f5": "The pitch of a drum rises when its skin is tightened.",
    "LO1:misconceptions:1": "A conductor plays an instrument during the concert. A conductor leads the players with gestures and makes no "
    "sound. plays an instrument. leads with gestures.",
    "LO1:sortings:1": "Sort the instruments by family. woodwind. flute. clarinet. oboe. brass. trumpet. tuba. horn.",
    "LO1:comparisons:1": "a major scale. a minor scale. mood. often sounds bright. often sounds sad. third note. is four "
    "semitones above the first. is three semitones above the first.",
    "LO1:sequences:1": "writing a song. from the idea to the recording. Choose a theme for the song. Write the words of the verse. Fit a "
    "melody to the words. Record the finished song.",
    "LO1:claims:1": "A melody can be sung. sometimes. some melodies lie too high for any voice. a folk song. a fast violin solo.",
    "LO1:claims:2": "A chord has at least two notes. always. one note alone is no chord.",
    "earlier:1": "How many lines does a stave have?. five. 5.",
}


def passages() -> tuple[Passage, ...]:
    return tuple(Passage(id=name, text=text, sha256="0" * 64) for name, text in PASSAGES.items())


@pytest.fixture(name="noted")
def recorded() -> Record:
    return record(passages())


@pytest.fixture(name="lesson")
def taught() -> Lesson:
    return lesson_of(passages(), record(passages()))


AGAINST = [
    ("Which word names the speed of a piece of music?", "ostinato"),
    ("What is a short pattern of notes that is repeated called?", "it is a crescendo"),
    ("What does tempo mean?", "a gradual increase in how loud it is"),
    ("What is the name of the lowest voice in a choir?", "the tempo"),
    ("Why does a cello sound lower than a violin?", "its strings are shorter"),
    ("Why does a cello sound lower than a violin?", "it is made of darker wood"),
    ("How many players are in a string quartet?", "five"),
    ("What happens to the pitch of a drum when its skin is tightened?", "it falls"),
    ("What does a conductor do during the concert?", "plays an instrument"),
    ("Does a conductor play an instrument during the concert?", "yes"),
    ("How does a minor scale often sound?", "bright"),
    ("How many lines does a stave have?", "six"),
    ("How many lines does a stave have?", "as we learnt, four"),
]
WITH = [
    ("Which word names the speed of a piece of music?", "tempo"),
    ("What is a short pattern of notes that is repeated called?", "an ostinato"),
    ("What does tempo mean?", "how quickly the music goes"),
    ("What is the name of the lowest voice in a choir?", "bass"),
    ("Why does a cello sound lower than a violin?", "the strings of a cello are longer"),
    ("How many players are in a string quartet?", "four"),
    ("What happens to the pitch of a drum when its skin is tightened?", "it becomes higher"),
    ("What does a conductor do during the concert?", "leads the players"),
    ("Does a conductor play an instrument during the concert?", "no"),
    ("How does a minor scale often sound?", "sad"),
    ("How many lines does a stave have?", "5"),
    ("What do some people wrongly think that a conductor does?", "plays an instrument"),
    ("Which family does a flute belong to?", "woodwind"),
    ("What is the name of the lowest voice in a choir?", "the one that sings lower than the others"),
    (
        "Explain three ways in which a toy cello may sound lower than a toy violin.",
        "its wood is thicker and it is bigger",
    ),
    ("What colour is the cover of the song book?", "green"),
]


@pytest.mark.parametrize(("question", "answer"), AGAINST)
def test_an_answer_that_the_lesson_gives_to_something_else(lesson: Lesson, question: str, answer: str) -> None:
    assert at_odds(question, answer, lesson)


@pytest.mark.parametrize(("question", "answer"), WITH)
def test_an_answer_of_the_lesson_or_in_other_words(lesson: Lesson, question: str, answer: str) -> None:
    assert at_odds(question, answer, lesson) is None


LEFT, RIGHT = ("crescendo", "tempo"), ("a gradual increase in how loud it is", "the speed at which it is played")
STEPS = ("Choose a theme", "Write the words of the verse", "Fit a melody to the words", "Record the song")
COLUMNS = ("", "a major scale", "a minor scale")


def match(pairs: tuple[tuple[int, int], ...]) -> Response:
    return Match(left=LEFT, right=RIGHT, pairs=pairs, shown_order=(1, 0))


def families(*woodwind: str) -> Response:
    names = ("flute", "oboe", "tuba", "horn")
    items = tuple(Item(text=name, group="woodwind" if name in woodwind else "brass") for name in names)
    return Classify(groups=("woodwind", "brass"), items=items, shown_order=(0, 1, 2, 3))


def table(bright: str, sad: str) -> Response:
    return Table(columns=COLUMNS, rows=(("mood", bright, sad),), blanks=((0, 1), (0, 2)))


def order(*items: str) -> Response:
    return Order(items=items, shown_order=(3, 0, 2, 1))


@pytest.mark.parametrize(
    ("response", "stem", "key", "told"),
    [
        (match(((0, 1), (1, 0))), "Match each word to its meaning.", "1 – A", True),
        (match(((0, 0), (1, 1))), "Match each word to its meaning.", "1 – B", False),
        (families("flute", "tuba"), "Sort the instruments.", "woodwind: A", True),
        (families("flute", "oboe"), "Sort the instruments.", "woodwind: A", False),
        (table("often sounds sad", "often sounds bright"), "Compare the scales.", "mood", True),
        (table("often sounds bright", "often sounds sad"), "Compare the scales.", "mood", False),
        (order(*STEPS[:2], STEPS[3], STEPS[2]), "Put the steps in order.", "A B", True),
        (order(*STEPS), "Put the steps in order.", "A B", False),
        (order(*reversed(STEPS)), "Put the steps in order, from the end to the start.", "A B", False),
        (Short(), "Always, sometimes or never true? ‘A melody can be sung.’", "Never true.", True),
        (Short(), "Always, sometimes or never true? ‘A melody can be sung.’", "Sometimes true.", False),
        (TrueFalse(answer=False), "True or false? ‘A chord has at least two notes.’", "False.", True),
        (TrueFalse(answer=True), "True or false? ‘A chord has at least two notes.’", "True.", False),
    ],
)
def test_what_is_keyed_beside_what(
    noted: Record, make_task: Make, response: Response, stem: str, key: str, told: bool
) -> None:
    task = make_task("core-2", stem, key, response=response)

    assert bool(list(misplaced(task, noted))) is told


def option(name: str, text: str, correct: bool) -> Option:
    return Option(id=name, text=text, correct=correct, reason="" if correct else "a mix-up")


@pytest.mark.parametrize("right", [True, False])
def test_an_option_that_the_lesson_gives_is_marked_right(lesson: Lesson, make_task: Make, right: bool) -> None:
    options = (option("a", "its strings are longer", right), option("b", "its wood is older", not right))
    response = Choice(options=options, shown_order=("a", "b"))
    task = make_task("core-2", "Why does a cello sound lower than a violin?", "A", response=response)

    assert bool(list(answers_at_odds(task, lesson))) is not right


@pytest.mark.parametrize(
    ("accepted", "told"),
    [("it falls", True), ("gets lower", True), ("it goes up", False), ("the same idea in other words", False)],
)
def test_an_accepted_answer_is_no_opposite_of_the_key(
    lesson: Lesson, make_task: Make, accepted: str, told: bool
) -> None:
    stem = "What happens to the pitch of a drum when its skin is tightened?"
    task = make_task("core-2", stem, "it rises and becomes higher")
    task = task.model_copy(update={"answer": Answer(canonical=task.answer.canonical, accept=(accepted,))})

    assert bool(list(answers_at_odds(task, lesson))) is told
