"""The files of one call, read and extracted one after another; a bad one is reported and the rest go on."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from planparse.cli.console import complain
from planparse.cli.output import STDIN
from planparse.errors import PlanparseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.cli.options import Script
    from planparse.model import Document
    from planparse.reading import SourceText


class Extracted(NamedTuple):
    """One input, its decoded text and what was found in it."""

    file: str
    source: SourceText
    document: Document


@dataclass(slots=True)
class Batch:
    """The inputs of one call. Go through it once, then call ``finish``."""

    files: Sequence[str]
    encoding: str | None
    script: Script
    quiet: bool = False  # no progress bar, for the results themselves go to the terminal
    failed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if list(self.files).count(STDIN) > 1:
            raise typer.BadParameter("standard input can be read once only", param_hint="FILE...")

    def __iter__(self) -> Iterator[Extracted]:
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

    def _extract(self, file: str) -> Extracted | None:
        from planparse import api
        from planparse.reading import read

        try:
            source = read(file, self.encoding)
            return Extracted(file, source, api.extract_source(source, script=self.script.value))
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
