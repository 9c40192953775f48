"""Web pages as government sites have them; the agencies, places and figures are invented."""

from __future__ import annotations

TITLE = "青禾县人民政府办公室关于加强村级水窖管理的通知"

# The document alone, as an editor of a site writes it: paragraphs without line ends, a table, a sign-off.
DOCUMENT = (
    '<p style="text-align: center;"><strong><span style="font-size: 22pt;">青禾县人民政府办公室</span></strong><br>'
    '<strong><span style="font-size: 22pt;">关于加强村级水窖管理的通知</span></strong></p>'
    '<p style="text-align: center;">青政办发〔2024〕16号</p><p>&nbsp;</p>'
    "<p>各乡镇人民政府，县政府各部门：</p>"
    '<p style="text-indent: 2em;">为了加强村级水窖的管理，经县政府同意，现就有关事项通知如下。</p>'
    '<p style="text-indent: 2em;"><strong>一、总体要求</strong></p>'
    '<p style="text-indent: 2em;">各乡镇应当在2025年底前完成普查，水窖合格率不低于95%，蓄水池容积达到<span>3000</span>m<sup>3</sup>。</p>'
    '<p style="text-indent: 2em;"><strong>二、主要任务</strong></p>'
    '<p style="text-indent: 2em;">（一）县水务局负责普查。</p><p style="text-indent: 2em;">（二）各乡镇负责维护。</p>'
    '<table border="1" style="border-collapse: collapse;"><tbody>'
    "<tr><td>乡镇</td><td>2024年</td><td>2025年</td></tr>"
    "<tr><td>石坪镇</td><td>120座</td><td>150座</td></tr>"
    "<tr><td>柳湾乡</td><td>80座</td><td>95座</td></tr></tbody></table>"
    '<p style="text-align: right;">青禾县人民政府办公室</p><p style="text-align: right;">2024年3月18日</p>'
    "<p>（此件公开发布）</p>"
)

PARTICULARS = (
    '<table width="900" class="xxgk"><tbody>'
    "<tr><td><b>索 引 号：</b></td><td>0157202/2024-00031</td><td><b>主题分类：</b></td><td>水利</td></tr>"
    "<tr><td><b>发文机关：</b></td><td>青禾县人民政府办公室</td><td><b>成文日期：</b></td><td>2024年03月18日</td></tr>"
    f'<tr><td><b>标　　题：</b></td><td colspan="3">{TITLE}</td></tr>'
    "<tr><td><b>发文字号：</b></td><td>青政办发〔2024〕16号</td><td><b>发布日期：</b></td><td>2024年03月20日</td></tr>"
    "</tbody></table>"
)


def site(body: str, *, head: str = "", charset: str = "utf-8") -> str:
    """A page of a site around a document: menus, where the reader is, sharing, imprint."""
    menu = "".join(
        f'<li><a href="/{i}/">{word}</a></li>'
        for i, word in enumerate(("首页", "政务公开", "办事服务", "互动交流", "走进青禾"))
    )
    return f"""<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2024-03-20 09:30">{head}
<title>{TITLE}_青禾县人民政府</title><script>var a = "<p>甲</p>";</script><style>p {{ margin: 0 }}</style></head>
<body>
<div class="header"><a href="/"><img src="/logo.png" alt="青禾县人民政府" width="300"></a></div>
<ul class="main">{menu}</ul>
<div class="breadcrumb">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 正文</div>
{body}
<div class="share">分享到：<a href="#" title="微信"></a></div>
<div class="footer"><p>主办单位：青禾县人民政府办公室　网站标识码：5399990001</p><p>版权所有</p></div>
</body></html>
"""


def notice() -> str:
    """A whole page: the particulars, the title of the site, its source line, the document between its marks."""
    return site(
        f'{PARTICULARS}<h1>{TITLE}</h1><div class="source">发布日期：2024-03-20　来源：青禾县人民政府办公室　浏览次数：<span id="hits"></span></div>'
        f'<div class="content"><!--startprint--><div class="TRS_Editor">{DOCUMENT}</div><!--endprint--></div>'
    )
