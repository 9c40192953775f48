"""Traditional script, hand-set or machine-made, read as simplified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from operator import ne
from typing import TYPE_CHECKING, Literal

from planparse.cleaning.alphabet import beyond
from planparse.cleaning.text import CleanText, Script
from planparse.regex import regex

if TYPE_CHECKING:
    import re

    from opencc import OpenCC

_PIECE = 1 << 17  # characters
_CUTS = (regex(r"(?<=\n)"), regex(r"(?<=[，。；：、])"))  # a text into lines, and those into clauses
_MOSTLY = 0.9  # a text is of the one script whose own characters make up this share


def script(clean: CleanText) -> None:
    """Tell the script and read every character as simplified, one for one.

    GB 2312-80 is the repertoire of simplified script and Big5 that of traditional script: a hanzi that one of them
    lacks is no everyday character of that script. So OpenCC, and the time to load it, is needed only where
    a text has hanzi beyond GB 2312.
    """
    simpler = _simpler(_hanzi_beyond(clean.alphabet, "gb2312"))
    if not simpler:
        return
    occurrences = Counter(clean.text)
    traditional = sum(occurrences[ch] for ch in simpler)
    if not traditional:
        return
    simplified = sum(occurrences[ch] for ch in _hanzi_beyond(occurrences, "big5") if ch not in simpler)
    clean.script = _name(traditional / (traditional + simplified))
    if clean.script == "simplified":  # a stray name or quotation: 乾, 瞭 … elsewhere in the text are as meant
        text = clean.text
        for ch, to in simpler.items():
            text = text.replace(ch, to)
        clean.substitute("script", text, traditional)
    else:
        text = rescript(clean.text, "simplified")
        clean.substitute("script", text, sum(map(ne, clean.text, text)))


def rescript(text: str, to: Literal["simplified", "traditional"]) -> str:
    """The text in the other script, with exactly one character for each of its characters."""
    config = "t2s" if to == "simplified" else "s2t"
    return "".join(_aligned(config, piece, _CUTS) for piece in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    """A text in pieces of whole lines: converted at once, a book would take many times its size in memory."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + _PIECE) + 1 or len(text)
        yield text[at:end]
        at = end


def _aligned(config: str, text: str, cuts: Sequence[re.Pattern[str]]) -> str:
    """OpenCC knows phrases, and some differ in length: then the smaller piece is converted, at last the character."""
    converted = _convert(config, text)
    if len(converted) == len(text):
        return converted
    if cuts:
        return "".join(_aligned(config, piece, cuts[1:]) for piece in cuts[0].split(text))
    return "".join(to if len(to := _convert(config, ch)) == 1 else ch for ch in text)


def _name(share_traditional: float) -> Script:
    if share_traditional >= _MOSTLY:
        return "traditional"
    return "simplified" if share_traditional <= 1 - _MOSTLY else "mixed"


def _hanzi_beyond(characters: Iterable[str], charset: str) -> list[str]:
    """Those of some characters that are hanzi, but none of a character set."""
    hanzi = "".join(ch for ch in characters if "\u4e00" <= ch <= "\u9fff")
    return sorted(beyond(hanzi, charset))


def _simpler(hanzi: list[str]) -> dict[str, str]:
    """The simplified form of each hanzi that has one."""
    if not hanzi:
        return {}
    forms = _convert("t2s", "\n".join(hanzi)).split("\n")
    return {ch: to for ch, to in zip(hanzi, forms, strict=True) if to != ch and len(to) == 1}


@cache
def _converter(config: str) -> OpenCC:
    from opencc import OpenCC

    return OpenCC(config)


def _convert(config: str, text: str) -> str:
    return str(_converter(config).convert(text))
