"""The title block: subject and class, the title with the neutral mark at the right, the facts a pupil looks for first."""

from service.documents.content import Document, Sheet
from service.documents.word.nodes import MARK, Node, paragraph, span, tab
from service.documents.word.passages import parted
from service.documents.word.text import line

DOT = " · "


def title_nodes(block: Document | Sheet) -> list[Node]:
    """Two or three lines at the head of a document or of one of its sheets."""
    mark = [tab(), span(MARK, block.mark.value)] if block.mark else []
    over = line(block.over_title)
    title = line(block.title)
    facts = [paragraph("Facts Line", parted(map(line, block.facts), DOT))] if block.facts else []
    head = [paragraph("Over Title", over)] if over else []
    return [*head, paragraph("Title", [*title, *mark]), *facts]
