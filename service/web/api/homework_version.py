"""A homework as the HTTP interface tells it: the content, and the name of the version to change it from."""

from curriculum.models import Frozen
from generator.models import Homework
from service.store.records import Card, Stored, Version
from service.web.api.common import etag_of


class HomeworkVersion(Frozen):
    """A homework with the version that it stands at; send `etag` as If-Match to change it."""

    id: str
    etag: str
    card: Card
    version: Version
    homework: Homework


def told(stored: Stored) -> HomeworkVersion:
    """What was stored, for a program."""
    return HomeworkVersion(
        id=stored.card.id,
        etag=etag_of(stored),
        card=stored.card,
        version=stored.version,
        homework=stored.homework,
    )
