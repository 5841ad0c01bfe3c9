"""Two offers that cost the same, to turn into an equation."""

from random import Random

from generator.skills.exercise import Exercise, NamedError, possible_errors, scheme
from generator.skills.linear_equations.stories import FORM
from generator.skills.notation import counted

HIRED = (
    ("boats", "hour", (5, 12), (4, 15)),
    ("bicycles", "hour", (3, 8), (4, 12)),
    ("tools", "day", (6, 15), (10, 30)),
)


def equal_costs(rng: Random) -> Exercise:
    """A story to turn into an equation: two offers that cost the same."""
    things, unit, rates, fixed = rng.choice(HIRED)
    times, slow, small = rng.randint(3, 8), rng.randint(*rates), rng.randint(*fixed)
    difference = rng.randint(2, 5)
    fast, large = slow + difference, small + difference * times
    return Exercise(
        stem=f"Shop A hires out {things} for £{small} plus £{fast} for each {unit}. "
        f"Shop B hires out {things} for £{large} plus £{slow} for each {unit}.\n\n"
        f"{FORM} the number of {unit}s for which both cost the same.",
        command_word="Solve",
        value=str(times),
        unit=f"{unit}s",
        form="integer",
        accept=(f"x = {times}",),
        steps=scheme(
            ("M", f"Let $x$ be the number of {unit}s: ${fast}x + {small} = {slow}x + {large}$"),
            ("M", f"Subtract ${slow}x$ and {small} from both sides: ${difference}x = {large - small}$"),
            ("A", f"$x = {times}$, so {times} {counted(f'{unit}s', times)}"),
        ),
        errors=possible_errors(
            str(times),
            *_whole_slip(
                large - small,
                fast + slow,
                "added the two rates",
                "Both shops charge for the same time, so subtract the smaller rate from both sides.",
            ),
            *_whole_slip(
                large + small,
                difference,
                "added the two fixed charges",
                "Subtract the smaller fixed charge from both sides of the equation.",
            ),
            NamedError(
                str(large - small),
                "found the difference in the fixed charges and stopped",
                "Shop A charges more each time. Divide by the difference in the rates.",
            ),
        ),
        verify=f"solve({fast}*x + {small} = {slow}*x + {large}, x)",
        prompt="What is unknown? What does each shop charge for it, in symbols?",
        clue="Write the two costs with a letter for the unknown. The costs are equal.",
        method_asked=True,
    )


def _whole_slip(over: int, under: int, slip: str, reply: str) -> tuple[NamedError, ...]:
    """The slip, only where it leads to a whole number."""
    return (NamedError(str(over // under), slip, reply),) if over % under == 0 else ()
