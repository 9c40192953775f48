"""Web pages: lines as a browser shows them, what is the site's, what is left out, what is hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from conftest import FIXTURES
from planparse import extract
from planparse.api import extract_source
from planparse.errors import ReadError
from planparse.reading import from_bytes
from reading.making import html as made
from reading.pages import lines, read

if TYPE_CHECKING:
    from planparse.reading.source import SourceText

# Fragments of a page, and the lines that a person sees.
LINES = {
    "paragraphs of one line": ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
    "unclosed paragraphs": ("<p>甲<p>乙<li>丙", ["甲", "乙", "丙"]),
    "spans join": ("<p>2<span>025</span><b>年</b>底<font>前</font></p>", ["2025年底前"]),
    "spans keep their blanks": ("<p><b>AI </b><i>plan</i> <u>2</u></p>", ["AI plan 2"]),
    "blanks collapse": ("<p>  a \n\t b  </p>", ["a b"]),
    "a line end between hanzi is none": ("<p>各村\n   应当</p>", ["各村应当"]),
    "nor between spans": ("<p><span>各村</span>\n<span>应当</span>，\n“水窖”</p>", ["各村应当，“水窖”"]),
    "a blank between hanzi stays": ("<p>水 窖</p>", ["水 窖"]),
    "a line end between a figure and hanzi": ("<p>GDP\n增长</p>", ["GDP 增长"]),
    "behind a colon": ("<p><span>时间：</span>\n<span>来源：县</span></p>", ["时间： 来源：县"]),
    "nbsp and wide blanks stay": ("<p>　　第一条&nbsp;&nbsp;总则</p>", ["　　第一条\xa0\xa0总则"]),
    "br": ("<p>甲<br>乙<br/>丙</p>", ["甲", "乙", "丙"]),
    "br in spans": ("<span>　　甲。<br>　　乙。</span>", ["　　甲。", "　　乙。"]),
    "two br are a blank line": ("甲<br><br>乙", ["甲", "", "乙"]),
    "an empty paragraph": ("<p>甲</p><p>&nbsp;</p><p>乙</p><p></p><p>丙</p>", ["甲", "", "乙", "丙"]),
    "a div in a span": ("<span>甲<div>乙</div>丙</span>", ["甲", "乙", "丙"]),
    "block by its style": ('<span style="display:block">甲</span>乙', ["甲", "乙"]),
    "inline by its style": ('<p>甲</p><div style="display: inline">乙</div>丙', ["甲", "乙丙"]),
    "pre": ("<pre>\n  甲\n\n乙  丙\n</pre>", ["  甲", "", "乙  丙"]),
    "pre-line": ('<p style="white-space: pre-line">甲  a\n乙</p>', ["甲 a", "乙"]),
    "a heading over two lines": ("<h1>甲<br>乙</h1>丙", ["甲", "乙", "丙"]),
    "a power": ("<p>3000 m<sup>2</sup>、10<sup>-3</sup>、CO<sub>2</sub></p>", ["3000 m²、10⁻³、CO2"]),
    "a note": ("<p>95%<sup>1</sup>，90%<sup>[2]</sup>，80%<sup>①</sup></p>", ["95%¹，90%[2]，80%①"]),
    "ruby": ("<p><ruby>水<rp>(</rp><rt>shuǐ</rt><rp>)</rp></ruby>窖</p>", ["水窖"]),
    "q": ("<p>称<q>水窖</q>的</p>", ["称“水窖”的"]),
    "entities": ("<p>&lt;办法&gt;&ldquo;水&rdquo;&#8212;&amp;</p>", ["<办法>“水”—&"]),
    "a picture is no text": ('<p>甲<img alt="乙" src="a.png">丙</p>', ["甲丙"]),
    "what is not shown": (
        (
            "<p>甲</p><script>x</script><style>y</style><template><p>z</p></template><noscript>请启用</noscript><!-- 注 -->"
            "<select><option>1</option></select><textarea>写</textarea><button>打印</button><svg><text>图</text></svg>"
        ),
        ["甲"],
    ),
    "what is hidden": (
        (
            '<p>甲<span style="display:none">水印</span><b hidden>乙</b></p><div style="visibility: hidden">丙</div>'
            '<span style="font-size:0">丁</span><dialog>戊</dialog>'
        ),
        ["甲"],
    ),
    "what is deleted": ("<p>合格率<del>90%</del><ins>95%</ins></p>", ["合格率95%"]),
    "elements nobody knows": ("<p>甲<o:p></o:p><ucap>乙</ucap></p>", ["甲乙"]),
    "a term and what it means": ("<dl><dt>水窖</dt><dd>是指</dd></dl>", ["水窖", "是指"]),
    "a list": ("<ul><li>甲</li><li><p>乙</p><p>丙</p></li></ul>", ["甲", "乙", "丙"]),
    "an ordered list": ("<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]),
    "its start and values": ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3. 甲", "7. 乙", "8. 丙"]),
    "backwards": ("<ol reversed><li>甲<li>乙</ol>", ["2. 甲", "1. 乙"]),
    "letters": ('<ol type="a"><li>甲<li>乙</ol><ol type=I start=4><li>丙</ol>', ["a. 甲", "b. 乙", "IV. 丙"]),
    "hanzi": (
        '<ol style="list-style-type: cjk-ideographic" start=10><li>甲<li>乙</ol>',
        ["十、甲", "十一、乙"],
    ),
    "no numbers by their style": ('<ol style="list-style: none"><li>甲</ol>', ["甲"]),
    "numbers that the author wrote": ("<ol><li>1．甲</li><li>2．乙</li></ol>", ["1．甲", "2．乙"]),
    "lists in lists": ("<ol><li>甲<ol type=a><li>乙</ol><li>丙</ol>", ["1. 甲", "a. 乙", "2. 丙"]),
}


@pytest.mark.parametrize(("page", "expected"), LINES.values(), ids=list(LINES))
def test_lines(page: str, expected: list[str]) -> None:
    assert lines(read(f"<!doctype html><body>{page}</body>")) == expected


def test_kinds_and_levels() -> None:
    source = read(
        "<h1>办法</h1><h3>第一章</h3><p>正文</p><ol><li>甲<ul><li>乙</li></ul></li></ol>"
        '<p class="MsoToc2">第二章　罚则　3</p><p role="heading" aria-level="4">附则</p><aside role="doc-footnote">注</aside>'
    )
    assert [(block.kind, block.level, block.generated) for block in source.blocks] == [
        ("heading", 1, 0),
        ("heading", 3, 0),
        ("paragraph", None, 0),
        ("item", 1, 3),
        ("item", 2, 0),
        ("contents", 2, 0),
        ("heading", 4, 0),
        ("note", None, 0),
    ]


@pytest.mark.parametrize(
    ("page", "family", "size", "bold", "centred"),
    [
        ('<p style="text-align:center;font-size:22pt"><b>甲</b></p>', None, 22.0, True, True),
        ('<div align="center"><p>甲乙<b>丙</b></p></div>', None, None, False, True),
        ("<center><table><tr><td><p>甲</p></td></tr></table></center>", None, None, False, False),
        ('<p><font face="宋体,x" size="5">甲</font></p>', "宋体", 18.0, False, False),
        ('<p style="font:x;font-size:24px;font-weight:700">甲</p>', None, 18.0, True, False),
        ('<p style="font-size:2em"><span style="font-size: 50%">甲</span></p>', None, 12.0, False, False),
        ('<b><p style="font-weight:normal !important">甲</p></b>', None, None, False, False),
        ('<h2 style="FONT-FAMILY: &quot;黑体&quot;, x">甲</h2>', "黑体", None, True, False),
    ],
)
def test_styles(page: str, family: str | None, size: float | None, bold: bool, centred: bool) -> None:
    assert read(f"<body>{page}").blocks[0].style == (family, size, bold, centred)


@pytest.fixture(scope="module")
def notice() -> SourceText:
    return read(made.notice())


def test_the_site_is_set_aside(notice: SourceText) -> None:
    assert lines(notice, "navigation") == [
        "首页",
        "政务公开",
        "办事服务",
        "互动交流",
        "走进青禾",
        "当前位置：首页 > 政务公开 > 正文",
        "分享到：",
        "主办单位：青禾县人民政府办公室　网站标识码：5399990001",
        "版权所有",
    ]
    assert lines(notice, "artifact") == ["青禾县人民政府办公室", "关于加强村级水窖管理的通知"]
    body = lines(notice, "body")
    assert body[:2] == ["索 引 号：0157202/2024-00031", "主题分类：水利"]
    assert body[7:9] == [made.TITLE, "发布日期：2024-03-20　来源：青禾县人民政府办公室　浏览次数："]
    assert body[-2:] == ["2024年3月18日", "（此件公开发布）"]


KEPT = {
    "a header with the title": f"<header><h1>{made.TITLE}</h1></header>{made.DOCUMENT}",
    "a header with another title": f"<header><h1>关于水窖的通知</h1></header>{made.DOCUMENT}",
    "a title in a div of the name header": f'<div class="header">{made.TITLE}</div>{made.DOCUMENT}',
    "the sign-off in the footer of the article": "<article><p>各村应当普查。</p><footer>青禾县水务局</footer></article>",
    "a sign-off in a div of the name footer": f'{made.DOCUMENT}<div class="doc-footer"><p>青禾县水务局</p><p>2024年3月5日</p></div>',
    "a class of a framework": f'<div class="position-relative">青政办发〔2024〕16号</div>{made.DOCUMENT}',
    "a document in a div of the name nav": f'<div class="nav">{made.DOCUMENT * 2}</div>',
    "a page of links only": '<ul><li><a href="/1">第一章</a><li><a href="/2">第二章</a><li><a href="/3">三</a><li><a href="/4">四</a></ul>',
    "annexes": "<p>通知。</p><ul>"
    + "".join(f'<li><a href="/{i}.doc">附表{i}</a>' for i in range(5))
    + "</ul>",
    "contents": "<p>通知。</p><ul>" + "".join(f'<li><a href="#c{i}">第{i}章</a>' for i in range(5)) + "</ul>",
    "annexes in a cell": "<table><tr><td>通知。<td><a href='/1.htm'>附件1</a><br><a href='/2.htm'>附件2</a></table>",
    "a link in a cell": "<table><tr><td>通知。<td><a href='/1.htm'>名单</a></table>",
    "links in a row of a table": "<table border=1><tr><th>文件<th>解读<tr><td>通知。<td><a href='/1.htm'>一</a> <a href='/2.htm'>二</a></table>",
    "a form around the page": f'<form id="aspnetForm">{made.DOCUMENT}</form>',
    "marks around next to nothing": f"<!--startprint--><p>无</p><!--endprint-->{made.DOCUMENT}",
    "an end without a start": f"{made.DOCUMENT}<!--endprint-->",
}


@pytest.mark.parametrize("page", KEPT.values(), ids=list(KEPT))
def test_a_document_is_never_set_aside(page: str) -> None:
    source = read(f"<!doctype html><head><title>{made.TITLE}</title></head><body>{page}</body>")
    assert not lines(source, "navigation")


@pytest.mark.parametrize("links", ["首页|公开", "首页<br>公开", "首页 ｜ 公开"])
def test_a_corner_of_a_few_links_is_the_sites(links: str) -> None:
    words = links.replace("首页", "<a href='/'>首页</a>").replace("公开", "<a href='/gk'>公开</a>")
    source = read(f"<table><tr><td>{words}<tr><td>{made.DOCUMENT}</table>")
    assert "".join(lines(source, "navigation")) == links.replace("<br>", "")


HEADS = {
    "a title for the page": ("<title>{}</title>", True),
    "the site behind it": ("<title>{}_青禾县人民政府</title>", True),
    "a title for the document": ("<title>青禾县</title><meta name=ArticleTitle content={}>", True),
    "more of the title behind it": ("<title>{}二三事</title>", False),
    "the name of a work behind it": ("<title>{}《水窖》</title>", False),
    "another one": ("<title>青禾县人民政府</title>", False),
}


@pytest.mark.parametrize("case", HEADS)
def test_a_line_that_the_head_of_the_page_names_is_its_title(case: str) -> None:
    head, is_title = HEADS[case]
    words = "青禾县水窖管护取得成效"
    page = f"<head>{head.format(words)}</head><p>青禾县\n水务局<p>{words}<p>各村管护水窖50座。"
    assert (extract_source(read(page)).meta.title == words) is is_title


def test_what_a_script_shows() -> None:
    page = "<h1>关于加强村级水窖管理的通知</h1><div style='visibility: hidden'>{}</div>"
    assert lines(read(page.format("<p>各村应当普查。</p>"))) == ["关于加强村级水窖管理的通知"]
    shown = read(page.format("<p>各村应当在2025年底前完成普查。</p>" * 20))
    assert len(lines(shown)) == 21, "most of the page is no secret"
    assert not shown.warnings


def test_a_page_of_a_word_processor() -> None:
    source = read(
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><body lang=ZH-CN><!--[if gte mso 9]><xml>1</xml><![endif]-->"
        "<p class=MsoNormal align=center style='text-align:center'><b><span\nstyle='font-size:22.0pt'>关于印发<span\nlang=EN-US>2024</span>年方案的"
        "通知<span lang=EN-US><o:p></o:p></span></span></b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        "<p style='mso-list:l0 level1'><![if !supportLists]><span style='mso-list:Ignore'>一、<span>&nbsp; </span></span><![endif]>总体要求</p>"
        "<p>各村应当在2025年底前完\n成普查<span style='mso-hide:all'>甲</span>。</p></body></html>",
    )
    assert lines(source) == [
        "关于印发2024年方案的通知",
        "",
        "一、\xa0 总体要求",
        "各村应当在2025年底前完成普查。",
    ]
    assert source.blocks[0].style == (None, 22.0, True, True)


def test_behind_the_marks_annexes_stay() -> None:
    source = read(
        made.site(
            f"<h1>{made.TITLE}</h1><ucapcontent>{made.DOCUMENT}</ucapcontent><p>扫一扫</p><p>附件：<a href='/a.doc'>普查表</a></p>"
            "<p><a href='/b.pdf'>水窖名录</a></p><p>相关解读</p>"
        )
    )
    aside = lines(source, "navigation")
    assert {"扫一扫", "相关解读"} <= set(aside)
    assert not {"附件：普查表", "水窖名录"} & set(aside)


@pytest.mark.parametrize(
    ("page", "kind", "words"),
    [
        ("<meta charset=gb2312><p>各村应当</p>", "charset", "gb2312 and is read as utf-8"),
        (
            "<head><script>0</script></head><p>甲<script>1</script><script>2</script><noscript>3</noscript>",
            "scripts",
            "scripts left out: 4",
        ),
        ("<p>甲<b hidden>乙</b><b hidden></b>", "hidden", "hidden passages left out: 1"),
        ("<p>甲<del>乙</del>", "deleted", "left out: 1"),
        ('<p>通知</p><img src="1.png"><img src="2.png"><img width=16 src="3.png">', "images", "not read: 2"),
    ],
)
def test_warnings(page: str, kind: str, words: str) -> None:
    [warned] = read(f"<!doctype html>{page}").warnings
    assert warned.kind == kind
    assert words in warned.text


@pytest.mark.parametrize(
    ("script", "warns"),
    [("浏览器不支持脚本", False), ("各村应当普查水窖。" * 30, True), (r"\u5404\u6751" * 80, True)],
)
def test_scripts_are_missed_where_they_hold_the_words(script: str, warns: bool) -> None:
    shown = "<p>各村应当在2025年底前完成普查。</p>" * 8
    source = read(f'<script>var words = "{script}";</script>{shown}<script>var now = 1;</script>')
    assert [warned.text for warned in source.warnings] == ["scripts left out: 2"] * warns


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("gb2312", "gbk"), ("x-gbk", "gb18030"), ("utf8", "utf-8-sig"), ("Big5", "big5hkscs")],
)
def test_encodings_that_are_the_same(declared: str, codec: str) -> None:
    text = "各村應當在2025年底前完成普查" if "big5" in codec else "各村应当在2025年底前完成普查"
    source = read(f'<html><meta content="text/html; charset={declared}"><p>{text * 9}</p></html>', codec)
    assert not source.warnings
    assert lines(source) == [text * 9]


def test_the_header_of_a_server_goes() -> None:
    page = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html><body><p>第一条</p></body></html>"
    assert lines(from_bytes(page.encode(), "x")) == ["第一条"]


def test_xhtml_closes_its_elements() -> None:
    page = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a"/></head><body><p/><p>甲</p></body></html>'
    assert lines(from_bytes(page.encode(), "x")) == ["甲"]


@pytest.mark.parametrize(
    "page",
    ["<html><body></body></html>", "<!doctype html><script>a</script>", "<html><frameset></frameset></html>"],
)
def test_nothing_to_read(page: str) -> None:
    with pytest.raises(ReadError, match=r"^x\.html: has no text in it"):
        read(page)


def test_a_notice() -> None:
    file = FIXTURES / "formats" / "notice.html"
    assert file.read_text("utf-8") == made.notice()
    document = extract(file)
    assert document.meta.title == made.TITLE
    assert document.meta.document_number
    assert document.meta.document_number.text == "青政办发〔2024〕16号"
    assert document.meta.recipients == "各乡镇人民政府，县政府各部门"
    assert str(document.meta.issued_on) == "2024-03-18"
    assert str(document.meta.published_on) == "2024-03-20"
