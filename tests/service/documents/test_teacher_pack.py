"""The teacher pack holds everything that marking and the next lesson need."""

import re

import pytest

from generator.models import Homework, Tier
from service.documents import USUAL_MARKS, Mark, teacher_pack_html


def words_of(homework: Homework) -> str:
    page = teacher_pack_html(homework, {**USUAL_MARKS, Tier.SCAFFOLDED: Mark.HEXAGON})
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


@pytest.mark.parametrize(
    "text",
    [
        "KEYcanonical1", "KEYaccept", "KEYmethod", "KEYreject", "M1", "KEYlevel", "KEYmodel12", "KEYerror", "KEYreply",
        "KEYreason", "KEYfade", "KEYchange", "KEYexemplar", "from Oak, unchecked", "computed and checked", "curated",
        "nth(3, 5, 7)", "This task addresses cells, number 3.", "too few facts", "add facts", "Worth a look",
        "Demand falls. Swap two tasks.", "You are secure.", "Next, learn the names.",
        "If many miss this, reteach cells.",
        "OGL 3.0", "Contains public sector information.", "hexagon scaffolded", "22 of 24 marks",
        "item models, with no language model", "clue: points to the word",
    ],
)  # fmt: skip
def test_the_pack_says(homework: Homework, text: str) -> None:
    assert text in words_of(homework)


def test_a_version_without_a_mark_is_an_error(homework: Homework) -> None:
    with pytest.raises(KeyError):
        teacher_pack_html(homework, {Tier.CORE: Mark.SQUARE})
