"""Rules over printed documents, one file each, one line each here: what `run_document_checks` looks at before one is handed out."""

from evals.checks.documents.base import DocumentRule
from evals.checks.documents.layout import PrintLayout
from evals.checks.documents.print_fit import PrintFit
from evals.checks.documents.profiles import Profile
from evals.checks.documents.read_pdf import Unreadable, read_pdf
from generator.models import Finding

__all__ = ["DOCUMENT_CHECKS", "DocumentRule", "Profile", "run_document_checks"]

DOCUMENT_CHECKS: tuple[DocumentRule, ...] = (PrintLayout(), PrintFit())
WORD = b"PK\x03\x04"


def run_document_checks(data: bytes, profile: Profile = Profile.STANDARD) -> tuple[Finding, ...]:
    """Every document rule over one pupil sheet: the findings, rule by rule in the order of the table.

    `data` are the bytes of a PDF. A Word file has no pages until a word processor sets them, so each rule is unscored on it, as
    it is on bytes that cannot be read.
    """
    if data.startswith(WORD):
        return tuple(
            check.unscored("a Word file has no lines and pages before it is opened", "check the PDF of the same sheet")
            for check in DOCUMENT_CHECKS
        )
    try:
        printed = read_pdf(data)
    except Unreadable as error:
        return tuple(check.unscored(str(error), "make the PDF again") for check in DOCUMENT_CHECKS)
    return tuple(finding for check in DOCUMENT_CHECKS for finding in check.look(printed, profile))
