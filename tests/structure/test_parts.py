"""Letter, body and annexes; contents; and where none of them begins."""

from __future__ import annotations

import pytest

from planparse.cleaning import clean
from planparse.structure import outline


def parts(source: str) -> list[str]:
    """Every part as ``kind title``."""
    text = clean(source)
    found = outline(text)
    return [
        f"{part.kind} {text.text[slice(*part.title)] if part.title else ''}".rstrip().replace("\n", "")
        for part in found.parts
    ]


LETTER = """某市人民政府关于印发《某市节水规划》的通知
某政发〔2021〕3号
各区人民政府：
现将《某市节水规划》印发给你们，请认真贯彻执行。"""
SIGNED = "某市人民政府\n2021年3月5日"
PLAN = "某市节水规划\n为加强节水工作，制定本规划。\n一、总体要求\n加强领导。"
UNTITLED = "各区人民政府：\n《某市节水规划》已经市政府同意，现印发给你们，请认真贯彻执行。"
DECIDED = "某市节水办法"
ORDER = "某市人民政府令\n第7号\n《某市节水办法》已经市政府常务会议通过，现予公布。\n市长 陈某\n2021年3月5日"
NOTICE = "某市财政局关于做好工作的通知\n各区财政局：\n现将有关事项通知如下。\n一、加强领导\n落实责任。"
TABLE = "名单\n甲单位\n乙单位"


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        (f"{LETTER}\n{SIGNED}\n{PLAN}", ["letter", "annex 某市节水规划"], "a notice that issues a plan"),
        (f"{LETTER}\n{PLAN}", ["letter", "annex 某市节水规划"], "without a sign-off: the title that the letter names"),
        (f"{LETTER}\n2021年3月5日\n{PLAN}", ["letter", "annex 某市节水规划"], "with a date alone"),
        (
            f"{NOTICE}\n{SIGNED}\n附件1-1\n{TABLE}\n附件1-2\n{TABLE}",
            ["body", "annex 名单", "annex 名单"],
            "annexes with a number of two places",
        ),
        (f"{LETTER}\n{SIGNED}\n（此件公开发布）\n\n{PLAN}", ["letter", "annex 某市节水规划"], "behind a disclosure note"),
        (f"{LETTER}\n{SIGNED}\n抄送：市委办公室。\n{PLAN}", ["letter", "annex 某市节水规划"], "behind the imprint"),
        (f"{LETTER}\n{SIGNED}", ["letter"], "a letter without what it issues"),
        (f"{LETTER}\n{SIGNED}\n某市节水规划\n市水利局　市财政局\n（2021年3月1日）\n为加强节水工作，制定本规划。", ["letter", "annex 某市节水规划"], "with its authors and date"),
        (f"{LETTER}\n{SIGNED}\n某市节水规划\n（2021年3月1日市人民政府常务会议通过）\n一、总体要求", ["letter", "annex 某市节水规划"], "with an adoption note"),
        (f"{NOTICE}\n{SIGNED}\n附件1\n名单\n某市水利局\n附件2\n说明\n丙。\n某市财政局办公室　　2021年3月6日印发", ["body", "annex 名单", "annex 说明"], "an imprint at the end is no sign-off of an annex"),
        (f"{LETTER}\n{SIGNED}\n{PLAN}\n附件：1.流程图\n　　　2.名单", ["letter", "annex 某市节水规划"], "the plan's own attachment note"),
        (f"{NOTICE}\n{SIGNED}\n附件：名单.xlsx", ["body"], "what a page has for download, behind the sign-off"),
        (f"{NOTICE}\n{SIGNED}\n附件：1.名单\n2.申报表", ["body"], "two of them"),
        (f"{NOTICE}\n{SIGNED}\n附件1：名单.doc\n附件2：申报表.doc", ["body"], "each with its own label"),
        (f"{NOTICE}\n附件：1.名单\n2.申报表\n{SIGNED}\n附件：1.名单.doc\n2.申报表.doc", ["body"], "said once more"),
        (f"{NOTICE}\n{SIGNED}\n附件1：名单\n甲单位\n附件2：申报表\n乙单位", ["body", "annex 名单", "annex 申报表"], "and annexes with a text"),
        (NOTICE, ["body"], "a plain notice"),
        (f"{NOTICE}\n{SIGNED}\n附件\n{TABLE}", ["body", "annex 名单"], "an annex, its title below"),
        (f"{NOTICE}\n{SIGNED}\n附：\n{TABLE}", ["body", "annex 名单"], "附："),
        (f"{NOTICE}\n{SIGNED}\n附件1\n{TABLE}\n附件2\n{TABLE}", ["body", "annex 名单", "annex 名单"], "numbered annexes"),
        (f"{NOTICE}\n{SIGNED}\n附件（1）\n{TABLE}\n附件（2）\n{TABLE}", ["body", "annex 名单", "annex 名单"], "in brackets"),
        (f"{NOTICE}\n{SIGNED}\n附录A\n{TABLE}\n附录B\n{TABLE}", ["body", "annex 名单", "annex 名单"], "by letters"),
        (f"{NOTICE}\n{SIGNED}\n附件：1.名单\n2.申报表\n附件1\n{TABLE}\n附件2\n{TABLE}", ["body", "annex 名单", "annex 名单"], "a list of them behind the sign-off"),
        (f"{NOTICE}\n{SIGNED}\n附件：1.名单\n一、水站\n甲。", ["body", "annex 附件：1.名单"], "a sole annex, which has its number with its name"),
        (f"{NOTICE}\n{SIGNED}\n附件1：\n{TABLE}\n附件2：\n{TABLE}", ["body", "annex 名单", "annex 名单"], "with colons"),
        (f"{NOTICE}\n{SIGNED}\n附件1 先进名单\n甲单位\n附件2：任务表\n乙单位", ["body", "annex 先进名单", "annex 任务表"], "label and title in one line"),
        (f"{LETTER}\n某市节水规划\n（2021—2025年）\n为加强节水工作，制定本规划。", ["letter", "annex 某市节水规划（2021—2025年）"], "its title says more than the letter"),
        (f"{NOTICE}\n附件：1.名单\n2.说明\n{SIGNED}", ["body"], "an attachment note is no annex"),
        (f"{NOTICE}\n附件：1.名单\n2.说明\n附件1\n{TABLE}\n附件2\n说明\n丙。", ["body", "annex 名单", "annex 说明"], "unsigned, but announced"),
        (f"{PLAN}\n附件1\n重点河段名录\n东河上游。\n附件2\n责任分工\n各区负责。", ["body", "annex 重点河段名录", "annex 责任分工"], "a plan without a sign-off"),
        (f"{PLAN}\n附件1\n重点河段名录\n附件2\n责任分工", ["body"], "a list of annexes that are not there"),
        (f"{LETTER}\n{SIGNED}\n附件1\n河段名称\n序号\n实施方案\n1\n清淤", ["letter", "annex 河段名称"], "the head of a table is no title"),
        (f"{NOTICE}\n参照附件1执行，\n附件2所列单位除外。", ["body"], "references to annexes"),
        (f"{LETTER}\n{SIGNED}\n{PLAN}\n附件\n{TABLE}", ["letter", "annex 某市节水规划", "annex 名单"], "an annex of the annex"),
        ("国务院批转某部关于节水工作报告的通知\n各省人民政府：\n现转发给你们，请贯彻执行。\n国务院\n一九八四年三月五日\n关于节水工作的报告\n国务院：\n近年来成绩显著。\n某部\n一九八四年二月一日", ["letter", "annex 关于节水工作的报告"], "an annex with its own sign-off"),
        (f"{UNTITLED}\n{SIGNED}\n{PLAN}", ["letter", "annex 某市节水规划"], "a letter without its title"),
        (f"{UNTITLED}\n{SIGNED}", ["letter"], "alone"),
        ("市水利局：\n你局请示收悉。现批复如下：\n一、同意。\n某市财政局\n2021年3月5日", ["body"], "a reply without its title issues nothing"),
        (f"{UNTITLED}\n{SIGNED}\n某市节水规划\n目录\n1总则……1\n1.1目的……1\n1总则\n1.1目的\n加强领导。", ["letter", "annex 某市节水规划"], "contents of the plan, not of the letter"),
        (f"{LETTER.replace('的通知', '', 1)}\n{SIGNED}\n{PLAN}", ["letter", "annex 某市节水规划"], "的通知 left out"),
        (f"{LETTER}\n某市人民政府\n二OO九年三月五日\n{PLAN}", ["letter", "annex 某市节水规划"], "letters for zeros in the date"),
        (f"{LETTER}\n某市人民政府\n2009.3.5\n{PLAN}", ["letter", "annex 某市节水规划"], "a date in figures"),
        (f"{LETTER}\n2009-3-5\n{PLAN}", ["letter", "annex 某市节水规划"], "alone"),
        (f"{LETTER}\n{SIGNED}\n2021年3月5日\n{PLAN}", ["letter", "annex 某市节水规划"], "the date twice"),
        (f"{LETTER}\n{SIGNED}\n第一章 总则\n第一条 甲。", ["letter", "annex"], "provisions without a title"),
        (f"{LETTER}\n第一条 甲。\n第二条 乙。", ["letter", "annex"], "without a sign-off, too"),
        (f"{LETTER}\n{SIGNED}\n节水是大事。\n一、任务\n加强领导。", ["letter", "annex"], "a plan without a title"),
        (f"{LETTER}\n一、加强领导。\n二、落实责任。\n{SIGNED}", ["letter"], "sections of the letter itself"),
        ("某市印发《某市节水规划（2021—2025年）》的通知\n某市\n节水规划\n（2021—2025年）\n为加强节水工作，制定本规划。", ["letter", "annex 某市节水规划（2021—2025年）"], "a letter without a text"),
        (f"{LETTER}\n{SIGNED}\n附件下载：\n附件\n{TABLE}", ["letter", "annex 名单"], "a colon ends no title"),
        (f"{DECIDED}\n{ORDER}\n第一章 总则\n第一条 甲。", ["letter", "annex"], "an order under the title of what it promulgates"),
        (f"{DECIDED}\n{ORDER}\n{DECIDED}\n第一条 甲。", ["letter", "annex 某市节水办法"], "the title again"),
        (f"{DECIDED}\n某市人民政府令第7号\n第一条 甲。\n第二条 自2021年1月1日起施行。", ["body"], "an order's number alone"),
        (f"{LETTER.replace('节水规划', '代表建议和提案工作规则')}\n{SIGNED}\n某市代表\n建议和提案工作规则\n甲。", ["letter", "annex 某市代表建议和提案工作规则"], "a named title broken where a kind could end"),
    ],
)  # fmt: skip
def test_parts(source: str, want: list[str], why: str) -> None:
    assert parts(source) == want, why


