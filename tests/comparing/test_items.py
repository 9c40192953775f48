"""Targets, obligations, references and letterhead: which change is called what."""

from __future__ import annotations

from typing import Any

import pytest

from planparse.api import extract_text
from planparse.cleaning import clean, rescript
from planparse.comparing.acts.same_act import LEAST
from planparse.comparing.differ import diff_versions
from planparse.comparing.reading_text import Version
from planparse.comparing.similar import WENT_ON, Wordings
from planparse.model import Reference
from planparse.model.diff import ObligationChange, TargetChange

from .items import act, figure, until, version

OLD = "一、目标\n绿化覆盖率达到40%，新建公园20个。\n二、任务\n各镇应当建立台账。\n"
NEW = "一、目标\n绿化覆盖率达到45%，新建公园20个。\n二、任务\n各镇应当建立台账。\n"


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ({}, {}, None),
        ({}, {"value": 45}, ["raised"]),
        ({}, {"value": 35}, ["lowered"]),
        ({"comparator": "approx"}, {"comparator": "eq"}, ["tightened"]),  # about 40 → 40
        ({"comparator": "eq"}, {"comparator": "ge"}, ["loosened"]),  # 40 → 40 or more
        ({"comparator": "approx"}, {"comparator": "ge"}, ["tightened"]),  # may not fall short any more
        ({"comparator": "ge"}, {"comparator": "gt"}, ["tightened"]),
        ({"comparator": "ge"}, {"comparator": "le"}, ["reversed"]),
        (
            {"value": (40, 50), "comparator": "range"},
            {"value": (44, 46), "comparator": "range"},
            ["tightened"],
        ),
        ({"value": (40, 50), "comparator": "range"}, {"value": (45, 55), "comparator": "range"}, ["raised"]),
        ({"value": (20, 30), "comparator": "range"}, {"value": 20}, ["lowered"]),
        ({"deadline": until(2025)}, {"deadline": until(2023)}, ["earlier"]),
        ({"deadline": until(2025)}, {"deadline": until(2030)}, ["later"]),
        ({"deadline": None}, {"deadline": until(2030)}, ["earlier"]),  # a limit where there was none
        ({"unit": "%"}, {"unit": "百分点"}, ["unit"]),
        ({"deadline": until(2025)}, {"value": 45, "deadline": until(2030)}, ["raised", "later"]),
    ],
)
def test_what_became_of_a_target(
    before: dict[str, Any], after: dict[str, Any], kinds: list[str] | None
) -> None:
    plain: dict[str, Any] = {"value": 40, "unit": "%"}
    diff = diff_versions(
        version(OLD, targets=[figure(OLD, "40%", "绿化覆盖率", **(plain | before))]),
        version(NEW, targets=[figure(NEW, "45%", "绿化覆盖率", **(plain | after))]),
    )
    assert [change.kinds for change in diff.targets] == ([kinds] if kinds else [])


def test_a_difference_has_its_size_and_share() -> None:
    diff = diff_versions(
        version(OLD, targets=[figure(OLD, "40%", "绿化覆盖率", 40, unit="%")]),
        version(NEW, targets=[figure(NEW, "45%", "绿化覆盖率", 45, unit="%")]),
    )
    assert (diff.targets[0].delta, diff.targets[0].percent) == (5, 12.5)


def test_targets_added_and_dropped_and_those_that_have_nothing_in_common() -> None:
    diff = diff_versions(
        version(OLD, targets=[figure(OLD, "40%", "绿化覆盖率", 40, unit="%")]),
        version(NEW, targets=[figure(NEW, "20个", "公园", 20, unit="个")]),
    )
    assert sorted(change.kinds[0] for change in diff.targets) == ["added", "dropped"]


def test_two_figures_of_one_sentence_keep_their_partners() -> None:
    old = "一、目标\n城区绿化覆盖率达到40%，乡镇绿化覆盖率达到30%。\n"
    new = "一、目标\n乡镇绿化覆盖率达到35%，城区绿化覆盖率达到45%。\n"
    diff = diff_versions(
        version(
            old, targets=[figure(old, "40%", "城区绿化覆盖率", 40), figure(old, "30%", "乡镇绿化覆盖率", 30)]
        ),
        version(
            new, targets=[figure(new, "35%", "乡镇绿化覆盖率", 35), figure(new, "45%", "城区绿化覆盖率", 45)]
        ),
    )
    assert {change.new.indicator: change.delta for change in diff.targets if change.new} == {
        "乡镇绿化覆盖率": 5,
        "城区绿化覆盖率": 5,
    }


