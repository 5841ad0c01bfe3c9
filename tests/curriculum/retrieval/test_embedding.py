"""The packaged embedding: offline, unit vectors, no trace in the logs."""

import logging

import numpy as np

from curriculum.retrieval.embedding import PackagedEmbedder


def test_vectors_are_of_length_one() -> None:
    vectors = PackagedEmbedder().embed(["fractions", "a much longer text about plants and light"])
    assert vectors.shape == (2, PackagedEmbedder.dimensions)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1)


def test_a_text_without_words_is_zeros() -> None:
    assert not PackagedEmbedder().embed([""]).any()


def test_a_text_has_one_vector_whatever_stands_beside_it() -> None:
    embedder = PackagedEmbedder()
    assert np.array_equal(embedder.embed(["light"])[0], embedder.embed(["light", "a longer text about light"])[0])


def test_related_words_are_nearer_than_others() -> None:
    plant, leaf, war = PackagedEmbedder().embed(["plants and leaves", "a leaf of a tree", "the Cold War"])
    assert plant @ leaf > plant @ war


def test_the_root_logger_is_left_alone() -> None:
    level, handlers = logging.getLogger().level, list(logging.getLogger().handlers)
    PackagedEmbedder().embed(["anything"])
    assert (logging.getLogger().level, logging.getLogger().handlers) == (level, handlers)
