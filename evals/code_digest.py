"""A name for the code that a report was made with: the report is stale where the name is another."""

import hashlib
from pathlib import Path

ROOT = Path(__file__).parent.parent
# What decides what is generated, what is planted and what is found.
MAKES_THE_REPORT = (
    *("evals/checks", "evals/planted", "evals/thresholds.py"),
    *("generator", "curriculum/packs", "curriculum/lists"),
)
KINDS = frozenset({".py", ".txt", ".yaml", ".jsonl", ".json", ".tsv"})


def code_digest(root: Path = ROOT) -> str:
    """A digest over names and contents of the files that make the report, 16 letters; the same on every machine."""
    digest = hashlib.sha256()
    for name in MAKES_THE_REPORT:
        place = root / name
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in found:
            if path.suffix in KINDS and path.is_file():
                digest.update(path.relative_to(root).as_posix().encode() + b"\0")
                digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:16]
