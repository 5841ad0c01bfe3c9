"""Documents as Word files that a teacher can change: real headings, lists, tables and equations."""

from service.documents.word.document import document_docx

__all__ = ["document_docx"]
