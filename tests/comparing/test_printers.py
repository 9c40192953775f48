"""What each printer writes: the small pair whole, and names and texts meant to break them."""

from __future__ import annotations

from html.parser import HTMLParser
from io import StringIO
from typing import get_args

import pytest
from rich.console import Console

from planparse.comparing import diff_text
from planparse.comparing.changes.letterhead import _fields
from planparse.comparing.printers import written
from planparse.comparing.printers.catalogue import _ENTRIES, LANGUAGES, Language, Words
from planparse.comparing.printers.report import Layout, Report
from planparse.comparing.printers.to_terminal import blocks
from planparse.comparing.telling.headlines import TOPICS
from planparse.comparing.view import view
from planparse.model import Meta
from planparse.model.diff import (
    DocumentDiff,
    Evidence,
    FigureKind,
    ObligationKind,
    ReferenceChange,
    SectionKind,
)

from .test_headlines import LAST, THIS

OLD = """青湾市湿地保护办法
第一条 为了规范湿地保护工作，制定本办法。
第二条 市林业部门应当每年公布湿地名录。
第三条 禁止在湿地内采砂。
第四条 违反本办法规定的，由市林业部门处一万元罚款。
第五条 本办法自公布之日起施行。
"""
NEW = """青湾市湿地保护办法
第一条 为了规范湿地保护工作，制定本办法。
第二条 本市设立湿地保护专家委员会，为决策提供咨询。
第三条 市林业部门可以每年公布湿地名录。
第四条 违反本办法规定的，由市林业部门处三万元罚款。
第五条 本办法自公布之日起施行。
"""

TERMINAL = """\
--- old.txt
+++ new.txt
Figures (1) ────────────────────────────────────────────────
  第四条  raised  罚款 [-一万元-]{+三万元+}  +2万元 (+200 %)
Force (1) ──────────────────────────────────────────────────
  第二条 → 第三条  softened
  市林业部门[-应当-]{+可以+}每年公布湿地名录
Articles and chapters (2) ──────────────────────────────────
  第二条  added
  {+本市设立湿地保护专家委员会，为决策提供咨询。+}
  第三条  removed  [-禁止在湿地内采砂。-]
Counts ─────────────────────────────────────────────────────
Sections     3 kept, 2 edited, 1 added, 1 renumbered, 1
             removed
Targets      1 raised
Obligations  1 added, 1 dropped, 1 softened

Text ───────────────────────────────────────────────────────
第二条  added
  {+第二条+}
  {+本市设立湿地保护专家委员会，为决策提供咨询。+}

第二条 → 第三条  renumbered, edited
  第二条 → 第三条
  市林业部门[-应当-]{+可以+}每年公布湿地名录。

第三条  removed
  [-第三条-] [-禁止在湿地内采砂。-]

第四条  edited
  第四条
  违反本办法规定的，由市林业部门处[-一万-]{+三万+}元罚款。

"""

MARKDOWN = """\
# old.txt → new.txt

## 数字和限额

- [第四条](#s5) *提高* 罚款 <del>一万元</del><ins>三万元</ins> +2万元 (+200 %)

## 约束力

- [第二条 → 第三条](#s3) *约束减弱* 市林业部门<del>应当</del><ins>可以</ins>每年公布湿地名录

## 条文增删移动

- [第二条](#s2) *新增* <ins>本市设立湿地保护专家委员会，为决策提供咨询。</ins>
- [第三条](#s4) *删除* <del>禁止在湿地内采砂。</del>

## 修改统计

|  | 修改 |
| --- | --- |
| 章节条目 | 未改 3、修改 2、新增 1、序号调整 1、删除 1 |
| 指标和限额 | 提高 1 |
| 义务 | 新增 1、删去 1、约束减弱 1 |

## 修订文本

### <a id="s2"></a>第二条

*新增*

<ins>第二条</ins> <ins>本市设立湿地保护专家委员会，为决策提供咨询。</ins>

### <a id="s3"></a>第二条 → 第三条

*序号调整、修改*

第二条 → 第三条 市林业部门<del>应当</del><ins>可以</ins>每年公布湿地名录。

### <a id="s4"></a>第三条

*删除*

<del>第三条</del> <del>禁止在湿地内采砂。</del>

### <a id="s5"></a>第四条

*修改*

第四条 违反本办法规定的，由市林业部门处<del>一万</del><ins>三万</ins>元罚款。
"""

TABLE = """\
# 《青湾市湿地保护办法》修改前后对照表

old.txt → new.txt

| 修改前 | 修改后 |
| --- | --- |
| （新增） | <b>第二条</b> <b>本市设立湿地保护专家委员会，为决策提供咨询。</b> |
| 第二条 市林业部门<del>应当</del>每年公布湿地名录。 | 第三条 市林业部门<b>可以</b>每年公布湿地名录。 |
| <del>第三条</del> <del>禁止在湿地内采砂。</del> | （删除） |
| 第四条 违反本办法规定的，由市林业部门处<del>一万</del>元罚款。 | 第四条 违反本办法规定的，由市林业部门处<b>三万</b>元罚款。 |
"""


