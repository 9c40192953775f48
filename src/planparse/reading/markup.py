"""What a text is that is no plain text: a web page, XML, RTF, JSON. Told by how it begins, or by its tags."""

from __future__ import annotations

import json
import re

from planparse.lexicon.formats import (
    BEFORE,
    BEGINNINGS,
    ELEMENTS,
    EVIDENCE,
    EVIDENT_SHARE,
    HEADER,
    JSON,
    JSON_BEGINNING,
    LOOK,
    MARKDOWN_ELEMENTS,
    PAGE_ELEMENTS,
    PAGE_VOIDS,
    SHARE,
    TAGS,
    WEB_PAGE,
)
from planparse.regex import regex

_HEADER = regex(HEADER)
_BEGINNINGS = tuple((regex(pattern, re.IGNORECASE), kind) for pattern, kind in BEGINNINGS)
_JSON_BEGINNING = regex(JSON_BEGINNING)
_TAG = regex(r"<(/?)([a-zA-Z][a-zA-Z0-9:]{0,11})((?:\s[^<>]{0,2000})?)/?>")
_LOOK = regex(LOOK, re.IGNORECASE)
_HEAD = 1 << 14  # characters in which a beginning is looked for
_FEW = 2  # closing tags below which a text is not gone through


def format_of(text: str) -> str | None:
    """Name the markup that a text is written in; ``None`` for text. In time linear in its length."""
    body = _body(text)
    head = body[:_HEAD]
    if head[:1] in "<{[\\%" or ":" in head[:80]:
        for pattern, kind in _BEGINNINGS:
            if pattern.match(head):
                return kind
        if _JSON_BEGINNING.match(head) and _is_json(body):
            return JSON
    return WEB_PAGE if text.count("</") >= _FEW and _is_page(text) else None


def has_tags(text: str) -> bool:
    """Whether a piece of a web page has tags: its body, as content systems keep it, is no page by itself."""
    return sum(m[2].lower() in ELEMENTS for m in _TAG.finditer(text, 0, _HEAD)) >= _FEW


def _body(text: str) -> str:
    """The text from where its beginning counts: without blanks, the header of a web server and comments."""
    at = _behind_blanks(text, 0)
    if text.startswith("HTTP/", at) and (header := _HEADER.match(text, at)):
        at = _behind_blanks(text, header.end())
    while text.startswith("<!--", at) and (end := text.find("-->", at)) >= 0:
        at = _behind_blanks(text, end + 3)
    return text[at:]


def _behind_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in BEFORE:
        at += 1
    return at


def _is_json(body: str) -> bool:
    """One object, an array of objects, or an object on each line: the first and the last tell."""
    try:
        return bool(json.loads(body))
    except RecursionError:
        return False
    except ValueError:
        lines = body.rstrip().splitlines()
    try:
        return len(lines) > 1 and all(isinstance(json.loads(line), dict) for line in (lines[0], lines[-1]))
    except (ValueError, RecursionError):
        return False


def _is_page(text: str) -> bool:
    """Whether tags are what the text is made of, and not what was left in it."""
    found = [(m[1], name, m[3], len(m[0])) for m in _TAG.finditer(text) if (name := m[2].lower()) in ELEMENTS]
    opened = {name for closing, name, _, _ in found if not closing}
    closed = {name for closing, name, _, _ in found if closing}
    voids = {name for _, name, attributes, _ in found if name in PAGE_VOIDS and "=" in attributes}
    evidence = len((opened & closed & PAGE_ELEMENTS) | voids)
    counted = [
        size
        for _, name, rest, size in found
        if name not in MARKDOWN_ELEMENTS or (rest and _LOOK.search(rest))
    ]
    ink = len("".join(text.split())) - sum(size for *_, size in found) + sum(counted)
    share = sum(counted) / max(ink, 1)
    return (evidence >= EVIDENCE and share >= EVIDENT_SHARE) or (len(counted) >= TAGS and share >= SHARE)
