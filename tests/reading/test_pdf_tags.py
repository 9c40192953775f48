from __future__ import annotations

from reading.making.pdf_traps import (
    one_page,
    raw,
)
from reading.pdfs import body, read


def tagged(parts: list[tuple[str, list[str]]]) -> bytes:
    """A tagged page: blocks with their types and lines, 20 points below each other."""
    content, elements, mark, y = b"", [], 0, 740
    for kind, texts in parts:
        marks = []
        for text in texts:
            words = text.encode("ascii")
            content += b"/%s<</MCID %d>>BDC BT /F 12 Tf 72 %d Td (%s) Tj ET EMC\n" % (
                kind.encode(), mark, y, words,
            )  # fmt: skip
            marks.append(mark)
            mark, y = mark + 1, y - 20
        elements.append((kind, marks))
    objects = one_page(content, page=b"/StructParents 0")
    objects[0] = b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>"
    kids = b" ".join(b"%d 0 R" % (8 + number) for number in range(len(elements)))
    owners = b" ".join(b"%d 0 R" % (8 + number) for number, (_, marks) in enumerate(elements) for _ in marks)
    objects.append(b"<</Type/StructTreeRoot/K[%s]/ParentTree 7 0 R>>" % kids)
    objects.append(b"<</Nums[0[%s]]>>" % owners)
    for kind, marks in elements:
        inside = b" ".join(b"%d" % each for each in marks)
        objects.append(b"<</Type/StructElem/S/%s/P 6 0 R/Pg 3 0 R/K[%s]>>" % (kind.encode(), inside))
    return raw(objects)


FULL = "The words of this line go on up to the right margin of the page and not beyond"


def test_tags_that_agree_with_the_page_say_what_is_a_paragraph() -> None:
    parts = [
        ("H1", ["Heading of all"]),
        *[("P", [FULL, FULL, "end."])] * 4,
        ("P", [FULL]),
        ("P", [FULL, "end."]),
    ]
    found = read(tagged(parts))
    assert [(block.kind, block.level) for block in found.blocks][:2] == [("heading", 1), ("paragraph", None)]
    assert body(found)[1:] == [" ".join(texts) for _, texts in parts[1:]]


def test_tags_that_part_every_line_are_not_believed() -> None:
    found = read(tagged([("P", [line]) for line in [FULL, FULL, "end."] * 5]))
    assert body(found) == [" ".join([FULL, FULL, "end."])] * 5


def test_a_table_that_only_tags_show() -> None:
    cells = [["Item", "Amount"], ["first", "100"], ["second", "200"]]
    content = b""
    for row, texts in enumerate(cells):
        for column, text in enumerate(texts):
            mark = row * 2 + column
            words = text.encode()
            content += b"/TD<</MCID %d>>BDC BT /F 12 Tf %d %d Td (%s) Tj ET EMC\n" % (
                mark, 72 + column * 200, 600 - row * 20, words,
            )  # fmt: skip
    content += b"BT /F 12 Tf 72 700 Td (Words that are no part of it, nor of any other) Tj ET"
    objects = one_page(content, page=b"/StructParents 0")
    objects[0] = b"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>"
    first = 12
    objects.append(b"<</Type/StructTreeRoot/K 8 0 R/ParentTree 7 0 R>>")
    objects.append(b"<</Nums[0[%s]]>>" % b" ".join(b"%d 0 R" % (first + n) for n in range(6)))
    objects.append(b"<</Type/StructElem/S/Table/P 6 0 R/K[9 0 R 10 0 R 11 0 R]>>")
    for row in range(3):
        kids = (first + row * 2, first + row * 2 + 1)
        objects.append(b"<</Type/StructElem/S/TR/P 8 0 R/K[%d 0 R %d 0 R]>>" % kids)
    for mark in range(6):
        kind = b"TH" if mark < 2 else b"TD"
        objects.append(b"<</Type/StructElem/S/%s/P %d 0 R/Pg 3 0 R/K %d>>" % (kind, 9 + mark // 2, mark))
    found = read(raw(objects))
    assert body(found)[1] == "Item\tAmount\nfirst\t100\nsecond\t200"
    assert [cell.heads for cell in found.blocks[1].cells] == [True] * 2 + [False] * 4
