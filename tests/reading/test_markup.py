"""What is written in a markup format is told apart: web pages are read, others refused; text with some markup in it is text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planparse.errors import MarkupError
from planparse.lexicon.formats import WEB_PAGE
from planparse.reading import Given, from_bytes, from_text
from planparse.reading.detect import detect
from planparse.reading.extracted import Raw
from planparse.reading.markup import format_of
from timing import times_as_long

if TYPE_CHECKING:
    from collections.abc import Callable

PARAGRAPH = "第一条　为了加强村级水窖的管理，制定本办法。各村应当在2025年底前完成普查，合格率不低于95%。\n"
PAGE = "<html><head><title>水窖管理办法</title></head><body><p>第一条　总则。</p></body></html>"
LOOKS = '<div class="TRS_Editor"><p style="text-indent: 2em;"><span style="font-family: 宋体;">第一条　总则。</span></p></div>\n'

PAGES = {
    "a page": PAGE,
    "a doctype": "<!DOCTYPE html>\n" + PAGE,
    "small letters": "<!doctype html><meta charset=utf-8><p>第一条　总则。</p>",
    "capitals": PAGE.replace("html", "HTML").replace("head", "HEAD"),
    "blanks before": " \r\n\u3000\t" + PAGE,
    "a mark read as a character": "\ufeff\ufeff" + PAGE,
    "comments before": "<!-- saved from url=(0014)about:internet -->\n<!-- -->\n" + PAGE,
    "the header of a server": "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + PAGE,
    "a body alone": "<body><p>第一条　总则。</p></body>",
    "a style first": "<style>p {color: red}</style><p>第一条　总则。</p>",
    "a heading before the page": "水窖管理办法\n" + PAGE,
    "no page, but all tags": LOOKS * 20,
    "a page of layout tables": '<table width="930"><tr><td style="border: 0" class="bd1">总则</td></tr></table>\n'
    * 20,
    "XHTML": '<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
}

REFUSED = {
    "XML": '<?xml version="1.0"?><document><title>水窖管理办法</title></document>',
    "XML by its doctype": "<!DOCTYPE book><book><title>水窖管理办法</title></book>",
    "XML by its names": '<w:document xmlns:w="urn:w"><w:t>第一条　总则。</w:t></w:document>',
    "a drawing": '<svg width="9" xmlns="http://www.w3.org/2000/svg"><text>总则</text></svg>',
    "LaTeX": "% 水窖\n\\documentclass[12pt]{ctexart}\n\\begin{document}总则\\end{document}",
    "PostScript": "%!PS-Adobe-3.0\n/宋体 findfont",
    "JSON": '{\n  "title": "水窖管理办法",\n  "text": "第一条　总则。"\n}\n',
    "JSON of several": '[{"title": "水窖管理办法"}, {"title": "水塘管理办法"}]',
    "JSON Lines": '{"title": "水窖管理办法"}\n{"title": "水塘管理办法"}\n',
}

TEXT = {
    "text": PARAGRAPH,
    "nothing": "",
    "blank": " \n",
    "less than": "<3%的村免于普查。\n" + PARAGRAPH,
    "titles in angle brackets": "<水窖管理办法>\n" + PARAGRAPH,
    "a title that begins with a tag": "<html>标签使用规范\n" + PARAGRAPH,
    "one stray tag": "<p>" + PARAGRAPH,
    "paragraphs": "<p>甲</p>\n<p><span>&nbsp;</span></p>\n<p>各村应当落实。</p>",
    "a title in a tag": "<title>水窖管理办法</title>\n" + PARAGRAPH * 3,
    "many paragraphs": f"<p>{PARAGRAPH.strip()}</p>\n" * 200,
    "breaks": "第一条　总则。<br/>\n" * 200,
    "bare tags of a list": "<ul>\n" + "<li>各村应当在2025年底前完成普查</li>\n" * 200 + "</ul>",
    "a page that is quoted": PARAGRAPH * 20 + "页面示例：\n" + PAGE + "\n" + PARAGRAPH * 20,
    "a rule about tags": "网页应当有<html>、<head>、<title>、<body>等标签，<meta>、<link>按需使用。",
    "a rule about a doctype": "网页第一行应当是<!DOCTYPE html>。\n" + PARAGRAPH,
    "Markdown": "# 水窖管理办法\n\n" + PARAGRAPH,
    "Markdown with a comment": "<!-- 目录 -->\n# 水窖管理办法\n\n" + PARAGRAPH,
    "Markdown with a table in HTML": "## 指标\n\n<table><tr><th>指标</th><th>2025</th></tr>\n"
    + "<tr><td>水窖</td><td>5</td></tr>\n" * 300
    + "</table>\n",
    "a table whose cells span others": "<table>"
    + '<tr><td rowspan="2" colspan=1>水窖</td><td>5</td></tr>\n' * 300
    + "</table>",
    "a table first, with a look": '<table border="1"><tr><td>水窖</td></tr></table>\n' + PARAGRAPH * 10,
    "a picture first": '<div align="center"><img src="a.png" width="90"></div>\n\n' + PARAGRAPH * 5,
    "front matter": "---\ntitle: 水窖管理办法\n---\n" + PARAGRAPH,
    "a bracket": "[2022]7号\n" + PARAGRAPH,
    "braces": "{本办法自2022年起施行}\n" + PARAGRAPH,
    "braces and quotes": '{"水窖"}是指蓄水的设施。\n' + PARAGRAPH,
    "JSON that is quoted": '{"a": 1}\n是接口返回的示例。\n' + PARAGRAPH,
    "a heading like that of an e-mail": "Subject: 水窖\n\n" + PARAGRAPH,
    "a formula": "\\alpha 指标按下式计算。\n" + PARAGRAPH,
    "percent": "% 为单位。\n" + PARAGRAPH,
    "XML that is spoken of": "数据应当以<?xml version=1.0?>开头。\n" + PARAGRAPH,
    "an open comment": "<!-- " + PARAGRAPH,
}


@pytest.mark.parametrize("text", PAGES.values(), ids=list(PAGES))
def test_pages_are_told(text: str) -> None:
    assert format_of(text) == WEB_PAGE
    assert detect(Raw(text.encode(), "page.txt")) == "html"
    assert detect(Raw(text.encode(), "page.txt", "utf-8")) == "html"


@pytest.mark.parametrize("text", REFUSED.values(), ids=list(REFUSED))
def test_other_markup_is_refused(text: str) -> None:
    assert format_of(text)
    for encoding in (None, "utf-8"):  # who names the encoding does not make text of it
        with pytest.raises(
            MarkupError, match=r"^page\.txt: is .*, which planparse does not read; save it as text"
        ):
            from_bytes(text.encode(), "page.txt", Given(encoding))


def test_what_only_its_beginning_tells() -> None:
    assert detect(Raw(b"\n{\\rtf1\\ansi\\ansicpg936 \\'cb\\'ce}", "x")) == "rtf"
    mail = "From: a@example.org\nSubject: =?utf-8?B?5rC0?=\nMIME-Version: 1.0\n\n第一条"
    assert detect(Raw(mail.encode(), "x")) == "mhtml"


@pytest.mark.parametrize("text", TEXT.values(), ids=list(TEXT))
def test_text_with_some_markup_is_not(text: str) -> None:
    assert format_of(text) is None


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "gb18030"])
def test_in_every_encoding(codec: str) -> None:
    source = from_bytes(PAGE.encode(codec), "x")
    assert (source.text, source.media_type, source.encoding) == ("第一条　总则。\n", "text/html", codec)
    with pytest.raises(MarkupError, match="XML") as refused:
        from_bytes(REFUSED["XML"].encode(codec), "x")
    assert "\n" not in str(refused.value)
    assert refused.value.kind == "an XML document"


def test_a_string_is_taken_as_it_is() -> None:
    assert from_text(PAGE, "x").text == PAGE


@pytest.mark.parametrize(
    "piece",
    [
        "</",
        "</p>",
        "<p ",
        "<!--",
        "<!-- -->",
        '{"a":',
        '[{"',
        "<?xml",
        "a:\n",
        "%x\n",
        "<a b",
        "</a><script>",
    ],
)
def test_work_grows_with_the_length(piece: str) -> None:
    def work(length: int) -> Callable[[], object]:
        text = piece * (length // len(piece))
        return lambda: format_of(text)

    assert times_as_long(work(400_000), work(100_000), 8) < 8
