"""One width: digits and Latin letters narrow, the marks of Chinese text wide."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText
from planparse.cleaning.width import width


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("２０２５年达到８０％", "2025年达到80%", "digits and signs"),
        ("ＧＤＰ增长", "GDP增长", "Latin letters"),
        ("３．５万", "3.5万", "a full-width decimal point between digits"),
        ("３．加强管理", "3．加强管理", "the point of a label is no decimal point"),
        ("加强领导,落实责任;抓好落实:", "加强领导，落实责任；抓好落实：", "marks behind a hanzi"),
        ("完成任务.", "完成任务。", "a stop at the end of a line"),
        ("完成任务.继续努力", "完成任务。继续努力", "a stop between hanzi"),
        ("完成任务.2025年起", "完成任务。2025年起", "a stop before a year"),
        ("一.总体要求", "一.总体要求", "the point of a label is no stop"),
        ("部门(单位)负责", "部门（单位）负责", "brackets in Chinese text"),
        ("增长3.5%(含)", "增长3.5%（含）", "brackets around a hanzi"),
        ("约3,500万元", "约3,500万元", "a thousands separator"),
        ("增长3.5%,下降", "增长3.5%，下降", "a comma before a hanzi"),
        ("于8:30开始", "于8:30开始", "the colon of a time"),
        ("网址:http://a.cn/b?c=1,2", "网址：http://a.cn/b?c=1,2", "an address keeps its marks"),
        ("比例为1:3", "比例为1:3", "a ratio"),
        ("<通知>执行", "〈通知〉执行", "angle brackets around a name"),
        ("若5<6则", "若5<6则", "a comparison"),
        ("漏损率<8%，合格率>97%", "漏损率<8%，合格率>97%", "two comparisons"),
        ('所谓"放管服"改革', "所谓“放管服”改革", "straight quotation marks in turn"),
        ('长5"的管', '长5"的管', "one that has no partner stays"),
        ("see (a), b: c.", "see (a), b: c.", "English text keeps its marks"),
        ("「十四五」規劃｡", "“十四五”規劃。", "corner brackets, half-width katakana stop"),
        ("（一)总体", "（一）总体", "two halves of one pair"),
        ("甲﹐乙﹔丙", "甲，乙；丙", "small forms"),
    ],
)
def test_width(source: str, text: str, why: str) -> None:
    mended = CleanText(source)
    width(mended)
    assert mended.text == text, why
    assert mended.raw == source


def test_every_changed_character_is_counted() -> None:
    mended = CleanText("２５％,(含)")
    width(mended)
    assert (mended.text, mended.mends["width"].count) == ("25%，（含）", 6)
