"""A document as a web page: as it should be written (HTML 5), as a site of an authority has it, as a browser saves it (MHTML),
and as authors type one (Markdown).
"""

from __future__ import annotations

import quopri
from html import escape
from itertools import groupby
from random import Random

from forming.paper import Line, title_of

_EMPTY = "<p>&nbsp;</p>"


def clean(lines: list[Line]) -> bytes:
    """A page whose elements say what they are; an empty line is an empty paragraph, as editors of pages write it."""
    head = f'<meta charset="utf-8">\n<title>{_text(title_of(lines) or "文件")}</title>'
    body = "\n".join(elements(lines))
    return f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n{head}\n</head>\n<body>\n<article>\n{body}\n</article>\n</body>\n</html>\n'.encode()


def elements(lines: list[Line], empty: str = _EMPTY) -> list[str]:
    """The paragraphs and headings of a page; the lines of a title are one heading."""
    found: list[str] = []
    for role, run in groupby(lines, key=lambda line: line.role):
        if role == "title":
            found.append(f"<h1>{'<br>'.join(_text(line.text) for line in run)}</h1>")
            continue
        found += [empty if role == "blank" else _element(line) for line in run]
    return found


def _element(line: Line) -> str:
    if line.role == "heading":
        return f"<h{line.level + 1}>{_text(line.text)}</h{line.level + 1}>"
    look = ' style="text-align:right"' if line.role == "signature" else ""
    return f"<p{look}>{_text(line.text)}</p>"


def _text(text: str) -> str:
    """Blanks that a browser would run together are written so that it does not."""
    return escape(text, quote=False).replace("\t", "&emsp;").replace("  ", " &nbsp;")


# ---- as a site has it ----

