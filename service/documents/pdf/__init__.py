"""Documents as PDF: tagged, titled, readable aloud (PDF/UA-1). Typst is loaded when the first one is set."""

from service.documents.content import Document

__all__ = ["document_pdf", "page_count"]


def document_pdf(document: Document) -> bytes:
    """The document as one PDF/UA-1 file.

    Raises `Unprintable` where it holds characters that no typeface here shows; the message names them.
    """
    from service.documents.pdf.data import document_data
    from service.documents.pdf.typesetter import typeset

    return typeset(document_data(document))


def page_count(document: Document) -> int:
    """How many pages the PDF of the document has; cheaper than the file itself."""
    from service.documents.pdf.data import document_data
    from service.documents.pdf.typesetter import count_pages

    return count_pages(document_data(document))
