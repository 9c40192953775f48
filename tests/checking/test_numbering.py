"""Counting: what is a fault of numbering and what only looks like one."""

from __future__ import annotations

import pytest

from planparse.checking import RULES, check_source
from planparse.checking.rules.structure.notation import renumbered
from planparse.reading.source import from_text

COUNTING = [RULES[code] for code in ("PP101", "PP102", "PP103", "PP104")]
NUMBERS = [*COUNTING, RULES["PP106"], RULES["PP107"], RULES["PP108"]]


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
        # one fault is one finding, whatever follows
        ("（一） （二） （三） （四） （五） （五） （七） （八）", [("PP102", 6)]),
        ("（一） （二） （三） （四） （五） （五） （六） （七）", [("PP102", 6)]),
        ("（一） （二） （四） （三） （五）", [("PP103", 3)]),
        ("（a） （b） （d） （e）", [("PP101", 3)]),
        ("任务1： 任务2： 任务4：", [("PP101", 3)]),
        ("（一） （四） （三） （二） （五）", [("PP103", 2)]),
        ("（一） （二） （九） （四） （五）", [("PP101", 3)]),
        ("1. 1. 1. 1.", [("PP102", 2)]),
        ("一、 （一） （二） 三、 （四） （五）", [("PP101", 4)]),  # what is lost took its items along
        ("第一章　 第一条　 第二条　 第四条　 第二章　 第三条　 第五条　", [("PP103", 4)]),
        ("1 1.1 1.2 3 3.1 3.2", [("PP101", 4)]),
        ("1 1.1 1.2 2 1.1 1.2", [("PP104", 5)]),
        # a piece of something longer
        ("四、 五、 六、", []),
        ("第七条　 第八条　 第九条　", []),
        ("第五条　 第七节　 第一百二十三条　 第一百二十四条　", []),  # articles that an amendment quotes
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


def found(text: str) -> list[tuple[str, int, str]]:
    """Codes, lines and messages."""
    return [(it.code, it.line, it.message) for it in check_source(from_text(text, "x"), NUMBERS)]