FAR = "一、财政\n{0}\n二、投资\n修桥铺路。\n三、教育\n办好学校。\n"
AWAY = "一、教育\n办好学校。\n二、其他\n植树造林，防沙治沙。\n三、收支\n{0}\n"


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (("修建农村公路", {}), ("修建农村公路", {}), ["raised"]),
        (("专项债券", {}), ("地方专项债券", {}), ["dropped", "added"]),  # too short to be told by half a name
        (("中小企业发展资金", {}), ("中小微企业发展资金", {}), ["raised", "indicator"]),
        (("经济增长预期目标", {}), ("国内生产总值", {}), ["raised"]),  # names of one thing
        (
            ("财政赤字", {}),
            ("财政赤字", {"change": "increase"}),
            ["dropped", "added"],
        ),  # how much, how much more
        (("用水总量", {"change": "decrease"}), ("用水总量", {"change": "increase"}), ["dropped", "added"]),
        (("市财政", {}), ("市财政", {}), ["dropped", "added"]),  # who pays says nothing of what for
    ],
)
def test_a_target_away_from_its_place_is_known_by_its_name(
    before: tuple[str, dict[str, Any]], after: tuple[str, dict[str, Any]], kinds: list[str]
) -> None:
    old, new = FAR.format("拟安排40亿元。"), AWAY.format("今年安排45亿元，用好每一分钱。")
    diff = diff_versions(
        version(old, targets=[figure(old, "40亿元", before[0], 40, unit="元", **before[1])]),
        version(new, targets=[figure(new, "45亿元", after[0], 45, unit="元", **after[1])]),
    )
    assert sorted(kind for change in diff.targets for kind in change.kinds) == sorted(kinds)


def test_a_target_that_is_said_again_is_not_another_one() -> None:
    again = OLD + "三、保障\n确保绿化覆盖率达到40%的目标实现。\n"
    twice = [figure(again, words, "绿化覆盖率", 40, unit="%") for words in ("40%", "40%的目标")]
    once = [figure(OLD, "40%", "绿化覆盖率", 40, unit="%")]
    for before, after in (
        ((again, twice), (OLD, once)),
        ((OLD, once), (again, twice)),
    ):
        diff = diff_versions(version(before[0], targets=before[1]), version(after[0], targets=after[1]))
        assert not diff.targets


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        # Read as a target once and as a rule once, it is one figure all the same.
        (OLD, NEW, {("requirement", "raised")}),
        # In another section it is another one, whatever it is called.
        (
            OLD,
            "一、目标\n新建公园20个。\n二、任务\n各镇应当建立台账，绿化覆盖率达到45%。\n",
            {("target", "dropped"), ("requirement", "added")},
        ),
    ],
)
def test_a_target_may_have_become_a_requirement(old: str, new: str, told: set[tuple[str, str]]) -> None:
    diff = diff_versions(
        version(old, targets=[figure(old, "40%", "绿化覆盖率", 40)]),
        version(new, requirements=[figure(new, "45%", "绿化覆盖率", 45)]),
    )
    assert {(change.role, *change.kinds) for change in diff.targets} == told


def test_a_requirement_is_compared_with_a_requirement_first() -> None:
    both = NEW.replace("新建公园20个", "绿化覆盖率不低于43%")
    diff = diff_versions(
        version(OLD, requirements=[figure(OLD, "40%", "绿化覆盖率", 40)]),
        version(
            both,
            targets=[figure(both, "45%", "绿化覆盖率", 45)],
            requirements=[figure(both, "43%", "绿化覆盖率", 43)],
        ),
    )
    assert {(change.role, *change.kinds) for change in diff.targets} == {
        ("requirement", "raised"),
        ("target", "added"),
    }


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("建立台账", "建立台账", []),
        ("建立台账", "建立健全台账", ["reworded"]),
        ("新建公园20个", "新建公园30个", []),  # a matter of its target
        ("处一万元以上罚款", "处五万元以上罚款", []),
        ("依照第六条处罚", "依照第五条处罚", []),  # the provision has another number
        ("建立台账", "组织义务植树活动", ["added", "dropped"]),
    ],
)
def test_acts_are_compared_by_what_is_done(before: str, after: str, kinds: list[str]) -> None:
    """Changes of force, of doers and of terms are in ``test_force``."""
    old, new = (OLD.replace("建立台账", action) for action in (before, after))
    diff = diff_versions(
        version(old, obligations=[act(old, f"各镇应当{before}", "mandatory", before)]),
        version(new, obligations=[act(new, f"各镇应当{after}", "mandatory", after)]),
    )
    assert sorted(kind for change in diff.obligations for kind in change.kinds) == kinds


