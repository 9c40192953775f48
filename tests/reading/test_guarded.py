from __future__ import annotations

import subprocess
import sys

import pytest

from planparse.errors import ReadError
from planparse.reading import Given, from_bytes
from planparse.reading.extracted import Raw
from planparse.reading.formats import read_as
from planparse.reading.guarded import read_guarded
from planparse.reading.patience import Limits
from reading.making.pdf import pdf_pages
from reading.making.pdf_traps import drawn, table

TEXT = "云州市财政局关于做好预算工作的通知\n各县（市、区）财政局：\n"


@pytest.mark.parametrize(
    ("data", "format_name"),
    [
        (drawn(table([["项目", "金额"], ["一", "二"]], [80, 80])), "pdf"),
        (pdf_pages(TEXT.splitlines()), "pdf"),
        (TEXT.encode("gb18030"), "text"),
    ],
)
def test_it_reads_what_any_reader_reads(data: bytes, format_name: str) -> None:
    raw = Raw(data, "a")
    assert read_guarded(raw, None) == read_as(format_name, raw)


def test_a_refusal_is_that_of_the_reader() -> None:
    raw = Raw(b"%PDF-1.4 and nothing else", "a.pdf")
    with pytest.raises(ReadError) as plain:
        read_as("pdf", raw)
    with pytest.raises(ReadError) as guarded:
        read_guarded(raw, "pdf")
    assert str(guarded.value) == str(plain.value)


@pytest.mark.parametrize("limits", [Limits(seconds=0.001), Limits(megabytes=16, page_megabytes=16)])
def test_too_much_is_stopped(limits: Limits) -> None:
    with pytest.raises(ReadError, match="could not be read within"):
        read_guarded(Raw(pdf_pages(TEXT.splitlines()), "a"), None, limits)


@pytest.mark.skipif(sys.platform == "win32", reason="no clock in the process")
def test_each_page_that_is_recognised_has_its_time_and_memory() -> None:
    watched = """
import resource, signal
from planparse.reading import patience
patience.another_page()  # where nothing is bounded
patience.restrain(patience.Limits(1000, 2000, 900, 3000))
def left():
    return signal.getitimer(signal.ITIMER_REAL)[0] > 500, resource.getrlimit(resource.RLIMIT_AS)[0] >> 20
print(left())
for page in range(201):
    signal.setitimer(signal.ITIMER_REAL, 400)
    patience.another_page()
    if page in (0, 199, 200):
        print(left())
"""
    found = subprocess.run([sys.executable, "-c", watched], check=True, capture_output=True, text=True)
    assert found.stdout.splitlines() == ["(True, 2000)", "(True, 3000)", "(True, 3000)", "(False, 3000)"]


def test_a_file_that_is_not_trusted_is_read_so() -> None:
    data = pdf_pages([TEXT])
    assert from_bytes(data, "a", Given(untrusted=True)) == from_bytes(data, "a")
