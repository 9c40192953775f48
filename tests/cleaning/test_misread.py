"""Labels that a converter read one byte off are read as the page meant them."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText, clean
from planparse.cleaning.misread import misread

NUMERALS = "一二三四五六七八九十"


def one_off(words: str) -> str:
    """GBK bytes without their first one, in pairs; pairs that stand for nothing are left out."""
    data = words.encode("gbk")[1:]
    found, at = "?", 0
    while at < len(data):
        size = 1 if data[at] < 0x80 else 2
        found += data[at : at + size].decode("gbk", "ignore")
        at += size
    return found


def read(source: str) -> str:
    text = CleanText(source)
    misread(text)
    assert len(text.text) == len(text.raw)
    return text.text


@pytest.mark.parametrize("numeral", NUMERALS)
def test_labels(numeral: str) -> None:
    assert read(one_off(f"　（{numeral}）推進") + "節水。") == f"（{numeral}）推進節水。"


def test_words_that_cannot_be_read_stay_behind_the_label() -> None:
    broken = one_off("　（一）推進")[:-1]  # the character that brings the pairs back is lost, too
    assert read(f"{broken}?節水。") == f"（一）{broken[5:]}?節水。"


def test_a_sentence_that_begins_behind_a_stop() -> None:
    assert (
        read("提出要求" + one_off("。現") + "(xiàn)將事項通知如下。") == "提出要求。現(xiàn)將事項通知如下。"
    )


def test_glosses_behind_them_go() -> None:
    glossed = one_off("　（二）推進") + "(jìn)節水，發(fā)展水利，會(huì)議通(tōng)知。"
    assert clean(glossed).text == "（二）推进节水，发展水利，会议通知。"


@pytest.mark.parametrize("source", ["是否同意？，F级", "好吗?。", "甲?。乙─丙", "┌──┐\n?。"])
def test_other_marks_stay(source: str) -> None:
    assert read(source) == source


def test_blanks_that_no_character_stood_for_are_blanks() -> None:
    source = "第一章 总则\n?\n第一条?节约用水。\n?\n第二条?保护水源。"
    assert read(source) == source.replace("?", " ")
    assert read("?? ?? （一）范围\n??   公开\n") == "      （一）范围\n     公开\n"
    assert read("??第一条??节水。\n?? 第二条??护水。") == "  第一条  节水。\n   第二条  护水。"


@pytest.mark.parametrize(
    "source",
    [
        "何时改的\n?\n不知道",
        "第三条?\n第四条?",
        "何时?\n何地?\n何人?",
        "项目\n?\n第三条?是何时改的",
        "问：为何增加第五条?答：因为水少。\n问：为何删去第六条?答：因为重复。",
        "为何只修三条?因为水少。\n为何不修五条?因为水少。",
        "居民用水调查表\n?满意 ?一般 ?不满意\n?是 ?否",
        "问：什么是水价\n?\n答：价格。\n问：谁定价\n?\n答：市发改委。",
        "您对水价是否满意\n?请选择。\n您对水质是否满意\n?请选择。",
        "参数如下：\n?page=1\n?size=20",
    ],
)
def test_single_marks_and_questions_stay(source: str) -> None:
    assert read(source) == source
