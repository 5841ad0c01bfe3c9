"""The mean, median, mode and range of a list of data."""

from fractions import Fraction
from functools import partial
from random import Random
from typing import Literal

from generator.skills.base import DrawnSkill, Exercise, Maker, NamedError, errors_beside, scheme, spotted
from generator.skills.notation import decimal, listed

Measure = Literal["mean", "median", "mode", "range"]

CONTEXTS = (
    "the number of pages in some leaflets",
    "the marks of some pupils in a test",
    "the ages, in years, of some members of a club",
    "the temperatures, in °C, at noon on some days",
    "the times, in minutes, of some journeys",
    "the masses, in kilograms, of some parcels",
    "the lengths, in centimetres, of some leaves",
    "the numbers of visitors to a museum on some days",
)
PROMPTS = {
    "mean": (
        "If the total were shared out equally, what would each have?",
        "Add all the values. Divide by how many there are.",
    ),
    "median": ("Which value stands in the middle?", "Write the values in order of size first. Count the repeats too."),
    "mode": ("What does 'most common' mean?", "Count how many times each value appears."),
    "range": ("What does the range tell you about the spread?", "Find the largest value and the smallest value."),
}


def _median(data: list[int]) -> Fraction:
    ordered, middle = sorted(data), len(data) // 2
    return Fraction(ordered[middle]) if len(data) % 2 else Fraction(ordered[middle - 1] + ordered[middle], 2)


def _data(rng: Random, measure: Measure) -> list[int]:
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


def _value(data: list[int], measure: Measure) -> Fraction:
    match measure:
        case "mean":
            return Fraction(sum(data), len(data))
        case "median":
            return _median(data)
        case "mode":
            return Fraction(max(data, key=data.count))
        case "range":
            return Fraction(max(data) - min(data))


def _lines(data: list[int], measure: Measure) -> tuple[tuple[Literal["M", "A", "B"], str], ...]:
    ordered, shown = sorted(data), decimal(_value(data, measure))
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
            return (("B", f"{shown} appears most often, so the mode is ${shown}$."),)
        case "range":
            return (
                ("M", f"The largest is {ordered[-1]} and the smallest is {ordered[0]}."),
                ("A", f"${ordered[-1]} - {ordered[0]} = {shown}$"),
            )


def _slips(data: list[int], measure: Measure) -> tuple[NamedError, ...]:
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
    return errors_beside(decimal(_value(data, measure)), *others[measure])


def of_list(rng: Random, measure: Measure) -> Exercise:
    """One measure of a bare list."""
    data = _data(rng, measure)
    value = decimal(_value(data, measure))
    verb = "Write down" if measure == "mode" else "Work out"
    return Exercise(
        stem=f"{verb} the {measure} of these numbers: {listed(data)}.",
        command_word=verb,
        value=value,
        form="decimal" if "." in value else "integer",
        steps=scheme(*_lines(data, measure)),
        errors=_slips(data, measure),
        verify=f"{measure}({listed(data)})",
        prompt=PROMPTS[measure][0],
        clue=PROMPTS[measure][1],
    )


def compare(rng: Random, measure: Measure) -> Exercise:
    """How much greater the measure of one list is than that of another."""
    context = rng.choice(CONTEXTS)
    while True:
        first, second = _data(rng, measure), _data(rng, measure)
        high, low = _value(first, measure), _value(second, measure)
        if high > low:
            break
    value = decimal(high - low)
    a, b = decimal(high), decimal(low)
    return Exercise(
        stem=f"Two lists show {context}.\n\nList A: {listed(first)}\n\nList B: {listed(second)}\n\n"
        f"Work out how much greater the {measure} of list A is than the {measure} of list B.",
        command_word="Work out",
        value=value,
        form="decimal" if "." in value else "integer",
        steps=scheme(
            ("M", f"List A: the {measure} is ${a}$."),
            ("M", f"List B: the {measure} is ${b}$."),
            ("A", f"${a} - {b} = {value}$"),
        ),
        errors=errors_beside(
            value,
            NamedError(a, "stopped at list A", f"Find the {measure} of each list, then subtract."),
            NamedError(b, "stopped at list B", f"Find the {measure} of each list, then subtract."),
        ),
        verify=f"{measure}({listed(first)}) - {measure}({listed(second)})",
        prompt=PROMPTS[measure][0],
        clue=f"{PROMPTS[measure][1]} Do this for each list.",
    )


