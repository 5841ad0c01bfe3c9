"""Find missing angles: on a line, at a point, in a triangle, and with parallel lines, all described in words."""

from functools import partial
from random import Random

from generator.skills.base import DrawnSkill, Exercise, NamedError, errors_beside, scheme, spotted

LINE = "Angles on a straight line add to $180^\\circ$."
POINT = "Angles at a point add to $360^\\circ$."
TRIANGLE = "Angles in a triangle add to $180^\\circ$."


def _exercise(
    stem: str, value: int, lines: tuple[str, ...], fact: str, verify: str, slips: list[NamedError], prompt: str
) -> Exercise:
    """An exercise whose last line is the answer with its reason; `lines` are method lines in LaTeX."""
    return Exercise(
        stem=stem,
        command_word="Work out",
        value=str(value),
        unit="°",
        form="integer",
        accept=(f"{value}°", f"{value} degrees"),
        steps=scheme(*(("M", line) for line in lines[:-1]), ("A", lines[-1])),
        errors=errors_beside(str(value), *slips),
        verify=verify,
        prompt=prompt,
        clue=fact,
    )


def _deg(angle: int) -> str:
    return f"${angle}^\\circ$"


def on_line(rng: Random) -> Exercise:
    """The last of two or three angles on a straight line."""
    known = [rng.randint(23, 78) for _ in range(rng.choice((1, 2)))]
    if len(known) == 1:
        known = [rng.choice([angle for angle in range(22, 159) if angle != 90])]
    value = 180 - sum(known)
    shown = _deg(known[0]) if len(known) == 1 else f"{_deg(known[0])} and {_deg(known[1])}"
    count = "Two angles lie" if len(known) == 1 else "Three angles lie"
    which = f"One angle is {shown}" if len(known) == 1 else f"Two of them are {shown}"
    taken = " - ".join(map(str, (180, *known)))
    return _exercise(
        f"{count} side by side on a straight line and fill it. {which}. Work out the size of the other angle.",
        value,
        (f"Angles on a straight line add to {_deg(180)}.", f"${taken} = {value}$, so {_deg(value)}"),
        LINE,
        f"solve({' + '.join(map(str, known))} + x = 180, x)",
        [
            NamedError(
                str(360 - sum(known)),
                "used the total for angles at a point",
                "A straight line is half a turn, and a full turn is 360 degrees.",
            ),
            NamedError(str(sum(known)), "gave the angles that are known", "Subtract the known angles from the total."),
        ],
        "What fraction of a full turn is a straight line?",
    )


def at_point(rng: Random) -> Exercise:
    """The last of three or four angles round a point."""
    while True:
        known = [rng.randint(37, 160) for _ in range(rng.choice((2, 3)))]
        value = 360 - sum(known)
        if 20 <= value <= 175:
            break
    shown = ", ".join(_deg(angle) for angle in known[:-1]) + f" and {_deg(known[-1])}"
    number = "Three" if len(known) == 2 else "Four"
    taken = " - ".join(map(str, (360, *known)))
    return _exercise(
        f"{number} angles meet at a point and make a full turn. All but one of them are {shown}. "
        "Work out the size of the other angle.",
        value,
        (f"Angles at a point add to {_deg(360)}.", f"${taken} = {value}$, so {_deg(value)}"),
        POINT,
        f"solve({' + '.join(map(str, known))} + x = 360, x)",
        [
            NamedError(
                str(abs(180 - sum(known))),
                "used the total for angles on a straight line",
                "These angles make a full turn, not half a turn.",
            ),
            NamedError(
                str(sum(known)), "gave the sum of the known angles", "Subtract the known angles from the total."
            ),
        ],
        "How far do you turn in going all the way round a point?",
    )


def crossing(rng: Random) -> Exercise:
    """Two straight lines cross; a stated angle gives the one next to it or the sum of the two next to it."""
    angle = rng.choice([angle for angle in range(21, 160) if angle != 90])
    value = 180 - angle
    return _exercise(
        f"Two straight lines cross. They make four angles. One of the angles is {_deg(angle)}. "
        "Work out the size of an angle next to it.",
        value,
        (
            f"The two angles lie on a straight line, so they add to {_deg(180)}.",
            f"$180 - {angle} = {value}$, so {_deg(value)}",
        ),
        LINE,
        f"solve(x + {angle} = 180, x)",
        [
            NamedError(
                str(angle),
                "found the vertically opposite angle",
                "Vertically opposite angles are equal, but the question asks for an angle next to it.",
            ),
            NamedError(
                str(360 - angle),
                "used the total for angles at a point",
                "The two angles lie on a straight line, which is half a turn.",
            ),
        ],
        "Which two angles lie together on one straight line?",
    )


