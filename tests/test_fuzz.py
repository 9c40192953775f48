"""The fuzzer finds what is wrong, tells it briefly, and is content with what is not."""

from __future__ import annotations

import os
import random
import re
import time
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

import pytest

import fuzz
import fuzz_files
from breaking import BREAKS
from hurting import hurt
from planparse.reading.extracted import Block, Warned
from planparse.reading.source import SourceText

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from breaking import Break


def test_a_document_of_a_seed_is_always_the_same() -> None:
    assert [hurt(random.Random(f"3/{i}")) for i in range(9)] == [
        hurt(random.Random(f"3/{i}")) for i in range(9)
    ]


def test_a_few_documents_keep_their_promises(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["--documents", "12", "--seed", "4"]) == 0
    assert capsys.readouterr().out.startswith("12 documents of ")


def test_a_broken_promise_is_told_with_the_shortest_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_stops(source: str, *_: object, **__: object) -> list[str]:
        return ["stops: there is a stop"] if "。" in source else []

    monkeypatch.setattr(fuzz, "broken", no_stops)
    assert fuzz.main(["--documents", "1", "--seed", "1"]) == 1
    told = capsys.readouterr().out
    assert "  stops: there is a stop\n  '。'\n" in told
    assert "--seed 1 --only " in told


def test_what_raises_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("甲")

    monkeypatch.setattr(fuzz, "extract_data", fail)
    result = fuzz.work(1, [0], float("inf"))
    assert [failure.kind for failure in result.failures] == ["KeyError in fail"]


@pytest.mark.parametrize(("power", "failures"), [(1, []), (2, ["slow extract"])], ids=["linear", "quadratic"])
def test_what_takes_long_and_ever_longer_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, power: int, failures: list[str]
) -> None:
    source, _ = fuzz.source_of(1, 9)
    assert source
    size = len(source.text)

    def problems(found: SourceText, _: str, taken: fuzz.Taken) -> list[str]:
        taken["extract"] = (len(found.text) / size) ** power
        return []

    monkeypatch.setattr(fuzz, "problems", problems)
    usual = [(number, size, {"extract": 0.01}) for number in range(9)]
    assert list(fuzz.slow(1, usual)) == []
    assert [found.kind for found in fuzz.slow(1, [*usual, (9, size, {"extract": 1.0})])] == failures


def test_the_shortest_text_that_fails() -> None:
    text = "一、甲\n二、乙丙\n三、丁\n" * 9
    assert fuzz.shortest(text, lambda some: "乙" in some and "丁" in some, float("inf")) == "乙丁"


# ---- broken files ----


def test_a_broken_file_of_a_seed_is_always_the_same() -> None:
    found = [fuzz_files.file_of("docx", 3, number) for number in range(9)]
    assert found == [fuzz_files.file_of("docx", 3, number) for number in range(9)]
    assert len({data for _, data in found}) > 5


@pytest.mark.parametrize("happens", BREAKS, ids=lambda happens: happens.__name__)
def test_whatever_happens_to_a_file_happens_to_the_shortest(happens: Break) -> None:
    for data in (b"<", b"<p>12</p>", b"ab"):
        for seed in range(20):
            assert isinstance(happens(data, random.Random(seed)), bytes)


def test_an_archive_is_broken_within() -> None:
    opened = 0
    for number in range(20):
        with (
            suppress(BadZipFile, ValueError),
            ZipFile(BytesIO(fuzz_files.file_of("docx", 1, number)[1])) as archive,
        ):
            opened += archive.testzip() is None
    assert opened > 10


def test_a_few_broken_files_are_read_or_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz.main(["--documents", "1", "--files", "10", "--format", "docx", "html"]) == 0
    assert re.search(r"docx: \d+ read, \d+ refused, 0 faults\nhtml: ", capsys.readouterr().out)


def dies(connection: Connection, task: fuzz_files.Task) -> None:
    _told(connection, task.numbers, at=2, happens=lambda: os._exit(9))


def hangs(connection: Connection, task: fuzz_files.Task) -> None:
    _told(connection, task.numbers, at=2, happens=lambda: time.sleep(60))


def never_begins(*_: object) -> None:
    os._exit(1)


def _told(connection: Connection, numbers: range, at: int, happens: Callable[[], object]) -> None:
    for number in numbers:
        connection.send(number)
        if number == at:
            happens()
        connection.send(("",))


@pytest.mark.parametrize(
    ("worker", "said"), [(dies, "crash: the process ended with 9"), (hangs, "hang: not done after 1 seconds")]
)
def test_what_ends_a_process_is_told_and_the_rest_goes_on(worker: fuzz_files.Worker, said: str) -> None:
    tally = fuzz_files.break_format("docx", 1, 5, worker=worker, patience=1)
    assert tally.read == 4
    assert [(fault.number, fault.what) for fault in tally.faults] == [(2, said)]


def test_a_process_that_never_begins_comes_to_an_end() -> None:
    tally = fuzz_files.break_format("docx", 1, 2, worker=never_begins)
    assert [fault.number for fault in tally.faults] == [0, 1]


def test_a_traceback_and_unsound_blocks_are_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    def raises(*_: object) -> SourceText:
        raise KeyError("x")

    def unsound(*_: object) -> SourceText:
        blocks = (Block(0, 3), Block(2, 9, generated=20))
        return SourceText("text", "-", None, "", blocks=blocks, pages=(3, 1), warnings=(Warned("odd", ""),))

    monkeypatch.setattr(fuzz_files, "from_bytes", raises)
    assert "KeyError" in (fuzz_files.read("docx", "-", b"", 1) or "")
    monkeypatch.setattr(fuzz_files, "from_bytes", unsound)
    told = fuzz_files.read("docx", "-", b"", 1) or ""
    assert all(what in told for what in ("block at (2, 9) of 4", "generated", "begins in", "pages", "odd"))
