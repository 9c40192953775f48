from __future__ import annotations

import sys
from io import BytesIO
from typing import Any

import pytest

from planparse.errors import MissingExtraError, ReadError
from planparse.reading.detect import detect
from planparse.reading.extracted import Raw
from planparse.reading.formats import read_as
from reading.making.pdf_traps import drawn, picture

PIL = pytest.importorskip("PIL")
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def written(text: str, format_: str = "PNG") -> bytes:
    """A picture of a line of Latin letters: every system has a font for those."""
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (400, 400), "white")
    ImageDraw.Draw(picture).text((30, 180), text, fill="black", font=ImageFont.load_default(32))
    out = BytesIO()
    picture.save(out, format_)
    return out.getvalue()


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    for name in ("ocr", "image", "pages.recognised"):
        monkeypatch.delitem(sys.modules, f"planparse.reading.{name}", raising=False)
    with pytest.raises(MissingExtraError, match=r"pip install 'planparse\[ocr\]'"):
        read_as("image", Raw(written("words"), "a.png"))


def test_a_picture_is_read() -> None:
    pytest.importorskip("rapidocr")
    raw = Raw(written("ANNUAL REPORT 2023", "JPEG"), "a.jpg")
    found = read_as(detect(raw), raw)
    assert found.text.strip() == "ANNUAL REPORT 2023"
    assert found.media_type == "image/jpeg"
    assert [warned.kind for warned in found.warnings] == ["ocr"]


def test_a_scan_in_a_pdf_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("rapidocr")
    from planparse.reading.ocr import Words

    def recognise(pixels: Any) -> list[Words]:
        assert pixels.shape == (2338, 1653, 3)
        first = Words("各有关单位应当结合实际，制定具体方案，明确责任分", 220 + 88, 400, 1400, 452, 0.9)
        return [first, Words("工，细化工作措施。", 220, 480, 220 + 9 * 46, 531, 0.7)]

    wound: list[bool] = []
    monkeypatch.setattr("planparse.reading.pages.recognised.recognise", recognise)
    monkeypatch.setattr("planparse.reading.pages.recognised.another_page", lambda: wound.append(True))
    found = read_as("pdf", Raw(drawn(picture()), "a.pdf"))
    assert wound == [True]
    assert found.text.strip() == "各有关单位应当结合实际，制定具体方案，明确责任分工，细化工作措施。"
    assert found.warnings[0].text.startswith("the text of page 1 is recognised in a picture, 80% sure")
    monkeypatch.setattr("planparse.reading.pages.recognised.recognise", lambda _: [])
    with pytest.raises(ReadError, match="none is recognised"):
        read_as("pdf", Raw(drawn(picture()), "a.pdf"))


@pytest.mark.parametrize("data", [PNG, written("words")[:400], b"II*\0" + b"\0" * 40, b"BM" + b"\0" * 60])
def test_a_damaged_picture(data: bytes) -> None:
    pytest.importorskip("rapidocr")
    with pytest.raises(ReadError, match="picture"):
        read_as("image", Raw(data, "a.png"))


def test_a_huge_picture() -> None:
    pytest.importorskip("rapidocr")
    from struct import pack
    from zlib import crc32

    head = b"IHDR" + pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    data = (
        b"\x89PNG\r\n\x1a\n"
        + pack(">I", 13)
        + head
        + pack(">I", crc32(head))
        + pack(">I", 0)
        + b"IDAT"
        + pack(">I", crc32(b"IDAT"))
    )
    with pytest.raises(ReadError, match="picture too large"):
        read_as("image", Raw(data, "a.png"))
