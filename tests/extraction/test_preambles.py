"""What stands before the first heading: the preamble of a text, or a text of its own."""

from __future__ import annotations

import planparse

TASK = "县水务局会同有关部门编制河道名录。"
OTHERS = "\n".join(f"本县第{number}号河道由当地镇人民政府管理。" for number in "一二三四五六七八九")
LIST = "有下列情形之一的，应当重新编制名录：\n（一）河道改道的；\n（二）河道断流的。\n"
SECTIONS = "\n".join(
    f"{number}、分工\n各镇人民政府应当管理河道。各村应当巡查。\n巡查应当有记录。记录应当存档。"
    for number in "一二三四五六七八九"
)


def acts(source: str) -> list[str]:
    return [item.text for item in planparse.extract_text(source).obligations]


def test_articles_without_their_labels_are_no_preamble_of_a_list() -> None:
    found = acts(f"某县河道管理办法\n{TASK}\n{OTHERS}\n{LIST}")
    assert TASK[:-1] in found
    assert len(found) == 11


def test_a_short_text_before_sections_is_their_preamble() -> None:
    assert acts(f"某县河道管理方案\n{TASK}\n一、分工\n各镇人民政府应当管理河道。\n") == [
        "各镇人民政府应当管理河道"
    ]


def test_what_is_given_is_no_preamble() -> None:
    section = "一、分工\n各镇人民政府应当管理河道。\n"
    assert "给予护河员每人500元补贴" in acts(f"某县护河政策\n给予护河员每人500元补贴。\n{section}")
    assert len(acts(f"某县护河方案\n去年给予护河员每人500元补贴。\n{section}")) == 1


def test_a_long_preamble_is_one_before_a_longer_text() -> None:
    assert TASK[:-1] not in acts(f"某县河道管理方案\n{TASK}\n{OTHERS}\n{SECTIONS}\n")
