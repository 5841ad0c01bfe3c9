"""Rendering is strict, and what a prompt is called follows its content."""

import re
from pathlib import Path
from typing import Any

import pytest

from prompts import Prompt, PromptError, files, prompt_names, render, rendering
from prompts.fencing import CLOSE, OPEN

Inputs = dict[str, dict[str, Any]]


def test_every_prompt_is_known() -> None:
    assert prompt_names() == (
        "adapt", "context", "core", "core_tasks", "extension", "house", "judge", "judged", "repair", "reparse", "scaffolded", "schema",
    )  # fmt: skip


@pytest.mark.parametrize("name", prompt_names())
def test_a_prompt_is_the_same_bytes_each_time(name: str, inputs: Inputs) -> None:
    assert render(name, **inputs[name]) == render(name, **inputs[name])


def test_an_unknown_name_is_told_the_names() -> None:
    with pytest.raises(PromptError, match="no prompt is called 'homework'; choose from adapt, context"):
        render("homework")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"tone": "jolly"}, "knows no tone; it takes subject, key_stage"),
        ({"key_stage": "3"}, "input 'key_stage' of prompt 'house' is '3'; give a whole number"),
        ({"key_stage": True}, "give a whole number"),
        ({"subject": 3}, "give a text"),
        ({"key_stage": 6}, "prompt 'house' has no text for key_stage 6"),
    ],
)
def test_a_wrong_input_is_refused(change: dict[str, object], message: str) -> None:
    with pytest.raises(PromptError, match=re.escape(message)):
        render("house", **{"subject": "science", "key_stage": 3} | change)


@pytest.mark.parametrize("name", prompt_names())
def test_a_missing_input_is_named(name: str, inputs: Inputs) -> None:
    key = next(iter(inputs[name]))
    with pytest.raises(PromptError, match=f"prompt '{name}' lacks {key}"):
        render(name, **{other: value for other, value in inputs[name].items() if other != key})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"slots": "S1"}, "input 'slots' of prompt 'core' is 'S1'; give a list"),
        ({"slots": [{"label": "S1"}]}, "entry 1, holds label; give exactly label, objectives"),
        ({"slots": ["S1"]}, "entry 1, holds 'S1'; give exactly"),
    ],
)
def test_a_record_of_another_shape_is_refused(change: dict[str, object], message: str) -> None:
    with pytest.raises(PromptError, match=re.escape(message)):
        render("core", **{"slots": [], "minutes": 30} | change)


def test_a_field_too_many_is_refused(inputs: Inputs) -> None:
    inputs["core"]["slots"][0]["note"] = "x"
    with pytest.raises(PromptError, match="give exactly"):
        render("core", **inputs["core"])


def test_the_id_is_the_name_and_twelve_digits(inputs: Inputs) -> None:
    for name in prompt_names():
        assert re.fullmatch(rf"{name}@[0-9a-f]{{12}}", render(name, **inputs[name]).id)


def test_inputs_do_not_change_the_identity(inputs: Inputs) -> None:
    other = inputs["context"] | {"title": "Coasts"}
    assert render("context", **other).id == render("context", **inputs["context"]).id


