"""What a lead with a colon makes of the items below it: duties, cases, bans, contents."""

from __future__ import annotations

import pytest
from sentences import CODE

from planparse.extraction.acts.obligations import extract_obligations
from planparse.extraction.units import Unit


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
        ("船主应当遵守下列规定：", "不断完善值班制度；", "mandatory"),
        ("船主应当遵守下列规定：", "不定期检查缆绳；", "mandatory"),
        ("申报条件：", "近三年不得有违规记录；", "prohibited"),
        ("有下列情形之一的，暂缓登记：", "不得转让的渔船；", None),
        ("有下列情形之一的，暂缓登记：", "不予配合检查；", None),
        ("船主不得有下列行为：", "不按规定停泊；", None),
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


def test_items_below_a_ban_are_no_acts() -> None:
    text = "船主不得从事下列活动：组织夜间捕捞；使用地笼。"
    units = [
        Unit(0, 11, 1, "body/9", ("捕捞",), False, "body"),
        Unit(11, 18, 2, "body/9/1", ("捕捞", ""), False, "body"),
        Unit(18, 23, 3, "body/9/2", ("捕捞", ""), False, "body"),
    ]
    assert [item.force for item in extract_obligations(text, units)[0]] == ["prohibited"]


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
        ("船主不得有下列行为：", ["prohibited"]),
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
