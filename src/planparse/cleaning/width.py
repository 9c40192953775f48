"""One width: Latin letters and digits narrow, the punctuation of Chinese text wide (GB/T 15834-2011)."""

from __future__ import annotations

import re

from planparse.cleaning.text import CleanText
from planparse.lexicon.characters import CHINESE, HANZI, NARROW, PUNCTUATION
from planparse.regex import regex

_TABLE = NARROW | PUNCTUATION
_WIDE = {
    ",": "，",
    ";": "；",
    ":": "：",
    "?": "？",
    "!": "！",
    "(": "（",
    ")": "）",
    ".": "。",
    "<": "〈",
    ">": "〉",
}

# What makes a half-width mark one of Chinese text: a hanzi or a full-width mark on either side of it.
# (The mark itself comes first in these patterns, what precedes it second: so a search need not stop everywhere.)
_MARK = regex(
    rf"[,;:?!](?:(?<={CHINESE}.)|(?<![0-9].)(?={CHINESE})|(?<=[0-9][,;?!])(?={CHINESE}))", re.DOTALL
)
_PAIR = regex(r"\([^()\n]{0,60}\)|<[^<>\n]{0,60}>")
_CHINESE = regex(CHINESE)
_FIGURE = regex("[= ]*[0-9]")
_LONE = regex(rf"[()](?:(?<={CHINESE}.)|(?={CHINESE}))")
# A full stop behind a hanzi; not the one of a label such as 一. or Ⅰ.
_STOP = regex(
    rf"\.(?<=(?:{HANZI}|[”’）》])\.)(?=[^\x00-\xff]|[\s0-9]|$)(?<!^[一二三四五六七八九十Ⅰ-Ⅻ]\.)", re.MULTILINE
)
_CLOSED = regex(r"(“[^“”\"\n]{1,200})\"")
_CLOSED_INSIDE = regex(r"(‘[^‘’'\n]{1,200})'")
_OPENED = regex(r"\"([^“”\"\n]{1,200}”)")
_POINT = regex(r"．(?<=[0-9].)(?=[0-9])")


def width(clean: CleanText) -> None:
    """Full-width letters and digits become half-width, half-width punctuation in Chinese text full-width.

    A decimal point, a thousands separator, the colon of a time of day or of an address stay.
    """
    text, count = clean.text, 0
    found = clean.alphabet.intersection(_TABLE)
    if found:
        count += sum(map(text.count, found))
        for mark in found:
            text = text.replace(mark, _TABLE[mark])
    if "．" in clean.alphabet:
        text, n = _POINT.subn(".", text)
        count += n
    if not clean.alphabet.isdisjoint("()<>"):
        text, n = _brackets(text)
        count += n
    if not clean.alphabet.isdisjoint(",;:?!"):
        text, n = _MARK.subn(lambda m: _WIDE[m[0]], text)
        count += n
    if "." in clean.alphabet:
        text, n = _STOP.subn("。", text)
        count += n
    if '"' in clean.alphabet:
        text, n = _quotes(text)
        count += n
    if "'" in text and "‘" in text:
        text, n = _CLOSED_INSIDE.subn(r"\1’", text)
        count += n
    clean.substitute("width", text, count)
    clean.alphabet.update(_TABLE[mark] for mark in found)


def _brackets(text: str) -> tuple[str, int]:
    """Pairs first, so that both halves agree; then a bracket that stands alone."""
    count = 0

    def widen(match: re.Match[str]) -> str:
        nonlocal count
        start, end = match.span()
        if not _CHINESE.search(text, max(0, start - 1), min(len(text), end + 1)):
            return match[0]
        if match[0][0] == "<" and (not _CHINESE.search(match[0]) or _compares(text, start, end)):
            return match[0]  # 5 < 6, not a title
        count += 2
        return _WIDE[match[0][0]] + match[0][1:-1] + _WIDE[match[0][-1]]

    text = _PAIR.sub(widen, text)
    text, lone = _LONE.subn(lambda m: _WIDE[m[0]], text)
    return text, count + lone


def _half_straight(line: str) -> tuple[str, int]:
    """A line whose quotations have one straight mark and one curly one: “最多跑一次"改革."""
    line, closed = _CLOSED.subn(r"\1”", line)
    line, opened = _OPENED.subn(r"“\1", line)
    return line, closed + opened


def _compares(text: str, start: int, end: int) -> bool:
    """Whether figures follow both signs: 投诉率<0.5%，满意率>90%."""
    return bool(_FIGURE.match(text, start + 1) and _FIGURE.match(text, end))


def _quotes(text: str) -> tuple[str, int]:
    """Straight quotation marks of a line open and close in turn, where they pair up and the line is Chinese.

    One that stands behind an open curly one closes that; one that stands before a closing one opens it.
    """
    count = 0
    lines = text.split("\n")
    for i, line in enumerate(lines):
        if '"' in line and ("“" in line or "”" in line):
            line, n = _half_straight(line)
            lines[i] = line
            count += n
        pieces = line.split('"')
        if len(pieces) > 1 and len(pieces) % 2 and _CHINESE.search(line):
            count += len(pieces) - 1
            lines[i] = "".join(
                piece + ("" if k == len(pieces) - 1 else "”" if k % 2 else "“")
                for k, piece in enumerate(pieces)
            )
    return "\n".join(lines), count
