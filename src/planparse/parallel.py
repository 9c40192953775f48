"""Many jobs in several processes; what they give comes in the order of the jobs, whatever finishes first.

The processes end with the one that started them, whatever ends that; one that dies costs the job it was at and no
other.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from traceback import format_exc
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from planparse.compiled import store
from planparse.ending import before_the_end, end, end_on_signals

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

J = TypeVar("J")
R = TypeVar("R")
_AHEAD = 8  # jobs that a process has before it, so that it need not wait for the next
_GRACE = 1  # seconds for a process to end by itself


def in_order(
    work: Callable[[J], R], jobs: Sequence[J], processes: int, lost: Callable[[J, str], R] | None = None
) -> Iterator[R]:
    """Give ``work(job)`` for each job; ``work``, jobs and results must be able to travel (pickle).

    ``lost(job, why)`` is given in place of what a process that died was at; without it, that is a ``RuntimeError``.
    Processes are started at once, not when the first result is asked for: before a progress bar has its thread.
    """
    processes = min(processes, len(jobs))
    if processes < 2:
        return map(work, jobs)
    import planparse.api
    import planparse.extraction.items  # noqa: F401 - loaded once, before the processes part

    pool = _Pool(work, jobs, lost or _lost)
    pool.start(processes)
    return pool.results()


def worth(files: Sequence[str], size: int) -> int:
    """How many processes help with files: one for each ``size`` bytes, and no more than there are processors."""
    return min(os.cpu_count() or 1, sum(map(_size, files)) // size)


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except (OSError, ValueError):  # whoever reads it will say so
        return 0


def _lost(job: Any, why: str) -> Any:
    raise RuntimeError(f"{job}: {why}")


class _Worker:
    def __init__(self, process: BaseProcess, link: Connection) -> None:
        self.process, self.link = process, link
        self.ahead: deque[int] = deque()  # the jobs it has; it is at the first


class _Pool(Generic[J, R]):
    """Jobs travel by number, for each process has them all from the start; each answer comes by itself."""

    def __init__(self, work: Callable[[J], R], jobs: Sequence[J], lost: Callable[[J, str], R]) -> None:
        self._work, self._jobs, self._lost = work, jobs, lost
        self._waiting = deque(range(len(jobs)))
        self._answers: dict[int, R | Exception] = {}
        self._workers: list[_Worker] = []

    def results(self) -> Iterator[R]:
        """Give the results in order; ends the processes with the last, or when nobody asks any more."""
        try:
            with before_the_end(self.stop):
                for number in range(len(self._jobs)):
                    while number not in self._answers:
                        self._listen()
                    answer = self._answers.pop(number)
                    if isinstance(answer, Exception):
                        raise answer
                    yield answer
        finally:
            self.stop()

    def start(self, processes: int) -> None:
        """Start processes, or as many as the system lets us."""
        from multiprocessing import Pipe, get_context

        # To part is quickest, as all is loaded already, but safe only where no other thread may hold a lock.
        alone = threading.active_count() == 1
        context: Any = get_context("fork" if sys.platform == "linux" and alone else None)
        for _ in range(processes):
            ours, theirs = Pipe()
            process = context.Process(target=_serve, args=(theirs, self._work, self._jobs), daemon=True)
            with suppress(OSError):
                process.start()
                self._workers.append(_Worker(process, ours))
            theirs.close()  # now the end of the process is the end of the pipe
        for worker in self._workers:
            self._feed(worker)

    def stop(self) -> None:
        """End all processes, at work or not."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join(_GRACE)
            worker.process.kill()

    def _feed(self, worker: _Worker) -> None:
        """Have some jobs ready, and fewer towards the end, so that the processes end together."""
        ready = min(_AHEAD, max(1, len(self._waiting) // (4 * len(self._workers))))
        while self._waiting and len(worker.ahead) < ready:
            worker.ahead.append(self._waiting.popleft())
            with suppress(OSError):  # it has died, as we shall hear
                worker.link.send(worker.ahead[-1])

    def _listen(self) -> None:
        """Wait for answers; where no process could be started, do a job here."""
        from multiprocessing.connection import wait

        busy = {worker.link: worker for worker in self._workers if worker.ahead}
        if not busy:
            number = self._waiting.popleft()
            self._answers[number] = self._work(self._jobs[number])
            return
        heard = wait(list(busy))
        for worker in (worker for link, worker in busy.items() if link in heard):
            try:
                answer: R | Exception = worker.link.recv()
            except (EOFError, OSError):
                self._bury(worker)
            else:
                self._answers[worker.ahead.popleft()] = answer
                self._feed(worker)

    def _bury(self, dead: _Worker) -> None:
        """Give up the job that a process died of, and the others to a new one."""
        dead.process.join(_GRACE)
        dead.process.kill()
        dead.process.join()
        number = dead.ahead.popleft()
        self._answers[number] = self._lost(self._jobs[number], _death(dead.process.exitcode or 0))
        self._waiting.extendleft(reversed(dead.ahead))
        self._workers.remove(dead)
        if self._waiting:
            self.start(1)


def _death(code: int) -> str:
    try:
        how = f"was ended by {signal.Signals(-code if code < 0 else code - 128).name}"
    except ValueError:
        how = f"ended with exit code {code}"
    return f"the process at work on it {how}, perhaps for want of memory; try it again with --jobs 1"


def _serve(link: Connection, work: Callable[[J], R], jobs: Sequence[J]) -> None:
    """Do jobs as their numbers come, in a process of its own, until there is nobody to do them for."""
    from multiprocessing.reduction import ForkingPickler

    end_on_signals()
    threading.Thread(target=_follow_parent, daemon=True).start()
    with suppress(EOFError, OSError):  # nobody is there any more
        while True:
            job = jobs[link.recv()]
            try:
                answer = ForkingPickler.dumps(work(job))
            except Exception:  # as text, for not every exception survives the journey
                answer = ForkingPickler.dumps(RuntimeError(format_exc()))
            link.send_bytes(answer)
            store.keep()  # nothing that waits for the end of a program is done in a process that is ended


def _follow_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent:
        wait([parent.sentinel])
        end(signal.SIGTERM)
