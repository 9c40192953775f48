"""How words look.

Told by what elements mean by themselves, and what ``style`` declares (CSS 2.1, inherited).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.lexicon.html import BOLD, FONT_SIZES, POINTS, PREFORMATTED, SIZE_WORDS, USUAL_SIZE
from planparse.reading.extracted import Style
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.reading.web.tree import Element

_LENGTH = regex(r"([0-9]{0,6}(?:\.[0-9]{1,6})?)\s*([a-z%]*)")
_ALIGNED = frozenset("left right center justify start end".split())
_RELATIVE = {"em": 1.0, "%": 0.01, "ex": 0.5}
_KEPT_BLANKS = {"pre": "all", "pre-wrap": "all", "break-spaces": "all", "pre-line": "lines"}

Blanks = Literal["none", "lines", "all"]


class Look(NamedTuple):
    """What the words inside an element look like; ``kept``: which blanks of the source are shown."""

    style: Style = Style()
    kept: Blanks = "none"

    @property
    def is_seen(self) -> bool:
        """Letters of no size are not."""
        return self.style.size != 0


@lru_cache(4096)
def declarations(style: str) -> dict[str, str]:
    """The properties that a style declares, in small letters; the last of each."""
    if not style:
        return {}
    pairs = (one.partition(":") for one in style.lower().split(";"))
    return {name.strip(): value.partition("!")[0].strip() for name, _, value in pairs if value}


def is_hidden(element: Element) -> bool:
    """Does an element, by its own words, show nothing of what it holds?"""
    if "hidden" in element.attributes or (element.tag == "dialog" and "open" not in element.attributes):
        return True
    style = element.style
    return bool(style) and (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
    )


def look_of(element: Element, around: Look) -> Look:
    """How words look in an element that stands in others."""
    style, own, attributes = around.style, element.style, element.attributes
    if not own and element.tag not in _TOLD and "align" not in attributes:
        return around
    return Look(
        Style(
            _family(own, attributes.get("face", "")) or style.family,
            _size(element, style.size),
            _is_bold(own.get("font-weight", ""), bold=style.bold or element.tag in BOLD),
            _is_centred(element, centred=style.centred),
        ),
        _kept(element, around.kept),
    )


_TOLD = BOLD | PREFORMATTED | {"center", "table", "font"}


def _family(own: dict[str, str], face: str) -> str | None:
    return own.get("font-family", face).partition(",")[0].strip("'\" ") or None


def _size(element: Element, around: float | None) -> float | None:
    told = element.style.get("font-size")
    if not told:
        return FONT_SIZES.get(element.attributes.get("size", ""), around) if element.tag == "font" else around
    if told in SIZE_WORDS:
        return SIZE_WORDS[told]
    match = _LENGTH.match(told)
    if not match or not match[1] or match[1] == ".":
        return around
    number, unit = float(match[1]), match[2]
    if unit in POINTS:
        return round(number * POINTS[unit], 2)
    usual = USUAL_SIZE if unit == "rem" or around is None else around
    factor = 1.0 if unit == "rem" else _RELATIVE.get(unit)
    if factor is None:
        return 0.0 if number == 0 else around
    return round(number * factor * usual, 2)


def _is_bold(weight: str, *, bold: bool) -> bool:
    if weight.isdecimal() and len(weight) < 5:
        return int(weight) >= 600
    return weight in ("bold", "bolder") if weight and weight != "inherit" else bold


def _is_centred(element: Element, *, centred: bool) -> bool:
    """What is centred around a table is the table, and not what its cells say."""
    told = element.style.get("text-align", "")
    if told in _ALIGNED:
        return told == "center"
    if element.tag == "center":
        return True
    if element.tag == "table":
        return False
    told = element.attributes.get("align", "").strip().lower()
    return told == "center" if told in _ALIGNED else centred


def _kept(element: Element, around: Blanks) -> Blanks:
    told = element.style.get("white-space", "")
    if told in _KEPT_BLANKS:
        return "lines" if told == "pre-line" else "all"
    if told in ("normal", "nowrap"):
        return "none"
    return "all" if element.tag in PREFORMATTED else around
