"""PP1 structure, first half: how sections are numbered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, LAYOUT, WARNING, Edit, Hit, rule

if TYPE_CHECKING:
    from planparse.model import Section

# GB/T 9704-2012 7.3.3: the four levels of an official document, by the names of ``lexicon.numbering``.
_ORDER = {"han": 1, "han_paren": 2, "arabic": 3, "arabic_paren": 4}
_SHAPES = {"han": "一、", "han_paren": "（一）", "arabic": "1.", "arabic_paren": "（1）"}

# A text whose first article has a higher number than this is taken for a piece of a longer one.
_EXCERPT = 10

Fault = tuple[str, "Section", str]


def _last(section: Section) -> int | None:
    """The number within its siblings: 3 of 1.2.3; nothing for an inserted one such as 第八条之一, which counts apart."""
    number = section.number
    if isinstance(number, list):
        return number[-1] if number and section.style.startswith("decimal") else None
    return number


def _faults(page: Page) -> list[Fault]:
    """Every fault of counting as (code, section, message); found once, told apart by the three rules below."""
    found: list[Fault] = []
    for _, families in groupby(page.families, key=lambda family: family[0].id):
        reached: dict[str, int] = {}  # the last number of each style in the part, for numbers that run on
        for _, _, siblings in families:
            for style, members in _by_style(siblings).items():
                numbered = [
                    (section, number) for section in members if (number := _last(section)) is not None
                ]
                found += _count(numbered, reached.get(style, 0))
                found += _count_inserted(members)
                if numbered:
                    reached[style] = numbered[-1][1]
    return found


def _by_style(siblings: list[Section]) -> dict[str, list[Section]]:
    styles: defaultdict[str, list[Section]] = defaultdict(list)
    for section in siblings:
        styles[section.style].append(section)
    return styles


def _count(members: list[tuple[Section, int]], before: int, prefix: str = "") -> Iterator[Fault]:
    """Count through siblings. ``before`` is where the style stood in the part before them; ``prefix`` leads its numbers, as 8- in 8-1."""
    if not members:
        return
    expected, seen = _first(*members[0], before), set[int]()
    later = Counter(number for _, number in members)
    following = [*(number for _, number in members[1:]), None]
    for (section, number), after in zip(members, following, strict=True):
        later[number] -= 1
        if number == 1 and after == 2 and {1, 2} <= seen:  # a second list under one heading
            seen, expected = set(), 1
        if number > expected:
            missing = [n for n in range(expected, min(number, expected + 20)) if n not in seen]
            if not all(later[n] for n in missing):
                yield "PP101", section, f"{section.label} where number {prefix}{expected} should be"
                # a slip of the pen, where the count goes on as if it were right; else a gap
                number = expected = expected if after == expected + 1 else number
            elif number - 1 not in seen:  # what follows one that stands too early is no fault of its own
                yield "PP103", section, f"{section.label} stands before number {prefix}{missing[0]}"
        elif number in seen:
            yield "PP102", section, f"{section.label} comes twice"
            expected += after == expected + 1  # a slip of the pen
        elif number < expected:
            yield "PP103", section, f"{section.label} stands behind number {prefix}{expected - 1}"
        seen.add(number)
        while expected in seen:
            expected += 1


def _count_inserted(members: list[Section]) -> Iterator[Fault]:
    """Count through the siblings that were inserted behind one of their number: 第八条, 第八条之一, 第八条之二."""
    base = 0  # the last number that is not inserted
    there = {section.number for section in members if isinstance(section.number, int)}
    inserted: dict[int, list[tuple[Section, int]]] = {}
    for section in members:
        number = section.number
        if isinstance(number, int):
            base = number
        elif _is_inserted(section) and number:
            inserted.setdefault(number[0], []).append((section, number[1]))
            if number[0] != base and number[0] in there:
                yield "PP103", section, f"{section.label} stands behind number {base}"
    for number, those in inserted.items():
        if number in there or those[0][1] == 1:  # else a piece of a longer text
            yield from _count(those, 0, f"{number}-")


def _is_inserted(section: Section) -> bool:
    return (
        isinstance(section.number, list)
        and len(section.number) == 2
        and not section.style.startswith("decimal")
    )


def _first(section: Section, number: int, before: int) -> int:
    """What the first of siblings should be: 1, or the number at which the part's count of the style runs on."""
    articles = section.style == "article"
    if articles and not before and number > _EXCERPT:
        return number
    return before + 1 if number == before + 1 or (articles and number > before) else 1


