"""Documents as PDF: tagged, titled, readable aloud (PDF/UA-1)."""

from service.documents.pdf.render import document_pdf, page_count
from service.documents.pdf.typesetter import PdfError, Unprintable

__all__ = ["PdfError", "Unprintable", "document_pdf", "page_count"]
