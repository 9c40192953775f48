"""PDF files with one trap each: tables, columns, heads, scans, marks, and files that are made to do harm."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from zlib import compress

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reading.making.pdf import (
    HEIGHT,
    LEADING,
    LEFT,
    SIZE,
    SONG,
    TEXT_WIDTH,
    WIDTH,
    Pages,
    show,
    width,
    wrap,
)

Draw = Callable[[Canvas], None]


def drawn(*pages: Draw, **how: object) -> bytes:
    """A file whose pages are drawn by functions."""
    Pages()  # registers the font
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, **how)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(texts: Sequence[str], *, top: float = 740, left: float = LEFT, size: float = SIZE) -> Draw:
    """Lines below each other."""

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            show(canvas, text, left, top - number * size * 1.8, size=size)

    return draw


def both(*draws: Draw) -> Draw:
    """Several things on one page."""

    def draw(canvas: Canvas) -> None:
        for one in draws:
            one(canvas)

    return draw


def table(
    rows: Sequence[Sequence[str | None]],
    widths: Sequence[float],
    *,
    top: float = 700,
    height: float = 30,
    size: float = 12,
    boxes: bool = False,
) -> Draw:
    """A ruled table; ``None`` goes on with the cell at the left, ``"^"`` with the one above. ``boxes``: rules are thin boxes."""
    edges = [LEFT + sum(widths[:number]) for number in range(len(widths) + 1)]

    rule = _box if boxes else _line

    def draw(canvas: Canvas) -> None:
        for row in range(len(rows) + 1):
            y = top - row * height
            for column in range(len(widths)):
                if row in (0, len(rows)) or rows[row][column] != "^":
                    rule(canvas, edges[column], y, edges[column + 1], y)
        for row, cells in enumerate(rows):
            upper = top - row * height
            for column, text in enumerate((*cells, "")):
                if column in (0, len(widths)) or text is not None:
                    rule(canvas, edges[column], upper, edges[column], upper - height)
                if text and text != "^":
                    _cell(canvas, text, edges[column] + 4, upper, size)

    return draw


def _line(canvas: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    canvas.line(x0, y0, x1, y1)


def _box(canvas: Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
    canvas.rect(min(x0, x1), min(y0, y1), abs(x1 - x0) or 0.6, abs(y1 - y0) or 0.6, stroke=0, fill=1)


def _cell(canvas: Canvas, text: str, x: float, upper: float, size: float) -> None:
    for number, line in enumerate(text.split("\n")):
        show(canvas, line, x, upper - size * 1.2 - number * size * 1.1, size=size)


def columns(left: str, right: str, *, top: float = 740, size: float = 10.5) -> Draw:
    """Text in two columns."""
    room = (TEXT_WIDTH - 24) / 2

    def draw(canvas: Canvas) -> None:
        for text, x in ((left, LEFT), (right, LEFT + room + 24)):
            wrapped = wrap(text, indent=2 * size, size=size, room=room)
            for number, line in enumerate(wrapped):
                indent = 2 * size if number == 0 else 0.0
                spread = (room - indent - width(line, size)) / max(len(line) - 1, 1)
                last = number + 1 == len(wrapped)
                show(
                    canvas,
                    line,
                    x + indent,
                    top - number * size * 1.6,
                    size=size,
                    spread=0 if last else spread,
                )

    return draw


def picture(*, whole: bool = True) -> Draw:
    """A grey picture, over the whole page or a small one."""
    grey = BytesIO(_png(8, 8))

    def draw(canvas: Canvas) -> None:
        size = (WIDTH, HEIGHT) if whole else (40, 40)
        canvas.drawImage(ImageReader(grey), 0, 0, *size)

    return draw


def _png(across: int, down: int) -> bytes:
    from struct import pack
    from zlib import crc32

    def chunk(name: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))

    rows = b"".join(b"\0" + b"\xc0" * across for _ in range(down))
    head = pack(">IIBBBBB", across, down, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", compress(rows)) + chunk(b"IEND", b"")


def mode(texts: Sequence[str], number: int, *, top: float = 740) -> Draw:
    """Lines in a render mode: 3 is invisible, 2 is filled and stroked, as programs make bold letters of others."""

    def draw(canvas: Canvas) -> None:
        for row, text in enumerate(texts):
            line = canvas.beginText(LEFT, top - row * LEADING)
            line.setFont(SONG, SIZE)
            line.setTextRenderMode(number)
            line.textOut(text)
            canvas.drawText(line)

    return draw


def slanted(text: str, *, size: float = 60) -> Draw:
    """A watermark across the page."""

    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(150, 300)
        canvas.rotate(45)
        canvas.setFillGray(0.8)
        show(canvas, text, 0, 0, size=size)
        canvas.restoreState()

    return draw


def raw(objects: Sequence[bytes], *, root: int = 1, extra: bytes = b"") -> bytes:
    """A file made of objects, numbered from 1."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        root,
        extra,
        start,
    )
    return out


