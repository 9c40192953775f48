"""The letterhead over several lines and in places of its own: joint notices, laws, reports, speeches."""

from __future__ import annotations

from datetime import date

import pytest

from planparse.cleaning import clean
from planparse.structure import outline

from .letterheads import BODY, SIGNED, head

JOINT_TITLE = """某省教育厅　某省财政厅
某省人力资源和社会保障厅
关于做好技能培训工作的通知"""


def test_a_joint_notice_has_its_issuers_in_lines_of_their_own() -> None:
    """GB/T 9704-2012 7.2.4: the mark names each issuer in a line, 文件 set behind one of them."""
    found = head(
        f"某省教育厅\n某省财政厅　文件\n某省人力资源和社会保障厅\n某教发〔2023〕6号\n签发人：陈某\n{JOINT_TITLE}\n各市教育局：\n现通知如下。"
    )
    assert [field.name for field in found.fields] == [
        "issuing_mark", "document_number", "signatory", "title", "recipients",
    ]  # fmt: skip
    assert found.issuers == ["某省教育厅", "某省财政厅", "某省人力资源和社会保障厅"]
    assert found.kind == "通知"


@pytest.mark.parametrize(
    ("title", "issuers", "why"),
    [
        (JOINT_TITLE, ["某省教育厅", "某省财政厅", "某省人力资源和社会保障厅"], "an agency a line"),
        (
            "某省人力资源和社会\n保障厅关于开展检查的通知",
            ["某省人力资源和社会保障厅"],
            "a name broken in its midst",
        ),
        (
            "某省人民政府\n办公厅关于开展检查的通知",
            ["某省人民政府办公厅"],
            "an office of the agency above it",
        ),
        ("民政部财政部关于做好救助工作的通知", ["民政部", "财政部"], "departments without a blank"),
        ("商务部办公厅水利部办公厅关于报送材料的通知", ["商务部办公厅", "水利部办公厅"], "their offices"),
        (
            "云溪市教育局云溪市财政局关于做好资助工作的通知",
            ["云溪市教育局", "云溪市财政局"],
            "offices of one place",
        ),
        ("云溪市市场监管局关于做好年报工作的通知", ["云溪市市场监管局"], "one office, of a market"),
    ],
)
def test_issuers_of_a_title_over_lines(title: str, issuers: list[str], why: str) -> None:
    assert head(f"{title}\n各市人民政府：\n现通知如下。").issuers == issuers, why


def test_a_notice_of_many_departments() -> None:
    names = [
        f"某省{name}厅"
        for name in "教育 科技 民政 司法 财政 交通 水利 商务 农业 林业 文化 审计 公安 应急".split()
    ]
    text = "关于做好宣传工作的通知\n各市人民政府：\n现通知如下。\n" + "\n".join([*names, "2021年3月5日"])
    assert head(text).issuers == names


@pytest.mark.parametrize(
    ("tail", "issuers", "why"),
    [
        ("某省财政厅", ["某省财政厅"], "below the last sentence"),
        ("附件：1.名单\n2.表格\n某省财政厅办公室　某省水利厅办公室", ["某省财政厅办公室", "某省水利厅办公室"], "below the attachment note, side by side"),
        ("学院保卫处\n2021年3月5日", ["学院保卫处"], "an office that signs itself"),
        ("承办单位：\n某省财政厅", [], "a list of names"),
    ],
)  # fmt: skip
def test_who_signs_without_a_date(tail: str, issuers: list[str], why: str) -> None:
    assert head(f"关于报送材料的通知\n各市财政局：\n现通知如下。\n请遵照执行。\n{tail}").issuers == issuers, (
        why
    )


def test_who_passes_a_document_on_did_not_issue_it() -> None:
    text = "转发某部办公厅关于审查意见的通知\n各市财政局：\n现转发给你们。\n某省财政厅\n2021年3月5日"
    assert head(text).issuers == ["某省财政厅"]


def test_the_attachment_note_may_stand_under_what_is_issued() -> None:
    text = "某市关于印发《某市节水办法》的通知\n各区：\n现印发给你们。\n某市人民政府\n2021年3月5日\n某市节水办法\n第一条 甲。\n附件：1.申请表\n2.承诺书"
    assert [title for _, title in head(text).attachments] == ["申请表", "承诺书"]


def test_an_announcement_goes_by_the_title_under_its_mark() -> None:
    found = head(
        "某省市场监管局\n某省农业农村厅\n公　告\n2022年第14号\n关于发布地方标准的公告\n现予公布。\n某省市场监管局\n2022年7月28日"
    )
    assert (found.title, found.kind) == ("关于发布地方标准的公告", "公告")
    assert found.fields[0].name == "issuing_mark"


def test_the_imprint_dates_a_document_without_a_sign_off_only() -> None:
    text = "某市财政局关于开展检查的通知\n各区财政局：\n现通知如下。\n{}某市财政局办公室　2021年3月8日印发"
    assert head(text.format("")).issued_on == date(2021, 3, 8)
    assert head(text.format("某市财政局\n2021年3月5日\n")).issued_on == date(2021, 3, 5)


