"""Sound questions from other lessons, to stand where they do not belong."""

from typing import NamedTuple


class Foreign(NamedTuple):
    """A question with its key, and the subject that it is from."""

    subject: str
    stem: str
    key: str


FOREIGN = (
    Foreign("science", "Which gas do green plants take in to make their food?", "carbon dioxide"),
    Foreign("science", "What is the name of the force that pulls objects towards the centre of the Earth?", "gravity"),
    Foreign("history", "Which king signed Magna Carta at Runnymede?", "King John"),
    Foreign("history", "Which disease killed about a third of the people of England from 1348?", "the Black Death"),
    Foreign("geography", "What is the name of the imaginary line around the middle of the Earth?", "the equator"),
    Foreign("geography", "Which layer of the Earth lies just under the crust?", "the mantle"),
    Foreign("mathematics", "What is the name of a polygon with eight sides?", "an octagon"),
    Foreign("mathematics", "What is the square of 12?", "144"),
    Foreign("english", "What is the name of a comparison that uses ‘like’ or ‘as’?", "a simile"),
    Foreign("english", "How many lines does a sonnet have?", "fourteen"),
    Foreign("computing", "Which part of a computer carries out the instructions of a program?", "the processor"),
    Foreign("computing", "How many bits are there in one byte?", "eight"),
)
