"""A page as pieces in reading order: lines and ruled tables; what is no part of its text apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any

from planparse.reading.composing import TableCell
from planparse.reading.extracted import Box
from planparse.reading.pdf.glyphs import UNMAPPED, Glyph, Sheet, sheet
from planparse.reading.pdf.grids import Grid, grids
from planparse.reading.pdf.joining import joined
from planparse.reading.pdf.library import frame
from planparse.reading.pdf.lines import Line, lines_of
from planparse.reading.pdf.shapes import Shapes, shapes
from planparse.reading.pdf.spacing import BLANKS
from planparse.reading.pdf.tags import TaggedCell, Tags, level_of, tags_of

_MIDDLE = 0.35  # how far the middle of a character is above its base line, as a share of its size
_SCANNED = 0.5  # share of a page that the picture of a scan covers, at least
_LARGE = 1.6  # a watermark is so much larger than the text
_MOST_ARTIFACTS = 0.4  # where more of a page is marked as no part of it, the marks are wrong
_MOST_EMPTY = 40  # cells to one that has words: more are squared paper, or a drawing
_FEWEST_TAGGED = 4  # cells with words in a table that only tags show
_MOST_TAGGED = 0.9  # of a page in one: more is a table that lays out the page
_FEWEST_SHOWN = 0.5  # share of the characters that must be known


@dataclass(slots=True)
class Row:
    """A row of a table, with the page it stands on."""

    cells: list[TableCell]
    page: int


@dataclass(slots=True)
class Table:
    """A ruled table. ``edges`` are those of its columns."""

    rows: list[Row]
    edges: list[float]
    box: Box
    page: int
    size: float


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
    pictures: int = 0
    drawn: int = 0  # objects of any kind
    damaged: bool = False

    @property
    def is_readable(self) -> bool:
        """Is there text on it, and is more of it known than not?"""
        return self.inked > 0 and self.unmapped <= self.inked * _FEWEST_SHOWN


def read_page(page: Any, number: int) -> PageText:
    """Read one page."""
    whole = sheet(page, frame(page))
    drawn = shapes(page, whole.place, whole.width * whole.height)
    found = PageText(number, whole.width, whole.height, pictures=drawn.pictures, drawn=drawn.drawn)
    glyphs = _seen(whole, drawn, found)
    _count(glyphs, found)
    if not found.inked:
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
            marks = {glyph.face.mark for glyph in line.glyphs if glyph.char not in BLANKS}
            owners = [tags.owners[mark] for mark in marks if mark in tags.owners]
            line.owners = frozenset(owner.number for owner in owners)
            levels = {level_of(owner.type) for owner in owners}
            line.heading = levels.pop() if len(levels) == 1 else None


def _items(glyphs: list[Glyph], drawn: Shapes, tags: Tags) -> Iterable[Line | Table]:
    """Lines and tables from the top; what stands beside a table comes behind it."""
    tables = []
    for grid in grids(drawn.across, drawn.down):
        inside, outside = _split(grid, glyphs)
        if (table := _table(grid, inside)) is not None:
            tables.append(table)
            glyphs = outside
    for tagged in tags.tables:
        if (found := _tagged_table(tagged, glyphs)) is not None:
            table, glyphs = found
            tables.append(table)
    tables.sort(key=lambda table: table.box[1])
    bands: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        middle = glyph.base - _MIDDLE * glyph.face.size
        bands[sum(table.box[1] < middle for table in tables)].append(glyph)
    for number in range(len(tables) + 1):
        if number:
            yield tables[number - 1]
        if bands[number]:
            yield from lines_of(bands[number])


def _split(grid: Grid, glyphs: list[Glyph]) -> tuple[dict[int, list[Glyph]], list[Glyph]]:
    """Characters by the cell that their middle lies in, and those outside."""
    inside: dict[int, list[Glyph]] = defaultdict(list)
    outside = []
    left, top, right, bottom = grid.box
    for glyph in glyphs:
        x, y = (glyph.left + glyph.right) / 2, glyph.base - _MIDDLE * glyph.face.size
        cell = grid.at(x, y) if left <= x <= right and top <= y <= bottom else None
        if cell is None:
            outside.append(glyph)
        else:
            inside[cell].append(glyph)
    return inside, outside


def _table(grid: Grid, inside: dict[int, list[Glyph]]) -> Table | None:
    """The table of a grid, if it is one: words in two columns at least."""
    texts = {}
    sizes: Counter[float] = Counter()
    for number, glyphs in inside.items():
        lines = lines_of(glyphs)
        if lines:
            texts[number] = joined(lines, _edge(grid, number))
            sizes.update(line.size for line in lines)
    width = _used(grid, texts)
    if len({grid.places[number].column for number in texts}) < 2 or len(texts) * _MOST_EMPTY < len(grid.places):
        return None
    rows = [Row([], 0) for _ in range(len(grid.ys) - 1)]
    for number, place in enumerate(grid.places):
        if place.column < width:
            columns = min(place.columns, width - place.column)
            rows[place.row].cells.append(TableCell(texts.get(number, ""), place.rows, columns))
    edges = grid.xs[: width + 1]
    box = (edges[0], grid.ys[0], edges[-1], grid.ys[-1])
    return Table(rows, edges, box, 0, sizes.most_common(1)[0][0])


def _used(grid: Grid, texts: dict[int, str]) -> int:
    """How many columns there are without what only a drawing beside the table adds: empty ones that no rule across parts."""
    width, height = len(grid.xs) - 1, len(grid.ys) - 1
    while width > 2:
        cells = {grid.owners[row][width - 1] for row in range(height)}
        own = [number for number in cells if grid.places[number].column == width - 1]
        hollow = [number for number in cells if number not in texts and grid.places[number].rows * 2 > height]
        if any(number in texts for number in own) or (not hollow and own):
            break
        if not own and not hollow:
            break
        width -= 1
    return width


def _tagged_table(tagged: list[list[TaggedCell]], glyphs: list[Glyph]) -> tuple[Table, list[Glyph]] | None:
    """A table that only the tags show, and what is left of the page: rows and columns that stand apart on the page, too."""
    cells = {mark: id(cell) for row in tagged for cell in row for mark in cell.marks}
    inside: dict[int, list[Glyph]] = defaultdict(list)
    outside = []
    for glyph in glyphs:
        if (number := cells.get(glyph.face.mark)) is not None and glyph.char not in BLANKS:
            inside[number].append(glyph)
        else:
            outside.append(glyph)
    if len(inside) < _FEWEST_TAGGED or _ink(inside.values()) > _MOST_TAGGED * _ink([glyphs]):
        return None
    rows, sizes = [], Counter(glyph.face.size for glyphs in inside.values() for glyph in glyphs)
    for row in tagged:
        texts = []
        for cell in row:
            lines = lines_of(inside.get(id(cell), []))
            text = joined(lines, max(line.right for line in lines)) if lines else ""
            texts.append(TableCell(text, cell.rows, cell.columns, cell.heads))
        if any(cell.text for cell in texts):
            rows.append(Row(texts, 0))
    if len(rows) < 2 or not _parted(inside, tagged):
        return None
    table = Table(rows, [], _bounds(inside.values()), 0, sizes.most_common(1)[0][0])
    return table, outside


def _ink(parts: Iterable[Sequence[Glyph]]) -> int:
    return sum(glyph.char not in BLANKS for part in parts for glyph in part)


def _parted(inside: dict[int, list[Glyph]], tagged: list[list[TaggedCell]]) -> bool:
    """Do the cells of each row stand beside each other?"""
    beside = 0
    for row in tagged:
        edges = [_bounds([inside[id(cell)]]) for cell in row if id(cell) in inside]
        if any(after[0] < before[2] - 1 for before, after in pairwise(edges)):
            return False
        beside += len(edges) > 1
    return beside > 1


def _bounds(parts: Iterable[Sequence[Glyph]]) -> Box:
    glyphs = [glyph for part in parts for glyph in part]
    return (
        min(glyph.left for glyph in glyphs),
        min(glyph.base - glyph.face.size for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        max(glyph.base for glyph in glyphs),
    )


def _edge(grid: Grid, number: int) -> float:
    place = grid.places[number]
    return grid.xs[place.column + place.columns]


def _trust_artifacts(found: PageText) -> None:
    """Take the marks of artifacts back where most of the page would be one."""
    lines = [item for item in found.items if isinstance(item, Line)]
    total = sum(len(line.text) for line in lines)
    if sum(len(line.text) for line in lines if line.artifact) > _MOST_ARTIFACTS * total:
        for line in lines:
            line.artifact = False
