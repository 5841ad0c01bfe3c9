"""The printed sheets under the rules of scope `document`: type, spacing, margins and paper as pupils will get them."""

from curriculum.models import Frozen
from generator.models import Finding, Outcome, Severity
from service.desk.desk import Desk
from service.desk.printing import printed
from service.documents.catalogue import documents_of
from service.documents.errors import DocumentError
from service.store.records import Stored


class SheetMeasured(Frozen):
    """What was found in the PDF of one sheet; `name` is its tier."""

    name: str
    findings: tuple[Finding, ...]


def measure_sheets(desk: Desk, stored: Stored) -> tuple[SheetMeasured, ...]:
    """Each pupil sheet as a PDF, read by every document rule; half a second for three sheets.

    A finding stands at its sheet and names the page in its message. Where no PDF can be made, nothing is decided.
    """
    sheets = [listed for listed in documents_of(stored.homework) if listed.tier is not None]
    return tuple(
        SheetMeasured(name=sheet.tier.value, findings=_findings(desk, stored, sheet.name, sheet.tier.value))
        for sheet in sheets
        if sheet.tier is not None
    )


def new_in_print(desk: Desk, stored: Stored) -> tuple[Finding, ...]:
    """What the printed sheets add to the findings that the homework has, where something among it blocks; else nothing."""
    known = {_mark(finding) for finding in stored.homework.findings}
    fresh = [one for sheet in measure_sheets(desk, stored) for one in sheet.findings if _mark(one) not in known]
    blocks = any(one.severity is Severity.BLOCK and one.outcome is Outcome.FAILED for one in fresh)
    return tuple(fresh) if blocks else ()


def _findings(desk: Desk, stored: Stored, document: str, tier: str) -> tuple[Finding, ...]:
    from evals.checks.documents import DOCUMENT_CHECKS, run_document_checks

    try:
        found = run_document_checks(printed(desk, stored, document, "pdf").content)
    except DocumentError as error:
        found = tuple(rule.unscored(str(error), "mend this first, then measure again") for rule in DOCUMENT_CHECKS)
    return tuple(_at_its_sheet(finding, tier) for finding in found)


def _at_its_sheet(finding: Finding, tier: str) -> Finding:
    page = f"{finding.where}: " if finding.where != "document" else ""
    return finding.model_copy(update={"where": tier, "message": f"{page}{finding.message}"})


def _mark(finding: Finding) -> tuple[str, str | None, str]:
    return finding.rule, finding.where, finding.message
