"""Running heads, feet and the numbers of pages: what stands at the same place of one page after the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planparse.lexicon.furniture import PAGE_NUMBER
from planparse.lexicon.printed import COUNTED
from planparse.reading.extracted import Zone
from planparse.reading.pages.layout import Page
from planparse.reading.pages.lines import Line
from planparse.reading.pages.margins import body_size
from planparse.regex import regex

_TOP, _BOTTOM = 0.2, 0.82  # shares of the height of a page: heads stand above the one, feet below the other
_NUMBER_TOP, _NUMBER_BOTTOM = 0.12, 0.85
_STEP = 6.0  # points by which the place of a head may differ
_SHARE = 0.45  # of the pages from the first to the last: heads may be those of odd or even pages
_ANNEX_SHARE = 0.6  # 附件 1, 附件 2 may stand on top of pages and are no head
_OFTEN = 4  # pages
_MOST_DIGITS = 6  # of the number of a page
_APART = 1.3  # of its size, between digits alone in their line and the next line
_LARGE = 1.3  # times the size of the text: such a line is a title where it first stands, and a running head after that
_DIGITS = regex(r"[0-9０-９]+|(?<![A-Za-z])[ivxlcdmIVXLCDM]{1,6}(?![A-Za-z])")
_BLANK = regex(r"\s+")
_COUNTED = regex(COUNTED)
_NUMBER = regex("|".join(PAGE_NUMBER))
_DASHES = regex(r"[-—–－―─·•~|\s]+")
_SENTENCE = regex("[，。；]")  # no running head is a line of a paragraph
_BARE = regex(r"(?:[0-9]{1,4}|[ivx]{1,5})$")


Running = dict[tuple[str, int], int]


class Furniture(NamedTuple):
    """What stands around the text of a page, above and below it."""

    above: list[tuple[Line, Zone]]
    below: list[tuple[Line, Zone]]


def set_apart(pages: Sequence[Page]) -> list[Furniture]:
    """Take running heads, feet and page numbers out of the items of all pages."""
    running = _running(pages)
    large = _LARGE * body_size(pages)
    found = [_of(page, running, large) for page in pages]
    _displaced(pages, found)
    return found


def _displaced(pages: Sequence[Page], found: Sequence[Furniture]) -> None:
    """Take out the head that many pages have where a converter has moved it down among the text."""
    heads = Counter(
        (line.text, line.size) for around in found for line, zone in around.above if zone == "header"
    )
    often = {head for head, count in heads.items() if count >= _OFTEN}
    for page, around in zip(pages, found, strict=True):
        for item in list(page.items) if often else ():
            if isinstance(item, Line) and (item.text, item.size) in often and not around.above:
                around.above.append((item, "header"))
                page.items.remove(item)


def _key(line: Line, page: Page) -> str:
    """What the lines of a running head have in common.

    It is their words; of figures alone, how far they are ahead of the page.
    """
    text = _BLANK.sub("", line.text)
    if text.isdecimal():
        return f"#{int(text[:_MOST_DIGITS]) - page.number}"
    return _DIGITS.sub("#", text)


def _edge_lines(page: Page) -> Iterator[Line]:
    for item in page.items:
        if (
            isinstance(item, Line)
            and not _SENTENCE.search(item.text)
            and not _TOP * page.height < item.base < _BOTTOM * page.height
        ):
            yield item


def _running(pages: Sequence[Page]) -> Running:
    """What is written at the same height of many pages, and from which page on.

    It goes by its words without digits, and its height in steps.
    """
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for page in pages:
        for line in _edge_lines(page):
            for step in _steps(line):
                seen[_key(line, page), step].add(page.number)
    found = {}
    for (key, step), numbers in seen.items():
        first, last = min(numbers), max(numbers)
        share = len(numbers) / (last - first + 1)
        needed, fewest = (_ANNEX_SHARE, 4) if _COUNTED.match(key) else (_SHARE, 2)
        if len(numbers) >= fewest and share >= needed:
            found[key, step] = first
    return found


def _steps(line: Line) -> tuple[int, int]:
    """The two steps that a height lies between: lines nearly as high share one."""
    step = int(line.base // _STEP)
    return (step, step + 1) if line.base % _STEP >= _STEP / 2 else (step - 1, step)


def _of(page: Page, running: Running, large: float) -> Furniture:
    found = Furniture([], [])
    lines = [item for item in page.items if isinstance(item, Line)]
    taken: set[int] = set()
    begun = page.height  # where the text begins: no running head stands below that
    for line in sorted(lines, key=lambda line: line.base):
        zone = _zone(line, page, lines, running, large)
        if zone is None or (zone == "header" and line.base > begun):
            begun = min(begun, line.base)
            continue
        taken.add(id(line))
        (found.above if zone == "header" or line.base < page.height / 2 else found.below).append((line, zone))
    page.items = [item for item in page.items if id(item) not in taken]
    for line in page.astray:
        found.below.append((line, "artifact"))
    return found


def _zone(line: Line, page: Page, lines: Sequence[Line], running: Running, large: float) -> Zone | None:
    top, bottom = line.base < _TOP * page.height, line.base > _BOTTOM * page.height
    if top or bottom:
        since = min(
            (running[place] for step in _steps(line) if (place := (_key(line, page), step)) in running),
            default=None,
        )
        runs = since is not None and (line.size <= large or page.number > since)
        if runs or line.artifact or _is_number(line, page, lines):
            return "header" if top else "footer"
    return "artifact" if line.artifact else None


def _is_number(line: Line, page: Page, lines: Iterable[Line]) -> bool:
    """Is a line the number of its page, by its look and its place?"""
    high, low = line.base < _NUMBER_TOP * page.height, line.base > _NUMBER_BOTTOM * page.height
    if not (high or low):
        return False
    text = line.text.strip()
    if _NUMBER.match(text):
        return True
    if not _BARE.match(_DASHES.sub("", text)):
        return False
    others = [other.base for other in lines if other is not line]
    nearest = min((abs(base - line.base) for base in others), default=page.height)
    outermost = all(base <= line.base if low else base >= line.base for base in others)
    return outermost and nearest >= _APART * line.size
