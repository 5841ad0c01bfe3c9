"""One question: its number in the margin, its marks at the right, its short answer on its own line where it may."""

from collections.abc import Callable, Sequence

from service.documents.content import Block, FinalAnswer, Paragraph, Part, Question
from service.documents.read_text import read_text
from service.documents.rich_text import Break, Node as TextNode, Para
from service.documents.word.nodes import QUESTION, Node, paragraph, run_of, strong, tab, words
from service.documents.word.text import blocks_of, inlines

NodesOf = Callable[[Sequence[Block]], list[Node]]
ASKING = ("paragraph", "figure")


def question_nodes(block: Question, nodes_of: NodesOf) -> list[Node]:
    """The question as one run that is kept on a page."""
    return [run_of(QUESTION, _labelled(block, "Question", block.label, nodes_of, beside=block.beside))]


def part_nodes(block: Part, nodes_of: NodesOf) -> list[Node]:
    """A part, with its letter where a question has its number."""
    return _labelled(block, "Question Part", f"({block.label})", nodes_of)


def _labelled(block: Question | Part, style: str, label: str, nodes_of: NodesOf, *, beside: bool = False) -> list[Node]:
    """The label opens the first paragraph and the marks close the last one before the room for the answer."""
    asked, room = _divided(block.blocks)
    opening: list[Node] = [strong(words(label)), tab()]
    closing: list[Node] = [tab(), strong(words(f"[{block.marks}]"))] if block.marks else []
    line = _only_line(asked) if beside else None
    if line is not None:
        return [paragraph("Question With Line", [*opening, *line, *_short_room(room), *closing])]
    made: list[Node] = []
    for part in asked[:-1]:
        made += _asked(part, style, opening, [], nodes_of)
        opening = []
    return [
        *made,
        *_asked(asked[-1] if asked else Paragraph(text=""), style, opening, closing, nodes_of),
        *nodes_of(room),
    ]


def _divided(blocks: Sequence[Block]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What is asked, up to its last paragraph, and what follows."""
    asking = next((n for n, block in enumerate(blocks) if block.kind not in ASKING), len(blocks))
    while asking and blocks[asking - 1].kind != "paragraph":
        asking -= 1
    return blocks[:asking], blocks[asking:]


def _asked(part: Block, style: str, opening: list[Node], closing: list[Node], nodes_of: NodesOf) -> list[Node]:
    """One part of what is asked. Label and marks get lines of their own where it does not begin or end with a paragraph."""
    if not isinstance(part, Paragraph):
        return [*([paragraph(style, opening)] if opening else []), *nodes_of((part,))]
    read = _lines_together(read_text(part.text))
    if opening and not (read and isinstance(read[0], Para)):
        read.insert(0, Para(inside=()))
    if closing and not (read and isinstance(read[-1], Para)):
        read.append(Para(inside=()))
    made: list[Node] = []
    for place, node in enumerate(read):
        start = opening if place == 0 else []
        end = closing if place == len(read) - 1 else []
        if isinstance(node, Para):
            made.append(paragraph(style if start else "Question Stem", [*start, *inlines(node.inside), *end]))
        else:
            made += blocks_of([node], "Question Stem")
    return made


def _lines_together(read: Sequence[TextNode]) -> list[TextNode]:
    """Paragraphs one under another become lines of one: not every program keeps three in a row on a page."""
    made: list[TextNode] = []
    for node in read:
        before = made[-1] if made else None
        if isinstance(node, Para) and isinstance(before, Para):
            made[-1] = Para(inside=(*before.inside, Break(), *node.inside))
        else:
            made.append(node)
    return made


def _only_line(asked: Sequence[Block]) -> list[Node] | None:
    """The question where it is one paragraph, so that its answer can stand beside it."""
    if len(asked) != 1 or not isinstance(part := asked[0], Paragraph):
        return None
    read = read_text(part.text)
    return inlines(read[0].inside) if len(read) == 1 and isinstance(read[0], Para) else None


def _short_room(room: Sequence[Block]) -> list[Node]:
    """A line to the end of the line, with its unit."""
    unit = next((block.unit for block in room if isinstance(block, FinalAnswer)), "")
    return [words(f" {unit}"), tab()] if unit == "£" else [tab(), words(f" {unit}")]
