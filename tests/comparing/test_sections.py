"""Which section became which, told by what stands in it; and the invented plan with every kind of edit."""

from __future__ import annotations

import json

import pytest
import yaml

from conftest import FIXTURES
from planparse.comparing import accepted, diff, diff_text, rejected
from planparse.exporting.to_json import written
from planparse.model import DocumentDiff

VERSIONS = FIXTURES / "versions"
OLD, NEW = VERSIONS / "plan.old.txt", VERSIONS / "plan.new.txt"

ARTICLES = [
    "为了规范湿地保护工作，制定本办法。",
    "湿地保护应当遵循保护优先、合理利用的原则。",
    "市林业部门负责湿地保护的组织协调和监督检查。",
    "任何单位和个人不得擅自占用湿地或者改变湿地用途。",
    "违反本办法规定的，责令限期恢复原状，并处一万元罚款。",
]


def law(articles: list[str]) -> str:
    numbers = "一二三四五六七八九"
    return "湿地保护办法\n" + "".join(f"第{n}条 {text}\n" for n, text in zip(numbers, articles, strict=False))


def changes(old: str, new: str) -> list[tuple[list[str], list[str], list[str]]]:
    """Kinds, old and new labels of the sections that are not simply kept."""
    return [
        (list(section.kinds), [place.label for place in section.old], [place.label for place in section.new])
        for section in diff_text(old, new).sections
        if section.kinds != ["kept"]
    ]


def test_an_article_in_between_renumbers_those_behind_it_and_changes_nothing_else() -> None:
    new = [*ARTICLES[:2], "本市设立湿地保护专家委员会，为决策提供咨询。", *ARTICLES[2:]]
    assert changes(law(ARTICLES), law(new)) == [
        (["added"], [], ["第三条"]),
        (["renumbered"], ["第三条"], ["第四条"]),
        (["renumbered"], ["第四条"], ["第五条"]),
        (["renumbered"], ["第五条"], ["第六条"]),
    ]


def test_renumbering_alone_is_no_change() -> None:
    old = "一、总则\n完善制度体系。\n二、任务\n建立监测台账。\n"
    found = diff_text(old, old.replace("一、", "第一章 ").replace("二、", "第二章 "))
    assert not found.changed


def test_a_provision_cited_by_its_new_number_is_no_edit() -> None:
    old = [*ARTICLES, "违反本办法第四条规定的，依照第五条从重处罚；《湿地保护法》第四条另有规定的除外。"]
    new = [
        "本市设立湿地保护专家委员会，为决策提供咨询。",
        *ARTICLES,
        old[-1].replace("第五条", "第六条").replace("办法第四", "办法第五"),
    ]
    assert changes(law(old), law(new))[-1] == (["renumbered"], ["第六条"], ["第七条"])
    other = [
        *new[:-1],
        new[-1].replace("法》第四条", "法》第五条"),
    ]  # of another law: no matter of our numbers
    assert changes(law(old), law(other))[-1][0] == ["renumbered", "edited"]
    wrong = [*new[:-1], new[-1].replace("第六条", "第三条")]
    assert changes(law(old), law(wrong))[-1][0] == ["renumbered", "edited"]


def test_the_lightest_section_that_is_out_of_order_has_moved() -> None:
    new = [ARTICLES[3], *ARTICLES[:3], ARTICLES[4]]
    moved = [kind for kind in changes(law(ARTICLES), law(new)) if "moved" in kind[0]]
    assert moved == [(["moved", "renumbered"], ["第四条"], ["第一条"])]


def test_what_moves_with_its_chapter_has_not_moved_itself() -> None:
    one = "第{}章 保护\n第{}条 市林业部门负责湿地保护的组织协调。\n第{}条 建立湿地名录制度。\n"
    two = "第{}章 利用\n第{}条 合理利用湿地资源应当经过论证。\n第{}条 鼓励开展湿地生态旅游和科普教育活动。\n第{}条 禁止围垦。\n"
    old = "湿地办法\n" + one.format("一", "一", "二") + two.format("二", "三", "四", "五")
    new = "湿地办法\n" + two.format("一", "一", "二", "三") + one.format("二", "四", "五")
    assert [labels for kinds, labels, _ in changes(old, new) if "moved" in kinds] == [["第一章"]]


def aligned(old: str, new: str) -> dict[str, str]:
    """Labels on the way down: of every section of the new version, what it was."""
    return {
        " + ".join(place.labels for place in section.new): " + ".join(place.labels for place in section.old)
        for section in diff_text(old, new).sections
        if section.new
    }


