"""What of a page is the site's and not the document's, as far as the markup itself says so.

Only what is certain is set aside; the words of the other lines are for ``planparse.cleaning.furniture`` to judge. Nothing
is dropped, and nothing is set aside where the document seems to stand in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planparse.cleaning.particulars import entries_in
from planparse.lexicon.html import (
    ARTICLE_ELEMENTS,
    CONTENT_ELEMENTS,
    CONTENT_MARKS,
    CONTENT_META,
    CONTENT_NAMES,
    LISTS,
    SITE_ELEMENTS,
    SITE_NAMES,
    SITE_ROLES,
    TITLE_ELEMENTS,
)
from planparse.reading.html_blocks import Piece
from planparse.reading.html_tree import MARK, Element, Sums, Tree
from planparse.regex import regex

_MARKS = tuple((regex(start), regex(end)) for start, end in CONTENT_MARKS)
_NAME = regex(r"[\s_-]+")
_ANNEX = regex(r"[\s【（(]*(?:相关)?附[件表录：:]|.{0,60}\.(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)\b")
_MENUS = LISTS | frozenset("div dl p table tbody tr td section".split())

_MOST_STOPS = 2  # of what belongs to a site; a document says more
_MOST_INK = 5000  # of a part of a site
_SITE_SHARE = 0.35  # of the ink of a page that a part of the site may have
_MENU_SHARE = 0.85  # of the ink of a menu that is in links
_MENU_LINKS, _LIST_LINKS = 6, 4
_MENU_WORD, _HEADLINE = 10, 45  # characters of a link, on average
_FEW = 120  # characters of a search form, a login
_CONTENT_SHARE, _CONTENT_STOPS = 0.5, 0.8
_FEWEST_STOPS = 3
_SENTENCE = 20
_SHORTEST_TITLE, _LONGEST_TITLE = 6, 160
_TITLE_LINES, _NEAR = 4, 6  # a title stands again within so many lines


class Region(NamedTuple):
    """The nodes among which a page says that its document stands."""

    start: int
    end: int


def asides(tree: Tree) -> frozenset[int]:
    """The elements that are no part of a document: menus, what navigates, headers and footers of a site."""
    whole = tree.holds(0, len(tree.nodes))
    articles = [
        (i, element.end)
        for i, element in tree.elements()
        if element.tag in ARTICLE_ELEMENTS or element.tag in CONTENT_ELEMENTS
    ]
    found = set()
    end = 0
    for i, element in tree.elements():
        if i >= end and element.tag != MARK and _is_aside(tree, i, element, whole, articles):
            found.add(i)
            end = element.end
    return frozenset(found)


def _is_aside(
    tree: Tree, i: int, element: Element, whole: Sums, articles: Sequence[tuple[int, int]]
) -> bool:
    named = element.tag in SITE_ELEMENTS or element.attributes.get("role", "") in SITE_ROLES
    called = bool(element.names) and not SITE_NAMES.isdisjoint(_NAME.split(element.names))
    if not (named or called or element.tag in _MENUS):
        return False
    held = tree.holds(i, element.end)
    if not held.ink or held.stops > _MOST_STOPS or held.inner > _MOST_STOPS:
        return False
    if _is_menu(element, held) and held.ink < _CONTENT_SHARE * whole.ink:
        return True
    if held.ink > min(_SITE_SHARE * whole.ink, _MOST_INK) or not (named or called):
        return False
    if element.tag in ("header", "footer", "aside", "form") and any(a < i < b for a, b in articles):
        return False
    return not _holds_title(tree, i, element.end) and (
        named or held.ink <= _FEW or held.linked * 2 >= held.ink or "foot" in element.names or "copy" in element.names
    )


def _is_menu(element: Element, held: Sums) -> bool:
    """Short links and nothing else, or a list of links to other pages."""
    if held.inner or held.linked < _MENU_SHARE * held.ink:
        return False
    average = held.linked / max(held.links, 1)
    if element.tag in LISTS:
        return held.links >= _LIST_LINKS and average <= _HEADLINE
    return held.links >= _MENU_LINKS and average <= _MENU_WORD


def _holds_title(tree: Tree, start: int, end: int) -> bool:
    words = tree.words(start, end)
    if any(title in words for title in tree.titles if len(title) >= _SHORTEST_TITLE):
        return True
    return any(
        element.tag in TITLE_ELEMENTS
        and _SHORTEST_TITLE <= len(told := tree.words(i, element.end))
        and tree.title.startswith(told)
        for i, element in tree.elements(start, end)
    )


def region_of(tree: Tree, aside: frozenset[int]) -> Region | None:
    """Where the page says that its document stands, if most of what is said on it stands there; the widest such place.

    What is set aside anyway does not count.
    """
    whole = tree.holds(0, len(tree.nodes))
    ends = [(i, element.end) for i, element in tree.elements() if i in aside]
    ink = whole.ink - sum(tree.ink(*one) for one in ends)
    best = None
    for region in _regions(tree):
        held = tree.holds(*region)
        if whole.stops >= _FEWEST_STOPS:
            sane = held.stops >= _CONTENT_STOPS * whole.stops
        else:
            sane = held.ink >= _CONTENT_SHARE * ink
        if held.ink and sane and (best is None or held.ink > tree.ink(*best)):
            best = region
    return best


def _regions(tree: Tree) -> Iterator[Region]:
    """All places that the page calls its document: of each kind, from the first to the last one."""
    starts: dict[object, int] = {}
    ends: dict[object, int] = {}
    for i, element in tree.elements():
        for kind, is_start, at in _marks(i, element):
            if is_start:
                starts.setdefault(kind, at)
            else:
                ends[kind] = at
    for kind, start in starts.items():
        if ends.get(kind, -1) > start:
            yield Region(start, ends[kind])


def _marks(i: int, element: Element) -> Iterator[tuple[object, bool, int]]:
    """What an element or a comment marks: the kind of place, whether it begins there, and at which node."""
    if element.tag == MARK:
        words = element.attributes[""]
        for kind, (start, end) in enumerate(_MARKS):
            if start.match(words):
                yield kind, True, i
            elif end.match(words):
                yield kind, False, i
    elif element.tag == "meta":
        name = element.attributes.get("name", "").lower()
        if name in CONTENT_META:
            yield "meta", name == CONTENT_META[0], i
    else:
        kinds: list[object] = [name for name in element.names.split() if name in CONTENT_NAMES]
        if element.tag in CONTENT_ELEMENTS or element.tag in ARTICLE_ELEMENTS:
            kinds.append(element.tag)
        for kind in kinds:
            yield kind, True, i
            yield kind, False, element.end


def settle(tree: Tree, pieces: Sequence[Piece], region: Region | None) -> None:
    """Set aside the lines before and behind the document, and let all be where nothing would be left."""
    if region:
        _settle_before(tree, [piece for piece in pieces if piece.text and piece.at < region.start], pieces, region)
        for piece in pieces:
            if piece.at >= region.end and not piece.rows:
                piece.aside = piece.aside or not _may_belong(tree, piece)
    if not any(_has_ink(piece) and not piece.aside for piece in pieces):
        for piece in pieces:
            piece.aside = False


def _settle_before(tree: Tree, before: Sequence[Piece], pieces: Sequence[Piece], region: Region) -> None:
    """What stands above the title is the site's, but for the table of particulars."""
    first = len(before)
    for i in range(len(before) - 1, -1, -1):
        if is_title(tree, before[i]):
            first = i
        elif first < len(before):
            break
    inside = [piece for piece in pieces if piece.text and piece.at >= region.start][:_NEAR]
    if first == len(before) and not any(is_title(tree, piece) or piece.style.centred for piece in inside):
        return
    for piece in before[:first]:
        piece.aside = piece.aside or not (_is_told(piece) or _is_sentence(piece.text))


