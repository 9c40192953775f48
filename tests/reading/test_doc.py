"""DOC and WPS: stories, fields, numbering, tables, what is left out, and damage."""

from __future__ import annotations

from collections.abc import Sequence
from struct import pack_into, unpack_from

import pytest

from planparse.errors import ReadError
from planparse.reading.source import SourceText, from_bytes
from reading.hostile import damaged, survives
from reading.making.compound import compound
from reading.making.doc import (
    BOLD,
    CENTRED,
    DELETED,
    ENDS_ROW,
    HIDDEN,
    IN_TABLE,
    LEVEL,
    LIST,
    OUTLINE,
    RAISED,
    SPECIAL,
    SYMBOL,
    Level,
    Note,
    Para,
    doc,
    row,
    sprm,
)

CHAPTERS = [Level(37, "第\0章"), Level(0, "\0.\1"), Level(39, "（\2）", follows=2)]


def read(data: bytes) -> SourceText:
    return from_bytes(data, "file.doc")


def lines(data: bytes) -> list[str]:
    return read(data).text.splitlines()


def numbered(*levels: int | tuple[int, int], words: str = "项") -> list[Para]:
    """Paragraphs of lists: a level of the first, or the number of an override and a level."""
    pairs = [(1, level) if isinstance(level, int) else level for level in levels]
    return [Para(words, sprm(LIST, over) + sprm(LEVEL, level)) for over, level in pairs]


@pytest.mark.parametrize("narrow", [False, True])
def test_both_widths_of_text(narrow: bool) -> None:
    words = ["Water supply — 95%", "“Plan”"]
    assert lines(doc(words, narrow=narrow)) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("第\x13 PAGE \x1412\x15页", "第12页"),
        ('见\x13 HYPERLINK "x" \x14附件\x13 PAGEREF a \x143\x15\x15。', "见附件3。"),
        ("\x13 EQ \\o\\ac(○,3)\x15项", "③项"),
        ("\x13 eq \\o\\ac(□,密)\x15级", "密级"),
        ('\x13 TC "x" \x15词', "词"),
        ("有\x13头没有尾", "有头没有尾"),
        ("尾\x15没有头\x14", "尾没有头"),
        ("甲\x0b乙\x1e丙\x1f丁\x01戊", "甲\n乙-丙丁戊"),
    ],
)
def test_fields_and_control_characters(written: str, words: str) -> None:
    assert read(doc([written])).text == f"{words}\n"


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (numbered(0, 1, 1, 0, 1), "第一章 项|一.1 项|一.2 项|第二章 项|二.1 项"),
        (numbered(0, 1, 2, 2, 1, 2), "第一章 项|一.1 项|（一）项|（二）项|一.2 项|（一）项"),
        (numbered((1, 0), (2, 0), (2, 0), (1, 0)), "第一章 项|第五章 项|第六章 项|第七章 项"),
        (numbered((3, 0), (3, 0)), "①项|②项"),
        ([*numbered(0), Para("不编号"), *numbered(0)], "第一章 项|不编号|第二章 项"),
        (numbered(0, 0, words=""), "第一章|第二章"),
    ],
)
def test_automatic_numbers(paragraphs: Sequence[Para], expected: str) -> None:
    data = doc(
        paragraphs, lists=[CHAPTERS, [Level(18, "\0", follows=2)]], overrides=[(0, {}), (0, {0: 5}), (1, {})]
    )
    source = read(data)
    assert "|".join(line.rstrip() for line in source.text.splitlines()) == expected
    labels = [source.text[b.start : b.start + b.generated].rstrip() for b in source.blocks]
    assert all(label and expected.count(label) for label in labels if label)
    assert not source.warnings


def test_numbers_that_cannot_be_told_are_counted() -> None:
    source = read(doc(numbered((1, 0), (9, 0)), lists=[CHAPTERS]))
    assert [warned.text for warned in source.warnings] == [
        "paragraphs whose automatic number could not be told: 1"
    ]


def test_styles_tell_headings() -> None:
    paragraphs = [Para("总则", style=1), Para("目标", style=2), Para("大纲", sprm(OUTLINE, 2)), Para("正文")]
    source = read(doc(paragraphs, headings=2))
    assert [(b.kind, b.level) for b in source.blocks] == [
        ("heading", 1), ("heading", 2), ("heading", 3), ("paragraph", None)
    ]  # fmt: skip


def test_looks() -> None:
    source = read(doc([Para([("标题", sprm(BOLD) + sprm(0x4A43, 44))], sprm(CENTRED, 1)), Para("正文")]))
    title, body = (block.style for block in source.blocks)
    assert (title.bold, title.size, title.centred) == (True, 22.0, True)
    assert (body.bold, body.centred) == (False, False)


def test_what_is_deleted_or_hidden_is_left_out_and_counted() -> None:
    runs = [
        ("保留", b""),
        ("删去", sprm(DELETED)),
        ("的", b""),
        ("藏", sprm(HIDDEN)),
        ("话", sprm(HIDDEN, 0)),
    ]
    source = read(doc([Para(runs)]))
    assert source.text == "保留的话\n"
    assert [warned.kind for warned in source.warnings] == ["deleted", "hidden"]


