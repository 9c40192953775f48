"""The letterhead: title, kind, issuers, number, recipients, dates, notes; wherever a document has them."""

from __future__ import annotations

from datetime import date

import pytest

from planparse.api import extract_text
from planparse.cleaning import clean
from planparse.structure import outline
from planparse.structure.dates import read_date, read_stamp
from planparse.structure.numbers import read_document_number

from .letterheads import BODY, SIGNED, head


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("某发〔2019〕4号", ("某发", 2019, "4")),
        ("某发[2019]4号", ("某发", 2019, "4")),
        ("某发（2019）4号", ("某发", 2019, "4")),
        ("某发(2019)4号", ("某发", 2019, "4")),
        ("某发［2019］4号", ("某发", 2019, "4")),
        ("某发【2019】4号", ("某发", 2019, "4")),
        ("某发〔2019〕第4号", ("某发", 2019, "4")),
        ("某发 〔 2019 〕 4 号", ("某发", 2019, "4")),
        ("某发〔82〕45号", ("某发", 1982, "45")),
        ("某发改价格规〔2021〕1号", ("某发改价格规", 2021, "1")),
        ("某办发明电〔2020〕14号", ("某办发明电", 2020, "14")),
        ("〔2019〕4号", ("", 2019, "4")),
        ("公告2021年第3号", ("公告", 2021, "3")),
        ("某总局公告2021年第3号", ("某总局公告", 2021, "3")),
        ("某部令2022年第56号", ("某部令", 2022, "56")),
        ("国令第707号", ("国令", None, "707")),
        ("（2003）某民字第12号", ("某民字", 2003, "12")),
        ("某税字〔1994〕第12号", ("某税字", 1994, "12")),
        ("〔十四届〕第八号", ("", None, "八")),
        ("第十四届第8号", ("", None, "8")),
        ("第707号", ("", None, "707")),
        ("第 707 号", ("", None, "707")),
        ("第十二号", ("", None, "十二")),
        ("某省人民政府令第327号", ("某省人民政府令", None, "327")),
        ("某省人民政府令（第327号）", ("某省人民政府令", None, "327")),
        ("某国主席令(九届第37号)", ("某国主席令", None, "37")),
        ("某府办发〔202126", ("某府办发", 2021, "26")),  # of a page that lost its last bracket and 号
    ],
)
def test_document_numbers(text: str, number: tuple[str, int | None, str]) -> None:
    assert read_document_number(text) == (text, *number)


