"""What a lead with a colon makes of the items below it: duties, cases, bans, contents."""

from __future__ import annotations

import pytest
from sentences import CODE

from planparse.extraction.acts.obligations import extract_obligations
from planparse.extraction.units import Unit, split


def test_items_take_the_force_of_their_lead() -> None:
    text = "申请渔船登记，应当履行下列手续：填写申请表；提交船舶图纸。"
    units = [
        Unit(0, 16, 1, "body/9", ("登记",), False, "body"),
        Unit(16, 22, 2, "body/9/1", ("登记", ""), False, "body"),
        Unit(22, 29, 3, "body/9/2", ("登记", ""), False, "body"),
    ]
    assert [item.force for item in extract_obligations(text, units)[0]] == ["mandatory"] * 3


def test_items_that_are_paragraphs_set_tasks_of_their_own() -> None:
    text = "各县应切实抓好下列工作：加强渔港监管。组织检查。落实值班制度。"
    units = [
        Unit(0, 12, 1, "body/9", ("渔港",), False, "body"),
        Unit(12, 19, 2, "body/9/1", ("渔港", ""), False, "body"),
        Unit(19, 24, 2, "body/9/1", ("渔港", ""), False, "body"),
        Unit(24, 31, 3, "body/9/2", ("渔港", ""), False, "body"),
    ]
    forces = [item.force for item in extract_obligations(text, units)[0]]
    assert forces == ["mandatory", "directive", "directive", "mandatory"]


def test_norms_below_a_lead_are_borne() -> None:
    text = "奖金由县渔政机构按照下列标准发放：重量在20公斤以上的，按500元奖励；领奖凭证。"
    units = [
        Unit(0, 17, 1, "body/9", ("奖励",), False, "body"),
        Unit(17, 36, 2, "body/9/1", ("奖励", ""), False, "body"),
        Unit(36, 41, 3, "body/9/2", ("奖励", ""), False, "body"),
    ]
    assert [item.start for item in extract_obligations(text, units)[0]] == [0, 17]


def test_cases_below_a_lead_are_no_acts() -> None:
    text = "有下列情形之一的，可以延期：必须返乡探亲的；需要就医的。"
    units = [
        Unit(0, 14, 1, "body/9", ("延期",), False, "body"),
        Unit(14, 22, 2, "body/9/1", ("延期", ""), False, "body"),
        Unit(22, 28, 3, "body/9/2", ("延期", ""), False, "body"),
    ]
    assert [item.force for item in extract_obligations(text, units)[0]] == ["permitted"]


def test_cases_that_the_lead_names_before_a_semicolon_are_no_acts() -> None:
    text = "船主有下列行为之一的，责令改正；情节严重的，责令停航：承运危险货物；购置假证。"
    units = [
        Unit(0, 16, 1, "body/9", ("罚则",), False, "body"),
        Unit(16, 27, 2, "body/9", ("罚则",), False, "body"),
        Unit(27, 34, 3, "body/9/1", ("罚则", ""), False, "body"),
        Unit(34, 39, 4, "body/9/2", ("罚则", ""), False, "body"),
    ]
    assert [item.start for item in extract_obligations(text, units)[0]] == [11, 22]


def test_nouns_below_a_lead_are_no_acts() -> None:
    text = "县政府应当履行下列手续：审查登记材料；其他有关事项。"
    units = [
        Unit(0, 12, 1, "body/9", ("登记",), False, "body"),
        Unit(12, 19, 2, "body/9/1", ("登记", ""), False, "body"),
        Unit(19, 26, 3, "body/9/2", ("登记", ""), False, "body"),
    ]
    assert [item.start for item in extract_obligations(text, units)[0]] == [0, 12]


@pytest.mark.parametrize(
    ("lead", "item", "force"),
    [
        ("船主应当具备下列条件：", "具有捕捞许可；", "mandatory"),
        ("船主应当具备下列条件：", "近三年未受处罚；", "mandatory"),
        ("船主应当具备下列条件：", "年龄在六十周岁以下；", "mandatory"),
        ("船主应符合以下要求：", "合伙人符合有关规定；", "mandatory"),
        ("船主应当具备下列条件：", "在本县登记的法人；", "mandatory"),
        ("船主应当具备下列条件：", "法律、法规规定的其他条件；", "mandatory"),
        ("船主是指经营渔船的人员，应符合下列条件：", "近三年未受处罚；", "mandatory"),
        ("船主是指经营渔船的人员，包括下列人员：", "取得捕捞许可的人员；", None),
        ("船主应当提交下列材料：", "登记表三份以上；", None),
        ("船主应当具备下列条件：", "可以雇用船员；", "permitted"),
        ("船主应当具备下列条件：", "享有渔船所有权；", "mandatory"),
        ("船主享有下列权利：", "享有停泊优先权；", "permitted"),
        ("渔港应当符合下列标准：", "每港设一座灯塔，高度不低于九米；", "mandatory"),
        ("下列船主具备条件：", "具有捕捞许可；", None),
    ],
)
def test_what_a_condition_says_is_one_more_duty(lead: str, item: str, force: str | None) -> None:
    text = lead + item
    units = [
        Unit(0, len(lead), 1, "body/9", ("登记",), False, "body"),
        Unit(len(lead), len(text), 2, "body/9/1", ("登记", ""), False, "body"),
    ]
    found = [act.force for act in extract_obligations(text, units)[0] if act.start == len(lead)]
    assert found == ([force] if force else [])


