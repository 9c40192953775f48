"""Counting through the numbers of siblings: where one is left out, comes twice or stands out of order.

Numbers only; what the sections are called is told by ``notation``, what stands in the text by the caller. A fault is
told once: what only follows from it is none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

# So many numbers may be missing at most: a list that jumps further goes on from elsewhere, such as the articles that an
# amendment quotes.
_FAR = 5
_DEEPEST = 8  # lists that interrupt one another
# So high may be the first number of a list that words lead to, where those before it are missing.
_EARLIEST = 3

GAP, TWICE, EARLY, LATE = "gap", "twice", "early", "late"


class Fault(NamedTuple):
    """A fault at the number ``at``: ``before`` was counted last (0: nothing), ``expected`` should stand there."""

    kind: str
    at: int
    before: int
    expected: int


Written = Callable[[int, Sequence[int]], bool]


class Count:
    """Counts through the numbers of siblings of one style.

    ``first`` is what the first should be. ``written`` says whether some numbers stand in the text before one of them
    after all: in mid-line, or in a label that was not read as one. ``loose``: a piece of a longer text, whose numbers
    need not be a count. A number that is ``None`` is whatever should stand there.
    """

    def __init__(
        self,
        numbers: Sequence[int | None],
        first: int,
        written: Written,
        apart: Callable[[int], bool],
        led: Callable[[int], bool],
        *,
        loose: bool = False,
    ) -> None:
        self._numbers, self._written, self._loose = numbers, written, loose
        self._apart, self._led = apart, led
        self._expected = first
        self._held: list[int] = []  # where the lists go on that another list interrupts
        self._seen: set[int] = set()
        self._excused: set[int] = set()  # what was told as missing
        self._early = 0  # the highest number that stands before lower ones
        self._twice = 0  # the number that was told last as coming twice
        self._places: dict[int, list[int]] = {}  # where each number stands
        self._ends: list[int] = []  # where the list of each number ends, with the next one that a two follows
        end = len(numbers)
        for at in range(len(numbers) - 1, -1, -1):
            self._ends.append(end)
            if (number := numbers[at]) is not None:
                self._places.setdefault(number, []).append(-at)
            if number == 1 and self._after(at) == 2:
                end = at
        self._ends.reverse()
        self.faults: list[Fault] = []

    def all(self) -> list[Fault]:
        """The faults of the row, in order."""
        for at, given in enumerate(self._numbers):
            number = self._expected if given is None else given
            if at == 0 or self._begins_anew(at, number):
                self._begin(at)
            self._step(at, number, self._after(at))
            while self._expected in self._seen:
                self._expected += 1
        return self.faults

    @property
    def reached(self) -> int:
        """The number that was counted last."""
        return self._expected - 1

    def _after(self, at: int) -> int | None:
        return self._numbers[at + 1] if at + 1 < len(self._numbers) else None

    def _begins_anew(self, at: int, number: int) -> bool:
        """Does a second list begin under the same heading?"""
        return number == 1 and self._after(at) == 2 and (1 not in self._seen or 2 in self._seen)

    def _begin(self, at: int, first: int = 1) -> None:
        """Begin a list that counts from a number on."""
        if at:
            self._held = [*self._held, self._expected][-_DEEPEST:]
            self._seen, self._excused = set(range(max(1, first - _FAR), first)), set()
            self._expected, self._early = first, 0

    def _comes_later(self, at: int, number: int) -> bool:
        """Does a number stand behind a place in the same list?"""
        places = self._places.get(number, [])  # from the last to the first, negative
        k = bisect_right(places, -self._ends[at])
        return k < len(places) and places[k] < -at

    def _step(self, at: int, number: int, after: int | None) -> None:
        if number == self._expected:
            self._seen.add(number)
        elif at and number <= _EARLIEST and self._seen and self._led(at):
            self._begin(at)
            self._step(at, number, after)
        elif number in self._held:
            del self._held[self._held.index(number) :]
            self._seen, self._expected = set(range(max(1, number - _FAR), number + 1)), number
        elif number > self._expected:
            self._ahead(at, number, after)
        elif number in self._seen:
            self._again(at, number, after)
        elif number not in self._excused:
            self._tell(LATE, at)
            self._seen.add(number)

    def _ahead(self, at: int, number: int, after: int | None) -> None:
        missing = [
            n for n in range(self._expected, min(number, self._expected + _FAR + 1)) if n not in self._seen
        ]
        if all(self._comes_later(at, n) for n in missing):
            if self._early < self._expected:  # what follows one that stands too early is no fault of its own
                self._tell(EARLY, at)
            self._early = max(self._early, number)
            self._seen.add(number)
            return
        slip = after == self._expected + 1  # of the pen: the count goes on as if it were right
        near = len(missing) <= _FAR
        if slip or (near and not self._written(at, missing)):
            self._tell(GAP, at)
        if slip:
            number = self._expected
        elif not near:
            self._begin(at, number)
        else:
            self._excused.update(missing)
            self._expected = number
        self._seen.add(number)

    def _again(self, at: int, number: int, after: int | None) -> None:
        slip = after == self._expected + 1
        goes_on = after == number + 1 and after in self._seen and number > 1
        opens = number == 1 and after is not None and not slip and after != self._expected and 2 in self._seen
        if opens or self._apart(at) or (number > 1 and self._written(at, [number - 1])):
            self._begin(at, number)
            self._seen.add(number)
            return
        if not (self._twice == number == self._numbers[at - 1]):  # all of a list called 1. are one fault
            self._tell(TWICE, at)
        self._twice = number
        if goes_on:
            self._begin(at, number)
            self._seen.add(number)
        elif slip:
            self._expected += 1

    def _tell(self, kind: str, at: int) -> None:
        if not (self._loose and len(self._seen) < 2):
            self.faults.append(Fault(kind, at, max(self._seen, default=0), self._expected))
