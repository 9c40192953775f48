"""The graphic units of an OFD page: text objects as pieces of text, paths as rules (GB/T 33190-2016, 8.5, 9, 11, 13)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, pairwise
from math import hypot, isfinite
from typing import TYPE_CHECKING, NamedTuple

from planparse.errors import ReadError
from planparse.reading.extracted import Box, Style
from planparse.reading.ofd.geometry import Piece, is_wide
from planparse.reading.ofd.package import Font, child, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_POINTS = 72 / 25.4  # in a millimetre
_FARTHEST = 1e5
_BOLD = 600  # weight
_ABOVE = 0.86  # share of the size that stands over the base line
_SLANT = 0.1  # of a row that rises more, words are drawn across the page
_WIDE = 1.2  # em that stand free between two letters of one object which belong apart
_SPREAD = 1.5  # over the usual step of the object
_STEP = 0.5  # em upwards or downwards that begin another row
_THICKEST = 0.8  # millimetres of a filled shape that is a rule
_DEEPEST = 8  # composite units in each other
_MOST_COPIES = 100_000  # units that stand in composite ones, each time that these are used
_MOST_ACROSS = 50
_SOLID = frozenset(("TextObject", "PathObject", "ImageObject", "CompositeObject"))


class Matrix(NamedTuple):
    """A transformation of the plane (5.4): x' = ax + cy + e, y' = bx + dy + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Where a point goes."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: Matrix) -> Matrix:
        """Both, ``first`` first."""
        a, b = self.a * first.a + self.c * first.b, self.b * first.a + self.d * first.b
        c, d = self.a * first.c + self.c * first.d, self.b * first.c + self.d * first.d
        return Matrix(a, b, c, d, *self.at(first.e, first.f))


class _Letter(NamedTuple):
    text: str
    x: float
    y: float
    advance: float


