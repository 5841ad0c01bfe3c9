"""Numbers of marks that a text states: beside a question, in a mark point, for a whole sheet."""

import re

from evals.checks.wording import lines

WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen"),
)
NAMED = {word: number for number, word in enumerate(WORDS, start=1)}
NUMBER = rf"(\d+|{'|'.join(NAMED)})"
BRACKETED = re.compile(rf"[(\[]\s*(?:worth |for )?{NUMBER}\s*marks?\b[^)\]]{{0,30}}[)\]]", re.I)
SAID = re.compile(rf"\b{NUMBER}(?:[- ]|\s+(?:whole |full |available )?)marks?\b", re.I)
MARKS_ON_SLIDE = re.compile(r"\s\[(\d+)\]$")
# The question itself is spoken of, not somebody's test in it.
OF_THE_QUESTION = re.compile(
    r"\b(?:question|task|part|answer|worth|carr(?:y|ies)|award|give|gain|earn|available|in all|in total)\b"
    r"|^\W*(?:there (?:are|is) )?(?:\d+|[a-z]+) marks?\W*$",
    re.I,
)
SOMEBODYS = re.compile(
    r"\b(?:scor(?:es?|ed|ing)|got|gets|gained|earned|test|exam|examination|mean|median|lost|average|quiz)\b", re.I
)
# "One mark for each row", "2 marks each": a rate, not a sum.
A_RATE = re.compile(r"\b(?:each|every|per|apiece|up to|more|extra)\b", re.I)
OF_THE_SHEET = re.compile(
    rf"\b(?:out of|total(?: of| is|:)?|sheet (?:is|has)|homework (?:is|has))\s*{NUMBER}\b"
    rf"|\b{NUMBER}\s*marks?\b(?=[^.!?]*\b(?:in total|altogether|in all|overall|on (?:this|the) (?:sheet|page)|available)\b)"
    rf"|\b(?:all|whole|together|altogether|in total|overall|sheet|homework|questions)\b[^.!?]*?\b{NUMBER}\s*marks?\b"
    rf"|\bthere (?:are|is) {NUMBER}\s*marks?\b",
    re.I,
)


def stated_marks(text: str, *, alone: bool = False) -> list[int]:
    """The marks that a text gives to its own question, in order; `alone`: also a bare number in brackets at its end."""
    found = [_number(number) for number in BRACKETED.findall(text)]
    for line in lines(BRACKETED.sub(" ", text)):
        if OF_THE_QUESTION.search(line) and not SOMEBODYS.search(line) and not A_RATE.search(line):
            found += [_number(number) for number in SAID.findall(line)]
    at_end = MARKS_ON_SLIDE.search(text)
    return [*found, int(at_end[1])] if alone and at_end else found


def sheet_totals(text: str) -> list[int]:
    """The marks that a text of the brief gives to a whole sheet."""
    if "mark" not in text.lower():
        return []
    said = [line for line in lines(text) if not A_RATE.search(line)]
    return [_number(next(filter(None, found))) for line in said for found in OF_THE_SHEET.findall(line)]


def _number(said: str) -> int:
    return NAMED.get(said.lower()) or int(said)
