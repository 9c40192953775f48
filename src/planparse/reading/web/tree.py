"""A parsed page as one flat list in the order of the source, without what nobody reads.

Sums tell what a stretch of it holds.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from planparse.lexicon.characters import HANZI
from planparse.lexicon.html import DELETED, FILES, SCRIPTS, TITLE_META, UNREAD
from planparse.reading.web.styles import declarations, is_hidden
from planparse.regex import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_FILE = regex(FILES)
_HANZI = regex(rf"{HANZI}|\\u[4-9][0-9a-f]{{3}}")  # as they are, or as JSON may write them
_TEXT, _COMMENT = "-text", "-comment"
_MUCH = 100  # characters that are hidden, or shown
_SCRIPT_SHARE = 0.5  # of the words of a page, in its scripts
_LONGEST_STYLE = 4000
_LONGEST_TITLE, _MOST_TITLES = 300, 4
_LONGEST_MARK = 60  # characters of a comment that may be one
_BARS = "|｜│┃"  # between links; they say nothing
MARK = "!"  # the tag of a comment


@dataclass(slots=True, eq=False)
class Element:
    """An element, or a comment; ``end`` is the number of the node behind all that it holds.

    ``style`` is what its attribute of that name declares.
    """

    tag: str
    attributes: dict[str, str]
    end: int = 0
    style: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.style = declarations(self.attributes.get("style", "")[:_LONGEST_STYLE])

    @property
    def names(self) -> str:
        """Its id and classes, in small letters."""
        if "class" not in self.attributes and "id" not in self.attributes:
            return ""
        return f"{self.attributes.get('id', '')} {self.attributes.get('class', '')}".lower()


class Sums(NamedTuple):
    """What a stretch holds.

    Characters that are no blanks, those of them in links, links, links within the document, full stops.
    """

    ink: int
    linked: int
    links: int
    inner: int  # to files, and to places in the same page
    stops: int


@dataclass(slots=True)
class Tree:
    """``nodes`` are elements and texts. ``left_out`` counts what was not read, by the kind of its warning."""

    nodes: list[Element | str] = field(default_factory=list)
    sums: tuple[array[int], ...] = field(default_factory=lambda: tuple(array("q", [0]) for _ in Sums._fields))
    left_out: Counter[str] = field(default_factory=Counter)
    titles: tuple[str, ...] = ()  # of the document, as the head of the page has them, without blanks
    title: str = ""  # of the page: the document's, often with the site's behind it

    def elements(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Element]]:
        """The elements and comments of a stretch, each with its number."""
        for i in range(start, len(self.nodes) if end is None else end):
            node = self.nodes[i]
            if not isinstance(node, str):
                yield i, node

    def element(self, i: int) -> Element:
        """The element of a number that is one."""
        node = self.nodes[i]
        assert not isinstance(node, str)
        return node

    def holds(self, start: int, end: int) -> Sums:
        """What a stretch holds."""
        return Sums(*(one[end] - one[start] for one in self.sums))

    def ink(self, start: int, end: int) -> int:
        """How many characters that are no blanks a stretch holds."""
        return self.sums[0][end] - self.sums[0][start]

    def words(self, start: int, end: int) -> str:
        """The words of a stretch, without blanks."""
        return "".join("".join(node.split()) for node in self.nodes[start:end] if isinstance(node, str))


def tree_of(html: str) -> Tree:
    """Parse a page."""
    from selectolax.lexbor import LexborHTMLParser

    parser = LexborHTMLParser(html)
    tree = Tree()
    if parser.root is not None:
        tree, most = _flattened(parser.root)
        if most > _MUCH and most > tree.ink(0, len(tree.nodes)):  # a script shows it (mp.weixin.qq.com)
            tree, _ = _flattened(parser.root, shown_from=most)
    tree.left_out["scripts"] = _scripts_missed(parser, tree.ink(0, len(tree.nodes)))
    titles = (
        _unspaced(meta.attributes.get("content"))
        for meta in parser.css("meta")
        if (meta.attributes.get("name") or meta.attributes.get("property") or "").lower() in TITLE_META
    )
    tree.titles = tuple(islice(filter(None, titles), _MOST_TITLES))
    title = parser.css_first("title")
    tree.title = _unspaced(title.text(deep=True)) if title is not None else ""
    return tree


def _scripts_missed(parser: LexborHTMLParser, ink: int) -> int:
    """How many scripts there are, if much of the page may be what they write.

    It shows next to nothing, or they hold half as many words.
    """
    scripts = parser.css(",".join(SCRIPTS))
    if ink >= _MUCH:
        words = sum(len(_HANZI.findall(script.text(deep=True) or "")) for script in scripts)
        return len(scripts) if words >= _SCRIPT_SHARE * ink else 0
    return len(scripts)


def _unspaced(words: str | None) -> str:
    return "".join((words or "")[: 2 * _LONGEST_TITLE].split())[:_LONGEST_TITLE]


def _flattened(root: LexborNode, shown_from: int = sys.maxsize) -> tuple[Tree, int]:
    """The tree, and how much the largest of what is hidden holds; what holds as much as ``shown_from`` is shown."""
    flattening = _Flattening(shown_from)
    flattening.run(root)
    return flattening.tree, flattening.most_hidden


class _Flattening:
    """One walk over the parser's tree, without recursion."""

    def __init__(self, shown_from: int) -> None:
        self.tree = Tree()
        self.most_hidden = 0
        self._shown_from = shown_from
        self._open: list[Element] = []
        self._links = 0  # that are open

    def run(self, root: LexborNode) -> None:
        node: LexborNode = root
        while True:
            opened = self._enter(node)
            child = node.child if opened else None
            if child is not None:
                node = child
                continue
            if opened:
                self._leave()
            while self._open and node.next is None:
                if node.parent is None:
                    return
                node = node.parent
                self._leave()
            if not self._open or node.next is None:
                return
            node = node.next

    def _enter(self, node: LexborNode) -> bool:
        """Take a node; true where it is an element to go on into."""
        tag = node.tag or ""
        if tag == _TEXT:
            self._add(node.text_content or "")
            return False
        if tag == _COMMENT:
            words = (node.html or "")[4 : 4 + _LONGEST_MARK + 1].removesuffix("-->")
            if words and len(words) <= _LONGEST_MARK:
                self._add(Element(MARK, {"": words}, len(self.tree.nodes) + 1))
            return False
        element = Element(tag, {name: value or "" for name, value in node.attributes.items()})
        if self._is_left_out(element, node):
            return False
        self._open.append(element)
        self._add(element)
        return True

    def _is_left_out(self, element: Element, node: LexborNode) -> bool:
        """Whether an element is not read, and counts it."""
        if element.tag in UNREAD:
            return True
        kind = "deleted" if element.tag == DELETED else "hidden" if is_hidden(element) else None
        if kind is None:
            return False
        ink = len("".join((node.text(deep=True) or "").split()))
        if kind == "hidden":
            if ink >= self._shown_from:
                return False
            self.most_hidden = max(self.most_hidden, ink)
        self.tree.left_out[kind] += ink > 0
        return True

    def _leave(self) -> None:
        element = self._open.pop()
        element.end = len(self.tree.nodes)
        self._links -= _is_link(element)

    def _add(self, node: Element | str) -> None:
        """Add a node, and what it adds to the sums."""
        self.tree.nodes.append(node)
        ink = linked = links = inner = stops = 0
        if isinstance(node, str):
            words = "".join(node.split())
            ink, stops = len(words.strip(_BARS)), words.count("。")
            linked = ink if self._links else 0
        elif _is_link(node):
            links, inner = 1, _is_inner(node)
            self._links += 1
        for one, more in zip(self.tree.sums, (ink, linked, links, inner, stops), strict=True):
            one.append(one[-1] + more if more else one[-1])


def _is_link(element: Element) -> bool:
    return element.tag == "a" and "href" in element.attributes


def _is_inner(link: Element) -> bool:
    """Does a link lead to a file, as one to an annex does, or to a place in the same page?"""
    address = link.attributes["href"].strip().lower()
    return (len(address) > 1 and address[0] == "#") or _FILE.search(address[-200:]) is not None
