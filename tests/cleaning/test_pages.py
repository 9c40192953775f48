"""Page numbers and running headers go; numbers and lines of the text stay."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText
from planparse.cleaning.characters import line_ends
from planparse.cleaning.pages import pages
from timing import times_as_long


def mended(source: str) -> str:
    text = CleanText(source)
    line_ends(text)
    pages(text)
    return text.text


@pytest.mark.parametrize(
    "number",
    [
        "— 1 —",
        "- 1 -",
        "－1－",
        "—1—",
        "第1页",
        "第 1 页 共 9 页",
        "第1页，共9页",
        "Page 1 of 9",
        "1/9",
        "· 1 ·",
    ],
)
def test_page_numbers_go_and_the_sentence_meets_again(number: str) -> None:
    assert mended(f"加强组织\n\n{number}\n\n领导。") == "加强组织\n领导。"


def test_numbers_between_dashes_may_begin_anew() -> None:
    assert mended("某县预案\n— 1 —\n目录\n— 1 —\n甲。\n— 2 —\n乙。") == "某县预案\n目录\n甲。\n乙。"
    assert mended("甲\n1/3\n乙\n1/2\n丙") == "甲\n1/3\n乙\n1/2\n丙"


def test_headers_go_that_come_back_beside_page_numbers() -> None:
    source = "\n".join(f"第{i}段文字。\n— {i} —\n某市人民政府公报" for i in range(1, 5))
    assert mended(source) == "\n".join(f"第{i}段文字。" for i in range(1, 5)) + "\n"


def test_the_header_of_the_first_page_goes_from_the_second() -> None:
    header = "某市人民政府公报  2022年第8期"
    assert mended(f"{header}\n甲。\n- 3 -\n{header}\n乙。\n- 4 -").rstrip() == f"{header}\n甲。\n乙。"
    assert mended("\f") == "\n"
    assert mended("附件\n甲。\n- 3 -\n附件\n乙。\n- 4 -").rstrip() == "附件\n甲。\n附件\n乙。"


def test_headers_go_that_open_pages_behind_form_feeds() -> None:
    assert mended("甲。\n\f某市公报\n乙。\n\f某市公报\n丙。") == "甲。\n乙。\n丙。"


def test_a_figure_is_no_header_though_it_comes_back_beside_page_numbers() -> None:
    assert mended("\n".join(f"某县{i}\n90\n— {i} —\n45" for i in range(1, 5))).count("90\n45") == 4


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("— 3 —\n甲。\n— 2 —\n乙。", "page numbers rise"),
        ("12\n甲。", "a bare figure may be a cell"),
        ("第1页规定的内容。\n甲。", "a sentence that begins with a page"),
        ("-5-6-", "figures"),
    ],
)
def test_other_lines_stay(source: str, why: str) -> None:
    assert mended(source) == source, why


PAGE = "各级人民政府应当加强数据资源管理，健全协调机制\n研究解决重大问题，将所需经费列入预算，并每年向\n"


def test_numbers_without_marks_go_that_count_on_and_cut_sentences() -> None:
    source = "".join(f"{PAGE}{i}\n社会公布。\n" for i in range(1, 9))
    assert mended(source) == f"{PAGE}社会公布。\n" * 8
    some = "".join(f"{PAGE}社会公布。\n{i}\n{PAGE}{i + 1}\n社会公布。\n" for i in range(1, 9, 2))
    assert mended(some) == f"{PAGE}社会公布。\n" * 8


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("".join(f"{i}\n数据分类分级指南\n西陵市数据局\n" for i in range(1, 9)), "rows of a table"),
        ("".join(f"{PAGE}社会公布。\n{i}\n" for i in range(1, 9)), "no sentence is cut"),
        ("".join(f"{PAGE}{i}\n社会公布。\n" for i in (41, 12, 97, 3, 55, 26)), "they do not count on"),
        (f"{PAGE}3\n社会公布。\n{PAGE}社会公布。\n", "a single one"),
    ],
)
def test_other_bare_numbers_stay(source: str, why: str) -> None:
    assert mended(source) == source, why


def test_what_is_dropped_stays_addressed() -> None:
    text = CleanText("甲\n— 1 —\n乙")
    pages(text)
    assert [text.raw, text.mends["pages"].spans] == ["甲\n乙", [(2, 8)]]


def test_a_line_of_blanks_is_looked_at_once() -> None:
    long, short = (f"通知\n{' ' * count}网站\n" for count in (400_000, 40_000))
    assert times_as_long(lambda: mended(long), lambda: mended(short), 30) < 30
