"""The web page medium: a document as one self-contained HTML file that also prints on A4."""

from service.documents.html.page import document_html, policy, style_source

__all__ = ["document_html", "policy", "style_source"]
