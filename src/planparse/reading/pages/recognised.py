"""Pages whose characters are recognised in their picture.

The lines become characters at places, as any other page has.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from planparse.reading.ocr import Words, recognise
from planparse.reading.pages.drawn import Face, Glyph
from planparse.reading.pages.layout import Page
from planparse.reading.pages.lines import lines_of
from planparse.reading.pages.spacing import is_wide
from planparse.reading.patience import another_page

_NARROW = 0.5  # how wide a Latin letter is, as a share of its size
_ALIKE = 0.2  # sizes that differ by less are one: a box is only roughly that of its line


@dataclass(slots=True)
class Confidence:
    """How sure the recognition is: the pages, and the score of every line."""

    pages: list[int] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)


def recognised_page(pixels: Any, scale: float, number: int, confidence: Confidence) -> Page:
    """Recognise a page; ``scale`` is the points that one pixel stands for."""
    another_page()
    height, width = pixels.shape[:2]
    words = recognise(pixels)
    page = Page(number, width * scale, height * scale, pictures=0, drawn=1)
    glyphs = _glyphs(words, scale)
    page.inked = sum(glyph.char != " " for glyph in glyphs)
    if words:
        page.items = list(lines_of(glyphs))
        for line in page.items:
            line.page = number
        confidence.pages.append(number)
        confidence.scores += [word.score for word in words]
    return page


def _glyphs(words: Sequence[Words], scale: float) -> list[Glyph]:
    """Characters spread evenly over the box of their line."""
    sizes = _sizes(words)
    glyphs: list[Glyph] = []
    for word, size in zip(words, sizes, strict=True):
        face = Face(None, round(size * scale, 1))
        base = ((word.top + word.bottom) / 2 + 0.35 * size) * scale
        step = (word.right - word.left) * scale / max(_units(word.text), _NARROW)
        at = word.left * scale
        for char in word.text:
            end = at + step * (1.0 if is_wide(char) else _NARROW)
            glyphs.append(Glyph(char, at, end, base, face))
            at = end
    return glyphs


def _units(text: Iterable[str]) -> float:
    return sum(1.0 if is_wide(char) else _NARROW for char in text)


def _sizes(words: Sequence[Words]) -> list[float]:
    """The size of each line by its width and its height; nearly the same sizes are the same."""
    sizes = [
        min((word.right - word.left) / max(_units(word.text), _NARROW), word.bottom - word.top)
        for word in words
    ]
    left = sorted(range(len(sizes)), key=lambda number: len(words[number].text), reverse=True)
    while left:
        most = median(sizes[number] for number in left[: max(1, len(left) // 2)])
        near = [number for number in left if abs(sizes[number] - most) <= _ALIKE * most] or left[:1]
        for number in near:
            sizes[number] = most
        left = [number for number in left if number not in set(near)]
    return sizes