_SITE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<meta name="SiteName" content="西陵市人民政府" />
<title>{name}_政策文件_西陵市人民政府门户网站</title>
<link href="/images/style.css" rel="stylesheet" type="text/css" />
<style type="text/css">
<!--
.nav li {{ float:left; }} .TRS_PreAppend p {{ margin:0; text-indent:2em; }}
-->
</style>
<script type="text/javascript" src="/js/jquery.min.js"></script>
<script type="text/javascript">
var docTitle = "浏览器不支持脚本，请升级后在2030年前增长50%";
if (top != self) {{ document.write("<p>第一章 请使用手机访问</p>"); }}
</script>
</head>
<body>
<!-- 头部开始 -->
<div class="header"><div class="logo"><img src="/images/logo.png" alt="西陵市人民政府门户网站" /></div>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li>
<li><a href="/hdjl/">互动交流</a></li><li><a href="/zjxl/">走进西陵</a></li></ul></div>
<div class="search"><form action="/s"><input type="text" name="q" value="请输入关键字" /><input type="submit" value="搜索" /></form></div></div>
<!-- 头部结束 -->
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/zcwj/">政策文件</a></div>
<table width="1000" border="0" align="center" cellpadding="0" cellspacing="0">
<tr><td width="760" valign="top">
<table width="100%" border="0" cellspacing="0" cellpadding="0">
{headline}
<tr><td align="center" class="info">发布时间：2023-07-19 15:20&nbsp;&nbsp;来源：西陵市人民政府门户网站&nbsp;&nbsp;浏览次数：<span id="hits"></span><script>getHits(40125);</script>&nbsp;&nbsp;字号：[<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>]</td></tr>
<tr><td><div class="share"><span>分享到：</span><a href="#" title="分享到微信">微信</a><a href="#" title="分享到微博">微博</a></div></td></tr>
<tr><td class="content"><div id="zoom" class="TRS_Editor"><div class="TRS_PreAppend">
{body}
</div></div></td></tr>
<tr><td align="right"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></td></tr>
<tr><td>上一篇：<a href="t1.html">没有了</a><br />下一篇：<a href="t2.html">关于召开座谈会的公告</a></td></tr>
</table>
</td><td width="240" valign="top"><div class="side"><h3>相关链接</h3><ul><li><a href="t3.html">一图读懂：文件的要点</a></li><li><a href="t4.html">负责人答记者问</a></li></ul></div></td></tr>
</table>
<div class="footer"><p>主办单位：西陵市人民政府办公室&nbsp;&nbsp;网站标识码：0000000000</p><p>版权所有：西陵市人民政府&nbsp;&nbsp;<a href="#">陵ICP备00000000号-1</a>&nbsp;&nbsp;陵公网安备 00000000000000号</p></div>
<script type="text/javascript">document.getElementById("zoom").style.fontSize = "16px";</script>
</body>
</html>
"""
_INDENTS = ("&nbsp;&nbsp;&nbsp;&nbsp;", "　　", "&emsp;&emsp;", "&#12288;&#12288;")
_STYLES = (
    "font-family: 仿宋_GB2312; font-size: 16pt",
    'font-size:16.0pt;font-family:"仿宋";color:black',
    "LINE-HEIGHT: 200%; mso-bidi-font-size: 10.5pt",
)
_SAME_LOOK = 5  # paragraphs in a row that an editor keeps in one way


def site_page(lines: list[Line]) -> bytes:
    """A page of an (invented) authority: everything around the document, and in it what editors of pages leave behind.

    Empty lines go, as they do when a document is pasted. In GB18030, which the page calls gb2312.
    """
    title = title_of(lines)
    chance = Random(len(lines))
    headline = f'<tr><td align="center" class="title"><h1>{_text(title)}</h1></td></tr>' if title else ""
    body = "\n".join(_pasted([line for line in lines if line.role != "blank"], chance))
    page = _SITE.format(name=title or "文件", headline=headline, body=body)
    return page.replace("\n", "\r\n").encode("gb18030")


def _pasted(lines: list[Line], chance: Random) -> list[str]:
    """Paragraphs of ``<p>``, and runs of them in one ``<p>`` that only ``<br>`` parts."""
    found: list[str] = []
    broken = False
    for role, run in groupby(lines, key=lambda line: line.role == "title"):
        some = list(run)
        if role:
            words = "<br />\r\n".join(_spans(line.text, chance) for line in some)
            found.append(f'<p align="center" style="text-align: center"><strong>{words}</strong></p>')
            continue
        for at in range(0, len(some), _SAME_LOOK):
            found += (
                _broken(some[at : at + _SAME_LOOK], chance)
                if broken
                else _set(some[at : at + _SAME_LOOK], chance)
            )
            broken = not broken
    return found


def _set(lines: list[Line], chance: Random) -> list[str]:
    return [
        f'<p style="text-indent: 2em">{chance.choice(_INDENTS)}{_spans(line.text, chance)}</p>'
        for line in lines
    ]


def _broken(lines: list[Line], chance: Random) -> list[str]:
    indent = chance.choice(_INDENTS)
    paragraphs = "<br />\n".join(indent + _spans(line.text, chance) for line in lines)
    return [f"<p>{paragraphs}</p>"]


def _spans(text: str, chance: Random) -> str:
    """Text in the styles that a word processor gave it, which begin and end anywhere."""
    pieces: list[str] = []
    while text:
        size = chance.randint(2, 40)
        piece, text = text[:size], text[size:]
        style = chance.choice((*_STYLES, ""))
        pieces.append(f"<span style='{style}'>{_text(piece)}</span>" if style else _text(piece))
    return "".join(pieces)


# ---- as a site had it twenty years ago ----

_OLD = """<HTML><HEAD><TITLE>西陵政务信息网</TITLE>
<META http-equiv=Content-Type content="text/html; charset=gb2312">
<META content="MSHTML 6.00.2900.2180" name=GENERATOR></HEAD>
<BODY leftMargin=0 topMargin=0><CENTER>
<TABLE cellSpacing=0 cellPadding=0 width=778 border=0><TBODY><TR>
<TD bgColor=#c00000><A href="/index.asp"><FONT color=white>首页</FONT></A> | <A href="/zw.asp"><FONT color=white>政务公开</FONT></A> | \
<A href="/fg.asp"><FONT color=white>政策法规</FONT></A> | <A href="/xx.asp"><FONT color=white>信息查询</FONT></A></TD></TR></TBODY></TABLE>
<TABLE cellSpacing=0 cellPadding=8 width=778 border=0><TBODY><TR>
<TD vAlign=top width=160><A href="a.asp">机构设置</A><BR><A href="b.asp">领导介绍</A><BR><A href="c.asp">法规查询</A><BR></TD>
<TD vAlign=top><FONT face=宋体 size=3>
{body}
</FONT></TD></TR></TBODY></TABLE>
<HR width=778>
<P align=center><FONT size=2>版权所有 西陵市人民政府办公室 陵ICP备00000000号</FONT></CENTER></BODY></HTML>
"""


def old_page(lines: list[Line]) -> bytes:
    """All in one cell of a table, elements in capitals that nobody closes. The page calls itself GB2312, and is UTF-8."""
    chance = Random(len(lines))
    body = "\n".join(_unclosed(line, chance) for line in lines if line.role != "blank")
    return _OLD.format(body=body).encode()


def _unclosed(line: Line, chance: Random) -> str:
    """A paragraph, or a line after a break, as an editor leaves it."""
    text = _text(line.text)
    if line.role == "title":
        return f"<P align=center><B><FONT face=黑体 size=5>{text}</FONT></B>"
    if line.role == "signature":
        return f"<P align=right>{text}&nbsp;&nbsp;&nbsp;&nbsp;"
    if chance.random() < 0.3:
        return f"<BR>{_INDENTS[1]}{text}"
    return f"<P>{_INDENTS[0]}<FONT face=仿宋_GB2312 size=4>{text}</FONT>"


# ---- as a browser saves it ----

_BOUNDARY = "----MultipartBoundary--00000000"
_PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def mhtml(lines: list[Line]) -> bytes:
    """The page and a picture, each a part of one message (RFC 2557)."""
    page = quopri.encodestring(clean(lines)).decode("ascii")
    text = f"""From: <Saved by a browser>
Snapshot-Content-Location: https://www.example.cn/zcwj/t1.html
Subject: =?utf-8?Q?=E6=96=87=E4=BB=B6?=
Date: Wed, 19 Jul 2023 15:20:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="{_BOUNDARY}"


--{_BOUNDARY}
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.example.cn/zcwj/t1.html

{page}
--{_BOUNDARY}
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://www.example.cn/images/logo.png

{_PICTURE}

--{_BOUNDARY}--
"""
    return text.replace("\n", "\r\n").encode("ascii")


# ---- as authors type it ----


def markdown(lines: list[Line]) -> bytes:
    """Marks before title and headings, an empty line between paragraphs."""
    pieces: list[str] = []
    for role, run in groupby(lines, key=lambda line: line.role):
        if role == "title":
            pieces.append("# " + "".join(line.text for line in run))
            continue
        pieces += [
            f"{'#' * (line.level + 1)} {line.text}" if role == "heading" else line.text for line in run
        ]
    return ("\n\n".join(filter(None, pieces)) + "\n").encode()
