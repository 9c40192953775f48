"""What a document goes by that has no title of its own: the words by which it calls itself, what it promulgates, or nothing."""

from __future__ import annotations

import pytest

import planparse
from planparse.cleaning import clean
from planparse.structure import outline
from planparse.structure.outline import Letterhead


def head(source: str) -> Letterhead:
    return outline(clean(source)).letterhead


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("第一条 为加强节水管理，制定本办法。\n第二条 各单位应当节水。", "办法"),
        ("为加强节水工作，结合实际，制定本实施方案。\n一、目标\n节约用水。", "方案"),
        ("为加强节水工作，制定本市的节水计划。\n一、目标\n节约用水。", None),
        ("各区应当执行本办法。\n一、目标\n节约用水。", None),
    ],
)
def test_the_kind_of_an_untitled_text_is_what_it_calls_itself(source: str, kind: str | None) -> None:
    assert (head(source).title, head(source).kind) == (None, kind)


def test_a_sentence_of_purpose_is_no_title() -> None:
    source = "为贯彻关于节水的要求，推动全市各行业节约用水，制定如下措施\n一、管住总量\n节约用水。"
    assert head(source).title is None


def test_a_text_that_is_no_letter_does_not_go_by_its_annex() -> None:
    body = "为加强节水工作，现开展试点。\n一、内容\n节约用水。\n附件：1.节水试点方案\n2.节水试点名单"
    assert head(f"{body}\n附件1\n节水试点方案\n一、目标\n节约用水。").title is None


def test_an_order_goes_by_the_regulation_without_its_label() -> None:
    source = "各区水利局：\n《某市节水办法》已经通过，现印发给你们，请认真执行。\n某市水利局\n2021年3月5日\n附件\n某市节水办法\n第一条 节约用水。"
    assert planparse.extract_text(source).meta.title == "某市节水办法"
