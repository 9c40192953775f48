"""PP4 targets, wholes and parts: 其中 behind a figure, and shares that divide one thing."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from planparse.checking.page import Page, Span
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.searching import anchored
from planparse.checking.rules.targets.apart import told_apart
from planparse.checking.rules.targets.targets import clause_before, plan
from planparse.lexicon.checked import ANOTHER_STATEMENT, BEARS, MOVED
from planparse.lexicon.numerals import FIGURE, MULTIPLIERS
from planparse.lexicon.wholes import (
    BY_CASE,
    BY_SHARES,
    DIVIDES,
    FACTOR,
    GROUPS,
    NO_SUM,
    NO_SUM_UNITS,
    OF_WHICH,
    OVERLAPPING,
    OVERLAPPING_UNITS,
    PARTITIONS,
    PUT_TO,
    RECKONED,
    SHARED_OUT,
    STRUCTURE,
)
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Quantity

# Between a total and 其中: nothing, a bracket, or how the total has grown.
_UP_TO_AMONG = regex(
    rf"^(?:，[^，。；\n]{{0,16}}(?:{RECKONED}|(?:{MOVED})[^，。；\n]{{0,12}})){{0,3}}[，。,（(]?$"
)
_GROWTH = regex(rf"^，[^，。；\n]{{0,8}}(?:{MOVED}|占)[^，。；\n]{{0,4}}$")
_NO_SUM = regex("|".join(NO_SUM))
_OVERLAPPING = regex("|".join(OVERLAPPING))
# Between two parts: a mark or a word that adds, the name of the next part, nothing that begins a new statement.
_NEXT = regex("^(?:（占[0-9.]+%）)?[、，,和及与](?P<name>[^。；：！？\n，、]{1,24})$")
# Where the names stand behind the figures: 其中50万元用于维修、60万元用于管护.
_NAMED_BEHIND = regex(f"^(?P<name>(?:{PUT_TO})[^。；：！？\n，、]{{1,20}})[、，,和及]$")
_ONCE_MORE = regex(ANOTHER_STATEMENT)
_SHARES = regex(
    rf"(?P<cue>{DIVIDES})(?P<of>[^，。；、0-9\n]{{0,16}}?)"
    rf"(?P<list>{FIGURE}%(?:(?:、|，|和|及|与|∶){FIGURE}%){{1,11}})(?P<behind>[^，。；\n]{{0,14}})"
)
# 省级承担50%、市级承担40%; in a list of weights without the verb.
_SHARE_OF = regex(rf"(?P<name>[\u4e00-\u9fff]{{1,10}}?)(?P<verb>{BEARS}|(?<={FACTOR}))(?P<figure>{FIGURE})%")
_OF_WHICH = regex(OF_WHICH)
_BREAKS = regex("[。；，\n]")
_ROUNDED = 0.011  # of a total
_MOST = 20  # parts of one whole
_SHARE_VERB = regex(f"(?:{BEARS}|{FACTOR[-1]})[0-9]")
# 三次产业结构为10∶42∶48.
_STRUCTURE = regex(
    rf"{STRUCTURE}(?P<list>[0-9]{{1,2}}(?:\.[0-9])?(?:[∶:：][0-9]{{1,2}}(?:\.[0-9])?){{2,5}})(?![0-9.])"
)
_BARE_FIGURE = regex(r"[0-9]+(?:\.[0-9])?")
_SHARED_OUT = regex("|".join(SHARED_OUT))
_BY_CASE = regex("|".join(BY_CASE))
_PERCENT = regex(rf"({FIGURE})%")
_WRITTEN = regex(rf"({FIGURE})([百千万亿]*)(.*)", re.DOTALL)


class Breakdown(NamedTuple):
    """A figure and those behind 其中 that are parts of it."""

    total: Quantity
    parts: list[Quantity]
    names: list[str]


@rule(
    "PP407",
    "part-above-total",
    WARNING,
    source=PRACTICE,
    reason="A part is never more than the whole.",
    bad=plan("到2025年，建成水厂12座，其中乡镇水厂15座。"),
    good=plan("到2025年，建成水厂12座，其中乡镇水厂5座。"),
    near=plan(
        "到2025年，每县平均建成水厂12座，其中云东县15座。给予奖励12万元，其中特别优秀的给予15万元奖励。"
    ),
)
def part_above_total(page: Page) -> Iterator[Hit]:
    """A figure behind 其中 is more than the one before it, in the same unit."""
    for total, parts, _ in _breakdowns(page):
        run = page.text.find(
            "；", parts[0].span[0], parts[-1].span[1]
        )  # behind it another statement may have begun
        firm = [part for part in parts if run < 0 or part.span[1] <= run]
        part = next((part for part in firm if part.value.min > total.value.max), None)
        if part:
            yield Hit(
                part.span,
                "{part} is part of {total} and cannot be more; one of the two figures is wrong",
                parts={"part": part.text, "total": total.text},
            )


@rule(
    "PP408",
    "parts-above-total",
    WARNING,
    source=PRACTICE,
    reason="Parts that do not overlap make up their total at most.",
    bad=plan("全年安排资金90万元，其中维修50万元、管护60万元。"),
    good=plan("全年安排资金90万元，其中维修40万元、管护50万元。"),
    near=plan(
        "培训1000人，其中女性600人、党员500人。三项指标分别增长50%、40%、30%。建成水厂12座，其中县级水厂8座，更新管网70公里。"
    ),
)
def parts_above_total(page: Page) -> Iterator[Hit]:
    """The figures behind 其中, or the shares of one thing, add up to more than the whole."""
    for total, parts, names in _breakdowns(page):
        if len(parts) < 2 or any(part.value.min > total.value.max for part in parts):
            continue
        slack = sum(_last_place(quantity.text) for quantity in (total, *parts)) / 2
        if "." not in total.text and slack:  # rounded further than its parts
            slack = max(slack, total.value.max * _ROUNDED)
        if _divide(total, names):
            yield from _excess(total, parts, slack)
    yield from _apart(page)
    yield from _shares(page)
    yield from _named_shares(page)
    for match in _STRUCTURE.finditer(page.clean.text):
        figures = [float(figure) for figure in _BARE_FIGURE.findall(match["list"])]
        if sum(figures) > 100 + len(figures) / 2:
            yield _more_than_whole(page.clean.span(*match.span("list")), _plain(sum(figures)), "100")


def _apart(page: Page) -> Iterator[Hit]:
    """Parts in a sentence of their own; money and areas may be rounded, what is counted is not."""
    strict = {breakdown.parts[0].span for breakdown in _breakdowns(page)}
    for total, parts in told_apart(page):
        shared = any(_OVERLAPPING.search(part.indicator) or _NO_SUM.search(part.indicator) for part in parts)
        if parts[0].span not in strict and not shared:
            yield from _excess(total, parts, sum(_last_place(quantity.text) for quantity in (total, *parts)))


def _excess(total: Quantity, parts: Sequence[Quantity], slack: float) -> Iterator[Hit]:
    """The parts, if they add up to more than their total by more than what may be lost by rounding."""
    whole = sum(part.value.min for part in parts)
    if whole > total.value.max * (1 + 1e-9) + slack:
        span = (parts[0].span[0], parts[-1].span[1])
        yield _more_than_whole(span, _as_written(total.text, whole), total.text)


def _shares(page: Page) -> Iterator[Hit]:
    """甲、乙、丙分别占50%、40%、30%; 按50%、40%、30%的比例分年拨付."""
    text = page.clean.text
    for match in _SHARES.finditer(text):
        figures = [figure[1] for figure in _PERCENT.finditer(match["list"])]
        whole = sum(float(figure.replace(",", "")) for figure in figures)
        slack = len(figures) * (0.05 if any("." in figure for figure in figures) else 0.5)
        clause = clause_before(text, match.start(), 60)
        if whole > 100 + slack and _of_one_thing(match, clause, text):
            yield _more_than_whole(page.clean.span(*match.span("list")), f"{_plain(whole)}%", "100%")


def _named_shares(page: Page) -> Iterator[Hit]:
    """省级承担50%、市级承担40%、县级承担30%: one verb, names that exclude each other."""
    text = page.clean.text
    rows: list[list[re.Match[str]]] = []
    for match in anchored(_SHARE_OF, _SHARE_VERB, text, 10):
        last = rows[-1][-1] if rows else None
        if last and text[last.end() : match.start()] in ("、", "，", "和") and last["verb"] == match["verb"]:
            rows[-1].append(match)
        else:
            rows.append([match])
    for row in rows:
        whole = sum(float(match["figure"].replace(",", "")) for match in row)
        if len(row) < 2 or whole <= 100 + len(row) / 2:
            continue
        weights = all(FACTOR in match["name"] for match in row)
        if weights or _exclude_each_other([match["name"] for match in row], PARTITIONS):
            span = page.clean.span(row[0].start("figure"), row[-1].end())
            yield _more_than_whole(span, f"{_plain(whole)}%", "100%")


def _more_than_whole(span: Span, made: str, whole: str) -> Hit:
    said = "the parts make {sum}, more than the whole, {total}; one of the figures is wrong"
    return Hit(span, said, parts={"sum": made, "total": whole})


def _of_one_thing(match: re.Match[str], clause: str, text: str) -> bool:
    near = max(0, match.start() - 80)
    start = max(text.rfind(mark, near, match.start()) for mark in "。；\n") + 1
    sentence = text[max(start, near) : match.start()]
    if not match["cue"].startswith(BY_SHARES):
        return not _OVERLAPPING.search(sentence)
    shared = _SHARED_OUT.search(match["behind"])
    return bool(shared) and not _BY_CASE.search(sentence + match["of"]) and not clause.endswith("分别")


def _breakdowns(page: Page) -> Iterator[Breakdown]:
    quantities = page.quantities
    ends = [quantity.span[1] for quantity in quantities]
    for match in _OF_WHICH.finditer(page.text):
        at = bisect_right(ends, match.start())
        before = [q for q in quantities[max(0, at - 4) : at] if q.change == "level" and q.unit != "%"]
        total = before[-1] if before else None
        if total is None or not _is_sum(page, total):
            continue
        gap = page.text[total.span[1] : min(match.start(), total.span[1] + 80)]
        alone = gap[-1:] != "。" or all(q.unit != total.unit for q in before[:-1])
        if total.span[1] + len(gap) == match.start() and _UP_TO_AMONG.match(gap) and alone:
            parts, names = _parts(page, total, quantities[at : at + _MOST], match.end())
            if parts:
                yield Breakdown(total, parts, names)


def _is_sum(page: Page, total: Quantity) -> bool:
    """What can be divided: a level, told exactly, no rate, no price, no limit."""
    if total.change != "level" or total.comparator != "eq" or total.unit is None:
        return False
    if total.unit in NO_SUM_UNITS or "/" in total.unit:
        return False
    return not _NO_SUM.search(clause_before(page.text, total.span[0], 30))


def _parts(
    page: Page, total: Quantity, behind: Sequence[Quantity], at: int
) -> tuple[list[Quantity], list[str]]:
    """The figures that follow 其中 without a break, each with a name and the unit of the total."""
    parts: list[Quantity] = []
    names: list[str] = []
    listed = page.text.startswith("：", at)  # and so a semicolon ends a part, no more
    for quantity in behind:
        words = page.text[at : quantity.span[0]]
        if parts and (quantity.unit == "%" or quantity.change != "level") and _GROWTH.match(words):
            at = quantity.span[1]
            continue
        name = _name(words, first=not parts, listed=listed)
        if name is None and names and words.startswith("；") and words[-2:] == names[0][-2:]:
            name = words[1:]  # 第一产业增加值…，增长4.1%；第二产业增加值…
        if name is None:
            break
        if quantity.unit == "%" and parts and name.endswith("占"):
            at = quantity.span[1]
            continue
        if not _is_part(quantity, total, name):
            break
        parts.append(quantity)
        names.append(name)
        at = quantity.span[1]
    return parts, names


def _name(words: str, first: bool, listed: bool) -> str | None:
    """What the words between two figures call a part; ``None`` where they say something else."""
    if first:
        return words.strip("：:，,")
    if listed and words.startswith("；"):
        words = f"、{words[1:]}"
    match = _NEXT.match(words) or _NAMED_BEHIND.match(words)
    return match["name"] if match else None


def _is_part(quantity: Quantity, total: Quantity, name: str) -> bool:
    if (
        quantity.unit != total.unit
        or quantity.change != "level"
        or quantity.comparator not in ("eq", "ge", "gt")
    ):
        return False
    return len(name) <= 24 and not (_ONCE_MORE.search(name) or _NO_SUM.search(name) or _BREAKS.search(name))


def _divide(total: Quantity, names: Sequence[str]) -> bool:
    """Whether the parts exclude each other; sums of money and what is built do unless a name says otherwise."""
    if _exclude_each_other(names, PARTITIONS + GROUPS):
        return True
    return total.unit not in OVERLAPPING_UNITS and not any(map(_OVERLAPPING.search, names))


def _exclude_each_other(names: Sequence[str], families: Sequence[tuple[str, ...]]) -> bool:
    for alternatives in families:
        found = [next((word for word in alternatives if word in name), None) for name in names]
        if None not in found and len(set(found)) == len(found):
            return True
    return False


def _last_place(words: str) -> float:
    """What the last place of a figure with decimals is worth: it may have been rounded."""
    match = _WRITTEN.search(words)
    if match is None or "." not in match[1]:
        return 0.0
    return float(f"1e-{len(match[1].partition('.')[2])}") * MULTIPLIERS.get(match[2], 1)


def _as_written(total: str, value: float) -> str:
    """A sum with the multiplier and the unit of the total: 110万元."""
    match = _WRITTEN.search(total)
    if match is None:  # 十二座, 九十万元
        unit = total.lstrip("零〇一二两三四五六七八九十百千万亿")
        written = next((each for each in "亿万" if each in total.removesuffix(unit)), "")
        return f"{_plain(value / MULTIPLIERS[written])}{written}{unit}"
    power = MULTIPLIERS.get(match[2], 1)
    return f"{_plain(value / power)}{match[2] if match[2] in MULTIPLIERS else ''}{match[3]}"


def _plain(value: float) -> str:
    """A number as people write it, without what binary fractions add."""
    return f"{value:.6f}".rstrip("0").rstrip(".")
