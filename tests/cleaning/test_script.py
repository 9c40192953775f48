"""Script is read as simplified, one character for one."""

from __future__ import annotations

import pytest

from planparse.cleaning import CleanText, rescript
from planparse.cleaning.script import script


@pytest.mark.parametrize(
    ("source", "text", "name", "why"),
    [
        ("各級人民政府要加強領導", "各级人民政府要加强领导", "traditional", "all of it"),
        ("各级人民政府要加强领导", "各级人民政府要加强领导", "simplified", "nothing to do"),
        (
            "各级图书馆应当办好“圖書節”，关爱乡镇读者，丰富馆藏资源，开展数字阅读",
            "各级图书馆应当办好“图书节”，关爱乡镇读者，丰富馆藏资源，开展数字阅读",
            "mixed",
            "a quoted name",
        ),
        ("", "", "simplified", "an empty text"),
        ("1234 ABC", "1234 ABC", "simplified", "no hanzi"),
    ],
)
def test_script(source: str, text: str, name: str, why: str) -> None:
    mended = CleanText(source)
    script(mended)
    assert (mended.text, mended.script) == (text, name), why
    assert mended.raw == source


def test_half_of_each_is_mixed() -> None:
    mended = CleanText("各級政府要加強領導。各级政府要加强领导。")
    script(mended)
    assert (mended.script, mended.text) == ("mixed", "各级政府要加强领导。" * 2)


def test_substitutions_are_counted() -> None:
    mended = CleanText("加強領導")
    script(mended)
    assert mended.mends["script"].count == 3


@pytest.mark.parametrize("to", ["simplified", "traditional"])
@pytest.mark.parametrize(
    "text",
    [
        "以内存储器的软件信息网络",  # OpenCC knows phrases; some of other conventions differ in length
        "皇后在后面，干部吃干饭，发展理发，里程表里\n一只隻、幾個",
        "𠀀鿿㐀。\n" * 3,
    ],
)
def test_rescript_keeps_the_length(text: str, to: str) -> None:
    assert len(rescript(text, to)) == len(text)  # type: ignore[arg-type]
