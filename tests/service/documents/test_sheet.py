"""Texts of several lines on paper that has no room for them."""

import pytest

from service.documents.sheet import run_on


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Look at it.\n\nThen choose.", "Look at it. Then choose."),
        ("1. Add.\n2. Divide by 2.", "1\\. Add.\n\n2\\. Divide by 2."),
        ("Like this: 2 + 2 = 4\n1. Add.", "Like this: 2 + 2 = 4\n\n1\\. Add."),
    ],
)
def test_lines_run_on_but_steps_keep_a_line_each(text: str, shown: str) -> None:
    assert run_on(text) == shown
    assert run_on(shown) == shown, "a sheet may be tightened more than once"
