"""The whole search: plain text, then every rule, then places in the text as it was typed."""

from generator.personal_data.about import Place, find_about
from generator.personal_data.addresses import find_addresses
from generator.personal_data.births import find_births
from generator.personal_data.contacts import find_contacts
from generator.personal_data.models import Personal
from generator.personal_data.numbers import find_numbers
from generator.personal_data.page import Page
from generator.personal_data.plain import plain
from generator.personal_data.pupils import find_pupils
from generator.personal_data.records import find_records
from generator.personal_data.registers import find_registers


def find_personal_data(text: str) -> tuple[Personal, ...]:
    """Every place of `text` that tells something of a real person, in order; empty where there is none.

    Places of one kind never overlap; places of two kinds may ("Jakub, 3 Elm Road" within a longer one).
    """
    read = plain(text)
    page = Page(read.text)
    places: list[Place] = [
        *find_contacts(page.text),
        *find_numbers(page.text),
        *find_births(page),
        *find_addresses(page),
        *find_records(page),
        *find_about(page),
        *find_registers(page),
        *find_pupils(page),
    ]
    found: list[Personal] = []
    last: dict[str, int] = {}
    for kind, start, end in sorted(set(places), key=lambda place: (place[1], -place[2])):
        if start >= last.get(kind, 0):
            last[kind] = end
            first, behind = read.original(start), read.original_end(end)
            found.append(Personal(kind=kind, start=first, end=behind, text=text[first:behind]))
    return tuple(found)
