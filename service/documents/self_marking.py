"""The self-marking slide: the numbered answers, from which a class marks most of its work in five minutes."""

from generator.models import Homework
from service.documents.content import Document
from service.documents.letterhead import file_name, licence_line, watermark
from service.documents.slide_deck import key_slides


def self_marking(homework: Homework, draft: bool = False) -> Document:
    """One slide, or a second where one is too small: 16:9 on a screen, a landscape page on paper."""
    title = f"{homework.unit.title}: mark your work"
    return Document(
        title=title,
        file_name=file_name(homework, "self-marking"),
        audience="teacher",
        layout="slides",
        watermark=watermark(draft),
        footer=licence_line(homework),
        blocks=key_slides(title, [(line.n, line.answer) for line in homework.self_marking]),
    )
