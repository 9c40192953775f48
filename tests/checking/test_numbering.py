"""Counting: what is a fault of numbering and what only looks like one."""

from __future__ import annotations

import pytest

from planparse.checking import RULES, check_source
from planparse.reading.source import from_text

COUNTING = [RULES[code] for code in ("PP101", "PP102", "PP103", "PP104")]


def faults(*labels: str) -> list[tuple[str, int]]:
    """The codes and lines found in a text with one line for each label."""
    text = "\n".join(f"{label}做好第某项工作" if label else "接着说明有关情况。" for label in labels)
    return [(found.code, found.line) for found in check_source(from_text(text, "x"), COUNTING)]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("一、 二、 三、", []),
        ("一、 三、 四、", [("PP101", 2)]),
        ("一、 五、", [("PP101", 2)]),  # several left out are one gap
        ("二、 三、", [("PP101", 1)]),
        ("一、 三、 三、 四、", [("PP101", 2)]),  # a slip of the pen is one fault
        ("一、 五、 三、", [("PP101", 2)]),
        ("一、 二、 二、 三、", [("PP102", 3)]),
        ("一、 二、 二、 四、", [("PP102", 3)]),  # a slip of the pen: the count goes on as if it were right
        ("一、 三、 二、 四、", [("PP103", 2)]),  # two swapped are one fault
        ("二、 一、 三、", [("PP103", 1)]),
        ("一、 三、 四、 二、 五、", [("PP103", 2)]),
        # run on across the sections above
        ("一、 （一） （二） 二、 （三） （四）", []),
        ("一、 （一） （二） 二、 （四）", [("PP101", 5)]),
        # begin anew under every section
        ("一、 （一） （二） 二、 （一） （二）", []),
        # two lists under one heading
        ("第一条　 （一） （二） （一） （二） （三）", []),
        ("第一章　 第一条　 第二条　 第二章　 第三条　 第四条　", []),
        ("第一章　 第一条　 第二条　 第二章　 第四条　", [("PP101", 5)]),
        # an inserted article
        ("第一条　 第二条　 第二条之一　 第三条　", []),
        ("第一条　 第二条　 第二条之一　 第二条之二　 第三条　", []),
        ("第一条　 第二条　 第二条之二　 第三条　", [("PP101", 3)]),
        ("第一条　 第二条　 第二条之一　 第二条之三　 第三条　", [("PP101", 4)]),
        ("第一条　 第二条　 第二条之一　 第四条　", [("PP101", 4)]),
        ("第一条　 第二条　 第二条之一　 第二条之一　 第三条　", [("PP102", 4)]),
        ("第一条　 第二条　 第三条　 第二条之一　", [("PP103", 4)]),
        ("第一条　 第二条　 第二条之二　 第二条之一　 第三条　", [("PP103", 3)]),
        ("第二条之三　 第三条　 第四条　", []),  # a piece is not asked for 第二条之一
        # inserted chapters
        ("第一章　 第一条　 第一章之一　 第二条　 第二章　 第三条　", []),
        ("第一章　 第一条　 第一章之二　 第二条　 第二章　 第三条　", [("PP101", 3)]),
        # from a thousand on
        ("第九百九十九条　 第一千条　 第一千零一条　", []),
        ("第999条　 第1000条　 第1001条　", []),
        ("第九百九十九条　 第一千条　 第一千零二条　", [("PP101", 3)]),
        # what OCR made of 一, and rare dots
        ("—、 二、 三、", []),
        ("—、 二、 四、", [("PP101", 3)]),
        ("一、 1· 2· 二、", []),
        ("一、 1· 2· 4· 二、", [("PP101", 4)]),
        # a book of a code
        ("第一章　 第二百零五条　 第二百零六条　", []),
        ("1 1.1 1.2 2 2.1 2.2", []),
        ("1 1.1 1.3 2 2.1", [("PP101", 3)]),
    ],
)
def test_counting(labels: str, expected: list[tuple[str, int]]) -> None:
    words = labels.split(" ")
    assert faults(*(f"{word} " if word[0].isdigit() else word for word in words)) == expected


def test_every_part_counts_for_itself() -> None:
    text = (
        "云溪市人民政府关于印发供水方案的通知\n云政发〔2022〕7号\n\n各县、区人民政府：\n\n一、抓好落实\n加强领导。\n二、按时报送\n每月报送。\n\n"
        "云溪市人民政府\n2022年3月8日\n\n供水方案\n\n一、目标\n村村通水。\n二、任务\n新建水厂。\n"
    )
    assert check_source(from_text(text, "x"), COUNTING) == []
