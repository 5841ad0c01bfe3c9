"""Turns a prompt file and its inputs into text, and gives it an identity by its content.

Jinja runs in a sandbox and refuses what is undefined. A text that has not gone through a filter of `prompts.fencing`
is refused too, so nobody can forget to fence.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from prompts.errors import PromptError
from prompts.fencing import Cleaned, fenced, said
from prompts.files import SUFFIX, PromptFile, prompt_file, prompt_files, source_of
from prompts.numbers import NUMBERS
from prompts.shapes import check_inputs
from prompts.subject_families import family_of

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

HASH_DIGITS = 12
INCLUDE = re.compile(r"{%-?\s*include\s+(?:\"([^\"]+)\"|(\w+))\s*-?%}")
NUMBER_NAMED = re.compile(r"\bnumbers\.(\w+)")


@dataclass(frozen=True)
class Prompt:
    """A rendered prompt: `id` is 'house@3f2a...' (name and 12 digits of its content's hash), `text` what is sent."""

    id: str
    text: str


def prompt_names() -> tuple[str, ...]:
    """The names that `render` knows, in order of the alphabet."""
    return tuple(sorted(prompt_files()))


def render(name: str, **inputs: object) -> Prompt:
    """The prompt of this name with these inputs; `PromptError` says what is missing, unknown or of the wrong shape."""
    from jinja2 import TemplateError

    file = prompt_file(name)
    check_inputs(name, file.inputs, inputs)
    parts = _chosen_parts(file, inputs)
    try:
        text = _template(file.body).render(**inputs, **parts)
    except TemplateError as problem:
        raise PromptError(f"prompt {name!r} cannot be rendered: {problem}") from problem
    return Prompt(id=f"{name}@{_content_hash(file, parts)}", text=re.sub(r"\n{3,}", "\n\n", text).strip())


def _chosen_parts(file: PromptFile, inputs: Mapping[str, object]) -> dict[str, str]:
    """Files that inputs choose: {'subject_part': 'subjects/maths.md.j2', 'key_stage_part': 'language/3.md.j2'}."""
    chosen = {}
    for key, folder in file.chooses.items():
        value = inputs[key]
        part = family_of(value) if key == "subject" and isinstance(value, str) else str(value)
        chosen[f"{key}_part"] = path = f"{folder}/{part}{SUFFIX}"
        try:
            source_of(path)
        except OSError as problem:
            raise PromptError(f"prompt {file.name!r} has no text for {key} {value!r}") from problem
    return chosen


def _content_hash(file: PromptFile, parts: Mapping[str, str]) -> str:
    """Over the file, every file that it includes, and the numbers that any of them names."""
    sources = {"": file.source}
    waiting = [file.source]
    while waiting:
        for literal, variable in INCLUDE.findall(waiting.pop()):
            path = literal or parts.get(variable, "")
            if path and path not in sources:
                sources[path] = source_of(path)
                waiting.append(sources[path])
    named = sorted({number for source in sources.values() for number in NUMBER_NAMED.findall(source)})
    digest = sha256()
    for piece in (*(text for pair in sorted(sources.items()) for text in pair), *(f"{n}={NUMBERS[n]}" for n in named)):
        digest.update(piece.encode() + b"\0")
    return digest.hexdigest()[:HASH_DIGITS]


def _only_cleaned(value: object) -> object:
    """What a template may print: whole numbers, and text that went through a filter."""
    from jinja2 import Undefined

    if isinstance(value, Cleaned | int | Undefined):
        return value
    raise PromptError(f"a prompt file prints {value!r:.60} as it came; put it through | said or | fenced")


@lru_cache(maxsize=100)
def _template(body: str) -> "Template":
    return _environment().from_string(body)


@lru_cache(maxsize=1)
def _environment() -> "SandboxedEnvironment":
    # Jinja takes a noticeable part of a second to load, and most commands render no prompt.
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(source_of),
        undefined=StrictUndefined,
        finalize=_only_cleaned,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        autoescape=False,
    )
    environment.filters |= {"said": said, "fenced": fenced}
    environment.globals["numbers"] = NUMBERS
    return environment
