"""The graphic units of an OFD page as what a page draws.

Letters, strokes, pictures (GB/T 33190-2016, 8.5, 9, 11, 13).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from math import hypot, isfinite
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from planparse.errors import ReadError
from planparse.reading.ofd.package import Font, child, local
from planparse.reading.pages.drawn import SLANTED, Drawn, Face, Letter, Stroke, quarters
from planparse.reading.pages.spacing import is_wide

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_POINTS = 72 / 25.4  # in a millimetre
_FARTHEST = 1e5
_BOLD = 600  # weight
_ABOVE = 0.86  # share of the size that stands over the base line
_WIDE = 1.2  # em that stand free between two letters of one object which belong apart
_SPREAD = 1.5  # over the usual step of the object
_THICKEST = 2.3  # points of a filled shape that is a rule
_DEEPEST = 8  # composite units in each other
_MOST_COPIES = 100_000  # units that stand in composite ones, each time that these are used
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


class _Code(NamedTuple):
    """Letters, where the first one stands in the points of its object, and the steps behind each of them."""

    text: str
    x: float
    y: float
    across: list[float]
    down: list[float]


class Drawing:
    """Takes the graphic units of page after page."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.letters = self._copies = 0
        self._fonts: Mapping[str, Font] = {}
        self._units: Mapping[str, Element] = {}
        self._frame = (0.0, 0.0, 0.0, 0.0)
        self._clear()

    def begin(
        self, fonts: Mapping[str, Font], units: Mapping[str, Element], size: tuple[float, float]
    ) -> None:
        """Begin a page, so many millimetres wide and high."""
        self._fonts, self._units = fonts, units
        self._frame = (0.0, 0.0, size[0] * _POINTS, size[1] * _POINTS)
        self._clear()

    def _clear(self) -> None:
        self._set: list[Letter] = []
        self._strokes: list[Stroke] = []
        self._pictures: list[float] = []
        self._objects = 0

    def end(self) -> Drawn:
        """What the page holds."""
        return Drawn(self._frame, self._set, self._strokes, self._pictures, self._objects)

    def take(self, content: Element | None, *, stamped: bool = False) -> None:
        """Take all units in an element. What is ``stamped`` is no part of the text, wherever it stands."""
        for unit, place in self._walk(content):
            self._objects += 1
            kind = local(unit)
            if kind == "TextObject":
                self._text(unit, place, stamped=stamped)
            elif kind == "PathObject" and not stamped:
                self._strokes += _strokes_of(unit, place)
            elif kind == "ImageObject" and not stamped:
                self._pictures.append(_area(unit))

    def _walk(self, content: Element | None) -> Iterator[tuple[Element, Matrix]]:
        """The units in reading order of the file, with where they stand; composite ones are opened."""
        waiting: list[tuple[Iterator[Element], Matrix, int]] = []
        if content is not None:
            whole = Matrix(
                a=_POINTS, d=-_POINTS, f=self._frame[3]
            )  # millimetres grow downwards, points upwards
            waiting.append((_units_of(content), whole.after(_placed(content)), 0))
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

    def _text(self, unit: Element, place: Matrix, *, stamped: bool) -> None:
        em = _number(unit.get("Size"), 0.0)
        size = em * hypot(place.c, place.d)
        if not 0 < size < _FARTHEST:
            return
        font = self._fonts.get(unit.get("Font", ""), Font(None, bold=False))
        bold = font.bold or _number(unit.get("Weight"), 400) >= _BOLD
        turn = SLANTED if stamped else quarters(place.a, place.b)
        unseen = unit.get("Visible") == "false" or _number(unit.get("Alpha"), 255) == 0
        wide = em * _number(unit.get("HScale"), 1.0)
        for code in _codes(unit, wide):
            self.letters += len(code.text)
            face = Face(font.family, max(round(size, 1), 0.1), bold, turn, hidden=unseen)
            self._set += _letters(code, place, (em, wide), face)


