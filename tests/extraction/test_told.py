"""What tells and what asks, in texts that do both: bulletins, commendations, speeches, answers."""

from __future__ import annotations

import pytest

import planparse

BULLETIN = "沧浪县渔港办公室关于渔港检修进度的通报"
HONOUR = "沧浪县人民政府关于表彰渔港建设先进集体的决定"
SPEECH = "在全县渔港工作会议上的讲话"
ANSWER = "关于县政协第3号提案的答复"
SUMMARY = "沧浪县渔港办公室2020年工作总结"
PLAN = "沧浪县渔港建设方案"


def codes(title: str, body: str) -> tuple[str, str]:
    """The forces, and the roles of the figures, in the order of the text."""
    found = planparse.extract_text(f"{title}\n\n{body}")
    forces = "".join(one.force[0] for one in found.obligations)
    figures = [(one.span, "T") for one in found.targets]
    figures += [(one.span, "R") for one in found.requirements]
    figures += [(one.span, "B") for one in found.baselines]
    return forces, "".join(role for _, role in sorted(figures))


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        (BULLETIN, "对渔港开展检修，完成的有17处，占总数的7.7%。", ("", "BB")),
        (BULLETIN, "近日对渔港进行跟踪督查。各单位要加强检修，6月底前修好12处。", ("m", "T")),
        (BULLETIN, "检修缓慢的有7处。\n各单位要倒排工期。\n加强巡查，确保每月检修2处。", ("md", "BT")),
        (BULLETIN, "各单位要倒排工期。\n目前，新建渔港9处，组织培训。", ("m", "B")),  # reports again
        (SUMMARY, "上半年，检修渔港5处。\n下半年：\n1.检修渔港6处。\n2.培训船员10人。", ("d", "BTT")),
        # Of these none is such a text.
        ("沧浪县关于开展表彰活动的通知", "拟表彰先进集体20个。各单位报送推荐材料3份。", ("d", "TR")),
        ("沧浪县关于报送代表建议办理情况的函", "各单位应当在3个月内答复代表。", ("m", "R")),
        ("沧浪县关于报送2020年工作总结和2021年工作计划的通知", "各单位于12月20日前报送总结2份。", ("d", "T")),
        (HONOUR, "2019年，县渔港局组织检修，培训船员300人。为此，县政府决定，授予县渔港局称号。", ("d", "B")),
        (HONOUR, "县政府决定对9个单位予以表彰，各奖励2000元。希望受表彰的单位再接再厉。", ("de", "BR")),
        (HONOUR, "确保2024年建成渡口9处。", ("", "T")),
        (HONOUR, "每学期组织演练不少于2次。", ("", "R")),
        (SPEECH, "刚才，港务局作了部署，讲得很好。\n大家要加强检修。", ("m", "")),
        (SUMMARY, "组织检修9处。下一步，加强检修，新建渔港5处。", ("d", "BT")),
        (SUMMARY + "及2021年工作计划", "组织检修9处。\n一、2021年工作计划\n新建渔港5处。", ("d", "BT")),
        (SUMMARY, "一、狠抓检修\n组织检修9处，占计划的60%。\n二、下半年打算\n新建渔港5处。", ("d", "BBT")),
        (PLAN, "组织检修9处，推进渔港建设。", ("d", "T")),  # no such kind
    ],
)
def test_a_text_that_tells_before_it_asks(title: str, body: str, expected: tuple[str, str]) -> None:
    assert codes(title, body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("县财政投入300万元，新建渔港5处，只能满足急需。", ("", "BB")),
        ("我局将推进渔港建设，新建渔港5处。", ("d", "T")),
        ("下一步，我局有以下打算：\n一是加强检修，新建渔港5处。", ("d", "T")),
        ("下一步，加强检修。\n目前，新建渔港5处，组织培训。", ("d", "B")),
        ("已建成渔港5处，下一步开工。", ("", "B")),
        ("按照《沧浪县渔港三年行动计划》，新建渔港5处。", ("", "B")),  # in a title
        ("一、下一步工作\n新建渔港5处。", ("d", "T")),
        ("一、加强检修\n组织检修，新建渔港5处。", ("", "B")),  # what was proposed
        ("一、办理情况\n组织检修，新建渔港5处。\n二、工作打算\n新建渔港3处。", ("d", "BT")),
    ],
)
@pytest.mark.parametrize("title", [ANSWER, f"{ANSWER}函"])
def test_an_answer_sets_only_what_it_promises(title: str, body: str, expected: tuple[str, str]) -> None:
    assert codes(title, f"您提出的建议收悉。\n{body}") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("加快渔港改造，新建泊位9个。", ("", "B")),  # what is going on
        ("下一步，县水务局将加快渔港改造，新建泊位9个。", ("d", "T")),
        ("局长表示，下一步加快渔港改造。一是清理航道。二是新建泊位9个。", ("dd", "T")),
        ("局长强调，渔港改造需要注意两个方面。一是清理航道。二是修缮码头。", ("dd", "")),
        ("局长建议，分两步改造渔港：一是清理航道；二是修缮码头。", ("dd", "")),
        ("局长要求，各渔港要抓好落实。\n一是清理航道。\n二是修缮码头。", ("mdd", "")),
        ("局长强调，要清理航道。局长介绍，组织演练6次，培训船员90人。", ("m", "BB")),  # he tells again
        ("局长强调，要清理航道。\n组织观看影片，3所学校交流经验。", ("m", "B")),  # the next paragraph tells
        (
            "水务厅要求，各县要加强值守。沧浪港水位达到30米。转移渔民300人。",
            ("m", "BB"),
        ),  # a fact ends what is asked
        ("方案明确要新建泊位3个。全县已建成泊位30个，投入资金3亿元。各港渔船200艘。", ("m", "TBBB")),
        ("审计署要求，各县要加强整改。审计发现问题30个。已整改25个。", ("m", "BB")),  # 审计 opens like a task
        ("应渔业协会邀请，代表团抵达沧浪县。代表团考察渔港30个。", ("", "B")),  # 应 asks for nothing
        ("内需持续恢复，渔获零售总额120亿元。渔业投资30亿元。", ("", "BB")),  # nor 需 of a word
        ("法院判决船主应赔偿渔民30万元。渔民支付诉讼费5000元。", ("", "BB")),  # a judgment
        ("企业捐建希望小学3所。小学招收渔民子女200人。", ("", "BB")),  # a name
        ("论坛拟于9月8日举行，邀请专家80名。", ("", "B")),  # what is to come is told
    ],
)
def test_news_set_what_speakers_ask_for_and_what_comes_next(body: str, expected: tuple[str, str]) -> None:
    assert codes("", f"3月8日，渔港论坛在沧浪县举行。\n{body}") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "为加强渔港管理，优化渔港环境，规范检修秩序，特制订本办法。",
        "本办法适用于在渔港登记，并从事捕捞的渔船。",
    ],
)
def test_what_a_rule_is_for_and_whom_it_is_for_are_no_acts(sentence: str) -> None:
    assert codes("沧浪县渔港管理办法", f"第一条 {sentence}\n第二条 渔船应当检修。")[0] == "m"


