"""Web archives and e-mails: the page in them, its encodings, what is attached."""

from __future__ import annotations

from contextlib import suppress

import pytest

from planparse.errors import ReadError
from planparse.reading import Given, from_bytes
from planparse.reading.detect import detect
from planparse.reading.extracted import Raw
from reading.making import html
from reading.making.mhtml import archive, mail, nested

PAGE = "<html><head><title>页</title></head><body><p>第一条　总则。</p></body></html>"


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_an_archive(charset: str, encoding: str) -> None:
    data = archive(PAGE, charset, encoding)
    assert detect(Raw(data, "x")) == "mhtml"
    source = from_bytes(data, "x.mhtml")
    assert (source.text, source.media_type, source.encoding) == (
        "第一条　总则。\n",
        "multipart/related",
        None,
    )
    assert not source.warnings


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("left", [0.9, 0.99])
def test_an_archive_that_is_cut_off(encoding: str, left: float) -> None:
    data = archive(PAGE, "utf-8", encoding)
    source = from_bytes(data[: int(len(data) * left)], "x")
    assert source.text == "第一条　总则。\n"
    assert [warned.text for warned in source.warnings] == [
        "a damaged part was left out: the end of the archive"
    ]


def test_a_page_that_is_cut_off_in_its_encoding() -> None:
    whole = archive(PAGE, "utf-8", "base64").split(b"\n--")[1].split(b"\n", 1)[1]
    [warned] = from_bytes(b"MIME-Version: 1.0\n" + whole.rstrip()[:-18], "x").warnings
    assert warned.kind == "damaged"


def test_a_whole_notice_is_that_of_the_page() -> None:
    page = from_bytes(html.notice().encode(), "x")
    saved = from_bytes(archive(html.notice()), "x")
    assert (saved.text, saved.blocks) == (page.text, page.blocks)


def test_the_charset_of_the_part_may_lie() -> None:
    [warned] = from_bytes(archive(PAGE, "utf-8", declared="big5"), "x").warnings
    assert (warned.kind, warned.text) == ("charset", "the file calls itself big5 and is read as utf-8")


def test_mails() -> None:
    assert from_bytes(mail(PAGE, "纯文本"), "x").text == "第一条　总则。\n", "the page is the fuller form"
    assert from_bytes(mail(None, "第一条\n第二条\n"), "x").text == "第一条\n第二条\n"


def test_attachments_are_counted() -> None:
    source = from_bytes(mail(PAGE, None, "附件1.zip", "附件2.zip"), "x")
    [warned] = source.warnings
    assert warned.text == "embedded files not read: 2 (附件1.zip, 附件2.zip)"
    assert source.text == "第一条　总则。\n"


@pytest.mark.parametrize("data", [mail(None, None, "a.zip"), b"MIME-Version: 1.0\n\n", mail("<p></p>", None)])
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^x: has no "):
        from_bytes(data, "x", Given(None, "mhtml"))


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 20_000,
        b'MIME-Version: 1.0\nContent-Type: text/html; charset="no-such"\n\n<p>\xe7\xac\xac</p>',
        b"MIME-Version: 1.0\nContent-Transfer-Encoding: base64\nContent-Type: text/html\n\n!!!!",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\n\n--\nx",
        b"MIME-Version: 1.0\n" + b"X: " + b"(" * 50_000 + b"\n\nx",
    ],
)
def test_hostile(data: bytes) -> None:
    with suppress(ReadError):
        assert from_bytes(data, "x", Given(None, "mhtml")).text


def test_parts_in_parts() -> None:
    assert from_bytes(nested(20), "x", Given(None, "mhtml")).text == "第一条\n"
    with pytest.raises(ReadError, match="nested too deep"):
        from_bytes(nested(2000), "x", Given(None, "mhtml"))


@pytest.mark.parametrize("step", range(4))
def test_damaged(step: int) -> None:
    data = archive(html.notice(), "gb18030", "base64")
    for at in range(step * 100, len(data), 401):
        for damaged in (data[:at], data[:at] + bytes([data[at] ^ 0x21]) + data[at + 1 :]):
            try:
                from_bytes(damaged, "x", Given(None, "mhtml"))
            except ReadError:
                continue
