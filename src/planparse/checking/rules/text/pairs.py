"""PP3 text: what opens must close."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, PUNCTUATION, WARNING, Edit, Hit, rule
from planparse.checking.rules.searching import occurrences
from planparse.checking.rules.text.garbled import is_garbled
from planparse.regex import regex

_BRACKETS = {"（": "）", "(": "）", "〔": "〕", "【": "】", "［": "］", "[": "］"}
_CLOSING = {"）": "）", ")": "）", "〕": "〕", "】": "】", "］": "］", "]": "］"}
_OPENING = frozenset((*_BRACKETS, "“", "《"))
# How many lines a pair may span before both halves are taken for strays: a law's history stands in brackets over
# several lines, a quoted provision over many, a title over two.
_REACH = {"bracket": 12, "quote": 60, "title": 2}
# 1）, 一） and a) are labels with one half only, where they open a clause; a letter may stand behind anything.
_HALF_LABEL = regex(
    r"[\s：:；;。，,、“](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)]$|[^A-Za-z0-9（(][A-Za-z][）)]$"
)
_SHORT = 12  # characters that a pair of two kinds holds at most: 〔2024]
_INTERVAL = regex(r"[-−+0-9.%∞A-Za-zα-ω ]+[,，][-−+0-9.%∞A-Za-zα-ω ]+")  # [0,1) is half open
_YEAR = regex("[0-9]{4}")
_QUOTED = 60  # characters of a quotation whose two marks are of one kind


class _Mark(NamedTuple):
    at: int  # clean offset
    char: str
    line: int
    leads: bool  # the first ink of its line, or behind the colon that announces a quotation


class _Stray(NamedTuple):
    """A mark without its other half, or with one of another kind."""

    mark: _Mark
    other: _Mark | None = None


def _marks(page: Page, chars: str) -> Iterator[_Mark]:
    """Every mark of a kind in the clean text, in order."""
    text, lines = page.clean.text, page.clean.lines
    found = sorted(at for char in chars for at in occurrences(text, char))
    starts = [line.start for line in lines]
    for at in found:
        line = bisect_right(starts, at) - 1
        yield _Mark(at, text[at], line, lines[line].start == at or text[at - 1 : at] in ("：", ":"))


class _Matcher:
    """Matches closing marks with what is open, innermost first."""

    def __init__(self, text: str, pairs: Mapping[str, str], reach: int) -> None:
        self.text, self.pairs, self.reach = text, pairs, reach
        self.stack: list[_Mark] = []
        self.open: Counter[str] = Counter()  # by the mark that would close them

    def strays(self, marks: Iterable[_Mark]) -> Iterator[_Stray]:
        """What has no other half."""
        for mark in marks:
            closing = self.pairs.get(mark.char)
            if closing:
                if closing == "”" and mark.leads and self.stack and self._reopens(mark):
                    self._pop()
                self.stack.append(mark)
                self.open[closing] += 1
            else:
                yield from self._close(mark, _CLOSING.get(mark.char, mark.char))
        yield from map(_Stray, self.stack)

    def _reopens(self, mark: _Mark) -> bool:
        """A paragraph of a long quotation opens it anew, without closing it."""
        return self.stack[-1].leads and self.stack[-1].line < mark.line

    def _pop(self) -> _Mark:
        mark = self.stack.pop()
        self.open[self.pairs[mark.char]] -= 1
        return mark

    def _close(self, mark: _Mark, kind: str) -> Iterator[_Stray]:
        while self.stack and mark.line - self.stack[-1].line > self.reach:
            yield _Stray(self._pop())
        if not self.stack:
            yield _Stray(mark)
            return
        last = self.stack[-1]
        held = self.text[last.at + 1 : mark.at] if mark.at - last.at <= _SHORT * 2 else None
        if self.pairs[last.char] == kind or (held is not None and _INTERVAL.fullmatch(held)):
            self._pop()
        elif held is not None and (_YEAR.fullmatch(held) or (len(held) <= _SHORT and not self.open[kind])):
            yield _Stray(self._pop(), mark)
        elif self.open[kind]:
            while self.pairs[self.stack[-1].char] != kind:
                yield _Stray(self._pop())
            self._pop()
        else:
            yield _Stray(mark)


def _strays(page: Page, marks: Iterable[_Mark], pairs: Mapping[str, str], reach: int) -> list[_Stray]:
    return list(_Matcher(page.clean.text, pairs, reach).strays(marks))


def _hits(page: Page, strays: Iterable[_Stray]) -> Iterator[Hit]:
    rows = {number for number, line in enumerate(page.clean.lines) if "|" in line.text}
    for mark, other in sorted(strays, key=lambda stray: stray.mark):
        start, end = page.clean.span(mark.at, (other or mark).at + 1)
        if is_garbled(page, start) or page.in_table(start) or mark.line in rows:
            continue  # the cell of a table may be split over its rows
        if other:
            parts = {"opening": page.text[start], "closing": page.text[end - 1]}
            template = (
                "{opening} stands at both ends; a pair is “ and ”"
                if mark.char == other.char
                else "{opening} is closed by {closing}; the two marks of a pair are of one kind"
            )
            yield Hit((start, end), template, parts=parts)
        else:
            template = (
                "{found} is never closed; put the mark that closes it, or take it out"
                if mark.char in _OPENING
                else "{found} closes what was never opened; put the mark that opens it, or take it out"
            )
            yield Hit((start, end), template, parts={"found": page.text[start]})


@rule(
    "PP301",
    "unbalanced-bracket",
    ERROR,
    source=f"{PUNCTUATION} 4.9",
    reason="A bracket that does not close leaves open what it holds; words may have been lost with its other half.",
    bad="各县（市、区人民政府要建立台账，定期通报。",
    good="各县（市、区）人民政府要建立台账，定期通报。",
    near="申请人应当提交：1）申请书；2）身份证明；\n3）房产证明（复印件）。\n合格率在[90%,100%)内的，予以奖励。",
)
def unbalanced_bracket(page: Page) -> Iterator[Hit]:
    """A bracket has no other half, or one of another kind; labels such as 1） need none."""
    marks = list(_marks(page, "（）()〔〕【】［］[]"))
    strays = _strays(page, marks, _BRACKETS, _REACH["bracket"])
    if strays:
        # What looks like a label may close a bracket: only what is wrong either way is certain.
        others = [mark for mark in marks if not is_label(page.clean.text, mark.at)]
        strays = sorted(set(strays).intersection(_strays(page, others, _BRACKETS, _REACH["bracket"])))
    yield from _hits(page, strays)


def is_label(text: str, at: int) -> bool:
    """Does what may be a bracket end a label such as 1）?"""
    return _HALF_LABEL.search(("\n" * 4 + text[max(0, at - 4) : at + 1])[-5:]) is not None


@rule(
    "PP302",
    "unbalanced-quote",
    ERROR,
    source=f"{PUNCTUATION} 4.8",
    reason="Where a quotation ends decides who said what.",
    bad="落实“放管服改革要求，优化营商环境。",
    good="落实“放管服”改革要求，优化营商环境。",
    near="将第三条修改为：“沿岸单位应当保护堤防。\n“禁止倾倒垃圾。”\n将第四条删去。",
)
def unbalanced_quote(page: Page) -> Iterator[Hit]:
    """A quotation mark has no other half."""
    yield from _hits(page, _paired(_strays(page, _marks(page, "“”"), {"“": "”"}, _REACH["quote"])))


def _paired(strays: Iterable[_Stray]) -> Iterator[_Stray]:
    """The strays, two marks of one kind in one line together: in “甲“ the second is the wrong one."""
    before: _Stray | None = None
    for stray in sorted(strays, key=lambda it: it.mark):
        near = before and not before.other and not stray.other and stray.mark.at - before.mark.at <= _QUOTED
        if before and near and before.mark.line == stray.mark.line and before.mark.char == stray.mark.char:
            yield _Stray(before.mark, stray.mark)
            before = None
            continue
        if before:
            yield before
        before = stray
    if before:
        yield before


@rule(
    "PP303",
    "unbalanced-title-mark",
    ERROR,
    source=f"{PUNCTUATION} 4.15",
    reason="Without its end a cited title cannot be told from the text.",
    bad="根据《供水条例的规定，制定本办法。",
    good="根据《供水条例》的规定，制定本办法。",
    near="根据《云溪市人民政府关于印发〈供水\n条例实施办法〉的通知》，制定本办法。",
)
def unbalanced_title_mark(page: Page) -> Iterator[Hit]:
    """《 or 》 has no other half."""
    yield from _hits(page, _strays(page, _marks(page, "《》"), {"《": "》"}, _REACH["title"]))


@rule(
    "PP304",
    "nested-title-mark",
    WARNING,
    source=f"{PUNCTUATION} 4.15.3",
    reason="Inside 《 》 a title stands in 〈 〉.",
    bad="落实《关于印发《供水条例实施办法》的通知》要求。",
    good="落实《关于印发〈供水条例实施办法〉的通知》要求。",
    near="落实《供水条例》《节水条例》要求。",
    fixable=True,
)
def nested_title_mark(page: Page) -> Iterator[Hit]:
    """《 》 stands inside 《 》."""
    yield from _nested(page, "《", "》", "〈", "〉")


@rule(
    "PP305",
    "nested-quote",
    WARNING,
    source=f"{PUNCTUATION} 4.8.3",
    reason="Inside “ ” a quotation stands in ‘ ’.",
    bad="会议指出：“要落实“放管服”改革要求。”",
    good="会议指出：“要落实‘放管服’改革要求。”",
    near="落实“放管服”和“证照分离”改革要求。",
    fixable=True,
)
def nested_quote(page: Page) -> Iterator[Hit]:
    """“ ” stands inside “ ” of one line."""
    yield from _nested(page, "“", "”", "‘", "’")


def _nested(page: Page, opens: str, closes: str, inner_opens: str, inner_closes: str) -> Iterator[Hit]:
    """Pairs inside a pair, in lines where every mark has its other half."""
    line, stack, found = -1, list[int](), list[tuple[int, int]]()
    for mark in _marks(page, opens + closes):
        if mark.line != line:
            yield from _inner(page, found if not stack else [], inner_opens, inner_closes)
            line, stack, found = mark.line, [], []
        if mark.char == opens:
            stack.append(mark.at)
        elif stack:
            at = stack.pop()
            if len(stack) == 1:
                found.append((at, mark.at))
    yield from _inner(page, found if not stack else [], inner_opens, inner_closes)


def _inner(page: Page, pairs: list[tuple[int, int]], opens: str, closes: str) -> Iterator[Hit]:
    for start, end in pairs:
        a, b = page.clean.source_offset(start), page.clean.source_offset(end)
        edits = (Edit(a, a + 1, opens), Edit(b, b + 1, closes))
        yield Hit(
            (a, b + 1),
            "{found} inside a pair of its kind; inside it {expected} is expected",
            edits,
            {"found": page.text[a] + page.text[b], "expected": opens + closes},
        )
