"""Angles where a straight line crosses two parallel lines."""

from dataclasses import replace
from random import Random

from generator.skills.angles.facts import LINE, OPPOSITE, because, deg, missing_angle
from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme

PAIRS = {
    "corresponding": "Corresponding angles on parallel lines are equal.",
    "alternate": "Alternate angles on parallel lines are equal.",
    "co-interior": "Co-interior angles on parallel lines add to $180^\\circ$.",
}
CROSSED = "A straight line crosses two parallel lines."
KIND_CLUE = "Are angles of this kind equal, or do they have a fixed sum?"


def parallel_pair(rng: Random, kinds: tuple[str, ...]) -> Exercise:
    """The partner of an angle where a line crosses two parallel lines."""
    kind, angle = rng.choice(kinds), _angle(rng)
    value, found = _partner(kind, angle, "x")
    return missing_angle(
        f"{_opening(kind, angle)}\n\nWork out the size of angle $x$. Give a reason for your answer.",
        value,
        (("B", found), ("B", f"Reason: {because(PAIRS[kind])}")),
        verify=f"solve(x + {angle} = 180, x)" if kind == "co-interior" else f"solve(x = {angle}, x)",
        slips=[_wrong_kind(kind, angle)],
        prompt="Sketch the parallel lines and mark both angles. Where does each one lie?",
        clue=KIND_CLUE,
    )


def parallel_two_steps(rng: Random, kinds: tuple[str, ...]) -> Exercise:
    """The angle next to the partner of a known angle."""
    kind, angle = rng.choice(kinds), _angle(rng)
    partner, found = _partner(kind, angle, "x")
    # Beside a co-interior partner lies the known angle again, so that pair goes on to the opposite angle instead.
    opposite = kind == "co-interior"
    value = partner if opposite else 180 - partner
    place = "are vertically opposite" if opposite else "make a straight line"
    last = (
        f"Angle $y$ is {deg(value)} because {because(OPPOSITE)}"
        if opposite
        else f"$180 - {partner} = {value}$, so angle $y$ is {deg(value)} because {because(LINE)}"
    )
    made = missing_angle(
        f"{_opening(kind, angle)} Angles $x$ and $y$ {place}.\n\n"
        "Work out the size of angle $y$. Give reasons for your answer.",
        value,
        (("M", found), ("B", f"Reason: {because(PAIRS[kind])}"), ("A", last)),
        verify=f"solve(x + {angle} = 180, x)",
        slips=[_wrong_kind(kind, angle)]
        if opposite
        else [
            NamedError(
                str(partner), "stopped at angle x", "That is angle $x$. Angle $y$ lies next to it on a straight line."
            )
        ],
        prompt="Sketch the parallel lines and mark the three angles. Which fact links each pair?",
        clue=f"Find angle $x$ first. {OPPOSITE if opposite else LINE}",
    )
    return replace(made, method_asked=True)


def parallel_equation(rng: Random, kinds: tuple[str, ...]) -> Exercise:
    """x, when a pair of angles with parallel lines is given in terms of it."""
    kind = rng.choice(kinds)
    x, a, b = rng.randint(8, 32), rng.randint(2, 4), rng.choice([*range(-20, 0), *range(1, 31)])
    angle = a * x + b
    if not (25 <= angle <= 155 and angle != 90):
        return parallel_equation(rng, kinds)
    supplementary = kind == "co-interior"
    other = 180 - angle if supplementary else angle
    left = f"{a}x {'+' if b > 0 else '-'} {abs(b)}"
    equation = f"{left} + {other} = 180" if supplementary else f"{left} = {other}"
    return Exercise(
        stem=f"{CROSSED} Two {kind} angles are $({left})^\\circ$ and {deg(other)}.\n\nWork out the value of $x$.",
        command_word="Work out",
        value=str(x),
        form="integer",
        accept=(f"x = {x}",),
        steps=scheme(
            ("M", f"${equation}$, because {because(PAIRS[kind])}"),
            ("M", f"${a}x = {angle - b}$"),
            ("A", f"$x = {x}$"),
        ),
        errors=errors_beside(
            str(x),
            NamedError(
                str(angle),
                "gave the angle instead of x",
                "That is the size of the angle. The question asks for the value of $x$.",
            ),
            NamedError(
                str(angle - b), "did not divide at the end", f"The number in front of $x$ is {a}, so divide by {a}."
            ),
        ),
        verify=f"solve({a}*x + ({b}) + {other} = 180, x)" if supplementary else f"solve({a}*x + ({b}) = {other}, x)",
        prompt="Which fact holds for this pair of angles?",
        clue="Write the fact as an equation in $x$.",
        lead="$x =$",
    )


def _angle(rng: Random) -> int:
    return rng.choice([angle for angle in range(28, 153) if angle != 90])


def _opening(kind: str, angle: int) -> str:
    return f"{CROSSED} An angle of {deg(angle)} and angle $x$ are a pair of {kind} angles."


def _partner(kind: str, angle: int, letter: str) -> tuple[int, str]:
    """The other angle of the pair, and the line that finds it."""
    if kind != "co-interior":
        return angle, f"Angle ${letter}$ is {deg(angle)}"
    return 180 - angle, f"$180 - {angle} = {180 - angle}$, so angle ${letter}$ is {deg(180 - angle)}"


def _wrong_kind(kind: str, angle: int) -> NamedError:
    if kind == "co-interior":
        reply = "Co-interior angles lie on the same side, between the parallel lines. They add to $180^\\circ$."
        return NamedError(str(angle), "took co-interior angles as equal", reply)
    reply = f"{PAIRS[kind]} It is co-interior angles that add to $180^\\circ$."
    return NamedError(str(180 - angle), f"took {kind} angles as adding to 180 degrees", reply)