def test_items_tell_their_article_from_one_that_is_worded_like_it() -> None:
    items = "（一）擅自填埋湖泊水面的；\n（二）在湖泊保护范围内倾倒垃圾的；\n"
    old = f"湖泊办法\n第一条 市水务部门负责湖泊保护。\n第二条 工作人员有下列情形之一的，依法给予处分；构成犯罪的，依法追究刑事责任：\n{items}"
    new = (
        "湖泊办法\n第一条 市水务部门负责湖泊保护。\n"
        f"第二条 有下列行为之一的，由市水务部门责令改正，对负有责任的人员给予处分：\n{items}"
        "第三条 违反治安管理规定的，依法给予处罚；构成犯罪的，依法追究刑事责任。\n"
    )
    found = aligned(old, new)
    assert found["第二条 + 第三条"] == "第二条"  # what is criminal has become an article of its own
    assert found["第二条（一）"] == "第二条（一）"


def test_an_article_is_an_article_rather_than_an_item_of_another() -> None:
    old = "湖泊办法\n第一条 市水务部门负责湖泊保护。\n第二条 未经批准填埋湖泊水面，或者在湖泊保护范围内为自用以外的目的修建码头、搭建棚屋的，由市水务部门责令改正，恢复原状；造成损失的，依法承担赔偿责任。\n"
    new = (
        "湖泊办法\n第一条 市水务部门负责湖泊保护。\n"
        "第二条 违反本办法，有下列行为之一的，由市水务部门责令改正，恢复原状；造成损失的，依法承担民事责任：\n"
        "（一）填埋湖泊水面的；\n（二）倾倒建筑垃圾的；\n（三）在湖泊保护范围内为自用以外的目的修建码头、搭建棚屋的。\n"
    )
    assert aligned(old, new)["第二条 + 第二条（一） + 第二条（三）"] == "第二条"


def test_a_word_of_the_topic_does_not_make_two_chapters_one() -> None:
    first, last = "第一章 总则\n第一条 为了促进发展，制定本条例。\n", "第五条 本条例自公布之日起施行。\n"
    old = f"条例\n{first}第二章 体育设施\n第二条 新建小区配建球场。\n第三章 体育赛事\n第三条 马拉松须报备。\n第四章 附则\n{last}"
    new = f"条例\n{first}第二章 体育产业\n第二条 培育龙头企业。\n第三章 体育人才\n第三条 教练员持证上岗。\n第四章 附则\n{last}"
    found = aligned(old, new)
    assert (found["第一章"], found["第四章"]) == ("第一章", "第四章")
    assert found["第二章"] == found["第三章"] == ""


def test_the_plan_in_two_versions() -> None:
    """Against what a reader says of it, written by hand."""
    expected = yaml.safe_load((VERSIONS / "plan.expected.yaml").read_text("utf-8"))
    found = diff(OLD, NEW)
    told = [
        {
            "kinds": " ".join(section.kinds),
            "old": " + ".join(place.labels for place in section.old if place.label),
            "new": " + ".join(place.labels for place in section.new if place.label),
        }
        for section in found.sections
        if any(place.label for place in (*section.old, *section.new))
    ]
    assert told == expected["sections"]
    moved = [
        edit.text.strip() for section in found.sections for edit in section.edits if edit.op == "move_to"
    ]
    assert moved == expected["moved sentences"]
    words = [
        (edit.op, edit.text.strip())
        for section in found.sections
        for edit in section.edits
        if edit.op in ("delete", "insert") and section.new and section.new[0].labels == "一、"
    ]
    assert words == [tuple(pair) for pair in expected["words of 一、"]]
    assert {change.field for change in found.letterhead} == set(expected["letterhead"])
    assert accepted(found) == NEW.read_text("utf-8").replace("\n\n", "\n")
    assert rejected(found) == OLD.read_text("utf-8").replace("\n\n", "\n")


def test_a_diff_reads_back_from_json() -> None:
    found = diff(OLD, NEW)
    assert DocumentDiff.model_validate(json.loads(written(found.model_dump()))) == found


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("经费增长6.5%。", "经费增长7.5%。", "经费增长"),  # not 6 → 7 and .5% kept
        ("到2023年10月1日实施。", "到2024年10月1日实施。", "到"),
        ("安排资金三千五百万元。", "安排资金四千五百万元。", "安排资金"),
    ],
)
def test_figures_are_never_cut(old: str, new: str, kept: str) -> None:
    edits = diff_text(f"一、目标\n{old}\n", f"一、目标\n{new}\n").sections[-1].edits
    assert edits[1].text.endswith(kept)
    assert [edit.op for edit in edits][:4] == ["label", "keep", "delete", "insert"]


