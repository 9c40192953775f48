"""Characters one by one: line ends, blanks, invisible and compatibility characters."""

from __future__ import annotations

import re
import unicodedata

from planparse.cleaning.text import CleanText
from planparse.lexicon.characters import INVISIBLE, LINE_ENDS, PRIVATE_GB18030, RADICALS, SPACES

_FIRST_ODD = "\u2e80"
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
    if found := clean.alphabet & INVISIBLE:
        runs = re.finditer("[" + re.escape("".join(sorted(found))) + "]+", clean.text)
        clean.drop("invisible", (m.span() for m in runs))


def compatibility(clean: CleanText) -> None:
    """Compatibility ideographs, radicals and private-use forms are the ordinary character.

    What nobody can read (U+FFFD, other private-use characters) stays, counted as ``unreadable``.
    """
    odd = [ch for ch in clean.alphabet if ch >= _FIRST_ODD and not "\u2fe0" <= ch < "\ue000"]
    table = {ch: to for ch in odd if (to := _ordinary(ch)) != ch}
    blanks = "".join(ch for ch, to in table.items() if to == " ")
    if blanks:  # ink in the source and none here: the map must know where
        clean.decode("compatibility", [(*m.span(), " ") for m in re.finditer(f"[{blanks}]", clean.text)])
    table = {ch: to for ch, to in table.items() if ch not in blanks}
    if table:
        text = clean.text
        for ch, to in table.items():
            text = text.replace(ch, to)
        clean.substitute("compatibility", text, sum(map(clean.text.count, table)))
        clean.alphabet.update(table.values())
    unreadable = [ch for ch in odd if ch not in table and _is_unreadable(ch)]
    if unreadable:
        clean.substitute("unreadable", clean.text, sum(map(clean.text.count, unreadable)))


def _is_unreadable(ch: str) -> bool:
    return ch == "\ufffd" or "\ue000" <= ch < "\uf900" or ch >= "\U000f0000"


def _ordinary(ch: str) -> str:
    to = RADICALS.get(ch) or PRIVATE_GB18030.get(ch)
    if to is None and (
        "\u2f00" <= ch < "\u2fe0" or "\uf900" <= ch < "\ufb00" or "\U0002f800" <= ch < "\U0002fa20"
    ):
        to = unicodedata.normalize("NFKC", ch)
    return to if to and len(to) == 1 else ch