def missing_for_mean(rng: Random) -> Exercise:
    """The value that gives a list its mean."""
    count = rng.choice((4, 5, 6, 8))
    while True:
        known = [rng.randint(3, 30) for _ in range(count - 1)]
        mean = rng.randint(6, 25)
        value = mean * count - sum(known)
        if 1 <= value <= 40 and len(set(known)) == len(known) and Fraction(sum(known), count - 1) != mean:
            break
    return Exercise(
        stem=f"The mean of {count} numbers is {mean}. The first {count - 1} numbers are {listed(known)}. "
        "Work out the last number.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"The total is ${mean} \\times {count} = {mean * count}$."),
            ("M", f"The numbers that are known add to ${sum(known)}$."),
            ("A", f"${mean * count} - {sum(known)} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(mean),
                "gave the mean as the missing number",
                "Try it: does the list with that number have the right mean?",
            ),
            NamedError(
                str(abs(mean * (count - 1) - sum(known))),
                "left the missing number out of the count",
                "The mean is of all the numbers, so multiply it by all of them to find the total.",
            ),
        ),
        verify=f"solve(({'+'.join(map(str, known))}+x)/{count} = {mean}, x)",
        prompt="If you know the mean and how many numbers there are, what else do you know?",
        clue="Find the total of all the numbers first.",
    )


def new_member(rng: Random) -> Exercise:
    """The value that joins a group, from the means before and after."""
    while True:
        count, before = rng.randint(4, 9), rng.randint(8, 30)
        after = before + rng.choice((-2, -1, 1, 2, 3))
        value = after * (count + 1) - before * count
        if value > 0:
            break
    context = rng.choice(
        (
            "The mean mass of {n} parcels is {a} kg. One more parcel makes the mean {b} kg. "
            "Work out the mass of the last parcel, in kg.",
            "The mean of {n} marks is {a}. One more mark makes the mean {b}. Work out the last mark.",
            "The mean length of {n} planks is {a} cm. One more plank makes the mean {b} cm. "
            "Work out the length of the last plank, in cm.",
            "The mean age of {n} members of a club is {a}. One more member joins, and the mean age becomes {b}. "
            "Work out the age of the new member.",
        )
    )
    return Exercise(
        stem=context.format(n=count, a=before, b=after),
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"Total before: ${count} \\times {before} = {count * before}$."),
            ("M", f"Total after: ${count + 1} \\times {after} = {(count + 1) * after}$."),
            ("A", f"${(count + 1) * after} - {count * before} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(abs(after - before)),
                "subtracted the two means",
                "The means are not totals. Find the two totals, then subtract.",
            ),
            NamedError(
                str(abs(count * after - count * before)),
                "used the same count twice",
                "There is one more value in the second total.",
            ),
        ),
        verify=f"solve(({count}*{before} + x)/({count} + 1) = {after}, x)",
        prompt="What happens to the total when one more joins?",
        clue="Find the total before and the total after.",
    )


def missing_for_range(rng: Random) -> Exercise:
    """The largest value of a list whose range is known."""
    data = sorted(_data(rng, "range"))
    known = data[:-1]
    if data[-1] == data[-2]:
        return missing_for_range(rng)
    spread = data[-1] - data[0]
    rng.shuffle(known)
    return Exercise(
        stem=f"The range of {len(data)} numbers is {spread}. The largest is missing. The others are {listed(known)}. "
        "Work out the largest number.",
        command_word="Work out",
        value=str(data[-1]),
        form="integer",
        steps=scheme(("M", f"The smallest number is {data[0]}."), ("A", f"${data[0]} + {spread} = {data[-1]}$")),
        errors=errors_beside(
            str(data[-1]),
            NamedError(
                str(max(known) + spread),
                "added the range to the largest number shown",
                "The range is the distance from the smallest number to the largest. Start at the smallest.",
            ),
            NamedError(str(known[0] + spread), "added the range to the first number", "Start at the smallest number."),
        ),
        verify=f"solve(x - {data[0]} = {spread}, x)",
        prompt=PROMPTS["range"][0],
        clue="Which number do you know: the largest or the smallest?",
    )