@pytest.mark.parametrize(
    "text",
    [
        "某市某路12号",
        "2019年4月5号",
        "某发〔2019〕4号文件精神",
        "关于某发〔2019〕4号的说明",
        "4号",
        "某发〔4号",
        "某省人民政府（第327号）",
        "见某发〔2019",
        "文件〔20241",
        "某市规划〔20253",
        "供水公告（3号）",
        "",
    ],
)
def test_what_is_no_document_number(text: str) -> None:
    assert read_document_number(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019年1月24日", date(2019, 1, 24)),
        ("2019 年 1 月 24 日", date(2019, 1, 24)),
        ("（2019年1月24日）", date(2019, 1, 24)),
        ("二〇〇五年六月十一日", date(2005, 6, 11)),
        ("二○○五年六月十一日", date(2005, 6, 11)),
        ("二零零五年六月十一日", date(2005, 6, 11)),
        ("一九八一年五月二十三日", date(1981, 5, 23)),
        ("二〇二一年十月三十一日", date(2021, 10, 31)),
        ("2019年1月24号", date(2019, 1, 24)),
        ("2019.1.24", date(2019, 1, 24)),
        ("2019-01-24", date(2019, 1, 24)),
        ("2019/13/24", None),
        ("2021年2月30日", None),
        ("2021年13月1日", None),
        ("2021年", None),
        ("", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize("text", ["2021-11-02", "2021/11/2 10:20", "2021年11月2日", "2021.11.02 来源"])
def test_stamps(text: str) -> None:
    assert read_stamp(text) == date(2021, 11, 2)


@pytest.mark.parametrize(
    ("lines", "title", "kind", "issuers", "why"),
    [
        ("某市人民政府关于加强管理的通知", "某市人民政府关于加强管理的通知", "通知", ["某市人民政府"], "in one line"),
        ("某市人民政府\n关于加强管理的通知", "某市人民政府关于加强管理的通知", "通知", ["某市人民政府"], "over two lines"),
        ("某市人民政府办公室关于印发某市\n养老服务行动方案\n（2021—2025年）的通知", "某市人民政府办公室关于印发某市养老服务行动方案（2021—2025年）的通知", "通知", ["某市人民政府办公室"], "over three lines, a plan's name inside"),
        ("坚定信心，真抓实干\n——在全县水利会议上的讲话", "坚定信心，真抓实干——在全县水利会议上的讲话", "讲话", ["某市财政局"], "a speech by its theme"),
        ("某省财政厅 某省教育厅关于做好工作的通知", "某省财政厅 某省教育厅关于做好工作的通知", "通知", ["某省财政厅", "某省教育厅"], "joint issuers in the title"),
        ("中共某省委、某省人民政府关于推进工作的意见", "中共某省委、某省人民政府关于推进工作的意见", "意见", ["中共某省委", "某省人民政府"], "party and government"),
        ("某市养老服务条例", "某市养老服务条例", "条例", ["某市财政局"], "a title without an agency: who signs"),
        ("某市养老服务暂行办法（试行）", "某市养老服务暂行办法（试行）", "办法", ["某市财政局"], "words behind the kind"),
        ("某市财政局关于加强管理的意见。", "某市财政局关于加强管理的意见", "意见", ["某市财政局"], "a full stop behind it"),
        ("某市财政局关于加强\n管理的意见。", "某市财政局关于加强管理的意见", "意见", ["某市财政局"], "and over two lines"),
        ("某市第一届人民代表大会第八次会议\n关于政府工作报告的决议", "某市第一届人民代表大会第八次会议关于政府工作报告的决议", "决议", ["某市财政局"], "the session that decides"),
        ("水资源管理培训会议\n关于政府工作报告的决议", "关于政府工作报告的决议", "决议", ["某市财政局"], "another meeting; 关于政府 is no agency"),
        ("某市“十四五”发展规划（2021—2025年）", "某市“十四五”发展规划（2021—2025年）", "规划", ["某市财政局"], "years behind the kind"),
    ],
)  # fmt: skip
def test_titles(lines: str, title: str, kind: str, issuers: list[str], why: str) -> None:
    found = head(f"{lines}\n各区人民政府：\n{BODY}\n{SIGNED}")
    assert (found.title, found.kind, found.issuers) == (title, kind, issuers), why
    assert found.recipients == "各区人民政府"


def test_a_stop_stays_with_its_line_where_the_title_ends_above_it() -> None:
    made = extract_text("某市财政局关于加强管理的批复\n的政策。")
    assert (made.meta.title, made.parts[0].paragraphs[0].text) == ("某市财政局关于加强管理的批复", "的政策。")
    assert made.coverage.placed == made.coverage.characters


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("现在，我代表市人民政府作工作报告", "a sentence that ends as a title does"),
        ("一、报告", "a section"),
        ("加强管理。", "a sentence"),
    ],
)
def test_what_is_no_title(line: str, why: str) -> None:
    assert head(f"{line}\n加强领导，落实责任。").title is None, why


@pytest.mark.parametrize(
    ("under", "issued_on", "why"),
    [
        ("（2019年1月27日）", date(2019, 1, 27), "a date in brackets under the title"),
        ("2019年1月27日", date(2019, 1, 27), "a date under the title"),
        ("2019年1月27日，某县统计局", date(2019, 1, 27), "a date and an agency"),
        ("（某县统计局 2019年1月27日）", date(2019, 1, 27), "an agency and a date in brackets"),
        ("某县统计局　某县调查队\n2019年1月27日", date(2019, 1, 27), "agencies and a date under the title"),
        ("（2019年1月27日某市第十届人民代表大会常务委员会第三次会议通过）", date(2019, 1, 27), "an adoption"),
        ("（2018年5月1日某市人民政府令第3号公布　根据2019年1月27日《关于修改的决定》修订）", date(2019, 1, 27), "the latest amendment"),
        ("（2018年12月1日某会议通过　2019年1月27日公布　自2019年5月1日起施行）", date(2019, 1, 27), "promulgation, not coming into force"),
    ],
)  # fmt: skip
def test_dates_under_the_title(under: str, issued_on: date, why: str) -> None:
    found = head(f"某县统计工作管理办法\n{under}\n第一条 为加强管理，制定本办法。")
    assert (found.title, found.issued_on) == ("某县统计工作管理办法", issued_on), why


@pytest.mark.parametrize(
    ("line", "recipients"),
    [
        ("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", True),
        ("各市（州）财政局、教育局:", True),
        ("有关省（区、市）某厅（局）：", True),
        ("各有关单位：", True),
        ("各位代表：", True),
        ("各省残联：", True),
        ("某市水利局党组：", True),
        ("民建中央：", True),
        ("尊敬的各位来宾、各位朋友：", True),
        ("各位代表！", True),
        ("加强管理！", False),
        ("责任单位：", False),
        ("牵头部门：", False),
        ("为加强管理，市人民政府决定：", False),
        ("现将有关事项通知如下：", False),
        ("根据有关规定，现就下列单位：", False),
    ],
)
def test_recipients(line: str, recipients: bool) -> None:
    found = head(f"某市人民政府关于加强管理的通知\n{line}\n{BODY}")
    assert found.recipients == (line[:-1] if recipients else None)


