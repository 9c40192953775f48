"""Letters set apart are read as the word that they spell."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText
from planparse.cleaning.characters import spaces
from planparse.cleaning.spacing import spacing


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("国 家 应 急 预 案", "国家应急预案", "a title letter by letter"),
        ("2 0 2 1 年 5 月 6 日", "2021年5月6日", "a date, though most of it is digits"),
        ("某 财 〔 2 0 2 1 〕 3 5 号", "某财〔2021〕35号", "a document number"),
        (
            "关 于 印 发 《 某 市 “ 十 四 五 ” 规 划 》 的 通 知",
            "关于印发《某市“十四五”规划》的通知",
            "with its marks",
        ),
        ("国　家　应　急", "国家应急", "ideographic spaces"),
        ("二 ○ 二 一 年", "二○二一年", "numerals are letters"),
        ("2 0 2 1 年 工 作 要 点", "2021年工作要点", "digits among hanzi"),
        ("第一章　总　则", "第一章　总则", "two letters of a known word"),
        ("附　　则", "附则", "alone in its line"),
        ("第二章　许　可", "第二章　许可", "any two letters above a chapter"),
        ("目　录", "目录", "the head of a table of contents"),
        ("前 言 1", "前言 1", "a page number is no letter of the word"),
        ("通 知：", "通知：", "before a colon"),
    ],
)
def test_spaced_words_are_joined(source: str, text: str, why: str) -> None:
    mended = CleanText(source)
    spaces(mended)
    spacing(mended)
    assert mended.text == text.replace("\u3000", " "), why


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("甲 乙", "two letters may be two names"),
        ("张 三  李 四", "names of people in two letters"),
        ("1 2 3 4", "figures of a table"),
        ("教育厅 财政厅 民政厅", "words, not letters"),
        ("王 强 局长", "a name before an office: not all are single letters"),
        ("一 、总则", "a label and its mark"),
        ("甲 12 乙", "a figure of two digits is no letter"),
    ],
)
def test_other_blanks_stay(source: str, why: str) -> None:
    mended = CleanText(source)
    spacing(mended)
    assert mended.text == source, why


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("自受理之日起 20 个工作日内办结。", "自受理之日起 20个工作日内办结。", "a unit"),
        ("投资 12.6 亿元，占 85 %。", "投资 12.6亿元，占 85%。", "a multiplier, a sign"),
        (
            "到 2025 年，覆盖率达到 90% 以上。",
            "到2025年，覆盖率达到90%以上。",
            "years, and what bounds a figure",
        ),
        ("2023年 6月 30日前完成。", "2023年6月30日前完成。", "the parts of a date"),
        ("2025 年，全市建成 3 个。", "2025年，全市建成 3个。", "a year may begin a line"),
        ("1 个人所得税，按年计算。", "1 个人所得税，按年计算。", "a label stands apart"),
        (
            "指标 2020 年 2025 年\n床位 3 张 4 张",
            "指标 2020 年 2025 年\n床位 3 张 4 张",
            "columns of a table",
        ),
        ("电话 0000 传真 0000，谢谢。", "电话 0000 传真 0000，谢谢。", "no unit follows"),
        ("分设 3   个等级，另行规定。", "分设 3   个等级，另行规定。", "a wide gap is a column"),
    ],
)
def test_figures_are_joined_to_their_words(source: str, text: str, why: str) -> None:
    mended = CleanText(source)
    spacing(mended)
    assert mended.text == text, why


def test_a_word_counts_once() -> None:
    mended = CleanText("预 备 方 案\n总 则")
    spacing(mended)
    assert (mended.text, mended.mends["spacing"].count) == ("预备方案\n总则", 2)


@pytest.mark.parametrize(
    ("source", "text", "why"),
    [
        ("培育 150 家以上专业水平高、服务能力强的智能制造系统解决", "培育 150家以上专业水平高、服务能力强的智能制造系统解决", "a line of a wrapped sentence"),
        ("示范企业 150 家", "示范企业 150 家", "a row of a table"),
        ("12 轮式移动机器人导引运动性能规范及测试方法研究课题 3 项", "12 轮式移动机器人导引运动性能规范及测试方法研究课题 3 项", "with its number"),
        ("农村生活污水处理设施建设改造项目 市水务局 12 座", "农村生活污水处理设施建设改造项目 市水务局 12 座", "with its columns"),
    ],
)  # fmt: skip
def test_a_figure_in_a_line_without_a_mark(source: str, text: str, why: str) -> None:
    mended = CleanText(source)
    spacing(mended)
    assert mended.text == text, why
