"""Outlines that lost all their line ends: levels, headings and the letterhead in one paragraph."""

from __future__ import annotations

import pytest

import planparse

from .outlines import headed

A = "各镇要组织河长定期巡查河道，发现淤积和破损要及时登记，并报县水务局备案。"
B = "县水务局要会同有关部门核实情况，在三十日内完成清淤和修复，并公布结果。"


@pytest.mark.parametrize(
    ("source", "want", "why"),
    [
        (f"一、任务（一）巡查。{A}（二）清淤。{B}二、保障（一）经费。{A}（二）考核。{B}三、附则{A}", "一、任务 >（一）巡查 >（二）清淤 二、保障 >（一）经费 >（二）考核 三、", "two levels"),
        (f"某县河道方案一、目标{A}二、任务1.巡查(1)人员：{A}(2)路线：{B}2.清淤{A}三、保障{B}", "一、 二、任务 >1.巡查 >>（1）人员 >>（2）路线 >2. 三、", "three levels, the first behind a title"),
        (f"一、任务（一）巡查。{A}（二）清淤。{B}二、保障（三）经费。{A}（四）考核。{B}三、附则{A}", "一、任务 >（一）巡查 >（二）清淤 二、保障 >（三）经费 >（四）考核 三、", "a count that goes on under the next heading"),
        (f"第一部分 巡查一、人员{A}二、路线{B}第二部分 清淤一、机械{A}二、人工{B}", "第一部分巡查 >一、 >二、 第二部分清淤 >一、 >二、", "parts"),
        (f"各镇要： 一、巡查河道 {A} 二、清除淤泥 {B} 三、加固堤防 {A} 四、公布结果 {B}", "一、巡查河道 二、清除淤泥 三、加固堤防 四、公布结果", "blanks where line ends were"),
        (f"各镇要： 一、巡查河道 ，清除淤泥 {A} 二、加固堤防 {B} 三、公布结果 {A}", "一、巡查河道 ，清除淤泥 二、加固堤防 三、公布结果", "and clauses in a heading"),
        (f"一、统一管理。{A}（牵头单位：县水务局）二、统一、规范清淤。{B}（牵头单位：县水务局）三、统一验收。{A}四、统一公布。{B}", "一、统一管理 二、统一、规范清淤 三、统一验收 四、统一公布", "一、 in a word; brackets behind the sentence"),
        (f"一、巡查{A}二、按照《规定（一）（二）（三）》清淤{B}三、修复“一、二、三、四”号堤{A}四、公布{B}", "一、 二、 三、 四、", "numbers in quotations"),
        (f"抓好四件事：一、{A}二、{B}三、{A}四、{B}以上四项由县水务局负责，各镇配合，年底前完成。", "", "the paragraph goes on behind them"),
        (f"开会研究节水。\n要做到一、不推诿，不扯皮。二、不拖延，不应付。三、不浪费，不铺张。{A}{B}{A}", "", "one of several paragraphs"),
        (f"原告请求：一、判令支付水费五百元。二、判令支付利息一百元。三、判令承担费用。被告辩称，{A}{B}{A}", "", "another speaks behind them"),
        (f"第一条 {A}第二条 应提供①身份证；②户口簿；③房产证。{B}第三条 {B}", "第一条 第二条 第三条", "a list of words"),
        (f"抓好三件事：1.5万亩水田，2.5万亩旱地，3.5万亩林地。{A}{B}{A}{B}", "", "figures"),
        (f"第一条 {A}第二条 县水务局的职责：（一）登记；{A}（二）核实。{B}第三条 {B}", "第一条 第二条 >（一） >（二） 第三条", "items of provisions"),
        (f"第一条 {A}第二条 按照前条第（一）项、第（二）项办理。{B}第三条 {B}", "第一条 第二条 第三条", "items cited"),
    ],
)  # fmt: skip
def test_outlines_in_one_line(source: str, want: str, why: str) -> None:
    assert headed(source) == want, why


def test_blanks_part_the_lines_of_the_letterhead() -> None:
    source = f"某县水务局关于清淤的通知 某水发〔2024〕3号 各镇人民政府： 现通知如下： 一、任务 {A} 二、经费 {B} 三、考核 {A} 四、附则 {B} 某县水务局 2024年3月5日"
    meta = planparse.extract_text(source).meta
    assert (meta.title, meta.recipients, meta.issuers) == (
        "某县水务局关于清淤的通知",
        "各镇人民政府",
        ["某县水务局"],
    )
    assert str(meta.issued_on) == "2024-03-05"
    assert meta.document_number is not None


def test_a_text_with_labels_in_its_lines_is_not_lumped() -> None:
    assert (
        headed(f"一、任务\n要求是1.巡查。{A}2.清淤。{B}3.修复。{A}4.公布。{B}\n二、保障\n{A}")
        == "一、任务 二、保障"
    )