LAW = "第一条　为了供水，制定本办法。\n第二条　本办法适用于全市。\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in the document's own notation
        (
            "（一）种子。备足。\n（二）化肥。备足。\n（四）农机。检修。\n",
            [("PP101", 3, "（四） follows （二）; （三） is expected")],
        ),
        (
            LAW + "第十条　供水单位应当供水。\n第四条　本办法自发布之日起施行。\n",
            [("PP101", 3, "第十条 follows 第二条; 第三条 is expected")],
        ),
        (
            "1 总则\n1.1 目的\n制定预案。\n1.3 范围\n适用于全市。\n",
            [("PP101", 4, "1.3 follows 1.1; 1.2 is expected")],
        ),
        (
            LAW.replace("第一条　为了供水，制定本办法。\n", "") + "第三条　供水单位应当供水。\n",
            [("PP101", 1, "第二条 comes first; 第一条 is expected")],
        ),
        (
            "①备足种子；\n②备足化肥；\n②检修农机；\n③疏浚沟渠。\n",
            [("PP102", 3, "② comes twice; ③ is expected")],
        ),
        # the label is there: glued to the line before
        (
            LAW + "供水单位应当报告。 第三条供水单位应当供水。\n第四条　本办法自发布之日起施行。\n",
            [("PP108", 3, "第三条 stands in the middle of a line; begin a new line with it")],
        ),
        (
            "一、目标\n村村通水。打造示范五、\n二、任务\n建设水厂，更新管网三、加快改造\n四、保障\n加强领导。\n",
            [("PP108", 4, "三、 stands in the middle of a line; begin a new line with it")],
        ),
        # ... with another mark behind it, or a figure
        (LAW + "第三条，供水单位应当供水。\n第四条　本办法自发布之日起施行。\n", []),
        ("（一）赔偿限额\n1.300总吨至500总吨的船舶，限额五万元；\n2.超过500总吨的船舶，限额十万元。\n", []),
        # ... but a reference is none
        (
            LAW + "违反第三条规定的，给予处分。\n第四条　本办法自发布之日起施行。\n",
            [("PP101", 4, "第四条 follows 第二条; 第三条 is expected")],
        ),
        # a list inside an item, and the list goes on behind it
        ("1.抓粮食。\n2.抓水利。包括：1.清淤；\n2.护岸；\n3.植树。\n3.抓防疫。\n4.抓农机。\n", []),
        # a second list behind words that lead to it
        ("第一条　下列情形适用：\n（一）甲；\n（二）乙。\n下列情形不适用：\n（一）丙；\n（二）丁。\n", []),
        (
            "第一条　下列情形适用：\n（一）甲；\n（二）乙。\n下列情形不适用：\n（二）丙；\n（三）丁。\n",
            [("PP101", 5, "（二） comes first; （一） is expected")],
        ),
        # notes below a table count for themselves
        (
            "一、农业\n1.粮食十万吨。\n2.油料一万吨。\n二、工业\n增长百分之五。\n备注：1.数据为初步数。\n2.合计不等。\n3.按现价计算。\n",
            [],
        ),
        # a list without its first
        (
            "一、任务\n2.抓水利。清淤。\n3.抓防疫。备足疫苗。\n",
            [("PP101", 2, "2. comes first; 1. is expected")],
        ),
        ("一、任务\n分三步：1.抓粮食。\n2.抓水利。清淤。\n3.抓防疫。备足疫苗。\n", []),
        # another notation
        (
            "一、任务\n抓水利。\n2、保障\n加强领导。\n三、附则\n自发布之日起施行。\n",
            [("PP106", 3, "2、 stands in a list with labels such as 一、; 二、 is expected")],
        ),
        (
            "1、任务\n抓水利。\n二、保障\n加强领导。\n三、附则\n自发布之日起施行。\n",
            [("PP106", 1, "1、 stands in a list with labels such as 二、; 一、 is expected")],
        ),
        (
            "一、任务\n抓水利。\n二、保障\n加强领导。\n3、附则\n自发布之日起施行。\n",
            [("PP106", 5, "3、 stands in a list with labels such as 二、; 三、 is expected")],
        ),
        (
            "一、任务\n1.抓水利。清淤。\n2.抓防疫。备足疫苗。\n三、抓农机。检修。\n4.抓种子。备足。\n二、保障\n加强领导。\n",
            [("PP106", 4, "三、 stands in a list with labels such as 2.; 3. is expected")],
        ),
        (
            "（一）种子。备足。\n（二）化肥。备足。\n三）农机。检修。\n（四）沟渠。疏浚。\n",
            [("PP106", 3, "三） stands in a list with labels such as （一）; （三） is expected")],
        ),
        (
            "一、任务\n1.抓水利。清淤。\n2.抓防疫。备足。\n二、保障\n3.加强领导。建专班。\n三、附则\n施行。\n",
            [],
        ),
        # marks
        (
            "1、抓水利。清淤。\n2、抓防疫。备足。\n3、抓农机。检修。\n",
            [("PP107", 1, "1、 should be 1.; so should 2 more labels of the kind")],
        ),
    ],
)
def test_what_is_said(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "words",
    [
        "项目建设",
        "项下资金",
        "款项支付",
        "款式设计",
        "目标任务",
        "目测检查",
        "的士管理",
        "之江实验室",
        "规定期限",
        "以上人员",
    ],
)
@pytest.mark.parametrize(
    "labels", [("（一）", "（二）", "（三）"), ("第一条", "第二条", "第三条"), ("1.", "2.", "3.")]
)
def test_an_item_may_begin_like_a_reference(labels: tuple[str, str, str], words: str) -> None:
    lines = zip(labels, ("加强领导", words, "强化考核"), strict=True)
    assert found("".join(f"{label}{rest}，由主管部门负责。\n" for label, rest in lines)) == []


@pytest.mark.parametrize(
    ("label", "number", "expected"),
    [
        ("（四）", 5, "（五）"),
        ("4.", 12, "12."),
        ("2.3", 5, "2.5"),
        ("第九条", 110, "第一百一十条"),
        ("第八条之一", 2, "第八条之二"),
        ("①", 3, "③"),
        ("第999条", 1000, "第1000条"),
        ("一、", 10, "十、"),
        ("第一百条", 1001, "第一千零一条"),
    ],
)
def test_a_label_with_another_number(label: str, number: int, expected: str) -> None:
    assert renumbered(label, number) == expected
