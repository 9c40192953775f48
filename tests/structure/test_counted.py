"""Labels whose form is text as often, with names, letters or odd marks: the count decides."""

from __future__ import annotations

import pytest

from .outlines import nodes


def sections(source: str) -> list[str]:
    """Every section with a label as its depth, label and heading."""
    text, found = nodes(source)
    return [
        f"{node.level} {text.text[slice(*node.label)]} {text.text[slice(*node.heading)]}".rstrip()
        for node in found
        if node.style != "plain"
    ]


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        ("一期任务一：疏通河道\n各镇要疏通。\n一期任务二：加固堤防\n各镇要加固。", ["1 一期任务一： 疏通河道", "1 一期任务二： 加固堤防"], "a name that begins with a numeral"),
        ("任务一：疏通河道\n各镇要疏通。\n任务二：加固堤防\n各镇要加固。", ["1 任务一： 疏通河道", "1 任务二： 加固堤防"], "with colons"),
        ("应用场景1 智能巡查\n各镇要巡查。\n应用场景2 智能预警\n各镇要预警。", ["1 应用场景1 智能巡查", "1 应用场景2 智能预警"], "with blanks and more words"),
        ("问题一：河道淤积。整改措施：清淤。\n问题二：堤防老化。整改措施：加固。", ["1 问题一： 河道淤积", "1 问题二： 堤防老化"], "the text runs on"),
        ("一、防汛\n措施一：备足物资\n1.编织袋\n2.救生衣\n二、抗旱\n措施二：科学调度\n1.调水", ["1 一、 防汛", "2 措施一： 备足物资", "3 1. 编织袋", "3 2. 救生衣", "1 二、 抗旱", "2 措施二： 科学调度", "3 1. 调水"], "between 一、 and 1."),
        ("方向一：节水\n一、目标\n二、指标\n方向二：治污\n一、目标\n方向三：生态\n一、目标", ["1 方向一： 节水", "2 一、 目标", "2 二、 指标", "1 方向二： 治污", "2 一、 目标", "1 方向三： 生态", "2 一、 目标"], "一、 begins anew under each"),
        ("任务一：甲\n任务三：丙", ["1 任务一： 甲", "1 任务三： 丙"], "one is missing"),
        ("任务一：甲\n各镇要落实。", [], "one alone"),
        ("任务二：乙\n任务三：丙", [], "without the first"),
        ("任务一：甲\n问题二：乙", [], "two names"),
        ("图1 河道\n图2 堤防", [], "captions"),
        ("联系人1：王某\n联系人2：李某", [], "fields of a form"),
        ("项目1.5亿元\n项目2.5亿元", [], "figures"),
        ("任务一览\n任务二级分解", [], "words that go on"),
        ("河道清淤应当包括任务一：疏通\n河道清淤应当包括任务二：加固", [], "inside a line that says more"),
        ("1.1 要求\n1.1.1 水厂应当：\na) 公开水质；\nb) 设置标志。", ["1 1.1 要求", "2 1.1.1", "3 a)", "3 b)"], "letters in a standard"),
        ("（一）风险\n（a）淤积风险。河道会淤积。\n（b）溃堤风险。堤防会老化。", ["1 （一） 风险", "2 （a） 淤积风险", "2 （b） 溃堤风险"], "letters in brackets"),
        ("一、范围\nA.河道\nB.堤防", ["1 一、 范围", "2 A. 河道", "2 B. 堤防"], "capitals"),
        ("A.河道\nC.堤防", ["1 A. 河道", "1 C. 堤防"], "a letter is missing"),
        ("B.河道\nC.堤防", [], "without the first letter"),
        ("A.河道", [], "one letter"),
        ("A类水厂\nB类水厂", [], "classes"),
        ("一：报名时间\n3月1日开始。\n二：报名地点\n水利局。", ["1 一： 报名时间", "1 二： 报名地点"], "a colon behind 一"),
        ("一  报名时间\n3月1日开始。\n二  报名地点\n水利局。\n三  咨询电话\n另行公布。", ["1 一 报名时间", "1 二 报名地点", "1 三 咨询电话"], "a blank behind 一"),
        ("一  报名时间\n3月1日开始。\n二  报名地点\n水利局。", [], "two of them"),
        ("一、报名\n1：报名时间\n2：报名地点", ["1 一、 报名", "2 1： 报名时间", "2 2： 报名地点"], "a colon behind 1"),
        ("1：30开会\n2：30散会", [], "times"),
        ("一般来说\n二次供水", [], "words"),
        ("第一阶段要摸清底数。\n第二阶段要全面清淤。", [], "a sentence about it"),
        ("第一部分河道治理\n一、清淤\n各镇要清淤。\n第二部分水厂建设\n一、选址\n各镇要选址。", ["1 第一部分 河道治理", "2 一、 清淤", "1 第二部分 水厂建设", "2 一、 选址"], "a part without a blank"),
        ("第一部分由各镇承担。", [], "one of them"),
        ("壹、总则\n一、目的\n二、范围\n贰、分工\n一、镇\n二、村", ["1 壹、 总则", "2 一、 目的", "2 二、 范围", "1 贰、 分工", "2 一、 镇", "2 二、 村"], "financial numerals"),
        ("甲、乙双方签约。\n乙、丙双方签约。", [], "parties"),
        ("01 报名时间\n3月1日开始。\n02 报名地点\n水利局。\n03 咨询电话\n另行公布。", ["1 01 报名时间", "1 02 报名地点", "1 03 咨询电话"], "a nought before the figure"),
        ("第二条 资金分两部分：\n第一部分由市承担。\n第二部分由县承担。\n第三条 资金按月拨付。", ["1 第二条", "1 第三条"], "two of them in a provision"),
        ("一、题型\n第一部分选择题\n第二部分问答题\n二、时间", ["1 一、 题型", "1 二、 时间"], "below another label"),
        ("第一部分由各镇承担\n第二部分由各村承担", [], "a verb behind it"),
        ("壹、贰级企业可申报。\n贰、叁级企业不可申报。", [], "sentences"),
        ("一、步骤\n第一步：摸底。\n第二步：清淤。\n（一）镇级\n（二）村级", ["1 一、 步骤", "2 （一） 镇级", "2 （二） 村级"], "steps are text"),
        ("01 张三 男\n02 李四 女\n03 王五 男", [], "rows"),
        ("费用如下：\n01 水厂经费\n02 泵站经费\n03 河道经费\n各镇要落实。", [], "a list of names"),
        ("01栋三十户\n02栋四十户\n03栋五十户", [], "buildings"),
        ("甲、供水方为水厂。\n乙、用水方为用户。", [], "parties with what they are"),
        ("（Ⅰ）类水质\n（Ⅱ）类水质", [], "classes in Roman numerals"),
        ("[一]班三十人\n[二]班四十人", [], "forms in square brackets"),
        ("1.5月龄\n2.5月龄", [], "months of age"),
        ("一、步骤\n1.3月底前清淤。\n2.加固堤防。\n3.6月底前验收。", ["1 一、 步骤", "2 1.", "2 2.", "2 3."], "an item that begins with a month"),
        ("一、步骤\n1.3月底前清淤。\n各镇要落实。", ["1 一、 步骤"], "one alone"),
        ("I. 加强领导\nII. 强化考核\n2.考核", ["1 I. 加强领导", "1 II. 强化考核"], "Roman numerals"),
    ],
)  # fmt: skip
def test_the_count_decides(source: str, want: list[str], why: str) -> None:
    assert sections(source) == want, why


def test_such_a_label_opens_a_line_of_a_page_of_one_width() -> None:
    width = "河道管理单位应当定期巡查河道并且建立巡查台账，发现问题及时处理和报告"
    source = f"（一）风险\n{width}\n（a）淤积风险。{width[7:]}\n（b）溃堤风险。{width[7:]}\n{width}"
    assert sections(source) == ["1 （一） 风险", "2 （a） 淤积风险", "2 （b） 溃堤风险"]
