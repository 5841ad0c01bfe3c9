"""Home addresses: a house, its street and postcode with a person, never a famous door or postcodes as data."""

import re
from collections.abc import Iterator

from generator.personal_data.about import Place
from generator.personal_data.frames import ASKED, STAGED
from generator.personal_data.page import Page

_POSTCODE = re.compile(r"(?<![\w£])[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}(?!\w)")
_STREET = re.compile(
    r"(?<![\d.])\d{1,4}[A-Za-z]?,? (?:[A-Z][a-z'.]+ ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Close|"
    r"Drive|Dr|Crescent|Cres|Way|Gardens|Grove|Court|Place|Terrace|Boulevard|Hill|"
    r"Square|Mews|Row|Walk|Park|View|Rise|Croft|Green|Parade|Quay|Cottages?|Buildings|Villas?|Yard|Gate|House)\b"
)
_HOME = re.compile(
    r"(?i)\b(?:home address|lives? (?:at|in|on|with|near)|living at|address (?:is|of|for)|address:|"
    r"moved to|moved house|own street|picked? up from|(?:postcode|address) of (?:pupil|parent)|home:|"
    r"staying at|house is)"
)
_WHO = re.compile(
    r"(?i)\b(?:pupil|student|mum|dad|mother|father|parents?|carer|nan|gran\w*|guardian|foster|family|his|her|their)\b"
)
_PUBLIC = re.compile(
    r"(?i)\b(?:downing|buckingham|baker street|house of commons|parliament|anytown|anyville|museum|"
    r"gallery|library|school|college|academy|university|church|mosque|temple|station|hotel|café|cafe|shop|"
    r"office|ltd|factory|theatre|"
    r"prime minister|fieldwork|survey|pedestrians|map\b(?! activity)|grid reference|postcodes|"
    r"house prices|census|letter|envelope|queen|king|was born|example|rue\b|holmes|paddington|privet|"
    r"novel)\b"
)
_NEAR = 120


def find_addresses(page: Page) -> Iterator[Place]:
    text = page.text
    places = [*_STREET.finditer(text), *(code for code in _POSTCODE.finditer(text) if _is_postcode(code.group()))]
    for found in sorted(places, key=re.Match.start):
        around = f"{text[max(found.start() - _NEAR, 0) : found.start()]} # {text[found.end() : found.end() + _NEAR]}"
        around = _STREET.sub("#", around)
        if re.search(r"(?i)downing|baker street|anytown", found.group()):
            continue
        sentence = page.sentence_at(found.start())
        near = text[max(sentence.start, found.start() - _NEAR) : min(sentence.end, found.end() + _NEAR)]
        street, code = _STREET.search(near), _POSTCODE.search(near)
        people = page.people_by_sentence.get(sentence.number, [])
        weight = 2 if street and code else 0
        weight += 2 * bool(_HOME.search(near)) + bool(_WHO.search(near)) + any(not person.known for person in people)
        weight -= 3 * bool(_PUBLIC.search(around)) + 3 * bool(ASKED.search(around) or STAGED.search(around))
        weight -= 3 * any(person.known for person in people)
        if weight >= 2:
            yield "address", found.start(), found.end()


def _is_postcode(code: str) -> bool:
    return code.isupper() or " " in code
