"""What a school prints, projects and shows: each document is built once as a `Document`, and every medium draws it."""

from service.documents.catalogue import Printable, documents_of
from service.documents.marks import USUAL_MARKS, Mark, Marks
from service.documents.sheet import SheetOptions
from service.documents.write import FORMATS, write_documents

__all__ = [
    "FORMATS",
    "USUAL_MARKS",
    "Mark",
    "Marks",
    "Printable",
    "SheetOptions",
    "documents_of",
    "write_documents",
]