def _hits(page: Page, code: str) -> Iterator[Hit]:
    for fault, section, message in _faults(page):
        if fault == code:
            yield Hit(page.label_span(section), message)


@rule(
    "PP101",
    "numbering-gap",
    ERROR,
    source=f"{LAYOUT} 7.3.3",
    reason="A number that is left out makes every citation by number doubtful: is a section missing, or its number wrong? "
    "Numbering that runs on across chapters is right.",
    bad="一、总体要求\n坚持稳中求进。\n三、重点任务\n抓好春耕备耕。",
    good="一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好春耕备耕。",
    near="一、总体要求\n（一）指导思想。坚持稳中求进。\n（二）基本原则。坚持因地制宜。\n二、重点任务\n（三）抓好春耕。备足种子。\n（四）抓好水利。清淤沟渠。",
)
def numbering_gap(page: Page) -> Iterator[Hit]:
    """A number is left out among siblings."""
    yield from _hits(page, "PP101")


@rule(
    "PP102",
    "numbering-duplicate",
    ERROR,
    source=f"{LAYOUT} 7.3.3",
    reason="Two sections of one number under one heading cannot be told apart in a citation.",
    bad="一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好春耕备耕。\n二、保障措施\n加强组织领导。",
    good="一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好春耕备耕。\n三、保障措施\n加强组织领导。",
    near="一、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。\n二、保障措施\n（一）加强领导。建立专班。\n（二）加强督查。定期通报。",
)
def numbering_duplicate(page: Page) -> Iterator[Hit]:
    """A number comes twice among siblings."""
    yield from _hits(page, "PP102")


@rule(
    "PP103",
    "numbering-order",
    ERROR,
    source=f"{LAYOUT} 7.3.3",
    reason="Sections out of order were moved without being numbered anew.",
    bad="一、总体要求\n坚持稳中求进。\n三、保障措施\n加强组织领导。\n二、重点任务\n抓好春耕备耕。",
    good="一、总体要求\n坚持稳中求进。\n二、重点任务\n抓好春耕备耕。\n三、保障措施\n加强组织领导。",
    near="第一章　总则\n第一条　为了保护河道，制定本办法。\n第二条　本办法适用于全市。\n第二章　保护\n第三条　沿岸单位应当保护堤防。\n第四条　禁止倾倒垃圾。",
)
def numbering_order(page: Page) -> Iterator[Hit]:
    """A number stands before a lower one among siblings."""
    yield from _hits(page, "PP103")


@rule(
    "PP104",
    "numbering-prefix",
    ERROR,
    source="GB/T 1.1-2020 7",
    reason="A decimal number names the sections above it: 2.1 stands under 2.",
    bad="1 总则\n1.1 编制目的\n为规范应急工作。\n1.2 适用范围\n适用于全市。\n2 组织体系\n2.1 指挥部\n负责统一指挥。\n1.2 办公室\n负责日常工作。",
    good="1 总则\n1.1 编制目的\n为规范应急工作。\n1.2 适用范围\n适用于全市。\n2 组织体系\n2.1 指挥部\n负责统一指挥。\n2.2 办公室\n负责日常工作。",
    near="1 总则\n1.1 编制目的\n为规范应急工作。\n1.2 适用范围\n适用于全市。\n2 组织体系\n2.1 指挥部\n1.5米以下的水位由县级负责。",
)
def numbering_prefix(page: Page) -> Iterator[Hit]:
    """A decimal number does not begin with the number of the section above it."""
    for _, parent, siblings in page.families:
        for section in siblings:
            if not section.style.startswith("decimal") or not isinstance(section.number, list):
                continue
            above = section.number[:-1]
            expected = _prefix(parent) if parent else _above(siblings[0])
            if expected is not None and above and above != expected:
                place = ".".join(map(str, expected))
                yield Hit(page.label_span(section), f"{section.label} stands under {place}")


def _above(section: Section) -> list[int] | None:
    return section.number[:-1] if isinstance(section.number, list) else None


def _prefix(parent: Section) -> list[int] | None:
    if isinstance(parent.number, list):
        return parent.number if parent.style.startswith("decimal") else None
    return None if parent.number is None else [parent.number]


