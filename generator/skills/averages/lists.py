"""One measure of a list, and the same measure of two lists compared."""

from random import Random

from generator.skills.averages.measures import PROMPTS, Measure, draw_data, measured, slips, working_lines
from generator.skills.exercise import Exercise, NamedError, errors_beside, scheme
from generator.skills.notation import decimal, listed

CONTEXTS = (
    "the numbers of pages in some leaflets",
    "the marks of some pupils in two tests out of 40",
    "the temperatures, in °C, at noon in two towns",
    "the times, in minutes, of some journeys",
    "the masses, in kilograms, of some parcels",
    "the lengths, in centimetres, of some leaves",
    "the numbers of books borrowed from two libraries each day",
)


def of_list(rng: Random, measure: Measure) -> Exercise:
    """One measure of a bare list."""
    data = draw_data(rng, measure)
    value = decimal(measured(data, measure))
    verb = "Write down" if measure == "mode" else "Work out"
    return Exercise(
        stem=f"{verb} the {measure} of these numbers: {listed(data)}.",
        command_word=verb,
        value=value,
        form="decimal" if "." in value else "integer",
        steps=scheme(*working_lines(data, measure)),
        errors=slips(data, measure),
        verify=f"{measure}({listed(data)})",
        prompt=PROMPTS[measure][0],
        clue=PROMPTS[measure][1],
    )


def compare(rng: Random, measure: Measure) -> Exercise:
    """How much greater the measure of one list is than that of another."""
    context = rng.choice(CONTEXTS)
    while True:
        first, second = draw_data(rng, measure), draw_data(rng, measure)
        high, low = measured(first, measure), measured(second, measure)
        if high > low:
            break
    value = decimal(high - low)
    a, b = decimal(high), decimal(low)
    both = f"Find the {measure} of each list, then subtract."
    return Exercise(
        stem=f"Two lists show {context}.\n\nList A: {listed(first)}\n\nList B: {listed(second)}\n\n"
        f"Work out how much greater the {measure} of list A is than the {measure} of list B.",
        command_word="Work out",
        value=value,
        form="decimal" if "." in value else "integer",
        steps=scheme(
            ("M", f"List A: {_found(first, measure)}"),
            ("M", f"List B: {_found(second, measure)}"),
            ("A", f"${a} - {b} = {value}$"),
        ),
        errors=errors_beside(
            value, NamedError(a, "stopped at list A", both), NamedError(b, "gave the answer for list B only", both)
        ),
        verify=f"{measure}({listed(first)}) - {measure}({listed(second)})",
        prompt=PROMPTS[measure][0],
        clue=f"{PROMPTS[measure][1]} Do this for each list.",
    )


def _found(data: list[int], measure: Measure) -> str:
    """One measure of a list in a single line of working."""
    value = decimal(measured(data, measure))
    match measure:
        case "mean":
            return f"${sum(data)} \\div {len(data)} = {value}$"
        case "range":
            return f"${max(data)} - {min(data)} = {value}$"
        case "median":
            return f"in order {listed(sorted(data))}, so the median is ${value}$"
    return f"the mode is ${value}$"
