"""Which words of a range stand in the other version, and what stands in the place of others."""

from __future__ import annotations

import pytest

from planparse.comparing.aligning.kept import Kept, Run

OLD, NEW = "市局可以公布名录。", "市水务局应当公布名录。"
KEPT = Kept([Run((0, 1), (0, 1)), Run((1, 2), (3, 4)), Run((4, 9), (6, 11))], OLD, NEW)


def test_runs_are_cut_to_the_range() -> None:
    assert list(KEPT.runs(0, 3, 6)) == [Run((4, 6), (6, 8))]
    assert list(KEPT.runs(1, 0, 4)) == [Run((0, 1), (0, 1)), Run((1, 2), (3, 4))]
    assert list(KEPT.runs(0, 2, 4)) == []


@pytest.mark.parametrize(
    ("side", "words", "share"),
    [(0, "市局", 1.0), (0, "可以", 0.0), (1, "市水务局", 0.5), (1, "公布名录。", 1.0), (0, "以公布名", 0.75)],
)
def test_how_much_of_a_range_is_kept(side: int, words: str, share: float) -> None:
    start = (OLD, NEW)[side].index(words)
    assert KEPT.share(side, (start, start + len(words))) == share


def test_what_stands_in_the_place_of_a_range() -> None:
    assert KEPT.instead(0, 2, 4) == "应当"
    assert KEPT.instead(1, 4, 6) == "可以"
    assert KEPT.instead(1, 1, 3) == ""


def test_the_place_of_a_name_of_which_a_part_is_kept() -> None:
    assert KEPT.counterpart(0, 0, 2) == (0, 4)
    assert KEPT.counterpart(0, 2, 4) is None


@pytest.mark.parametrize(
    ("side", "words", "frame"),
    [
        (0, "可以", ("可以", "应当")),
        (0, "可", ("可以", "应当")),  # to the nearest words that are kept
        (1, "水务", None),  # the other has nothing there
        (1, "公布", ("应当公布", "可以公布")),  # kept itself
        (0, "市局可以公布名录。", None),  # nothing stands around it
    ],
)
def test_what_stands_between_kept_words(side: int, words: str, frame: tuple[str, str] | None) -> None:
    start = (OLD, NEW)[side].index(words)
    found = KEPT.frame(side, start, start + len(words))
    texts = (OLD, NEW) if side == 0 else (NEW, OLD)
    assert (found and tuple(text[slice(*place)] for text, place in zip(texts, found, strict=True))) == frame


def test_two_ranges_are_compared_word_by_word() -> None:
    kept = Kept.between(OLD, (0, len(OLD)), NEW, (0, len(NEW)))
    assert kept.share(0, (4, 9)) == 1
    assert kept.share(0, (2, 4)) == 0
