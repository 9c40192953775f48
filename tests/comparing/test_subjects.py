"""What identifies a figure, which figures are one, and which way they went."""

from __future__ import annotations

import pytest

from planparse.api import extract_text
from planparse.comparing import diff_text
from planparse.comparing.changes.subjects import Subjects
from planparse.model.diff import TargetChange

from .items import version

TITLE = "云泽市渡口管理办法\n"


def changes(old: str, new: str) -> list[TargetChange]:
    return diff_text(f"{TITLE}第九条 {old}\n", f"{TITLE}第九条 {new}\n").targets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("私设渡口的，处五千元罚款。", [("fine", "", "", "私设渡口")]),
        (
            "私设渡口的，对单位处五万元罚款，对直接负责的主管人员处五千元罚款。",
            [("fine", "unit", "", "私设渡口"), ("fine", "person", "", "私设渡口")],
        ),
        (
            "私设渡口的，处五千元罚款；情节严重的，处二万元罚款。",
            [("fine", "", "", "私设渡口"), ("fine", "", "serious", "私设渡口")],
        ),
        (
            "超载的，处一千元罚款；拒不改正或者情节严重的，处五千元罚款。",
            [("fine", "", "", "超载"), ("fine", "", "serious", "超载")],
        ),
        (
            "备案时提供虚假材料情节严重的，五年内不得从事渡运。",
            [("disqualification", "", "serious", "备案时提供虚假材料")],
        ),
        # Behind a crime the slight case is the plain one; what is done stands before its case.
        (
            "妨碍渡口检查，造成严重后果的，依法追究刑事责任；情节较轻的，处十日以下拘留。",
            [("detention", "", "", "妨碍渡口检查")],
        ),
        (
            "超载的，处一千元罚款；情节较轻的，处二百元罚款。",
            [("fine", "", "", "超载"), ("fine", "", "slight", "超载")],
        ),
        (
            "超载的，处一千元罚款，逾期不改正的，处五千元罚款。",
            [("fine", "", "", "超载"), ("fine", "", "uncorrected", "超载")],
        ),
        (
            "倒卖船票的，并处违法所得二倍罚款；没有违法所得的，处一万元罚款。",
            [("multiple", "", "", "倒卖船票"), ("fine", "", "no gain", "倒卖船票")],
        ),
        (
            "逾期不缴纳的，每日按应缴数额的百分之三加处罚款。",
            [("daily fine", "", "uncorrected", "逾期不缴纳")],
        ),
        ("殴打船员的，处五日以下拘留。", [("detention", "", "", "殴打船员")]),
        ("凿沉渡船的，处三年以下有期徒刑。", [("imprisonment", "", "", "凿沉渡船")]),
        ("超载的，责令停业整顿三个月。", [("suspension", "", "", "超载")]),
        ("伪造证书的，三年内不得再次申请。", [("disqualification", "", "", "伪造证书")]),
        ("许可证有效期为三年。", [("validity", "", "", "")]),
        ("航行日志的保存期限不得少于二年。", [("term", "", "", "")]),
        ("海事机构应当在三十日内作出决定。", [("time limit", "", "", "")]),
        ("年满六十周岁的旅客免费。", [("age", "", "", "")]),
        ("载客三十人以上的渡船应当配备船医。", [("threshold", "", "", "")]),
    ],
)
def test_the_identity_of_a_figure(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    whole = f"{TITLE}第九条 {text}\n"
    subjects = Subjects(version(whole))
    found = [subjects.of(item) for item in extract_text(whole).requirements]
    assert [(it.kind, it.who, it.tier, it.conduct) for it in found] == expected
    assert all(it.subject.article == "第九条" for it in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "有下列行为之一的，处以罚款：\n（一）超载的；\n（二）夜间无灯航行的；\n（三）伪造日志的。\n"
                "有前款第一项至第二项行为的，处一千元罚款；情节严重的，处三千元罚款；有前款第（三）项行为的，处五千元罚款。"
            ),
            [
                ("fine", "", "", "超载；夜间无灯航行"),
                ("fine", "", "serious", "超载；夜间无灯航行"),
                ("fine", "", "", "伪造日志"),
            ],
        ),
        (
            (
                "有下列行为之一的，处以罚款：\n（一）超载的；\n（二）伪造日志的。\n"
                "企业有前款所列行为之一的，处五千元罚款；个体工商户有前款第二项行为的，处一千元罚款。"
            ),
            [("fine", "unit", "", "超载；伪造日志"), ("fine", "household", "", "伪造日志")],
        ),
        # No item is named, or there is none of that number.
        ("船员超载的，处一千元罚款。船员有前款行为的，对其所属单位处五千元罚款。", None),
        ("有下列行为之一的，处以罚款：\n（一）超载的。\n有前款第二项行为的，处一千元罚款。", None),
    ],
)
def test_a_penalty_behind_a_list_is_for_the_items_that_it_names(
    text: str, expected: list[tuple[str, str, str, str]] | None
) -> None:
    whole = f"{TITLE}第九条 {text}\n"
    subjects = Subjects(version(whole))
    found = [subjects.of(item) for item in extract_text(whole).requirements]
    if expected is None:
        assert not any(it.cases for it in found)
    else:
        assert [(it.kind, it.who, it.tier, it.subject.conduct) for it in found] == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # A ceiling, a floor, both; each bound by itself.
        ("超载的，处一千元以下罚款。", "超载的，处五千元以下罚款。", [(["raised"], None, 4000)]),
        (
            "超载的，处一千元以上五千元以下罚款。",
            "超载的，处一千元以上一万元以下罚款。",
            [(["raised"], 0, 5000)],
        ),
        (
            "超载的，处一千元以上五千元以下罚款。",
            "超载的，处二千元以上三千元以下罚款。",
            [(["raised", "lowered"], 1000, -2000)],
        ),
        ("超载的，处五千元罚款。", "超载的，处五千元以下罚款。", [(["lowered"], None, 0)]),
        ("超载的，处十日以下拘留。", "超载的，处五日以下拘留。", [(["lowered"], None, -5)]),
        # The only sum of an article is the same, however it is counted; no other kinds, cases and persons are.
        ("超载的，处违法所得二倍罚款。", "超载的，处二千元罚款。", [(["unit"], None, None)]),
        (
            "超载的，处十日以下拘留。",
            "超载的，处二千元罚款。",
            [(["dropped"], None, None), (["added"], None, None)],
        ),
        (
            "超载的，处五千元罚款。",
            "超载的，处一千元罚款；情节严重的，处五千元罚款。",
            [(["lowered"], -4000, -4000), (["added"], None, None)],
        ),
        (
            "超载的，对单位处五千元罚款。",
            "超载的，对个人处五千元罚款。",
            [(["dropped"], None, None), (["added"], None, None)],
        ),
        ("泊位费不高于三十元。", "泊位费不高于五十元。", [(["raised"], None, 20)]),
        ("保修期为一年。", "保修期为六个月。", [(["lowered"], -6, -6)]),
        ("保修期为一年。", "保修期为十二个月。", []),
        # A bound of a range that went or came, and how long nothing is done.
        ("渡口理事会设理事，其成员为三人至九人。", "渡口理事会成员为三人以上。", [(["loosened"], 0, None)]),
        ("渡口理事会成员为三人以上。", "渡口理事会设理事，其成员为三人至九人。", [(["tightened"], 0, None)]),
        (
            "申请人注册资本为一百万元以上。",
            "申请人分支机构的营运资本为五十万元以上。",
            [(["dropped"], None, None), (["added"], None, None)],
        ),
        (
            "渡口公司理事会其成员为三人至九人。",
            "渡口公司监事会成员为三人以上。",
            [(["dropped"], None, None), (["added"], None, None)],
        ),
        ("渡运记录应当保存二年。", "渡运记录应当至少保存二年。", []),
        ("渡运记录应当保存二年。", "渡运记录应当保存二年以上。", [(["loosened"], 0, None)]),
        ("自通知之日起满十日未答复的，视为同意。", "自通知之日起十日内未答复的，视为同意。", []),
        ("自通知之日起十日内未答复的，视为同意。", "自通知之日起逾十日未答复的，视为同意。", []),
        ("满三十日未检修的，责令改正。", "不满三十日未检修的，责令改正。", [(["reversed"], None, None)]),
        ("少于三十日不报告的，不予处罚。", "超过三十日不报告的，不予处罚。", [(["reversed"], None, None)]),
        ("三十日以下未报告的，责令改正。", "三十日以上未报告的，责令改正。", [(["reversed"], None, None)]),
        ("不满三十日未移交的，责令改正。", "三十日以上未移交的，责令改正。", [(["reversed"], None, None)]),
        # A ceiling, and a floor of what is no term, are told wherever their word stands.
        ("渡运记录应当保存二年。", "渡运记录应当至多保存二年。", [(["loosened"], None, 0)]),
        ("渡口每班至多安排三人。", "渡口每班安排三人。", [(["tightened"], None, 0)]),
        ("渡口最多设置三人。", "渡口设置三人。", [(["tightened"], None, 0)]),
        ("渡船至多配备救生衣十件。", "渡船配备救生衣十件。", [(["tightened"], None, 0)]),
        ("渡船至少配备救生衣十件。", "渡船配备救生衣十件。", [(["tightened"], 0, None)]),
        # What is counted otherwise is another threshold.
        (
            "两个以上企业设立的渡口公司，应当有船员代表。其他渡口公司可以有船员代表。",
            "渡口公司可以有船员代表。船员三百人以上的渡口公司，应当有船员代表。",
            [(["dropped"], None, None), (["added"], None, None)],
        ),
        # What came of it and how grave it was are two cases; of two that 或者 joins it is the graver one.
        (
            "超载的，责令改正，造成严重后果的，处二万元以下罚款。",
            "超载的，给予警告；造成事故或者其他严重后果的，对单位处五万元以下罚款；情节严重的，对单位处九万元以下罚款。",
            [(["raised"], None, 30000), (["added"], None, None)],
        ),
        (
            "超载的，责令改正；情节严重的，处二万元以下罚款。",
            "超载的，给予警告或者处一万元以下罚款；情节严重或者逾期未改正的，处五万元以下罚款。",
            [(["raised"], None, 30000), (["added"], None, None)],
        ),
        # The fine for the items of a list is none for what stands behind them.
        (
            (
                "有下列行为之一的，造成严重后果的，处五万元以上五十万元以下罚款：\n（一）私自摆渡的；\n（二）超载的。\n"
                "污损航标的，给予警告，可以处罚款。"
            ),
            (
                "有下列行为之一的，造成严重后果的，给予警告：\n（一）私自摆渡的；\n（二）超载的。\n"
                "污损航标的，给予警告，可以处五百元以下罚款。"
            ),
            [(["dropped"], None, None), (["added"], None, None)],
        ),
    ],
)
def test_which_way_a_requirement_went(
    old: str, new: str, expected: list[tuple[list[str], float | None, float | None]]
) -> None:
    found = changes(old, new)
    assert sorted((it.kinds, it.floor, it.ceiling) for it in found if it.old and it.new) == sorted(
        row for row in expected if row[0] not in (["added"], ["dropped"])
    )
    assert sorted(it.kinds[0] for it in found if not (it.old and it.new)) == sorted(
        row[0][0] for row in expected if row[0] in (["added"], ["dropped"])
    )