@rule(
    "PP105",
    "level-skipped",
    WARNING,
    source=f"{LAYOUT} 7.3.3",
    reason="The levels of an official document are 一、 （一） 1. （1）, in this order.",
    bad="一、重点任务\n1.抓好春耕。备足种子。\n2.抓好水利。清淤沟渠。",
    good="一、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。",
    near="第一条　申请人应当具备下列条件：\n（一）年满十八周岁；\n（二）有固定住所。",
)
def level_skipped(page: Page) -> Iterator[Hit]:
    """A section's style is more than one level below the style of the section above."""
    for _, parent, siblings in page.families:
        first = siblings[0]
        above = _ORDER.get(parent.style) if parent else None
        below = _ORDER.get(first.style)
        if above and below and below > above + 1:
            wanted = next(shape for style, shape in _SHAPES.items() if _ORDER[style] == above + 1)
            message = (
                f"{first.label} directly under {_SHAPES[parent.style]}, without {wanted}" if parent else ""
            )
            yield Hit(page.label_span(first), message)


@rule(
    "PP106",
    "mixed-styles",
    WARNING,
    source=f"{LAYOUT} 7.3.3",
    reason="Sections of one level carry numbers of one style; another style says another level.",
    bad="一、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。\n（3）抓好防疫。备足疫苗。\n（四）抓好农机。检修机具。",
    good="一、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。\n（三）抓好防疫。备足疫苗。",
    near="一、重点任务\n（一）抓好春耕。备足种子：\n1.早稻种子。\n2.玉米种子。\n（二）抓好水利。清淤沟渠。",
)
def mixed_styles(page: Page) -> Iterator[Hit]:
    """One section among siblings is numbered in another style and stands where the count of theirs goes on."""
    for _, _, siblings in page.families:
        yield from _mixed_among(page, siblings)
    yield from _astray(page)


def _mixed_among(page: Page, siblings: list[Section]) -> Iterator[Hit]:
    runs = [(style, list(members)) for style, members in groupby(siblings, key=lambda s: s.style)]
    for (_, before), (style, members), (_, after) in zip(runs, runs[1:], runs[2:], strict=False):
        first, last = _last(before[-1]), _last(after[0])
        if (
            before[0].style == after[0].style != style
            and first is not None
            and last == first + len(members) + 1
        ):
            for section in members:
                yield Hit(
                    page.label_span(section), f"{section.label} among siblings such as {before[-1].label}"
                )


def _astray(page: Page) -> Iterator[Hit]:
    """What stands where siblings leave out a number, and bears it in another style: （二） 3. （四）."""
    from planparse.structure.labels import label_at

    for _, _, siblings in page.families:
        for section, after in pairwise(siblings):
            here, then = _last(section), _last(after)
            if here is None or then != here + 2 or section.style != after.style:
                continue
            if len(section.children) == 1 and _last(section.children[0]) == here + 1:
                child = section.children[0]
                yield Hit(page.label_span(child), f"{child.label} among siblings such as {section.label}")
            for quote in section.paragraphs[1:]:
                label = label_at(quote.text, 0, min(len(quote.text), 20))
                if label and label.number == (here + 1,):
                    words, start = quote.text[: label.end], quote.span[0]
                    yield Hit((start, start + label.end), f"{words} among siblings such as {section.label}")


# What a label is followed by, where it is wrong: (style, wrong ending, right ending).
_ENDINGS = (
    ("han", ".", "、"),
    ("han", "．", "、"),
    ("han_paren", "）、", "）"),
    ("han_paren", "）.", "）"),
    ("arabic", "、", "."),
    ("arabic_paren", "）、", "）"),
    ("arabic_paren", "）.", "）"),
)


@rule(
    "PP107",
    "label-punctuation",
    WARNING,
    source=f"{LAYOUT} 7.3.3",
    reason="The labels of an official document are 一、 （一） 1. （1）; no mark follows a bracket.",
    bad="一、重点任务\n（一）、抓好春耕。备足种子。\n（二）、抓好水利。清淤沟渠。",
    good="一、重点任务\n（一）抓好春耕。备足种子。\n（二）抓好水利。清淤沟渠。",
    near="一、重点任务\n（一）抓好春耕、夏种。备足种子。\n（二）抓好水利。清淤沟渠。",
    fixable=True,
)
def label_punctuation(page: Page) -> Iterator[Hit]:
    """A label ends with a mark that its style does not have."""
    for placed in page.sections:
        section = placed.section
        for style, wrong, right in _ENDINGS:
            if section.style == style and section.label.endswith(wrong):
                start = section.span[0]
                whole = page.text[start : start + len(section.label)] == section.label
                end = start + len(section.label)
                edits = (Edit(end - len(wrong), end, right),) if whole else ()
                yield Hit(
                    (start, end),
                    f"{section.label} should be {section.label.removesuffix(wrong)}{right}",
                    edits,
                )
                break
