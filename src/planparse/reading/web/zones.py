"""What of a page is the site's and not the document's, as far as the markup itself says so.

Only what is certain is set aside; the words of the other lines are for ``planparse.cleaning.furniture`` to judge.
Nothing is dropped, and nothing is set aside where the document seems to stand in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planparse.lexicon.furniture import PARTICULARS, VAGUE_PARTICULARS
from planparse.lexicon.html import (
    ARTICLE_ELEMENTS,
    CONTENT_ELEMENTS,
    CONTENT_MARKS,
    CONTENT_META,
    CONTENT_NAMES,
    FOOTERS,
    IMPRINT,
    LISTS,
    SITE_ELEMENTS,
    SITE_NAMES,
    SITE_ROLES,
)
from planparse.lexicon.printed import ANNEX_LINK
from planparse.reading.web.lines import Piece
from planparse.reading.web.tables import Table
from planparse.reading.web.tree import MARK, Element, Sums, Tree
from planparse.regex import regex

_MARKS = tuple((regex(start), regex(end)) for start, end in CONTENT_MARKS)
_IMPRINT = regex(IMPRINT)
_KEY_END = regex(r"[：:|】]")
_PARTICULARS = (*PARTICULARS, *VAGUE_PARTICULARS)
_NAME = regex(r"[\s_-]+")
_ANNEX = regex(ANNEX_LINK)
_ALWAYS_SITE = frozenset(("nav", "search"))
_MENUS = LISTS | frozenset("div dl p table tbody tr td section".split())

_MOST_STOPS = 2  # of what belongs to a site; a document says more
_MOST_INK = 5000  # of a part of a site
_SITE_SHARE = 0.35  # of the ink of a page that a part of the site may have
_MENU_SHARE = 0.85  # of the ink of a menu that is in links
_MENU_LINKS, _LIST_LINKS, _CORNER_LINKS = 6, 4, 2
_MENU_WORD, _HEADLINE = 10, 45  # characters of a link, on average
_FEW = 120  # characters of a search form, a login
_CONTENT_SHARE, _CONTENT_STOPS = 0.5, 0.8
_FEWEST_STOPS = 3
_FEW_WORDS = 400
_SMALL = 60  # pixels of an icon
_SENTENCE = 20
_SHORTEST_TITLE, _LONGEST_TITLE = 6, 160
_HEADING_LEVEL = 2
_BEFORE_SITE = "_-—–|｜"  # what parts a title from the name of the site
_TITLE_LINES, _NEAR = 4, 6  # a title stands again within so many lines


class Region(NamedTuple):
    """The nodes among which a page says that its document stands."""

    start: int
    end: int


def site_of(tree: Tree, tables: Iterable[Table]) -> tuple[frozenset[int], Region | None]:
    """The elements that are no part of a document, and where the page says that its document stands."""
    laid_out = (table for table in tables if table.use == "layout")
    sites = _asides(tree, frozenset(i for table in laid_out for row in table.rows for i in row))
    region = _region(tree, sites)
    if region:
        sites = frozenset(i for i in sites if not region.start < i < region.end)
    return sites, region


def images_in(tree: Tree, sites: frozenset[int], region: Region | None) -> int:
    """How many pictures stand where the document does.

    On a page of many words that says not where, they are the site's.
    """
    if not region and tree.ink(0, len(tree.nodes)) > _FEW_WORDS:
        return 0
    count = end = 0
    for i, element in tree.elements(*(region or ())):
        end = element.end if i in sites else end
        count += i >= end and element.tag == "img" and not _is_small(element)
    return count


def _is_small(image: Element) -> bool:
    sizes = (image.attributes.get(name, "").removesuffix("px") for name in ("width", "height"))
    return any(size.isdecimal() and len(size) <= len(str(_SMALL)) and int(size) < _SMALL for size in sizes)


def _asides(tree: Tree, places: frozenset[int]) -> frozenset[int]:
    """The elements that are no part of a document: menus, what navigates, headers and footers of a site.

    ``places`` are the cells of the tables that lay out the page.
    """
    whole = tree.holds(0, len(tree.nodes))
    titles = [i for i, node in enumerate(tree.nodes) if _is_named(tree, i, node)]
    found = set()
    end = article_end = 0
    for i, element in tree.elements():
        if element.tag in ARTICLE_ELEMENTS or element.tag in CONTENT_ELEMENTS:
            article_end = max(article_end, element.end)
        if i < end or element.tag == MARK:
            continue
        held = tree.holds(i, element.end)
        if not held.ink or held.stops > _MOST_STOPS or held.inner > _MOST_STOPS:
            continue
        is_aside = held.ink < _CONTENT_SHARE * whole.ink and (
            _is_menu(element, held) or (i in places and _is_corner(tree, i, held))
        )
        if not is_aside and held.ink <= min(_SITE_SHARE * whole.ink, _MOST_INK):
            is_titled = bisect_left(titles, element.end) > bisect_left(titles, i)
            is_aside = not is_titled and _is_of_site(tree, i, held, in_article=i < article_end)
        if is_aside:
            found.add(i)
            end = element.end
    return frozenset(found)


def _is_of_site(tree: Tree, i: int, held: Sums, *, in_article: bool) -> bool:
    """Do the tag, the role or the names of an element call it a part of the site, and does what it says agree?"""
    element = tree.element(i)
    if element.tag in _ALWAYS_SITE or element.attributes.get("role", "") in SITE_ROLES:
        return True
    names = set(_NAME.split(element.names)) if element.names else set()
    if in_article or not (element.tag in SITE_ELEMENTS or names & SITE_NAMES):
        return False
    if element.tag == "footer" or names & FOOTERS:
        return held.linked * 2 >= held.ink or _IMPRINT.search(tree.words(i, element.end)) is not None
    return held.linked * 2 >= held.ink or held.ink <= _FEW


def _is_menu(element: Element, held: Sums) -> bool:
    """Short links and nothing else, or a list of links to other pages."""
    if element.tag not in _MENUS or held.inner or held.linked < _MENU_SHARE * held.ink:
        return False
    average = held.linked / max(held.links, 1)
    if element.tag in LISTS:
        return held.links >= _LIST_LINKS and average <= _HEADLINE
    return held.links >= _MENU_LINKS and average <= _MENU_WORD


def _is_corner(tree: Tree, i: int, held: Sums) -> bool:
    """Does a place of a page hold a few short links and nothing else, none of them to an annex?"""
    if held.inner or held.links < _CORNER_LINKS or held.linked < _MENU_SHARE * held.ink:
        return False
    is_short = held.linked <= _MENU_WORD * held.links
    return is_short and not _ANNEX.match(tree.words(i, tree.element(i).end))


def _is_named(tree: Tree, i: int, node: Element | str) -> bool:
    """Is a node the title of the document, or may it be?"""
    if isinstance(node, str):
        return _names(tree, node)
    return node.tag == "h1" and tree.ink(i, node.end) >= _SHORTEST_TITLE


def _names(tree: Tree, text: str) -> bool:
    """Are words the title, or a part of it, by what the head of the page says?"""
    if len(text) < _SHORTEST_TITLE:
        return False
    words = "".join(text.split())
    if not _SHORTEST_TITLE <= len(words) <= _LONGEST_TITLE:
        return False
    return any(words in title for title in tree.titles) or tree.title.startswith(words)


def _region(tree: Tree, aside: frozenset[int]) -> Region | None:
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
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    for i, element in tree.elements():
        for kind, is_start, at in _marks(i, element):
            if is_start:
                starts.setdefault(kind, at)
            else:
                ends[kind] = at
    for kind, start in starts.items():
        if ends.get(kind, -1) > start:
            yield Region(start, ends[kind])


def _marks(i: int, element: Element) -> Iterator[tuple[str, bool, int]]:
    """What an element or a comment marks: the kind of place, whether it begins there, and at which node."""
    if element.tag == MARK:
        words = element.attributes[""]
        for start, end in _MARKS:
            if start.match(words):
                yield start.pattern, True, i
            elif end.match(words):
                yield start.pattern, False, i
    elif element.tag == "meta":
        name = element.attributes.get("name", "").lower()
        if name in CONTENT_META:
            yield "meta", name == CONTENT_META[0], i
    else:
        kinds = [name for name in element.names.split() if name in CONTENT_NAMES]
        if element.tag in CONTENT_ELEMENTS or element.tag in ARTICLE_ELEMENTS:
            kinds.append(element.tag)
        for kind in kinds:
            yield kind, True, i
            yield kind, False, element.end


def settle(tree: Tree, pieces: Sequence[Piece], region: Region | None) -> None:
    """Set aside the lines before and behind the document; let all be where nothing would be left."""
    if region:
        _settle_before(
            tree, [piece for piece in pieces if piece.text and piece.at < region.start], pieces, region
        )
        for piece in pieces:
            if piece.at >= region.end and not piece.rows:
                piece.aside = piece.aside or not _may_belong(tree, piece)
    if not any(_has_ink(piece) and not piece.aside for piece in pieces):
        for piece in pieces:
            piece.aside = False
    for piece in _repeated_title(tree, pieces):
        piece.zone = "artifact"
    _raise_title(tree, pieces)


def _settle_before(tree: Tree, before: Sequence[Piece], pieces: Sequence[Piece], region: Region) -> None:
    """What stands above the title is the site's, but for the table of particulars."""
    first = len(before)
    for i in range(len(before) - 1, -1, -1):
        if _is_title(tree, before[i]):
            first = i
        elif first < len(before):
            break
    inside = [piece for piece in pieces if piece.text and piece.at >= region.start][:_NEAR]
    if first == len(before) and not any(_is_title(tree, piece) or piece.style.centred for piece in inside):
        return
    for piece in before[:first]:
        piece.aside = piece.aside or not (_is_told(piece) or _is_sentence(piece.text))


