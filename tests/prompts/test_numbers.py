"""Numbers, fields and words that prompts name are those of the code that reads the answers and of the checks."""

import json
import re
from pathlib import Path

from evals.checks import documentation
from evals.thresholds import LEAST_FADE_WORDS
from generator import derive
from generator.authors import wire
from generator.items import cloze
from prompts import render
from prompts.files import source_of
from prompts.numbers import NUMBERS

FOLDER = Path(__file__).parents[2] / "prompts"
JSON_LINE = re.compile(r"^(?:JSON: )?(\{\".+\})", re.M)


def test_numbers_agree_with_the_checks_and_the_item_models() -> None:
    assert NUMBERS["reason_words"] == documentation.LEAST_RATIONALE
    assert NUMBERS["fade_words"] == LEAST_FADE_WORDS
    assert NUMBERS["spare_words"] == cloze.SPARES
    assert NUMBERS["deep"] == derive.DEEP


def test_every_number_is_named_by_a_prompt_and_known() -> None:
    named = {
        name for path in FOLDER.rglob("*.md.j2") for name in re.findall(r"\bnumbers\.(\w+)", path.read_text("utf-8"))
    }
    assert named == set(NUMBERS)


def test_the_task_in_the_house_rules_has_the_fields_that_are_read() -> None:
    found = JSON_LINE.search(render("house", subject="science", key_stage=3).text)
    assert found
    shown = json.loads(found[1])
    assert list(shown) == list(wire.WireTask.model_fields)
    assert list(shown["items"][0]) == list(wire.WireItem.model_fields)
    assert list(shown["points"][0]) == list(wire.WirePoint.model_fields)
    assert list(shown["errors"][0]) == list(wire.WireError.model_fields)


def test_scaffolds_and_starters_have_the_fields_that_are_read() -> None:
    for text in (
        render("scaffolded", labels="S1", minutes=30).text,
        render("adapt", profile="", provisions=[], tasks=[]).text,
    ):
        found = JSON_LINE.search(text)
        assert found
        shown = json.loads(found[1])["scaffolds"][0]
        assert list(shown) == list(wire.WireScaffold.model_fields)
        assert list(shown["supports"][0]) == list(wire.WireSupport.model_fields)
    found = re.search(r"\"starters\": \[(\{.+?\})\]", source_of("extension.md.j2"))
    assert found
    assert list(json.loads(found[1])) == list(wire.WireStarter.model_fields)


def test_every_kind_of_response_is_explained() -> None:
    from generator.authors.wire_responses import READERS

    explained = set(re.findall(r"if \"(\w+)\" in kinds", source_of("partials/kinds.md.j2")))
    assert explained == set(READERS)
