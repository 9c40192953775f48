"""Number formats of automatic numbering."""

from __future__ import annotations

import pytest

from planparse.lexicon.word_numbers import BY_CODE, FORMATS, number
from planparse.reading.odt.lists import format_of

NUMBERS = (
    ("decimal", {0: "0", 1: "1", 120: "120"}),
    ("decimalZero", {1: "01", 10: "10", 100: "100"}),
    ("decimalFullWidth", {1: "１", 12: "１２"}),
    ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
    ("decimalEnclosedCircleChinese", {10: "⑩"}),
    ("decimalEnclosedParen", {1: "⑴", 20: "⒇", 21: "21"}),
    ("decimalEnclosedFullstop", {3: "⒊"}),
    ("upperLetter", {1: "A", 26: "Z", 27: "AA", 28: "BB", 53: "AAA", 781: "781"}),
    ("lowerLetter", {2: "b"}),
    ("upperRoman", {4: "IV", 9: "IX", 1994: "MCMXCIV"}),
    ("lowerRoman", {0: "0", 14: "xiv"}),
    ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 21: "21st", 112: "112th"}),
    ("numberInDash", {3: "- 3 -"}),
    (
        "chineseCounting",
        {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇", 123: "一二三"},
    ),
    ("taiwaneseCounting", {19: "十九", 101: "一○一"}),
    (
        "chineseCountingThousand",
        {
            10: "十",
            19: "十九",
            100: "一百",
            101: "一百〇一",
            110: "一百一十",
            1010: "一千〇一十",
            10001: "一万〇一",
        },
    ),
    ("taiwaneseCountingThousand", {12_000: "一萬二千"}),
    ("japaneseCounting", {10: "十", 21: "二十一", 100: "百", 111: "百十一", 2025: "二千二十五"}),
    ("ideographDigital", {10: "一〇", 205: "二〇五"}),
    ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 26: "贰拾陆", 105: "壹佰零伍"}),
    ("ideographLegalTraditional", {3: "參", 16: "壹拾陸"}),
    ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
    ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
    ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥"}),
    ("ideographEnclosedCircle", {2: "㈡", 11: "11"}),
    ("bullet", {5: "•"}),
    ("none", {5: ""}),
    ("thaiLetters", {5: "5"}),
)


@pytest.mark.parametrize(("name", "written"), NUMBERS)
def test_number(name: str, written: dict[int, str]) -> None:
    assert {n: number(name, n) for n in written} == written


@pytest.mark.parametrize("name", FORMATS)
def test_what_no_program_counts_to_is_short(name: str) -> None:
    assert all(len(number(name, n)) < 60 for n in (-7, 0, 32_767, 32_768, 10**9))


def test_codes_of_old_files() -> None:
    known = {0: "decimal", 0x0B: "japaneseCounting", 0x12: "decimalEnclosedCircle", 0x17: "bullet"}
    chinese = {0x1E: "ideographTraditional", 0x21: "taiwaneseCounting", 0x25: "chineseCounting"}
    more = {0x26: "chineseLegalSimplified", 0x27: "chineseCountingThousand", 0x2C: "koreanDigital2"}
    assert {code: BY_CODE[code] for code in known | chinese | more} == known | chinese | more


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        ("1", "decimal"),
        ("I", "upperRoman"),
        ("一, 二, 三, ...", "chineseCountingThousand"),
        ("壹, 贰, 叁, ...", "chineseLegalSimplified"),
        ("壹, 貳, 參, ...", "ideographLegalTraditional"),
        ("甲, 乙, 丙, ...", "ideographTraditional"),
        ("①, ②, ③, ...", "decimalEnclosedCircle"),
        ("あ", None),
    ],
)
def test_samples_of_opendocument(sample: str, name: str | None) -> None:
    assert format_of(sample) == name
