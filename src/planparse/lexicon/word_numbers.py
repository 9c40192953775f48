"""Number formats of office programs: how automatic numbering writes the n-th number.

Names and characters are those of ST_NumberFormat (ECMA-376-1 17.18.59), where Word departs from it those that Word
writes ([MS-OE376] 2.1.580). The numeric codes of old Word files are MSONFC ([MS-OSHARED] 2.2.1.3), the samples of
OpenDocument those of style:num-format (ODF 1.3 part 3, 19.504) and what LibreOffice adds to them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

# By MSONFC, from 0. Codes that are missing at the end, and 255, are "none"; those of other scripts are left out.
BY_CODE = (
    "decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago"
    " ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal"
    " japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero"
    " bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese"
    " ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting"
    " ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified"
    " chineseCountingThousand ideographDigital koreanDigital koreanCounting koreanLegal koreanDigital2"
).split()

# style:num-format by how its sample begins, blanks left out.
BY_SAMPLE = (
    ("1", "decimal"),
    ("a", "lowerLetter"),
    ("A", "upperLetter"),
    ("i", "lowerRoman"),
    ("I", "upperRoman"),
    ("１", "decimalFullWidth"),
    ("①", "decimalEnclosedCircle"),
    ("⑴", "decimalEnclosedParen"),
    ("⒈", "decimalEnclosedFullstop"),
    ("㈠", "ideographEnclosedCircle"),
    ("〇", "ideographDigital"),
    ("一", "chineseCountingThousand"),
    ("壹,贰", "chineseLegalSimplified"),
    ("壹", "ideographLegalTraditional"),
    ("甲", "ideographTraditional"),
    ("子", "ideographZodiac"),
)

BULLET = "•"
_MOST = 32_767  # the highest number that Word counts to
_MOST_LETTERS = 780  # thirty times the alphabet, where Word's letters end
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_FORMAL_UNITS = ("", "拾", "佰", "仟", "萬")
_UNITS = ("", "十", "百", "千", "万")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def _one_of(characters: str, n: int) -> str:
    """The n-th of a set; behind its end the digits (17.18.59)."""
    return characters[n - 1] if 0 < n <= len(characters) else str(n)


def _row(first: str, length: int) -> str:
    return "".join(chr(ord(first) + step) for step in range(length))


def _digits(zero_to_nine: str, n: int) -> str:
    return str(n).translate({ord("0") + value: digit for value, digit in enumerate(zero_to_nine)})


def _letters(first: str, n: int) -> str:
    """A to Z, then AA, BB, CC: the same letter again, and not AB."""
    if not 0 < n <= _MOST_LETTERS:
        return str(n)
    again, letter = divmod(n - 1, 26)
    return chr(ord(first) + letter) * (again + 1)


def _roman(n: int) -> str:
    written = ""
    rest = max(n, 0)
    for value, letters in _ROMAN:
        times, rest = divmod(rest, value)
        written += letters * times
    return written or str(n)


def _spoken(
    digits: str, units: tuple[str, ...], n: int, *, zero: str = "", one: str = "", short: str = ""
) -> str:
    """A number in words up to 99,999. ``zero`` fills the gaps (一百〇一).

    Before the units in ``one`` no 1 is written at all (百一), before those in ``short`` none at the beginning (十一).
    """
    if n > 9_999:
        head, rest = divmod(n, 10_000)
        front = _spoken(digits, units, head, zero=zero, one=one, short=short) + units[4]
        if not rest:
            return front
        back = _spoken(digits, units, rest, zero=zero, one=one)
        return front + (zero if rest < 1_000 else "") + back
    written = ""
    gap = False
    for place in (3, 2, 1, 0):
        digit = n // 10**place % 10
        if not digit:
            gap = bool(written)
            continue
        unit = units[place]
        left_out = digit == 1 and bool(unit) and (unit in one or (unit in short and not written))
        written += (zero if gap else "") + ("" if left_out else digits[digit]) + unit
        gap = False
    return written or digits[0]


def _counted(digits: str, n: int) -> str:
    """In words up to 99, from there on by its digits: 九十九, 一〇〇."""
    return _spoken(digits, _UNITS, n, short="十") if n < 100 else _digits(digits, n)


def _ordinal(n: int) -> str:
    ending = "th" if n // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


_HAN, _HAN_OPEN = "〇一二三四五六七八九", "○一二三四五六七八九"

FORMATS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "bullet": lambda _: BULLET,
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda n: f"{n:02}",
    "hex": lambda n: f"{n:X}",
    "numberInDash": lambda n: f"- {n} -",
    "ordinal": _ordinal,
    "lowerLetter": partial(_letters, "a"),
    "upperLetter": partial(_letters, "A"),
    "lowerRoman": _roman,
    "upperRoman": lambda n: _roman(n).upper(),
    "decimalFullWidth": partial(_digits, _row("０", 10)),
    "decimalFullWidth2": partial(_digits, _row("０", 10)),
    "decimalEnclosedCircle": partial(_one_of, _row("①", 20)),
    "decimalEnclosedCircleChinese": partial(_one_of, _row("①", 20)),
    "decimalEnclosedParen": partial(_one_of, _row("⑴", 20)),
    "decimalEnclosedFullstop": partial(_one_of, _row("⒈", 20)),
    "ideographEnclosedCircle": partial(_one_of, _row("㈠", 10)),
    "ideographTraditional": partial(_one_of, _STEMS),
    "ideographZodiac": partial(_one_of, _BRANCHES),
    "ideographZodiacTraditional": lambda n: _STEMS[(n - 1) % 10] + _BRANCHES[(n - 1) % 12],
    "ideographDigital": partial(_digits, _HAN),
    "japaneseDigitalTenThousand": partial(_digits, _HAN),
    "taiwaneseDigital": partial(_digits, _HAN_OPEN),
    "chineseCounting": partial(_counted, _HAN),
    "taiwaneseCounting": partial(_counted, _HAN_OPEN),
    "chineseCountingThousand": partial(_spoken, _HAN, _UNITS, zero="〇", short="十"),
    "taiwaneseCountingThousand": partial(_spoken, _HAN, (*_UNITS[:4], "萬"), zero="〇", short="十"),
    "japaneseCounting": partial(_spoken, _HAN, _UNITS, one="十百千"),
    "chineseLegalSimplified": partial(_spoken, "零壹贰叁肆伍陆柒捌玖", _FORMAL_UNITS, zero="零"),
    "ideographLegalTraditional": partial(_spoken, "零壹貳參肆伍陸柒捌玖", _FORMAL_UNITS, zero="零"),
    "japaneseLegal": partial(_spoken, "零壱弐参四伍六七八九", ("", "拾", "百", "阡", "萬")),
}


def number(format_name: str, n: int) -> str:
    """Write a number in a format; one of another script, or beyond what Word counts to, in Arabic digits."""
    write = FORMATS.get(format_name, str)
    return write(n) if 0 <= n <= _MOST else str(n)