@pytest.mark.parametrize(
    ("old", "new", "percent"),
    [
        ("投入1200万元", "投入1，300万元", 8.33),
        ("投入1 200万元", "投入1 3 0 0万元", 8.33),
        ("投入12·5亿元", "投入15亿元", 20),
    ],
)
def test_split_figures_are_compared_whole(old: str, new: str, percent: float) -> None:
    (change,) = diff_text(f"一、目标\n到2025年，{old}。\n", f"一、目标\n到2025年，{new}。\n").targets
    assert (change.kinds, change.percent) == (["raised"], percent)


@pytest.mark.parametrize(("old", "new"), [("1，200", "1,200"), ("3 8 1 5 0", "38150"), ("19·5", "19.5")])
def test_a_split_figure_is_no_difference(old: str, new: str) -> None:
    found = diff_text(f"一、目标\n投入{old}万元。\n", f"一、目标\n投入{new}万元。\n")
    assert not found.changed


@pytest.mark.parametrize(
    ("old", "new", "substance"),
    [
        ("各镇应当加强巡查工作。", "各镇应当强化巡查工作。", False),
        ("各镇应当加强巡查力度。", "各镇应当加大巡查力度。", True),
        ("镇政府与渔政站共同建立台账。", "镇政府渔政站共同建立台账。", True),
        ("为渔民提供贷款的，给予补助。", "渔民提供贷款的，给予补助。", True),
        ("证书不能转让。", "证书无法转让。", True),
        ("各镇应当加强巡查工作力度。", "各镇可以加强巡查工作力度。", True),
        ("巡查不少于4次。", "巡查不少于6次。", True),
        ("各镇应当加强巡查。", "各镇应当加强巡查。区里每季度通报情况。", True),
        ("落实经费3,000万元。", "落实经费3000万元。", False),  # one figure, written otherwise
        ("落实经费1.2亿元。", "落实经费12000万元。", False),
        ("巡查率达到5.0%。", "巡查率达到5%。", False),
        ("巡查率达到百分之三十。", "巡查率达到30%。", False),
        ("落实经费1.2亿元。", "落实经费1200万元。", True),
        ("选派三十名巡查员。", "选派二十名巡查员。", True),  # the unit is no part of the edit
        ("巡查率达到百分之二三十。", "巡查率达到百分之二十。", True),
    ],
)
def test_wording_is_told_from_substance(old: str, new: str, substance: bool) -> None:
    found = diff_text(f"一、巡查\n{old}\n", f"一、巡查\n{new}\n")
    assert found.changed
    assert any(section.substance for section in found.sections) == substance


_TITLE = "云溪市人民政府办公室关于印发云溪市节水型{}建设方案的通知\n{}各县人民政府：\n请认真执行。\n"


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("城市", "城\n市", False),
        ("城\n市", "城市", False),
        ("城市", "\n城市", False),
        ("城市", "城\n镇", True),
        ("3城市", "3\n2城市", True),
    ],
)
def test_where_a_title_breaks_is_no_difference(old: str, new: str, changed: bool) -> None:
    number = "云政办发〔2024〕3号\n"
    before, after = _TITLE.format(old, number), _TITLE.format(new, number)
    found = diff_text(before, after)
    assert found.changed == changed
    assert (rejected(found), accepted(found)) == (before, after)


_ACT = "云溪市绿化条例\n\n第一条 为了保护绿地，制定本条例。\n第二条 建设单位应当按照规划配套绿地。\n{inserted}{third} 区县部门负责日常养护和修剪树木。\n{fourth} 违反{cited}规定的，责令改正。\n"


@pytest.mark.parametrize(
    ("old", "new", "substance"),
    [
        ("第二条", "第二条之一", True),
        ("第二条之一", "第二条", True),
        ("第二条第一款", "第二条之一第一款", True),
        ("第二条", "第三条", True),
        ("《绿地法》第二条", "《绿地法》第二条之一", True),
        ("第二条", "第二条", False),
    ],
)
def test_to_cite_another_provision_is_substance(old: str, new: str, substance: bool) -> None:
    inserted = "第二条之一 居住区应当配套绿地，不得改作他用。\n"
    before, after = (
        _ACT.format(inserted=inserted, third="第三条", fourth="第四条", cited=cited) for cited in (old, new)
    )
    assert any(section.substance for section in diff_text(before, after).sections) == substance


@pytest.mark.parametrize(
    ("third", "fourth"), [("第二条之一", "第三条"), ("第十三条", "第十四条"), ("第四条", "第五条")]
)
def test_a_citation_that_follows_the_new_number_is_no_substance(third: str, fourth: str) -> None:
    before = _ACT.format(inserted="", third="第三条", fourth="第四条", cited="第三条")
    after = _ACT.format(inserted="", third=third, fourth=fourth, cited=third)
    found = diff_text(before, after)
    assert not any(section.substance for section in found.sections)