def test_the_history_of_a_law_may_take_several_lines() -> None:
    adopted = "（1998年6月26日某市人民代表大会常务委员会第三次会议通过\n根据2010年8月27日《某市人民代表大会常务委员会关于修改部分法规的决定》修正）"
    found = outline(clean(f"某市供水条例\n{adopted}\n第一章 总则\n第一条 甲。\n第二条 乙（丙）\n第三条 丁）"))
    assert found.letterhead.issued_on == date(2010, 8, 27)
    assert not found.parts[0].paragraphs
    open_ended = outline(clean(f"某市供水条例\n{adopted.splitlines()[0]}\n第一条 甲。\n第二条 乙（丙）"))
    assert [field.name for field in open_ended.letterhead.fields] == ["title", "history"]


def test_a_number_above_the_title_that_its_issuer_stands_over() -> None:
    found = head(
        f"特　急\n某省防汛办公室\n某汛电〔2021〕18号\n某省防汛办公室\n关于做好防范工作的通知\n各市县：\n{BODY}"
    )
    assert found.title == "某省防汛办公室关于做好防范工作的通知"
    assert found.document_number == ("某汛电〔2021〕18号", "某汛电", 2021, "18")


def test_the_list_of_copies_may_take_several_lines() -> None:
    copies = "抄送：市委各部门，市人大常委会办公室，市政协办公\n室，市法院，市检察院。\n某市人民政府办公室  2021年3月6日印发"
    found = outline(
        clean(f"关于加强管理的通知\n各区财政局：\n{BODY}\n{SIGNED}\n附件\n名单\n甲单位\n乙单位\n{copies}")
    )
    assert [field.name for field in found.letterhead.fields[-2:]] == ["imprint", "imprint"]
    assert len(found.parts[1].paragraphs) == 2


def test_whom_to_call_stands_behind_the_sign_off() -> None:
    found = head(
        "某市关于商请支持的函\n市财政局：\n请支持为盼。\n某市水利局\n2023年3月2日\n（联系人：王某，联系电话：0000-0000）"
    )
    assert [field.name for field in found.fields[-2:]] == ["issued_on", "imprint"]


@pytest.mark.parametrize("rule", ["★", "————★————", "━━━━━━━━"])
def test_the_red_line_is_no_title(rule: str) -> None:
    found = head(
        f"某市教育局文件\n某教〔2020〕11号\n{rule}\n某市教育局关于开展检查的通知\n各县教育局：\n现通知如下。"
    )
    assert found.title == "某市教育局关于开展检查的通知"
    assert [field.name for field in found.fields][2] == "rule"


def test_the_title_of_a_report_names_who_gives_it() -> None:
    assert head(
        "某省人民政府工作报告\n——2023年1月12日在某省人民代表大会会议上\n各位代表：\n请予审议。"
    ).issuers == ["某省人民政府"]
    assert head("政府工作报告\n——2023年1月12日在某省人民代表大会会议上\n各位代表：\n请予审议。").issuers == []


def test_a_report_may_tell_only_its_month() -> None:
    found = head(
        "关于某办法草案的说明\n某市城市管理局局长　钱某某\n（2022年8月）\n主任、各位委员：\n现作如下说明。"
    )
    assert [field.name for field in found.fields] == ["title", "author", "written_in", "recipients"]
    assert found.issued_on is None


def test_agencies_may_number_together() -> None:
    found = head(
        "某省财政厅　某省税务局关于延续优惠政策的公告\n某省财政厅　某省税务局公告2023年第8号\n现公告如下。"
    )
    assert found.document_number is not None
    assert found.document_number[1:] == ("某省财政厅 某省税务局公告", 2023, "8")


@pytest.mark.parametrize("address", ["各位代表：", "同志们！"])
@pytest.mark.parametrize("above", ["2024年1月9日\n", "市长 甲某\n（2024年1月9日）\n", ""])
def test_a_speech_saved_without_its_title_has_hearers(above: str, address: str) -> None:
    found = head(f"{above}{address}\n今天，我们总结工作。\n一、总结工作\n加强管理。")
    assert (found.title, found.recipients) == (None, address[:-1])


@pytest.mark.parametrize(
    "foot",
    [
        "\n主送：各区财政局，各有关单位。",
        "主送：各区财政局，各有关单位。",
        "\n主送机关：各区财政局，各有关单位",
    ],
)
def test_those_addressed_may_stand_at_the_foot(foot: str) -> None:
    found = head(
        f"某市节水管理意见\n为加强管理，制定本意见。\n一、加强管理\n落实责任。{foot}\n某市水利局办公室 2024年1月9日印发"
    )
    assert found.recipients == "各区财政局，各有关单位"
    assert found.kind == "意见"


def test_a_title_may_run_into_the_first_sentence() -> None:
    found = head("澄湖治理意见为保护澄湖，制定本意见。\n一、加强管理\n落实责任。")
    assert (found.title, found.kind) == ("澄湖治理意见", "意见")
    assert head("这项意见为澄湖而写。\n一、加强管理\n落实责任。").title is None


def test_organizations_are_recipients() -> None:
    assert (
        head("各区水利局，各有关社会组织：\n现就节水工作通知如下。").recipients
        == "各区水利局，各有关社会组织"
    )
