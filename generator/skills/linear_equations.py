"""Solve linear equations with one unknown."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from generator.skills.base import DrawnSkill, Exercise, NamedError, Step, errors_beside, scheme, spotted
from generator.skills.notation import exact, tex
from generator.skills.notation import terms as text_of

LETTERS = "xynpt"
PROMPT = "What is done to the unknown, and in which order? How could each be undone?"


def _solution(rng: Random) -> int:
    value: int = rng.choice((*range(2, 13), -2, -3, -4, -5, -6))
    return value


def _exercise(
    left: str, right: str, letter: str, value: int, steps: tuple[Step, ...], slips: list[NamedError], clue: str
) -> Exercise:
    """Solve left = right; both sides are exact text."""
    return Exercise(
        stem=f"Solve ${tex(left)} = {tex(right)}$.",
        command_word="Solve",
        value=str(value),
        form="integer",
        accept=(f"{letter} = {value}",),
        steps=steps,
        errors=errors_beside(str(value), *slips),
        verify=f"solve({left} = {right}, {letter})",
        prompt=PROMPT,
        clue=clue,
        lead=f"${letter} =$",
    )


def one_additive(rng: Random) -> Exercise:
    """x + a = b or x - a = b."""
    letter, value, number = rng.choice(LETTERS), _solution(rng), rng.choice([*range(-20, -2), *range(3, 21)])
    total = value + number
    undo = f"Subtract {number} from" if number > 0 else f"Add {-number} to"
    return _exercise(
        text_of([(1, letter), (number, "")]),
        str(total),
        letter,
        value,
        scheme(("M", f"{undo} both sides."), ("A", f"${letter} = {value}$")),
        [
            NamedError(
                str(total + number),
                "repeated the operation instead of undoing it",
                "Use the inverse operation, so that only the unknown is left on that side.",
            )
        ],
        "Use the inverse operation, and do the same to both sides.",
    )


def one_multiplicative(rng: Random) -> Exercise:
    """ax = b, or x over a = b."""
    letter, value, number = rng.choice(LETTERS), _solution(rng), rng.randint(2, 12)
    reply = "Use the inverse operation: division undoes multiplication, and multiplication undoes division."
    if rng.random() < 0.5:
        return _exercise(
            f"{number}*{letter}",
            str(number * value),
            letter,
            value,
            scheme(("M", f"Divide both sides by {number}."), ("A", f"${letter} = {value}$")),
            [
                NamedError(str(number * value - number), "subtracted the number in front of the letter", reply),
                NamedError(str(number * value * number), "multiplied instead of dividing", reply),
            ],
            "A number in front of a letter multiplies it. Use the inverse.",
        )
    made = _exercise(
        f"{letter}/{number}",
        str(value),
        letter,
        value * number,
        scheme(("M", f"Multiply both sides by {number}."), ("A", f"${letter} = {value * number}$")),
        [
            NamedError(exact(Fraction(value, number)), "divided again instead of multiplying", reply),
            NamedError(str(value + number), "added the denominator", reply),
        ],
        "The line means division. Use the inverse.",
    )
    return replace(made, stem=f"Solve $\\frac{{{letter}}}{{{number}}} = {value}$.")


def two_step(rng: Random) -> Exercise:
    """ax + b = c."""
    letter, value = rng.choice(LETTERS), _solution(rng)
    times, number = rng.randint(2, 9), rng.choice([*range(-15, 0), *range(1, 16)])
    total = times * value + number
    undo = f"Subtract {number} from" if number > 0 else f"Add {-number} to"
    return _exercise(
        text_of([(times, letter), (number, "")]),
        str(total),
        letter,
        value,
        scheme(
            ("M", f"{undo} both sides: ${times}{letter} = {total - number}$."),
            ("A", f"Divide both sides by {times}: ${letter} = {value}$."),
        ),
        _two_step_slips(times, number, total),
        "Undo the addition or subtraction first, then the multiplication.",
    )


def _two_step_slips(times: int, number: int, total: int) -> list[NamedError]:
    return [
        NamedError(
            exact(Fraction(total + number, times)),
            "did not use the inverse for the number added or subtracted",
            "Undo an addition by subtracting and a subtraction by adding. Put your answer back to test it.",
        ),
        NamedError(
            str(total - number - times),
            "subtracted the number in front of the letter instead of dividing",
            "A number in front of a letter multiplies it, so divide to undo it.",
        ),
    ]


def with_brackets(rng: Random) -> Exercise:
    """a(bx + c) = d."""
    letter, value = rng.choice(LETTERS), _solution(rng)
    outside, inside = rng.randint(2, 7), rng.choice((1, 1, 2, 3))
    number = rng.choice([*range(-9, 0), *range(1, 10)])
    total = outside * (inside * value + number)
    opened = text_of([(outside * inside, letter), (outside * number, "")])
    undo = f"Subtract {outside * number} from" if number > 0 else f"Add {-outside * number} to"
    return _exercise(
        f"{outside}*({text_of([(inside, letter), (number, '')])})",
        str(total),
        letter,
        value,
        scheme(
            ("M", f"Expand the bracket: ${tex(opened)} = {total}$."),
            ("M", f"{undo} both sides: ${outside * inside}{letter} = {total - outside * number}$."),
            ("A", f"Divide both sides by {outside * inside}: ${letter} = {value}$."),
        ),
        [
            NamedError(
                exact(Fraction(total - number, outside * inside)),
                "multiplied only the first term in the bracket",
                "The number outside multiplies every term inside the bracket.",
            ),
            NamedError(
                exact(Fraction(total + outside * number, outside * inside)),
                "did not use the inverse for the number added or subtracted",
                "Undo an addition by subtracting and a subtraction by adding. Put your answer back to test it.",
            ),
        ],
        "Expand the bracket, or divide both sides by the number outside it.",
    )


def both_sides(rng: Random) -> Exercise:
    """ax + b = cx + d."""
    letter, value = rng.choice(LETTERS), _solution(rng)
    less = rng.randint(2, 6)
    more = less + rng.randint(2, 6)
    left, difference = rng.choice([*range(-12, 0), *range(1, 13)]), more - less
    right = difference * value + left
    if right == 0:
        return both_sides(rng)
    undo = f"Subtract {left} from" if left > 0 else f"Add {-left} to"
    gathered = text_of([(difference, letter), (left, "")])
    return _exercise(
        text_of([(more, letter), (left, "")]),
        text_of([(less, letter), (right, "")]),
        letter,
        value,
        scheme(
            ("M", f"Subtract ${less}{letter}$ from both sides: ${tex(gathered)} = {right}$."),
            ("M", f"{undo} both sides: ${difference}{letter} = {right - left}$."),
            ("A", f"Divide both sides by {difference}: ${letter} = {value}$."),
        ),
        [
            NamedError(
                exact(Fraction(right - left, more + less)),
                "added the two terms in the letter",
                "A term that is added is moved by subtracting it from both sides. Put your answer back to test it.",
            ),
            NamedError(
                exact(Fraction(right + left, difference)),
                "did not use the inverse for the number on the left",
                "Do the inverse to both sides. Check by putting your answer in both sides.",
            ),
        ],
        "Gather the unknowns on the side that has more of them.",
    )


def complex_brackets(rng: Random) -> Exercise:
    """a(x + b) = cx + d."""
    letter, value = rng.choice(LETTERS), _solution(rng)
    less = rng.randint(2, 5)
    outside = less + rng.randint(2, 4)
    number = rng.choice([*range(-6, 0), *range(1, 7)])
    right = outside * (value + number) - less * value
    if right == 0:
        return complex_brackets(rng)
    spread, difference = outside * number, outside - less
    undo = f"Subtract {spread} from" if spread > 0 else f"Add {-spread} to"
    opened = text_of([(outside, letter), (spread, "")])
    gathered = text_of([(difference, letter), (spread, "")])
    other = text_of([(less, letter), (right, "")])
    return _exercise(
        f"{outside}*({text_of([(1, letter), (number, '')])})",
        other,
        letter,
        value,
        scheme(
            ("M", f"Expand the bracket: ${tex(opened)} = {tex(other)}$."),
            (
                "M",
                f"Subtract ${less}{letter}$ from both sides: ${tex(gathered)} = {right}$.",
            ),
            ("M", f"{undo} both sides: ${difference}{letter} = {right - spread}$."),
            ("A", f"Divide both sides by {difference}: ${letter} = {value}$."),
        ),
        [
            NamedError(
                exact(Fraction(right - number, difference)),
                "multiplied only the first term in the bracket",
                "The number outside multiplies every term inside the bracket.",
            ),
            NamedError(
                exact(Fraction(right - spread, outside + less)),
                "added the two terms in the letter",
                "A term that is added is moved by subtracting it from both sides. Put your answer back to test it.",
            ),
        ],
        "Expand the bracket first. Then gather the unknowns on one side.",
    )


def _story(story: str, left: str, total: int, value: int, unit: str, undo: tuple[str, ...]) -> Exercise:
    """A story told by the equation left = total in x; `undo` holds the lines after the equation, the answer last."""
    inverse = "Undo each operation with its inverse, and do the same to both sides."
    return Exercise(
        stem=f"{story} Form an equation and solve it.",
        command_word="Solve",
        value=str(value),
        unit=unit or None,
        form="integer",
        accept=(f"x = {value}",),
        steps=scheme(
            ("M", f"Let $x$ be the unknown: ${tex(left)} = {total}$."),
            *(("M", line) for line in undo[:-1]),
            ("A", undo[-1]),
        ),
        errors=errors_beside(
            str(value),
            NamedError(str(total), "gave the number on the other side of the equation", inverse),
        ),
        verify=f"solve({left} = {total}, x)",
        prompt="What is unknown? What is done to it in the story?",
        clue=f"Call the unknown x and write the story as an equation. {inverse}",
    )


def additive_story(rng: Random) -> Exercise:
    """A story with one addition or subtraction."""
    value, number = rng.randint(12, 90), rng.randint(11, 60)
    total = value + number
    text, unit = rng.choice(
        (
            ("A coat and a hat cost £{t} together. The hat costs £{n}. What does the coat cost?", "£"),
            ("A plant grows by {n} cm. It is then {t} cm tall. How tall was it before?", "cm"),
            (
                "A bus stops and {n} more people get on. There are then {t} on it. How many were there before?",
                "people",
            ),
            ("A number has {n} added to it. The answer is {t}. What is the number?", ""),
        )
    )
    lines = (f"Subtract {number} from both sides: $x = {value}$.",)
    return _story(text.format(t=total, n=number), f"x + {number}", total, value, unit, lines)


def multiplicative_story(rng: Random) -> Exercise:
    """A story with one multiplication."""
    value, times = rng.randint(4, 25), rng.randint(3, 12)
    text, unit = rng.choice(
        (
            ("The cost of {n} tickets is £{t}. Each ticket costs the same. What does one ticket cost?", "£"),
            ("There are {t} chairs in {n} equal rows. How many chairs are in one row?", "chairs"),
            ("A rope {t} m long is cut into {n} equal pieces. How long is one piece?", "m"),
            ("A number is multiplied by {n}. The answer is {t}. What is the number?", ""),
        )
    )
    lines = (f"Divide both sides by {times}: $x = {value}$.",)
    return _story(text.format(t=times * value, n=times), f"{times}*x", times * value, value, unit, lines)


def two_step_story(rng: Random) -> Exercise:
    """A story with a multiplication and an addition."""
    value, times, number = rng.randint(3, 15), rng.randint(2, 12), rng.randint(2, 30)
    total = times * value + number
    text, unit = rng.choice(
        (
            ("A van costs £{n} to hire plus £{a} for each day. One hire costs £{t}. For how many days is it?", "days"),
            ("A hall costs £{n} plus £{a} for each hour. A club pays £{t}. For how many hours is it hired?", "hours"),
            (
                "A tank holds {n} litres. A tap adds {a} litres each minute. When are there {t} litres, in minutes?",
                "minutes",
            ),
            ("A number is multiplied by {a}. Then {n} is added. The answer is {t}. What is the number?", ""),
        )
    )
    made = _story(
        text.format(a=times, n=number, t=total),
        f"{times}*x + {number}",
        total,
        value,
        unit,
        (
            f"Subtract {number} from both sides: ${times}x = {total - number}$.",
            f"Divide both sides by {times}: $x = {value}$.",
        ),
    )
    return replace(made, errors=errors_beside(str(value), *_two_step_slips(times, number, total)))


def equal_costs(rng: Random) -> Exercise:
    """A story to turn into an equation: two offers that cost the same."""
    hours = rng.randint(3, 12)
    slow = rng.randint(3, 9)
    fast = slow + rng.randint(2, 5)
    small = rng.randint(4, 30)
    large = small + (fast - slow) * hours
    thing, unit = rng.choice((("hires out boats", "hour"), ("hires out bicycles", "hour"), ("hires out tools", "day")))
    return Exercise(
        stem=f"Shop A {thing} for £{small} plus £{fast} for each {unit}. "
        f"Shop B {thing} for £{large} plus £{slow} for each {unit}. "
        f"Form an equation and solve it to find the number of {unit}s for which both cost the same.",
        command_word="Solve",
        value=str(hours),
        unit=f"{unit}s",
        form="integer",
        steps=scheme(
            ("M", f"Let $x$ be the number of {unit}s: ${fast}x + {small} = {slow}x + {large}$."),
            ("M", f"Subtract ${slow}x$ from both sides: ${fast - slow}x + {small} = {large}$."),
            ("M", f"Subtract {small} from both sides: ${fast - slow}x = {large - small}$."),
            ("A", f"$x = {hours}$, so {hours} {unit}s"),
        ),
        errors=errors_beside(
            str(hours),
            NamedError(
                exact(Fraction(large - small, fast + slow)),
                "added the two rates",
                "Both shops charge for the same time, so subtract the smaller rate from both sides.",
            ),
            NamedError(
                exact(Fraction(large + small, fast - slow)),
                "added the two fixed charges",
                "Subtract the smaller fixed charge from both sides of the equation.",
            ),
        ),
        verify=f"solve({fast}*x + {small} = {slow}*x + {large}, x)",
        prompt="What is unknown? What does each shop charge for it, in symbols?",
        clue="Write the two costs with a letter for the unknown. The costs are equal.",
    )


def missing_coefficient(rng: Random) -> Exercise:
    """The number that makes a given solution right."""
    letter, value = rng.choice("xyn"), rng.randint(2, 9)
    times, number, extra = rng.randint(2, 9), rng.choice([*range(-9, 0), *range(1, 10)]), rng.randint(2, 4)
    total = times * value + number - extra * value
    left = text_of([(1, f"k*{letter}"), (number, "")])
    right = text_of([(extra, letter), (total, "")])
    if times == extra or total == 0:
        return missing_coefficient(rng)
    side = extra * value + total
    undo = f"Subtract {number}" if number > 0 else f"Add {-number}"
    return Exercise(
        stem=f"The solution of ${tex(left)} = {tex(right)}$ is ${letter} = {value}$. Work out the value of $k$.",
        command_word="Work out",
        value=str(times),
        form="integer",
        accept=(f"k = {times}",),
        steps=scheme(
            ("M", f"Put ${letter} = {value}$ in: ${tex(text_of([(value, 'k'), (number, '')]))} = {side}$."),
            ("M", f"{undo}: ${value}k = {side - number}$."),
            ("A", f"$k = {times}$"),
        ),
        errors=errors_beside(
            str(times),
            NamedError(
                exact(Fraction(side + number, value)),
                "did not use the inverse for the number added or subtracted",
                "Undo an addition by subtracting and a subtraction by adding. Put your answer back to test it.",
            ),
            NamedError(
                str(side - number - value),
                "subtracted the number in front of the letter instead of dividing",
                "Two symbols side by side are multiplied, so divide to undo it.",
            ),
        ),
        verify=f"solve({value}*k + ({number}) = {extra}*{value} + ({total}), k)",
        prompt="What does it mean for a number to be the solution of an equation?",
        clue="Put the solution in place of the letter on both sides. Then solve for the letter that is left.",
        lead="$k =$",
    )


def missing_in_bracket(rng: Random) -> Exercise:
    """The number in a bracket that makes a given solution right."""
    letter, value, outside = rng.choice("xyn"), rng.randint(2, 9), rng.randint(2, 8)
    number = rng.randint(1, 12)
    total = outside * (value + number)
    return Exercise(
        stem=f"The solution of ${outside}({letter} + k) = {total}$ is ${letter} = {value}$. Work out the value of $k$.",
        command_word="Work out",
        value=str(number),
        form="integer",
        accept=(f"k = {number}",),
        steps=scheme(
            ("M", f"Put ${letter} = {value}$ in: ${outside}({value} + k) = {total}$."),
            ("M", f"Divide both sides by {outside}: ${value} + k = {total // outside}$."),
            ("A", f"$k = {number}$"),
        ),
        errors=errors_beside(
            str(number),
            NamedError(
                str(total - outside * value),
                "multiplied only the first term in the bracket",
                "The number outside multiplies every term inside the bracket.",
            ),
            NamedError(
                str(total // outside),
                "divided and stopped",
                "That is the value of the whole bracket. Subtract the known part of it.",
            ),
        ),
        verify=f"solve({outside}*({value} + k) = {total}, k)",
        prompt="What does it mean for a number to be the solution of an equation?",
        clue="Put the solution in place of the letter. Then solve for the letter that is left.",
        lead="$k =$",
    )


KS = frozenset({3, 4})
OTHERWISE = ("graph", "family", "ready to be solved", "reciprocal", "problems", "straight line", "write linear")

SKILLS = (
    DrawnSkill(
        id="linear-equations",
        title="Solve linear equations",
        key_stages=KS,
        matches=(r"solv(?:e|ing) (?:and interpreting )?linear equations?",),
        rejects=(
            *OTHERWISE,
            "bracket",
            "single",
            "with a multiplicative",
            "with an additive",
            "both sides",
            "preparing",
        ),
        makers={
            1: (two_step,),
            2: (both_sides, with_brackets),
            3: (complex_brackets, equal_costs, missing_coefficient, spotted(both_sides)),
        },
    ),
    DrawnSkill(
        id="linear-equations:one-step",
        title="Solve linear equations in one step",
        key_stages=KS,
        matches=(r"one.step (?:linear )?equations?",),
        rejects=OTHERWISE,
        makers={
            1: (one_additive, one_multiplicative),
            2: (additive_story, multiplicative_story),
            3: (spotted(one_additive), spotted(one_multiplicative)),
        },
    ),
    DrawnSkill(
        id="linear-equations:additive-step",
        title="Solve linear equations in one additive step",
        key_stages=KS,
        matches=(r"equations? (?:requiring a single|with an) additive step",),
        rejects=OTHERWISE,
        makers={1: (one_additive,), 2: (additive_story,), 3: (spotted(one_additive),)},
    ),
    DrawnSkill(
        id="linear-equations:multiplicative-step",
        title="Solve linear equations in one multiplicative step",
        key_stages=KS,
        matches=(r"equations? (?:requiring a single|with a) multiplicative step",),
        rejects=OTHERWISE,
        makers={1: (one_multiplicative,), 2: (multiplicative_story,), 3: (spotted(one_multiplicative),)},
    ),
    DrawnSkill(
        id="linear-equations:two-step",
        title="Solve linear equations in two steps",
        key_stages=KS,
        matches=(r"two.step (?:linear )?equations?", r"additive step and a multiplicative step are required to solve"),
        rejects=(*OTHERWISE, "preparing"),
        makers={
            1: (two_step,),
            2: (two_step_story,),
            3: (missing_coefficient, spotted(two_step), spotted(two_step_story)),
        },
    ),
    DrawnSkill(
        id="linear-equations:brackets",
        title="Solve linear equations with brackets",
        key_stages=KS,
        matches=(r"equations? (?:involving|with|where|that have) brackets", r"remove a bracket when solving"),
        rejects=OTHERWISE,
        makers={
            1: (with_brackets,),
            2: (complex_brackets,),
            3: (missing_in_bracket, spotted(with_brackets), spotted(complex_brackets)),
        },
    ),
    DrawnSkill(
        id="linear-equations:both-sides",
        title="Solve linear equations with the unknown on both sides",
        key_stages=KS,
        matches=(r"unknowns? on both sides", r"rearranging to solve linear equations"),
        rejects=("graph",),
        makers={
            1: (both_sides,),
            2: (equal_costs, complex_brackets),
            3: (missing_coefficient, spotted(both_sides)),
        },
    ),
)
