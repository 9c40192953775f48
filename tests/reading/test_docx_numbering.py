"""Automatic numbering of Word: the labels that paragraphs get."""

from __future__ import annotations

import pytest

from planparse.reading.docx import read
from planparse.reading.extracted import Extracted, Raw
from reading.making.docx import (
    abstract,
    docx,
    docx_numbered,
    docx_typed,
    level,
    num,
    numbered,
    paragraph,
    starting,
)

CHAPTERS = abstract(
    0,
    level(0, "第%1章", "chineseCountingThousand", suffix="space")
    + level(1, "第%2条", "chineseCountingThousand", suffix="tab", more='<w:lvlRestart w:val="0"/>')
    + level(2, "（%3）", "chineseCounting")
    + level(3, "%4."),
)
DECIMALS = abstract(0, level(0, "%1") + level(1, "%1.%2", suffix="space") + level(2, "%1.%2.%3"))


def read_(body: str, numbering: str, styles: str = "") -> Extracted:
    return read(Raw(docx(body, {"numbering": numbering, "styles": styles}), "a.docx"))


def lines(extracted: Extracted) -> list[str]:
    return extracted.text.splitlines()


def items(*places: tuple[int, int]) -> str:
    return "".join(numbered("总则", *place) for place in places)


# What is counted, as (instance, level); the definitions; the labels.
COUNTED = (
    (  # articles go on over chapters, items begin anew below each
        [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)],
        CHAPTERS + num(1),
        ["第一章 ", "第一条 ", "（一）", "（二）", "第二条 ", "（一）", "第二章 ", "第三条 "],
    ),
    (  # a level that was passed over counts
        [(1, 2), (1, 1), (1, 0), (1, 2), (1, 2), (1, 1)],
        DECIMALS + num(1),
        ["1.1.1", "1.2 ", "2", "2.1.1", "2.1.2", "2.2 "],
    ),
    (  # two instances of one definition count together
        [(1, 0), (2, 0), (1, 0)],
        DECIMALS + num(1) + num(2),
        ["1", "2", "3"],
    ),
    (  # until one begins anew; that happens once
        [(1, 0), (1, 0), (2, 0), (2, 0), (1, 0)],
        DECIMALS + num(1) + num(2, 0, starting(0, 1)),
        ["1", "2", "1", "2", "3"],
    ),
    ([(1, 0), (1, 0)], DECIMALS + num(1, 0, starting(0, 5)), ["5", "6"]),
    (  # a level that an instance has in its own way
        [(1, 0), (2, 0)],
        DECIMALS
        + num(1)
        + num(2, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "%1、", "chineseCounting")}</w:lvlOverride>'),
        ["1", "二、"],
    ),
    ([(1, 0), (1, 0)], abstract(0, level(0, "%1)", start=3)) + num(1), ["3)", "4)"]),
    (  # levels above in Arabic digits (w:isLgl)
        [(1, 0), (1, 1)],
        abstract(0, level(0, "第%1章", "japaneseCounting") + level(1, "%1.%2", more="<w:isLgl/>")) + num(1),
        ["第一章", "1.1"],
    ),
    (  # begins anew behind the first level only, not behind the second
        [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)],
        abstract(0, level(0, "%1") + level(1, "%2") + level(2, "%3", more='<w:lvlRestart w:val="1"/>'))
        + num(1),
        ["1", "1", "1", "2", "2", "2", "1"],
    ),
    ([(1, 0)], abstract(0, level(0, "")) + num(1), [""]),
    ([(1, 0)], abstract(0, level(0, "%1", "none")) + num(1), [""]),
    ([(0, 0), (7, 0), (1, 8)], DECIMALS + num(1), ["", "", ""]),
    ([(1, 0)], abstract(0, level(0, "第%1批", more="<w:rPr><w:vanish/></w:rPr>")) + num(1), [""]),
    ([(1, 0)], abstract(0, level(0, "●", "bullet")) + num(1), ["●"]),
    ([(1, 0)], abstract(0, level(0, "\uf0b7", "bullet", suffix="tab")) + num(1), ["• "]),
    (
        [(1, 0)],
        abstract(0, level(0, "l", "bullet", more='<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')) + num(1),
        ["•"],
    ),
    (  # a format that older programs do not know
        [(1, 0)],
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice>'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        '</mc:Fallback></mc:AlternateContent><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
        + num(1),
        ["007"],
    ),
)