def is_title(tree: Tree, piece: Piece) -> bool:
    """Is a line the title of the document, or a part of it, by what the head of the page says?"""
    words = "".join(piece.text.split())
    if not _SHORTEST_TITLE <= len(words) <= _LONGEST_TITLE or piece.aside:
        return False
    if any(words in title for title in tree.titles):
        return True
    return tree.title.startswith(words) or (piece.kind == "heading" and (piece.level or 9) <= 2)


def _is_told(piece: Piece) -> bool:
    return bool(entries_in(" ".join(piece.text.split()), vague=True))


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and text.rstrip()[-1:] in "。；"


def _may_belong(tree: Tree, piece: Piece) -> bool:
    """May a line behind the place of the document belong to it: an annex, a sentence, what the site says of it?"""
    node = tree.nodes[max(piece.at - 1, 0)]
    linked = not isinstance(node, str) and tree.holds(piece.at - 1, node.end).inner > 0
    return linked or _is_told(piece) or _is_sentence(piece.text) or _ANNEX.match(piece.text) is not None


def _has_ink(piece: Piece) -> bool:
    return bool(piece.rows) or not piece.text.isspace()


def repeated_title(tree: Tree, pieces: Sequence[Piece]) -> list[Piece]:
    """The lines in which the title stands again, right below it or below what the site says under it."""
    body = [piece for piece in pieces if not piece.aside and piece.text]
    first = next((i for i, piece in enumerate(body) if is_title(tree, piece)), None)
    if first is None:
        return []
    title = "".join(body[first].text.split())
    for i in range(first + 1, min(first + 1 + _NEAR, len(body))):
        words = ""
        for after in range(i, min(i + _TITLE_LINES, len(body))):
            words += "".join(body[after].text.split())
            if words == title:
                return body[i : after + 1]
        if _is_sentence(body[i].text):
            break
    return []
