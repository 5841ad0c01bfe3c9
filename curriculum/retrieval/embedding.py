"""Text as vectors: the embedding that ships inside a package, and the protocol by which another takes its place."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Anything that turns texts into vectors. `name` changes when the vectors do."""

    @property
    def name(self) -> str: ...

    @property
    def dimensions(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, one row a text, `dimensions` wide; a row of zeros for a text without a known word."""
        ...


class PackagedEmbedder:
    """WordLlama: static word vectors inside its own wheel, so the first search needs no download."""

    name = "wordllama-l2-supercat-256"
    dimensions = 256

    def __init__(self) -> None:
        self._model: Any = None

    def embed(self, texts: Sequence[str]) -> Vectors:
        if self._model is None:
            self._model = _load()
        tokens = self._model.tokenizer.encode_batch(list(texts), add_special_tokens=False)
        # The package's own pooling pads every text of a batch to the longest; a unit among them takes gigabytes.
        sums = [self._model.embedding[text.ids].sum(axis=0) for text in tokens]
        return unit_rows(np.array(sums, dtype=np.float32).reshape(len(tokens), self.dimensions))


def unit_rows(vectors: Vectors) -> Vectors:
    """Rows scaled to length one; rows of zeros, and rows with no number, become zeros."""
    clean = np.nan_to_num(vectors)
    lengths = np.linalg.norm(clean, axis=1, keepdims=True)
    scaled: Vectors = np.divide(clean, lengths, out=np.zeros_like(clean), where=lengths > 0)
    return scaled


def _load() -> Any:
    # Its import configures the root logger, which would print every library's notes to standard error.
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    import wordllama

    root.handlers[:] = handlers
    root.setLevel(level)
    # The tokenizer is looked for under the cache folder alone: the package's own folder holds it.
    package = Path(wordllama.__file__).parent
    model = wordllama.WordLlama.load(cache_dir=package, disable_download=True)
    model.tokenizer.no_padding()
    return model
