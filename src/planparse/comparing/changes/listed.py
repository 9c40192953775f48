"""Which conducts of a list a penalty is for: 有前款第（一）、（三）项行为之一的，处二千元罚款."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planparse.cleaning.labels import han_number, read_number
from planparse.lexicon.penalties import ITEM_NUMBER, ITEM_RANGE, OF_ITEMS, OF_ITEMS_THERE
from planparse.regex import regex

if TYPE_CHECKING:
    from planparse.comparing.reading_text import Block, Version

_OF_ITEMS, _THERE = regex(OF_ITEMS), regex(OF_ITEMS_THERE)
_NUMBER = regex(ITEM_NUMBER)
_RANGE = regex(ITEM_RANGE)
MOST = 60  # items of a list that are read


def named_items(sentence: str) -> frozenset[int] | None:
    """The numbers of the items of the list before it that a sentence names last, none for all; None if it names no list."""
    cited = [found["items"] or "" for found in _OF_ITEMS.finditer(sentence)]
    return _numbers(cited[-1]) if cited else None


def items_there(sentence: str) -> tuple[str, frozenset[int]] | None:
    """The article that a sentence says is broken, and the numbers of its items: 违反本条例第十条第三项规定的."""
    cited = [*_THERE.finditer(sentence)]
    return (cited[-1]["article"], _numbers(cited[-1]["items"])) if cited else None


def _numbers(words: str) -> frozenset[int]:
    """第（一）项、第三项至第五项 as 1, 3, 4, 5."""
    numbers, at, last = set[int](), 0, 0
    for found in _NUMBER.finditer(words):
        number = han_number(found["number"])
        if _RANGE.search(words, at, found.start()) and 0 < last < number <= last + MOST:
            numbers.update(range(last, number))
        numbers.add(number)
        at, last = found.end(), number
    return frozenset(numbers)


def items_of(version: Version, article: int) -> dict[int, Block]:
    """The items of an article, given by the number of its block, by their numbers; none where it has several lists."""
    found: dict[int, Block] = {}
    blocks = version.blocks
    for block in (blocks[at] for at in range(article + 1, len(blocks))):
        if block.style == "article" or len(found) >= MOST:
            break
        if block.parent != article or block.style == "closing":
            continue
        number = next(iter(read_number(block.label)), 0)
        if number in found:
            return {}
        found[number] = block
    return found


def items_before(version: Version, start: int) -> dict[int, Block]:
    """The items of the last list of its article that stands before an offset, by their numbers."""
    blocks, at = version.blocks, version.block_at(start)
    parent = blocks[at].parent
    article = parent if blocks[at].style == "closing" and parent is not None else at
    found: dict[int, Block] = {}
    for block in blocks[article + 1 : at + 1]:
        if block.parent != article or block.style == "closing":
            continue
        number = next(iter(read_number(block.label)), 0)
        if number == 1:
            found = {}
        if len(found) < MOST:
            found.setdefault(number, block)
    return found
