"""What may happen to a file on its way, by chance or by intent: each a small function of its bytes and of a source of chance."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Break = Callable[[bytes, Random], bytes]

_MOST = 3  # things that happen to one file
_STRETCH = 400  # bytes that are lost, doubled or moved at once, at most
_MOST_BYTES = (
    1 << 18
)  # a file that grew larger is left as it was: what is asked is time and memory for a size
_COPIES = (2, 50, 3000)
_NUMBERS = (b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"99999999999999999999", b"1e9", b"")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_TAG = re.compile(rb"<[A-Za-z][^<>]{0,200}>|\{\\[a-z]+|<<|\[")
_ELEMENT = re.compile(rb"<([A-Za-z][\w:.-]*)[^<>]*(?:/>|>[^<]*</\1>)")
_NAME = re.compile(rb"<([A-Za-z][\w:.-]*)")
_NUMBER = re.compile(rb"[0-9]+")
_SEARCHED = 200_000  # bytes in which tags and numbers are looked for


def cut(data: bytes, chance: Random) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(len(data) + 1)]


def beheaded(data: bytes, chance: Random) -> bytes:
    """The beginning is missing, but for what tells the format."""
    return data[:8] + data[8 + chance.randrange(min(len(data), _STRETCH)) :]


def flipped(data: bytes, chance: Random) -> bytes:
    """Single bits are the other way round."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def overwritten(data: bytes, chance: Random) -> bytes:
    """A stretch is noise, or zeros."""
    start, end = _stretch(data, chance)
    noise = chance.randbytes(end - start) if chance.random() < 0.5 else bytes(end - start)
    return data[:start] + noise + data[end:]


def lost(data: bytes, chance: Random) -> bytes:
    """A stretch is missing."""
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def doubled(data: bytes, chance: Random) -> bytes:
    """A stretch comes again."""
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] * (chance.choice(_COPIES) - 1) + data[end:]


def moved(data: bytes, chance: Random) -> bytes:
    """A stretch stands elsewhere."""
    start, end = _stretch(data, chance)
    rest = data[:start] + data[end:]
    at = chance.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def deepened(data: bytes, chance: Random) -> bytes:
    """An opening stands many times before it is closed."""
    found = list(_TAG.finditer(data, 0, _SEARCHED))
    if not found:
        return doubled(data, chance)
    hit = chance.choice(found)
    return data[: hit.end()] + hit[0] * chance.choice(_COPIES) + data[hit.end() :]


def renumbered(data: bytes, chance: Random) -> bytes:
    """A number is another one: a length, a count, an offset."""
    found = list(_NUMBER.finditer(data, 0, _SEARCHED))
    if not found:
        return flipped(data, chance)
    hit = chance.choice(found)
    return data[: hit.start()] + chance.choice(_NUMBERS) + data[hit.end() :]


def patched(data: bytes, chance: Random) -> bytes:
    """Two or four bytes are a number at the edge of what they hold."""
    size = chance.choice((2, 4))
    at = chance.randrange(max(1, len(data) - size))
    value = chance.choice((0, 1, (1 << 8 * size) - 1, 1 << (8 * size - 1), chance.getrandbits(8 * size)))
    return data[:at] + value.to_bytes(size, "little") + data[at + size :]


def repeated(data: bytes, chance: Random) -> bytes:
    """An element without others in it stands many times."""
    start, end = _element(data, chance)
    return data[:end] + data[start:end] * (chance.choice(_COPIES) - 1) + data[end:]


def dropped(data: bytes, chance: Random) -> bytes:
    """An element is missing."""
    start, end = _element(data, chance)
    return data[:start] + data[end:]


def nested(data: bytes, chance: Random) -> bytes:
    """An element lies within many of one name."""
    start, end = _element(data, chance)
    name = chance.choice(_NAME.findall(data, 0, _SEARCHED) or [b"p"])
    depth = chance.choice(_COPIES)
    return data[:start] + b"<%s>" % name * depth + data[start:end] + b"</%s>" % name * depth + data[end:]


IN_PLACE: tuple[Break, ...] = (flipped, overwritten, patched)
WELL_FORMED: tuple[Break, ...] = (repeated, dropped, nested, renumbered)
BREAKS: tuple[Break, ...] = (cut, beheaded, lost, doubled, moved, deepened, *IN_PLACE, *WELL_FORMED)


def broken(data: bytes, chance: Random) -> bytes:
    """Something happens to a file: to its bytes, or to those of a member where it is an archive that still opens."""
    if (
        data.startswith(_ZIP) and chance.random() < 0.8
    ):  # on its bytes little but the sum of a member is wrong
        try:
            return _within(data, chance)
        except (BadZipFile, OSError, ValueError):
            pass
    return _several(data, chance)


def _several(data: bytes, chance: Random) -> bytes:
    breaks = BREAKS
    if chance.random() < 0.6:  # else hardly anything is left to read
        breaks = (
            IN_PLACE
            if data.startswith(_OLE)
            else WELL_FORMED
            if data[:10].lstrip().startswith(b"<")
            else BREAKS
        )
    for _ in range(chance.randint(1, _MOST)):
        if not data:
            break
        found = chance.choice(breaks)(data, chance)
        data = found if len(found) <= _MOST_BYTES else data
    return data


def _within(data: bytes, chance: Random) -> bytes:
    """An archive with a broken member, or without one."""
    members = unpacked(data)
    name = chance.choice(list(members))
    if chance.random() < 0.1:
        del members[name]
    else:
        members[name] = _several(members[name], chance)
    return packed(members)


def unpacked(data: bytes) -> dict[str, bytes]:
    """The members of an archive by their names."""
    with ZipFile(BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def packed(members: dict[str, bytes]) -> bytes:
    """An archive of members."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return out.getvalue()


def _element(data: bytes, chance: Random) -> tuple[int, int]:
    """An element of markup; any stretch where there is none."""
    found = list(_ELEMENT.finditer(data, 0, _SEARCHED))
    return chance.choice(found).span() if found else _stretch(data, chance)


def _stretch(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    return start, min(len(data), start + 1 + chance.randrange(_STRETCH))
