"""OpenDocument texts (ODT) in the making: a package from pieces of XML."""

from __future__ import annotations

from collections.abc import Mapping

from reading.making.docx import package

_NAMES = "office text table style draw meta form script"
_BASE = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    **{name: f"{_BASE}:{name}:1.0" for name in _NAMES.split()},
    "draw": f"{_BASE}:drawing:1.0",
    "fo": f"{_BASE}:xsl-fo-compatible:1.0",
    "svg": f"{_BASE}:svg-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
_NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MIME = "application/vnd.oasis.opendocument.text"


def odt(
    text: str,
    *,
    automatic: str = "",
    styles: str = "",
    masters: str = "",
    more: Mapping[str, str] | None = None,
    packed: bool = True,
) -> bytes:
    """A package around the XML of ``office:text``.

    ``automatic`` and ``styles``: styles of the content, and named ones; ``masters``: the master pages; ``more``: members.
    """
    content = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>"
    named = f"<office:styles>{styles}</office:styles><office:master-styles>{masters}</office:master-styles>"
    members = {
        "mimetype": _MIME,
        "content.xml": _root("document-content", content),
        "styles.xml": _root("document-styles", named),
        **(more or {}),
    }
    return package(members, packed=packed)


def _root(name: str, inner: str) -> str:
    return f"{_HEAD}<office:{name} {_NAMESPACES}>{inner}</office:{name}>"


def p(text: str, style: str = "") -> str:
    """A paragraph."""
    return f"<text:p{_named(style)}>{text}</text:p>"


def h(text: str, level: int, style: str = "", more: str = "") -> str:
    """A heading."""
    return f'<text:h text:outline-level="{level}"{_named(style)} {more}>{text}</text:h>'


def items(*contents: str, style: str = "", more: str = "") -> str:
    """A list; each content is an item, paragraphs where it is no XML."""
    inner = "".join(
        f"<text:list-item>{one if one.startswith('<') else p(one)}</text:list-item>" for one in contents
    )
    return f"<text:list{_named(style)} {more}>{inner}</text:list>"


def list_style(name: str, *levels: str) -> str:
    """A list style of such levels."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def level(number: int, sample: str, before: str = "", behind: str = "", more: str = "") -> str:
    """A level that counts."""
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{sample}" style:num-prefix="{before}"'
        f' style:num-suffix="{behind}" {more}><style:list-level-properties><style:list-level-label-alignment'
        ' text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number>'
    )


def _named(style: str) -> str:
    return f' text:style-name="{style}"' if style else ""
