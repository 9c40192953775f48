"""RTF files (Rich Text Format 1.9.1), as word processors write them."""

from __future__ import annotations

HEADER = r"{\rtf1\ansi\ansicpg936\deff0\uc1{\fonttbl{\f0\fnil\fcharset134 FangSong;}}"


def rtf_lines(lines: list[str]) -> bytes:
    """A document of one paragraph a line; an empty line is an empty paragraph."""
    return rtf("\n".join(rf"\pard {escaped(line)}\par" for line in lines))


def rtf(body: str) -> bytes:
    """A document of a body that is RTF already, in ASCII."""
    return f"{HEADER}\n{body}\n}}".encode("ascii")


def escaped(text: str) -> str:
    """Text as RTF: what is not ASCII goes by the numbers of its UTF-16."""
    return "".join(_escaped(character) for character in text)


def _escaped(character: str) -> str:
    if character in "\\{}":
        return f"\\{character}"
    if character == "\t":
        return r"\tab "
    if character == "\n":
        return r"\line "
    if character < "\x80":
        return character
    data = character.encode("utf-16-le")
    units = [int.from_bytes(data[at : at + 2], "little", signed=True) for at in range(0, len(data), 2)]
    return "".join(rf"\u{unit}?" for unit in units)
