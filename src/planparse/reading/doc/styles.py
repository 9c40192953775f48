"""The styles and fonts of an old Word file ([MS-DOC] 2.9.271, 2.9.258, 2.9.98)."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack_from
from typing import NamedTuple

from planparse.reading.doc.file import FONTS, STYLES, WordFile
from planparse.reading.doc.properties import EMPTY, Properties, read

_NONE = 0xFFF  # no style
_PARAGRAPH, _CHARACTERS = 1, 2
_NAME_AT = 39  # behind the length of a font: its flags, weight and signature
_DEEPEST = 20  # styles on styles; Word allows 11
_HEADINGS, _CONTENTS = range(1, 10), range(19, 28)  # styles of Word's own (sti, 2.9.260)
_TOGGLES = frozenset(("bold", "hidden"))


class WordStyle(NamedTuple):
    """A style with all that it inherits: of paragraphs, of their characters.

    The level of a heading or in the contents.
    """

    form: Properties = EMPTY
    look: Properties = EMPTY
    level: int | None = None
    contents: int | None = None


class _Written(NamedTuple):
    number: int  # sti
    base: int
    form: bytes
    look: bytes


PLAIN_STYLE = WordStyle()


class Styles:
    """The styles by number."""

    def __init__(self, file: WordFile) -> None:
        self._written = list(_written(file.table(STYLES)))
        self._known: dict[int, WordStyle] = {}

    def __getitem__(self, number: int) -> WordStyle:
        if number not in self._known:
            self._known[number] = self._resolved(number)
        return self._known[number]

    def _resolved(self, number: int) -> WordStyle:
        chain: list[_Written] = []
        while 0 <= number < len(self._written) and len(chain) < _DEEPEST:
            written = self._written[number]
            if written is None:
                break
            chain.append(written)
            number = written.base
        form: Properties = {}
        look: Properties = {}
        for written in reversed(chain):
            form.update(read(written.form))
            look = laid(look, read(written.look))
        if not chain:
            return PLAIN_STYLE
        own = chain[0].number
        contents = own - _CONTENTS.start + 1 if own in _CONTENTS else None
        return WordStyle(form, look, own if own in _HEADINGS else None, contents)


def laid(below: Properties, above: Properties) -> Properties:
    """The properties of characters over those of their style: some switches turn it round (2.9.327 ToggleOperand)."""
    found = {**below, **above}
    for name in _TOGGLES & above.keys():
        value = above[name]
        found[name] = value if value < 0x80 else bool(below.get(name)) != bool(value & 1)
    return found


def _written(table: bytes) -> Iterator[_Written | None]:
    """A STSH, style by style; ``None`` for one that is not used."""
    if len(table) < 6:
        return
    length, count, base = unpack_from("<HHH", table)
    at = 2 + length
    for _ in range(count):
        if at + 2 > len(table):
            return
        (size,) = unpack_from("<H", table, at)
        yield _style(table[at + 2 : at + 2 + size], base)
        at += 2 + size


def _style(data: bytes, base: int) -> _Written | None:
    """A STD (2.9.258): what it is, its name, and its groups of properties, each at an even place."""
    if len(data) < max(base, 10) + 2:
        return None
    number, kind, groups = unpack_from("<HHH", data)
    (letters,) = unpack_from("<H", data, base)
    at = base + 2 + 2 * letters + 2
    found: list[bytes] = []
    for _ in range(groups & 0xF):
        at += at % 2
        if at + 2 > len(data):
            break
        (size,) = unpack_from("<H", data, at)
        found.append(data[at + 2 : at + 2 + size])
        at += 2 + size
    found += [b"", b""]
    parent = kind >> 4
    parent = -1 if parent == _NONE else parent
    if kind & 0xF == _PARAGRAPH:
        return _Written(number & 0xFFF, parent, found[0][2:], found[1])
    return _Written(number & 0xFFF, parent, b"", found[0] if kind & 0xF == _CHARACTERS else b"")


def fonts(file: WordFile) -> list[str]:
    """The names of the fonts by number (SttbfFfn)."""
    table = file.table(FONTS)
    found: list[str] = []
    at = 4
    while at < len(table):
        size = table[at]
        name = table[at + 1 + _NAME_AT : at + 1 + size].decode("utf-16-le", "replace")
        found.append(name.partition("\0")[0])
        at += 1 + size
    return found
