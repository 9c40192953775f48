"""PP520 in running text: colloquial names of agencies, names turned round, persons with a wrong character."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from planparse.checking.page import Page, Span
from planparse.lexicon.characters import HANZI
from planparse.lexicon.citing import BEFORE_A_NAME, SHORT_FOR
from planparse.lexicon.named_twice import COLLOQUIAL, IN_LIST, IN_TEXT
from planparse.regex import regex

_SHORT = regex(SHORT_FOR)
_START = f"(?<![^{BEFORE_A_NAME}交])"
_PLACE = "[省市县区州]"
_COLLOQUIAL = regex(rf"{_START}(?P<name>(?P<place>{_PLACE})(?:{'|'.join(COLLOQUIAL)}))")
_FORMAL = regex(
    rf"{_START}{_PLACE}(?:{'|'.join(sorted({name for names in COLLOQUIAL.values() for name in names}))})"
)
_IN_LIST = regex(IN_LIST)
_IN_TEXT = regex(IN_TEXT)
_BLANKS = regex(r"[ \u3000]+")
_TURNED = regex(rf"{HANZI}{{5,20}}")  # a short name that may be read with its first two characters turned
_MOST = 100
_MOST_NAMES = 2000  # in the lists of a document
_MOST_PERSONS = 100  # in a longer list there may be somebody with nearly every name
_SIZE = 3  # of a person's name: of two characters, one that differs is half of it


class Misnamed(NamedTuple):
    """A name, and the one that stands elsewhere."""

    span: Span
    found: str
    known: str


def misnamed(page: Page) -> Iterator[Misnamed]:
    """Each wrong name once."""
    told: set[str] = set()
    for one in (*_colloquial(page), *_turned(page), *_persons(page)):
        if one.found not in told:
            told.add(one.found)
            yield one


def _colloquial(page: Page) -> Iterator[Misnamed]:
    """省卫健委, where the same part has 省卫生健康委."""
    text = page.clean.text
    given = {match["name"] for match in islice(_SHORT.finditer(text), _MOST)}
    formal = {(match[0], _part(page, match.start())) for match in islice(_FORMAL.finditer(text), _MOST_NAMES)}
    for match in islice(_COLLOQUIAL.finditer(text), _MOST) if formal else ():
        name, place = match["name"], match["place"]
        part = _part(page, match.start())
        names = (place + long for long in COLLOQUIAL[name.removeprefix(place)])
        known = next((long for long in names if (long, part) in formal), None)
        if known and name not in given:
            yield Misnamed(page.clean.span(*match.span("name")), name, known)


def _part(page: Page, at: int) -> str | None:
    part = page.part_at(page.clean.source_offset(at))
    return part.id if part else None


def _turned(page: Page) -> Iterator[Misnamed]:
    """屏南高新区, where 以下简称 gives 南屏高新区."""
    text = page.clean.text
    for match in islice(_SHORT.finditer(text), _MOST):
        name = match["name"]
        turned = name[1] + name[0] + name[2:]
        if turned != name and _TURNED.fullmatch(name):
            at = text.find(turned)
            if at >= 0:
                yield Misnamed(page.clean.span(at, at + len(turned)), turned, name)


def _persons(page: Page) -> Iterator[Misnamed]:
    """何致远同志, where a list has 何志远 and neither stands in the other place."""
    text = page.clean.text
    listed = dict.fromkeys(
        _BLANKS.sub("", match["name"]) for match in islice(_IN_LIST.finditer(text), _MOST_NAMES)
    )
    names = [name for name in listed if len(name) == _SIZE]
    if len(names) > _MOST_PERSONS:
        return
    for match in islice(_IN_TEXT.finditer(text), _MOST) if names else ():
        found = match["name"]
        if found in listed or text.count(found) > 1:
            continue
        alike = [name for name in names if name[0] == found[0] and sum(map(str.__ne__, name, found)) == 1]
        if len(alike) == 1 and text.count(alike[0]) == 1:
            yield Misnamed(page.clean.span(*match.span("name")), found, alike[0])
