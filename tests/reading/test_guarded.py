from __future__ import annotations

import pytest

from planparse.errors import ReadError
from planparse.reading import Given, from_bytes
from planparse.reading.extracted import Raw
from planparse.reading.formats import read_as
from planparse.reading.guarded import read_guarded
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


@pytest.mark.parametrize(("seconds", "megabytes"), [(-4.9, 2048), (30, 16)])
def test_too_much_is_stopped(seconds: float, megabytes: int) -> None:
    with pytest.raises(ReadError, match="could not be read within"):
        read_guarded(Raw(pdf_pages(TEXT.splitlines()), "a"), None, seconds=seconds, megabytes=megabytes)


def test_a_file_that_is_not_trusted_is_read_so() -> None:
    data = pdf_pages([TEXT])
    assert from_bytes(data, "a", Given(untrusted=True)) == from_bytes(data, "a")
