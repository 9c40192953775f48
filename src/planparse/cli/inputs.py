"""The files of one call, read and made something of, in parallel where it helps.

A bad one is reported and the rest go on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import typer

from planparse.cli.console import complain
from planparse.cli.output import STDIN
from planparse.errors import as_asked, is_fault, told
from planparse.parallel import in_order, worth

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.reading import Given, SourceText

T = TypeVar("T")
_WORTH_A_PROCESS = 250_000  # bytes: starting a process takes a good part of the time that so much text takes


class Made(NamedTuple, Generic[T]):
    """One input and what was made of it."""

    file: str
    result: T


class Failed(NamedTuple):
    """One input and why nothing could be made of it."""

    file: str
    error: str


class Batch(Generic[T]):
    """The inputs of one call and what is made of each. Go through it once, then call ``finish``.

    ``make`` travels to other processes, as what it gives travels back. ``jobs`` is how many, 0 as many as help. With
    ``quiet`` there is no progress bar, for the results themselves go to the terminal.
    """

    def __init__(
        self,
        make: Callable[[SourceText], T],
        files: Sequence[str],
        given: Given,
        jobs: int = 1,
        *,
        quiet: bool = False,
    ) -> None:
        if list(files).count(STDIN) > 1:
            raise typer.BadParameter("standard input can be read once only", param_hint="FILE...")
        self.make, self.files, self.given, self.jobs, self.quiet = make, files, given, jobs, quiet
        self.failed: list[str] = []

    def __iter__(self) -> Iterator[Made[T]]:
        results = in_order(partial(_make, self.make, self.given), self.files, self._processes(), _lost)
        with self._progress() as advance:
            for done in results:
                if isinstance(done, Made):
                    yield done
                else:
                    complain(done.error)
                    self.failed.append(done.file)
                advance()

    def finish(self) -> None:
        """End with exit code 1 where an input failed."""
        if self.failed:
            raise typer.Exit(1)

    def _processes(self) -> int:
        if STDIN in self.files:  # belongs to this process
            return 1
        return self.jobs or worth(self.files, _WORTH_A_PROCESS)

    def _progress(self) -> Any:
        """Give a progress bar on standard error where somebody looks and has to wait; nothing otherwise."""
        if self.quiet or len(self.files) < 2 or not sys.stderr.isatty():
            return nullcontext(lambda: None)
        from planparse.cli.screen import progress

        return progress(len(self.files))


def _make(make: Callable[[SourceText], T], given: Given, file: str) -> Made[T] | Failed:
    from planparse.reading import read

    try:
        return Made(file, make(read(file, given)))
    except Exception as error:
        if is_fault(error) and as_asked():
            raise
        return Failed(file, told(error, file))


def _lost(file: str, why: str) -> Failed:
    return Failed(file, f"{file}: {why}")
