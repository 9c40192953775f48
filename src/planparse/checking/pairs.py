"""PP3 text, first third: what opens must close."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, PUNCTUATION, WARNING, Edit, Hit, rule

_BRACKETS = {"（": "）", "(": "）", "〔": "〕", "【": "】", "［": "］", "[": "］"}
_CLOSING = {"）": "）", ")": "）", "〕": "〕", "】": "】", "］": "］", "]": "］"}
_HALF_LABELS = frozenset(("arabic_half", "han_paren"))  # 1） and 一） have one half only
# How many lines a pair may span before both halves are taken for strays: a law's history stands in brackets over
# several lines, a quoted provision over many, a title over two.
_REACH = {"bracket": 12, "quote": 60, "title": 2}


class _Mark(NamedTuple):
    at: int  # clean offset
    char: str
    line: int
    leads: bool  # the first ink of its line


def _marks(page: Page, chars: str) -> Iterator[_Mark]:
    """Every mark of a kind in the clean text, in order."""
    text, lines = page.clean.text, page.clean.lines
    found = sorted(at for char in chars for at in _all(text, char))
    starts = [line.start for line in lines]
    for at in found:
        line = bisect_right(starts, at) - 1
        yield _Mark(at, text[at], line, lines[line].start == at)


def _all(text: str, char: str) -> Iterator[int]:
    at = text.find(char)
    while at >= 0:
        yield at
        at = text.find(char, at + 1)


def _strays(marks: Iterator[_Mark], pairs: dict[str, str], reach: int) -> Iterator[_Mark]:
    """Marks without their other half. A paragraph of a long quotation may open it anew without closing it."""
    stacks: dict[str, list[_Mark]] = {}
    for mark in marks:
        closing = pairs.get(mark.char)
        if closing:
            stack = stacks.setdefault(closing, [])
            if stack and mark.leads and stack[-1].leads and closing == "”":
                stack.pop()
            stack.append(mark)
            continue
        stack = stacks.setdefault(_CLOSING.get(mark.char, mark.char), [])
        if stack and mark.line - stack[-1].line <= reach:
            stack.pop()
        else:
            yield mark
    for stack in stacks.values():
        yield from stack


def _hits(page: Page, strays: Iterator[_Mark]) -> Iterator[Hit]:
    for mark in sorted(strays):
        at = page.clean.source_offset(mark.at)
        yield Hit((at, at + 1), f"{page.text[at]} has no other half")


@rule(
    "PP301",
    "unbalanced-bracket",
    ERROR,
    source=f"{PUNCTUATION} 4.9",
    reason="A bracket that does not close leaves open what it holds; words may have been lost with its other half.",
    bad="各县（市、区人民政府要建立台账，定期通报。",
    good="各县（市、区）人民政府要建立台账，定期通报。",
    near="申请人应当提交：\n1）申请书；\n2）身份证明；\n3）房产证明（复印件）。",
)
def unbalanced_bracket(page: Page) -> Iterator[Hit]:
    """A bracket has no other half, except in labels such as 1）."""
    labels = {
        page.clean_offset(placed.section.span[0]): len(placed.section.label)
        for placed in page.sections
        if placed.section.style in _HALF_LABELS and placed.section.label[:1] not in "（(〔［【〈"
    }
    halves = {at for start, length in labels.items() for at in range(start, start + length)}
    half = (mark for mark in _marks(page, "（）()〔〕【】［］[]") if mark.at not in halves)
    yield from _hits(page, (mark for mark in _strays(half, _BRACKETS, _REACH["bracket"])))


@rule(
    "PP302",
    "unbalanced-quote",
    ERROR,
    source=f"{PUNCTUATION} 4.8",
    reason="Where a quotation ends decides who said what.",
    bad="落实“放管服改革要求，优化营商环境。",
    good="落实“放管服”改革要求，优化营商环境。",
    near="将第三条修改为：\n“沿岸单位应当保护堤防。\n“禁止倾倒垃圾。”\n将第四条删去。",
)
def unbalanced_quote(page: Page) -> Iterator[Hit]:
    """A quotation mark has no other half."""
    yield from _hits(page, _strays(_marks(page, "“”"), {"“": "”"}, _REACH["quote"]))


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
    yield from _hits(page, _strays(_marks(page, "《》"), {"《": "》"}, _REACH["title"]))


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
        yield Hit((a, b + 1), f"inner marks should be {opens} {closes}", edits)