def compared(old: str = OLD, new: str = NEW, *names: str) -> DocumentDiff:
    old_name, new_name = names or ("old.txt", "new.txt")
    return diff_text(old, new, old_name=old_name, new_name=new_name)


def report(
    found: DocumentDiff, language: Language = "en", layout: Layout = "redline", *, unchanged: bool = False
) -> Report:
    return Report(found, found, language, layout, unchanged=unchanged)


def text(report: Report, printer: str) -> str:
    found = written(report, printer)
    assert isinstance(found, str)
    return found


def screen(report: Report, width: int = 60, *, side_by_side: bool = False) -> str:
    console = Console(file=StringIO(), width=width, highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        for block in blocks(report, side_by_side=side_by_side):
            console.print(block)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def test_the_terminal() -> None:
    assert screen(report(compared())) == TERMINAL


def test_markdown_in_chinese() -> None:
    assert text(report(compared(), "zh"), "markdown") == MARKDOWN


def test_the_table_of_both_versions_in_markdown() -> None:
    assert text(report(compared(), "zh", "table"), "markdown") == TABLE


def test_a_table_keeps_what_did_not_change_if_asked() -> None:
    rows = text(report(compared(), "zh", "table", unchanged=True), "markdown").splitlines()
    assert "| 第五条 本办法自公布之日起施行。 | 第五条 本办法自公布之日起施行。 |" in rows
    assert len(rows) == len(TABLE.splitlines()) + 3


ARTICLES = (
    "第{}条 市林业部门负责湿地保护的组织协调和监督检查，建立湿地名录。\n",
    "第{}条 有下列情形之一的，不予批准：\n（一）占用重要湿地的；\n（二）破坏鸟类栖息地的。\n",
    "第{}条 任何单位和个人不得擅自占用湿地或者改变湿地用途。\n",
)


def numbered(*articles: str) -> str:
    return "湿地办法\n" + "".join(text.format(at) for at, text in zip("一二三四", articles, strict=False))


def rows(old: str, new: str) -> list[str]:
    return text(report(compared(old, new), "zh", "table"), "markdown").splitlines()[6:]


def test_an_article_stands_with_its_items_in_one_row() -> None:
    new = numbered(ARTICLES[0], ARTICLES[1].replace("鸟类", "珍稀鸟类"), ARTICLES[2])
    (row,) = rows(numbered(*ARTICLES), new)
    assert row.startswith("| 第二条 有下列情形之一的，不予批准：<br>（一）占用重要湿地的；<br>（二）破坏")
    assert "<b>" in row


def test_of_a_part_of_a_diff_the_articles_that_it_shows_stand_whole() -> None:
    old = numbered(ARTICLES[0], ARTICLES[1].replace("重要湿地", "湿地三亩以上"), ARTICLES[2])
    whole = compared(old, old.replace("三亩", "五亩").replace("或者", "或"))
    (row,) = text(Report(view(whole, ignore_wording=True), whole, "zh", "table"), "markdown").splitlines()[6:]
    assert row.startswith("| 第二条 有下列情形之一的，不予批准：<br>（一）占用湿地")
    assert row.endswith("（二）破坏鸟类栖息地的。 |")


def test_an_item_that_moved_within_its_article_has_no_row_of_its_own() -> None:
    items = (
        "（一）占用重要湿地面积较大的；",
        "（二）破坏鸟类栖息地情节严重的；",
        "（三）向湿地排放工业污水的。",
    )
    swapped = (
        items[2][:3].replace("三", "一") + items[2][3:-1] + "；",
        "（二）" + items[0][3:],
        "（三）" + items[1][3:-1] + "。",
    )
    old, new = (
        "湿地办法\n第一条 有下列情形之一的，不予批准：\n" + "\n".join(some) for some in (items, swapped)
    )
    assert len(rows(old, new)) == 1


def test_what_moved_says_where_to_in_its_old_place() -> None:
    found = rows(numbered(*ARTICLES), numbered(ARTICLES[2], *ARTICLES[:2]))
    assert "| <del>第三条</del> | （移至第一条） |" in found
    assert found.index("| <del>第三条</del> | （移至第一条） |") == len(found) - 1


class Page(HTMLParser):
    """Checks that a page is well-formed and self-contained; gathers its links, places and languages."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.languages: list[str] = []
        self.text = ""
        self.feed(source)
        assert self.open == []
        assert len(self.ids) == len(set(self.ids))
        assert set(self.links) <= set(self.ids)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {key: value or "" for key, value in attrs}
        assert "src" not in named
        assert not {key for key in named if key.startswith("on")}
        assert tag not in ("link", "img", "iframe")
        if tag != "meta":
            self.open.append(tag)
        self.ids += [named["id"]] if "id" in named else []
        self.languages += [named["lang"]] if "lang" in named else []
        if "href" in named:
            assert named["href"].startswith("#")
            self.links.append(named["href"][1:])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


LAYOUTS: tuple[Layout, ...] = get_args(Layout)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_whole_and_links_each_line_to_the_text(language: Language, layout: Layout) -> None:
    page = Page(text(report(compared(), language, layout), "html"))
    assert {"text", "s2", "s3", "s4", "s5"} <= set(page.links)
    assert page.languages[0] == {"en": "en", "zh": "zh-Hans"}[language]
    assert set(page.languages[1:]) == ({"zh-Hans"} if language == "en" else set())


def test_a_page_is_in_the_script_of_its_text() -> None:
    old, new = (
        "青灣市濕地保護辦法\n第一條 為了保護濕地，制定本辦法。\n",
        "青灣市濕地保護辦法\n第一條 為了管理濕地，制定本辦法。\n",
    )
    assert Page(text(report(compared(old, new), "zh"), "html")).languages == ["zh-Hant"]


def test_a_page_has_the_words_marked_in_summary_and_text() -> None:
    source = text(report(compared(), "zh"), "html")
    assert source.count("<del>应当</del><ins>可以</ins>") == 2
    assert '<a href="#s5">第四条</a> <span class="kind">提高</span>' in source


NAMES = ("<b>old</b>&amp;\u202e.txt", 'new".txt\x1b[31m')
HOSTILE = (
    ("甲。", "<script>alert(1)</script>&amp;乙]]>。"),
    ("甲\x00\x08\x1b[2J。", "乙\x0b\ufffe\uffff。"),
    ("长" * 20_000 + "。", "短" * 20_000 + "。"),
    ("|甲|`乙`|。", "**丙** _丁_ [戊](http://a.b) <!-- 己。"),
    ("", "一、新\n。"),
)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("old", "new"), HOSTILE, ids=["markup", "controls", "long", "markdown", "empty"])
def test_no_text_and_no_name_is_obeyed(old: str, new: str, layout: Layout) -> None:
    found = compared(f"一、说明\n{old}\n", f"一、说明\n{new}\n", *NAMES)
    shown = report(found, "en", layout)
    page = text(shown, "html")
    Page(page)
    assert "alert(1)</script>" not in page
    assert "<b>old" not in page
    for printed in (page, text(shown, "markdown"), screen(shown), screen(shown, side_by_side=True)):
        assert not {"\x00", "\x08", "\x1b", "\u202e"} & set(printed)
    if layout == "table":
        lines = text(shown, "markdown").splitlines()
        table = [line for line in lines if line.startswith("|")]
        assert {line.replace("\\|", "").count("|") for line in table} == {3}


def test_of_a_series_targets_come_first_and_it_says_so() -> None:
    shown = screen(report(compared(LAST, THIS)))
    assert "Successive texts of a series" in shown
    assert shown.index("Figures (") < shown.index("New and dropped topics (") < shown.index("Counts")
    assert "New and dropped duties" not in shown


@pytest.mark.parametrize(
    ("because", "note"),
    [
        (Evidence(rule="marker", old="应当", new="可以"), ""),
        (Evidence(rule="marker", old="应当", new=""), "应当 → none"),
        (Evidence(rule="deadline", old="每年", new=""), ""),
        (None, ""),
    ],
    ids=["marked already", "not marked", "of which old and new are shown", "not told"],
)
def test_the_words_that_decided_are_shown_where_the_marks_do_not_show_them(
    because: Evidence | None, note: str
) -> None:
    found = compared()
    acts = [act.model_copy(update={"because": because}) for act in found.obligations]
    shown = report(found.model_copy(update={"obligations": acts}))
    (row,) = next(topic.rows for topic in shown.topics if topic.title == "Force")
    assert row.note == note


def test_texts_that_are_the_same_say_so() -> None:
    same = report(compared(OLD, OLD), "zh")
    assert "两个版本没有差异。" in text(same, "markdown")
    assert "两个版本没有差异。" in screen(same)
    assert "两个版本没有差异。" in Page(text(same, "html")).text


def test_everything_is_said_in_both_languages() -> None:
    kinds = {
        *get_args(SectionKind),
        *get_args(FigureKind),
        *get_args(ObligationKind),
        *get_args(ReferenceChange.model_fields["kind"].annotation),
    }
    empty = Meta.model_construct(**dict.fromkeys(Meta.model_fields)).model_copy(
        update={"issuers": [], "attachments": []}
    )
    for language in LANGUAGES:
        say = Words(language)
        assert all(say(key) for key in (*kinds, *_fields(empty), *(f"topic {topic}" for topic in TOPICS)))
    keys = [key for key, *_ in _ENTRIES]
    assert len(keys) == len(set(keys))
    assert all(english.isascii() and not chinese.isascii() for _, english, chinese in _ENTRIES)