@pytest.mark.parametrize(
    ("lead", "item", "force"),
    [
        ("船主应当遵守下列规定：", "网眼不小于五厘米；", None),
        ("船主应当遵守下列规定：", "不小于五厘米；", None),
        ("船主应当遵守下列规定：", "不携犬登船；", "prohibited"),
        ("船主应当做到：", "不擅自改变航线；", "prohibited"),
        ("船主应当遵守下列规定：", "不影响他人通行；", "mandatory"),
        ("船主应当具备下列条件：", "不从事客运；", "mandatory"),
        ("船主应当遵守下列规定：", "不断完善值班制度；", "mandatory"),
        ("船主应当遵守下列规定：", "不定期检查缆绳；", "mandatory"),
        ("申报条件：", "近三年不得有违规记录；", "prohibited"),
        ("有下列情形之一的，暂缓登记：", "不得转让的渔船；", None),
        ("有下列情形之一的，暂缓登记：", "不予配合检查；", None),
        ("有下列情形之一的，不予奖励：", "同一船主重复举报的，不予奖励；", "prohibited"),
        ("有下列情形之一的，不予奖励：", "经审查，裁定不予立案；", None),
        ("船主不得进入下列水域：", "不通航的河段；", None),
    ],
)
def test_what_an_item_forbids_by_itself(lead: str, item: str, force: str | None) -> None:
    text = lead + item
    units = [
        Unit(0, len(lead), 1, "body/9", ("登记",), False, "body"),
        Unit(len(lead), len(text), 2, "body/9/1", ("登记", ""), False, "body"),
    ]
    found = [act.force for act in extract_obligations(text, units)[0] if act.start >= len(lead)]
    assert found == ([force] if force else [])


def listed(lead: str, *items: str) -> list[tuple[str, str]]:
    """The acts of a lead and of the items below it, in sections of their own: the code and the words of each."""
    units, at = [], 0
    for n, words in enumerate((lead, *items)):
        section, headings = (f"body/9/{n}", ("渔港", "")) if n else ("body/9", ("渔港",))
        units += [
            Unit(at + start, at + end, n, section, headings, False, "body")
            for start, end in split(words, 0, len(words))
        ]
        at += len(words)
    text = "".join((lead, *items))
    return [(CODE[act.force], text[act.start : act.end]) for act in extract_obligations(text, units)[0]]


@pytest.mark.parametrize(
    ("lead", "item", "acts", "goals"),
    [
        ("到2033年要实现以下目标：", "渔港成为沿海开放的支撑；", "M", 1),
        ("到2033年要实现以下目标", "渔港达标率达到八成；", "M", 1),
        ("完成下列目标任务：", "新建渔港三座；", "DD", 1),
        ("主要目标是：", "开展渔港整治，达标率达到八成；", "D", 1),
        ("评估下列目标的进展：", "渔港达标率；", "D", 0),
    ],
)
def test_items_below_goals_are_goals(lead: str, item: str, acts: str, goals: int) -> None:
    text = lead + item
    units = [
        Unit(0, len(lead), 1, "body/9", ("渔港",), False, "body"),
        Unit(len(lead), len(text), 2, "body/9/1", ("渔港", ""), False, "body"),
    ]
    found = extract_obligations(text, units)
    assert "".join(CODE[act.force] for act in found[0]) == acts
    assert len(found[1]) == goals


def test_items_of_what_may_be_done_are_permitted() -> None:
    found = listed("渔政站可以采取下列措施：", "向船主调取台账；", "进入码头，了解情况；")
    assert [code for code, _ in found] == list("AAA")
    found = listed("船主可以按照下列标准扣除：", "机动渔船，扣除标准为每月800元；", "报批台账；")
    assert [code for code, _ in found] == list("ADA")
    found = listed(
        "船主可以按照下列标准领取补贴：", "建造机动渔船，每艘补贴800元；", "种植水草，每亩补贴30元；"
    )
    assert [code for code, _ in found] == list("AAA")


