"""What the parts of a numeral mean: multipliers, chains of them (5万4千6百), Chinese numerals (二万五千三百)."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.lexicon.numerals import ALONE, DIGITS, DIGITS_IN_WORDS, LARGE_UNITS, POWERS, SMALL_UNITS, TENS
from planparse.regex import regex

_NEXT_STEP = regex(rf"(?=.)([0-9{DIGITS_IN_WORDS}]*)([{POWERS}]*)")
_BEYOND = 10**17  # above every multiplier
_LARGEST = 1e30
_LONGEST_LAST = 10_000  # what stands behind the last multiplier has four digits at most


def plain(number: float) -> float:
    """A whole number as an int; 1.1亿 without what binary fractions add to it."""
    if isinstance(number, int):
        return number
    rounded = float(f"{number:.15g}")
    return int(rounded) if rounded.is_integer() else rounded


def order_of(numeral: str) -> int:
    """The product of the multipliers at the end of a numeral: 万亿 → 10¹²."""
    value = 1
    for char in reversed(numeral):
        step = LARGE_UNITS.get(char) or SMALL_UNITS.get(char)
        if step is None:
            break
        value *= step
    return value


def decimal(digits: str) -> float:
    """The value of digits with or without a point; a whole number is an int."""
    return plain(float(digits)) if "." in digits else int(digits)


def percent(part: float, whole: float) -> float:
    """A share in percent, to three places."""
    return plain(round(100 * part / whole, 3))


def raised(base: float, exponent: str, factor: float) -> float | None:
    """``factor`` times a power; None for what is too large or has no value. Two minus signs are none."""
    power = int(exponent.lstrip("+-")) * (-1 if exponent.count("-") == 1 else 1)
    try:
        value = factor * float(base) ** power
    except (OverflowError, ZeroDivisionError):
        return None
    return plain(value) if abs(value) < _LARGEST else None


def chained(value: float, order: str, rest: str) -> float | None:
    """A figure with multipliers in its midst: 5万4千6百, 3亿2千5百万, 3万4000, 5千万; None where they do not fall."""
    if rest[0] in "万亿":  # 3万多亿
        return plain(value * order_of(order) * order_of(rest))
    if value != int(value):
        return None
    total, section = 0.0, 0.0
    small = large = _BEYOND  # the multipliers before: within the ten thousands, and of them
    for digits, powers in [(value, order), *_steps(rest)]:
        within = powers.rstrip("万亿")
        here, above = order_of(within), order_of(powers[len(within) :])
        if here >= small or above >= large or (here == 1 and not _fits(digits, above, small, section)):
            return None
        section, small = section + digits * here, here
        if above > 1:
            total, section, large, small = total + section * above, 0.0, above, above
    return plain(total + section)


def _fits(digits: float, above: int, small: int, section: float) -> bool:
    """Whether digits without a multiplier of their own fill the places before them.

    Those are what the digits before left: not 1亿2000, 5千3万.
    """
    if above == 1:
        return digits < small <= _LONGEST_LAST
    return not digits or not section or small > digits >= small / 10


def _steps(rest: str) -> Iterator[tuple[float, str]]:
    for step in _NEXT_STEP.finditer(rest):
        digits = step[1]
        yield (int(digits) if digits.isdecimal() else DIGITS.get(digits[-1:], 0)), step[2]


def with_decimals(whole: int, decimals: str) -> float:
    """三点二五: 3 and the numerals behind the 点."""
    return float(f"{whole}.{''.join(str(DIGITS[char]) for char in decimals)}")


def share_of(numeral: str) -> tuple[float, float] | None:
    """What follows 百分之: 三点五, 3.5; two values for 二三十."""
    if numeral[0].isdecimal():
        value = decimal(numeral.replace(",", ""))
        return value, value
    whole, _, decimals = numeral.partition("点")
    pair = value_of(whole)
    if pair is None or not decimals:
        return pair
    value = plain(with_decimals(pair[0], decimals))
    return value, value


def value_of(numeral: str) -> tuple[int, int] | None:
    """The value of a Chinese numeral; two values for 两三, 三五, 十五六, 二三十."""
    if len(numeral) == 1:
        value = ALONE[numeral]
        return value, value
    if all(char in DIGITS for char in numeral):
        if len(numeral) > 2 or "〇" in numeral or "零" in numeral:
            value = int("".join(str(DIGITS[char]) for char in numeral))
            return value, value
        low, high = DIGITS[numeral[0]], DIGITS[numeral[1]]
        return (low, high) if high == low + 1 or numeral == "三五" else None
    trillions, mark, rest = numeral.partition("兆")
    pairs = [pair for pair in map(_composed, (trillions, rest)) if pair] if mark else []
    if mark:
        return (
            None
            if len(pairs) < 2
            else (pairs[0][0] * 10**12 + pairs[1][0], pairs[0][1] * 10**12 + pairs[1][1])
        )
    return _composed(numeral)


def _composed(numeral: str) -> tuple[int, int] | None:
    """Digits and multipliers: 二万五千三百; two digits in a row make a range (二三十)."""
    total = section = 0
    span = 0  # how far the upper value lies above the lower
    digit: int | None = None
    step, small, last = 1, _BEYOND, ""
    for char in numeral:
        if char in DIGITS:
            value = DIGITS[char]
            if digit and value:
                if value != digit + 1 or span:
                    return None
                span = value - digit
                continue
            digit = value
            if not value:
                step = 10  # 一百零五: what follows a zero stands for itself
        elif char in SMALL_UNITS or char in TENS:
            size = SMALL_UNITS.get(char) or TENS[char]
            if size >= small:
                return None  # 二十三十, 百千: two numerals, or none
            small = size
            section += size if char in TENS else (digit or 1) * size
            span *= size if digit is not None else 1
            digit, step = None, size
        else:
            size = LARGE_UNITS[char]
            if total and not section and digit is None and last in LARGE_UNITS:  # 四万万, 十万亿
                total, span, last = total * size, span * size, char
                continue
            section += digit or 0
            total = (
                (total + section or 1) * size if size > 10_000 or not total else total + (section or 1) * size
            )
            span *= size
            section, digit, step, small = 0, None, size, _BEYOND
        last = char
    if digit:  # 两千三 is 2300, 二十五 is 25
        place = step // 10 if step >= 100 else 1
        section += digit * place
        span *= place
    return total + section, total + section + span