def test_the_letters_sign_off_dates_the_document_not_the_annexes() -> None:
    source = "某市人民政府批转市计委关于节水工作报告的通知\n各区人民政府：\n现转发给你们，请贯彻执行。\n某市人民政府\n1984年3月5日\n关于节水工作的报告\n近年来成绩显著。\n市计委\n1984年2月1日"
    assert str(outline(clean(source)).letterhead.issued_on) == "1984-03-05"


@pytest.mark.parametrize(
    "tail",
    [
        f"{SIGNED}\n某市节水规划\n2021年3月1日",
        "附件：名单\n1.1目的\n主题词：节水 通知",
    ],
)
def test_no_line_is_read_twice(tail: str) -> None:
    found = outline(clean(f"{LETTER}\n{tail}"))
    ends = [field.end for field in found.letterhead.fields]
    assert all(a <= b.start for a, b in zip(ends, found.letterhead.fields[1:], strict=False))


@pytest.mark.parametrize(
    ("contents", "entries", "why"),
    [
        ("目录\n第一章 总则\n第二章 罚则", 2, "without page numbers"),
        ("目　录\n第一章　总则……1\n第二章　罚则……5", 2, "dotted leaders"),
        ("目录\n第一章 总则 1\n第二章 罚则 5", 2, "a blank leads to the page"),
        ("目录\n前言\t1\n第一章 总则\t2\n附件：任务表\t30", 3, "entries without a label, an annex"),
        ("第一章 总则……1\n第一节 目的……1\n第二章 罚则……5", 3, "without the word 目录"),
        ("目次\n第一章 总则\n第一节 目的\n第二章 罚则", 3, "目次"),
        ("某市节水规划目录\n第一章 总则\n第一节 目的\n第二章 罚则", 4, "目录 behind the title"),
    ],
)
def test_contents_are_recognised_and_not_doubled(contents: str, entries: int, why: str) -> None:
    preface = "前言\n节水是大事。\n" if "前言" in contents else ""
    source = f"某市节水规划\n{contents}\n{preface}第一章 总则\n加强领导。\n第二章 罚则\n依法处罚。"
    part = outline(clean(source)).parts[0]
    assert len(part.contents) == entries + contents.startswith("目"), (
        why
    )  # the word 目录 is a line of it, too
    assert [node.number for node in part.sections if node.style == "chapter"] == [1, 2]
    assert not part.paragraphs


