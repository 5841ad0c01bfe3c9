"""sense: a word with the meaning that it has in another subject."""

from random import Random

from evals.planted.placing import with_passage
from evals.planted.plant import NoPlace, Plant, Put
from evals.planted.questions import put_meaning, put_question
from generator.models import Homework, Short

SCIENCE = ("science", "biology", "chemistry", "physics", "combined-science")
# Subject: (term, meaning in another subject).
BLATANT: dict[str, tuple[tuple[str, str], ...]] = {
    "science": (
        ("cell", "a box in a spreadsheet where a number or a formula is typed"),
        ("tissue", "soft paper for wiping or blowing the nose"),
        ("solution", "the value of the unknown that makes an equation true"),
    ),
    "computing": (
        ("loop", "a turn of the river that is almost a full circle"),
        ("network", "a folded sheet of card that makes a cube or a prism"),
        ("bug", "a small insect with six legs and hard wing cases"),
    ),
    "geography": (
        ("relief", "a sculpture that stands out from a flat background of stone"),
        ("deposition", "a change of a gas straight into a solid without a liquid"),
        ("mouth", "the opening in the face through which food is taken in"),
    ),
    "mathematics": (
        ("volume", "how loud or soft a sound is, as a musician plays it"),
        ("product", "an article made in a factory and sold to customers in a shop"),
        ("root", "the part of a plant that takes up water from the soil"),
    ),
    "history": (
        ("revolution", "one full turn of a wheel about its axle"),
        ("plague", "a group of many insects that eat the leaves of crops"),
        ("domain", "the set of numbers that may be put into a function"),
    ),
    "english": (
        ("scale", "the ratio of a length on a map to the length on the ground"),
        ("stress", "the force on each square metre of the cross-section of a material"),
        ("tense", "of a muscle: shortened by contracting its fibres"),
    ),
}
PLAIN: dict[str, tuple[tuple[str, str], ...]] = {
    "science": (
        ("membrane", "a skin stretched over a drum that sounds when a player hits it"),
        ("current", "money that people use in a country at this time"),
        ("power", "the control that a king or a government has over people"),
    ),
    "computing": (
        ("memory", "a thing that a person recalls from the past, written in a diary"),
        ("protocol", "the rules of politeness at a royal court or between ambassadors"),
        ("address", "a formal speech that is made to an audience"),
    ),
    "geography": (
        ("source", "a document or an object from the past that historians study"),
        ("bed", "a piece of furniture to sleep on at night"),
        ("load", "a set of washing that is put into a machine"),
    ),
    "mathematics": (
        ("mean", "unkind to other people, or unwilling to share"),
        ("expression", "the look on a face that shows a feeling"),
        ("factor", "a servant who buys and sells goods for a merchant"),
    ),
    "history": (
        ("crown", "the part of a tooth that shows above the gum"),
        ("power", "the number of times that a number is multiplied by itself"),
        ("depression", "an area of low air pressure that brings cloud and rain"),
    ),
    "english": (
        ("plot", "to mark a point on a pair of axes by its coordinates"),
        ("mood", "the notes of a chord that sound sad or happy together"),
        ("character", "a letter, digit or symbol that is stored in one byte"),
    ),
}


def foreign_meaning(bank: dict[str, tuple[tuple[str, str], ...]]) -> Put:
    """What does the term mean? Keyed with the meaning of another subject."""

    def put(homework: Homework, rng: Random) -> Homework:
        term, meaning = _drawn(homework, rng, bank)
        return put_meaning(homework, rng, term, meaning).homework

    return put


def foreign_meaning_asked(bank: dict[str, tuple[tuple[str, str], ...]]) -> Put:
    """Which word has this meaning? The meaning is that of another subject."""

    def put(homework: Homework, rng: Random) -> Homework:
        term, meaning = _drawn(homework, rng, bank)
        name = f"planted:terms:{term}"
        held = with_passage(homework, name, f"{term}. {meaning}. {term} means {meaning}.")
        asked = put_question(
            held,
            rng,
            stem=f"Which key term means: **{meaning}**?",
            response=Short(lines=1),
            key=term,
            model_answer=term,
            cites=(name,),
        )
        return asked.homework

    return put


def foreign_glossary(bank: dict[str, tuple[tuple[str, str], ...]]) -> Put:
    """What pupils need explains a term as another subject does."""

    def put(homework: Homework, rng: Random) -> Homework:
        term, meaning = _drawn(homework, rng, bank)
        brief = homework.pupil_brief
        need = (*brief.you_need, f"‘{term[:1].upper()}{term[1:]}’ means {meaning}.")
        return homework.model_copy(update={"pupil_brief": brief.model_copy(update={"you_need": need})})

    return put


def _drawn(homework: Homework, rng: Random, bank: dict[str, tuple[tuple[str, str], ...]]) -> tuple[str, str]:
    subject = homework.unit.subject
    rows = bank.get("science" if subject in SCIENCE else subject)
    if not rows:
        raise NoPlace(f"nobody has written a word of another subject for {subject}")
    return rng.choice(rows)


PLANTS = (
    Plant(
        "foreign meaning", "blatant", "‘Cell’ is keyed as a box in a spreadsheet, in biology.", foreign_meaning(BLATANT)
    ),
    Plant(
        "word for a foreign meaning",
        "blatant",
        "A word is asked for by its meaning in another subject.",
        foreign_meaning_asked(BLATANT),
    ),
    Plant(
        "plainer foreign meaning",
        "plain",
        "A common word is keyed in its sense of another subject.",
        foreign_meaning(PLAIN),
    ),
    Plant(
        "word for a plainer meaning",
        "plain",
        "A common word is asked for by its meaning elsewhere.",
        foreign_meaning_asked(PLAIN),
    ),
    Plant(
        "foreign glossary", "subtle", "The brief explains a word as another subject does.", foreign_glossary(BLATANT)
    ),
)
