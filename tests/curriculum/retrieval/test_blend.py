"""Two sets of scores made one."""

import numpy as np

from curriculum.retrieval.blend import DENSE_ALONE, LEXICAL_ALONE, Blend


def _scores(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def test_both_sides_count() -> None:
    blended = Blend(1.0, 1.0).of(_scores(0.0, 2.0, 4.0), _scores(0.9, 0.1, 0.5))
    assert blended.round(2).tolist() == [0.5, 0.25, 0.75]


def test_a_row_the_store_left_out_counts_as_the_farthest() -> None:
    assert DENSE_ALONE.of(_scores(0, 0, 0), _scores(0.9, float("nan"), 0.5)).tolist() == [1.0, 0.0, 0.0]


def test_no_match_at_all_is_zero() -> None:
    assert LEXICAL_ALONE.of(_scores(0, 0), _scores(0.2, 0.1)).tolist() == [0.0, 0.0]
    assert DENSE_ALONE.of(_scores(0, 0), _scores(float("nan"), float("nan"))).tolist() == [0.0, 0.0]
