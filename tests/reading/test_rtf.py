"""RTF: code pages, characters by number, labels, tables, destinations, and damage."""

from __future__ import annotations

import pytest

from planparse.errors import ReadError
from planparse.reading.source import SourceText, from_bytes
from reading.hostile import damaged, survives
from reading.making.rtf import escaped, rtf, rtf_lines


def read(body: str) -> SourceText:
    return from_bytes(rtf(body), "file.rtf")


def gbk(words: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in words.encode("gb18030"))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (gbk("供水方案"), "供水方案"),
        (rf"{{\f0 {gbk('供水')}}}{{\b {gbk('方案')}}}", "供水方案"),
        (r"\'b9\'a9" + "\r\n" + r"\'cb\'ae", "供水"),
        (r"\'84A\'81" + "@", b"\x84A\x81@".decode("gb18030")),
        (escaped("供水😀"), "供水😀"),
        (r"\uc2\u20379\'b9\'a9\u27700\'cb\'ae", "供水"),
        (r"\uc0\u20379\u27700", "供水"),
        (r"\uc1{\uc2\u20379ab}\u27700?!", "供水!"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a\tab b\line c\emdash d\~e\_f\-g\{h\}\\", "a\tb\nc—d\xa0e-fg{h}\\"),
        (r"\ldblquote x\rdblquote", "“x”"),
        (r"10km{\super 2}\nosupersub", "10km²"),
        (r"{\field{\*\fldinst PAGE}{\fldrslt 12}}", "12"),
        (r"{\field{\*\fldinst EQ \\o\\ac(" + escaped("○") + r",3)}{\fldrslt }}", "③"),
        (r"{\*\unknown x}{\*\bkmkstart y}{\info{\title z}}{\pict 0011}w", "w"),
        (r"a\bin5 }}}}}b", "ab"),
        (r"{\upr{x}{\*\ud{y}}}", "x"),
        (r"{\object{\*\objdata 00}{\result z}}", "z"),
        (r"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}}}c", "c"),
    ],
)
def test_characters(body: str, words: str) -> None:
    assert read(body).text.rstrip("\n") == words


def test_fonts_have_character_sets_of_their_own() -> None:
    fonts = r"{\fonttbl{\f1\fcharset136 Ming;}{\f2\fcharset2 Wingdings;}{\f3\fcharset134\'cb\'ce\'cc\'e5;}}"
    source = read(fonts + r"{\f1 \'a4\'a4}{\f2 \'fc}{\f3 \'d6\'d0\'d6\'d0}\par")
    assert source.text == "中✓中中\n"
    assert source.blocks[0].style.family == "宋体"


def test_another_code_page() -> None:
    data = b"{\\rtf1\\ansi\\ansicpg950 \\'a4\\'a4\\'a4\\'e5\\par}"
    assert from_bytes(data, "file.rtf").text == "中文\n"


def test_paragraphs() -> None:
    words = ["关于印发《规划》的通知", "", "各乡镇："]
    source = from_bytes(rtf_lines(words), "file.rtf")
    assert source.text == "\n".join(words) + "\n"
    assert source.media_type == "application/rtf"


def test_labels_and_levels() -> None:
    styles = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s5 toc 1;}}"
    chapter = r"\pard\s1{\listtext\pard\plain\f0 " + escaped("第一章") + r"\tab}" + escaped("总则") + r"\par"
    item = r"\pard\ls1\ilvl1{\pntext 3.1.\tab}" + escaped("目标") + r"\par"
    lost = r"\pard\ls1 " + escaped("无号") + r"\par\pard\s5 " + escaped("目录") + r"\par"
    source = read(styles + chapter + item + lost)
    assert source.text.splitlines() == ["第一章 总则", "3.1. 目标", "无号", "目录"]
    assert [(b.kind, b.level, b.generated) for b in source.blocks] == [
        ("heading", 1, 4), ("item", 2, 5), ("paragraph", None, 0), ("contents", 1, 0)
    ]  # fmt: skip
    assert [warned.kind for warned in source.warnings] == ["numbering"]


