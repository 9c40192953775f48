"""The files of one call, read and extracted one after another; a bad one is reported and the rest go on."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

import typer

from planparse.cli.console import complain
from planparse.cli.output import STDIN
from planparse.errors import PlanparseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.api import Script as ScriptName
    from planparse.cli.options import Script
    from planparse.reading import SourceText

    T_co = TypeVar("T_co", covariant=True)

    class Extract(Protocol[T_co]):
        """``extract_source`` or ``extract_data`` of ``planparse.api``."""

        def __call__(self, source: SourceText, *, script: ScriptName) -> T_co:
            """Extract what a source says."""


T = TypeVar("T")


class Extracted(NamedTuple, Generic[T]):
    """One input, its decoded text and what was found in it."""

    file: str
    source: SourceText
    document: T


@dataclass(slots=True)
class Batch(Generic[T]):
    """The inputs of one call and what extracts them. Go through it once, then call ``finish``."""

    extract: Extract[T]
    files: Sequence[str]
    encoding: str | None
    script: Script
    quiet: bool = False  # no progress bar, for the results themselves go to the terminal
    failed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if list(self.files).count(STDIN) > 1:
            raise typer.BadParameter("standard input can be read once only", param_hint="FILE...")

    def __iter__(self) -> Iterator[Extracted[T]]:
        with self._progress() as advance:
            for file in self.files:
                found = self._extract(file)
                if found:
                    yield found
                advance()

    def finish(self) -> None:
        """End with exit code 1 where an input failed."""
        if self.failed:
            raise typer.Exit(1)

    def _extract(self, file: str) -> Extracted[T] | None:
        from planparse.reading import read

        try:
            source = read(file, self.encoding)
            return Extracted(file, source, self.extract(source, script=self.script.value))
        except PlanparseError as error:
            complain(str(error))
        except Exception as error:
            if os.environ.get("PLANPARSE_TRACEBACK"):
                raise
            complain(f"{file}: a fault of planparse: {type(error).__name__}: {error}. Please report it.")
        self.failed.append(file)
        return None

    def _progress(self) -> Any:
        """Give a progress bar on standard error where somebody looks and has to wait; nothing otherwise."""
        if self.quiet or len(self.files) < 2 or not sys.stderr.isatty():
            return nullcontext(lambda: None)
        from planparse.cli.screen import progress

        return progress(len(self.files))
