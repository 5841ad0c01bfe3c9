"""Sizes that differ from block to block, as style rules: a strict policy allows no style attribute on a page."""

from collections.abc import Iterator

from service.documents.content import Block, Canvas, Document, Grid


def size_rules(document: Document) -> list[str]:
    """One rule for each size that the document uses, in a fixed order."""
    return sorted({rule for block in document.blocks for rule in _rules(block)})


def pitch_class(pitch: float) -> str:
    """The class of lines so many millimetres apart."""
    return f"pitch-{_tenths(pitch)}"


def height_class(height: float) -> str:
    """The class of a frame so many millimetres high."""
    return f"high-{_tenths(height)}"


def share_classes(shares: tuple[int, ...]) -> list[str]:
    """The classes of columns with these relative widths."""
    return [f"share-{share * 1000 // (sum(shares) or 1)}" for share in shares]


def _rules(block: Block) -> Iterator[str]:
    pitch = getattr(block, "pitch", None)
    if pitch is not None:
        yield f".{pitch_class(pitch)} {{ --line: {pitch:g}mm; }}"
    if isinstance(block, Canvas):
        yield f".{height_class(block.height)} {{ height: {block.height:g}mm; }}"
    if isinstance(block, Grid):
        for name in share_classes(block.shares):
            yield f".{name} {{ width: {int(name.removeprefix('share-')) / 10:g}%; }}"
    for inner in getattr(block, "blocks", ()):
        yield from _rules(inner)


def _tenths(millimetres: float) -> int:
    return round(millimetres * 10)
