"""PP1 structure: what is counted among sections, and which rule tells which fault of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from planparse.checking.page import Page
from planparse.checking.rule import ERROR, LAYOUT, Hit, rule
from planparse.checking.rules.structure.counting import EARLY, GAP, LATE, TWICE, Count, Fault
from planparse.checking.rules.structure.notation import find_label, renumbered
from planparse.checking.rules.structure.strays import NOTATIONS, Stray, headless, strays
from planparse.lexicon.numbering import NOTES, PROVISIONS
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.model import Part, Section

# A text whose first article, or first section, has a higher number than these is taken for a piece of a longer one.
_EXCERPT_ARTICLE, _EXCERPT = 10, 2

_BLANKS = 10  # and line ends before a label, at most
_NOTES = regex(rf"(?m)^[ \u3000\t]*{NOTES}")

Prefix = tuple[int, ...]


def last_number(section: Section) -> int | None:
    """The number within its siblings: 3 of 1.2.3; nothing for an inserted one such as 第八条之一, which counts apart."""
    number = section.number
    if isinstance(number, list):
        return number[-1] if number and section.style.startswith("decimal") else None
    return number


class Numbering:
    """Counts through every family of sections, from the top down, and keeps what is wrong by the code of the rule."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hits: defaultdict[str, list[Hit]] = defaultdict(list)
        self.behind_gap: set[str] = set()  # the sections before which one is missing
        self._missing: set[Prefix] = set()  # the decimals that are
        self._misnumbered: set[str] = set()  # the sections that bear another number than they should
        self.intruders: set[str] = set()  # the sections that are one of a list in another notation
        self._headless = sorted(found.span[0] for found in headless(page))
        for found in headless(page):
            parts = {"found": found.label, "expected": renumbered(found.label, 1)}
            hit = Hit(found.span, "{found} comes first; {expected} is expected", parts=parts)
            self.hits["PP101"].append(hit)
        for _, families in groupby(page.families, key=lambda family: family[0].id):
            self._part(list(families))

    def _part(self, families: Sequence[tuple[Part, Section | None, list[Section]]]) -> None:
        # The last number of each style in the part and where it stands, for those that run on.
        self._reached: dict[str, tuple[int, int]] = {}
        self._run_on: set[str] = set()
        part = families[0][0]
        self._set_apart(part)
        for _, parent, siblings in families:
            own = [section for section in siblings if section.id not in self.intruders]
            for members in by_style(own).values():
                self._family(part, parent, members)
        # Articles count through the chapters.
        sections = [placed.section for placed in self.page.sections_of(part)]
        self._count(part, None, [section for section in sections if section.style in PROVISIONS], set())

    def _set_apart(self, part: Part) -> None:
        """Find what stands in a list in another notation, as if it were a section of a higher level: 1. 二、 3."""
        sections = [placed.section for placed in self.page.sections_of(part)]
        numbers = [section.number if isinstance(section.number, int) else 0 for section in sections]
        following: list[dict[str, int]] = []  # behind each section, the next number of each style
        after: dict[str, int] = {}
        for section, number in zip(reversed(sections), reversed(numbers), strict=True):
            following.append({style: after[style] for style in NOTATIONS if style in after})
            after[section.style] = number
        last: dict[str, Section] = {}
        for section, number, then in zip(sections, numbers, reversed(following), strict=True):
            style = section.style
            own = last.get(style)
            fits = own and own.number == number - 1 and then.get(style) != number
            fits = (
                fits
                or then.get(style) == number + 1
                or (own and own.number == number - 2 and style not in then)
            )
            if style in NOTATIONS and number > 1 and not fits:
                like = next(
                    (
                        other
                        for name, other in last.items()
                        if name != style and other.number == number - 1 and then.get(name) == number + 1
                    ),
                    None,
                )
                if like:
                    self.intruders.add(section.id)
                    self.behind_gap.add(section.id)
                    found = Stray(section.label, self.page.label_span(section), number)
                    self.hits["PP106"].append(stray_hit(found, like))
                    continue
            last[style] = section

    def _family(self, part: Part, parent: Section | None, members: list[Section]) -> None:
        rows, told = [members], set[str]()
        if members[0].style.startswith("decimal"):
            rows, told = self._by_prefix(parent, members)
        for row in rows if members[0].style not in PROVISIONS else ():
            self._count(part, parent, row, told)
        self._count_inserted(members)

    def _count(self, part: Part, parent: Section | None, members: Sequence[Section], told: set[str]) -> None:
        """Count through siblings; the number of one that another rule tells of counts as right."""
        row = [(section, number) for section in members if (number := last_number(section)) is not None]
        if not row:
            return
        first, loose = self._first(parent, *row[0])
        runs_on = self._reached.get(row[0][0].style) if first > 1 and not loose else None
        after = runs_on[1] if runs_on else _beginning(part, parent)

        def written(at: int, numbers: Sequence[int]) -> bool:
            section = row[at][0]
            above = self.page.by_id[section.id].parent
            if above and above.section.id in self.behind_gap and above.section.children[0] is section:
                return True  # what is missing above took its sections along
            k = bisect_left(self._headless, after)
            if k < len(self._headless) and self._headless[k] < section.span[0]:
                return True  # told already
            before = row[at - 1][0].span[0] if at else after
            between = (before, section.span[0])
            if self._stand(between, section.label, numbers):
                return True
            found = strays(self.page, part, section.style, between, numbers)
            like = row[at - 1][0] if at else section
            self.hits["PP106"] += [stray_hit(it, like) for it in found]
            return bool(found)

        def apart(at: int) -> bool:
            return self._is_apart(row[at - 1][0].span[0], row[at][0].span[0])

        def led(at: int) -> bool:
            start = row[at][0].span[0]
            return self.page.text[max(0, start - _BLANKS) : start].rstrip().endswith(("：", ":"))

        numbers = [None if section.id in told else number for section, number in row]
        count = Count(numbers, first, written, apart, led, loose=loose)
        for fault in count.all():
            self._tell(fault, row)
        self._reached[row[0][0].style] = count.reached, row[-1][0].span[0]

    def _is_apart(self, start: int, end: int) -> bool:
        """Does a table stand between two places, or a line such as 注：, behind which another list begins?"""
        return self.page.has_table(start, end) or _NOTES.search(self.page.text, start, end) is not None

    def _stand(self, between: tuple[int, int], label: str, numbers: Sequence[int]) -> bool:
        """Do the labels of some numbers stand in a range of the source? Those in mid-line are told of."""
        start, end = between
        text = self.page.text[start:end]
        places = [find_label(text, label, number) for number in numbers]
        for place, number in zip(places, numbers, strict=True):
            if place and place.glued and None not in places:
                span = (start + place.start, start + place.end)
                parts = {"found": renumbered(label, number)}
                self.hits["PP108"].append(
                    Hit(span, "{found} stands in the middle of a line; begin a new line with it", parts=parts)
                )
        return None not in places

    def _first(self, parent: Section | None, section: Section, number: int) -> tuple[int, bool]:
        """What the first of siblings should be, and whether they are a piece of something longer.

        It is 1, or the number at which the part's count of the style runs on.
        """
        style = section.style
        before, _ = self._reached.get(style, (0, 0))
        if before and number == before + 1:
            self._run_on.add(style)
            return number, False
        if before and number > before and (style == "article" or style in self._run_on):
            return before + 1, False
        excerpt = parent is None and number > _EXCERPT
        if not before and (excerpt or (style == "article" and number > _EXCERPT_ARTICLE)):
            return number, True
        return (before + 1 if before and number == before + 2 else 1), False

    def _tell(self, fault: Fault, row: Sequence[tuple[Section, int]]) -> None:
        section = row[fault.at][0]
        found, expected = section.label, renumbered(section.label, fault.expected)
        parts = {"found": found, "expected": expected}
        self._misnumbered.add(section.id)
        if fault.kind == GAP and self._stands_behind(fault, row):
            code, template = "PP103", "{found} stands before {expected}; put them in order"
        elif fault.kind == GAP or (fault.kind == LATE and not fault.before):
            code, template = "PP101", "{found} comes first; {expected} is expected"
            if fault.expected > 1:
                template = "{found} follows {before}; {expected} is expected"
                before = row[fault.at - 1][0].label if fault.before and fault.at else ""
                parts["before"] = before or renumbered(found, fault.expected - 1)
            self.behind_gap.add(section.id)
            if isinstance(section.number, list):
                self._missing |= {
                    (*section.number[:-1], n) for n in range(fault.expected, section.number[-1])
                }
        elif fault.kind == TWICE:
            code, template = "PP102", "{found} comes twice; {expected} is expected"
        elif fault.kind == EARLY:
            code, template = "PP103", "{found} stands before {expected}; put them in order"
        else:
            code, template = "PP103", "{found} stands behind {before}; put them in order"
            parts = {"found": found, "before": renumbered(found, fault.before)}
        self.hits[code].append(Hit(self.page.label_span(section), template, parts=parts))

    def _stands_behind(self, fault: Fault, row: Sequence[tuple[Section, int]]) -> bool:
        """Does the number that is expected open a line behind the one that stands there?

        It may, where it was not read as a label.
        """
        section, number = row[fault.at]
        end = row[fault.at + 1][0].span[0] if fault.at + 1 < len(row) else section.span[1]
        place = find_label(
            self.page.text[section.span[0] + len(section.label) : end], section.label, fault.expected
        )
        return number == fault.expected + 1 and place is not None and not place.glued

    def _count_inserted(self, members: Sequence[Section]) -> None:
        """Count through the siblings that were inserted behind one of their number: 第八条, 第八条之一, 第八条之二."""
        base: Section | None = None  # the last that is not inserted
        there = {section.number for section in members if isinstance(section.number, int)}
        inserted: dict[int, list[tuple[Section, int]]] = {}
        for section in members:
            number = section.number
            if isinstance(number, int):
                base = section
            elif number and len(number) == 2 and not section.style.startswith("decimal"):
                inserted.setdefault(number[0], []).append((section, number[1]))
                if base and number[0] != base.number and number[0] in there:
                    parts = {"found": section.label, "before": base.label}
                    template = "{found} stands behind {before}; put them in order"
                    hit = Hit(self.page.label_span(section), template, parts=parts)
                    self.hits["PP103"].append(hit)
        for number, row in inserted.items():
            if number in there or row[0][1] == 1:  # else a piece of a longer text
                numbers = [number for _, number in row]
                for fault in Count(numbers, 1, _unwritten, _never, _never).all():
                    self._tell(fault, row)

    def _by_prefix(
        self, parent: Section | None, members: Sequence[Section]
    ) -> tuple[list[list[Section]], set[str]]:
        """The rows in which decimals count, and the ids of those that name another section than the one above them.

        A run that begins anew (5.4.1 below 5.3) counts for itself: the heading above it is lost.
        """
        expected = _prefix(parent) if parent else _above(members[0])
        if parent and not parent.style.startswith("decimal") and _above(members[0]) != expected:
            return [list(members)], set()
        own: list[Section] = []
        rows, told = [own], set[str]()
        for above, group in groupby(members, key=_above):
            run = list(group)
            if above == expected:
                own += run
                continue
            anew = last_number(run[0]) == 1
            known = above in self._missing or (parent and parent.id in self._misnumbered)
            if not (known or (anew and self._heads(parent, own, run[0], above))):
                place = renumbered(".".join(map(str, (*expected, 1))), last_number(run[0]) or 1)
                hit = Hit(
                    self.page.label_span(run[0]),
                    "{found} stands under {above}; {expected} is expected",
                    parts={
                        "found": run[0].label,
                        "above": ".".join(map(str, expected)),
                        "expected": place,
                    },
                )
                self.hits["PP104"].append(hit)
            if anew:
                rows.append(run)
            else:
                own += run
                told |= {section.id for section in run}
        return rows, told

    def _heads(self, parent: Section | None, own: Sequence[Section], first: Section, above: Prefix) -> bool:
        """Does the heading of a run of decimals stand in the text before it after all?"""
        start = own[-1].span[0] if own else parent.span[0] if parent else 0
        number = ".".join(map(str, above))
        return parent is None or self._stand((start, first.span[0]), number, above[-1:])


