"""From a path, or from standard input."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from planparse.errors import ReadError
from planparse.reading.source import SourceText, from_bytes

STDIN = "-"

# Pipes that the shell has opened for us already, as in ``planparse extract <(curl …)``. Any other pipe could
# keep us waiting for ever, and a device could go on for ever.
_OPEN_ALREADY = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")


def read(path: str | os.PathLike[str], encoding: str | None = None) -> SourceText:
    """Read and decode a file, or standard input for ``-``. ``SourceText.name`` is the path as it was given.

    Raises ``ReadError`` when there is no such file, it may not be read, or it holds no text.
    """
    name = os.fspath(path)
    if name == STDIN:
        return from_bytes(sys.stdin.buffer.read(), name, encoding)
    try:
        _refuse_irregular(name)
        data = Path(name).read_bytes()
    except FileNotFoundError:
        raise ReadError(name, "no such file; check the path") from None
    except PermissionError:
        raise ReadError(name, "no permission to read it; check who owns it and its mode") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(name, f"cannot be read ({reason}); check the path") from None
    return from_bytes(data, name, encoding)


def _refuse_irregular(name: str) -> None:
    mode = Path(name).stat().st_mode
    if stat.S_ISDIR(mode):
        raise ReadError(name, f"is a directory; name the files in it, such as {Path(name) / '*.txt'}")
    if not stat.S_ISREG(mode) and not (stat.S_ISFIFO(mode) and name.startswith(_OPEN_ALREADY)):
        raise ReadError(name, "is not a regular file; copy it to one, or pipe it in and read from -")
