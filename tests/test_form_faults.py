"""What forms are known to lose: the least text that shows each fault. Mended, its mark goes (``xfail_strict``)."""

from __future__ import annotations

import re

import pytest

from breaking import packed, unpacked
from forming.forms import BY_NAME, read_plain
from forming.paper import Line
from planparse.api import extract_source
from planparse.reading.source import from_bytes

SITE_LINE = "发布时间：2023-07-19 15:20  来源：西陵市人民政府门户网站"
ARTICLES = "第一条 为了加强乡镇水利工作，制定本规定。\n第二条 乡镇人民政府应当设立水利站。\n"
LONG = (  # three lines of print
    "各市、县人民政府应当按照职责分工，做好乡镇水利站的建设和管理工作，定期检查设施设备的运行情况，"
    "及时处理存在的问题，保障农业生产用水安全。"
)
PASSED = "2010年9月29日 青澜省第十一届人民代表大会常务委员会第十九次会议通过"


def made(form: str, lines: list[Line]) -> bytes:
    return BY_NAME[form].make(lines)


def text_of(form: str, lines: list[str]) -> list[str]:
    """The lines that come out, without the numbers of pages."""
    source = from_bytes(made(form, [Line(line) for line in lines]), "document")
    found = [source.text[block.start : block.end] for block in source.blocks if block.zone == "body"]
    return ["".join(line.split()) for line in found]


@pytest.mark.parametrize(
    "lines",
    [
        ["目　录", *(f"{number}　总则之{number}" for number in range(1, 30))],
        ["分年度招生任务", "1996年", "1997年", "总计", "1445", "555", "1600", "江苏", "100", "140"],
    ],
    ids=["contents", "cells"],
)
@pytest.mark.parametrize("form", ["pdf", "ofd"])
def test_short_lines_stay_apart(form: str, lines: list[str]) -> None:
    assert text_of(form, lines) == ["".join(line.split()) for line in lines]


@pytest.mark.parametrize("form", ["text", "pdf"])
def test_a_title_in_two_lines_is_one(form: str) -> None:
    halves = ["青澜省乡镇人民代表", "大会工作若干规定"]
    rest = [PASSED, *ARTICLES.splitlines()]
    if form == "text":
        document = read_plain("\n".join([*halves, *rest]))
    else:
        lines = [Line("".join(halves), "title"), *map(Line, rest)]
        document = extract_source(from_bytes(made("pdf", lines), "document.pdf"))
    assert document.meta.title == "".join(halves)


@pytest.mark.parametrize(
    "title", ["青澜市实施《青澜省反走私条例》办法", "青澜市人民代表大会常务委员会任免工作人员条例"]
)
@pytest.mark.parametrize("history", [PASSED, f"{PASSED}\n2015年3月27日 {PASSED[12:]}"], ids=["one", "two"])
def test_the_title_stands_again_behind_its_history(title: str, history: str) -> None:
    again = f"{title[:13]}\n{title[13:]}"
    assert read_plain(f"{title}\n{SITE_LINE}\n{history}\n{again}\n{ARTICLES}").meta.title == title


def test_cells_of_links_are_navigation() -> None:
    source = from_bytes(
        made("old-site", [Line("各位代表："), *map(Line, ARTICLES.splitlines())]), "page.html"
    )
    body = [source.text[block.start : block.end] for block in source.blocks if block.zone == "body"]
    assert not [line for line in body if "法规查询" in line or "政策法规" in line]


def test_numbers_at_the_edges_of_pages_are_text() -> None:
    lines = []
    for number in range(1600, 1200, -100):  # 22 lines of print fill a page
        lines += [*[LONG] * 7, str(number)]
    assert text_of("ofd", lines) == lines


def test_a_page_that_is_listed_again_is_read_once() -> None:
    once = made("ofd", [Line("第一条 为了加强水利工作，制定本规定。")])
    again = packed({name: _PAGE.sub(rb"\1" * 50, data) for name, data in unpacked(once).items()})
    assert again != once
    assert from_bytes(again, "document").text == from_bytes(once, "document").text


_PAGE = re.compile(rb'(<ofd:Page ID="\d+" BaseLoc="[^"]*"/>)')