def missing_for_median(rng: Random) -> Exercise:
    """The fourth of six ordered values, from their median."""
    data = sorted(rng.sample(range(3, 40), 6))
    if (data[2] + data[3]) % 2:
        return missing_for_median(rng)
    median = (data[2] + data[3]) // 2
    shown = [*map(str, data[:3]), "$x$", *map(str, data[4:])]
    return Exercise(
        stem=f"Six numbers are written in order of size: {listed(shown)}. Their median is {median}. "
        "Work out the value of $x$.",
        command_word="Work out",
        value=str(data[3]),
        form="integer",
        accept=(f"x = {data[3]}",),
        steps=scheme(
            ("M", f"The median is halfway between {data[2]} and $x$."),
            ("A", f"${median} - {data[2]} = {median - data[2]}$, so $x = {median} + {median - data[2]} = {data[3]}$."),
        ),
        errors=errors_beside(
            str(data[3]),
            NamedError(
                str(median),
                "gave the median as the missing number",
                "With six numbers the median lies between the middle two.",
            ),
        ),
        verify=f"solve(({data[2]} + x)/2 = {median}, x)",
        prompt="How many values are there? Where is the middle?",
        clue="With an even number of values, the median is halfway between the middle two.",
        lead="$x =$",
    )


def _focus(
    measure: Measure, key_stages: frozenset[int], matches: tuple[str, ...], reasoning: tuple[Maker, ...], *rejects: str
) -> DrawnSkill:
    bare, two = partial(of_list, measure=measure), partial(compare, measure=measure)
    return DrawnSkill(
        id=f"averages:{measure}",
        title=f"The {measure} of a list",
        key_stages=key_stages,
        matches=matches,
        rejects=("graphs", "outliers", "different ways", "useful", "appropriate", *rejects),
        makers={1: (bare,), 2: (two,), 3: (*reasoning, spotted(bare))},
    )


MEASURES: tuple[Measure, ...] = ("mean", "median", "mode", "range")
LISTS = r"(?:from data presented in a list|of a (?:list|set)|from a list)"
KS = frozenset({3, 4})

SKILLS = (
    DrawnSkill(
        id="averages",
        title="Mean, median, mode and range of a list",
        key_stages=KS,
        matches=(
            r"mean, median,? (?:and )?mode,? (?:and range )?(?:of|from) a list",
            r"summary statistics from a list",
            r"mean, median, mode and range$",
            r"calculate averages (?:and the range )?(?:of|from) a list",
        ),
        rejects=("table", "stem and leaf"),
        makers={
            1: tuple(partial(of_list, measure=measure) for measure in MEASURES),
            2: tuple(partial(compare, measure=measure) for measure in MEASURES),
            3: (missing_for_mean, new_member, missing_for_median, missing_for_range),
        },
    ),
    _focus(
        "mean",
        frozenset({2, 3, 4}),
        (rf"calculate the mean {LISTS}", r"checking understanding of the mean$"),
        (missing_for_mean, new_member),
        "zero",
        "median",
    ),
    _focus(
        "median", KS, (rf"(?:find|calculate) the median {LISTS}", r"^understanding the median$"), (missing_for_median,)
    ),
    _focus("mode", KS, (rf"(?:find|calculate) the mode {LISTS}", r"^understanding the mode$"), ()),
    _focus("range", KS, (rf"(?:find|calculate) the range {LISTS}",), (missing_for_range,)),
)
