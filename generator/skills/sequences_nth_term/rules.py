"""Rules of linear sequences: drawn, written and listed."""

from random import Random

from generator.skills.notation import bracketed, listed, terms as text_of

CLUE = "Find the common difference. Compare the sequence with the times table of that number."
DIFFERENCE = "Each step adds the difference again, so $n$ is multiplied by the difference."
TEST_ONE = "Test the rule with $n = 1$: it must give the first term."
NUMBER_WORDS = {4: "four", 5: "five"}


def draw_rule(rng: Random, falling: bool = True) -> tuple[int, int]:
    """(d, c) of the rule dn + c; d is 2 or more in size, c not zero."""
    sizes = [*range(2, 13)] + ([-2, -3, -4, -5, -6, -7] if falling else [])
    while True:
        d, c = rng.choice(sizes), rng.choice([*range(-12, 0), *range(1, 21)])
        if d > 0 or c >= 10:
            return d, c


def rule_text(d: int, c: int) -> str:
    """Exact text of dn + c."""
    return text_of([(d, "n"), (c, "")])


def first_terms(d: int, c: int, count: int) -> list[int]:
    """The first `count` terms of dn + c."""
    return [d * n + c for n in range(1, count + 1)]


def opening(shown: list[int]) -> str:
    """ "Here are the first four terms ...": the sentence that shows a sequence."""
    return f"Here are the first {NUMBER_WORDS[len(shown)]} terms of an arithmetic sequence: {listed(shown)}."


def start_of_rule(d: int) -> str:
    """The line of working that turns the common difference into the start of the rule."""
    return f"The common difference is ${d}$, so the rule starts ${d}n$"


def worked_term(d: int, c: int, position: int) -> str:
    """The line of working that puts a position into the rule."""
    sign = "+" if c > 0 else "-"
    return f"${bracketed(d)} \\times {position} {sign} {abs(c)} = {d * position + c}$"
