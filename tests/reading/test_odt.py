"""OpenDocument texts: what a reader of the printed document sees, and nothing else."""

from __future__ import annotations

import pytest

from planparse.errors import ReadError
from planparse.reading.detect import detect
from planparse.reading.extracted import Extracted, Raw, Style
from planparse.reading.odt import read
from reading.making.docx import package
from reading.making.odt import h, items, level, list_style, odt, p


def read_(text: str, automatic: str = "", styles: str = "", masters: str = "") -> Extracted:
    return read(Raw(odt(text, automatic=automatic, styles=styles, masters=masters), "a.odt"))


def kinds(extracted: Extracted) -> list[tuple[str, str]]:
    return [(block.kind, extracted.text[block.start : block.end]) for block in extracted.blocks]


def lines(extracted: Extracted) -> list[str]:
    return extracted.text.splitlines()


def warned(extracted: Extracted) -> dict[str, str]:
    return {warning.kind: warning.text for warning in extracted.warnings}


HIDDEN = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
WINGDINGS = '<style:style style:name="W" style:family="text"><style:text-properties fo:font-family="Wingdings"/></style:style>'
HIGH = '<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'

INLINE = (
    ("  供水\n   保障 ", "供水 保障 "),
    ('供<text:s text:c="3"/>水<text:s/>', "供   水 "),
    ("一、<text:tab/>供水<text:line-break/>保障", "一、\t供水\n保障"),
    ("供<text:soft-page-break/>水", "供水"),
    ('<text:span>供 <text:span text:style-name="S">2</text:span></text:span>水', "供 ²水"),
    ('<text:span text:style-name="W">\uf0fe</text:span>是', "☑是"),
    ('供<text:span text:style-name="H">秘密</text:span>水', "供水"),
    ('<text:a href="http://example.org/">附件</text:a>1', "附件1"),
    (
        "<text:ruby><text:ruby-base>港</text:ruby-base><text:ruby-text>gǎng</text:ruby-text></text:ruby>口",
        "港口",
    ),
    ('供<text:change text:change-id="c"/>水<text:bookmark text:name="b"/>', "供水"),
    ("供<office:annotation><text:p>谁说的</text:p></office:annotation>水", "供水"),
    ("第<text:page-number>3</text:page-number>页", "第3页"),
    ("供<text:placeholder text:placeholder-type='text'>&lt;填写&gt;</text:placeholder>水", "供水"),
    ('供<text:hidden-text text:string-value="秘密" text:is-hidden="true"/>水', "供水"),
    ('供<text:hidden-text text:string-value="公开" text:is-hidden="false"/>水', "供公开水"),
)


@pytest.mark.parametrize(("inner", "text"), INLINE)
def test_characters(inner: str, text: str) -> None:
    assert read_(p(inner), HIDDEN + HIGH + WINGDINGS).text == f"{text}\n"


HAN = list_style(
    "L",
    level(1, "一, 二, 三, ...", "", "、"),
    level(2, "一, 二, 三, ...", "（", "）"),
    level(3, "1", "", "."),
)
DECIMALS = list_style("L", level(1, "1"), level(2, "1", more='text:display-levels="2"'), level(3, "1", more='text:display-levels="3"'))  # fmt: skip
GO_ON = 'text:continue-numbering="true"'

# The lists, their style, and the lines.
LISTS = (
    (items("甲", items("丙", "丁"), "戊", style="L"), HAN, ["一、甲", "（一）丙", "（二）丁", "二、戊"]),
    (items("甲", style="L") + items("乙", style="L"), HAN, ["一、甲", "一、乙"]),
    (items("甲", style="L") + p("文") + items("乙", style="L", more=GO_ON), HAN, ["一、甲", "文", "二、乙"]),
    (
        items("甲", style="L", more='xml:id="a"') + items("乙", style="L") + items("丙", style="L", more='text:continue-list="a"'),
        HAN,
        ["一、甲", "一、乙", "二、丙"],
    ),
    (items(p("甲") + p("续"), "乙", style="L"), HAN, ["一、甲", "续", "二、乙"]),
    (items("甲", p("乙"), style="L").replace("<text:list-item><text:p>乙", '<text:list-item text:start-value="5"><text:p>乙'), HAN, ["一、甲", "五、乙"]),
    (items(items("甲", items("乙")), style="L"), DECIMALS, ["1.1甲", "1.1.1乙"]),
    (items("甲", style="L"), list_style("L", level(1, "1", more='text:start-value="3"')), ["3甲"]),
    (items("甲", style="L"), list_style("L", level(1, "", "第", "条")), ["第条甲"]),
    (items("甲", style="L"), list_style("L", level(1, "壹, 贰, 叁, ...", more='loext:num-list-format="第%1%章 "')), ["第壹章 甲"]),
    (items("甲", style="L"), '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="\ue00c"/></text:list-style>', ["• 甲"]),
    (items("甲", style="none"), HAN, ["甲"]),
    ('<text:list text:style-name="L"><text:list-header><text:p>甲</text:p></text:list-header></text:list>', HAN, ["甲"]),
    (
        "".join(f'<text:numbered-paragraph text:list-id="n" text:level="{at}" text:style-name="L">{p("甲")}</text:numbered-paragraph>' for at in (1, 2, 1)),
        HAN,
        ["一、甲", "（一）甲", "二、甲"],
    ),
)  # fmt: skip


