"""Labels that lost the line end before them."""

from __future__ import annotations

import pytest

import planparse

from .outlines import headed

A, B, C = "各地要加强领导。", "各地要落实责任。", "各地要加大投入。"


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        (f"一、总则（一）任务。{A}\n（二）目标。{B}（三）原则。{C}\n（四）范围。{A}", "一、总则 >（一）任务 >（二）目标 >（三）原则 >（四）范围", "a number that the count lacks"),
        (f"一、任务\n（一）目标。{A}（二）原则。{B}\n二、保障\n（一）投入。{C}", "一、任务 >（一）目标 >（二）原则 二、保障 >（一）投入", "the last one, behind a full stop"),
        (f"一、任务\n1.目标。{A}\n二、保障有力2.原则。{B}\n3.范围。{C}", "一、任务 >1.目标 二、保障有力 >2.原则 >3.范围", "behind a heading"),
        (f"一、任务\n办法如下：1.目标。{A}\n2.原则。{B}", "一、任务 >1.目标 >2.原则", "the first one, before a second"),
        (f"一、任务\n（一）目标。公示5个工作日（二）原则。{B}\n（三）范围。{C}", "一、任务 >（一）目标 >（二）原则 >（三）范围", "without a stop, between its neighbours"),
        (f"1.1 目标\n{A}1.2  原则说明\n{B}\n1.3 范围\n{C}", "1.1目标 1.2原则说明 1.3范围", "decimals"),
        (f"1、总则 1.1 目标说明 {A}\n1.2 原则说明 1.2.1 {B}\n1.2.2 {C}", "1、总则 >1.1 >1.2原则说明 >>1.2.1 >>1.2.2", "decimals behind the headings that hold them"),
        (f"1、水厂 1.5 万吨\n2、泵站{A}", "1、水厂 1.5 万吨 2、", "a figure behind a heading"),
        ("1、人均用水 1.1 吨\n2、漏损率 2.1 个百分点", "1、人均用水 1.1 吨 2、漏损率 2.1 个百分点", "figures that seem to count on"),
        (f"1、总则 1.1 目标说明 {A}\n2、附则", "1、 2、附则", "the first one without a second"),
        (f"一、任务\n包括：1.目标；2.原则；3.范围。\n二、保障\n1.投入。{A}\n2.人才。{B}", "一、任务 二、保障 >1.投入 >2.人才", "a list within a sentence stays text"),
        (f"一、任务\n（一）目标。{A}按第（二）项办理。\n（三）范围。{B}", "一、任务 >（一）目标 >（三）范围", "a reference is none"),
        (f"一、任务\n（一）目标。按《若干规定（一）》办理。{A}\n（二）范围。{B}", "一、任务 >（一）目标 >（二）范围", "nor is the number in a name"),
        (f"第一条 目标。{A}\n第二条 原则。{B}第三条 范围。{C}\n第四条 附则。{A}", "第一条目标 第二条原则 第三条范围 第四条附则", "provisions with a blank behind the number"),
        (f"一、任务\n（一）目标。{A}\n二、保障\n工作有力，三、监督检查\n（一）投入。{B}\n四、附则\n{C}", "一、任务 >（一）目标 二、保障 三、监督检查 >（一）投入 四、附则", "behind a comma, between its neighbours"),
        (f"一、任务\n（一）目标。{A}\n二、保障，四、监督\n{B}", "一、任务 >（一）目标 二、保障，四、监督", "behind a comma, but out of the count"),
        (f"一、任务\n（一）工作目标明确。{A}（三）工作原则清楚。{B}\n二、保障\n{C}", "一、任务 >（一）工作目标明确 >（三）工作原则清楚 二、保障", "a heading whose neighbour is missing"),
        (f"一、任务\n（一）工作目标明确。{A}（三）项工作按期完成。{B}\n二、保障\n{C}", "一、任务 >（一）工作目标明确 二、保障", "项 behind a number"),
        (f"一、任务\n1.目标。{A}\n2.原则。{B}3.范围。{C}\n二、保障\n重点是1. 投入。{A}\n2.人才。{B}", "一、任务 >1.目标 >2.原则 >3.范围 二、保障 >1.投入 >2.人才", "the last one, where the count below begins anew; a blank behind the dot"),
        (f"现通告如下：一、工作目标。{A}二、{B}三、{C} 四、{A}", "一、工作目标 二、 三、 四、", "a whole list in one line"),
        (f"值班制度1、{A}2、{B}3、{C}", "1、 2、 3、", "of figures, where no line has a label"),
        (f"一、任务\n要求如下：1、{A}2、{B}3、{C}", "一、任务", "else they count within a paragraph"),
        (f"要求如下：一、{A}二、{B}", "", "two may stand in a sentence"),
        ("内容如下：一、目标；二、任务；三、保障。", "", "a list of nouns stays text"),
        (f"（一）工作目标。一、{A}二、{B}三、{C}\n（二）工作措施。{A}", "（一）工作目标 （二）工作措施", "where lines have labels, it is part of one"),
        (f"1.要求：一、{A}二、{B}三、{C}\n2.措施。{A}\n3.范围。{B}", "1.要求 2.措施 3.范围", "the same below figures"),
        (f"修改为：“市政府应当：一、{A}二、{B}三、{C}”", "", "what is quoted"),
        (f"修改为：「市政府应当：一、{A}二、{B}三、{C}」", "", "in corner brackets"),
        (f"修改为：『市政府应当：一、{A}二、{B}三、{C}』", "", "in double ones"),
        (f"修改为：‘市政府应当：一、{A}二、{B}三、{C}’", "", "in single quotes"),
        (f'修改为："市政府应当：一、{A}二、{B}三、{C}', "", "behind a straight quote that nothing closes"),
        (f'现将"节水三条"通告如下：一、{A}二、{B}三、{C}', "一、 二、 三、", "behind a name in straight quotes"),
        (f"现将「节水三条」通告如下：一、{A}二、{B}三、{C}", "一、 二、 三、", "behind one in corner brackets"),
        (f"现通告如下：二、{A}三、{B}四、{C}", "", "a list that begins at two"),
        (f"口号为“供水。一、{A}二、{B}三、{C}”各地应当张贴。", "", "in mid-sentence"),
        (f"问：三件事是什么？答：一、{A}二、{B}三、{C}\n问：谁负责？答：市水务局负责。", "", "an answer among others"),
        ("水厂进度。一、二季度建厂。二、三季度通水。三、四季度验收。", "", "quarters of a year"),
        (f"抓好三件事：一、{A}二、{B}三、{C}以上三项由市水务局负责。", "", "the paragraph goes on behind them"),
        (f"抓好三件事：一、{A}二、{B}三、{C}\n以上三项由市水务局负责。", "", "or the next one does"),
        (f"第一条 有下列情形之一的，可以延期：（一）因故停航的；（二）{A}\n第二条 附则。{B}", "第一条 >（一） >（二） 第二条", "items of an article"),
        (f"第一条\n{A}\n船主不得有下列行为：（一）超载；（二）{B}（三）{C}", "第一条 >（一） >（二） >（三）", "of its second paragraph"),
        (f"第一条 包括：（一）船；（三）车。{A}", "第一条", "that do not count on"),
        (f"第一条 船、（一）类车、（二）类车应当登记。{A}", "第一条", "numbers of classes"),
        (f"第一条 章程第八条为：“应当提交：（一）证书；（二）{B}”", "第一条", "what an article quotes"),
        (f"一、任务\n包括：（一）船；（二）{A}\n二、保障\n{B}", "一、任务 二、保障", "an enumeration where there are no articles"),
        (f"第一条 收费如下：（一）类船五元；（二）类船三元。{A}", "第一条", "classes"),
        (f"第一条 材料（包括：（一）证书；（二）台账）应当齐全。{A}", "第一条", "in brackets"),
        (f"第一条 目标{A}\n第二条 原则{B}第三条办理{C}\n第四条 附则{A}", "第一条 第二条 第四条", "without a blank it may be a reference"),
    ],
)  # fmt: skip
def test_labels_in_mid_line(source: str, want: str, why: str) -> None:
    assert headed(source) == want, why


def test_the_first_entry_of_an_attachment_note_stays_in_it() -> None:
    notice = f"关于报送材料的通知\n各县：\n{A}\n附件：1.申报表\n2.名单\n某局\n2021年3月4日"
    meta = planparse.extract_text(notice).meta
    assert [entry.title for entry in meta.attachments] == ["申报表", "名单"]
