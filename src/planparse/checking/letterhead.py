"""PP2 letterhead: document number, title, recipients, dates, attachments (GB/T 9704-2012 7.2, 7.3)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from unicodedata import normalize

from planparse.checking.page import Page, numeral
from planparse.checking.rule import ERROR, LAYOUT, WARNING, Edit, Hit, rule
from planparse.lexicon.kinds import OFFICIAL
from planparse.regex import regex

# Kinds that go to somebody, and so name recipients and a subject; what is announced to all does not.
_ADDRESSED = frozenset(("通知", "批复", "函", "请示", "通报", "复函"))
_WITH_SUBJECT = frozenset(("通知", "意见", "批复", "函", "请示", "通报", "决定", "复函"))
_YEAR = regex(r"[\[［(（【]([ ]?(?:19|20)[0-9]{2}[ ]?)年?[\]］)）】]")
_SERIAL = regex(r"〕[ ]?(第[ ]?0*|0+)(?=[1-9])|[\]）)］】][ ]?(第[ ]?0*|0+)(?=[1-9])")
DATE = regex(r"([0-9]{4})[ ]?年[ ]?([0-9]{1,2})[ ]?月[ ]?([0-9]{1,2})[ ]?[日号]")
_PADDED = regex(r"(?<=年)0(?=[1-9][ ]?月)|(?<=月)0(?=[1-9][ ]?日)")
_HAN_DATE = regex(
    r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
# An order 令 is signed by who heads the body: 云溪市市长 张三.
_HEAD = regex("[部省市县区州旗盟镇乡局厅署行院]长|检察长|主任|主席(?!团)|总理|书记(?!处)")
_NAMES = regex(r"[《》〈〉“”\s]+")
_NOTICE = "云溪市人民政府关于加强农村供水工作的通知\n{number}\n\n各县、区人民政府：\n\n为做好农村供水工作，现就有关事项通知如下。\n\n一、加快建设水厂\n每县建设一座。\n\n二、加强管护\n每月巡查。\n\n{foot}"
FOOT = "云溪市人民政府\n2022年3月8日"
_NUMBER = "云政发〔2022〕7号"


def notice(number: str = _NUMBER, foot: str = FOOT) -> str:
    """An example: a whole little notice, with another number or another end."""
    return _NOTICE.format(number=number, foot=foot)


def is_letter(page: Page) -> bool:
    """An official letter: one of the fifteen kinds, with recipients or a signature; no speech to an assembly."""
    meta = page.document.meta
    if _is_speech(page):
        return False
    signed = any(field.name == "signature" for field in meta.fields)
    return meta.kind in OFFICIAL and (meta.recipients is not None or signed)


def plain_name(title: str) -> str:
    """A name as it can be compared: without title and quotation marks, blanks, closing marks."""
    return normalize("NFKC", _NAMES.sub("", title)).rstrip("。；，;,.")


def _titled_kind(page: Page) -> str:
    """The kind of document if the title names it; what is told by the text alone (现通知如下) is no part of the title."""
    meta = page.document.meta
    return meta.kind if meta.kind and meta.kind in (meta.title or "") else ""


def _short(name: str) -> str:
    """A name as it can be compared, assemblies and their committees by their short names."""
    return plain_name(name).replace("人民代表大会", "人大").replace("常务委员会", "常委会")


def _is_speech(page: Page) -> bool:
    return (page.document.meta.recipients or "").startswith("各位")


@rule(
    "PP201",
    "document-number-missing",
    WARNING,
    source=f"{LAYOUT} 7.2.5",
    reason="Without its number 发文字号 an official document can be cited by its title only.",
    bad=notice(number=""),
    good=notice(),
    near="云溪市供水条例\n\n第一条　为了保障供水，制定本条例。\n第二条　本条例自2022年3月8日起施行。",
)
def document_number_missing(page: Page) -> Iterator[Hit]:
    """An official letter with recipients has no document number."""
    meta = page.document.meta
    if is_letter(page) and meta.recipients and meta.document_number is None:
        yield Hit(page.top, "the document has no number 发文字号")


@rule(
    "PP202",
    "document-number-brackets",
    WARNING,
    source=f"{LAYOUT} 7.2.5",
    reason="The year of a document number stands in the brackets 〔〕.",
    bad=notice(number="云政发[2022]7号"),
    good=notice(),
    near=notice(number="云溪市人民政府令第7号"),
    fixable=True,
)
def document_number_brackets(page: Page) -> Iterator[Hit]:
    """The year of the document number stands in other brackets."""
    for start, words in _number(page):
        for match in _YEAR.finditer(words):
            at, end = start + match.start(), start + match.end()
            edits = (Edit(at, end, f"〔{match[1].strip()}〕"),)
            yield Hit((at, end), f"{match[0]} should be 〔{match[1].strip()}〕", edits)


@rule(
    "PP203",
    "document-number-serial",
    WARNING,
    source=f"{LAYOUT} 7.2.5",
    reason="The serial number has neither 第 before it nor zeros that fill it up.",
    bad=notice(number="云政发〔2022〕第07号"),
    good=notice(),
    near=notice(number="云政发〔2022〕70号"),
    fixable=True,
)
def document_number_serial(page: Page) -> Iterator[Hit]:
    """The serial number of the document number is padded, or has 第 before it."""
    for start, words in _number(page):
        for match in _SERIAL.finditer(words):
            group = 1 if match[1] else 2
            at, end = start + match.start(group), start + match.end(group)
            yield Hit(
                (at, end), f"{match[group]} does not belong before the serial number", (Edit(at, end, ""),)
            )


def _number(page: Page) -> Iterator[tuple[int, str]]:
    for field in page.document.meta.fields:
        if field.name == "document_number":
            yield field.span[0], page.text[slice(*field.span)]


@rule(
    "PP204",
    "document-number-year",
    ERROR,
    source=f"{LAYOUT} 7.2.5, 7.3.5.4",
    reason="A number is given in the year of issue. One given in December may go with a date in the first months of the next year.",
    bad=notice(number="云政发〔2024〕7号"),
    good=notice(),
    near=notice(number="云政发〔2021〕97号"),
)
def document_number_year(page: Page) -> Iterator[Hit]:
    """The year of the document number is not that of the issue date."""
    meta = page.document.meta
    number, issued, place = meta.document_number, meta.issued_on, page.field("document_number")
    if (
        number is None
        or number.year is None
        or issued is None
        or place is None
        or not page.field("issued_on")
    ):
        return
    if number.year > issued.year or number.year < issued.year - (1 if issued.month <= 3 else 0):
        yield Hit(place, f"the number is of {number.year}, the document of {issued}")


@rule(
    "PP205",
    "title-missing",
    WARNING,
    source=f"{LAYOUT} 7.3.1",
    reason="A title names the issuer, the subject and the kind of document; a letter without one was cut.",
    bad="云政发〔2022〕7号\n\n各县、区人民政府：\n\n为做好农村供水工作，现就有关事项通知如下。\n\n云溪市人民政府\n2022年3月8日",
    good=notice(),
    near="一、加快建设水厂\n每县建设一座。\n二、加强管护\n每月巡查。",
)
def title_missing(page: Page) -> Iterator[Hit]:
    """There are recipients, a document number or a signature, but no title."""
    meta = page.document.meta
    titled = {"title", "issuing_mark"}.intersection(field.name for field in meta.fields)
    signed = any(field.name == "signature" for field in meta.fields)
    if not titled and (meta.recipients or meta.document_number or signed) and not _is_speech(page):
        yield Hit(page.top, "the document has no title")


@rule(
    "PP206",
    "title-without-kind",
    WARNING,
    source=f"{LAYOUT} 7.3.1",
    reason="The kind of document 文种 tells the reader what to do with it: to obey, to answer, to take note.",
    bad=notice().replace("工作的通知", "工作"),
    good=notice(),
    near=notice().replace("工作的通知", "工作的通知（试行）"),
)
def title_without_kind(page: Page) -> Iterator[Hit]:
    """The title of a letter names no kind of document."""
    meta, place = page.document.meta, page.field("title")
    if meta.title and not _titled_kind(page) and place and (meta.recipients or meta.document_number):
        yield Hit(place, "the title names no kind of document, such as 通知 or 意见")


@rule(
    "PP207",
    "title-without-subject",
    WARNING,
    source=f"{LAYOUT} 7.3.1",
    reason="The title says what the document is about: 关于…的通知.",
    bad=notice().replace("关于加强农村供水工作的通知", "通知"),
    good=notice(),
    near=notice().replace("关于加强农村供水工作的通知", "印发农村供水工作方案的通知"),
)
def title_without_subject(page: Page) -> Iterator[Hit]:
    """The title of a kind that has a subject is the issuer and the kind only."""
    meta, place = page.document.meta, page.field("title")
    kind = _titled_kind(page)
    if not (meta.title and place and kind in _WITH_SUBJECT and is_letter(page)):
        return
    words = meta.title
    for issuer in meta.issuers:
        words = words.replace(issuer, "", 1)
    words = words.removesuffix(kind).rstrip("的")
    if not words or (len(words) < 4 and "关于" not in words):
        yield Hit(place, f"the title does not say what the {kind} is about")


@rule(
    "PP208",
    "recipients-missing",
    WARNING,
    source=f"{LAYOUT} 7.3.2",
    reason="A notice, a reply, a letter goes to somebody, who is named under the title.",
    bad=notice().replace("各县、区人民政府：\n\n", ""),
    good=notice(),
    near=notice()
    .replace("各县、区人民政府：\n\n", "")
    .replace("的通知", "的公告")
    .replace("通知如下", "公告如下"),
)
def recipients_missing(page: Page) -> Iterator[Hit]:
    """A kind of document that goes to somebody names nobody."""
    meta = page.document.meta
    if meta.kind in _ADDRESSED and meta.recipients is None and is_letter(page):
        yield Hit(page.top, f"a {meta.kind} names its recipients 主送机关 under the title")


@rule(
    "PP209",
    "recipients-colon",
    WARNING,
    source=f"{LAYOUT} 7.3.2",
    reason="A full-width colon follows the last recipient.",
    bad=notice().replace("区人民政府：", "区人民政府:"),
    good=notice(),
    near=notice().replace("区人民政府：", "区人民政府（含开发区管委会）："),
    fixable=True,
)
def recipients_colon(page: Page) -> Iterator[Hit]:
    """The recipients end with a half-width colon."""
    place = page.field("recipients")
    if place and page.text[place[1] - 1] == ":":
        at = (place[1] - 1, place[1])
        yield Hit(at, "the colon behind the recipients should be full-width", (Edit(*at, "："),))


@rule(
    "PP210",
    "issue-date-missing",
    WARNING,
    source=f"{LAYOUT} 7.3.5.4",
    reason="Deadlines count from the date of issue, and the document takes effect with it.",
    bad=notice(foot="云溪市人民政府"),
    good=notice(),
    near=notice(foot="云溪市人民政府\n2022年2月30日"),
)
def issue_date_missing(page: Page) -> Iterator[Hit]:
    """An official letter has no date of issue."""
    meta = page.document.meta
    if (
        is_letter(page)
        and meta.issued_on is None
        and page.field("issued_on") is None
        and _date_alone(page) is None
    ):
        place = next((field.span for field in meta.fields if field.name == "signature"), page.top)
        yield Hit(place, "the document has no date of issue 成文日期")


@rule(
    "PP211",
    "issue-date-impossible",
    ERROR,
    source=f"{LAYOUT} 7.3.5.4",
    reason="A day that the calendar does not have.",
    bad=notice(foot="云溪市人民政府\n2022年2月30日"),
    good=notice(),
    near=notice(number="云政发〔2024〕7号", foot="云溪市人民政府\n2024年2月29日"),
)
def issue_date_impossible(page: Page) -> Iterator[Hit]:
    """The date of issue does not exist."""
    place = page.field("issued_on") or _date_alone(page)
    match = DATE.search(page.text, *place) if place else None
    if match and impossible(match):
        yield Hit(match.span(), f"there is no {match[0]}")


def _date_alone(page: Page) -> tuple[int, int] | None:
    """A line that is a date and nothing else, which the letterhead left out because no calendar has it."""
    for match in DATE.finditer(page.text):
        start, end = match.span()
        before, after = page.text[max(0, start - 12) : start], page.text[end : end + 2]
        if (
            impossible(match)
            and not before.rpartition("\n")[2].strip()
            and after[:1] in ("\n", "\r", "", "）")
        ):
            return start, end
    return None


def impossible(date: re.Match[str]) -> bool:
    """A month or a day that the calendar does not have."""
    year, month, day = map(int, date.groups())
    return not (1 <= month <= 12 and 1 <= day <= monthrange(max(year, 1), month)[1])


@rule(
    "PP212",
    "issue-date-padded",
    WARNING,
    source=f"{LAYOUT} 7.3.5.4",
    reason="月、日不编虚位: 3月8日, not 03月08日.",
    bad=notice(foot="云溪市人民政府\n2022年03月08日"),
    good=notice(),
    near=notice(number="云政发〔2022〕71号", foot="云溪市人民政府\n2022年10月20日"),
    fixable=True,
)
def issue_date_padded(page: Page) -> Iterator[Hit]:
    """Month or day of the date of issue is filled up with a zero."""
    place = page.field("issued_on")
    zeros = [match.span() for match in _PADDED.finditer(page.text, *place)] if place else []
    if place and zeros:
        edits = tuple(Edit(*zero, "") for zero in zeros)
        yield Hit(place, "month and day are written without zeros before them", edits)


@rule(
    "PP213",
    "issue-date-in-hanzi",
    WARNING,
    source=f"{LAYOUT} 7.3.5.4",
    reason="Since 2012 the date of issue is written in Arabic figures.",
    bad=notice(foot="云溪市人民政府\n二〇二二年三月八日"),
    good=notice(),
    near="云溪市人民政府关于表彰先进的决定\n云政发〔2011〕7号\n\n各县、区人民政府：\n\n决定表彰十个单位。\n\n云溪市人民政府\n二〇一一年三月八日",
    fixable=True,
)
def issue_date_in_hanzi(page: Page) -> Iterator[Hit]:
    """The date of issue of a document from July 2012 on is written in hanzi."""
    place, issued = page.field("issued_on"), page.document.meta.issued_on
    match = _HAN_DATE.search(page.text, *place) if place else None
    if match and issued and (issued.year, issued.month) >= (2012, 7):
        year = "".join(str(max(0, "〇一二三四五六七八九".find(digit))) for digit in match[1])
        figures = f"{year}年{numeral(match[2])}月{numeral(match[3])}日"
        yield Hit(match.span(), f"{match[0]} should be {figures}", (Edit(*match.span(), figures),))


@rule(
    "PP218",
    "signature-differs",
    WARNING,
    source=f"{LAYOUT} 7.3.5.1",
    reason="Who signs is who issues: the title and the signature name the same body.",
    bad=notice(foot="云溪市人民政府办公室\n2022年3月8日"),
    good=notice(),
    near=notice(foot="云溪市人民政府市长　张三\n2022年3月8日"),
)
def signature_differs(page: Page) -> Iterator[Hit]:
    """The one body that signs is not the one that the title names."""
    meta = page.document.meta
    signatures = [field for field in meta.fields if field.name == "signature"]
    if len(signatures) != 1 or not meta.title or len(meta.issuers) != 1 or not is_letter(page):
        return
    signed, titled, named = map(_short, (signatures[0].text, meta.title, meta.issuers[0]))
    if _HEAD.search(signed):
        return
    if titled.startswith(f"{named}关于") and signed != named and not signed.endswith(named):
        yield Hit(signatures[0].span, f"{signatures[0].text} signs what {meta.issuers[0]} issues")
