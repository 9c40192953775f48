"""The numbers that browsers put before the items of an ordered list (WHATWG HTML 4.4.5, CSS Counter Styles 3)."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.lexicon.html import NUMBERED_BY, OWN_NUMBER, TYPES
from planparse.lexicon.word_numbers import number
from planparse.reading.web.tree import Element, Tree
from planparse.regex import regex

_OWN_NUMBER = regex(OWN_NUMBER)
_INTEGER = regex(r"\s*([+-]?[0-9]{1,9})")
_MOST_ROMAN, _MOST_HANZI = 3999, 9999
_FIRST_NODES = 12  # of an item, in which its first words stand


@dataclass(slots=True)
class Numbering:
    """The numbers of one list; ``style`` is None where its items have bullets or nothing."""

    style: str | None
    value: int
    step: int = 1

    def label(self, item: Element) -> str:
        """The label of the next item, a blank behind it; empty where there is none."""
        told = _INTEGER.match(item.attributes.get("value", ""))
        if told:
            self.value = int(told[1])
        value = self.value
        self.value += self.step
        return marker(self.style, value) if self.style else ""


def numbering(tree: Tree, at: int) -> Numbering:
    """How the list that is node ``at`` numbers its items: not at all where the author wrote their numbers."""
    element = tree.element(at)
    attributes = element.attributes
    style = _style(element)
    items = _items(tree, at, element.end) if style else []
    if style and items:
        numbered = sum(_OWN_NUMBER.match(_beginning(tree, i)) is not None for i in items)
        style = None if numbered * 2 > len(items) else style
    start = _INTEGER.match(attributes.get("start", ""))
    backwards = "reversed" in attributes
    first = int(start[1]) if start else len(items) if backwards else 1
    return Numbering(style, first, -1 if backwards else 1)


def _style(element: Element) -> str | None:
    own = element.style.get("list-style-type") or element.style.get("list-style") or ""
    for word in own.split():
        if word in NUMBERED_BY:
            return NUMBERED_BY[word]
        if word in ("none", "disc", "circle", "square"):
            return None
    told = element.attributes.get("type", "").strip()
    default = "decimal" if element.tag == "ol" else None
    return TYPES.get(told) or NUMBERED_BY.get(told) or default


def _items(tree: Tree, at: int, end: int) -> list[int]:
    """The items of a list, without those of lists inside."""
    items = []
    i = at + 1
    while i < end:
        node = tree.nodes[i]
        if isinstance(node, str):
            i += 1
            continue
        if node.tag == "li":
            items.append(i)
        i = node.end
    return items


def _beginning(tree: Tree, at: int) -> str:
    """The first words of an item."""
    return "".join(
        node for node in tree.nodes[at : at + _FIRST_NODES] if isinstance(node, str) and not node.isspace()
    )[:20]


def marker(style: str, value: int) -> str:
    """A number with its stop, in one of the styles of ``NUMBERED_BY``; in digits where the style has none for it."""
    digits = f"{value:02d}" if style == "zero" else str(value)
    if style == "hanzi":
        words = number("chineseCountingThousand", value).replace("〇", "零")  # as CSS writes it: 一百零一
        return f"{words}、" if 0 <= value <= _MOST_HANZI else f"{digits}、"
    if style.endswith("alpha") and value > 0:
        digits = _letters(value)
    elif style.endswith("roman") and 0 < value <= _MOST_ROMAN:
        digits = number("lowerRoman", value)
    return f"{digits.upper() if style.startswith('upper') else digits}. "


def _letters(value: int) -> str:
    letters = ""
    while value > 0:
        value, rest = divmod(value - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
