"""What the teacher pack tells after the marking: why each question is there, supports, parity, coverage, sources."""

import re
from collections.abc import Iterable, Iterator

from curriculum.models import Badge
from generator.models import CitedSource, Homework, ParityRow, Task, Tier
from service.documents.content import Block, Bullets, Facts, Grid, Heading, Paragraph
from service.documents.marks import Marks
from service.documents.sheet_content import stage_in_words

BADGES = {
    Badge.COMPUTED: "computed and checked",
    Badge.CURATED: "written by people",
    Badge.SOURCED: "imported, unchecked: read before you set it",
    Badge.MODEL_WRITTEN: "written by a language model, read it before use",
}
OAK_BADGE = "from Oak, unchecked: read before you set it"
ONLY_A_WAY_IN = "changes nothing that is measured"
SAME_DEMAND = re.compile(r"deeper: demand (\d) to \1, ")
Labels = dict[str, str]


def badge_words(homework: Homework, task: Task) -> str:
    """How far a task can be trusted, in words."""
    cited = set(task.cites)
    titles = [s.title for s in homework.sources if cited & {passage.id for passage in s.passages}]
    if task.badge is Badge.SOURCED and any("Oak" in title for title in titles):
        return OAK_BADGE
    return BADGES[task.badge]


def reasons(homework: Homework, labels: Labels) -> Iterator[Block]:
    """Why each question is there, with its stage, demand and minutes, and how far it can be trusted."""
    core = {task.id for task in homework.tiers.core}
    deeper = (task for task in homework.tiers.extension if task.derived_from not in core)
    tasks = (*homework.tiers.core, *deeper)
    badges = {task.id: badge_words(homework, task) for task in tasks}
    same = len(set(badges.values())) == 1
    numbers = {head.statement.rstrip("."): str(n) for n, head in enumerate(homework.objectives, 1)}
    yield Heading(text="Why each question is there")
    if same:
        yield Paragraph(text=f"Every question is {next(iter(badges.values()))}.")
    rows = []
    for task in tasks:
        proof = "The answer was worked out afresh, and agrees." if task.verified else ""
        trust = "" if same else f"({badges[task.id]})"
        about = f"{stage_in_words(task.stage)}, demand {task.demand}, {task.minutes:g} min"
        rows.append((labels[task.id], about, " ".join(part for part in (_reason(task, numbers), proof, trust) if part)))
    yield Grid(headings=("No.", "Stage", "Reason"), rows=tuple(rows), shares=(2, 6, 24))


def supports(homework: Homework, labels: Labels, marks: Marks) -> Iterator[Block]:
    """Each kind of support once, with the questions that carry it and how it is withdrawn."""
    grouped: dict[tuple[str, str], list[str]] = {}
    for task in homework.tiers.scaffolded:
        for support in task.supports:
            changes = f" Changes: {support.changes}." if support.changes else ""
            words = (support.kind.replace("-", " "), f"{support.fade}{changes}")
            grouped.setdefault(words, []).append(labels[task.id])
    if grouped:
        yield Heading(text=f"Supports on the {marks[Tier.SCAFFOLDED].value} sheet, and how to withdraw them")
        yield Paragraph(text="A support changes nothing that is measured, unless it says so here.")
        rows = tuple((_listed(numbers), *words) for words, numbers in grouped.items())
        yield Grid(headings=("No.", "Support", "To withdraw it"), rows=rows, shares=(3, 5, 24))


