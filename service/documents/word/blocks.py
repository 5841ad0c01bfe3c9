"""Every block of a document as nodes of pandoc's tree: one line a block, so that a new one is seen to be missing."""

from collections.abc import Sequence

from service.documents import content
from service.documents.content import Block
from service.documents.word import answers, passages, questions
from service.documents.word.nodes import SHEET, SLIDE, TOGETHER, Node, paragraph, run_of, words
from service.documents.word.text import line
from service.documents.word.title import title_nodes


def nodes_of(blocks: Sequence[Block]) -> list[Node]:
    """The nodes of blocks, in reading order."""
    return [node for block in blocks for node in _nodes(block)]


def _nodes(block: Block) -> list[Node]:
    match block:
        case content.Heading():
            return passages.heading_nodes(block)
        case content.Paragraph():
            return passages.paragraph_nodes(block)
        case content.Figure():
            return passages.figure_nodes(block)
        case content.Bullets():
            return passages.bullet_nodes(block)
        case content.Facts():
            return passages.fact_nodes(block)
        case content.Grid():
            return passages.grid_nodes(block)
        case content.Bank():
            return passages.bank_nodes(block)
        case content.Help():
            return passages.help_nodes(block)
        case content.KeyList():
            return passages.key_nodes(block)
        case content.NameLine():
            return answers.name_nodes(block)
        case content.TickTable():
            return answers.tick_table_nodes(block)
        case content.WriteLines():
            return answers.write_line_nodes(block)
        case content.WorkingSpace():
            return answers.working_nodes(block)
        case content.FinalAnswer():
            return answers.final_nodes(block)
        case content.TickOptions():
            return answers.option_nodes(block)
        case content.Lettered():
            return answers.lettered_nodes(block)
        case content.MatchColumns():
            return answers.match_nodes(block)
        case content.LetterBoxes():
            return answers.letter_box_nodes(block)
        case content.SortTable():
            return answers.sort_nodes(block)
        case content.FillTable():
            return answers.fill_nodes(block)
        case content.Verdict():
            return answers.verdict_nodes(block)
        case content.Canvas():
            return answers.canvas_nodes(block)
        case content.PageBreak():
            return [paragraph("Page Break", [])]
        case content.CutLine():
            return [paragraph("Cut Line", [words("✂ "), *line(block.label)])]
        case content.Question():
            return questions.question_nodes(block, nodes_of)
        case content.Part():
            return questions.part_nodes(block, nodes_of)
        case content.Together():
            return [run_of(TOGETHER, nodes_of(block.blocks))]
        case content.Slide():
            return [run_of(SLIDE, [paragraph("Slide Title", line(block.title)), *nodes_of(block.blocks)])]
        case content.Sheet():
            return [run_of(SHEET, [*title_nodes(block), *nodes_of(block.blocks)])]