@pytest.mark.parametrize(
    ("lead", "item", "forces"),
    [
        ("船员享受下列优待：", "子女入学优先；", "AA"),
        ("渔政站应当保障船员享受下列待遇：", "子女入学优先；", "M"),
        ("伤残船员按照下列规定免交医疗费用：", "一级伤残的，终身免交医疗费用；", "AA"),
        ("船员免交下列费用：", "泊位费用；", "A"),
        ("下列船舶免交泊位费：", "执行救助任务的渔船；", "A"),
        ("下列人员享受优待：", "开展救助的渔民；", "A"),
        ("渔船免纳车船税，但下列船舶除外：", "按吨位征收的船舶；", "A"),
    ],
)
def test_items_of_relief_are_permitted(lead: str, item: str, forces: str) -> None:
    assert "".join(code for code, _ in listed(lead, item)) == forces


@pytest.mark.parametrize(
    ("lead", "forces"),
    [
        ("船主不得有下列行为：", "PPP"),
        ("渔港内禁止从事下列活动：", "PPP"),
        ("严禁下列损害渔港设施的行为：", "PPP"),
        ("船主应当爱护渔港，不得采用下列手段排挤同行：", "MPPP"),
        ("船主不得以下列方式逃避检查：", "PPP"),
        ("任何人不得发布含有下列内容的启事：", "PPP"),
        ("禁止实施下列欺骗性竞卖：", "PPP"),
        ("船主不得：", "PPP"),
        ("船主不得有下列情形之一：", "PPP"),
        ("不得进入下列区域：", "P"),
        ("下列人员不得登船：", "P"),
        ("有下列情形之一的，不得登船：", "P"),
        ("不得因下列情形拒绝登记：", "P"),
        ("除保护渔民的下列情形外，不得公开：", "P"),
        ("不得拖欠工资，但下列情形除外：", "P"),
        ("不得安排有下列情形的船员参加救援活动：", "P"),
        ("不得违反下列行为准则：", "P"),
        ("不得阻碍下列活动：", "P"),
        ("不得拒绝检查人员采取下列措施：", "P"),
        ("不得聘用有下列情形之一的人员：", "P"),
        ("不得为实施下列行为的人员提供船位：", "P"),
        ("不得以下列情形为由拒绝登记：", "P"),
        ("禁止有下列情形者登船：", "P"),
        ("严禁下列人员从事救援工作：", "P"),
        ("不得从事下列危害渔港的行为：", "PPP"),
    ],
)
def test_items_below_a_ban_are_banned_deeds(lead: str, forces: str) -> None:
    found = listed(lead, "擅自变更合同，或者约定船主有权拒绝检查；", "其他损害渔港的行为。")
    assert "".join(code for code, _ in found if code != "A") == forces, lead
    if forces.endswith("PPP"):
        assert found[-2:] == [
            ("P", "擅自变更合同，或者约定船主有权拒绝检查"),
            ("P", "其他损害渔港的行为"),
        ]


def test_a_banned_deed_ends_with_its_first_sentence() -> None:
    found = listed("船主不得有下列行为：", "占用航道。渔政站应当及时清理。", "夜间捕捞。")
    assert found[1:] == [("P", "占用航道"), ("M", "渔政站应当及时清理"), ("P", "夜间捕捞")]


@pytest.mark.parametrize(
    ("lead", "code"),
    [
        ("船主履行下列义务：", "M"),
        ("船主承担下列安全责任：", "M"),
        ("船主负有下列责任：", "M"),
        ("渔政站负责以下工作：", "M"),
        ("渔政站应当履行下列职责：", "M"),
        ("渔政站履行下列职责：", "D"),
        ("理事会行使下列职权：", "D"),
        ("理事会的职权是：", "D"),
        ("船主享有下列权利：", "A"),
        ("船主行使下列权利：", "A"),
        ("渔政站可以行使下列职权：", "A"),
    ],
)
def test_all_below_a_lead_of_an_office_is_of_it(lead: str, code: str) -> None:
    found = listed(lead, "检查渔船；", "本港渔船的日常管理；", "法律、法规规定的其他职责。")
    items = [(code, "检查渔船"), (code, "本港渔船的日常管理")]
    assert found == (items if lead.startswith("理事会的") else [(code, lead[:-1]), *items])


@pytest.mark.parametrize("lead", ["有关部门应当核实以下事项：", "享有许可证的船主应当核对以下事项："])
def test_what_somebody_looks_into_is_nobodys_duty(lead: str) -> None:
    assert [code for code, _ in listed(lead, "船主身份；", "泊位收入。")] == ["M"]


