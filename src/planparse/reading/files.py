"""From a path, or from standard input."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from planparse.errors import ReadError, wanted
from planparse.reading.formats import NAMES
from planparse.reading.source import NOTHING_GIVEN, Given, SourceText, from_bytes

STDIN = "-"

# Pipes that the shell has opened for us already, as in ``planparse extract <(curl …)``. Any other pipe could
# keep us waiting for ever, and a device could go on for ever.
_OPEN_ALREADY = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")


def read(path: str | os.PathLike[str], given: Given = NOTHING_GIVEN) -> SourceText:
    """Read a file, or standard input for ``-``. ``SourceText.name`` is the path as it was given.

    Raises ``ReadError`` when there is no such file, it may not be read, or it holds no text.
    """
    wanted(given.encoding, (str, type(None)), "encoding", "a str such as utf-8, or None")
    if given.source_format not in (None, *NAMES):
        raise ValueError(f"source_format must be one of {', '.join(NAMES)}, not {given.source_format!r}")
    return from_bytes(read_bytes(path), os.fspath(path), given)


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Read a file, or standard input for ``-``; raises ``ReadError``."""
    wanted(path, (str, os.PathLike), "a path", "a str or an os.PathLike")
    name = os.fspath(path)
    wanted(name, str, "a path", "a str (os.fsdecode makes one of bytes)")
    if not name:
        raise ReadError("''", "no file has an empty name; check the path")
    try:
        if name == STDIN:
            return _standard_input()
        refuse_irregular(name)
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise ReadError(name, "no such file; check the path") from None
    except PermissionError:
        raise ReadError(name, "no permission to read it; check who owns it and its mode") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        reason = getattr(error, "strerror", None) or str(error)
        advice = "pipe a file in, or name one" if name == STDIN else "check the path"
        raise ReadError(name, f"cannot be read ({reason}); {advice}") from None


def _standard_input() -> bytes:
    stream = sys.stdin
    if stream is None:
        raise OSError("standard input is closed")
    _refuse_endless(stream)
    return stream.buffer.read()


def _refuse_endless(stream: object) -> None:
    """Refuse a device that is no terminal and has something in it: /dev/zero and its like go on for ever."""
    try:
        number = stream.fileno()  # type: ignore[attr-defined]
    except (AttributeError, OSError):  # no file, as where a test stands in for it
        return
    if stat.S_ISCHR(os.fstat(number).st_mode) and not os.isatty(number) and os.read(number, 1):
        raise ReadError(STDIN, "is a device; pipe a file in")


def refuse_irregular(name: str) -> None:
    """Refuse what is no file, or may keep us waiting for ever; ``OSError`` where there is nothing."""
    mode = Path(name).stat().st_mode
    if stat.S_ISDIR(mode):
        raise ReadError(name, f"is a directory; name the files in it, such as {Path(name) / '*.txt'}")
    if not stat.S_ISREG(mode) and not (stat.S_ISFIFO(mode) and name.startswith(_OPEN_ALREADY)):
        raise ReadError(name, "is not a regular file; copy it to one, or pipe it in and read from -")
