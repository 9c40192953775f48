"""The title that the looks of a document tell: beside its words, and never a line that only looks like one."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from planparse.reading.composing import Composer
from planparse.reading.extracted import Style
from structure.test_set_tables import document


class Set(NamedTuple):
    """A line as a format sets it."""

    words: str
    size: float = 16
    centred: bool = False
    level: int = 0


TEXT = Set("为了加强水窖管理，保障饮水安全，现将有关事项通知如下。")
SECTION = Set("一、各村应当落实责任。")

TITLES: dict[str, tuple[list[Set], str | None]] = {
    "one over several lines, without its kind at the end": (
        [Set("云溪水利学校", 22, True), Set("水窖改造工程", 22, True), Set("（岚州市）", 22, True), TEXT, SECTION],
        "云溪水利学校水窖改造工程（岚州市）",
    ),
    "below a larger name": (
        [Set("岚州市人民政府", 57, True), Set("水窖改造二三事", 22, True), TEXT, SECTION],
        "水窖改造二三事",
    ),
    "below larger letters that are no words": (
        [Set("GB", 50, True), Set("水窖改造二三事", 22, True), TEXT, SECTION],
        "水窖改造二三事",
    ),
    "not what is larger and not centred": ([Set("水窖改造二三事", 22), Set("岚州市"), TEXT, SECTION], None),
    "not what is centred and not larger": (
        [Set("水窖改造二三事", 17, True), Set("岚州市"), TEXT, SECTION],
        None,
    ),
    "not the word for contents": ([Set("目 录", 22, True), Set("前 言"), TEXT, SECTION], None),
    "the one first heading": ([Set("水窖改造二三事", level=1), TEXT, Set("做法", level=2), SECTION], "水窖改造二三事"),
    "not one of several headings": (
        [Set("改造水窖", level=1), TEXT, Set("管护水窖", level=1), SECTION],
        None,
    ),
    "words tell where looks do not": (
        [Set("岚州市关于改造水窖的通知"), Set("各村："), TEXT, SECTION],
        "岚州市关于改造水窖的通知",
    ),
    "looks tell it from a line with a kind": (
        [Set("中华人民共和国地方标准", 26), Set("水窖技术规程", 24, True), TEXT, SECTION],
        "水窖技术规程",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TITLES)
def test_title(case: str) -> None:
    lines, title = TITLES[case]
    out = Composer("text/x")
    for words, size, centred, level in lines:
        style = Style(size=size, centred=centred)
        out.block(words, "heading" if level else "paragraph", level=level or None, style=style)
    assert document(out).meta.title == title
