"""Damage to files: whatever is done to one, reading gives text or one clear line, and soon."""

from __future__ import annotations

from random import Random
from time import perf_counter

from planparse.errors import ReadError
from planparse.reading.extracted import Raw
from planparse.reading.formats import read_as

SECONDS = 10.0


def damaged(data: bytes, count: int, seed: int = 0) -> list[bytes]:
    """A file cut off, and with bytes changed, at random."""
    random = Random(seed)
    found = []
    for number in range(count):
        if number % 2:
            found.append(data[: random.randrange(len(data))])
            continue
        changed = bytearray(data)
        for _ in range(random.choice((1, 3, 20))):
            changed[random.randrange(len(data))] = random.randrange(256)
        found.append(bytes(changed))
    return found


def survives(format_name: str, data: bytes) -> str | None:
    """Read a file; its text, or ``None`` where it is refused."""
    began = perf_counter()
    text, refusal = None, ""
    try:
        text = read_as(format_name, Raw(data, "file")).text
    except ReadError as error:
        refusal = str(error)
    assert "\n" not in refusal
    assert perf_counter() - began < SECONDS
    return text