@pytest.mark.parametrize(
    ("path", "changes", "keeps"),
    [
        ("partials/slot.md.j2", ["core", "core_tasks", "extension"], ["house", "context", "scaffolded"]),
        ("partials/demand.md.j2", ["core"], ["house", "extension"]),
        ("partials/task-fields.md.j2", ["house"], ["core"]),
        ("partials/kinds.md.j2", ["core", "extension", "repair"], ["house"]),
        ("partials/supports.md.j2", ["adapt", "repair", "scaffolded"], ["core"]),
        ("subjects/science.md.j2", ["house"], ["core"]),
        ("subjects/maths.md.j2", [], ["house"]),
        ("language/3.md.j2", ["house"], ["core"]),
        ("language/2.md.j2", [], ["house"]),
    ],
)
def test_a_changed_part_changes_the_prompts_that_include_it(
    path: str, changes: list[str], keeps: list[str], inputs: Inputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {name: render(name, **inputs[name]).id for name in prompt_names()}
    real = files.source_of
    monkeypatch.setattr(rendering, "source_of", lambda asked: real(asked) + ("\nMore.\n" if asked == path else ""))
    after = {name: render(name, **inputs[name]).id for name in prompt_names()}
    assert [name for name in changes if before[name] == after[name]] == []
    assert [name for name in keeps if before[name] != after[name]] == []


def test_a_changed_number_changes_the_prompts_that_name_it(inputs: Inputs, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {name: render(name, **inputs[name]).id for name in prompt_names()}
    monkeypatch.setitem(rendering.NUMBERS, "spare_words", 3)
    after = {name: render(name, **inputs[name]) for name in prompt_names()}
    assert [name for name in prompt_names() if before[name] != after[name].id] == ["adapt", "repair", "scaffolded"]
    assert "3 spare ones" in after["scaffolded"].text


def prompt_of(body: str, **shapes: object) -> files.PromptFile:
    return files.PromptFile("made", body, body, "", shapes, (), {})


def render_made(made: files.PromptFile, monkeypatch: pytest.MonkeyPatch, **inputs: object) -> Prompt:
    monkeypatch.setattr(rendering, "prompt_file", lambda name: made)
    return render("made", **inputs)


def test_text_that_went_through_no_filter_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    made = prompt_of("Say {{ word }}", word="str")
    with pytest.raises(PromptError, match=r"put it through \| said or \| fenced"):
        render_made(made, monkeypatch, word="hello")


def test_an_undefined_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PromptError, match="'wrod' is undefined"):
        render_made(prompt_of("Say {{ wrod }}", word="str"), monkeypatch, word="hello")


def test_a_prompt_file_reaches_nothing_of_python(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PromptError, match="cannot be rendered"):
        render_made(prompt_of("{{ word.__class__.__mro__ | said }}", word="str"), monkeypatch, word="hello")


@pytest.mark.parametrize("name", prompt_names())
def test_every_prompt_says_what_it_is_for(name: str) -> None:
    file = files.prompt_file(name)
    assert file.purpose.endswith(".")
    assert file.inputs
    assert file.sources


def test_every_include_counts_for_the_identity() -> None:
    for path in Path(files.__file__).parent.rglob("*.md.j2"):
        text = path.read_text("utf-8")
        assert len(re.findall(r"{%-?\s*(?:include|import|from|extends)\b", text)) == len(
            rendering.INCLUDE.findall(text)
        )


def test_a_file_without_front_matter_is_refused() -> None:
    with pytest.raises(PromptError, match="needs front matter"):
        files._read("made", "# Only text\n")


@pytest.mark.parametrize("name", prompt_names())
def test_fences_come_in_pairs(name: str, inputs: Inputs) -> None:
    text = render(name, **inputs[name]).text
    if name not in ("house", "judge"):
        lines = [line for line in text.splitlines() if line in (OPEN, CLOSE)]
        assert lines == [OPEN, CLOSE] * (len(lines) // 2)
        assert text.count(OPEN) + text.count(CLOSE) == len(lines)


def test_fixed_lines_stand_alone(inputs: Inputs) -> None:
    context, core = render("context", **inputs["context"]).text, render("core", **inputs["core"]).text
    assert "\nO2: Compare the structure of plant cells and animal cells\n" in context
    assert "\n[P3] O2 fact: A plant cell has a cell wall, which supports the cell.\n" in context
    assert "\n[P7] unit: Pupils have met" in context
    assert "\nS2 | O2 | demand 1 | choice | 1 mark\n" in core
    assert "\nS9 | O1, O3 | demand 3 | extended | 6 marks\n" in core
    tasks = render("core_tasks", **inputs["core_tasks"]).text
    assert (
        "\nS9 | O1, O3 | demand 3 | extended | 6 marks\nQuestion: A root hair cell has a long, thin part. Explain how"
    ) in tasks
    assert "\nPoints: cell wall\n" in tasks
