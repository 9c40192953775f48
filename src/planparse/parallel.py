"""Many jobs in several processes; what they give comes in the order of the jobs, whatever finishes first."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

J = TypeVar("J")
R = TypeVar("R")


def in_order(work: Callable[[J], R], jobs: Sequence[J], processes: int) -> Iterator[R]:
    """Give ``work(job)`` for each job; ``work``, jobs and results must be able to travel (pickle).

    Processes are started at once, not when the first result is asked for: before a progress bar has its thread.
    """
    processes = min(processes, len(jobs))
    if processes < 2:
        return map(work, jobs)
    from concurrent.futures import ProcessPoolExecutor

    import planparse.api
    import planparse.extraction.items  # noqa: F401 - loaded once, before the processes part

    pool = ProcessPoolExecutor(processes, initializer=_end_quietly)
    # A few jobs at a time: each trip between processes costs something, and the last ones shall end together.
    results = pool.map(work, jobs, chunksize=max(1, min(8, len(jobs) // (processes * 4))))

    def given() -> Iterator[R]:
        try:
            yield from results
        finally:  # interrupted, or nobody reads on: what has not begun shall not begin
            pool.shutdown(cancel_futures=True)

    return given()


def worth(files: Sequence[str], size: int) -> int:
    """How many processes help with files: one for each ``size`` bytes, and no more than there are processors."""
    return min(os.cpu_count() or 1, sum(map(_size, files)) // size)


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except (OSError, ValueError):  # whoever reads it will say so
        return 0


def _end_quietly() -> None:
    """Let Ctrl-C, which reaches every process, end this one without a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
