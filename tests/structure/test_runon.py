"""Provisions that run on in one line."""

from __future__ import annotations

import pytest

from planparse.cleaning import clean
from planparse.structure import outline

from .outlines import labels


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        ("某办法第一条为加强管理，制定本办法。第二条本办法适用于某省。", "第一条 第二条", "one after the other"),
        ("第一章总则第一条甲。第二条乙。第二章罚则第三条丙。第三章附则第四条丁。", "第一章 >第一条 >第二条 第二章 >第三条 第三章 >第四条", "under chapters"),
        ("某办法第一条依照《某法》第一条，制定本办法。第二条违反第三条规定的，处罚款。第三条丙。", "第一条 第二条 第三条", "references stay"),
        ("第一条甲。第二条乙。\n第三条丙。", "第一条 第二条 第三条", "some in lines of their own"),
        ("一、将第一条修改为：“第一条甲。第二条乙。”", "一、", "an amendment"),
        ("某办法2024年印发第一章 总则第一条甲。第二条乙。", "第一章 >第一条 >第二条", "behind words that no stop ends"),
        ("第一章：总则第一条：甲。第二章：罚则第二条：乙。第三条：丙。", "第一章： >第一条： 第二章： >第二条： >第三条：", "the second one under a chapter"),
        ("某办法第一条甲；第二条乙；第三条丙。", "第一条 第二条 第三条", "apart by semicolons"),
        ("依照第一条办理。第二条办理，第三条除外。", "", "references alone"),
    ],
)  # fmt: skip
def test_provisions_that_run_on(source: str, want: str, why: str) -> None:
    assert labels(source) == want, why


def test_nothing_is_lost_between_them() -> None:
    source = "某办法 第一章 总则 第一条 甲。 第二条 乙。"
    text = clean(source)
    found = outline(text)
    [part] = found.parts
    placed = [node.paragraphs for top in part.sections for node in top.walk()]
    assert (found.letterhead.title, part.paragraphs) == ("某办法", [])
    assert ["".join(text.text[a:b] for a, b in ranges) for ranges in placed] == ["", "甲。", "乙。"]
