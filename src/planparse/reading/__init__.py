"""Bytes in, ``SourceText`` out."""

from planparse.reading.source import SourceText

__all__ = ["SourceText"]
