"""Find and use the nth term of a sequence."""

from fractions import Fraction
from random import Random

from generator.skills.base import DrawnSkill, Exercise, NamedError, errors_beside, scheme, spotted
from generator.skills.notation import bracketed, exact, listed, plain, tex
from generator.skills.notation import terms as text_of

CLUE = "Find the common difference. Compare the sequence with the times table of that number."
DIFFERENCE = "The difference is multiplied by n: the sequence goes up in that times table."


def _rule(rng: Random, falling: bool = True) -> tuple[int, int]:
    """(d, c) of the rule dn + c; d is 2 or more in size, c not zero."""
    sizes = [*range(2, 13)] + ([-2, -3, -4, -5, -6, -7] if falling else [])
    while True:
        d, c = rng.choice(sizes), rng.choice([*range(-12, 0), *range(1, 21)])
        if d > 0 or c >= 10:
            return d, c


def _text(d: int, c: int) -> str:
    return text_of([(d, "n"), (c, "")])


def _first(d: int, c: int, count: int) -> list[int]:
    return [d * n + c for n in range(1, count + 1)]


def find_rule(rng: Random) -> Exercise:
    """The nth term of a linear sequence from its first terms."""
    d, c = _rule(rng)
    shown = _first(d, c, rng.choice((4, 5)))
    value = _text(d, c)
    return Exercise(
        stem=f"Here are the first {len(shown)} terms of a sequence: {listed(shown)}. Find the $n$th term.",
        command_word="Find",
        value=value,
        form="expression",
        accept=(plain(value), *((f"{c} - {-d}n",) if d < 0 else ())),
        steps=scheme(
            ("M", f"The common difference is ${d}$, so the rule starts ${d}n$."),
            (
                "A",
                f"When $n = 1$, ${d} \\times 1 = {d}$; the first term is ${shown[0]}$. So the rule is ${tex(value)}$.",
            ),
        ),
        errors=errors_beside(
            value,
            NamedError(_text(1, d), "added the difference to n instead of multiplying", DIFFERENCE),
            NamedError(
                _text(d, shown[0]),
                "added the first term instead of the number before it",
                "Test the rule with n = 1: it must give the first term.",
            ),
            NamedError(
                _text(d, -c),
                "adjusted the times table the wrong way",
                "Test the rule with n = 1 and n = 2 before you go on.",
            ),
        ),
        verify=f"nth({listed(shown)})",
        prompt="How does the sequence go up or down from one term to the next?",
        clue=CLUE,
    )


def far_term(rng: Random) -> Exercise:
    """A term far along, from the first terms of a linear sequence."""
    d, c = _rule(rng)
    shown, position = _first(d, c, 4), rng.choice((20, 25, 30, 40, 50, 60, 80, 100))
    value = d * position + c
    return Exercise(
        stem=f"Here are the first 4 terms of a sequence: {listed(shown)}. Work out the {position}th term.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"The common difference is ${d}$, so the rule starts ${d}n$."),
            ("M", f"The $n$th term is ${tex(_text(d, c))}$."),
            ("A", f"${d} \\times {position} {'+' if c > 0 else '-'} {abs(c)} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(shown[0] + d * position),
                "added the difference once too often",
                "From the first term to a later term there is one step fewer than the number of the term.",
            ),
            NamedError(
                str(d * position),
                "left out the adjustment to the times table",
                "Test the rule with n = 1: it must give the first term.",
            ),
            NamedError(
                str(shown[-1] * position // 4),
                "scaled up the 4th term",
                "The terms of this sequence are not in proportion to their positions. Find the rule first.",
            ),
        ),
        verify=f"at(nth({listed(shown)}), n = {position})",
        prompt="Is there a quicker way than writing every term?",
        clue=f"{CLUE} Then put the position in place of n.",
    )


