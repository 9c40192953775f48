"""Which lines are sections, how deep they lie, what is their heading: from short documents, by evidence."""

from __future__ import annotations

import pytest

from planparse.cleaning import clean
from planparse.structure import Node, outline


def sections(source: str) -> list[str]:
    """Every section as ``depth label heading | paragraphs``; paragraphs by their first four characters."""
    text = clean(source)
    found = outline(text)
    return [_line(text.text, node) for part in found.parts for top in part.sections for node in top.walk()]


def _line(text: str, node: Node) -> str:
    words = f"{node.level} {text[slice(*node.label)]} {text[slice(*node.heading)]}".rstrip()
    first = [text[start : min(end, start + 4)] for start, end in node.paragraphs]
    return f"{words} | {' '.join(first)}" if first else words


def depths(source: str) -> str:
    """Labels, indented by their level: ``一、 >（一） >>1.``"""
    return " ".join(">" * (int(line[0]) - 1) + line.split()[1] for line in sections(source))


def lines(words: str) -> str:
    """One label a word, a line each: 一、 > 一、某项工作."""
    return "\n".join(f"{label}某项工作" for label in words.split())


@pytest.mark.parametrize(
    ("labels", "nested", "why"),
    [
        ("一、 （一） 1. （1） ① （2） 2. （二） 二、", "一、 >（一） >>1. >>>（1） >>>>① >>>（2） >>2. >（二） 二、", "GB/T 9704 7.3.3"),
        ("第一章 一、 二、 第二章 一、 （一）", "第一章 >一、 >二、 第二章 >一、 >>（一）", "chapters above 一、"),
        ("第一章 第一节 一、 （一） 第二节 一、", "第一章 >第一节 >>一、 >>>（一） >第二节 >>一、", "chapters and divisions"),
        ("一、 （一） （二） 二、 （三） （四） 三、 （五）", "一、 >（一） >（二） 二、 >（三） >（四） 三、 >（五）", "（一） runs on across 一、"),
        ("1. （1） （2） 2. （1） 3.", "1. >（1） >（2） 2. >（1） 3.", "a document that starts with 1."),
        ("一、 1. 2. 二、 1.", "一、 >1. >2. 二、 >1.", "a level is skipped"),
        ("一、 （1） （2） 二、 ①", "一、 >（1） >（2） 二、 >①", "different styles under different sections"),
        ("1. 一、 二、 2. 一、 二、 3. 一、", "1. >一、 >二、 2. >一、 >二、 3. >一、", "一、 begins anew under each 1."),
        ("（一） 1. 2. （二） 1.", "（一） >1. >2. （二） >1.", "a document that starts with （一）"),
        ("1. 1.1 1.2 2. 2.1 3.", "1. >1.1 >1.2 2. >2.1 3.", "decimals name the figure above them"),
        ("一、 1.1 1.2 二、 2.1 2.2", "一、 >1.1 >1.2 二、 >2.1 >2.2", "decimals name the 一、 above them"),
        ("1. 1.1 1.1.1 1.1.2 2. 2.1 2.1.1", "1. >1.1 >>1.1.1 >>1.1.2 2. >2.1 >>2.1.1", "so do those of more places"),
        ("第一章 1.1 1.2 第二章 2.1", "第一章 >1.1 >1.2 第二章 >2.1", "decimals under chapters"),
        ("1.1 1.1.1 1.1.2 1.2 2.1", "1.1 >1.1.1 >1.1.2 1.2 2.1", "decimals without their top level"),
        ("1 1.1 1.2 2 2.1 3", "1 >1.1 >1.2 2 >2.1 3", "figures that are glued to their words"),
        ("3 1.1 1.2", "1.1 1.2", "a glued figure that nothing leads to"),
        ("1 2 3", "", "glued figures without decimals"),
        ("1.4.1 1.4.2", "1.4.1 1.4.2", "decimals of three places that count on, though nothing stands above them"),
        ("1.4.1 一、", "一、", "one alone"),
        ("1.1 （1） （2） 1.2 （1）", "1.1 >（1） >（2） 1.2 >（1）", "lists under decimals"),
        ("1.1 1. 2. 1.2 1. 2. 1.3 1.", "1.1 >1. >2. 1.2 >1. >2. 1.3 >1.", "figures under decimals"),
        ("Ⅰ. 一、 二、 Ⅱ. 一、", "Ⅰ. >一、 >二、 Ⅱ. >一、", "Roman above"),
        ("一、 Ⅰ. Ⅱ. 二、", "一、 >Ⅰ. >Ⅱ. 二、", "Roman below: what comes first encloses"),
        ("一、 专栏1 1. 2. 二、 专栏2 1.", "一、 >专栏1 >>1. >>2. 二、 >专栏2 >>1.", "boxes number their own items"),
        ("一、 1） 2） 二、 1）", "一、 >1） >2） 二、 >1）", "half a bracket"),
    ],
)  # fmt: skip
def test_depth_by_evidence(labels: str, nested: str, why: str) -> None:
    assert depths(lines(labels)) == nested, why