@pytest.mark.parametrize(("body", "styles", "expected"), LISTS)
def test_lists(body: str, styles: str, expected: list[str]) -> None:
    assert lines(read_(body, styles)) == expected


def test_items_have_a_level_and_a_label() -> None:
    blocks = read_(items("甲", items("乙"), style="L"), HAN).blocks
    assert [(block.kind, block.level, block.generated) for block in blocks] == [
        ("item", 1, 2),
        ("item", 2, 3),
    ]


OUTLINE = '<text:outline-style style:name="Outline">{}{}</text:outline-style>'.format(
    level(1, "一, 二, 三, ...", "第", "章").replace("list-level-style-number", "outline-level-style"),
    level(2, "1", more='text:display-levels="2"').replace("list-level-style-number", "outline-level-style"),
)
PLAIN_HEADING = '<style:style style:name="P" style:family="paragraph" style:list-style-name=""/>'


def test_headings_are_numbered_by_the_outline() -> None:
    body = h("总则", 1) + h("目的", 2) + h("附录", 1, "P") + h("范围", 2) + h("保障", 1) + h("供水", 2, more='text:restart-numbering="true" text:start-value="4"')  # fmt: skip
    extracted = read_(body, PLAIN_HEADING, OUTLINE)
    assert lines(extracted) == ["第一章总则", "一.1目的", "附录", "一.2范围", "第二章保障", "二.4供水"]
    assert [(block.kind, block.level) for block in extracted.blocks][:2] == [("heading", 1), ("heading", 2)]


STYLES = (
    '<style:font-face style:name="F" svg:font-family="\'方正仿宋\', serif"/>'
    '<style:default-style style:family="paragraph"><style:text-properties style:font-name-asian="F" style:font-size-asian="16pt" fo:font-family="Arial"/></style:default-style>'
    '<style:style style:name="T" style:family="paragraph" style:parent-style-name="U"><style:paragraph-properties fo:text-align="center"/></style:style>'
    '<style:style style:name="U" style:family="paragraph" style:parent-style-name="T"><style:text-properties style:font-family-asian="黑体" style:font-weight-asian="bold" style:font-size-asian="0.25in"/></style:style>'
    '<style:style style:name="c" style:family="text"><style:text-properties style:font-family-asian="楷体"/></style:style>'
)
LOOKS = (
    (p("通知"), Style("方正仿宋", 16.0)),
    (p("GDP"), Style("Arial")),
    (p("通知", "T"), Style("黑体", 18.0, True, True)),
    (p('通知<text:span text:style-name="c">各单位</text:span>'), Style("楷体", 16.0)),
)


@pytest.mark.parametrize(("body", "style"), LOOKS)
def test_styles(body: str, style: Style) -> None:
    assert read_(body, "", STYLES).blocks[0].style == style


def tc(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{''.join(map(p, text.split('/')))}</table:table-cell>"


def tbl(*rows: str) -> str:
    written = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows[1:])
    head = f"<table:table-header-rows><table:table-row>{rows[0]}</table:table-row></table:table-header-rows>"
    return f"<table:table><table:table-column/>{head}{written}</table:table>"


COVERED = "<table:covered-table-cell/>"


def test_tables_with_merged_cells() -> None:
    body = tbl(
        tc("指标", 'table:number-rows-spanned="2"')
        + tc("目标值", 'table:number-columns-spanned="2"')
        + COVERED,
        COVERED + tc("2025年") + tc("2030年"),
        tc("供水/普及率") + tc("95%", 'table:number-rows-spanned="1000000000"') + tc("98%"),
    )
    extracted = read_(body)
    assert extracted.text == "指标\t目标值\n\t2025年\t2030年\n供水普及率\t95%\t98%\n"
    places = [cell[2:] for cell in extracted.blocks[0].cells]
    assert places[:3] == [(0, 0, 2, 1, True), (0, 1, 1, 2, True), (1, 1, 1, 1, False)]
    assert places[5:] == [(2, 1, 1, 1, False), (2, 2, 1, 1, False)]


def test_a_table_of_one_cell_is_text() -> None:
    assert kinds(read_(tbl(tc("通知/各单位：")))) == [("paragraph", "通知"), ("paragraph", "各单位：")]


