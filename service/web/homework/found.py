"""What a check found, in a teacher's words, with the place to go to and what can be done."""

from typing import Literal

from curriculum.models import Frozen
from evals.checks import CHECKS
from evals.checks.documents import DOCUMENT_CHECKS
from evals.figures import report_figures
from generator.models import Finding, Homework, Outcome, Severity
from service.desk.places import place_of, with_numbers
from service.web.homework.rule_names import rule_holds, rule_name

Standing = Literal["blocks", "look", "undecided", "overruled"]
VERDICTS: dict[Standing, str] = {
    "blocks": "Put right before approving",
    "look": "Worth a look",
    "undecided": "Could not be decided",
    "overruled": "Overruled",
}


class Found(Frozen):
    """One finding. `rule` is the name of its rule and `holds` what that holds, in a teacher's words.

    `number` is its place in the homework, from 0; `tab` and `anchor` lead to what it is about.
    """

    number: int
    rule: str
    holds: str
    standing: Standing
    verdict: str
    where: str
    message: str
    mend: str
    tab: str
    anchor: str
    task_id: str | None
    overruled: str = ""


class Rule(Frozen):
    """One rule: its name, what holds where it holds, and what was found against it; `passed` where nothing was.

    `measured` says how many planted defects it caught, '' where it was not measured.
    """

    name: str
    holds: str
    blocks: bool
    state: str
    passed: bool
    measured: str


def found_in(homework: Homework) -> tuple[Found, ...]:
    """Every finding, in the order of the homework."""
    return tuple(found(homework, finding, number) for number, finding in enumerate(homework.findings))


def found(homework: Homework, finding: Finding, number: int) -> Found:
    """One finding of the homework, or one that a change has mended."""
    place = place_of(homework, finding)
    standing = _standing(finding)
    said = finding.overruled
    return Found(
        number=number,
        rule=rule_name(finding.rule),
        holds=rule_holds(finding.rule),
        standing=standing,
        verdict=VERDICTS[standing],
        where=place.words,
        message=_sentence(with_numbers(homework, finding.message)),
        mend=_sentence(with_numbers(homework, finding.mend)),
        tab=place.tab,
        anchor=place.anchor,
        task_id=finding.task_id,
        overruled=f"{said.by} on {said.at[:10]}: {said.reason}" if said else "",
    )


def rules_over(homework: Homework) -> tuple[Rule, ...]:
    """All rules over the homework itself, in the order of the table of checks, each with its state."""
    return tuple(_rule(homework, check.id, check.severity) for check in CHECKS)


def rules_of_print(homework: Homework) -> tuple[Rule, ...]:
    """The rules over printed sheets, each with its state as far as the sheets were measured."""
    return tuple(_rule(homework, check.id, check.severity) for check in DOCUMENT_CHECKS)


def _rule(homework: Homework, name: str, severity: Severity) -> Rule:
    return Rule(
        name=rule_name(name),
        holds=rule_holds(name),
        blocks=severity is Severity.BLOCK,
        state=_state(homework, name),
        passed=all(finding.rule != name for finding in homework.findings),
        measured=measured(name),
    )


def _state(homework: Homework, rule: str) -> str:
    outcomes = [finding.outcome for finding in homework.findings if finding.rule == rule]
    if not outcomes:
        return "holds"
    counts = (
        (outcomes.count(Outcome.FAILED), "to look at"),
        (outcomes.count(Outcome.UNSCORED), "not decided"),
        (outcomes.count(Outcome.OVERRULED), "overruled"),
    )
    return ", ".join(f"{count} {words}" for count, words in counts if count)


def _standing(finding: Finding) -> Standing:
    if finding.outcome is Outcome.OVERRULED:
        return "overruled"
    if finding.outcome is Outcome.UNSCORED:
        return "undecided"
    return "blocks" if finding.severity is Severity.BLOCK else "look"


def _sentence(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if not text or text.endswith((".", "?", "!", "’")) else ".")


def measured(rule: str) -> str:
    """'Caught 96 of 100 planted faults', as the last committed report says."""
    caught, planted = report_figures().get(rule, (0, 0))
    return f"Caught {caught} of {planted} planted faults" if planted else ""
