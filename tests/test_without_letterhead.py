"""Texts without a letterhead, as a reader saves the body of a page: nothing of them is taken for what a site puts around it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

import planparse
from conftest import FIXTURES
from expectations import fold, walk
from mangling import MANGLERS, paged, wrapped
from planparse.cleaning import clean

if TYPE_CHECKING:
    from planparse.model import Document

LONG = "各县要把节水放在优先位置，统筹农业、工业和城镇用水，完善用水定额，健全水价机制，推动用水方式由粗放向节约集约转变。"

PLAIN = {
    "sections": f"一、工作目标\n到2025年，全市用水总量控制在12亿立方米以内。{LONG}\n二、重点任务\n（一）推进农业节水。{LONG}\n（二）推进工业节水。{LONG}\n三、保障措施\n加强组织领导，落实工作责任。",
    "provisions": f"第一章 总则\n第一条 为了节约用水，制定本办法。\n第二条 本办法适用于本市行政区域内的用水活动。{LONG}\n第二章 管理\n第三条 用水单位应当安装计量设施。\n第四条 违反规定的，由主管部门责令改正。",
    "speech": f"同志们：\n今天我们召开全市节水工作会议，主要任务是总结工作、部署任务。\n一、认清形势\n{LONG}\n二、突出重点\n{LONG}\n谢谢大家！",
    "welcome": f"各位来宾，女士们、先生们：\n大家好！欢迎来到西陵。\n欢迎各位参加本次论坛，我代表市政府向大家表示感谢。\n一、回顾过去\n{LONG}",
    "handbook": f"指标名称：用水总量\n计量单位：亿立方米\n来源：水利统计年报\n更新日期：每年三月\n计算方法：各类用水户取用的毛水量之和。\n指标名称：节水器具普及率\n计量单位：%\n来源：抽样调查\n计算方法：节水器具数除以用水器具总数。{LONG}",
    "definitions": f"节水灌溉\n出处：灌溉技术规范\n指采用渠道防渗、管道输水等措施的灌溉方式。\n再生水\n出处：再生水分类\n指污水经处理后达到一定水质指标的水。{LONG}",
    "table first": f"| 指标 | 单位 | 2025年 |\n| 用水总量 | 亿立方米 | 12 |\n| 网站访问量 | 万次 | 30 |\n一、说明\n{LONG}\n二、来源\n来源：统计年报",
    "heading first": f"西陵节水十条\n{LONG}\n一、管住总量\n{LONG}\n二、用好水价\n{LONG}",
    "projects": f"项目名称：水厂扩建\n项目地点：东区\n时间：2024年至2026年\n主办单位：市水务集团\n项目名称：管网改造\n项目地点：全市\n时间：2025年\n主办单位：市住建局\n上述项目应当在2026年底前全部建成。{LONG}",
    "minutes": f"时间：2024年5月6日下午\n地点：市政府三楼会议室\n主持：王某\n会议听取了市水利局关于节水工作的汇报，研究了有关问题。{LONG}",
    "cases": f"案例一\n来源：东区\n做法\n建设雨水花园\n案例二\n来源：西区\n做法\n更换节水器具\n上述做法供各地学习借鉴。{LONG}",
    "standards": f"标准名称：节水型企业评价导则\n发布日期：2018-12-28\n实施日期：2019-07-01\n标准名称：用水定额编制导则\n发布日期：2008-12-30\n实施日期：2009-09-01\n企业应当执行上述标准。{LONG}",
    "steps": f"1.首页进入\n登录：政务服务网\n2.上传\n下一页\n阅读须知\n访问学者也可办理\n办结时限为五个工作日，逾期视为同意。{LONG}",
    "ends in contacts": f"一、受理范围\n{LONG}\n二、联系方式\n服务热线：12345\n地址：西陵市东大街1号\n邮编：443000\n关注微信公众号“西陵水务”",
    "ends in keys": f"一、评价内容\n{LONG}\n评价：优、良、中、差\n满意度：不低于90%\n标签：节水\n关键词：定额\n主办单位：市水利局\n承办单位：市节水办",
    "ends in a declaration": f"一、承诺事项\n{LONG}\n特别声明：申请人对材料的真实性负责\n本作品是申请人原创\n声明：以上信息属实\n隐私保护",
    "ends in a table": f"三、责任分工\n{LONG}\n相关政策\n水价政策\n水权政策\n更多内容\n实施方案.docx\n任务分解表.xlsx",
}  # fmt: skip


@cache
def _bodies() -> dict[str, str]:
    """The texts above, and the fixtures from their first paragraph or section on."""
    found = dict(PLAIN)
    for path in sorted(FIXTURES.glob("*.txt")):
        if path.stem in {"mangled-page", "pdf-text", "gb18030", "big5", "site-page"}:
            continue
        text = path.read_text("utf-8")
        part = planparse.extract_text(text).parts[0]
        first = min(
            span[0] for span in (*(p.span for p in part.paragraphs), *(s.span for s in part.sections))
        )
        found[path.stem] = text[first:]
    return found


def _lines(text: str) -> list[str]:
    return [fold(line.text) for line in clean(text).lines]


def _paragraphs(document: Document) -> list[str]:
    held = [part.paragraphs for part in document.parts]
    held += [section.paragraphs for part in document.parts for section in walk(part.sections)]
    return [fold(paragraph.text) for paragraphs in held for paragraph in paragraphs]


@pytest.mark.parametrize("name", PLAIN)
def test_no_line_is_furniture(name: str) -> None:
    assert _lines(PLAIN[name]) == [fold(line) for line in PLAIN[name].split("\n")]


@pytest.mark.parametrize("mangler", MANGLERS)
def test_no_line_is_lost_when_mangled(mangler: str) -> None:
    for name, text in _bodies().items():
        left = "\n".join(_lines(MANGLERS[mangler](text)))
        assert [line for line in _lines(text) if line not in left] == [], name


@pytest.mark.parametrize("mangler", MANGLERS)
def test_no_paragraph_is_lost_when_mangled(mangler: str) -> None:
    for name, text in _bodies().items():
        left = _paragraphs(planparse.extract_text(MANGLERS[mangler](text)))
        assert [words for words in _paragraphs(planparse.extract_text(text)) if words not in left] == [], name


@pytest.mark.parametrize("mangler", ["furnished", "on_portal", "mangled"])
@pytest.mark.parametrize("name", ["sections", "provisions", "heading first"])
def test_what_a_site_puts_around_them_goes(name: str, mangler: str) -> None:
    """The page names the text by its first line: that goes where it stands again."""
    assert _lines(MANGLERS[mangler](PLAIN[name])) == _lines(PLAIN[name])


@pytest.mark.parametrize("width", [20, 30, 40])
def test_lines_broken_hard_are_joined(width: int) -> None:
    for name, text in _bodies().items():
        if name in ("joint-notice", "indicator-tables", "ministry-order"):  # printed in columns
            continue
        was, now = planparse.extract_text(text), planparse.extract_text(paged(wrapped(text, width)))
        assert _outline(now) == _outline(was), name


def _outline(document: Document) -> list[tuple[str, str, int, str, str, bool]]:
    return [
        (part.kind, section.id, section.level, fold(section.label), fold(section.heading), section.run_in)
        for part in document.parts
        for section in walk(part.sections)
    ]
