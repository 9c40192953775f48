"""How long a file that nobody trusts may be read, and in how much memory: a clock that ends the process, and a ceiling.

Recognising characters takes seconds for each page, and models of more than a gigabyte. So that scans of many pages are
read as well, each page that is recognised winds the clock up again and lifts the ceiling; nothing else does.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

_MOST_PAGES = 200  # that wind it up


class Limits(NamedTuple):
    """Seconds and megabytes of address space: for the file, and for each page of it that is recognised."""

    seconds: float = 30
    megabytes: int = 2048
    page_seconds: float = (
        120  # ten for the models and a full page, and ten times that on a machine with other work
    )
    page_megabytes: int = 4096

    @property
    def longest(self) -> float:
        """Seconds after which no file is read any more; without a clock in the process, only those for the file."""
        return self.seconds + _MOST_PAGES * self.page_seconds * (sys.platform != "win32")


class _Clock:
    """The clock of this process."""

    def __init__(self) -> None:
        self.limits: Limits | None = None
        self.left = _MOST_PAGES


_CLOCK = _Clock()


def restrain(limits: Limits) -> None:
    """Bound memory and time of this process from now on, where the system can."""
    if sys.platform == "win32":
        return
    import resource
    import signal

    _CLOCK.limits, _CLOCK.left = limits, _MOST_PAGES
    highest = max(limits.megabytes, limits.page_megabytes) << 20
    for what, most in ((resource.RLIMIT_AS, highest), (resource.RLIMIT_CORE, 0)):
        _, hardest = resource.getrlimit(what)
        if hardest == resource.RLIM_INFINITY or most <= hardest:
            resource.setrlimit(what, (most, most))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    _wind(limits.seconds, limits.megabytes)


def another_page() -> None:
    """A page is going to be recognised: give a bounded process its time and memory for that."""
    if _CLOCK.limits is not None and _CLOCK.left:
        _CLOCK.left -= 1
        _wind(_CLOCK.limits.page_seconds, _CLOCK.limits.page_megabytes)


def _wind(seconds: float, megabytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource
    import signal

    signal.setitimer(signal.ITIMER_REAL, seconds)
    _, hardest = resource.getrlimit(resource.RLIMIT_AS)
    size = megabytes << 20
    if hardest == resource.RLIM_INFINITY or size <= hardest:
        resource.setrlimit(resource.RLIMIT_AS, (size, hardest))
