"""Counts of enumerations in a sentence: names joined with 、, and 一是…二是…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planparse.checking.page import numeral
from planparse.lexicon.enumerations import (
    AGENCY,
    BEHIND_COLON,
    BEHIND_NAMES,
    BOUNDS,
    BRACKETED,
    FEWEST_WITH_ETC,
    IN_WORDS,
    KINDS,
    OPEN_LISTS,
    OPENS_NO_LIST,
)
from planparse.regex import regex

_BRACKETED, _BEHIND_COLON = regex(BRACKETED), regex(BEHIND_COLON)
_BEHIND_NAMES, _AGENCY, _IN_WORDS = regex(BEHIND_NAMES), regex(AGENCY), regex(IN_WORDS)
_OPENS_NO_LIST = regex(OPENS_NO_LIST)
_BOUND = regex("|".join(BOUNDS))
_INSIDE = regex("《[^《》]*》|“[^“”]*”|（[^（）]*）")
_ORDER = regex("(?:^|[。；，：、])(?P<order>[一二三四五六七八九十]{1,2})是")
_STOPS = "。；：，！？\n"
_LONGEST_LIST, _LONGEST_NAME = 300, 30
_FEWEST = 3  # agencies
_NEAR = 5  # a list that is off by more than a fifth is of something else


class Miscount(NamedTuple):
    """An announced count that is not that of the enumeration: where it stands, and how many are listed."""

    start: int
    end: int
    listed: int


def miscounts(text: str) -> Iterator[Miscount]:
    """The counts in a paragraph that the names straight behind or before them do not bear out."""
    if "、" not in text:
        return
    for pattern in (_BRACKETED, _BEHIND_COLON):
        for match in pattern.finditer(text):
            names = match["names"]
            if pattern is _BRACKETED and _OPENS_NO_LIST.match(names):
                continue
            listed = _listed(names)
            if listed and not _agrees(said(match), *listed) and is_near(said(match), listed[0]):
                end = match.start("names") - 1
                yield Miscount(match.start(), end, listed[0])
    for match in _BEHIND_NAMES.finditer(text):
        listed_before = _agencies(text[max(0, match.start() - _LONGEST_LIST) : match.start()])
        if listed_before and _contradicts(said(match), *listed_before, open_list=match["etc"] is not None):
            yield Miscount(match.start("count"), match.end(), listed_before[0])


def miscounted_orders(text: str, following: Iterator[str]) -> Iterator[Miscount]:
    """三个方面：一是…；二是…: the last order of the enumeration, which may go on in the paragraphs behind, is not the count."""
    match = _IN_WORDS.search(text)
    if match is None:
        return
    last = 0
    for words in (text[match.end() :], *following):
        orders = [numeral(it["order"]) for it in _ORDER.finditer(words)]
        if not orders or orders[0] != last + 1 or orders != list(range(last + 1, last + len(orders) + 1)):
            break
        last = orders[-1]
    if last > 1 and last != said(match):
        yield Miscount(match.start(), match.end() - 1, last)


def said(match: re.Match[str]) -> int:
    """The count that is announced."""
    return numeral(match["count"])


def _listed(names: str) -> tuple[int, int] | None:
    """How many names are joined, at least and at most; nothing where they are no list, or one that is left open."""
    bare = _INSIDE.sub("＊", names)
    if (
        "、" not in bare
        or not set(bare).isdisjoint("，,；;：:。")
        or any(word in bare for word in OPEN_LISTS)
    ):
        return None
    found = bare.split("、")
    if any(not name or len(name) > _LONGEST_NAME or name in KINDS for name in found):
        return None
    return len(found), len(found) + len(_BOUND.findall(bare))


def _agencies(before: str) -> tuple[int, int] | None:
    """How many agencies are joined at the end of some words, at least and at most."""
    start = max(before.rfind(stop) for stop in _STOPS) + 1
    bare = _INSIDE.sub("", before[start:])
    found = bare.split("、")
    if start == 0 and len(before) == _LONGEST_LIST:
        return None
    names = [name for joined in found for name in _BOUND.split(joined)]
    if len(found) < _FEWEST or not all(_AGENCY.search(name) for name in names):
        return None
    return len(found), len(found) + len(_BOUND.findall(bare))


def _agrees(count: int, least: int, most: int) -> bool:
    return least <= count <= most


def is_near(count: int, listed: int) -> bool:
    """Whether two counts may be of one list."""
    return abs(count - listed) <= max(1, count // _NEAR)


def _contradicts(count: int, least: int, most: int, *, open_list: bool) -> bool:
    if _agrees(count, least, most) or not is_near(count, least):
        return False
    return not open_list or least > count or least >= FEWEST_WITH_ETC
