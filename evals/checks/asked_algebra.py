"""Works out what a question asks for in algebra, in another form of a number, or in a short program."""

import re
from fractions import Fraction
from functools import lru_cache

from evals.checks.amounts import amount
from evals.checks.exact_text import exact_text
from evals.checks.wording import MATHS, plain


@lru_cache(maxsize=5_000)
def asked_expression(stem: str) -> str | None:
    """The exact text of what a question asks for in algebra: an expression in another form, its value, a solution, an nth term."""
    shown = [piece.strip() for piece in MATHS.findall(stem)]
    told = plain(MATHS.sub(" ¤ ", stem)).lower()
    if not shown or "mistake" in told or "wrong" in told or "pupil" in told:
        return None
    first = exact_text(shown[0])
    if (
        re.match(r"(?:expand|simplify|factorise|collect|multiply out)\b[^.]*¤", told)
        and len(shown) == 1
        and "=" not in first
    ):
        return None if re.search(r"[<>,;?]", first) else first
    if (
        re.match(r"what (?:does|is) ¤ (?:simplify|expand|factorise|come|simplified|expanded|factorised)\b", told)
        and len(shown) == 1
    ):
        return first
    places = [exact_text(piece) for piece in shown[1:]]
    if re.search(r"\bvalue of ¤ (?:when|if|for) ¤", told) and all(
        re.fullmatch(r"[a-z]\s*=\s*-?[\d./ ()]+", p) for p in places
    ):
        return f"at({first}, {', '.join(places)})" if places else None
    if re.match(r"(?:solve|find the (?:missing number|value of))", told) and len(shown) <= 2 and "=" in shown[-1]:
        return _solved(shown[-1])
    return None


def _solved(equation: str) -> str | None:
    text = exact_text(re.sub(r"\?|□|\\square|\\Box|_+", "x", equation))
    letters = set(re.findall(r"(?<![A-Za-z])[a-z](?![A-Za-z])", text))
    if len(letters) != 1 or text.count("=") != 1:
        return None
    return f"solve({text}, {letters.pop()})"


@lru_cache(maxsize=5_000)
def rewritten(stem: str) -> str | None:
    """The number that a question wants in another form: 'Write $3\\frac{4}{9}$ as an improper fraction.'"""
    shown = MATHS.findall(stem)
    told = plain(MATHS.sub(" ¤ ", stem)).lower()
    if len(shown) == 1 and re.match(r"(?:write|convert|express|change|give)\b ¤ (?:as|in|to|into)\b", told):
        return str(shown[0]).strip()
    return None


@lru_cache(maxsize=5_000)
def traced(stem: str) -> Fraction | None:
    """The value that a variable holds when a short program of plain assignments ends."""
    block = re.search(r"```(?:\w+)?\n(.*?)```", stem, re.S)
    wanted = re.search(
        r"\bvalue (?:of|is in|is stored in|does) (?:the variable )?[`*]*(\w+)[`*]*",
        re.sub(r"```.*?```", " ", stem, flags=re.S),
    )
    if not block or not wanted:
        return None
    held: dict[str, Fraction] = {}
    for line in filter(None, map(str.strip, block[1].splitlines())):
        assigned = re.fullmatch(r"(\w+)\s*=\s*([\w\s.+*()-]+)", line)
        if assigned is None:
            return None
        filled = re.sub(r"[A-Za-z_]\w*", lambda name: f"({held[name[0]]})" if name[0] in held else "?", assigned[2])
        read = amount(filled)
        if read is None:
            return None
        held[assigned[1]] = read.value
    return held.get(wanted[1])
