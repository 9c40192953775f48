"""A finding, as reports show it and the cache keeps it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from typing import Any, NamedTuple

from planparse.checking.page import Page, Placed
from planparse.checking.rule import RULES, Edit, Hit, Part, Rule, Severity, message
from planparse.reading.location import Location
from planparse.regex import regex

_EDGE = regex("[。；！？\r\n]")
_QUOTED = 200  # characters of the source line on either side, more than a report shows
_CONTEXT = 40  # characters on either side that tell equal findings of one section apart


class Place(NamedTuple):
    """One of the places of a gathered finding, with the parts of the message that it would have by itself."""

    span: tuple[int, int]
    line: int
    column: int
    end_line: int
    end_column: int
    parts: tuple[tuple[str, Part], ...] = ()
    location: Location | None = None

    def data(self) -> dict[str, Any]:
        """Plain data, for the cache."""
        location = self.location and self.location.data()
        return self._asdict() | {"parts": dict(self.parts), "location": location}

    @classmethod
    def of(cls, data: dict[str, Any]) -> Place:
        """Read what ``data`` gave."""
        _all_of(int, (data[name] for name in ("line", "column", "end_line", "end_column")))
        return cls(**data | {"span": _pair(data["span"]), "parts": _parts(data), "location": _location(data)})


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of one rule, or all of a document that are alike.

    ``line`` and ``column`` count from 1, in code points; ``end_line`` and ``end_column`` stand behind the last one.
    ``template`` and ``parts`` make the message. ``bytes`` are the two columns in UTF-8 bytes. ``quote`` is the source
    line, of a long one what stands around the finding; ``cut`` says how much is left out before and behind.
    ``fingerprint`` tells rule, section and text, whatever happens elsewhere. ``fixes`` are edits that are made together
    or not at all. ``count`` is how many places it stands for; of a gathered finding ``places`` are the first, and all
    else is of the first of them; ``own`` are the fingerprints that its places would have by themselves, none where they
    are too many. ``location`` is where it stands in a file that is no plain text.
    """

    code: str
    name: str
    severity: Severity
    template: str
    parts: tuple[tuple[str, Part], ...]
    span: tuple[int, int]
    section: str | None
    line: int
    column: int
    end_line: int
    end_column: int
    bytes: tuple[int, int]
    quote: str
    cut: tuple[int, int]
    fingerprint: str
    fixes: tuple[tuple[Edit, ...], ...] = ()
    count: int = 1
    places: tuple[Place, ...] = ()
    own: tuple[str, ...] = ()
    location: Location | None = None

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All edits of all fixes."""
        return tuple(edit for fix in self.fixes for edit in fix)

    @property
    def message(self) -> str:
        """What is wrong, what is meant, what to do: the template with its parts."""
        return message(self.template, dict(self.parts))

    def data(self) -> dict[str, Any]:
        """Plain data, for the cache."""
        location = self.location and self.location.data()
        shallow = {name: getattr(self, name) for name in self.__slots__}
        return shallow | {
            "parts": dict(self.parts),
            "places": [place.data() for place in self.places],
            "location": location,
        }

    @classmethod
    def of(cls, data: dict[str, Any]) -> Finding:
        """Read what ``data`` gave; anything else is a ``KeyError``, ``TypeError`` or ``ValueError``."""
        texts = (data[name] for name in ("code", "name", "template", "quote", "fingerprint"))
        places = (data[name] for name in ("line", "column", "end_line", "end_column", "count"))
        _all_of(str, (*texts, data["section"] or "", *data["own"]))
        _all_of(int, places)
        rule = RULES[data["code"]]
        if rule.name != data["name"]:
            raise ValueError("another rule")
        return cls(
            **data
            | {
                "severity": Severity(data["severity"]),
                "parts": _parts(data),
                "span": _pair(data["span"]),
                "bytes": _pair(data["bytes"]),
                "cut": _pair(data["cut"]),
                "fixes": tuple(tuple(map(_edit, fix)) for fix in data["fixes"]),
                "places": tuple(map(Place.of, data["places"])),
                "own": tuple(data["own"]),
                "location": _location(data),
            }
        )


def _all_of(kind: type, values: Iterable[object]) -> None:
    if not all(type(value) is kind for value in values):
        raise TypeError(f"not all of {kind.__name__}")


def _pair(value: Any) -> tuple[int, int]:
    first, second = value
    _all_of(int, (first, second))
    return first, second


def _parts(data: dict[str, Any]) -> tuple[tuple[str, Part], ...]:
    return tuple(_part(*item) for item in data["parts"].items())


def _location(data: dict[str, Any]) -> Location | None:
    return None if data["location"] is None else Location.of(data["location"])


def _part(name: str, value: Any) -> tuple[str, Part]:
    if type(value) not in (str, int):
        raise TypeError("not a part of a message")
    return name, value


def _edit(value: Any) -> Edit:
    start, end, text = value
    _all_of(str, (text,))
    return Edit(*_pair((start, end)), text)


def times(hit: Hit) -> int:
    """How many places a hit stands for.

    A rule may yield one for all of a line, with their ``count`` among its parts.
    """
    count = hit.parts.get("count", 1)
    return count if isinstance(count, int) else 1


class Locator:
    """Turns what rules yield for one page into findings."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._starts = page.line_starts
        self._lines: dict[int, str] = {}
        self._bytes: dict[int, list[int]] = {}

    def finding(self, rule: Rule, hit: Hit) -> Finding:
        """Place one hit."""
        start, end = hit.span
        line, column, end_line, end_column = self.lines(start, end)
        return Finding(
            rule.code,
            rule.name,
            hit.severity or rule.severity,
            hit.template,
            tuple(hit.parts.items()),
            (start, end),
            self.page.section_at(start),
            line,
            column,
            end_line,
            end_column,
            (self._byte_column(line, column), self._byte_column(end_line, end_column)),
            *self._quote(line, column),
            self.fingerprint(rule, hit),
            (hit.edits,) if hit.edits else (),
            times(hit),
        )

    def lines(self, start: int, end: int) -> tuple[int, int, int, int]:
        """Line and column of the first character of a span and behind its last."""
        line, column = self._position(start)
        end_line, end_column = self._position(max(start, end))
        if end_column == 1 and end_line > line:  # a span that takes its line end along
            end_line -= 1
            end_column = len(self._line(end_line)) + 1
        return line, column, end_line, end_column

    def _line(self, number: int) -> str:
        if number not in self._lines:
            end = self._starts[number] if number < len(self._starts) else None
            self._lines[number] = self.page.text[self._starts[number - 1] : end].rstrip("\r\n")
        return self._lines[number]

    def _quote(self, line: int, column: int) -> tuple[str, tuple[int, int]]:
        words = self._line(line)
        start = max(0, column - 1 - _QUOTED)
        end = min(len(words), column - 1 + _QUOTED)
        return words[start:end], (start, len(words) - end)

    def _byte_column(self, line: int, column: int) -> int:
        if line not in self._bytes:
            sizes = (len(char.encode("utf-8", "replace")) for char in self._line(line))
            self._bytes[line] = list(accumulate(sizes, initial=1))
        return self._bytes[line][min(column, len(self._bytes[line])) - 1]

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def fingerprint(self, rule: Rule, hit: Hit) -> str:
        """Tell a hit by headings, not ids, and words: an id changes when a section is put in before it."""
        start, end = hit.span
        text, here = self.page.text, self.page.place(start)
        headings = list(here.headings) if isinstance(here, Placed) else []
        before = _EDGE.split(self.page.words_before(start, _CONTEXT))[-1]
        after = _EDGE.split(self.page.words_behind(end, _CONTEXT), maxsplit=1)[0]
        words = "".join((before + text[start : min(end, start + 200)] + after).split())
        return sha256("\0".join([rule.code, *headings, words]).encode("utf-8", "surrogatepass")).hexdigest()[
            :24
        ]