def _is_title(tree: Tree, piece: Piece) -> bool:
    """Is a line the title of the document, or a part of it, by what the head of the page says?"""
    heads = (
        piece.kind == "heading" and (piece.level or 9) <= _HEADING_LEVEL and len(piece.text) <= _LONGEST_TITLE
    )
    return not piece.aside and (heads or _names(tree, piece.text))


def _raise_title(tree: Tree, pieces: Sequence[Piece]) -> None:
    """A page that heads nothing calls the line its heading that is the title, whole, by what its head says."""
    body = [piece for piece in pieces if not piece.aside and piece.text]
    if any(piece.kind == "heading" for piece in body):
        return
    title = next((piece for piece in body if _is_whole_title(tree, piece.text)), None)
    if title:
        title.kind, title.level = "heading", 1


def _is_whole_title(tree: Tree, text: str) -> bool:
    """Are words the title that the head of the page gives the document, or the page?

    The name of the site may stand behind.
    """
    words = "".join(text.split())
    if len(words) < _SHORTEST_TITLE:
        return False
    return words in tree.titles or (
        tree.title.startswith(words) and tree.title[len(words) : len(words) + 1] in _BEFORE_SITE
    )


def _is_told(piece: Piece) -> bool:
    """Does a line begin with a key of the table of particulars (索 引 号：, 发布日期：)?"""
    key = "".join(_KEY_END.split(piece.text.lstrip("【"), 1)[0].split())
    return key.startswith(_PARTICULARS)


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and text.rstrip()[-1:] in "。；"


def _may_belong(tree: Tree, piece: Piece) -> bool:
    """May a line behind the place of the document belong to it: an annex, a sentence, what the site says of it?"""
    node = tree.nodes[max(piece.at - 1, 0)]
    linked = not isinstance(node, str) and tree.holds(piece.at - 1, node.end).inner > 0
    return linked or _is_told(piece) or _is_sentence(piece.text) or _ANNEX.match(piece.text) is not None


def _has_ink(piece: Piece) -> bool:
    return bool(piece.rows) or not piece.text.isspace()


def _repeated_title(tree: Tree, pieces: Sequence[Piece]) -> list[Piece]:
    """The lines in which the title stands again, right below it or below what the site says under it."""
    body = [piece for piece in pieces if not piece.aside and piece.text]
    first = next((i for i, piece in enumerate(body) if _is_title(tree, piece)), None)
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