def test_acts_are_told_apart_by_what_is_their_own() -> None:
    """Two acts of one pattern that many acts have are no rewording of each other."""
    common = ["健全社会保障体系", "健全社会服务体系", "健全社会安全体系", "健全公共信用体系"]
    wordings = Wordings([*common, "健全社会救助体系"], [*common, "健全社会信誉体系", "加快健全社会救助体系"])
    apart = wordings.likeness("健全社会救助体系", "健全社会信誉体系")
    alike = wordings.likeness("健全社会救助体系", "加快健全社会救助体系")
    assert apart < LEAST < alike < 1
    assert wordings.likeness("健全社会救助体系", "健全社会救助体系") == 1


def test_an_act_that_goes_on_is_the_same_act() -> None:
    old, new = (
        "做好农村公路的管护工作",
        "做好农村公路的管护工作，及时修复损毁路面，完善标志标线，清理沿线堆物",
    )
    assert Wordings([old], [new]).likeness(old, new) == WENT_ON


def reference(title: str, relation: Any = "basis", target: str | None = None) -> Reference:
    return Reference(
        id="r", section=None, text=f"《{title}》", span=(0, 1), title=title, document_number=None,
        relation=relation, target=target,
    )  # fmt: skip


def test_references_count_once_and_those_inside_the_document_not_at_all() -> None:
    diff = diff_versions(
        version(
            OLD,
            references=[reference("绿化条例"), reference("绿化条例"), reference("第三条", target="body/3")],
        ),
        version(NEW, references=[reference("园林条例"), reference("第四条", target="body/4")]),
    )
    named = [(change.kind, item.title) for change in diff.references if (item := change.new or change.old)]
    assert named == [("dropped", "绿化条例"), ("added", "园林条例")]


def test_a_reference_of_another_relation() -> None:
    diff = diff_versions(
        version(OLD, references=[reference("绿化条例")]),
        version(NEW, references=[reference("绿化条例", "repeals")]),
    )
    assert [change.kind for change in diff.references] == ["relation"]


def test_letterhead_fields_that_changed() -> None:
    head = "澄湖市园林局关于开展植树活动的通知\n澄园发〔{}〕3号\n各镇：\n现将有关事项通知如下。\n澄湖市园林局\n{}年3月1日\n"
    diff = diff_versions(version(head.format(2021, 2021)), version(head.format(2022, 2022)))
    changed = {change.field: (change.old, change.new) for change in diff.letterhead}
    assert changed["document_number"] == ("澄园发〔2021〕3号", "澄园发〔2022〕3号")
    assert changed["issued_on"] == ("2021-03-01", "2022-03-01")
    assert "title" not in changed


def test_script_makes_no_other_indicator() -> None:
    old, new = "一、目標\n綠化覆蓋率達到40%。\n", "一、目标\n绿化覆盖率达到40%。\n"
    diff = diff_versions(
        version(old, targets=[figure(old, "40%", "綠化覆蓋率", 40)]),
        version(new, targets=[figure(new, "40%", "绿化覆盖率", 40)]),
    )
    assert not diff.targets
    assert not diff.changed


ORDER = """云溪市节水办法
（{year}年3月1日公布）
第一条　供水企业应当{every}检修管网一次。
第二条　三年内，全市新建水厂{count}座。
第三条　无正当理由的，审批部门应当在{within}作出不予许可的决定；用户应当按时缴费{more}。
"""


@pytest.mark.parametrize("scripts", [(False, True), (True, True), (True, False)])
def test_script_makes_no_other_act_and_no_other_day(scripts: tuple[bool, bool]) -> None:
    texts = (
        ORDER.format(year=2019, every="每周", count=5, within="两个月内", more=""),
        ORDER.format(year=2022, every="每学期", count=6, within="三个月内", more="，逾期的，应当不予供水"),
    )

    def told(*texts: str) -> list[tuple[list[str], list[str | None]]]:
        diff = diff_versions(*(Version(extract_text(text), clean(text)) for text in texts))
        changes: list[TargetChange | ObligationChange] = [*diff.targets, *diff.obligations]
        return [
            (list(change.kinds), [side.id if side else None for side in (change.old, change.new)])
            for change in changes
        ]

    plain = told(*texts)
    assert any("later" in kinds for kinds, _ in plain)
    printed = (
        rescript(text, "traditional") if is_so else text for text, is_so in zip(texts, scripts, strict=True)
    )
    assert told(*printed) == plain