def test_a_change_says_why() -> None:
    (change,) = changes("超载的，处一千元以下罚款。", "超载的，处五千元以下罚款。")
    assert change.because is not None
    assert (change.because.rule, change.because.old, change.because.new) == (
        "penalty",
        "一千元以下",
        "五千元以下",
    )
    assert change.direction == "ceiling"
    assert change.subject is not None
    assert (change.subject.kind, change.subject.conduct) == ("fine", "超载")


def test_by_what_a_fine_is_counted_is_told_of_each_article() -> None:
    """Whatever another article counts its fine by."""
    frame = "第九条 超载的，没收违法所得；违法所得五千元以上的，并处五千元罚款。\n第十条 倒卖船票的，没收违法所得{0}。\n"
    old, new = (frame.format(text) for text in ("", "；违法所得五千元以上的，并处二千元罚款"))
    found = diff_text(TITLE + old, TITLE + new).targets
    assert sorted((it.kinds[0], it.new.text) for it in found if it.new) == [
        ("added", "二千元"),
        ("added", "五千元以上"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "delta"),
    [
        ("赤字率比上年降低0.4个百分点", "赤字率比上年提高0.2个百分点", 0.6),
        ("煤炭消费量下降2%", "煤炭消费量下降5%", -3),
        ("煤炭消费量下降2%", "煤炭消费量增长1%", 3),
    ],
)
def test_moves_carry_their_sign(old: str, new: str, delta: float) -> None:
    (change,) = diff_text(f"一、预期目标\n2023年，{old}。\n", f"一、预期目标\n2023年，{new}。\n").targets
    assert (change.kinds, change.delta) == (["raised" if delta > 0 else "lowered"], delta)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("下降5%—8%", "下降5%以上", ("loosened", 0, None)),
        ("下降5%—8%", "下降8%以内", ("loosened", None, 0)),
        ("下降5%以上", "下降5%—8%", ("tightened", 0, None)),
        ("下降5%—8%", "下降6%以上", ("tightened", -1, None)),
        ("下降5%—8%", "下降5%—10%", ("lowered", 0, -2)),
        ("下降5%—8%", "增长5%以上", ("raised", 10, None)),
        ("增长5%—8%", "增长5%以上", ("loosened", 0, None)),
    ],
)
def test_bounds_of_what_shrinks_are_those_that_are_printed(
    old: str, new: str, expected: tuple[str, float | None, float | None]
) -> None:
    (change,) = diff_text(*(f"一、预期目标\n到2025年，渡口事故{said}。\n" for said in (old, new))).targets
    assert (change.kinds[0], change.floor, change.ceiling) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("公用经费压减5%", "公用经费压减到5%"),
        ("用水总量减少2亿立方米", "用水总量控制在8亿立方米以内"),
        ("城镇登记失业率4%以内", "城镇调查失业率5.5%以内"),
    ],
)
def test_what_is_not_compared(old: str, new: str) -> None:
    found = diff_text(f"一、预期目标\n2023年，{old}。\n", f"一、预期目标\n2023年，{new}。\n").targets
    assert sorted(kind for change in found for kind in change.kinds) == ["added", "dropped"]
