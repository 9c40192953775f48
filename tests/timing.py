"""How long something takes, told so that neither other work on the machine nor other tests' objects count."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TICKS = 0.1  # seconds that say nothing: some clocks of processor time tick only every 4 or 10 ms
_ROUNDS = 3  # a machine that is busy can only make it look worse, so the best of some is nearest the truth


def processor_time(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """Give the least of some rounds, in seconds, the collector held.

    To collect first would take longer than what is measured, there are so many objects of other tests.
    """
    best = float("inf")
    gc.disable()
    try:
        for _ in range(rounds):
            start = time.process_time()
            work()
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best


def times_as_long(long: Callable[[], object], short: Callable[[], object], most: float) -> float:
    """Give how many times as long one takes as the other; what seems more than ``most`` is measured again."""
    ratio = float("inf")
    for _ in range(_ROUNDS):
        ratio = min(ratio, (processor_time(long) - _TICKS) / max(processor_time(short), _TICKS / 100))
        if ratio < most:
            break
    return ratio
