"""Bytes in, ``SourceText`` out."""

from planparse.reading.decoding import Decoded, decode
from planparse.reading.files import read, read_bytes, refuse_irregular
from planparse.reading.source import NOTHING_GIVEN, Given, SourceText, from_bytes, from_text

__all__ = [
    "NOTHING_GIVEN",
    "Decoded",
    "Given",
    "SourceText",
    "decode",
    "from_bytes",
    "from_text",
    "read",
    "read_bytes",
    "refuse_irregular",
]
