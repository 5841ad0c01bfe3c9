"""One document as a Word file: our blocks as pandoc's tree, pandoc's file, then what only Word's own markup can say."""

from service.documents.content import Document, Sheet
from service.documents.word.blocks import nodes_of
from service.documents.word.finish import finished
from service.documents.word.pandoc import to_docx
from service.documents.word.reference import reference_document
from service.documents.word.title import title_nodes


def write_docx(document: Document) -> bytes:
    """The .docx of a document. Raises `service.documents.errors.Unprintable` for what cannot be set."""
    under_own_titles = document.layout == "slides" or any(isinstance(block, Sheet) for block in document.blocks)
    head = [] if under_own_titles else title_nodes(document)
    docx = to_docx([*head, *nodes_of(document.blocks)], reference_document(document.layout))
    return finished(docx, document)
