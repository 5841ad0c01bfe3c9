"""A query that *is* a national curriculum statement: the curriculum itself says in which years it is taught."""

from collections.abc import Collection

import numpy as np

from curriculum.retrieval.lexical import Lexical
from curriculum.retrieval.passage import Kind
from curriculum.retrieval.shelf import Shelf
from curriculum.retrieval.words import words_of

# A statement is a sentence; shorter queries are topics, which stand in many statements.
SHORTEST_WORDS = 5
# Schools copy statements with small changes of punctuation, spelling and numerals; 100 is the same text.
SAME_TEXT = 85.0
CANDIDATES = 3


def years_set_for(
    query: str,
    shelf: Shelf,
    lexical: Lexical,
    subjects: Collection[str] | None,
    key_stages: Collection[int] | None,
) -> frozenset[int]:
    """The school years for which the national curriculum sets the statement that the query copies; empty if none."""
    words = words_of(query)
    rows = shelf.rows(Kind.STATEMENT, subjects, key_stages)
    if len(words) < SHORTEST_WORDS or not len(rows):
        return frozenset()
    from rapidfuzz import fuzz

    scores = lexical.scores(query, Kind.STATEMENT)[rows - shelf.runs[Kind.STATEMENT].start]
    asked = " ".join(words)
    likest, years = SAME_TEXT, frozenset[int]()
    for place in np.argsort(-scores, kind="stable")[:CANDIDATES]:
        statement = shelf.passage(int(rows[place]))
        likeness = fuzz.ratio(asked, " ".join(words_of(statement.title)))
        if likeness >= likest:
            likest, years = likeness, frozenset(statement.years)
    return years
