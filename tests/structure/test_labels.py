"""Labels at the start of a line: every style, as printed and as mistyped; and what only looks like a label."""

from __future__ import annotations

import pytest

from planparse.structure.labels import label_at, read_number

CASES = [
    # text, style, label, number
    ("第一编 总则", "part", "第一编", (1,)),
    ("第一篇 开启新征程", "part", "第一篇", (1,)),
    ("第二分编 通则", "subpart", "第二分编", (2,)),
    ("第三章 附则", "chapter", "第三章", (3,)),
    ("第 三 章 附则", "chapter", "第 三 章", (3,)),
    ("第3章 附则", "chapter", "第3章", (3,)),
    ("第十二节 罚则", "division", "第十二节", (12,)),
    ("第一百二十三条 本法自公布之日起施行。", "article", "第一百二十三条", (123,)),
    ("第八条之一 任何单位", "article", "第八条之一", (8, 1)),
    ("第二条本办法适用于", "article", "第二条", (2,)),
    ("第二条：本办法适用于", "article", "第二条：", (2,)),
    ("一、总体要求", "han", "一、", (1,)),
    ("一 、总体要求", "han", "一 、", (1,)),
    ("十二、保障措施", "han", "十二、", (12,)),
    ("二十、附则", "han", "二十、", (20,)),
    ("一.总体要求", "han", "一.", (1,)),
    ("一．总体要求", "han", "一．", (1,)),
    ("（一）指导思想", "han_paren", "（一）", (1,)),
    ("( 一 )指导思想", "han_paren", "( 一 )", (1,)),
    ("〔三〕指导思想", "han_paren", "〔三〕", (3,)),
    ("（十一）、指导思想", "han_paren", "（十一）、", (11,)),
    ("（二 指导思想", "han_paren", "（二", (2,)),
    ("（二指导思想", "han_paren", "（二", (2,)),
    ("二）指导思想", "han_paren", "二）", (2,)),
    ("㈠指导思想", "han_paren", "㈠", (1,)),
    ("1.培训教师", "arabic", "1.", (1,)),
    ("1．培训教师", "arabic", "1．", (1,)),
    ("1、培训教师", "arabic", "1、", (1,)),
    ("12 . 培训教师", "arabic", "12 .", (12,)),
    ("⒈培训教师", "arabic", "⒈", (1,)),
    ("（1）培训教师", "arabic_paren", "（1）", (1,)),
    ("( 12 ) 培训教师", "arabic_paren", "( 12 )", (12,)),
    ("⑴培训教师", "arabic_paren", "⑴", (1,)),
    ("1）培训教师", "arabic_half", "1）", (1,)),
    ("1)培训教师", "arabic_half", "1)", (1,)),
    ("①培训教师", "circled", "①", (1,)),
    ("⑳培训教师", "circled", "⑳", (20,)),
    ("㉑培训教师", "circled", "㉑", (21,)),
    ("1 总则", "decimal1", "1", (1,)),
    ("1总则", "decimal1", "1", (1,)),
    ("2组织体系……………3", "decimal1", "2", (2,)),
    ("1.1 编制目的", "decimal2", "1.1", (1, 1)),
    ("1．1 编制目的", "decimal2", "1．1", (1, 1)),
    ("1.1编制目的", "decimal2", "1.1", (1, 1)),
    ("2.1个人申报", "decimal2", "2.1", (2, 1)),
    ("3.2人员保障", "decimal2", "3.2", (3, 2)),
    ("4.3公开公示", "decimal2", "4.3", (4, 3)),
    ("1.1.2 工作原则", "decimal3", "1.1.2", (1, 1, 2)),
    ("6.2.3.1 信息发布", "decimal4", "6.2.3.1", (6, 2, 3, 1)),
    ("Ⅱ.扩大开放", "roman", "Ⅱ.", (2,)),
    ("Ⅳ 扩大开放", "roman", "Ⅳ", (4,)),
    ("IV. 扩大开放", "roman", "IV.", (4,)),
    ("专栏1 重大工程", "box", "专栏1", (1,)),
    ("专栏二：重大工程", "box", "专栏二：", (2,)),
]


@pytest.mark.parametrize(("text", "style", "label", "number"), CASES)
def test_labels(text: str, style: str, label: str, number: tuple[int, ...]) -> None:
    found = label_at(text, 0, len(text))
    assert found is not None
    assert (found.style, text[found.start : found.end], found.number) == (style, label, number)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("第三条规定的情形", "a reference"),
        ("第三条第二款所称", "a reference with its paragraph"),
        ("第三条、第四条", "two references"),
        ("第三条的规定", "a reference"),
        ("第八条之外", "a reference"),
        ("第三条改为第四条", "an amendment"),
        ("第十条修改为：", "an amendment"),
        ("第十三条后增加一条作为第十四条", "an amendment"),
        ("第七条中增加一项", "an amendment"),
        ("3年行动计划", "a figure"),
        ("2号线工程", "a number in a name"),
        ("5强企业", "a number in a name"),
        ("1总则，目的", "a figure glued to more than a heading"),
        ("第三篇文章", "a measure word"),
        ("第三产业增加值", "an ordinal"),
        ("第一，加强领导", "an ordinal in words"),
        ("一、二年级学生", "two numbers"),
        ("三、四月份", "two numbers"),
        ("一是加强领导", "an item in words"),
        ("一季度", "a quarter"),
        ("（一）（二）项", "two references"),
        ("（二）项规定", "a reference"),
        ("（三年以上）", "a parenthesis"),
        ("（一般性）", "a parenthesis that begins with a numeral"),
        ("3.5万元以下的", "a figure"),
        ("3.5%的", "a percentage"),
        ("2.1个百分点", "a figure with its unit"),
        ("12.5公里", "a figure with its unit"),
        ("1.2平方米", "a figure with its unit"),
        ("3.14159", "a figure"),
        ("1、2月份", "two months"),
        ("2021年3月5日", "a date"),
        ("2021.3.5", "a date in figures"),
        ("2021 年", "a year"),
        ("I类企业", "a class"),
        ("IV期工程", "a phase"),
        ("Ⅳ级响应", "a level"),
        ("专栏作家", "a word"),
        ("（教育部牵头）", "a parenthesis"),
        ("加强领导", "plain words"),
    ],
)
def test_what_is_no_label(text: str, why: str) -> None:
    assert label_at(text, 0, len(text)) is None, why


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("第〇条", (0,)),
        ("第二〇条", (20,)),
        ("第一百零八条", (108,)),
        ("第一百一十条", (110,)),
        ("第十二条之二", (12, 2)),
        ("２．３", (2, 3)),
        ("⒛", (20,)),
        ("Ⅻ", (12,)),
        ("IX.", (9,)),
        ("、", ()),
    ],
)
def test_numbers_of_labels(label: str, number: tuple[int, ...]) -> None:
    assert read_number(label) == number


def test_a_label_ends_with_its_line() -> None:
    text = "一\n、总则"
    assert label_at(text, 0, 1) is None