def test_cases_may_be_called_what_happened() -> None:
    cases = "（一）断航12小时，经抢修无法恢复；\n（二）组织抢修失败。"
    assert codes("沧浪县渔港办法", f"第一条 出现下列情况之一的，应当停航：\n{cases}")[0] == "m"


def test_what_has_been_since_this_year_began_is_no_goal() -> None:
    found = planparse.extract_text(f"{PLAN}\n\n今年以来，全县新建渔港5处。今年渔获量增长5%。")
    assert [goal.text for goal in found.goals] == ["今年渔获量增长5%。"]


def test_a_section_that_does_both_has_no_act() -> None:
    both = "检修缓慢的有7处。各单位要倒排工期。\n"
    found = planparse.extract_text(f"{BULLETIN}\n\n一、东渡口\n{both}二、西渡口\n渔船全部检修。\n")
    assert [section.act for section in found.parts[0].sections] == [None, "tasks"]


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("沧浪县渔业奖励办法政策解读", "力争培育船厂10家，给予奖励2000元。", "TR"),  # an aim beside it
        ("沧浪县渔业奖励办法政策解读", "设立资金3000万元，给予一次性奖励2000元。", "TR"),
        (PLAN, "到2025年，该镇总人口达到3万人。", "T"),  # has a time
        (PLAN, "推进辖区内渔港建设5处。", "T"),
        (PLAN, "企业网上年交易5000单以上的，奖励2000元。", "RR"),  # no last year
    ],
)
def test_figures_of_awards_and_of_places(title: str, body: str, expected: str) -> None:
    assert codes(title, body)[1] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("沧浪县请求，由市财政局补助500万元，新建渔港3处。请你县抓紧开展前期工作。", ("d", "BB")),
        ("你县申请新建渔港3处；同时申请减免泊位费20%。你县应当新建渔港2处。", ("m", "BBR")),
        ("你县希望在2030年前建成渔港2处。", ("", "B")),
        # What the writer answers, asks and lays down, and whoever applies.
        ("你县申请设立渔港，经研究，同意设立渔港2处。", ("p", "R")),
        ("你们建议加强码头管理，我局将组织整治。", ("d", "")),
        ("你局申请设立渔港学校，我局原则同意，请于9月1日前完成筹建。", ("pd", "")),
        ("你县请求补助500万元，该项资金由省财政厅安排。", ("m", "R")),
        ("你县申请新建渔港3处，规划已定，由县财政安排。", ("m", "R")),
        ("你县申请的补助2万元，由省级财政安排。", ("m", "R")),
        ("你县请求支持。同时希望你县加强监管。", ("e", "")),
        ("建议你县申请省级补助，新建渔港2处。", ("d", "R")),
        ("你县申请资金的，应当提交方案2份。", ("m", "R")),
        ("验收后向我局申请办理证书2份。", ("d", "R")),
        ("你县应当向省政府申请补助。", ("m", "")),
        ("申请报告须由县渔港局申请盖章。", ("m", "")),
    ],
)
def test_what_another_asked_before_is_told_in_a_reply(body: str, expected: tuple[str, str]) -> None:
    assert codes("浮山市人民政府关于沧浪县渔港建设问题的复函", f"沧浪县人民政府：\n{body}") == expected


@pytest.mark.parametrize("kind", ["解读", "问答", "总结", "汇报"])
def test_kinds_that_only_tell_end_a_title(kind: str) -> None:
    found = planparse.extract_text(f"沧浪县渔业奖励{kind}\n\n渔港已检修。")
    assert (found.meta.kind, found.meta.title) == (kind, f"沧浪县渔业奖励{kind}")
