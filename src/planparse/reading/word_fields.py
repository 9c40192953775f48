r"""What Word shows of fields that keep no result: EQ draws its text, as ``eq \o\ac(○,1)`` draws ① (ECMA-376-1 17.16.5.16)."""

from __future__ import annotations

from planparse.regex import regex

_EQUATION = regex(r"\s*eq\b", 2)  # re.IGNORECASE
_OVERLAID = regex(r"\\o(?:\s*\\a[lcr])?\s*\(\s*([○〇◯□△])\s*[,;，；](.{1,40})\)\s*$", 2)
_SWITCH = regex(r"\\\*\s*(?:\"[^\"]*\"|\S+)(?:\s*\"[^\"]*\")?|\\[a-z]{1,3}[0-9]*")
_IN_QUOTES = regex(r"\"([^\"]*)\"")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def shown(code: str) -> str:
    """The text of a field without a result; empty for one that shows nothing."""
    if not _EQUATION.match(code):
        return ""
    if overlaid := _OVERLAID.search(code):
        inside = _plain(overlaid[2])
        is_number = inside.isdecimal() and inside.isascii() and 0 < int(inside[:4]) <= len(_CIRCLED)
        return _CIRCLED[int(inside) - 1] if is_number and overlaid[1] in "○〇◯" else inside
    begins = code.find("(")
    return _plain(code[begins + 1 :]) if begins >= 0 else ""


def _plain(written: str) -> str:
    """The words among switches, brackets and separators."""
    words = _SWITCH.sub("", written)
    return "".join(letter for letter in words if letter not in "(),\\").strip()
