"""Headings: what of a labelled line is its heading, and what is the text that runs on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planparse.lexicon.numbering import PROVISIONS
from planparse.structure.labels import Label
from planparse.structure.lines import Line

_STOP = re.compile("[。；：！？]")
# A named doer with a modal verb, going on behind a comma: a sentence too.
_DOER = re.compile(
    r"(?:部门|单位|地区|政府|各地|机构|企业|学校|院校|人员|市|县|区)[^，]{0,4}(?:要|应|须|可).*，"
)
_BRACKETED = re.compile(r"[【〔\[（(]([^【】〔〕\[\]（）()]{1,20})[】〕\]）)]")
# A sentence that states a norm, a definition or a case is no heading, however short.
_SENTENCE = re.compile(
    r"应当|不得|必须|，[要须可由并]|是指|(?:之一|以下|下列|如下)[^，]{0,8}$|的$|修?改为|删去|^本(?:通知|通告|公告|意见|决定|办法|规定|细则|条例)"
)
_ADVERBIAL = re.compile(
    r"(?!对[标接外内口])[对按根为在从自经由将除][^，]*，"
)  # 为应对…，…  对…的，… open a sentence, seldom a heading
_LONGEST = 45  # of a heading whose body runs on
_LONGEST_ALONE = 80  # of a heading alone in its line
_LONGEST_LEAD = 25  # of a heading that a colon ends
_MOST_COMMAS = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A heading's end and the body's start, as offsets into the rest of the line."""

    heading: int  # length of the heading; 0 for none
    body: int  # where the text that runs on begins; the length of the rest where nothing does


def read_heading(
    label: Label, rest: str, after: Line | None, inside: Sequence[str], *, leads: bool
) -> Reading:
    """Read a labelled line: its label, and the ``rest`` of the line behind it.

    ``after`` is the line behind it, ``inside`` the styles of the sections that hold it; ``leads`` says that text or
    sections of its own follow it.
    """
    if not rest:
        return Reading(0, 0)
    if label.style in PROVISIONS:
        return _provision(rest, after)
    stop = _STOP.search(rest)
    if stop is None:
        return _unstopped(rest, inside)
    lead, end = rest[: stop.start()], stop.end()
    if end < len(rest):
        longest = _LONGEST_LEAD if stop[0] == "：" else _LONGEST
        if stop[0] == "；" or _is_item(inside) or _ADVERBIAL.match(lead) or not _is_heading(lead, longest):
            return Reading(0, 0)
        return Reading(len(lead), end + len(rest[end:]) - len(rest[end:].lstrip()))
    # A full sentence alone in its line heads what is under it, unless it is one provision of a list.
    longest = _LONGEST_LEAD if stop[0] == "：" else _LONGEST
    heads = leads and stop[0] != "；" and not (_is_item(inside) or _ADVERBIAL.match(lead))
    return Reading(len(lead), len(rest)) if heads and _is_heading(lead, longest) else Reading(0, 0)


def _provision(rest: str, after: Line | None) -> Reading:
    """An article has a heading only in brackets, or alone in its line above its text."""
    bracketed = _BRACKETED.match(rest)
    if bracketed and bracketed.end() < len(rest) and rest[0] in "【〔[":
        return Reading(
            bracketed.end(),
            bracketed.end() + len(rest[bracketed.end() :]) - len(rest[bracketed.end() :].lstrip()),
        )
    alone = len(rest) <= 20 and not re.search("[，。；：、！？]", rest)
    if (
        alone
        and after is not None
        and after.is_sentence
        and (after.label is None or after.label.style != "article")
    ):
        return Reading(len(rest), len(rest))
    return Reading(0, 0)


def _unstopped(rest: str, inside: Sequence[str]) -> Reading:
    if _is_item(inside) or len(rest) > _LONGEST_ALONE or rest[-1] in "，、":
        return Reading(0, 0)
    return Reading(len(rest), len(rest))


def _is_heading(lead: str, longest: int) -> bool:
    return (
        0 < len(lead) <= longest
        and lead.count("，") <= _MOST_COMMAS
        and not (_SENTENCE.search(lead) or _DOER.search(lead))
    )


def _is_item(inside: Sequence[str]) -> bool:
    """Lists inside an article are its 项: sentences of the provision (立法法 art. 65)."""
    return any(style in PROVISIONS for style in inside)