class Drawing:
    """Takes graphic units of page after page; counts what it meets."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.letters = self.pictures = self.hidden = self._copies = 0
        self.across: list[str] = []  # words that are drawn across a page, each once
        self._fonts: Mapping[str, Font] = {}
        self._units: Mapping[str, Element] = {}
        self._pieces: list[Piece] = []
        self._unseen: list[Piece] = []
        self._rules: list[Box] = []
        self._pictured = False

    def begin(self, fonts: Mapping[str, Font], units: Mapping[str, Element]) -> None:
        """Begin a page."""
        self._fonts, self._units = fonts, units
        self._pieces, self._unseen, self._rules, self._pictured = [], [], [], False

    def end(self) -> tuple[list[Piece], list[Box]]:
        """What the page holds. Letters that cannot be seen are those of its picture where there is nothing else."""
        if self._pictured and not self._pieces:
            return self._unseen, self._rules
        self.hidden += len(self._unseen)
        return self._pieces, self._rules

    def take(self, content: Element | None) -> None:
        """Take all units in an element."""
        for unit, place in self._walk(content):
            kind = local(unit)
            if kind == "TextObject":
                self._text(unit, place)
            elif kind == "PathObject":
                self._rules += _rules_of(unit, place)
            elif kind == "ImageObject":
                self.pictures += 1
                self._pictured = True

    def take_across(self, look: Element) -> None:
        """Take the words of a note or a stamp, wherever they stand."""
        for unit, _ in self._walk(look):
            if local(unit) == "TextObject":
                self._say_across("".join(code.text or "" for code in unit if local(code) == "TextCode"))

    def _say_across(self, text: str) -> None:
        text = " ".join(text.split())
        if text and text not in self.across and len(self.across) < _MOST_ACROSS:
            self.across.append(text)

    def _walk(self, content: Element | None) -> Iterator[tuple[Element, Matrix]]:
        """The units in reading order of the file, with where they stand; composite ones are opened."""
        waiting: list[tuple[Iterator[Element], Matrix, int]] = []
        if content is not None:
            waiting.append((_units_of(content), Matrix(), 0))
        while waiting:
            units, outer, depth = waiting[-1]
            unit = next(units, None)
            if unit is None:
                waiting.pop()
                continue
            self._copies += depth > 0
            if self._copies > _MOST_COPIES:
                raise ReadError(self._name, "draws more than any document does; it is not read")
            place = outer.after(_placed(unit))
            if local(unit) != "CompositeObject":
                yield unit, place
            elif depth < _DEEPEST and (inner := self._units.get(unit.get("ResourceID", ""))) is not None:
                waiting.append((_units_of(inner), place, depth + 1))

    def _text(self, unit: Element, place: Matrix) -> None:
        size = _number(unit.get("Size"), 0.0)
        scale = hypot(place.c, place.d)
        if not 0 < size * scale < _FARTHEST:
            return
        font = self._fonts.get(unit.get("Font", ""), Font(None, bold=False))
        bold = font.bold or _number(unit.get("Weight"), 400) >= _BOLD
        style = Style(font.family, round(size * scale * _POINTS, 1), bold)
        unseen = unit.get("Visible") == "false" or _number(unit.get("Alpha"), 255) == 0
        pieces = self._unseen if unseen else self._pieces
        for letters in _codes(unit, size * _number(unit.get("HScale"), 1.0)):
            self.letters += len(letters)
            for run in _runs(letters, size):
                if piece := _piece(run, place, size, style):
                    pieces.append(piece)
                else:
                    self._say_across("".join(letter.text for letter in run))


def _units_of(content: Element) -> Iterator[Element]:
    return (unit for unit in content.iter() if local(unit) in _SOLID)


def _placed(unit: Element) -> Matrix:
    """From the coordinates of a unit to those around it: its own matrix, then the corner of its boundary (8.5)."""
    corner = _numbers(unit.get("Boundary"))[:2]
    own = _numbers(unit.get("CTM"))
    matrix = Matrix(*own) if len(own) == 6 else Matrix()
    return Matrix(e=corner[0], f=corner[1]).after(matrix) if len(corner) == 2 else matrix


def _codes(unit: Element, em: float) -> Iterator[list[_Letter]]:
    """The letters of each text code, placed (11.3); a code without a place stands where the one before it stood."""
    x = y = 0.0
    for code in unit:
        text = (code.text or "").replace("\n", "").replace("\r", "").replace("\t", "")
        if local(code) != "TextCode" or not text:
            continue
        x, y = _number(code.get("X"), x), _number(code.get("Y"), y)
        count = len(text) - 1
        across = list(islice(_deltas(code.get("DeltaX"), count), count))
        down = list(islice(_deltas(code.get("DeltaY"), count), count))
        if not across and not down:  # one after another
            across = [_advance(letter) * em for letter in text[:-1]]
        yield list(_letters(text, (x, y), across, down, em))


def _letters(
    text: str, start: tuple[float, float], across: list[float], down: list[float], em: float
) -> Iterator[_Letter]:
    x, y = start
    for number, letter in enumerate(text):
        yield _Letter(letter, x, y, _advance(letter) * em)
        x += across[number] if number < len(across) else 0.0
        y += down[number] if number < len(down) else 0.0


def _advance(letter: str) -> float:
    return 1.0 if is_wide(letter) else 0.5


def _deltas(written: str | None, most: int) -> Iterator[float]:
    """Steps from letter to letter; ``g 3 5`` is three steps of 5 (11.3), however many it says."""
    tokens = iter((written or "").split())
    for token in tokens:
        if token != "g":
            yield _number(token, 0.0)
            continue
        count, step = _number(next(tokens, None), 0.0), _number(next(tokens, None), 0.0)
        for _ in range(min(int(count), most)):
            yield step


def _runs(letters: list[_Letter], size: float) -> Iterator[list[_Letter]]:
    """Letters that stand in one row without wide gaps, or below each other."""
    steps = sorted(after.x - before.x for before, after in pairwise(letters))
    usual = steps[len(steps) // 2] if steps else 0.0
    if len(letters) > 1 and steps[-1] <= _STEP * size and letters[-1].y - letters[0].y > size * _STEP:
        yield letters  # from the top down
        return
    run = letters[:1]
    for before, after in pairwise(letters):
        free = after.x - before.x - before.advance
        wide = free > _WIDE * size and after.x - before.x > _SPREAD * usual
        if wide or abs(after.y - before.y) > _STEP * size or after.x < before.x - _STEP * size:
            yield run
            run = []
        run.append(after)
    yield run


def _piece(run: list[_Letter], place: Matrix, size: float, style: Style) -> Piece | None:
    """A run as a piece of the page, without blanks around it; ``None`` for one that is drawn across the page."""
    while run and run[-1].text.isspace():
        run = run[:-1]
    first = next((number for number, letter in enumerate(run) if not letter.text.isspace()), None)
    if first is None:
        return None
    run = run[first:]
    text = "".join(letter.text for letter in run)
    corners = [
        place.at(x, y)
        for letter in (run[0], run[-1])
        for x in (letter.x, letter.x + letter.advance)
        for y in (letter.y - _ABOVE * size, letter.y + (1 - _ABOVE) * size)
    ]
    if not all(isfinite(value) and abs(value) < _FARTHEST for corner in corners for value in corner):
        return None
    if min(abs(place.a), abs(place.b)) > _SLANT * hypot(place.a, place.b):
        return None
    xs, ys = [x * _POINTS for x, _ in corners], [y * _POINTS for _, y in corners]
    return Piece(text, min(xs), min(ys), max(xs), max(ys), style)


def _rules_of(unit: Element, place: Matrix) -> list[Box]:
    """The straight lines along an axis that a path draws, or the box of one that is filled and thin (9)."""
    data = child(unit, "AbbreviatedData")
    strokes = unit.get("Stroke") != "false"
    points: list[tuple[float, float]] = []
    found: list[Box] = []
    for end, draws in _steps((data.text or "") if data is not None else ""):
        point = place.at(*end)
        if draws and points and strokes:
            found.append(_box((points[-1], point)))
        points.append(point)
    if points and not strokes:
        box = _box(points)
        thin = min(box[2] - box[0], box[3] - box[1]) <= _THICKEST * _POINTS
        found = [box] if thin else []
    return [box for box in found if all(map(isfinite, box))]


def _box(points: Iterable[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs) * _POINTS, min(ys) * _POINTS, max(xs) * _POINTS, max(ys) * _POINTS


def _steps(data: str) -> Iterator[tuple[tuple[float, float], bool]]:
    """Where a path goes, and whether it draws a straight line to there: S and M move, L draws, C closes (table 36)."""
    tokens = iter(data.split())
    start = (0.0, 0.0)
    for token in tokens:
        if token in "SML":
            point = _number(next(tokens, None), 0.0), _number(next(tokens, None), 0.0)
            start = start if token == "L" else point
            yield point, token == "L"
        elif token == "C":
            yield start, True
        elif count := {"Q": 4, "B": 6, "A": 7}.get(token):
            rest = [_number(value, 0.0) for value in islice(tokens, count)]
            if len(rest) == count:
                yield (rest[-2], rest[-1]), False


def _numbers(written: str | None) -> list[float]:
    return [_number(token, 0.0) for token in (written or "").split()[:6]]


def _number(written: str | None, otherwise: float) -> float:
    try:
        value = float(written or "")
    except ValueError:
        return otherwise
    return value if isfinite(value) and abs(value) < _FARTHEST else otherwise
