"""Characters one by one: line ends, blanks, invisible and compatibility characters, entities."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

from planparse.cleaning.text import CleanText
from planparse.lexicon.characters import INVISIBLE, LINE_ENDS, PRIVATE_GB18030, RADICALS, SPACES

_INVISIBLE = re.compile("[" + re.escape("".join(sorted(INVISIBLE))) + "]+")
_ENTITY = re.compile(r"&(?:nbsp|sp|ensp|emsp|thinsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|mdash|middot|hellip|#\d{1,6});?")
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_SPACES = str.maketrans(SPACES)
_LINE_ENDS = str.maketrans(LINE_ENDS)


def line_ends(clean: CleanText) -> None:
    """CRLF is one line end; so are CR, NEL, form feed and the Unicode separators."""
    if clean.alphabet.isdisjoint(LINE_ENDS):
        return
    if "\r" in clean.alphabet:
        clean.drop("line_ends", (m.span() for m in re.finditer(r"\r(?=\n)", clean.text)))
    found = sum(map(clean.text.count, LINE_ENDS))
    clean.substitute("line_ends", clean.text.translate(_LINE_ENDS), found)


def spaces(clean: CleanText) -> None:
    """Tabs, no-break, ideographic and other blanks are a space."""
    found = clean.alphabet.intersection(SPACES)
    if found:
        text = clean.text
        for blank in found:
            text = text.replace(blank, " ")
        clean.substitute("spaces", text, sum(map(clean.text.count, found)))


def invisible(clean: CleanText) -> None:
    """Zero-width characters, soft hyphens, direction marks and stray controls go."""
    if not clean.alphabet.isdisjoint(INVISIBLE):
        clean.drop("invisible", (m.span() for m in _INVISIBLE.finditer(clean.text)))


def entities(clean: CleanText) -> None:
    """``&nbsp;`` and its like, left over from HTML, are the character they name."""
    if "&" not in clean.alphabet:
        return
    found = [m for m in _ENTITY.finditer(clean.text) if len(_named(m.group())) == 1]
    if not found:
        return
    pieces, at = [], 0
    for match in found:  # the first character is read as the one named, the others go
        pieces += [clean.text[at : match.start()], _named(match.group())]
        at = match.start() + 1
    clean.substitute("entities", "".join([*pieces, clean.text[at:]]), len(found))
    spans = clean.drop("entities", ((m.start() + 1, m.end()) for m in found), count=0)
    blank = {span for span, match in zip(spans, found, strict=True) if _named(match.group()).isspace()}
    mend = clean.mends["entities"]  # of an entity that names a blank, no ink is left
    mend.spans = [(start - 1, end) if (start, end) in blank else (start, end) for start, end in mend.spans]


def _named(entity: str) -> str:
    name = entity.rstrip(";")
    return " " if name in ("&sp", "&nbsp", "&ensp", "&emsp", "&thinsp") else unescape(name + ";")


def compatibility(clean: CleanText) -> None:
    """Compatibility ideographs, radicals and private-use forms are the ordinary character.

    What nobody can read (U+FFFD, other private-use characters) stays, counted as ``unreadable``.
    """
    table = {ch: _ordinary(ch) for ch in clean.alphabet if "\u2e80" <= ch < "\u2fe0" or "\ue000" <= ch}
    table = {ch: to for ch, to in table.items() if to != ch}
    if table:
        clean.substitute(
            "compatibility", clean.text.translate(str.maketrans(table)), sum(map(clean.text.count, table))
        )
    if any("\ue000" <= ch <= "\uf8ff" or ch == "\ufffd" or ch >= "\U000f0000" for ch in clean.alphabet):
        clean.substitute("unreadable", clean.text, len(_UNREADABLE.findall(clean.text)))


def _ordinary(ch: str) -> str:
    to = RADICALS.get(ch) or PRIVATE_GB18030.get(ch)
    if to is None and ("\u2f00" <= ch < "\u2fe0" or "\uf900" <= ch < "\ufb00" or "\U0002f800" <= ch < "\U0002fa20"):
        to = unicodedata.normalize("NFKC", ch)
    return to if to and len(to) == 1 else ch
