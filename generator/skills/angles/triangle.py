"""Angles in a triangle."""

from random import Random

from generator.skills.angles.facts import LINE, TRIANGLE, because, deg, missing_angle
from generator.skills.exercise import Exercise, NamedError

NAMES = ("ABC", "PQR", "XYZ", "DEF", "KLM", "RST")


def in_triangle(rng: Random) -> Exercise:
    """The third angle of a triangle."""
    while True:
        a, b = rng.randint(21, 118), rng.randint(21, 118)
        value = 180 - a - b
        if value >= 15 and len({a, b, value}) == 3:
            break
    return missing_angle(
        f"Two angles of a triangle are {deg(a)} and {deg(b)}.\n\nWork out the size of the third angle.",
        value,
        (
            ("M", f"${a} + {b} = {a + b}$"),
            ("A", f"$180 - {a + b} = {value}$, so the angle is {deg(value)} because {because(TRIANGLE)}"),
        ),
        verify=f"solve({a} + {b} + x = 180, x)",
        slips=[
            NamedError(
                str(a + b),
                "gave the sum of the two known angles",
                f"{TRIANGLE} Subtract your sum from that total.",
            ),
            NamedError(
                str(360 - a - b),
                "used the total for a quadrilateral",
                f"{TRIANGLE} The total for a quadrilateral is {deg(360)}.",
            ),
        ],
        prompt="What do the three angles of any triangle add to?",
        clue=TRIANGLE,
    )


def isosceles(rng: Random) -> Exercise:
    """A base angle of an isosceles triangle, from the angle between the equal sides, in words."""
    top = _top(rng)
    return _base_angle(
        top,
        f"The two equal sides of an isosceles triangle meet at an angle of {deg(top)}.\n\n"
        "Work out the size of one of the other two angles.",
    )


def isosceles_named(rng: Random) -> Exercise:
    """The same in three-letter notation, for key stages 3 and 4."""
    top, (a, b, c) = _top(rng), tuple(rng.choice(NAMES))
    return _base_angle(
        top,
        f"In triangle ${a}{b}{c}$, ${a}{b} = {a}{c}$. Angle ${b}{a}{c}$ is {deg(top)}.\n\n"
        f"Work out the size of angle ${a}{b}{c}$.",
    )


def _top(rng: Random) -> int:
    return rng.choice([angle for angle in range(18, 150, 2) if angle != 60])


def _base_angle(top: int, stem: str) -> Exercise:
    both = 180 - top
    value = both // 2
    slips = [
        NamedError(str(both), "found the two equal angles together", "That is both equal angles. Now halve it."),
        NamedError(
            str(top),
            "took the known angle as one of the equal angles",
            "The equal angles are opposite the equal sides. The known angle lies between those sides.",
        ),
    ]
    if top < 90:
        slips.append(
            NamedError(
                str(180 - 2 * top),
                "subtracted the known angle twice",
                "The known angle lies between the equal sides, so there is only one of it.",
            )
        )
    return missing_angle(
        stem,
        value,
        (
            ("M", f"$180 - {top} = {both}$, because {because(TRIANGLE)}"),
            ("A", f"${both} \\div 2 = {value}$, so the angle is {deg(value)} because the two angles are equal"),
        ),
        verify=f"solve({top} + 2*x = 180, x)",
        slips=slips,
        prompt="Sketch the triangle and mark the equal sides. Which two angles are equal?",
        clue=f"{TRIANGLE} Angles opposite equal sides are equal.",
    )


def exterior(rng: Random) -> Exercise:
    """The angle of a triangle, from an exterior angle and another interior angle."""
    while True:
        other, outside = rng.randint(24, 90), rng.randint(70, 155)
        value = outside - other
        if value >= 15 and value not in (other, 180 - outside):
            break
    inside = 180 - outside
    a, b, c = tuple(rng.choice(NAMES[:2] + NAMES[3:]))
    end = {"C": "D", "R": "S", "F": "G", "M": "N", "T": "U"}[c]
    return missing_angle(
        f"In triangle ${a}{b}{c}$, side ${b}{c}$ is extended to ${end}$. Angle ${a}{c}{end}$ is {deg(outside)}. "
        f"Angle ${b}{a}{c}$ is {deg(other)}.\n\nWork out the size of angle ${a}{b}{c}$.",
        value,
        (
            ("M", f"Angle ${a}{c}{b}$: $180 - {outside} = {inside}$, because {because(LINE)}"),
            ("M", f"${inside} + {other} = {inside + other}$"),
            (
                "A",
                f"Angle ${a}{b}{c}$: $180 - {inside + other} = {value}$, so {deg(value)} because {because(TRIANGLE)}",
            ),
        ),
        verify=f"solve(x + {other} + (180 - {outside}) = 180, x)",
        slips=[
            NamedError(
                str(inside),
                f"stopped at the angle inside the triangle at {c}",
                "That angle is right. Now use the three angles of the triangle.",
            ),
            NamedError(
                str(abs(180 - outside - other)),
                "took the angle outside the triangle as one inside it",
                f"Angle ${a}{c}{end}$ lies outside the triangle. First find the angle inside at ${c}$.",
            ),
        ],
        prompt="Sketch the triangle and the extended side. Which angles lie on one straight line?",
        clue=f"{LINE} {TRIANGLE}",
    )
