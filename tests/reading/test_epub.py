"""Books: the order of the spine, XHTML, what is missing or protected."""

from __future__ import annotations

import pytest

from planparse.errors import ReadError
from planparse.reading import Given, from_bytes
from planparse.reading.detect import detect
from planparse.reading.extracted import Raw
from reading.making.epub import book

FIRST, SECOND = "<h1>第一章　总则</h1><p>第一条　为了<br/>节水。</p>", "<p>第二条<a id='x'/>水窖</p><p/>"


def test_a_book() -> None:
    data = book({"b.xhtml": SECOND, "a%20a.xhtml": FIRST}, ["a%20a.xhtml", "b.xhtml"])
    assert detect(Raw(data, "x")) == "epub"
    source = from_bytes(data, "x.epub")
    assert source.text == "第一章　总则\n第一条　为了\n节水。\n第二条水窖\n"
    assert (source.media_type, source.encoding) == ("application/epub+zip", None)
    assert [(block.kind, block.level) for block in source.blocks][:2] == [("heading", 1), ("paragraph", None)]
    assert [warned.kind for warned in source.warnings] == ["scripts"]


def test_the_contents() -> None:
    page = '<nav epub:type="toc"><h2>目录</h2><ol><li><a href="a.xhtml">总则</a></li><li><a href="b.xhtml">罚则</a></li></ol></nav>'
    source = from_bytes(book({"nav.xhtml": page, "a.xhtml": FIRST}), "x")
    assert [block.kind for block in source.blocks[:3]] == ["heading", "contents", "contents"]
    assert all(block.zone == "body" for block in source.blocks)


def test_a_chapter_twice_is_read_once() -> None:
    assert from_bytes(book({"a.xhtml": FIRST}, ["a.xhtml"] * 50), "x").text.count("总则") == 1


def test_a_chapter_is_missing() -> None:
    source = from_bytes(book({"a.xhtml": FIRST}, ["a.xhtml", "b.xhtml"]), "x")
    assert [warned.text for warned in source.warnings if warned.kind == "damaged"] == [
        "a damaged part was left out: OPS/b.xhtml"
    ]


ENCRYPTION = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData><CipherData>'
    '<CipherReference URI="{}"/></CipherData></EncryptedData></encryption>'
)


def test_protection() -> None:
    fonts = book({"a.xhtml": FIRST}, more={"META-INF/encryption.xml": ENCRYPTION.format("OPS/a.otf")})
    assert "总则" in from_bytes(fonts, "x").text
    chapters = book({"a.xhtml": FIRST}, more={"META-INF/encryption.xml": ENCRYPTION.format("OPS/a.xhtml")})
    with pytest.raises(ReadError, match=r"^x: is protected"):
        from_bytes(chapters, "x")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (book({}), "no chapter"),
        (book({"a.xhtml": "<img src='a.png'/>"}), "has no text"),
        (book({"a.xhtml": FIRST}, more={"META-INF/container.xml": "<container/>"}), "names no package"),
        (book({"a.xhtml": FIRST}, more={"OPS/book.opf": "<package>"}), "is damaged"),
        (
            book({"a.xhtml": FIRST}, more={"OPS/book.opf": '<!DOCTYPE p [<!ENTITY a "b">]><p/>'}),
            "document type",
        ),
    ],
)
def test_nothing_to_read(data: bytes, why: str) -> None:
    with pytest.raises(ReadError, match=why):
        from_bytes(data, "x")


@pytest.mark.parametrize("step", range(4))
def test_damaged(step: int) -> None:
    data = book({"a.xhtml": FIRST, "b.xhtml": SECOND})
    for at in range(step, len(data), 23):
        for damaged in (data[:at], data[:at] + bytes([data[at] ^ 0x15]) + data[at + 1 :]):
            try:
                from_bytes(damaged, "x", Given(None, "epub"))
            except ReadError:
                continue