def pattern(rng: Random) -> Exercise:
    """A growing arrangement described in words; the number in a later one."""
    story = rng.choice(
        (
            (
                "tables are put in a row. One table seats {a} people. Each further table adds {d} seats.",
                "people",
                "tables",
            ),
            (
                "panels make a fence. The first panel needs {a} nails. Each further panel needs {d} nails.",
                "nails",
                "panels",
            ),
            (
                "shelves make a bookcase. The first shelf needs {a} screws. Each further shelf needs {d}.",
                "screws",
                "shelves",
            ),
            ("a repair is charged by the hour. The first hour costs £{a}. Each further hour costs £{d}.", "£", "hours"),
        )
    )
    d = rng.randint(2, 12)
    a = d + rng.randint(1, 15)
    position = rng.choice((12, 15, 20, 24, 30, 40))
    value = a + d * (position - 1)
    text, unit, things = story
    opening = text[0].upper() + text[1:]
    return Exercise(
        stem=f"{opening.format(a=a, d=d)} Work out the "
        f"{'cost' if unit == '£' else 'number of ' + unit} for {position} {things}.",
        command_word="Work out",
        value=str(value),
        unit=unit,
        form="integer",
        steps=scheme(
            ("M", f"The common difference is ${d}$, so the rule starts ${d}n$."),
            ("M", f"The first term is ${a}$, so the rule is ${tex(_text(d, a - d))}$."),
            ("A", f"${d} \\times {position} + {a - d} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(a * position),
                "multiplied the first number by the position",
                "Only the first one needs that many. Each further one adds the common difference.",
            ),
            NamedError(
                str(a + d * position),
                "added the difference once too often",
                "The first one is already counted, so there is one fewer of the others.",
            ),
        ),
        verify=f"at(nth({listed(_first(d, a - d, 3))}), n = {position})",
        prompt="What changes each time, and by how much? What happens only once?",
        clue="Write the first few numbers as a sequence. Find the rule for its nth term.",
    )


def which_term(rng: Random) -> Exercise:
    """The position of a given value in a linear sequence."""
    d, c = _rule(rng, falling=False)
    shown, position = _first(d, c, 4), rng.randint(15, 60)
    target = d * position + c
    return Exercise(
        stem=f"Here are the first 4 terms of a sequence: {listed(shown)}. One term of the sequence is {target}. "
        "Work out its position in the sequence.",
        command_word="Work out",
        value=str(position),
        form="integer",
        accept=(f"n = {position}",),
        steps=scheme(
            ("M", f"The $n$th term is ${tex(_text(d, c))}$."),
            ("M", f"Solve ${tex(_text(d, c))} = {target}$: ${d}n = {target - c}$."),
            ("A", f"$n = {position}$"),
        ),
        errors=errors_beside(
            str(position),
            NamedError(
                str(d * target + c),
                "used the term as if it were the position",
                "You know the value of the term and want n. Put the value equal to the rule and solve.",
            ),
            NamedError(
                exact(Fraction(target + c, d)),
                "undid the adjustment the wrong way",
                "Use the inverse operation to undo it. Put your answer back in the rule.",
            ),
        ),
        verify=f"solve({_text(d, c)} = {target}, n)",
        prompt="Do you know the position or the value of the term?",
        clue="Find the rule, then make an equation with it.",
        lead="$n =$",
    )


def first_over(rng: Random) -> Exercise:
    """The first term of a linear sequence greater than a given number."""
    d, c = _rule(rng, falling=False)
    shown, position = _first(d, c, 4), rng.randint(20, 90)
    value = d * position + c
    bound = value - rng.randint(1, d - 1)
    boundary = Fraction(bound - c, d)
    return Exercise(
        stem=f"Here are the first 4 terms of a sequence: {listed(shown)}. Work out the first term of the sequence "
        f"that is greater than {bound}.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"The $n$th term is ${tex(_text(d, c))}$."),
            (
                "M",
                f"${tex(_text(d, c))} > {bound}$ when $n > {tex(exact(boundary))}$, so the first is $n = {position}$.",
            ),
            ("A", f"${d} \\times {position} {'+' if c > 0 else '-'} {abs(c)} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(position),
                "gave the position instead of the term",
                "That is the position. The question asks for the term, so put it back in the rule.",
            ),
            NamedError(
                str(value - d),
                "gave the last term that is not greater",
                "Check your answer against the number in the question: it must be greater.",
            ),
        ),
        verify=f"at({_text(d, c)}, n = {position})",
        prompt="How can the rule tell you where to look?",
        clue="Find the rule. Then think for which position it first passes the number.",
    )


def generate(rng: Random) -> Exercise:
    """A term from a rule that is given."""
    d, c = _rule(rng)
    position = rng.choice((1, 2, 3, 4, 5, 6, 8, 10))
    value = d * position + c
    return Exercise(
        stem=f"The $n$th term of a sequence is ${tex(_text(d, c))}$. Work out term number {position}.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            (
                "M",
                f"Put {position} for $n$: ${bracketed(d)} \\times {position} {'+' if c > 0 else '-'} {abs(c)}$.",
            ),
            ("A", f"${value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(d + position + c),
                "added the position instead of multiplying",
                "A number in front of n multiplies it.",
            ),
            NamedError(
                text_of([(d * 10 + position + c, "")]) if 0 < d < 10 and position < 10 else str(d * (position + c)),
                "wrote the position beside the number" if 0 < d < 10 and position < 10 else "added before multiplying",
                "A number in front of n multiplies it. Multiply first, then add or subtract.",
            ),
        ),
        verify=f"at({_text(d, c)}, n = {position})",
        prompt="What does n stand for in the rule?",
        clue="Put the position in place of n. Multiply first.",
    )


