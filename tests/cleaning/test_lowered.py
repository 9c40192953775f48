"""Figures that are set low and were saved as lines of their own."""

from __future__ import annotations

import pytest

from planparse.cleaning import clean


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "货币政策要稳健。今年广义货币M\n2\n预期增长9%左右。\n",
            "货币政策要稳健。今年广义货币M2预期增长9%左右。",
        ),
        ("加强治理，细颗粒物（PM\n2.5\n）浓度下降4%。\n", "加强治理，细颗粒物（PM2.5）浓度下降4%。"),
        ("控制温室气体，CO\n2\n排放下降。\n", "控制温室气体，CO2排放下降。"),
        ("治理臭氧，加强臭氧（O\n3\n）监测。\n", "治理臭氧，加强臭氧（O3）监测。"),
        (
            "优化布局，建设园区A\n\n2\n加快建设。\n",
            "优化布局，建设园区A\n\n2\n加快建设。",
        ),  # a blank line between
        ("运用大数据，用好BIM\n2\n平台。\n", "运用大数据，用好BIM\n2\n平台。"),  # a word is no symbol
        ("类别A\n2\n加快建设。\n", "类别A\n2\n加快建设。"),  # no prose before it
        ("优化布局，建设园区A\n12\n加快建设。\n", "优化布局，建设园区A\n12\n加快建设。"),  # a page number
        ("优化布局，建设园区。\n2\n加快建设。\n", "优化布局，建设园区。\n2\n加快建设。"),
    ],
)
def test_lowered(text: str, read: str) -> None:
    assert clean(text).text.strip() == read
