"""Whom a document is sent to (主送机关, GB/T 9704-2012 7.3.2).

The line above the text, broken or without its colon as it may be.
"""

from __future__ import annotations

from collections.abc import Sequence

from planparse.cleaning.lines import Line
from planparse.lexicon.letterhead import ADDRESSEE, ALL_BODIES, ANNOUNCES, BODIES_OF, SENT_TO
from planparse.regex import regex

_ADDRESSEE = regex(ADDRESSEE)
_ALL_BODIES = regex(ALL_BODIES)
_BODIES_OF = regex(BODIES_OF)
_SENT_TO = regex(SENT_TO)
_HAILS = ("各位", "同志", "尊敬的")  # a speech may hail its hearers with an exclamation mark
_LONGEST = 300
_SHORTEST_SENTENCE = 20


def address(lines: Sequence[Line], at: int, *, titled: bool) -> int:
    """Over how many lines does the address go that begins here? ``titled``: a title stands above, or nothing does."""
    line = lines[at]
    if is_addressee(line) or (titled and _lost_its_colon(lines, at)):
        return 1
    if line.text[0] != "各" or line.text[-1] in "。；：" or at + 1 == len(lines):
        return 0
    following = lines[at + 1]
    both = line.with_text(line.text + following.text)
    broken = not following.label and following.text[-1] == "：" and _ALL_BODIES.fullmatch(both.text[:-1])
    return 2 if broken and is_addressee(both) else 0


def _lost_its_colon(lines: Sequence[Line], at: int) -> bool:
    """Does a line that names all bodies of some kinds stand above the first sentence?"""
    line = lines[at]
    if at + 1 >= len(lines) or line.text[-1] == "：":
        return False
    after, names = lines[at + 1], addressees(line.text)
    announces = after.text.endswith(ANNOUNCES)
    follows = (
        after.text[-1] in "。：" and (announces or len(after.text) >= _SHORTEST_SENTENCE) and not after.label
    )
    return follows and _BODIES_OF.fullmatch(names) is not None and _ADDRESSEE.match(names) is not None


def is_addressee(line: Line) -> bool:
    """Does the line name those whom the document is sent to?"""
    if line.label or len(line.text) > _LONGEST or (line.is_sentence and not _addresses(line.text)):
        return False
    names = addressees(line.text)
    return names != line.text and _ADDRESSEE.match(names) is not None


def _addresses(text: str) -> bool:
    """Are the stops of a line those of an address: 同志们！, or semicolons (各省教育厅；各中央企业：)?"""
    if text[-1] == "！":
        return text.startswith(_HAILS) and "！" not in text[:-1]
    return text[-1] == "：" and _names_all(addressees(text).replace("；", "，"))


def _names_all(names: str) -> bool:
    return _ALL_BODIES.fullmatch(names) is not None


def addressees(text: str) -> str:
    """The names before the colon, or behind 主送 and a colon."""
    return _SENT_TO.sub("", text).rstrip("：:。！；，").rstrip()
