"""Documents as Word files that a teacher can change. Pandoc and the rest are loaded when the first one is made."""

from service.documents.content import Document

__all__ = ["document_docx"]


def document_docx(document: Document) -> bytes:
    """A .docx with real headings, lists, tables and equations, in British English, that opens in Word and LibreOffice.

    Raises `service.documents.errors.Unprintable` with one line for what cannot be set.
    """
    from service.documents.word.document import write_docx

    return write_docx(document)