PROVISION = "第{}条 主管部门应当加强管理，落实责任。"


@pytest.mark.parametrize(
    ("source", "headings"),
    [
        ("一、任务\n（一）“节水”行动。\n一是建立台账。建好。\n二是巡查。", ["任务", "“节水”行动"]),
        ("一、任务\n（一）台账要真实。\n二是巡查。建好。", ["任务", ""]),
        (
            "第一条 水厂应当做到：\n（一）加强巡查。巡查应当有记录。\n（二）建立台账。台账应当真实。\n（三）公开信息。信息应当准确。",
            ["", "加强巡查", "建立台账", "公开信息"],
        ),
        ("第一条 水厂应当做到：\n（一）加强巡查。巡查应当有记录。\n（二）台账真实；\n（三）信息公开。", ["", "", "", ""]),
    ],
)  # fmt: skip
def test_headings_of_items(source: str, headings: list[str]) -> None:
    text = clean(source)
    nodes = [node for section in outline(text).parts[0].sections for node in section.walk()]
    assert [text.text[slice(*node.heading)] for node in nodes] == headings


def test_divisions_of_a_law() -> None:
    source = "\n".join(
        ["第一编 总则", "第一章 一般规定", PROVISION.format("一"), "第二编 分则", "第一分编 通则", "第一章 合同", "第一节 订立", PROVISION.format("二")]
    )  # fmt: skip
    assert depths(source) == "第一编 >第一章 >>第一条 第二编 >第一分编 >>第一章 >>>第一节 >>>>第二条"


def test_articles_run_on_under_the_headings_of_an_interpretation() -> None:
    source = "\n".join(
        ["一、关于管辖", *map(PROVISION.format, "一二"), "二、关于责任", *map(PROVISION.format, "三四")]
    )
    assert depths(source) == "一、 >第一条 >第二条 二、 >第三条 >第四条"


def test_items_of_an_article_begin_anew() -> None:
    items = "（一）主体合格；\n（二）材料齐全。"
    source = "\n".join([PROVISION.format("一"), items, PROVISION.format("二"), items])
    assert depths(source) == "第一条 >（一） >（二） 第二条 >（一） >（二）"


PATROL = "各镇要定期巡查，建立台账。"


