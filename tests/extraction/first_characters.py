"""The characters with which a match of a pattern may begin, read from the pattern itself."""

from __future__ import annotations

from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]  # the parser of re has no public name
from re import _parser  # type: ignore[attr-defined]
from typing import Any


def first_characters(pattern: str) -> set[str]:
    """Give them all; digits stand for themselves in ASCII only. A pattern that matches nothing at all is an error."""
    characters, may_be_empty = _of_sequence(_parser.parse(pattern))
    assert not may_be_empty, f"matches the empty text: {pattern}"
    return characters


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    found: set[str] = set()
    for kind, what in items:
        characters, may_be_empty = _of_item(kind, what)
        found |= characters
        if not may_be_empty:
            return found, False
    return found, True


def _of_item(kind: Any, what: Any) -> tuple[set[str], bool]:
    """Of one item of a parsed pattern: its first characters, and whether it may match nothing."""
    match kind:
        case op.LITERAL:
            return {chr(what)}, False
        case op.IN:
            return {each for member in what for each in _of_member(*member)}, False
        case op.BRANCH:
            branches = [_of_sequence(branch) for branch in what[1]]
            return set().union(*(each for each, _ in branches)), any(empty for _, empty in branches)
        case op.SUBPATTERN:
            return _of_sequence(what[3])
        case op.MAX_REPEAT | op.MIN_REPEAT:
            characters, may_be_empty = _of_sequence(what[2])
            return characters, may_be_empty or what[0] == 0
        case op.ASSERT | op.ASSERT_NOT | op.AT:
            return set(), True
    raise NotImplementedError(kind)


def _of_member(kind: Any, what: Any) -> Iterable[str]:
    match kind:
        case op.LITERAL:
            return chr(what)
        case op.RANGE:
            return map(chr, range(what[0], what[1] + 1))
        case op.CATEGORY if what is op.CATEGORY_DIGIT:
            return "0123456789"
    raise NotImplementedError(kind)
