"""Substitute numbers into expressions and formulae."""

from fractions import Fraction
from random import Random

from generator.skills.base import DrawnSkill, Exercise, NamedError, errors_beside, scheme, spotted
from generator.skills.notation import bracketed, exact, tex
from generator.skills.notation import terms as text_of

PROMPT = "What does each letter stand for? What does a number next to a letter mean?"
BESIDE = "A number next to a letter multiplies it; the digits do not stand side by side."


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
            ("M", f"${size} \\times {bracketed(at)} {sign} {abs(number)} = {size * at} {sign} {abs(number)}$"),
            ("A", f"${value}$"),
        ),
        errors=errors_beside(str(value), *slips),
        verify=f"at({expression}, {letter} = {at})",
        prompt=PROMPT,
        clue="Write the multiplication sign. Put a negative number in brackets. Multiply before you add.",
    )


def _sign_slip(value: int, likely: bool) -> tuple[NamedError, ...]:
    """The slip with a sign, only where the question holds a sign to slip on."""
    reply = "Put a negative number in brackets. Subtracting a negative number is the same as adding."
    return (NamedError(str(value), "made a slip with the second sign", reply),) if likely else ()


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
            ("M", f"${a * p} {sign} {bracketed(abs(b) * q)}$"),
            ("A", f"${value}$"),
        ),
        errors=errors_beside(
            str(value),
            *_sign_slip(a * p - b * q, b < 0 or q < 0),
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
            ("M", f"Square first: ${bracketed(at)}^{{2}} = {at * at}$."),
            ("M", f"${front}{at * at} {sign} {abs(number)}$"),
            ("A", f"${value}$"),
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


FORMULAE = (
    ("The cost of hiring a van, in pounds, is $C = {b} + {a}d$, where $d$ is the time in days.", "C", "d", "days", "£"),
    ("The cost of a hall, in pounds, is $C = {b} + {a}h$, where $h$ is the time in hours.", "C", "h", "hours", "£"),
    (
        "The time for a print job, in minutes, is $T = {b} + {a}n$, where $n$ is the number of posters.",
        "T",
        "n",
        "posters",
        "minutes",
    ),
    ("A worker's pay, in pounds, is $P = {b} + {a}n$, where $n$ is the number of orders.", "P", "n", "orders", "£"),
    (
        "The depth of water in a tank, in centimetres, is $D = {b} + {a}t$, where $t$ is the time in minutes.",
        "D",
        "t",
        "minutes",
        "cm",
    ),
)


def in_formula(rng: Random) -> Exercise:
    """The subject of a formula in a story."""
    text, subject, letter, given, unit = rng.choice(FORMULAE)
    a, b, at = rng.randint(2, 25), rng.randint(4, 50), rng.randint(3, 12)
    value = a * at + b
    return Exercise(
        stem=f"{text.format(a=a, b=b)} Work out ${subject}$ for {at} {given}.",
        command_word="Work out",
        value=str(value),
        unit=unit,
        form="integer",
        accept=(f"{subject} = {value}",),
        steps=scheme(
            ("M", f"Put ${letter} = {at}$ in: ${subject} = {b} + {a} \\times {at}$."),
            ("M", f"Multiply first: ${b} + {a * at}$."),
            ("A", f"${subject} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str((a + b) * at),
                "added before multiplying",
                "There are no brackets, so multiply first. The fixed number is added once only.",
            ),
            NamedError(str(a + b + at), "added the numbers instead of multiplying", BESIDE),
        ),
        verify=f"at({b} + {a}*{letter}, {letter} = {at})",
        prompt=PROMPT,
        clue="Replace the letter by its value. Multiply before you add.",
        lead=f"${subject} =$",
    )


def formula_backwards(rng: Random) -> Exercise:
    """The other letter of a formula, when the subject is known."""
    text, subject, letter, given, unit = rng.choice(FORMULAE)
    a, b, at = rng.randint(2, 25), rng.randint(4, 50), rng.randint(3, 12)
    total = a * at + b
    shown = f"£{total}" if unit == "£" else f"{total} {unit}"
    return Exercise(
        stem=f"{text.format(a=a, b=b)} Work out the value of ${letter}$ when ${subject}$ is {shown}.",
        command_word="Work out",
        value=str(at),
        unit=given,
        form="integer",
        accept=(f"{letter} = {at}",),
        steps=scheme(
            ("M", f"Put ${subject} = {total}$ in: ${total} = {b} + {a}{letter}$."),
            ("M", f"Subtract {b} from both sides: ${total - b} = {a}{letter}$."),
            ("A", f"Divide by {a}: ${letter} = {at}$."),
        ),
        errors=errors_beside(
            str(at),
            NamedError(
                str(a * total + b),
                "put the known value in place of the wrong letter",
                "The value given is that of the letter before the equals sign. Solve for the other letter.",
            ),
            NamedError(
                exact(Fraction(total, a)),
                "divided before taking away the fixed number",
                "Undo the addition first, then the multiplication.",
            )
            if Fraction(total, a).denominator == 1
            else NamedError(
                str(total - b),
                "subtracted and stopped",
                "That is the product of the letter and the number in front of it. Divide to finish.",
            ),
        ),
        verify=f"solve({b} + {a}*{letter} = {total}, {letter})",
        prompt="Which letter do you know, and which do you want?",
        clue="Put in the value that you know. Then solve the equation.",
        lead=f"${letter} =$",
    )


def missing_number(rng: Random) -> Exercise:
    """The coefficient k, from the value of an expression."""
    letter, at, k = rng.choice("xyn"), rng.choice([*range(2, 10), -2, -3, -4]), rng.randint(2, 9)
    number = rng.choice([*range(-12, 0), *range(1, 13)])
    total = k * at + number
    expression = text_of([(1, f"k*{letter}"), (number, "")])
    undo = f"Subtract {number}" if number > 0 else f"Add {-number}"
    return Exercise(
        stem=f"When ${letter} = {at}$, the value of ${tex(expression)}$ is ${total}$. Work out the value of $k$.",
        command_word="Work out",
        value=str(k),
        form="integer",
        accept=(f"k = {k}",),
        steps=scheme(
            ("M", f"Put ${letter} = {at}$ in: ${tex(text_of([(at, 'k'), (number, '')]))} = {total}$."),
            ("M", f"{undo}: ${at}k = {total - number}$."),
            ("A", f"Divide by ${at}$: $k = {k}$."),
        ),
        errors=errors_beside(
            str(k),
            NamedError(
                str(total - number - at),
                "subtracted the value of the letter instead of dividing",
                "Two letters side by side are multiplied, so divide to undo it.",
            ),
            NamedError(
                exact(Fraction(total + number, at)),
                "did not use the inverse for the number added or subtracted",
                "Undo an addition by subtracting and a subtraction by adding.",
            ),
        ),
        verify=f"solve({at}*k + ({number}) = {total}, k)",
        prompt="Which letter do you know, and which do you want?",
        clue="Put in the value that you know. Then solve the equation.",
        lead="$k =$",
    )


SKILLS = (
    DrawnSkill(
        id="substitute",
        title="Substitute numbers into expressions and formulae",
        key_stages=frozenset({3, 4}),
        matches=(
            r"substitut(?:e|ing|ion) (?:\w+ )*(?:values?|numbers?|integers) (?:\w+ )*into",
            r"substitut(?:e|ing) (?:\w+ )*into (?:\w+ )*(?:expressions?|formula)",
            r"^substituting particular values",
            r"understanding of substitution$",
        ),
        rejects=(r"\bcurve|equations are|intersection|iterat",),
        makers={
            1: (linear, two_letters),
            2: (with_square, in_formula),
            3: (formula_backwards, missing_number, spotted(with_square), spotted(two_letters)),
        },
    ),
)