@pytest.mark.parametrize(
    ("source", "headings", "why"),
    [
        (f"（一）落实巡查责任 {PATROL}\n（二）公开巡查结果 {PATROL}", ["落实巡查责任", "公开巡查结果"], "two items"),
        (f"一、工作目标　到2030年，建成水网，完善机制。\n二、重点任务\n（一）加强巡查。{PATROL}\n三、保障措施\n（一）加强领导。{PATROL}", ["工作目标", "重点任务", "加强巡查", "保障措施", "加强领导"], "one among others with a heading"),
        (f"（一）落实巡查责任　　{PATROL}\n（二）公开巡查结果　　{PATROL}", ["落实巡查责任", "公开巡查结果"], "several blanks"),
        (f"（一）落实巡查责任 {PATROL}\n（二）{PATROL}", ["", ""], "one among sentences"),
        ("（一）市水利局 负责巡查堤坝，建立台账。\n（二）市财政局 负责拨付经费，监督使用。", ["", ""], "bodies"),
        (f"（一）王小明 {PATROL}\n（二）李强 {PATROL}", ["", ""], "names of persons"),
        ("（一）各镇应当巡查 定期报送，建立台账。\n（二）各村应当巡查 定期报送，建立台账。", ["", ""], "sentences with a blank"),
        ("（一）落实 巡查 责任，各镇要定期 巡查。\n（二）公开 巡查 结果，各镇要定期 公开。", ["", ""], "blanks between all words"),
    ],
)  # fmt: skip
def test_headings_with_a_blank_for_a_stop(source: str, headings: list[str], why: str) -> None:
    text = clean(source)
    nodes = [node for section in outline(text).parts[0].sections for node in section.walk()]
    assert [text.text[slice(*node.heading)] for node in nodes] == headings, why


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        ("一、加强领导\n各地要落实。", ["1 一、 加强领导 | 各地要落"], "alone in its line"),
        ("（一）加强领导。各地要落实责任。", ["1 （一） 加强领导 | 各地要落"], "run in with a stop"),
        ("（一）加强领导：各地要落实责任。", ["1 （一） 加强领导 | 各地要落"], "run in with a colon"),
        ("一、加强领导。\n各地要落实。", ["1 一、 加强领导 | 各地要落"], "a stop, and its text below"),
        ("一、工作目标：\n1.建成体系。", ["1 一、 工作目标", "2 1. | 建成体系"], "a colon, and its sections below"),
        ("一、各地要加强领导，落实责任。", ["1 一、 | 各地要加"], "a whole sentence"),
        ("（一）建成体系；\n（二）完善机制。", ["1 （一） | 建成体系", "1 （二） | 完善机制"], "enumerated sentences"),
        ("一、总体要求（一）指导思想。坚持原则，稳步推进。\n（二）目标。建成体系。", ["1 一、 总体要求", "2 （一） 指导思想 | 坚持原则", "2 （二） 目标 | 建成体系"], "two labels in one line"),
        ("第一章 总则 第一条 为加强管理，制定本办法。", ["1 第一章 总则", "2 第一条 | 为加强管"], "chapter and article in one line"),
        ("第一条【立法目的】为加强管理，制定本办法。", ["1 第一条 【立法目的】 | 为加强管"], "a heading in brackets"),
        ("第一条（立法目的）为加强管理，制定本办法。", ["1 第一条 （立法目的） | 为加强管"], "a heading in round brackets, as drafts have it"),
        ("第一条 （立法目的） 为加强管理，制定本办法。", ["1 第一条 （立法目的） | 为加强管"], "with a blank behind them"),
        ("第一条 （已删除）", ["1 第一条 | （已删除"], "nothing but a note"),
        ("第一条（一）规划；（二）实施。", ["1 第一条 | （一）规"], "an item"),
        ("第一条 （2019年修订）为加强管理，制定本办法。", ["1 第一条 | （201"], "a note"),
        ("第一条 立法目的\n为加强管理，制定本办法。", ["1 第一条 立法目的 | 为加强管"], "a heading above its article"),
        ("一、自2024年9月1日起，撤销登记。\n特此公告。", ["1 一、 | 自202 特此公告"], "closing words are no text of a heading"),
        ("一、简化申报\n二、本公告自2021年5月1日起施行。\n特此公告。", ["1 一、 简化申报", "1 二、 | 本公告自 特此公告"], "a sentence that speaks of the document"),
        ("（一）对标先进，补齐短板。加大投入力度。", ["1 （一） 对标先进，补齐短板 | 加大投入"], "对标 opens a task"),
        ("（一）对逾期的，责令改正。加大处罚力度。", ["1 （一） | 对逾期的"], "对 opens a case"),
        ("（1）排查煤矿；\n（2）排查道路。\n三要严格问责。", ["1 （1） | 排查煤矿", "1 （2） | 排查道路 三要严格"], "the last item of a list"),
        ("一、增加一条作为第三条：“甲。”\n二、核定投资5万元，其中：绿化1万元。", ["1 一、 | 增加一条", "1 二、 | 核定投资"], "an amendment, a sum and its parts"),
        ("1.建立台账，落实责任到人。各地执行。\n2.各地每月报送进展，年底汇总全年情况。", ["1 1. | 建立台账", "1 2. | 各地每月"], "the other items have no heading"),
        ("1.建立台账。各地执行。\n2.各地每月报送进展，年底汇总全年情况。", ["1 1. 建立台账 | 各地执行", "1 2. | 各地每月"], "a short one is a heading still"),
        ("1.关好门窗，断开电源。\n2.看管物品，不留现金。\n3.注意出行安全。\n祝大家假期愉快！", ["1 1. | 关好门窗", "1 2. | 看管物品", "1 3. | 注意出行 祝大家假"], "text below the last item of a list of sentences"),
        ("1.关好门窗，断开电源。\n2.注意出行安全。\n各班要传达到人。", ["1 1. | 关好门窗", "1 2. 注意出行安全 | 各班要传"], "one other item is no list"),
        ("1.申请表；\n2.公示材料；\n3.其他材料", ["1 1. | 申请表；", "1 2. | 公示材料", "1 3. | 其他材料"], "the last item of a list lost its stop"),
        ("1.各班要关好门窗，断开电源。\n2.各班要加强值班，及时报告", ["1 1. | 各班要关", "1 2. | 各班要加"], "a sentence that lost its stop"),
        ("1.关好门窗，断开电源\n2.加强值班，及时报告", ["1 1. 关好门窗，断开电源", "1 2. 加强值班，及时报告"], "all items without stops"),
        ("1.关好门窗，断开电源。\n2.其他要求\n各班要传达到人。", ["1 1. | 关好门窗", "1 2. 其他要求 | 各班要传"], "a heading without a stop is one still"),
        ("1.关好门窗，断开电源。\n2.联系方式：\n值班室电话另行公布。", ["1 1. | 关好门窗", "1 2. 联系方式 | 值班室电"], "so is one that a colon ends"),
        ("1.关好门窗。各班要检查。\n2.注意安全。\n各班要传达到人。", ["1 1. 关好门窗 | 各班要检", "1 2. 注意安全 | 各班要传"], "the items have headings"),
        ("一、同意设立园区。\n二、请你们抓好落实。\n（一）编制规划。", ["1 一、 | 同意设立", "1 二、 | 请你们抓", "2 （一） | 编制规划"], "a request"),
        ("一、请示事项。\n请批准设立园区。", ["1 一、 请示事项 | 请批准设"], "a word that begins with 请"),
        ("（一）测试场地应覆盖各种道路。包括弯道。", ["1 （一） | 测试场地"], "a norm"),
        ("（一）推进应急响应和供应保障。健全机制。", ["1 （一） 推进应急响应和供应保障 | 健全机制"], "应 in other words"),
        ("一、潮位（Tidal Level，简称 TL）：海面高度。", ["1 一、 潮位（Tidal Level，简称 TL） | 海面高度"], "a bracket makes no name long"),
        ("第一条 奖补细则如下。\n（一）申报条件\n1.在本市注册；\n2.上年盈利。\n（二）申报材料\n免申即享。\n（三）政策咨询（工作日）\n拨打热线。", ["1 第一条 | 奖补细则", "2 （一） 申报条件", "3 1. | 在本市注", "3 2. | 上年盈利", "2 （二） 申报材料 | 免申即享", "2 （三） 政策咨询（工作日） | 拨打热线"], "headings alone in their lines inside a provision"),
        ("第一条 名录如下。\n（一）东湖湿地\n（二）西湖湿地", ["1 第一条 | 名录如下", "2 （一） | 东湖湿地", "2 （二） | 西湖湿地"], "items without a text are none"),
        ("第一条 分工如下。\n（一）财政部门：负责拨付资金。\n（二）审计部门：负责监督资金。", ["1 第一条 | 分工如下", "2 （一） 财政部门 | 负责拨付", "2 （二） 审计部门 | 负责监督"], "each item names whom it speaks of"),
        ("第一条 等级如下。\n（一）甲级：九十分以上；\n（二）乙级：八十分以上。", ["1 第一条 | 等级如下", "2 （一） | 甲级：九", "2 （二） | 乙级：八"], "the items of one sentence"),
        ("第一章 总则\n一、根据有关法律，制定本规则。\n二、工作目标：保障供水。\n第二章 职责\n三、局长由两人担任。\n四、本局实行局长负责制。局长主持工作。", ["1 第一章 总则", "2 一、 | 根据有关", "2 二、 | 工作目标", "1 第二章 职责", "2 三、 | 局长由两", "2 四、 | 本局实行"], "一、 that counts on across chapters is a provision"),
        ("第一章 总则\n一、加强管理。各地要重视。\n二、完善设施。各地要投入。\n第二章 职责\n三、落实责任。各地要分工。", ["1 第一章 总则", "2 一、 加强管理 | 各地要重", "2 二、 完善设施 | 各地要投", "1 第二章 职责", "2 三、 落实责任 | 各地要分"], "with headings, as most of them have"),
        ("第一章 基础\n一、现状\n供水充足。\n第二章 任务\n二、目标\n（一）供水\n供水稳定。\n三、重点任务。建设水厂。", ["1 第一章 基础", "2 一、 现状 | 供水充足", "1 第二章 任务", "2 二、 目标", "3 （一） 供水 | 供水稳定", "2 三、 重点任务 | 建设水厂"], "of a plan some stand alone in their lines"),
        ("第一章 基础\n一、现状：供水充足。\n第二章 任务\n二、目标。供水稳定。\n（一）水量。供水稳定。\n三、保障。加强领导。", ["1 第一章 基础", "2 一、 现状 | 供水充足", "1 第二章 任务", "2 二、 目标 | 供水稳定", "3 （一） 水量 | 供水稳定", "2 三、 保障 | 加强领导"], "or before a stop"),
        ("渡口工作规则\n第一章 总则\n一、工作准则：依法行政。\n第二章 会议\n二、局长主持会议。重大事项由会议决定。\n三、本局实行全体会议制度。\n（一）会议由局长主持。\n（二）会议每年召开两次。", ["1 第一章 总则", "2 一、 | 工作准则", "1 第二章 会议", "2 二、 | 局长主持", "2 三、 | 本局实行", "3 （一） | 会议由局", "3 （二） | 会议每年"], "those of rules are sentences, however short they are"),
        ("（一）研究方向，如：水文模型。", ["1 （一） | 研究方向"], "a sentence that leads to a list"),
        ("一、、加强领导\n各地要落实。", ["1 一、、 加强领导 | 各地要落"], "a mark that stands twice"),
        ("一、 、加强领导\n各地要落实。", ["1 一、 、 加强领导 | 各地要落"], "the same with a blank between"),
        ("（一）本措施自印发之日起施行。有效期三年。", ["1 （一） | 本措施自"], "a sentence that speaks of the document"),
        ("（一）本措施的适用范围。适用于本市。", ["1 （一） 本措施的适用范围 | 适用于本"], "what it is for"),
        ("（一）财政部门负责筹措资金。按季拨付。", ["1 （一） | 财政部门"], "who answers for what"),
        ("（一）到2030年，建成水网。各地要落实。", ["1 （一） | 到203"], "a goal with its year"),
        ("一、加强领导\n（见附件）", ["1 一、 加强领导 | （见附件"], "a parenthesis is text"),
        ("一、清淤目的：\n为了行洪安全。", ["1 一、 清淤目的 | 为了行洪"], "目的 is a word"),
        ("（一）违法行为：占用河道。", ["1 （一） 违法行为 | 占用河道"], "行为 is one, too"),
        ("（一）自主创新，重点突破。各镇要落实。", ["1 （一） 自主创新，重点突破 | 各镇要落"], "自 in a word"),
        ("（一）不得占用，不得填埋。违者罚款。", ["1 （一） | 不得占用"], "but norms of one length"),
        ("（一）不得占用国家的河道。违者罚款。", ["1 （一） | 不得占用"], "a norm"),
        ("（一）请销假制度。职工要遵守。", ["1 （一） 请销假制度 | 职工要遵"], "请 in a word"),
        ("（一）用户应节水，单位应控水。违者处罚。", ["1 （一） | 用户应节"], "norms side by side"),
        ("（一）企业须报告，部门须核查。违者处罚。", ["1 （一） | 企业须报"], "the same with 须"),
        ("（一）请各县上报，请各局核实。逾期不候。", ["1 （一） | 请各县上"], "or with 请"),
        ("（一）符合条件，可以申请。逾期不候。", ["1 （一） | 符合条件"], "or with 可"),
        ("（一）未完成年度目标的。违者处罚。", ["1 （一） | 未完成年"], "a case that ends in 目标"),
        ("（一）串通投标的。违者处罚。", ["1 （一） | 串通投标"], "or in 投标"),
        ("（一）应知悉有关情况。违者处罚。", ["1 （一） | 应知悉有"], "应 before 知悉"),
        ("（一）处罚款500元以下。从重处罚。", ["1 （一） | 处罚款5"], "a fine"),
        ("（一）任何单位必须履行保护耕地的责任。违者处罚。", ["1 （一） | 任何单位"], "a norm that ends in a name"),
        ("（一）不得存在串通的情形。违者处罚。", ["1 （一） | 不得存在"], "and one of cases"),
        ("一、同意上报的用水方案。用水由你镇安排。\n二、同意设立水站。水站由你镇管理。", ["1 一、 | 同意上报", "1 二、 | 同意设立"], "what a reply grants"),
        ("（一）强化园区要素保障，提升承载能力。各镇要落实。", ["1 （一） 强化园区要素保障，提升承载能力 | 各镇要落"], "要 in a word behind what may be a doer"),
        ("（一）完善学校应急预案，开展演练。各镇要落实。", ["1 （一） 完善学校应急预案，开展演练 | 各镇要落"], "so is 应"),
        ("（一）推动企业可持续发展，增强后劲。各镇要落实。", ["1 （一） 推动企业可持续发展，增强后劲 | 各镇要落"], "and 可"),
        ("（一）学校应对学生进行教育，定期演练。各镇要落实。", ["1 （一） | 学校应对"], "应 and 对 are two words here"),
        ("（一）建立台账，并进行管理。各镇要落实。", ["1 （一） | 建立台账"], "并 goes on"),
        ("一、同意的程序和方式\n甲。\n二、水站管理\n乙。", ["1 一、 同意的程序和方式 | 甲。", "1 二、 水站管理 | 乙。"], "what is asked is a thing"),
        ("（一）应知应会。各镇要培训。", ["1 （一） 应知应会 | 各镇要培"], "应知应会 is one, too"),
    ],
)  # fmt: skip
def test_headings(source: str, want: list[str], why: str) -> None:
    assert sections(source) == want, why


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        ("一、甲\n依照\n第三条规定的条件办理，按时完成。", "一、", "a reference at the start of a line"),
        ("一、甲\n3.5万元以下的不收费。", "一、", "a figure at the start of a line"),
        ("一、甲\n12.加强管理。", "一、", "12. opens no list"),
        ("1.甲\n2.乙\n3.2022年底前完成改造。", "1. 2. 3.", "a year behind a label"),
        ("一、甲\n1.乙\n专栏1 丙\n1.丁\n2.戊\n3.己\n2.庚\n3.辛", "一、 >1. >>专栏1 >>>1. >>>2. >>>3. >2. >3.", "a list goes on behind a box"),
        ("1.甲\n2.乙\n15.丙丙丙丙", "1. 2.", "15. does not go on from 2."),
        ("1.甲\n2.乙\n4.丁\n5.戊", "1. 2. 4. 5.", "a number may be missing"),
        ("2.1 元以下的减免\n一、甲", "一、", "2.1 needs a 2 or a 1.1"),
        ("接上页。\n4.甲\n5.乙\n6.丙\n1.丁", "4. 5. 6. 1.", "an excerpt begins in the middle"),
        ("接上页。\n4.甲\n5.乙\n7.丙", "", "figures with a gap between them count nothing"),
        ("4.甲项\n5.乙项", "", "two figures are too few to count"),
        ("3.2 万人\n甲。\n5.6 亿元\n乙。\n7.8 平方公里\n丙。", "", "broken figures"),
        ("3.8 妇女节\n5.1 劳动节\n6.1 儿童节\n甲。", "", "days"),
        ("5.1 甲项工作\n甲。\n3.2 乙项工作\n乙。\n7.3 丙项工作\n丙。", "", "figures that fall back"),
        ("上年末为\n3.5亿元\n甲。\n4.5亿元\n乙。\n5.6万亩\n丙。", "", "figures with their units"),
        ("1.3 甲项工作\n1.3.1 乙项工作\n乙。\n1.3.2 丙项工作\n丙。", "1.3 >1.3.1 >1.3.2", "one that holds its own"),
        ("2.3 甲项\n2.4 乙项\n2.5 丙项\n3.1 丁项\n3.2 戊项", "2.3 2.4 2.5 3.1 3.2", "decimals of an excerpt"),
        ("一是加强领导。\n二是落实责任。", "", "items in words"),
        ("一、将第三条修改为：“第三条 主管部门负责。\n（一）规划；\n（二）实施。”\n二、删去第五条。", "一、 二、", "quoted articles are no sections"),
        ("一、增加一条，作为：“主管部门负责。\n“第四条 企业配合。”\n二、调整序号。", "一、 二、", "each quoted paragraph with its own mark"),
        ("一、推进“放管服改革。\n（一）甲项工作\n（二）“双随机”乙项", "一、 >（一） >（二）", "a quotation never closed swallows nothing"),
    ],
)  # fmt: skip
def test_references_figures_and_quotations_are_text(source: str, want: str, why: str) -> None:
    assert depths(source) == want, why


