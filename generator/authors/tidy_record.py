"""What a model slips in where its form is not enforced, put right: nulls, a lone value for a list, characters nobody sees.

None of it is worth a second call, and none of it may reach a page: control characters and reversed writing change what a
line seems to say. Joiners and marks that other scripts need are left alone.
"""

import re
import types
from collections.abc import Mapping
from typing import Any, get_args, get_origin

LINE_END = re.compile("\r\n?|[\x0b\u0085\u2028\u2029]")
HIDDEN = re.compile(
    "[\x00-\x08\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
# `\frac` written into JSON with one backslash arrives as a form feed and "rac"; likewise `\beta`, `\times`, `\right`.
LATEX = {
    re.compile("\x0c(?=[a-z])"): r"\\f",
    re.compile("\x08(?=[a-z])"): r"\\b",
    re.compile("\t(?=(?:imes|heta|riangle|an)(?![a-z])|ext\\{)"): r"\\t",
    re.compile("\r(?=(?:ight|ho)(?![a-z]))"): r"\\r",
}


def tidy_record(given: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """One record with its slips put right; `fields` are the annotations of its form by name."""
    return {
        name: _tidy_field(value, fields.get(name))
        for name, value in given.items()
        if value is not None and isinstance(name, str)
    }


def tidy_text(text: str) -> str:
    """The text without what nobody sees, its line ends as one kind."""
    if text.isprintable():
        return text
    for slip, meant in LATEX.items():
        text = slip.sub(meant, text)
    return HIDDEN.sub("", LINE_END.sub("\n", text))


def _tidy_field(value: Any, form: Any) -> Any:
    if get_origin(form) is not tuple:
        return _tidy_value(value)
    inner = get_args(form)[0]
    if isinstance(value, str) and inner is str:
        return [tidy_text(value)] if value.strip() else []
    if isinstance(value, dict) and isinstance(inner, type) and not isinstance(inner, types.GenericAlias):
        return [value]
    return [_tidy_value(part) for part in value if part is not None] if isinstance(value, (list, tuple)) else value


def _tidy_value(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return tidy_text(value) if isinstance(value, str) else value
