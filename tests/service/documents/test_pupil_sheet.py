"""A pupil sheet: everything that a pupil needs, nothing of the key, nothing that names its version."""

import re
from collections.abc import Callable, Iterable, Iterator

import pytest

from generator.models import Homework, Task, Tier
from generator.pupil_view import pupil_sheet as printed_tasks
from service.documents.content import (
    Block,
    CutLine,
    Document,
    Grid,
    Heading,
    Help,
    PageBreak,
    Question,
    TickTable,
    Together,
    WriteLines,
)
from service.documents.marks import Mark
from service.documents.pdf import page_count
from service.documents.pupil_sheet import pupil_sheet, pupil_sheets
from service.documents.sheet import SheetOptions, Supports

VERSION_WORDS = re.compile(r"\b(core|scaffold\w*|extension|SEND|supported?|tier|lower|higher)\b", re.I)
ON_SCREEN = SheetOptions(for_screen=True)


def every(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from every(getattr(block, "blocks", ()))


def of(document: Document, kind: type[Block]) -> list[Block]:
    return [block for block in every(document.blocks) if isinstance(block, kind)]


@pytest.mark.parametrize("tier", list(Tier))
def test_no_word_names_the_version(homework: Homework, tier: Tier) -> None:
    sheet = pupil_sheet(homework, tier, Mark.SQUARE)
    printed = sheet.model_dump_json(exclude={"blocks"}) + " ".join(map(str, every(sheet.blocks)))
    assert not VERSION_WORDS.search(re.sub(r"supports?=", "", printed))


@pytest.mark.parametrize("tier", list(Tier))
@pytest.mark.parametrize("supports", [None, "beside", "strip", "back"])
def test_nothing_of_the_key_is_printed(homework: Homework, tier: Tier, supports: Supports | None) -> None:
    page = pupil_sheet(homework, tier, Mark.SQUARE, SheetOptions(supports=supports)).model_dump_json()
    assert set(re.findall(r"KEY\w+", page)) <= {"KEYnucleus"}, (
        "only the bank, which holds spares too, may hold an answer"
    )
    assert "98765" not in page


@pytest.mark.parametrize("tier", list(Tier))
def test_every_question_stands_on_the_sheet_with_its_marks(homework: Homework, tier: Tier) -> None:
    sheet = pupil_sheet(homework, tier, Mark.SQUARE)
    tasks = printed_tasks(homework, tier)
    questions = [block for block in every(sheet.blocks) if isinstance(block, Question)]
    assert [question.label for question in questions] == [task.label for task in tasks]
    marks = [
        question.marks or sum(part.marks for part in question.blocks if part.kind == "part") for question in questions
    ]
    assert sum(marks) == sum(task.marks for task in tasks)


def test_the_brief_stands_on_the_sheet_and_what_an_absent_pupil_needs_does_not(homework: Homework) -> None:
    sheet = pupil_sheet(homework, Tier.CORE, Mark.SQUARE, ON_SCREEN)
    page = sheet.model_dump_json()
    brief = homework.pupil_brief
    for text in (
        brief.what,
        brief.why,
        brief.minimum,
        brief.record_in,
        brief.help,
        brief.stop_note,
        "Ask for the page ‘If you missed a lesson’.",
    ):
        assert text in page
    assert sheet.facts == ("History · Year 7", "Due Friday 9 January", "About 20 minutes", "24 marks")
    headings = [block.text for block in sheet.blocks if isinstance(block, Heading)]
    assert headings == ["Remember", "Use", "Think further"]
    for text in brief.you_need:
        assert text not in page, "it answers questions"


def test_self_and_peer_assessment_stand_on_every_variant(homework: Homework) -> None:
    for options in (ON_SCREEN, SheetOptions()):
        page = pupil_sheet(homework, Tier.CORE, Mark.SQUARE, options).model_dump_json()
        for text in (
            *homework.pupil_brief.success_criteria,
            "In class: read your partner",
            "I will look again at number",
        ):
            assert text in page


def test_half_an_hour_of_work_fits_one_sheet_of_paper(homework: Homework) -> None:
    assert page_count(pupil_sheet(homework, Tier.CORE, Mark.SQUARE)) <= 2


def with_scaffolded(homework: Homework, tasks: int) -> Homework:
    few = homework.tiers.scaffolded[:tasks]
    return homework.model_copy(update={"tiers": homework.tiers.model_copy(update={"scaffolded": few})})


def with_long_supports(homework: Homework, times: int) -> Homework:
    def longer(task: Task) -> Task:
        text = f"Look at picture {task.id}. " * times
        return task.model_copy(update={"supports": (task.supports[0].model_copy(update={"text": text}),)})

    supported = tuple(longer(task) for task in homework.tiers.scaffolded)
    return homework.model_copy(update={"tiers": homework.tiers.model_copy(update={"scaffolded": supported})})


def test_a_strip_comes_last_and_holds_every_support_under_its_number(homework: Homework) -> None:
    few = with_scaffolded(homework, 3)
    sheet = pupil_sheet(few, Tier.SCAFFOLDED, Mark.CIRCLE, SheetOptions(supports="strip"))
    assert not of(sheet, Help)
    whole = sheet.blocks[-1]
    assert isinstance(whole, Together), "a strip never breaks over a page"
    cut, strip = whole.blocks
    assert isinstance(cut, CutLine)
    assert isinstance(strip, Grid)
    assert strip.rows == (("1, 2, 3", "**Steps:** 1\\. Look.\n\n2\\. Choose."),), (
        "questions with the same supports share them"
    )


@pytest.mark.parametrize("supports", [None, "strip", "back"])
def test_supports_for_which_the_paper_has_no_room_go_to_a_page_of_their_own(
    homework: Homework, supports: Supports | None
) -> None:
    helped = with_long_supports(homework, times=4)
    sheet = pupil_sheet(helped, Tier.SCAFFOLDED, Mark.CIRCLE, SheetOptions(supports=supports))
    assert page_count(sheet) == 3
    place = next(n for n, block in enumerate(sheet.blocks) if isinstance(block, PageBreak))
    assert page_count(sheet.model_copy(update={"blocks": sheet.blocks[:place]})) == 2
    strips = of(sheet.model_copy(update={"blocks": sheet.blocks[place:]}), Grid)
    assert [row[0] for row in strips[0].rows] == [str(n) for n in range(1, 13)]


@pytest.mark.parametrize(("times", "strips"), [(1, 2), (6, 1)])
def test_a_page_of_supports_serves_two_pupils_where_it_holds_two_strips(
    make_homework: Callable[..., Homework], times: int, strips: int
) -> None:
    helped = with_long_supports(make_homework(stem="Many words to read. " * 60), times)
    sheet = pupil_sheet(helped, Tier.SCAFFOLDED, Mark.CIRCLE)
    place = next(n for n, block in enumerate(sheet.blocks) if isinstance(block, PageBreak))
    apart = [*every(sheet.blocks[place:])]
    grids = [block for block in apart if isinstance(block, Grid)]
    assert len(grids) == strips
    assert len(set(grids)) == 1
    assert len([block for block in apart if isinstance(block, CutLine)]) == strips - 1
    titles = [block.text for block in apart if isinstance(block, Heading)]
    assert titles == ["Help with the questions · Castles & cells: homework"] * strips
    assert page_count(sheet) == 3


def test_supports_on_the_back_start_a_page_where_the_front_holds_the_questions(homework: Homework) -> None:
    few = with_scaffolded(homework, 2)
    options = SheetOptions(supports="back")
    assert of(pupil_sheet(few, Tier.SCAFFOLDED, Mark.CIRCLE, options), PageBreak)
    assert page_count(pupil_sheet(few, Tier.SCAFFOLDED, Mark.CIRCLE, options)) == 2
    assert not of(pupil_sheet(with_scaffolded(homework, 8), Tier.SCAFFOLDED, Mark.CIRCLE, options), PageBreak)


def test_for_a_screen_nothing_is_given_up(make_homework: Callable[..., Homework]) -> None:
    homework = make_homework(stem="Many words to read. " * 100)
    screen = pupil_sheet(homework, Tier.SCAFFOLDED, Mark.CIRCLE, ON_SCREEN)
    assert len(of(screen, Help)) == len(homework.tiers.scaffolded)
    assert max(block.count for block in every(screen.blocks) if isinstance(block, WriteLines)) == 6


@pytest.mark.parametrize("minutes", [20, 60])
def test_a_question_has_the_same_room_on_every_sheet(make_homework: Callable[..., Homework], minutes: int) -> None:
    homework = make_homework("Say what you know of castles, and of cells. " * 40, minutes)
    sheets = pupil_sheets(homework, dict.fromkeys(Tier, Mark.SQUARE))
    rooms = [
        {
            question.label: [
                block for block in question.blocks if block.kind in ("write_lines", "sort_table", "verdict")
            ]
            for question in every(sheet.blocks)
            if isinstance(question, Question)
        }
        for sheet in sheets.values()
    ]
    core, supported, deeper = rooms
    assert supported == core
    assert all(room == core[label] for label, room in deeper.items() if label in core)
    ticks = {bool(of(sheet, TickTable)) for sheet in sheets.values()}
    assert len(ticks) == 1


def test_a_draft_says_so_and_a_final_print_does_not(homework: Homework) -> None:
    draft, final = (pupil_sheet(homework, Tier.CORE, Mark.SQUARE, SheetOptions(draft=draft)) for draft in (True, False))
    assert (draft.watermark, final.watermark) == ("Draft: not approved", "")
    assert draft.blocks == final.blocks


def test_the_mark_is_in_the_file_name_and_in_the_corner(homework: Homework) -> None:
    sheet = pupil_sheet(homework, Tier.EXTENSION, Mark.HEXAGON)
    assert (sheet.mark, sheet.file_name) == (Mark.HEXAGON, "castles-cells-sheet-hexagon")