@pytest.mark.parametrize(("noun", "force"), [("权利", "permitted"), ("义务", "mandatory")])
def test_who_has_rights_or_duties_bears_each(noun: str, force: str) -> None:
    text = f"船员有下列{noun}：（一）检查渔船；（二）参加培训。"
    units = [Unit(*span, 1, "body/9", ("渔港",), False, "body") for span in split(text, 0, len(text))]
    found = extract_obligations(text, units)[0]
    assert [(act.force, act.actors) for act in found] == [(force, [(0, 2)])] * 2


def test_what_must_be_done_in_a_case_is_no_banned_deed() -> None:
    found = listed("禁止下列行为：", "占用泊位，确需占用的，应当报港务局批准；", "倾倒应当回收的渔网；")
    assert found == [("P", "禁止下列行为"), ("M", "应当报港务局批准"), ("P", "倾倒应当回收的渔网")]


def test_other_rights_add_nothing_though_a_character_is_doubled() -> None:
    found = listed("船主享有下列权利：", "使用泊位；", "法律、法规规定的的其他权利。")
    assert found == [("A", "船主享有下列权利"), ("A", "使用泊位")]


def test_rights_that_somebody_is_told_of_are_no_acts() -> None:
    assert listed("应当告知船主享有下列权利：", "申请听证；") == [("M", "应当告知船主享有下列权利")]


def test_each_case_has_its_own_consequence() -> None:
    found = listed("渔政站应当按照下列情形作出处理：", "材料齐全的，登记渔船；")
    assert [code for code, _ in found] == ["M", "M"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "船主不得有下列行为：（一）夜间捕捞；（二）约定船员无权休息。前款所称夜间，是指二十时以后。",
            ["P 船主不得有下列行为", "P 夜间捕捞", "P 约定船员无权休息"],
        ),
        ("船主不得：1.夜间捕捞；2.使用地笼。", ["P 船主不得", "P 夜间捕捞", "P 使用地笼"]),
        ("船主享有下列权利：（1）查阅账目；（2）选举权。", ["A 船主享有下列权利", "A 查阅账目", "A 选举权"]),
        ("船主有下列情形之一的，责令改正：（一）擅自开工；（二）提交假证。", ["M 责令改正"]),
        (
            "渔政站要做到：（一）加强巡查；（二）及时报告。",
            ["M 渔政站要做到：（一）加强巡查", "D （二）及时报告"],
        ),
    ],
)
def test_a_list_in_the_line_of_its_lead(text: str, expected: list[str]) -> None:
    units = [
        Unit(start, end, 1, "body/9", ("渔港",), False, "body") for start, end in split(text, 0, len(text))
    ]
    found = extract_obligations(text, units)[0]
    assert [f"{CODE[act.force]} {text[act.start : act.end]}" for act in found] == expected


def test_what_is_looked_into_is_listed_and_what_is_permitted_is_done() -> None:
    for lead, expected in (
        ("港务局应当审查下列事项：", "M"),
        ("港务局可以采取下列措施：", "AA"),
        ("港务局处理船员个人信息，应当采取下列措施：", "MM"),
    ):
        text = lead + "对渔船开展检查。"
        start, end = len(lead), len(text)
        units = [
            Unit(0, start, 1, "body/1", ("职责",), False, "body"),
            Unit(start, end, 2, "body/1/1", ("职责", ""), False, "body"),
        ]
        found = extract_obligations(text, units)[0]
        assert "".join(CODE[item.force] for item in found) == expected, lead


def test_below_the_name_of_an_item_stand_acts() -> None:
    text = "渔港管理包括：完善巡护台账。完善巡护台账。"
    units = [
        Unit(0, 7, 1, "body/9", ("管理",), False, "body"),
        Unit(7, 14, 2, "body/9/1", ("管理", ""), False, "body"),
        Unit(14, 21, 3, "body/9/2", ("管理", "巡护"), False, "body"),
    ]
    assert [item.start for item in extract_obligations(text, units)[0]] == [14]


@pytest.mark.parametrize(
    ("lead", "forces"),
    [
        ("城区禁止捕鱼，现将有关事项通告如下：", ["prohibited", "prohibited", "mandatory"]),
        ("船主必须登记，现就有关问题明确如下：", ["mandatory", "prohibited", "mandatory"]),
        ("船主不得进入下列水域：", ["prohibited"]),
    ],
)
def test_what_is_announced_is_read_by_itself(lead: str, forces: list[str]) -> None:
    text = lead + "严禁在港内停泊。" + "船主应当系好缆绳。"
    units, at = [], 0
    for n, words in enumerate((lead, "严禁在港内停泊。", "船主应当系好缆绳。")):
        section = f"body/9/{n}" if n else "body/9"
        units.append(
            Unit(at, at + len(words), n + 1, section, ("登记", "") if n else ("登记",), False, "body")
        )
        at += len(words)
    found = [item.force for item in extract_obligations(text, units)[0]]
    assert found[: len(forces)] == forces
