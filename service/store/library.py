"""Looking for homeworks: every filter is the database's work, and one page comes out."""

from math import ceil

from sqlalchemy import ColumnElement, Connection, Text, func, select, type_coerce

from service.store import tables
from service.store.cards import CARD, folded, read_card
from service.store.records import Cards, LibraryQuery

MOST_PER_PAGE = 100
# More words, or longer ones, narrow nothing further.
MOST_WORDS, LONGEST_WORD = 20, 100
LARGEST_NUMBER = 10_000


def find_cards(connection: Connection, query: LibraryQuery) -> Cards:
    """The page asked for, or the nearest there is; the latest change first."""
    wanted = _conditions(query)
    homework = tables.homework.c
    total = connection.execute(select(func.count()).select_from(tables.homework).where(*wanted)).scalar_one()
    per_page = min(max(query.per_page, 1), MOST_PER_PAGE)
    pages = max(1, ceil(total / per_page))
    page = min(max(query.page, 1), pages)
    found = connection.execute(
        select(*CARD)
        .where(*wanted)
        .order_by(homework.updated_at.desc(), homework.id)
        .limit(per_page)
        .offset((page - 1) * per_page)
    )
    return Cards(cards=tuple(read_card(row) for row in found.mappings()), total=total, page=page, pages=pages)


def _conditions(query: LibraryQuery) -> list[ColumnElement[bool]]:
    homework = tables.homework.c
    exact = {
        homework.subject: query.subject,
        homework.unit_id: query.unit_id,
        homework.status: query.status,
        homework.author: query.author,
        homework.key_stage: None if query.key_stage is None else _bounded(query.key_stage),
    }
    wanted: list[ColumnElement[bool]] = [homework.archived.is_(query.archived)]
    wanted += [column == value for column, value in exact.items() if value is not None]
    if query.year is not None:
        wanted.append(type_coerce(homework.years, Text).contains(f",{_bounded(query.year)},"))
    wanted += [homework.folded_words.contains(word, autoescape=True) for word in _words(query.words)]
    wanted += [homework.folded_objectives.contains(word, autoescape=True) for word in _words(query.objective)]
    return wanted


def _words(given: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in folded(given).split()[:MOST_WORDS]]


def _bounded(number: int) -> int:
    """A number that a column can hold; beyond, nothing would be found anyway."""
    return min(max(number, -1), LARGEST_NUMBER)