def test_a_row_that_repeats_cells_beyond_measure() -> None:
    extracted = read_(
        tbl(tc("甲") + tc("", 'table:number-columns-repeated="1000000000"'), tc("乙") + tc("丙"))
    )
    assert extracted.text == "甲\t\n乙\t丙\n"


CHANGES = "<text:tracked-changes><text:changed-region><text:deletion><text:p>删去的话</text:p></text:deletion></text:changed-region></text:tracked-changes>"  # fmt: skip


def test_what_is_left_out_is_counted() -> None:
    frame = "<draw:frame><draw:image/><draw:image/><svg:title>题</svg:title></draw:frame>"
    chart = "<draw:frame><draw:object/><draw:image/></draw:frame>"
    section = '<text:section text:display="none"><text:p>秘密</text:p></text:section>'
    extracted = read_(CHANGES + section + p(f"通知{frame}{chart}\ue001<text:script>x()</text:script>"))
    assert extracted.text == "通知\ue001\n"
    assert sorted(warned(extracted)) == ["deleted", "embedded", "hidden", "images", "private-use", "scripts"]
    assert warned(extracted)["images"] == "pictures not read: 1"


@pytest.mark.parametrize(
    "box",
    [
        "<draw:frame><draw:text-box><text:p>云港市人民政府文件</text:p></draw:text-box></draw:frame>",
        "<draw:custom-shape><text:p>云港市人民政府文件</text:p><draw:enhanced-geometry/></draw:custom-shape>",
    ],
)
def test_boxes_stand_before_the_paragraph_that_holds_them(box: str) -> None:
    assert kinds(read_(p(f"云政发{box}〔2025〕3号"))) == [
        ("box", "云港市人民政府文件"),
        ("paragraph", "云政发〔2025〕3号"),
    ]


def test_notes_stand_behind_the_text() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>不含农村。</text:p></text:note-body></text:note>"
    assert kinds(read_(p(f"供水率达到95%{note}。") + p("完"))) == [
        ("paragraph", "供水率达到95%。"),
        ("paragraph", "完"),
        ("note", "[1] 不含农村。"),
    ]


def test_the_table_of_contents() -> None:
    body = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>题</text:index-title-template>"
        f"</text:table-of-content-source><text:index-body>{p('第一章 总则<text:tab/>1')}</text:index-body></text:table-of-content>"
    )
    assert kinds(read_(body + h("第一章 总则", 1))) == [
        ("contents", "第一章 总则\t1"),
        ("heading", "第一章 总则"),
    ]


def master(name: str, inner: str, following: str = "") -> str:
    return f'<style:master-page style:name="{name}" style:next-style-name="{following}">{inner}</style:master-page>'


def test_running_heads_of_the_pages_that_are_used() -> None:
    masters = (
        master(
            "Standard", f"<style:header>{p('公报')}</style:header><style:footer>{p('— 1 —')}</style:footer>"
        )
        + master("First", f"<style:header>{p('首页')}</style:header>", "Standard")
        + master("Other", f"<style:header>{p('无人用')}</style:header>")
        + master(
            "Last",
            f"<style:header style:display='false'>{p('不显示')}</style:header><style:footer>{p('— 1 —')}</style:footer>",
        )
    )
    begins = '<style:style style:name="{0}" style:family="paragraph" style:master-page-name="{0}"/>'
    automatic = begins.format("First") + begins.format("Last")
    extracted = read_(p("通知", "First") + p("附件", "Last"), automatic, "", masters)
    assert [(block.zone, extracted.text[block.start : block.end]) for block in extracted.blocks] == [
        ("header", "首页"),
        ("header", "公报"),
        ("body", "通知"),
        ("body", "附件"),
        ("footer", "— 1 —"),
    ]


REFUSED = (
    (odt(p("")), "a.odt: has no text in it; save it as PDF and have its text recognised first"),
    (
        odt("", more={"content.xml": '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><o:body><o:spreadsheet/></o:body></o:document-content>'}),
        "a.odt: is an OpenDocument file, but a spreadsheet; save it as ODT or PDF first",
    ),
    (
        odt(p("通知"), more={"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
        "a.odt: is protected by a password; save it without one",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("raw", "error"), REFUSED)
def test_what_is_no_text_is_refused_in_one_line(raw: bytes, error: str) -> None:
    with pytest.raises(ReadError) as refused:
        read(Raw(raw, "a.odt"))
    assert str(refused.value) == error


def test_a_package_that_is_encrypted_as_a_whole() -> None:
    with pytest.raises(ReadError, match="protected by a password"):
        detect(
            Raw(
                package({"mimetype": "application/vnd.oasis.opendocument.text", "encrypted-package": b"x"}),
                "a.odt",
            )
        )
