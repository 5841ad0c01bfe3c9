r"""School maths as the LaTeX that pandoc turns into Word equations: one spelling for each part of the tree.

latex_of(read_maths("50% \\degree"))  "50\\%°"

The tree is written out again and never what was typed: pandoc drops what follows a bare per cent sign, and would show a
command that it does not know as it was typed.
"""

from collections.abc import Sequence

from service.documents.maths import (
    Bracketed,
    Fraction,
    Letter,
    Maths,
    Money,
    Number,
    Recurring,
    Root,
    Row,
    Scripted,
    Sign,
    Space,
    Unit,
)

SPECIAL = {"%": r"\%", "_": r"\_"}
NARROW, WIDE = 0.2, 0.5


def latex_of(row: Sequence[Maths]) -> str:
    """LaTeX of a row, in reading order. A degree sign is raised by itself."""
    return "".join(map(_part, row))


def _part(part: Maths) -> str:
    match part:
        case Number(text=text) | Money(text=text):
            return text if text.replace(".", "").isdigit() else _upright(text)
        case Letter(text=text):
            return text
        case Unit(text=text):
            return _upright(text)
        case Sign(drawn=drawn):
            return rf" {SPECIAL.get(drawn, drawn)} "
        case Space(em=em):
            return "" if not em else r"\, " if em < NARROW else r"\; " if em < WIDE else r"\quad "
        case Row(inside=inside):
            return f"{{{latex_of(inside)}}}"
        case Fraction(top=top, bottom=bottom):
            return rf"\frac{{{latex_of(top)}}}{{{latex_of(bottom)}}}"
        case Root(index=index, inside=inside):
            return rf"\sqrt{f'[{_upright(index)}]' if index else ''}{{{latex_of(inside)}}}"
        case Recurring(inside=inside):
            return rf"\dot{{{latex_of(inside)}}}"
        case Scripted(base=Number() as base, script=(Sign(drawn="°"),), raised=True):
            return f"{_part(base)}°"
        case Scripted(base=base, script=script, raised=raised):
            return f"{{{_part(base) if base else ''}}}{'^' if raised else '_'}{{{latex_of(script)}}}"
        case Bracketed(opening=opening, inside=inside, closing=closing):
            return rf"\left{opening.drawn}{latex_of(inside)}\right{closing.drawn}"


def _upright(text: str) -> str:
    """Words, units and sums of money: set as text, so that a comma in a number opens no space."""
    return rf"\text{{{''.join(SPECIAL.get(character, character) for character in text)}}}"
