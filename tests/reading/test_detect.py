"""A format is told by content: whatever a file is called, and whatever its container holds beside."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from planparse.errors import BinaryError, MarkupError, ReadError
from planparse.reading.detect import detect
from planparse.reading.extracted import Raw


def holding(*members: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for member in members:
            archive.writestr(member, "<a/>")
    return out.getvalue()


FOUND = {
    "pdf": b"%PDF-1.4\n",
    "a pdf behind bytes of a mail": b"\r\n\r\n%PDF-1.4\n",
    "docx": holding("[Content_Types].xml", "word/document.xml"),
    "docx with backslashes": holding("[Content_Types].xml", "WORD\\document.xml"),
    "ofd": holding("OFD.xml", "Doc_0/Document.xml"),
    "odt": holding("mimetype", "content.xml"),
    "epub": holding("mimetype", "META-INF/container.xml", "content.xml"),
    "xlsx": holding("[Content_Types].xml", "xl/workbook.xml"),
    "rtf": b"{\\rtf1 x}",
    "rtf behind a mark": b"\xef\xbb\xbf\r\n{\\rtf1 x}",
    "html": "<!DOCTYPE html><p>总则".encode("utf-16"),
    "mhtml": b"From: <Saved by a browser>\nMIME-Version: 1.0\n\n",
    "image": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "text": "第一条　总则。".encode("gb18030"),
}


@pytest.mark.parametrize("kind", FOUND)
def test_by_content(kind: str) -> None:
    name = kind.split()[-1] if kind.startswith("a ") else kind.split()[0]
    expected = "pdf" if kind.startswith("a pdf") else name
    assert detect(Raw(FOUND[kind], "notice.exe")) == expected


@pytest.mark.parametrize(("name", "format_"), [("a.csv", "csv"), ("A.TSV", "csv"), ("a.txt", "text")])
def test_only_a_table_in_characters_is_told_by_its_name(name: str, format_: str) -> None:
    assert detect(Raw("甲,乙\n1,2\n".encode(), name)) == format_


@pytest.mark.parametrize(
    ("name", "text", "format_"),
    [
        ("a.html", "<p>一、目标</p><p>建成学校30所。</p>", "html"),
        ("A.HTM", "一、目标<br>建成学校30所。<br/>", "html"),
        ("a.html", "一、目标\n合格率<95%的村，建成学校30所。\n", "text"),
        ("a.html", "<p>一、目标\n建成学校30所。\n", "text"),
        ("a.txt", "<p>一、目标</p><p>建成学校30所。</p>", "text"),
    ],
)
def test_a_piece_of_a_page_is_told_by_its_name_and_its_tags(name: str, text: str, format_: str) -> None:
    assert detect(Raw(text.encode(), name)) == format_


@pytest.mark.parametrize(
    ("data", "error", "why"),
    [
        (holding("EncryptedPackage"), ReadError, "is protected by a password; save it without one"),
        (holding("ppt/presentation.xml"), ReadError, "is a PowerPoint presentation"),
        (holding("a.txt"), BinaryError, "is a ZIP archive, not a document"),
        (b"PK\x03\x04", ReadError, "is damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
            ReadError,
            r"is a damaged old Office file \(its directory cannot be read\); save it again",
        ),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 9, BinaryError, "is a program"),
        (b'{"title": "a"}\n', MarkupError, "is JSON data, which planparse does not read"),
    ],
)
def test_what_is_refused_and_why(data: bytes, error: type[Exception], why: str) -> None:
    with pytest.raises(error, match=f"^x: {why}"):
        detect(Raw(data, "x"))
