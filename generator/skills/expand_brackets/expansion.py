"""What every expansion shares."""

from generator.skills.exercise import Exercise, NamedError, Step, errors_beside
from generator.skills.notation import plain, tex

LETTERS = "xyanpm"
SIGNED = [*range(-9, 0), *range(1, 10)]
EVERY_TERM = "The term outside multiplies every term inside the bracket. Draw an arrow to each one."
FOUR_PRODUCTS = "Each term of one bracket multiplies each term of the other. There are four products."


def expand_exercise(
    question: str, value: str, steps: tuple[Step, ...], slips: list[NamedError], collect: bool, clue: str
) -> Exercise:
    """Expand `question`, exact text; `value` has like terms collected."""
    word = "Expand and simplify" if collect else "Expand"
    return Exercise(
        stem=f"{word} ${tex(question)}$.",
        command_word=word,
        value=value,
        form="expression",
        accept=(plain(value),),
        steps=steps,
        errors=errors_beside(value, *slips),
        verify=f"expand({question})",
        prompt="What does a term next to a bracket do to the terms inside?",
        clue=clue,
    )


def sign_slip(value: str, *signed: int) -> tuple[NamedError, ...]:
    """The slip with the sign of a product, only where one of its two numbers is negative."""
    negatives = sum(number < 0 for number in signed)
    if negatives == 0:
        return ()
    if negatives == 1:
        return (NamedError(value, "lost a minus sign", "Put the sign in with each product."),)
    reply = "A negative number times a negative number is positive."
    return (NamedError(value, "gave a negative product for two negative numbers", reply),)