def parity(homework: Homework, labels: Labels, marks: Marks) -> Iterator[Block]:
    """What was held and what changed between the versions; questions with the same row stand together."""
    if not homework.parity:
        return
    always = homework.parity[0].held if len({row.held for row in homework.parity}) == 1 else ()
    grouped: dict[tuple[str, ...], list[str]] = {}
    for row in homework.parity:
        held = () if always else (", ".join(row.held),)
        words = (*held, _changed(row.changed), _where(row, labels))
        grouped.setdefault(words, []).append(labels.get(row.core_id, "–"))
    yield Heading(text="What was held, and what changed")
    if always:
        yield Paragraph(text=f"Held in every question: {', '.join(always)}.")
    columns, shares = (("No.", "Changed"), (3, 24)) if always else (("No.", "Held", "Changed"), (3, 8, 16))
    yield Grid(
        headings=(*columns, f"On the {marks[Tier.EXTENSION].value} sheet"),
        rows=tuple((_listed(numbers), *words) for words, numbers in grouped.items()),
        shares=(*shares, 5),
    )


def coverage(homework: Homework, labels: Labels, marks: Marks) -> Iterator[Block]:
    """The questions that practise each objective, by version."""
    sheets = [(marks[tier], getattr(homework.tiers, tier.value)) for tier in Tier]
    numbers = {head.id: str(n) for n, head in enumerate(homework.objectives, 1)}
    rows = tuple(
        (
            numbers.get(row.objective_id, row.objective_id),
            *(_listed(labels[task.id] for task in tasks if task.id in row.task_ids) for _, tasks in sheets),
            ", ".join(map(stage_in_words, row.stages)),
        )
        for row in homework.coverage
    )
    yield Heading(text="Coverage by objective")
    yield Grid(headings=("Objective", *(mark.value.capitalize() for mark, _ in sheets), "Stages"), rows=rows)


def sources(homework: Homework) -> Iterator[Block]:
    """Every source with its licence."""
    yield Heading(text="Sources and licences")
    yield Bullets(items=tuple(map(_source, homework.sources)))


def making(homework: Homework) -> Iterator[Block]:
    """How the homework was made, so that it can be made again."""
    yield Heading(text="How this was made")
    yield Facts(rows=making_rows(homework), run_in=True)


def making_rows(homework: Homework) -> tuple[tuple[str, str], ...]:
    """Labels and texts: who wrote it, by which seed and prompts, what that cost, from which versions."""
    made = homework.provenance
    author = "item models, with no language model" if made.author == "items" else "a language model"
    tokens = f"{made.tokens:,} tokens" if made.tokens else ""
    cost = f"{made.cost} for {tokens}" if made.cost and tokens else made.cost or tokens
    rows = (
        ("Written by", f"{author}{f' ({made.model})' if made.model else ''}"),
        ("Seed", str(made.seed)),
        ("Prompts", ", ".join(made.prompts)),
        ("Took", cost),
        ("Versions", ", ".join(f"{name} {version}" for name, version in sorted(made.versions.items()))),
        ("Homework id", homework.id),
    )
    return tuple((label, text) for label, text in rows if text)


def _reason(task: Task, numbers: dict[str, str]) -> str:
    """The rationale with an objective by its number, which stands with its words on the first page."""
    words = task.rationale
    for statement, n in numbers.items():
        words = words.replace(f"‘{statement}’", f"objective {n}")
    return words


def _source(source: CitedSource) -> str:
    many = "" if len(source.passages) == 1 else "s"
    parts = [
        f"{source.title} (version {source.version}). Licence: {source.licence}.",
        source.attribution or "",
        source.url or "",
        f"{len(source.passages)} passage{many} cited.",
    ]
    return " ".join(part for part in parts if part)


def _changed(changes: Iterable[str]) -> str:
    """What a teacher needs to know of the changes: not that a help helps, nor that a demand is as it was."""
    told = (SAME_DEMAND.sub("deeper: ", change) for change in changes if not change.endswith(ONLY_A_WAY_IN))
    return "; ".join(told)


def _where(row: ParityRow, labels: Labels) -> str:
    """'as it is' where the question itself stands on the deeper sheet, the number of the other one where it does not."""
    label = labels.get(row.extension_id or "", "")
    return "–" if not label else "as it is" if label == labels.get(row.core_id) else f"{label} instead"


def _listed(numbers: Iterable[str]) -> str:
    return ", ".join(numbers) or "–"
