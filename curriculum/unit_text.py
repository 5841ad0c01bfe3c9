"""The text of a unit file, and the YAML in it: refused, with file and line, is what no person wrote as a unit.

A unit file comes from anywhere, and what it holds is printed, set as homework and opened in other programs.
"""

import re
from pathlib import Path
from typing import Any

import yaml

from curriculum.errors import BadPack
from curriculum.reading.overload import overload

LARGEST_FILE_BYTES = 2_000_000
LONGEST_LINE = 5_000
LONGEST_QUOTED = 60
DEEPEST = 20
LARGEST_NUMBER = 10**15
# What no keyboard types: a PDF or a Word file made from the control characters would not open, and the overrides of the
# writing direction (Unicode standard annex 9) show other words than the file holds.
HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


def unit_text(path: Path) -> str:
    """The text of a unit file of any form. Raises `BadPack`, with the line, for what is not text a person wrote."""
    if path.stat().st_size > LARGEST_FILE_BYTES:
        raise BadPack(f"{path}: larger than 2 MB; one unit a file is enough")
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadPack(f"{path}:{line}: not UTF-8 text; save the file as UTF-8") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line_text in enumerate(text.split("\n"), 1):
        _refuse_hidden(line_text, str(path), number)
        if len(line_text) > LONGEST_LINE:
            raise BadPack(f"{path}:{number}: {len(line_text)} characters in a line; write at most {LONGEST_LINE}")
        too_much = overload(line_text)
        if too_much:
            raise BadPack(f"{path}:{number}: the line {too_much}")
    return text


def read_yaml(text: str, name: str) -> tuple[yaml.Node | None, Any]:
    """The tree, which knows its lines, and the data made of it. Raises `BadPack`; `name` is what it calls the file."""
    try:
        _refuse_traps(text, name)
        loader = _UnitLoader(text)
        tree = loader.get_single_node()
        if tree is None:
            return None, None
        _refuse_twins_and_hidden(tree, name)
        return tree, loader.construct_document(tree)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = (getattr(error, "problem", None) or "not YAML")[: 2 * LONGEST_QUOTED]
        raise BadPack(f"{name}:{line}: {problem}; check the indentation and the quotes") from error


def line_of(node: yaml.Node | None, where: list[Any]) -> int:
    """Line of the deepest node on the path that exists in the file."""
    line = 1
    for part in where:
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == part), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            break
    return line


class _UnitLoader(yaml.CSafeLoader):
    """Tells the line of a value that has the look of a number or a date and is none; YAML's own error has no line."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            made = super().construct_object(node, deep)
        except (ValueError, LookupError, AttributeError, OverflowError) as error:
            raise _not_a_value(node) from error
        if isinstance(made, int | float) and not abs(made) <= LARGEST_NUMBER:
            raise _not_a_value(node)
        return made


def _not_a_value(node: yaml.Node) -> yaml.YAMLError:
    written = str(node.value)[:LONGEST_QUOTED]
    return yaml.MarkedYAMLError(problem=f"{written!r} is no number or date of use here", problem_mark=node.start_mark)


def _refuse_traps(text: str, name: str) -> None:
    """Refuse, before anything is built, what would hang or crash the reading.

    A few lines of aliases can stand for gigabytes, and the parser in C overflows its stack on deep nesting.
    """
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise BadPack(f"{name}:{line}: '*{str(event.anchor)[:LONGEST_QUOTED]}' is an alias; write its text out")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise BadPack(f"{name}:{line}: nested more than {DEEPEST} deep; check the indentation and the brackets")


def _refuse_twins_and_hidden(node: yaml.Node, name: str) -> None:
    """Refuse a key given twice, of which YAML would keep the last, and hidden characters written as escapes."""
    if isinstance(node, yaml.ScalarNode):
        _refuse_hidden(node.value, name, node.start_mark.line + 1)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _refuse_twins_and_hidden(item, name)
    elif isinstance(node, yaml.MappingNode):
        lines: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            _refuse_twins_and_hidden(key, name)
            if isinstance(key, yaml.ScalarNode):
                if key.value in lines:
                    again = f"{key.value[:LONGEST_QUOTED]!r} stands at line {lines[key.value]} too"
                    raise BadPack(f"{name}:{line}: {again}; keep one of them")
                lines[key.value] = line
            _refuse_twins_and_hidden(value, name)


def _refuse_hidden(text: str, name: str, line: int) -> None:
    hidden = HIDDEN.search(text)
    if hidden:
        raise BadPack(f"{name}:{line}: holds the control character U+{ord(hidden[0]):04X}; delete it")
