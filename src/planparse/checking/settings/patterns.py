"""Words of the user: plain ones, or a regular expression of Python between slashes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from planparse.checking.settings.selection import SettingError

if TYPE_CHECKING:
    from planparse.checking.settings.require import Word

# What a pattern is tried on: it must find nothing that has no width there, or it would find that everywhere.
_TRIALS = ("", "x", "一", "1 一x。\n", "第一条　，,")
_LONGEST = 2_000  # characters of a pattern


def expression(text: str) -> str | None:
    """What stands between the slashes; ``None`` for a plain word."""
    return text[1:-1] if len(text) > 2 and text[0] == text[-1] == "/" else None


@cache
def compiled(text: str) -> re.Pattern[str]:
    """The pattern of a word; ^ and $ are the ends of a line."""
    within = expression(text)
    return re.compile(re.escape(text) if within is None else within, re.MULTILINE)


def checked(text: str, where: str, use: str = "") -> str:
    """Return a word that can be looked for, else raise ``SettingError``."""
    within = expression(text)
    if not text.strip() or text == "//":
        raise SettingError(f"{where}: an empty word is found everywhere; name the word")
    if within is None:
        return text
    if len(within) > _LONGEST:
        raise SettingError(f"{where}: a pattern has at most {_LONGEST:,} characters")
    try:
        pattern = compiled(text)
        if use:
            pattern.sub(use, "")  # names groups that are not there
    except (re.error, IndexError, OverflowError, RecursionError) as error:
        raise SettingError(f"{where}: is no regular expression of Python ({error})") from None
    if any(not match[0] for trial in (*_TRIALS, within) for match in pattern.finditer(trial)):
        raise SettingError(f"{where}: also fits where nothing stands; write + where there is *, or a word")
    return text


def places_of(word: Word, text: str) -> Iterator[tuple[int, int, str]]:
    """Where a word stands, but not within what is preferred to it, and what to write there."""
    if expression(word.text) is None:
        at = text.find(word.text)
        while at >= 0:
            if not _stands(text, at, word.text, word.use):
                yield at, at + len(word.text), word.use
            at = text.find(word.text, at + len(word.text))
        return
    for match in compiled(word.text).finditer(text):
        use = match.expand(word.use) if word.use else ""
        if match[0] and not _stands(text, match.start(), match[0], use):
            yield match.start(), match.end(), use


def _stands(text: str, start: int, found: str, use: str) -> bool:
    """Whether what is preferred stands there already: 研究制定 for 制定 in 研究制定."""
    at = use.find(found)
    while at >= 0:
        if start >= at and text.startswith(use, start - at):
            return True
        at = use.find(found, at + 1)
    return False
