"""Labels are numbering: an edit of their own each, of any length, whatever becomes of the words behind them."""

from __future__ import annotations

import pytest

from planparse.comparing import accepted, diff_text, rejected
from planparse.comparing.printers.wording import relabelled as printed
from planparse.model import Relabel

DUTY = "市水务部门应当每年公布湖泊的水质状况。"
BAN = "任何单位不得在湖泊保护范围内堆放渣土。"
PENALTY = "违反规定的，由市水务部门责令改正，并处二万元罚款。"


def act(*articles: str) -> str:
    return "云溪市湖泊保护条例\n第一条 为了保护湖泊，制定本条例。\n" + "".join(
        f"{text}\n" for text in articles
    )


def labels(old: str, new: str) -> list[tuple[str, str]]:
    """Old and new label of each edit of a label, those that stayed left out."""
    found = diff_text(old, new)
    assert (rejected(found), accepted(found)) == (old, new)
    edits = [edit for section in found.sections for edit in section.edits if isinstance(edit, Relabel)]
    return [(edit.old_text.strip(), edit.text.strip()) for edit in edits if edit.text != edit.old_text]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([f"第二条 {BAN}"], [f"第二条 {DUTY}", f"第三条 {BAN}"], [("", "第二条"), ("第二条", "第三条")]),
        (
            [f"第一百二十三条 {BAN}"],
            [f"第一百二十三条之一 {BAN}"],
            [("第一百二十三条", "第一百二十三条之一")],
        ),
        ([f"第二条 {BAN}", f"第三条 {DUTY}"], [f"第二条 {BAN}"], [("第三条", "")]),
        ([f"第二条 {BAN}"], [f"（二）{BAN}"], [("第二条", "（二）")]),
        ([f"第二条　{BAN}"], [f"第二条 {BAN}"], [("第二条", "第二条")]),  # the blank belongs to the label
        ([f"第二条\n{BAN}"], [f"第三条\n{BAN}"], [("第二条", "第三条")]),
        # split and merged: the label in between is no part of the words around it
        ([f"第二条 {BAN}{DUTY}"], [f"第二条 {BAN}", f"第三条 {DUTY}"], [("", "第三条")]),
        ([f"第二条 {BAN}", f"第三条 {DUTY}"], [f"第二条 {BAN}{DUTY}"], [("第三条", "")]),
        (
            ["第二条 市水务部门应当每年公布湖泊的水质状况，市林业部门应当每年公布湿地的面积变化。"],
            [
                "第二条 市水务部门应当每年公布湖泊的水质状况。",
                "第三条 市林业部门应当每年公布湿地的面积变化。",
            ],
            [("", "第三条")],
        ),
    ],
)
def test_labels_are_edits_of_their_own(
    old: list[str], new: list[str], expected: list[tuple[str, str]]
) -> None:
    assert labels(act(*old), act(*new)) == expected


def test_a_long_label_never_moves() -> None:
    """Where articles trade places, their sentences have moved, or stayed; 第一百二十三条之一 is no sentence."""
    articles = [BAN, DUTY, PENALTY, "市林业部门负责湿地的调查和登记。"]
    names = ["第一百二十三条", "第一百二十三条之一", "第一百二十三条之二", "第一百二十四条"]
    old = act(*(f"{name} {text}" for name, text in zip(names, articles, strict=True)))
    new = act(*(f"{name} {text}" for name, text in zip(names[1:], articles[::-1][1:], strict=True)))
    found = diff_text(old, new)
    assert (rejected(found), accepted(found)) == (old, new)
    texts = [edit.text for section in found.sections for edit in section.edits if edit.op != "label"]
    assert not any("一百二十" in text for text in texts)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("第三条 ", "第三条　", "第三条　"),
        ("第三条 ", "第四条 ", "第三条 → 第四条 "),
        ("", "第四条 ", "第四条 "),
        ("第三条 ", "", "第三条 "),
    ],
)
def test_a_changed_label_is_printed_as_old_and_new(old: str, new: str, expected: str) -> None:
    assert printed(Relabel(text=new, old_text=old, old=(0, 4), new=(0, 4))) == expected


def test_a_section_that_ends_within_a_line_has_all_of_its_label() -> None:
    head = "云泽市节水方案\n\n一、要求\n\n节约用水。\n\n二、目标\n\n够用。\n\n三、任务\n\n（一）修管。修好水管。\n\n（二）装表。装好水表。\n\n"
    new = head + "四。一、总体要求\n、保障\n\n落实资金。\n"
    found = diff_text(head + "四、保障\n\n落实资金。\n", new)
    for place in (place for section in found.sections for place in section.new):
        assert new[slice(*place.span)].startswith(place.label)
