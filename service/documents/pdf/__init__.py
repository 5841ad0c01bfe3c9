"""Documents as PDF: tagged, titled, readable aloud (PDF/UA-1)."""

from service.documents.pdf.render import document_pdf, page_count

__all__ = ["document_pdf", "page_count"]
