"""Hurt the fixtures in every way that comes to mind and hold what planparse makes of them against its promises.

    python tests/fuzz.py                     # a minute, one process
    python tests/fuzz.py --seconds 600 --jobs 2 --seed 7
    python tests/fuzz.py --seed 7 --only 1234            # one document again, with its text
    python tests/fuzz.py --seconds 0 --files 10000       # broken files instead, so many of each format (fuzz_files.py)
    python tests/fuzz.py --format pdf --only 1234        # one broken file again, written to standard output

Document ``N`` of a seed is always the same; how many there are depends on the time. Of each one: the plain data and the
model agree and keep every promise (``promises.broken``), ``check`` finds only places in the text, ``diff`` with what it was
made from gives both back, nothing raises, and nothing takes far longer for its length than the other documents do.
Each failure is printed with its number and the shortest text found that still fails; then the exit code is 1.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sys
import time
import traceback
from contextlib import contextmanager
from itertools import count, islice
from multiprocessing import get_context
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from fuzz_files import break_all, file_of
from hurting import hurt
from planparse.api import extract_data, extract_text
from planparse.checking import check_source
from planparse.checking.check import check_page
from planparse.checking.page import Page
from planparse.cleaning import clean
from planparse.comparing import accepted, rejected
from planparse.comparing.differ import diff_versions
from planparse.comparing.reading_text import Version
from planparse.comparing.replay import reading_text
from planparse.errors import PlanparseError
from planparse.exporting.to_json import written
from planparse.model import Document
from planparse.reading.source import SourceText, from_bytes, from_text
from promises import broken, unexplained

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_ROOM = 20  # so many times the median time for its length may a document take
_FAR = 300  # so many times is too long even where it grows no faster than the text
_GROWTH = 3  # twice the text may take so many times as long; four is quadratic
_LEAST = (
    0.1  # seconds that are worth a question, for some clocks of processor time tick only every 4 or 10 ms
)
_START = 1500  # characters whose time is as long as what every document takes at least
_WRITTEN = 200  # bytes of JSON for each byte of text, beyond those that the emptiest document takes
_LEAST_WRITTEN = 3000
_HANG = 60  # seconds of processor time after which a document is given up
_SHRINK = 20  # seconds spent on making a failing text short
_SHOWN = 1500  # characters of a failing text that are printed
_REPORTED = 3  # failures of one kind that are made short and printed

Taken = dict[str, float]  # seconds for each step


class Failure(NamedTuple):
    """``kind`` is what failing texts are told apart by: a promise, or where something was raised."""

    number: int
    kind: str
    what: str
    text: str


class Result(NamedTuple):
    """What one process has to tell."""

    documents: int
    refused: int
    failures: list[Failure]
    times: list[tuple[int, int, Taken]]  # number, characters, seconds


# ---- one document ----


def source_of(seed: int, number: int) -> tuple[SourceText | None, str]:
    """Document ``number`` of a seed, and the text that it was made from; None where it is bytes that are no text."""
    made, before = hurt(random.Random(f"{seed}/{number}"))
    if isinstance(made, str):
        return from_text(made, "-"), before
    try:
        return from_bytes(made, "-"), before
    except PlanparseError as error:
        if len(str(error).splitlines()) != 1:
            raise
        return None, before


def problems(source: SourceText, before: str, taken: Taken | None = None) -> list[str]:
    """Every promise that planparse breaks on a source, as ``kind: what``; what raises, too."""
    taken = {} if taken is None else taken
    try:
        with _limited(_HANG):
            return list(_problems(source, before, taken))
    except TimeoutError:
        return [f"hang: not done after {_HANG} seconds"]
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} in {frame.name}"
        return [f"{where}: {error}\n{traceback.format_exc(limit=-4)}"]


def _problems(source: SourceText, before: str, taken: Taken) -> Iterator[str]:
    with _timed(taken, "extract"):
        data = extract_data(source)
    document = Document.model_validate(data)
    if document.model_dump() != data:
        yield "forms: the plain data and the model differ"
    told = written(data)
    size, most = (
        len(told.encode()),
        _LEAST_WRITTEN + _WRITTEN * len(source.text.encode("utf-8", "surrogatepass")),
    )
    if size > most:
        yield f"output: {size} bytes of JSON, {most} at most"
    yield from broken(source.text, json.loads(told))
    yield from _in_another_script(source)
    yield from _explained(source, data)
    with _timed(taken, "check"):
        findings = (
            check_page(Page(document, source, None))
            if document.source.script == "simplified"
            else check_source(source)
        )
    for finding in findings:
        if not 0 <= finding.span[0] <= finding.span[1] <= len(source.text):
            yield f"findings: {finding.code} at {finding.span}"
    old, new = Version(extract_text(before), clean(before)), Version(document, clean(source.text))
    with _timed(taken, "diff"):
        changes = diff_versions(old, new)
    if rejected(changes) != reading_text(old.clean) or accepted(changes) != reading_text(new.clean):
        yield "diff: its edits do not give both versions back"


def _in_another_script(source: SourceText) -> Iterator[str]:
    """Now and then: it takes as long again."""
    if len(source.text) % 4 == 0:
        for script in ("simplified", "traditional"):
            again = json.loads(written(extract_data(source, script=script)))
            yield from (f"{script} {line}" for line in broken(source.text, again, rescripted=True))


def _explained(source: SourceText, data: dict[str, Any]) -> Iterator[str]:
    """Now and then: why the items are read so changes nothing, and what it quotes has its place."""
    if len(source.text) % 4 == 1:
        asked = extract_data(source, explain=True)
        if unexplained(asked) != data:
            yield "explain: it changes what is found"
        if Document.model_validate(asked).model_dump() != asked:
            yield "explain: the plain data and the model differ"
        yield from (f"explained {line}" for line in broken(source.text, json.loads(written(asked))))


@contextmanager
def _timed(taken: Taken, step: str) -> Iterator[None]:
    start = time.process_time()
    yield
    taken[step] = min(taken.get(step, float("inf")), time.process_time() - start)


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise ``TimeoutError`` after so much processor time, where the system can."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


# ---- many ----


def work(seed: int, numbers: Iterable[int], until: float) -> Result:
    """Try documents one after the other until the time is up."""
    failures: list[Failure] = []
    times: list[tuple[int, int, Taken]] = []
    documents = refused = 0
    for number in numbers:
        if time.monotonic() > until:
            break
        documents += 1
        try:
            source, before = source_of(seed, number)
        except Exception:
            failures.append(Failure(number, "reading", traceback.format_exc(limit=-4), ""))
            continue
        if source is None:
            refused += 1
            continue
        taken: Taken = {}
        failures += [
            Failure(number, line.partition(":")[0], line, source.text)
            for line in problems(source, before, taken)
        ]
        times.append((number, len(source.text), taken))
    return Result(documents, refused, failures, times)


def _many(seed: int, seconds: float, jobs: int, documents: int | None) -> Result:
    until = time.monotonic() + seconds
    numbers = [islice(count(first, jobs), documents and -(-documents // jobs)) for first in range(jobs)]
    if jobs == 1:
        return work(seed, numbers[0], until)
    with get_context("spawn").Pool(jobs) as pool:
        found = pool.starmap(work, [(seed, some, until) for some in numbers])
    return Result(
        sum(one.documents for one in found),
        sum(one.refused for one in found),
        [failure for one in found for failure in one.failures],
        [entry for one in found for entry in one.times],
    )


def slow(seed: int, times: Iterable[tuple[int, int, Taken]]) -> Iterator[Failure]:
    """What took far longer for its length than most, and more than twice as long for twice the text.

    Measured again, for something else may have kept the machine busy.
    """
    entries = list(times)
    for step in ("extract", "check", "diff"):
        usual = median([taken[step] / (size + _START) for _, size, taken in entries if step in taken] or [0])
        for number, size, taken in entries:
            due = usual * (size + _START)
            if taken.get(step, 0.0) <= max(_ROOM * due, _LEAST):
                continue
            source, before = source_of(seed, number)
            if source is None:
                continue
            once, twice = (_best(source.text * n, before * n, step) for n in (1, 2))
            if once > _FAR * due or (once > _ROOM * due and twice > _GROWTH * once):
                what = f"{step} takes {once:.2f} s for {size} characters, where {due:.2f} s are usual, and {twice:.2f} s for twice the text"
                yield Failure(number, f"slow {step}", what, source.text)


def _best(text: str, before: str, step: str) -> float:
    """The least of a few times; endless where it never came to an end."""
    taken: Taken = {}
    for _ in range(3):
        problems(from_text(text, "-"), before, taken)
    return taken.get(step, float("inf"))


# ---- telling ----


def shortest(text: str, fails: Callable[[str], bool], until: float) -> str:
    """Leave out lines, then ever shorter stretches, as long as the rest still fails."""
    for pieces in (text.splitlines(keepends=True), None):
        kept = pieces if pieces is not None else list(text)
        size = max(1, len(kept) // 2)
        while kept and time.monotonic() < until:
            at, shorter = 0, False
            while at < len(kept) and time.monotonic() < until:
                rest = kept[:at] + kept[at + size :]
                if fails("".join(rest)):
                    kept, shorter = rest, True
                else:
                    at += size
            if size == 1 and not shorter:
                break
            size = max(1, size // 2)
        text = "".join(kept)
    return text


def _told(failure: Failure, seed: int) -> str:
    text = failure.text
    if not failure.kind.startswith(("slow", "hang", "reading")):
        before = source_of(seed, failure.number)[1]

        def fails(candidate: str) -> bool:
            lines = problems(from_text(candidate, "-"), before)
            return any(line.partition(":")[0] == failure.kind for line in lines)

        text = shortest(text, fails, time.monotonic() + _SHRINK) if fails(text) else text
    more = f" … of {len(text)} characters" if len(text) > _SHOWN else ""
    return f"--seed {seed} --only {failure.number}\n  {failure.what}\n  {text[:_SHOWN]!r}{more}"


def report(failures: Iterable[Failure], seed: int) -> int:
    """Print the failures, of each kind the shortest few; gives how many documents failed."""
    kinds: dict[str, dict[int, Failure]] = {}
    for failure in sorted(failures, key=lambda one: (len(one.text), one.number)):
        kinds.setdefault(failure.kind, {}).setdefault(failure.number, failure)
    for _, found in sorted(kinds.items()):
        for failure in islice(found.values(), _REPORTED):
            print(_told(failure, seed), flush=True)
    for kind, found in sorted(kinds.items()):
        print(f"{kind}: {len(found)} documents")
    return len({number for found in kinds.values() for number in found})


def broken_files(seed: int, count: int, formats: list[str] | None, *, real: bool, jobs: int) -> int:
    """Break so many files of each format, print what became of them; gives how many are faults."""
    faults = 0
    for tally in break_all(seed, count, real=real, only=formats, jobs=jobs):
        for fault in tally.faults[:_REPORTED]:
            again = f"--seed {seed} --format {fault.format_name}{' --real' * real} --only {fault.number}"
            print(f"{again}\n  {fault.what}", flush=True)
        faults += len(tally.faults)
        told = f"{tally.read} read, {tally.refused} refused, {len(tally.faults)} faults"
        print(f"{tally.format_name}: {told}", flush=True)
    return faults


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=60, help="how long (60)")
    parser.add_argument("--seed", type=int, default=1, help="which documents (1)")
    parser.add_argument("--jobs", type=int, default=1, help="in how many processes (1)")
    parser.add_argument("--documents", type=int, help="no more documents than these")
    parser.add_argument("--only", type=int, metavar="N", help="document N alone, and its text")
    parser.add_argument("--files", type=int, default=0, help="broken files of each format (none)")
    parser.add_argument("--format", nargs="+", help="files of these formats only")
    parser.add_argument("--real", action="store_true", help="real files of ../shared, too, where they are")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run for a while; 1 where anything failed."""
    given = _arguments().parse_args(arguments)
    if given.format and given.only is not None:
        sys.stdout.buffer.write(file_of(given.format[0], given.seed, given.only, real=given.real)[1])
        return 0
    jobs = max(1, given.jobs)
    faults = 0
    if given.files:
        faults = broken_files(given.seed, given.files, given.format, real=given.real, jobs=jobs)
    if given.only is not None:
        source, _ = source_of(given.seed, given.only)
        print(source.text if source else "(bytes that are no text)")
        result = work(given.seed, [given.only], float("inf"))
    else:
        result = _many(given.seed, given.seconds, jobs, given.documents)
    failed = report([*result.failures, *slow(given.seed, result.times)], given.seed)
    characters = sum(size for _, size, _ in result.times)
    print(
        f"{result.documents} documents of {characters} characters (seed {given.seed}), {result.refused} refused as no text: "
        f"{failed} broke a promise" + f"; {faults} faults in broken files" * bool(given.files)
    )
    return 1 if failed or faults else 0


if __name__ == "__main__":
    sys.exit(main())
