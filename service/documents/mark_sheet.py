"""The mark sheet: a row for each pupil code, a column for each question, and the objective that each one serves."""

from string import ascii_uppercase

from generator.models import Homework, Task
from generator.pupil_view import question_labels
from service.documents.content import Document, Facts, Grid, Paragraph
from service.documents.letterhead import file_name, licence_line, subject_line, watermark
from service.documents.paper import Steps, fit_to_paper
from service.documents.pdf import page_count

MOST_PUPILS, FEWEST_PUPILS = 34, 25
CODE_SHARE, QUESTION_SHARE, TOTAL_SHARE = 5, 2, 3
CODES = (
    "Write codes, never names. Every sheet counts the same questions under the same numbers; leave empty what stands on"
    " another sheet."
)


def mark_sheet(homework: Homework, draft: bool = False) -> Document:
    """An empty table for one class; as many rows, up to 34, as fit one page. Questions in the order of the sheets, the deeper ones last."""
    labels = question_labels(homework)
    tasks = _columns(homework, labels)
    letters = {head.id: ascii_uppercase[n % 26] for n, head in enumerate(homework.objectives)}
    objective_row = tuple(
        ", ".join(sorted(letters[name] for name in task.objective_ids if name in letters)) for task in tasks
    )
    empty = ("",) * (len(tasks) + 2)

    def document(pupils: int) -> Document:
        return Document(
            title=f"Mark sheet: {homework.unit.title}",
            file_name=file_name(homework, "mark-sheet"),
            audience="teacher",
            layout="pack",
            over_title=subject_line(homework),
            watermark=watermark(draft),
            footer=licence_line(homework),
            blocks=(
                Paragraph(text=CODES, tone="quiet"),
                Grid(
                    headings=("Pupil code", *(f"{labels[task.id]} [{task.marks}]" for task in tasks), "Total"),
                    rows=(("Objective", *objective_row, ""), *(empty for _ in range(pupils))),
                    shares=(CODE_SHARE, *(QUESTION_SHARE for _ in tasks), TOTAL_SHARE),
                ),
                Facts(rows=tuple((letters[head.id], head.statement) for head in homework.objectives), run_in=True),
            ),
        )

    fewer = Steps(gentle=(lambda pupils: pupils - 1,) * (MOST_PUPILS - FEWEST_PUPILS), hard=())
    return document(fit_to_paper(MOST_PUPILS, fewer, 1, lambda pupils: page_count(document(pupils))))


def _columns(homework: Homework, labels: dict[str, str]) -> list[Task]:
    """Each printed number once: core questions, any that only a supported sheet has, then the deeper ones."""
    by_label: dict[str, Task] = {}
    for task in homework.tiers.all():
        by_label.setdefault(labels[task.id], task)
    return sorted(by_label.values(), key=lambda task: labels[task.id].startswith("E"))
