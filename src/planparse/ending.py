"""What a signal that ends the process leaves to do: remove a temporary file, end other processes, show the cursor.

A handler that raises may strike anywhere, in the midst of cleaning up too, and be lost in a ``finally``. This one
does itself what is left to do and ends the process there and then.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_left: dict[object, tuple[int, Callable[[], object]]] = {}  # with the process whose it is: a fork copies them


@contextmanager
def before_the_end(undo: Callable[[], object]) -> Iterator[None]:
    """Have ``undo`` called if a signal ends the process within the block; it may come at any point of it."""
    key = object()
    _left[key] = (os.getpid(), undo)
    try:
        yield
    finally:
        del _left[key]


def end_on_signals() -> None:
    """From now on SIGINT, SIGTERM and SIGHUP end this process with exit code 128 + their number, and no word.

    A signal that is ignored, as under ``nohup``, stays so.
    """
    for number in _SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _on_signal)


def end(number: int) -> NoReturn:
    """Do what is left, the latest first, and end as that signal would."""
    for process, undo in reversed(list(_left.values())):
        if process == os.getpid():
            with suppress(Exception):
                undo()
    os._exit(128 + number)


def _on_signal(number: int, _frame: Any) -> NoReturn:
    for each in _SIGNALS:  # one is enough
        signal.signal(each, signal.SIG_IGN)
    end(number)
