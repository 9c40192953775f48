"""Document numbers (发文字号, GB/T 9704-2012 7.2.5): 某发〔2021〕3号, 公告2021年第3号, 某省人民政府令第327号."""

from __future__ import annotations

from planparse.lexicon.letterhead import (
    BRACKETED_ORDER,
    BROKEN_NUMBER,
    DOCUMENT_NUMBER,
    NUMBERED_AFTER_YEAR,
    NUMBERED_BY_YEAR,
    ORDER_NUMBER,
    TERM_NUMBER,
)
from planparse.regex import regex

_NUMBERS = [
    regex(p)
    for p in (
        DOCUMENT_NUMBER,
        NUMBERED_BY_YEAR,
        NUMBERED_AFTER_YEAR,
        TERM_NUMBER,
        ORDER_NUMBER,
        BRACKETED_ORDER,
    )
]
_BROKEN_OFF = regex(BROKEN_NUMBER)
_NAMED = regex("^(?:文号|编号|字号|发文字号)[ ]*[：:][ ]*")
_BRACKETS = "（）() "


def read_document_number(text: str) -> tuple[str, str, int | None, str] | None:
    """``(text, agency, year, serial)`` of a document number that makes up the whole text.

    Brackets around it are no part of it.
    """
    if "号" not in text:
        return _broken_off(text) if "〔" in text else None
    text = _NAMED.sub("", text).removesuffix("文件")
    for words in (text, text.strip(_BRACKETS)):
        for pattern in _NUMBERS:
            if match := pattern.fullmatch(words):
                found = match.groupdict()
                year = found.get("year")
                return words, found["agency"], _year(year) if year else None, found["serial"]
    return None


def _broken_off(text: str) -> tuple[str, str, int | None, str] | None:
    """A number that lost what stands between its figures and behind them: 某政办发〔201746."""
    match = _BROKEN_OFF.fullmatch(text)
    return (text, match["agency"], int(match["year"]), match["serial"]) if match else None


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 1900 + int(digits)
