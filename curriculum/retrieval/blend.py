"""Two rankings of the same rows made into one.

Scores are blended, not ranks: on the development queries a blend of scaled scores beat reciprocal rank fusion in nDCG
and in reciprocal rank, with and without filters. Ranks forget how far the first hit stands above the second.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Blend:
    """How much each side counts. Exact words count for more: teachers use the curriculum's own terms."""

    lexical: float = 1.0
    dense: float = 0.5

    def of(self, lexical: Scores, dense: Scores) -> Scores:
        """One score from 0 to 1 for each row; a NaN in `dense` is a row that the store left out."""
        total = self.lexical * _scaled(lexical, 0.0) + self.dense * _scaled(dense, None)
        return (total / (self.lexical + self.dense)).astype(np.float32)


LEXICAL_ALONE = Blend(1.0, 0.0)
DENSE_ALONE = Blend(0.0, 1.0)


def _scaled(scores: Scores, floor: float | None) -> Scores:
    """Scores stretched so that the floor (the lowest, where None) becomes 0 and the highest 1."""
    if not len(scores) or np.isnan(scores).all():
        return np.zeros_like(scores)
    low = np.nanmin(scores) if floor is None else floor
    spread = np.nanmax(scores) - low
    scaled: Scores = np.nan_to_num((scores - low) / spread) if spread > 0 else np.zeros_like(scores)
    return scaled
