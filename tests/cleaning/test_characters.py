"""Repairs of single characters: line ends, blanks, invisible and compatibility characters."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText
from planparse.cleaning.characters import compatibility, invisible, line_ends, spaces


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("甲\r\n乙", "甲\n乙", "CRLF is one line end"),
        ("甲\r乙\r\r丙", "甲\n乙\n\n丙", "CR alone, as on old systems"),
        ("甲\x85乙\u2028丙\u2029丁\f戊\v己", "甲\n乙\n丙\n丁\n戊\n己", "NEL, Unicode separators, form feed"),
        ("甲\n乙", "甲\n乙", "nothing to do"),
    ],
)
def test_line_ends(source: str, text: str, why: str) -> None:
    mended = CleanText(source)
    line_ends(mended)
    assert mended.text == text, why


@pytest.mark.parametrize("blank", list("\t\xa0\u2002\u2003\u2009\u202f\u205f\u3000"))
def test_every_blank_reads_as_a_space_and_is_quoted_as_it_is(blank: str) -> None:
    mended = CleanText(f"甲{blank}乙")
    spaces(mended)
    assert (mended.text, mended.raw) == ("甲 乙", f"甲{blank}乙")
    assert mended.mends["spaces"].count == 1


@pytest.mark.parametrize("mark", list("\u200b\u200c\u200d\u2060\ufeff\xad\u200e\u202e\ufe0f\x00\x07\x7f"))
def test_invisible_characters_go(mark: str) -> None:
    mended = CleanText(f"工{mark}作{mark}{mark}。")
    invisible(mended)
    assert mended.text == "工作。"
    assert mended.mends["invisible"].spans == [(1, 2), (3, 5)]


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("⼀、⼯作", "一、工作", "Kangxi radicals, from PDF fonts"),
        ("⻓江⻛险⻢上", "长江风险马上", "CJK radicals, which Unicode does not decompose"),
        ("更新金額", "更新金額", "compatibility ideographs"),
        ("\ue78d\ue79f", "，\ue79f", "private use that GB 18030 names; what it does not name stays"),
        ("𠀀𫖯", "𠀀𫖯", "rare hanzi are hanzi"),
        ("甲\ufffd乙", "甲\ufffd乙", "what nobody can read is never guessed"),
    ],
)
def test_compatibility(source: str, text: str, why: str) -> None:
    mended = CleanText(source)
    compatibility(mended)
    assert mended.text == text, why


def test_unreadable_characters_are_counted() -> None:
    mended = CleanText("甲\ufffd乙\ue79f丙")
    compatibility(mended)
    assert (mended.mends["unreadable"].count, mended.mends["unreadable"].spans) == (2, [])


def test_a_private_use_blank_is_no_ink_and_has_its_place() -> None:
    mended = CleanText("甲\ue5e5乙\ue5e5")
    compatibility(mended)
    assert mended.text == mended.raw == "甲 乙 "
    assert list(mended.repaired()) == [(1, 2, "compatibility", " "), (3, 4, "compatibility", " ")]