@pytest.mark.parametrize(
    ("signed", "issuers"),
    [
        ("中共某市委办公室\n某市人民政府办公室", ["中共某市委办公室", "某市人民政府办公室"]),
        ("某市人民政府办公室", ["中共某市委办公室某市人民政府办公室"]),
    ],
)
def test_issuers_without_a_blank_between_them_sign_apart(signed: str, issuers: list[str]) -> None:
    title = "中共某市委办公室某市人民政府办公室关于加强管理的通知"
    found = head(f"{title}\n各区委、人民政府：\n{BODY}\n{signed}\n2021年3月5日")
    assert found.issuers == issuers


@pytest.mark.parametrize(
    ("tail", "issuers", "day", "why"),
    [
        ("某市财政局\n2021年3月5日", ["某市财政局"], date(2021, 3, 5), "name and date"),
        ("某市财政局　某市教育局\n2021年3月5日", ["某市财政局", "某市教育局"], date(2021, 3, 5), "two on one line"),
        ("某市财政局\n某市教育局\n二○二一年三月五日", ["某市财政局", "某市教育局"], date(2021, 3, 5), "two lines, date in words"),
        ("某市财政局 2021年3月5日", ["某市财政局"], date(2021, 3, 5), "name and date on one line"),
        ("某市财政局\n2021-3-5", ["某市财政局"], date(2021, 3, 5), "date in figures"),
        ("某市财政局（章）\n2021年3月5日", ["某市财政局"], date(2021, 3, 5), "a seal"),
        ("某市防汛指挥部办公室（代章）\n2021年3月5日", ["某市防汛指挥部办公室"], date(2021, 3, 5), "the seal of another"),
        ("某市水利局（水务局）\n2021年3月5日", ["某市水利局（水务局）"], date(2021, 3, 5), "another name of the body"),
        ("某学院学生工作处\n2021年3月5日\n主题词：评选", ["某学院学生工作处"], date(2021, 3, 5), "an office of a school"),
        ("2021年3月5日", [], date(2021, 3, 5), "a date alone at the end"),
        ("市长 李 四\n2021年3月5日", [], date(2021, 3, 5), "a person's office and name"),
        ("市 长\n2021年3月5日", [], date(2021, 3, 5), "an office whose name is a picture"),
        ("2021年3月5日\n渡口检查工作程序\n第一章 总则\n第一条 检查渡口。", [], date(2021, 3, 5), "above a law whose title names no kind"),
        ("2021年3月5日\n检查工作全面展开\n一、渡口\n检查渡口。", [], None, "above a heading"),
    ],
)  # fmt: skip
def test_sign_off(tail: str, issuers: list[str], day: date | None, why: str) -> None:
    found = head(f"关于加强管理的通知\n各区财政局：\n{BODY}\n{tail}")
    assert (found.issuers, found.issued_on) == (issuers, day), why


@pytest.mark.parametrize(
    "note", ["（此件公开发布）", "（此件主动公开）", "（此文有删减）", "（信息公开形式：主动公开）"]
)
def test_disclosure(note: str) -> None:
    assert head(f"关于加强管理的通知\n{BODY}\n{SIGNED}\n{note}").disclosure == note
    assert head(f"关于加强管理的通知\n{BODY}\n{note}\n{SIGNED}").disclosure == note, "before the date, too"


