from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from inputs import notice
from planparse.parallel import in_order, worth

unix = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")


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


def _mortal(job: int) -> int:
    if job in (0, 3, 4, 17):
        os.kill(os.getpid(), signal.SIGKILL)
    if job == 11:
        os._exit(7)
    return job


def _unwell(job: int) -> object:
    if job == 5:
        raise LookupError("five")
    return (lambda: job) if job == 8 else job


@unix
def test_a_process_that_dies_costs_only_what_it_was_at() -> None:
    lost: list[tuple[int, str]] = []

    def note(job: int, why: str) -> int:
        lost.append((job, why))
        return -job

    given = list(in_order(_mortal, range(20), 2, note))
    assert given == [-job if job in (3, 4, 11, 17) else job for job in range(20)]
    assert [job for job, _ in sorted(lost)] == [0, 3, 4, 11, 17]
    for job, why in lost:
        assert ("exit code 7" if job == 11 else "SIGKILL") in why
        assert "--jobs 1" in why


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_comes_in_its_turn(processes: int) -> None:
    results = in_order(_unwell, range(20), processes)
    assert [next(results) for _ in range(5)] == list(range(5))
    with pytest.raises((LookupError, RuntimeError), match="five"):
        next(results)


def test_what_cannot_travel_is_an_error_and_no_hang() -> None:
    with pytest.raises(RuntimeError, match="lambda"):
        list(in_order(_unwell, [8, 1], 2))


def test_where_no_process_can_be_started_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: BaseProcess) -> None:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(BaseProcess, "start", refuse)
    assert {pid for _, pid in in_order(_process, range(9), 2)} == {os.getpid()}


@unix
@pytest.mark.parametrize("command", ["extract", "check"])
def test_a_killed_process_is_one_line_and_the_other_files_go_on(command: str, tmp_path: Path) -> None:
    files = [f"{number}.txt" for number in range(12)]
    for file in files:
        (tmp_path / file).write_text(notice(40_000), "utf-8")
    options = {"extract": ["--only", "source"], "check": ["-f", "json", "--no-cache", "-q"]}[command]
    process = subprocess.Popen(
        [sys.executable, "-m", "planparse", command, *files, "-j2", *options],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.kill(_child_of(process.pid), signal.SIGKILL)
    out, err = process.communicate(timeout=120)
    said = re.fullmatch(r"planparse: (\d+\.txt): the process at work on it was ended by SIGKILL.*\n", err)
    assert said, err
    assert process.returncode == {"extract": 1, "check": 3}[command]
    if command == "extract":
        done = [json.loads(line)["source"]["name"] for line in out.splitlines()]
        assert done == [file for file in files if file != said[1]]


def _child_of(parent: int) -> int:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
        for line in listed.stdout.splitlines():
            if line.split()[1] == str(parent):
                return int(line.split()[0])
        time.sleep(0.02)
    raise AssertionError("no process was started")
