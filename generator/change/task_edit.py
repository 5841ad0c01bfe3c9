"""What a teacher may write into a question, and what no question can hold."""

from curriculum.models import Frozen
from curriculum.reading.overload import overload
from generator.errors import BadChange

LONGEST_TEXT = 4_000
LONGEST_ANSWER = 500
MOST_LINES = 40
MOST_MARKS_OF_A_TASK = 30


class PointEdit(Frozen):
    """A mark point. Wordings to accept stay as they are where none are given and the text is not rewritten."""

    marks: int
    text: str
    accept: tuple[str, ...] | None = None


class ErrorEdit(Frozen):
    """A likely wrong answer, and what to say to it."""

    error: str
    reply: str


class TaskEdit(Frozen):
    """What is to be different; a field that is left out stays as it is.

    `answer` is the key as it is stated, for questions answered in words or numbers; `value` its exact form, for numbers.
    `options` gives option ids their new text, `gaps` gap numbers their new answer, and `supports` replaces the texts of
    the supports, in order.
    """

    stem: str | None = None
    marks: int | None = None
    answer: str | None = None
    value: str | None = None
    accept: tuple[str, ...] | None = None
    model_answer: str | None = None
    points: tuple[PointEdit, ...] | None = None
    errors: tuple[ErrorEdit, ...] | None = None
    options: dict[str, str] | None = None
    gaps: dict[int, str] | None = None
    supports: tuple[str, ...] | None = None
    rationale: str | None = None

    def given(self) -> frozenset[str]:
        """The names of the fields that are not left out."""
        return frozenset(name for name in type(self).model_fields if getattr(self, name) is not None)


def refuse_absurd(edit: TaskEdit) -> None:
    """Raises `BadChange` for an edit without content, a blank or endless text, or marks that no question carries."""
    if not edit.given():
        raise BadChange("nothing to change; give a new text, answer, mark scheme or number of marks")
    _refuse_text("the question", edit.stem, LONGEST_TEXT)
    _refuse_text("the model answer", edit.model_answer, LONGEST_TEXT)
    _refuse_text("the rationale", edit.rationale, LONGEST_TEXT)
    _refuse_text("the answer", edit.answer, LONGEST_ANSWER)
    _refuse_text("the exact value", edit.value, LONGEST_ANSWER)
    _refuse_texts("a wording to accept", edit.accept, LONGEST_ANSWER)
    _refuse_texts("an option", tuple((edit.options or {}).values()), LONGEST_ANSWER)
    _refuse_texts("the answer to a gap", tuple((edit.gaps or {}).values()), LONGEST_ANSWER)
    _refuse_texts("a support", edit.supports, LONGEST_TEXT)
    _refuse_texts("a common error", tuple(error.error for error in edit.errors or ()), LONGEST_TEXT)
    _refuse_texts("the reply to a common error", tuple(error.reply for error in edit.errors or ()), LONGEST_TEXT)
    _refuse_marks("a question carries", edit.marks)
    if edit.points is not None:
        _refuse_points(edit.points)


def _refuse_points(points: tuple[PointEdit, ...]) -> None:
    if not points:
        raise BadChange("a question needs at least one mark point; write what earns the marks")
    _refuse_texts("a mark point", tuple(point.text for point in points), LONGEST_TEXT)
    for point in points:
        _refuse_marks("a mark point carries", point.marks)
        _refuse_texts("a wording to accept", point.accept, LONGEST_ANSWER)
    _refuse_marks("a question carries", sum(point.marks for point in points))


def _refuse_marks(what: str, marks: int | None) -> None:
    if marks is not None and not 1 <= marks <= MOST_MARKS_OF_A_TASK:
        raise BadChange(f"{what} 1 to {MOST_MARKS_OF_A_TASK} marks, not {marks}")


def _refuse_texts(what: str, texts: tuple[str, ...] | None, longest: int) -> None:
    if texts and len(texts) > MOST_LINES:
        raise BadChange(f"{len(texts)} entries are too many; give at most {MOST_LINES}")
    for text in texts or ():
        _refuse_text(what, text, longest)


def _refuse_text(what: str, text: str | None, longest: int) -> None:
    if text is None:
        return
    if not text.strip():
        raise BadChange(f"{what} is empty; write the text, or leave it as it was")
    if len(text) > longest:
        raise BadChange(f"{what} is {len(text)} characters long; at most {longest} fit")
    too_much = overload(text)
    if too_much:
        raise BadChange(f"{what} {too_much}")
    hidden = next((character for character in text if not (character.isprintable() or character in "\n\t")), None)
    if hidden is not None:
        raise BadChange(f"{what} holds the hidden character U+{ord(hidden):04X}; delete it, or write the text again")
