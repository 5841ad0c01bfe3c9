"""The value of an expression, and a number in it from its value."""

from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import bracketed, terms as text_of, tex
from generator.skills.solve_for import find_k

PROMPT = "What does each letter stand for? What does a number next to a letter mean?"
BESIDE = "A number next to a letter multiplies it. Write the multiplication sign."


def linear(rng: Random) -> Exercise:
    """ax + b, for a value of x that may be negative."""
    letter, size = rng.choice("xyant"), rng.randint(2, 9)
    number, at = rng.choice([*range(-12, 0), *range(1, 13)]), rng.choice([*range(2, 10), -2, -3, -4, -5])
    expression = text_of([(size, letter), (number, "")])
    value = size * at + number
    sign = "+" if number > 0 else "-"
    slips = [
        NamedError(str(size + at + number), "added the numbers instead of multiplying", BESIDE),
        NamedError(
            str(size * (at + number)),
            "added before multiplying",
            "There are no brackets, so multiply first. Then add or subtract.",
        ),
    ]
    if at > 0:
        slips.insert(0, NamedError(str(size * 10 + at + number), "wrote the digits side by side", BESIDE))
    return Exercise(
        stem=f"Work out the value of ${tex(expression)}$ when ${letter} = {at}$.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"${size} \\times {bracketed(at)} {sign} {abs(number)}$"),
            ("A", f"${size * at} {sign} {abs(number)} = {value}$"),
        ),
        errors=errors_beside(str(value), *slips),
        verify=f"at({expression}, {letter} = {at})",
        prompt=PROMPT,
        clue="Write the multiplication sign. Put a negative number in brackets. Multiply before you add.",
    )


def two_letters(rng: Random) -> Exercise:
    """ax + by or ax - by."""
    first, second = rng.choice((("x", "y"), ("a", "b"), ("p", "q"), ("m", "n")))
    a, b = rng.randint(2, 8), rng.choice([*range(2, 9), *range(-8, -1)])
    p, q = rng.choice([*range(2, 10), -2, -3, -4]), rng.choice([*range(2, 10), -2, -3, -4, -5])
    expression = text_of([(a, first), (b, second)])
    value = a * p + b * q
    sign = "+" if b > 0 else "-"
    return Exercise(
        stem=f"Work out the value of ${tex(expression)}$ when ${first} = {p}$ and ${second} = {q}$.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"${a} \\times {bracketed(p)} {sign} {abs(b)} \\times {bracketed(q)}$"),
            ("A", f"${a * p} {sign} {bracketed(abs(b) * q)} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            *_sign_slip(a * p - b * q, (b < 0) + (q < 0)),
            NamedError(
                str(a * q + b * p), "swapped the two values", "Write each value above its letter before you begin."
            ),
            NamedError(str(a + p + b + q), "added the numbers instead of multiplying", BESIDE),
        ),
        verify=f"at({expression}, {first} = {p}, {second} = {q})",
        prompt=PROMPT,
        clue="Write the multiplication signs. Put a negative number in brackets. Multiply before you add.",
    )


def with_square(rng: Random) -> Exercise:
    """ax^2 + b, where only the letter is squared."""
    letter, size = rng.choice("xyant"), rng.choice((1, 2, 3, 4, 5))
    number, at = rng.choice([*range(-15, 0), *range(1, 16)]), rng.choice([*range(2, 8), -2, -3, -4, -5, -6])
    expression = text_of([(size, f"{letter}**2"), (number, "")])
    value = size * at * at + number
    sign = "+" if number > 0 else "-"
    front = f"{size} \\times " if size > 1 else ""
    return Exercise(
        stem=f"Work out the value of ${tex(expression)}$ when ${letter} = {at}$.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"Square first: ${bracketed(at)}^{{2}} = {at * at}$"),
            ("A", f"${front}{at * at} {sign} {abs(number)} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str((size * at) ** 2 + number),
                "squared the number in front as well",
                "Only the letter is squared. Square it first, then multiply.",
            ),
            NamedError(
                str(size * at * 2 + number),
                "doubled instead of squaring",
                "To square a number, multiply it by itself.",
            ),
            NamedError(
                str(-size * at * at + number),
                "gave a negative square",
                "A negative number times itself is positive. Put it in brackets before you square it.",
            )
            if at < 0
            else NamedError(
                str(size * at + number), "left out the power", "The small 2 means the letter times itself."
            ),
        ),
        verify=f"at({expression}, {letter} = {at})",
        prompt=PROMPT,
        clue="Put the number in brackets. Powers come before multiplication, and multiplication before addition.",
    )


def missing_number(rng: Random) -> Exercise:
    """The coefficient k, from the value of an expression."""
    letter, at, k = rng.choice("xyn"), rng.choice([*range(2, 10), -2, -3, -4]), rng.randint(2, 9)
    number = rng.choice([*range(-12, 0), *range(1, 13)])
    total = k * at + number
    expression = text_of([(1, f"k*{letter}"), (number, "")])
    return find_k(
        stem=f"When ${letter} = {at}$, the value of ${tex(expression)}$ is ${total}$.",
        letter=letter,
        at=at,
        number=number,
        total=total,
        verify=f"solve({at}*k + ({number}) = {total}, k)",
        prompt="Which letter do you know, and which do you want?",
        clue="Put in the value that you know. Then solve the equation.",
    )


def _sign_slip(value: int, negatives: int) -> tuple[NamedError, ...]:
    """The slip with the sign of the second product, only where that product holds a negative number."""
    if negatives == 0:
        return ()
    slip = "lost a minus sign" if negatives == 1 else "subtracted where two minus signs make an addition"
    reply = "Put a negative number in brackets. Subtracting a negative number is the same as adding."
    return (NamedError(str(value), slip, reply),)
