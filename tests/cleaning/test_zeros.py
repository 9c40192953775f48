"""What stands for a zero among Chinese numerals."""

from __future__ import annotations

import pytest

from planparse.cleaning import clean


@pytest.mark.parametrize(
    ("source", "read", "why"),
    [
        ("二OO三年十二月八日", "二〇〇三年十二月八日", "capital letters"),
        ("二ＯＯ三年", "二〇〇三年", "full-width letters"),
        ("二o一二年", "二〇一二年", "a small letter"),
        ("二000年三月三0日", "二〇〇〇年三月三〇日", "digits, in a day, too"),
        ("一九九0 年", "一九九〇 年", "at the end of a year"),
        ("二\u041e\u041e九年", "二〇〇九年", "Cyrillic"),
        ("二O二O年一O月二O日", "二〇二〇年一〇月二〇日", "in every place"),
        ("二0二0年，2000年", "二〇二〇年，2000年", "figures of their own stay"),
        ("一OK了二OO", "一OK了二OO", "no date"),
        ("第二000号", "第二000号", "no date"),
    ],
)
def test_zeros(source: str, read: str, why: str) -> None:
    text = clean(source)
    assert text.text == read, why
    assert len(text.raw) == len(source)
    assert ("zeros" in text.mends) == (read != source.replace("Ｏ", "O"))


def test_what_a_reader_reads_is_quoted() -> None:
    text = clean("二OO三年")
    assert text.quote(0, 5) == "二OO三年"
