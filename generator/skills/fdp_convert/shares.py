"""One number as a percentage of another."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import decimal, frac

TOTALS = (10, 20, 25, 40, 50, 60, 80, 120, 150, 200, 250, 300, 400, 500)
TEST_TOTALS = (20, 25, 40, 50, 60, 80)
STORIES = (
    ("A pupil scores {a} out of {b} in a test.", "this score as a percentage", TEST_TOTALS),
    ("A car park has {b} spaces. Of these, {a} are full.", "the percentage of the spaces that are full", TOTALS[3:]),
    ("A farm has {b} animals. Of these, {a} are sheep.", "the percentage of the animals that are sheep", TOTALS[3:]),
    ("A survey asks {b} people. Of these, {a} say yes.", "the percentage of the people who say yes", TOTALS[3:]),
    ("A packet holds {b} seeds. Of these, {a} grow.", "the percentage of the seeds that grow", TOTALS[3:11]),
)


def part_as_percentage(rng: Random) -> Exercise:
    """One number as a percentage of another, bare."""
    part, total = _part(rng, TOTALS)
    other_way = NamedError(
        decimal(Fraction(part * total, 100)),
        "found a percentage of the number instead",
        "Start with a fraction: the first number over the second.",
    )
    return _percentage(f"Write {part} as a percentage of {total}.", "Write", part, total, other_way)


def share_as_percentage(rng: Random, totals: tuple[int, ...] | None = None) -> Exercise:
    """A part of a total, as a percentage of it; `totals` narrows what the story would choose."""
    story, asked, usual = rng.choice(STORIES)
    part, total = _part(rng, totals or usual)
    rest = NamedError(
        str(100 - part * 100 // total),
        "found the rest instead",
        "That is the percentage of the rest. Check which group the question asks for.",
    )
    return _percentage(f"{story.format(a=part, b=total)}\n\nWork out {asked}.", "Work out", part, total, rest)


def _part(rng: Random, totals: tuple[int, ...]) -> tuple[int, int]:
    """A part that is a whole percentage of a total, and not half of it."""
    total = rng.choice(totals)
    return rng.choice([part for part in range(2, total) if part * 100 % total == 0 and part * 2 != total]), total


def _percentage(stem: str, word: str, part: int, total: int, slip: NamedError) -> Exercise:
    percent = part * 100 // total
    return Exercise(
        stem=stem,
        command_word=word,
        value=str(percent),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"The fraction is ${frac(part, total)}$"),
            ("A", f"${frac(part, total)} \\times 100 = {percent}$, so ${percent}\\%$"),
        ),
        errors=errors_beside(
            str(percent),
            slip,
            NamedError(
                str(part),
                "wrote the number itself as the percentage",
                "A percentage is out of 100. Write the part as a fraction of the whole first.",
            ),
        ),
        verify=f"{part}/{total}*100",
        prompt="Which number is the whole?",
        clue="Write a fraction with the whole as the denominator. Then find how many hundredths it makes.",
    )


def two_scores(rng: Random) -> Exercise:
    """Two scores out of different totals: the difference between the two percentages."""
    while True:
        totals = rng.sample(TEST_TOTALS, 2)
        percents = [rng.choice([p for p in range(30, 95) if p * total % 100 == 0]) for total in totals]
        if 0 < abs(percents[0] - percents[1]) <= 20:
            break
    scores = [percent * total // 100 for percent, total in zip(percents, totals, strict=True)]
    best = percents.index(max(percents))
    high, low = max(percents), min(percents)
    lines = [
        f"{name} test: ${frac(score, total)} \\times 100 = {percent}$, so ${percent}\\%$"
        for name, score, total, percent in zip(("First", "Second"), scores, totals, percents, strict=True)
    ]
    return Exercise(
        stem=f"A pupil scores {scores[0]} out of {totals[0]} in a first test. The pupil scores {scores[1]} out of "
        f"{totals[1]} in a second test.\n\nWork out which score is the higher percentage, and by how much.",
        command_word="Work out",
        value=str(high - low),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", lines[0]),
            ("M", lines[1]),
            ("A", f"The {('first', 'second')[best]} score is higher: ${high}\\% - {low}\\% = {high - low}\\%$"),
        ),
        errors=errors_beside(
            str(high - low),
            NamedError(
                str(abs(scores[0] - scores[1])),
                "compared the marks without changing them to percentages",
                "The tests have different totals. Change each score to a percentage before you compare.",
            ),
        ),
        verify=f"{scores[best]}/{totals[best]}*100 - {scores[1 - best]}/{totals[1 - best]}*100",
        prompt="Why is it not fair to compare the marks themselves?",
        clue="Change each score to a percentage of its own total.",
    )
