"""What the right answer to a task is, read from its response: the one part of a task that is marked against."""

from collections.abc import Iterator

from generator.models import (
    Answer,
    Choice,
    Classify,
    Cloze,
    Draw,
    Match,
    Numeric,
    Order,
    Response,
    Table,
    Task,
    TrueFalse,
    Working,
)

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LETTERED = (Choice, Match, Order)


def key_texts(task: Task) -> tuple[str, ...]:
    """The right answers in words, one for each thing to find; the canonical answer where the response holds none."""
    return _of(task.response, task.answer)


def final_value(task: Task) -> Numeric | None:
    """The numeric answer of a task that has one."""
    match task.response:
        case Numeric() as numeric:
            return numeric
        case Working(final=final):
            return final
    return None


def numeric_answers(task: Task) -> Iterator[tuple[str, Numeric]]:
    """(where, answer) for each number that a task or a part of it asks for."""
    responses = [("response", task.response)]
    responses += [(f"parts[{n}].response", part.response) for n, part in enumerate(task.parts or ())]
    for where, response in responses:
        match response:
            case Numeric():
                yield where, response
            case Working(final=final):
                yield f"{where}.final", final


def letters_of(response: Choice | Match | Order) -> dict[str | int, str]:
    """The printed letter of each option id, right side or item index; empty when the printed order is no order of "
    "them."""
    known: set[str | int]
    match response:
        case Choice():
            known = {option.id for option in response.options}
        case Match():
            known = set(range(len(response.right)))
        case Order():
            known = set(range(len(response.items)))
    shown: tuple[str | int, ...] = response.shown_order
    if len(shown) != len(known) or set(shown) != known or len(shown) > len(LETTERS):
        return {}
    return {name: LETTERS[place] for place, name in enumerate(shown)}


def _of(response: Response, answer: Answer) -> tuple[str, ...]:
    match response:
        case Choice():
            return tuple(option.text for option in response.options if option.correct)
        case Cloze():
            return tuple(gap.answer for gap in response.gaps)
        case Match():
            inside = [(a, b) for a, b in response.pairs if a < len(response.left) and b < len(response.right)]
            return tuple(f"{response.left[a]}: {response.right[b]}" for a, b in inside)
        case Order():
            return response.items
        case Classify():
            return tuple(f"{item.group}: {item.text}" for item in response.items)
        case TrueFalse():
            verdict = "True" if response.answer else "False"
            return (f"{verdict}. {response.correction}" if response.correction else verdict,)
        case Numeric():
            return (response.value,)
        case Working():
            return (response.final.value,)
        case Table():
            return tuple(response.rows[r][c] for r, c in response.blanks if _inside(response, r, c))
        case Draw():
            return (response.expected,)
    return (answer.canonical,)


def _inside(table: Table, row: int, column: int) -> bool:
    return 0 <= row < len(table.rows) and 0 <= column < len(table.rows[row])
