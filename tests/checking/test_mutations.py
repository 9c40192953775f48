"""Damage done to clean documents is found: with the right code, at the right place.

Each case takes a fixture, puts ``new`` in the place of ``old`` and expects a finding of ``code`` that begins where ``at``
stands in the damaged text, and that the undamaged fixture does not have.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from planparse.checking import Finding, check_source
from planparse.reading.source import from_text

FIXTURES = Path(__file__).parents[2] / "fixtures"


class Damage(NamedTuple):
    name: str
    fixture: str
    old: str
    new: str
    code: str
    at: str


PLAN, RULES_, TOURISM, JOINT, TABLES = (
    "notice-with-plan",
    "regulation",
    "plan-with-contents",
    "joint-notice",
    "indicator-tables",
)

DAMAGES = (
    # structure
    Damage("a heading deleted", PLAN, "二、总体要求\n", "", "PP101", "三、重点任务"),
    Damage("an article's label deleted", RULES_, "第八条　", "", "PP101", "第九条"),
    Damage("a chapter numbered too high", RULES_, "第三章　安全", "第四章　安全", "PP101", "第四章　安全航行"),
    Damage("an item deleted", RULES_, "（二）水位超过警戒水位的；\n", "", "PP101", "（三）渡工饮酒"),
    Damage("a number used twice", PLAN, "四、保障措施", "三、保障措施", "PP102", "三、保障措施"),
    Damage("a chapter used twice", TOURISM, "第三节　提升服务质量\n", "第二节　提升服务质量\n", "PP102", "第二节　提升服务质量\n"),
    Damage("two headings swapped", RULES_, "第三章　安全航行|第四章　法律责任", "第四章　安全航行|第三章　法律责任", "PP103", "第四章　安全航行"),
    Damage("two sections swapped", PLAN, "（一）指导思想|（二）基本原则", "（二）指导思想|（一）基本原则", "PP103", "（二）指导思想"),
    Damage("a mark behind a bracket", PLAN, "（三）推进数字", "（三）、推进数字", "PP107", "（三）、推进数字"),
    Damage("a section emptied", PLAN, "坚持以基层为重点，以改革创新为动力，把更多资源下沉到乡村，努力为农村居民提供公平可及、系统连续的医疗服务。\n", "", "PP111", "指导思想"),
    Damage("a wrong count announced", RULES_, "应当遵守以下规定：", "应当遵守以下两项规定：", "PP112", "以下两项规定"),
    Damage("a list lost", RULES_, "（一）风力超过六级或者能见度不足300米的；\n\n（二）水位超过警戒水位的；\n\n（三）渡工饮酒后驾驶的；\n\n（四）法律、法规规定的其他情形。\n", "", "PP113", "下列情形之一的，禁止开航："),
    Damage("a heading renamed, not its entry", TOURISM, "第三章　重点任务	9", "第三章　主要任务	9", "PP114", "第三章　主要任务	9"),
    Damage("an entry lost", TOURISM, "第四章　保障措施	20\n", "", "PP115", "保障措施\n\n各县"),
    Damage("a stop behind a heading", PLAN, "（一）完善服务网络\n", "（一）完善服务网络。\n", "PP116", "。\n\n1.优化"),
    Damage("a paragraph pasted twice", TOURISM, "展望2035年，文化旅游业综合竞争力进入全省前列。\n", "展望2035年，文化旅游业综合竞争力进入全省前列。\n\n展望2035年，文化旅游业综合竞争力进入全省前列。\n", "PP119", "展望2035年，文化旅游业综合竞争力进入全省前列。\n\n第三章"),
    # letterhead
    Damage("the document number lost", PLAN, "岚政办发〔2022〕17号\n", "", "PP201", "云岚省人民政府办公厅关于印发"),
    Damage("other brackets in the number", PLAN, "岚政办发〔2022〕17号", "岚政办发[2022]17号", "PP202", "[2022]"),
    Damage("a padded serial number", PLAN, "〔2022〕17号", "〔2022〕017号", "PP203", "017号"),
    Damage("a number of a later year", PLAN, "岚政办发〔2022〕17号", "岚政办发〔2024〕17号", "PP204", "岚政办发〔2024〕"),
    Damage("the title lost", PLAN, "云岚省人民政府办公厅关于印发云岚省\n“十四五”乡村医疗服务能力提升规划的通知\n", "", "PP205", "岚政办发"),
    Damage("a title cut down to its issuers", JOINT, "关于做好农村义务教育学生校车服务\n有关工作的通知\n\n", "", "PP206", "北汀省教育厅　北汀省财政厅　北汀省公安厅\n北教"),
    Damage("the recipients lost", PLAN, "各市（州）人民政府，省政府各委、办、厅、局：\n", "", "PP208", "云岚省人民政府办公厅关于印发"),
    Damage("the date lost", JOINT, "2023年5月16日\n", "", "PP210", "北汀省教育厅　　　　北汀省财政厅"),
    Damage("a date that is none", PLAN, "2022年3月18日", "2022年2月30日", "PP211", "2022年2月30日"),
    Damage("a padded date", PLAN, "2022年3月18日", "2022年03月18日", "PP212", "2022年03月18日"),
    Damage("an annex lost", JOINT, "附件2\n\n校车需求汇总表\n", "", "PP214", "校车需求汇总表\n\n北汀省教育厅　　"),
    Damage("an annex not announced", JOINT, "\n　　　2．校车需求汇总表", "", "PP215", "附件2\n"),
    Damage("an annex announced under another name", JOINT, "2．校车需求汇总表", "2．校车需求统计表", "PP216", "校车需求汇总表\n\n|"),
    # text
    Damage("a bracket lost", PLAN, "执业（助理）医师", "执业（助理医师", "PP301", "（助理医师"),
    Damage("a quotation mark lost", PLAN, "“十三五”时期", "“十三五时期", "PP302", "“十三五时期"),
    Damage("a title mark lost", PLAN, "和《云岚省国民经济", "和云岚省国民经济", "PP303", "》（岚政发〔2021〕6号"),
    Damage("a narrow comma", PLAN, "11860个，乡村医生", "11860个,乡村医生", "PP311", ",乡村医生"),
    Damage("wide figures", PLAN, "卫生院1042所", "卫生院１０４２所", "PP312", "１０４２所"),
    Damage("a gloss put in", PLAN, "全省乡村医疗条件", "全省乡村医(yī)疗条件", "PP315", "(yī)"),
    Damage("a character lost", PLAN, "设备老化", "设\ufffd老化", "PP316", "\ufffd老化"),
    Damage("a zero-width space", PLAN, "设备老化", "设备\u200b老化", "PP320", "\u200b老化"),
    Damage("a comma doubled", PLAN, "就医需要，根据", "就医需要，，根据", "PP331", "，，根据"),
    Damage("a word doubled", PLAN, "工作要点，并于", "工作要点，并于必须必须", "PP332", "必须必须"),
    # targets
    Damage("a date shifted into the past", PLAN, "2023年底前实现", "2021年底前实现", "PP403", "2021年底前"),
    Damage("a share above 100 %", PLAN, "开放率达到95%", "开放率达到105%", "PP406", "105%"),
    Damage("a value unlike the table's", TABLES, "185亿立方米以内", "175亿立方米以内", "PP410", "175亿立方米以内"),
    Damage("a rise to less", PLAN, "3.1张提高到4.2张", "3.1张提高到2.1张", "PP411", "2.1张"),
    Damage("a deadline that is no day", JOINT, "2023年7月31日前", "2023年6月31日前", "PP412", "2023年6月31日"),
    Damage("a period turned round", TOURISM, "规划期限为2021年至2025年", "规划期限为2025年至2021年", "PP413", "2025年至2021年"),
    Damage("a plan with other years", PLAN, "“十四五”期间，免费", "“十四五”时期（2021—2026年），免费", "PP414", "2021—2026年"),
    Damage("a share without its unit", PLAN, "执业（助理）医师占比不低于45%", "执业（助理）医师占比不低于45", "PP401", "45，培训"),
    # references
    Damage("a citation of no article", RULES_, "本办法第六条第二款", "本办法第二十六条第二款", "PP501", "本办法第二十六条"),
    Damage("a citation of no clause", RULES_, "本办法第六条第二款", "本办法第六条第四款", "PP502", "本办法第六条第四款"),
    Damage("a citation of no item", RULES_, "本办法第十一条第一项", "本办法第十一条第七项", "PP503", "本办法第十一条第七项"),
    Damage("a citation of no annex", JOINT, "见附件2）", "见附件3）", "PP505", "附件3）"),
    Damage("another name for itself", PLAN, "制定本规划", "制定本办法", "PP515", "本办法"),
    Damage("a citation of the future", PLAN, "岚政发〔2021〕6号", "岚政发〔2023〕6号", "PP516", "〔2023〕6号"),
)  # fmt: skip


@cache
def text_of(fixture: str) -> str:
    return (FIXTURES / f"{fixture}.txt").read_text("utf-8")


def findings(text: str) -> list[Finding]:
    return check_source(from_text(text, "x.txt"))


@cache
def known(fixture: str) -> frozenset[tuple[str, str]]:
    return frozenset((found.code, found.fingerprint) for found in findings(text_of(fixture)))


def damaged(damage: Damage) -> str:
    text = text_of(damage.fixture)
    for old, new in zip(damage.old.split("|"), damage.new.split("|"), strict=True):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_damage_is_found(damage: Damage) -> None:
    text = damaged(damage)
    new = [f for f in findings(text) if (f.code, f.fingerprint) not in known(damage.fixture)]
    places = [(f.code, text[f.span[0] : f.span[0] + len(damage.at)]) for f in new]
    assert (damage.code, damage.at) in places, places


def test_there_are_many_kinds() -> None:
    assert len({damage.code for damage in DAMAGES}) >= 30


@pytest.mark.parametrize("fixture", [PLAN, RULES_, TOURISM, JOINT, TABLES])
def test_the_fixtures_have_no_errors_to_begin_with(fixture: str) -> None:
    assert [f for f in findings(text_of(fixture)) if f.severity.word == "error"] == []
