"""Numbers as Excel shows them: percentages, thousands, decimals, dates (ECMA-376-1 18.8.31)."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from planparse.regex import regex

_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST = 2_958_466  # the day after 9999-12-31
_PIECE = regex(
    r"\"([^\"]*)\"|\\(.)|\[(?:\$([^\]-]*)[^\]]*|[^\]]*)\]|_.|\*."
    r"|(AM/PM|A/P|上午/下午|[yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?)"
    r"|([0#?.,]*[0#?][0#?.,]*)|(%)|([Gg]eneral|@)|(E[+-]0+)|(.)"
)
_TEXT, _ESCAPED, _MONEY, _TIME, _DIGITS, _PERCENT, _GENERAL, _POWER, _OTHER = range(1, 10)
_SECTIONS = regex(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*)(?:;|$)')
_SIGNIFICANT = 11  # digits of a number without a format
_MOST_DIGITS = 30


def shown(written: str, code: str, *, since_1904: bool = False) -> str:
    """A number as a format shows it; as it is written where it is none."""
    try:
        value = Decimal(written)
    except InvalidOperation:
        return written
    if not value.is_finite() or value.adjusted() > _MOST_DIGITS:
        return written
    section, value = _section(code, value)
    pieces = list(_PIECE.finditer(section))
    if any(piece[_TIME] for piece in pieces) and not any(piece[_DIGITS] for piece in pieces):
        return _moment(pieces, value, since_1904=since_1904) or general(value)
    if any(piece[_POWER] for piece in pieces):
        return general(value)
    if not any(piece[_DIGITS] or piece[_GENERAL] for piece in pieces):
        return "".join(_literal(piece) for piece in pieces) if section else general(value)
    return _figure(pieces, value)


def general(value: Decimal) -> str:
    """A number without a format: 11 digits at most, no zeros at its end."""
    if value == value.to_integral_value():
        return f"{value:.0f}"
    digits = max(_SIGNIFICANT - 1 - max(value.adjusted(), 0), 0)
    rounded = round(value, min(digits, 9 if value.adjusted() < 0 else digits))
    return f"{rounded:f}".rstrip("0").rstrip(".")


def _section(code: str, value: Decimal) -> tuple[str, Decimal]:
    """The part of a format that is for positive numbers, negative ones or zero; those of the second lose their sign."""
    sections = [match[1] for match in _SECTIONS.finditer(code)][:4]
    if len(sections) > 1 and not sections[-1]:
        sections.pop()
    if value < 0 and len(sections) > 1:
        return sections[1], -value
    if value == 0 and len(sections) > 2:
        return sections[2], value
    return (sections[0] if sections else ""), value


def _literal(piece: re.Match[str]) -> str:
    return piece[_TEXT] or piece[_ESCAPED] or piece[_MONEY] or piece[_OTHER] or ""


def _figure(pieces: list[re.Match[str]], value: Decimal) -> str:
    written = ""
    placed = False
    value *= 100 ** sum(bool(piece[_PERCENT]) for piece in pieces)
    for piece in pieces:
        if piece[_GENERAL]:
            written += general(value)
        elif piece[_DIGITS] and not placed:
            written += _digits(piece[_DIGITS], value)
            placed = True
        elif piece[_PERCENT]:
            written += "%"
        else:
            written += _literal(piece)
    return written.strip()


def _digits(code: str, value: Decimal) -> str:
    whole, _, part = code.rstrip(",").partition(".")
    value = value.scaleb(-3 * (len(code) - len(code.rstrip(","))))
    most, least = len(part.replace(",", "")), part.count("0")
    rounded = value.quantize(Decimal(1).scaleb(-min(most, _MOST_DIGITS)), ROUND_HALF_UP)
    figure = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    front, dot, back = figure.partition(".")
    while len(back) > least and back.endswith("0"):
        back = back[:-1]
    sign = "-" if front.startswith("-") else ""
    front = front.lstrip("-").rjust(min(whole.count("0"), _MOST_DIGITS), "0")
    return sign + front + (dot + back if back else "")


def _moment(pieces: list[re.Match[str]], value: Decimal, *, since_1904: bool) -> str:
    """A day, counted from 1899-12-30 or 1904-01-01, and a time."""
    if not 0 <= value < _LAST:
        return ""
    try:
        at = (_EPOCH_1904 if since_1904 else _EPOCH) + timedelta(seconds=round(float(value) * 86400))
    except OverflowError:
        return ""
    written = ""
    before = ""  # the last unit: minutes stand behind hours or before seconds
    times = [piece[_TIME] for piece in pieces]
    halves = any(unit and "/" in unit for unit in times)
    for number, piece in enumerate(pieces):
        unit = times[number]
        if not unit:
            written += _literal(piece)
            continue
        behind = next((other for other in times[number + 1 :] if other), "")
        is_minutes = unit[0] in "mM" and (
            (before[:1] in "hH" and before != "") or (behind[:1] in "sS" and behind != "")
        )
        written += _unit(unit, at, is_minutes=is_minutes, halves=halves)
        before = unit
    return written.strip()


def _unit(unit: str, at: datetime, *, is_minutes: bool, halves: bool) -> str:
    kind, size = unit[0].lower(), len(unit)
    if "/" in unit:
        names = unit.split("/")
        return names[at.hour >= 12]
    if kind == "y":
        return f"{at.year % 100:02}" if size <= 2 else f"{at.year}"
    if kind == "m" and size > 2 and not is_minutes:
        name = at.strftime("%B")
        return name if size > 3 else name[:3]
    if kind == "d" and size > 2:
        days = "星期一 星期二 星期三 星期四 星期五 星期六 星期日".split()
        return days[at.weekday()]
    hour = (at.hour - 1) % 12 + 1 if halves else at.hour
    values = {"m": at.minute if is_minutes else at.month, "d": at.day, "h": hour, "s": at.second}
    return f"{values[kind]:02}" if size > 1 else f"{values[kind]}"
