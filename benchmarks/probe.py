"""One extraction in a process of its own, so that its peak memory and its time are its own.

    python benchmarks/probe.py KIND BYTES

prints ``{"bytes": …, "seconds": …, "peak": …, "written": …}``: the size of the text in UTF-8, the processor time
that extraction took (the best of a few where it is short), by how many bytes the process grew beyond one that has everything loaded and
has extracted a line, and how many bytes of JSON the command would write.
"""

from __future__ import annotations

import json
import sys
from time import process_time

import planparse
from inputs import sized
from memory import peak
from planparse.exporting import to_json

_ENOUGH = 0.3  # seconds of extraction after which it is not repeated


def probe(kind: str, size: int) -> dict[str, float]:
    """Extract one text and tell what it cost."""
    planparse.extract_text(
        "關於印發規劃的通知\n一、到2025年達到90%以上。\n"
    )  # loads the converter of scripts too
    idle = peak()
    text = sized(kind, size)
    times: list[float] = []
    while len(times) < 5 and sum(times) < _ENOUGH:
        document = None  # or two of them would be there at once
        start = process_time()
        document = planparse.extract_text(text)
        times.append(process_time() - start)
    grown = peak() - idle
    written = len(to_json.document(document, None).encode()) if document else 0
    return {"bytes": len(text.encode()), "seconds": min(times), "peak": grown, "written": written}


if __name__ == "__main__":
    print(json.dumps(probe(sys.argv[1], int(sys.argv[2]))))