@pytest.mark.parametrize(("of_contents", "of_text"), [(" ", "、"), ("、", " "), ("．", " "), (" ", "．")])
def test_an_entry_may_be_printed_otherwise(of_contents: str, of_text: str) -> None:
    contents = f"1{of_contents}总则\n1.1 目的\n2{of_contents}措施\n2.1 投入"
    source = f"{contents}\n1{of_text}总则\n1.1 目的\n各地要节水。\n2{of_text}措施\n2.1 投入\n各地要投入。"
    [part] = outline(clean(source)).parts
    assert len(part.contents) == 4
    assert [node.number for node in part.sections] == [1, 2]


def test_the_chapter_above_the_first_heading_is_text() -> None:
    """Its entry may be printed otherwise."""
    contents, chapter = "1 总则\n1.1 目的\n1.2 依据\n2 附则", "1.总则"
    source = f"某市防汛预案\n{contents}\n{chapter}\n1.1目的\n加强防汛。\n1.2 依据\n防洪法。\n2{chapter[1]}附则\n自印发之日起施行。"
    [part] = outline(clean(source)).parts
    assert [node.number for node in part.sections] == [1, 2]
    assert [node.number for node in part.sections[0].children] == [[1, 1], [1, 2]]


@pytest.mark.parametrize(
    ("below", "kinds"),
    [
        ("关于印发某县节水方案的通知\n某办发〔2017〕19号\n各乡镇：", ["body", "annex"]),
        ("关于印发某县节水方案的通知\n各乡镇人民政府：", ["body", "annex"]),
        ("关于印发某县节水方案的通知\n某县水利局\n2017年6月1日", ["body"]),  # a note of what is enclosed
    ],
)
def test_a_letter_below_the_word_annex(below: str, kinds: list[str]) -> None:
    source = f"关于对某县节水方案的公示\n现将方案进行公示，欢迎监督。\n附件：\n{below}\n请认真执行。"
    assert [part.kind for part in outline(clean(source)).parts] == kinds


