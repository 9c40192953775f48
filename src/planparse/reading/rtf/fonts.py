"""The tables at the head of an RTF file: fonts with their character sets, and styles that are headings or contents."""

from __future__ import annotations

from codecs import IncrementalDecoder, getincrementaldecoder
from dataclasses import dataclass, field

from planparse.lexicon.rtf import CHARSETS, CODE_PAGES, SYMBOL
from planparse.regex import regex

_USUAL = "cp1252"
_PRIVATE = 0xF000
_HEADING = regex(r"(?:heading|标题)\s*([1-9])\b", 2)  # re.IGNORECASE
_CONTENTS = regex(r"(?:toc|目录)\s*([1-9])\b", 2)


@dataclass
class Font:
    """A font; ``codec`` is ``None`` for that of the file."""

    name: str = ""
    codec: str | None = None
    is_symbol: bool = False


@dataclass
class Named:
    """A style: the level of a heading, from 1, or an entry of the contents."""

    name: str = ""
    outline: int | None = None

    @property
    def level(self) -> int | None:
        """The level of a heading, by its outline or its name."""
        if self.outline is not None:
            return self.outline + 1
        match = _HEADING.match(self.name.strip())
        return int(match[1]) if match else None

    @property
    def contents(self) -> int | None:
        """The level of its paragraphs in the contents."""
        match = _CONTENTS.match(self.name.strip())
        return int(match[1]) if match else None


@dataclass
class Head:
    """Fonts and styles by number, and the codec of the file."""

    codec: str = _USUAL
    fonts: dict[int, Font] = field(default_factory=dict)
    styles: dict[int, Named] = field(default_factory=dict)

    def decoder(self, font: int | None) -> IncrementalDecoder:
        """What reads the bytes of a font.

        Western ones in a file of another script are read as that: programs leave them.
        """
        known = self.fonts.get(font) if font is not None else None
        if known and known.is_symbol:
            return _Symbols()
        return getincrementaldecoder((known and known.codec) or self.codec)("replace")

    def font_name(self, font: int | None) -> str | None:
        """The name of a font."""
        known = self.fonts.get(font) if font is not None else None
        return (known.name.strip() or None) if known else None

    def take_charset(self, font: int, number: int) -> None:
        """What a font says of its characters."""
        known = self.fonts.setdefault(font, Font())
        known.codec, known.is_symbol = CHARSETS.get(number), number == SYMBOL


class _Symbols(IncrementalDecoder):
    """Bytes of a font of pictures."""

    def decode(self, data: bytes, final: bool = False) -> str:  # type: ignore[override]  # noqa: ARG002
        """Private characters, as Word has them."""
        return "".join(chr(_PRIVATE + byte) for byte in data)


def codec_of(page: int) -> str:
    """The codec of a code page."""
    from codecs import lookup

    try:
        return lookup(CODE_PAGES.get(page, f"cp{page}")).name
    except LookupError:
        return _USUAL
