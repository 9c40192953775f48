"""Archives that anybody may have made: whole, broken, protected, bombs; and XML that defines entities."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from planparse.errors import ReadError
from planparse.reading.archive import Archive, parse_xml


def packed(**members: bytes) -> bytes:
    """A ZIP archive; __ in a name is a slash."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def test_members_are_read_by_name_whatever_their_case() -> None:
    archive = Archive(packed(Word__Document=b"<a>\xe6\xb0\xb4</a>"), "x")
    assert "Word/Document" in archive
    assert archive.read("word/document") == b"<a>\xe6\xb0\xb4</a>"
    assert archive.xml("Word/Document").text == "水"
    with pytest.raises(ReadError, match=r"^x: has no styles in it; "):
        archive.read("styles")


def test_a_bomb_is_refused_before_it_goes_off() -> None:
    with pytest.raises(ReadError, match=r"^x: would take up 50,000,000 bytes .+ not unpacked"):
        Archive(packed(a=b"\0" * 50_000_000), "x")


def test_a_member_that_says_it_is_smaller_than_it_is() -> None:
    data = bytearray(packed(a=b"0" * 1000))
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    with pytest.raises(ReadError, match=r"^x: is damaged "):
        Archive(bytes(data), "x").read("a")


def test_a_protected_member() -> None:
    data = bytearray(packed(a=b"0" * 1000))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(ReadError, match="protected by a password"):
        Archive(bytes(data), "x").read("a")


@pytest.mark.parametrize("protected", [("a", "b"), ("b",), ()])
def test_an_archive_of_protected_members_only_says_so_at_once(protected: tuple[str, ...]) -> None:
    data = bytearray(packed(a=b"0", b=b"1"))
    for name in protected:
        data[data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + (name == "b")) + 8] |= 1
    if len(protected) == 2:
        with pytest.raises(ReadError, match=r"^x: is protected by a password; save it without one$"):
            Archive(bytes(data), "x")
    else:
        assert Archive(bytes(data), "x").read("a") == b"0"


def test_every_truncation_is_refused_or_read() -> None:
    data = packed(a=b"<a/>", b=b"<b/>")
    for end in range(len(data)):
        with pytest.raises(ReadError, match=r"^x: is damaged "):
            Archive(data[:end], "x").read("a")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "has a document type in m"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'.encode("utf-16"), "has a document type in m"),
        (b"<a><b></a>", "is damaged"),
        (b"", "is damaged"),
        (b'<?xml version="1.0" encoding="nowhere"?><a/>', "is damaged"),
    ],
)
def test_xml_that_is_not_trusted(data: bytes, why: str) -> None:
    with pytest.raises(ReadError, match=f"^x: {why}"):
        parse_xml(data, "x", "m")


def test_xml_as_deep_as_anybody_likes() -> None:
    depth = 100_000
    assert parse_xml(b"<a>" * depth + b"</a>" * depth, "x", "m").tag == "a"
