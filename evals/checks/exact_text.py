"""Reads mathematics as a homework writes it (LaTeX, mixed numbers, money) into the grammar of `generator.exact`."""

import re
from functools import lru_cache

from generator.exact import NotExact, equal

POWERS = {"⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9"}
FRACTION = re.compile(r"\\[dt]?frac\{([^{}]+)\}\{([^{}]+)\}")
ROOT = re.compile(r"\\sqrt\{([^{}]+)\}")
LEAD = re.compile(r"^\s*(?:answer:?\s*)?[a-zA-Z]\s*=\s*(?=[^=]+$)")
UNIT = re.compile(r"(?:\\?%|\\circ|°|\s*(?:[a-zµμ°/]+[²³]?(?:\s*per\s*[a-z]+)?|cm\^?[23]|m\^?[23]))\s*$", re.I)
PIECE = re.compile(r"\$([^$]+)\$|[£€]?-?\d[\d,]*(?:\.\d+)?(?:\s*/\s*\d+)?(?:\s+\d+/\d+)?")

PARTS = re.compile(r"=|\\rightarrow|→|,(?!\d{3})")
WORKING = re.compile(r"[+×÷*]|\\times|\\div|(?<=[\w})])\s*-")


@lru_cache(maxsize=10_000)
def exact_text(written: str) -> str:
    """The exact text of a number or expression as it is written; what cannot be read stays, and will not compute."""
    text = written.strip().replace("$", " ").replace("−", "-").replace("–", "-").replace(r"\,", "").replace(r"\ ", " ")
    text = re.sub(r"\\(?:text|mathrm)\{([^{}]*)\}", r" \1", text).replace(r"\left", "").replace(r"\right", "")
    text = re.sub(r"\^\{?\s*\\circ\s*\}?", "", text)
    text = re.sub(r"(?<=\d)[, ](?=\d{3}(?!\d))", "", text).strip().strip("£€").strip().rstrip(".")
    text = re.sub(r"(\d)\s*\\[dt]?frac\{(\d+)\}\{(\d+)\}", r"(\1+\2/\3)", text) if _is_mixed(text) else text
    for _ in range(3):
        text = ROOT.sub(r"sqrt(\1)", FRACTION.sub(r"((\1)/(\2))", text))
    text = text.replace(r"\times", "*").replace("×", "*").replace(r"\div", "/").replace("÷", "/").replace(r"\cdot", "*")
    text = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda found: "**" + "".join(POWERS[c] for c in found[0]), text)
    text = re.sub(r"\^\{?(-?\d+)\}?", r"**\1", text).replace("{", "(").replace("}", ")").replace("\\%", "").rstrip("% ")
    text = re.sub(r"^(-?)(\d+) (\d+)/(\d+)$", r"\1(\2+\3/\4)", text)
    text = re.sub(r"(?<=[\d)])\s*(?=(?:[A-Za-z](?![A-Za-z])|sqrt|\())", "*", text)
    text = re.sub(r"(?<![A-Za-z])([A-Za-z])(?=[A-Za-z](?![A-Za-z]))", r"\1*", text)
    return re.sub(r"(?<![A-Za-z])([A-Za-z])(?=\()", r"\1*", text).strip()


def agrees(written: str, value: str, unit: str | None = None) -> bool | None:
    """Whether a written answer is the exact value, with or without its unit; None when it cannot be read."""
    readable = False
    for candidate in _readings(written, unit):
        try:
            if equal(exact_text(candidate), value):
                return True
        except NotExact:
            continue
        readable = True
    return False if readable else None


def arrives_at(text: str, value: str, unit: str | None = None) -> bool | None:
    """Whether a solution reaches the value: in its last line, or as a bare result; None when nothing can be read."""
    parts = [part for piece in PIECE.finditer(text) for part in PARTS.split(piece[1] or piece[0]) if part.strip()]
    last: bool | None = None
    for part in reversed(parts):
        # 9/12 + 2/12 has the value of the key and is not yet the answer.
        if last is not None and WORKING.search(part):
            continue
        verdict = agrees(part, value, unit)
        if verdict:
            return True
        last = verdict if last is None else last
    return last


def _readings(written: str, unit: str | None) -> list[str]:
    """The text as it stands, then without what names the unknown, then without its unit."""
    text = written.strip()
    forms = [text]
    bare = LEAD.sub("", text.replace("$", ""))
    forms.append(bare)
    if unit:
        forms.append(bare.replace(unit, "").strip())
    forms.append(UNIT.sub("", bare.strip().rstrip(".")))
    return list(dict.fromkeys(form for form in forms if form))


def _is_mixed(text: str) -> bool:
    return re.fullmatch(r"-?\s*\d+\s*\\[dt]?frac\{\d+\}\{\d+\}.*", text) is not None
