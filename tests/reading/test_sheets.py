"""XLSX and CSV: values as shown, merged cells, sheets and rows that are hidden, delimiters, and damage."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook

from planparse.errors import ReadError
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.formats import read_as
from planparse.reading.sheets.values import shown
from planparse.reading.source import SourceText, from_bytes
from reading.hostile import damaged, survives
from reading.making.ofd import archive


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def workbook() -> Workbook:
    book = Workbook()
    sheet = book.active
    sheet.title = "主要指标"
    for row in (
        ["附表 主要指标"],
        ["指标", "单位", "2025年"],
        ["普及率", "%", 0.953],
        ["水厂", "座", 1234.5],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet["C3"].number_format = "0.0%"
    sheet["C4"].number_format = "#,##0.00"
    sheet["A5"], sheet["C5"] = "截至", date(2024, 3, 1)
    sheet["C5"].number_format = 'yyyy"年"m"月"d"日"'
    return book


def test_a_sheet() -> None:
    source = from_bytes(saved(workbook()), "file.xlsx")
    assert source.text.splitlines() == [
        "主要指标", "附表 主要指标", "指标\t单位\t2025年", "普及率\t%\t95.3%", "水厂\t座\t1,234.50", "截至\t\t2024年3月1日"
    ]  # fmt: skip
    heading, table = source.blocks
    assert (heading.kind, heading.level, table.kind) == ("heading", 1, "table")
    assert (table.cells[0].rows, table.cells[0].columns) == (1, 3)


def test_what_is_hidden_is_left_out_and_counted() -> None:
    book = workbook()
    sheet = book.active
    sheet.row_dimensions[4].hidden = sheet.column_dimensions["B"].hidden = True
    book.create_sheet("内部")["A1"] = "密"
    book["内部"].sheet_state = "hidden"
    sheet["A6"] = "=1+1"
    source = from_bytes(saved(book), "file.xlsx")
    assert source.text.splitlines()[2:] == ["指标\t2025年", "普及率\t95.3%", "截至\t2024年3月1日"]
    assert [warned.text for warned in source.warnings] == [
        "hidden passages left out: 3", "formulas without a stored result: 1"
    ]  # fmt: skip


def test_empty_rows_part_tables_and_merged_ones_do_not() -> None:
    book = Workbook()
    sheet = book.active
    for place, value in {"B2": "甲", "C2": 1, "C4": 2, "B6": "乙", "C6": 3}.items():
        sheet[place] = value
    sheet.merge_cells("B2:B4")
    source = from_bytes(saved(book), "file.xlsx")
    assert source.text.splitlines() == ["Sheet", "甲\t1", "\t2", "乙\t3"]
    assert [(block.kind, block.zone) for block in source.blocks] == [
        ("paragraph", "navigation"), ("table", "body"), ("table", "body")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "code", "words"),
    [
        ("0.30000000000000004", "General", "0.3"),
        ("1234567", "General", "1234567"),
        ("1E+20", "General", "100000000000000000000"),
        ("1.5E-3", "General", "0.0015"),
        ("-0.065", "0.0%", "-6.5%"),
        ("0.5", "0%", "50%"),
        ("2.5", "0", "3"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("5", "000", "005"),
        ("1.5", "0.##", "1.5"),
        ("12000", '#,##0,"千"', "12千"),
        ("-5.5", "0.00_);(0.00)", "(5.50)"),
        ("0", '0;-0;"无"', "无"),
        ("3", '0"万元"', "3万元"),
        ("3", '"¥"#,##0.00', "¥3.00"),
        ("3", "[$¥-804]0.0", "¥3.0"),
        ("3", "@", "3"),
        ("45352", "yyyy/m/d", "2024/3/1"),
        ("45352", 'yyyy"年"mm"月"', "2024年03月"),
        ("45352.378472222", "yyyy-mm-dd hh:mm", "2024-03-01 09:05"),
        ("0.75", "h:mm AM/PM", "6:00 PM"),
        ("0.75", "h:mm", "18:00"),
        ("1e300", "yyyy", "1e300"),
        ("-1", "yyyy", "-1"),
        ("nan", "0", "nan"),
        ("x", "0", "x"),
    ],
)
def test_numbers_as_shown(written: str, code: str, words: str) -> None:
    assert shown(written, code) == words


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData>{}</worksheet>'


def raw_book(rows: str, more: str = "", sheet: str = "") -> bytes:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return archive(
        {
            "xl/workbook.xml": f'<workbook xmlns:r="{relation}"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<a><b Id="r1" Type="{relation}/worksheet" Target="worksheets/s.xml"/></a>',
            "xl/worksheets/s.xml": sheet or SHEET.format(rows, more),
        }
    )


def text_cell(place: str, words: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t><rPh><t>aloud</t></rPh></is></c>'


def test_far_cells_and_huge_areas_cost_nothing() -> None:
    rows = f'<row r="1">{text_cell("A1", "甲")}</row><row r="1048576">{text_cell("XFD1048576", "乙")}</row>'
    areas = "<mergeCells>" + '<mergeCell ref="B2:XFC1048575"/>' * 5_000 + "</mergeCells>"
    text = survives("xlsx", raw_book(rows, areas))
    assert text
    assert text.split() == ["a", "甲", "乙"]


def test_rows_and_cells_without_places() -> None:
    cell = '<c t="inlineStr"><is><t>甲</t></is></c>'
    assert survives("xlsx", raw_book(f"<row>{cell}{cell}</row><row>{cell}</row>")) == "a\n甲\t甲\n甲\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (raw_book(""), "nothing on the sheets"),
        (raw_book("", sheet="<!DOCTYPE a><a/>"), "document type"),
        (raw_book("", sheet="<a>"), "damaged"),
        (archive({"xl/workbook.bin": "x"}), "XLSB"),
    ],
)
def test_refusals(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        from_bytes(data, "file.xlsx")


def test_damage() -> None:
    for data in damaged(saved(workbook()), 100):
        survives("xlsx", data)


def csv(text: str | bytes) -> SourceText:
    return from_bytes(text if isinstance(text, bytes) else text.encode(), "file.csv")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("指标,单位,值\n增速,%,5\n", ["指标\t单位\t值", "增速\t%\t5"]),
        ("a;b\n1,5;2\n1.006,125;3\n", ["a\tb", "1.5\t2", "1006.125\t3"]),
        ("58,0;-60,5%\n61,0;62,0\n", ["58.0\t-60.5%", "61.0\t62.0"]),
        ("a;b\n1,500;2,125\n", ["a\tb", "1,500\t2,125"]),
        ("a;b\n1,5;2,000,125\n", ["a\tb", "1,5\t2,000,125"]),
        ("甲,乙;丙,丁\n1,5;6,2\n", ["甲\t乙;丙\t丁", "1\t5;6\t2"]),
        ("a\tb\r\n1\t2\r\n", ["a\tb", "1\t2"]),
        ("a|b\n1|2", ["a\tb", "1\t2"]),
        ('a,"b,c"\n"多\n行","说""好"""\n', ["a\tb,c", '多行\t说"好"']),
        ("a,b\n\n,,\n1,2\n", ["a\tb", "1\t2"]),
        ('a,b\n1,"没有尾\n2,3\n', ["a\tb", "1\t没有尾 2,3"]),
        ("没有逗号的一句话\n又一句", ["没有逗号的一句话", "又一句"]),
        ("指标,值\n".encode("gb18030") * 3, ["指标\t值"] * 3),
    ],
)
def test_delimiters(text: str | bytes, rows: list[str]) -> None:
    source = csv(text)
    assert source.text.splitlines() == rows
    assert source.media_type == "text/csv"
    assert source.encoding


def test_a_quotation_that_never_ends() -> None:
    text = 'a,"b\n' + "c,d\n" * 40_000
    assert len(csv(text).text.splitlines()) == 40_001


def test_too_many_cells() -> None:
    found: list[Extracted] = []
    with pytest.raises(ReadError, match="cells"):
        found.append(read_as("csv", Raw(b",a" * 1_000_001, "file.csv")))
