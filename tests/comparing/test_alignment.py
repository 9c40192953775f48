"""The parts of alignment: worth of pairs settled for all at once, texts compared by what is rare, pieces, closes of articles."""

from __future__ import annotations

from itertools import permutations
from random import Random

import pytest

from planparse.comparing import diff_text
from planparse.comparing.aligning.assignment import STEP, assignment
from planparse.comparing.aligning.contents import Contents


def worth(pairs: dict[int, int], of: dict[tuple[int, int], float]) -> float:
    return sum(of[pair] for pair in pairs.items())


@pytest.mark.parametrize("seed", range(40))
def test_no_other_assignment_is_worth_more(seed: int) -> None:
    chance = Random(seed)
    of = {(i, j): chance.random() for i in range(5) for j in range(5) if chance.random() < 0.6}
    found = assignment(of)
    assert len(set(found.values())) == len(found)
    best = max(sum(of.get((i, j), 0.0) for i, j in enumerate(order)) for order in permutations(range(5)))
    assert worth(found, of) >= best - 5 * STEP


def test_who_is_second_best_gets_what_nobody_needs_more() -> None:
    """First come, first served would give 0 the 0 and leave 1 with nothing."""
    assert assignment({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.85}) == {0: 1, 1: 0}


def test_what_every_text_has_counts_next_to_nothing() -> None:
    old = [f"经市人民政府批准的{topic}应当定期公布名录。" for topic in ("河道", "桥梁", "渡口", "船闸")]
    new = ["经市人民政府批准的事项应当定期公布名录。", "渡口名单由港航机构张贴。"]
    contents = Contents(old, new)
    by_topic = contents.likeness(contents.old[2], contents.new[1])
    assert contents.likeness(contents.old[0], contents.new[1]) == 0 < by_topic
    assert (2, 1) in contents.candidates(range(4), range(2))


def aligned(old: str, new: str) -> list[tuple[str, str, str]]:
    """Labels of both sides and kinds of the sections that are not simply kept."""
    return [
        (
            " + ".join(place.labels for place in section.old),
            " + ".join(place.labels for place in section.new),
            " ".join(section.kinds),
        )
        for section in diff_text(old, new).sections
        if section.kinds != ["kept"]
    ]


HEAD = "青澜省渡运管理办法\n第一条 为了规范渡运，制定本办法。\n"
ITEMS = "（一）救生衣；\n（二）灭火器。\n"


def test_what_closes_an_article_is_not_of_its_last_item() -> None:
    old = f"{HEAD}第二条 渡船应当配备下列器材：\n{ITEMS}前款器材每年检验一次。\n第三条 渡工应当持证。\n"
    assert aligned(old, old.replace("一次", "两次")) == [("第二条", "第二条", "edited")]
    longer = old.replace("（二）灭火器。\n", "（二）灭火器；\n（三）夜航灯。\n")
    assert aligned(old, longer) == [("", "第二条（三）", "added")]


def test_items_of_several_paragraphs_have_no_close() -> None:
    items = "（一）救生衣。\n每人一件。\n（二）灭火器。\n"
    old = f"{HEAD}第二条 渡船应当配备下列器材：\n{items}每船两具。\n"
    assert aligned(old, old.replace("两具", "三具")) == [("第二条（二）", "第二条（二）", "edited")]


def test_rewritten_articles_are_aligned_by_what_they_are_about() -> None:
    """Every pair of articles shares stock phrases; each of them has its topic."""
    old = (
        f"{HEAD}第二条 县级以上人民政府应当将渡口改造经费列入本级财政预算。\n"
        "第三条 乡镇人民政府应当指定专人检查渡船，每月不少于两次。\n"
        "第四条 任何单位和个人发现渡运安全隐患，有权举报。\n"
    )
    new = (
        f"{HEAD}第二条 对渡运安全隐患，公民可以向港航机构举报，举报属实的给予奖励。\n"
        "第三条 各级人民政府保障渡口的改造，所需经费由财政承担。\n"
        "第四条 渡船的检查由乡镇人民政府组织，汛期每周一次。\n"
    )
    found = {(before, after) for before, after, _ in aligned(old, new)}
    assert found == {("第四条", "第二条"), ("第二条", "第三条"), ("第三条", "第四条")}


def test_an_article_that_is_about_something_else_is_new() -> None:
    old = f"{HEAD}第二条 渡船应当经检验合格。\n第三条 渡工应当年满十八周岁。\n第四条 本办法自2020年1月1日起施行。\n"
    new = old.replace("渡工应当年满十八周岁", "码头应当设置夜间照明设施")
    assert aligned(old, new) == [("第三条", "", "removed"), ("", "第三条", "added")]


def test_a_piece_that_went_to_another_chapter_is_found() -> None:
    old = (
        f"{HEAD}第一章 经营\n第二条 渡运公司应当在码头的显著位置公布票价和班次，并不得拒载老人和学生。渡运公司应当收集整理水文资料，编纂航道图册，并按年移交档案馆。\n"
        "第三条 渡工应当持证。\n第二章 附则\n第四条 本办法自公布之日起施行。\n"
    )
    new = (
        f"{HEAD}第一章 经营\n第二条 渡运公司应当在码头的显著位置公布票价和班次，并不得拒载老人和学生。\n第三条 渡工应当持证。\n"
        "第二章 资料\n第四条 渡运公司应当收集整理水文资料，编纂航道图册，并按年移交档案馆。\n"
        "第三章 附则\n第五条 本办法自公布之日起施行。\n"
    )
    assert ("第二条", "第二条 + 第四条", "split") in aligned(old, new)


def test_two_articles_that_say_the_same_of_two_conducts_become_one() -> None:
    """That most words of the one are those of the other too is no reason to take it for gone."""
    fine = "构成犯罪的，依法追究刑事责任。\n有前款行为，尚不构成犯罪的，由市航运局予以通报，可以对单位并处{0}罚款；对其直接负责的主管人员，可以处{1}罚款。\n"
    old = (
        "云泽市渡口管理办法\n"
        f"第九条 伪造、涂改渡运日志，编造渡运报表，{fine.format('五千元以上五万元以下', '一千元以上五千元以下')}"
        f"第十条 隐匿或者故意销毁渡运日志，{fine.format('五千元以上五万元以下', '一千元以上五千元以下')}"
        "第十一条 船员应当持证上岗。\n"
    )
    new = (
        "云泽市渡口管理办法\n"
        "第九条 伪造、涂改渡运日志，编造渡运报表，隐匿或者故意销毁渡运日志的，由市航运局责令限期改正，给予警告，没收违法所得，"
        "可以对单位并处十万元以上五十万元以下罚款；对其直接负责的主管人员，可以处一万元以上五万元以下罚款；构成犯罪的，依法追究刑事责任。\n"
        "第十条 船员应当持证上岗。\n"
    )
    assert ("第九条 + 第十条", "第九条", "merged edited") in [
        (one, other, kinds.replace(" renumbered", "")) for one, other, kinds in aligned(old, new)
    ]
    found = diff_text(old, new).targets
    assert sorted((it.kinds, it.old.text, it.new.text) for it in found if it.old and it.new) == [
        (["raised"], "一千元以上五千元以下", "一万元以上五万元以下"),
        (["raised"], "一千元以上五千元以下", "一万元以上五万元以下"),
        (["raised"], "五千元以上五万元以下", "十万元以上五十万元以下"),
        (["raised"], "五千元以上五万元以下", "十万元以上五十万元以下"),
    ]
    assert len(found) == 4
