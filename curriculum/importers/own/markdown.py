"""A knowledge organiser in Markdown: headings say what follows, a line or a table row is one piece.

# Rivers                            title; then 'subject: geography', 'key stage: 3', 'year: 8', 'intent: ...'
## Objectives                       one a line
## Key terms                        'erosion: the wearing away of land', or a table of term and meaning
## Facts                            one a line
## Misconceptions                   'claim -> reply'
## Objective: Explain ...           instead of a list: the sections below it (###) belong to this objective
"""

import re

from curriculum.errors import BadPack
from curriculum.importers.own.outline import Line, Outline
from curriculum.reading.text import fold

SECTIONS = (
    (re.compile(r"^(learning )?objectives?$|^los?$|^i can", re.I), "objective"),
    (re.compile(r"vocab|key ?words?|key terms?|terms|glossary|definitions", re.I), "term"),
    (re.compile(r"facts?|knowledge|need to know|learning points?", re.I), "fact"),
    (re.compile(r"misconceptions?|mistakes?|watch out", re.I), "misconception"),
)
ONE_OBJECTIVE = re.compile(r"^(?:objective|lo)\s*\d*\s*[:.–-]\s*(.+)$", re.I)
ABOUT = re.compile(r"^(id|title|subject|key stage|year|years|intent)\s*:\s*(.+)$", re.I)
BULLET = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
RULE = re.compile(r"^[\s|:-]+$")


def read_markdown(text: str, name: str) -> Outline:
    """Read the file into an outline. Raises `BadPack` with the line for a section that cannot be understood."""
    about: dict[str, str] = {}
    lines: list[Line] = []
    kind, current, count = "", 0, 0
    for number, raw in enumerate(text.splitlines(), 1):
        line = fold(raw)
        if not line or RULE.match(line):
            continue
        heading = re.match(r"^(#+)\s*(.+?)\s*#*$", line)
        if heading:
            title = heading[2].strip("*_ ")
            one = ONE_OBJECTIVE.match(title)
            if heading[1] == "#":
                about.setdefault("title", title)
            elif one:
                count += 1
                current, kind = count, ""
                lines.append(Line(number=number, kind="objective", first=one[1]))
            else:
                kind = next((k for pattern, k in SECTIONS if pattern.search(title)), "")
                if not kind:
                    raise BadPack(
                        f"{name}:{number}: heading {title[:60]!r} is not known; "
                        "use Objectives, Key terms, Facts or Misconceptions"
                    )
                if heading[1] == "##":
                    current = 0
            continue
        said = ABOUT.match(line)
        if said and not kind and not current:
            about[said[1].lower()] = said[2].strip()
            continue
        if not kind:
            raise BadPack(
                f"{name}:{number}: {line[:60]!r} stands under no heading; put it under Objectives, Key terms, Facts ..."
            )
        piece = _piece(kind, line, number, current, name)
        if piece:
            count += kind == "objective"
            lines.append(piece)
    return Outline(about=about, lines=tuple(lines))


def _piece(kind: str, line: str, number: int, objective: int, name: str) -> Line | None:
    body = BULLET.sub("", line)
    if body.startswith("|"):
        cells = [cell.strip().strip("*_ ") for cell in body.strip("|").split("|")]
        if cells[0].lower() in ("term", "word", "key word", "key term", "fact", "misconception", "claim", "keyword"):
            return None
        first, second = cells[0], cells[1] if len(cells) > 1 else ""
    elif kind == "term":
        parts = re.split(r"\s*(?::|=|\s[–—-]\s)\s*", body.replace("**", ""), maxsplit=1)
        first, second = parts[0], parts[1] if len(parts) > 1 else ""
    elif kind == "misconception":
        parts = re.split(r"\s*(?:->|→|=>)\s*", body, maxsplit=1)
        first, second = parts[0], parts[1] if len(parts) > 1 else ""
    else:
        first, second = body, ""
    if kind == "term" and not second:
        raise BadPack(f"{name}:{number}: term {first[:40]!r} has no meaning; write 'term: meaning'")
    return Line(number=number, kind=kind, first=first.strip(), second=second.strip(), objective=objective)
