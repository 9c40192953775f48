"""Tables of Word documents: merged cells, and what only lays out a page."""

from __future__ import annotations

import pytest

from planparse.reading.docx import read
from planparse.reading.extracted import Extracted, Raw
from reading.making.docx import docx, paragraph, run


def read_(body: str) -> Extracted:
    return read(Raw(docx(body), "a.docx"))


def kinds(extracted: Extracted) -> list[tuple[str, str]]:
    return [(block.kind, extracted.text[block.start : block.end]) for block in extracted.blocks]


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, text.split('/')))}</w:tc>"


def tbl(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


SPAN, DOWN, ON = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
HEAD = "<w:trPr><w:tblHeader/></w:trPr>"


def cells(extracted: Extracted) -> list[tuple[str, int, int, int, int]]:
    (block,) = (block for block in extracted.blocks if block.kind == "table")
    return [(extracted.text[cell.start : cell.end], *cell[2:6]) for cell in block.cells]


def test_tables_with_merged_cells() -> None:
    body = tbl(
        HEAD + tc("指标", DOWN) + tc("目标值", SPAN),
        tc("", ON) + tc("2025年") + tc("2030年"),
        tc("供水/普及率") + tc("95%") + tc("98%"),
    )
    extracted = read_(body)
    assert extracted.text == "指标\t目标值\n\t2025年\t2030年\n供水普及率\t95%\t98%\n"
    assert cells(extracted)[:3] == [("指标", 0, 0, 2, 1), ("目标值", 0, 1, 1, 2), ("2025年", 1, 1, 1, 1)]
    assert [cell.heads for cell in extracted.blocks[0].cells] == [True] * 2 + [False] * 5


MERGES = (
    (  # columns in which no cell begins are none
        tbl(tc("甲", SPAN) + tc("乙", '<w:gridSpan w:val="3"/>'), tc("丙", SPAN) + tc("丁", '<w:gridSpan w:val="3"/>')),
        [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 0, 1, 1), ("丁", 1, 1, 1, 1)],
    ),
    (  # a span of a thousand million columns
        tbl(tc("甲") + tc("乙", '<w:gridSpan w:val="1000000000"/>'), tc("丙") + tc("丁")),
        [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("丙", 1, 0, 1, 1), ("丁", 1, 1, 1, 1)],
    ),
    (  # the lower part of no cell is a cell
        tbl(tc("甲", ON) + tc("乙"), tc("丙", ON) + tc("丁")),
        [("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 1), ("丁", 1, 1, 1, 1)],
    ),
    (  # a row that begins in the second column
        tbl(tc("甲") + tc("乙"), '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc("丁")),
        [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("", 1, 0, 1, 1), ("丁", 1, 1, 1, 1)],
    ),
    (  # merged in the way of old files
        tbl(tc("甲", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>"), tc("丙") + tc("丁"), tc("戊") + tc("己")),
        [("甲", 0, 0, 1, 2), ("丙", 1, 0, 1, 1), ("丁", 1, 1, 1, 1), ("戊", 2, 0, 1, 1), ("己", 2, 1, 1, 1)],
    ),
    (  # a deleted row
        tbl(tc("甲") + tc("乙"), "<w:trPr><w:del/></w:trPr>" + tc("丙") + tc("丁"), tc("戊") + tc("己")),
        [("甲", 0, 0, 1, 1), ("乙", 0, 1, 1, 1), ("戊", 1, 0, 1, 1), ("己", 1, 1, 1, 1)],
    ),
)  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), MERGES)
def test_cells(body: str, expected: list[tuple[str, int, int, int, int]]) -> None:
    assert cells(read_(body)) == expected


def test_the_text_of_a_nested_table_stays_in_its_cell() -> None:
    inner = tbl(tc("近期") + tc("2025年"), tc("远期") + tc("2030年"))
    extracted = read_(tbl(tc("目标") + f"<w:tc>{paragraph('分期：')}{inner}</w:tc>"))
    assert extracted.text == "目标\t分期：近期 2025年远期 2030年\n"


@pytest.mark.parametrize(
    "body",
    [
        tbl(tc("通知/各单位：")),
        tbl(tc("通知"), tc("各单位：")),
        tbl(tc("") + tc("通知/各单位：")),
        tbl(f"<w:tc>{tbl(tc('通知/各单位：'))}</w:tc>"),
    ],
)
def test_a_table_that_only_lays_out_is_text(body: str) -> None:
    assert kinds(read_(body)) == [("paragraph", "通知"), ("paragraph", "各单位：")]


def test_cells_that_only_stand_side_by_side_are_a_line() -> None:
    copies = tc("抄送：市委，市人大常委会。", SPAN)
    imprint = tbl(copies, tc("云港市人民政府办公室") + tc("2025年3月5日印发"))
    extracted = read_(tbl(tc("云政发〔2025〕3号") + tc("签发人：张三")) + imprint)
    assert kinds(extracted) == [
        ("paragraph", "云政发〔2025〕3号\t签发人：张三"),
        ("paragraph", "抄送：市委，市人大常委会。"),
        ("paragraph", "云港市人民政府办公室\t2025年3月5日印发"),
    ]


BOX = f"<w:r><w:pict><w:txbxContent>{paragraph('文件')}</w:txbxContent></w:pict></w:r>"


def test_a_table_in_a_box_and_a_box_in_a_cell() -> None:
    cell = "<w:tbl><w:tr><w:tc>{0}</w:tc><w:tc>{1}</w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc>{1}</w:tc></w:tr></w:tbl>"
    table = cell.format(paragraph("甲"), paragraph("乙"))
    inside = cell.format(f"<w:p>{BOX}{run('丙')}</w:p>", paragraph("丁"))
    extracted = read_(f"<w:p>{BOX.replace(paragraph('文件'), table)}</w:p>{inside}")
    assert kinds(extracted) == [("table", "甲\t乙\n\t乙"), ("table", "文件丙\t丁\n\t丁")]
