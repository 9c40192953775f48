"""The text of all pages put together, and what a reader of it should know."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from planparse.reading.composing import Composer
from planparse.reading.extracted import Extracted
from planparse.reading.pages.bookmarks import Bookmark, Levels
from planparse.reading.pages.furniture import set_apart
from planparse.reading.pages.layout import Page
from planparse.reading.pages.paragraphs import Joiner
from planparse.reading.pages.stream import Stream

if TYPE_CHECKING:
    from planparse.reading.pages.recognised import Confidence

_NAMED = 5  # embedded files whose names are said
NO_MODELS = "holds no text, and the models that recognise it are not installed; install 'planparse[ocr]' anew"


class Beside(NamedTuple):
    """What a file holds that is no page: the names of embedded files, and how many scripts."""

    files: Sequence[str] = ()
    scripts: int = 0


_NOTHING = Beside()


def compose(
    pages: Sequence[Page],
    outline: Sequence[Bookmark],
    media_type: str,
    *,
    confidence: Confidence | None = None,
    beside: Beside = _NOTHING,
) -> Extracted:
    """The document of some pages."""
    composer = Composer(media_type)
    furniture = set_apart(pages)
    stream = Stream(composer, Joiner(pages), Levels(outline))
    for page, around in zip(pages, furniture, strict=True):
        stream.page(page, around)
    stream.end()
    _warn(composer, pages)
    if beside.files:
        composer.warn("embedded", count=len(beside.files), names=", ".join(beside.files[:_NAMED]))
    if beside.scripts:
        composer.warn("scripts", count=beside.scripts)
    if confidence and confidence.scores:
        mean = sum(confidence.scores) / len(confidence.scores)
        lowest = min(confidence.scores)
        composer.warn(
            "ocr",
            pages=listed(confidence.pages),
            mean=f"{floor(mean * 100)}%",
            lowest=f"{floor(lowest * 100)}%",
        )
    return composer.extracted()


def _warn(composer: Composer, pages: Sequence[Page]) -> None:
    damaged = [page.number for page in pages if page.damaged]
    without = [page.number for page in pages if page.drawn and not page.is_readable and not page.damaged]
    layers = [page.number for page in pages if page.layer]
    counts = {
        "unmapped": sum(page.unmapped for page in pages),
        "private-use": sum(page.private for page in pages),
        "hidden": sum(page.hidden for page in pages),
        "images": sum(page.pictures for page in pages if page.is_readable and not page.layer),
    }
    if damaged:
        composer.warn("damaged", what=f"page {listed(damaged)}")
    if without:
        composer.warn("no-text", pages=listed(without))
    if layers:
        composer.warn("layer", pages=listed(layers))
    for kind, count in counts.items():
        if count:
            composer.warn(kind, count=count)


def listed(numbers: Sequence[int]) -> str:
    """Pages as people count them: 1, 3–5."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"{a + 1}" if a == b else f"{a + 1}–{b + 1}" for a, b in runs)