def test_raised_figures_are_powers() -> None:
    assert lines(doc([Para([("10km", b""), ("2", sprm(RAISED)), ("以上", b"")])])) == ["10km²以上"]


def test_tables_and_merged_cells() -> None:
    rows = [
        *row("指标", "年份", edges=[0, 1000, 3000]),
        *row("", "2020", "2025", flags=[0x20, 0, 0]),
        *row("水厂\x0b座", "1", "2"),
    ]
    rows[0:0] = []
    source = read(doc(["附表", *rows, "说明"]))
    assert source.text.splitlines() == ["附表", "指标\t年份", "\t2020\t2025", "水厂座\t1\t2", "说明"]
    (table,) = [block for block in source.blocks if block.kind == "table"]
    assert [(c.row, c.column, c.rows, c.columns) for c in table.cells][:2] == [(0, 0, 2, 1), (0, 1, 1, 2)]


def test_several_paragraphs_in_a_cell() -> None:
    cell = [Para("甲", sprm(IN_TABLE)), Para("乙", sprm(IN_TABLE), mark="\x07")]
    end = Para("", sprm(IN_TABLE) + sprm(ENDS_ROW), mark="\x07")
    assert lines(doc([*cell, Para("丙", sprm(IN_TABLE), mark="\x07"), end])) == ["甲乙\t丙"]


def test_a_table_that_lays_out_text_is_none() -> None:
    source = read(doc([*row("青川县人民政府文件"), *row("各乡镇：")]))
    assert source.text.splitlines() == ["青川县人民政府文件", "各乡镇："]
    assert all(block.kind == "paragraph" for block in source.blocks)


def test_bullets() -> None:
    lists = [[Level(23, "\uf0b7")], [Level(23, "—", follows=2)]]
    assert lines(doc(numbered((1, 0), (2, 0)), lists=lists)) == ["• 项", "—项"]


def test_symbols() -> None:
    symbol = sprm(SPECIAL) + sprm(SYMBOL, 0xF0FC << 16)
    source = read(doc([Para([("(", symbol), ("(甲)", b"")])]))
    assert source.text == "\uf0fc(甲)\n"
    assert [warned.kind for warned in source.warnings] == ["private-use"]


def test_boxes_stand_before_what_they_hang_on() -> None:
    words = Para([("\x08", sprm(SPECIAL)), ("正文", b"")])
    source = read(doc(["标题", words], boxes=[Note(3, "机密"), Note(99, "无处可挂")]))
    assert source.text.splitlines() == ["无处可挂", "标题", "机密", "正文"]
    assert [b.kind for b in source.blocks] == ["box", "paragraph", "box", "paragraph"]


def test_notes_heads_and_feet() -> None:
    words = Para([("见规划", b""), ("\x02", sprm(SPECIAL)), ("。", b"")])
    data = doc(
        [words], notes=[Note(3, "\x02 批准稿。")], heads=["", "青川县文件", "", "第\x13PAGE\x141\x15页"]
    )
    source = read(data)
    assert source.text.splitlines() == ["青川县文件", "见规划。", "[1] 批准稿。", "第1页"]
    assert [(b.kind, b.zone) for b in source.blocks] == [
        ("paragraph", "header"), ("paragraph", "body"), ("note", "body"), ("paragraph", "footer")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (doc(["甲"], flags=0x100), "password"),
        (doc(["甲"], version=0x68), "Word 95"),
        (doc(["", " "]), "has no text"),
        (compound({"WordDocument": b"\xec\xa5"}), "Word 95|does not say"),
        (doc(["甲"])[:600], "damaged"),
    ],
)
def test_refusals(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        read(data)


def whole() -> bytes:
    words = Para([("见", b""), ("\x02", sprm(SPECIAL)), ("删", sprm(DELETED))])
    return doc(
        [*numbered(0, 1, (2, 0)), words, *row("甲", "乙"), "第\x13 PAGE \x1412\x15页"],
        lists=[CHAPTERS], overrides=[(0, {}), (0, {0: 5})], headings=2,
        notes=[Note(1, "\x02 注")], heads=["", "头", "", "脚"],
    )  # fmt: skip


def test_pieces_that_overlap_are_refused() -> None:
    data = bytearray(doc(["甲" * 400]))
    at = data.index(b"\x02" + (16).to_bytes(4, "little"))
    many = 100_000_000
    pack_into("<I", data, at + 9, many)
    assert unpack_from("<I", data, at + 9)[0] == many
    survives("doc", bytes(data))


@pytest.mark.parametrize("at", [44, 48, 60, 68, 72])
def test_headers_that_lie_about_sectors(at: int) -> None:
    data = bytearray(whole())
    for value in (0xFFFFFFF0, 0x7FFFFFFF, 1, len(data) // 512):
        pack_into("<I", data, at, value)
        survives("doc", bytes(data))


def test_damage() -> None:
    for data in damaged(whole(), 150):
        survives("doc", data)
