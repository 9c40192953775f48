"""Which names are one indicator: those of the lexicon, and those of a user's file.

A file of synonyms is plain text in UTF-8, a line for each indicator::

    # the name to show = its other names
    能耗强度 = 单位国内生产总值能耗, 万元产值能耗
    # two names that are never one
    城镇调查失业率 != 城镇登记失业率

Names are parted by commas or 、, blanks around them and blank lines count for nothing, ``#`` begins a comment. What a
file says goes before what the lexicon says: a name that it gives to one indicator leaves that of the lexicon.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from planparse.errors import PlanparseError
from planparse.lexicon.synonyms import APART, SYNONYMS
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from os import PathLike

_APART = regex("!=|！=|≠")
_ONE = regex("[=＝]")
_NAME = regex(r"[^,，、]+")
LONGEST = 100  # characters of a name


class SynonymsError(PlanparseError):
    """A file of synonyms that cannot be read, or not understood: ``file:line:column: what is wrong``."""


@dataclass(slots=True)
class Synonyms:
    """Other names by the name shown (``one``), and pairs of names that are not one (``apart``), as they are printed."""

    one: dict[str, list[str]] = field(default_factory=dict)
    apart: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, names: Mapping[str, Iterable[str]]) -> Synonyms:
        """Take a mapping of the name shown to its other names. Raises ``TypeError`` for other things."""
        for name, others in names.items():
            if isinstance(others, str):  # or its characters were taken for names
                raise TypeError(f"synonyms of {name!r} must be several names, such as a list, not one str")
        return cls({name: list(others) for name, others in names.items()})

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Synonyms:
        """Read a file. Raises ``SynonymsError`` with the place of what it cannot take."""
        try:
            text = Path(path).read_bytes().decode("utf-8-sig")
        except OSError as error:
            raise SynonymsError(f"{path}: {(error.strerror or str(error)).lower()}") from None
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            raise SynonymsError(f"{path}:{line}:1: is not UTF-8; save it as UTF-8") from None
        return cls.parse(text, str(path))

    @classmethod
    def parse(cls, text: str, where: str = "synonyms") -> Synonyms:
        """Read the text of a file; ``where`` names it in errors."""
        found = cls()
        homes: dict[str, int] = {}  # the line in which a name stands
        parted: list[
            tuple[int, int, tuple[str, str]]
        ] = []  # names that are not one, with their line and column
        for number, line in enumerate(text.splitlines(), 1):
            words = line.split("#", 1)[0]
            if not words.strip():
                continue
            sign = _APART.search(words) or _ONE.search(words)
            if sign is None:
                column = len(words) - len(words.lstrip()) + 1
                raise _misread(where, number, column, "no = or != between names; write NAME = OTHER, OTHER")
            first = [*_names(words, 0, sign.start(), where, number)]
            others = [*_names(words, sign.end(), len(words), where, number)]
            if len(first) > 1:
                raise _misread(
                    where, number, first[1][0], f"one name stands before {sign[0]}; the others behind"
                )
            if _APART.match(sign[0]):
                parted += [(number, column, (first[0][1], name)) for column, name in others]
                continue
            for column, name in (*first, *others):
                if homes.setdefault(name, number) != number:
                    raise _misread(where, number, column, f"{name} stands in line {homes[name]} already")
            found.one[first[0][1]] = [name for _, name in others]
        for number, column, (one, other) in parted:
            if one == other or (one in homes and homes[one] == homes.get(other)):
                said = (
                    f"{one} and {other} are one in line {homes[one]}" if one != other else f"{one} is itself"
                )
                raise _misread(where, number, column, said)
            found.apart.append((one, other))
        return found


def _names(line: str, start: int, end: int, where: str, number: int) -> Iterator[tuple[int, str]]:
    """Names of a part of a line, each with its column, from 1."""
    none = True
    for match in _NAME.finditer(line, start, end):
        name = match[0].strip()
        if not name:
            continue
        none = False
        column = match.start() + len(match[0]) - len(match[0].lstrip()) + 1
        if len(name) > LONGEST:
            raise _misread(where, number, column, f"a name of more than {LONGEST} characters")
        if _ONE.search(name):
            raise _misread(where, number, column, "a second =; write a line for each indicator")
        yield column, name
    if none:
        raise _misread(where, number, start + 1, "a name is missing")


def _misread(where: str, line: int, column: int, what: str) -> SynonymsError:
    return SynonymsError(f"{where}:{line}:{column}: {what}")


class Table:
    """Names of indicators by what is compared of them (``bare``): those of a user, then those of the lexicon.

    A line of the user's that has a name of the lexicon's adds to its names and may show another one; a name that the
    user keeps apart from others leaves the lexicon's.
    """

    def __init__(self, own: Synonyms, bare: Callable[[str], str]) -> None:
        self._shown = {bare(name): shown for shown, names in own.one.items() for name in (shown, *names)}
        alone = {bare(name) for pair in own.apart for name in pair}
        for entry in SYNONYMS:
            names = [bare(name) for name in entry.names]
            shown = next((self._shown[name] for name in names if name in self._shown), entry.names[0])
            for name in names:
                if name not in alone:
                    self._shown.setdefault(name, shown)
        self._apart = {
            frozenset(self._shown.get(bare(name), bare(name)) for name in pair)
            for pair in (*APART, *own.apart)
        }

    def shown(self, bare: str) -> str | None:
        """Give the name of the indicator that goes by a bare name, if it is known."""
        return self._shown.get(bare)

    def are_apart(self, one: str, other: str) -> bool:
        """Are two indicators known to be two, however much their names look alike?"""
        return frozenset((one, other)) in self._apart
