"""Pinyin in brackets behind a hanzi goes; everything else in brackets stays."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText
from planparse.cleaning.glosses import glosses


def mended(source: str) -> str:
    text = CleanText(source)
    glosses(text)
    return text.text


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("技工(gōng)教育", "half-width brackets"),
        ("技工（gōng）教育", "full-width brackets"),
        ("技工［gōng］教育", "square brackets"),
        ("技工(gong1)教育", "a tone number"),
        ("技工（gōng\u0304）教育".replace("ō\u0304", "o\u0304"), "a combining tone mark"),
        ("技工(GŌNG)教育", "capitals"),
        ("技工(ɡōnɡ)教育", "the script g of phonetic fonts"),
        ("技工(jì gōng)教育", "several syllables"),
        ("技工（jìgōng）教育", "several syllables in one word"),
        ("技工(ji4gong1)教育", "several syllables with tone numbers"),
        ("技工(jì-gōng)教育", "a hyphen between syllables"),
    ],
)
def test_glosses_go(source: str, why: str) -> None:
    assert mended(source) == "技工教育", why


@pytest.mark.parametrize(
    ("source", "text"),
    [("绿(lǜ)色", "绿色"), ("女(nǚ)性", "女性"), ("西安(xī'ān)市", "西安市"), ("战略(lüè)", "战略")],
)
def test_umlauts_and_apostrophes_are_pinyin(source: str, text: str) -> None:
    assert mended(source) == text


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("国内生产总值(GDP)", "an abbreviation"),
        ("平台(app)建设", "an English word that is no syllable"),
        ("负责(he)", "a bare syllable in a text without glosses may be English"),
        ("会议(can)议程(men)", "neither do two of them make a gloss"),
        ("技工(gōng教育", "an unclosed bracket"),
        ("教育gōng", "no brackets"),
        ("(gōng)教育", "behind nothing"),
        ("第1(yī)条", "behind a figure"),
        ("标准(A2)", "a class with a number"),
        ("车间(b1)层", "a letter with a number is no syllable"),
        ("方案(brǎvo)", "a tone mark alone does not make pinyin"),
    ],
)
def test_what_is_no_gloss_stays(source: str, why: str) -> None:
    assert mended(source) == source, why


def test_bare_syllables_are_glosses_among_glosses() -> None:
    assert mended("加(jiā)快(kuài)了(le)发展(zhǎn)的(de)步伐（app）") == "加快了发展的步伐（app）"


def test_each_gloss_is_counted_and_addressed() -> None:
    text = CleanText("技(jì)工(gōng)")
    glosses(text)
    assert (text.mends["glosses"].count, text.mends["glosses"].spans) == (2, [(1, 5), (6, 12)])
