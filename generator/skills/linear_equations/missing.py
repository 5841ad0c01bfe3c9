"""The number that makes a given solution right."""

from random import Random

from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.linear_equations.equation import EVERY_TERM, SOLUTION
from generator.skills.notation import terms, tex
from generator.skills.solve_for import find_k


def missing_front(rng: Random) -> Exercise:
    """k in kx + b = c, from the solution."""
    letter, value = rng.choice("xyn"), rng.choice([*range(2, 10), -2, -3, -4])
    times, number = rng.randint(2, 9), rng.choice([*range(-12, 0), *range(1, 13)])
    total = times * value + number
    left = terms([(1, f"k*{letter}"), (number, "")])
    return find_k(
        stem=f"The solution of ${tex(left)} = {total}$ is ${letter} = {value}$.",
        letter=letter,
        at=value,
        number=number,
        total=total,
        verify=f"solve({value}*k + ({number}) = {total}, k)",
        prompt=SOLUTION,
        clue="Put the solution in place of the letter. Then solve for $k$.",
    )


def missing_coefficient(rng: Random) -> Exercise:
    """k in kx + b = cx + d, from the solution."""
    letter, value = rng.choice("xyn"), rng.randint(2, 9)
    times, number, extra = rng.randint(2, 9), rng.choice([*range(-9, 0), *range(1, 10)]), rng.randint(2, 4)
    total = times * value + number - extra * value
    if times == extra or total == 0:
        return missing_coefficient(rng)
    left, right = terms([(1, f"k*{letter}"), (number, "")]), terms([(extra, letter), (total, "")])
    return find_k(
        stem=f"The solution of ${tex(left)} = {tex(right)}$ is ${letter} = {value}$.",
        letter=letter,
        at=value,
        number=number,
        total=extra * value + total,
        verify=f"solve({value}*k + ({number}) = {extra}*{value} + ({total}), k)",
        prompt=SOLUTION,
        clue="Put the solution in place of the letter on both sides. Then solve for $k$.",
    )


def missing_in_bracket(rng: Random) -> Exercise:
    """k in a(x + k) = b, from the solution."""
    letter, value, outside, number = rng.choice("xyn"), rng.randint(2, 9), rng.randint(2, 8), rng.randint(1, 12)
    total = outside * (value + number)
    return Exercise(
        stem=f"The solution of ${outside}({letter} + k) = {total}$ is ${letter} = {value}$.\n\n"
        "Work out the value of $k$.",
        command_word="Work out",
        value=str(number),
        form="integer",
        accept=(f"k = {number}",),
        steps=scheme(
            ("M", f"Put ${letter} = {value}$ in: ${outside}({value} + k) = {total}$"),
            ("M", f"Divide both sides by {outside}: ${value} + k = {total // outside}$"),
            ("A", f"Subtract {value} from both sides: $k = {number}$"),
        ),
        errors=errors_beside(
            str(number),
            NamedError(str(total - outside * value), "multiplied only the first term in the bracket", EVERY_TERM),
            NamedError(
                str(total // outside),
                "divided and stopped",
                "That is the value of the whole bracket. Subtract the part of it that you know.",
            ),
        ),
        verify=f"solve({outside}*({value} + k) = {total}, k)",
        prompt=SOLUTION,
        clue="Put the solution in place of the letter. Then solve for $k$.",
        lead="$k =$",
    )
