"""The angle facts, and what every missing angle shares."""

from generator.skills.exercise import Code, Exercise, NamedError, errors_beside, scheme

LINE = "Angles on a straight line add to $180^\\circ$."
POINT = "Angles at a point add to $360^\\circ$."
OPPOSITE = "Vertically opposite angles are equal."
TRIANGLE = "Angles in a triangle add to $180^\\circ$."


def missing_angle(
    stem: str,
    value: int,
    lines: tuple[tuple[Code, str], ...],
    *,
    verify: str,
    slips: list[NamedError],
    prompt: str,
    clue: str,
) -> Exercise:
    """An exercise whose answer is an angle in degrees; the last line of working holds it."""
    return Exercise(
        stem=stem,
        command_word="Work out",
        value=str(value),
        unit="°",
        form="integer",
        accept=(f"{value}°", f"{value} degrees"),
        steps=scheme(*lines),
        errors=errors_beside(str(value), *slips),
        verify=verify,
        prompt=prompt,
        clue=clue,
    )


def deg(angle: int) -> str:
    """An angle as Markdown: "$65^\\circ$"."""
    return f"${angle}^\\circ$"


def because(fact: str) -> str:
    """An angle fact as the reason at the end of a line: "angles on a straight line add to 180°"."""
    return fact[0].lower() + fact[1:].removesuffix(".")
