"""Office documents from anybody: whatever is in them, an error of one line or a result, and soon."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from time import process_time

import pytest

from planparse.errors import ReadError
from planparse.reading import archive
from planparse.reading import docx as reader_of_docx
from planparse.reading import odt as reader_of_odt
from planparse.reading.extracted import Extracted, Raw
from reading.making.docx import abstract, docx, docx_numbered, level, num, numbered, paragraph, run, starting
from reading.making.odt import items, list_style, odt, p
from reading.making.odt import level as list_level

DEEP = 4_000
P = paragraph("供水")
LINES = ["第一章 总则", "第一条 加强供水管理。", "（一）城市；", "一、保障", "附件"] * 5


def nested(before: str, after: str, inner: str = P) -> str:
    return before * DEEP + inner + after * DEEP


BEGIN, MIDDLE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
BODIES = {
    "tables": nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    "tables with more cells": nested("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>" + P, "</w:tc></w:tr></w:tbl>"),
    "controls": nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "paragraphs": nested("<w:p>", "</w:p>", run("供水")),
    "runs": f"<w:p>{nested('<w:r>', '</w:r>', '<w:t>供水</w:t>')}</w:p>",
    "boxes": nested("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
    "boxes with text": nested(f"<w:p><w:r><w:txbxContent>{P}", "</w:txbxContent></w:r></w:p>"),
    "alternatives": f"<w:p>{nested('<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>', run('供水'))}</w:p>",
    "revisions": P + nested("<w:del>", "</w:del>"),
    "fields": f"<w:p>{nested(BEGIN + MIDDLE, END, run('供水'))}</w:p>",
    "fields that never end": f"<w:p>{(BEGIN + MIDDLE + run('供')) * DEEP}</w:p>",
    "ends of no field": f"<w:p>{END * DEEP}{MIDDLE * DEEP}</w:p>{P}",
    "brackets": f"<w:p><m:oMath>{nested('<m:d><m:e>', '</m:e></m:d>', '<m:r><m:t>x</m:t></m:r>')}</m:oMath></w:p>",
    "cells of no table": nested("<w:tr><w:tc>", "</w:tc></w:tr>"),
    "ends that were deleted": paragraph("供", "<w:rPr><w:del/></w:rPr>") * DEEP,
    "spans": "<w:tbl>" + f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{P}</w:tc><w:tc>{P}</w:tc></w:tr>' * 2_000 + "</w:tbl>",
}  # fmt: skip


@pytest.mark.parametrize("name", BODIES)
def test_deep_word_documents(name: str) -> None:
    raw = Raw(docx(BODIES[name], packed=False), "a.docx")
    started = process_time()
    assert "供" in reader_of_docx.read(raw).text or name == "brackets"
    assert process_time() - started < 4


TEXTS = {
    "tables": nested("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>", p("供水")),
    "lists": nested("<text:list><text:list-item>", "</text:list-item></text:list>", p("供水")),
    "sections": nested("<text:section>", "</text:section>", p("供水")),
    "spans": f"<text:p>{nested('<text:span>', '</text:span>', '供水')}</text:p>",
    "boxes": nested("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>", p("供水")),
    "notes": nested("<text:p>供水<text:note><text:note-body>", "</text:note-body></text:note></text:p>", p("供水")),
    "paragraphs": nested("<text:p>", "</text:p>", "供水"),
    "blanks": p("供水" + '<text:s text:c="1000000000"/>' * 1_000),
    "contents": nested("<text:table-of-content><text:index-body>", "</text:index-body></text:table-of-content>", p("供水")),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_deep_opendocument_texts(name: str) -> None:
    raw = Raw(odt(TEXTS[name], packed=False), "a.odt")
    started = process_time()
    assert "供水" in reader_of_odt.read(raw).text
    assert process_time() - started < 4


def test_styles_that_are_based_on_one_another_without_end() -> None:
    style = '<w:style w:type="paragraph" w:styleId="s{0}"><w:name w:val="s{0}"/><w:basedOn w:val="s{1}"/></w:style>'
    styles = "".join(style.format(n, (n + 1) % DEEP) for n in range(DEEP))
    body = "".join(paragraph("供水", f'<w:pStyle w:val="s{n}"/>') for n in range(0, DEEP, 7))
    started = process_time()
    assert reader_of_docx.read(Raw(docx(body, {"styles": styles}, packed=False), "a.docx")).text.startswith(
        "供水\n"
    )
    assert process_time() - started < 4


def test_numbers_beyond_measure() -> None:
    huge = "9" * 400
    levels = abstract(
        0, level(0, "%1%1%1%1%1%1%1", "upperRoman").replace('w:start w:val="1"', f'w:start w:val="{huge}"')
    )
    many = num(1, 0, starting(0, 10**9)) + num(2, 0, starting(99, 1))
    text = reader_of_docx.read(
        Raw(docx(numbered("供水", 1) + numbered("供水", 2), {"numbering": levels + many}), "a.docx")
    ).text
    assert text == f"{10**9}" * 7 + "供水\n" + f"{10**9 + 1}" * 7 + "供水\n"
    list_ = list_style(
        "L", list_level(1, "I", more=f'text:start-value="{huge}" text:display-levels="{huge}"')
    )
    assert reader_of_odt.read(Raw(odt(items("供水", style="L"), automatic=list_), "a.odt")).text == "I供水\n"


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(ReadError, match="it is not unpacked"):
        reader_of_docx.read(Raw(docx(P * 200_000), "a.docx"))


def test_more_tags_than_memory_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_MARKS", 1_000)
    with pytest.raises(ReadError, match=r"has more tags in word/document\.xml than any document"):
        reader_of_docx.read(Raw(docx("<w:p/>" * 1_000), "a.docx"))


def test_no_entities() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">]>'
    raw = docx(P, packed=False).replace(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document', bomb.encode() + b" " * 17 + b"<w:document")  # fmt: skip
    with pytest.raises(ReadError):
        reader_of_docx.read(Raw(raw, "a.docx"))


MADE: tuple[tuple[Callable[[Raw], Extracted], bytes], ...] = (
    (reader_of_docx.read, docx_numbered(LINES)),
    (
        reader_of_docx.read,
        docx(BODIES["spans"][:2_000].rpartition("<w:tr>")[0] + "</w:tbl>" + P, packed=False),
    ),
    (reader_of_odt.read, odt(items("甲", items("乙"), style="L") + p("供水"), packed=False)),
)


@pytest.mark.parametrize("at", range(len(MADE)))
def test_damage(at: int) -> None:
    read, raw = MADE[at]
    chance = random.Random(at)
    for _ in range(150):
        damaged = bytearray(raw)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        cut = chance.choice((len(raw), chance.randrange(len(raw))))
        with suppress(ReadError):
            read(Raw(bytes(damaged[:cut]), "a"))
