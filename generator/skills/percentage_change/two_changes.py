"""Two percentage changes, one after the other."""

from fractions import Fraction
from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import decimal, frac
from generator.skills.percentage_change.amounts import AN, Way

# The changes whose way back is a percentage with at most one place.
THERE_AND_BACK = {"increase": (25, 60, 100), "decrease": (20, 50, 60)}
MULTIPLY = "The two percentages are of different amounts, so they cannot be combined. Multiply the multipliers."


def one_after_another(rng: Random) -> Exercise:
    """The overall percentage change after two changes, one after the other."""
    while True:
        first, second = rng.choice(range(5, 65, 5)), rng.choice(range(5, 65, 5))
        overall = Fraction((100 + first) * (100 - second), 100) - 100
        if overall != 0 and (overall * 10).denominator == 1:
            break
    value, word = abs(overall), "increase" if overall > 0 else "decrease"
    up, down = decimal(Fraction(100 + first, 100)), decimal(Fraction(100 - second, 100))
    product = decimal((overall + 100) / 100)
    slip = (
        NamedError(str(abs(first - second)), "subtracted one percentage from the other", MULTIPLY)
        if first != second
        else NamedError(str(first + second), "added the two percentages", MULTIPLY)
    )
    return Exercise(
        stem=f"A price goes up by ${first}\\%$. The new price then goes down by ${second}\\%$.\n\n"
        f"Work out the overall percentage {word}.",
        command_word="Work out",
        value=decimal(value),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"The multipliers are ${up}$ and ${down}$"),
            ("M", f"${up} \\times {down} = {product}$"),
            ("A", f"${product}$ is ${decimal(overall + 100)}\\%$, so the {word} is ${decimal(value)}\\%$"),
        ),
        errors=errors_beside(decimal(value), slip),
        verify=f"{'' if overall > 0 else '-'}((1 + {first}/100)*(1 - {second}/100) - 1)*100",
        prompt="Is the second percentage of the same amount as the first?",
        clue="Choose an easy starting price and follow it, or multiply the two multipliers.",
    )


def change_back(rng: Random, way: Way) -> Exercise:
    """The percentage change that takes an amount back to where it began."""
    percent, before = rng.choice(THERE_AND_BACK[way]), rng.randrange(20, 800, 20)
    change = percent * before // 100
    after = before + change if way == "increase" else before - change
    value = Fraction(change * 100, after)
    back = "decrease" if way == "increase" else "increase"
    return Exercise(
        stem=f"A value of {before} has {AN[way]} of ${percent}\\%$.\n\n"
        f"Work out the percentage {back} that takes the new value back to {before}.",
        command_word="Work out",
        value=decimal(value),
        unit="%",
        form="percentage",
        steps=scheme(
            ("M", f"${percent}\\%$ of {before} is {change}, so the new value is ${after}$"),
            ("M", f"The change back is {change}, out of {after}"),
            ("A", f"${frac(change, after)} \\times 100 = {decimal(value)}$, so ${decimal(value)}\\%$"),
        ),
        errors=errors_beside(
            decimal(value),
            NamedError(
                str(percent),
                "gave the same percentage",
                "The change is the same size, but it starts from the new value. Compare it with that value.",
            ),
        ),
        verify=f"({max(before, after)} - {min(before, after)})/{after}*100",
        prompt="Which value does the change back start from?",
        clue="Work out the new value first. Compare the change with it.",
    )
