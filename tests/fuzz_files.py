"""Break files of every format and see that each is read or refused: ``tests/fuzz.py --files N`` calls this.

Broken file ``N`` of a format and a seed is always the same. Whatever a file is, a reader gives sound blocks or raises
``ReadError`` with one line; it takes no more than 10 seconds and no more than a gigabyte, and the process lives.
Each format is read in a process of its own, for what is read by a library in C may take the process down.
"""

from __future__ import annotations

import random
import resource
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from multiprocessing import get_all_start_methods, get_context
from time import process_time
from typing import TYPE_CHECKING, NamedTuple, cast

from breaking import broken
from forming.samples import samples
from planparse.api import extract_data
from planparse.errors import MissingExtraError, PlanparseError
from planparse.reading.formats import NAMES
from planparse.reading.source import NOTHING_GIVEN, Given, from_bytes
from planparse.reading.warnings import WARNINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnContext
    from types import ModuleType

    from planparse.reading.source import SourceText

    Worker = Callable[[Connection, "Task"], None]

_SECONDS = 10  # of processor time that a file may take
_PATIENCE = 60  # seconds after which a process is given up, whatever else the machine does
_BYTES = 1 << 30  # that a process may take up
_CEILING = 3 * _BYTES  # of addresses: what wants more gets none
_EXTRACTED = 25  # every so many-th that can be read is read to the end


class Task(NamedTuple):
    """Which broken files a process reads."""

    format_name: str
    seed: int
    numbers: range
    real: bool = False


class Fault(NamedTuple):
    """What went wrong with broken file ``number`` of a format."""

    format_name: str
    number: int
    what: str


class Tally(NamedTuple):
    """What became of the files of one format."""

    format_name: str
    read: int
    refused: int
    faults: list[Fault]


def file_of(format_name: str, seed: int, number: int, *, real: bool = False) -> tuple[str, bytes]:
    """Broken file ``number``: its name and its bytes."""
    chance = random.Random(f"{format_name}/{seed}/{number}")
    name, data = chance.choice(samples(format_name, real=real))
    return name, broken(data, chance)


def read(format_name: str, name: str, data: bytes, number: int) -> str | None:
    """Read one file; gives what is wrong, "" where it is read and None where it is refused.

    Every other one as what its content shows, the rest as what it was.
    """
    given = Given(source_format=format_name) if number % 2 else NOTHING_GIVEN
    try:
        source = from_bytes(data, name, given)
    except PlanparseError as error:
        return None if len(str(error).splitlines()) == 1 else f"message of several lines: {error}"
    except Exception:
        return traceback.format_exc(limit=-4)
    found = "; ".join(unsound(source))
    if not found and number % _EXTRACTED == 0:
        try:
            extract_data(source)
        except Exception:
            return traceback.format_exc(limit=-4)
    return found


def unsound(source: SourceText) -> Iterator[str]:
    """What is wrong with blocks, pages and warnings: places outside of the text or of their order, unknown kinds."""
    size = len(source.text)
    for block in source.blocks:
        if not 0 <= block.start < block.end <= size:
            yield f"block at {block.start, block.end} of {size}"
        if not 0 <= block.generated <= block.end - block.start:
            yield f"block at {block.start} with {block.generated} generated characters"
        if any(not block.start <= cell.start <= cell.end <= block.end for cell in block.cells):
            yield f"a cell outside of its table at {block.start}"
    for one, other in pairwise(source.blocks):
        if other.start < one.end:
            yield f"block at {other.start} begins in the one before it"
    if list(source.pages) != sorted(source.pages) or not all(0 <= page <= size for page in source.pages):
        yield "pages out of order"
    yield from (f"unknown warning {warned.kind}" for warned in source.warnings if warned.kind not in WARNINGS)


def work(connection: Connection, task: Task) -> None:
    """Read files and tell of each one: that it begins, then what became of it."""
    sys.modules["rapidocr"] = cast("ModuleType", None)  # a picture takes seconds, which is no fault
    resource.setrlimit(resource.RLIMIT_AS, (_CEILING, resource.RLIM_INFINITY))
    for number in task.numbers:
        name, data = file_of(task.format_name, task.seed, number, real=task.real)
        connection.send(number)
        start = process_time()
        outcome = read(task.format_name, name, data, number)
        seconds, peak = process_time() - start, _peak()
        if not outcome and (seconds > _SECONDS or peak > _BYTES):
            outcome = f"{seconds:.0f} s, {peak >> 20} MB for {len(data)} bytes"
        connection.send((outcome,))
        if peak > _BYTES:
            break  # a peak stays: the next file needs a process of its own


def break_format(
    format_name: str,
    seed: int,
    count: int,
    *,
    real: bool = False,
    worker: Worker = work,
    patience: int = _PATIENCE,
) -> Tally:
    """Try so many broken files of one format."""
    at = read_ones = refused = 0
    faults: list[Fault] = []
    while at < count:
        for number, outcome in _outcomes(worker, Task(format_name, seed, range(at, count), real), patience):
            at = number + 1
            read_ones += outcome == ""
            refused += outcome is None
            if outcome:
                faults.append(Fault(format_name, number, outcome))
    return Tally(format_name, read_ones, refused, faults)


def _outcomes(worker: Worker, task: Task, patience: int) -> Iterator[tuple[int, str | None]]:
    """What one process tells, up to its end, whatever that is."""
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    context = cast("SpawnContext", get_context(method))
    context.set_forkserver_preload(["fuzz_files"])  # it takes longer to load than to read many a file
    ours, theirs = context.Pipe()
    process = context.Process(target=worker, args=(theirs, task), daemon=True)
    process.start()
    theirs.close()
    number, begun, waits = task.numbers[0], False, _PATIENCE
    try:
        while number < task.numbers.stop:
            if not ours.poll(waits):
                yield number, f"hang: not done after {waits} seconds" if begun else "hang: never began"
                return
            told = ours.recv()
            begun, waits = isinstance(told, int), patience
            if not begun:
                yield number, told[0]
                number += 1
    except EOFError:
        process.join()
        if begun or number == task.numbers[0]:
            yield number, f"crash: the process ended with {process.exitcode}"
    finally:
        process.kill()
        process.join()


def break_all(
    seed: int, count: int, *, real: bool = False, only: list[str] | None = None, jobs: int = 1
) -> Iterator[Tally]:
    """Try every format, ``jobs`` of them at a time; not those whose reader needs what is not installed."""
    told = ((format_name, samples(format_name, real=real)) for format_name in only or NAMES)
    formats = [format_name for format_name, some in told if some and _is_installed(*some[0])]
    with ThreadPoolExecutor(jobs) as pool:  # each thread waits for a process of its own
        yield from pool.map(lambda format_name: break_format(format_name, seed, count, real=real), formats)


def _is_installed(name: str, data: bytes) -> bool:
    try:
        from_bytes(data, name)
    except MissingExtraError:
        return False
    except PlanparseError:
        pass
    return True


def _peak() -> int:
    """The largest resident size so far, in bytes; at least what the process that began this one had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
