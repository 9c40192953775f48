"""Markdown: the text stays as it is; headings, items, tables are told by their marks."""

from __future__ import annotations

import pytest

from planparse.reading import Given, from_bytes
from planparse.reading.detect import detect
from planparse.reading.extracted import Raw
from timing import times_as_long

TEXT = """---
title: 水窖
---
# 青禾县水窖管理办法

<!-- 目录 -->
## 一、总体要求 ##

各村应当在2025年底前完成普查。

- 水窖
  1. 普查
  2. 维护
- 水塘

总则
===

| 名称 | 座数 |
|------|-----:|
| 水窖 | 5 |
| 水\\|塘 |  |

```
# 不是标题
| a | b |
|---|---|
```
* * *
"""


def spans(text: str) -> list[tuple[str, str, int | None, str]]:
    source = from_bytes(text.encode(), "x.md")
    assert source.text == text
    return [
        (block.kind, source.text[block.start : block.end].split("\n")[0], block.level, block.zone)
        for block in source.blocks
    ]


def test_blocks() -> None:
    assert spans(TEXT) == [
        ("paragraph", "---", None, "artifact"),
        ("heading", "# 青禾县水窖管理办法", 1, "body"),
        ("paragraph", "<!-- 目录 -->", None, "artifact"),
        ("heading", "## 一、总体要求 ##", 2, "body"),
        ("item", "- 水窖", 1, "body"),
        ("item", "  1. 普查", 2, "body"),
        ("item", "  2. 维护", 2, "body"),
        ("item", "- 水塘", 1, "body"),
        ("heading", "总则", 1, "body"),
        ("table", "| 名称 | 座数 |", None, "body"),
    ]


def test_cells() -> None:
    source = from_bytes(TEXT.encode(), "x.md")
    cells = source.blocks[-1].cells
    assert [(source.text[c.start : c.end], c.row, c.column, c.heads) for c in cells] == [
        ("名称", 0, 0, True),
        ("座数", 0, 1, True),
        ("水窖", 1, 0, False),
        ("5", 1, 1, False),
        ("水\\|塘", 2, 0, False),
        ("", 2, 1, False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a | b\n各村",
        "| a | b |\n|---|\n",
        "#标题\n",
        "-1℃\n",
        "2025.5\n",
        "---\n各村应当：\n普查。\n---\n",
        "**一、总体要求**\n",
        "===\n",
        "<!-- 各村\n",
    ],
)
def test_no_block(text: str) -> None:
    assert not spans(text)


def test_line_ends_and_encoding_stay() -> None:
    text = "# 办法\r\n\r\n|甲|乙|\r\n|-|-|\r\n|1|2|\r\n"
    source = from_bytes(text.encode("gb18030"), "x.md")
    assert (source.text, source.encoding, source.media_type) == (text, "gb18030", "text/markdown")
    assert [text[block.start : block.end] for block in source.blocks] == [
        "# 办法",
        "|甲|乙|\r\n|-|-|\r\n|1|2|",
    ]


def test_it_is_told_by_its_name() -> None:
    assert detect(Raw(TEXT.encode(), "a.md")) == "markdown"
    assert detect(Raw(TEXT.encode(), "a.txt")) == "text"
    assert detect(Raw(b"<!doctype html><p>a", "a.md")) == "html"


@pytest.mark.parametrize(
    "piece", ["|", "|a", "- ", "  - a\n", "# a\n", "```\n", "<!--\n", "---\n", "|-|\n", "\\|"]
)
def test_linear_time(piece: str) -> None:
    def work(size: int) -> None:
        from_bytes((piece * (size // len(piece)) + "a").encode(), "x.md", Given("utf-8", "markdown"))

    assert times_as_long(lambda: work(120_000), lambda: work(30_000), 8) < 8
