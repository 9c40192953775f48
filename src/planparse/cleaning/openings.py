"""Lines that open something of their own: an item, a label, an annex, a date, a document number, the row of a table."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.cleaning.labels import is_measured, match_label
from planparse.cleaning.lines import Line
from planparse.cleaning.margins import ENDS
from planparse.lexicon.agencies import NAME_END
from planparse.lexicon.characters import HANZI
from planparse.lexicon.letterhead import DOCUMENT_NUMBER
from planparse.lexicon.markup import SITE_BULLETS
from planparse.lexicon.numbering import (
    COUNTED_NAME,
    FORMAL_ONES,
    LETTERED,
    MAY_GO_ON,
    PADDED,
    UNITS,
)
from planparse.regex import regex

_MAY_GO_ON = regex(MAY_GO_ON)
_ITEM = regex(rf"——|[-{SITE_BULLETS}]|附件|附[：:]|\|")
# Such forms may be labels, whatever the count says.
_MAY_BE_COUNTED = tuple(
    map(
        regex,
        (f"{COUNTED_NAME}[ ]?[：:]", UNITS, FORMAL_ONES, PADDED, LETTERED),
    )
)
_ROW = regex(rf"[0-9]{{1,4}}(?:$| (?:[0-9]|[A-Z]+{HANZI}))")  # by its number: 12 3 …, 7 BB…
_NUMBER = regex(DOCUMENT_NUMBER)
_DATE = regex(
    r"[0-9〇○零一二三四五六七八九十]{2,4}[ ]?年[ ]?[0-9一二三四五六七八九十]{1,3}[ ]?月[ ]?[0-9一二三四五六七八九十]{1,3}[ ]?日"
)
_SIGNATURE = regex(rf"[^，。；：]{{0,40}}{NAME_END}$")
_LONGEST_DATE = 14  # alone in its line: （2021年12月31日）, with blanks


def begins_anew(line: Line, *, mid_sentence: bool) -> bool:
    """Does a line open something, though the one before it may end in ``mid_sentence``?"""
    text = line.text
    if label := match_label(text, 0, len(text)):
        # a line of a wrapped sentence may begin with a figure: 12., 21.5, 80 项
        if (
            mid_sentence
            and label.lastgroup == "decimal_top"
            and is_measured(text, _ink_behind(text, label.end()), len(text))
        ):
            return False
        return not (mid_sentence and _MAY_GO_ON.match(text) and text[label.end() : label.end() + 1] != " ")
    if _ROW.match(text):
        return True
    if text[-1] == "号" and _NUMBER.fullmatch(text):
        return True
    if _DATE.match(text):
        return not mid_sentence or (len(text) <= _LONGEST_DATE and text[-1] not in ENDS)
    return _ITEM.match(text) is not None or any(form.match(text) for form in _MAY_BE_COUNTED)


def _ink_behind(text: str, at: int) -> int:
    """Where the blanks end that begin at a place."""
    return at + len(text[at:]) - len(text[at:].lstrip())


def signatures(lines: Sequence[Line]) -> set[int]:
    """The lines that name who signs: agencies straight above a date alone in its line."""
    found = set()
    for i in range(len(lines) - 1, 0, -1):
        below = lines[i].text
        dated = len(below) <= _LONGEST_DATE and _DATE.match(below) and below[-1] not in ENDS
        if (dated or i in found) and _SIGNATURE.match(lines[i - 1].text):
            found.add(i - 1)
    return found