def stray_hit(found: Stray, like: Section) -> Hit:
    """What to say of a label in another notation than that of its siblings."""
    parts = {"found": found.label, "like": like.label, "expected": renumbered(like.label, found.number)}
    template = "{found} stands in a list with labels such as {like}; {expected} is expected"
    return Hit(found.span, template, parts=parts)


def _unwritten(_at: int, _numbers: Sequence[int]) -> bool:
    return False


def _never(_at: int) -> bool:
    return False


def by_style(siblings: Sequence[Section]) -> dict[str, list[Section]]:
    """Siblings by their styles, each in order."""
    styles: defaultdict[str, list[Section]] = defaultdict(list)
    for section in siblings:
        styles[section.style].append(section)
    return styles


def _beginning(part: Part, parent: Section | None) -> int:
    """Where the text before the first section begins; a table of contents is none of it."""
    if parent:
        return parent.span[0] + len(parent.label)
    return part.contents[-1].span[1] if part.contents else part.span[0]


def _above(section: Section) -> Prefix:
    return tuple(section.number[:-1]) if isinstance(section.number, list) else ()


def _prefix(parent: Section) -> Prefix:
    if isinstance(parent.number, list):
        return tuple(parent.number) if parent.style.startswith("decimal") else ()
    return () if parent.number is None else (parent.number,)


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
    yield from page.once(Numbering).hits["PP101"]


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
    yield from page.once(Numbering).hits["PP102"]


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
    yield from page.once(Numbering).hits["PP103"]


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
    yield from page.once(Numbering).hits["PP104"]