def test_unnumbered_headings_hold_their_paragraphs() -> None:
    source = "工作开展顺利。\n主要做法\n我们坚持统筹推进。\n存在问题\n基础仍较薄弱。"
    assert sections(source) == ["1  主要做法 | 我们坚持", "1  存在问题 | 基础仍较"]


def test_captions_head_nothing() -> None:
    assert sections("体系如图所示。\n图1 水利体系结构图\n体系由三个部分组成。") == []


def test_paragraphs_stay_with_their_section_and_their_order() -> None:
    source = "导语一段。\n一、甲\n第一段。\n第二段。\n（一）乙\n第三段。\n二、丙"
    text = clean(source)
    part = outline(text).parts[0]
    assert [text.text[slice(*at)] for at in part.paragraphs] == ["导语一段。"]
    assert sections(source) == ["1 一、 甲 | 第一段。 第二段。", "2 （一） 乙 | 第三段。", "1 二、 丙"]


def test_ids_are_the_labels_on_the_way_down() -> None:
    source = "一、甲\n（三）乙\n1.丙\n1.丁\n第八条之一 主管部门应当负责。\n1.1 戊"
    ids = [
        node.id
        for top in outline(clean("一、甲\n（三）乙\n1.丙\n二、丁")).parts[0].sections
        for node in top.walk()
    ]
    assert ids == ["body/1", "body/1/3", "body/1/3/1", "body/2"]
    assert len(ids) == len(set(ids))
    again = [node.id for top in outline(clean(source)).parts[0].sections for node in top.walk()]
    assert len(again) == len(set(again)), "ids are unique, whatever the labels"


