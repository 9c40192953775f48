"""To whom a document is sent: where the address stands, and where copies have spoilt it."""

import pytest

import planparse

TITLE = "某省水利厅关于加强河湖管理的通知\n"
TEXT = "为加强河湖管理，保护水资源，现就有关事项通知如下：\n一、加强领导\n各地要落实责任。\n二、加大投入\n各级财政要保障经费。"
MANY = "各市人民政府，各县（市、区）人民政府，省政府各部"
REPLY = "你省《关于设立河湖保护区的请示》收悉。现批复如下：\n一、同意设立。"


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        (f"{TITLE}各市水利局，省直有关单位：\n{TEXT}", "各市水利局，省直有关单位", "under the title"),
        (f"加强河湖管理工作\n各有关单位：\n{TEXT}", "各有关单位", "under a title without a kind"),
        (f"某省水利厅文件\n各市水利局：\n{TEXT}", "各市水利局", "under the mark"),
        (f"{TITLE}{TITLE[:-1]} 各市水利局：为加强河湖…\n{TITLE}各市水利局：\n{TEXT}", "各市水利局", "under a site's abstract"),
        (f"（征求意见稿）\n各市水利局：\n{TEXT}", "各市水利局", "under a line that nobody reads"),
        (f"2021年3月4日\n各市水利局：\n{TEXT}", "各市水利局", "under a date"),
        (f"各在京单位、各应急管理局：{TEXT}", "各在京单位、各应急管理局", "the text runs on"),
        (f"{TITLE}各主要灌区，各县水利局：{TEXT}", "各主要灌区，各县水利局", "the text runs on, 要 in 主要"),
        (f"某省人民政府：{REPLY}", "某省人民政府", "the text of a reply runs on"),
        (f"{TITLE[:-1]} 各市水利局：\n{TEXT}", "各市水利局", "in the line of the title"),
        (f"{TITLE}{MANY}\n门、各直属机构：\n{TEXT}", f"{MANY}门、各直属机构", "broken"),
        (f"{TITLE}各市水利局、各有关单位\n{TEXT}", "各市水利局、各有关单位", "without a colon"),
        (f"{TITLE}各市水利局、各有关单位。\n{TEXT}", "各市水利局、各有关单位", "with a stop for the colon"),
        (f"各位专家：\n{TEXT}", "各位专家", "persons"),
        (f"各项目申报人：\n{TEXT}", "各项目申报人", "persons by what they do"),
        (f"各县教育局、各幼儿园：\n{TEXT}", "各县教育局、各幼儿园", "places"),
        (f"{TITLE}各区人民政府，各人民团体：\n{TEXT}", "各区人民政府，各人民团体", "团体, 政协 and the like"),
        (f"经开区管委会，各镇人民政府：\n{TEXT}", "经开区管委会，各镇人民政府", "经 in a name"),
        (f"各县水利局（含水务局（处））（以下简称主管部门）：\n{TEXT}", "各县水利局（含水务局（处））（以下简称主管部门）", "notes in brackets"),
        (f"{TITLE}主送：各市水利局\n{TEXT}", "各市水利局", "said to be so, under the title"),
        (f"{TITLE}各有关单位\n{TEXT}", "各有关单位", "one kind of bodies, without a colon"),
        (f"{TITLE}各市水利局；各省属企业；有关高等学校：\n{TEXT}", "各市水利局；各省属企业；有关高等学校", "apart by semicolons"),
        (f"各市、县（市、区）水利局\n（水务局），各有关单位：\n{TEXT}", "各市、县（市、区）水利局（水务局），各有关单位", "broken, and no title"),
        (f"{TITLE}各位师生员工：\n{TEXT}", "各位师生员工", "those of a school"),
        (f"{TITLE}全校师生：\n{TEXT}", "全校师生", "all of a school"),
        (f"{TITLE}各国有林场：\n{TEXT}", "各国有林场", "bodies that are places of work"),
        (f"{TITLE}全市各中小学、幼儿园：\n{TEXT}", "全市各中小学、幼儿园", "the same of one place"),
        (f"{TITLE}各单位职责：\n{TEXT}", None, "what bodies have"),
        (f"消息\n各水利所、县局各科（室）：\n{TEXT}", "各水利所、县局各科（室）", "the offices of a house"),
        (f"{TITLE}各堤段：\n一、加强领导", None, "the same above a list"),
        (f"{TITLE}各水库防汛要求：\n{TEXT}", None, "what is asked of them"),
        (f"各村居：{TEXT}", "各村居", "whatever the last word, the text runs on"),
        (f"{TITLE}背景：\n你知道吗。", None, "what the text does not speak to"),
        (f"致全县居民的一封信\n亲爱的居民朋友们：\n{TEXT}", "亲爱的居民朋友们", "an open letter"),
        (f"{TITLE}县直各部门、单位\n{TEXT}", "县直各部门、单位", "those of one place, without a colon"),
        (f"{TITLE}局机关各科（室），局属各单位\n{TEXT}", "局机关各科（室），局属各单位", "the same with a comma"),
        (f"{TITLE}各县水利局，市属水库等\n{TEXT}", "各县水利局，市属水库等", "and others, without a colon"),
        (f"{TITLE}某水厂、某灌区等单位：\n{TEXT}", "某水厂、某灌区等单位", "and other bodies"),
        (f"{TITLE}致：各县水利局\n{TEXT}", "各县水利局", "to those whom 致 names"),
        (f"{TITLE}尊敬的各位业主：\n{TEXT}", "尊敬的各位业主", "owners"),
        (f"{TITLE}全县广大群众：\n{TEXT}", "全县广大群众", "the people of a place"),
        (f"{TITLE}各部门职责分工\n{TEXT}", None, "a heading"),
        (f"{TITLE}县直有关部门职责分工\n{TEXT}", None, "a heading of one place"),
        (f"{TITLE}某市水利局\n{TEXT}", None, "who issues it"),
        (f"经研究，同意各县水利局：\n{TEXT}", None, "a sentence with 经"),
        (f"推荐单位：根据要求推荐项目。\n{TEXT}", None, "parties to something"),
        (f"各地要落实责任：\n{TEXT}", None, "a sentence"),
    ],
)  # fmt: skip
def test_recipients(source: str, want: str | None, why: str) -> None:
    assert planparse.extract_text(source).meta.recipients == want, why


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("各市水利局：\n开展清淤工作。有关事项通知如下：\n一、任务", "通知"),
        ("现就水利发展情况报告如下，请审议。\n一、成效", "报告"),
        ("某市人民政府：\n来函收悉。经研究，现函复如下。\n一、同意设立。", "函"),
        ("李明委员：\n您的提案收悉。现答复如下：\n一、关于清淤", "答复"),
        ("同志们：\n今天召开全省水利会议。\n一、回顾", "讲话"),
        ("为加快水利发展，制定如下措施\n一、加大投入", "措施"),
        ("为保护河湖，制定本战略。\n一、形势", "战略"),
        ("第一章 总则\n第一条 为保护河湖，制定本办法。\n第二条 本办法适用于本市。\n附件：1.河湖名录\n2.申报方案", "办法"),
    ],
)  # fmt: skip
def test_the_kind_of_a_text_without_a_title(source: str, kind: str) -> None:
    assert planparse.extract_text(source).meta.kind == kind


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("水利行业标准体系\n建设指南\n（2022版）\n一、要求\n各地要落实。", "水利行业标准体系建设指南（2022版）"),
        ("水利项目申报指南——节水装备方向\n一、范围\n节水装备。", "水利项目申报指南——节水装备方向"),
        ("水利标准建设指南（2015年版）\n（2015年12月）\n一、要求\n各地要落实。", "水利标准建设指南（2015年版）"),
    ],
)  # fmt: skip
def test_titles(source: str, title: str) -> None:
    assert planparse.extract_text(source).meta.title == title


def test_who_replies_is_named_before_the_question() -> None:
    meta = planparse.extract_text("某部对“关于节水的建议”的答复\n李明代表：\n您的建议收悉。").meta
    assert (meta.kind, meta.issuers) == ("答复", ["某部"])


def test_when_it_was_signed_comes_before_when_it_was_published() -> None:
    meta = planparse.extract_text(
        f"{TITLE}各县：\n{TEXT}\n某省水利厅\n2018年7月30日签发\n2018年8月3日发布"
    ).meta
    assert str(meta.issued_on) == "2018-07-30"


def test_signatures_are_no_end_of_an_attachment_note() -> None:
    foot = "\n  附件：\n  1.试点方案\n  2.试点项目汇总表\n某省水利厅办公室\n某省财政厅办公室\n2022年9月23日\n"
    meta = planparse.extract_text(f"{TITLE}各县：\n  {TEXT}{foot}").meta
    assert [entry.title for entry in meta.attachments] == ["试点方案", "试点项目汇总表"]
