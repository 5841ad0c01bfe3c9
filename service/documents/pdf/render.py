"""A document as a PDF, and how many pages that has."""

from service.documents.content import Document
from service.documents.pdf.data import document_data
from service.documents.pdf.typesetter import count_pages, typeset


def document_pdf(document: Document) -> bytes:
    """The document as one PDF/UA-1 file.

    Raises `Unprintable` where it holds characters that no typeface here shows; the message names them.
    """
    return typeset(document_data(document))


def page_count(document: Document) -> int:
    """How many pages the PDF of the document has; cheaper than the file itself."""
    return count_pages(document_data(document))
