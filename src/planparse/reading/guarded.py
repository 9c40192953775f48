"""Files from anybody, read in a process of their own: one that takes too long or too much memory is stopped.

The libraries that read PDF, pictures and old formats are large and written in C; a file made to break them breaks that
process only. What it answers is plain data (JSON), so nothing of it is ever executed.
"""

from __future__ import annotations

import os
import sys
from typing import Any, cast

from planparse.errors import PlanparseError, ReadError
from planparse.reading.extracted import Block, Box, Cell, Extracted, Raw, Style, Warned
from planparse.reading.patience import Limits, restrain

_CHILD = "import sys; sys.path[:] = {path!r}; from planparse.reading.guarded import child; child({limits})"
_ONE_THREAD = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
)  # each thread takes up address space
_GRACE = 5  # seconds for Python to start and for the answer to come


NO_MORE = Limits()


def read_guarded(raw: Raw, format_name: str | None, limits: Limits = NO_MORE) -> Extracted:
    """Read a file, in the named format or the one that its content shows.

    Raises ``ReadError`` where it takes too much.
    """
    import json
    import subprocess

    asked = {"name": raw.name, "encoding": raw.encoding, "format": format_name}
    code = _CHILD.format(path=sys.path, limits=repr(tuple(limits)))
    environment = {**os.environ, **dict.fromkeys(_ONE_THREAD, "1"), "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    try:
        answer, _ = process.communicate(
            json.dumps(asked).encode() + b"\n" + raw.data, limits.longest + _GRACE
        )
    except subprocess.TimeoutExpired:
        raise _too_much(raw.name, limits) from None
    finally:
        process.kill()
        process.communicate()
    return _answered(answer, raw.name, limits)


def _too_much(name: str, limits: Limits) -> ReadError:
    size = f"{limits.megabytes / 1024:g} GB" if limits.megabytes >= 1024 else f"{limits.megabytes} MB"
    return ReadError(
        name,
        f"could not be read within {limits.seconds:g} s and {size}; read it without --untrusted if you trust it",
    )


def _answered(answer: bytes, name: str, limits: Limits) -> Extracted:
    import json

    try:
        found = json.loads(answer)
        if "error" in found:
            raise ReadError(str(found["where"]), str(found["error"]))
        return _extracted(found)
    except (ValueError, TypeError, KeyError, RecursionError):  # killed, before or while it answered
        raise _too_much(name, limits) from None


def _extracted(found: dict[str, Any]) -> Extracted:
    blocks = []
    for fields in found["blocks"]:
        block = Block._make(fields)
        box = cast("Box | None", block.box and tuple(block.box))
        cells = tuple(map(Cell._make, block.cells))
        blocks.append(block._replace(style=Style._make(block.style), box=box, cells=cells))
    return Extracted(
        found["text"],
        found["media_type"],
        found["encoding"],
        tuple(blocks),
        tuple(found["pages"]),
        tuple(Warned(*warned) for warned in found["warnings"]),
    )


def child(allowed: tuple[float, int, float, int]) -> None:
    """What the other process does: read a file from standard input, and answer on standard output."""
    import json

    restrain(Limits(*allowed))
    output = sys.stdout.buffer
    sys.stdout = sys.stderr  # a library that prints must not garble the answer
    head, _, data = sys.stdin.buffer.read().partition(b"\n")
    asked = json.loads(head)
    output.write(json.dumps(_read(Raw(data, asked["name"], asked["encoding"]), asked["format"])).encode())
    output.flush()
    os._exit(0)  # without the clean-up of libraries, which may hang as well


def _read(raw: Raw, format_name: str | None) -> dict[str, Any]:
    from planparse.reading.detect import detect
    from planparse.reading.formats import read_as

    try:
        found = read_as(format_name or detect(raw), raw)
    except ReadError as error:
        return {"where": error.where, "error": error.what}
    except PlanparseError as error:
        return {"where": raw.name, "error": str(error)}
    except Exception as error:  # a fault of planparse, told as one line all the same
        if _is_of_memory(error):
            return {}
        why = f"could not be read, by a fault of planparse ({type(error).__name__}); please report it"
        return {"where": raw.name, "error": why}
    return {
        "text": found.text,
        "media_type": found.media_type,
        "encoding": found.encoding,
        "blocks": found.blocks,
        "pages": found.pages,
        "warnings": found.warnings,
    }


def _is_of_memory(error: Exception) -> bool:
    """Does it come of too little memory? A library that cannot be loaded says so in its own way."""
    unloadable = isinstance(error, ImportError) and not isinstance(error, ModuleNotFoundError)
    return isinstance(error, MemoryError) or unloadable or "alloc" in str(error)