@pytest.mark.parametrize(("places", "numbering", "labels"), COUNTED)
def test_labels(places: list[tuple[int, int]], numbering: str, labels: list[str]) -> None:
    extracted = read_(items(*places), numbering)
    assert lines(extracted) == [f"{label}总则" for label in labels]
    generated = [block.generated for block in extracted.blocks]
    assert generated == [len(label) for label in labels]


STYLES = (
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="own"/><w:basedOn w:val="2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="4"><w:name w:val="by its level"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="numbering" w:styleId="N"><w:name w:val="list"/><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>'
)
OF_STYLES = abstract(
    0, level(0, "%1.") + level(1, "%1.%2.") + level(2, "%3）", more='<w:pStyle w:val="4"/>')
) + num(1)


def styled(text: str, style: str, more: str = "") -> str:
    return paragraph(text, f'<w:pStyle w:val="{style}"/>{more}')


def test_numbering_by_styles() -> None:
    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = (
        styled("甲", "1") + styled("乙", "2") + styled("丙", "3") + styled("丁", "4") + styled("戊", "2", off)
    )
    extracted = read_(body, OF_STYLES, STYLES)
    assert lines(extracted) == ["1.甲", "1.1.乙", "1.2.丙", "1）丁", "戊"]
    assert [block.level for block in extracted.blocks] == [1, 2, 2, 1, 2]


def test_numbering_styles_lead_to_the_definition() -> None:
    linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="N"/></w:abstractNum>'
    numbering = abstract(0, level(0, "%1、", "chineseCounting")) + linked + num(8, 0) + num(3, 5)
    assert lines(read_(items((3, 0), (3, 0)), numbering, STYLES)) == ["一、总则", "二、总则"]


def test_links_that_lead_round_end() -> None:
    linked = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="N"/></w:abstractNum>'
    assert lines(read_(items((8, 0)), linked + num(8, 0), STYLES)) == ["总则"]


@pytest.mark.parametrize(
    ("hidden", "labels"),
    [
        (numbered("", 1, 0, "<w:rPr><w:vanish/></w:rPr>"), ["2总则"]),  # a hidden paragraph counts
        (numbered("", 1), ["1", "2总则"]),  # so does an empty one, which shows its number
        (
            numbered("总则", 1, 0, "<w:rPr><w:del/></w:rPr>"),
            ["1总则总则"],
        ),  # one that was joined to the next does not
    ],
)
def test_paragraphs_that_are_not_seen(hidden: str, labels: list[str]) -> None:
    assert lines(read_(hidden + items((1, 0)), DECIMALS + num(1))) == labels


def test_a_box_counts_by_itself() -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{items((1, 0), (1, 0))}</w:txbxContent></w:pict></w:r></w:p>"
    extracted = read_(items((1, 0)) + box + items((1, 0)), DECIMALS + num(1))
    assert lines(extracted) == ["1总则", "1总则", "2总则", "", "2总则"]


def test_an_empty_bullet_is_a_blank_line() -> None:
    assert (
        read_(numbered("", 1) + paragraph("总则"), abstract(0, level(0, "●", "bullet")) + num(1)).text
        == "\n总则\n"
    )


def test_formats_of_other_scripts_are_warned_of() -> None:
    extracted = read_(items((1, 0)), abstract(0, level(0, "%1.", "hebrew1")) + num(1))
    assert extracted.text == "1.总则\n"
    assert [warned.kind for warned in extracted.warnings] == ["numbering"]


LINES = [
    "云港市供水条例",
    "",
    "第一章 总则",
    "第一条 为了加强供水管理，制定本条例。",
    "第二条　本条例适用于：",
    "（一）城市供水；",
    "（二）农村供水。",
    "第二章 保障",
    "第三条 市人民政府应当：",
    "（一）编制规划；",
    "1.近期规划；",
    "2.远期规划。",
    "（1）管网",
    "（2）泵站",
    "第十条 自公布之日起施行。",
    "一、总体要求",
    "三、主要任务",
    "（一）建设",
]


def test_what_numbering_supplies_is_what_was_typed() -> None:
    typed, automatic = (read(Raw(make(LINES), "a.docx")) for make in (docx_typed, docx_numbered))
    assert typed.text == automatic.text == "\n".join(LINES) + "\n"
    assert sum(block.generated > 0 for block in automatic.blocks) == 16
    assert not any(block.generated for block in typed.blocks)
