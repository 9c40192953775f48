"""PP3 text: figures and what stands between and behind them."""

from __future__ import annotations

from collections.abc import Iterator

from planparse.checking.page import Page
from planparse.checking.rule import NUMERALS, PRACTICE, WARNING, Edit, Hit, rule
from planparse.checking.rules.text.lines import Place, by_line
from planparse.lexicon.numerals import DIGITS
from planparse.lexicon.slips import HYPHENS, MIXED_YEAR, NOTE, NOTE_MARK, UNFINISHED_YEAR, ZEROS
from planparse.regex import regex

_MIXED_YEAR, _UNFINISHED = regex(MIXED_YEAR), regex(UNFINISHED_YEAR)
_HYPHENS, _NOTE_MARK, _NOTE = regex(HYPHENS), regex(NOTE_MARK), regex(NOTE)


@rule(
    "PP338",
    "mixed-year",
    WARNING,
    source=f"{NUMERALS} 4.3",
    reason="A year is written in figures or in hanzi, with 〇 for zero; one in both is found by nobody who searches for it.",
    bad="云溪市人民政府\n二00八年九月八日",
    good="云溪市人民政府\n二〇〇八年九月八日",
    near="第一百00号井，二○○八年建成，OO八年。",
    fixable=True,
)
def mixed_year(page: Page) -> Iterator[Hit]:
    """A year in hanzi with figures or letters among them."""
    for match in _MIXED_YEAR.finditer(page.text):
        expected = "".join(map(_in_hanzi, match[0][:-1])) + "年"
        parts = {"found": match[0], "expected": expected}
        edits = (Edit(*match.span(), expected),)
        yield Hit(match.span(), "{found} is in hanzi and in figures; write {expected}", edits, parts)


def _in_hanzi(char: str) -> str:
    if char in ZEROS:
        return "〇"
    return next(digit for digit, value in DIGITS.items() if value == int(char)) if char.isdecimal() else char


@rule(
    "PP339",
    "unfinished-year",
    WARNING,
    source=PRACTICE,
    reason="A year whose last figure was never filled in names no time.",
    bad="报名时间为201X年11月24日至12月1日。",
    good="报名时间为2018年11月24日至12月1日。",
    near="填写“20XX年度”，型号为GX201X，产品201X系列。",
)
def unfinished_year(page: Page) -> Iterator[Hit]:
    """The last figure of a year is X."""
    for match in _UNFINISHED.finditer(page.text):
        yield Hit(match.span(), "{found} lacks its last figure; write the year", parts={"found": match[0]})


@rule(
    "PP340",
    "double-hyphen",
    WARNING,
    source=f"{NUMERALS} 5.1.3",
    reason="A range has — or ～ between its ends.",
    bad="登录时间为4月15日--28日。",
    good="登录时间为4月15日—28日。",
    near="热线为0519--86330000转2，见https://example.org/a--1，编号A--3。",
    fixable=True,
)
def double_hyphen(page: Page) -> Iterator[Hit]:
    """Two hyphens between two figures of days, years or hours; with figures alone they may be part of a number."""
    found = (
        Place(*match.span(), "—")
        for match in _HYPHENS.finditer(page.text)
        if not page.text[match.start() - 1].isdigit()
    )
    yield from by_line(page, found, "{found} stands in a range; write {expected}")


@rule(
    "PP341",
    "note-mark",
    WARNING,
    source=PRACTICE,
    reason="[1] behind a word is the mark of a note on the page that the text was copied from; without its note it says nothing.",
    bad="各级住房城乡建设部[1]门应当严格管理。",
    good="各级住房城乡建设部门应当严格管理。",
    near="各级部门应当严格管理[1]。\n注：[1]指市、县的部门。",
)
def note_mark(page: Page) -> Iterator[Hit]:
    """A number in square brackets behind a word, in a text that has no notes.

    It may be meant, so that --fix leaves it.
    """
    if "[" in page.text and not _NOTE.search(page.text):
        found = (Place(*match.span(), "") for match in _NOTE_MARK.finditer(page.text))
        yield from by_line(
            page, found, "{found} is the mark of a note that is not there; take it out", mend=False
        )
