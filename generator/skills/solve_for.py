"""Find k in ak + b = c, where the letter of an expression or equation has been given its value."""

from fractions import Fraction

from generator.skills.exercise import Exercise, NamedError, scheme, short_fractions
from generator.skills.notation import exact, terms, tex


def find_k(
    *, stem: str, letter: str, at: int, number: int, total: int, verify: str, prompt: str, clue: str
) -> Exercise:
    """The value of k in at * k + number = total; `letter` is what had the value `at`."""
    value = (total - number) // at
    undo = f"Subtract {number} from both sides" if number > 0 else f"Add {-number} to both sides"
    return Exercise(
        stem=f"{stem}\n\nWork out the value of $k$.",
        command_word="Work out",
        value=str(value),
        form="integer",
        accept=(f"k = {value}",),
        steps=scheme(
            ("M", f"Put ${letter} = {at}$ in: ${tex(terms([(at, 'k'), (number, '')]))} = {total}$"),
            ("M", f"{undo}: ${at}k = {total - number}$"),
            ("A", f"Divide both sides by ${at}$: $k = {value}$"),
        ),
        errors=short_fractions(
            str(value),
            NamedError(
                str(total - number - at),
                f"subtracted {at} instead of dividing by {at}"
                if at > 0
                else f"added {-at} instead of dividing by {at}",
                "Two letters side by side are multiplied, so divide to undo it.",
            ),
            NamedError(
                exact(Fraction(total + number, at)),
                f"added {number} instead of subtracting it"
                if number > 0
                else f"subtracted {-number} instead of adding it",
                "Undo an addition by subtracting and a subtraction by adding. Put your answer back to test it.",
            ),
        ),
        verify=verify,
        prompt=prompt,
        clue=clue,
        lead="$k =$",
    )
