from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from reading.making.pdf import LEFT, show
from reading.making.pdf_traps import (
    Draw,
    both,
    drawn,
    lines,
    table,
)
from reading.pdfs import OTHER, SHORT, body, read, zones


@pytest.mark.parametrize("boxes", [False, True])
def test_a_ruled_table(boxes: bool) -> None:
    rows: list[list[str | None]] = [
        ["项目", None, "2023年", "2024年"],
        ["产值", "工业", "100", "120"],
        ["^", "农业", "50\n（预计）", "60"],
    ]
    page = both(lines([SHORT], top=780), table(rows, [80] * 4, boxes=boxes), lines([SHORT], top=500))
    found = read(drawn(page))
    assert body(found) == [
        SHORT,
        "项目\t\t2023年\t2024年\n产值\t工业\t100\t120\n\t农业\t50（预计）\t60",
        SHORT,
    ]
    cells = {found.text[cell.start : cell.end]: cell[2:6] for cell in found.blocks[1].cells}
    assert cells["项目"] == (0, 0, 1, 2)
    assert cells["产值"] == (1, 0, 2, 1)
    assert cells["60"] == (2, 3, 1, 1)


def _rows(first: int, last: int) -> list[list[str]]:
    return [
        ["序号", "项目", "金额"],
        *[[str(number), f"项目{number}", "100"] for number in range(first, last)],
    ]


def test_a_table_goes_on_across_pages_and_repeats_its_head() -> None:
    widths = [60, 200, 100]
    found = read(
        drawn(table(_rows(1, 9), widths), both(table(_rows(9, 12), widths, top=760), lines([SHORT], top=500)))
    )
    assert [block.kind for block in found.blocks] == ["table", "paragraph", "paragraph"]
    assert body(found)[0].splitlines()[1:] == [f"{n}\t项目{n}\t100" for n in range(1, 12)]
    assert zones(found) == [("artifact", "序号\t项目\t金额")]
    assert found.text[found.pages[1] :].startswith("9\t项目9")


def test_a_row_goes_on_on_the_next_page() -> None:
    rest = [["", "（续）", ""], ["9", "项目9", "1"]]
    found = read(drawn(table(_rows(1, 9), [60, 200, 100]), table(rest, [60, 200, 100], top=760)))
    assert body(found)[0].splitlines()[-2:] == ["8\t项目8（续）\t100", "9\t项目9\t1"]


def test_a_frame_is_no_table() -> None:
    page = both(
        lines([SHORT, OTHER[20:33]], top=690),
        table(
            [
                [
                    "",
                ],
                [""],
            ],
            [400],
            top=720,
            height=100,
        ),
    )
    assert [block.kind for block in read(drawn(page)).blocks] == ["paragraph"] * 2


FIGURES = [("指标", "2022年", "2025年"), ("产值（亿元）", "1200", "1500"), ("覆盖率（%）", "45", "46.5")]


def _figures(canvas: Canvas) -> None:
    for row, cells in enumerate(FIGURES):
        for x, text in zip((4, 154, 254), cells, strict=True):
            show(canvas, text, LEFT + x, 684 - row * 25, size=12)


def _open_at_the_sides(canvas: Canvas) -> None:
    for row in range(4):
        canvas.line(LEFT, 700 - row * 25, LEFT + 350, 700 - row * 25)
    for x in (150, 250):
        canvas.line(LEFT + x, 700, LEFT + x, 625)


@pytest.mark.parametrize("rules", [_open_at_the_sides, lines([])])
def test_a_table_without_all_its_rules(rules: Draw) -> None:
    found = read(drawn(both(_figures, rules, lines([SHORT], top=560))))
    assert body(found) == ["\n".join("\t".join(cells) for cells in FIGURES), SHORT]
    assert [block.kind for block in found.blocks] == ["table", "paragraph"]
