"""Labels alone in their line: the heading or the term below is theirs."""

from __future__ import annotations

import pytest

from planparse.api import extract_text

from .outlines import nodes


def headings(source: str) -> list[tuple[str, str]]:
    """Label and heading of each section."""
    text, found = nodes(source)
    return [(text.quote(*node.label), text.quote(*node.heading)) for node in found]


TERM = "1 范围\n本标准适用于水窖。\n2 术语和定义\n下列术语适用。\n2.1\n水窖　cistern\n{}\n"

CASES = {
    "a chapter": (
        "某市水窖条例\n第一章\n\n总则\n第一条 为了管护水窖，制定本条例。",
        [("第一章", "总则"), ("第一条", "")],
    ),
    "a count in words": (
        "一、\n加强管护\n各村应当管护水窖。\n二、\n加强普查\n各村应当普查。",
        [("一、", "加强管护"), ("二、", "加强普查")],
    ),
    "no sentence": ("一、\n各村应当管护水窖，按期普查。\n二、 普查", [("一、", ""), ("二、", "普查")]),
    "no other label": ("第一章\n第一条 各村应当管护水窖。", [("第一章", ""), ("第一条", "")]),
    "a term": (
        TERM.format("贮存雨水的构筑物。"),
        [("1", "范围"), ("2", "术语和定义"), ("2.1", "水窖　cistern")],
    ),
    "a term behind a chapter without heading": (
        "第一章\n3.1\n各村水窖\n贮存雨水的构筑物。",
        [("第一章", "")],
    ),
    "a chapter behind a decimal": (
        "2.1\n第三章\n3.1\n水窖\n贮存雨水的构筑物。",
        [("第三章", ""), ("3.1", "水窖")],
    ),
    "a figure above no definition": (TERM.format("3.2"), []),
    "a figure outside the count": (
        "一、水窖\n增长率\n3.1\n岚州市\n各村应当管护水窖。\n二、水池",
        [("一、", "水窖"), ("二、", "水池")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_label_alone_heads(case: str) -> None:
    source, expected = CASES[case]
    assert headings(source) == expected


def test_no_line_is_lost_where_labels_stand_above_labels() -> None:
    found = extract_text("第一章\n3.1\n各村必须普查水窖\n贮存雨水的构筑物应当登记。").obligations
    assert [item.action for item in found] == ["普查水窖", "登记"]


def test_the_one_article_of_an_excerpt_stays_an_article() -> None:
    assert headings("第三章 罚则\n第五条违反本条例规定的，处一万元罚款。") == [
        ("第三章", "罚则"),
        ("第五条", ""),
    ]
