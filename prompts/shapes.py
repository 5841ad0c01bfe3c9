"""The shape of a prompt's inputs, as its front matter declares it, and whether what came has it.

subject: str                                   a text
key_stage: int                                 a whole number
provisions: [str]                              a list of texts
objectives: [{label: str, statement: str}]     a list of records with exactly these fields
"""

from collections.abc import Mapping, Sequence

from prompts.errors import PromptError

_PLAIN: dict[object, type] = {"str": str, "int": int}


def check_inputs(name: str, declared: Mapping[str, object], given: Mapping[str, object]) -> None:
    """Raises `PromptError` that names the first input missing, unknown or of another shape."""
    missing = [key for key in declared if key not in given]
    unknown = [key for key in given if key not in declared]
    if missing or unknown:
        told = [f"lacks {', '.join(missing)}"] * bool(missing) + [f"knows no {', '.join(unknown)}"] * bool(unknown)
        raise PromptError(f"prompt {name!r} {' and '.join(told)}; it takes {', '.join(declared) or 'no inputs'}")
    for key, shape in declared.items():
        _check(f"input {key!r} of prompt {name!r}", shape, given[key])


def _check(what: str, shape: object, value: object) -> None:
    if isinstance(shape, list):
        if not isinstance(value, Sequence) or isinstance(value, str | bytes):
            raise PromptError(f"{what} is {value!r:.60}; give a list")
        for n, entry in enumerate(value):
            _check(f"{what}, entry {n + 1},", shape[0], entry)
    elif isinstance(shape, dict):
        if not isinstance(value, Mapping) or set(value) != set(shape):
            held = ", ".join(map(str, value)) if isinstance(value, Mapping) else repr(value)[:60]
            raise PromptError(f"{what} holds {held or 'nothing'}; give exactly {', '.join(shape)}")
        for key, inner in shape.items():
            _check(f"{what} field {key!r}", inner, value[key])
    elif not isinstance(value, _PLAIN[shape]) or isinstance(value, bool):
        raise PromptError(f"{what} is {value!r:.60}; give {'a text' if shape == 'str' else 'a whole number'}")
