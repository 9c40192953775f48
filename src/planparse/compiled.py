"""Patterns kept compiled, as Python keeps modules compiled: in the same folder, under the same rules.

To compile the patterns that a notice needs takes half as long as to start and to read it: each class of Chinese
characters is drawn in a table of 65,536 entries. ``re`` has no way to keep what it compiled, so this takes the same
steps with its inner parts, and whatever is not as expected there is left to ``re.compile``.

The file lies in ``__pycache__``. Nothing is written where Python writes no bytecode (``PYTHONDONTWRITEBYTECODE``, a
folder of somebody else), and whoever can change the file could change the program. An entry goes by the whole text
of its pattern, so it is never out of date.
"""

from __future__ import annotations

import atexit
import marshal
import re
import sys
from array import array
from binascii import crc32
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from planparse.errors import WriteError

# A pattern's text and flags → its flags, number of groups, their names by number, and its code (see ``_steps``).
Key = tuple[str | bytes, int]
Steps = tuple[int, int, tuple[str | None, ...], bytes]

_MOST = 2_000  # patterns in a file: about four times those of one version of this package
_WORD = "I"  # what a step of the code takes in an array


class Store:
    """The compiled patterns of one file; read at the first question, written when the program ends."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._kept: dict[Key, Steps] | None = None
        self._new: dict[Key, Steps] = {}

    def compile(self, source: str | bytes, flags: int) -> re.Pattern[Any]:
        """Give what ``re.compile`` gives; raises what it raises."""
        if self._file is None:
            return re.compile(source, flags)
        if self._kept is None:
            self._kept = _read(self._file)
        key = source, int(flags)
        steps = self._kept.get(key) or self._new.get(key)
        try:
            if steps is None:
                steps = _steps(source, flags)
                self._remember(key, steps)
            return _pattern(source, steps)
        except Exception:  # another Python, a damaged file, or a wrong pattern: all known to ``re``
            return re.compile(source, flags)

    def keep(self) -> None:
        """Write what was compiled since the last time, beside what others wrote meanwhile; may fail silently."""
        if self._file is None or not self._new or sys.dont_write_bytecode:
            return
        from planparse.writing import make_folder_of, write_whole

        kept = _read(self._file)
        body = marshal.dumps({**(kept if len(kept) < _MOST else {}), **self._new})
        self._new = {}
        with suppress(WriteError):
            make_folder_of(self._file)
            write_whole(self._file, _head(body) + body)

    def _remember(self, key: Key, steps: Steps) -> None:
        if not self._new:
            atexit.register(self.keep)
        self._new[key] = steps


def _steps(source: str | bytes, flags: int) -> Steps:
    """Take the steps of ``re.compile`` but the last, which makes the pattern."""
    parsed = _inner("re._parser").parse(source, flags)
    code = _inner("re._compiler")._code(parsed, flags)  # noqa: SLF001 - there is no other way
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    return (
        int(flags | parsed.state.flags),
        parsed.state.groups - 1,
        tuple(names),
        array(_WORD, code).tobytes(),
    )


def _pattern(source: str | bytes, steps: Steps) -> re.Pattern[Any]:
    """Take the last step; the code is proved in C before it is run."""
    flags, groups, names, code = steps
    numbers = {name: number for number, name in enumerate(names) if name is not None}
    pattern: re.Pattern[Any] = _inner("_sre").compile(
        source, flags, array(_WORD, code).tolist(), groups, numbers, names
    )
    return pattern


def _inner(name: str) -> Any:
    return sys.modules.get(name) or import_module(name)


def _read(file: Path) -> dict[Key, Steps]:
    try:
        data = memoryview(file.read_bytes())  # of which no half is copied
        head, body = data[: len(_head(b""))], data[len(_head(b"")) :]
        kept: dict[Key, Steps] = marshal.loads(body) if head == _head(body) else {}
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept


def _head(body: bytes | memoryview) -> bytes:
    """Name the Python whose code this is, and prove that it is whole."""
    return f"{sys.version} {crc32(body):08x}\n".encode()


def _place() -> Path | None:
    """Find where Python keeps bytecode, if it does, and if it is a Python whose inner parts are known here."""
    if (
        sys.implementation.name != "cpython"
        or getattr(_inner("_sre"), "CODESIZE", 0) != array(_WORD).itemsize
    ):
        return None
    try:
        return Path(cache_from_source(str(Path(__file__).with_name("patterns.py")))).with_suffix(".re")
    except NotImplementedError:
        return None


store = Store(_place())
