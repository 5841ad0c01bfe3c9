"""Areas and parts of parts: stories that a product of two fractions answers."""

from random import Random

from generator.skills.exercise import Exercise, NamedError
from generator.skills.fractions_multiply.two_fractions import SIMPLEST, product_exercise, proper, slips
from generator.skills.notation import exact, tex

MEASURED = (3, 4, 5, 6, 8, 10)
RECTANGLES = ("tile", "board", "mat", "window", "sign")
PARTS_OF_PARTS = (
    (
        "Of the books in a library, {a} are fiction. Of the fiction books, {b} are paperbacks.",
        "what fraction of all the books are fiction paperbacks",
    ),
    (
        "Of a field, {a} is planted. Of the planted part, {b} is potatoes.",
        "what fraction of the whole field is potatoes",
    ),
    (
        "Of the members of a club, {a} are adults. Of the adults, {b} play tennis.",
        "what fraction of all the members are adults who play tennis",
    ),
)


def area(rng: Random) -> Exercise:
    """The area of a rectangle with fractional sides, in square metres."""
    width, length = sorted((proper(rng, MEASURED), proper(rng, MEASURED)))
    perimeter = NamedError(
        exact(2 * (width + length)),
        "found the perimeter",
        "The distance round the edge is the perimeter. For the area, multiply the length by the width.",
    )
    return product_exercise(
        length,
        width,
        f"A rectangular {rng.choice(RECTANGLES)} is ${tex(exact(length))}$ m long and ${tex(exact(width))}$ m wide."
        f"\n\nWork out its area in square metres. {SIMPLEST}",
        (perimeter, *slips(length, width)[:1]),
        prompt="How do you find the area of a rectangle?",
        unit="m²",
    )


def part_of_part(rng: Random) -> Exercise:
    """A fraction of a fraction, told as a story."""
    a, b = proper(rng, MEASURED), proper(rng, MEASURED)
    story, asked = rng.choice(PARTS_OF_PARTS)
    return product_exercise(
        b,
        a,
        f"{story.format(a=f'${tex(exact(a))}$', b=f'${tex(exact(b))}$')}\n\nWork out {asked}. {SIMPLEST}",
        slips(b, a),
        prompt="What does the word 'of' tell you to do with the two fractions?",
    )