def stream(data: bytes, extra: bytes = b"") -> bytes:
    """A stream object, not compressed."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), extra, data)


def one_page(
    content: bytes, *, font: bytes = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", page: bytes = b""
) -> list[bytes]:
    """The objects of a file with one page, whose font is /F; more may follow from number 6 on."""
    return [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>%s>>"
        % page,
        stream(content),
        font,
    ]


# No ToUnicode, and a font of which nobody knows what its numbers are.
UNKNOWN_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Secret/Encoding/Identity-H/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType2/BaseFont/ABCDEF+Secret/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/ABCDEF+Secret/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0"
    b"/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>"
)


def harmful() -> dict[str, bytes]:
    """Files that loop, that are deep, or that promise what no file holds."""
    words = b"BT /F 12 Tf 100 700 Td (words) Tj ET"
    page = one_page(words)
    deep = [b"<</Type/Catalog/Pages 2 0 R>>"]
    deep += [b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (n + 3, n + 1) for n in range(3000)]
    deep.append(b"<</Type/Page/Parent 3001 0 R/MediaBox[0 0 595 842]>>")
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</X 6 0 R>>>>"
    return {
        "count": raw([page[0], b"<</Type/Pages/Kids[3 0 R]/Count 100000>>", *page[2:]]),
        "pages in a circle": raw([page[0], b"<</Type/Pages/Kids[2 0 R]/Count 3>>"]),
        "parent in a circle": raw([page[0], b"<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>", *page[2:]]),
        "huge page": raw([*page[:2], page[2].replace(b"595 842", b"59500000 84200000"), *page[3:]]),
        "no size": raw([*page[:2], page[2].replace(b"0 0 595 842", b"0 0 0 0"), *page[3:]]),
        "deep tree": raw(deep),
        "form in itself": raw(
            [
                *page[:2],
                page[2].replace(b"/Font", b"/XObject<</X 6 0 R>>/Font"),
                stream(b"/X Do"),
                page[4],
                stream(b"/X Do", form),
            ]
        ),
        "bookmarks in a circle": raw(
            [
                b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>",
                *page[1:],
                b"<</First 7 0 R/Last 7 0 R/Count 1>>",
                b"<</Title(a)/Next 7 0 R/First 7 0 R/Parent 6 0 R>>",
            ]
        ),
        "tags in a circle": raw(
            [
                b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>",
                page[1],
                page[2].replace(b"/Resources", b"/StructParents 0/Resources"),
                stream(b"/P<</MCID 0>>BDC BT /F 12 Tf 100 700 Td (words) Tj ET EMC"),
                page[4],
                b"<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]]>>>>",
                b"<</Type/StructElem/S/P/P 7 0 R/K[7 0 R 0]/Pg 3 0 R>>",
            ]
        ),
        "many rules": raw(one_page(words + b" 0 0 m 600 900 l S" * 10_000)),
        "a grid of rules": raw(one_page(words + _grid_of(400))),
        "many letters": raw(one_page(b"BT /F 1 Tf 100 700 Td (" + b"a" * 300_000 + b") Tj ET")),
        "many lines": raw(one_page(b"BT /F 1 Tf 100 800 Td " + b"(ab) Tj 0 -.01 Td " * 20_000 + b"ET")),
        "nothing": raw([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]),
        "only a head": b"%PDF-1.7\n",
    }


def _grid_of(count: int) -> bytes:
    return b"".join(
        b" %d 100 m %d 800 l S 50 %.2f m 550 %.2f l S" % (50 + n, 50 + n, 100 + n * 1.7, 100 + n * 1.7)
        for n in range(count)
    )
