"""A page before it is parsed: what stands before it, the encoding it names, and what would keep the parser too long.

The parser takes quadratic time for elements in elements and for attributes of one tag. Browsers cap the depth (Blink:
512, ``kMaximumHTMLParserDOMTreeDepth``); so do we, in one pass over the tags, which leaves any real page as it is.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator

from planparse.errors import ReadError
from planparse.lexicon.formats import BEFORE, HEADER
from planparse.lexicon.html import BLOCKS, FORMATTING, SCOPES, UNCLOSED, VOIDS
from planparse.regex import regex

_HEADER = regex(HEADER)
TAG = regex(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)\b[^>]*+(?<!/)>.*?(?:</(?P=raw)\b|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-z][^\s/>]*+)(?P<rest>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>?",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = regex(
    r"<meta\s[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})|<\?xml\s[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]{1,40})",
    re.IGNORECASE,
)
_HEAD = (
    1 << 14
)  # characters in which a page names its encoding; the standard has it look at 1,024 bytes, pages are late
_DEEPEST = 512
_MOST_FORMATS = 32  # fonts in fonts that nothing closes
_MOST_NODES = 1_000_000
_LONG_TAG, _MOST_ATTRIBUTES = 512, 256

# Encodings that are the same to whoever reads them (WHATWG Encoding, 4.2).
_SAME = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "cp950": "big5",
    "big5hkscs": "big5",
    "utf-8-sig": "utf-8",
    "utf_8_sig": "utf-8",
}


def without_header(text: str) -> str:
    """The page without the header of a web server that ``curl -i`` puts before it, and blanks."""
    at = 0
    while text[at : at + 1] and text[at] in BEFORE:
        at += 1
    header = _HEADER.match(text, at) if text.startswith("HTTP/", at) else None
    return text[header.end() :] if header else text


def misnamed(text: str, codec: str | None) -> str | None:
    """The encoding that a page names itself by, where that is not the one it is in; ASCII is in any."""
    match = _DECLARED.search(text[:_HEAD])
    declared = (match[1] or match[2]) if match else None
    return declared if declared and codec and differ(declared, codec, text) else None


def differ(declared: str, codec: str, text: str) -> bool:
    """Whether a text is in another encoding than it says."""
    return not text.isascii() and _plain(declared) != _plain(codec)


def _plain(name: str) -> str:
    try:
        name = codecs.lookup(name.removeprefix("x-")).name
    except (LookupError, ValueError):
        return name.lower()
    name = _SAME.get(name, name)
    return name.removesuffix("-le").removesuffix("-be")


def tamed(text: str, name: str, *, is_xml: bool = False) -> str:
    """The page with what is nested too deep made flat, and tags of thousands of attributes bare.

    In XHTML (``is_xml``) an element may close itself, which only void ones do in HTML. Raises ``ReadError`` for more
    tags than any document has.
    """
    depth = _Depth(name)
    changes = [
        (match.start(), match.end(), change)
        for match in TAG.finditer(text)
        if match["name"] and (change := _change(match, depth, is_xml=is_xml)) is not None
    ]
    return "".join(_changed(text, changes)) if changes else text


def _changed(text: str, changes: list[tuple[int, int, str]]) -> Iterator[str]:
    at = 0
    for start, end, change in changes:
        yield text[at:start]
        yield change
        at = end
    yield text[at:]


def _change(match: re.Match[str], depth: _Depth, *, is_xml: bool) -> str | None:
    """What to write for a tag; None to leave it as it is."""
    name, rest = match["name"].lower(), match["rest"]
    if match["end"]:
        return None if depth.close(name) else _line_end(name)
    bare = len(rest) > _LONG_TAG and rest.count("=") + len(rest.split()) + rest.count("/") > _MOST_ATTRIBUTES
    itself = rest.endswith("/") and is_xml
    if itself and name not in VOIDS:
        return f"<{name}{'' if bare else rest[:-1]}></{name}>"
    if not depth.open(name):
        return _line_end(name)
    return f"<{name}>" if bare else None


def _line_end(name: str) -> str:
    return "<br>" if name in BLOCKS else ""


class _Depth:
    """How deep the elements are nested, told by their tags; never less than the parser will make it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._open: list[str] = []
        self._formats: Counter[str] = Counter()
        self._all_formats = 0
        self._dropped: Counter[str] = Counter()
        self._nodes = 0

    def open(self, name: str) -> bool:
        """Take a start tag; false where it must go."""
        if name in VOIDS or name in UNCLOSED:
            self._count()
            return True
        too_deep = len(self._open) >= _DEEPEST
        if too_deep or (name in FORMATTING and self._all_formats >= _MOST_FORMATS):
            self._dropped[name] += 1
            return False
        self._count()
        self._open.append(name)
        if name in FORMATTING:
            self._formats[name] += 1
            self._all_formats += 1
        return True

    def close(self, name: str) -> bool:
        """Take an end tag; false where it must go, as its start tag did."""
        if self._dropped[name]:
            self._dropped[name] -= 1
            return False
        if self._formats[name]:
            self._formats[name] -= 1
            self._all_formats -= 1
        for i in range(len(self._open) - 1, -1, -1):
            if self._open[i] == name:
                del self._open[i:]
                break
            if self._open[i] in SCOPES:
                break
        return True

    def _count(self) -> None:
        """Count a node, and the formats that the parser may open again around it."""
        self._nodes += 1 + self._all_formats
        if self._nodes > _MOST_NODES:
            raise ReadError(
                self._name, f"has more than {_MOST_NODES:,} tags, as no document has; save its text first"
            )