def test_looks() -> None:
    source = read(r"\pard\qc\fs44\b Title\par\pard\plain\fs32 body\par")
    assert [(b.style.centred, b.style.size, b.style.bold) for b in source.blocks] == [
        (True, 22.0, True), (False, 16.0, False)
    ]  # fmt: skip


def test_what_is_deleted_or_hidden_is_left_out_and_counted() -> None:
    source = read(r"a{\deleted b}c{\v d}{\v0 e}\par")
    assert source.text == "ace\n"
    assert [warned.kind for warned in source.warnings] == ["deleted", "hidden"]


def test_tables_and_merged_cells() -> None:
    first = r"\trowd\clvmgf\cellx1000\cellx3000\pard\intbl a\par b\cell y\cell\row"
    second = r"\trowd\clvmrg\cellx1000\cellx2000\cellx3000\pard\intbl\cell 1\cell 2\cell\row"
    third = (
        r"\trowd\cellx1000\clmgf\cellx2000\clmrg\cellx3000\pard\intbl c\cell d\cell\cell\row\pard after\par"
    )
    source = read(first + second + third)
    assert source.text.splitlines() == ["a b\ty", "\t1\t2", "c\td", "after"]
    (table,) = [block for block in source.blocks if block.kind == "table"]
    spans = [(c.row, c.column, c.rows, c.columns) for c in table.cells]
    assert spans == [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1), (2, 0, 1, 1), (2, 1, 1, 2)]


def test_heads_feet_notes_and_boxes() -> None:
    edges = r"{\header head\par}{\footer foot\par}{\headerf head\par}"
    note = r"{\super\chftn{\footnote\pard\chftn\~ why.}}"
    box = r"{\shp{\*\shpinst{\shptxt\pard box\par}}{\shprslt{\do\dptxbx{\dptxbxtext old\par}}}}"
    source = read(edges + r"\pard a" + note + r"b\par" + box + r"\pard c\par")
    assert source.text.splitlines() == ["head", "ab", "box", "c", "[1] why.", "foot"]
    assert [(b.kind, b.zone) for b in source.blocks] == [
        ("paragraph", "header"), ("paragraph", "body"), ("box", "body"), ("paragraph", "body"),
        ("note", "body"), ("paragraph", "footer"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        rb"{\rtf1}",
        b"{\\rtf1 " + b"{" * 60_000,
        rb"{\rtf1\bin999999999999 x}",
        rb"{\rtf1 {\pict 00}}",
    ],
)
def test_refusals(data: bytes) -> None:
    with pytest.raises(ReadError):
        from_bytes(data, "file.rtf")


@pytest.mark.parametrize(
    "data",
    [
        b"{\\rtf1 a" + b"}" * 60_000,
        b"{\\rtf1 a" + b"{}" * 30_000,
        b"{\\rtf1 a" + b"\\u20379?" * 60_000,
        b"{\\rtf1 a\\uc99999999 " + b"\\u20379" * 30_000,
        b"{\\rtf1\\trowd a" + b"\\cellx1" * 30_000 + b"\\cell" * 30_000 + b"\\row}",
        b"{\\rtf1 a" + b"{\\field{\\*\\fldinst x}" * 5_000,
        b"{\\rtf1 a" + b"{\\footnote x" * 5_000,
        b"{\\rtf1 a" + b"\\intbl\\par\\cell\\row\\trowd" * 15_000,
    ],
)
def test_much_of_everything(data: bytes) -> None:
    assert survives("rtf", data)


def test_a_file_without_its_end_says_so() -> None:
    assert [warned.kind for warned in from_bytes(rb"{\rtf1 abc\par de", "file.rtf").warnings] == ["damaged"]


def test_damage() -> None:
    table = r"\trowd\clvmgf\cellx1000\cellx3000\pard\intbl a\cell y\cell\row\pard{\field{\*\fldinst PAGE}{\fldrslt 1}}"
    for data in damaged(
        rtf(gbk("供水") + escaped("方案") + table + r"{\footnote x}{\listtext 1.}b\par"), 300
    ):
        survives("rtf", data)
