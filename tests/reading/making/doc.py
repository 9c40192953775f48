"""Word documents in the binary format ([MS-DOC]): a page of properties for each paragraph and each run."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from struct import pack
from typing import NamedTuple

from reading.making.compound import compound

_PAIRS, _TEXT_AT = 0x9A, 0x800
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
DELETED, HIDDEN, BOLD, SPECIAL, RAISED, SYMBOL = 0x0800, 0x083C, 0x0835, 0x0855, 0x2A48, 0x6A09
IN_TABLE, ENDS_ROW, CENTRED, LIST, LEVEL, OUTLINE = 0x2416, 0x2417, 0x2461, 0x460B, 0x260A, 0x2640


class Para(NamedTuple):
    """A paragraph: its text, or runs with their properties; its own properties, its style and what ends it."""

    runs: str | Sequence[tuple[str, bytes]]
    form: bytes = b""
    style: int = 0
    mark: str = "\r"


class Level(NamedTuple):
    """A level of a list: number format (MSONFC), the label with ``\\0`` to ``\\x08`` for numbers, where it starts, and
    what follows: a tab, a blank or nothing.
    """

    code: int
    text: str
    start: int = 1
    follows: int = 0


class Note(NamedTuple):
    """A note, and the character of the main text that refers to it."""

    at: int
    text: str


def sprm(code: int, value: int | bytes = 1) -> bytes:
    """A property."""
    size = _SIZES[code >> 13]
    if isinstance(value, bytes):
        return pack("<HB", code, len(value)) + value
    return pack("<H", code) + value.to_bytes(size, "little")


def row(*cells: str, edges: Sequence[int] = (), flags: Sequence[int] = ()) -> list[Para]:
    """A row of a table: its edges in twentieths of a point, and the flags of its cells."""
    edges = edges or [1000 * number for number in range(len(cells) + 1)]
    flags = flags or [0] * len(cells)
    inside = sprm(IN_TABLE)
    columns = bytes([len(cells)]) + pack(f"<{len(edges)}h", *edges)
    columns += b"".join(pack("<H18x", flag) for flag in flags)
    ends = inside + sprm(ENDS_ROW) + pack("<HH", 0xD608, len(columns) + 1) + columns
    return [*(Para(cell, inside, mark="\x07") for cell in cells), Para("", ends, mark="\x07")]


def doc(
    paragraphs: Sequence[Para | str],
    *,
    lists: Sequence[Sequence[Level]] = (),
    overrides: Sequence[tuple[int, dict[int, int]]] = (),
    headings: int = 0,
    notes: Sequence[Note] = (),
    heads: Sequence[str] = (),
    boxes: Sequence[Note] = (),
    narrow: bool = False,
    flags: int = 0,
    version: int = 0xC1,
) -> bytes:
    """A document. ``overrides``: for each number of a list that paragraphs name, the list and where levels start anew.

    Styles 1 to ``headings`` are those of headings. ``heads`` are the six of the only section. ``boxes`` hang on characters of
    the main text. ``narrow`` text is written in Windows-1252.
    """
    body = [one if isinstance(one, Para) else Para(one) for one in paragraphs]
    main = _length(body)
    footnotes = [Para(note.text) for note in notes]
    running = [Para(head) for head in ("",) * 6 + tuple(heads)] if heads else []
    framed = [Para(box.text) for box in boxes]
    everything = [*body, *footnotes, *running, *framed]
    if footnotes or running or framed:
        everything.append(Para(""))
    text = "".join(_text(one) for one in everything)
    width = 1 if narrow else 2
    written = text.encode("cp1252" if narrow else "utf-16-le")
    stream = bytearray(_TEXT_AT) + written
    stream += bytes(-len(stream) % 512)
    tables = bytearray(16)
    places: dict[int, tuple[int, int]] = {}

    def add(number: int, data: bytes, length: int | None = None) -> None:
        places[number] = len(tables), len(data) if length is None else length
        tables.extend(data)

    add(1, _styles(headings))
    add(12, _looks(everything, width, stream))
    add(13, _forms(everything, width, stream))
    at = 2 * _TEXT_AT | 0x40000000 if narrow else _TEXT_AT
    add(33, b"\x02" + pack("<IIIHIH", 16, 0, len(text), 0, at, 0))
    if notes:
        add(2, pack(f"<{len(notes) + 1}I", *(note.at for note in notes), main) + pack("<H", 1) * len(notes))
        add(3, _positions([*footnotes, Para("")]))
    if heads:
        add(11, _positions([*running, Para("")]))
    if boxes:
        anchors = [*(box.at for box in boxes), main]
        shapes = b"".join(pack("<i22x", 50 + number) for number in range(len(boxes)))
        add(40, pack(f"<{len(anchors)}I", *anchors) + shapes)
        add(56, _positions(framed) + b"".join(pack("<14xi4x", 50 + number) for number in range(len(boxes))))
    if lists:
        first, whole = _lists(lists)
        add(73, whole, first)
        add(74, _overrides(overrides or [(number, {}) for number in range(len(lists))]))
    stream[:12] = pack("<HHHHHH", 0xA5EC, version, 0, 0x804, 0, flags | 0x200)
    stream[0x20:0x22], stream[0x3E:0x40] = pack("<H", 14), pack("<H", 22)
    stream[0x4C:0x58] = pack("<iii", main, _length(footnotes), _length(running))
    stream[0x64:0x68] = pack("<i", _length(framed))
    stream[0x98:0x9A] = pack("<H", 93)
    for number, place in places.items():
        stream[_PAIRS + 8 * number : _PAIRS + 8 * number + 8] = pack("<II", *place)
    return compound({"WordDocument": bytes(stream), "1Table": bytes(tables)})


def _text(paragraph: Para) -> str:
    runs = paragraph.runs
    return (runs if isinstance(runs, str) else "".join(text for text, _ in runs)) + paragraph.mark


def _length(paragraphs: Sequence[Para]) -> int:
    return sum(len(_text(one)) for one in paragraphs)


def _positions(paragraphs: Sequence[Para]) -> bytes:
    places = [0, *accumulate(len(_text(one)) for one in paragraphs)]
    return pack(f"<{len(places)}I", *places)


def _pages(lengths: Sequence[int], pages: Sequence[bytes], width: int, stream: bytearray) -> bytes:
    """Put pages of properties behind the stream; give the table that finds them."""
    places = [_TEXT_AT + width * at for at in accumulate((0, *lengths))]
    numbers = []
    for (start, end), page in zip(pairwise(places), pages, strict=True):
        numbers.append(len(stream) // 512)
        stream += pack("<II", start, end) + page[8:]
    return pack(f"<{len(places)}I", *places) + pack(f"<{len(numbers)}I", *numbers)


def _page(head: bytes, group: bytes) -> bytes:
    """A page of one run: what is behind the positions, then the group at its end."""
    at = 510 - len(group) - len(group) % 2
    data = bytes(8) + bytes([at // 2]) + head
    return (data.ljust(at, b"\0") + group).ljust(511, b"\0") + b"\x01"


def _looks(paragraphs: Sequence[Para], width: int, stream: bytearray) -> bytes:
    runs: list[tuple[str, bytes]] = []
    for one in paragraphs:
        runs += [(one.runs, b"")] if isinstance(one.runs, str) else one.runs
        runs.append((one.mark, b""))
    runs = [run for run in runs if run[0]]
    pages = [_page(b"", bytes([len(look)]) + look) for _, look in runs]
    return _pages([len(text) for text, _ in runs], pages, width, stream)


def _forms(paragraphs: Sequence[Para], width: int, stream: bytearray) -> bytes:
    groups = [pack("<H", one.style) + one.form for one in paragraphs]
    pages = [_page(bytes(12), _counted(group)) for group in groups]
    return _pages([len(_text(one)) for one in paragraphs], pages, width, stream)


def _counted(group: bytes) -> bytes:
    """A PapxInFkp."""
    group += bytes(len(group) % 2)
    return bytes([0, len(group) // 2]) + group


def _styles(headings: int) -> bytes:
    table = pack("<H", 18) + pack("<HH14x", headings + 1, 10)
    for number in range(headings + 1):
        name = "x"
        style = pack("<HHHHH", number, (0xFFF << 4) | 1, 2, 0, 0)
        style += pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
        style += pack("<HH", 2, number) + pack("<H", 0)
        table += pack("<H", len(style)) + style
    return table


def _lists(lists: Sequence[Sequence[Level]]) -> tuple[int, bytes]:
    heads = pack("<H", len(lists))
    levels = b""
    for number, of_list in enumerate(lists):
        is_simple = len(of_list) == 1
        heads += pack("<ii9hBB", 100 + number, 0, *[0xFFF] * 9, is_simple, 0)
        padded = list(of_list) if is_simple else [*of_list, *[Level(255, "")] * (9 - len(of_list))]
        for level in padded:
            levels += pack("<iBB9sB4x4xBBBB", level.start, level.code, 0, b"", level.follows, 0, 0, 0, 0)
            levels += pack("<H", len(level.text)) + level.text.encode("utf-16-le")
    return len(heads), heads + levels


def _overrides(overrides: Sequence[tuple[int, dict[int, int]]]) -> bytes:
    heads = pack("<I", len(overrides))
    changes = b""
    for number, starts in overrides:
        heads += pack("<i8xB3x", 100 + number, len(starts))
        changes += pack("<I", 0xFFFFFFFF)
        for level, start in starts.items():
            changes += pack("<iI", start, level | 0x10)
    return heads + changes
