"""The two bars of the finder of personal data: 97 % found, at most 2 % of clean texts refused; the packs are clean."""

from pathlib import Path

import pytest

from evals.personal_data import clean_texts, found_texts, measure
from evals.personal_data.__main__ import main
from generator.personal_data import find_personal_data

PACKS = sorted((Path(__file__).parents[2] / "curriculum" / "packs").glob("*.yaml"))


def test_at_least_97_of_100_texts_with_personal_data_are_found() -> None:
    score = measure(found_texts(), ())
    assert len(found_texts()) >= 100
    assert score.found_share >= 0.97, [text.text for text in score.missed]


def test_at_most_2_of_100_clean_texts_are_refused() -> None:
    refused = measure(found_texts(), clean_texts()).refused
    assert len(clean_texts()) >= 200
    assert len(refused) <= 0.02 * len(clean_texts()), [(text.text, place.text) for text, place in refused]


def test_no_text_stands_twice_or_in_both_sets() -> None:
    texts = [example.text for example in (*found_texts(), *clean_texts())]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.stem)
def test_a_starter_pack_is_clean(pack: Path) -> None:
    assert find_personal_data(pack.read_text(encoding="utf-8")) == ()


def test_the_measure_tells_the_fitted_and_the_held_out_part(capsys: pytest.CaptureFixture[str]) -> None:
    main()
    told = capsys.readouterr().out
    assert "first sight of batch 9: found" in told
    assert "held out: found" in told
    assert "health:" in told
