"""Compound files ([MS-CFB]): streams in sectors of 512 bytes, with nothing in small ones."""

from __future__ import annotations

from collections.abc import Mapping
from struct import pack

SECTOR = 512
_SMALLEST = 4096  # shorter streams would be kept among the small ones
_END, _FREE, _FAT, _NO_ENTRY = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_STORAGE, _STREAM, _ROOT = 1, 2, 5


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file of streams; they stand behind each other, then the directory, then the table of sectors."""
    fat: list[int] = []
    sectors = b""
    entries = []
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    for name in names:
        data = streams[name].ljust(_SMALLEST, b"\0")
        entries.append((name, len(fat), len(data)))
        sectors += _chained(data, fat)
    directory_at = len(fat)
    directory = _entry("Root Entry", _ROOT, child=1)
    for number, (name, start, size) in enumerate(entries, 1):
        right = number + 1 if number < len(entries) else _NO_ENTRY
        directory += _entry(name, _STREAM, start=start, size=size, right=right)
    sectors += _chained(directory, fat)
    fat_at = len(fat)
    tables = 1
    while tables * SECTOR // 4 < len(fat) + tables:
        tables += 1
    fat += [_FAT] * tables
    fat += [_FREE] * (tables * SECTOR // 4 - len(fat))
    difat = [*range(fat_at, fat_at + tables)]
    header = pack("<8s16sHHHHH6xIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, 0,
                  tables, directory_at, 0, _SMALLEST, _END, 0, _END, 0)  # fmt: skip
    header += pack("<109I", *difat, *[_FREE] * (109 - len(difat)))
    return header + sectors + pack(f"<{len(fat)}I", *fat)


def _chained(data: bytes, fat: list[int]) -> bytes:
    data = data.ljust(-(-len(data) // SECTOR) * SECTOR, b"\0")
    first = len(fat)
    fat += range(first + 1, first + len(data) // SECTOR)
    fat.append(_END)
    return data


def _entry(
    name: str, kind: int, *, start: int = _END, size: int = 0, child: int = _NO_ENTRY, right: int = _NO_ENTRY
) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    return pack(
        "<64sHBBIII16xI16xIQ", written, len(written), kind, 1, _NO_ENTRY, right, child, 0, start, size
    )
