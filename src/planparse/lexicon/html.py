"""HTML: its elements, what of a page is no document, and where the document is.

It says what elements do to lines, and where systems of sites say that the document is.

Elements and their rendering as in the WHATWG HTML Standard (chapter 15); names are in small letters.
"""

from __future__ import annotations

# Elements that begin and end a line (15.3.2 to 15.3.11: display block, list-item, table parts).
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section
    summary table tbody td tfoot th thead tr ul xmp frameset noframes
    """.split()
)
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
LISTS = frozenset("ol ul dir menu".split())
PREFORMATTED = frozenset("pre listing xmp plaintext".split())
VOIDS = frozenset("area base br col embed hr img input link meta param source track wbr frame".split())

# Elements whose end tag nobody need write, and which no one of their own kind can stand in (13.1.2.4).
UNCLOSED = frozenset(
    "html head body p li dt dd tr td th tbody thead tfoot colgroup option optgroup rp rt".split()
)
# Elements that are opened again in the next paragraph where nothing closes them (13.2.4.3).
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
# An end tag reaches no element outside of one of these (13.2.4.2, has an element in scope).
SCOPES = frozenset(
    "table template object applet marquee mi mo mn ms mtext annotation-xml foreignobject desc".split()
)

# What nobody reads as text: programs, looks, controls of a form, pictures, what stands in for what cannot be shown.
SCRIPTS = ("script", "noscript")
UNREAD = frozenset(SCRIPTS) | frozenset(
    """
    head style template title iframe noembed noframes audio video canvas svg select option textarea button input datalist
    meter progress embed param source track area map rp rt rtc annotation annotation-xml xml
    """.split()
)
DELETED = "del"

BOLD = frozenset("b strong th h1 h2 h3 h4 h5 h6".split())
SET_HIGH = "sup"
SUPERSCRIPTS = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
QUOTES = ("“", "”")  # what browsers put around q

# <font size>, in points (15.3.4), and the words of CSS for sizes (CSS Fonts 4, 2.5).
FONT_SIZES = {"1": 7.5, "2": 9.75, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
SIZE_WORDS = {
    "xx-small": 6.75,
    "x-small": 7.5,
    "small": 9.75,
    "medium": 12.0,
    "large": 13.5,
    "x-large": 18.0,
    "xx-large": 24.0,
    "xxx-large": 36.0,
}
POINTS = {"pt": 1.0, "px": 0.75, "pc": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54}
USUAL_SIZE = 12.0  # of a browser, in points

# Styles of lists that number their items, by the words of CSS and of the attribute type (CSS Counter Styles 3, HTML 15.3.7).
NUMBERED_BY = {
    "1": "decimal",
    "decimal": "decimal",
    "decimal-leading-zero": "zero",
    "cjk-decimal": "decimal",
    "a": "lower-alpha",
    "lower-alpha": "lower-alpha",
    "lower-latin": "lower-alpha",
    "upper-alpha": "upper-alpha",
    "upper-latin": "upper-alpha",
    "i": "lower-roman",
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
    "cjk-ideographic": "hanzi",
    "simp-chinese-informal": "hanzi",
    "trad-chinese-informal": "hanzi",
}
TYPES = {"A": "upper-alpha", "I": "upper-roman"}  # the attribute tells capitals apart

# A number that the author of an item wrote: 1. 1、 （一） 一、 ①
OWN_NUMBER = r"\s*(?:[（(]?[0-9]{1,3}[.．、)）]|[（(]?[一二三四五六七八九十]{1,3}[、)）.]|[①-⑳]|第[一二三四五六七八九十百]{1,4}[条章节项])"

# Roles of WAI-ARIA 1.2 and elements that are about the site, not in the document.
SITE_ROLES = frozenset("navigation banner contentinfo search complementary menu menubar toolbar".split())
SITE_ELEMENTS = frozenset("nav aside header footer form search".split())
# Words in the names (class, id) that sites give to their own parts; in whole, or set off by - and _ in a longer name.
SITE_NAMES = frozenset(
    """
    nav navbar navi navigation menu menus submenu topnav mainnav subnav breadcrumb breadcrumbs crumb crumbs bread mbx
    footer foot foots copyright share shares bdsharebuttonbox bdshare sharebox toolbar sidebar topbar friendlink friendlinks
    pagination pager login search searchbox weizhi dqwz
    """.split()
)
FOOTERS = frozenset("footer foot foots copyright".split())
IMPRINT = r"版权|备案|ICP|主办|承办|技术支持|网站|[Cc]opyright|©|联系我们|邮编|公安"  # what the footer of a site says
FILES = r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|txt|jpe?g|png)(?:[?#]|$)"  # what a document has as annexes

# Where systems of sites say that the document is. Names of elements, ids and classes: TRS, UCAP (开普), 大汉, 博达 VSB, 苏迪.
CONTENT_ELEMENTS = frozenset("ucapcontent".split())
CONTENT_NAMES = frozenset(
    """
    ucap-content zoom zoomcon trs_editor trs_editor_view trs_ueditor custom_unionstyle vsb_content v_news_content
    wp_articlecontent pages_content article-content articlecontent article_content articlebody
    """.split()
)
ARTICLE_ELEMENTS = frozenset("article main".split())
# Comments and <meta name> that open and close it.
CONTENT_MARKS = (
    (r"\s*startprint\d*\s*$", r"\s*endprint\d*\s*$"),
    (r"\s*ZJEG_RSS\.content\.begin", r"\s*ZJEG_RSS\.content\.end"),
    (r"<\$\[(?:信息内容|正文)\]>begin", r"<\$\[(?:信息内容|正文)\]>end"),
    (r"\s*(?:enp)?content\s*(?:begin|start)?\s*$", r"\s*/?(?:enp)?content\s*(?:end)?\s*$"),
    (
        r"\s*(?:正文|文章内容|内容)\s*(?:开始|start|begin)\s*$",
        r"\s*(?:正文|文章内容|内容)\s*(?:结束|end)\s*$",
    ),
)
CONTENT_META = ("contentstart", "contentend")
TITLE_META = frozenset(
    "articletitle title og:title".split()
)  # ArticleTitle: 政府网站发展指引 (2017), annex 网页标签规范
