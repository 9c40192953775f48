"""Compound files ([MS-CFB]), in which old Office programs keep a document as streams; read with olefile, within bounds.

olefile stops at most loops, but believes sizes: a header may name more tables of sectors than a file can hold, an entry
more bytes.
"""

from __future__ import annotations

from io import BytesIO
from struct import unpack_from
from typing import Any

from planparse.errors import ReadError

_HEADER = 512
_TABLES_AT, _MORE_TABLES_AT = 44, 72  # how many sectors of the FAT and of the DIFAT there are ([MS-CFB] 2.2)
_SMALLEST_SECTOR = 512


class Compound:
    """The streams of a compound file; raises ``ReadError`` for a damaged one."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name, self._size = name, len(data)
        most = len(data) // _SMALLEST_SECTOR + 1
        if len(data) < _HEADER or any(
            unpack_from("<I", data, at)[0] > most for at in (_TABLES_AT, _MORE_TABLES_AT)
        ):
            raise self._damaged("its header does not fit it")
        from olefile import OleFileIO

        try:
            self._file: Any = OleFileIO(BytesIO(data))
            self.streams: list[str] = ["/".join(path) for path in self._file.listdir()]
        except Exception:  # a library for well-formed files: what it raises for others is anything
            raise self._damaged("its directory cannot be read") from None
        if self._file.root.size > len(data):
            raise self._damaged("its small streams are longer than the file")

    def read(self, stream: str) -> bytes:
        """The bytes of a stream, empty where there is none."""
        try:
            if not self._file.exists(stream):
                return b""
            if self._file.get_size(stream) > self._size:
                raise self._damaged(f"{stream} is longer than the file")
            data: bytes = self._file.openstream(stream).read()
        except ReadError:
            raise
        except Exception:  # as above
            raise self._damaged(f"{stream} cannot be read") from None
        return data

    def _damaged(self, why: str) -> ReadError:
        return ReadError(self.name, f"is a damaged old Office file ({why}); save it again")
