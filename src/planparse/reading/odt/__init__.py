"""OpenDocument texts (ODT; ODF 1.3, ISO/IEC 26300): what a reader of the printed document sees."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from planparse.errors import ReadError
from planparse.reading.archive import Archive
from planparse.reading.composing import Composer
from planparse.reading.extracted import Extracted, Raw
from planparse.reading.odt.elements import read_story
from planparse.reading.odt.lists import ListStyles
from planparse.reading.odt.story import Story
from planparse.reading.odt.styles import OFFICE, STYLE, Styles
from planparse.reading.word.left import Left
from planparse.reading.word.pieces import Item, compose, distinct, has_ink

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_ENCRYPTED = b"encryption-data"
_STANDARD = "Standard"
_OTHERS = {"spreadsheet": "a spreadsheet", "presentation": "a presentation", "drawing": "a drawing"}


def read(raw: Raw) -> Extracted:
    """Read an OpenDocument text; raises ``ReadError``."""
    archive = Archive(raw.data, raw.name)
    if _MANIFEST in archive and _ENCRYPTED in archive.read(_MANIFEST):
        raise ReadError(raw.name, "is protected by a password; save it without one")
    return _Document(archive).extracted()


class _Document:
    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        content = archive.xml(_CONTENT)
        self._body = self._text_of(content)
        self._damaged: list[str] = []
        self._pages = self._optional(_STYLES)
        roots = [root for root in (self._pages, content) if root is not None]
        self._lists = ListStyles(roots)
        self._styles = Styles(roots)
        self._left = Left()

    def _text_of(self, content: Element) -> Element:
        body = content.find(f"{OFFICE}body")
        text = None if body is None else body.find(f"{OFFICE}text")
        if text is not None:
            return text
        kinds = [child.tag.rpartition("}")[2] for child in body or ()]
        what = next((_OTHERS[kind] for kind in kinds if kind in _OTHERS), "no text document")
        raise ReadError(
            self._archive.name, f"is an OpenDocument file, but {what}; save it as ODT or PDF first"
        )

    def _optional(self, member: str) -> Element | None:
        if member not in self._archive:
            return None
        try:
            return self._archive.xml(member)
        except ReadError:
            self._damaged.append(member)
            return None

    def extracted(self) -> Extracted:
        story = Story(self._styles, self._lists, self._left)
        body = read_story(story, self._body)
        heads, feet = self._running(story.pages)
        composer = Composer(MEDIA_TYPE)
        compose(composer, heads, "header")
        compose(composer, [*body, *story.notes])
        compose(composer, feet, "footer")
        self._left.warn(composer, self._damaged)
        if not has_ink([*heads, *body, *story.notes, *feet]):
            what = f" but {self._left.pictures} pictures" if self._left.pictures else ""
            why = f"has no text in it{what}; save it as PDF and have its text recognised first"
            raise ReadError(self._archive.name, why)
        return composer.extracted()

    def _running(self, begun: list[str | None]) -> tuple[list[Item], list[Item]]:
        """Headers and footers of the pages that the text has, each distinct one once."""
        if self._pages is None:
            return [], []
        masters = {one.get(f"{STYLE}name", ""): one for one in self._pages.iter(f"{STYLE}master-page")}
        styles = Styles([self._pages])

        def stories(kind: str) -> Iterator[list[Item]]:
            for master in _shown(masters, begun):
                for suffix in ("-first", "", "-left"):
                    found = master.find(f"{STYLE}{kind}{suffix}")
                    if found is not None and found.get(f"{STYLE}display") != "false":
                        yield read_story(Story(styles, self._lists, self._left), found)

        return distinct(stories("header")), distinct(stories("footer"))


def _shown(masters: dict[str, Element], begun: list[str | None]) -> Iterable[Element]:
    """The master pages that the text begins, and those that follow them.

    The standard one where its first page is none.
    """
    todo = deque(name for name in dict.fromkeys(begun) if name)
    if not (begun and begun[0]):
        todo.appendleft(_STANDARD if _STANDARD in masters else next(iter(masters), ""))
    shown: dict[str, Element] = {}
    while todo:
        name = todo.popleft()
        if name in masters and name not in shown:
            shown[name] = masters[name]
            todo.append(masters[name].get(f"{STYLE}next-style-name", ""))
    return shown.values()
