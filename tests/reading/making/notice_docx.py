"""A notice as an office writes it in Word: letterhead in a text box, labels by automatic numbering, a table with merged
cells, a revision, a note, an imprint in a table, page numbers. ``fixtures/formats/notice.docx`` is this one.
"""

from __future__ import annotations

from reading.making.docx import abstract, docx, level, num, numbered, paragraph, run

_SONG = '<w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="{}"/>'
_CENTRED = '<w:jc w:val="center"/>'

_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312" w:ascii="Times New Roman"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr>'
    '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/><w:pPr>'
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/></w:rPr></w:style>'
)
_NUMBERING = abstract(
    0,
    level(0, "%1、", "chineseCountingThousand")
    + level(1, "（%2）", "chineseCountingThousand")
    + level(2, "%3."),
) + num(1)


def _heading(text: str, depth: int) -> str:
    return paragraph(text, f'<w:pStyle w:val="{depth}"/>')


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text, _CENTRED)}</w:tc>"


def _table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


_BOX = (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>'
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
).format(paragraph("榆川市人民政府文件", _CENTRED, look=_SONG.format(72)))

_TARGETS = _table(
    "<w:trPr><w:tblHeader/></w:trPr>"
    + _cell("指标", '<w:vMerge w:val="restart"/>')
    + _cell("单位", '<w:vMerge w:val="restart"/>')
    + _cell("目标值", '<w:gridSpan w:val="2"/>'),
    "<w:trPr><w:tblHeader/></w:trPr>"
    + _cell("", "<w:vMerge/>")
    + _cell("", "<w:vMerge/>")
    + _cell("2026年")
    + _cell("2028年"),
    _cell("城市供水普及率") + _cell("%") + _cell("97") + _cell("99"),
    _cell("新增供水管网") + _cell("公里") + _cell("120") + _cell("300"),
)
_IMPRINT = _table(
    _cell("抄送：市委办公室，市人大常委会办公室，市政协办公室。", '<w:gridSpan w:val="2"/>'),
    _cell("榆川市人民政府办公室") + _cell("2025年3月6日印发"),
)
_REVISED = (
    "<w:p>"
    + run("到2028年，城市供水普及率达到")
    + "<w:del><w:r><w:delText>98%</w:delText></w:r></w:del>"
    + f"<w:ins>{run('99%')}</w:ins>"
    + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    + run("，年供水能力超过3×10")
    + run("8", '<w:vertAlign w:val="superscript"/>')
    + run("立方米。")
    + "</w:p>"
)
_PAGE = (
    "<w:p>"
    + run("— ")
    + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    + run("1")
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    + run(" —")
    + "</w:p>"
)
_BODY = (
    _BOX
    + paragraph("榆政发〔2025〕12号", _CENTRED)
    + paragraph()
    + paragraph("榆川市人民政府关于加强城市供水保障的通知", _CENTRED, look=_SONG.format(44))
    + paragraph()
    + paragraph("各县（市、区）人民政府，市政府各部门：")
    + paragraph("为提高城市供水保障能力，现就有关事项通知如下。")
    + _heading("总体目标", 1)
    + _REVISED
    + _heading("重点任务", 1)
    + _heading("完善供水设施。", 2)
    + numbered("市水务局应当于2026年6月底前完成水源地改造。", 1, 2)
    + numbered("各县（市、区）人民政府每年更新老旧管网100公里以上。", 1, 2)
    + _heading("加强水质监测。", 2)
    + paragraph("市生态环境局每月监测1次水源水质，并向社会公布结果。")
    + _heading("保障措施", 1)
    + paragraph("分年度目标见下表。")
    + _TARGETS
    + paragraph()
    + paragraph("榆川市人民政府", '<w:jc w:val="right"/>')
    + paragraph("2025年3月5日", '<w:jc w:val="right"/>')
    + paragraph("（此件公开发布）")
    + _IMPRINT
    + '<w:sectPr><w:footerReference w:type="default" r:id="rIdPage"/></w:sectPr>'
)


def notice() -> bytes:
    """The notice."""
    note = paragraph("普及率按常住人口计算。")
    footnotes = f'<w:footnote w:id="2">{note}</w:footnote>'
    return docx(
        _BODY, {"styles": _STYLES, "numbering": _NUMBERING, "footnotes": footnotes, "ftr#rIdPage": _PAGE}
    )
