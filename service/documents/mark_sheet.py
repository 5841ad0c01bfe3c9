"""The mark sheet: a row for each pupil code, a column for each question, and the objective that each one serves."""

from math import ceil

from generator.models import Homework, Task, Tier
from generator.pupil_view import question_labels
from service.documents.content import Block, Bullets, Document, Grid, Heading, Paragraph
from service.documents.letterhead import file_name, licence_line, subject_line, watermark
from service.documents.marks import USUAL_MARKS, Marks
from service.documents.paper import Steps, fit_to_paper
from service.documents.pdf import page_count

MOST_PUPILS, FEWEST_PUPILS = 34, 25
# More columns than these ask for a page on its side, and more than those for a second table.
MOST_UPRIGHT, MOST_WIDE = 14, 22
CODE_SHARE, QUESTION_SHARE, TOTAL_SHARE = 6, 2, 3
CODES = "Use pupil codes, never names. Leave a box empty if the question is not on that pupil's sheet."


def mark_sheet(homework: Homework, draft: bool = False, marks: Marks = USUAL_MARKS) -> Document:
    """An empty table for one class. Questions in the order of the sheets, the deeper ones last.

    Upright, a page holds 25 to 34 rows. Where the questions need the page on its side, 34 rows run over two pages, and the
    headings are said again.
    """
    labels = question_labels(homework)
    tasks = _columns(homework, labels)
    wide = len(tasks) > MOST_UPRIGHT
    objectives = tuple(head.statement for head in homework.objectives)

    def document(pupils: int) -> Document:
        return Document(
            title=f"Mark sheet: {homework.unit.title}",
            file_name=file_name(homework, "mark-sheet"),
            audience="teacher",
            layout="landscape" if wide else "pack",
            over_title=subject_line(homework),
            watermark=watermark(draft),
            footer=licence_line(homework),
            blocks=(
                Paragraph(text=f"{CODES} {_totals(homework, marks)}", tone="quiet"),
                *_tables(homework, tasks, labels, pupils),
                Heading(text="Objectives"),
                Bullets(items=objectives, ordered=True),
            ),
        )

    if wide:
        return document(MOST_PUPILS)
    fewer = Steps(gentle=(lambda pupils: pupils - 1,) * (MOST_PUPILS - FEWEST_PUPILS), hard=())
    return document(fit_to_paper(MOST_PUPILS, fewer, 1, lambda pupils: page_count(document(pupils))))


def _tables(homework: Homework, tasks: list[Task], labels: dict[str, str], pupils: int) -> list[Block]:
    """One table or, where there are too many questions for a page, several of the same width; the last has the total."""
    numbers = {head.id: n for n, head in enumerate(homework.objectives, 1)}
    tables = ceil(len(tasks) / MOST_WIDE) or 1
    width = ceil(len(tasks) / tables) or 1
    drawn: list[Block] = []
    for table in range(tables):
        share = tasks[table * width : (table + 1) * width]
        end = ("Total",) if table == tables - 1 else ()
        served = (sorted(numbers[name] for name in task.objective_ids if name in numbers) for task in share)
        headings = ("Pupil code", *(f"{labels[task.id]} [{task.marks}]" for task in share), *end)
        drawn.append(
            Grid(
                headings=headings,
                rows=(
                    ("Objective", *(", ".join(map(str, found)) for found in served), *("" for _ in end)),
                    *(("",) * len(headings) for _ in range(pupils)),
                ),
                shares=(CODE_SHARE, *(QUESTION_SHARE for _ in share), *(TOTAL_SHARE for _ in end)),
            )
        )
    return drawn


def _totals(homework: Homework, marks: Marks) -> str:
    """'Totals: square 22, circle 21, triangle 25.'"""
    totals = (f"{marks[tier].value} {sum(task.marks for task in getattr(homework.tiers, tier.value))}" for tier in Tier)
    return f"Totals: {', '.join(totals)}."


def _columns(homework: Homework, labels: dict[str, str]) -> list[Task]:
    """Each printed number once: core questions, any that only a supported sheet has, then the deeper ones."""
    by_label: dict[str, Task] = {}
    for task in (*homework.tiers.core, *homework.tiers.scaffolded, *homework.tiers.extension):
        by_label.setdefault(labels[task.id], task)
    return list(by_label.values())
