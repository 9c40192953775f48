"""Markup left in a text: entities, tags, Markdown, bullets before labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planparse.cleaning import CleanText, clean
from planparse.cleaning.alphabet import alphabet_of
from planparse.cleaning.markup import bullets, entities, markdown, tags
from planparse.lexicon.characters import INVISIBLE, LINE_ENDS, NARROW, PUNCTUATION, SPACES
from planparse.lexicon.markup import BULLETS
from planparse.lexicon.pinyin import TONED
from timing import times_as_long

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("第一条&nbsp;&nbsp;总则", "第一条 总则", "blanks between words are one"),
        ("&emsp;&emsp;为加强管理。&nbsp;\n", "为加强管理。\n", "at the edges of a line they go"),
        ("李某&emsp;&emsp;&nbsp;市长", "李某\u3000\u3000 市长", "wide ones set columns apart"),
        ("市政府办公室  &sp;", "市政府办公室  ", "a broken one"),
        ("A&nbspB", "A&nbspB", "not ended, and a letter behind it: who knows"),
        ("A&nbsp;B", "A B", "it parts two Latin words"),
        ("&ldquo;十四五&rdquo;规划&mdash;&mdash;", "“十四五”规划——", "marks by name"),
        ("&#8220;双碳&#x201D;", "“双碳”", "marks by number"),
        ("研发&amp;推广", "研发&推广", "an ampersand"),
        ("&amp;ldquo;一网通办&amp;rdquo;", "“一网通办”", "escaped twice"),
        ("科研&开发; 甲&乙;", "科研&开发; 甲&乙;", "an ampersand is a character like any"),
        ("&nosuch;&#1;&#55555;", "&nosuch;&#1;&#55555;", "names nothing that a reader reads"),
    ],
)
def test_entities(source: str, text: str, why: str) -> None:
    mended = CleanText(source)
    entities(mended)
    assert mended.text == text, why
    assert len(mended.raw) == len(mended.text)


def test_an_entity_is_quoted_as_read_and_stands_where_it_stood() -> None:
    mended = clean("落实&ldquo;双随机&rdquo;监管。")
    assert mended.quote(2, 7) == "“双随机”"
    assert mended.span(2, 7) == (2, 19)
    assert mended.mends["entities"].count == 2


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>一、总体要求</p>", "一、总体要求"),
        ('<span style="color:red">加强</span>领导<br/>', "加强领导"),
        ("<p>一、总体要求</p><p><strong>（一）目标</strong></p>", "一、总体要求\n（一）目标"),
        ("加强领导。<br/><br/>落实责任。<br>\n", "加强领导。\n落实责任。\n"),
        ("| 加强<br>领导 | 落实 |\n", "| 加强领导 | 落实 |\n"),
        ("<span>加强</span><b>领导</b>", "加强领导"),
        ("压力<p0.5且x<5，y>3", "压力<p0.5且x<5，y>3"),
    ],
)
def test_tags(source: str, text: str) -> None:
    mended = CleanText(source)
    tags(mended)
    assert mended.text == text


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("# 某市节水规划\n\n## 一、总体要求\n", "某市节水规划\n\n一、总体要求\n", "headings"),
        ("# ## 一、总体要求\n", "一、总体要求\n", "a heading marked twice"),
        ("## 一、总体要求 ##\n> 引文\n---\n", "一、总体要求\n引文\n\n", "closed headings, quotations, rules"),
        ("**一、总体要求**\n1\\. 目标", "一、总体要求\n1. 目标", "bold and escapes"),
        ("**（一）加强领导。**各单位要落实。", "（一）加强领导。各单位要落实。", "a run-in heading in bold"),
        ("- **目标**：达到5%。", "- 目标：达到5%。", "bold in a list shows Markdown, too"),
        (
            "# 通知\n见[某办法](https://example.org/a_b)。![图](a.png)",
            "通知\n见某办法。",
            "links and pictures",
        ),
        (
            "# 通知\n[大](javascript:;) [打印](javascript:window.print())",
            "通知\n大 打印",
            "links that do something",
        ),
        ("获奖者：张**、李**、王**。", "获奖者：张**、李**、王**。", "masked names are no bold words"),
        ("#1机组、#2机组", "#1机组、#2机组", "a number sign is no heading"),
        ("2**3\n5 * 3 * 2", "2**3\n5 * 3 * 2", "stars in mid-line show nothing"),
    ],
)
def test_markdown(source: str, text: str, why: str) -> None:
    mended = CleanText(source)
    markdown(mended)
    assert mended.text == text, why


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("\n● 一、总体要求", "\n一、总体要求", "set by a word processor"),
        ("\n  ★（一）目标", "\n  （一）目标", "without a blank"),
        ("\n- 1. 目标", "\n1. 目标", "of ASCII, with a blank"),
        ("\n\uf0d8 （1）目标", "\n（1）目标", "from the symbol font of a word processor"),
        ("\n● 总体要求", "\n● 总体要求", "before a word it is an item"),
        ("\n-1.5万吨", "\n-1.5万吨", "a minus"),
        ("\n- ", "\n- ", "nothing behind it"),
    ],
)
def test_bullets(source: str, text: str, why: str) -> None:
    mended = CleanText(source)
    bullets(mended)
    assert mended.text == text, why


@pytest.mark.parametrize(
    "ch", sorted({*LINE_ENDS, *SPACES, *INVISIBLE, *NARROW, *PUNCTUATION, *TONED, *BULLETS})
)
def test_what_repairs_look_for_is_in_the_alphabet(ch: str) -> None:
    assert ch in alphabet_of(f"一、某市{ch}规划。")


def test_alphabet_reads_long_texts_piece_by_piece() -> None:
    assert {"\u3000", "Ａ", "萬", "&"} <= alphabet_of("某市，" * 200_000 + "\u3000Ａ萬&")


@pytest.mark.parametrize(
    ("source", "read", "why"),
    [
        (
            "【章名】 第一章 总则\n第一条 甲。",
            "第一章 总则\n第一条 甲。",
            "a database of law names what follows",
        ),
        ("【题注】（2001年6月4日通过）\n【章名】第一章 总则", "（2001年6月4日通过）\n第一章 总则", "a note"),
        (
            "第一章 总则[编辑]\n第一条 甲。\n第二章 附则[编辑]\n第二条 乙。",
            "第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。",
            "a wiki's links",
        ),
        ("见词条[编辑]\n第一条 甲。", "见词条[编辑]\n第一条 甲。", "one such word is text"),
        ("主编\n张三\n编辑\n李四\n编辑\n王五", "主编\n张三\n编辑\n李四\n编辑\n王五", "words of a roll"),
        ("某市规划的通知 | |||||", "某市规划的通知 ", "empty cells of a table"),
        ("甲 | 乙 | 丙 ||\n【附则】第一条", "甲 | 乙 | 丙 ||\n【附则】第一条", "a table and a heading stay"),
    ],
)
def test_captions(source: str, read: str, why: str) -> None:
    assert clean(source).text == read, why


@pytest.mark.parametrize("mark", "*_`")
def test_a_line_to_write_on_takes_no_longer_than_its_length(mark: str) -> None:
    def work(size: int) -> Callable[[], None]:
        return lambda: markdown(CleanText(f"姓名{mark * size}\n年龄"))

    assert times_as_long(work(16_000), work(4_000), 8) < 8


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        (
            "某县节水方案 |\n---|\n各镇要节水。\n|\n",
            "某县节水方案\n\n各镇要节水。\n\n",
            "a page in a table of one cell",
        ),
        ("水厂 | 产量 |\n---|---|\n东城 | 5 |", "水厂 | 产量 |\n---|---|\n东城 | 5 |", "a table"),
    ],
)
def test_lone_bars_go(source: str, text: str, why: str) -> None:
    assert clean(source).text == text, why
