"""tier-parity: the supported sheet asks the same questions for the same marks; only the way in is easier."""

from collections.abc import Iterator

from evals.checks.base import HomeworkCheck, quote
from evals.checks.evidence import Evidence
from evals.checks.keys import LETTERED, key_texts
from evals.checks.wording import same_words
from generator.models import Finding, ParityRow, Severity, Task, Tier

Difference = tuple[str, str, str]


class TierParity(HomeworkCheck):
    """Cost of a miss: supported pupils are taught less under the same name, and nobody can see it in the marks."""

    id = "tier-parity"
    severity = Severity.BLOCK
    purpose = (
        "each scaffolded task keeps objectives, marks, final answer and demand of its core task; all objectives stay"
    )

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        core = {task.id: task for task in evidence.tier(Tier.CORE)}
        for task in evidence.tier(Tier.SCAFFOLDED):
            partner = core.get(task.derived_from or "")
            if partner is None:
                yield self.failed(
                    f"the task names {quote(task.derived_from or 'nothing')} as its core task, and core has no such "
                    f"task",
                    "derive it from a core task, or move it to the core sheet",
                    task=task,
                    where="derived_from",
                )
                continue
            for where, theirs, ours in differences(partner, task):
                yield self.failed(
                    f"{where} was {quote(theirs)} in {partner.id} and is {quote(ours)} here",
                    f"keep the {where} of the core task; help with supports instead",
                    task=task,
                    where=where,
                )
        covered = {name for task in evidence.tier(Tier.SCAFFOLDED) for name in task.objective_ids}
        for name in evidence.requested:
            if name not in covered:
                yield self.failed(
                    f"objective {name} is practised in core and not on the scaffolded sheet",
                    "bring back a scaffolded task on it",
                    where="tiers.scaffolded",
                )
        yield from self._table(evidence, core)

    def _table(self, evidence: Evidence, core: dict[str, Task]) -> Iterator[Finding]:
        for n, row in enumerate(evidence.homework.parity):
            for problem in _row_problems(row, core, evidence.by_id):
                yield self.failed(problem, "correct the row of the parity table", where=f"parity[{n}]")
        listed = {row.core_id for row in evidence.homework.parity}
        for name in core:
            if name not in listed:
                yield self.failed(
                    f"the parity table has no row for {name}", "add the row", task=core[name], where="parity"
                )


def differences(core: Task, scaffolded: Task) -> list[Difference]:
    """What a scaffolded task fails to hold of its core task: (what, in core, here)."""
    found: list[Difference] = []
    if set(core.objective_ids) != set(scaffolded.objective_ids):
        found.append(("objectives", ", ".join(core.objective_ids), ", ".join(scaffolded.objective_ids) or "none"))
    if core.marks != scaffolded.marks:
        found.append(("marks", str(core.marks), str(scaffolded.marks)))
    if core.demand != scaffolded.demand:
        found.append(("demand", str(core.demand), str(scaffolded.demand)))
    if not _same_answer(core, scaffolded):
        found.append(("final answer", _answer_of(core), _answer_of(scaffolded)))
    return found


def _same_answer(core: Task, other: Task) -> bool:
    canonical = same_words(core.answer.canonical, other.answer.canonical)
    if core.response.kind != other.response.kind:
        # A support may change how the answer is given (chosen, not written); the answer itself stays.
        texts = [other.answer.canonical, *key_texts(other)]
        return any(same_words(mine, theirs) for mine in (core.answer.canonical, *key_texts(core)) for theirs in texts)
    if isinstance(core.response, LETTERED):
        # Letters depend on the printed order, so the texts behind them are compared.
        return _bag(core) == _bag(other)
    if core.response.kind == "table":
        # A first row that is filled in leaves fewer blanks; the complete table must stay.
        return canonical and _cells(core) == _cells(other)
    return canonical and _bag(core) == _bag(other)


def _bag(task: Task) -> list[str]:
    texts = [_told(text) for text in key_texts(task)]
    return texts if task.response.kind == "order" else sorted(texts)


def _cells(task: Task) -> list[list[str]]:
    return [[_told(cell) for cell in row] for row in task.response.rows] if task.response.kind == "table" else []


def _told(text: str) -> str:
    """An answer without what changes no answer: capitals, spaces and the stop at its end; signs inside it all count."""
    return " ".join(text.lower().split()).rstrip(" .")


def _answer_of(task: Task) -> str:
    texts = key_texts(task)
    return "; ".join(dict.fromkeys([task.answer.canonical, *texts]))


def _row_problems(row: ParityRow, core: dict[str, Task], by_id: dict[str, Task]) -> Iterator[str]:
    task = core.get(row.core_id)
    if task is None:
        yield f"the parity table names {row.core_id}, which is no core task"
        return
    if set(row.objective_ids) != set(task.objective_ids):
        listed, tagged = ", ".join(row.objective_ids), ", ".join(task.objective_ids)
        yield f"the row of {row.core_id} lists objectives {listed}, the task {tagged}"
    if row.scaffolded_id is not None:
        partner = by_id.get(row.scaffolded_id)
        if partner is None or partner.tier is not Tier.SCAFFOLDED or partner.derived_from != row.core_id:
            yield f"the row of {row.core_id} names {row.scaffolded_id}, which is not derived from it"
    elif any(other.derived_from == row.core_id and other.tier is Tier.SCAFFOLDED for other in by_id.values()):
        yield f"the row of {row.core_id} names no scaffolded task, and the sheet holds one"
    if row.extension_id is not None:
        deeper = by_id.get(row.extension_id)
        if deeper is None or deeper.tier is not Tier.EXTENSION:
            yield f"the row of {row.core_id} names {row.extension_id}, which is no extension task"
