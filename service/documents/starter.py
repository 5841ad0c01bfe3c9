"""The next lesson's starter: its questions on one slide, its answers on the next."""

from collections.abc import Iterator

from generator.models import Homework, Task
from generator.pupil_view import PupilTask, pupil_task, question_labels
from service.documents.answer_blocks import numbered
from service.documents.content import Bank, Block, Bullets, Document, Figure, Lettered, Paragraph, Question
from service.documents.letterhead import file_name, licence_line, watermark
from service.documents.slide_deck import dealt, key_slides, lines_of, titled

QUESTION_LINES = 11
QUESTION_LINE_CHARACTERS = 76


def starter(homework: Homework, draft: bool = False) -> Document:
    """Slides of questions, then slides of answers. What to reteach where many miss one stands in the teacher pack."""
    labels = question_labels(homework)
    asked = [pupil_task(task, labels[task.id]) for task in homework.starter]
    groups = dealt(asked, QUESTION_LINES, _height)
    questions = titled(f"{homework.unit.title}: starter", [[_projected(task) for task in group] for group in groups])
    answers = key_slides("Answers", [(labels[task.id], _answer(task)) for task in homework.starter])
    return Document(
        title=f"{homework.unit.title}: starter",
        file_name=file_name(homework, "starter"),
        audience="teacher",
        layout="slides",
        watermark=watermark(draft),
        footer=licence_line(homework),
        blocks=(*questions, *answers),
    )


def _projected(task: PupilTask) -> Question:
    """A question without room to write: pupils answer on a board or in a book."""
    return Question(label=task.label, marks=0, blocks=tuple(_asked(task)))


def _asked(task: PupilTask) -> Iterator[Block]:
    for stimulus in task.stimulus:
        if stimulus.kind == "figure":
            yield Figure(description=stimulus.alt or "")
        elif stimulus.text:
            yield Paragraph(text=stimulus.text)
    yield Paragraph(text=task.stem)
    space = task.answer
    if space.left:
        yield Bullets(items=numbered(space.left))
    if space.right or space.items:
        yield Lettered(items=space.right or space.items)
    if space.bank:
        yield Bank(words=space.bank)


def _height(task: PupilTask) -> int:
    """Lines of type that a question takes, with what is printed to choose from."""
    space = task.answer
    printed = [task.stem, *(s.text for s in task.stimulus if s.text), *space.left, *space.items, *space.right]
    return sum(lines_of(text, QUESTION_LINE_CHARACTERS) for text in printed)


def _answer(task: Task) -> str:
    """The short key, or the model answer where the key is only a letter."""
    return task.marking.model_answer if len(task.answer.canonical) == 1 else task.answer.canonical
