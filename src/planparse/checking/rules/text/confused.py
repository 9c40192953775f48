"""PP3 text: a word that is written for another one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from planparse.checking.page import Page
from planparse.checking.rule import PRACTICE, WARNING, Hit, rule
from planparse.checking.rules.text.written import is_law, written_in
from planparse.lexicon.confusions import Confusion, confusions
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.cleaning import CleanText
    from planparse.words.dictionary import Terms

_REACH = 8  # characters on either side that tell where words begin and end
_MARK = regex(r"[^\w]|$")
_FIGURE = regex("[0-9]")
_FIRM = frozenset("vdpctm")  # classes of words that keep their characters


@rule(
    "PP337",
    "confused-word",
    WARNING,
    source=f"{PRACTICE}; 现代汉语词典; GF 1001-2001",
    reason="A word that sounds or looks like the one that is meant says something else, or nothing.",
    bad="各地要切实贯砌落实，布署冬修，截止2024年6月，开立银行帐户，及时落实部份资金。",
    good="各地要切实贯彻落实，部署冬修，截至2024年6月，开立银行账户，及时落实部分资金。",
    near="讲座落实到位，整治金融乱象，公园满意度，按装机容量，报名时间为5月1日至6月30日截止，全部份额，搭建帐篷。",
)
def confused_word(page: Page) -> Iterator[Hit]:
    """A word of the list of confusions."""
    # A law without a date may be old, a policy without one is a draft.
    clean, year = page.clean, written_in(page, unknown=0 if is_law(page) else 9999)
    last = -1
    for start, confusion in sorted(_found(clean), key=lambda found: (found[0], -len(found[1].wrong))):
        end = start + len(confusion.wrong)
        if start < last or _is_cut(clean.text, start, end):
            continue
        if confusion.kind.since and (year < confusion.kind.since or _is_quoted(clean.text, start)):
            continue
        last = end
        yield Hit(
            clean.span(start, end),
            "{found} should be {expected}: {reason}",
            parts={"found": confusion.wrong, "expected": confusion.right, "reason": confusion.kind.reason},
        )


def _found(clean: CleanText) -> Iterator[tuple[int, Confusion]]:
    """Where the words of the list stand, with what has to follow.

    One word after the other: that is quick, for few of them are ever there.
    """
    text = clean.text
    letters = set(text)
    for confusion in confusions():
        if not letters.issuperset(confusion.wrong):
            continue
        at = text.find(confusion.wrong)
        while at >= 0:
            end = at + len(confusion.wrong)
            opens = not confusion.opens or not text[at - 1 : at].isalnum()
            # (In traditional script a character may have one form where simplified script has two: the source tells.)
            if opens and clean.raw[at:end] == confusion.wrong and _follows(text, end, confusion):
                yield at, confusion
            at = text.find(confusion.wrong, end)


def _follows(text: str, end: int, confusion: Confusion) -> bool:
    for tail in confusion.tails:
        if tail == "。":
            fits = _MARK.match(text, end) is not None
        elif tail == "#":
            fits = _FIGURE.match(text, end) is not None
        else:
            fits = text.startswith(tail, end)
        behind = end + len(tail)
        if fits and (not confusion.unless or text[behind : behind + 1] not in {*confusion.unless, ""}):
            return True
    return False


def _is_cut(text: str, start: int, end: int) -> bool:
    """Do the first or the last characters belong to the words beside: 讲座|落实, 整治|金融, 制定|单用途卡?

    A noun beside may go without them, if that is likelier: 工作|台帐, not 工作台|帐.
    """
    from planparse.words.cutting import cut, ends

    low = max(0, start - _REACH)
    around = text[low : end + _REACH]
    across = [
        word.kind
        for word in cut(around)
        if low + word.start < start < low + word.end or low + word.start < end < low + word.end
    ]
    if len(across) > 1 or not _FIRM.isdisjoint(across):
        return True
    edges = {low, *(low + stop for stop in ends(around, _terms()))} if across else ()
    return bool(across) and not {start, end} <= set(edges)


@cache
def _terms() -> Terms:
    """The words of the list, as likely as others."""
    return tuple((confusion.wrong, "n") for confusion in confusions())


def _is_quoted(text: str, at: int) -> bool:
    """Is the paragraph one of a law that another one amends? It keeps the forms of that law."""
    line = text.rfind("\n", 0, at) + 1
    return text[line : line + 1] in ("“", '"')
