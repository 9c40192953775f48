"""Likeness rests on what texts have in common, not on the order in which a set gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planparse.comparing.names import Namer
from planparse.comparing.similar import Likenesses, Wordings, likeness, likenesses

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

features = st.lists(st.lists(st.sampled_from("甲乙丙丁戊己庚辛壬癸"), unique=True), max_size=5)
short = st.text("检查整改监测", max_size=12)


@given(features, features, st.randoms(use_true_random=False))
def test_pairs_come_in_one_order_whatever_that_of_their_features(
    old: list[list[str]], new: list[list[str]], chance: Random
) -> None:
    def shuffled(side: Sequence[Sequence[str]]) -> list[list[str]]:
        return [chance.sample(some, len(some)) for some in side]

    pairs = list(likenesses(old, new, 3))
    assert list(likenesses(shuffled(old), shuffled(new), 3)) == pairs
    assert [(pair.old, pair.new) for pair in pairs] == sorted({(pair.old, pair.new) for pair in pairs})


@given(st.lists(short, min_size=3, max_size=12), st.randoms(use_true_random=False))
def test_texts_of_the_same_pairs_of_characters_are_wholly_alike(texts: list[str], chance: Random) -> None:
    wordings = Wordings(texts, texts)
    for text in texts:
        pairs = sorted(wordings._pairs[text])
        assert wordings._worth(chance.sample(pairs, len(pairs))) == wordings._worth(pairs)


@given(st.lists(st.text("检查整改监测，", max_size=40), min_size=2, max_size=6))
def test_what_is_kept_of_a_text_changes_no_likeness(texts: list[str]) -> None:
    kept = Likenesses()
    for old in texts:
        for new in texts:
            assert kept.likeness(old, new) == likeness(old, new)


@pytest.mark.parametrize("indicator", ["3-5%" * 1000, "农村公路" * 1000])
def test_a_text_without_stops_is_cut_to_the_length_of_a_name(indicator: str) -> None:
    assert len(Namer().name(indicator).key) <= 100
