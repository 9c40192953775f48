"""Where in the document a citation points: 第三章第二条, 本条第二款, 前款第一项, 附件2."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from planparse.cleaning.labels import han_number
from planparse.extraction.units import Unit
from planparse.lexicon.citing import HERE, ITEM, PARAGRAPH, STEP, STYLES, THIS, TWO
from planparse.lexicon.numbering import CHAPTERS, PROVISIONS
from planparse.regex import regex
from planparse.structure.labels import read_number
from planparse.structure.outline import Node, Outline

_HERE, _STEP = regex(HERE), regex(STEP)
_LARGE = CHAPTERS | PROVISIONS
_ARTICLE = "article"

Number = tuple[int, ...]
# Items in their order by their number and that of their paragraph (款), and by 0 where no paragraph is named.
Items = dict[tuple[Number, int], list[Node]]


class Places:
    """Finds what citations name among the sections; a 款, which is a paragraph, by the article that holds it."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline

    def named(self, cited: str, unit: Unit) -> str | None:
        """The innermost section that 第三章第五条 names in the unit's part; None where it has no such section."""
        return self._follow(cited, _part(unit), None)

    def here(self, cited: str, unit: Unit) -> str | None:
        """The section that 本章, 前条第二款 or 前款第一项 names from where the unit stands; None where there is none."""
        match = _HERE.match(cited)
        if match is None or unit.section is None:
            return None
        back = 0 if match["which"] == THIS else _count(match["many"])
        near = None
        if match["unit"] == ITEM:
            found = self._item_from(unit, back)
        elif match["unit"] == PARAGRAPH:
            found, near = self._tree.around(unit.section, _ARTICLE) or unit.section, unit.start
        else:
            found = self._provision_from(unit, STYLES[match["unit"]], back)
        return self._follow(cited[match.end() :], _part(unit), found, near) if found else None

    def annex(self, name: str) -> str | None:
        """The part that 附件2 names."""
        annexes = [part.id for part in self._outline.parts if part.kind == "annex"]
        number = read_number(name)[0] if len(name) > 2 else 1
        return annexes[number - 1] if 0 < number <= len(annexes) else None

    @cached_property
    def _tree(self) -> _Tree:
        return _Tree(self._outline)

    def _follow(self, steps: str, part: str, found: str | None, near: int | None = None) -> str | None:
        """Go down from a section, or the part, step by step; a step that nothing answers is passed over."""
        paragraph = 0
        for step in _STEP.finditer(steps):
            number = read_number(step[0])
            if step["unit"] == PARAGRAPH:
                paragraph = number[0]
            elif step["unit"] == ITEM:
                found = (self._tree.item(found, number, paragraph, near) if found else None) or found
            else:
                found = self._tree.labelled(found, part, STYLES[step["unit"]], number) or found
        return found

    def _provision_from(self, unit: Unit, style: str, back: int) -> str | None:
        """本章 is what holds the unit, 前章 stands before that; several are told by what holds them.

        In a text that has no articles 本条 is the section that says so: 一、….
        """
        here = self._tree.around(unit.section, style)
        if here is not None:
            return self._tree.before(here, back) if back else here
        return None if back or self._tree.has(_part(unit), style) else unit.section

    def _item_from(self, unit: Unit, back: int) -> str | None:
        """As of a provision. A paragraph that follows the items belongs to none of them."""
        node = self._tree.nodes.get(unit.section or "")
        if node is None or node.style in _LARGE or unit.start >= node.line_end:
            return self._tree.around(unit.section, _ARTICLE)
        return (self._tree.before(node.id, back) or _holder(node.id)) if back else node.id


class _Tree:
    """The sections by id and by label, and the rows that they count in: items in their section, others in their part."""

    def __init__(self, outline: Outline) -> None:
        self.nodes: dict[str, Node] = {}
        self._labels: dict[tuple[str, str, Number], str] = {}
        self._rows: dict[tuple[str, str], list[str]] = {}
        self._places: dict[str, tuple[list[str], int]] = {}  # of each its row, and where it stands there
        self._items: dict[str, Items] = {}
        for part in outline.parts:
            self._add(part.sections, part.id, (part.id,))

    def _add(self, nodes: Iterable[Node], above: str, citable: tuple[str, ...]) -> None:
        """The sections below one; ``citable`` are the part and the provisions above, which citations begin with."""
        for node in nodes:
            self.nodes[node.id] = node
            large = node.number is not None and node.style in _LARGE
            row = self._rows.setdefault((citable[0] if large else above, node.style), [])
            self._places[node.id] = row, len(row)
            row.append(node.id)
            if large:
                holders = citable[-1:] if node.style == "division" else citable  # each chapter has a 第一节
                for holder in holders:
                    self._labels.setdefault((holder, node.style, _number(node)), node.id)
            self._add(node.children, node.id, (*citable, node.id) if large else citable)

    def around(self, section: str | None, style: str) -> str | None:
        """The section itself, or the nearest that holds it, of a style."""
        while section and section in self.nodes:
            if self.nodes[section].style == style:
                return section
            section = _holder(section)
        return None

    def has(self, part: str, style: str) -> bool:
        """Whether a part has sections of a style."""
        return (part, style) in self._rows

    def before(self, section: str, many: int) -> str | None:
        """The one that stands before a section in its row; of several, what holds them all."""
        row, at = self._places[section]
        if at < many:
            return None
        first, holder = row[at - many], _holder(section)
        while many > 1 and not first.startswith(f"{holder}/"):
            holder = _holder(holder)
        return holder if many > 1 else first

    def labelled(self, holder: str | None, part: str, style: str, number: Number) -> str | None:
        """The provision of that number in a section, or else in the part."""
        inside = self._labels.get((holder, style, number)) if holder else None
        return inside or self._labels.get((part, style, number))

    def item(self, holder: str, number: Number, paragraph: int, near: int | None) -> str | None:
        """The item of that number in a section, or in one of its paragraphs, or the last before a place."""
        if holder not in self._items:
            self._items[holder] = _items(self.nodes[holder]) if holder in self.nodes else {}
        found = self._items[holder].get((number, paragraph), [])
        if len(found) > 1 and near is not None:
            at = bisect_left(found, near, key=lambda item: item.start)
            found = found[max(0, at - 1) : at]
        return found[0].id if len(found) == 1 else None


def _items(article: Node) -> Items:
    """The items of an article; a paragraph of it may follow the last item of another."""
    following = [start for it in article.children for start, _ in it.paragraphs if start >= it.line_end]
    paragraphs = sorted([start for start, _ in article.paragraphs] + following)
    found: Items = {}
    for item in article.children:
        if item.style not in _LARGE:
            for paragraph in (0, bisect_left(paragraphs, item.start)):
                found.setdefault((_number(item), paragraph), []).append(item)
    return found


def _number(node: Node) -> Number:
    number = node.number
    return () if number is None else (number,) if isinstance(number, int) else tuple(number)


def _count(numeral: str) -> int:
    """How many 前两条 are: 1 where it does not say."""
    return 2 if numeral == TWO else han_number(numeral) if numeral else 1


def _holder(section: str) -> str:
    """The section or part that holds one, as its id has it."""
    return section.rpartition("/")[0]


def _part(unit: Unit) -> str:
    return (unit.section or "").partition("/")[0]