def difference_of_terms(rng: Random) -> Exercise:
    """The difference between two terms of a sequence whose rule is given."""
    d, c = _rule(rng, falling=False)
    low, high = rng.randint(2, 9), rng.choice((10, 12, 15, 20, 25))
    value = d * (high - low)
    return Exercise(
        stem=f"The $n$th term of a sequence is ${tex(_text(d, c))}$. Work out how much larger term number {high} is "
        f"than term number {low}.",
        command_word="Work out",
        value=str(value),
        form="integer",
        steps=scheme(
            ("M", f"Term number {high} is ${d * high + c}$."),
            ("M", f"Term number {low} is ${d * low + c}$."),
            ("A", f"${d * high + c} - {bracketed(d * low + c)} = {value}$"),
        ),
        errors=errors_beside(
            str(value),
            NamedError(
                str(value + c),
                "put the difference of the positions in the rule",
                "Work out both terms first, then subtract.",
            ),
            NamedError(str(high - low), "subtracted the positions", "Those are positions. Work out the terms first."),
        ),
        verify=f"at({_text(d, c)}, n = {high}) - at({_text(d, c)}, n = {low})",
        prompt="What does n stand for in the rule?",
        clue="Work out both terms with the rule.",
    )


def which_from_rule(rng: Random) -> Exercise:
    """The position of a given value in a sequence whose rule is given."""
    d, c = _rule(rng, falling=False)
    position = rng.randint(6, 40)
    target = d * position + c
    undo = f"Subtract {c}" if c > 0 else f"Add {-c}"
    return Exercise(
        stem=f"The $n$th term of a sequence is ${tex(_text(d, c))}$. Which term of the sequence is {target}? "
        "Work out its position.",
        command_word="Work out",
        value=str(position),
        form="integer",
        accept=(f"n = {position}",),
        steps=scheme(
            ("M", f"Make an equation: ${tex(_text(d, c))} = {target}$."),
            ("M", f"{undo}: ${d}n = {target - c}$."),
            ("A", f"$n = {position}$"),
        ),
        errors=errors_beside(
            str(position),
            NamedError(
                str(d * target + c),
                "used the term as if it were the position",
                "You know the value of the term and want n. Put the value equal to the rule and solve.",
            ),
            NamedError(
                exact(Fraction(target + c, d)),
                "undid the adjustment the wrong way",
                "Use the inverse operation to undo it. Put your answer back in the rule.",
            ),
        ),
        verify=f"solve({_text(d, c)} = {target}, n)",
        prompt="Do you know the position or the value of the term?",
        clue="Make an equation: the rule is equal to the value.",
        lead="$n =$",
    )


KS = frozenset({3, 4})
OTHERWISE = ("geometric", "special", "fibonacci", "quadratic", "recogni", "non-linear", r"\bnotation")

SKILLS = (
    DrawnSkill(
        id="sequences-nth-term",
        title="Find the nth term of a linear sequence",
        key_stages=KS,
        matches=(
            r"n(?:\^|\s|-)?th term (?:rule|of an? (?:arithmetic|linear)|\(|by)",
            r"find(?:ing)? the n(?:\^|\s|-)?th term",
            r"position-to-term rule and express",
        ),
        rejects=OTHERWISE,
        makers={
            1: (find_rule,),
            2: (far_term, pattern),
            3: (which_term, first_over, spotted(find_rule), spotted(far_term)),
        },
    ),
    DrawnSkill(
        id="sequences-nth-term:generate",
        title="Generate terms from a position-to-term rule",
        key_stages=KS,
        matches=(r"generat\w+ (?:\w+ )*(?:using|by) a position-to-term rule", r"generate any term"),
        rejects=OTHERWISE,
        makers={1: (generate,), 2: (difference_of_terms,), 3: (which_from_rule, spotted(generate))},
    ),
    DrawnSkill(
        id="sequences-nth-term:is-a-term",
        title="Decide where a value appears in a sequence",
        key_stages=KS,
        matches=(r"whether a (?:number|value) (?:is a term|appears)", r"first value bigger or smaller"),
        rejects=OTHERWISE,
        makers={1: (which_from_rule,), 2: (which_term,), 3: (first_over, spotted(which_term))},
    ),
)
