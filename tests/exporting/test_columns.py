"""How Chinese text is laid out in columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from planparse.exporting.columns import GAP, LEAST, fitted, fold


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("加快建设", 4, ["加快", "建设"]),
        ("加快，建设", 4, ["加", "快，", "建设"]),  # no line begins with a closing mark
        ("提高到395.5万人", 8, ["提高到", "395.5万", "人"]),  # a number is not broken
        ("根据《水法》", 6, ["根据", "《水", "法》"]),  # an opening mark goes with what it opens
        ("到2025年底前 (2025-12-31)", 12, ["到2025年底前", "(2025-12-31)"]),
        ("一\n二", 8, ["一", "二"]),
        ("水务厅; 财政厅; 农业农村厅", 11, ["水务厅;", "财政厅;", "农业农村厅"]),  # names are not broken
        (
            "会议 审议通过关于供水的决定",
            10,
            ["会议 审议", "通过关于供", "水的决定"],
        ),  # unless too long for a line
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),  # too long for any line
        ("", 4, [""]),
    ],
)
def test_where_lines_break(text: str, width: int, lines: list[str]) -> None:
    assert fold(text, width) == lines


@given(st.text(st.sampled_from("一二，。（）《》a1. \n"), max_size=60), st.integers(4, 20))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int) -> None:
    lines = fold(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_columns_share_what_whole_and_short_ones_leave() -> None:
    role, name, long = ["Role", "target"], ["Name", "覆盖率"], ["Text", "一" * 60]
    assert fitted([role, name, long], [1, 1, 3], [True, False, False], 60) == [6, 6, 60 - 3 * GAP - 12]
    given = fitted([role, ["Responsible", *long], long], [1, 1, 3], [True, False, False], 66)
    assert sum(given) == 66 - 3 * GAP
    assert given[0] == 6
    assert given[1] >= len("Responsible")
    assert given[2] > 1.5 * given[1]
    assert min(fitted([role, long, long], [1, 1, 3], [True, False, False], 8)) == LEAST