def test_the_history_below_the_title_of_an_annex_may_take_two_lines() -> None:
    order = "某市人大常委会公告\n第65号\n《某市节水条例》已经通过，现予公布。\n某市人大常委会\n2007年11月30日"
    law = "某市节水条例\n（2007年11月30日某市人民代表大会\n常务委员会第四十次会议通过）\n第一条 节约用水。\n第二条 保护水源。"
    found = outline(clean(f"{order}\n{law}"))
    assert [field.name for field in found.letterhead.fields][-2:] == ["annex_title", "history"]
    assert not found.parts[-1].paragraphs


def test_contents_behind_the_sign_off_are_those_of_the_law() -> None:
    order = "某市节水条例\n《某市节水条例》已经审议通过。\n某市人民代表大会常务委员会\n2001年12月26日"
    law = "某市节水条例\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 节约用水。\n第二章 附则\n第二条 自发布之日起施行。"
    parts = outline(clean(f"{order}\n{law}")).parts
    assert [(part.kind, len(part.contents)) for part in parts] == [("body", 0), ("annex", 3)]


def test_a_law_behind_its_promulgation_may_begin_with_its_history() -> None:
    order = "某市节水条例\n某市人民代表大会常务委员会公告\n第三十七号\n《某市节水条例》已经审议通过，现予公布。\n某市人民代表大会常务委员会\n2001年12月26日"
    history = "（2001年10月17日某市人民代表大会常务委员会第十一次会议通过\n2001年12月3日某省人民代表大会常务委员会第二十九次会议批准）"
    found = outline(clean(f"{order}\n{history}\n第一章 总则\n第一条 节约用水。\n第二条 保护水源。"))
    law = found.parts[-1]
    assert (law.kind, law.title) == ("annex", None)
    assert [field.name for field in found.letterhead.fields][-2:] == ["history", "history"]


def test_a_preface_behind_the_contents_is_text() -> None:
    source = "某市规划纲要\n目录\n第一章 总则\n第二章 罚则\n序言\n本纲要根据建议编制。\n第一章 总则\n加强领导。\n第二章 罚则\n依法处罚。"
    text = clean(source)
    [part] = outline(text).parts
    assert len(part.contents) == 3
    assert "本纲要" not in "".join(text.text[entry.start : entry.end] for entry in part.contents)


def test_pages_of_contents_are_read() -> None:
    source = "某市规划\n目录\n第一章 总则…………1\n第二章 罚则……（12）\n第一章 总则\n甲。\n第二章 罚则\n乙。"
    assert [entry.page for entry in outline(clean(source)).parts[0].contents] == [None, 1, 12]


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("某市规划\n第一章 总则\n目录\n第一章 总则", "behind the first section"),
        ("某市规划\n目录管理是大事。\n第一章 总则\n甲。", "a word of a sentence"),
        ("某市规划\n目录\n第一章 总则\n加强领导。", "a single entry is none"),
    ],
)
def test_what_is_no_contents(source: str, why: str) -> None:
    assert outline(clean(source)).parts[0].contents == [], why


def test_the_regulation_that_an_order_promulgates_is_the_body() -> None:
    source = "某省人民政府令\n第9号\n《某省渡口办法》已经省政府通过，现予公布，自2024年3月1日起施行。\n省长 甲某\n2024年1月9日\n某省渡口办法\n第一条 为保障安全，制定本办法。\n第二条 乙。"
    assert [part.kind for part in outline(clean(source)).parts] == ["letter", "body"]


def test_what_stands_behind_the_sign_off_for_download_is_attached() -> None:
    found = outline(clean(f"{NOTICE}\n{SIGNED}\n附件：1.名单.doc\n2.申报表.doc")).letterhead.attachments
    assert found == [(1, "名单"), (2, "申报表")]
