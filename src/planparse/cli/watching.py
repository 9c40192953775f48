"""What ``planparse check`` tells on standard error: how far it is, and what it found."""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import ExitStack
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from planparse.checking.run import Result

_PATIENCE = 1.0  # seconds; who waits longer wants to know how long


def watched(results: Iterator[Result], total: int, *, quiet: bool) -> Iterator[Result]:
    """The results, with a progress bar on standard error where somebody looks and has to wait."""
    if quiet or total < 2 or not sys.stderr.isatty():
        yield from results
        return
    begun = monotonic()
    with ExitStack() as stack:
        advance: Callable[[], None] | None = None
        for number, result in enumerate(results, 1):
            yield result
            if advance:
                advance()
            elif number < total and monotonic() - begun > _PATIENCE:
                from planparse.cli.screen import progress

                advance = stack.enter_context(progress(total))
                for _ in range(number):
                    advance()


def summary(results: Sequence[Result], mode: str) -> str:
    """What was found, in a sentence or two."""
    files = len(results) - sum(bool(result.error) for result in results)
    found = [finding for result in results for finding in result.findings]
    fixed, fixable = (
        sum(result.fixed for result in results),
        sum(bool(finding.edits) for result in results if result.mendable for finding in result.findings),
    )
    words = "Clean" if not found else f"Found {counted(len(found), 'finding')}"
    places = sum(finding.count if finding.places else 1 for finding in found)
    words += f" at {places} places" if places > len(found) else ""
    words += f" in {counted(files, 'file')}{_profiles(results, files)}."
    if not files:
        could = "fixed" if mode == "fix" else "read"
        words = f"No file could be {could}." if results else "There is no file to check."
    if mode != "check":
        words = f"{'Fixed' if mode == 'fix' else 'Could fix'} {counted(fixed, 'finding')}. {words}"
    elif fixable:
        words += f" --fix can mend {fixable}."
    return words


def others(left_out: Sequence[str]) -> str:
    """Tell of files of formats that could be read, which a folder holds and ``include`` leaves out."""
    kinds = ", ".join(sorted({f".{file.rpartition('.')[2].lower()}" for file in left_out}))
    return f"Left out {counted(len(left_out), 'file')} of other formats ({kinds}): name them, or set include."


def _profiles(results: Sequence[Result], files: int) -> str:
    """Tell of documents for which not all rules were on."""
    counts = Counter(result.profile for result in results if result.profile not in ("", "official"))
    if files == 1:
        return "".join(f", read as {profile}" for profile in counts)
    return "".join(f", {count} read as {profile}" for profile, count in sorted(counts.items()))


def counted(count: int, noun: str) -> str:
    """1 finding, 2 findings."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
