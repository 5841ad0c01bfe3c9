"""The four measures: their values, lines of working, hints and slips."""

from fractions import Fraction
from random import Random
from typing import Literal

from generator.skills.exercise import Code, NamedError, errors_beside
from generator.skills.notation import decimal, listed

Measure = Literal["mean", "median", "mode", "range"]
PROMPTS = {
    "mean": (
        "If the total were shared out equally, how much would each share be?",
        "Add all the values. Divide by how many there are.",
    ),
    "median": ("Which value stands in the middle?", "Write the values in order of size first. Count the repeats too."),
    "mode": ("What does 'most common' mean?", "Look for the value that appears more often than the others."),
    "range": ("What does the range tell you about the spread?", "Find the largest value and the smallest value."),
}


def draw_data(rng: Random, measure: Measure) -> list[int]:
    """Five to eight values, out of order, with one repeated value that is the only mode."""
    while True:
        count = rng.choice((5, 6, 7, 8))
        low = rng.choice((2, 4, 6, 10, 15, 20))
        distinct = rng.sample(range(low, low + 16), count - 1)
        data = [*distinct, rng.choice(distinct)]
        rng.shuffle(data)
        if data == sorted(data) or (measure == "mean" and (Fraction(sum(data), count) * 2).denominator > 1):
            continue
        if measure == "median" and data[count // 2] == _median(data):
            continue
        return data


def measured(data: list[int], measure: Measure) -> Fraction:
    """The mean, median, mode or range of the data."""
    match measure:
        case "mean":
            return Fraction(sum(data), len(data))
        case "median":
            return _median(data)
        case "mode":
            return Fraction(max(data, key=data.count))
        case "range":
            return Fraction(max(data) - min(data))


def _median(data: list[int]) -> Fraction:
    ordered, middle = sorted(data), len(data) // 2
    return Fraction(ordered[middle]) if len(data) % 2 else Fraction(ordered[middle - 1] + ordered[middle], 2)


def working_lines(data: list[int], measure: Measure) -> tuple[tuple[Code, str], ...]:
    """The lines that a pupil writes, with their mark codes."""
    ordered, shown = sorted(data), decimal(measured(data, measure))
    match measure:
        case "mean":
            total = f"{' + '.join(map(str, data))} = {sum(data)}"
            return ("M", f"Add the values: ${total}$."), ("A", f"${sum(data)} \\div {len(data)} = {shown}$")
        case "median":
            middle = len(data) // 2
            line = f"The middle value is ${shown}$."
            if len(data) % 2 == 0:
                line = f"The middle is halfway between {ordered[middle - 1]} and {ordered[middle]}: ${shown}$."
            return ("M", f"In order: {listed(ordered)}."), ("A", line)
        case "mode":
            return (("B", f"The value that appears most often is ${shown}$."),)
        case "range":
            return (
                ("M", f"The largest is {ordered[-1]} and the smallest is {ordered[0]}."),
                ("A", f"${ordered[-1]} - {ordered[0]} = {shown}$"),
            )


def slips(data: list[int], measure: Measure) -> tuple[NamedError, ...]:
    """What pupils take the measure for."""
    ordered, middle = sorted(data), len(data) // 2
    unordered = Fraction(data[middle]) if len(data) % 2 else Fraction(data[middle - 1] + data[middle], 2)
    others = {
        "mean": [
            NamedError(
                str(sum(data)),
                "found the total and stopped",
                "That is the total. Divide it by how many values there are.",
            ),
            NamedError(
                decimal(_median(data)),
                "found the median",
                "The middle value is the median. For the mean, share out the total.",
            ),
        ],
        "median": [
            NamedError(
                decimal(unordered),
                "took the middle of the list before ordering it",
                "Write the values in order of size first.",
            ),
            NamedError(
                decimal(_median(list(set(data)))),
                "left out the repeated value",
                "Every value counts, even when it appears twice.",
            ),
            NamedError(
                str(ordered[-1] - ordered[0]), "found the range", "That is the range. The median is the middle value."
            ),
        ],
        "mode": [
            NamedError(
                str(ordered[-1]),
                "gave the largest value",
                "The mode is the value that appears most often, not the largest.",
            ),
            NamedError(
                "2", "gave the number of times it appears", "That is how often it appears. Name the value itself."
            ),
        ],
        "range": [
            NamedError(
                str(abs(data[-1] - data[0])),
                "subtracted the first and last values in the list",
                "Look through the whole list for the largest and the smallest values.",
            ),
            NamedError(
                str(ordered[-1]), "gave the largest value", "The range is a difference. Subtract the smallest value."
            ),
            NamedError(
                str(len(data)), "counted the values", "The range measures spread: the largest value minus the smallest."
            ),
        ],
    }
    return errors_beside(decimal(measured(data, measure)), *others[measure])
