"""answer-correct: keys are worked out afresh, and every place that states a key states the same one."""

from collections.abc import Iterator

from evals.checks.agreement import disagreement
from evals.checks.base import HomeworkCheck, quote
from evals.checks.equal_sides import unequal
from evals.checks.evidence import Evidence
from evals.checks.exact_text import agrees, arrives_at, exact_text
from evals.checks.keys import final_value, numeric_answers
from evals.checks.stale_key import stale
from evals.checks.tolerance import WIDEST_TOLERANCE, small_tolerance, within
from evals.checks.wording import MATHS, plain, words
from evals.checks.workings import slips
from generator.exact import NotExact, equal
from generator.models import Finding, MarkedBy, Numeric, Severity, Task

BARE_EXERCISE = ("work out", "calculate", "what is", "find the value of", "evaluate")
MOST_BARE_WORDS = 12


class AnswerCorrect(HomeworkCheck):
    """Cost of a miss: thirty pupils mark a right answer wrong, and remember the wrong one.

    Expressions from the file are read by the closed grammar of `generator.exact`, lines of working by `evals.checks.amounts`;
    nothing is ever evaluated. None of 435 clean homeworks and of 3,750 drawn exercises is accused.
    """

    id = "answer-correct"
    severity = Severity.BLOCK
    purpose = "numeric and symbolic keys are recomputed and agree, and every statement of a key says the same"

    def look(self, evidence: Evidence) -> Iterator[Finding]:
        for task in evidence.all_tasks:
            final = final_value(task)
            if final is not None:
                yield from self._numeric(task, final)
            yield from self._tolerance(task)
            for where, problem in (*slips(task), *stale(task), *unequal(task)):
                yield self.failed(problem, "work it out again, and correct the line or the key", task=task, where=where)
            for where, problem in disagreement(task):
                yield self.failed(
                    problem, "correct the key, and say the same wherever it stands", task=task, where=where
                )
        yield from self._slide(evidence)

    def _numeric(self, task: Task, final: Numeric) -> Iterator[Finding]:
        yield from self._recomputed(task, final)
        stated = agrees(task.answer.canonical, final.value, final.unit)
        if stated is False and not within(exact_text(task.answer.canonical), final):
            yield self._other(task, final, task.answer.canonical, "answer.canonical")
        for n, other in enumerate(task.answer.accept):
            if agrees(other, final.value, final.unit) is False and not within(exact_text(other), final):
                yield self._other(task, final, other, f"answer.accept[{n}]")
        if arrives_at(task.marking.model_answer, final.value, final.unit) is False:
            yield self.failed(
                f"the model answer {quote(task.marking.model_answer)} does not arrive at the key {quote(final.value)}",
                "correct the key or the model answer",
                task=task,
                where="marking.model_answer",
            )

    def _recomputed(self, task: Task, final: Numeric) -> Iterator[Finding]:
        proofs = [("verified", task.verified)] if task.verified else []
        bare = bare_exercise(task.stem)
        if bare:
            proofs.append(("stem", bare))
        decided = False
        for where, proof in proofs:
            try:
                right = equal(proof, final.value)
            except NotExact:
                continue
            decided = True
            if not right and not within(proof, final):
                yield self.failed(
                    f"the key is {quote(final.value)}, but {quote(proof)} does not come to that",
                    "work the answer out again and correct the key everywhere",
                    task=task,
                    where=f"response.value, {where}",
                )
        if not decided:
            shown = quote(task.verified) if task.verified else "nothing"
            yield self.unscored(
                f"the key {quote(final.value)} cannot be worked out afresh: `verified` holds {shown}",
                "write in `verified` the expression that gives the key, or check it by hand",
                task=task,
                where="verified",
            )

    def _tolerance(self, task: Task) -> Iterator[Finding]:
        for where, numeric in numeric_answers(task):
            if numeric.tolerance is not None and not small_tolerance(numeric):
                yield self.failed(
                    f"the tolerance {quote(numeric.tolerance)} of the key {quote(numeric.value)} is not a small number",
                    f"write a number from 0 to at most {WIDEST_TOLERANCE} of the key, or leave it out",
                    task=task,
                    where=f"{where}.tolerance",
                )

    def _other(self, task: Task, final: Numeric, stated: str, where: str) -> Finding:
        return self.failed(
            f"the response expects {quote(final.value)}, and {where} says {quote(stated)}",
            "let both say the same answer",
            task=task,
            where=where,
        )

    def _slide(self, evidence: Evidence) -> Iterator[Finding]:
        sheets = (*evidence.homework.tiers.core, *evidence.homework.tiers.extension)
        for n, line in enumerate(evidence.homework.self_marking):
            asked = [task for task in sheets if evidence.labels[task.id] == line.n]
            if not asked:
                yield self.failed(
                    f"the self-marking slide answers question {line.n}, which is on no sheet",
                    "take the line out",
                    where=f"self_marking[{n}]",
                )
            elif not any(_same_answer(line.answer, task) for task in asked):
                yield self.failed(
                    f"the self-marking slide gives {quote(line.answer)} for question {line.n}, the key is "
                    f"{quote(asked[0].answer.canonical)}",
                    "copy the key to the slide",
                    task=asked[0],
                    where=f"self_marking[{n}]",
                )
        answered = {line.n for line in evidence.homework.self_marking}
        for task in evidence.homework.tiers.core:
            label = evidence.labels[task.id]
            if task.marked_by is MarkedBy.SELF and task.marks and answered and label not in answered:
                yield self.failed(
                    f"pupils mark question {label} themselves, and the slide has no answer to it",
                    "add its line to the self-marking slide",
                    task=task,
                    where="self_marking",
                )


def bare_exercise(stem: str) -> str | None:
    """The expression of a stem that only says 'work out' and shows one; None for any other stem."""
    shown = MATHS.findall(stem)
    lead = plain(stem).lower()
    told = MATHS.sub(" ", plain(stem))
    if len(shown) != 1 or not lead.startswith(BARE_EXERCISE) or len(words(told)) > MOST_BARE_WORDS:
        return None
    letters = {character for character in shown[0] if character.isalpha()} - set("fractimesdvqcot")
    if "=" in shown[0] or "," in shown[0] or letters or "%" in shown[0] or " of" in told.lower() or "£" in told:
        return None
    # A bare number has nothing to work out.
    return (
        exact_text(shown[0]) if any(sign in shown[0] for sign in ("+", "-", "\\times", "\\div", "^", "sqrt")) else None
    )


def _same_answer(line: str, task: Task) -> bool:
    right = (task.answer.canonical, *task.answer.accept, task.marking.model_answer)
    text = " ".join(line.split())
    return any(
        text == " ".join(f"{answer} [{task.marks}]".split()) or text == " ".join(answer.split()) for answer in right
    )
