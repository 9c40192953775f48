"""A page as pieces in reading order: lines and ruled tables; what is no part of its text apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from planparse.reading.pdf.glyphs import UNMAPPED, Glyph, Sheet, sheet
from planparse.reading.pdf.grids import grids
from planparse.reading.pdf.library import frame
from planparse.reading.pdf.lines import Line, lines_of
from planparse.reading.pdf.shapes import Shapes, shapes
from planparse.reading.pdf.spacing import BLANKS
from planparse.reading.pdf.tables import Table, aligned, middle, ruled, split, tagged
from planparse.reading.pdf.tags import Tags, level_of, tags_of

_SCANNED = 0.4  # share of a page that the picture of a scan covers, at least
_STAMP = 60  # characters that a scan may have on it: its number, a stamp
_LARGE = 1.6  # a watermark is so much larger than the text
_MOST_ARTIFACTS = 0.4  # where more of a page is marked as no part of it, the marks are wrong
_FEWEST_SHOWN = 0.5  # share of the characters that must be known


@dataclass(slots=True)
class PageText:
    """What a page holds: ``items`` in reading order, ``astray`` what is set across it or too pale to be text."""

    number: int
    width: float
    height: float
    items: list[Line | Table] = field(default_factory=list)
    astray: list[Line] = field(default_factory=list)
    inked: int = 0  # characters
    unmapped: int = 0
    private: int = 0
    hidden: int = 0  # pieces of text that nobody sees
    layer: bool = False  # the characters are a hidden layer over the picture of a scan
    picture: float = 0.0  # how much of the page the largest picture covers
    pictures: int = 0
    drawn: int = 0  # objects of any kind
    damaged: bool = False

    @property
    def is_readable(self) -> bool:
        """Is there text on it of which more is known than not, and that is not only the number or the stamp of a scan?"""
        is_scan = self.picture >= _SCANNED and self.inked < _STAMP and not self.layer
        return self.inked > 0 and self.is_known and not is_scan

    @property
    def is_known(self) -> bool:
        """Are most characters known?"""
        return self.unmapped <= self.inked * _FEWEST_SHOWN


def read_page(page: Any, number: int) -> PageText:
    """Read one page."""
    whole = sheet(page, frame(page))
    drawn = shapes(page, whole.place, whole.width * whole.height)
    found = PageText(number, whole.width, whole.height, pictures=drawn.pictures, drawn=drawn.drawn)
    found.picture = drawn.picture
    glyphs = _seen(whole, drawn, found)
    _count(glyphs, found)
    if not found.inked or not found.is_known:
        return found
    glyphs, pale = _without_pale(glyphs)
    found.hidden += whole.clipped
    found.astray = _stray_lines(whole.astray, pale)
    tags = tags_of(page)
    found.items = list(_items(glyphs, drawn, tags))
    _own(found, tags)
    _trust_artifacts(found)
    for line in (*found.astray, *found.items):
        line.page = number
        if isinstance(line, Table):
            for row in line.rows:
                row.page = number
    return found


def _seen(whole: Sheet, drawn: Shapes, found: PageText) -> list[Glyph]:
    """The characters that a person sees, or that stand behind the picture of a scan."""
    runs = groupby(glyph.face.hidden for glyph in whole.glyphs if glyph.char not in BLANKS)
    hidden = sum(is_hidden for is_hidden, _ in runs)
    if not hidden:
        return whole.glyphs
    if drawn.picture >= _SCANNED:
        found.layer = True
        return whole.glyphs
    found.hidden = hidden
    return [glyph for glyph in whole.glyphs if not glyph.face.hidden]


def _count(glyphs: Iterable[Glyph], found: PageText) -> None:
    for glyph in glyphs:
        if glyph.char not in BLANKS:
            found.inked += 1
            found.unmapped += glyph.char == UNMAPPED
            found.private += "\ue000" <= glyph.char < "\uf900" or glyph.char >= "\U000f0000"


def _without_pale(glyphs: list[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """Set watermarks apart: large characters that are hardly darker than the paper."""
    if not any(glyph.face.pale for glyph in glyphs):
        return glyphs, []
    sizes = Counter(glyph.face.size for glyph in glyphs if not glyph.face.pale)
    if not sizes:
        return glyphs, []
    large = sizes.most_common(1)[0][0] * _LARGE
    pale = [glyph.face.pale and glyph.face.size >= large for glyph in glyphs]
    kept = [glyph for glyph, is_pale in zip(glyphs, pale, strict=True) if not is_pale]
    return kept, [glyph for glyph, is_pale in zip(glyphs, pale, strict=True) if is_pale]


def _stray_lines(astray: Sequence[Glyph], pale: Sequence[Glyph]) -> list[Line]:
    """What is set at an angle, a line for each run of one look in the order of the file; and the pale lines."""
    lines = lines_of(pale)
    for face, run in groupby(astray, key=lambda glyph: glyph.face):
        flat = [
            glyph._replace(left=n * face.size, right=(n + 1) * face.size, base=0.0)
            for n, glyph in enumerate(run)
        ]
        lines += lines_of(flat)
    return lines


def _own(found: PageText, tags: Tags) -> None:
    """Tell each line which block of the tags it belongs to."""
    for line in found.items:
        if isinstance(line, Line):
            owners = [tags.owners[mark] for mark in line.marks if mark in tags.owners]
            line.owners = frozenset(owner.number for owner in owners)
            levels = {level_of(owner.type) for owner in owners}
            line.heading = levels.pop() if len(levels) == 1 else None


def _items(glyphs: list[Glyph], drawn: Shapes, tags: Tags) -> Iterable[Line | Table]:
    """Lines and tables from the top; what stands beside a table comes behind it."""
    tables: list[Table] = []
    for grid in grids(drawn.across, drawn.down):
        inside, outside = split(grid, glyphs)
        if (table := ruled(grid, inside)) is not None:
            tables.append(table)
            glyphs = outside
    for cells in tags.tables:
        if (found := tagged(cells, glyphs)) is not None:
            table, glyphs = found
            tables.append(table)
    tables.sort(key=lambda table: table.box[1])
    bands: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        bands[sum(table.box[1] < middle(glyph) for table in tables)].append(glyph)
    for number in range(len(tables) + 1):
        if number:
            yield tables[number - 1]
        if bands[number]:
            yield from aligned(lines_of(bands[number]))


def _trust_artifacts(found: PageText) -> None:
    """Take the marks of artifacts back where most of the page would be one."""
    lines = [item for item in found.items if isinstance(item, Line)]
    total = sum(len(line.text) for line in lines)
    if sum(len(line.text) for line in lines if line.artifact) > _MOST_ARTIFACTS * total:
        for line in lines:
            line.artifact = False
