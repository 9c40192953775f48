"""Regular expressions that are compiled when they are first used.

A document needs about half of the patterns of this package, and to compile all of them takes longer than to read
a notice. So modules name theirs with ``regex`` where they would with ``re.compile``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, AnyStr, cast

from planparse.compiled import store

# All that a compiled pattern offers.
_NAMES = (
    "match",
    "search",
    "fullmatch",
    "finditer",
    "findall",
    "sub",
    "subn",
    "split",
    "scanner",
    "pattern",
    "flags",
    "groups",
    "groupindex",
)


class Compiled:
    """A pattern that was used: the methods of the compiled one are its own attributes, found without a detour."""


class Waiting(Compiled):
    """A pattern that was not used yet; it becomes ``Compiled`` when it is first asked for anything.

    ``__getattr__`` slows every look-up of a class that has it, even of what is there: hence two classes. Two threads
    may both compile the pattern, and then both set the same.
    """

    def __init__(self, source: object, flags: int) -> None:
        self._source, self._flags = source, flags

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name not in _NAMES:  # copy, pickle and the like ask for much
                raise AttributeError(f"a pattern has no attribute {name!r}")
            source = self._source
            compiled = store.compile(source() if callable(source) else source, self._flags)
            vars(self).update((each, getattr(compiled, each)) for each in _NAMES)
            self.__class__ = Compiled
            return getattr(compiled, name)


def regex(source: AnyStr | Callable[[], AnyStr], flags: int = 0) -> re.Pattern[AnyStr]:
    """Give what ``re.compile`` gives, compiled when it is first used; ``source`` may be a function that makes the text.

    Call its methods: the functions of ``re`` do not take it.
    """
    return cast("re.Pattern[AnyStr]", Waiting(source, flags))


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Order words so that none is found where a longer one stands: alternatives are tried in their order."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))
