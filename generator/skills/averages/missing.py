"""The value that gives a list its mean, median or range."""

from fractions import Fraction
from random import Random

from generator.skills.averages.measures import PROMPTS, draw_data
from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import listed


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
        stem=f"The mean of {count} numbers is {mean}. The first {count - 1} numbers are {listed(known)}.\n\n"
        "Work out the last number.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"Total of all the numbers: ${mean} \\times {count} = {mean * count}$."),
            ("M", f"Total of the known numbers: ${' + '.join(map(str, known))} = {sum(known)}$."),
            ("A", f"${mean * count} - {sum(known)} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(mean),
                "gave the mean as the missing number",
                "Try your number in the list. Does the list then have the right mean?",
            ),
            NamedError(
                str(abs(mean * (count - 1) - sum(known))),
                "left the missing number out of the count",
                "Multiply the mean by how many numbers there are in all. This gives their total.",
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
        if value >= 5:
            break
    context = rng.choice(
        (
            "The mean mass of {n} parcels is {a} kg. With one more parcel, the mean becomes {b} kg.\n\n"
            "Work out the mass of the new parcel, in kg.",
            "The mean of {n} test marks is {a}. With one more mark, the mean becomes {b}.\n\nWork out the new mark.",
            "The mean length of {n} planks is {a} cm. With one more plank, the mean becomes {b} cm.\n\n"
            "Work out the length of the new plank, in cm.",
            "The mean age of {n} members of a club is {a}. One more member joins. The mean age becomes {b}.\n\n"
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
    data = sorted(draw_data(rng, "range"))
    known = data[:-1]
    if data[-1] == data[-2]:
        return missing_for_range(rng)
    spread = data[-1] - data[0]
    rng.shuffle(known)
    return Exercise(
        stem=f"The range of {len(data)} numbers is {spread}. The largest number is missing. "
        f"The other numbers are {listed(known)}.\n\nWork out the largest number.",
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
        stem=f"Six numbers are written in order of size: {listed(shown)}. Their median is {median}.\n\n"
        "Work out the value of $x$.",
        command_word="Work out",
        value=str(data[3]),
        form="integer",
        accept=(f"x = {data[3]}",),
        steps=scheme(
            ("M", f"The middle two add to $2 \\times {median} = {2 * median}$"),
            ("A", f"$x = {2 * median} - {data[2]} = {data[3]}$"),
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
