"""Words that were read in a wrong encoding: where they stand, and what they were."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from planparse.checking.page import Page
from planparse.regex import regex

_LOST = regex("锟斤拷|烫烫烫|屯屯屯|(?:Ã[\x80-\xbf]){1,40}|ï»¿")
# UTF-8 read as GBK: hanzi that hardly anybody writes, such as 锛屽姞寮虹粍缁 for ，加强组织.
_WIDE = regex("[\u4e00-\u9fff\u2010-\u3020\uff00-\uffef\ue000-\uf8ff\ufffd]{4,}")
_UTF8 = regex(
    rb"(?:[\xe4-\xe9][\x80-\xbf]{2}|\xe3\x80[\x80-\xbf]|\xef\xbc[\x80-\xbf]|\xe2\x80[\x80-\xbf]){2,}"
)
# GBK read as Latin-1: ÖÐ¹ú for 中国; ×××× and ···· are placeholders.
_LATIN = regex("[\xa1-\xfe]{4,}")
# UTF-8 read as Latin-1 or Windows-1252: ä¸­å›½ for 中国.
_HIGH = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_BYTES = regex(
    rf"(?:[äåæçèé]{_HIGH}{{2}}|ï¼{_HIGH}|ã€{_HIGH}|â€{_HIGH}?){{2,}}|ï¼{_HIGH}|ã€{_HIGH}|â€[\x80-\xbf™œ]"
)
_FEWEST_RARE = 2
_MOST = 0.6  # of the characters that come out are everyday ones


class Place(NamedTuple):
    """Where something is wrong, and what is meant there; ``None``: nobody knows."""

    start: int
    end: int
    meant: str | None = None


def garbled(page: Page) -> list[Place]:
    """Places of words that were read in a wrong encoding, in order, with what they were.

    Ask for them with ``Page.once``.
    """
    return sorted(_found(page.text), key=lambda place: place[:2])


def garbled_lines(page: Page) -> set[int]:
    """The lines of the source that have such words: their characters say nothing to other rules."""
    return {bisect_right(page.line_starts, place.start) for place in page.once(garbled)}


def is_garbled(page: Page, offset: int) -> bool:
    """Does a place stand in such a line?"""
    lines = page.once(garbled_lines)
    return bool(lines) and bisect_right(page.line_starts, offset) in lines


def _found(text: str) -> Iterator[Place]:
    for match in _LOST.finditer(text):
        yield Place(*match.span())
    for match in _BYTES.finditer(text):
        yield Place(*match.span(), _reread(match[0]))
    for match in _LATIN.finditer(text):
        if meant := _gbk_of(match[0]):
            yield Place(*match.span(), meant)
    if _rare(text) >= _FEWEST_RARE:
        for match in _WIDE.finditer(text):
            yield from _utf8_in(match)


def _reread(words: str) -> str:
    """What bytes that were read as Windows-1252 are as UTF-8."""
    data = b"".join(char.encode("latin-1" if char < "\u0100" else "cp1252", "replace") for char in words)
    return data.decode("utf-8", "ignore")


def _gbk_of(words: str) -> str | None:
    """What Latin letters are as GBK, where they are common hanzi or marks throughout."""
    if len({*words} - {*"×÷·°±§"}) < 2:
        return None
    data = words.encode("latin-1")
    meant = data[: len(data) // 2 * 2].decode("gb2312", "replace")
    return meant if _are_common(meant) else None


def _utf8_in(run: re.Match[str]) -> Iterator[Place]:
    """The stretches of a run whose GBK bytes are UTF-8 of common characters."""
    chars = [char.encode("gb18030", "ignore") or b"?" for char in run[0]]
    ends = list(accumulate(map(len, chars)))
    data = b"".join(chars)
    for match in _UTF8.finditer(data):
        meant = match[0].decode("utf-8", "ignore")
        first = bisect_left(ends, match.start() + 1)
        last = bisect_left(ends, match.end())
        stretch = run[0][first : last + 1]
        if _are_common(meant) and _rare(stretch) >= _FEWEST_RARE:
            yield Place(run.start() + first, run.start() + last + 1, meant)


def _rare(words: str) -> int:
    """How many distinct hanzi of some words GB 2312 has not."""
    from planparse.cleaning.alphabet import beyond

    return sum("\u4e00" <= char <= "\u9fff" for char in beyond(words, "gb2312"))


def _are_common(words: str) -> bool:
    return sum(map(_is_common, words)) >= len(words) * _MOST


def _is_common(char: str) -> bool:
    """Is it a hanzi of the first level of GB 2312, or a mark of Chinese text?"""
    code = char.encode("gb2312", "ignore")
    return len(code) == 2 and (b"\xb0" <= code[:1] <= b"\xd7" or code[:1] in (b"\xa1", b"\xa3"))