@pytest.mark.parametrize(
    ("note", "entries", "why"),
    [
        ("附件：名单", [(None, "名单")], "one"),
        ("附：名单", [(None, "名单")], "in short"),
        ("附件：1.申报表\n2.填表说明", [(1, "申报表"), (2, "填表说明")], "two, line by line"),
        (
            "附件：1．《申报表》\n　　　2．《填表说明》",
            [(1, "申报表"), (2, "填表说明")],
            "indented, with title marks",
        ),
        ("附件1：申报表\n附件2：填表说明", [(1, "申报表"), (2, "填表说明")], "each with its own label"),
        ("附件：\n1.申报表\n2.填表说明", [(1, "申报表"), (2, "填表说明")], "the label in a line of its own"),
        (
            "附件：1.某市重点任务\n分工表\n2.名单",
            [(1, "某市重点任务分工表"), (2, "名单")],
            "a title over two lines",
        ),
        ("附件：1.申报表.docx\n2.名单.xls", [(1, "申报表"), (2, "名单")], "file names"),
        ("附件：1. 申报表 2. 2021年名单", [(1, "申报表"), (2, "2021年名单")], "in one line"),
        ("附件：1.申报表；\n2.名单。", [(1, "申报表"), (2, "名单")], "marks end the entries"),
        ("附件：1.申报表；2.名单；\n3.说明。", [(1, "申报表"), (2, "名单"), (3, "说明")], "two in a line"),
        ("附件：1.申报表；\n4.要加强领导。", [(1, "申报表")], "a sentence that does not count on"),
    ],
)
def test_attachment_notes(note: str, entries: list[tuple[int | None, str]], why: str) -> None:
    found = head(f"关于加强管理的通知\n各区财政局：\n{BODY}\n{note}\n{SIGNED}")
    assert found.attachments == entries, why
    assert found.issuers == ["某市财政局"]


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("本办法自2021年5月1日起施行。", date(2021, 5, 1), "a date"),
        ("本办法自印发之日起施行。", date(2021, 3, 5), "the day of issue"),
        ("第三条自2020年1月1日起施行。本办法自2021年5月1日起施行。", date(2021, 5, 1), "the last statement"),
        ("原办法2020年1月1日废止。", None, "no such statement"),
    ],
)
def test_effective_dates(text: str, day: date | None, why: str) -> None:
    assert head(f"关于加强管理的通知\n{BODY}\n{text}\n{SIGNED}").effective_on == day, why


def test_published_on_is_the_sites_own_date() -> None:
    page = "首页 > 公文\n成文日期：2021年3月1日\n发布日期：2021年03月08日\n"
    found = head(f"{page}某市财政局关于加强管理的通知\n各区财政局：\n{BODY}\n{SIGNED}")
    assert (found.published_on, found.issued_on) == (date(2021, 3, 8), date(2021, 3, 5))


def test_order_goes_by_the_regulation_that_it_promulgates() -> None:
    found = head(
        "某省人民政府令\n第 32 号\n《某省河道管理办法》已经省人民政府常务会议审议通过，现予公布，自2023年1月1日起施行。\n"
        "省长　李四\n2022年11月20日\n某省河道管理办法\n第一条 为加强管理，制定本办法。"
    )
    assert (found.title, found.kind, found.issuers) == ("某省河道管理办法", "办法", ["某省人民政府"])
    assert (found.document_number or ())[1:] == ("某省人民政府令", None, "32")
    assert (found.issued_on, found.effective_on) == (date(2022, 11, 20), date(2023, 1, 1))


@pytest.mark.parametrize(
    "mark",
    [
        "中华人民共和国某部\n中华人民共和国某水利部\n令",
        "中华人民共和国某部\n中华人民共和国某水利部令",
        "中华人民共和国某部 中华人民共和国某水利部令",
    ],
)
def test_an_order_of_several_agencies(mark: str) -> None:
    found = head(
        f"{mark}\n第58号\n《某水办法》已经审议通过，现予公布。\n2021年5月10日\n某水办法\n第一条 甲。"
    )
    assert (found.title, found.issuers) == ("某水办法", ["某部", "某水利部"])
    assert found.document_number is not None
    assert found.document_number[0] == "中华人民共和国某部 中华人民共和国某水利部令第58号"


def test_announcement_without_a_title_goes_by_its_mark() -> None:
    found = head(
        "中华人民共和国某某部公告\n第356号\n现公告如下：\n一、停止受理申请。\n特此公告。\n某某部\n2020年1月6日"
    )
    assert (found.title, found.kind, found.issuers) == ("中华人民共和国某某部公告", "公告", ["某某部"])


@pytest.mark.parametrize("source", ["", "一、总体要求\n加强领导。", "各位代表：\n现在报告工作。", "\n\n　"])
def test_a_document_without_a_letterhead_is_one_body(source: str) -> None:
    found = outline(clean(source))
    assert [part.kind for part in found.parts] == ["body"]
    assert found.letterhead.title is None


def test_offices_of_a_list_are_no_signatures() -> None:
    found = head(f"关于加强管理的通知\n各区财政局：\n{BODY}\n一、组成人员\n主任\n市长\n2021年3月5日")
    assert "signature" not in [field.name for field in found.fields]


@pytest.mark.parametrize(
    ("order", "below", "title", "number"),
    [
        (
            "某市人民政府令（第5号）",
            "某市供水办法\n第一条 节约用水。",
            "某市供水办法",
            "某市人民政府令（第5号）",
        ),
        ("某市水利局公告（3号）", "各用户：\n因检修停水。", "某市水利局公告（3号）", None),
        ("供水公告（3号）", "各用户：\n因检修停水。", "供水公告（3号）", None),
    ],
)
def test_an_order_in_brackets_is_a_number_above_a_title(
    order: str, below: str, title: str, number: str | None
) -> None:
    found = head(f"{order}\n{below}")
    assert found.title == title
    assert (found.document_number and found.document_number[0]) == number
