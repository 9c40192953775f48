"""A page as pieces in reading order: lines and ruled tables; what is no part of its text apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from math import hypot

from planparse.lexicon.characters import PRIVATE_USE
from planparse.reading.pages.drawn import UNMAPPED, Drawn, Glyph, Tags
from planparse.reading.pages.grids import grids
from planparse.reading.pages.lines import Line, lines_of
from planparse.reading.pages.spacing import BLANKS
from planparse.reading.pages.tables import Table, aligned, middle, ruled, split, tagged
from planparse.reading.pages.upright import Sheet, upright
from planparse.regex import regex

_PRIVATE = regex(PRIVATE_USE)
_SCANNED = 0.4  # share of a page that the picture of a scan covers, at least
_SMALLEST = 0.005  # ... smaller pictures are bullets and the like
_STAMP = 60  # characters that a scan may have on it: its number, a stamp
_LARGE = 1.6  # a watermark is so much larger than the text
_FARTHEST = 2.5  # sizes from one letter of a run that is set at an angle to the next
_MOST_ARTIFACTS = 0.4  # where more of a page is marked as no part of it, the marks are wrong
_FEWEST_SHOWN = 0.5  # share of the characters that must be known


@dataclass(slots=True)
class Page:
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
        """Is there text on it of which more is known than not?

        The number or the stamp of a scan alone does not count.
        """
        is_scan = self.picture >= _SCANNED and self.inked < _STAMP and not self.layer
        return self.inked > 0 and self.is_known and not is_scan

    @property
    def is_known(self) -> bool:
        """Are most characters known?"""
        return self.unmapped <= self.inked * _FEWEST_SHOWN


def lay_out(drawn: Drawn, number: int) -> Page:
    """Make a page lines and tables."""
    sheet = upright(drawn)
    found = Page(number, sheet.width, sheet.height, drawn=drawn.objects)
    shares = [area / max(sheet.width * sheet.height, 1.0) for area in drawn.pictures]
    found.picture = max(shares, default=0.0)
    found.pictures = sum(share > _SMALLEST for share in shares)
    glyphs = _seen(sheet, found)
    _count(glyphs, found)
    if not found.inked or not found.is_known:
        return found
    glyphs, pale = _without_pale(glyphs)
    found.hidden += sheet.clipped
    found.astray = _stray_lines(sheet.astray, pale)
    found.items = list(_items(glyphs, sheet, drawn.tags))
    _own(found, drawn.tags)
    _trust_artifacts(found)
    for line in (*found.astray, *found.items):
        line.page = number
        if isinstance(line, Table):
            for row in line.rows:
                row.page = number
    return found


def _seen(sheet: Sheet, found: Page) -> list[Glyph]:
    """The characters that a person sees, or that stand behind the picture of a scan."""
    runs = groupby(glyph.face.hidden for glyph in sheet.glyphs if glyph.char not in BLANKS)
    hidden = sum(is_hidden for is_hidden, _ in runs)
    if not hidden:
        return sheet.glyphs
    if found.picture >= _SCANNED:
        found.layer = True
        return sheet.glyphs
    found.hidden = hidden
    return [glyph for glyph in sheet.glyphs if not glyph.face.hidden]


def _count(glyphs: Iterable[Glyph], found: Page) -> None:
    text = "".join([glyph.char for glyph in glyphs])
    found.inked = len(text) - sum(map(text.count, BLANKS))
    found.unmapped = text.count(UNMAPPED)
    found.private = len(_PRIVATE.findall(text))


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
    """What is set at an angle, a line for each run of one look, each once; and the pale lines."""
    runs: list[list[Glyph]] = []
    before: Glyph | None = None
    for glyph in astray:
        if (
            before is None
            or glyph.face != before.face
            or _distance(before, glyph) > _FARTHEST * glyph.face.size
        ):
            runs.append([])
        size = glyph.face.size
        runs[-1].append(glyph._replace(left=len(runs[-1]) * size, right=(len(runs[-1]) + 1) * size, base=0.0))
        before = glyph
    lines = {line.text: line for run in runs for line in lines_of(run)}
    return [*lines_of(pale), *lines.values()]


def _distance(one: Glyph, other: Glyph) -> float:
    return hypot(other.left - one.left, other.base - one.base)


def _own(found: Page, tags: Tags) -> None:
    """Tell each line which block of the tags it belongs to."""
    for line in found.items:
        if isinstance(line, Line):
            owners = [tags.owners[mark] for mark in line.marks if mark in tags.owners]
            line.owners = frozenset(owner.number for owner in owners)
            levels = {owner.level for owner in owners}
            line.heading = levels.pop() if len(levels) == 1 else None


def _items(glyphs: list[Glyph], sheet: Sheet, tags: Tags) -> Iterable[Line | Table]:
    """Lines and tables from the top; what stands beside a table comes behind it."""
    tables: list[Table] = []
    for grid in grids(sheet.across, sheet.down):
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


def _trust_artifacts(found: Page) -> None:
    """Take the marks of artifacts back where most of the page would be one."""
    lines = [item for item in found.items if isinstance(item, Line)]
    total = sum(len(line.text) for line in lines)
    if sum(len(line.text) for line in lines if line.artifact) > _MOST_ARTIFACTS * total:
        for line in lines:
            line.artifact = False