def test_a_section_ends_where_its_last_child_ends() -> None:
    source = "一、甲\n（一）乙\n文字。\n二、丙"
    text = clean(source)
    first, second = outline(text).parts[0].sections
    assert text.text[first.start : first.end] == "一、甲\n（一）乙\n文字。"
    assert first.end <= second.start


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        (
            "第一条 完善规划。新建住宅配建设施。\n第二条 加大投入。福彩公益金重点支持。\n第三条 培养人才。培训护理员500人。\n第四条 本措施自2023年1月1日起施行，有效期5年。",
            ["完善规划", "加大投入", "培养人才", ""],
            "the articles of a policy, all but the last",
        ),
        (
            "第一条 为了节水，制定本办法。\n第二条 本市用水适用本办法。\n第三条 节水人人有责。鼓励举报。\n第四条 禁止浪费。违者处罚款。",
            ["", "", "", ""],
            "the articles of a law are sentences, some of them short",
        ),
    ],
)
def test_articles_have_headings_where_most_have(source: str, want: list[str], why: str) -> None:
    text = clean(source)
    [part] = outline(text).parts
    assert [text.text[slice(*node.heading)] for node in part.sections] == want, why


def test_portions_hold_what_han_numerals_begin_anew_in() -> None:
    text = clean(
        "第一部分　发展基础\n一、成效\n规模扩大。\n第二部分　总体思路\n一、目标\n规模再扩大。\n第二部分的任务另行安排。"
    )
    [part] = outline(text).parts
    assert [[child.number for child in node.children] for node in part.sections] == [[1], [1]]


