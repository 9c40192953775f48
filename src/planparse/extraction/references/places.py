"""Where in the document a citation points: 第三章第二条, 本条第二款, 前款第一项, 附件2."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from planparse.cleaning.labels import han_number
from planparse.extraction.units import Unit
from planparse.lexicon.numbering import ARABIC, CHAPTERS, INSERTED, ORDINAL, PROVISIONS
from planparse.regex import regex
from planparse.structure.labels import read_number
from planparse.structure.outline import Node, Outline

_STEP = regex(
    rf"第[（(]?[{ORDINAL}{ARABIC}]{{1,8}}[）)]?(?P<unit>[编章节条款项目])(?:(?<=[编章节条]){INSERTED})?"
)
_HERE = regex("(?P<which>[本前])(?P<many>[一二两三]?)(?P<unit>[编章节条款项])")
_STYLE = {"条": "article", "章": "chapter", "节": "division", "编": "part"}
_LARGE = CHAPTERS | PROVISIONS

# Items in their order by their number and that of their paragraph (款), and by 0 where no paragraph is named.
Items = dict[tuple[tuple[int, ...], int], list[Node]]


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
        if match["unit"] == "项":
            found = self._item_from(unit, match["which"], match["many"])
        elif match["unit"] == "款":
            found = self._tree.around(unit.section, "article") or unit.section
        else:
            found = self._provision_from(unit, _STYLE[match["unit"]], match["which"], match["many"])
        near = unit.start if match["unit"] == "款" else None
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
        clause = 0
        for step in _STEP.finditer(steps):
            number = read_number(step[0])
            if step["unit"] == "款":
                clause = number[0]
            elif step["unit"] in _STYLE:
                found = self._tree.labelled(found, part, _STYLE[step["unit"]], number) or found
            elif found:
                found = self._tree.item(found, number, clause, near) or found
        return found

    def _provision_from(self, unit: Unit, style: str, which: str, many: str) -> str | None:
        """本章 is what holds the unit, 前章 stands before that; several are told by what holds them.

        In a text that has no articles 本条 is the section that says so: 一、….
        """
        here = self._tree.around(unit.section, style)
        if here is None:
            return None if which == "前" or self._tree.has(_part(unit), style) else unit.section
        if which == "本":
            return here
        return self._tree.before(here, _part(unit), _many(many))

    def _item_from(self, unit: Unit, which: str, many: str) -> str | None:
        """As of a provision. A paragraph that follows the items belongs to none of them."""
        node = self._tree.nodes.get(unit.section or "")
        if node is None or node.style in _LARGE or unit.start >= node.line_end:
            return self._tree.around(unit.section, "article")
        if which == "本":
            return node.id
        one = self._tree.sibling.get(node.id) if _many(many) == 1 else None
        return one or self._tree.holder[node.id]


class _Tree:
    """The sections by id and by label, each with what holds it."""

    def __init__(self, outline: Outline) -> None:
        self.nodes: dict[str, Node] = {}
        self.holder: dict[str, str] = {}  # the section or part
        self.sibling: dict[str, str] = {}  # the one before it
        self._labels: dict[tuple[str, str, tuple[int, ...]], str] = {}
        self._rows: dict[tuple[str, str], list[str]] = {}
        self._places: dict[str, int] = {}  # of each in its row
        self._items: dict[str, Items] = {}
        for part in outline.parts:
            self._add(part.sections, (part.id,))

    def _add(self, nodes: Iterable[Node], above: tuple[str, ...], citable: tuple[str, ...] = ()) -> None:
        citable = citable or above
        before = ""
        for node in nodes:
            self.nodes[node.id], self.holder[node.id] = node, above[-1]
            if before:
                self.sibling[node.id] = before
            before = node.id
            inside = citable
            if node.number is not None and node.style in _LARGE:
                holders = citable[-1:] if node.style == "division" else citable  # each chapter has a 第一节
                for holder in holders:
                    self._labels.setdefault((holder, node.style, _number(node)), node.id)
                row = self._rows.setdefault((above[0], node.style), [])
                self._places[node.id] = len(row)
                row.append(node.id)
                inside = (*citable, node.id)
            self._add(node.children, (*above, node.id), inside)

    def around(self, section: str | None, style: str) -> str | None:
        """The section itself, or the nearest that holds it, of a style."""
        while section in self.nodes:
            if self.nodes[section].style == style:
                return section
            section = self.holder[section]
        return None

    def has(self, part: str, style: str) -> bool:
        """Whether a part has sections of a style."""
        return (part, style) in self._rows

    def before(self, section: str, part: str, many: int) -> str | None:
        """The one of its style that stands before a section in its part; of several, what holds them all."""
        row = self._rows[part, self.nodes[section].style]
        at = self._places[section]
        if at < many:
            return None
        first, holder = row[at - many], self.holder[section]
        while many > 1 and not first.startswith(f"{holder}/"):
            holder = self.holder[holder]
        return holder if many > 1 else first

    def labelled(self, holder: str | None, part: str, style: str, number: tuple[int, ...]) -> str | None:
        """The provision of that number in a section, or else in the part."""
        inside = self._labels.get((holder, style, number)) if holder else None
        return inside or self._labels.get((part, style, number))

    def item(self, holder: str, number: tuple[int, ...], clause: int, near: int | None) -> str | None:
        """The item of that number in a section, or in one of its paragraphs (款), or the last before a place."""
        found = self._items_of(holder).get((number, clause), [])
        if len(found) > 1 and near is not None:
            at = bisect_left(found, near, key=lambda item: item.start)
            found = found[max(0, at - 1) : at]
        return found[0].id if len(found) == 1 else None

    def _items_of(self, holder: str) -> Items:
        """The items of a section."""
        if holder not in self._items:
            node = self.nodes.get(holder)
            self._items[holder] = _items(node) if node else {}
        return self._items[holder]


def _items(article: Node) -> Items:
    """The items of an article; a paragraph of it may follow the last item of another."""
    following = [start for it in article.children for start, _ in it.paragraphs if start >= it.line_end]
    paragraphs = sorted([start for start, _ in article.paragraphs] + following)
    found: Items = {}
    for item in article.children:
        if item.style not in _LARGE:
            for clause in (0, bisect_left(paragraphs, item.start)):
                found.setdefault((_number(item), clause), []).append(item)
    return found


def _number(node: Node) -> tuple[int, ...]:
    number: int | Sequence[int] | None = node.number
    return () if number is None else (number,) if isinstance(number, int) else tuple(number)


def _many(numeral: str) -> int:
    return {"两": 2, "": 1}.get(numeral) or han_number(numeral)


def _part(unit: Unit) -> str:
    return (unit.section or "").split("/")[0]
