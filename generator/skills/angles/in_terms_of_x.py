"""Three angles with a known sum, in terms of x."""

from random import Random

from generator.skills.angles.facts import LINE, POINT, TRIANGLE, because, deg, missing_angle
from generator.skills.exercise import Exercise, NamedError
from generator.skills.notation import terms, tex


def multiples_on_line(rng: Random) -> Exercise:
    """Three angles on a line, in terms of x."""
    return _largest(rng, 180, "Three angles make a straight line. They", LINE)


def multiples_at_point(rng: Random) -> Exercise:
    """Three angles round a point, in terms of x."""
    return _largest(rng, 360, "Three angles make a full turn at a point. They", POINT)


def multiples_in_triangle(rng: Random) -> Exercise:
    """Three angles of a triangle, in terms of x."""
    return _largest(rng, 180, "The angles of a triangle", TRIANGLE)


def _largest(rng: Random, total: int, opening: str, fact: str) -> Exercise:
    """Angles that are multiples of x, with a given sum; work out the largest, which is less than half a turn."""
    while True:
        parts = [rng.randint(1, 7) for _ in range(3)]
        if total % sum(parts) or parts.count(max(parts)) > 1 or total // sum(parts) <= 4:
            continue
        x = total // sum(parts)
        if max(parts) * x < 180:
            break
    value = max(parts) * x
    shown = [f"${tex(terms([(part, 'x')]))}^\\circ$" for part in parts]
    return missing_angle(
        f"{opening} are {shown[0]}, {shown[1]} and {shown[2]}.\n\nWork out the size of the largest angle.",
        value,
        (
            ("M", f"${tex(terms([(part, 'x') for part in parts]))} = {total}$, because {because(fact)}"),
            ("M", f"${sum(parts)}x = {total}$, so $x = {x}$"),
            ("A", f"${max(parts)} \\times {x} = {value}$, so the angle is {deg(value)}"),
        ),
        verify=f"{max(parts)}*solve({' + '.join(f'{part}*x' for part in parts)} = {total}, x)",
        slips=[
            NamedError(str(x), "found x and stopped", "Put your value of $x$ back to find the largest angle."),
            NamedError(
                str(min(parts) * x), "gave the smallest angle", "Work out all three angles, then choose the largest."
            ),
        ],
        prompt="What do the three angles add to? Can you write that as an equation?",
        clue=fact,
    )
