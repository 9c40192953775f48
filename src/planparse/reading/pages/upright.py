"""The letters and rules of a page, turned so that its text stands upright, and counted from its upper left corner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from math import isfinite
from typing import NamedTuple

from planparse.reading.pages.drawn import SLANTED, Drawn, Edges, Glyph, Letter, Stroke

_Place = Callable[[float, float], tuple[float, float]]

_DOWN = 3  # text that runs down the page, and its lines from the right to the left
_LEAST_SHOWN = 0.15  # of its size
_BELOW = (0.5, 2.0)  # sizes from one letter to the next of a run that goes down
_MIDDLE = 0.35  # how far the middle of a letter is above its base line, as a share of its size
_THIN = 3.0  # points: a rule deviates by less
_SHORTEST = 3.0


class Rule(NamedTuple):
    """A straight rule along the page: ``at`` is its place across, from ``start`` to ``end`` it runs."""

    at: float
    start: float
    end: float


class Sheet(NamedTuple):
    """A page as it is read.

    ``astray`` is set at another angle than the rest; ``clipped`` counts runs that do not show.
    """

    width: float
    height: float
    glyphs: list[Glyph]
    astray: list[Glyph]
    clipped: int
    across: list[Rule]
    down: list[Rule]


def upright(drawn: Drawn) -> Sheet:
    """Turn a page the way most of its letters are turned."""
    letters: Sequence[Letter] = drawn.letters
    turns = Counter([letter.face.turn for letter in letters if letter.char != " "])
    turns.pop(SLANTED, None)
    turn = turns.most_common(1)[0][0] if turns else 0
    own = {turn}
    if turn == 0:
        below, beside = _steps(letters)
        if below > max(beside, 10):  # what is set sideways is turned as the columns are
            turn, own = _DOWN, {0, _DOWN}
        elif below:
            letters = list(_flattened(letters))
    place, edges = _placing(drawn.frame, turn), _edges(drawn.frame, turn)
    glyphs: list[Glyph] = []
    astray: list[Glyph] = []
    clipped, showed = 0, True
    for letter in letters:
        if not _shown(letter, drawn.frame):
            clipped += showed and letter.char not in " \u3000"
            showed = False
            continue
        showed = True
        left, right, base = edges(letter)
        if right < left:  # mirrored
            left, right = right, left
        glyph = Glyph(letter.char, left, right, base, letter.face)
        (glyphs if letter.face.turn in own else astray).append(glyph)
    across, up = drawn.frame[2] - drawn.frame[0], drawn.frame[3] - drawn.frame[1]
    width, height = (up, across) if turn % 2 else (across, up)
    return Sheet(width, height, glyphs, astray, clipped, *_rules(drawn.strokes, place))


def _shown(letter: Letter, frame: Edges) -> bool:
    """Does a letter show on the page, at least a part of it?"""
    across, up = (letter.left + letter.right) / 2, (letter.bottom + letter.top) / 2
    if not (frame[0] - 1 <= across <= frame[2] + 1 and frame[1] - 1 <= up <= frame[3] + 1):
        return False
    if letter.face.clip is None:
        return True
    left, bottom, right, top = letter.face.clip
    least = _LEAST_SHOWN * letter.face.size
    return min(letter.top, top) - max(letter.bottom, bottom) > least and left - least < across < right + least


def _steps(letters: Iterable[Letter]) -> tuple[int, int]:
    """How many letters stand right below the one before them, and how many beside it."""
    below = beside = 0
    for before, letter in pairwise(letters):
        if before.face is not letter.face and before.face != letter.face:
            continue
        if _is_above(before, letter):
            below += (
                _BELOW[0] * letter.face.size < before.bottom - letter.bottom < _BELOW[1] * letter.face.size
            )
        else:
            beside += 1
    return below, beside


def _is_above(before: Letter, letter: Letter) -> bool:
    return abs(letter.left - before.left) < 0.2 * letter.face.size


def _flattened(letters: Iterable[Letter]) -> Iterator[Letter]:
    """Letters of one run that stand below each other share the place of one, in a row: the head of a table, say."""
    run: list[Letter] = []
    for letter in letters:
        if run and not (run[-1].face is letter.face and _is_above(run[-1], letter) and letter.y < run[-1].y):
            yield from _beside(run)
            run = []
        run.append(letter)
    yield from _beside(run)


def _beside(run: Sequence[Letter]) -> Iterable[Letter]:
    if len(run) < 2:
        return run
    left, right = min(letter.left for letter in run), max(letter.right for letter in run)
    middle = (run[0].top + run[-1].bottom) / 2
    step, size = (right - left) / len(run), run[0].face.size
    return [
        letter._replace(
            left=left + number * step,
            right=left + (number + 1) * step,
            bottom=middle - size / 2,
            top=middle + size / 2,
            y=middle - _MIDDLE * size,
        )
        for number, letter in enumerate(run)
    ]


def _placing(frame: Edges, turn: int) -> _Place:
    """The way from points of a page to those of the page turned so that its text stands upright."""
    left, bottom, right, top = frame
    if turn == 1:
        return lambda x, y: (y - bottom, x - left)
    if turn == 2:
        return lambda x, y: (right - x, y - bottom)
    if turn == 3:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)


def _edges(frame: Edges, turn: int) -> Callable[[Letter], tuple[float, float, float]]:
    """The way from a letter to its two edges and its base line on the page turned so that its text stands upright."""
    left, bottom, right, top = frame
    if turn == 1:
        return lambda letter: (letter.bottom - bottom, letter.top - bottom, letter.x - left)
    if turn == 2:
        return lambda letter: (right - letter.right, right - letter.left, letter.y - bottom)
    if turn == 3:
        return lambda letter: (top - letter.top, top - letter.bottom, right - letter.x)
    return lambda letter: (letter.left - left, letter.right - left, top - letter.y)


def _rules(strokes: Iterable[Stroke], place: _Place) -> tuple[list[Rule], list[Rule]]:
    """The rules that run across the page, and those that run down it."""
    across: list[Rule] = []
    down: list[Rule] = []
    for x0, y0, x1, y1 in strokes:
        (ax, ay), (bx, by) = place(x0, y0), place(x1, y1)
        if not isfinite(ax + ay + bx + by):
            continue
        if abs(ay - by) <= _THIN and abs(ax - bx) >= _SHORTEST:
            across.append(Rule((ay + by) / 2, min(ax, bx), max(ax, bx)))
        elif abs(ax - bx) <= _THIN and abs(ay - by) >= _SHORTEST:
            down.append(Rule((ax + bx) / 2, min(ay, by), max(ay, by)))
    return across, down
