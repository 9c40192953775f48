"""Files written whole or not at all, whatever ends the program, and errors that name the file which the user named.

What is written waits in the folder of the file until all of it is there and on the disk, and then takes its place in
one step. On Linux it has no name until then, so that not even SIGKILL leaves anything behind.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from planparse.ending import before_the_end
from planparse.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OPEN_FILES = Path("/proc/self/fd")  # where Linux lets a file without a name be given one
_NAMELESS = getattr(os, "O_TMPFILE", 0)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, in a folder that is there. Raises ``WriteError``."""
    with whole_file(path) as write:
        write(data)


def make_folder_of(path: Path) -> None:
    """Make the folder of a file, with those above it. Raises ``WriteError``, which names the file."""
    with _blaming(path):
        path.parent.mkdir(parents=True, exist_ok=True)


@contextmanager
def whole_file(path: Path) -> Iterator[Callable[[bytes], None]]:
    """Give what writes to a file that appears, or replaces the one there, when the block ends well.

    A block that writes nothing leaves no file. A device or a pipe is written to as it is. Raises ``WriteError``.
    """
    with _blaming(path):
        file = _Draft(path) if path.is_file() or not path.exists() else _Device(path)

    def write(data: bytes) -> None:
        with _blaming(path):
            file.write(data)

    with before_the_end(file.drop):
        try:
            yield write
            with _blaming(path):
                file.finish()
        finally:
            file.drop()


class _Device:
    def __init__(self, path: Path) -> None:
        self._file = path.open("wb", buffering=0)

    def write(self, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]

    def finish(self) -> None:
        self._file.close()

    drop = finish


class _Draft:
    """What will be the file at ``path``; links are followed, not replaced."""

    def __init__(self, path: Path) -> None:
        self._path = Path(os.path.realpath(path))
        self._name = self._path.with_name(f".planparse-{os.urandom(8).hex()}")
        self._file: IO[bytes] | None = None
        self._nameless = False

    def write(self, data: bytes) -> None:
        if self._file is None:
            self._file = self._open()
        self._file.write(data)

    def _open(self) -> IO[bytes]:
        if _NAMELESS and _OPEN_FILES.is_dir():
            with suppress(OSError):  # not every file system can; what else is wrong shows below
                handle = os.open(self._path.parent, _NAMELESS | os.O_WRONLY, 0o666)
                self._nameless = True
                return open(handle, "wb")  # noqa: PTH123 - it has no path
        return self._name.open("xb")

    def finish(self) -> None:
        """Put the file in its place, with the permissions of the one there."""
        if self._file is None:
            return
        self._file.flush()
        handle = self._file.fileno()
        os.fsync(handle)
        with suppress(FileNotFoundError):
            os.chmod(handle if self._nameless else self._name, self._path.stat().st_mode & 0o777)  # noqa: PTH101
        in_place = self._nameless and _named(handle, self._path)
        if self._nameless and not in_place:
            _named(handle, self._name)
        self._file.close()  # Windows moves no open file
        if not in_place:
            self._name.replace(self._path)
        _sync(self._path.parent)

    def drop(self) -> None:
        """Leave nothing beside the file, whether it is finished or not."""
        if self._file is not None:
            with suppress(OSError):  # a full disk is told already
                self._file.close()
            self._name.unlink(missing_ok=True)


def _named(handle: int, path: Path) -> bool:
    """Give an open file a name; is it free?"""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        # With a folder, as link alone would name the link in /proc and not what it leads to.
        os.link(f"{_OPEN_FILES}/{handle}", path.name, dst_dir_fd=folder)
    except FileExistsError:
        return False
    finally:
        os.close(folder)
    return True


def _sync(folder: Path) -> None:
    """Have the disk keep the name of a new file, where the system can be asked for it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _blaming(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # nobody reads on, which is no fault of the file
        raise
    except OSError as error:
        raise WriteError(str(path), error.strerror or str(error)) from None
