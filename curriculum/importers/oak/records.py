"""Oak's triples as plain records: one a resource, its values by property, in file order.

Oak's addresses end in a name that is unique over the whole data (`lesson-9059`, `keyword-cell`), so that tail is the
id everywhere in this project. Strings in the data hold line breaks with indentation; they are folded here, once.
"""

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from curriculum.errors import BadArchive
from curriculum.importers.oak.archive import turtle_files
from curriculum.reading.text import fold

LITERAL_ID = "type"


class Records:
    """Values of each resource by property, and the resources of each type in the order they first appear."""

    def __init__(self) -> None:
        self._values: dict[str, dict[str, list[str]]] = {}
        self._by_type: dict[str, list[str]] = defaultdict(list)
        self.versions: set[str] = set()

    def add(self, subject: str, prop: str, value: str) -> None:
        values = self._values.setdefault(subject, {}).setdefault(prop, [])
        if value in values:
            return
        values.append(value)
        if prop == LITERAL_ID:
            self._by_type[value].append(subject)

    def of_type(self, name: str) -> list[str]:
        return self._by_type[name]

    def all(self, subject: str, prop: str) -> list[str]:
        return self._values.get(subject, {}).get(prop, [])

    def one(self, subject: str, prop: str, default: str = "") -> str:
        values = self.all(subject, prop)
        return values[0] if values else default

    def number(self, subject: str, prop: str) -> int:
        value = self.one(subject, prop, "0")
        return int(value) if value.isdigit() else 0


def read_records(path: Path, progress: Callable[[str], None]) -> Records:
    """Parse every Turtle file of the archive. A syntax error becomes a `BadArchive` with the file and the line."""
    import pyoxigraph

    records = Records()
    for count, (name, content) in enumerate(turtle_files(path), 1):
        try:
            for quad in pyoxigraph.parse(content, format=pyoxigraph.RdfFormat.TURTLE):
                subject, target = quad.subject, quad.object
                if isinstance(subject, pyoxigraph.BlankNode):
                    continue
                prop = _tail(quad.predicate.value)
                if isinstance(target, pyoxigraph.Literal):
                    records.add(_tail(subject.value), prop, fold(target.value))
                    if prop == "versionInfo":
                        records.versions.add(target.value)
                elif isinstance(target, pyoxigraph.NamedNode):
                    records.add(_tail(subject.value), prop, _tail(target.value))
        except SyntaxError as error:
            raise BadArchive(f"{path}: {name}:{error.lineno or 1}: {error.msg}; download it again") from error
        if count % 20 == 0:
            progress(f"read {count} files")
    if not records.of_type("Unit"):
        raise BadArchive(f"{path}: holds Turtle but no units; give Oak's curriculum data")
    return records


def _tail(address: str) -> str:
    return address.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
