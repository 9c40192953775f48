"""PP5, second half: acts, who answers for them, and what other documents are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import TYPE_CHECKING

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, INFO, PRACTICE, WARNING, Hit, rule
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Obligation, Reference, Section

_ANSWERS = regex("(?:负责|牵头|参与|配合|分工)[^（）]{0,12}[）)]?[。]?$")
_ANSWERABLE = regex("^[（(]?(?:责任|牵头|主办|配合|参与)(?:单位|部门|主体)")
_SELF = regex(
    r"(?<![基样成资版根文日剧课书账标原副脚])本(?P<kind>通知|意见|方案|规划|办法|条例|规定|细则|计划|预案|决定|纲要)(?![的]?[期单部])"
)
_FUTURE = regex(r"〔(?P<year>20[0-9]{2})〕[0-9]{1,5}号")
_SHORT = regex(
    r"（以下(?:简称|统称|称)(?:为)?[：:]?[“]?(?P<name>[^”“）（，。]{2,20})[”]?(?:[，、或][^）]{0,20})?）"
)
_LONGEST_QUOTE = 200  # how far back the mark may stand that opens a quotation or a title
_MOST_NAMES = 100  # each is looked for to the end of the text, or compared with all others
_LONG_TITLE = 14  # shorter ones may differ in one character and be two: 自荐表, 推荐表
# Sections of a plan that are no tasks.
_GENERAL = regex("要求|目标|原则|思想|背景|基础|形势|意义|保障|领导|附则|其他")
_BLANKS = regex(r"\s+")
_FIGURES = regex(r"[0-9〇零一二三四五六七八九十百]+")
_TASKS = "一、重点任务\n（一）{first}\n（二）更新供水管网。由各县、区人民政府组织实施。（市水务局负责）\n（三）保护饮用水源。划定保护区，设立标志。（市生态环境局负责）\n（四）加强水质监测。每月公布结果。（市卫生健康委负责）\n二、保障措施\n加强领导。"
_LETTER = "云溪市人民政府关于加强供水工作的通知\n云政发〔2022〕7号\n\n各县、区人民政府：\n\n{text}\n\n云溪市人民政府\n2022年3月8日"


def _letter(text: str) -> str:
    return _LETTER.format(text=text)


@rule(
    "PP513",
    "cited-title-differs",
    WARNING,
    source=PRACTICE,
    reason="One document under two titles reads as two documents.",
    bad=_letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）要求，加强巡查。\n对违反《云溪市供水管理条例》（云政发〔2020〕3号）的，责令改正。"
    ),
    good=_letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）要求，加强巡查。\n对违反《云溪市供水管理办法》的，责令改正。"
    ),
    near=_letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）和《云溪市供水管理实施细则》（云政发〔2020〕4号）要求，加强巡查。"
    ),
)
def cited_title_differs(page: Page) -> Iterator[Hit]:
    """Two titles go with one document number, or differ in one character."""
    named: dict[str, str] = {}
    titles: dict[str, Reference] = {}
    for reference in page.document.references:
        title = _BLANKS.sub("", reference.title or "")
        if not title:
            continue
        number = _BLANKS.sub("", reference.document_number or "")
        known = named.setdefault(number, title) if number else title
        if known != title and not (known in title or title in known):
            yield Hit(reference.span, f"{number} is called {known} elsewhere")
        elif title not in titles and (like := _slip(title, titles)):
            yield Hit(reference.span, f"{title} here, {like} elsewhere")
        titles.setdefault(title, reference)


def _slip(title: str, known: dict[str, Reference]) -> str | None:
    """A title of the same length that differs in one character; not in a number, as of a year or a part, nor in its kind."""
    if len(title) < _LONG_TITLE or len(known) > _MOST_NAMES:
        return None
    for other in known:
        if len(other) == len(title) and _FIGURES.sub("", other) == _FIGURES.sub("", title):
            continue
        if len(other) == len(title) and sum(map(str.__ne__, other, title)) == 1 and other[-2:] == title[-2:]:
            at = next(i for i, (a, b) in enumerate(zip(other, title, strict=True)) if a != b)
            if (
                not (other[at] + title[at]).isdigit()
                and SequenceMatcher(None, other[:2], title[:2]).ratio() == 1
            ):
                return other
    return None


@rule(
    "PP514",
    "cited-number-differs",
    WARNING,
    source=PRACTICE,
    reason="One document under two numbers: one of them leads to another document, or nowhere.",
    bad=_letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）要求，加强巡查。\n对违反《云溪市供水管理办法》（云政发〔2020〕8号）的，责令改正。"
    ),
    good=_letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）要求，加强巡查。\n对违反《云溪市供水管理办法》（云政发〔2020〕3号）的，责令改正。"
    ),
    near=_letter(
        "根据《云溪市供水管理办法》（云政发〔2020〕3号）和《云溪市节水管理办法》（云政发〔2020〕8号）要求，加强巡查。"
    ),
)
def cited_number_differs(page: Page) -> Iterator[Hit]:
    """Two document numbers go with one title."""
    numbers: dict[str, str] = {}
    for reference in page.document.references:
        title = _BLANKS.sub("", reference.title or "")
        number = _BLANKS.sub("", reference.document_number or "")
        if title and number:
            known = numbers.setdefault(title, number)
            if known != number:
                yield Hit(reference.span, f"{title} has the number {known} elsewhere")


@rule(
    "PP515",
    "self-name-differs",
    WARNING,
    source=PRACTICE,
    reason="A notice that speaks of itself as these measures was copied from measures.",
    bad=_letter("本办法自印发之日起施行。"),
    good=_letter("本通知自印发之日起施行。"),
    near=_letter("本通知自印发之日起施行，降低成本方案另行制定。"),
)
def self_name_differs(page: Page) -> Iterator[Hit]:
    """本办法 in a document none of whose parts is called so."""
    titles = [part.title for part in page.document.parts if part.title]
    titles += [page.document.meta.title] if page.document.meta.title else []
    if not titles:
        return
    text, seen = page.clean.text, set[str]()
    for match in _SELF.finditer(text):
        kind, before = match["kind"], text[max(0, match.start() - _LONGEST_QUOTE) : match.start()]
        quoted = before.rfind("“") > before.rfind("”") or before.rfind("《") > before.rfind("》")
        if kind not in seen and not quoted and not any(kind in title for title in titles):
            seen.add(kind)
            yield Hit(page.clean.span(*match.span()), f"{match[0]}, but the document is {titles[0]}")


@rule(
    "PP516",
    "cited-number-from-future",
    ERROR,
    source=PRACTICE,
    reason="What was not issued yet cannot be cited.",
    bad=_letter("根据省政府文件（省政发〔2023〕3号）要求，加强巡查。"),
    good=_letter("根据省政府文件（省政发〔2021〕3号）要求，加强巡查。"),
    near=_letter("根据省政府文件（省政发〔2022〕3号）要求，加强巡查。"),
)
def cited_number_from_future(page: Page) -> Iterator[Hit]:
    """The year of a cited document number is later than the year of issue."""
    meta = page.document.meta
    if meta.issued_on is None or page.field("issued_on") is None:
        return
    own = page.field("document_number")
    for match in _FUTURE.finditer(page.clean.text):
        span = page.clean.span(*match.span())
        if int(match["year"]) > meta.issued_on.year and not (own and own[0] <= span[0] < own[1]):
            yield Hit(span, f"{match[0]} is later than the date of issue, {meta.issued_on}")


@rule(
    "PP517",
    "short-name-twice",
    WARNING,
    source=PRACTICE,
    reason="A short name is given once; given twice for two things it means neither.",
    bad=_letter("农村供水工程建设（以下简称工程建设）要加快，管网改造建设（以下简称工程建设）要同步。"),
    good=_letter("农村供水工程建设（以下简称工程建设）要加快，工程建设要同步推进。"),
    near=_letter("农村供水工程建设（以下简称工程建设）要加快，管网改造（以下简称管网改造）要同步。"),
)
def short_name_twice(page: Page) -> Iterator[Hit]:
    """以下简称 gives one short name twice."""
    seen: set[str] = set()
    for match in _SHORT.finditer(page.clean.text):
        if match["name"] in seen:
            yield Hit(page.clean.span(*match.span()), f"{match['name']} was given as a short name before")
        seen.add(match["name"])


@rule(
    "PP518",
    "short-name-unused",
    INFO,
    source=PRACTICE,
    reason="A short name that never comes again need not be given.",
    bad=_letter("农村供水工程建设（以下简称工程建设）要加快。"),
    good=_letter("农村供水工程建设（以下简称工程建设）要加快，工程建设要同步推进。"),
    near=_letter("供水工程建设管理单位（以下简称管理单位）要巡查，管理单位名录另发。"),
)
def short_name_unused(page: Page) -> Iterator[Hit]:
    """The short name that 以下简称 gives does not come again."""
    text = page.clean.text
    for match in islice(_SHORT.finditer(text), _MOST_NAMES):
        if text.find(match["name"], match.end()) < 0:
            yield Hit(page.clean.span(*match.span()), f"{match['name']} does not come again")
