from __future__ import annotations

import contextlib
import random
import sys
from collections.abc import Iterator

import pytest
from reportlab.pdfgen.canvas import Canvas

from planparse.errors import ReadError
from reading.making.pdf import LEFT, pdf_pages, show
from reading.making.pdf_traps import (
    UNKNOWN_FONT,
    both,
    drawn,
    harmful,
    lines,
    mode,
    one_page,
    picture,
    raw,
    stream,
    table,
)
from reading.pdfs import OTHER, SHORT, body, kinds, read


@pytest.fixture(autouse=True)
def _nothing_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra that recognises characters is slow, and has tests of its own."""
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    for name in ("planparse.reading.ocr", "planparse.reading.pages.recognised"):
        monkeypatch.delitem(sys.modules, name, raising=False)


def test_a_hidden_layer_over_a_scan_is_read_and_said() -> None:
    found = read(drawn(both(picture(), mode([OTHER[:20]], 3))))
    assert body(found) == [OTHER[:20]]
    assert kinds(found) == {"layer"}


def test_hidden_text_is_left_out_and_counted() -> None:
    found = read(drawn(both(lines([SHORT]), mode(["看不见的字"], 3, top=500))))
    assert body(found) == [SHORT]
    assert kinds(found) == {"hidden"}


def test_text_that_is_clipped_away_is_left_out() -> None:
    def clipped(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.rect(0, 600, 595, 242)
        canvas.clipPath(path, stroke=0)
        show(canvas, SHORT, LEFT, 700)
        show(canvas, "看不见的字", LEFT, 500)

    found = read(drawn(clipped))
    assert body(found) == [SHORT]
    assert kinds(found) == {"hidden"}


def test_a_page_without_text_is_said() -> None:
    found = read(drawn(lines([SHORT]), picture()))
    assert "page 2" in found.warnings[0].text
    assert kinds(found) == {"no-text"}
    assert len(found.pages) == 2


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (drawn(picture(), picture()), "pages 1–2 hold no text, only pictures"),
        (drawn(both(picture(), lines(["— 1 —"], top=40))), "page 1 holds no text, only pictures"),
        (drawn(lines([])), "nothing on its pages"),
        (pdf_pages([SHORT], encrypt="secret"), "protected by a password"),
        (
            raw(one_page(b"BT /F 12 Tf 100 700 Td <000100020003> Tj ET", font=UNKNOWN_FONT)),
            "no Unicode in the file's fonts",
        ),
        (b"%PDF-1.4 and nothing else", "damaged"),
    ],
)
def test_what_cannot_be_read(data: bytes, why: str) -> None:
    with pytest.raises(ReadError, match=why):
        read(data)


@pytest.mark.parametrize("name", harmful())
def test_files_that_are_made_to_do_harm(name: str) -> None:
    with contextlib.suppress(ReadError):
        assert len(read(harmful()[name]).text) < 1_000_000


def _mutations(data: bytes, count: int) -> Iterator[bytes]:
    chance = random.Random(7)
    for _ in range(count):
        if chance.random() < 0.4:
            yield data[: chance.randrange(len(data))]
            continue
        flipped = bytearray(data)
        for _ in range(chance.randrange(1, 20)):
            flipped[chance.randrange(len(flipped))] = chance.randrange(256)
        yield bytes(flipped)


def test_damaged_files_are_read_or_refused() -> None:
    page = both(lines([SHORT], top=780), table([["序号", "金额"], ["1", "100"]], [60, 200]))
    refused = 0
    for data in _mutations(drawn(page), 60):
        try:
            read(data)
        except ReadError:
            refused += 1
    assert 0 < refused < 60


def test_what_a_file_holds_beside_its_pages_is_said() -> None:
    objects = one_page(b"BT /F 12 Tf 100 700 Td (words) Tj ET")
    names = b"<</EmbeddedFiles<</Names[(a.txt) 7 0 R]>>/JavaScript<</Names[(s) 6 0 R]>>>>"
    objects[0] = b"<</Type/Catalog/Pages 2 0 R/Names %s>>" % names
    objects.append(b"<</S/JavaScript/JS(app.alert\\(1\\))>>")
    objects.append(b"<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 8 0 R>>>>")
    objects.append(stream(b"hidden", b"/Type/EmbeddedFile"))
    found = read(raw(objects))
    assert body(found) == ["words"]
    assert [warned.text for warned in found.warnings] == [
        "embedded files not read: 1 (a.txt)",
        "scripts left out: 1",
    ]
