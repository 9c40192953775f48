"""How much a piece of text looks like Chinese: what tells the right decoding from the wrong ones."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cache
from math import log

from planparse.lexicon import encodings as lexicon
from planparse.regex import regex

_ASCII_RUN = regex(r"[ -~]+")


def surprise(text: str) -> float:
    """How unlikely the text is, in nats: the sum of ``-log p`` of its characters. Less is better.

    Readings of the same bytes may be compared by it, however many characters each of them has.
    """
    runs = _ASCII_RUN.findall(text)
    letters = sum(map(len, runs))
    cost = len(runs) * -log(lexicon.ASCII_RUN) + letters * -log(lexicon.ASCII_NEXT)
    known = _hanzi()
    for char, count in Counter(_ASCII_RUN.sub("", text)).items():
        cost += count * (known.get(char) or _by_block(char))
    return cost


@cache
def _hanzi() -> dict[str, float]:
    """Cost of every ideograph of the two national standards; the rarest levels first, for later ones win."""
    costs: dict[str, float] = {}
    for codec, first, last, share in reversed(lexicon.LEVELS):
        rows = (bytes((lead, trail)) for lead in range(first, last + 1) for trail in _trails(codec))
        level = [char for row in rows if len(char := row.decode(codec, "ignore")) == 1 and char >= "\u4e00"]
        costs |= dict.fromkeys(level, -log(share / len(level)))
    # Zipf's law: the n-th commonest is about n times rarer than the commonest, but flatter at the top.
    weights = [1 / (rank + 20) for rank in range(len(lexicon.COMMON_HANZI))]
    scale = lexicon.COMMON_SHARE / sum(weights)
    common = {c: -log(w * scale) for c, w in zip(lexicon.COMMON_HANZI, weights, strict=True)}
    pairs = zip(lexicon.TRADITIONAL[::2], lexicon.TRADITIONAL[1::2], strict=True)
    return costs | {twin: common[char] for char, twin in pairs if char in common} | common


def _trails(codec: str) -> tuple[int, ...]:
    high = range(0xA1, 0xFF)
    return (*range(0x40, 0x7F), *high) if codec == "big5" else (*high,)


_FIRST = [ord(block.first) for block in lexicon.BLOCKS]


@cache
def _by_block(char: str) -> float:
    block = lexicon.BLOCKS[bisect_right(_FIRST, ord(char)) - 1]
    if char > block.last:
        return -log(lexicon.ELSEWHERE / 0x10000)
    return -log(block.share / (ord(block.last) - ord(block.first) + 1))
