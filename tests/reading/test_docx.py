"""Word documents: what a reader of the printed document sees, and nothing else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from planparse import extract
from planparse.errors import ReadError
from planparse.reading.docx import read
from planparse.reading.extracted import Extracted, Raw, Style
from reading.making.docx import abstract, docx, level, num, numbered, package, paragraph, run
from reading.making.notice_docx import notice

SAMPLE = Path(__file__).parents[2] / "fixtures" / "formats" / "notice.docx"


def read_(body: str, **parts: str) -> Extracted:
    return read(Raw(docx(body, parts), "a.docx"))


def kinds(extracted: Extracted) -> list[tuple[str, str]]:
    return [(block.kind, extracted.text[block.start : block.end]) for block in extracted.blocks]


def warned(extracted: Extracted) -> dict[str, str]:
    return {warning.kind: warning.text for warning in extracted.warnings}


def p(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def field(instruction: str, result: str | None) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    middle = "" if result is None else mark.format("separate") + run(result)
    begin = f"{mark.format('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return begin + middle + mark.format("end")


HIGH = '<w:vertAlign w:val="superscript"/>'
WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'

# The XML of a paragraph's content, and the text.
INLINE = (
    (run("全市") + run("供水"), "全市供水"),
    (run("一、\t供水\n保障"), "一、\t供水\n保障"),
    ('<w:r><w:t> 供 </w:t><w:t xml:space="preserve"> 水</w:t></w:r>', "供 水"),
    ("<w:r><w:t>2025</w:t><w:noBreakHyphen/><w:t>2030</w:t><w:softHyphen/><w:t>年</w:t></w:r>", "2025-2030年"),
    (run("面积3km") + run("2", HIGH) + run("，约10") + run("-8", HIGH), "面积3km²，约10⁻⁸"),
    (run("同比") + run("[1]", HIGH), "同比[1]"),
    ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run("是"), "☑是"),
    (run("\uf0fc", WINGDINGS) + run("是"), "✓是"),
    ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + run("95%"), "≥95%"),
    (f"<w:ins>{run('新增')}</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>", "新增"),
    (f"<w:moveTo>{run('移到')}</w:moveTo><w:moveFrom>{run('移走')}</w:moveFrom>", "移到"),
    (f"<w:ins><w:ins>{run('供水')}</w:ins><w:del><w:ins>{run('用水')}</w:ins></w:del></w:ins>", "供水"),
    (f"<w:smartTag><w:smartTagPr/>{run('云港市')}</w:smartTag>", "云港市"),
    (f"<w:customXml><w:customXmlPr/>{run('云港市')}</w:customXml>", "云港市"),
    (f'<w:hyperlink w:anchor="a">{run("附件1")}</w:hyperlink>', "附件1"),
    (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('云港市')}</w:sdtContent></w:sdt>", "云港市"),
    (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('单击输入')}</w:sdtContent></w:sdt>{run('市')}", "市"),
    ("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>gǎng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>", "港"),
    (field(' HYPERLINK "http://example.org/" ', "网页") + run("见上"), "网页见上"),
    (field(" REF _Ref1 ", None) + run("见上"), "见上"),
    (field(field(" PAGE ", "7") + " + 1", "8"), "8"),
    (f'<w:fldSimple w:instr=" PAGE ">{run("3")}</w:fldSimple>', "3"),
    (field(r" eq \o\ac(○,3)", None) + run("供水"), "③供水"),
    (field(r" EQ \o\ac(○,32)", None), "㉜"),
    (field(r"EQ \* jc2 \o\ad(\s\up 9(gǎng),港)", None), "港"),
    (field(r' SYMBOL 254 \f "Wingdings" \s 12', None), "☑"),
    ("<w:commentRangeStart/>" + run("供水") + "<w:commentRangeEnd/><w:r><w:commentReference/></w:r>", "供水"),
    (run("供") + run("秘密", "<w:vanish/>") + run("水"), "供水"),
    (run("供") + run("公开", '<w:vanish w:val="0"/>') + run("水"), "供公开水"),
    ('<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>', "a/b"),
    ('<m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>', "m³"),
    ('<m:oMath><m:d><m:e><m:rad><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad></m:e></m:d></m:oMath>', "(√x)"),
)  # fmt: skip


@pytest.mark.parametrize(("inner", "text"), INLINE)
def test_characters(inner: str, text: str) -> None:
    assert read_(p(inner)).text == f"{text}\n"


def test_paragraphs_and_blank_lines() -> None:
    assert read_(paragraph("通知") + paragraph() + paragraph("各单位：")).text == "通知\n\n各单位：\n"


def test_a_paragraph_whose_end_was_deleted_goes_on_as_the_next() -> None:
    body = paragraph("加强", "<w:rPr><w:del/></w:rPr>") + p("<w:del><w:r><w:delText>供电</w:delText></w:r></w:del>", "<w:rPr><w:del/></w:rPr>") + paragraph("供水")  # fmt: skip
    extracted = read_(body)
    assert extracted.text == "加强供水\n"
    assert warned(extracted) == {"deleted": "deleted passages (tracked changes) left out: 1"}


def test_what_is_left_out_is_counted() -> None:
    secret = run("秘密", "<w:vanish/>")
    drawing = "<w:r><w:drawing><pic:pic xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'/></w:drawing></w:r>"
    object_ = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    extracted = read_(p(run("供水") + secret + secret + drawing + run("\ue001") + object_) + "<w:altChunk/>")
    assert extracted.text == "供水\ue001\n"
    assert warned(extracted) == {
        "hidden": "hidden passages left out: 1",
        "images": "pictures not read: 1",
        "private-use": "characters that are private to the file's fonts, so that nobody else can read them: 1",
        "embedded": "embedded files not read: 2 (Excel.Sheet.12, a document)",
    }


STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="二级"/><w:basedOn w:val="1"/><w:pPr><w:jc w:val="left"/><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="round"/><w:basedOn w:val="y"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="round about"/><w:basedOn w:val="x"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="TOC 2"/></w:style>'
    '<w:style w:type="character" w:styleId="c"><w:name w:val="strong"/><w:rPr><w:b/><w:rFonts w:eastAsia="楷体"/></w:rPr></w:style>'
)
THEME = (
    "<a:themeElements><a:fontScheme><a:majorFont/><a:minorFont><a:latin typeface='Aptos'/><a:ea typeface=''/>"
    "<a:font script='Hans' typeface='宋体'/><a:font script='Hant' typeface='新細明體'/></a:minorFont></a:fontScheme></a:themeElements>"
)
FANGSONG = '<w:rFonts w:eastAsia="仿宋_GB2312"/>'

# Properties of the paragraph, and of its run; the kind, the level and the style.
LOOKS = (
    ("", "", ("paragraph", None, Style("宋体", 16.0))),
    ('<w:jc w:val="center"/>', FANGSONG, ("paragraph", None, Style("仿宋_GB2312", 16.0, False, True))),
    ('<w:pStyle w:val="1"/>', "", ("heading", 1, Style("黑体", 16.0, True, True))),
    ('<w:pStyle w:val="2"/>', '<w:sz w:val="21"/>', ("heading", 2, Style("黑体", 10.5, True))),
    ('<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', '<w:b w:val="0"/>', ("paragraph", None, Style("黑体", 16.0, False, True))),
    ('<w:outlineLvl w:val="2"/>', "", ("heading", 3, Style("宋体", 16.0))),
    ('<w:pStyle w:val="x"/>', "", ("paragraph", None, Style("宋体", 10.0))),
    ('<w:pStyle w:val="t"/>', "", ("contents", 2, Style("宋体", 16.0))),
    ("", '<w:rStyle w:val="c"/>', ("paragraph", None, Style("楷体", 16.0, True))),
    ("", '<w:sz w:val="12pt"/>', ("paragraph", None, Style("宋体", 12.0))),
)  # fmt: skip


@pytest.mark.parametrize(("properties", "look", "expected"), LOOKS)
def test_styles(properties: str, look: str, expected: tuple[object, ...]) -> None:
    body = paragraph("总则", properties, look=look)
    (block,) = read(Raw(docx(body, {"styles": STYLES, "a:theme": THEME}), "a.docx")).blocks
    assert (block.kind, block.level, block.style) == expected


def test_the_look_of_most_characters() -> None:
    (block,) = read_(p(run("GB", '<w:rFonts w:ascii="Arial"/>') + run("城市供水", FANGSONG))).blocks
    assert block.style.family == "仿宋_GB2312"


BOX = (
    "<w:txbxContent>"
    + paragraph("云港市人民政府文件", '<w:outlineLvl w:val="0"/>')
    + paragraph()
    + "</w:txbxContent>"
)
CHOICE = f"<w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing>"
FALLBACK = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"


@pytest.mark.parametrize(
    "boxed",
    [
        f'<mc:AlternateContent><mc:Choice Requires="wps">{CHOICE}</mc:Choice><mc:Fallback>{FALLBACK}</mc:Fallback></mc:AlternateContent>',
        f"<mc:AlternateContent><mc:Fallback>{FALLBACK}</mc:Fallback></mc:AlternateContent>",
        FALLBACK,
        '<w:pict><v:shape><v:textpath string="云港市人民政府文件"/></v:shape></w:pict>',
        "<w:drawing><a:graphic><a:p><a:r><a:t>云港市人民政府文件</a:t></a:r></a:p></a:graphic></w:drawing>",
    ],
)
def test_boxes_stand_once_before_the_paragraph_that_holds_them(boxed: str) -> None:
    extracted = read_(p(run("云政发〔2025〕") + f"<w:r>{boxed}</w:r>" + run("3号")))
    assert kinds(extracted) == [("box", "云港市人民政府文件"), ("paragraph", "云政发〔2025〕3号")]


def test_notes_stand_behind_the_text() -> None:
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>' + "".join(
        f'<w:footnote w:id="{number}">{p(f"<w:r><w:footnoteRef/></w:r>{run(text)}")}</w:footnote>'
        for number, text in ((5, " 不含农村。"), (6, "含农村。"), (7, "没有人提到。"))
    )
    end = f'<w:endnote w:id="2">{paragraph("数据来自年报。")}</w:endnote>'
    body = p(run("城市供水率") + mark.format(6) + run("达到95%") + mark.format(5) + '<w:r><w:endnoteReference w:id="2"/></w:r>' + run("。"))  # fmt: skip
    extracted = read_(body, footnotes=notes, endnotes=end)
    assert kinds(extracted) == [
        ("paragraph", "城市供水率达到95%。"),
        ("note", "[1] 含农村。"),
        ("note", "[2] 不含农村。"),
        ("note", "[i] 数据来自年报。"),
    ]
    assert [block.generated for block in extracted.blocks] == [0, 4, 4, 4]


def section(*shown: str, more: str = "") -> str:
    links = "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{name}"/>' for kind, page, name in map(str.split, shown)
    )
    return f"<w:sectPr>{links}{more}</w:sectPr>"


def test_running_heads_that_pages_show() -> None:
    parts = {
        "hdr#h1": paragraph("云港市人民政府公报"),
        "hdr#h2": paragraph("首页"),
        "hdr#h3": paragraph("双页"),
        "ftr#f1": p(run("— ") + field(" PAGE ", "1") + run(" —")),
        "ftr#f2": paragraph("— 1 —"),
    }
    ends = "header default h1", "header first h2", "header even h3", "footer default f1"
    first, second = section(*ends), section("footer default f2")
    body = p(run("通知"), first) + paragraph("附件") + second
    shown = read(Raw(docx(body, parts), "a.docx"))
    assert [(block.zone, shown.text[block.start : block.end]) for block in shown.blocks] == [
        ("header", "云港市人民政府公报"),
        ("body", "通知"),
        ("body", "附件"),
        ("footer", "— 1 —"),
    ]
    title = body.replace(second, section("footer default f2", more="<w:titlePg/>"))
    assert "首页" in read(Raw(docx(title, parts), "a.docx")).text
    even = {**parts, "settings": "<w:evenAndOddHeaders/>"}
    assert "双页" in read(Raw(docx(body, even), "a.docx")).text


CONTENTS = (
    p(run("目录")),
    p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>'
      f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("第一章 总则")}<w:r><w:tab/></w:r>{field(" PAGEREF a ", "1")}'),
    p(run("第二章 保障\t2")),
    p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    p(run("第一章 总则")),
)  # fmt: skip


def test_the_results_of_a_table_of_contents() -> None:
    assert kinds(read_("".join(CONTENTS))) == [
        ("paragraph", "目录"),
        ("contents", "第一章 总则\t1"),
        ("contents", "第二章 保障\t2"),
        ("paragraph", "第一章 总则"),
    ]


def test_the_strict_form() -> None:
    body = paragraph("通知", look="<w:b/>") + numbered("总则", 1)
    numbering = abstract(0, level(0, "%1、", "chineseCounting")) + num(1)
    extracted = read(Raw(docx(body, {"numbering": numbering}, strict=True), "a.docx"))
    assert extracted.text == "通知\n一、总则\n"
    assert extracted.blocks[0].style.bold


@pytest.mark.parametrize(
    "main", ["word/document.xml", "word/document2.xml", "Word\\document.xml", "main.xml", "a/b/c.xml"]
)
def test_parts_are_found_by_their_relationships(main: str) -> None:
    numbering = abstract(0, level(0, "%1、", "chineseCounting")) + num(1)
    raw = docx(numbered("总则", 1), {"numbering": numbering}, main=main.replace("\\", "/"))
    assert read(Raw(raw, "a.docx")).text == "一、总则\n"


def test_a_broken_part_that_the_text_can_do_without() -> None:
    extracted = read_(paragraph("通知"), styles="<broken>")
    assert extracted.text == "通知\n"
    assert warned(extracted) == {"damaged": "a damaged part was left out: word/parts/styles0.xml"}


REFUSED = (
    (docx(""), "a.docx: has no text in it; save it as PDF and have its text recognised first"),
    (package({"word/document.xml": "<a/>"}), "a.docx: has no Word document in it; it is damaged, or another kind of file"),
    (docx(paragraph("通知"))[:-30], "a.docx: is damaged (the archive: File is not a zip file); save it again, or fetch it again"),
    (
        docx(paragraph("通知")).replace(b"word/document.xml", b"word/documenu.xml"),
        "a.docx: has no word/document.xml in it; it is damaged, or no whole document",
    ),
)  # fmt: skip


@pytest.mark.parametrize(("raw", "error"), REFUSED)
def test_what_is_no_document_is_refused_in_one_line(raw: bytes, error: str) -> None:
    with pytest.raises(ReadError) as refused:
        read(Raw(raw, "a.docx"))
    assert str(refused.value) == error


def test_the_sample_is_what_its_maker_makes() -> None:
    made, kept = ZipFile(BytesIO(notice())), ZipFile(SAMPLE)
    assert {name: made.read(name) for name in made.namelist()} == {
        name: kept.read(name) for name in kept.namelist()
    }


def test_the_sample_from_end_to_end() -> None:
    document = extract(SAMPLE)
    assert document.meta.document_number is not None
    assert document.meta.document_number.text == "榆政发〔2025〕12号"
    assert document.meta.title == "榆川市人民政府关于加强城市供水保障的通知"
    assert document.meta.issuers == ["榆川市人民政府"]
    sections = [(section.label, section.heading) for section in document.parts[0].sections]
    assert sections == [("一、", "总体目标"), ("二、", "重点任务"), ("三、", "保障措施")]
    assert [len(table.rows) for table in document.tables] == [2]
    assert [warning.kind for warning in document.source.warnings] == ["deleted"]
