"""Standard input, output and error, as every command uses them.

Standard output carries data only, in UTF-8 whatever the locale; all else goes to standard error, in UTF-8 too. What a
terminal would obey reaches none.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from planparse.errors import as_asked, is_fault, told
from planparse.visible import visible, visible_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FAILED = 1
FAULT = 70  # EX_SOFTWARE of sysexits.h: the program itself is at fault
INTERRUPTED = 130  # 128 + SIGINT
BROKEN_PIPE = 141  # 128 + SIGPIPE: what a shell reports of cat, git or jq
OUTPUT = "standard output"

_replaced: list[TextIO | None] = []  # a stream that is let go closes what is below it


def put(text: str) -> None:
    """Write data to standard output; a terminal gets it safe to show, a file or a pipe as it is."""
    paint(visible(text) if sys.stdout.isatty() else text)


def paint(text: str) -> None:
    """Write what is safe already, and may have colours of our own."""
    stream = sys.stdout
    with writing():
        stream.flush()
        stream.buffer.write(text.encode("utf-8", "backslashreplace"))
        stream.buffer.flush()


@contextmanager
def writing() -> Iterator[None]:
    """Name standard output in the error of what writes to it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, OUTPUT) from None


def say(message: str) -> None:
    """Say something in one line on standard error."""
    print(visible_line(message), file=sys.stderr)


def complain(message: str) -> None:
    """Say in one line on standard error what went wrong."""
    say(f"planparse: {message}")


def ended(program: Callable[[], None]) -> int:
    """Run the program from its first to its last byte; gives the exit code, whatever happens.

    What nobody foresaw is one line, and a traceback where ``PLANPARSE_TRACEBACK`` asks for it.
    """
    try:
        _open_streams()
        code = _exit_code(program)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return BROKEN_PIPE
    except Exception as error:
        if is_fault(error) and as_asked():
            raise
        complain(told(error, OUTPUT if isinstance(error, OSError) else "this call"))
        drop_output()
        return FAULT if is_fault(error) else FAILED


def drop_output() -> None:
    """Let what Python still has to flush at exit go nowhere, quietly."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # not a file at all
        return


def _exit_code(program: Callable[[], None]) -> int:
    try:
        program()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else FAILED if end.code else 0
    return 0


def _open_streams() -> None:
    """Make the three streams what every command may rely on."""
    _occupy()
    if sys.stdin is None:
        sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), "utf-8")
    _replaced.extend((sys.stdout, sys.stderr))
    if out := _raw(sys.stdout, 1):
        sys.stdout = _writer(out)
    if err := _raw(sys.stderr, 2):
        sys.stderr = _writer(_Unfailing(err), line_buffering=True)


def _occupy() -> None:
    """Put something in the place of a closed stream, or the next file to be opened would be taken for it.

    It is opened the wrong way round, so that reading and writing fail as they do on a closed one.
    """
    for number, mode in ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)  # gets the lowest number that is free


def _raw(stream: TextIO | None, number: int) -> io.RawIOBase | None:
    """What is below a stream, buffered or not (``PYTHONUNBUFFERED``); ``None`` for one that is no file."""
    if stream is None:
        return io.FileIO(number, "w", closefd=False)
    buffer = getattr(stream, "buffer", None)
    raw = getattr(buffer, "raw", buffer)
    return raw if isinstance(raw, io.RawIOBase) else None


def _writer(raw: io.RawIOBase, *, line_buffering: bool = False) -> TextIO:
    buffer = io.BufferedWriter(raw)
    return io.TextIOWrapper(buffer, "utf-8", "backslashreplace", line_buffering=line_buffering)


class _Unfailing(io.RawIOBase):
    """Writes, and lets go what cannot be written: a message that nobody can get is no reason to fail."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self._raw = raw
        self.name = "<stderr>"

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def isatty(self) -> bool:
        return self._raw.isatty()

    def write(self, data: object) -> int:
        size = memoryview(data).nbytes  # type: ignore[arg-type]
        try:
            return self._raw.write(data) or size  # type: ignore[arg-type]
        except OSError:
            return size
