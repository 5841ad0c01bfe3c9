"""Angles on a straight line and at a point."""

from random import Random

from generator.skills.angles.facts import LINE, POINT, because, deg, missing_angle
from generator.skills.exercise import Exercise, NamedError
from generator.skills.notation import listed_and

NUMBER_WORDS = {2: "Two", 3: "Three", 4: "Four", 5: "Five"}
LINE_PROMPT = "What fraction of a full turn is a straight line?"
POINT_PROMPT = "How many degrees are there in a full turn?"


def on_line(rng: Random) -> Exercise:
    """The last of two or three angles on a straight line."""
    known = [rng.randint(23, 78) for _ in range(rng.choice((1, 2)))]
    if len(known) == 1:
        known = [rng.choice([angle for angle in range(22, 159) if angle != 90])]
    return _last_angle(
        known,
        180,
        "make a straight line",
        LINE,
        NamedError(
            str(360 - sum(known)),
            "used the total for angles at a point",
            f"A straight line is half a turn, so the angles add to {deg(180)}.",
        ),
        LINE_PROMPT,
    )


def at_point(rng: Random) -> Exercise:
    """The last of three or four angles round a point."""
    while True:
        known = [rng.randint(37, 160) for _ in range(rng.choice((2, 3)))]
        if 20 <= 360 - sum(known) <= 175:
            break
    return _last_angle(
        known,
        360,
        "meet at a point and make a full turn",
        POINT,
        NamedError(
            str(abs(180 - sum(known))),
            "used the total for angles on a straight line",
            f"These angles make a full turn, so they add to {deg(360)}.",
        ),
        POINT_PROMPT,
    )


def _last_angle(known: list[int], total: int, place: str, fact: str, slip: NamedError, prompt: str) -> Exercise:
    """All angles but one are known; one mark for one subtraction, two where the known ones are added first."""
    value, together = total - sum(known), sum(known)
    letters = [f"${letter}$" for letter in "abcd"[: len(known) + 1]]
    given = listed_and([f"angle {letter} is {deg(angle)}" for letter, angle in zip(letters, known, strict=False)])
    answer = f"${total} - {together} = {value}$, so angle {letters[-1]} is {deg(value)} because {because(fact)}"
    adding = (("M", f"Known angles: ${' + '.join(map(str, known))} = {together}$"),) if len(known) > 1 else ()
    return missing_angle(
        f"Angles {listed_and(letters)} {place}. {given[0].upper()}{given[1:]}.\n\n"
        f"Work out the size of angle {letters[-1]}.",
        value,
        (*adding, ("A" if adding else "B", answer)),
        verify=f"solve({' + '.join(map(str, known))} + x = {total}, x)",
        slips=[
            slip,
            NamedError(
                str(together),
                "gave the sum of the known angles" if adding else "took the two angles as equal",
                f"{fact} Subtract what you know from the total.",
            ),
        ],
        prompt=prompt,
        clue=fact,
    )


def crossing(rng: Random) -> Exercise:
    """Two straight lines cross; a stated angle gives the one next to it."""
    angle = rng.choice([angle for angle in range(21, 160) if angle != 90])
    value = 180 - angle
    return missing_angle(
        f"Two straight lines cross. One of the four angles between them is {deg(angle)}.\n\n"
        "Work out the size of an angle next to it.",
        value,
        (("B", f"$180 - {angle} = {value}$, so the angle is {deg(value)} because {because(LINE)}"),),
        verify=f"solve(x + {angle} = 180, x)",
        slips=[
            NamedError(
                str(angle),
                "found the vertically opposite angle",
                "Vertically opposite angles are equal, but the question asks for an angle next to it.",
            ),
            NamedError(
                str(360 - angle),
                "used the total for angles at a point",
                f"The two angles make a straight line, so they add to {deg(180)}.",
            ),
        ],
        prompt="Which two angles lie together on one straight line?",
        clue=LINE,
    )


def equal_parts(rng: Random, totals: tuple[int, ...] = (180, 360)) -> Exercise:
    """Equal angles share what is left of a line (180) or a full turn (360)."""
    total = rng.choice(totals)
    count = rng.choice((2, 3, 4))
    value = rng.randint(21, (total - 20) // count)
    known = total - count * value
    fact, prompt = (LINE, LINE_PROMPT) if total == 180 else (POINT, POINT_PROMPT)
    return missing_angle(
        f"{NUMBER_WORDS[count + 1]} angles make {'a straight line' if total == 180 else 'a full turn at a point'}. "
        f"One of them is {deg(known)}. The other {NUMBER_WORDS[count].lower()} are equal.\n\n"
        "Work out the size of one of the equal angles.",
        value,
        (
            ("M", f"${total} - {known} = {total - known}$, because {because(fact)}"),
            ("A", f"${total - known} \\div {count} = {value}$, so each angle is {deg(value)}"),
        ),
        verify=f"solve({count}*x + {known} = {total}, x)",
        slips=[
            NamedError(
                str(total - known),
                "found the equal angles together",
                "That is all the equal angles together. Now divide to find one of them.",
            ),
            *_forgotten(total, count),
        ],
        prompt=prompt,
        clue=fact,
    )


def _forgotten(total: int, count: int) -> tuple[NamedError, ...]:
    if total % count:
        return ()
    reply = "One of the angles is known. Subtract it from the total before you divide."
    return (NamedError(str(total // count), "divided without subtracting the known angle", reply),)


def equal_on_line(rng: Random) -> Exercise:
    """Equal angles share what is left of a straight line."""
    return equal_parts(rng, (180,))


def equal_at_point(rng: Random) -> Exercise:
    """Equal angles share what is left of a full turn."""
    return equal_parts(rng, (360,))
