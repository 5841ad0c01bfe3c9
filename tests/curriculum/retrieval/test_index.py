"""Building, opening and searching an index."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from curriculum.errors import CurriculumError, UnknownSubject
from curriculum.models import Unit
from curriculum.retrieval import Index, Kind, passages_of
from curriculum.retrieval.blend import LEXICAL_ALONE
from curriculum.retrieval.embedding import PackagedEmbedder, Vectors
from curriculum.retrieval.shelf import Shelf


class CountingEmbedder:
    """The packaged embedding, counting the texts it is given."""

    name = PackagedEmbedder.name
    dimensions = PackagedEmbedder.dimensions

    def __init__(self) -> None:
        self.texts = 0
        self._real = PackagedEmbedder()

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.texts += len(texts)
        return self._real.embed(texts)


def test_a_misspelt_word_is_repaired_and_found(index: Index) -> None:
    answer = index.search("fotosynthesis", kinds=[Kind.LESSON])
    assert answer.corrected == "photosynthesis"
    assert answer.results[0].slug == "photosynthesis"


def test_a_query_spelt_right_is_not_corrected(index: Index) -> None:
    assert index.search("adding fractions").corrected is None


def test_apple_does_not_find_apply(index: Index) -> None:
    found = index.search("apple", kinds=[Kind.LESSON], blend=LEXICAL_ALONE).results
    assert [hit.slug for hit in found] == ["apple-flapjacks"]


def test_filters_apply_before_ranking(index: Index) -> None:
    found = index.search("photosynthesis", subject="maths", key_stages={2}).results
    assert found
    assert all("mathematics" in hit.subjects and 2 in hit.key_stages for hit in found)


def test_biology_finds_undivided_science(index: Index) -> None:
    found = index.search("plants and light", subject="biology", kinds=[Kind.UNIT, Kind.LESSON]).results
    assert {hit.slug for hit in found} <= {"plant-nutrition", "photosynthesis"}
    assert found


def test_a_subject_with_no_material_gives_an_empty_answer(index: Index) -> None:
    assert index.search("baptism", subject="religious education").results == ()


def test_an_unknown_subject_is_refused(index: Index) -> None:
    with pytest.raises(UnknownSubject):
        index.search("forces", subject="alchemy")


@pytest.mark.parametrize("query", ["", "   ", "!?"])
def test_a_query_without_words_finds_nothing_and_breaks_nothing(index: Index, query: str) -> None:
    assert index.search(query, kinds=[Kind.FACT], blend=LEXICAL_ALONE).results == ()


def test_a_year_in_the_query_prefers_its_units(index: Index) -> None:
    assert index.search("fractions year 4", kinds=[Kind.UNIT]).results[0].slug == "fractions-4"
    assert index.search("fractions year 6", kinds=[Kind.UNIT]).results[0].slug == "fractions-6"


def test_a_curriculum_statement_prefers_units_of_the_years_it_is_set_for(index: Index) -> None:
    statement = "add and subtract fractions with different denominators using the concept of equivalent fractions."
    found = index.search(statement, kinds=[Kind.UNIT], subject="maths", key_stages={2}).results
    assert [hit.slug for hit in found[:2]] == ["fractions-6", "fractions-4"]


def test_the_limit_holds_and_the_best_come_first(index: Index) -> None:
    scores = [hit.score for hit in index.search("fractions", limit=3).results]
    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_the_same_search_gives_the_same_answer_after_reopening(index: Index) -> None:
    assert Index.open(index.folder).search("fractions") == index.search("fractions")


def test_every_passage_is_on_the_shelf_once(index: Index, units: list[Unit]) -> None:
    shelf = Shelf(index.folder)
    kept = {(p.kind, p.id) for p in (shelf.passage(row) for row in range(len(shelf)))}
    assert {(p.kind, p.id) for p in passages_of(units)} <= kept
    assert len(kept) == len(shelf)


def test_a_rebuild_embeds_only_what_changed(units: list[Unit], tmp_path: Path) -> None:
    passages = passages_of(units)
    Index.build(passages, tmp_path / "1")
    changed = [passages[0].model_copy(update={"title": "Fractions and more"}), *passages[1:]]
    embedder = CountingEmbedder()
    Index.build(changed, tmp_path / "2", tmp_path / "1", embedder=embedder)
    assert embedder.texts == 2  # the title and the whole of one passage
    Index.build(changed, tmp_path / "3")
    reused, fresh = (np.load(tmp_path / name / "vectors.npy") for name in ("2", "3"))
    assert np.array_equal(reused, fresh)


def test_no_index_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CurriculumError, match="no search index here; import a curriculum"):
        Index.open(tmp_path)


def test_an_index_of_another_embedding_is_refused(index: Index) -> None:
    other = CountingEmbedder()
    other.name = "another"
    with pytest.raises(CurriculumError, match="import the curriculum again"):
        Index.open(index.folder, other)


def test_a_build_cut_short_does_not_open(units: list[Unit], tmp_path: Path) -> None:
    def stop(progress: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Index.build(passages_of(units), tmp_path, progress=stop)
    with pytest.raises(CurriculumError, match="no search index"):
        Index.open(tmp_path)


def test_nothing_to_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CurriculumError, match="nothing to index"):
        Index.build([], tmp_path)
