"""The prompt files: `<name>.md.j2` with front matter (purpose, inputs, sources), and the parts that they include."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from prompts.errors import PromptError

SUFFIX = ".md.j2"
FENCE = "---\n"
FIELDS = frozenset({"purpose", "inputs", "sources", "chooses"})


@dataclass(frozen=True)
class PromptFile:
    """A prompt as it is written. `chooses` names the inputs that pick a part, with the folder of the parts."""

    name: str
    source: str
    body: str
    purpose: str
    inputs: Mapping[str, object]
    sources: tuple[str, ...]
    chooses: Mapping[str, str]


def source_of(path: str) -> str:
    """The text of a file of this package, by its path inside it; `OSError` where there is none."""
    return files("prompts").joinpath(path).read_text("utf-8")


@lru_cache(maxsize=1)
def prompt_files() -> Mapping[str, PromptFile]:
    """Every prompt by its name."""
    names = [entry.name.removesuffix(SUFFIX) for entry in files("prompts").iterdir() if entry.name.endswith(SUFFIX)]
    return MappingProxyType({name: _read(name, source_of(name + SUFFIX)) for name in names})


def prompt_file(name: str) -> PromptFile:
    """One prompt; `PromptError` with the names there are."""
    found = prompt_files().get(name)
    if found is None:
        raise PromptError(f"no prompt is called {name!r}; choose from {', '.join(sorted(prompt_files()))}")
    return found


def _read(name: str, source: str) -> PromptFile:
    import yaml

    before, _, rest = source.partition(FENCE)
    matter, closed, body = rest.partition(FENCE)
    front = yaml.safe_load(matter) if closed and not before else None
    if not isinstance(front, dict) or not {"purpose", "inputs", "sources"} <= set(front) <= FIELDS:
        raise PromptError(f"{name}{SUFFIX} needs front matter with purpose, inputs and sources between two lines ---")
    return PromptFile(
        name=name,
        source=source,
        body=body,
        purpose=str(front["purpose"]),
        inputs=MappingProxyType(dict(front["inputs"] or {})),
        sources=tuple(front["sources"] or ()),
        chooses=MappingProxyType(dict(front.get("chooses") or {})),
    )
