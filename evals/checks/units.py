"""Units of measure, each with its kind and its size, so that amounts in two units can be laid side by side."""

from fractions import Fraction
from functools import lru_cache

TABLE = """
length     mm millimetre 1/1000 | cm centimetre 1/100 | m metre 1 | km kilometre 1000 | µm μm micrometre micron 1/1000000
mass       mg milligram 1/1000 | g gram 1 | kg kilogram kilo 1000 | t tonne 1000000
volume     ml millilitre 1/1000 | cl centilitre 1/100 | l litre 1 | cm³ cm3 1/1000 | dm³ dm3 1 | m³ m3 1000
area       mm² mm2 1/1000000 | cm² cm2 1/10000 | m² m2 1 | km² km2 1000000
time       ms millisecond 1/1000 | s sec second 1 | min minute 60 | h hr hour 3600 | day 86400 | week 604800
years      year 1 | decade 10 | century centuries 100 | millennium millennia 1000
months     month 1
money      p penny pence pences 1/100 | £ pound 1
data       bit 1 | byte 8 | nibble 4
force      N newton 1 | kN 1000
energy     J joule 1 | kJ kilojoule 1000
power      W watt 1 | kW kilowatt 1000 | MW megawatt 1000000
current    mA milliamp 1/1000 | A amp 1
voltage    V volt 1 | kV 1000
frequency  Hz hertz 1 | kHz kilohertz 1000
number     dozen 12
angle      ° degree 1 | turn 360
"""


def _read() -> dict[str, tuple[str, Fraction]]:
    found: dict[str, tuple[str, Fraction]] = {}
    for line in TABLE.strip().splitlines():
        kind, _, entries = line.partition(" ")
        for entry in entries.split("|"):
            *names, size = entry.split()
            for name in names:
                found[name] = (kind, Fraction(size))
                if len(name) > 2 and name.isalpha() and not name.endswith("s"):
                    found[name + "s"] = found[name]
    return found


UNITS = _read()


@lru_cache(maxsize=5_000)
def factor_between(one: str, other: str) -> Fraction | None:
    """How many of the second unit make one of the first; None for units of two kinds, and for words that are no unit."""
    first, second = UNITS.get(one), UNITS.get(other)
    if first is None or second is None or first[0] != second[0]:
        return None
    return first[1] / second[1]
