"""What RTF says of a row of a table, control word by control word, before its cells or behind them."""

from __future__ import annotations

from planparse.reading.rtf.story import Edges

_MOST_COLUMNS = 1_000


class RowSoFar:
    """The description of a row while it is read."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Forget what was said of another row."""
        self._left = 0
        self._at: list[int] = []
        self._across: set[int] = set()
        self._down: set[int] = set()
        self._next_across = self._next_down = self._heads = False

    @property
    def edges(self) -> Edges:
        """What was said."""
        return Edges((self._left, *self._at), frozenset(self._across), frozenset(self._down), self._heads)

    def left(self, at: int) -> None:
        """The left edge of the row."""
        self._left = at

    def heads(self) -> None:
        """The row is the head of its table."""
        self._heads = True

    def goes_on(self, *, across: bool = False, down: bool = False) -> None:
        """The next cell goes on from the left or from above."""
        self._next_across |= across
        self._next_down |= down

    def edge(self, at: int) -> None:
        """The right edge of the next cell, which ends what is said of it."""
        number = len(self._at)
        if number < _MOST_COLUMNS:
            self._across |= {number} if self._next_across else set()
            self._down |= {number} if self._next_down else set()
            self._at.append(at)
        self._next_across = self._next_down = False
