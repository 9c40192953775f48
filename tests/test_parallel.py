from __future__ import annotations

import os
from pathlib import Path

from planparse.parallel import in_order, worth


def _process(job: int) -> tuple[int, int]:
    return job, os.getpid()


def test_results_come_in_the_order_of_the_jobs() -> None:
    for processes in (0, 1, 2, 3):
        assert [job for job, _ in in_order(_process, range(20), processes)] == list(range(20))


def test_one_process_is_this_one_and_several_are_others() -> None:
    assert {pid for _, pid in in_order(_process, [1, 2, 3], 1)} == {os.getpid()}
    assert os.getpid() not in {pid for _, pid in in_order(_process, [1, 2, 3], 2)}


def test_one_job_needs_no_other_process() -> None:
    assert list(in_order(_process, [1], 8)) == [(1, os.getpid())]


def test_who_stops_reading_is_not_kept_waiting() -> None:
    results = in_order(_process, range(1000), 2)
    assert next(results)[0] == 0
    del results


def test_processes_are_worth_it_from_some_size_on(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 100)
    missing = str(tmp_path / "missing.txt")
    assert worth([str(file), missing, "-", "\0"], 1000) == 0
    assert worth([str(file)] * 1000, 1000) == min(os.cpu_count() or 1, 100)