@pytest.mark.parametrize("label", ["（1）、", "（1）．", "（1）"])
def test_a_number_in_brackets_may_have_a_mark_behind_it(label: str) -> None:
    text = clean(f"一、任务\n{label}企业开办。实行一窗受理。")
    [section] = outline(text).parts[0].sections[0].children
    assert text.text[slice(*section.heading)] == "企业开办"


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        (
            "第1章 总则\n甲部门负责数据汇聚。第2章 总体架构\n乙部门负责。",
            ["1 第1章 总则 | 甲部门负", "1 第2章 总体架构 | 乙部门负"],
            "a chapter",
        ),
        (
            "一、基础\n（一）网络\n网络覆盖全市。（二）算力\n算力规模翻番。二、应用\n应用丰富。",
            ["1 一、 基础", "2 （一） 网络 | 网络覆盖", "2 （二） 算力 | 算力规模", "1 二、 应用 | 应用丰富"],
            "each that goes on from the one before",
        ),
        (
            "一、基础\n网络覆盖全市。（四）算力\n算力规模翻番。",
            ["1 一、 基础 | 网络覆盖 算力规模"],
            "none that does not: it is a reference",
        ),
        ("一、基础\n覆盖全市。（一）网络，含算力\n扩容。", ["1 一、 基础 | 覆盖全市"], "no sentence"),
        ("有关单位应当执行。第九条\n其他单位参照执行。", [], "a provision has no heading"),
    ],
)
def test_a_heading_may_have_lost_the_line_end_before_it(source: str, want: list[str], why: str) -> None:
    assert sections(source) == want, why


@pytest.mark.parametrize(
    ("first", "second"),
    [("任务一：", "任务二："), ("步骤1：", "步骤2："), ("（A）", "（B）"), ("a）", "b）")],
)
def test_labels_without_a_customary_place_hold_what_comes_behind_the_first(first: str, second: str) -> None:
    source = f"{first}优化流程\n（一）某项工作\n（二）某项工作\n{second}加强监管\n（一）某项工作"
    assert depths(source) == f"{first} >（一） >（二） {second} >（一）"
