"""What is left of a marked-up page in its text: HTML entities and tags, Markdown, bullets before labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planparse.cleaning.labels import match_label
from planparse.cleaning.text import CleanText, Range
from planparse.lexicon.markup import (
    BLANK_ENTITY,
    BLOCK_END,
    BOLD,
    BOLD_MARKS,
    BULLET,
    BULLETS,
    CAPTION,
    CAPTION_EVIDENCE,
    EDIT_EVIDENCE,
    EDIT_LINK,
    ENTITY,
    FIGURE_IN_BOLD,
    FIGURE_MARKS,
    LONE_BAR,
    MARKDOWN,
    MARKDOWN_EVIDENCE,
    ROW,
    TAG,
    WIDE_ENTITY,
)
from planparse.regex import regex

_ENTITY = regex(ENTITY)
_BLANK_ENTITY = regex(BLANK_ENTITY)
_BLANKS = ((regex(WIDE_ENTITY), "\u3000"), (_BLANK_ENTITY, " "))
_TAG, _BLOCK_END = regex(TAG), regex(BLOCK_END)
_MARKDOWN_EVIDENCE = regex(MARKDOWN_EVIDENCE)
_MARKDOWN = tuple(map(regex, MARKDOWN))
_BULLET = regex(BULLET)
_BOLD = regex(BOLD)
_FIGURE = regex(FIGURE_IN_BOLD)
_NOT_FIRST = frozenset("，。、；：！？）》”")
_CAPTION = regex(CAPTION, re.MULTILINE)
_LONE_BAR, _ROW = regex(LONE_BAR, re.MULTILINE), regex(ROW)
_EDIT_LINK = regex(EDIT_LINK, re.MULTILINE)
_FEWEST_LINKS = 2


def entities(clean: CleanText) -> None:
    """``&ldquo;`` is the character it names, however often escaped.

    ``&nbsp;`` and its like are one blank, or none at an edge.

    ``&emsp;`` is a blank of its own width each time: it may set columns apart.
    """
    if "&" not in clean.alphabet:
        return
    named = [(*m.span(), ch) for m in _ENTITY.finditer(clean.text) if (ch := _named(m[1]))]
    clean.decode("entities", named)
    padded = f"\n{clean.text}\n"
    runs = [m.span() for m in _BLANK_ENTITY.finditer(clean.text)]
    edges = [span for span in runs if padded[span[0]].isspace() or padded[span[1] + 1].isspace()]
    clean.drop("entities", edges)
    for pattern, blank in _BLANKS:
        clean.decode("entities", [(*m.span(), blank) for m in pattern.finditer(clean.text)])


def tags(clean: CleanText) -> None:
    """The HTML tags that format text go; where one ends a block inside a line, the line ends: ``甲。</p><p>乙。``."""
    if "<" not in clean.alphabet:
        return
    text, ends, opens = clean.text, list[tuple[int, int, str]](), 0
    for match in _BLOCK_END.finditer(text):
        start, end = match.span()
        opens = max(opens, text.rfind("\n", opens, start) + 1)
        inside = opens < start and text[end : end + 1] not in ("", "\n")
        parts = inside and text[opens] != "|"  # a row of Markdown stays one line
        ends.append((start, end, "\n" if parts else ""))
    clean.decode("markup", ends)
    clean.drop("markup", (m.span() for m in _TAG.finditer(clean.text)))


def markdown(clean: CleanText) -> None:
    """The marks of Markdown go from a text that shows itself to be Markdown: ``## 一、总体要求``, ``**（一）**``.

    Bold type is mended in any other text, too.
    """
    evident = not clean.alphabet.isdisjoint("#*") and _MARKDOWN_EVIDENCE.search(clean.text)
    if not clean.alphabet.isdisjoint("*_`"):
        bold = [
            match
            for match in _BOLD.finditer(clean.text)
            if _is_bold(clean.text, match, evident=bool(evident))
        ]
        clean.drop("markup", [span for match in bold for span in _marks(match)], len(bold))
    if not evident:
        return
    for pattern in _MARKDOWN:
        found = list(pattern.finditer(clean.text))
        clean.drop("markup", [span for match in found for span in _marks(match)], len(found))


def bullets(clean: CleanText) -> None:
    """A bullet that a word processor set before a label goes: ● 一、, - （一）."""
    if clean.alphabet.isdisjoint(BULLETS):
        return
    text = clean.text
    found = []
    for match in _BULLET.finditer(text):
        at = match.end()
        if at < len(text) and match_label(text, at, len(text)):
            found.append(match.span(1))
    clean.drop("markup", found)


def captions(clean: CleanText) -> None:
    """What a database of law or a page set as a table leaves at the edges of lines: 【章名】, empty cells."""
    text = clean.text
    if ("【" in text or "|" in text) and any(evidence in text for evidence in CAPTION_EVIDENCE):
        found = _CAPTION.finditer(text)
        clean.drop("markup", (m.span(m.lastgroup or 0) for m in found))
    if "|" in text and not _ROW.search(clean.text):
        clean.drop("markup", (match.span() for match in _LONE_BAR.finditer(clean.text)))
    if EDIT_EVIDENCE in text:
        links = [match.span() for match in _EDIT_LINK.finditer(clean.text)]
        clean.drop("markup", links if len(links) >= _FEWEST_LINKS else ())


def _named(name: str) -> str:
    """The character that an entity names, unless it is a blank or none at all."""
    from html import unescape  # its table of names takes a while to load

    ch = unescape(f"&{name};")
    return ch if len(ch) == 1 and ch.isprintable() and ch not in " \ufffd" else ""


def _is_bold(text: str, match: re.Match[str], *, evident: bool) -> bool:
    """Are the marks around some words those of bold type?"""
    start, end = match.span()
    inner = match.span(match.lastindex or 0)
    left, words, right = text[start : inner[0]], text[slice(*inner)], text[inner[1] : end]
    if words != words.strip():
        return False
    if evident and left in BOLD_MARKS and right in BOLD_MARKS:
        return True
    if left != right or words[0] in _NOT_FIRST or len(words) == 1:
        return False
    beside = text[start - 1 : start], text[end : end + 1]
    if _FIGURE.match(words):
        return left in BOLD_MARKS or (left in FIGURE_MARKS and not any(ch.isdecimal() for ch in beside))
    return left in BOLD_MARKS and not all(ch and ch.isalnum() for ch in beside)


def _marks(match: re.Match[str]) -> Iterator[Range]:
    """What of a match is no text: all but its group."""
    start, end = match.span()
    inner = match.span(match.lastindex) if match.lastindex else (end, end)
    for a, b in ((start, inner[0]), (inner[1], end)):
        if a < b:
            yield a, b
