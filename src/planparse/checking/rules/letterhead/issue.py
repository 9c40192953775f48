"""PP2 letterhead: the document number and the date of issue (GB/T 9704-2012 7.2.5, 7.3.5.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planparse.checking.page import Page, Span, numeral
from planparse.checking.rule import ERROR, LAYOUT, WARNING, Edit, Hit, rule
from planparse.checking.rules.days import written, year_of
from planparse.checking.rules.letterhead.head import (
    DATE,
    FOOT,
    impossible,
    is_headed,
    is_letter,
    notice,
    signature,
)
from planparse.regex import regex

if TYPE_CHECKING:
    import re

_YEAR = regex(r"[\[［(（【]([ ]?(?:19|20)[0-9]{2}[ ]?)年?[\]］)）】]")
_RIGHT = regex("〔(?:19|20)[0-9]{2}〕")
_CITED = regex(r"(?<=[\u4e00-\u9fff])[\[［]((?:19|20)[0-9]{2})[\]］](?=[ ]?(?:第[ ]?)?[0-9]{1,5}[ ]?号)")
_SERIAL = regex(r"〕[ ]?(第[ ]?0*|0+)(?=[1-9])|[\]）)］】][ ]?(第[ ]?0*|0+)(?=[1-9])")
_PADDED = regex(r"(?<=年)0(?=[1-9][ ]?月)|(?<=月)0(?=[1-9][ ]?日)")
_HAN_DATE = regex(
    r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)


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
    """The year of the document number stands in other brackets.

    So may that of one that is cited, where others have the right ones.
    """
    numbers = [*_number(page)]
    for start, words in numbers:
        for match in _YEAR.finditer(words):
            yield _in_brackets(match, start, "the year {found} of the document number should be {expected}")
    for match in _CITED.finditer(page.text) if _RIGHT.search(page.text) else ():
        if not any(start <= match.start() < start + len(words) for start, words in numbers):
            yield _in_brackets(
                match, 0, "the year {found} of a number should be {expected}, as it is elsewhere here"
            )


def _in_brackets(year: re.Match[str], start: int, template: str) -> Hit:
    """Where a year in other brackets stands, in a text that begins at an offset."""
    at, expected = (start + year.start(), start + year.end()), f"〔{year[1].strip()}〕"
    return Hit(at, template, (Edit(*at, expected),), {"found": year[0], "expected": expected})


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
            at = (start + match.start(group), start + match.end(group))
            yield Hit(
                at,
                "{found} does not belong before the serial number of a document; leave it out",
                (Edit(*at, ""),),
                {"found": match[group]},
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
    number, issued = meta.document_number, meta.issued_on
    place, dated = page.field("document_number"), page.field("issued_on")
    if not (number and number.year and issued and place and dated):
        return
    if number.year > issued.year or number.year < issued.year - (1 if issued.month <= 3 else 0):
        yield Hit(
            place,
            "{number} is a number of {year}, but the document is dated {date}; correct the one or the other",
            parts={
                "number": number.text,
                "year": f"{number.year}年",
                "date": written(issued),
            },
        )


@rule(
    "PP210",
    "issue-date-missing",
    WARNING,
    source=f"{LAYOUT} 7.3.5.4",
    reason="Deadlines count from the date of issue, and the document takes effect with it.",
    bad=notice(foot="云溪市人民政府"),
    good=notice(),
    near=notice(foot=""),
)
def issue_date_missing(page: Page) -> Iterator[Hit]:
    """An official letter that is signed has no date of issue."""
    meta = page.document.meta
    if not (is_letter(page) and is_headed(page)) or meta.issued_on is not None:
        return
    signed = signature(page)
    if signed and page.field("issued_on") is None and _date_alone(page) is None:
        yield Hit(signed, "no date of issue 成文日期 stands under the signature; add it, as in 2022年3月8日")


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
        yield Hit(
            match.span(),
            "the calendar has no {date}; correct the date of issue",
            parts={"date": match[0]},
        )


def _date_alone(page: Page) -> Span | None:
    """A line that is a date and nothing else, which the letterhead left out because no calendar has it."""
    for match in DATE.finditer(page.text):
        start, end = match.span()
        before, after = page.text[max(0, start - 40) : start], page.text[end : end + 2]
        if (
            impossible(match)
            and not before.rpartition("\n")[2].strip()
            and after[:1] in ("\n", "\r", "", "）")
        ):
            return start, end
    return None


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
        found = page.text[slice(*place)]
        yield Hit(
            place,
            "{found} should be {expected}, without zeros before month and day",
            tuple(Edit(*zero, "") for zero in zeros),
            {"found": found, "expected": _PADDED.sub("", found)},
        )


@rule(
    "PP213",
    "issue-date-in-hanzi",
    WARNING,
    source=f"{LAYOUT} 7.3.5.4",
    reason="Since 2012 the date of issue is written in Arabic figures.",
    bad=notice(foot="云溪市人民政府\n二〇二二年三月八日"),
    good=notice(),
    near=f"云溪市人民政府关于表彰先进的决定\n云政发〔2011〕7号\n\n各县、区人民政府：\n\n决定表彰十个单位。\n\n{FOOT.splitlines()[0]}\n二〇一一年三月八日",
    fixable=True,
)
def issue_date_in_hanzi(page: Page) -> Iterator[Hit]:
    """The date of issue of a document from July 2012 on is written in hanzi."""
    place, issued = page.field("issued_on"), page.document.meta.issued_on
    match = _HAN_DATE.search(page.text, *place) if place else None
    if match and issued and (issued.year, issued.month) >= (2012, 7):
        figures = f"{year_of(match[1])}年{numeral(match[2])}月{numeral(match[3])}日"
        yield Hit(
            match.span(),
            "the date of issue {found} should be {expected}, in Arabic figures",
            (Edit(*match.span(), figures),),
            {"found": match[0], "expected": figures},
        )
