"""Labels of automatic numbering before the words that they number."""

from __future__ import annotations

from planparse.regex import regex

_CLOSED = regex("[、．）】〕》。：㈠-㉃①-⓿]$")


def labelled(label: str) -> str:
    """A label with a blank behind it, where its own end does not set it off: 第一章 总则, 3.1 目标, （一）目标."""
    return label + ("" if not label or _CLOSED.search(label) else " ")