def _letters(code: _Code, place: Matrix, em: tuple[float, float], face: Face) -> Iterator[Letter]:
    """Letters in points, each as wide as the step to the next one: fonts are not asked how wide they are."""
    a, b, c, d, e, f = place
    x, y = code.x, code.y
    high, wide = em
    far = _SPREAD * median_low(code.across[:-1] or code.across)
    rise, fall = _ABOVE * high, (1 - _ABOVE) * high
    for char, step, down in zip(code.text, code.across, code.down, strict=True):
        width = step
        if not 0 < step <= far:
            width = _advance(char) * wide
            width = step if 0 < step <= width + _WIDE * high else width
        left, base = a * x + c * y + e, b * x + d * y + f
        right, bottom, top = left + a * width - c * rise, base + d * fall, base + b * width - d * rise
        if isfinite(left + right + bottom + top):
            yield Letter(char, left, bottom, right, top, left, base, face)
        x, y = x + step, y + down


def _units_of(content: Element) -> Iterator[Element]:
    return (unit for unit in content.iter() if local(unit) in _SOLID)


def _placed(unit: Element) -> Matrix:
    """From the coordinates of a unit to those around it: its own matrix, then the corner of its boundary (8.5)."""
    corner = _numbers(unit.get("Boundary"))[:2]
    own = _numbers(unit.get("CTM"))
    matrix = Matrix(*own) if len(own) == 6 else Matrix()
    return Matrix(e=corner[0], f=corner[1]).after(matrix) if len(corner) == 2 else matrix


def _codes(unit: Element, em: float) -> Iterator[_Code]:
    """The text codes of an object (11.3); one without a place stands where the one before it stood."""
    x = y = 0.0
    for code in unit:
        text = (code.text or "").replace("\n", "").replace("\r", "").replace("\t", "")
        if local(code) != "TextCode" or not text:
            continue
        x, y = _number(code.get("X"), x), _number(code.get("Y"), y)
        across, down = _deltas(code.get("DeltaX"), len(text)), _deltas(code.get("DeltaY"), len(text))
        if not (any(across) or any(down)):  # one after another
            across = [_advance(letter) * em for letter in text]
        yield _Code(text, x, y, across, down)


def _advance(letter: str) -> float:
    return 1.0 if is_wide(letter) else 0.5


def _deltas(written: str | None, count: int) -> list[float]:
    """The step behind each of so many letters; ``g 3 5`` is three steps of 5 (11.3), however many it says."""
    tokens = (written or "").split()
    try:
        steps = [step if abs(step) < _FARTHEST else 0.0 for step in map(float, tokens[:count])]
    except ValueError:
        steps = _grouped(tokens, count)
    return steps + [0.0] * (count - len(steps))


def _grouped(tokens: Sequence[str], count: int) -> list[float]:
    steps: list[float] = []
    waiting = iter(tokens)
    for token in waiting:
        if token == "g":
            times, step = _number(next(waiting, None), 0.0), _number(next(waiting, None), 0.0)
            steps += [step] * min(int(times), count)
        else:
            steps.append(_number(token, 0.0))
        if len(steps) >= count:
            break
    return steps[:count]


def _area(unit: Element) -> float:
    """How large a picture is, in square points."""
    boundary = _numbers(unit.get("Boundary"))
    return abs(boundary[2] * boundary[3]) * _POINTS**2 if len(boundary) >= 4 else 0.0


def _strokes_of(unit: Element, place: Matrix) -> list[Stroke]:
    """The straight lines that a path draws, or the middle of one that is filled and thin (9)."""
    data = child(unit, "AbbreviatedData")
    points: list[tuple[float, float]] = []
    strokes: list[Stroke] = []
    for end, draws in _steps((data.text or "") if data is not None else ""):
        point = place.at(*end)
        if draws and points:
            strokes.append((*points[-1], *point))
        points.append(point)
    if not points or unit.get("Stroke") != "false":
        return strokes
    (left, *_, right), (bottom, *_, top) = (sorted([*along, along[0]]) for along in zip(*points, strict=True))
    if top - bottom <= min(_THICKEST, right - left):
        return [(left, (bottom + top) / 2, right, (bottom + top) / 2)]
    return [((left + right) / 2, bottom, (left + right) / 2, top)] if right - left <= _THICKEST else []


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