def equal_parts(rng: Random, totals: tuple[int, ...] = (180, 360)) -> Exercise:
    """Equal angles share what is left of a line (180) or a full turn (360)."""
    total = rng.choice(totals)
    name = "on a straight line" if total == 180 else "at a point"
    count = rng.choice((2, 3, 4))
    value = rng.randint(21, (total - 20) // count)
    known = total - count * value
    words = {2: "two", 3: "three", 4: "four"}
    fills = "fill a straight line" if total == 180 else "make a full turn at a point"
    return _exercise(
        f"{words[count].capitalize()} equal angles and an angle of {_deg(known)} {fills}. "
        "Work out the size of one of the equal angles.",
        value,
        (
            f"Angles {name} add to {_deg(total)}.",
            f"The equal angles together: ${total} - {known} = {total - known}$.",
            f"${total - known} \\div {count} = {value}$, so {_deg(value)}",
        ),
        LINE if total == 180 else POINT,
        f"solve({count}*x + {known} = {total}, x)",
        [
            NamedError(
                str(total - known), "found the equal angles together", "That is all the equal angles. Share it equally."
            ),
            NamedError(
                str((540 - total - known) // count)
                if (540 - total - known) > 0 and (540 - total - known) % count == 0
                else str(total // count),
                "used the wrong total"
                if (540 - total - known) > 0 and (540 - total - known) % count == 0
                else "shared the whole turn without the known angle",
                "Think how far the angles turn together, then subtract the angle that you know.",
            ),
        ],
        "What do all the angles add to?",
    )


def equal_on_line(rng: Random) -> Exercise:
    """Equal angles share what is left of a straight line."""
    return equal_parts(rng, (180,))


def equal_at_point(rng: Random) -> Exercise:
    """Equal angles share what is left of a full turn."""
    return equal_parts(rng, (360,))


def multiples(rng: Random, total: int, place: str) -> Exercise:
    """Angles in a ratio of multiples of x, with a given sum; work out the largest."""
    while True:
        parts = [rng.randint(1, 7) for _ in range(3)]
        if (
            total % sum(parts) == 0
            and len(set(parts)) > 1
            and total // sum(parts) > 4
            and max(parts) * total // sum(parts) < 180
        ):
            break
    x = total // sum(parts)
    value = max(parts) * x
    shown = [f"${part if part > 1 else ''}x^\\circ$" for part in parts]
    return _exercise(
        f"Three angles {place} are {shown[0]}, {shown[1]} and {shown[2]}. Work out the size of the largest angle.",
        value,
        (
            f"${' + '.join(f'{part if part > 1 else str()}x' for part in parts)} = {total}$",
            f"${sum(parts)}x = {total}$, so $x = {x}$.",
            f"${max(parts)} \\times {x} = {value}$, so {_deg(value)}",
        ),
        {360: POINT}.get(total, TRIANGLE if "triangle" in place else LINE),
        f"{max(parts)}*solve({' + '.join(f'{part}*x' for part in parts)} = {total}, x)",
        [
            NamedError(str(x), "found x and stopped", "Put x back to find the angle that the question asks for."),
            NamedError(
                str(min(parts) * x), "gave the smallest angle", "Work out all three angles, then choose the largest."
            ),
        ],
        "What do the three angles add to? Can you write that as an equation?",
    )


def multiples_on_line(rng: Random) -> Exercise:
    """Three angles on a line, in terms of x."""
    return multiples(rng, 180, "that fill a straight line")


def multiples_at_point(rng: Random) -> Exercise:
    """Three angles round a point, in terms of x."""
    return multiples(rng, 360, "that make a full turn at a point")


def multiples_in_triangle(rng: Random) -> Exercise:
    """Three angles of a triangle, in terms of x."""
    return multiples(rng, 180, "of a triangle")


def in_triangle(rng: Random) -> Exercise:
    """The third angle of a triangle."""
    while True:
        a, b = rng.randint(21, 118), rng.randint(21, 118)
        value = 180 - a - b
        if value >= 15 and len({a, b, value}) == 3:
            break
    return _exercise(
        f"Two angles of a triangle are {_deg(a)} and {_deg(b)}. Work out the size of the third angle.",
        value,
        (f"Angles in a triangle add to {_deg(180)}.", f"$180 - {a} - {b} = {value}$, so {_deg(value)}"),
        TRIANGLE,
        f"solve({a} + {b} + x = 180, x)",
        [
            NamedError(
                str(a + b), "gave the sum of the two known angles", "Subtract that sum from the total for a triangle."
            ),
            NamedError(
                str(360 - a - b),
                "used the total for a quadrilateral",
                "The angles of a triangle add to 180 degrees; those of a quadrilateral add to 360 degrees.",
            ),
        ],
        "What do the three angles of any triangle add to?",
    )


def isosceles(rng: Random) -> Exercise:
    """A base angle of an isosceles triangle, from the angle between the equal sides."""
    top = rng.choice([angle for angle in range(18, 150, 2) if angle != 60])
    value = (180 - top) // 2
    a, b, c = rng.choice(("ABC", "PQR", "XYZ", "DEF", "KLM", "RST"))
    return _exercise(
        f"In triangle ${a}{b}{c}$, ${a}{b} = {a}{c}$. Angle ${b}{a}{c}$ is {_deg(top)}. "
        f"Work out the size of angle ${a}{b}{c}$.",
        value,
        (
            "The base angles of an isosceles triangle are equal.",
            f"The base angles together: $180 - {top} = {180 - top}$.",
            f"${180 - top} \\div 2 = {value}$, so {_deg(value)}",
        ),
        f"{TRIANGLE} Angles opposite equal sides are equal.",
        f"solve({top} + 2*x = 180, x)",
        [
            NamedError(
                str(180 - top), "found the two base angles together", "That is both base angles. Share it equally."
            ),
            NamedError(
                str(top),
                "took the known angle as one of the equal angles",
                "The equal angles are opposite the equal sides.",
            ),
            NamedError(
                str(180 - 2 * top) if top < 90 else str(180 - top),
                "subtracted the known angle twice",
                "The known angle lies between the equal sides, so there is only one of it.",
            ),
        ],
        "Which two angles are equal? Sketch the triangle and mark the equal sides.",
    )


def exterior(rng: Random) -> Exercise:
    """The angle of a triangle, from an exterior angle and another interior angle."""
    while True:
        other, outside = rng.randint(24, 90), rng.randint(70, 155)
        value = outside - other
        if value >= 15 and value not in (other, 180 - outside):
            break
    return _exercise(
        f"In triangle $ABC$, side $BC$ is extended to $D$. Angle $ACD$ is {_deg(outside)}. "
        f"Angle $BAC$ is {_deg(other)}. Work out the size of angle $ABC$.",
        value,
        (
            f"On the straight line, angle $ACB$ is $180 - {outside} = {180 - outside}$ degrees.",
            f"In the triangle, subtract both known angles from {_deg(180)}.",
            f"$180 - {180 - outside} - {other} = {value}$, so {_deg(value)}",
        ),
        f"{LINE} {TRIANGLE}",
        f"solve(x + {other} + (180 - {outside}) = 180, x)",
        [
            NamedError(
                str(180 - outside),
                "stopped at the angle inside the triangle at C",
                "Now use the three angles of the triangle.",
            ),
            NamedError(
                str(abs(180 - outside - other)),
                "took the angle outside the triangle as one inside it",
                "Angle ACD lies outside the triangle. First find the angle inside at C.",
            ),
        ],
        "Sketch the triangle and the extended side. Which angles lie on one straight line?",
    )


PAIRS = {
    "corresponding": "Corresponding angles on parallel lines are equal.",
    "alternate": "Alternate angles on parallel lines are equal.",
    "co-interior": "Co-interior angles between parallel lines add to $180^\\circ$.",
}


def parallel_pair(rng: Random, kinds: tuple[str, ...]) -> Exercise:
    """The partner of an angle where a line crosses two parallel lines."""
    kind = rng.choice(kinds)
    angle = rng.choice([angle for angle in range(28, 153) if angle != 90])
    value = 180 - angle if kind == "co-interior" else angle
    calculation = (
        f"$180 - {angle} = {value}$, so {_deg(value)}" if kind == "co-interior" else f"The angle is {_deg(value)}."
    )
    slip = (
        NamedError(
            str(angle),
            "took co-interior angles as equal",
            "Co-interior angles lie on the same side, between the parallel lines. They add to 180 degrees.",
        )
        if kind == "co-interior"
        else NamedError(
            str(180 - angle),
            f"took {kind} angles as adding to 180 degrees",
            f"{kind.capitalize()} angles on parallel lines are equal. Co-interior angles add to 180 degrees.",
        )
    )
    return _exercise(
        f"A straight line crosses two parallel lines. An angle of {_deg(angle)} and angle $x$ are {kind} angles. "
        "Work out the size of angle $x$. Give a reason for your answer.",
        value,
        (PAIRS[kind], calculation),
        "Are angles of this kind equal, or do they have a fixed sum?",
        f"solve(x + {angle} = 180, x)" if kind == "co-interior" else f"solve(x = {angle}, x)",
        [slip],
        "Sketch the parallel lines and mark both angles. Where does each one lie?",
    )


def parallel_two_steps(rng: Random, kinds: tuple[str, ...]) -> Exercise:
    """The angle next to the partner of a known angle."""
    kind = rng.choice(kinds)
    angle = rng.choice([angle for angle in range(28, 153) if angle != 90])
    partner = 180 - angle if kind == "co-interior" else angle
    value = 180 - partner
    how = f"$180 - {angle} = {partner}$" if kind == "co-interior" else _deg(partner)
    return _exercise(
        f"A straight line crosses two parallel lines. An angle of {_deg(angle)} and angle $x$ are {kind} angles. "
        "Angle $y$ lies next to angle $x$ on the straight line. Work out the size of angle $y$. Give reasons.",
        value,
        (f"{PAIRS[kind]} So angle $x$ is {how}.", f"{LINE}", f"$180 - {partner} = {value}$, so {_deg(value)}"),
        f"Find angle $x$ first. {LINE}",
        f"solve(x + (180 - {angle}) = 180, x)" if kind == "co-interior" else f"solve(x + {angle} = 180, x)",
        [
            NamedError(
                str(partner),
                "stopped at angle x" if kind != "co-interior" else "found angle x and not angle y",
                "That is angle x. Angle y lies next to it on a straight line.",
            )
        ],
        "Sketch the parallel lines and mark the three angles. Which fact links each pair?",
    )


def parallel_equation(rng: Random, kinds: tuple[str, ...]) -> Exercise:
    """x, when a pair of angles with parallel lines is given in terms of it."""
    kind = rng.choice(kinds)
    x, a, b = rng.randint(8, 32), rng.randint(2, 4), rng.choice([*range(-20, 0), *range(1, 31)])
    angle = a * x + b
    other = 180 - angle if kind == "co-interior" else angle
    if not (25 <= angle <= 155 and angle != 90):
        return parallel_equation(rng, kinds)
    sign = "+" if b > 0 else "-"
    left = f"{a}x {sign} {abs(b)}"
    equation = f"{left} + {other} = 180" if kind == "co-interior" else f"{left} = {other}"
    return Exercise(
        stem=f"A straight line crosses two parallel lines. Two {kind} angles are $({left})^\\circ$ and {_deg(other)}. "
        "Work out the value of $x$.",
        command_word="Work out",
        value=str(x),
        form="integer",
        accept=(f"x = {x}",),
        steps=scheme(
            ("M", f"{PAIRS[kind]} So ${equation}$."),
            ("M", f"${a}x = {angle - b}$"),
            ("A", f"$x = {x}$"),
        ),
        errors=errors_beside(
            str(x),
            NamedError(
                str(angle), "gave the angle instead of x", "That is the size of the angle. The question asks for x."
            ),
            NamedError(
                str((180 - 2 * angle + a * x) // a)
                if (180 - 2 * angle + a * x) % a == 0 and 180 - 2 * angle + a * x > 0
                else str(angle - b),
                "used the wrong angle fact"
                if (180 - 2 * angle + a * x) % a == 0 and 180 - 2 * angle + a * x > 0
                else "did not divide at the end",
                "Name the pair of angles, then write the fact as an equation and solve it to the end.",
            ),
        ),
        verify=f"solve({a}*x + ({b}) + {other} = 180, x)"
        if kind == "co-interior"
        else f"solve({a}*x + ({b}) = {other}, x)",
        prompt="Which fact holds for this pair of angles?",
        clue="Write the fact as an equation in the letter.",
        lead="$x =$",
    )


def _parallel(name: str, title: str, kinds: tuple[str, ...], matches: tuple[str, ...], *rejects: str) -> DrawnSkill:
    pair = partial(parallel_pair, kinds=kinds)
    return DrawnSkill(
        id=f"angles:{name}",
        title=title,
        key_stages=frozenset({3, 4}),
        matches=matches,
        rejects=rejects,
        makers={
            1: (pair,),
            2: (partial(parallel_two_steps, kinds=kinds),),
            3: (partial(parallel_equation, kinds=kinds), spotted(pair)),
        },
    )


BASIC = r"angles (?:at|around) a point|angles on (?:a|the) (?:straight )?line|angles in a full turn"
TRIANGLE_SUM = r"angles (?:of any triangle|in triangles|in (?:a|the) triangle)"

SKILLS = (
    DrawnSkill(
        id="angles",
        title="Find missing angles",
        key_stages=frozenset({3, 4}),
        matches=(
            r"solve problems that require a combination of angles? facts",
            r"\breason mathematically using my knowledge of angle",
        ),
        rejects=("polygon", "circle", "bearing"),
        makers={
            1: (on_line, at_point, in_triangle),
            2: (isosceles, exterior, equal_parts),
            3: (multiples_in_triangle, multiples_on_line, multiples_at_point, spotted(exterior), spotted(isosceles)),
        },
    ),
    DrawnSkill(
        id="angles:line-and-point",
        title="Angles on a line and at a point",
        key_stages=frozenset({3, 4}),
        matches=(r"calculate with angles at a point", rf"(?:find|calculate|work out) (?:\w+ )*(?:{BASIC})"),
        makers={
            1: (on_line, at_point, crossing),
            2: (equal_parts,),
            3: (multiples_on_line, multiples_at_point, spotted(crossing), spotted(at_point)),
        },
    ),
    DrawnSkill(
        id="angles:on-a-line",
        title="Angles on a straight line",
        key_stages=frozenset({2}),
        matches=(r"angles on (?:a|the) straight line sum to 180",),
        makers={1: (on_line,), 2: (equal_on_line,), 3: (spotted(on_line), spotted(equal_on_line))},
    ),
    DrawnSkill(
        id="angles:at-a-point",
        title="Angles at a point",
        key_stages=frozenset({2}),
        matches=(r"angles at a point sum to 360", r"angles in a full turn sum to 360"),
        makers={1: (at_point,), 2: (equal_at_point,), 3: (spotted(at_point), spotted(equal_at_point))},
    ),
    DrawnSkill(
        id="angles:triangle",
        title="Angles in a triangle",
        key_stages=frozenset({2, 3, 4}),
        matches=(rf"{TRIANGLE_SUM}(?: and use this to find|,? sum to 180)",),
        rejects=("demonstrate", "proof", "quadrilateral", "polygon", "pythagoras"),
        makers={1: (in_triangle,), 2: (isosceles,), 3: (spotted(in_triangle), spotted(isosceles))},
    ),
    _parallel(
        "parallel-lines",
        "Angles on parallel lines",
        tuple(PAIRS),
        (
            r"equal corresponding angles, equal alternate angles",
            r"use facts about a pair of parallel lines",
            r"^angles (?:on|in) parallel lines",
        ),
    ),
    _parallel(
        "alternate", "Alternate angles", ("alternate",), (r"^alternate angles", r"produces equal alternate"), "corresp"
    ),
    _parallel(
        "corresponding",
        "Corresponding angles",
        ("corresponding",),
        (r"^corresponding angles", r"produces equal corr"),
        "altern",
    ),
    _parallel(
        "co-interior",
        "Co-interior angles",
        ("co-interior",),
        (r"^co-interior angles", r"supplementary co-interior"),
        "altern",
    ),
)
