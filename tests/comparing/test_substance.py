"""What is wording and what is substance: pairs of wordings close to each rule of ``lexicon/substance.py``, near misses beside."""

from __future__ import annotations

import pytest

from planparse.comparing import diff_text
from planparse.comparing.changes.substance import is_wording
from planparse.comparing.view import view
from planparse.lexicon.substance import FILLERS, SAME_WORDS


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("船主之权益受保护。", "船主的权益受保护。"),
        ("应当保管图纸及模型。", "应当保管图纸、模型。"),
        ("渡口应设围栏。", "渡口应当设围栏。"),
        ("渡口可以收费。", "渡口可收费。"),
        ("禁止任何人攀爬灯塔。", "任何人不得攀爬灯塔。"),
        ("围栏不得低于二米。", "围栏应当不低于2米。"),
        ("按照规定登记，", "依照规定登记。"),
        ("对渡船进行检查。", "对渡船检查。"),
        ("押金12000万元。", "押金1.2亿元。"),
        ("上座率百分之八十以上。", "上座率80%以上。"),
        ("三分之二以上船员同意。", "2/3以上船员同意。"),
        ("保修期为一年。", "保修期十二个月。"),
        ("二小时内报告。", "120分钟内报告。"),
        ("自二〇二一年三月一日起施行。", "自2021年3月1日起施行。"),
        ("由市交通、水务部门检查。", "由市水务、交通部门检查。"),
        ("应当公示票价，设置座椅。", "应当设置座椅，公示票价。"),
        ("本办法所称渡口", "本条例所称渡口"),
        ("渡口（含临时渡口）", "渡口(含临时渡口)"),
        ("應當設置圍欄。", "应当设置围栏。"),
    ],
)
def test_wording(old: str, new: str) -> None:
    assert is_wording(old, new)
    assert is_wording(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("应当设围栏。", "可以设围栏。"),
        ("应当保管图纸和模型。", "应当保管图纸或者模型。"),
        ("处一千元罚款。", "处一千元以下罚款。"),
        ("罚款1.5万元。", "罚款15万元。"),
        ("增长1.5%。", "增长15%。"),
        ("降低3%。", "降低到3%。"),
        ("增长-2%。", "增长2%。"),
        ("保修期为一年。", "保修期十个月。"),
        ("三十日内报告。", "三十个工作日内报告。"),
        ("利率2%。", "利率2个百分点。"),
        ("处罚款。", "并处罚款。"),
        ("船员、旅客等应当登记。", "船员、旅客应当登记。"),
        ("故意损坏的，", "损坏的，"),
        ("未经批准不得停靠。", "不得停靠。"),
        ("情节严重的，吊销证照。", "情节特别严重的，吊销证照。"),
        ("县水务局检查。", "县农业局检查。"),
        ("依照民法典第十条处理。", "依照民法典和有关法律处理。"),
        ("违反本办法第六条的，", "违反本办法第六条之一的，"),
        ("甲县应当修路，乙县应当架桥。", "甲县应当架桥，乙县应当修路。"),
        ("工伤、病假分别补助10元、20元。", "工伤、病假分别补助20元、10元。"),
        ("自2021年3月1日起施行。", "自2021年5月1日起施行。"),
        ("部分渡口", "全部渡口"),
        ("公布票价。", "公开票价。"),  # to the public, or to whoever asks
    ],
)
def test_substance(old: str, new: str) -> None:
    assert not is_wording(old, new)
    assert not is_wording(new, old)


@pytest.mark.parametrize(
    ("old", "new", "wording"),
    [
        ("违反本办法第六条的，", "违反本办法第七条的，", True),  # the number that it has now
        ("违反第六条的，", "违反第七条的，", True),
        ("违反本办法第六条的，", "违反本办法第八条的，", False),
        ("违反《渡口办法》第六条的，", "违反《渡口办法》第七条的，", False),  # of another document
        ("违反民法典第六条的，", "违反民法典第七条的，", False),
    ],
)
def test_own_provisions_follow_their_numbers(old: str, new: str, wording: bool) -> None:
    assert is_wording(old, new, {"第六条": "第七条"}) == wording


def test_every_row_of_the_lexicon_has_a_reason_and_no_word_stands_twice() -> None:
    words = [word for row in (*SAME_WORDS, *FILLERS) for word in row.words.split()]
    assert sorted(words) == sorted(set(words))
    assert all(row.why for row in (*SAME_WORDS, *FILLERS))


TITLE = "云泽市渡口管理办法\n"


@pytest.mark.parametrize(
    ("old", "new", "substance"),
    [
        ("第五条 渡船应每年检修一次。", "第六条 渡船应当每年检修一次。", False),
        ("第五条 渡船应每年检修一次。", "第六条 渡船应当每年检修二次。", True),  # renumbered and edited
        ("第五条 渡船每年检修。", "第五条 渡船不必每年检修。", True),
        ("第五条 渡船检修由船东负责。", "第五条 渡船检修由船厂负责。", True),
        (
            "第五条 渡船应当备齐下列物品：\n（一）救生圈；\n（二）灭火器。",
            "第五条 渡船应当备齐以下物品：\n（一）灭火器；\n（二）救生圈。",
            False,
        ),
    ],
)
def test_a_section_has_substance(old: str, new: str, substance: bool) -> None:
    found = diff_text(f"{TITLE}{old}\n", f"{TITLE}{new}\n")
    assert any(section.substance for section in found.sections) == found.substance == substance


def test_ignoring_wording_leaves_out_what_says_the_same() -> None:
    found = diff_text(
        f"{TITLE}第一条 船主应当做好检修。\n第二条 船主应当按照规定定票价。\n",
        f"{TITLE}第一条 船主应当做好对渡船的检修。\n第二条 船主应当依照规定定票价。\n",
    )
    left = view(found, ignore_wording=True)
    assert [section.new[0].label for section in left.sections] == ["第一条"]
    assert all("票价" not in change.new.text for change in left.obligations if change.new)
